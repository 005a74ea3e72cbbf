"""Pages where a place is written: its sections, their preview, what two people wrote at once."""
