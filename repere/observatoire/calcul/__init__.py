"""Figures of the observatory. Pure: rows of the base are read elsewhere."""
