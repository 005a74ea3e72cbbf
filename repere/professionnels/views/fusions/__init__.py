"""Pages where two places become one, and two again."""
