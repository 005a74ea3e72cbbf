"""Boards and needs: written by those of the basin, read by the network, closed by who wrote or who moderates."""

import pytest

from repere.annuaire.models import Structure
from repere.comptes.models import Evenement, Notification
from repere.comptes.roles import Role
from repere.professionnels.portee import over_structure
from repere.reseau.models import Annonce, Besoin, Presentation
from repere.reseau.services.annonces import AnnonceImpossible, answer, close
from repere.reseau.services.besoins import meet_need, state_need
from tests.fabriques import creer_structure
from tests.professionnels.conftest import Bassin, creer_personne, entrer, personne_de
from tests.professionnels.reseau.objets import creer_annonce, creer_profil, over

ICI = "/espace/reseau/"
ENVOI = {"sens": "demande", "genre": "salle", "titre": "Salle à Tours", "texte": "", "jours": "30"}


def test_an_announcement_is_shown_to_the_network_and_told_to_the_basin(bassin: Bassin) -> None:
    profil = creer_profil("amina", bassin)
    moi = personne_de(Role.PROFESSIONNEL, bassin)
    client = entrer(moi)
    reponse = client.post(f"{ICI}annonces/publier/", ENVOI | {"bassin": str(bassin.zone.pk)})
    annonce = Annonce.objects.get()
    assert reponse["Location"].endswith(f"/annonces/{annonce.pk}/")
    assert (annonce.zonage, annonce.zone) == (bassin.zone.zonage_id, bassin.zone.code)
    assert "Salle à Tours" in client.get(f"{ICI}annonces/").content.decode()
    assert Notification.objects.filter(personne=profil.personne, genre="annonce").count() == 1
    assert not Notification.objects.filter(personne=moi).exists()


def test_one_does_not_publish_in_the_basin_of_others(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    client.post(f"{ICI}annonces/publier/", ENVOI | {"bassin": str(bassin.autre_zone.pk)})
    assert {a.zone for a in Annonce.objects.all()} <= {bassin.zone.code}


def test_mistakes_are_told_and_nothing_is_lost(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    reponse = client.post(f"{ICI}annonces/publier/", {"titre": "Gardez-moi"})
    page = reponse.content.decode()
    assert reponse.status_code == 422 and 'value="Gardez-moi"' in page
    assert "Choisissez de quoi il s’agit." in page


def test_one_of_no_basin_is_told_and_publishes_nothing(bassin: Bassin) -> None:
    sans_lieu = creer_structure("Sans lieu", "55555555500055")
    client = entrer(creer_personne("seule", (Role.PROFESSIONNEL, over_structure(sans_lieu))))
    reponse = client.post(f"{ICI}annonces/publier/", ENVOI | {"bassin": str(bassin.zone.pk)})
    assert reponse.status_code == 422
    assert "Aucun bassin n’est rattaché à vos rôles." in reponse.content.decode()
    assert client.post(f"{ICI}annonces/publier/").status_code == 422
    assert not Annonce.objects.exists()


def test_answers_reach_the_author_until_it_is_closed(bassin: Bassin) -> None:
    auteur, moi = creer_personne("auteur"), personne_de(Role.PROFESSIONNEL, bassin)
    annonce = creer_annonce(auteur, bassin.zone)
    client = entrer(moi)
    client.post(f"{ICI}annonces/{annonce.pk}/", {"texte": "Je viens"})
    assert annonce.reponses.get().texte == "Je viens"
    assert Notification.objects.filter(personne=auteur).count() == 1
    close(annonce=annonce)
    with pytest.raises(AnnonceImpossible):
        answer(annonce=annonce, auteur=moi, texte="Trop tard")
    assert client.get(f"{ICI}annonces/{annonce.pk}/").status_code == 404


def test_an_announcement_ends_by_itself(bassin: Bassin) -> None:
    annonce = creer_annonce(creer_personne("auteur"), bassin.zone)
    over(annonce)
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    assert client.get(f"{ICI}annonces/{annonce.pk}/").status_code == 404
    assert "tablettes" not in client.get(f"{ICI}annonces/?bassin={bassin.zone.pk}").content.decode()


@pytest.mark.parametrize(
    ("role", "peut"),
    [
        (None, False),
        (Role.PROFESSIONNEL, False),
        (Role.GESTIONNAIRE, False),
        (Role.CONTRIBUTEUR, False),
        (Role.OBSERVATEUR, False),
        (Role.ANIMATEUR, True),
        (Role.COORDINATEUR, True),
        (Role.ADMINISTRATEUR, True),
    ],
)
def test_who_moderates_closes_and_the_journal_says_so(
    bassin: Bassin, role: Role | None, peut: bool
) -> None:
    annonce = creer_annonce(creer_personne("auteur"), bassin.zone)
    client = entrer(personne_de(role, bassin) if role else creer_personne("sans-role"))
    reponse = client.post(f"{ICI}annonces/{annonce.pk}/clore/", {"conclusion": "Fait"})
    annonce.refresh_from_db()
    assert (annonce.close_le is not None) == peut
    assert reponse.status_code == (302 if peut else 404)
    assert Evenement.objects.filter(quoi="annonce.close").exists() == peut
    client.post(f"{ICI}annonces/{annonce.pk}/clore/", {"rouvrir": "1"})
    assert Evenement.objects.filter(quoi="annonce.rouverte").exists() == peut
    assert client.get(f"{ICI}annonces/{annonce.pk}/clore/").status_code in {404, 405}


def test_an_animateur_does_not_moderate_the_next_basin(bassin: Bassin) -> None:
    annonce = creer_annonce(creer_personne("auteur"), bassin.autre_zone)
    client = entrer(personne_de(Role.ANIMATEUR, bassin))
    assert client.post(f"{ICI}annonces/{annonce.pk}/clore/").status_code == 404


def test_the_author_closes_and_opens_again(bassin: Bassin) -> None:
    moi = personne_de(Role.PROFESSIONNEL, bassin)
    annonce = creer_annonce(moi, bassin.zone)
    client = entrer(moi)
    client.post(f"{ICI}annonces/{annonce.pk}/clore/", {"conclusion": "Trouvé"})
    assert "Trouvé" in client.get(f"{ICI}annonces/{annonce.pk}/").content.decode()
    client.post(f"{ICI}annonces/{annonce.pk}/clore/", {"rouvrir": "1"})
    assert Annonce.objects.open().filter(pk=annonce.pk).exists()


def test_a_need_is_said_once_met_and_opened_again(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    ici = f"{ICI}structures/{bassin.structure.pk}/"
    for _ in range(2):
        client.post(f"{ici}besoins/", {"genre": "formation", "texte": "Pédagogie"})
    besoin = Besoin.objects.get()
    client.post(f"{ici}besoins/{besoin.pk}/")
    assert not Besoin.objects.open().exists()
    assert "résolu" in client.get(ici).content.decode()
    client.post(f"{ici}besoins/{besoin.pk}/", {"rouvrir": "1"})
    assert Besoin.objects.open().count() == 1


def test_another_need_wants_words(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    ici = f"{ICI}structures/{bassin.structure.pk}/besoins/"
    assert client.post(ici, {"genre": "autre"}).status_code == 422
    assert not Besoin.objects.exists()


def test_needs_of_a_basin_are_counted_by_structure(bassin: Bassin) -> None:
    for texte in ("un", "deux"):
        state_need(structure=bassin.structure, genre="formation", texte=texte, par=None)
    state_need(structure=bassin.autre_structure, genre="formation", texte="", par=None)
    meet_need(besoin=state_need(structure=bassin.structure, genre="locaux", texte="", par=None))
    assert Besoin.objects.open().in_zone(bassin.zone).by_kind() == {"formation": 2}
    assert Besoin.objects.open().in_zone(bassin.autre_zone).by_kind() == {}
    client = entrer(personne_de(Role.ANIMATEUR, bassin))
    assert "2 structures" in client.get(f"{ICI}structures/").content.decode()


def test_a_structure_presents_itself(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    ici = f"{ICI}structures/{bassin.structure.pk}/"
    client.post(f"{ici}presenter/", {"projets": "Un bus", "forces": "", "partenaires": "Mairie"})
    assert Presentation.objects.get().projets == "Un bus"
    page = client.get(ici).content.decode()
    assert "Un bus" in page and "Qui lui envoie" not in page


def test_peers_read_it_and_do_not_write_it(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    autre: Structure = bassin.autre_structure
    assert client.get(f"{ICI}structures/{autre.pk}/").status_code == 200
    assert (
        client.post(f"{ICI}structures/{autre.pk}/presenter/", {"projets": "Faux"}).status_code
        == 404
    )
