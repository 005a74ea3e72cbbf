"""The professional space with everybody at work at once."""
