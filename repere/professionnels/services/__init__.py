"""Writes of the professional space."""
