"""What the codes of INSEE say by themselves. Pure."""

_OUTRE_MER = ("97", "98")


def departement_of(code_insee: str) -> str:
    """Return the département of a commune's code: three characters overseas, two elsewhere."""
    return code_insee[: 3 if code_insee.startswith(_OUTRE_MER) else 2]
