"""When nothing fits: what is given up, in an announced order, and the sentence that says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from repere.annuaire.horaires.mots import list_words
from repere.recherche.moteur.selection import FACTEURS, RAYON, SERVICES, TEXTE, Selection
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.requete.criteres import CRITERES
from repere.recherche.requete.modele import OUVERT, VERIFIE_DEPUIS, Requete
from repere.socle.articles import at, of, within, within_departement
from repere.socle.francais import decimal
from repere.socle.langue import N_, _

# Given up first to last: freshness, the hour, the distance, comfort, conditions, then the need itself.
ORDRE: Final = (
    VERIFIE_DEPUIS, OUVERT, RAYON,
    "modalites_acces", "sur_rendez_vous", "itinerance", "formations_labels",
    "dispositif_programmes_nationaux", "typologie", "wifi", "impression", "equipements",
    "modalites_accompagnement", "materiel_libre_acces", "domicile", "publics_specifiquement_adresses",
    "frais_a_charge", "pass_numerique", "accompagnement", "accessible_pmr",
    "prise_en_charge_specifique", "langues", TEXTE, SERVICES,
)  # fmt: skip
_PARTOUT: Final = float("inf")
# Departements come with their number: "Indre (36)".
_DEPARTEMENT: Final = re.compile(r" \(\w{2,3}\)$")
_OU: Final = re.compile(r" \{ou\}|\{ou\} ?")
_CE_MOMENT: Final = "ce moment"
# What was asked of the hours -> the sentence that tells it was given up, and its short name.
_OUVERT: Final = {
    "maintenant": (
        N_("Aucun lieu ouvert en ce moment {ou} ; voici ceux qui ouvrent à un autre moment."),
        N_("ouvert en ce moment"),
    ),
    "soir": (
        N_("Aucun lieu ouvert le soir {ou} ; voici les plus proches en journée."),
        N_("ouvert le soir"),
    ),
    "samedi": (
        N_("Aucun lieu ouvert le samedi {ou} ; voici les plus proches en semaine."),
        N_("ouvert le samedi"),
    ),
    _CE_MOMENT: (
        N_("Aucun lieu ouvert à ce moment-là {ou} ; voici ceux qui ouvrent à un autre moment."),
        N_("ouvert à ce moment-là"),
    ),
}


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
        else:
            yield from (Relachement(facteur=facteur) for facteur in FACTEURS)
    sans: set[str] = set()
    facteur = 1.0
    for nom in etapes:
        if nom == RAYON:
            facteur = FACTEURS[-1]
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
        rien = _("Nous ne trouvons rien pour « {texte} » ; voici tous les lieux {ou}.")
        return (_fill(rien, ou, texte=requete.texte),)
    if len(relache.noms) < 2:
        return tuple(_sentence(nom, requete, ou, terrain, relache) for nom in relache.noms)
    sans = _("Nous n’avons pas tenu compte de : {quoi}.")
    return (
        _fill(_("Aucun lieu ne répond à toute votre demande {ou}."), ou),
        *(sans.format(quoi=_left_out(nom, requete)) for nom in relache.noms),
    )


def where_in_words(terrain: Terrain | None) -> str:
    """Return "à moins de 10 km de Tours", "dans l’Indre (36)", "" when nowhere was said."""
    if terrain is None:
        return ""
    if terrain.communes is not None:
        dedans = within_departement if _DEPARTEMENT.search(terrain.libelle) else within
        return dedans(terrain.libelle)
    if not terrain.rayon_km:
        return at(terrain.libelle)
    if not terrain.libelle:
        return _("à moins de {distance}").format(distance=kilometres(terrain.rayon_km))
    de_lieu = (
        _("du code postal {code}").format(code=terrain.libelle)
        if terrain.libelle.isdigit()
        else of(terrain.libelle)
    )
    return _("à moins de {distance} {de_lieu}").format(
        distance=kilometres(terrain.rayon_km), de_lieu=de_lieu
    )


def kilometres(nombre: float) -> str:
    """Return "20 km", "2,5 km": a radius, as it was asked."""
    return _("{nombre}\N{NO-BREAK SPACE}km").format(
        nombre=decimal(int(nombre) if nombre == int(nombre) else round(nombre, 3))
    )


def _fill(phrase: str, ou: str, **mots: str) -> str:
    """Return ``phrase`` with its words; where nowhere was said, without the blank that waits for it."""
    return (phrase if ou else _OU.sub("", phrase)).format(ou=ou, **mots)


def opening_asked(requete: Requete) -> str:
    """Return what was asked of the hours, in a few words: "ouvert le samedi"."""
    return _(_opening(requete)[1])


def _opening(requete: Requete) -> tuple[str, str]:
    return _OUVERT.get(requete.ouvert, _OUVERT[_CE_MOMENT])


def _farther(ou: str, terrain: Terrain | None, relache: Relachement) -> str:
    if terrain and terrain.communes is not None:
        return _fill(_("Aucun lieu ne convient {ou} ; voici les plus proches."), ou)
    if terrain is None or relache.facteur == _PARTOUT:
        return _fill(_("Aucun lieu {ou} ; voici les plus proches, même loin."), ou)
    jusqu_a = kilometres(max(terrain.rayon_km, 5.0) * relache.facteur)
    phrase = _("Aucun lieu ne convient {ou} ; nous avons cherché jusqu’à {distance}.")
    return _fill(phrase, ou, distance=jusqu_a)


def _criterion(nom: str, requete: Requete, ou: str) -> str:
    cites = [_("« {valeur} »").format(valeur=CRITERES[nom].valeurs[v]) for v in requete.choix(nom)]
    valeurs = cites[0]
    for cite in cites[1:]:
        valeurs = _("{choix} ou {dernier}").format(choix=valeurs, dernier=cite)
    phrase = (
        _("Aucun autre lieu {ou} ne laisse de doute sur {valeurs} ; voici les plus proches.")
        if nom in requete.non_precises
        else _("Aucun lieu n’annonce {valeurs} {ou} ; voici les plus proches sans ce critère.")
    )
    return _fill(phrase, ou, valeurs=valeurs)


def _sentence(
    nom: str, requete: Requete, ou: str, terrain: Terrain | None, relache: Relachement
) -> str:
    if nom == RAYON:
        return _farther(ou, terrain, relache)
    if nom == OUVERT:
        return _fill(_(_opening(requete)[0]), ou)
    if nom == VERIFIE_DEPUIS:
        return _fill(_("Aucun lieu vérifié depuis cette date {ou} ; voici les autres."), ou)
    if nom == TEXTE:
        proche = _("Aucun lieu ne répond à « {texte} » {ou} ; voici ce qui s’en approche.")
        return _fill(proche, ou, texte=requete.texte)
    return _criterion(nom, requete, ou)


def _left_out(nom: str, requete: Requete) -> str:
    if nom == OUVERT:
        return _(_opening(requete)[1])
    mots = {
        RAYON: _("la distance"),
        VERIFIE_DEPUIS: _("la date de vérification"),
        TEXTE: requete.texte,
    }
    return mots.get(nom) or list_words([CRITERES[nom].valeurs[v] for v in requete.choix(nom)])
