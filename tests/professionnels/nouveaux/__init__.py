"""New places."""
