"""Needs and initiatives told apart by themes: suggested from the text, confirmed by a person. Pure."""
