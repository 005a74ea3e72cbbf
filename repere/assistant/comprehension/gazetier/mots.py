"""Lists of words, written as sentences are: easier to read and to add to than quoted items."""


def words(texte: str) -> frozenset[str]:
    """Return the words of ``texte``."""
    return frozenset(texte.split())
