"""What the document says, and what it owns not to know."""

import json
from dataclasses import replace

import pytest

from repere.monographies import fiche_lue
from repere.monographies.fiche_lue import FicheLue
from repere.monographies.sections import SECTIONS
from repere.observatoire.redaction.composition import compose
from repere.observatoire.redaction.composition.plan import paragraphs
from repere.observatoire.redaction.document import (
    Citation,
    Document,
    Fait,
    Figure,
    Liste,
    Paragraphe,
    Tableau,
    Titre,
    from_json,
)
from repere.observatoire.redaction.ecriture.page import write_contents, write_page
from repere.observatoire.redaction.lettres import legible, right_to_left
from tests.lecture_page import read_page
from tests.observatoire.redaction.matieres import HOSTILES, VIDE, hostile, pleine


def texts(document: Document, genre: str | None = None) -> list[str]:
    return [
        b.texte for b in document.blocs if isinstance(b, Paragraphe) and genre in (None, b.genre)
    ]


def titles(document: Document, niveau: int) -> list[str]:
    return [b.texte for b in document.blocs if isinstance(b, Titre) and b.niveau == niveau]


def table(document: Document, legende: str) -> Tableau:
    (trouve,) = [b for b in document.blocs if isinstance(b, Tableau) and b.legende == legende]
    return trouve


def test_every_section_of_the_method_has_its_place_in_order() -> None:
    dits = [titre.split(". ", 1)[1] for titre in titles(compose(pleine()), 1)]
    assert [d for d in dits if d in SECTIONS.values()] == list(SECTIONS.values())
    assert dits[-2:] == ["Sources et méthode", "Annexe : commune par commune"]


def test_nothing_known_makes_a_document_that_says_so_everywhere() -> None:
    document = compose(VIDE)
    manques = texts(document, "manque")
    assert len(manques) >= 10
    assert all(manque.endswith(".") for manque in manques)
    assert not [b for b in document.blocs if isinstance(b, Figure | Tableau | Citation)]
    # No figure of any kind but the numbers of sections, the year, and counts of what is missing.
    chiffres = [
        t for t in texts(document, "") if any(c.isdigit() for c in t) and "Licence" not in t
    ]
    assert not chiffres


def test_figures_come_with_people_reserve_source_and_vintage() -> None:
    document = compose(pleine())
    lignes = {nom: reste for nom, *reste in table(document, "Le bassin et la région").lignes}
    agees, ailleurs = (plain(dit) for dit in lignes["Personnes de 65 ans et plus"])
    assert agees == "25,0 % (10 517, estimé, 1 commune sur 2)"
    assert ailleurs == "non connu"
    sources = [e for b in document.blocs if isinstance(b, Liste) for e in b.elements]
    assert any(e.startswith("Habitants") and "Insee, 2022" in e for e in sources)


def plain(texte: str) -> str:
    return texte.replace("\u202f", " ").replace("\u00a0", " ")


def test_what_no_place_says_is_not_known_rather_than_zero() -> None:
    lignes = table(
        compose(pleine()), "Part des habitants à moins de 10, 20 et 30 minutes d’un lieu ouvert"
    ).lignes
    assert lignes[0] == ("Une aide", "10", "12 sur 12", "50\u00a0%", "90\u00a0%", "100\u00a0%")
    assert lignes[1][1:] == ("non connu", "0 sur 12", "non connu", "non connu", "non connu")


def test_sheets_go_by_commune_with_hours_in_words_and_what_they_do_not_say() -> None:
    document = compose(pleine())
    assert titles(document, 2).index("Varmeil") < titles(document, 2).index("Commune non précisée")
    faits = {f.libelle: f.textes for f in document.blocs if isinstance(f, Fait)}
    (horaires,) = faits["Horaires"]
    assert plain(horaires).startswith("Lundi au vendredi : 9 h")
    assert faits["Équipement"] == ("Ordinateur\u00a0: 10", "Imprimante 3D")
    assert any(
        t.startswith("Non renseigné : la commune, les horaires") for t in texts(document, "note")
    )


def test_hours_without_a_day_of_an_old_document_are_not_said_to_be_every_day() -> None:
    heures = {"nom": "Les Deux Rives", "horaires": "09:00-12:00,13:00-17:00"}
    (ancienne,), vivante = fiche_lue.from_json(heures).heures, FicheLue(**heures).heures
    assert plain(ancienne) == "9 h – 12 h et 13 h – 17 h (jours non précisés)"
    assert plain(vivante[0]) == "Tous les jours : 9 h – 12 h et 13 h – 17 h"
    (dite,) = fiche_lue.from_json(heures | {"horaires": "Mo 09:00-12:00"}).heures
    assert plain(dite) == "Lundi : 9 h – 12 h"
    assert fiche_lue.from_json({"nom": "Sans heures"}).heures == []


def test_names_are_elided_and_structures_counted_meeting_by_meeting() -> None:
    document = compose(replace(pleine(), bassin="Orval", titre="", textes={}))
    legendes = [b.legende for b in document.blocs if isinstance(b, Figure)]
    assert legendes and all(legende.endswith("bassin de vie d’Orval") for legende in legendes)
    faits = [plain(e) for b in document.blocs if isinstance(b, Liste) for e in b.elements]
    assert "2 structures sont venues à la réunion 1." in faits
    assert "1 structure est venue à la réunion 2." in faits


def test_roles_are_promised_only_when_some_are_known() -> None:
    plein = pleine()
    anonymes = tuple(replace(dit, role="") for dit in plein.dits)
    assert any("rôle de qui parle" in t for t in texts(compose(plein), "note"))
    muet = compose(replace(plein, dits=anonymes))
    assert not any("rôle de qui parle" in t for t in texts(muet, "note"))


def test_what_people_wrote_replaces_the_automatic_summary() -> None:
    ecrite, seule = compose(pleine()), compose(replace(pleine(), textes={}))
    assert "Il faut se voir plus souvent." in texts(ecrite)
    assert not any("automatiquement" in t for t in texts(ecrite))
    assert any("fait automatiquement" in t for t in texts(seule, "manque"))


def test_needs_are_counted_by_theme_and_those_without_one_are_told() -> None:
    document = compose(pleine())
    assert table(document, "Les besoins par thème").lignes == (
        ("Formation des médiateurs", "1", "1"),
    )
    assert "Les besoins à classer" in titles(document, 2)
    assert any(t.startswith("3 notes attendent d’être relues") for t in texts(document, "manque"))


def test_quotes_bear_a_role_and_their_marks_once() -> None:
    citations = [b for b in compose(pleine()).blocs if isinstance(b, Citation)]
    assert citations == [Citation("On se croise sans se connaître.", "médiatrice")]


def test_tree_goes_through_json_unchanged_and_tells_any_change() -> None:
    document = compose(pleine())
    relu = from_json(json.loads(json.dumps(document.to_json())))
    assert relu.to_json() == document.to_json()
    assert relu.fingerprint("1") == document.fingerprint("1") != document.fingerprint("2")
    autre = compose(replace(pleine(), indecis=4))
    assert autre.fingerprint("1") != document.fingerprint("1")


@pytest.mark.parametrize("texte", [*HOSTILES, "mot " * 10_000], ids=range(len(HOSTILES) + 1))
def test_hostile_words_are_words_in_the_page(texte: str) -> None:
    document = compose(hostile(texte))
    page = f"<main>{write_contents(document)}{write_page(document)}</main>"
    read_page(page)
    assert "<script" not in page and "<b>" not in page
    ancres = [b.ancre for b in document.blocs if isinstance(b, Titre)]
    assert len(set(ancres)) == len(ancres) == sum(page.count(f' id="{a}"') for a in set(ancres))
    assert page.count("href=") == len(document.contents())


def test_page_names_rows_and_columns_of_its_tables() -> None:
    page = write_page(compose(pleine()))
    assert page.count("<table>") == page.count("<caption>") == page.count('role="region"') >= 5
    assert 'scope="col"' in page and 'scope="row"' in page
    assert page.count("<figure>") == page.count("<svg xmlns") == 3


@pytest.mark.parametrize(
    ("corps", "attendu"),
    [
        ("a\n\nb", ["a", "b"]),
        ("Une ligne.\nUne autre", ["Une ligne.", "Une autre"]),
        (f"{'mot ' * 20}\nla suite", [f"{'mot ' * 20}la suite"]),
        (f"{'mot ' * 20}\n- puce", [("mot " * 20).strip(), "- puce"]),
        ("\r\n\r\n", []),
    ],
)
def test_lines_cut_by_a_page_are_joined_again(corps: str, attendu: list[str]) -> None:
    assert paragraphs(corps) == attendu


def test_invisible_signs_go_and_directions_are_seen() -> None:
    assert legible("a\u202eb\x00c\ud800 \t d") == "abc d"
    assert (
        right_to_left("1. שלום") and not right_to_left("Bonjour שלום") and not right_to_left("12")
    )
