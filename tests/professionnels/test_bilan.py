"""The digest of a basin's week: what happened there and nowhere else, told once, to those who animate it."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.annuaire.services.edition import deactivate_place, update_place, verify_place
from repere.annuaire.services.signalements import report_error
from repere.assistant.models import CompteDuJour
from repere.comptes.genres_notification import Genre, Rythme
from repere.comptes.models import Notification
from repere.comptes.roles import Role
from repere.comptes.services.notifications import choose
from repere.professionnels.models import Revendication
from repere.professionnels.services.bilan import (
    LIGNES,
    sections_of,
    send_week_digests,
    week_of,
)
from repere.recherche.models import RechercheInfructueuse
from tests.fabriques import creer_lieu
from tests.professionnels.conftest import Bassin, creer_personne, entrer, perimetre_de, personne_de

pytestmark = pytest.mark.django_db


@pytest.fixture
def vieux(bassin: Bassin) -> Bassin:
    """The places were there before this week."""
    avant = timezone.now() - timedelta(days=30)
    for lieu in Lieu.objects.all():
        Lieu.objects.filter(pk=lieu.pk).update(cree_le=avant)
    from django.db import connection

    with connection.cursor() as curseur:
        # Past the queryset, that numbers every change.
        curseur.execute(
            "UPDATE annuaire_lieu SET revision = %s", [int(avant.timestamp() * 1_000_000)]
        )
    return bassin


def said(bassin: Bassin) -> dict[str, list[str]]:
    semaine = week_of(perimetre_de(Role.ANIMATEUR, bassin), timezone.now() + timedelta(seconds=1))
    return {s.titre: [mots for mots, _ in s.lignes] for s in sections_of(semaine)}


def test_a_quiet_week_says_what_is_stale(vieux: Bassin) -> None:
    titres = " ".join(said(vieux))
    for absent in ("Nouveaux", "changés", "fermés", "Erreurs", "Demandes", "Cherché"):
        assert absent not in titres
    assert "Lieux à vérifier" in titres


def test_what_happened_here_and_nowhere_else(vieux: Bassin) -> None:
    creer_lieu("Tout neuf", vieux.voisin.rattachement)
    update_place(lieu=vieux.chez_nous, valeurs={"telephone": "+33247000099"}, auteur="Zoé")
    update_place(lieu=vieux.loin, valeurs={"telephone": "+33248000099"}, auteur="Zoé")
    deactivate_place(lieu=vieux.voisin, motif="Travaux")
    dits = said(vieux)
    assert [mots.partition(",")[0] for mots in dits["Nouveaux lieux (1)"]] == ["Tout neuf"]
    assert dits["Lieux changés (1)"][0].startswith(vieux.chez_nous.nom)
    assert dits["Lieux fermés (1)"][0].startswith("Médiathèque voisine")
    assert "Bourges" not in json.dumps(dits, ensure_ascii=False)


def test_a_verified_place_is_not_stale(vieux: Bassin) -> None:
    avant = said(vieux)
    (titre,) = (t for t in avant if t.startswith("Lieux à vérifier"))
    verify_place(lieu=vieux.voisin, par="Zoé")
    assert vieux.voisin.nom in " ".join(avant[titre])
    assert "Médiathèque voisine" not in " ".join(said(vieux).get("Lieux à vérifier (1)", []))


def test_what_waits_for_a_decision(vieux: Bassin) -> None:
    report_error(lieu=vieux.chez_nous, genre="ferme", texte="secret@exemple.fr", courriel="a@b.fr")
    report_error(lieu=vieux.loin, genre="ferme", texte="")
    Revendication.objects.create(
        lieu=vieux.voisin, personne=creer_personne("hugo"), fonction="Médiateur"
    )
    dits = said(vieux)
    assert dits["Erreurs signalées, à traiter (1)"] == [f"{vieux.chez_nous.nom} : Ce lieu a fermé"]
    assert dits["Demandes « C’est ma structure » (1)"] == ["Médiathèque voisine"]
    # What a resident wrote, and their address, stay where they are decided.
    assert "exemple.fr" not in json.dumps(dits) and "hugo" not in json.dumps(dits)


def unmet(commune: str, nombre: int, criteres: dict, jours: int = 1) -> None:
    RechercheInfructueuse.objects.create(
        jour=timezone.localdate() - timedelta(days=jours),
        commune=commune,
        criteres=criteres,
        empreinte=str(hash(json.dumps(criteres)))[:32],
        genre="aucun",
        nombre=nombre,
    )


def test_what_was_sought_in_vain(vieux: Bassin) -> None:
    unmet("37261", 4, {"langues": ["Ukrainien"]})
    unmet("37261", 2, {"langues": ["Ukrainien"]}, jours=2)
    unmet("37261", 9, {"langues": ["Turc"]}, jours=20)
    unmet("18033", 9, {"langues": ["Arabe"]})
    aujourdhui = timezone.localdate()
    for nombre, service in ((5, "demarches"), (4, "outils")):
        CompteDuJour.objects.create(
            jour=aujourdhui,
            service=service,
            commune="37261",
            langue="fr",
            issue="humain",
            nombre=nombre,
        )
    dits = said(vieux)
    # Four of a village would be somebody.
    assert dits["Cherché sans trouver (2)"] == [
        "Ukrainien : 6 fois",
        "Faire vos démarches en ligne : 5 fois",
    ]


def test_told_once_a_week_to_each_animateur(vieux: Bassin) -> None:
    personne_de(Role.ANIMATEUR, vieux)
    creer_personne("claire", (Role.ANIMATEUR, perimetre_de(Role.ANIMATEUR, vieux)))
    personne_de(Role.PROFESSIONNEL, vieux)
    assert send_week_digests() == 2
    assert sorted(m.to[0] for m in mail.outbox) == ["animateur@exemple.fr", "claire@exemple.fr"]
    assert "la semaine à Tours" in mail.outbox[0].subject
    # Interrupted, then run again; read in between.
    Notification.objects.update(lue_le=timezone.now())
    assert send_week_digests() == 0
    assert send_week_digests(fin=timezone.now() + timedelta(days=7)) == 2


def test_who_stopped_it_reads_it_in_the_site(vieux: Bassin) -> None:
    personne = personne_de(Role.ANIMATEUR, vieux)
    choose(personne=personne, choix={Genre.BILAN: Rythme.JAMAIS})
    send_week_digests()
    assert not mail.outbox and Notification.objects.of(personne).count() == 1


def test_nothing_to_say_says_nothing(vieux: Bassin) -> None:
    personne_de(Role.ANIMATEUR, vieux)
    for lieu in Lieu.objects.all():
        deactivate_place(lieu=lieu, motif="x")
    Lieu.objects.update(desactive_le="2020-01-01")
    assert send_week_digests() == 0 and not mail.outbox


def test_many_places_cost_the_same_and_are_cut(
    vieux: Bassin, django_assert_max_num_queries
) -> None:
    for i in range(LIGNES + 5):
        creer_lieu(f"Lieu {i:02}", vieux.voisin.rattachement)
    with django_assert_max_num_queries(20):
        dits = said(vieux)
    assert dits["Nouveaux lieux (15)"][-1] == "et 5 autres"


def test_the_page_says_the_same(vieux: Bassin) -> None:
    client = entrer(personne_de(Role.ANIMATEUR, vieux))
    creer_lieu("Tout neuf", vieux.voisin.rattachement)
    page = client.get("/espace/semaine/").content.decode()
    assert "Tout neuf" in page and "Ma semaine : Tours" in page.replace("\xa0", " ")
    ailleurs = f"zone:{vieux.autre_zone.zonage_id}:{vieux.autre_zone.code}"
    assert client.get("/espace/semaine/", {"territoire": ailleurs}).status_code == 404


def test_the_command(vieux: Bassin) -> None:
    personne_de(Role.ANIMATEUR, vieux)
    sortie = StringIO()
    call_command("bilans", essai=True, stdout=sortie)
    assert "Tours" in sortie.getvalue() and not mail.outbox
    call_command("bilans", stdout=sortie)
    assert "1 bilan(s)" in sortie.getvalue()
