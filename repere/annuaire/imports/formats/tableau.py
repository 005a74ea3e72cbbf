"""Any table, with a small mapping file; the mapping can be drafted from the titles of the columns."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, Final

from rapidfuzz import fuzz, process

from repere.annuaire.imports.brouillon import Brouillon, draft
from repere.annuaire.imports.formats.correspondance import Regle, check_columns, read_rules
from repere.annuaire.imports.formats.synonymes import (
    DANS_UNE_PHRASE,
    DEBUTS,
    PERSONNE,
    SYNONYMES,
)
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
    records = _flat_records(contenu, _header_line(correspondance))
    debut = list(islice(records, _APERCU))
    colonnes = list(dict.fromkeys(chain.from_iterable(e.valeurs for e in debut)))
    check_columns(regles, colonnes)
    _check_name(regles, colonnes)
    for enregistrement in chain(debut, records):
        yield read_one(enregistrement, lambda e: translate(e, regles), contexte)


def _flat_records(contenu: bytes, ligne_entetes: int = 1) -> Iterator[Enregistrement]:
    """Yield the records of a file, what JSON nests as columns: ``{"a": {"b": 1}}`` gives "a.b"."""
    for enregistrement in read_records_of(contenu, ligne_entetes=ligne_entetes):
        yield enregistrement._replace(valeurs=dict(_flat(enregistrement.valeurs)))


def _flat(valeurs: Mapping[str, Any], prefixe: str = "") -> Iterator[tuple[str, Any]]:
    for cle, valeur in valeurs.items():
        if isinstance(valeur, Mapping) and valeur:
            yield from _flat(valeur, f"{prefixe}{cle}.")
        else:
            yield f"{prefixe}{cle}", valeur


def _check_name(regles: Sequence[Regle], colonnes: Sequence[str]) -> None:
    if not any(regle.champ == "nom" for regle in regles):
        raise FichierIllisible(
            "Rien ne dit quelle colonne donne le nom du lieu. Préparez une correspondance avec "
            "--proposer, complétez son champ « nom », puis donnez-la avec --correspondance. "
            f"Colonnes du tableau : {', '.join(colonnes[:12])}."
        )


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
    debut = list(islice(_flat_records(contenu), _APERCU))
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
        # Left empty where no title fits, for the operator to fill.
        "champs": {"nom": "", **champs},
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
        libres = (c for c in colonnes if c not in prises and _opens(c, champ, debuts))
        if champ not in champs and (colonne := next(libres, "")):
            champs[champ] = colonne
            prises.add(colonne)
    _match_questions([c for c in colonnes if c not in prises], champs)
    ordre = list(SYNONYMES)
    return dict(sorted(champs.items(), key=lambda paire: ordre.index(paire[0])))


def _opens(colonne: str, champ: str, debuts: tuple[str, ...]) -> bool:
    titre = plier(colonne.replace("_", " "))
    return titre.startswith(debuts) and not _names_a_person(champ, titre)


def _names_a_person(champ: str, titre: str) -> bool:
    return champ == "nom" and not PERSONNE.isdisjoint(titre.split())


def _match_questions(colonnes: Sequence[str], champs: dict[str, Any]) -> None:
    """Pair the titles that are sentences ("Quel est le nom du lieu ?"), longest word known first."""
    phrases = {c: f" {plier(c.replace('_', ' '))} " for c in colonnes}
    candidats = sorted(
        (
            (-len(mot), rang, colonne, champ)
            for rang, (colonne, phrase) in enumerate(phrases.items())
            for champ, mots in DANS_UNE_PHRASE.items()
            for mot in mots
            if f" {mot} " in phrase and not _names_a_person(champ, phrase)
        )
    )
    prises: set[str] = set()
    for _longueur, _rang, colonne, champ in candidats:
        if champ not in champs and colonne not in prises:
            champs[champ] = colonne
            prises.add(colonne)


def _fits(colonne: str) -> list[tuple[float, str]]:
    plie = plier(colonne.replace("_", " ").replace(".", " "))
    # Of what JSON nests, the last name says what it is: "contact.tel".
    dernier = plier(colonne.rsplit(".", 1)[-1].replace("_", " "))
    return [
        (score - recul, _CHAMP_DU_TITRE[titre])
        for texte, recul in {plie: 0.0, dernier: 0.0 if dernier == plie else 0.5}.items()
        for titre, score, _ in process.extract(
            texte, _TITRES, scorer=fuzz.ratio, score_cutoff=SEUIL_TITRE, limit=5
        )
    ]


_CHAMP_DU_TITRE: Final = {
    titre: champ for champ, titres in SYNONYMES.items() for titre in (*titres, plier(champ))
}
_TITRES: Final = tuple(_CHAMP_DU_TITRE)
