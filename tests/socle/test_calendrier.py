"""What comes back regularly: done once each time, begun again when interrupted, made up for after a night off."""

from datetime import datetime, time, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from repere.socle.calendrier import LUNDI, Rendezvous, appointments, run_due
from repere.socle.models import Echeance

PARIS = ZoneInfo("Europe/Paris")


def paris(*quand: int) -> datetime:
    return datetime(*quand, tzinfo=PARIS)


def rien() -> None:
    pass


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        (paris(2026, 11, 21, 6, 59), paris(2026, 11, 21, 7)),
        (paris(2026, 11, 21, 7), paris(2026, 11, 22, 7)),
        # The night when clocks change has 25 hours, then 23.
        (paris(2026, 10, 24, 8), paris(2026, 10, 25, 7)),
        (paris(2027, 3, 27, 8), paris(2027, 3, 28, 7)),
    ],
)
def test_each_day_at_its_hour(avant: datetime, apres: datetime) -> None:
    assert Rendezvous("x", rien, a=time(7)).after(avant) == apres


def test_each_monday() -> None:
    rendezvous = Rendezvous("x", rien, a=time(7), jour=LUNDI)
    assert rendezvous.after(paris(2026, 11, 23, 6)) == paris(2026, 11, 23, 7)
    assert rendezvous.after(paris(2026, 11, 23, 7)) == paris(2026, 11, 30, 7)
    with pytest.raises(ValueError):
        Rendezvous("x", rien, a=time(7), jour=7).after(paris(2026, 11, 23, 7))


@pytest.mark.django_db
class TestRunning:
    def passe(self, **duree: float) -> None:
        for echeance in Echeance.objects.all():
            echeance.prochaine_le -= timedelta(**duree)
            echeance.save()

    def test_once_each_time(self) -> None:
        faits: list[int] = []
        chaque = [Rendezvous("a", lambda: faits.append(1), toutes_les=timedelta(minutes=1))]
        run_due(chaque)
        assert run_due(chaque) == ["a"] and run_due(chaque) == []
        self.passe(seconds=61)
        assert run_due(chaque) == ["a"] and len(faits) == 2

    def test_what_has_an_hour_waits_for_it_then_makes_up_for_a_night_off(self) -> None:
        faits: list[int] = []
        a_7 = [Rendezvous("a", lambda: faits.append(1), a=time(7))]
        run_due(a_7)
        assert run_due(a_7) == []
        # Switched off for three days: once, not three times.
        self.passe(days=3)
        assert run_due(a_7) == ["a"] and run_due(a_7) == [] and len(faits) == 1

    def test_one_that_fails_is_tried_again_soon_and_stops_no_other(self, caplog) -> None:
        def casse() -> None:
            raise OSError("secret")

        deux = [
            Rendezvous("casse", casse, a=time(7)),
            Rendezvous("bon", rien, toutes_les=timedelta(minutes=1)),
        ]
        run_due(deux)
        self.passe(days=1)
        assert run_due(deux) == ["bon"]
        echeance = Echeance.objects.get(pk="casse")
        assert echeance.erreur == "OSError" and echeance.faite_le is None
        assert timedelta(minutes=9) < echeance.prochaine_le - timezone.now() < timedelta(minutes=11)

    def test_two_workers_do_it_once(self) -> None:
        faits: list[str] = []

        def travail() -> None:
            faits.append("premier")
            assert run_due(chaque) == []

        chaque = [Rendezvous("a", travail, toutes_les=timedelta(minutes=1))]
        run_due(chaque)
        run_due(chaque)
        assert faits == ["premier"]

    def test_killed_at_work_it_is_begun_again(self) -> None:
        def meurt() -> None:
            raise KeyboardInterrupt

        a_7 = [Rendezvous("a", meurt, a=time(7))]
        run_due(a_7)
        self.passe(days=1)
        with pytest.raises(KeyboardInterrupt):
            run_due(a_7)
        assert run_due(a_7) == []
        self.passe(minutes=31)
        assert run_due([Rendezvous("a", rien, a=time(7))]) == ["a"]

    def test_the_commands(self) -> None:
        noms = [rendezvous.nom for rendezvous in appointments()]
        assert "courriels" in noms
        sortie = StringIO()
        call_command("travailler", liste=True, stdout=sortie)
        assert all(nom in sortie.getvalue() for nom in noms)
        call_command("travailler", maintenant="courriels", stdout=StringIO())
        with pytest.raises(CommandError):
            call_command("travailler", maintenant="rien", stdout=StringIO())
