"""Bounds of the monographs: who changes what is public, how many notes a tablet may send, whose page is written."""

import json
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from repere.comptes.models import Evenement
from repere.comptes.roles import Role
from repere.comptes.services.roles import grant_role
from repere.monographies.models import Monographie, Participation, Propos, Reunion
from repere.monographies.services.carnet import Saisie, save_note
from repere.monographies.services.codage import add_theme, close_theme
from repere.monographies.services.monographies import publish
from repere.monographies.services.purge import JOURS_AVANT, purge_monographs
from repere.monographies.services.rangement import correct, decide, undo
from repere.monographies.services.reunions import add_guest
from repere.monographies.services.vers_le_reseau import write_presentation
from repere.professionnels.portee import over_structure, over_zone
from repere.professionnels.views.monographies import carnet
from repere.reseau.models import Besoin, Presentation
from repere.socle.limites import COMPTEURS
from tests.professionnels.conftest import Bassin, entrer
from tests.professionnels.coupures.processus import run
from tests.professionnels.monographies import foule
from tests.professionnels.monographies.objets import dite
from tests.professionnels.monographies.test_securite import note_of, send


@pytest.fixture
def _limits(settings) -> Iterator[None]:
    settings.REPERE_LIMITES = True
    COMPTEURS.clear()
    yield
    COMPTEURS.clear()


@pytest.mark.parametrize("envoi", [{"nom": "Une de plus"}, {"presente": []}])
def test_who_came_is_public_too_and_only_who_leads_changes_it(
    reunion: Reunion, monographie: Monographie, leo: User, anna: User, envoi: dict[str, object]
) -> None:
    publish(monographie=monographie, par=anna)
    adresse = reverse("professionnels:reunion_presents", args=[reunion.pk])
    reponse = entrer(leo).post(adresse, envoi, follow=True)
    assert "est publiée" in reponse.content.decode()
    assert reunion.participations.get().etat == Participation.Etat.PRESENTE
    entrer(anna).post(adresse, envoi)
    assert reunion.participations.filter(etat=Participation.Etat.PRESENTE).count() != 1


def test_before_that_a_contributeur_notes_who_came(reunion: Reunion, leo: User) -> None:
    autre = add_guest(reunion=reunion, nom="Une autre")
    adresse = reverse("professionnels:reunion_presents", args=[reunion.pk])
    entrer(leo).post(adresse, {"presente": [autre.pk]})
    autre.refresh_from_db()
    assert autre.etat == Participation.Etat.PRESENTE


@pytest.mark.usefixtures("_limits")
def test_a_morning_of_notes_passes_and_a_flood_waits(
    reunion: Reunion, leo: User, anna: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert carnet.NOTES_PAR_MINUTE >= 500
    monkeypatch.setattr(carnet, "NOTES_PAR_MINUTE", 2)
    client: Client = entrer(leo)
    reponses = [send(client, reunion, note_of(leo)) for _fois in range(5)]
    attend = [r for r in reponses if r.status_code == 429]
    assert attend and attend[0].json()["motif"] and int(attend[0]["Retry-After"]) <= 60
    assert Propos.objects.count() == 5 - len(attend)
    # Everybody in the room has one address: the limit is each one's own.
    assert send(entrer(anna), reunion, note_of(anna)).status_code == 200


@pytest.mark.parametrize(("nature", "envoi"), [("besoin", {"genre": "formation"}), ("force", {})])
def test_where_somebody_answers_a_contributeur_is_told_whom_to_ask(
    reunion: Reunion, monographie: Monographie, leo: User, anna: User, ines: User,
    nature: str, envoi: dict[str, str],
) -> None:  # fmt: skip
    note = dite(monographie, "Une équipe stable", nature=nature, fiche=monographie.fiches.get())
    adresse = reverse("professionnels:propos_reseau", args=[note.pk])
    page = entrer(leo).post(adresse, envoi, follow=True).content.decode()
    assert page.count("Demandez-lui de l’écrire") == 2, "refused, and said before one tries"
    assert adresse not in page
    assert not Besoin.objects.exists() and not Presentation.objects.exists()
    entrer(anna).post(adresse, envoi)
    assert Besoin.objects.exists() or Presentation.objects.exists()


@pytest.mark.parametrize("ailleurs", [Role.ANIMATEUR, Role.GESTIONNAIRE])
def test_a_role_elsewhere_opens_no_page_here(
    reunion: Reunion,
    monographie: Monographie,
    bassin: Bassin,
    leo: User,
    ines: User,
    ailleurs: Role,
) -> None:
    ou = over_zone(bassin.autre_zone) if ailleurs is Role.ANIMATEUR else over_structure(bassin.autre_structure)  # fmt: skip
    grant_role(personne=leo, role=ailleurs, perimetre=ou)
    note = dite(monographie, "Un grand local", nature="force", fiche=monographie.fiches.get())
    entrer(leo).post(reverse("professionnels:propos_reseau", args=[note.pk]))
    assert not Presentation.objects.exists()


def test_where_nobody_answers_a_contributeur_s_words_are_written(
    reunion: Reunion, monographie: Monographie, leo: User
) -> None:
    note = dite(monographie, "Un grand local", nature="force", fiche=monographie.fiches.get())
    entrer(leo).post(reverse("professionnels:propos_reseau", args=[note.pk]))
    assert Presentation.objects.get().forces == "Un grand local"


@pytest.mark.django_db(transaction=True)
def test_those_who_write_on_one_page_at_once_lose_nothing(request: pytest.FixtureRequest) -> None:
    if connection.vendor == "sqlite":
        # The base of these tests is in memory, where writers do not wait for each other as in a file.
        donnees = request.getfixturevalue("donnees")
        acte = f"import json; from {foule.__name__} import races; print(json.dumps(races()))"
        courses = json.loads(run(donnees, "repere.socle.cli", "shell", "-v0", "-c", acte))
    else:
        courses = foule.races()
    assert len(courses) == foule.COURSES
    for lignes in courses:
        assert sorted(lignes) == [f"Force {n}" for n in range(foule.COMBIEN)]


def test_a_page_is_held_before_it_is_read(reunion: Reunion, monographie: Monographie) -> None:
    """On every base: the row is there, and held, before the first line is added."""
    note = dite(monographie, "Force", nature="force", fiche=monographie.fiches.get())
    with CaptureQueriesContext(connection) as requetes:
        write_presentation(propos=note)
    lectures = [r["sql"] for r in requetes if r["sql"].startswith("SELECT") and "presentation" in r["sql"]]  # fmt: skip
    if connection.features.has_select_for_update:
        assert "FOR UPDATE" in lectures[0]
    assert any(r["sql"].startswith("INSERT") and "presentation" in r["sql"] for r in requetes)


def test_themes_added_closed_and_opened_are_in_the_journal_once(anna: User) -> None:
    theme = add_theme(libelle="Chiens guides", definition="", par=anna)
    for ouvert in (False, False, True, True):
        close_theme(theme=theme, ouvert=ouvert, par=anna)
    lignes = Evenement.objects.filter(sur="theme:chiens-guides").order_by("numero")
    quoi = ["theme.ajoute", "theme.ferme", "theme.rouvert"]
    assert [(e.quoi, e.acteur) for e in lignes] == [(q, f"personne:{anna.pk}") for q in quoi]


def test_a_name_taken_out_is_kept_nowhere(monographie: Monographie) -> None:
    note = dite(monographie, "Kevin Martin demande une formation")
    decide(propos=[note], garde=True)
    marques = correct(propos=note, texte="Un agent demande une formation", role="", version=2)
    note.refresh_from_db()
    assert "Kevin" not in json.dumps(note.avant)
    assert undo(marques=marques) == 0
    note.refresh_from_db()
    assert note.texte == "Un agent demande une formation"


def test_one_name_of_two_is_forgotten_too_and_other_changes_come_back(
    monographie: Monographie,
) -> None:
    deux = dite(monographie, "Kevin Martin et Julie Durand demandent une formation")
    correct(propos=deux, texte="Julie Durand demande une formation", role="", version=1)
    autre = dite(monographie, "Former")
    marques = correct(propos=autre, texte="Mieux former", role="", version=1)
    deux.refresh_from_db()
    assert deux.avant == {}
    assert undo(marques=marques) == 1
    autre.refresh_from_db()
    assert autre.texte == "Former"


def test_a_text_replaced_from_a_tablet_leaves_nothing_to_put_back(
    reunion: Reunion, monographie: Monographie, anna: User
) -> None:
    note = dite(monographie, "Kevin Martin", ecrit_par=anna)
    decide(propos=[note], garde=True)
    save_note(reunion=reunion, saisie=Saisie(note.cle, "besoin", "Un agent", version=2), par=anna)
    note.refresh_from_db()
    assert (note.texte, note.avant) == ("Un agent", {})


def test_what_undoing_needs_is_forgotten_after_some_days_published_or_not(
    monographie: Monographie,
) -> None:
    vieille, neuve, sans_jour = (dite(monographie, t) for t in ("A", "B", "C"))
    decide(propos=[vieille, neuve, sans_jour], garde=True)
    jour = timezone.localdate() - timezone.timedelta(days=JOURS_AVANT + 1)
    vieille.refresh_from_db()
    Propos.objects.filter(pk=vieille.pk).update(avant=vieille.avant | {"le": jour.isoformat()})
    Propos.objects.filter(pk=sans_jour.pk).update(avant={"texte": "C"})
    purge_monographs()
    gardes = {p.texte: bool(p.avant) for p in Propos.objects.all()}
    assert gardes == {"A": False, "B": True, "C": False}


def test_before_publishing_all_that_will_be_public_is_searched_for_persons(
    monographie: Monographie, anna: User
) -> None:
    monographie.textes.create(section="synthese", corps="Le maire, Kevin Martin, soutient.")
    monographie.textes.create(section="atouts", corps="Un bon réseau.")
    reunion = monographie.reunions.get(rang=2)
    monographie.reunions.filter(pk=reunion.pk).update(lieu="Chez Julie Durand")
    add_guest(reunion=reunion, nom="Madame Léa Bernard")
    add_guest(reunion=reunion, nom="Médiathèque voisine")
    note = dite(monographie, "Former", rubrique="Selon Thomas Petit", garde=True)
    dite(monographie, "Écartée", rubrique="Selon Hugo Robert", garde=False)
    adresse = reverse("professionnels:monographie_publier", args=[monographie.pk])
    page = entrer(anna).get(adresse).content.decode()
    partie = page.split('id="ailleurs"')[1].split("</section>")[0]
    for nom in ("Kevin Martin", "Julie Durand", "Léa Bernard", "Thomas Petit"):
        assert nom in partie
    for autre in ("Hugo", "Médiathèque", "bon réseau"):
        assert autre not in partie
    for nommer, arguments in (
        ("monographie_texte", [monographie.pk, "synthese"]),
        ("reunion", [reunion.pk]),
        ("propos", [note.pk]),
    ):
        assert reverse(f"professionnels:{nommer}", args=arguments) in partie
    entrer(anna).post(adresse)
    monographie.refresh_from_db()
    assert monographie.etat == Monographie.Etat.PUBLIEE, "a warning, not a wall: streets bear names"
