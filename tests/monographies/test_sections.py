"""The prose of old monographs: whose parts, in what order, whatever the layout."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pytest

from repere.monographies.lecture.document import read_and_mask
from repere.monographies.lecture.sections import Section, read_sections, texts_of
from repere.monographies.lecture.trouvailles import lines_taken
from repere.socle.texte import plier
from tests.conftest import DONNEES_REELLES
from tests.monographies import perturbations
from tests.monographies.conftest import COMMUNES, NOMS_INVENTES, text_of

CAS = [
    ("60",),
    ("72",),
    ("cesure-60",),
    ("puce-point",),
    ("double",),
    ("pages-40",),
    ("pages-53-saut",),
    ("insecables",),
    ("ligatures",),
    ("windows",),
    ("retrait",),
    ("nfd",),
    ("puces-seules",),
    ("capitales",),
    ("tabulations",),
    ("72", "pages-40", "sans-blancs"),
    ("guillemets", "ligatures", "insecables", "72", "puce-tiret", "pages-53-saut"),
]
# What one reads at the head and at the foot of each part, and how many paragraphs and items it has.
VERITES = {
    "tours": [
        ("projet", 27, "La grande majorité des français", "politiques partagées puissent être mises en place."),
        ("territoire", 1, "Tours a toujours disposé", "l’INRA, et des laboratoires privés."),
        ("synthese", 13, "Le bassin de vie de Tours s’étend", "perceptible et renouvellerait les habitudes."),
    ],
    "chartres": [
        ("projet", 28, "La grande majorité des français", "politiques partagées puissent être mises en place."),
        ("territoire", 1, "La zone d’emploi de Chartres", "au développement économique de la zone."),
        ("synthese", 8, "Le besoin en médiation numérique", "dans l’intérêt des usagers du territoire."),
    ],
}  # fmt: skip
ORDRE = {
    "projet": ["personnes âgées", "- Les personnes en situation d’illettrisme", "quatre-vingts EPN", "- Encadrer les aidants", "C’est dans ce cadre", "Dans un deuxième temps"],
    "synthese": [],
    "territoire": [],
}  # fmt: skip
reelles = pytest.mark.donnees_reelles
les_deux = pytest.mark.parametrize("bassin", sorted(VERITES))

DOCUMENT = """Inclusion numérique en Brénois

Table des matières

Notre démarche
Portrait du territoire
Les acteurs du bassin de vie
Bilan et perspectives

Notre démarche

Tout part d'un constat : des guichets ferment. Paul
Martin l'a dit au conseil, son courriel est paul.martin@mairie.example.

• Écouter ceux qui
aident
• Le dire aux élus

1/4
PORTRAIT DU TERRITOIRE

Le pays compte 32 communes, dont Saint-Jean.

Figure 1 : Carte des gares

Le train n'y passe plus.

3. Les acteurs du bassin de vie

Médiathèque de Varmeil, représentée par Zoé Petit, directrice

Elle ouvre le lundi. Bilan et perspectives ne se disent pas ici.

4. Bilan et perspectives

Il faut un réseau.

5. Annexes

Liste des lieux.
"""


def read(texte: str) -> list[Section]:
    lue, masque = read_and_mask(texte, COMMUNES)
    return read_sections(masque, lines_taken(lue))


@lru_cache(maxsize=4)
def real(bassin: str) -> str:
    chemin = Path(DONNEES_REELLES) / "documents" / f"monographie-{bassin}.txt"
    return chemin.read_text(encoding="utf-8")


def words(sections: Sequence[Section]) -> dict[str, str]:
    """Return the letters of each part: what no layout changes."""
    return {
        slug: plier(corps).replace(" ", "").replace("-", "")
        for slug, (corps, _) in texts_of(sections).items()
    }


@reelles
@les_deux
def test_the_parts_of_a_real_document_are_whole_and_in_order(bassin: str) -> None:
    lues = read(real(bassin))
    assert [s.section for s in lues] == ["projet", "territoire", "synthese"]
    for lue, (_, nombre, debut, fin) in zip(lues, VERITES[bassin], strict=True):
        assert len(lue.paragraphes) == nombre, lue.paragraphes
        assert lue.paragraphes[0].startswith(debut) and lue.paragraphes[-1].endswith(fin)
        corps = "\n".join(lue.paragraphes)
        places = [corps.find(mot) for mot in ORDRE[lue.section]]
        assert -1 not in places and places == sorted(places), places
        assert "Figure" not in corps and "[personne]" not in corps


@reelles
@les_deux
def test_no_word_of_a_real_part_is_lost_or_added(bassin: str) -> None:
    """Against the lines themselves: but bullets, captions and title, the part is what its lines say."""
    lignes = real(bassin).split("\n")
    for lue in read(real(bassin)):
        source = "\n".join(lignes[lue.passage.debut : lue.passage.fin])
        brut = plier(source.replace("^{", "").replace("}", "")).replace(" ", "")
        lu = plier(" ".join(lue.paragraphes)).replace(" ", "")
        # A bullet "o" is a letter for who does not see the layout.
        assert abs(len(brut) - len(lu)) <= 2, (len(brut), len(lu))


@reelles
@les_deux
@pytest.mark.parametrize("cas", CAS, ids=" ".join)
def test_another_layout_of_a_real_document_says_the_same(bassin: str, cas: tuple[str, ...]) -> None:
    attendu = words(read(real(bassin)))
    lu = words(read(perturbations.perturb(real(bassin), *cas)))
    assert list(lu) == list(attendu)
    for slug, texte in attendu.items():
        assert lu[slug].replace("o", "") == texte.replace("o", ""), slug


@pytest.mark.parametrize("cas", [(), *CAS], ids=" ".join)
def test_an_invented_document_gives_its_prose(cas: tuple[str, ...]) -> None:
    lu = words(read(perturbations.perturb(text_of("plaine-haute"), *cas)))
    assert lu == {
        "projet": "deslieuxexistentdautresmanquentleprojetlesreunit",
        "territoire": "laplaineestvasteetlestrainsysontrares",
        "synthese": "chacunfaitsapart",
    }


def test_unnumbered_headings_contents_bullets_captions_and_persons() -> None:
    lues = read_sections(DOCUMENT)
    assert [(s.section, s.titre) for s in lues] == [
        ("projet", "Notre démarche"),
        ("territoire", "PORTRAIT DU TERRITOIRE"),
        ("synthese", "4. Bilan et perspectives"),
    ]
    projet, territoire, synthese = lues
    assert projet.paragraphes[1:] == ("- Écouter ceux qui aident", "- Le dire aux élus")
    assert "[personne]" in projet.paragraphes[0] and "[courriel]" in projet.paragraphes[0]
    assert "Martin" not in projet.paragraphes[0]
    assert territoire.paragraphes == (
        "Le pays compte 32 communes, dont Saint-Jean.",
        "Le train n’y passe plus.",
    )
    assert synthese.paragraphes == ("Il faut un réseau.",)
    assert texts_of(lues)["projet"][0].endswith("\n\n- Écouter ceux qui aident\n- Le dire aux élus")


@pytest.mark.parametrize("nom", NOMS_INVENTES)
def test_nothing_is_taken_twice(nom: str) -> None:
    lue, masque = read_and_mask(text_of(nom), COMMUNES)
    prises = lines_taken(lue)
    for section in read_sections(masque, prises):
        assert not prises & set(range(section.passage.debut, section.passage.fin + 1))


def test_where_sheets_begin_prose_ends() -> None:
    texte = (
        "2 – Présentation du bassin de vie\n\nLe pays est vaste.\n\nCCAS de Varmeil\n\nIl ouvre.\n"
    )
    assert read_sections(texte)[0].paragraphes[0] == "Le pays est vaste."
    assert read_sections(texte, {5, 6, 7})[0].paragraphes == ("Le pays est vaste.",)


@pytest.mark.parametrize(
    "texte", ["", "\n\f\n", "1 – Le projet", "Sommaire\n1. Le projet\n2. Bilan"]
)
def test_nothing_gives_nothing(texte: str) -> None:
    assert read_sections(texte) == []
