"""When nothing fits: what is given up, in an announced order, and the sentence that says so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from repere.recherche.moteur.selection import RAYON, SERVICES, TEXTE, VERIFIE_DEPUIS, Selection
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.requete.criteres import CRITERES
from repere.recherche.requete.modele import OUVERT, Requete

# Given up first to last: freshness, the hour, the distance, comfort, conditions, then the need itself.
ORDRE: Final = (
    VERIFIE_DEPUIS, OUVERT, RAYON,
    "modalites_acces", "sur_rendez_vous", "itinerance", "formations_labels",
    "dispositif_programmes_nationaux", "typologie", "wifi", "impression", "equipements",
    "modalites_accompagnement", "materiel_libre_acces", "publics_specifiquement_adresses",
    "frais_a_charge", "pass_numerique", "accompagnement", "accessible_pmr",
    "prise_en_charge_specifique", "langues", TEXTE, SERVICES,
)  # fmt: skip
_FACTEURS: Final = (2.0, 5.0)
_PARTOUT: Final = float("inf")


@dataclass(frozen=True, slots=True)
class Relachement:
    """What was given up to find something: nothing when ``sans`` is empty and ``facteur`` is 1."""

    sans: frozenset[str] = frozenset()
    facteur: float = 1.0

    def __bool__(self) -> bool:
        return bool(self.sans) or self.facteur != 1.0

    @property
    def noms(self) -> tuple[str, ...]:
        """Return what was given up, in the announced order."""
        return tuple(
            nom for nom in ORDRE if nom in self.sans or (nom == RAYON and self.facteur != 1.0)
        )


def relax(selection: Selection) -> Relachement:
    """Return the least that has to be given up for something to fit; widens ``selection`` if need be.

    One thing alone is tried first, in order; then one after the other, until something fits, and
    what need not have been given up comes back, the most important first.
    """
    essai = Relachement()
    for essai in _attempts(selection):
        if _fits(selection, essai):
            break
    for nom in reversed(essai.noms):
        moins = (
            replace(essai, facteur=1.0) if nom == RAYON else replace(essai, sans=essai.sans - {nom})
        )
        if _fits(selection, moins):
            essai = moins
    selection.widen(essai.facteur)
    return essai


def _fits(selection: Selection, essai: Relachement) -> bool:
    if selection.facteur != essai.facteur:
        selection.widen(essai.facteur)
    return bool(selection.fitting(essai.sans))


def _attempts(selection: Selection) -> Iterator[Relachement]:
    yield Relachement()
    terrain = selection.terrain
    demandes = {*selection.reponses} | ({TEXTE} if selection.requete.texte else set())
    etapes = [nom for nom in ORDRE if nom in demandes or (nom == RAYON and terrain)]
    for nom in etapes:
        if nom != RAYON:
            yield Relachement(frozenset({nom}))
        elif terrain and terrain.communes is None:
            yield from (Relachement(facteur=facteur) for facteur in _FACTEURS)
    sans: set[str] = set()
    facteur = 1.0
    for nom in etapes:
        if nom == RAYON:
            facteur = _FACTEURS[-1]
        else:
            sans.add(nom)
        yield Relachement(frozenset(sans), facteur)
    yield Relachement(frozenset(sans), _PARTOUT)


def announce(
    relache: Relachement, requete: Requete, terrain: Terrain | None, *, compris: bool = True
) -> tuple[str, ...]:
    """Return the sentences that tell what was given up, in order; not ``compris``: no word is known."""
    ou = where_in_words(terrain)
    if relache.noms == (TEXTE,) and not compris:
        return (f"Nous ne trouvons rien pour « {requete.texte} » ; voici tous les lieux{ou}.",)
    if len(relache.noms) < 2:
        return tuple(_sentence(nom, requete, ou, terrain, relache) for nom in relache.noms)
    return (
        f"Aucun lieu ne répond à toute votre demande{ou}.",
        *(f"Nous n’avons pas tenu compte de : {_left_out(nom, requete)}." for nom in relache.noms),
    )


def where_in_words(terrain: Terrain | None) -> str:
    """Return " à moins de 10 km de Tours", " dans Indre (36)", "" when nowhere was said."""
    if terrain is None:
        return ""
    if terrain.communes is not None or not terrain.rayon_km:
        return (
            f" dans {terrain.libelle}" if terrain.communes is not None else f" à {terrain.libelle}"
        )
    suite = f" de {terrain.libelle}" if terrain.libelle else ""
    return f" à moins de {_km(terrain.rayon_km)}{suite}"


def _km(nombre: float) -> str:
    return f"{nombre:g}".replace(".", ",") + "\N{NO-BREAK SPACE}km"


def _opening(requete: Requete, ou: str) -> str:
    quand, suite = {
        "maintenant": ("ouvert en ce moment", "voici ceux qui ouvrent à un autre moment"),
        "soir": ("ouvert le soir", "voici les plus proches en journée"),
        "samedi": ("ouvert le samedi", "voici les plus proches en semaine"),
    }.get(requete.ouvert, ("ouvert à ce moment-là", "voici ceux qui ouvrent à un autre moment"))
    return f"Aucun lieu {quand}{ou} ; {suite}."


def _farther(ou: str, terrain: Terrain | None, relache: Relachement) -> str:
    if terrain is None or terrain.communes is not None or relache.facteur == _PARTOUT:
        return f"Aucun lieu{ou} ; voici les plus proches, même loin."
    jusqu_a = _km(max(terrain.rayon_km, 5.0) * relache.facteur)
    return f"Aucun lieu ne convient{ou} ; nous avons cherché jusqu’à {jusqu_a}."


def _criterion(nom: str, requete: Requete, ou: str) -> str:
    valeurs = " ou ".join(f"« {CRITERES[nom].valeurs[v]} »" for v in requete.choix(nom))
    if nom in requete.non_precises:
        return f"Aucun autre lieu{ou} ne laisse de doute sur {valeurs} ; voici les plus proches."
    return f"Aucun lieu n’annonce {valeurs}{ou} ; voici les plus proches sans ce critère."


def _sentence(
    nom: str, requete: Requete, ou: str, terrain: Terrain | None, relache: Relachement
) -> str:
    if nom == RAYON:
        return _farther(ou, terrain, relache)
    if nom == OUVERT:
        return _opening(requete, ou)
    if nom == VERIFIE_DEPUIS:
        return f"Aucun lieu vérifié depuis cette date{ou} ; voici les autres."
    if nom == TEXTE:
        return f"Aucun lieu ne répond à « {requete.texte} »{ou} ; voici ce qui s’en approche."
    return _criterion(nom, requete, ou)


def _left_out(nom: str, requete: Requete) -> str:
    if nom == OUVERT:
        habitudes = {"maintenant": "ouvert en ce moment", "soir": "ouvert le soir"}
        return {**habitudes, "samedi": "ouvert le samedi"}.get(
            requete.ouvert, "ouvert à ce moment-là"
        )
    mots = {RAYON: "la distance", VERIFIE_DEPUIS: "la date de vérification", TEXTE: requete.texte}
    return mots.get(nom) or ", ".join(CRITERES[nom].valeurs[v] for v in requete.choix(nom))
