"""What must be seen before anything else: danger, and what is not ours to answer."""
