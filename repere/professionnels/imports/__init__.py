"""Imports brought through the site: where they are, what they say, which column goes where."""
