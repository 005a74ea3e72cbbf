"""Any table, with a small mapping file; the mapping can be drafted from the titles of the columns."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, Final

from rapidfuzz import fuzz, process

from repere.annuaire.imports.brouillon import Brouillon, draft
from repere.annuaire.imports.formats.correspondance import Regle, check_columns, read_rules
from repere.annuaire.imports.formats.synonymes import DEBUTS, SYNONYMES
from repere.annuaire.imports.lecteur import Contexte, Lecture, read_one
from repere.annuaire.imports.lecture import Enregistrement, FichierIllisible
from repere.annuaire.imports.tables import read_records_of
from repere.annuaire.standard.fiche import CHAMPS_LISTES
from repere.annuaire.standard.normalisation import as_text, is_filler, read_pair
from repere.socle.texte import plier

# Below, a title only looks like a synonym.
SEUIL_TITRE: Final = 88.0
_APERCU: Final = 200


def read(contenu: bytes, contexte: Contexte) -> Lecture:
    """Yield the places of a table; without a mapping, the one drafted from its titles is used."""
    correspondance = contexte.correspondance or propose_mapping(contenu, contexte.nom_fichier)
    regles = read_rules(correspondance)
    records = read_records_of(contenu, ligne_entetes=_header_line(correspondance))
    debut = list(islice(records, _APERCU))
    check_columns(regles, list(dict.fromkeys(chain.from_iterable(e.valeurs for e in debut))))
    for enregistrement in chain(debut, records):
        yield read_one(enregistrement, lambda e: translate(e, regles), contexte)


def _header_line(correspondance: Any) -> int:
    try:
        return max(1, int(correspondance.get("ligne_entetes", 1)))
    except (TypeError, ValueError):
        raise FichierIllisible(
            "« ligne_entetes » doit être le numéro de la ligne des titres."
        ) from None


def translate(enregistrement: Enregistrement, regles: tuple[Regle, ...]) -> Brouillon:
    """Return the draft of a line, by the rules of the mapping."""
    b = draft(enregistrement.ligne, enregistrement.valeurs, {})
    for regle in regles:
        valeur = _value(enregistrement, regle)
        if valeur in ("", None, []):
            continue
        if regle.champ == "coordonnees":
            b.champs["latitude"], b.champs["longitude"] = read_pair(valeur) or (
                as_text(valeur),
                None,
            )
        else:
            b.champs[regle.champ] = valeur
    return b


def _value(enregistrement: Enregistrement, regle: Regle) -> Any:
    cellules = [enregistrement.valeurs.get(c) for c in regle.colonnes]
    dites = [c for c in cellules if c is not None and not is_filler(as_text(c))]
    if not dites:
        return regle.constante
    if regle.champ in CHAMPS_LISTES or regle.valeurs or regle.separateur:
        return list(_mapped_pieces(dites, regle))
    return dites[0] if len(dites) == 1 else regle.joindre.join(map(as_text, dites))


def _mapped_pieces(cellules: list[Any], regle: Regle) -> Iterator[str]:
    for cellule in cellules:
        texte = as_text(cellule)
        entier = regle.valeurs.get(plier(texte))
        morceaux = texte.split(regle.separateur) if regle.separateur and not entier else [texte]
        for morceau in morceaux:
            yield regle.valeurs.get(plier(morceau), morceau.strip())


def propose_mapping(contenu: bytes, nom_fichier: str = "") -> dict[str, Any]:
    """Draft the mapping of a table from the titles of its columns; what fits nothing is listed apart."""
    debut = list(islice(read_records_of(contenu), _APERCU))
    if not debut:
        raise FichierIllisible(
            "Le tableau n'a que des titres : il faut au moins une ligne de données."
        )
    colonnes = list(dict.fromkeys(chain.from_iterable(e.valeurs for e in debut)))
    champs = _match_titles(colonnes)
    prises = {c for cs in champs.values() for c in ([cs] if isinstance(cs, str) else cs)}
    champs.setdefault("source", {"constante": nom_fichier.rsplit(".", 1)[0] or "Tableau"})
    return {
        "ligne_entetes": 1,
        "champs": champs,
        "colonnes_non_reprises": [c for c in colonnes if c not in prises],
    }


def _match_titles(colonnes: list[str]) -> dict[str, Any]:
    """Pair each title with the field it fits best, one column per field, best fits first."""
    candidats = sorted(
        (
            (score, -rang, colonne, champ)
            for rang, colonne in enumerate(colonnes)
            for score, champ in _fits(colonne)
        ),
        reverse=True,
    )
    champs: dict[str, Any] = {}
    prises: set[str] = set()
    for _score, _rang, colonne, champ in candidats:
        if champ not in champs and colonne not in prises:
            champs[champ] = colonne
            prises.add(colonne)
    for champ, debuts in DEBUTS.items():
        libres = (
            c for c in colonnes if c not in prises and plier(c.replace("_", " ")).startswith(debuts)
        )
        if champ not in champs and (colonne := next(libres, "")):
            champs[champ] = colonne
            prises.add(colonne)
    ordre = list(SYNONYMES)
    return dict(sorted(champs.items(), key=lambda paire: ordre.index(paire[0])))


def _fits(colonne: str) -> list[tuple[float, str]]:
    plie = plier(colonne.replace("_", " "))
    trouves = process.extract(plie, _TITRES, scorer=fuzz.ratio, score_cutoff=SEUIL_TITRE, limit=5)
    return [(score, _CHAMP_DU_TITRE[titre]) for titre, score, _ in trouves]


_CHAMP_DU_TITRE: Final = {
    titre: champ for champ, titres in SYNONYMES.items() for titre in (*titres, plier(champ))
}
_TITRES: Final = tuple(_CHAMP_DU_TITRE)
