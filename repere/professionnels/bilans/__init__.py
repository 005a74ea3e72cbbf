"""What a basin's week is made of: each section reads one thing."""
