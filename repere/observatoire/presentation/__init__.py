"""What pages of the observatory show, in words."""
