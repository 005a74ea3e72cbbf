"""A language model that may fill what our rules left empty: optional, off by default, never trusted (decision 16)."""
