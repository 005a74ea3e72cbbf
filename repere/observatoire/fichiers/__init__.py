"""Figures to take away: each with its definition's name, its source, its licence and its vintage. Pure."""
