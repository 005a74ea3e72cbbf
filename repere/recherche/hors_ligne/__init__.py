"""A bassin's whole directory in one small file, to be searched on a phone without any network. Pure."""
