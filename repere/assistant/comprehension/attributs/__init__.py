"""Who it is for, and under what conditions: what a message says besides its need and its place."""
