"""Monographs of the professional space."""
