"""An old monograph as one reads it again: what was read, group by group, beside the lines it comes from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, NamedTuple

from repere.annuaire.horaires.phrases import describe
from repere.annuaire.presentation.formats import iso_date_in_words, phone_in_words
from repere.monographies.lecture.correction import kind_of
from repere.monographies.lecture.trouvailles import group_of
from repere.monographies.models import Reprise, Trouvaille
from repere.monographies.sections import SECTIONS
from repere.monographies.services.reprises import value_of
from repere.socle.langue import N_, Table, _

# Lines shown before and after those of a group.
AUTOUR: Final = 6
LIGNES_MAX: Final = 400
PROSE: Final = "prose"
CHAMPS: Final = Table(
    {
        "bassin": N_("Bassin"),
        "nom": N_("Nom de la structure"),
        "commune": N_("Commune"),
        "horaires": N_("Horaires"),
        "telephone": N_("Téléphone"),
        "courriel": N_("Courriel"),
        "equipements": N_("Matériel"),
        "publics": N_("Public"),
        "besoins": N_("Besoin"),
        "projets": N_("Projet"),
        "forces": N_("Point fort"),
        "faiblesses": N_("Point faible"),
        "prescripteurs": N_("Qui envoie des personnes"),
        "reunions": N_("Réunion"),
        "participants": N_("Structure présente"),
        "verbatims": N_("Parole"),
        "ateliers": N_("Atelier"),
        "rubriques": N_("Titre dans l’atelier"),
        "points": N_("Point de l’atelier"),
    }
)
GROUPES: Final = Table(
    {
        "bassin": N_("Le bassin"),
        "reunions": N_("Les réunions"),
        "verbatims": N_("Les paroles"),
    }
)


@dataclass(frozen=True, slots=True)
class Ligne:
    """A line of the source; ``citee``: something was read in it."""

    numero: int
    texte: str
    citee: bool


@dataclass(frozen=True, slots=True)
class Valeur:
    """A value as one reads it; ``brut`` is what the field to correct it begins with."""

    trouvaille: Trouvaille
    champ: str
    mots: tuple[str, ...]
    brut: str
    nombre: str
    jour: str
    genre: str
    lignes: tuple[Ligne, ...]
    # What is in the field was typed, and could not be taken.
    refusee: bool = False

    @property
    def decidee(self) -> bool:
        return self.trouvaille.etat != Trouvaille.Etat.PROPOSE


class Groupe(NamedTuple):
    """What one reads together: a structure, the meetings, the quotes, a workshop."""

    cle: str
    titre: str
    faites: int
    total: int

    @property
    def reste(self) -> int:
        return self.total - self.faites


def groups(trouvailles: Sequence[Trouvaille]) -> list[Groupe]:
    """Return the groups of a document, in its order, and how far each is."""
    faits = []
    for cle, membres in groupby(trouvailles, key=lambda t: group_of(t.chemin)):
        liste = list(membres)
        decidees = sum(t.etat != Trouvaille.Etat.PROPOSE for t in liste)
        faits.append(Groupe(key_of(liste[0]), _title(cle, liste[0]), decidees, len(liste)))
    return faits


def key_of(trouvaille: Trouvaille) -> str:
    """Return the key of its group, as addresses name it."""
    return group_of(trouvaille.chemin).replace("/", "-")


def _title(cle: str, premiere: Trouvaille) -> str:
    if cle.startswith("textes/"):
        return SECTIONS[cle.partition("/")[2]]
    return GROUPES[cle] if cle in GROUPES else str(value_of(premiere))


def values(
    reprise: Reprise, trouvailles: Iterable[Trouvaille], saisies: Mapping[int, str]
) -> list[Valeur]:
    """Return the values of a group in words, each with its lines; ``saisies``: corrections not taken."""
    lignes = reprise.texte.split("\n") if reprise.texte else []
    return [_value(t, lignes, saisies.get(t.pk)) for t in trouvailles]


def _value(trouvaille: Trouvaille, lignes: Sequence[str], saisie: str | None) -> Valeur:
    valeur, genre = value_of(trouvaille), kind_of(trouvaille.chemin)
    dite: dict[str, Any] = valeur if isinstance(valeur, dict) else {}
    return Valeur(
        trouvaille=trouvaille,
        champ=_field(trouvaille.chemin),
        mots=in_words(genre, valeur),
        brut=_raw(trouvaille, dite, valeur) if saisie is None else saisie,
        refusee=saisie is not None,
        nombre="" if dite.get("nombre") is None else str(dite["nombre"]),
        jour=dite.get("date") or "",
        genre=genre,
        lignes=tuple(_lines(lignes, trouvaille.debut, trouvaille.fin)),
    )


def _raw(trouvaille: Trouvaille, dite: Mapping[str, Any], valeur: Any) -> str:
    if kind_of(trouvaille.chemin) == PROSE:
        # A correction put aside waits here.
        return str(trouvaille.corrigee or valeur)
    return str(dite.get("type") or dite.get("lieu") or "") if dite else str(valeur)


def in_words(genre: str, valeur: Any) -> tuple[str, ...]:
    """Return a value as one says it, line by line."""
    if genre == "horaires":
        return tuple(describe(str(valeur))) or (str(valeur),)
    if genre == "telephone":
        return (phone_in_words(str(valeur)),)
    if genre == "equipements":
        nombre = valeur["nombre"]
        return (valeur["type"] if nombre is None else f"{nombre} × {valeur['type']}",)
    if genre == "reunion":
        dits = (iso_date_in_words(valeur["date"]), valeur["lieu"] or "")
        return tuple(dit for dit in dits if dit) or (_("Ni date ni lieu"),)
    return (str(valeur),)


def _field(chemin: str) -> str:
    parts = [part for part in chemin.split("/") if not part.isdecimal()]
    if parts[0] == "textes":
        return SECTIONS[parts[1]]
    return CHAMPS["nom"] if parts == ["structures"] else CHAMPS[parts[-1]]


def source(reprise: Reprise, trouvailles: Sequence[Trouvaille]) -> list[Ligne]:
    """Return the lines from which a group comes, and some around."""
    if not reprise.texte:
        return []
    lignes = reprise.texte.split("\n")
    bornes = [(t.debut, t.fin) for t in trouvailles if t.debut and t.fin]
    if not bornes:
        return []
    debuts = {debut for debut, _ in bornes}
    citees = {n for debut, fin in bornes for n in range(debut, fin + 1)}
    premiere = max(1, min(citees) - AUTOUR)
    derniere = min(len(lignes), max(citees) + AUTOUR, premiere + LIGNES_MAX)
    return [
        Ligne(n, lignes[n - 1], n in citees)
        for n in range(premiere, derniere + 1)
        # Of several empty lines, one: those where a value begins are led to.
        if lignes[n - 1].strip() or n == premiere or lignes[n - 2].strip() or n in debuts
    ]


def _lines(lignes: Sequence[str], debut: int | None, fin: int | None) -> Iterable[Ligne]:
    if not lignes or not debut or not fin:
        return
    for numero in range(debut, min(fin, len(lignes)) + 1):
        yield Ligne(numero, lignes[numero - 1], True)
