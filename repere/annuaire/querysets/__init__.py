"""Reads of the directory, in the words of the domain."""
