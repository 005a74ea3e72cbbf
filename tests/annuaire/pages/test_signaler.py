"""Telling of an error: what is stored, what is refused, and what robots get."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import call_command
from django.core.signing import TimestampSigner
from django.db import IntegrityError
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from repere.annuaire import formulaire_public, signaler
from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.models.signalement import TEXTE_MAX
from repere.annuaire.services.signalements import accept_report, report_error
from repere.territoires.models import Commune
from tests.acces import force_login_twice
from tests.fabriques import creer_lieu

GENRE = Signalement.Genre
TEXTE = "C’est fermé le lundi depuis mai."


@pytest.fixture
def lieu(tours: Commune) -> Lieu:
    return creer_lieu("Médiathèque", tours)


@pytest.fixture(autouse=True)
def _counters_start_at_zero() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def jeton(lieu: Lieu, *, age: int = 60) -> str:
    """Return the token of a form of ``lieu`` shown ``age`` seconds ago."""

    class Alors(TimestampSigner):
        def timestamp(self) -> str:
            from django.core.signing import b62_encode

            return b62_encode(int(timezone.now().timestamp()) - age)

    return Alors(salt=f"{signaler._SEL}.{lieu.identifiant}").sign(lieu.identifiant)


def envoyer(client: Client, lieu: Lieu, **saisie: Any) -> HttpResponse:
    donnees = {"genre": "horaires", "texte": TEXTE, "courriel": "", "site": "", **saisie}
    donnees.setdefault("jeton", jeton(lieu))
    return client.post(f"{lieu.get_absolute_url()}signaler/", donnees)


def test_report_is_stored_and_the_person_told_what_comes_next(client: Client, lieu: Lieu) -> None:
    reponse = envoyer(client, lieu, courriel="moi@exemple.fr")
    assert reponse.status_code == 302
    suite = client.get(reponse["Location"]).content.decode()
    assert "bien reçu" in suite and lieu.get_absolute_url() in suite
    signalement = Signalement.objects.get()
    assert (signalement.lieu, signalement.genre, signalement.texte) == (lieu, "horaires", TEXTE)
    assert (signalement.courriel, signalement.etat) == ("moi@exemple.fr", "nouveau")


def test_reading_writes_nothing(client: Client, lieu: Lieu) -> None:
    for suite in ("signaler/", "signaler/merci/"):
        assert client.get(lieu.get_absolute_url() + suite).status_code == 200
    assert not Signalement.objects.exists()


@pytest.mark.parametrize(
    ("saisie", "mots"),
    [
        ({"genre": ""}, "Choisissez ce qui est faux."),
        ({"genre": "autre chose"}, "Choisissez une des réponses proposées."),
        ({"genre": "autre", "texte": "  "}, "Expliquez ce qui est faux"),
        ({"courriel": "moi@"}, "Écrivez une adresse complète"),
        ({"texte": "é" * (TEXTE_MAX + 1)}, f"{TEXTE_MAX + 1} caractères, pour {TEXTE_MAX} au plus"),
    ],
)
def test_bad_input_says_what_to_do_and_loses_nothing(
    client: Client, lieu: Lieu, saisie: dict[str, str], mots: str
) -> None:
    """RGAA 11.10 and 11.11: the field is named, the message says how to mend it."""
    reponse = envoyer(client, lieu, **saisie)
    page = reponse.content.decode()
    assert reponse.status_code == 422 and mots in page
    assert "<title>Erreur\N{NO-BREAK SPACE}:" in page
    if "texte" not in saisie:
        assert TEXTE in page
    assert not Signalement.objects.exists()


def test_field_in_error_is_tied_to_its_message(client: Client, lieu: Lieu) -> None:
    """RGAA 11.10: aria-invalid, aria-describedby and the link of the summary agree."""
    page = envoyer(client, lieu, courriel="moi@").content.decode()
    assert 'aria-describedby="courriel-aide courriel-erreur" aria-invalid="true"' in page
    assert 'id="courriel-erreur"' in page and 'href="#courriel"' in page
    assert 'value="moi@"' in page and 'value="horaires" required checked' in page


def test_robot_that_fills_everything_is_thanked_and_forgotten(client: Client, lieu: Lieu) -> None:
    assert envoyer(client, lieu, site="https://pilules.example").status_code == 302
    assert not Signalement.objects.exists()


def test_what_comes_too_fast_is_sent_back_and_passes_later(
    client: Client, lieu: Lieu, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A machine that does many things at a time may take longer than a robot is given.
    monkeypatch.setattr(formulaire_public, "SECONDES_MIN", 3600)
    recu = jeton(lieu, age=0)
    reponse = envoyer(client, lieu, jeton=recu)
    page = reponse.content.decode()
    assert reponse.status_code == 422 and "très rapide" in page and TEXTE in page
    # The same proof comes back: waiting is enough.
    assert f'name="jeton" value="{recu}"' in page
    monkeypatch.setattr(formulaire_public, "SECONDES_MIN", -1)
    assert envoyer(client, lieu, jeton=recu).status_code == 302


def shown_again(reponse: HttpResponse) -> str:
    """Return the token of the form that was sent back."""
    trouve = re.search(r'name="jeton" value="([^"]+)"', reponse.content.decode())
    assert trouve and reponse.status_code == 422
    return trouve[1]


def test_what_is_mended_at_once_passes(client: Client, lieu: Lieu) -> None:
    """The moment of the first form stays the proof: whoever mends one word in a second is no robot."""
    premier = jeton(lieu, age=10)
    for faute in ({"genre": ""}, {"courriel": "moi@"}, {"genre": "autre", "texte": ""}):
        assert shown_again(envoyer(client, lieu, jeton=premier, **faute)) == premier
    assert envoyer(client, lieu, jeton=premier).status_code == 302


def test_form_left_open_for_a_day_passes_when_sent_again_at_once(
    client: Client, lieu: Lieu, chinon: Commune
) -> None:
    vieux = jeton(lieu, age=formulaire_public.SECONDES_MAX + 5)
    assert (
        envoyer(client, lieu, jeton=shown_again(envoyer(client, lieu, jeton=vieux))).status_code
        == 302
    )
    # Not so a token that we did not give for this place: a robot would begin there.
    faux = jeton(creer_lieu("Autre", chinon), age=formulaire_public.SECONDES_MAX + 5)
    assert (
        envoyer(
            client, lieu, texte="Robot", jeton=shown_again(envoyer(client, lieu, jeton=faux))
        ).status_code
        == 422
    )


@pytest.mark.parametrize("faux", ["", "n’importe quoi", "abc:1x2y3z:signature"])
def test_forged_token_is_refused(client: Client, lieu: Lieu, faux: str) -> None:
    assert envoyer(client, lieu, jeton=faux).status_code == 422
    assert not Signalement.objects.exists()


def test_token_of_another_place_or_of_yesterday_is_refused_and_renewed(
    client: Client, lieu: Lieu, chinon: Commune
) -> None:
    autre = creer_lieu("Autre", chinon)
    for vieux in (jeton(autre), jeton(lieu, age=formulaire_public.SECONDES_MAX + 5)):
        reponse = envoyer(client, lieu, jeton=vieux)
        page = reponse.content.decode()
        assert reponse.status_code == 422 and "trop longtemps" in page and TEXTE in page
        assert vieux not in page
    assert not Signalement.objects.exists()


def test_form_without_its_csrf_token_is_refused(lieu: Lieu) -> None:
    assert envoyer(Client(enforce_csrf_checks=True), lieu).status_code == 403
    assert not Signalement.objects.exists()


def test_the_same_words_twice_are_one_report(client: Client, lieu: Lieu, joue: Commune) -> None:
    envoyer(client, lieu)
    envoyer(client, lieu, texte=f"  {TEXTE.upper()} ", courriel="moi@exemple.fr")
    envoyer(client, creer_lieu("Autre", joue))
    assert [(s.nombre, s.courriel) for s in lieu.signalements.all()] == [(2, "moi@exemple.fr")]
    assert Signalement.objects.count() == 2
    # Once decided, the same words are news.
    accept_report(signalement=lieu.signalements.get(), auteur="agent")
    envoyer(client, lieu)
    assert lieu.signalements.count() == 2


def test_the_base_refuses_a_second_waiting_row_and_a_decision_without_a_date(lieu: Lieu) -> None:
    signalement = report_error(lieu=lieu, genre="ferme", texte="")
    signalement.pk = None
    with pytest.raises(IntegrityError):
        signalement.save()


def test_too_many_reports_are_slowed_down_and_nothing_is_lost(
    client: Client, lieu: Lieu, settings: Any
) -> None:
    settings.REPERE_LIMITES, settings.REPERE_SIGNALEMENTS_PAR_MINUTE = True, 2
    statuts = [envoyer(client, lieu, texte=f"Erreur {n}").status_code for n in range(2)]
    reponse = envoyer(client, lieu, texte="La troisième")
    assert statuts == [302, 302] and reponse.status_code == 429
    assert 0 < int(reponse["Retry-After"]) <= 60
    page = reponse.content.decode()
    assert "Attendez" in page and "La troisième" in page
    assert Signalement.objects.count() == 2


def test_bad_input_does_not_use_up_the_allowance(client: Client, lieu: Lieu, settings: Any) -> None:
    settings.REPERE_LIMITES, settings.REPERE_SIGNALEMENTS_PAR_MINUTE = True, 1
    for _ in range(5):
        assert envoyer(client, lieu, genre="").status_code == 422
    assert envoyer(client, lieu).status_code == 302


def test_closed_and_unknown_places_take_no_report(client: Client, tours: Commune) -> None:
    ferme = creer_lieu("Fermé", tours, desactive_le=date(2026, 3, 1))
    for suite in ("signaler/", "signaler/merci/"):
        assert client.get(ferme.get_absolute_url() + suite).status_code == 410
        assert client.get(f"/lieux/aaaaaaaa/rien/{suite}").status_code == 404
    assert envoyer(client, ferme).status_code == 410
    assert client.post("/lieux/aaaaaaaa/rien/signaler/", {}).status_code == 404
    assert not Signalement.objects.exists()


def test_merged_place_hands_its_reports_to_the_keeper(client: Client, tours: Commune) -> None:
    garde = creer_lieu("Garde", tours)
    absorbe = creer_lieu("Absorbé", tours, fusionne_dans=garde)
    reponse = client.get(f"{absorbe.get_absolute_url()}signaler/")
    assert (reponse.status_code, reponse["Location"]) == (
        301,
        f"{garde.get_absolute_url()}signaler/",
    )
    # A form that was open while the places were merged.
    envoyer(client, absorbe, jeton=jeton(garde))
    assert Signalement.objects.get().lieu == garde


def test_methods_beyond_the_form_are_refused(client: Client, lieu: Lieu) -> None:
    assert client.put(f"{lieu.get_absolute_url()}signaler/").status_code == 405


def test_addresses_are_erased_in_time_and_the_rest_stays(lieu: Lieu, settings: Any, capsys) -> None:
    settings.REPERE_COURRIELS_JOURS = 90
    ages = {"jeune@exemple.fr": 89, "vieux@exemple.fr": 91}
    for courriel, jours in ages.items():
        signalement = report_error(lieu=lieu, genre="autre", texte=courriel[:5], courriel=courriel)
        signalement.recu_le = timezone.now() - timedelta(days=jours)
        signalement.save()
    call_command("purger")
    assert "1 adresse(s)" in capsys.readouterr().out
    assert sorted(Signalement.objects.values_list("texte", "courriel")) == [
        ("jeune", "jeune@exemple.fr"),
        ("vieux", ""),
    ]


def test_each_report_erases_the_addresses_that_are_too_old(client: Client, lieu: Lieu) -> None:
    ancien = report_error(lieu=lieu, genre="ferme", texte="", courriel="vieux@exemple.fr")
    Signalement.objects.filter(pk=ancien.pk).update(recu_le=timezone.now() - timedelta(days=400))
    envoyer(client, lieu)
    ancien.refresh_from_db()
    assert ancien.courriel == ""


def test_nothing_of_a_report_is_shown_on_the_site(client: Client, lieu: Lieu) -> None:
    report_error(lieu=lieu, genre="autre", texte="SECRET", courriel="moi@exemple.fr")
    for suite in ("", "signaler/", "signaler/merci/", "feuille/"):
        page = client.get(lieu.get_absolute_url() + suite).content.decode()
        assert "SECRET" not in page and "exemple.fr<" not in page and "moi@" not in page


@pytest.fixture
def operateur(db: None) -> Client:
    client = Client()
    force_login_twice(client, User.objects.create_superuser("agent"))
    return client


def test_queue_opens_on_what_awaits_and_shows_no_address(operateur: Client, lieu: Lieu) -> None:
    report_error(lieu=lieu, genre="ferme", texte="attend", courriel="moi@exemple.fr")
    decide = report_error(lieu=lieu, genre="ferme", texte="déjà vu")
    accept_report(signalement=decide, auteur="agent")
    liste = reverse("admin:annuaire_signalement_changelist")
    page = operateur.get(liste).content.decode()
    assert "attend" in page and "déjà vu" not in page and "moi@exemple.fr" not in page
    tout = operateur.get(liste, {"etat": "tous"}).content.decode()
    assert "attend" in tout and "déjà vu" in tout


@pytest.mark.parametrize(("action", "etat"), [("accept", "accepte"), ("refuse", "refuse")])
def test_decision_is_signed_and_taken_once(
    operateur: Client, lieu: Lieu, action: str, etat: str
) -> None:
    signalement = report_error(lieu=lieu, genre="ferme", texte="")
    liste = reverse("admin:annuaire_signalement_changelist")
    for geste in (action, "refuse" if action == "accept" else "accept"):
        operateur.post(liste, {"action": geste, "_selected_action": [signalement.pk]})
    signalement.refresh_from_db()
    assert (signalement.etat, signalement.decide_par) == (etat, "agent")
    assert signalement.decide_le is not None


def test_only_the_answer_can_be_typed(operateur: Client, lieu: Lieu) -> None:
    signalement = report_error(lieu=lieu, genre="ferme", texte="vrai")
    page = reverse("admin:annuaire_signalement_change", args=[signalement.pk])
    operateur.post(page, {"reponse": "Merci, corrigé.", "texte": "faux", "etat": "refuse"})
    signalement.refresh_from_db()
    assert signalement.reponse == "Merci, corrigé."
    assert (signalement.texte, signalement.etat) == ("vrai", "nouveau")


def test_hostile_words_are_only_words(operateur: Client, client: Client, tours: Commune) -> None:
    mechant = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    lieu = creer_lieu(f"Lieu {mechant}", tours)
    signalement = report_error(lieu=lieu, genre="autre", texte=mechant)
    pages = [
        operateur.get(reverse("admin:annuaire_signalement_changelist")),
        operateur.get(reverse("admin:annuaire_signalement_change", args=[signalement.pk])),
        envoyer(client, lieu, genre="", texte=mechant),
        client.get(f"{lieu.get_absolute_url()}signaler/merci/"),
    ]
    for reponse in pages:
        page = reponse.content.decode()
        assert "<script>alert" not in page and "<img src=x" not in page
