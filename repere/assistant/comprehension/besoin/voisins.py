"""Words that mean another beside some: "su" is "sur" before "le", "moi" is "mois" after "par"."""

from typing import Final

from repere.assistant.comprehension.texte.modele import Mot

_DETERMINANTS: Final = frozenset(
    [
        "l",
        "le",
        "la",
        "les",
        "lé",
        "un",
        "une",
        "mon",
        "ma",
        "mes",
        "mé",
        "m",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "mn",
        "notre",
        "nos",
        "votre",
        "vos",
        "ce",
        "cet",
        "cette",
        "cte",
        "internet",
        "facebook",
        "fb",
        "insta",
        "whatsapp",
        "papié",
        "papier",
        "papie",
        "papiers",
        "place",
        "leboncoin",
        "google",
        "youtube",
        "vinted",
        "lecran",
        "lordi",
        "ordi",
        "tel",
        "lapli",
        "lapp",
        "paris",
    ]
)
_AUXILIAIRES: Final = frozenset(
    [
        "ai",
        "a",
        "as",
        "ont",
        "jai",
        "ja",
        "jamais",
        "pas",
        "pa",
        "jamai",
        "jame",
        "aurai",
        "aurais",
        "jaurai",
        "g",
    ]
)
_QUI_SAIT: Final = frozenset(
    [
        "je",
        "j",
        "ki",
        "qui",
        "on",
        "tu",
        "il",
        "elle",
        "i",
        "kelkun",
        "quelqu",
        "un",
        "kon",
        "jamais",
    ]
)
_IGNORE: Final = frozenset(["pa", "pas", "po", "plu", "plus", "meme", "mm", "fer", "faire"])
_COMPTE_LES_MOIS: Final = frozenset(
    [
        "par",
        "un",
        "1",
        "chak",
        "chaque",
        "tou",
        "tous",
        "lé",
        "les",
        "ce",
        "2",
        "3",
        "6",
        "12",
        "deux",
        "trois",
        "six",
    ]
)
_RIEN: Final = frozenset(["r1", "rien", "ri1"])
_LE_NEZ: Final = frozenset(["le", "son", "leur"])
_FEMININS: Final = frozenset(["la", "ma", "sa", "une", "cette", "cte"])


def said_between(avant: str, mot: Mot, apres: str) -> str:
    """Return what ``mot`` means between two others, folded; "" when they tell nothing."""
    match mot.brut.lower():
        case "su" if avant not in _AUXILIAIRES and apres in _DETERMINANTS:
            return "sur"
        case "sé" | "se" if mot.brut[-1] in "éÉ" and (avant in _QUI_SAIT or apres in _IGNORE):
            return "sais"
        case "moi" if avant in _COMPTE_LES_MOIS:
            return "mois"
        case "pu" if apres in _RIEN or (avant not in _AUXILIAIRES and apres.startswith("d")):
            return "plus"
        case "né" if avant in _LE_NEZ:
            return "nez"
        case "voi" | "vois" if avant in _FEMININS:
            return "voix"
    return ""
