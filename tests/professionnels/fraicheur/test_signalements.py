"""From what somebody reports to a page that is right, and back; and what its author is told."""

import csv
import io
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.signalements import DejaDecide, report_error
from repere.comptes.models import CourrielSortant, Evenement, Notification
from repere.comptes.roles import Role
from repere.professionnels.portee import over_structure, over_zone
from repere.professionnels.services import signalements as service
from repere.professionnels.services.signalements import accept, answer_due, refuse
from tests.fabriques import creer_lieux
from tests.professionnels.conftest import Bassin, creer_personne, entrer

HABITANT = "lea@exemple.fr"
MOI = Signature("Inès")


@pytest.fixture
def ines(bassin: Bassin):
    return creer_personne("Inès", (Role.PROFESSIONNEL, over_structure(bassin.structure)))


@pytest.fixture
def client(ines) -> Client:
    return entrer(ines)


def signaler(lieu: Lieu, genre: str, texte: str = "", courriel: str = "") -> Signalement:
    return report_error(lieu=lieu, genre=genre, texte=texte, courriel=courriel)


def decider(client: Client, signalement: Signalement, geste: str = "appliquer", **saisie: object):
    adresse = reverse("professionnels:signalement_decider", args=[signalement.pk])
    return client.post(adresse, {"geste": geste, **saisie}, follow=True)


def annuler(client: Client, signalement: Signalement):
    adresse = reverse("professionnels:signalement_annuler", args=[signalement.pk])
    return client.post(adresse, follow=True)


def said(lieu: Lieu) -> dict:
    lieu = Lieu.objects.get(pk=lieu.pk)
    colonnes = [c.attname for c in Lieu._meta.concrete_fields if c.attname != "revision"]
    return {colonne: getattr(lieu, colonne) for colonne in colonnes} | {
        "criteres": set(lieu.criteres.order_by().values_list("champ", "valeur"))
    }


CAS = {
    "telephone": ("C’est le 02 47 00 00 09.", {"numero": "02 47 00 00 09"}),
    "horaires": ("Lundi au vendredi 10h-12h", {"osm": "Mo-Fr 10:00-12:00"}),
    "service": ("Pas de démarches", {"service": "Aide aux démarches administratives"}),
    "ferme": ("", {"motif": "Parti sans laisser d’adresse"}),
    "demenage": (
        "Au 3 place du Marché",
        {"adresse": "3 place du Marché", "code_postal": "37000", "commune": "tours"},
    ),
}
VOULU = {
    "telephone": {"telephone": "+33247000009"},
    "horaires": {"horaires": "Mo-Fr 10:00-12:00"},
    "service": {
        "services_non_proposes": [
            "Acquisition de matériel informatique à prix solidaire",
            "Aide aux démarches administratives",
        ]
    },
    "ferme": {"motif_desactivation": "Parti sans laisser d’adresse"},
    "demenage": {"adresse": "3 place du Marché", "code_insee": "37261", "latitude": None},
}


@pytest.mark.parametrize("genre", CAS)
def test_one_click_corrects_and_another_puts_everything_back(
    bassin: Bassin, client: Client, genre: str
) -> None:
    lieu, (texte, saisie) = bassin.chez_nous, CAS[genre]
    lieu.rattachement.codes_postaux = ["37000"]
    lieu.rattachement.save()
    signalement = signaler(lieu, genre, texte)
    avant = said(lieu)
    page = client.get(reverse("professionnels:signalement", args=[signalement.pk]))
    assert page.status_code == 200
    # What was read is there already: the button alone is enough.
    if genre in {"telephone", "horaires"}:
        assert (
            "02\N{NO-BREAK SPACE}47\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}09"
            in page.content.decode()
            or "10 h" in page.content.decode()
        )
    reponse = decider(client, signalement, **saisie)
    assert "La page est corrigée" in reponse.content.decode()
    apres = said(lieu)
    assert {cle: apres[cle] for cle in VOULU[genre]} == VOULU[genre]
    signalement.refresh_from_db()
    assert (signalement.etat, signalement.decide_par) == ("accepte", "Inès")
    assert Evenement.objects.filter(quoi="signalement.accepte").exists()
    assert "C’est annulé" in annuler(client, signalement).content.decode()
    assert said(lieu) == avant
    signalement.refresh_from_db()
    assert (signalement.etat, signalement.decide_le, signalement.effet) == ("nouveau", None, {})


def test_the_page_says_it_at_once(bassin: Bassin, client: Client) -> None:
    signalement = signaler(bassin.chez_nous, "ferme")
    decider(client, signalement, motif="Fermé en mai")
    publique = Client().get(bassin.chez_nous.get_absolute_url())
    assert publique.status_code == 410 and "Fermé en mai" in publique.content.decode()


@pytest.mark.parametrize(
    ("genre", "saisie", "mots"),
    [
        ("telephone", {"numero": "12"}, "Ce numéro n’est pas valable"),
        ("telephone", {"numero": ""}, "Écrivez un numéro"),
        ("horaires", {"osm": "24/7"}, "Sélectionnez un choix valide"),
        ("service", {"service": "Couture"}, "Sélectionnez un choix valide"),
        ("ferme", {"motif": " "}, "Écrivez une raison"),
        (
            "demenage",
            {"adresse": "3 rue", "code_postal": "37000", "commune": "Nulle-Part"},
            "Nous ne connaissons pas cette commune",
        ),
    ],
)
def test_what_is_not_valid_changes_nothing_and_loses_nothing(
    bassin: Bassin, client: Client, genre: str, saisie: dict[str, str], mots: str
) -> None:
    """RGAA 11.10: the field is named, and the summary leads to it."""
    texte = "Lundi au vendredi 10h-12h"
    signalement, avant = signaler(bassin.chez_nous, genre, texte), said(bassin.chez_nous)
    reponse = decider(client, signalement, **saisie)
    page = reponse.content.decode()
    assert reponse.status_code == 422 and mots in page and 'role="alert"' in page
    for valeur in saisie.values():
        if len(valeur) > 3 and genre in {"demenage"}:
            assert valeur in page
    assert said(bassin.chez_nous) == avant
    signalement.refresh_from_db()
    assert signalement.etat == "nouveau"


def test_undoing_never_takes_what_somebody_wrote_since(bassin: Bassin, client: Client) -> None:
    signalement = signaler(bassin.chez_nous, "telephone", "02 47 00 00 09")
    decider(client, signalement, numero="0247000009")
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    update_place(lieu=lieu, valeurs={"telephone": "+33247000010"}, auteur="Zoé")
    assert "Quelqu’un a changé la page depuis" in annuler(client, signalement).content.decode()
    lieu.refresh_from_db()
    signalement.refresh_from_db()
    assert (lieu.telephone, signalement.etat) == ("+33247000010", "accepte")


def test_other_fields_written_since_stay_when_undone(bassin: Bassin, client: Client) -> None:
    signalement = signaler(bassin.chez_nous, "telephone", "02 47 00 00 09")
    decider(client, signalement, numero="0247000009")
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    update_place(lieu=lieu, valeurs={"impression_prix": "gratuit"}, auteur="Zoé")
    annuler(client, signalement)
    lieu.refresh_from_db()
    assert (lieu.telephone, lieu.impression_prix) == ("+33247000001", "gratuit")


def test_reports_of_one_kind_are_decided_together_unless_unticked(
    bassin: Bassin, client: Client
) -> None:
    un = signaler(bassin.chez_nous, "telephone", "C’est le 02 47 00 00 09")
    deux = signaler(bassin.chez_nous, "telephone", "02 47 00 00 09 !")
    trois = signaler(bassin.chez_nous, "telephone", "Je ne sais pas")
    autre = signaler(bassin.chez_nous, "horaires", "Faux")
    file = client.get(reverse("professionnels:signalements")).content.decode()
    assert file.count("signalé par") == 2 and "signalé par 3 personnes" in file
    decider(client, un, numero="0247000009", avec=[deux.pk])
    etats = dict(Signalement.objects.order_by().values_list("pk", "etat"))
    assert etats == {
        un.pk: "accepte", deux.pk: "accepte", trois.pk: "nouveau", autre.pk: "nouveau"
    }  # fmt: skip
    annuler(client, deux)
    assert not Signalement.objects.exclude(etat="nouveau").exists()


def test_a_report_that_came_again_meanwhile_is_counted_with_its_twin(
    bassin: Bassin, client: Client
) -> None:
    un = signaler(bassin.chez_nous, "autre", "Le nom est faux")
    decider(client, un, "refuser", motif="juste")
    jumeau = signaler(bassin.chez_nous, "autre", "Le nom est faux", HABITANT)
    annuler(client, un)
    un.refresh_from_db()
    assert (un.nombre, un.courriel, un.etat) == (2, HABITANT, "nouveau")
    assert not Signalement.objects.filter(pk=jumeau.pk).exists()


def test_the_second_who_decides_sees_the_first_decision(bassin: Bassin, client: Client) -> None:
    signalement = signaler(bassin.chez_nous, "telephone", "02 47 00 00 09")
    refuse(signalements=[signalement], signature=MOI, reponse="Non")
    avant = said(bassin.chez_nous)
    page = decider(client, signalement, numero="0247000009").content.decode()
    assert "Quelqu’un d’autre a déjà décidé" in page and said(bassin.chez_nous) == avant
    with pytest.raises(DejaDecide):
        accept(signalements=[signalement], signature=MOI, valeurs={"telephone": "+33247000009"})
    # The loser of the race changed nothing either.
    assert said(bassin.chez_nous) == avant


def later(signalement: Signalement, minutes: int) -> None:
    avant = timezone.now() - timedelta(minutes=minutes)
    Signalement.objects.filter(pk=signalement.pk).update(decide_le=avant)


def test_the_author_is_told_once_then_forgotten(bassin: Bassin, client: Client) -> None:
    signalement = signaler(bassin.chez_nous, "telephone", "02 47 00 00 09", HABITANT)
    mail.outbox.clear()
    decider(client, signalement, numero="0247000009")
    assert answer_due() == 0 and not mail.outbox
    later(signalement, 11)
    assert answer_due() == 1
    (message,) = mail.outbox
    assert message.to == [HABITANT] and "Vous aviez raison" in message.body
    assert bassin.chez_nous.get_absolute_url() in message.body and "Inès" not in message.body
    assert answer_due() == 0 and len(mail.outbox) == 1
    signalement.refresh_from_db()
    assert signalement.courriel == "" and signalement.repondu_le is not None
    assert not CourrielSortant.objects.exists()


def test_a_refusal_gives_its_reason(bassin: Bassin, client: Client) -> None:
    signalement = signaler(bassin.chez_nous, "autre", "Le nom est faux", HABITANT)
    mail.outbox.clear()
    assert decider(client, signalement, "refuser").status_code == 422
    assert decider(client, signalement, "refuser", motif="autre", mots="").status_code == 422
    decider(client, signalement, "refuser", motif="autre", mots="C’est le nouveau nom.")
    later(signalement, 11)
    answer_due()
    assert "C’est le nouveau nom." in mail.outbox[0].body
    assert "La page reste comme elle est" in mail.outbox[0].body


def test_who_undoes_in_time_tells_nobody(
    bassin: Bassin, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    signalement = signaler(bassin.chez_nous, "ferme", "", HABITANT)
    mail.outbox.clear()
    decider(client, signalement, motif="Fermé")
    annuler(client, signalement)
    monkeypatch.setattr(service, "REPENTIR", timedelta(0))
    assert answer_due() == 0 and not mail.outbox
    signalement.refresh_from_db()
    assert signalement.courriel == HABITANT


def test_killed_while_answering_the_author_is_told_by_the_next_run(
    bassin: Bassin, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    signalement = signaler(bassin.chez_nous, "ferme", "", HABITANT)
    decider(client, signalement, motif="Fermé")
    later(signalement, 11)
    mail.outbox.clear()

    class Tue(BaseException):
        pass

    def die(_signalement: Signalement) -> None:
        raise Tue

    with monkeypatch.context() as coupe:
        coupe.setattr(service.nouvelles, "answer", die)
        with pytest.raises(Tue):
            answer_due()
    assert answer_due() == 1 and len(mail.outbox) == 1


def test_members_are_told_at_once_else_the_animateur(bassin: Bassin, ines) -> None:
    alix = creer_personne("Alix", (Role.ANIMATEUR, over_zone(bassin.zone)))
    signaler(bassin.chez_nous, "telephone", "Le secret de Léa", HABITANT)
    (message,) = mail.outbox
    assert message.to == [ines.email] and "Le secret" not in message.body + message.subject
    assert HABITANT not in message.body
    signaler(bassin.voisin, "telephone")
    assert Notification.objects.get(personne=alix).genre == "signalement"


def test_filters_are_in_the_address_and_the_file_holds_no_address(
    bassin: Bassin, client: Client
) -> None:
    vieux = signaler(bassin.chez_nous, "telephone", "=1+1", HABITANT)
    Signalement.objects.update(recu_le=timezone.now() - timedelta(days=40))
    signaler(bassin.chez_nous, "horaires")
    signaler(bassin.loin, "autre", "Chez d’autres")
    file = reverse("professionnels:signalements")

    def seen(**filtres: str) -> int:
        return client.get(file, filtres).content.decode().count("signalé par")

    assert seen() == 2 and seen(genre="telephone") == 1 and seen(age="plus") == 1
    assert seen(age="semaine") == 1 and seen(age="mois") == 0 and seen(etat="decides") == 0
    assert seen(genre="n’importe quoi", age="jamais", zone="x" * 50) == 2
    corps = b"".join(client.get(file, {"format": "csv", "age": "plus"}).streaming_content)
    lignes = list(csv.reader(io.StringIO(corps.decode("utf-8-sig")), delimiter=";"))
    assert len(lignes) == 2 and "'=1+1" in lignes[1] and HABITANT not in corps.decode()
    decider(client, vieux, "refuser", motif="flou")
    assert seen(etat="decides") == 1


def test_queries_do_not_grow_with_reports(bassin: Bassin, client: Client) -> None:
    adresse = reverse("professionnels:signalements")

    def count() -> int:
        with CaptureQueriesContext(connection) as requetes:
            assert client.get(adresse).status_code == 200
        return len(requetes)

    signaler(bassin.chez_nous, "autre", "Une")
    avant = count()
    for lieu in creer_lieux(20, bassin.chez_nous.rattachement, structure=bassin.structure):
        signaler(lieu, "autre", "Une")
    assert count() <= avant


def test_a_place_merged_since_answers_by_the_one_that_took_it_over(
    bassin: Bassin, client: Client
) -> None:
    signalement = signaler(bassin.voisin, "telephone", "02 47 00 00 09")
    adresse = reverse("professionnels:signalement", args=[signalement.pk])
    assert client.get(adresse).status_code == 404
    Lieu.objects.filter(pk=bassin.voisin.pk).update(fusionne_dans=bassin.chez_nous)
    assert "signalé par" in client.get(reverse("professionnels:signalements")).content.decode()
    avant = said(bassin.chez_nous)
    decider(client, signalement, numero="0247000009")
    assert said(bassin.chez_nous)["telephone"] == "+33247000009"
    assert "Accepté" in client.get(adresse).content.decode()
    annuler(client, signalement)
    assert said(bassin.chez_nous) == avant
    signalement.refresh_from_db()
    assert signalement.etat == "nouveau" and signalement.lieu == bassin.voisin


def test_a_flood_of_reports_makes_one_message(bassin: Bassin, ines) -> None:
    for rang in range(20):
        signaler(bassin.chez_nous, "autre", f"Achetez {rang}")
    assert len(mail.outbox) == 1
