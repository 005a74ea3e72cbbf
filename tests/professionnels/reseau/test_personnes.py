"""Colleagues see who accepts to be seen, find them by what they know, and write without an address."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from repere.comptes.mes_donnees import export
from repere.comptes.roles import Role
from repere.reseau.models import Message, Profil
from repere.reseau.services import messages
from repere.reseau.services.messages import MessageImpossible, write_message
from repere.reseau.services.purge import purge_network
from tests.professionnels.conftest import Bassin, creer_personne, entrer, personne_de
from tests.professionnels.reseau.objets import creer_profil

ICI = "/espace/reseau/"


def names(client, demande: str = "") -> set[str]:
    page = client.get(f"{ICI}{demande}").content.decode()
    return {nom for nom in ("Amina", "Bob", "Chloé") if f"<strong>{nom}</strong>" in page}


@pytest.fixture
def reseau(bassin: Bassin) -> Bassin:
    creer_profil(
        "amina", bassin, outils=["securite"], langues=["fr", "ar"], structure=bassin.structure
    )
    creer_profil("bob", bassin, visible=False, outils=["securite"])
    creer_profil(
        "chloé", bassin, outils=["image"], publics=["Seniors"], commune=bassin.loin.rattachement
    )
    return bassin


def test_who_hides_is_not_seen(reseau: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, reseau))
    assert names(client) == {"Amina", "Chloé"}
    Profil.objects.filter(nom="Amina").update(visible_depuis=None)
    assert names(client) == {"Chloé"}


@pytest.mark.parametrize(
    ("demande", "attendus"),
    [
        ("?outils=securite", {"Amina"}),
        ("?langues=ar", {"Amina"}),
        ("?publics=Seniors", {"Chloé"}),
        ("?q=maison", {"Amina"}),
        ("?q=bourges", {"Chloé"}),
        ("?q=nulle+part", set()),
        ("?outils=inconnu", {"Amina", "Chloé"}),
    ],
)
def test_colleagues_are_found(reseau: Bassin, demande: str, attendus: set[str]) -> None:
    assert names(entrer(personne_de(Role.PROFESSIONNEL, reseau)), demande) == attendus


def test_colleagues_are_found_by_basin(reseau: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, reseau))
    assert names(client, f"?bassin={reseau.zone.pk}") == {"Amina"}
    page = client.get(f"{ICI}competences/?bassin={reseau.zone.pk}").content.decode()
    assert "Amina" in page and "Chloé" not in page and "Personne encore" in page


def test_one_writes_and_shows_ones_profile(bassin: Bassin) -> None:
    moi = personne_de(Role.PROFESSIONNEL, bassin)
    client = entrer(moi)
    envoi = {
        "nom": "Dounia",
        "commune": "37261",
        "outils": ["jeux"],
        "structure": str(bassin.structure.pk),
    }
    assert client.post(f"{ICI}mon-profil/", envoi).status_code == 302
    profil = Profil.objects.get(personne=moi)
    assert (profil.commune_id, profil.structure_id, profil.visible) == (
        "37261",
        bassin.structure.pk,
        False,
    )
    client.post(f"{ICI}mon-profil/", envoi | {"visible": "on"})
    depuis = Profil.objects.get(personne=moi).visible_depuis
    assert depuis is not None
    client.post(f"{ICI}mon-profil/", envoi | {"visible": "on", "nom": "Dounia B."})
    assert Profil.objects.get(personne=moi).visible_depuis == depuis


def test_a_structure_of_others_cannot_be_claimed_by_a_profile(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    envoi = {"nom": "Dounia", "structure": str(bassin.autre_structure.pk)}
    assert client.post(f"{ICI}mon-profil/", envoi).status_code == 422
    assert not Profil.objects.exists()


def test_an_unknown_town_is_asked_again_and_nothing_is_lost(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    reponse = client.post(
        f"{ICI}mon-profil/", {"nom": "Dounia", "commune": "Zzzz", "partage": "Des jeux"}
    )
    page = reponse.content.decode()
    assert reponse.status_code == 422
    assert "Nous ne trouvons pas cette commune" in page and "Des jeux" in page


def test_a_message_leaves_without_any_address(reseau: Bassin) -> None:
    moi = personne_de(Role.PROFESSIONNEL, reseau)
    amina = Profil.objects.get(nom="Amina").personne
    client = entrer(moi)
    assert (
        client.post(f"{ICI}messages/{amina.pk}/", {"texte": "Bonjour, des tablettes ?"}).status_code
        == 302
    )
    (courriel,) = mail.outbox
    assert courriel.to == [amina.email]
    tout = str(courriel.message())
    assert "des tablettes" in courriel.body and moi.email not in tout
    page = client.get(f"{ICI}messages/{amina.pk}/").content.decode()
    assert "des tablettes" in page and amina.email not in page
    elle = entrer(amina)
    assert elle.get(f"{ICI}messages/{moi.pk}/").status_code == 404  # she holds no role


def test_reading_is_said_and_never_by_looking(reseau: Bassin) -> None:
    moi = personne_de(Role.PROFESSIONNEL, reseau)
    creer_profil("professionnel", reseau)
    autre = personne_de(Role.GESTIONNAIRE, reseau)
    write_message(de=autre, vers=moi, texte="Bonjour")
    client = entrer(moi)
    client.get(f"{ICI}messages/{autre.pk}/")
    assert Message.objects.unread_by(moi).count() == 1
    client.post(f"{ICI}messages/{autre.pk}/lu/")
    assert Message.objects.unread_by(moi).count() == 0


def test_who_was_written_to_may_answer_one_who_hides(reseau: Bassin) -> None:
    cachee, moi = Profil.objects.get(nom="Bob").personne, personne_de(Role.PROFESSIONNEL, reseau)
    with pytest.raises(MessageImpossible):
        write_message(de=moi, vers=cachee, texte="?")
    creer_profil("professionnel", reseau)
    write_message(de=cachee, vers=moi, texte="Bonjour")
    assert write_message(de=moi, vers=cachee, texte="Bonjour").pk


def test_nobody_floods(reseau: Bassin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "PAR_JOUR", 1)
    moi, amina = creer_personne("flot"), Profil.objects.get(nom="Amina").personne
    write_message(de=moi, vers=amina, texte="un")
    with pytest.raises(MessageImpossible, match="Attendez demain"):
        write_message(de=moi, vers=amina, texte="deux")


def test_old_messages_go_and_each_may_carry_theirs_away(reseau: Bassin) -> None:
    moi, amina = creer_personne("moi"), Profil.objects.get(nom="Amina").personne
    vieux = write_message(de=moi, vers=amina, texte="vieux")
    write_message(de=moi, vers=amina, texte="neuf")
    assert [m["texte"] for m in export(amina)["reseau"]["messages"]] == ["vieux", "neuf"]
    assert export(amina)["reseau"]["profil"]["nom"] == "Amina"
    Message.objects.filter(pk=vieux.pk).update(ecrit_le=timezone.now() - timedelta(days=366))
    assert "1 message(s)" in purge_network()
    assert [m.texte for m in Message.objects.all()] == ["neuf"]


def test_listing_colleagues_costs_the_same_when_there_are_more(reseau: Bassin) -> None:
    client = entrer(personne_de(Role.ANIMATEUR, reseau))
    client.get(ICI)
    with CaptureQueriesContext(connection) as peu:
        client.get(ICI)
    for rang in range(20):
        creer_profil(f"x{rang}", reseau, structure=reseau.structure)
    with CaptureQueriesContext(connection) as beaucoup:
        client.get(ICI)
    assert len(beaucoup) <= len(peu) <= 14
