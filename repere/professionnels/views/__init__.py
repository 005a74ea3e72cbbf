"""Pages of the professional space."""
