"""Messages that we wrote, what is expected of each, and how answers are measured against it."""
