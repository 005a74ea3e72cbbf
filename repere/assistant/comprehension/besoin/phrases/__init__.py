"""What people may write, service by service, in our own words: what the model learns from."""
