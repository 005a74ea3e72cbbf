"""Telling tools of partners that places changed: what is said, how it is signed, where it may go."""
