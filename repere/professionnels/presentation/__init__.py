"""What pages of the professional space show."""
