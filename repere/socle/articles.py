"""Names of communes and territories inside a sentence, as French contracts and elides them. Pure."""

from typing import Final

from repere.socle.langue import FRANCAIS, _, active_language

_VOYELLES: Final = "aeiouyàâéèêëîïôöùûœ"
_ARTICLES: Final = (("Le ", "le"), ("Les ", "les"))
_A: Final = {"le": "au ", "les": "aux ", "": "à "}
_DE: Final = {"le": "du ", "les": "des ", "": "de "}
# "CC du Perche": what people say of it in full.
_SIGLES: Final = {
    "CC ": "la communauté de communes ",
    "CA ": "la communauté d’agglomération ",
    "CU ": "la communauté urbaine ",
}
_AU_PLURIEL: Final = (
    "Alpes-", "Ardennes", "Bouches-", "Côtes-", "Deux-", "Hautes-", "Hauts-", "Landes", "Pyrénées-",
    "Vosges", "Yvelines",
)  # fmt: skip
_AU_MASCULIN: Final = (
    "Bas-", "Calvados", "Cantal", "Cher", "Doubs", "Finistère", "Gard", "Gers", "Haut-", "Jura",
    "Loiret", "Lot", "Morbihan", "Nord", "Pas-", "Puy-", "Rhône", "Tarn", "Territoire", "Val-", "Var",
)  # fmt: skip
_A_SANS_ARTICLE: Final = ("La Réunion", "Mayotte", "Paris")
_EN: Final = ("Guadeloupe", "Guyane", "Martinique", "Savoie")


def at(nom: str) -> str:
    """Return "à Tours", "au Blanc", "aux Montils"; contracting is French."""
    if active_language() != FRANCAIS:
        return _("à {commune}").format(commune=nom)
    article, reste = _article(nom)
    return _A[article] + reste


def of(nom: str) -> str:
    """Return "de Tours", "d’Orléans", "du Blanc", "des Montils"; so is eliding."""
    if active_language() != FRANCAIS:
        return _("de {commune}").format(commune=nom)
    article, reste = _article(nom)
    return f"d’{reste}" if _elides(reste) and not article else _DE[article] + reste


def within(nom: str) -> str:
    """Return "dans le Cher", "en Indre-et-Loire", "dans la communauté de communes du Perche"."""
    if active_language() != FRANCAIS:
        return _("dans {zone}").format(zone=nom)
    for sigle, mots in _SIGLES.items():
        if nom.startswith(sigle):
            return f"dans {mots}{nom.removeprefix(sigle)}".replace("''", '"')
    return f"dans {nom}"


def within_departement(nom: str) -> str:
    """Return "dans le Cher", "dans l’Indre", "en Indre-et-Loire", "dans les Landes", "à La Réunion"."""
    if active_language() != FRANCAIS:
        return _("dans {zone}").format(zone=nom)
    if nom.startswith(_A_SANS_ARTICLE):
        return f"à {nom}"
    if nom.startswith(_AU_PLURIEL):
        return f"dans les {nom}"
    # Two rivers: "en Loir-et-Cher", though the Cher is masculine.
    if nom.startswith(_AU_MASCULIN) and "-et-" not in nom:
        return f"dans le {nom}"
    if "-" in nom or nom.startswith(_EN):
        return f"en {nom}"
    return f"dans l’{nom}" if _elides(nom) or nom.startswith("Hérault") else f"dans la {nom}"


def unbroken(phrase: str) -> str:
    """Return ``phrase`` with blanks that never break inside quotation marks and before ; : ? and !."""
    for signe in ";:?!»":
        phrase = phrase.replace(f" {signe}", f"\N{NO-BREAK SPACE}{signe}")
    return phrase.replace("« ", "«\N{NO-BREAK SPACE}")


def _article(nom: str) -> tuple[str, str]:
    for debut, article in _ARTICLES:
        if nom.startswith(debut):
            return article, nom.removeprefix(debut)
    return "", nom


def _elides(nom: str) -> bool:
    return nom[:1].lower() in _VOYELLES
