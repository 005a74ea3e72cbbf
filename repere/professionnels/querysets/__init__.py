"""Reads of the professional space."""
