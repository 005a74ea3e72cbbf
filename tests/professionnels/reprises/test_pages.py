"""Reading an old monograph again, as a coordinator does."""

import io
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from repere.annuaire.models import Lieu, LieuPropose
from repere.monographies.models import Monographie, Reprise, Trouvaille
from repere.monographies.services import reprises
from tests.monographies import perturbations
from tests.monographies.conftest import text_of
from tests.professionnels.conftest import Bassin
from tests.professionnels.reprises.objets import creer_reprise
from tests.territoires.fabrique import creer_commune

Etat = Trouvaille.Etat
FICHE = "structures-0"


def address(nom: str, *args: Any) -> str:
    return reverse(f"professionnels:{nom}", args=args)


def bring(client: Client, octets: bytes, nom: str) -> Any:
    fichier = SimpleUploadedFile(nom, octets)
    return client.post(address("reprises"), {"fichier": fichier}, follow=True)


def one(reprise: Reprise, chemin: str) -> Trouvaille:
    return reprise.trouvailles.get(chemin=chemin)


def decide(client: Client, reprise: Reprise, geste: str, groupe: str = FICHE, **champs: str) -> Any:
    ou = address("reprise_decider", reprise.pk, groupe)
    return client.post(ou, {"geste": geste, **champs}, follow=True)


@pytest.mark.parametrize("genre", ["txt", "docx", "pdf"])
def test_a_document_is_brought_and_read(client: Client, genre: str) -> None:
    texte = text_of("trois-rivieres")
    octets = {
        "txt": texte.encode,
        "docx": lambda: perturbations.as_docx(texte),
        "pdf": lambda: perturbations.as_pdf(texte),
    }[genre]()
    vue = bring(client, octets, f"ancienne.{genre}")
    assert vue.status_code == 200
    lue = Reprise.objects.get()
    assert lue.etat in {Reprise.Etat.A_RELIRE, Reprise.Etat.LECTURE}


def test_the_same_document_leads_to_the_first(client: Client, reprise: Reprise) -> None:
    vue = bring(client, text_of("plaine-haute").encode(), "autre-nom.txt")
    assert "déjà été déposé" in vue.content.decode()
    assert Reprise.objects.count() == 1


@pytest.mark.parametrize(
    ("octets", "nom", "dit"),
    [
        (b"", "vide.txt", "vide"),
        (b"a", "image.png", "Donnez un texte"),
        (b"a" * (10 * 1024 * 1024 + 1), "gros.txt", "dépasse 10"),
    ],
    ids=["vide", "image", "gros"],
)
def test_what_cannot_be_read_is_refused_before_it_is_kept(
    client: Client, octets: bytes, nom: str, dit: str
) -> None:
    vue = bring(client, octets, nom)
    assert vue.status_code == 422 and dit in vue.content.decode()
    assert not Reprise.objects.exists()


def test_another_text_says_why(client: Client) -> None:
    vue = bring(client, b"Une recette de tarte.", "recette.txt")
    assert "pas une monographie" in vue.content.decode()


def test_values_stand_beside_their_lines_and_nobody_is_named(
    client: Client, reprise: Reprise
) -> None:
    vue = client.get(address("reprise_groupe", reprise.pk, FICHE)).content.decode()
    trouvaille = one(reprise, "structures/0/besoins/0")
    assert f'href="#l{trouvaille.debut}"' in vue and f'id="l{trouvaille.debut}"' in vue
    assert "<mark>" in vue
    assert "ASTIER" not in vue and "Colombe" not in vue
    # Hours and telephones as people say them.
    assert "02\u00a038\u00a000\u00a044\u00a055" in vue
    assert "We 10:00" not in vue


def test_a_value_is_kept_then_taken_back(client: Client, reprise: Reprise) -> None:
    trouvaille = one(reprise, "structures/0/besoins/0")
    vue = decide(client, reprise, f"garder:{trouvaille.pk}")
    trouvaille.refresh_from_db()
    assert trouvaille.etat == Etat.RETENU
    assert "1 valeur relue sur" in vue.content.decode()
    jeton = vue.context["annuler"]
    client.post(address("reprise_annuler", reprise.pk, FICHE), {"annuler": jeton})
    trouvaille.refresh_from_db()
    assert trouvaille.etat == Etat.PROPOSE


def test_a_whole_sheet_is_kept_but_what_was_put_aside(client: Client, reprise: Reprise) -> None:
    ecartee = one(reprise, "structures/0/besoins/0")
    decide(client, reprise, f"ecarter:{ecartee.pk}")
    decide(client, reprise, "garder:tout")
    siennes = reprise.trouvailles.filter(chemin__startswith="structures/0")
    assert {t.etat for t in siennes.exclude(pk=ecartee.pk)} == {Etat.RETENU}
    ecartee.refresh_from_db()
    assert ecartee.etat == Etat.ECARTE
    autres = reprise.trouvailles.exclude(chemin__startswith="structures/0")
    assert {t.etat for t in autres} == {Etat.PROPOSE}


@pytest.mark.parametrize(
    ("champ", "saisie", "valeur"),
    [
        ("horaires", {"valeur": "du lundi au vendredi de 9h à 12h"}, "Mo-Fr 09:00-12:00"),
        ("telephone", {"valeur": "02 47 00 11 22"}, "+33247001122"),
        ("equipements/0", {"valeur": "tablette", "nombre": "3"}, {"type": "tablette", "nombre": 3}),
        ("besoins/0", {"valeur": " Une   salle "}, "Une salle"),
    ],
)
def test_a_correction_is_read_as_a_value(
    client: Client, reprise: Reprise, champ: str, saisie: dict[str, str], valeur: Any
) -> None:
    trouvaille = one(reprise, f"structures/0/{champ}")
    decide(client, reprise, f"corriger:{trouvaille.pk}", **saisie)
    trouvaille.refresh_from_db()
    assert (trouvaille.etat, trouvaille.corrigee) == (Etat.CORRIGE, valeur)


@pytest.mark.parametrize(
    ("champ", "saisie"),
    [
        ("horaires", "quand on veut"),
        ("telephone", "12"),
        ("besoins/0", "   "),
        ("equipements/0", ""),
    ],
)
def test_what_cannot_be_understood_is_told_and_changes_nothing(
    client: Client, reprise: Reprise, champ: str, saisie: str
) -> None:
    trouvaille = one(reprise, f"structures/0/{champ}")
    vue = decide(client, reprise, f"corriger:{trouvaille.pk}", valeur=saisie)
    trouvaille.refresh_from_db()
    assert trouvaille.etat == Etat.PROPOSE and "Écrivez" in vue.content.decode()


def test_a_value_of_another_document_is_out_of_reach(client: Client, reprise: Reprise) -> None:
    autre = creer_reprise("val-dore")
    ailleurs = autre.trouvailles.filter(chemin__startswith="structures/0").first()
    assert ailleurs is not None
    decide(client, reprise, f"garder:{ailleurs.pk}")
    ailleurs.refresh_from_db()
    assert ailleurs.etat == Etat.PROPOSE


def test_forged_gestures_change_nothing(client: Client, reprise: Reprise) -> None:
    for geste in ("", "garder:", "garder:x", "effacer:1", "corriger:tout", "garder:-1"):
        assert decide(client, reprise, geste).status_code == 200
    assert not reprise.trouvailles.exclude(etat=Etat.PROPOSE).exists()
    assert client.get(address("reprise_groupe", reprise.pk, "structures-99")).status_code == 404


def test_the_place_is_chosen_among_candidates_and_the_directory_stays(
    client: Client, reprise: Reprise, bassin: Bassin
) -> None:
    ou = address("reprise_lieu", reprise.pk, FICHE)
    client.post(ou, {"lieu": bassin.chez_nous.identifiant})
    assert one(reprise, "structures/0").lieu == bassin.chez_nous
    client.post(ou, {"lieu": ""})
    assert one(reprise, "structures/0").lieu is None
    client.post(ou, {"lieu": "inconnu"})
    assert one(reprise, "structures/0").lieu is None
    assert client.post(address("reprise_lieu", reprise.pk, "verbatims")).status_code == 404


def test_a_structure_is_proposed_to_the_directory_and_not_added(
    client: Client, reprise: Reprise
) -> None:
    avant = Lieu.objects.count()
    ou = address("reprise_lieu", reprise.pk, FICHE)
    vue = client.post(ou, {"proposer": "1"}, follow=True)
    assert "la commune" in vue.content.decode() and not LieuPropose.objects.exists()
    creer_commune("18990", "Varmeil")
    client.post(ou, {"proposer": "1"})
    propose = LieuPropose.objects.get()
    assert propose.nom == "Bibliothèque de Varmeil" and Lieu.objects.count() == avant


def test_the_monograph_is_written_for_the_basin_one_chooses(
    client: Client, reprise: Reprise, bassin: Bassin
) -> None:
    ou = address("reprise_verser", reprise.pk)
    assert client.post(ou, {"annee": "2021"}).status_code == 422
    vue = client.post(ou, {"zone": bassin.zone.pk, "annee": "2021"}, follow=True)
    monographie = Monographie.objects.get()
    assert monographie.zone == bassin.zone.code and monographie.etat == "redaction"
    assert "suit vos décisions" in vue.content.decode()
    decide(client, reprise, "garder:tout")
    assert monographie.propos.kept().exists()


def test_a_second_monograph_of_a_year_is_refused_in_words(
    client: Client, reprise: Reprise, bassin: Bassin
) -> None:
    zone = bassin.zone
    Monographie.objects.create(zonage=zone.zonage_id, zone=zone.code, annee=2021)
    ou = address("reprise_verser", reprise.pk)
    vue = client.post(ou, {"zone": zone.pk, "annee": "2021"})
    assert vue.status_code == 422 and "déjà une monographie" in vue.content.decode()


def test_a_document_is_put_aside_after_asking(client: Client, reprise: Reprise) -> None:
    ou = address("reprise_ecarter", reprise.pk)
    client.get(ou)
    reprise.refresh_from_db()
    assert reprise.etat == Reprise.Etat.A_RELIRE
    client.post(ou)
    reprise.refresh_from_db()
    assert reprise.etat == Reprise.Etat.ECARTEE
    decide(client, reprise, "garder:tout")
    assert not reprise.trouvailles.exclude(etat=Etat.PROPOSE).exists()
    assert client.get(address("reprise", reprise.pk)).status_code == 200


def test_once_purged_the_page_says_so(client: Client, reprise: Reprise) -> None:
    Reprise.objects.update(texte="")
    vue = client.get(address("reprise_groupe", reprise.pk, FICHE)).content.decode()
    assert "a été effacé" in vue and "<mark>" not in vue


def test_the_first_page_says_what_waits(client: Client, reprise: Reprise) -> None:
    accueil = client.get(reverse("professionnels:accueil")).content.decode()
    assert "1 ancienne monographie à relire" in accueil
    reprises.put_aside(reprise=reprise, par=None)
    assert "à relire" not in client.get(reverse("professionnels:accueil")).content.decode()


def test_a_page_costs_as_much_for_ten_structures_as_for_four(
    client: Client, reprise: Reprise, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(20):
        client.get(address("reprise_groupe", reprise.pk, FICHE))
    with django_assert_max_num_queries(20):
        client.get(address("reprises"))


def test_a_stopped_reading_is_told(client: Client, bassin: Bassin) -> None:
    lue, _ = reprises.deposit(nom="m.pdf", octets=io.BytesIO(b"%PDF-1.7").getvalue(), par=None)
    vue = client.get(address("reprise", lue.pk)).content.decode()
    assert "Lecture en cours" in vue
    reprises.fail(reprise=lue)
    assert (
        "Déposez le fichier de nouveau" in client.get(address("reprise", lue.pk)).content.decode()
    )


def test_publishing_before_reading_again_is_refused_in_words(
    client: Client, reprise: Reprise, bassin: Bassin
) -> None:
    monographie = reprises.pour(reprise=reprise, par=None, zone=bassin.zone)
    ou = address("monographie_publier", monographie.pk)
    vue = client.post(ou, {"relu": "1"}, follow=True)
    assert "restent à relire" in vue.content.decode()
    monographie.refresh_from_db()
    assert monographie.etat == "redaction"


def test_rgaa_11_10_a_refused_value_says_why_beside_it(client: Client, reprise: Reprise) -> None:
    horaires = one(reprise, "structures/0/horaires")
    saisie = {"geste": f"corriger:{horaires.pk}", "valeur": "quand on veut"}
    vue = client.post(address("reprise_decider", reprise.pk, FICHE), saisie).content.decode()
    assert "<title>Erreur" in vue
    champ = re.search(rf'<input id="c{horaires.pk}"[^>]*>', vue)
    assert champ and 'value="quand on veut"' in champ[0]
    assert 'aria-invalid="true"' in champ[0] and "autofocus" in champ[0]
    assert f'aria-describedby="e{horaires.pk}"' in champ[0]
    assert re.search(rf'id="e{horaires.pk}">Écrivez les horaires ainsi', vue)
    # Nothing else is at fault, and the next page is not either.
    assert vue.count('aria-invalid="true"') == 1
    assert "Erreur" not in client.get(address("reprise_groupe", reprise.pk, FICHE)).content.decode()
