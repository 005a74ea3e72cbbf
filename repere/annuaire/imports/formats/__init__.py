"""One module per format: from a raw record to the fields of Fiche, still raw."""
