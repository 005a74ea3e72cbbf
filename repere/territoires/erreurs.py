"""What can go wrong with a source; messages are written for the operator."""


class SourceIllisible(ValueError):
    """A source is absent, out of reach, or is not what it should be. The message says what to do."""
