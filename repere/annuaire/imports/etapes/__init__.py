"""The steps of ``composition``: each normalises one family of fields of a draft, in place."""
