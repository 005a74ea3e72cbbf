"""« Tout est exact » : one click from a message, never by a machine that only looks; undone; several at once."""

import re
from datetime import date, timedelta

import pytest
from django.core import signing
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import Fraicheur
from repere.annuaire.models import Lieu
from repere.annuaire.services.edition import update_place
from repere.comptes.models import Attribution, Evenement
from repere.comptes.roles import Role
from repere.comptes.services.roles import end_role
from repere.professionnels import liens_signes
from repere.professionnels.models import Rythme, Verification
from repere.professionnels.portee import over_structure, over_zone
from repere.professionnels.services.verifications import confirm
from tests.fabriques import creer_lieu, creer_lieux
from tests.professionnels.conftest import Bassin, creer_personne, entrer


@pytest.fixture
def ines(bassin: Bassin):
    return creer_personne("Inès", (Role.PROFESSIONNEL, over_structure(bassin.structure)))


@pytest.fixture
def lieu(bassin: Bassin) -> Lieu:
    bassin.chez_nous.refresh_from_db()
    return bassin.chez_nous


@pytest.fixture
def lien(lieu: Lieu, ines) -> str:
    return reverse("professionnels:tout_est_exact", args=[liens_signes.for_person(lieu, ines)])


def click(client: Client, lien: str, geste: str = "confirmer"):
    """Do as people do: read the page, press its button."""
    page = client.get(lien).content.decode()
    trouvee = re.search(r'name="revision" value="(\d+)"', page)
    revision = {"revision": trouvee[1]} if trouvee else {}
    return client.post(lien, {"geste": geste, **revision}, follow=True)


def test_one_click_without_signing_in(client: Client, lieu: Lieu, lien: str, ines) -> None:
    reponse = click(client, lien)
    assert "Merci, c’est noté" in reponse.content.decode()
    assert "Vérifié aujourd’hui par la structure" in reponse.content.decode()
    lieu.refresh_from_db()
    assert (lieu.verifie_le, lieu.verifie_par) == (timezone.localdate(), "la structure")
    # Updated is another thing than verified.
    assert lieu.date_maj == date(2026, 5, 12)
    verification = Verification.objects.get()
    assert (verification.personne, verification.moyen) == (ines, "courriel")
    assert Evenement.objects.filter(quoi="lieu.verifie", acteur=f"personne:{ines.pk}").exists()
    publique = Client().get(lieu.get_absolute_url()).content.decode()
    assert "Vérifié aujourd’hui par la structure" in publique and "Inès" not in publique


def test_machines_that_follow_links_verify_nothing(client: Client, lieu: Lieu, lien: str) -> None:
    for envoyer in (client.get, client.head):
        reponse = envoyer(lien)
        assert reponse.status_code == 200
        assert "no-store" in reponse["Cache-Control"]
        # Not "no-referrer": browsers would then send the form as from nowhere, and it would be refused.
        assert reponse["Referrer-Policy"] == "same-origin"
    page = client.get(lien).content.decode()
    assert 'name="robots" content="noindex"' in page
    assert page.count('value="confirmer"') == 1
    assert not Verification.objects.exists()
    # Nor those that send back an empty form.
    assert client.post(lien).status_code == 400
    assert client.post(lien, {"geste": "confirmer"}).status_code == 409
    assert not Verification.objects.exists()
    lieu.refresh_from_db()
    assert lieu.verifie_le == date(2026, 9, 3)


def test_without_the_cookie_of_the_form_nothing_is_written(lien: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.get(lien)
    assert strict.post(lien, {"geste": "confirmer"}).status_code == 403


def test_changed_since_the_message_the_page_shows_it_as_it_is(
    client: Client, lieu: Lieu, lien: str
) -> None:
    assert "a changé depuis" not in client.get(lien).content.decode()
    update_place(lieu=lieu, valeurs={"telephone": "+33247000099"}, auteur="Zoé")
    page = client.get(lien).content.decode()
    assert "a changé depuis notre message" in page
    assert (
        "02\N{NO-BREAK SPACE}47\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}99" in page
    )
    assert "Merci" in click(client, lien).content.decode()


def test_changed_while_one_reads_nothing_is_said_exact(
    client: Client, lieu: Lieu, lien: str
) -> None:
    page = client.get(lien).content.decode()
    revision = re.search(r'name="revision" value="(\d+)"', page)
    update_place(lieu=lieu, valeurs={"telephone": "+33247000099"}, auteur="Zoé")
    reponse = client.post(lien, {"geste": "confirmer", "revision": revision[1]})
    assert reponse.status_code == 409 and "a changé" in reponse.content.decode()
    assert not Verification.objects.exists()


def test_undone_from_the_same_page(client: Client, lieu: Lieu, lien: str) -> None:
    avant = Lieu.objects.values().get(pk=lieu.pk)
    click(client, lien)
    assert "Tout est exact" in click(client, lien, "annuler").content.decode()
    apres = Lieu.objects.values().get(pk=lieu.pk)
    assert {c: v for c, v in avant.items() if c != "revision"} == {
        c: v for c, v in apres.items() if c != "revision"
    }
    assert "Merci" in click(client, lien).content.decode()


def test_not_undone_once_somebody_wrote(client: Client, lieu: Lieu, lien: str, ines) -> None:
    click(client, lien)
    lieu.refresh_from_db()
    autre = creer_personne("Zoé")
    confirm(lieu=lieu, par="l’équipe du bassin", personne=autre)
    reponse = click(client, lien, "annuler")
    assert "On ne peut plus annuler" in reponse.content.decode()
    lieu.refresh_from_db()
    assert lieu.verifie_par == "l’équipe du bassin"


def test_twice_is_once(client: Client, lieu: Lieu, lien: str, ines) -> None:
    for _fois in range(3):
        click(client, lien)
    confirm(lieu=lieu, par="la structure", personne=ines)
    assert Verification.objects.count() == 1


def test_a_link_is_for_its_reader_while_they_may(
    client: Client, lieu: Lieu, lien: str, ines
) -> None:
    end_role(attribution=Attribution.objects.get(personne=ines), par=None)
    reponse = client.get(lien)
    assert reponse.status_code == 404 and "Ce lien ne sert plus" in reponse.content.decode()
    assert client.post(lien, {"geste": "confirmer", "revision": lieu.revision}).status_code == 404


@pytest.mark.parametrize("jeton", ["x", "a:b:c", "é", "A" * 3000])
def test_forged_links_are_dead(client: Client, db: None, jeton: str) -> None:
    adresse = reverse("professionnels:tout_est_exact", args=[jeton])
    assert client.get(adresse).status_code == 404


def test_old_links_and_those_of_others_are_dead(
    client: Client, lieu: Lieu, ines, bassin: Bassin
) -> None:
    def status(identifiant: str, qui: str, age: int = 0) -> int:
        class Alors(signing.TimestampSigner):
            def timestamp(self) -> str:
                return signing.b62_encode(int(timezone.now().timestamp()) - age)

        jeton = Alors(salt=liens_signes._SEL).sign_object([identifiant, 1, qui], compress=True)
        return client.get(reverse("professionnels:tout_est_exact", args=[jeton])).status_code

    jour = 86_400
    assert status(lieu.identifiant, f"p{ines.pk}") == 200
    assert status(lieu.identifiant, f"p{ines.pk}", 59 * jour) == 200
    assert status(lieu.identifiant, f"p{ines.pk}", 61 * jour) == 404
    assert status(bassin.loin.identifiant, f"p{ines.pk}") == 404
    assert status("inconnu", f"p{ines.pk}") == 404
    assert status(lieu.identifiant, "p999999") == 404
    assert status(lieu.identifiant, "l" + liens_signes.digest("autre@exemple.fr")) == 404


def test_the_own_address_of_a_place_confirms_and_may_ask_for_silence(
    client: Client, lieu: Lieu
) -> None:
    jeton = liens_signes.for_place(lieu, lieu.courriels[0])
    adresse = reverse("professionnels:tout_est_exact", args=[jeton])
    assert lieu.courriels[0] not in adresse
    assert "Merci" in click(client, adresse).content.decode()
    assert Verification.objects.get().personne is None
    client.post(adresse, {"geste": "silence"})
    assert Rythme.objects.get(lieu=lieu).sans_courriel_public
    client.post(adresse, {"geste": "reprendre"})
    assert not Rythme.objects.get(lieu=lieu).sans_courriel_public


def test_a_closed_place_is_neither_right_nor_wrong(client: Client, lieu: Lieu, lien: str) -> None:
    Lieu.objects.filter(pk=lieu.pk).update(desactive_le=date(2026, 5, 1), motif_desactivation="Fin")
    page = client.get(lien).content.decode()
    assert "fermé depuis le 1" in page and 'value="confirmer"' not in page
    assert client.post(lien, {"geste": "confirmer", "revision": "1"}).status_code == 409
    assert not Verification.objects.exists()


def test_in_the_space_one_reads_confirms_takes_back_and_chooses_a_rhythm(lieu: Lieu, ines) -> None:
    client = entrer(ines)
    adresse = reverse("professionnels:verifier", args=[lieu.identifiant])
    assert client.post(adresse, {"revision": "rien"}).status_code == 400
    assert client.post(adresse, {"revision": "1"}).status_code == 409
    assert "vérifiée aujourd’hui" in click(client, adresse).content.decode()
    faite = Verification.objects.get()
    annuler = reverse("professionnels:verifier_annuler", args=[lieu.identifiant])
    assert "plus rien à annuler" in client.post(annuler, {}, follow=True).content.decode()
    client.post(annuler, {"verification": faite.pk})
    lieu.refresh_from_db()
    assert lieu.verifie_le == date(2026, 9, 3)
    rythme = reverse("professionnels:rythme", args=[lieu.identifiant])
    for faux in ("", "5", "x"):
        client.post(rythme, {"mois": faux})
        assert not Rythme.objects.exists()
    client.post(rythme, {"mois": "3"})
    assert Rythme.objects.get().mois == 3


def test_who_works_on_a_basin_does_not_speak_for_the_structure(bassin: Bassin, lieu: Lieu) -> None:
    zoe = creer_personne("Zoé", (Role.CONTRIBUTEUR, over_zone(bassin.zone)))
    click(entrer(zoe), reverse("professionnels:verifier", args=[lieu.identifiant]))
    lieu.refresh_from_db()
    assert lieu.verifie_par == "l’équipe du bassin"


@pytest.fixture
def perimes(bassin: Bassin) -> list[Lieu]:
    """A year old, in our structure."""
    ancien = timezone.localdate() - timedelta(days=400)
    return creer_lieux(
        3, bassin.chez_nous.rattachement, structure=bassin.structure, verifie_le=ancien
    )


def test_several_at_once_are_asked_again_then_taken_back(
    bassin: Bassin, ines, perimes: list[Lieu]
) -> None:
    client, adresse = entrer(ines), reverse("professionnels:a_verifier")
    page = client.get(adresse).content.decode()
    assert all(lieu.nom in page for lieu in perimes)
    # Others' places are left out, whatever the form says.
    choix = [lieu.identifiant for lieu in perimes[:2]] + [bassin.loin.identifiant]
    demande = client.post(adresse, {"lieu": choix, "suite": f"{adresse}?q=lieu"})
    assert "2 pages sont-elles exactes" in demande.content.decode()
    assert f"{adresse}?q=lieu" in demande.content.decode()
    assert not Verification.objects.exists()
    fait = client.post(adresse, {"lieu": choix, "oui": "1"}, follow=True)
    assert "2 lieux vérifiés" in fait.content.decode()
    assert Lieu.objects.fresh().filter(pk__in=[lieu.pk for lieu in perimes]).count() == 2
    jeton = re.search(r'name="annuler" value="([^"]+)"', fait.content.decode())
    assert (
        "C’est annulé" in client.post(adresse, {"annuler": jeton[1]}, follow=True).content.decode()
    )
    assert not Lieu.objects.fresh().filter(pk__in=[lieu.pk for lieu in perimes]).exists()
    # Somebody else cannot use what travels in the page.
    autre = entrer(creer_personne("Zoé", (Role.PROFESSIONNEL, over_structure(bassin.structure))))
    assert "trop tard" in autre.post(adresse, {"annuler": jeton[1]}, follow=True).content.decode()


def test_nothing_ticked_says_so_and_other_sites_are_never_returned_to(ines, perimes) -> None:
    client, adresse = entrer(ines), reverse("professionnels:a_verifier")
    for suite in ("https://voleur.example/", "//voleur.example", "/admin/", ""):
        reponse = client.post(adresse, {"suite": suite})
        assert reponse["Location"] == adresse
    assert "Cochez au moins un lieu" in client.get(adresse).content.decode()


def test_filters_and_export_of_what_is_to_verify(bassin: Bassin, perimes: list[Lieu]) -> None:
    alix = creer_personne("Alix", (Role.ANIMATEUR, over_zone(bassin.zone)))
    client, adresse = entrer(alix), reverse("professionnels:a_verifier")

    def seen(**filtres: str) -> int:
        return client.get(adresse, filtres).content.decode().count('name="lieu"')

    # The neighbour says nothing of its age.
    assert seen() == 4
    assert seen(classe=Fraicheur.A_VERIFIER.value) == 3
    assert seen(classe=Fraicheur.A_ACTUALISER.value) == 1
    assert seen(classe=Fraicheur.A_SURVEILLER.value) == 0
    assert seen(q="002") == 1 and seen(zone="999999") == 0 and seen(zone="x") == 4
    corps = b"".join(client.get(adresse, {"format": "csv", "q": "002"}).streaming_content)
    assert corps.decode("utf-8-sig").count("\r\n") == 2


def test_queries_do_not_grow_with_places(bassin: Bassin, ines) -> None:
    client, adresse = entrer(ines), reverse("professionnels:a_verifier")

    def count() -> int:
        with CaptureQueriesContext(connection) as requetes:
            assert client.get(adresse).status_code == 200
        return len(requetes)

    creer_lieu("Un", bassin.chez_nous.rattachement, structure=bassin.structure)
    avant = count()
    creer_lieux(30, bassin.chez_nous.rattachement, structure=bassin.structure)
    assert count() <= avant


def test_counts_by_commune_and_zone_for_campaigns(bassin: Bassin, perimes: list[Lieu]) -> None:
    tous = Lieu.objects.published()
    par_zone = tous.freshness_by("rattachement__zones")
    assert par_zone[bassin.zone.pk][Fraicheur.A_VERIFIER] == 3
    assert par_zone[bassin.autre_zone.pk][Fraicheur.A_ACTUALISER] == 1
    par_commune = tous.freshness_by("rattachement")
    total = tous.count_by_freshness()
    for classe in Fraicheur:
        assert sum(ligne[classe] for ligne in par_commune.values()) == total[classe]
    assert sum(total.values()) == tous.count()
