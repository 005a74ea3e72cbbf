"""From the data of a monograph to its document: a tree, then DOCX, PDF and web pages of it."""
