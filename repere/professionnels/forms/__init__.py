"""Forms of the professional space: each message says what to do."""
