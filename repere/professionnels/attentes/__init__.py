"""What waits for somebody, told by each part of the space: see ``a_faire``."""
