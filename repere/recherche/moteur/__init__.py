"""Choosing, ranking, counting and relaxing, on the index. Pure."""
