"""Campaigns of verification, as logic: who gets what, in which order, by which road, and when to call again. Pure."""
