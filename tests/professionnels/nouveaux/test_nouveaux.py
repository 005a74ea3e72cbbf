"""Places that the directory lacks: told by residents, added by professionals, decided of."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.core.signing import TimestampSigner, b62_encode
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from repere.annuaire import formulaire_public, proposer
from repere.annuaire.models import Lieu, LieuPropose
from repere.annuaire.ressemblants import find_similar
from repere.comptes.models import Evenement, Notification
from repere.comptes.roles import Role
from repere.professionnels.portee import over_structure, over_zone
from tests.fabriques import creer_lieu, creer_structure
from tests.professionnels.conftest import Bassin, creer_personne, entrer
from tests.territoires.fabrique import creer_commune

URL = "/proposer-un-lieu/"


@pytest.fixture(autouse=True)
def _counters_start_at_zero():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def anna(bassin: Bassin) -> User:
    return creer_personne("Anna", (Role.ANIMATEUR, over_zone(bassin.zone)))


def jeton(*, age: int = 60) -> str:
    class Alors(TimestampSigner):
        def timestamp(self) -> str:
            return b62_encode(int(timezone.now().timestamp()) - age)

    return Alors(salt=proposer._SEL).sign("montre")


def envoyer(client: Client, **saisie: Any) -> Any:
    champs = {"nom": "Le Fil à la Patte", "ville": "Tours", "adresse": "", "jeton": jeton()}
    return client.post(URL, champs | saisie)


def body(reponse: Any) -> str:
    return re.sub(r"\s+", " ", reponse.content.decode().replace("\u00a0", " "))


def at(nom: str, *args: object) -> str:
    return reverse(f"professionnels:{nom}", args=args)


def proposer_un(client: Client, **saisie: Any) -> LieuPropose:
    assert envoyer(client, **saisie).status_code == 302
    return LieuPropose.objects.latest("pk")


def test_a_resident_proposes_and_learns_that_it_is_there(
    client: Client, bassin: Bassin, anna: User, mailoutbox: Any
) -> None:
    propose = proposer_un(
        client,
        telephone="02 47 11 22 33",
        site_web="www.lefil.example",
        precisions="On répare les téléphones.",
        courriel="jo@exemple.fr",
    )
    assert propose.valeurs["telephone"] == "+33247112233"
    assert propose.rattachement == bassin.chez_nous.rattachement
    assert not Lieu.objects.filter(nom="Le Fil à la Patte").exists()
    assert Notification.objects.filter(personne=anna, genre="nouveau_lieu").exists()
    moderateur = entrer(anna)
    assert "1 nouveau lieu proposé" in body(moderateur.get("/espace/"))
    page = body(moderateur.get(at("lieu_propose", propose.pk)))
    assert "On répare les téléphones." in page
    # The resident's address is no business of who reads the page.
    assert "jo@exemple.fr" not in page
    mail.outbox.clear()
    champs = {"geste": "ajouter", "nom": "Le Fil", "ville": "Xyzxyz", "adresse": "3 rue du Lac"}
    assert moderateur.post(at("lieu_propose", propose.pk), champs).status_code == 422
    champs["ville"] = "Tours"
    reponse = moderateur.post(at("lieu_propose", propose.pk), champs)
    lieu = Lieu.objects.get(nom="Le Fil")
    assert reponse["Location"] == at("lieu", lieu.identifiant)
    assert lieu.provenance["nom"]["par"] == "Anna"
    assert client.get(lieu.get_absolute_url()).status_code == 200
    assert [m.to for m in mail.outbox] == [["jo@exemple.fr"]]
    assert lieu.get_absolute_url() in mail.outbox[0].body
    propose.refresh_from_db()
    assert (propose.etat, propose.courriel, propose.lieu) == ("accepte", "", lieu)
    assert Evenement.objects.filter(quoi="lieu_propose.accepte").exists()
    assert "Quelqu’un d’autre a déjà décidé" in body(
        moderateur.post(at("lieu_propose", propose.pk), champs, follow=True)
    )
    assert Lieu.objects.filter(nom="Le Fil").count() == 1


def test_a_refusal_has_its_reason(client: Client, bassin: Bassin, anna: User) -> None:
    propose = proposer_un(client, courriel="jo@exemple.fr")
    moderateur = entrer(anna)
    reponse = moderateur.post(at("lieu_propose", propose.pk), {"geste": "refuser", "motif": " "})
    assert reponse.status_code == 422
    assert "Dites pourquoi" in body(reponse)
    mail.outbox.clear()
    champs = {"geste": "refuser", "motif": "Ce lieu n’aide pas avec le numérique."}
    moderateur.post(at("lieu_propose", propose.pk), champs)
    assert "Ce lieu n’aide pas avec le numérique." in mail.outbox[0].body
    propose.refresh_from_db()
    assert (propose.etat, propose.courriel) == ("refuse", "")


def test_what_is_there_already_is_told(client: Client, bassin: Bassin, anna: User) -> None:
    propose = proposer_un(client, nom="Le Fil", courriel="jo@exemple.fr")
    creer_lieu("Le fil", bassin.chez_nous.rattachement, identifiant="lefilici")
    moderateur = entrer(anna)
    assert "C’est celui-ci" in body(moderateur.get(at("lieu_propose", propose.pk)))
    mail.outbox.clear()
    champs = {"geste": "existe", "lieu": "lefilici"}
    moderateur.post(at("lieu_propose", propose.pk), champs)
    assert "déjà dans l’annuaire" in mail.outbox[0].body


def test_the_same_place_is_shown_before_it_is_sent(client: Client, bassin: Bassin) -> None:
    creer_lieu("Médiathèque François-Mitterrand", bassin.chez_nous.rattachement)
    reponse = envoyer(client, nom="Mediatheque F. Mitterrand")
    page = body(reponse)
    assert reponse.status_code == 200
    assert "Est-ce l’un de ceux-ci ?" in page
    assert "Médiathèque François-Mitterrand" in page
    assert 'value="Mediatheque F. Mitterrand"' in page
    assert not LieuPropose.objects.exists()
    assert envoyer(client, nom="Mediatheque F. Mitterrand", nouveau="1").status_code == 302
    assert LieuPropose.objects.count() == 1


def test_places_come_as_one_types(client: Client, bassin: Bassin) -> None:
    creer_lieu("Médiathèque François-Mitterrand", bassin.chez_nous.rattachement)
    creer_lieu("Médiathèque fermée", bassin.chez_nous.rattachement, desactive_le="2026-01-01")
    adresse = f"{URL}semblables/"
    demande = {"nom": "mediath", "ville": "Tours"}
    morceau = body(client.get(adresse, demande, headers={"HX-Request": "true"}))
    assert "<html" not in morceau
    assert "Médiathèque François-Mitterrand" in morceau
    assert "fermée" not in morceau
    # Without scripts, the page; with nothing yet, nothing.
    assert "<html" in body(client.get(adresse, demande))
    assert body(client.get(adresse, {"nom": "m"}, headers={"HX-Request": "true"})).strip() == ""


@pytest.mark.parametrize(
    ("nom", "adresse", "trouve"),
    [
        ("Médiathèque F. Mitterrand", "", True),
        ("MEDIATHEQUE FRANCOIS MITTERRAND DE TOURS", "", True),
        ("Bibliothèque", "64 bis rue du Rempart", True),
        ("Bibliothèque", "12 rue du Rempart", False),
        ("Mission locale", "", False),
        ("Tours", "", False),
    ],
)
def test_what_looks_alike(bassin: Bassin, nom: str, adresse: str, trouve: bool) -> None:
    commune = bassin.chez_nous.rattachement
    creer_lieu("Médiathèque François-Mitterrand", commune, adresse="64 bis, rue du Rempart")
    creer_lieu("Médiathèque François-Mitterrand", bassin.loin.rattachement)
    lieux = [s.lieu for s in find_similar(nom=nom, commune=commune, adresse=adresse)]
    assert any(lieu.nom.startswith("Médiathèque F") for lieu in lieux) is trouve
    assert all(lieu.rattachement == commune for lieu in lieux)


@pytest.mark.parametrize(
    ("saisie", "message"),
    [
        ({"nom": ""}, "Écrivez le nom du lieu"),
        ({"ville": "Xyzxyz"}, "Nous n’avons pas reconnu cette commune"),
        ({"telephone": "12"}, "Écrivez 10 chiffres"),
        ({"site_web": "rien du tout"}, "Écrivez une adresse, comme"),
        ({"courriel": "jo"}, "nom@exemple.fr"),
        ({"precisions": "x" * 2001}, "trop long"),
        ({"jeton": ""}, "ouvert trop longtemps"),
        ({"jeton": "faux:1:2"}, "ouvert trop longtemps"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    client: Client, bassin: Bassin, saisie: dict[str, str], message: str
) -> None:
    reponse = envoyer(client, **{"precisions": "Le mardi", **saisie})
    assert reponse.status_code == 422
    page = body(reponse)
    assert message in page
    assert 'role="alert"' in page
    assert "<title>Erreur :" in page
    if "precisions" not in saisie:
        assert "Le mardi</textarea>" in page
    assert not LieuPropose.objects.exists()


def test_two_towns_of_one_name_are_told_apart(client: Client, bassin: Bassin) -> None:
    creer_commune("18999", "Saint-Aubin", codes_postaux=["18300"])
    creer_commune("37999", "Saint-Aubin", codes_postaux=["37370"])
    assert "Plusieurs communes sont possibles" in body(envoyer(client, ville="Saint-Aubin"))
    assert envoyer(client, ville="37370").status_code == 302
    assert LieuPropose.objects.get().rattachement_id == "37999"


def test_robots_are_thanked_and_forgotten(client: Client, bassin: Bassin) -> None:
    assert envoyer(client, site="http://spam.example").status_code == 302
    assert not LieuPropose.objects.exists()


def test_too_fast_is_read_again(
    client: Client, bassin: Bassin, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A machine that does many things at a time may take longer than a robot is given.
    monkeypatch.setattr(formulaire_public, "SECONDES_MIN", 3600)
    reponse = envoyer(client, jeton=jeton(age=0))
    assert reponse.status_code == 422
    assert "très rapide" in body(reponse)


def test_many_at_once_wait(client: Client, bassin: Bassin, settings: Any) -> None:
    settings.REPERE_LIMITES = True
    settings.REPERE_SIGNALEMENTS_PAR_MINUTE = 2
    codes = [
        envoyer(client, nom=f"Lieu si différent {'abc'[n] * 9}", nouveau="1").status_code
        for n in range(3)
    ]
    assert codes == [302, 302, 429]


def test_the_same_place_told_twice_is_one(client: Client, bassin: Bassin) -> None:
    envoyer(client)
    envoyer(client, nom="le fil a la patte", courriel="jo@exemple.fr")
    propose = LieuPropose.objects.get()
    assert (propose.nombre, propose.courriel) == (2, "jo@exemple.fr")


def test_addresses_are_erased_in_time(client: Client, bassin: Bassin, settings: Any) -> None:
    propose = proposer_un(client, courriel="jo@exemple.fr")
    vieux = timezone.now() - timezone.timedelta(days=settings.REPERE_COURRIELS_JOURS + 1)
    LieuPropose.objects.filter(pk=propose.pk).update(recu_le=vieux)
    call_command("purger")
    propose.refresh_from_db()
    assert propose.courriel == "" and propose.nom


def test_who_said_what_is_forgotten_two_years_after_the_decision(
    client: Client, bassin: Bassin, anna: User
) -> None:
    envoyer(client, precisions="Demandez Jo.")
    envoyer(client, nom="La Grange", precisions="Le mardi.")
    now = timezone.now()
    for nom, jours in (("Le Fil à la Patte", 731), ("La Grange", 729)):
        LieuPropose.objects.filter(nom=nom).update(
            etat="refuse",
            decide_le=now - timezone.timedelta(days=jours),
            decide_par="Anna",
            motif="Déjà là.",
            personne=anna,
        )
    call_command("purger")
    lignes = LieuPropose.objects.order_by("pk")
    assert list(lignes.values_list("precisions", "decide_par", "motif", "personne")) == [
        ("", "", "", None),
        ("Le mardi.", "Anna", "Déjà là.", anna.pk),
    ]


def test_a_place_of_ones_own_structure_is_there_at_once(bassin: Bassin, anna: User) -> None:
    membre = creer_personne("Inès", (Role.PROFESSIONNEL, over_structure(bassin.structure)))
    client = entrer(membre)
    assert bassin.structure.nom in body(client.get(at("nouveau_lieu")))
    champs = {"nom": "Antenne des Fontaines", "ville": "Tours", "structure": bassin.structure.pk}
    reponse = client.post(at("nouveau_lieu"), champs)
    lieu = Lieu.objects.get(nom="Antenne des Fontaines")
    assert reponse["Location"] == at("lieu", lieu.identifiant)
    assert lieu.structure == bassin.structure
    assert client.get(at("lieu", lieu.identifiant)).status_code == 200
    propose = LieuPropose.objects.get()
    assert propose.etat == "cree"
    moderateur = entrer(anna)
    assert "Antenne des Fontaines" in body(moderateur.get(at("lieux_proposes")))
    moderateur.post(at("lieu_propose", propose.pk), {"geste": "vus"})
    propose.refresh_from_db()
    assert (propose.etat, propose.decide_par) == ("accepte", "Anna")


def test_a_structure_without_a_number_keeps_its_place(bassin: Bassin) -> None:
    structure = creer_structure("Sans numéro")
    membre = creer_personne("Inès", (Role.PROFESSIONNEL, over_structure(structure)))
    champs = {"nom": "Chez nous", "ville": "Tours", "structure": structure.pk}
    entrer(membre).post(at("nouveau_lieu"), champs)
    assert Lieu.objects.get(nom="Chez nous").structure == structure


def test_a_place_of_others_is_only_proposed(bassin: Bassin, anna: User) -> None:
    membre = creer_personne("Inès", (Role.PROFESSIONNEL, over_structure(bassin.structure)))
    client = entrer(membre)
    champs = {"nom": "Tiers-lieu", "ville": "Tours", "structure": ""}
    client.post(at("nouveau_lieu"), champs)
    assert not Lieu.objects.filter(nom="Tiers-lieu").exists()
    propose = LieuPropose.objects.get()
    assert (propose.etat, propose.personne) == ("nouveau", membre)
    champs["structure"] = str(bassin.autre_structure.pk)
    assert client.post(at("nouveau_lieu"), champs).status_code == 422
    entrer(anna).post(
        at("lieu_propose", propose.pk), {"geste": "ajouter", "nom": "Tiers-lieu", "ville": "Tours"}
    )
    assert Notification.objects.filter(personne=membre, phrase__contains="est dans l’annuaire")


def test_who_animates_a_basin_adds_there_and_proposes_elsewhere(bassin: Bassin, anna: User) -> None:
    client = entrer(anna)
    client.post(at("nouveau_lieu"), {"nom": "Ici", "ville": "Tours"})
    assert Lieu.objects.filter(nom="Ici").exists()
    assert not LieuPropose.objects.exists()
    client.post(at("nouveau_lieu"), {"nom": "Là-bas", "ville": "Bourges"})
    assert not Lieu.objects.filter(nom="Là-bas").exists()
    propose = LieuPropose.objects.get()
    assert client.get(at("lieu_propose", propose.pk)).status_code == 404
    assert client.post(at("lieu_propose", propose.pk), {"geste": "ajouter"}).status_code == 404


def test_a_professional_is_asked_too(bassin: Bassin, anna: User) -> None:
    champs = {"nom": bassin.voisin.nom, "ville": "Tours"}
    page = body(entrer(anna).post(at("nouveau_lieu"), champs))
    assert "Est-ce l’un de ceux-ci ?" in page
    assert Lieu.objects.filter(nom=bassin.voisin.nom).count() == 1


def test_several_are_set_aside_then_back(client: Client, bassin: Bassin, anna: User) -> None:
    un = proposer_un(client, nom="Achetez mes pilules", courriel="x@exemple.fr")
    autre = proposer_un(client, nom="Zorglub casino")
    moderateur = entrer(anna)
    champs = {"lieu": [un.pk, autre.pk], "geste": "ecarter"}
    mail.outbox.clear()
    assert "Écarter ces lieux sans répondre ?" in body(
        moderateur.post(at("lieux_proposes"), champs)
    )
    assert LieuPropose.objects.filter(etat="nouveau").count() == 2
    reponse = moderateur.post(at("lieux_proposes"), champs | {"confirme": "1"})
    assert LieuPropose.objects.filter(etat="refuse", courriel="").count() == 2
    assert mail.outbox == []
    lien = re.search(r'name="annuler" value="([^"]+)"', body(moderateur.get(reponse["Location"])))
    assert lien
    moderateur.post(at("lieux_proposes_remettre"), {"annuler": lien[1]})
    assert LieuPropose.objects.filter(etat="nouveau").count() == 2
    for mauvais in ({}, {"lieu": un.pk, "geste": "vus"}, {"lieu": "x", "geste": "ecarter"}):
        page = body(moderateur.post(at("lieux_proposes"), mauvais, follow=True))
        assert "Cochez au moins un lieu" in page
    assert "Annuler" not in body(moderateur.get(at("lieux_proposes"), {"etat": "decides"}))


def test_an_address_is_located_where_a_geocoder_is(
    bassin: Bassin, anna: User, monkeypatch: Any
) -> None:
    from repere.annuaire.services import lieux_proposes
    from repere.socle.geographie import Point
    from repere.territoires.geocodage import Endroit

    demandes: list[str] = []

    def locate(saisie: str) -> Endroit:
        demandes.append(saisie)
        return Endroit(point=Point(47.4, 0.7), commune=bassin.chez_nous.rattachement)

    monkeypatch.setattr(lieux_proposes, "locate", locate)
    champs = {"nom": "Ici", "ville": "Tours", "adresse": "3 rue du Lac"}
    entrer(anna).post(at("nouveau_lieu"), champs)
    lieu = Lieu.objects.get(nom="Ici")
    assert (lieu.latitude, lieu.longitude) == (47.4, 0.7)
    assert demandes[0].startswith("3 rue du Lac")
