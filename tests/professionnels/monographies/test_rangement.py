"""Tidying: each gesture, many at once, undone; and what somebody else changed meanwhile is not."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from repere.annuaire.models import Structure
from repere.monographies.models import Codage, Monographie, Propos, Reunion, Theme
from repere.monographies.services.codage import ThemeImpossible, add_theme
from repere.monographies.services.fiches import sheet
from repere.monographies.services.rangement import ProposChange, correct, decide, merge, undo
from repere.reseau.models import Besoin, Presentation
from tests.professionnels.conftest import Bassin, entrer
from tests.professionnels.monographies.objets import dite, ouverte


def act(client: Client, monographie: Monographie, notes: list[Propos], **champs: Any) -> Any:
    adresse = reverse("professionnels:monographie_agir", args=[monographie.pk])
    return client.post(adresse, {"note": [note.pk for note in notes], **champs})


def test_keep_put_aside_and_undo(client_d_anna: Client, monographie: Monographie) -> None:
    notes = [dite(monographie, str(n)) for n in range(3)]
    reponse = act(client_d_anna, monographie, notes[:2], geste="garder")
    assert garde(monographie) == [True, True, None]
    jeton = reponse["Location"].split("annuler=")[1]
    from urllib.parse import unquote

    adresse = reverse("professionnels:monographie_agir", args=[monographie.pk])
    client_d_anna.post(adresse, {"annuler": unquote(jeton)})
    assert garde(monographie) == [None, None, None]


def garde(monographie: Monographie) -> list[bool | None]:
    return list(monographie.propos.order_by("pk").values_list("garde", flat=True))


def test_undoing_is_one_s_own(client_d_anna: Client, monographie: Monographie, leo: User) -> None:
    from urllib.parse import unquote

    reponse = act(client_d_anna, monographie, [dite(monographie)], geste="ecarter")
    jeton = unquote(reponse["Location"].split("annuler=")[1])
    adresse = reverse("professionnels:monographie_agir", args=[monographie.pk])
    entrer(leo).post(adresse, {"annuler": jeton})
    assert garde(monographie) == [False]


def test_undoing_leaves_what_was_changed_since(monographie: Monographie) -> None:
    note, autre = dite(monographie, "A"), dite(monographie, "B")
    marques = decide(propos=[note, autre], garde=True)
    correct(propos=note, texte="A mieux", role="", version=2)
    assert undo(marques=marques) == 1
    note.refresh_from_db()
    assert (note.texte, note.garde) == ("A mieux", True)


def test_merged_notes_come_back(monographie: Monographie) -> None:
    notes = [dite(monographie, texte) for texte in ("Former", "Former", "Les bénévoles aussi")]
    marques = merge(propos=notes)
    premiere = Propos.objects.get(pk=notes[0].pk)
    assert premiere.texte == "Former\nLes bénévoles aussi"
    assert premiere.fusionnes.count() == 2
    assert undo(marques=marques) == 3
    assert [p.texte for p in Propos.objects.order_by("pk")] == ["Former", "Former", "Les bénévoles aussi"]  # fmt: skip
    assert not Propos.objects.filter(fusionne_dans__isnull=False).exists()


def test_notes_of_others_are_not_touched(
    client_d_anna: Client, monographie: Monographie, bassin: Bassin
) -> None:
    ailleurs = dite(ouverte(bassin.autre_zone))
    act(client_d_anna, monographie, [ailleurs], geste="ecarter")
    ailleurs.refresh_from_db()
    assert ailleurs.garde is None


@pytest.mark.parametrize(
    "champs",
    [
        {},
        {"geste": "detruire"},
        {"geste": "deplacer"},
        {"geste": "deplacer", "vers": "nom"},
        {"geste": "reunir"},
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(
    client_d_anna: Client, monographie: Monographie, champs: dict[str, str]
) -> None:
    note = dite(monographie)
    reponse = act(client_d_anna, monographie, [note], **champs)
    assert reponse.status_code == 302
    note.refresh_from_db()
    assert note.version == 1


def test_the_way_back_never_leaves_the_space(
    client_d_anna: Client, monographie: Monographie
) -> None:
    for ou in ("https://ailleurs.example/", "//ailleurs.example", "/compte/", "javascript:1"):
        reponse = act(client_d_anna, monographie, [], retour=ou)
        assert reponse["Location"].startswith("/espace/monographies/")


def test_moved_under_another_heading(client_d_anna: Client, monographie: Monographie) -> None:
    note = dite(monographie, nature="note")
    act(client_d_anna, monographie, [note], geste="deplacer", vers="verbatim")
    note.refresh_from_db()
    assert note.nature == "verbatim"


def test_correcting_what_somebody_changed_keeps_one_s_words(
    client_d_anna: Client, monographie: Monographie
) -> None:
    note = dite(monographie, "Avant")
    correct(propos=note, texte="Entre-temps", role="", version=1)
    adresse = reverse("professionnels:propos", args=[note.pk])
    reponse = client_d_anna.post(adresse, {"texte": "Mes mots", "role": "", "version": 1})
    assert reponse.status_code == 409
    page = reponse.content.decode()
    assert "Mes mots" in page
    assert "Entre-temps" in page
    with pytest.raises(ProposChange):
        correct(propos=note, texte="x", role="", version=1)


def test_a_theme_is_confirmed_put_aside_and_taken_back(
    client_d_anna: Client, monographie: Monographie, anna: User
) -> None:
    note = dite(monographie, "Besoin d’une formation de formateurs")
    adresse = reverse("professionnels:monographie_coder", args=[monographie.pk])
    client_d_anna.post(adresse, {"theme": f"{note.pk}:oui:formation"})
    codage = Codage.objects.get()
    assert (codage.etat, codage.decide_par) == ("confirme", anna)
    assert codage.raisons
    client_d_anna.post(adresse, {"theme": f"{note.pk}:non:formation"})
    assert Codage.objects.get().etat == "ecarte"
    client_d_anna.post(adresse, {"theme": f"{note.pk}:rendre:formation"})
    assert not Codage.objects.exists()
    for faux in ("", "::", f"{note.pk}:oui:inconnu", "0:oui:formation", f"{note.pk}:x:formation"):
        assert client_d_anna.post(adresse, {"theme": faux}).status_code == 302
    assert not Codage.objects.exists()


def test_suggestions_come_with_the_words_that_tell(
    client_d_anna: Client, monographie: Monographie
) -> None:
    dite(monographie, "Besoin d’une formation de formateurs")
    adresse = reverse("professionnels:monographie_ranger", args=[monographie.pk])
    page = client_d_anna.get(adresse).content.decode()
    assert "Formation des médiateurs" in page
    assert "Vu : " in page


def test_a_theme_is_added_once(anna: User) -> None:
    add_theme(libelle="Chiens guides", definition="", par=anna)
    for libelle in ("Chiens guides", "chiens GUIDES", "…"):
        with pytest.raises(ThemeImpossible):
            add_theme(libelle=libelle, definition="", par=anna)
    assert Theme.objects.filter(pk="chiens-guides").exists()


def test_a_need_goes_to_the_page_of_the_structure_and_is_said_once(
    client_d_anna: Client, reunion: Reunion, monographie: Monographie, bassin: Bassin
) -> None:
    fiche = monographie.fiches.get()
    note = dite(monographie, "Former les bénévoles", fiche=fiche, garde=True)
    assert sheet(fiche).besoins == ("Former les bénévoles",)
    adresse = reverse("professionnels:propos_reseau", args=[note.pk])
    client_d_anna.post(adresse, {"genre": "inconnu"})
    assert not Besoin.objects.exists()
    for _fois in range(2):
        client_d_anna.post(adresse, {"genre": "formation"})
    assert Besoin.objects.get().structure == bassin.structure
    fiche.refresh_from_db()
    assert sheet(fiche).besoins == ("Former les médiateurs : Former les bénévoles",)


def test_strengths_go_to_the_presentation_without_touching_what_it_says(
    client_d_anna: Client, reunion: Reunion, monographie: Monographie, bassin: Bassin
) -> None:
    Presentation.objects.create(structure=bassin.structure, forces="Un grand local")
    note = dite(monographie, "Une équipe stable", nature="force", fiche=monographie.fiches.get())
    adresse = reverse("professionnels:propos_reseau", args=[note.pk])
    for _fois in range(2):
        client_d_anna.post(adresse)
    assert Presentation.objects.get().forces == "Un grand local\nUne équipe stable"


def test_a_note_of_no_structure_goes_nowhere(
    client_d_anna: Client, monographie: Monographie
) -> None:
    note = dite(monographie, "Former")
    client_d_anna.post(
        reverse("professionnels:propos_reseau", args=[note.pk]), {"genre": "formation"}
    )
    assert not Besoin.objects.exists()
    assert Structure.objects.count() == 2
