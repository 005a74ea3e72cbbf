"""Campaigns of verification."""
