"""Bringing files of places."""
