"""Reminders: before each threshold, once, never twice a week, then the animateur; whatever dies in between."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.fraicheur_des_lieux import months_after
from repere.annuaire.models import Lieu
from repere.comptes.models import Notification
from repere.comptes.roles import Role
from repere.comptes.services.roles import grant_role
from repere.professionnels.echeances import PREAVIS, deadline, next_deadline
from repere.professionnels.models import Rappel, Rythme
from repere.professionnels.portee import over_structure, over_zone
from repere.professionnels.services import rappels
from repere.professionnels.services.rappels import Bilan, send_reminders
from tests.fabriques import creer_lieu
from tests.professionnels.conftest import Bassin, creer_personne

JOURS = st.dates(date(2015, 1, 1), date(2040, 12, 31))
RIEN = Bilan()
# Later than any clock on which this runs: what takes the time by itself is due.
DEBUT = datetime(2035, 6, 1, 8, tzinfo=timezone.get_default_timezone())


@given(JOURS, st.sampled_from([3, 6, 12]), st.integers(0, 4000))
def test_a_deadline_is_a_whole_number_of_rhythms_whose_notice_has_begun(
    connu: date, mois: int, jours: int
) -> None:
    jour = connu + timedelta(days=jours)
    echeance = deadline(connu, mois, jour)
    if echeance is None:
        assert jour < months_after(connu, mois) - PREAVIS
        return
    rang = (echeance.year - connu.year) * 12 + echeance.month - connu.month
    assert rang > 0 and rang % mois == 0
    assert echeance - PREAVIS <= jour
    # The latest one: the notice of the next has not begun.
    assert months_after(connu, rang + mois) - PREAVIS > jour


@given(JOURS, st.sampled_from([3, 6, 12]), st.integers(0, 4000))
def test_the_next_deadline_is_to_come(connu: date, mois: int, jours: int) -> None:
    jour = connu + timedelta(days=jours)
    assert next_deadline(connu, mois, jour) > jour


class Temps:
    """What time it is for the site."""

    def __init__(self) -> None:
        self.maintenant = DEBUT

    def __call__(self) -> datetime:
        return self.maintenant

    def after(self, **duree: int) -> None:
        self.maintenant += timedelta(**duree)


@pytest.fixture
def temps(monkeypatch: pytest.MonkeyPatch) -> Iterator[Temps]:
    horloge = Temps()
    monkeypatch.setattr(timezone, "now", horloge)
    yield horloge


@pytest.fixture
def chez_nous(bassin: Bassin, temps: Temps) -> Lieu:
    """Verified almost six months ago: its notice began today. The others are fresh."""
    Lieu.objects.update(verifie_le=temps.maintenant.date(), date_maj=None)
    lieu = bassin.chez_nous
    Lieu.objects.filter(pk=lieu.pk).update(verifie_le=date(2034, 12, 15))
    lieu.refresh_from_db()
    return lieu


@pytest.fixture
def ines(bassin: Bassin, temps: Temps):
    return creer_personne("Inès", (Role.PROFESSIONNEL, over_structure(bassin.structure)))


def test_members_are_reminded_before_the_deadline_with_the_facts(
    chez_nous: Lieu, ines, temps: Temps
) -> None:
    temps.after(days=-1)
    assert send_reminders() == RIEN
    temps.after(days=1)
    assert send_reminders() == Bilan(personnes=1, lieux=1)
    (message,) = mail.outbox
    assert message.to == ["Inès@exemple.fr"]
    assert message.subject.replace("\N{NO-BREAK SPACE}", " ") == (
        "Maison du numérique : est-ce toujours exact ?"
    )
    for attendu in (
        "02 47 00 00 01".replace(" ", "\N{NO-BREAK SPACE}"),
        "Lundi, mardi, jeudi et vendredi",
        "12 bis rue de la République",
        "/espace/exact/",
        "Corriger les horaires",
        f"/espace/lieux/{chez_nous.identifiant}/modifier/horaires/",
        "avant le 15 juin 2035",
        "Vérifié il y a 5 mois par Hub numérique.",
    ):
        assert attendu in message.body, attendu
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert Notification.objects.get(personne=ines).genre == "rappel"
    rappel = Rappel.objects.get()
    assert (rappel.echeance, rappel.rang) == (date(2035, 6, 15), Rappel.Rang.PREMIER)


def test_running_again_sends_nothing_more(chez_nous: Lieu, ines, temps: Temps) -> None:
    send_reminders()
    for _fois in range(3):
        assert send_reminders() == RIEN
    temps.after(days=8)
    assert send_reminders() == RIEN
    assert len(mail.outbox) == 1


def test_second_then_the_animateur_then_silence(
    bassin: Bassin, chez_nous: Lieu, ines, temps: Temps
) -> None:
    alix = creer_personne("Alix", (Role.ANIMATEUR, over_zone(bassin.zone)))
    creer_personne("Loin", (Role.ANIMATEUR, over_zone(bassin.autre_zone)))
    send_reminders()
    temps.after(days=20)
    assert send_reminders() == RIEN
    temps.after(days=1)
    assert send_reminders() == Bilan(personnes=1, lieux=1)
    temps.after(days=20)
    assert send_reminders() == RIEN
    temps.after(days=1)
    assert send_reminders() == Bilan(animateurs=1)
    assert [m.to for m in mail.outbox] == [["Inès@exemple.fr"]] * 2 + [["Alix@exemple.fr"]]
    assert (
        "ne répond pas" in mail.outbox[-1].subject and "Maison du numérique" in mail.outbox[-1].body
    )
    temps.after(days=30)
    assert send_reminders() == RIEN
    assert list(Rappel.objects.filter(personne=alix).values_list("rang", flat=True)) == [3]


def test_verified_meanwhile_nobody_is_bothered_again(chez_nous: Lieu, ines, temps: Temps) -> None:
    send_reminders()
    Lieu.objects.filter(pk=chez_nous.pk).update(verifie_le=temps.maintenant.date())
    temps.after(days=60)
    assert send_reminders() == RIEN
    # Six months later, another deadline.
    temps.maintenant = DEBUT + timedelta(days=175)
    assert send_reminders().personnes == 1


def test_several_places_make_one_message_a_week(
    bassin: Bassin, chez_nous: Lieu, ines, temps
) -> None:
    commune = chez_nous.rattachement
    for rang in range(11):
        creer_lieu(
            f"Antenne {rang:02}",
            commune,
            structure=bassin.structure,
            verifie_le=date(2020, 1, rang + 1),
        )
    assert send_reminders() == Bilan(personnes=1, lieux=8)
    (message,) = mail.outbox
    assert message.subject == "8 lieux à vérifier"
    assert message.body.count("/espace/exact/") == 8 and "Antenne 07" in message.body
    temps.after(days=6)
    assert send_reminders() == RIEN
    temps.after(days=1, minutes=1)
    assert send_reminders() == Bilan(personnes=1, lieux=4)
    assert Rappel.objects.count() == 12


def test_each_place_keeps_its_rhythm(chez_nous: Lieu, ines, temps: Temps) -> None:
    Rythme.objects.create(lieu=chez_nous, mois=12)
    assert send_reminders() == RIEN
    Rythme.objects.update(mois=3)
    assert send_reminders().personnes == 1
    assert Rappel.objects.get().echeance == date(2035, 6, 15)


def test_a_dry_run_says_the_same_and_writes_nothing(
    chez_nous: Lieu, ines, temps: Temps, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("rappels", "--a-blanc")
    assert "1 personne(s) pour 1 lieu(x)" in capsys.readouterr().out
    assert not mail.outbox and not Rappel.objects.exists() and not Notification.objects.exists()
    call_command("rappels")
    assert "1 personne(s) pour 1 lieu(x)" in capsys.readouterr().out
    assert len(mail.outbox) == 1


def test_killed_before_the_message_was_written_the_next_run_sends_it(
    chez_nous: Lieu, ines, temps: Temps, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row and the message live or die together."""

    class Tue(BaseException):
        pass

    def die(*_args: object, **_options: object) -> None:
        raise Tue

    with monkeypatch.context() as coupe:
        coupe.setattr(rappels.nouvelles, "notify", die)
        with pytest.raises(Tue):
            send_reminders()
    assert not Rappel.objects.exists() and not mail.outbox
    assert send_reminders().personnes == 1
    assert len(mail.outbox) == 1


def test_two_runs_at_once_write_once(chez_nous: Lieu, ines, temps: Temps) -> None:
    """Both found the same thing due; the second one finds the row there."""
    plis = rappels._due(timezone.now())
    assert rappels._write(plis, rappels._remind) == 1
    assert rappels._write(plis, rappels._remind) == 0
    assert len(mail.outbox) == 1 and Rappel.objects.count() == 1


def test_who_left_or_whose_account_is_closed_is_not_written_to(
    bassin: Bassin, chez_nous: Lieu, ines, temps: Temps
) -> None:
    ines.is_active = False
    ines.save()
    assert send_reminders() == RIEN


def test_closed_and_merged_places_are_left_alone(bassin, chez_nous: Lieu, ines, temps) -> None:
    Lieu.objects.filter(pk=chez_nous.pk).update(desactive_le=date(2035, 5, 1))
    assert send_reminders() == RIEN
    Lieu.objects.filter(pk=chez_nous.pk).update(desactive_le=None, fusionne_dans=bassin.voisin)
    assert send_reminders() == RIEN


def test_the_place_itself_is_written_to_only_if_the_operator_wants_it(
    chez_nous: Lieu, temps: Temps, settings
) -> None:
    assert send_reminders() == RIEN
    settings.REPERE_RAPPELS_AUX_LIEUX = True
    assert send_reminders() == Bilan(adresses=1)
    (message,) = mail.outbox
    assert message.to == ["accueil@maison-du-numerique.example"]
    assert "Ne plus écrire pour Maison du numérique" in message.body
    temps.after(days=22)
    Rythme.objects.create(lieu=chez_nous, sans_courriel_public=True)
    assert send_reminders() == RIEN


def test_somebody_s_own_address_is_never_written_to(chez_nous: Lieu, temps, settings) -> None:
    settings.REPERE_RAPPELS_AUX_LIEUX = True
    Lieu.objects.filter(pk=chez_nous.pk).update(courriels=["jeanne.martin@exemple.fr"])
    assert send_reminders() == RIEN


def test_places_of_one_address_come_in_one_message(bassin, chez_nous, temps, settings) -> None:
    settings.REPERE_RAPPELS_AUX_LIEUX = True
    Lieu.objects.filter(pk__in=[bassin.voisin.pk, bassin.loin.pk]).update(
        courriels=["Accueil@maison-du-numerique.example"], verifie_le=date(2034, 12, 1)
    )
    assert send_reminders() == Bilan(adresses=1)
    assert mail.outbox[0].body.count("Ne plus écrire pour") == 3
    Lieu.objects.filter(pk=bassin.voisin.pk).update(verifie_le=date(2034, 11, 1))
    temps.after(days=1)
    assert send_reminders() == RIEN


def test_queries_do_not_grow_with_places(
    bassin: Bassin, chez_nous: Lieu, ines, temps: Temps
) -> None:
    def dry_run() -> int:
        with CaptureQueriesContext(connection) as requetes:
            send_reminders(a_blanc=True)
        return len(requetes)

    avant = dry_run()
    for rang in range(30):
        creer_lieu(f"Vieux {rang}", chez_nous.rattachement, structure=bassin.structure)
        grant_role(
            personne=creer_personne(f"p{rang}"),
            role=Role.PROFESSIONNEL,
            perimetre=over_structure(bassin.structure),
        )
    assert dry_run() <= avant


def test_so_many_addresses_a_day_and_no_more(
    chez_nous: Lieu, temps: Temps, settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.REPERE_RAPPELS_AUX_LIEUX = True
    monkeypatch.setattr(rappels, "ADRESSES_PAR_JOUR", 2)
    for rang in range(3):
        creer_lieu(
            f"Vieux {rang}",
            chez_nous.rattachement,
            courriels=(f"accueil{rang}@lieu.example",),
            verifie_le=date(2020, 1, 1 + rang),
        )
    assert send_reminders() == Bilan(adresses=2)
    # The oldest first.
    assert [m.to for m in mail.outbox] == [["accueil0@lieu.example"], ["accueil1@lieu.example"]]
    assert send_reminders() == Bilan(adresses=2)
    assert send_reminders() == RIEN


def test_what_is_old_already_is_not_said_to_stay_fresh(chez_nous: Lieu, ines, temps: Temps) -> None:
    Lieu.objects.filter(pk=chez_nous.pk).update(verifie_le=None, date_maj=date(2031, 1, 1))
    send_reminders()
    corps = mail.outbox[0].body
    assert "Mis à jour il y a 4 ans." in corps and "restera à jour" not in corps
