"""Writing a place page by page: nothing untouched changes, what is wrong is told, nothing typed is lost."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from repere.annuaire.models import HistoriqueDuLieu, Lieu
from repere.annuaire.services.correspondance import CHAMPS_DU_LIEU
from repere.annuaire.services.edition import update_place
from repere.comptes.roles import Role
from repere.professionnels.forms.edition import SECTION_DE, SECTIONS
from repere.professionnels.models import Brouillon
from tests.professionnels.conftest import Bassin, entrer, personne_de
from tests.professionnels.edition.formulaires import sent

CLES = [section.cle for section in SECTIONS]
# Written by software, or by other pages.
AILLEURS = {"pivot", "source", "date_maj", "verifie_le", "verifie_par"}


@pytest.fixture
def mediatrice(bassin: Bassin) -> Client:
    return entrer(personne_de(Role.PROFESSIONNEL, bassin))


def address(bassin: Bassin, cle: str) -> str:
    return f"/espace/lieux/{bassin.chez_nous.identifiant}/modifier/{cle}/"


def columns(lieu: Lieu) -> dict[str, Any]:
    return Lieu.objects.filter(pk=lieu.pk).values(*CHAMPS_DU_LIEU, "provenance").get()


def open_form(client: Client, bassin: Bassin, cle: str) -> dict[str, Any]:
    reponse = client.get(address(bassin, cle))
    assert reponse.status_code == 200
    return sent(reponse.content.decode())


def save(client: Client, bassin: Bassin, cle: str, donnees: dict[str, Any]) -> Any:
    return client.post(address(bassin, cle), {**donnees, "geste": "enregistrer"})


def test_every_field_of_a_place_has_its_section() -> None:
    assert set(SECTION_DE) | AILLEURS == set(CHAMPS_DU_LIEU)


@pytest.mark.parametrize("cle", CLES)
def test_saving_what_one_did_not_touch_changes_nothing(
    bassin: Bassin, mediatrice: Client, cle: str
) -> None:
    avant = columns(bassin.chez_nous)
    reponse = save(mediatrice, bassin, cle, open_form(mediatrice, bassin, cle))
    assert reponse.status_code == 302, reponse.context["form"].errors
    assert columns(bassin.chez_nous) == avant
    assert not HistoriqueDuLieu.objects.exists()


@pytest.mark.parametrize("cle", CLES)
def test_a_place_of_which_nothing_is_known_stays_so(
    bassin: Bassin, mediatrice: Client, cle: str
) -> None:
    vide = bassin.voisin
    Lieu.objects.filter(pk=vide.pk).update(structure=bassin.structure)
    avant = columns(vide)
    adresse = f"/espace/lieux/{vide.identifiant}/modifier/{cle}/"
    donnees = sent(mediatrice.get(adresse).content.decode())
    assert mediatrice.post(adresse, {**donnees, "geste": "enregistrer"}).status_code == 302
    assert columns(vide) == avant


@pytest.mark.parametrize("cle", CLES)
def test_previews_keep_what_was_typed_and_save_nothing(
    bassin: Bassin, mediatrice: Client, cle: str
) -> None:
    donnees = open_form(mediatrice, bassin, cle)
    avant = columns(bassin.chez_nous)
    apercu = mediatrice.post(address(bassin, cle), {**donnees, "geste": "apercu"})
    assert apercu.status_code == 200
    assert "Rien n’est encore enregistré" in apercu.content.decode()
    emporte = sent(apercu.content.decode())
    assert {n: v for n, v in emporte.items() if v != [""]} == {
        n: v for n, v in donnees.items() if v != [""]
    }
    assert columns(bassin.chez_nous) == avant


def test_the_preview_is_the_public_page_to_be(bassin: Bassin, mediatrice: Client) -> None:
    donnees = open_form(mediatrice, bassin, "lieu") | {"presentation_resume": ["Bientôt ici."]}
    apercu = mediatrice.post(address(bassin, "lieu"), {**donnees, "geste": "apercu"})
    assert "Bientôt ici." in apercu.content.decode()
    public = mediatrice.get(bassin.chez_nous.get_absolute_url()).content.decode()
    assert "Bientôt ici." not in public


def test_what_is_saved_is_public_at_once_with_its_author(
    bassin: Bassin, mediatrice: Client
) -> None:
    donnees = open_form(mediatrice, bassin, "contact") | {"telephone": ["02 47 99 88 77"]}
    assert save(mediatrice, bassin, "contact", donnees).status_code == 302
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert lieu.telephone == "+33247998877"
    assert lieu.provenance["telephone"]["par"] == "professionnel"
    public = mediatrice.get(lieu.get_absolute_url()).content.decode()
    assert "02\N{NO-BREAK SPACE}47\N{NO-BREAK SPACE}99" in public
    page = mediatrice.get(address(bassin, "contact")).content.decode()
    assert "Écrit par professionnel" in page


FAUX = [
    ("contact", "telephone", "12", "Écrivez 10 chiffres"),
    ("contact", "courriels", "accueil chez nous", "accueil@exemple.fr"),
    ("contact", "site_web", "pas un site", "Copiez-la"),
    ("lieu", "nom", "", "Remplissez cette case"),
    ("lieu", "code_postal", "3700", "5 chiffres"),
    ("lieu", "presentation_resume", "a" * 281, "281 lettres"),
    ("equipe", "equipe_salaries", "deux", "comme 3"),
    ("equipe", "equipe_benevoles", "-1", "0 ou plus"),
    ("prix", "pass_numerique", "peut-être", "une des trois réponses"),
    ("horaires", "o0_0", "midi", "comme 9:30"),
    ("horaires", "c0_0", "", "ajoutez l’heure de fin"),
    ("horaires", "phrase", "lundi 9h", "Lire cette phrase"),
    ("horaires", "l-0-du", "demain", "comme 24/12/2026"),
    ("horaires", "l-0-au", "2020-01-01", "Échangez les deux dates"),
    ("materiel", "l-0-nombre", "beaucoup", "comme 3"),
    ("arrets", "l-0-horaires", "quand il fait beau", "Écrivez par exemple"),
]


@pytest.mark.parametrize(("cle", "champ", "valeur", "dit"), FAUX)
def test_what_is_wrong_is_told_beside_and_at_the_top_and_nothing_is_lost(
    bassin: Bassin, mediatrice: Client, cle: str, champ: str, valeur: str, dit: str
) -> None:
    avant = columns(bassin.chez_nous)
    donnees = open_form(mediatrice, bassin, cle) | {champ: [valeur]}
    assert champ in donnees
    reponse = save(mediatrice, bassin, cle, donnees)
    assert reponse.status_code == 422
    html = reponse.content.decode()
    assert html.count(dit) >= 2, "at the top and beside the field"
    assert "Erreur" in html.partition("</title>")[0]
    retour = sent(html)
    assert retour["base"] == donnees["base"]
    if champ not in {"pass_numerique"}:
        assert retour[champ] == [valeur]
    assert columns(bassin.chez_nous) == avant


def test_hours_are_written_day_by_day(bassin: Bassin, mediatrice: Client) -> None:
    donnees = open_form(mediatrice, bassin, "horaires")
    assert donnees["o0_0"] == ["09:00"] and donnees["c0_1"] == ["17:30"]
    assert donnees["o2_0"] == [""], "Wednesday is closed"
    donnees |= {"o5_0": ["9:30"], "c5_0": ["12h"], "f5": ["1,3"], "feries_fermes": ["on"]}
    donnees |= {"vacances": ["autres"], "horaires_vacances": ["mardi 9h-12h"]}
    assert save(mediatrice, bassin, "horaires", donnees).status_code == 302
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert lieu.horaires == (
        "Mo,Tu,Th,Fr 09:00-12:30,14:00-17:30; Sa[1,3] 09:30-12:00; SH off; SH Tu 09:00-12:00; PH off"
    )
    relu = open_form(mediatrice, bassin, "horaires")
    assert relu["f5"] == ["1,3"] and "mardi" in relu["horaires_vacances"][0].lower()


def test_a_closure_is_announced(bassin: Bassin, mediatrice: Client) -> None:
    donnees = open_form(mediatrice, bassin, "horaires")
    rang = int(donnees["l-TOTAL_FORMS"][0]) - 1
    donnees |= {
        f"l-{rang}-du": ["2027-01-02"],
        f"l-{rang}-au": [""],
        f"l-{rang}-message": ["Travaux"],
    }
    assert save(mediatrice, bassin, "horaires", donnees).status_code == 302
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert {
        "du": "2027-01-02",
        "au": "2027-01-02",
        "message": "Travaux",
    } in lieu.horaires_exceptionnels
    assert len(lieu.horaires_exceptionnels) == 2
    assert "Travaux" in mediatrice.get(lieu.get_absolute_url()).content.decode()


def test_a_row_is_taken_away_and_another_added_without_scripts(
    bassin: Bassin, mediatrice: Client
) -> None:
    donnees = open_form(mediatrice, bassin, "materiel") | {"l-1-DELETE": ["on"]}
    plus = mediatrice.post(address(bassin, "materiel"), {**donnees, "geste": "ligne"})
    assert plus.status_code == 200
    donnees = sent(plus.content.decode())
    assert donnees["l-TOTAL_FORMS"] == ["4"] and donnees["l-1-DELETE"] == ["on"]
    donnees |= {"l-3-materiel": ["tablette"], "l-3-nombre": ["4"]}
    assert save(mediatrice, bassin, "materiel", donnees).status_code == 302
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert [(e["materiel"], e.get("nombre")) for e in lieu.equipements] == [
        ("ordinateur", 6),
        ("tablette", 4),
    ]


def test_a_day_is_copied_without_scripts(bassin: Bassin, mediatrice: Client) -> None:
    donnees = open_form(mediatrice, bassin, "horaires") | {"v0": ["2", "5"], "x2": ["on"]}
    reponse = mediatrice.post(address(bassin, "horaires"), {**donnees, "geste": "copier:0"})
    copie = sent(reponse.content.decode())
    for n in (2, 5):
        assert [copie[f"{c}{n}_{k}"] for k in (0, 1) for c in "oc"] == [
            ["09:00"], ["12:30"], ["14:00"], ["17:30"],
        ]  # fmt: skip
    assert "x2" not in copie
    assert copie["o6_0"] == [""]
    assert columns(bassin.chez_nous)["horaires"] == bassin.chez_nous.horaires


def test_hours_in_a_sentence_fill_the_table(bassin: Bassin, mediatrice: Client) -> None:
    donnees = open_form(mediatrice, bassin, "horaires") | {
        "phrase": ["lun-ven 9h-12h, samedi 10h-12h"]
    }
    reponse = mediatrice.post(address(bassin, "horaires"), {**donnees, "geste": "lire"})
    lues = sent(reponse.content.decode())
    assert (lues["o2_0"], lues["c5_0"], lues["o0_1"]) == (["09:00"], ["12:00"], [""])
    assert save(mediatrice, bassin, "horaires", lues).status_code == 302
    assert columns(bassin.chez_nous)["horaires"] == "Mo-Fr 09:00-12:00; Sa 10:00-12:00"


def test_a_sentence_that_is_not_understood_whole_is_not_half_read(
    bassin: Bassin, mediatrice: Client
) -> None:
    donnees = open_form(mediatrice, bassin, "horaires") | {"phrase": ["ça dépend du temps"]}
    reponse = mediatrice.post(address(bassin, "horaires"), {**donnees, "geste": "lire"})
    assert reponse.status_code == 422
    retour = sent(reponse.content.decode())
    assert retour["phrase"] == ["ça dépend du temps"] and retour["o0_0"] == ["09:00"]


def test_hours_too_particular_for_the_table_are_told_in_words_and_kept(
    bassin: Bassin, mediatrice: Client
) -> None:
    etranges = 'Mo-Fr 09:00-12:00 "selon les ateliers"'
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(horaires=etranges)
    donnees = open_form(mediatrice, bassin, "horaires")
    assert donnees["gardes"] == ["garder"]
    assert save(mediatrice, bassin, "horaires", donnees).status_code == 302
    assert columns(bassin.chez_nous)["horaires"] == etranges
    donnees |= {"gardes": ["remplacer"], "o0_0": ["09:00"], "c0_0": ["12:00"]}
    assert save(mediatrice, bassin, "horaires", donnees).status_code == 302
    assert columns(bassin.chez_nous)["horaires"] == "Mo 09:00-12:00"


def test_a_rule_beside_the_week_goes_when_it_is_unticked(
    bassin: Bassin, mediatrice: Client
) -> None:
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(
        horaires="Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 10:00-12:00; Aug 10-20 off"
    )
    donnees = open_form(mediatrice, bassin, "horaires")
    assert len(donnees["a_part"]) == 2
    donnees["a_part"] = donnees["a_part"][1:]
    assert save(mediatrice, bassin, "horaires", donnees).status_code == 302
    assert columns(bassin.chez_nous)["horaires"] == "Mo-Fr 09:00-12:00; Aug 10-20 off"


def test_what_the_standard_does_not_know_is_kept(bassin: Bassin, mediatrice: Client) -> None:
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(
        langues=["fr", "br"], services=["Un service d’autrefois", "Loisirs et créations numériques"]
    )
    donnees = open_form(mediatrice, bassin, "langues")
    donnees["langues"] = [*donnees["langues"], "en"]
    assert save(mediatrice, bassin, "langues", donnees).status_code == 302
    donnees = open_form(mediatrice, bassin, "services") | {"fait_emploi": ["oui"]}
    assert save(mediatrice, bassin, "services", donnees).status_code == 302
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert set(lieu.langues) == {"fr", "br", "en"}
    assert lieu.services[:2] == ["Un service d’autrefois", "Loisirs et créations numériques"]


def test_a_service_not_done_says_where_to_go(bassin: Bassin, mediatrice: Client) -> None:
    donnees = open_form(mediatrice, bassin, "services")
    assert donnees["vers_materiel"] == ["la recyclerie de la ville"]
    donnees |= {"fait_emploi": ["non"], "vers_emploi": ["France Travail"], "fait_materiel": ["oui"]}
    assert save(mediatrice, bassin, "services", donnees).status_code == 302
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert lieu.services_non_proposes == ["Insertion professionnelle via le numérique"]
    assert lieu.orientations == {"Insertion professionnelle via le numérique": "France Travail"}


def test_a_draft_is_kept_then_shown_then_gone_once_saved(
    bassin: Bassin, mediatrice: Client
) -> None:
    donnees = open_form(mediatrice, bassin, "contact") | {"telephone": ["02 47 0"]}
    seul = mediatrice.post(address(bassin, "contact") + "brouillon/", donnees)
    assert seul.status_code == 204
    page = mediatrice.get(address(bassin, "contact")).content.decode()
    assert "Ce n’est pas encore enregistré" in page and "10 chiffres" not in page
    rendu = sent(page)
    assert rendu["telephone"] == ["02 47 0"]
    assert (
        "Vous avez un brouillon" in mediatrice.get(address(bassin, "contact")[:-8]).content.decode()
    )
    rendu["telephone"] = ["02 47 00 11 22"]
    assert save(mediatrice, bassin, "contact", rendu).status_code == 302
    assert not Brouillon.objects.exists()


def test_a_draft_is_ones_own(bassin: Bassin, mediatrice: Client) -> None:
    donnees = open_form(mediatrice, bassin, "contact") | {"telephone": ["02 47 0"]}
    mediatrice.post(address(bassin, "contact"), {**donnees, "geste": "garder"})
    autre = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    assert open_form(autre, bassin, "contact")["telephone"] != ["02 47 0"]
    mediatrice.post(address(bassin, "contact"), {"geste": "jeter"})
    assert not Brouillon.objects.exists()


def test_a_draft_left_while_somebody_else_wrote_is_merged(
    bassin: Bassin, mediatrice: Client
) -> None:
    donnees = open_form(mediatrice, bassin, "contact") | {"telephone": ["02 47 11 11 11"]}
    mediatrice.post(address(bassin, "contact"), {**donnees, "geste": "garder"})
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    update_place(lieu=lieu, valeurs={"site_web": ("https://nouveau.example",)}, auteur="Collègue")
    rendu = open_form(mediatrice, bassin, "contact")
    assert save(mediatrice, bassin, "contact", rendu).status_code == 302
    lieu.refresh_from_db()
    assert (lieu.telephone, lieu.site_web) == ("+33247111111", ["https://nouveau.example"])


def test_the_second_writer_sees_the_first_ones_change_and_chooses(
    bassin: Bassin, mediatrice: Client
) -> None:
    miennes = open_form(mediatrice, bassin, "lieu")
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    changes = {"presentation_resume": "Le sien.", "complement_adresse": "Porte verte"}
    update_place(lieu=lieu, valeurs=changes, auteur="Collègue")
    miennes |= {"presentation_resume": ["Le mien."], "adresse": ["1 rue Neuve"]}
    reponse = save(mediatrice, bassin, "lieu", miennes)
    assert reponse.status_code == 409
    html = reponse.content.decode()
    assert "Le sien." in html and "Le mien." in html and "Écrit par Collègue" in html
    choix = sent(html)
    assert choix["choix_presentation_resume"] == ["mienne"]
    # Meanwhile a third change: what was seen is no longer what there is.
    update_place(lieu=lieu, valeurs={"presentation_resume": "Un troisième."}, auteur="Autre")
    encore = mediatrice.post(address(bassin, "lieu"), choix | {"geste": "enregistrer"})
    assert encore.status_code == 409 and "Un troisième." in encore.content.decode()
    choix = sent(encore.content.decode()) | {"choix_presentation_resume": ["leur"]}
    fini = mediatrice.post(address(bassin, "lieu"), choix | {"geste": "enregistrer"}, follow=True)
    assert "aussi changé" in fini.content.decode()
    lieu.refresh_from_db()
    assert lieu.presentation_resume == "Un troisième."
    assert (lieu.adresse, lieu.complement_adresse) == ("1 rue Neuve", "Porte verte")


def test_a_base_that_is_not_ours_makes_every_difference_a_choice(
    bassin: Bassin, mediatrice: Client
) -> None:
    donnees = open_form(mediatrice, bassin, "contact") | {"telephone": ["02 47 11 11 11"]}
    autre = open_form(mediatrice, bassin, "lieu")["base"]
    for fausse in ("", "fausse", autre[0]):
        assert save(mediatrice, bassin, "contact", donnees | {"base": fausse}).status_code == 409
    assert columns(bassin.chez_nous)["telephone"] == bassin.chez_nous.telephone


@pytest.mark.parametrize("cle", ["contact", "horaires"])
def test_opening_a_section_asks_little_of_the_base(
    bassin: Bassin, mediatrice: Client, cle: str
) -> None:
    mediatrice.get(address(bassin, cle))
    with CaptureQueriesContext(connection) as requetes:
        mediatrice.get(address(bassin, cle))
    assert len(requetes) <= 10


def test_moving_forgets_where_the_place_was(bassin: Bassin, mediatrice: Client) -> None:
    donnees = open_form(mediatrice, bassin, "lieu") | {"adresse": ["1 rue Neuve"]}
    assert save(mediatrice, bassin, "lieu", donnees).status_code == 302
    assert columns(bassin.chez_nous)["latitude"] is not None
    donnees = open_form(mediatrice, bassin, "lieu") | {"demenage": ["on"]}
    assert save(mediatrice, bassin, "lieu", donnees).status_code == 302
    apres = columns(bassin.chez_nous)
    assert (apres["latitude"], apres["longitude"]) == (None, None)


def test_old_drafts_are_purged(bassin: Bassin, mediatrice: Client) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from repere.professionnels.services.brouillons import purge_drafts

    donnees = open_form(mediatrice, bassin, "contact")
    mediatrice.post(address(bassin, "contact"), {**donnees, "geste": "garder"})
    assert purge_drafts() == "Brouillons : 0 effacé(s)."
    Brouillon.objects.update(garde_le=timezone.now() - timedelta(days=31))
    assert purge_drafts() == "Brouillons : 1 effacé(s)."
