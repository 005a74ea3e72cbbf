"""Pages of places that the directory lacks: adding one, deciding of those that are proposed."""
