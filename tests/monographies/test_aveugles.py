"""Five monographs invented by somebody who had not seen the reader, with what a person reads in them.

They are no model to fit: what is asserted is what the reader owes on any document.
"""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from repere.monographies.lecture.document import read_monograph
from repere.monographies.lecture.sortie import as_json
from repere.socle.texte import plier
from tests.monographies import perturbations

AVEUGLES = Path(__file__).parent / "aveugles"
NOMS = sorted(fichier.stem for fichier in AVEUGLES.glob("*.txt"))
tout_texte = pytest.mark.parametrize("nom", NOMS)
PART_DES_BESOINS = 0.95
# Another extraction may lose an item or two of a list; never a sheet.
PART_AILLEURS = 0.75

# Narrow lines and lost empty lines unmake tables and woven columns: what these say is owed by the plain text only.
DEFONT = {"60", "72", "cesure-60", "cesure-85", "sans-blancs"}
INTACTS = [cas for cas in perturbations.every_case() if not set(cas) & DEFONT]


def text_of(nom: str) -> str:
    return (AVEUGLES / f"{nom}.txt").read_text(encoding="utf-8")


@lru_cache(maxsize=8)
def expected(nom: str) -> dict[str, Any]:
    lu: dict[str, Any] = json.loads((AVEUGLES / f"{nom}.json").read_text(encoding="utf-8"))
    return lu


@lru_cache(maxsize=200)
def read(nom: str, cas: tuple[str, ...] = ()) -> dict[str, Any]:
    communes = {s["commune"] for s in expected(nom)["structures"] if s["commune"]}
    return as_json(read_monograph(perturbations.perturb(text_of(nom), *cas), sorted(communes)))


def name_of(structure: dict[str, Any]) -> str:
    return plier(re.sub(r"\s*\([^()]*\)\s*$", "", structure["nom"]))


JOURS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]


def by_day(valeur: str | None) -> Any:
    """Hours day by day, whatever the days are written with; another value as it is."""
    if not valeur or not re.match(r"(?:Mo|Tu|We|Th|Fr|Sa|Su)\b", valeur):
        return valeur
    ouverts: dict[str, str] = {}
    for regle in valeur.split("; "):
        jours, _, heures = regle.partition(" ")
        if heures != "off":
            for part in jours.split(","):
                premier, _, dernier = part.partition("-")
                for rang in range(JOURS.index(premier), JOURS.index(dernier or premier) + 1):
                    ouverts[JOURS[rang]] = heures
    return ouverts


def words(dits: list[str]) -> set[str]:
    return {plier(dit).replace(" ", "") for dit in dits}


def found_needs(nom: str, cas: tuple[str, ...] = ()) -> tuple[int, int, int]:
    """Return the needs found in their own sheet, those stated, those read."""
    lus = {name_of(s): words(s["besoins"]) for s in read(nom, cas)["structures"]}
    vrais = {name_of(s): words(s["besoins"]) for s in expected(nom)["structures"]}
    trouves = sum(len(vrais[cle] & lus.get(cle, set())) for cle in vrais)
    return trouves, sum(map(len, vrais.values())), sum(map(len, lus.values()))


@tout_texte
@pytest.mark.parametrize("cas", [(), *INTACTS], ids="+".join)
def test_every_structure_is_found_and_no_other(nom: str, cas: tuple[str, ...]) -> None:
    lus = [name_of(s) for s in read(nom, cas)["structures"]]
    assert lus == [name_of(s) for s in expected(nom)["structures"]]


def test_needs_are_found_and_none_invented() -> None:
    comptes = [found_needs(nom) for nom in NOMS]
    trouves, dits, lus = (sum(compte[rang] for compte in comptes) for rang in range(3))
    assert trouves >= PART_DES_BESOINS * dits
    assert trouves >= PART_DES_BESOINS * lus


@tout_texte
@pytest.mark.parametrize("cas", INTACTS, ids="+".join)
def test_another_extraction_still_says_most_needs(nom: str, cas: tuple[str, ...]) -> None:
    trouves, dits, _ = found_needs(nom, cas)
    assert trouves >= PART_AILLEURS * dits


@tout_texte
@pytest.mark.parametrize("champ", ["horaires", "telephone", "courriel"])
def test_hours_and_ways_to_reach_are_found(nom: str, champ: str) -> None:
    lus = {name_of(s): by_day(s[champ]) for s in read(nom)["structures"]}
    assert lus == {name_of(s): by_day(s[champ]) for s in expected(nom)["structures"]}


@tout_texte
@pytest.mark.parametrize("champ", ["projets", "forces", "faiblesses"])
def test_lists_are_read_item_by_item(nom: str, champ: str) -> None:
    for structure, vraie in zip(read(nom)["structures"], expected(nom)["structures"], strict=True):
        assert words(structure[champ]) == words(vraie[champ]), structure["nom"]


@tout_texte
def test_meetings_quotes_and_workshops_are_found(nom: str) -> None:
    lu, vrai = read(nom), expected(nom)
    assert lu["bassin"] == vrai["bassin"]
    assert [r["date"] for r in lu["reunions"]] == [r["date"] for r in vrai["reunions"]]
    assert words(lu["verbatims"]) == words(vrai["verbatims"])
    for reunion, vraie in zip(lu["reunions"], vrai["reunions"], strict=True):
        assert words(vraie["participants"]) <= words(reunion["participants"])
    for atelier, vrai_atelier in zip(lu["ateliers"], vrai["ateliers"], strict=True):
        titres = [plier(r["titre"]) for r in atelier["rubriques"]]
        assert titres == [plier(r["titre"]) for r in vrai_atelier["rubriques"]]


@tout_texte
@pytest.mark.parametrize("cas", [(), *perturbations.every_case()], ids="+".join)
def test_nobody_is_named(nom: str, cas: tuple[str, ...]) -> None:
    vrai = expected(nom)
    noms = [s["nom"] + " " + (s["commune"] or "") for s in vrai["structures"]]
    presents = [p for r in vrai["reunions"] for p in r["participants"]]
    a_eux = {mot for texte in [*noms, *presents] for mot in plier(texte).split()}
    ecrit = plier(json.dumps(read(nom, cas), ensure_ascii=False))
    for personne in vrai["personnes"]:
        assert not re.search(rf"\b{re.escape(plier(personne))}\b", ecrit), personne
        famille = plier(personne).split()[-1]
        assert famille in a_eux or famille not in ecrit.split(), personne
