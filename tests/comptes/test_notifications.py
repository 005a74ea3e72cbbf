"""Telling people: in the site at once, by e-mail when they want it, and never what they stopped."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.utils import timezone

from repere.comptes.courriels import Courriel
from repere.comptes.desabonnement import link_out, read_link
from repere.comptes.genres_notification import REGLAGES, Genre, Rythme, kinds_for
from repere.comptes.models import CourrielSortant, Notification
from repere.comptes.roles import SITE, Perimetre, Role
from repere.comptes.roles import Genre as GenreDePerimetre
from repere.comptes.services.notifications import choose, notify, rhythms_of, stop
from repere.comptes.services.roles import grant_role

pytestmark = pytest.mark.django_db


def tell(personne, genre: Genre = Genre.SIGNALEMENT, **options) -> int:
    options.setdefault("phrase", "Une erreur est signalée.")
    options.setdefault("lien", "/espace/")
    return notify(personnes=[personne], genre=genre, **options)


@pytest.fixture
def zoe(db):
    personne = get_user_model().objects.create_user("z1", email="zoe@exemple.fr")
    personne.emailaddress_set.create(email="zoe@exemple.fr", verified=True, primary=True)
    return personne


def test_at_once_in_the_site_and_by_mail(ines) -> None:
    assert tell(ines) == 1
    (message,) = mail.outbox
    assert message.to == ["ines@exemple.fr"] and message.subject == "Une erreur est signalée."
    assert "http://127.0.0.1:8000/espace/" in message.body
    assert Notification.objects.of(ines).unread().count() == 1
    assert not CourrielSortant.objects.exists()


def test_words_of_the_caller_or_of_each_person(ines, zoe) -> None:
    notify(
        personnes=[ines, zoe, ines],
        genre=Genre.RAPPEL,
        phrase="Une fiche est à vérifier.",
        courriel=lambda personne: Courriel(f"Pour {personne.email}"),
    )
    assert sorted(m.subject for m in mail.outbox) == ["Pour ines@exemple.fr", "Pour zoe@exemple.fr"]


def test_closed_accounts_are_not_told(ines) -> None:
    ines.is_active = False
    assert tell(ines) == 0
    assert not mail.outbox and not Notification.objects.exists()


@pytest.mark.parametrize("rythme", [Rythme.JOUR, Rythme.SEMAINE, Rythme.JAMAIS])
def test_who_wants_it_later_gets_nothing_now(ines, rythme: Rythme) -> None:
    choose(personne=ines, choix={Genre.SIGNALEMENT: rythme})
    assert tell(ines) == 1
    assert not mail.outbox
    notification = Notification.objects.get()
    assert (notification.rythme, notification.ecrite_le) == (rythme.value, None)


def test_told_twice_within_a_day_is_told_once(ines) -> None:
    assert tell(ines, cle="lieu:4", phrase="1 erreur") == 1
    assert tell(ines, cle="lieu:4", phrase="2 erreurs") == 0
    assert [n.phrase for n in Notification.objects.all()] == ["2 erreurs"]
    assert len(mail.outbox) == 1
    assert tell(ines, cle="lieu:5", phrase="1 erreur") == 1


def test_told_again_once_read_or_the_next_day(ines) -> None:
    tell(ines, cle="lieu:4")
    Notification.objects.update(le=timezone.now() - timedelta(hours=25))
    assert tell(ines, cle="lieu:4") == 1
    assert len(mail.outbox) == 2
    assert Notification.objects.unread().count() == 1
    Notification.objects.update(lue_le=timezone.now())
    assert tell(ines, cle="lieu:4") == 1


def test_told_by_two_at_the_same_instant_stops_neither(ines, monkeypatch) -> None:
    from repere.comptes.services import notifications

    tell(ines, cle="lieu:4")
    # The other one looked before the first had written.
    monkeypatch.setattr(notifications, "_renew", lambda *_: [])
    tell(ines, cle="lieu:4")
    assert Notification.objects.unread().count() == 1


def test_every_message_leads_out_by_the_standard(ines) -> None:
    tell(ines)
    (message,) = mail.outbox
    lien = link_out(ines, Genre.SIGNALEMENT)
    assert message.extra_headers["List-Unsubscribe"] == f"<{lien}>"
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    html = message.alternatives[0][0]
    assert lien in message.body and lien in html and "/compte/messages/" in html


def test_stopping_needs_one_click_and_no_account(ines) -> None:
    tell(ines)
    adresse = re.sub(r"^http://[^/]+", "", link_out(ines, Genre.SIGNALEMENT))
    inconnu = Client(enforce_csrf_checks=True)
    page = inconnu.get(adresse)
    # Filters of mail servers read every link: reading changes nothing.
    assert page.status_code == 200 and rhythms_of(ines)[Genre.SIGNALEMENT] is Rythme.IMMEDIAT
    assert b"<button>" in page.content
    # As a mail reader does: no cookie, no token of ours.
    reponse = inconnu.post(adresse, {"List-Unsubscribe": "One-Click"})
    assert reponse.status_code == 200 and "Location" not in reponse
    assert rhythms_of(ines)[Genre.SIGNALEMENT] is Rythme.JAMAIS
    assert rhythms_of(ines)[Genre.RAPPEL] is Rythme.IMMEDIAT
    tell(ines)
    assert len(mail.outbox) == 1


def test_nobody_forges_the_way_out(ines, zoe) -> None:
    vrai = link_out(ines, Genre.SIGNALEMENT).rstrip("/").rpartition("/")[2]
    faux = vrai.replace(str(ines.pk), str(zoe.pk), 1)
    assert read_link(vrai) == (ines.pk, Genre.SIGNALEMENT) and read_link(faux) is None
    for jeton in (faux, "rien", f"{ines.pk}.signalement:"):
        assert Client().post(f"/compte/messages/arret/{jeton}/").status_code == 404
    assert rhythms_of(zoe)[Genre.SIGNALEMENT] is Rythme.IMMEDIAT


def test_stopping_a_digest_stops_all_that_it_gathers(ines) -> None:
    choose(personne=ines, choix={Genre.RAPPEL: Rythme.JOUR})
    stop(personne=ines, quoi=Rythme.JOUR)
    rythmes = rhythms_of(ines)
    assert Rythme.JOUR not in rythmes.values()
    assert rythmes[Genre.RAPPEL] is Rythme.JAMAIS
    assert rythmes[Genre.SIGNALEMENT] is Rythme.IMMEDIAT


def test_what_waits_follows_a_new_choice(ines) -> None:
    choose(personne=ines, choix={Genre.SIGNALEMENT: Rythme.JOUR})
    tell(ines)
    choose(personne=ines, choix={Genre.SIGNALEMENT: Rythme.SEMAINE})
    assert Notification.objects.get().rythme == Rythme.SEMAINE.value
    choose(personne=ines, choix={Genre.SIGNALEMENT: Rythme.IMMEDIAT})
    assert Notification.objects.waiting(Rythme.SEMAINE).count() == 0


def test_each_kind_has_its_row_and_may_be_stopped() -> None:
    assert set(REGLAGES) == set(Genre)
    for genre, reglage in REGLAGES.items():
        assert reglage.rythme in reglage.rythmes and Rythme.JAMAIS in reglage.rythmes, genre


def test_one_chooses_about_what_one_may_be_told() -> None:
    assert Genre.BILAN not in kinds_for(frozenset({Role.PROFESSIONNEL}))
    assert Genre.BILAN in kinds_for(frozenset({Role.ANIMATEUR}))
    assert Genre.ADRESSE not in kinds_for(frozenset(Role))


def test_many_people_cost_as_many_queries_as_one(ines, zoe, django_assert_max_num_queries) -> None:
    foule = [
        get_user_model().objects.create_user(f"f{i}", email=f"f{i}@exemple.fr") for i in range(30)
    ]
    for personne in foule:
        choose(personne=personne, choix={Genre.ANNONCE: Rythme.JOUR})
    with django_assert_max_num_queries(8):
        notify(personnes=foule, genre=Genre.ANNONCE, phrase="Une tablette à prêter.", cle="a:1")


class TestPages:
    def test_the_list_shows_mine_only(self, client: Client, ines, zoe) -> None:
        tell(ines, phrase="Pour Inès")
        tell(zoe, phrase="Pour Zoé")
        client.force_login(ines)
        page = client.get("/compte/notifications/").content.decode()
        assert "Pour Inès" in page and "Pour Zoé" not in page and "1 nouvelle" in page

    def test_opening_reads_and_leads_there(self, client: Client, ines) -> None:
        tell(ines)
        notification = Notification.objects.get()
        client.force_login(ines)
        assert client.get(f"/compte/notifications/{notification.pk}/").status_code == 405
        reponse = client.post(f"/compte/notifications/{notification.pk}/")
        assert reponse["Location"] == "/espace/"
        assert not Notification.objects.unread().exists()

    def test_nobody_opens_what_others_were_told(self, client: Client, ines, zoe) -> None:
        tell(zoe)
        client.force_login(ines)
        assert (
            client.post(f"/compte/notifications/{Notification.objects.get().pk}/").status_code
            == 404
        )
        client.post("/compte/notifications/lues/")
        assert Notification.objects.unread().count() == 1

    def test_all_read(self, client: Client, ines) -> None:
        for _ in range(3):
            tell(ines)
        client.force_login(ines)
        client.post("/compte/notifications/lues/")
        assert "Vous avez tout lu" in client.get("/compte/notifications/").content.decode()

    def test_a_long_list_costs_the_same(
        self, client: Client, ines, django_assert_num_queries
    ) -> None:
        client.force_login(ines)
        tell(ines)
        client.get("/compte/notifications/")
        for _ in range(25):
            tell(ines)
        with django_assert_num_queries(5):
            client.get("/compte/notifications/")

    def test_choosing(self, client: Client, ines) -> None:
        grant_role(personne=ines, role=Role.ADMINISTRATEUR, perimetre=SITE)
        client.force_login(ines)
        page = client.get("/compte/messages/").content.decode()
        assert "Le bilan de la semaine" in page
        roles = frozenset({Role.ADMINISTRATEUR})
        envoi = {genre.value: REGLAGES[genre].rythme.value for genre in kinds_for(roles)}
        reponse = client.post("/compte/messages/", envoi | {"signalement": "semaine"})
        assert reponse.status_code == 302
        assert rhythms_of(ines)[Genre.SIGNALEMENT] is Rythme.SEMAINE
        assert (
            '<option value="semaine" selected>' in client.get("/compte/messages/").content.decode()
        )

    def test_a_wrong_choice_is_said_beside_its_list(self, client: Client, ines) -> None:
        grant_role(
            personne=ines,
            role=Role.PROFESSIONNEL,
            perimetre=Perimetre(GenreDePerimetre.STRUCTURE, "7"),
        )
        client.force_login(ines)
        reponse = client.post("/compte/messages/", {"signalement": "toujours"})
        assert reponse.status_code == 422 and b'aria-invalid="true"' in reponse.content
        assert b'href="#id_signalement"' in reponse.content
