"""The first data of the repository: 27 places, written by us from two field documents."""

import json
import re
from pathlib import Path
from typing import Any

import opening_hours
import pytest

from repere.annuaire.standard.complements import LANGUES, MATERIELS
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.vocabulaire import ENUMERATIONS, SERVICES

RACINE = Path(__file__).resolve().parent.parent.parent
FICHIER = RACINE / "donnees" / "structures-monographies.json"
BESOINS = RACINE / "docs" / "explications" / "besoins-du-terrain.md"
COMMUNES = RACINE / "node_modules/@etalab/decoupage-administratif/data/communes.json"
CONTENU: dict[str, Any] = json.loads(FICHIER.read_text(encoding="utf-8"))
FICHES = [Fiche.from_json(lieu) for lieu in CONTENU["lieux"]]
PAR_ID = {fiche.id: fiche for fiche in FICHES}
# Words of the trade that an inhabitant does not use: they have no place in the first lines of a page.
JARGON = ("médiation", "inclusion", "illectronisme", "appropriation", "qpv", "fle", "dématérialis")
MOTS_COMMUNS_MAX = 7
# First words of institutions, that a pattern of "Prénom Nom" also catches.
INSTITUTIONS = {"caf", "ccas", "centre", "clos", "mednum"}

toute_fiche = pytest.mark.parametrize("fiche", FICHES, ids=lambda fiche: fiche.id)


@pytest.fixture(scope="module")
def codes_postaux() -> dict[str, tuple[str, list[str]]]:
    """INSEE code -> name and postal codes of the communes of today."""
    communes = json.loads(COMMUNES.read_text(encoding="utf-8"))
    return {
        c["code"]: (c["nom"], c.get("codesPostaux", []))
        for c in communes
        if c["type"] == "commune-actuelle"
    }


def test_there_are_ten_places_of_tours_and_seventeen_of_chartres() -> None:
    assert len(PAR_ID) == len(FICHES) == 27
    for bassin, nombre in (("Tours", 10), ("Chartres", 17)):
        du_bassin = [f for f in FICHES if f.id.startswith(f"monographie-{bassin.lower()}-")]
        assert len(du_bassin) == nombre
        assert {f.source for f in du_bassin} == {f"Monographie du bassin de vie de {bassin}"}


def test_the_file_states_its_source_its_dates_and_its_licence() -> None:
    assert all(CONTENU[champ] for champ in ("source", "millesime", "licence"))


@toute_fiche
def test_a_record_reads_and_writes_back_the_same(fiche: Fiche) -> None:
    assert fiche.to_json() in CONTENU["lieux"]
    assert fiche.date_maj is not None and fiche.date_maj.isoformat() in {
        "2019-12-18", "2020-01-13", "2021-01-25",
    }  # fmt: skip


@toute_fiche
def test_values_belong_to_the_closed_lists(fiche: Fiche) -> None:
    for champ, permis in ENUMERATIONS.items():
        valeurs = getattr(fiche, champ)
        assert set(valeurs) <= set(permis), champ
        assert len(valeurs) == len(set(valeurs)), champ
    assert {equipement.materiel for equipement in fiche.equipements} <= set(MATERIELS)
    assert all(e.precision for e in fiche.equipements if e.materiel == "autre")
    assert set(fiche.langues) <= set(LANGUES)
    assert fiche.typologie


@toute_fiche
def test_services_done_and_not_done_do_not_meet(fiche: Fiche) -> None:
    assert set(fiche.services_non_proposes) <= set(SERVICES)
    assert not set(fiche.services) & set(fiche.services_non_proposes)
    assert set(fiche.orientations) <= set(fiche.services_non_proposes)
    assert fiche.services or fiche.services_non_proposes


@toute_fiche
def test_equipment_agrees_with_what_the_record_says_of_free_access(fiche: Fiche) -> None:
    libre = any(equipement.libre_acces for equipement in fiche.equipements)
    assert not (libre and fiche.materiel_libre_acces is False)
    assert fiche.impression or not fiche.impression_prix
    if "Accès internet et matériel informatique" in fiche.services:
        assert fiche.materiel_libre_acces or fiche.wifi


@toute_fiche
def test_the_commune_is_the_one_of_its_codes(
    fiche: Fiche, codes_postaux: dict[str, tuple[str, list[str]]]
) -> None:
    nom, codes = codes_postaux[fiche.code_insee]
    assert (fiche.commune, fiche.code_postal in codes) == (nom, True)
    for arret in fiche.arrets:
        assert codes_postaux[arret.code_insee][0] == arret.commune


@pytest.mark.parametrize("fiche", [f for f in FICHES if f.horaires], ids=lambda f: f.id)
def test_hours_are_osm(fiche: Fiche) -> None:
    assert opening_hours.validate(fiche.horaires)


@toute_fiche
def test_the_summary_is_short_and_plain(fiche: Fiche) -> None:
    resume = fiche.presentation_resume
    assert 0 < len(resume) <= 280
    phrases = [phrase for phrase in re.split(r"(?<=[.!?])\s+", resume) if phrase]
    assert max(len(_mots(phrase)) for phrase in phrases) <= 30
    assert not [mot for mot in JARGON if re.search(rf"\b{mot}", resume.lower())]


def test_what_the_field_insists_on_is_there() -> None:
    """The cases that the national standard cannot say, one by one."""
    internet = "Accès internet et matériel informatique"
    voves = PAR_ID["monographie-chartres-mairie-voves"]
    assert internet in voves.services_non_proposes and "MSAP" in voves.orientations[internet]
    assert voves.materiel_libre_acces is False
    luce = PAR_ID["monographie-chartres-mediatheque-luce"]
    assert "15 centimes" in luce.impression_prix and "30 centimes" in luce.impression_prix
    fun_lab = opening_hours.OpeningHours(PAR_ID["monographie-tours-fun-lab"].horaires)
    assert "Tu 14:00-22:00" in str(fun_lab)
    assert PAR_ID["monographie-tours-plurielles"].equipements[0].nombre == 10


def test_no_address_of_a_person() -> None:
    """The documents give no e-mail at all: one here would come from elsewhere."""
    assert "@" not in FICHIER.read_text(encoding="utf-8")


@pytest.mark.donnees_reelles
@pytest.mark.parametrize("ecrit", [FICHIER, BESOINS], ids=lambda chemin: chemin.name)
def test_our_words_are_not_theirs(ecrit: Path, donnees_reelles: Path) -> None:
    longueur = MOTS_COMMUNS_MAX + 1
    leurs_suites: set[tuple[str, ...]] = set()
    for document in _documents(donnees_reelles):
        leurs_suites |= _suites(document, longueur)
    textes = (
        [t for fiche in CONTENU["lieux"] for t in _textes(fiche)]
        if ecrit == FICHIER
        else ecrit.read_text(encoding="utf-8").split("\n\n")
    )
    communes = {" ".join(s) for t in textes for s in _suites(t, longueur) & leurs_suites}
    assert not communes


@pytest.mark.donnees_reelles
def test_no_person_of_the_documents_is_named(donnees_reelles: Path) -> None:
    personnes = {nom for document in _documents(donnees_reelles) for nom in _personnes(document)}
    assert len(personnes) > 30  # the pattern still finds them
    ecrit = _mots(FICHIER.read_text(encoding="utf-8") + BESOINS.read_text(encoding="utf-8"))
    suites_ecrites = _suites(" ".join(ecrit), 2)
    assert not [nom for nom in personnes if tuple(_mots(nom)[:2]) in suites_ecrites]


def _documents(donnees_reelles: Path) -> list[str]:
    textes = [
        chemin.read_text(encoding="utf-8")
        for chemin in sorted((donnees_reelles / "documents").glob("*.txt"))
    ]
    assert len(textes) == 3
    return textes


def _personnes(document: str) -> list[str]:
    """Names as the documents write them: "représentée par Prénom NOM," or "Prénom Nom (place)"."""
    motif = r"(?:représentée? par|^) ?([A-ZÉ][\w-]+ [A-ZÉ][\w-]+) ?[,(–-]"
    trouves = re.findall(motif, document, flags=re.MULTILINE)
    return [nom for nom in trouves if not INSTITUTIONS & set(_mots(nom))]


def _mots(texte: str) -> list[str]:
    return re.findall(r"\w+", texte.lower())


def _suites(texte: str, longueur: int) -> set[tuple[str, ...]]:
    mots = _mots(texte)
    return set(zip(*(mots[decalage:] for decalage in range(longueur)), strict=False))


def _textes(valeur: Any) -> list[str]:
    if isinstance(valeur, str):
        return [valeur]
    elements = valeur.values() if isinstance(valeur, dict) else valeur
    return [t for e in elements for t in _textes(e)] if isinstance(valeur, dict | list) else []
