"""Free text: folded words, people's own words, spelling mistakes. Pure."""
