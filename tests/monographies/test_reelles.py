"""The two real monographs, against what a person reads in them, whatever the extraction."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from repere.monographies.lecture.document import read_monograph
from repere.monographies.lecture.fichier import extract_text
from repere.monographies.lecture.sortie import as_json
from repere.socle.texte import plier
from tests.conftest import DONNEES_REELLES
from tests.monographies import perturbations
from tests.monographies.verites import (
    ATELIERS,
    COMMUNES,
    NOMS,
    REUNIONS,
    VERBATIMS,
    VERITES,
    Attendue,
)

pytestmark = pytest.mark.donnees_reelles
les_deux = pytest.mark.parametrize("bassin", sorted(VERITES))
PART_DES_BESOINS = 0.95


@lru_cache(maxsize=4)
def _text(bassin: str) -> str:
    chemin = Path(DONNEES_REELLES) / "documents" / f"monographie-{bassin}.txt"
    return chemin.read_text(encoding="utf-8")


@lru_cache(maxsize=80)
def _read(bassin: str, cas: tuple[str, ...] = ()) -> dict[str, Any]:
    return as_json(read_monograph(perturbations.perturb(_text(bassin), *cas), COMMUNES))


def _needs_found(lu: dict[str, Any], bassin: str) -> tuple[int, int]:
    """Return how many stated needs are there, each in its own sheet, one for one."""
    trouves = stated = 0
    for structure, attendue in zip(lu["structures"], VERITES[bassin], strict=True):
        restants = [plier(besoin) for besoin in structure["besoins"]]
        for mot in attendue.besoins:
            stated += 1
            garde = next((b for b in restants if mot in b), None)
            if garde is not None:
                restants.remove(garde)
                trouves += 1
    return trouves, stated


def _check(lu: dict[str, Any], bassin: str) -> None:
    attendues = VERITES[bassin]
    noms = [plier(s["nom"]) for s in lu["structures"]]
    assert len(noms) == len(attendues), noms
    for nom, structure, attendue in zip(noms, lu["structures"], attendues, strict=True):
        assert attendue.nom in nom
        assert structure["horaires"] == attendue.horaires, nom
        _check_fields(structure, attendue)
    trouves, dits = _needs_found(lu, bassin)
    assert trouves >= PART_DES_BESOINS * dits
    assert sum(len(s["besoins"]) for s in lu["structures"]) == dits, "a need that nobody stated"


def _check_fields(structure: dict[str, Any], attendue: Attendue) -> None:
    assert structure["commune"] == attendue.commune, structure["nom"]
    assert structure["telephone"] is None and structure["courriel"] is None
    assert len(structure["forces"]) == attendue.forces
    assert len(structure["faiblesses"]) == attendue.faiblesses
    comptes = [(e["type"].lower(), e["nombre"]) for e in structure["equipements"] if e["nombre"]]
    assert set(attendue.equipements) <= set(comptes), structure["nom"]
    assert {type_ for type_, _ in comptes} - {t for t, _ in attendue.equipements} <= {"imprimante"}


@les_deux
def test_every_structure_hour_and_need_is_found_and_nothing_else(bassin: str) -> None:
    _check(_read(bassin), bassin)


@les_deux
@pytest.mark.parametrize("cas", perturbations.every_case(), ids="+".join)
def test_another_extraction_finds_as_much(bassin: str, cas: tuple[str, ...]) -> None:
    _check(_read(bassin, cas), bassin)


@les_deux
@pytest.mark.parametrize("colonnes", [1, 2])
def test_a_pdf_gives_as_much(bassin: str, colonnes: int) -> None:
    octets = perturbations.as_pdf(_text(bassin), colonnes=colonnes)
    _check(as_json(read_monograph(extract_text(octets), COMMUNES)), bassin)


@les_deux
def test_a_docx_gives_as_much(bassin: str) -> None:
    octets = perturbations.as_docx(_text(bassin))
    _check(as_json(read_monograph(extract_text(octets), COMMUNES)), bassin)


@les_deux
@pytest.mark.parametrize("cas", [(), *perturbations.every_case()], ids="+".join)
def test_meetings_quotes_and_workshops_are_found(bassin: str, cas: tuple[str, ...]) -> None:
    lu = _read(bassin, cas)
    assert lu["bassin"] == bassin.capitalize()
    reunions = [(r["date"], r["lieu"], len(r["participants"])) for r in lu["reunions"]]
    for (jour, lieu, nombre), (jour_attendu, mot, combien) in zip(
        reunions, REUNIONS[bassin], strict=True
    ):
        assert (jour, nombre) == (jour_attendu, combien)
        assert mot in plier(lieu)
    assert len(lu["verbatims"]) == VERBATIMS[bassin]
    assert len(lu["ateliers"]) == ATELIERS[bassin]
    assert all(atelier["rubriques"] for atelier in lu["ateliers"])


@les_deux
@pytest.mark.parametrize("cas", [(), *perturbations.every_case()], ids="+".join)
def test_nobody_who_came_is_named(bassin: str, cas: tuple[str, ...]) -> None:
    mots = set(plier(json.dumps(_read(bassin, cas), ensure_ascii=False)).split())
    assert not mots & set(NOMS[bassin])


def test_another_kind_of_document_is_refused() -> None:
    from repere.monographies.lecture.modele import PasUneMonographie

    texte = (Path(DONNEES_REELLES) / "documents" / "webinaire-qpv.txt").read_text(encoding="utf-8")
    with pytest.raises(PasUneMonographie):
        read_monograph(texte, COMMUNES)


def test_no_rule_names_a_structure_or_a_town_of_the_two() -> None:
    """Rules are about the genre: what is proper to these two documents stays out of the code."""
    propres = "pluriel cispeo passerelle resoudre chambray montlouis riche gallardon luce voves epernon betamachine margis vaux canope bge adsea funlab grange sanitas mame tours chartres loches"
    dossier = Path(__file__).resolve().parents[2] / "repere/monographies/lecture"
    for fichier in dossier.glob("*.py"):
        if fichier.stem != "prenoms":
            mots = set(plier(fichier.read_text(encoding="utf-8")).split())
            assert not mots & set(propres.split()), fichier.name


@pytest.mark.django_db
@les_deux
def test_what_is_poured_counts_as_much_as_the_json(bassin: str) -> None:
    from repere.monographies.services import reprises
    from tests.fabriques import creer_zonage
    from tests.territoires.fabrique import creer_commune

    communes = [creer_commune(f"37{rang:03d}", nom) for rang, nom in enumerate(COMMUNES)]
    creer_zonage("bassins-de-vie", "Bassins de vie", {bassin.capitalize(): communes})
    octets = _text(bassin).encode()
    reprise, _ = reprises.deposit(nom="m.txt", octets=octets, par=None)
    reprises.read(reprise=reprise)
    reprise.refresh_from_db()
    monographie = reprises.pour(reprise=reprise, par=None)
    lu = as_json(read_monograph(_text(bassin), COMMUNES))
    assert monographie.fiches.count() == len(lu["structures"]) == len(VERITES[bassin])
    natures = [("besoins", "besoin"), ("projets", "initiative"), ("forces", "force")]
    for champ, nature in [*natures, ("faiblesses", "faiblesse")]:
        dits = monographie.propos.filter(nature=nature, fiche__isnull=False)
        assert dits.count() == sum(len(s[champ]) for s in lu["structures"])
    assert monographie.propos.filter(nature="verbatim").count() == VERBATIMS[bassin]
    points = sum(len(r["points"]) for a in lu["ateliers"] for r in a["rubriques"])
    assert monographie.propos.filter(rubrique__gt="").count() == points
    for reunion, lue in zip(monographie.reunions.all(), lu["reunions"], strict=True):
        assert reunion.participations.count() == len(lue["participants"])
    for fiche, structure in zip(monographie.fiches.all(), lu["structures"], strict=True):
        assert {c: v for c, v in fiche.contenu.items() if c != "_a_relire"} == structure
    assert not monographie.propos.kept().exists()
    assert not set(plier(reprise.texte).split()) & set(NOMS[bassin])
