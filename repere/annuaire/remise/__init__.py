"""What a person takes away from a place page: contact card, calendar, sheet, structured data. Pure."""
