"""What people are told of what was decided: one sentence in the site, one short message."""
