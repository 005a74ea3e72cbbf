"""From raw characters to words: bounded, masked, folded, spelt out, and as they sound."""
