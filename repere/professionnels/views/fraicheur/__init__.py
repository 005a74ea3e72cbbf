"""Pages that keep places true: « tout est exact », what is to verify, how often one is reminded."""
