"""Writes of the directory: keyword-only functions, one per thing people do."""
