"""Tables of the professional space."""
