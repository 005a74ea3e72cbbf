"""« C’est ma structure »: who is believed at once, who decides, and what can be taken back."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.annuaire.services.recomposition import PlaceWriter
from repere.comptes import mes_donnees
from repere.comptes.models import Attribution, Evenement
from repere.comptes.roles import SITE, Role
from repere.professionnels.evidence import evidence
from repere.professionnels.models import Revendication
from repere.professionnels.services import revendications as services
from tests.fabriques import creer_lieux
from tests.professionnels.conftest import Bassin, creer_personne, entrer, personne_de

Etat = Revendication.Etat
OK = {"fonction": "Médiatrice", "message": "Bonjour"}
# Of creer_lieu_complet: https://maison-du-numerique.example, accueil@maison-du-numerique.example.
LIEU = "maison-du-numerique.example"


def somebody(nom: str, courriel: str = "", *, prouvee: bool = True):
    personne = creer_personne(nom)
    if courriel:
        personne.emailaddress_set.create(email=courriel, verified=prouvee)
    return personne


@pytest.fixture
def proprietaire(bassin: Bassin) -> Lieu:
    """A place whose own domain exists among public suffixes."""
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(
        site_web=["https://maison-numerique.fr/"], courriels=["accueil@maison-numerique.fr"]
    )
    bassin.chez_nous.refresh_from_db()
    return bassin.chez_nous


def ask(personne, lieu: Lieu, **donnees: str):
    return entrer(personne).post(f"/espace/revendiquer/{lieu.identifiant}/", OK | donnees)


def held(personne) -> set[tuple[str, str]]:
    return {(a.role, a.cle) for a in Attribution.objects.current().of(personne)}


def said() -> list[str]:
    return list(
        Evenement.objects.filter(sur__startswith="revendication:").values_list("quoi", flat=True)
    )


def test_the_door_is_on_the_public_page(bassin: Bassin, client: Client) -> None:
    adresse = f"/espace/revendiquer/{bassin.chez_nous.identifiant}/"
    page = client.get(bassin.chez_nous.get_absolute_url())
    assert f'href="{adresse}"' in page.content.decode() and not page.cookies
    porte = client.get(adresse)
    assert porte.url == f"/compte/connexion/?next={adresse}"
    creer = client.get(porte.url).content.decode()
    assert "/compte/creer/?next=%2Fespace%2Frevendiquer" in creer.replace("&amp;", "&") or (
        f"/compte/creer/?next={adresse}" in creer
    )


def test_an_address_of_the_place_opens_it_at_once(proprietaire: Lieu, bassin: Bassin) -> None:
    lea = somebody("lea", "lea@maison-numerique.fr")
    assert ask(lea, proprietaire).url == f"/espace/lieux/{proprietaire.identifiant}/"
    assert held(lea) == {("gestionnaire", str(bassin.structure.pk))}
    revendication = Revendication.objects.get()
    assert (revendication.etat, revendication.preuve) == (Etat.ACCEPTEE, "domaine")
    assert revendication.decidee_par is None
    assert said() == ["revendication.demandee", "revendication.prouvee"]
    assert entrer(lea).get(f"/espace/lieux/{proprietaire.identifiant}/").status_code == 200


def test_an_address_that_was_not_proved_opens_nothing(proprietaire: Lieu) -> None:
    lea = somebody("lea", "lea@maison-numerique.fr", prouvee=False)
    ask(lea, proprietaire)
    assert held(lea) == set()
    assert Revendication.objects.get().etat == Etat.OUVERTE


def test_a_structure_that_somebody_runs_is_never_opened_at_once(
    proprietaire: Lieu, bassin: Bassin
) -> None:
    personne_de(Role.GESTIONNAIRE, bassin)
    lea = somebody("lea", "lea@maison-numerique.fr")
    ask(lea, proprietaire)
    assert held(lea) == set()


@pytest.mark.parametrize(("combien", "ouvert"), [(5, True), (6, False)])
def test_a_network_is_never_opened_at_once(
    proprietaire: Lieu, bassin: Bassin, combien: int, ouvert: bool
) -> None:
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(structure=None)
    creer_lieux(combien, bassin.chez_nous.rattachement, structure=bassin.structure)
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(structure=bassin.structure)
    Lieu.objects.filter(nom="Lieu 001").delete()
    lea = somebody("lea", "lea@maison-numerique.fr")
    ask(lea, Lieu.objects.get(pk=bassin.chez_nous.pk))
    assert bool(held(lea)) is ouvert


def test_a_domain_that_many_places_show_proves_nothing(proprietaire: Lieu, bassin: Bassin) -> None:
    """No structure is known, but the post office's domain is on each post office."""
    creer_lieux(5, bassin.chez_nous.rattachement, courriels=("x@maison-numerique.fr",))
    lea = somebody("lea", "lea@maison-numerique.fr")
    ask(lea, proprietaire)
    assert held(lea) == set()
    assert evidence(proprietaire, ["lea@maison-numerique.fr"]).partage
    # The very address that the place shows is still its own.
    guichet = somebody("guichet", "accueil@maison-numerique.fr")
    ask(guichet, proprietaire)
    assert held(guichet)


def test_a_place_without_a_structure_gets_one_that_imports_keep(bassin: Bassin) -> None:
    Lieu.objects.filter(pk=bassin.loin.pk).update(site_web=["https://epn-bourges.fr"])
    lea = somebody("lea", "lea@epn-bourges.fr")
    ask(lea, Lieu.objects.get(pk=bassin.loin.pk))
    bassin.loin.refresh_from_db()
    assert bassin.loin.structure.pivot == "" and bassin.loin.structure.nom == bassin.loin.nom
    assert held(lea) == {("gestionnaire", str(bassin.loin.structure.pk))}
    avant = bassin.loin.structure_id
    PlaceWriter(None).attach(bassin.loin)
    assert bassin.loin.structure_id == avant
    # Nor does a number that comes at last, from a source or from the team itself, take the place away.
    bassin.loin.pivot = "12345678900029"
    PlaceWriter(None).attach(bassin.loin)
    assert bassin.loin.structure_id == avant
    bassin.loin.pivot = bassin.structure.pivot
    PlaceWriter(None).attach(bassin.loin)
    assert bassin.loin.structure_id == avant


def test_who_animates_decides_and_everybody_is_told(bassin: Bassin) -> None:
    animateur = personne_de(Role.ANIMATEUR, bassin)
    lea = somebody("lea")
    mail.outbox.clear()
    assert ask(lea, bassin.chez_nous).url == "/espace/revendiquer/"
    assert [m.to for m in mail.outbox] == [["animateur@exemple.fr"]]
    revendication = Revendication.objects.get()
    assert "1 demande « C’est ma structure »" in entrer(animateur).get("/espace/").content.decode()
    page = entrer(animateur).get(f"/espace/demandes/{revendication.pk}/").content.decode()
    assert "lea@exemple.fr" in page and f"accueil@{LIEU}" in page and "Médiatrice" in page
    # The first one runs it, whatever is sent.
    mail.outbox.clear()
    envoi = {"geste": "accepter", "role": "gestionnaire"}
    entrer(animateur).post(f"/espace/demandes/{revendication.pk}/", envoi)
    assert held(lea) == {("gestionnaire", str(bassin.structure.pk))}
    assert [m.to for m in mail.outbox] == [["lea@exemple.fr"]]
    assert "accepte" not in mail.outbox[0].subject and "oui" in mail.outbox[0].subject
    # The second joins, with the role that was chosen, and who runs it learns of it.
    max_ = somebody("max")
    ask(max_, bassin.chez_nous)
    seconde = Revendication.objects.get(personne=max_)
    envoi = {"geste": "accepter", "role": "professionnel"}
    entrer(animateur).post(f"/espace/demandes/{seconde.pk}/", envoi)
    assert held(max_) == {("professionnel", str(bassin.structure.pk))}
    assert said()[-1] == "revendication.acceptee"


def test_a_refusal_gives_its_reason(bassin: Bassin) -> None:
    animateur, lea = entrer(personne_de(Role.ANIMATEUR, bassin)), somebody("lea")
    ask(lea, bassin.chez_nous)
    pk = Revendication.objects.get().pk
    vide = animateur.post(f"/espace/demandes/{pk}/", {"geste": "refuser", "motif": " "})
    assert vide.status_code == 422 and "Dites pourquoi" in vide.content.decode()
    mail.outbox.clear()
    animateur.post(f"/espace/demandes/{pk}/", {"geste": "refuser", "motif": "Inconnue au lieu."})
    assert held(lea) == set()
    assert "Inconnue au lieu." in mail.outbox[0].body
    assert "Inconnue au lieu." in entrer(lea).get("/espace/revendiquer/").content.decode()


@pytest.mark.parametrize("automatique", [True, False])
def test_a_decision_is_taken_back(bassin: Bassin, proprietaire: Lieu, automatique: bool) -> None:
    animateur = entrer(personne_de(Role.ANIMATEUR, bassin))
    lea = somebody("lea", "lea@maison-numerique.fr" if automatique else "")
    ask(lea, proprietaire)
    pk = Revendication.objects.get().pk
    if not automatique:
        animateur.post(f"/espace/demandes/{pk}/", {"geste": "accepter", "role": "gestionnaire"})
    assert held(lea)
    assert "Annuler cette décision" in animateur.get(f"/espace/demandes/{pk}/").content.decode()
    animateur.post(f"/espace/demandes/{pk}/", {"geste": "annuler"})
    assert held(lea) == set()
    assert Revendication.objects.get().etat == Etat.OUVERTE
    assert entrer(lea).get(f"/espace/lieux/{proprietaire.identifiant}/").status_code == 404
    assert said()[-1] == "revendication.rouverte"


def test_two_who_decide_at_once_decide_once(bassin: Bassin) -> None:
    lea, animateur = somebody("lea"), personne_de(Role.ANIMATEUR, bassin)
    ask(lea, bassin.chez_nous)
    revendication = Revendication.objects.get()
    autre = Revendication.objects.get()
    services.refuse_claim(revendication=revendication, motif="Non.", par=animateur)
    with pytest.raises(services.DejaDecidee), transaction.atomic():
        services.accept_claim(revendication=autre, role=Role.PROFESSIONNEL, par=animateur)
    assert held(lea) == set()
    page = entrer(animateur).post(
        f"/espace/demandes/{revendication.pk}/", {"geste": "accepter", "role": "gestionnaire"}
    )
    assert page.status_code == 302 and held(lea) == set()


def test_nobody_decides_for_oneself(bassin: Bassin) -> None:
    animateur = personne_de(Role.ANIMATEUR, bassin)
    ask(animateur, bassin.chez_nous)
    pk = Revendication.objects.get().pk
    reponse = entrer(animateur).post(
        f"/espace/demandes/{pk}/", {"geste": "accepter", "role": "gestionnaire"}
    )
    assert reponse.status_code == 400
    assert ("gestionnaire", str(bassin.structure.pk)) not in held(animateur)


def test_a_structure_of_two_basins_is_decided_above(bassin: Bassin) -> None:
    """Who animates one basin gives no rights over places of another."""
    Lieu.objects.filter(pk=bassin.loin.pk).update(structure=bassin.structure)
    animateur = personne_de(Role.ANIMATEUR, bassin)
    coordinateur = personne_de(Role.COORDINATEUR, bassin)
    mail.outbox.clear()
    ask(somebody("lea"), bassin.chez_nous)
    assert [m.to for m in mail.outbox] == [["coordinateur@exemple.fr"]]
    pk = Revendication.objects.get().pk
    assert entrer(animateur).get(f"/espace/demandes/{pk}/").status_code == 404
    assert "demande « C’est ma structure »" in entrer(coordinateur).get("/espace/").content.decode()
    page = entrer(coordinateur).get(f"/espace/demandes/{pk}/").content.decode()
    assert "Accepter ouvre les 2 lieux" in page


def test_who_is_above_is_not_told_of_what_an_animateur_does(bassin: Bassin) -> None:
    animateur, coordinateur = personne_de(Role.ANIMATEUR, bassin), personne_de(Role.COORDINATEUR, bassin)  # fmt: skip
    mail.outbox.clear()
    ask(somebody("lea"), bassin.chez_nous)
    assert [m.to for m in mail.outbox] == [["animateur@exemple.fr"]]
    assert (
        "demande « C’est ma structure »"
        not in entrer(coordinateur).get("/espace/").content.decode()
    )
    # But may decide, and is told when nobody did.
    assert entrer(coordinateur).get("/espace/demandes/").content.decode().count("Médiatrice") == 1
    Revendication.objects.update(creee_le=Revendication.objects.get().creee_le - timedelta(days=8))
    assert "demande « C’est ma structure »" in entrer(coordinateur).get("/espace/").content.decode()
    assert "demande « C’est ma structure »" in entrer(animateur).get("/espace/").content.decode()


def test_without_anybody_in_between_the_administrator_is_told(bassin: Bassin) -> None:
    administrateur = creer_personne("admin", (Role.ADMINISTRATEUR, SITE))
    mail.outbox.clear()
    ask(somebody("lea"), bassin.chez_nous)
    assert [m.to for m in mail.outbox] == [["admin@exemple.fr"]]
    assert (
        "demande « C’est ma structure »" in entrer(administrateur).get("/espace/").content.decode()
    )


def test_asking_again_completes_the_demand(bassin: Bassin) -> None:
    lea = somebody("lea")
    ask(lea, bassin.chez_nous)
    avant = entrer(lea).get(f"/espace/revendiquer/{bassin.chez_nous.identifiant}/").content.decode()
    assert "Médiatrice" in avant and "compléter" in avant
    ask(lea, bassin.chez_nous, message="Appelez Mme Lune.")
    assert Revendication.objects.get().message == "Appelez Mme Lune."
    assert said() == ["revendication.demandee"]


def test_who_asks_for_too_many_places_waits(bassin: Bassin) -> None:
    lea = somebody("lea")
    for lieu in creer_lieux(5, bassin.chez_nous.rattachement):
        assert ask(lea, lieu).status_code == 302
    assert ask(lea, bassin.voisin).status_code == 422
    assert Revendication.objects.count() == 5


def test_a_demand_is_withdrawn_by_who_made_it_only(bassin: Bassin) -> None:
    lea, max_ = somebody("lea"), somebody("max")
    ask(lea, bassin.chez_nous)
    pk = Revendication.objects.get().pk
    assert entrer(max_).post(f"/espace/demandes/{pk}/retirer/").status_code == 404
    assert Revendication.objects.get().etat == Etat.OUVERTE
    assert entrer(lea).post(f"/espace/demandes/{pk}/retirer/").status_code == 302
    assert entrer(lea).post(f"/espace/demandes/{pk}/retirer/").status_code == 302
    assert Revendication.objects.get().etat == Etat.RETIREE
    # And may ask again.
    ask(lea, bassin.chez_nous)
    assert Revendication.objects.filter(etat=Etat.OUVERTE).count() == 1


def test_a_name_is_asked_of_who_gave_none(bassin: Bassin) -> None:
    lea = somebody("lea")
    lea.first_name = ""
    lea.save()
    assert ask(lea, bassin.chez_nous).status_code == 422
    assert ask(lea, bassin.chez_nous, nom="Léa Lune").status_code == 302
    lea.refresh_from_db()
    assert lea.first_name == "Léa Lune"


def test_a_closed_or_merged_place(bassin: Bassin) -> None:
    lea = somebody("lea")
    Lieu.objects.filter(pk=bassin.voisin.pk).update(fusionne_dans=bassin.chez_nous)
    vers = entrer(lea).get(f"/espace/revendiquer/{bassin.voisin.identifiant}/")
    assert vers.url == f"/espace/revendiquer/{bassin.chez_nous.identifiant}/"
    Lieu.objects.filter(pk=bassin.loin.pk).update(desactive_le=date(2026, 1, 1))
    assert entrer(lea).get(f"/espace/revendiquer/{bassin.loin.identifiant}/").status_code == 404


def test_a_demand_follows_a_merge(bassin: Bassin) -> None:
    """Merged while it waited: accepting opens the place that took it over."""
    animateur, lea = entrer(personne_de(Role.ANIMATEUR, bassin)), somebody("lea")
    ask(lea, bassin.voisin)
    Lieu.objects.filter(pk=bassin.voisin.pk).update(fusionne_dans=bassin.chez_nous)
    pk = Revendication.objects.get().pk
    animateur.post(f"/espace/demandes/{pk}/", {"geste": "accepter", "role": "gestionnaire"})
    assert held(lea) == {("gestionnaire", str(bassin.structure.pk))}


def test_a_member_is_led_to_their_page(bassin: Bassin) -> None:
    membre = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    adresse = f"/espace/revendiquer/{bassin.chez_nous.identifiant}/"
    for reponse in (membre.get(adresse), membre.post(adresse, OK)):
        assert reponse.url == f"/espace/lieux/{bassin.chez_nous.identifiant}/"
    assert not Revendication.objects.exists()


def test_ones_place_is_found_by_name_and_town(bassin: Bassin) -> None:
    lea = entrer(somebody("lea"))
    page = lea.get("/espace/revendiquer/?q=mediatheque").content.decode()
    assert bassin.voisin.nom in page and bassin.chez_nous.nom not in page
    assert "Aucun lieu" in lea.get("/espace/revendiquer/?q=zzzz").content.decode()
    creer_lieux(25, bassin.chez_nous.rattachement)
    assert "20 premiers" in lea.get("/espace/revendiquer/?q=lieu").content.decode()


def test_demands_go_with_the_account_and_are_handed_over(bassin: Bassin) -> None:
    lea = somebody("lea")
    ask(lea, bassin.chez_nous)
    (demande,) = mes_donnees.export(lea)["revendications"]
    assert demande["fonction"] == "Médiatrice"
    lea.delete()
    assert not Revendication.objects.exists()


def test_deciding_does_not_cost_more_when_there_are_more(bassin: Bassin) -> None:
    animateur = entrer(personne_de(Role.ANIMATEUR, bassin))
    ask(somebody("un"), bassin.chez_nous)
    animateur.get("/espace/demandes/")

    def cost(adresse: str) -> int:
        with CaptureQueriesContext(connection) as requetes:
            animateur.get(adresse)
        return len(requetes)

    adresses = ["/espace/demandes/", "/espace/", f"/espace/demandes/{Revendication.objects.get().pk}/"]  # fmt: skip
    peu = [cost(adresse) for adresse in adresses]
    for rang, lieu in enumerate(creer_lieux(8, bassin.chez_nous.rattachement)):
        Revendication.objects.create(lieu=lieu, personne=somebody(f"p{rang}"), fonction="Agent")
    assert [cost(adresse) for adresse in adresses] == peu


def test_no_address_in_the_journal(bassin: Bassin, proprietaire: Lieu) -> None:
    ask(somebody("lea", "lea@maison-numerique.fr"), proprietaire)
    assert "@" not in str(list(Evenement.objects.values_list("details", "sur", "acteur")))


def test_old_demands_are_erased_the_role_stays(bassin: Bassin, proprietaire: Lieu) -> None:
    lea, max_ = somebody("lea", "lea@maison-numerique.fr"), somebody("max")
    ask(lea, proprietaire)
    ask(max_, bassin.voisin)
    vieux = timezone.now() - timedelta(days=366)
    Revendication.objects.filter(etat=Etat.ACCEPTEE).update(decidee_le=vieux)
    Revendication.objects.filter(etat=Etat.OUVERTE).update(creee_le=vieux)
    sortie = StringIO()
    call_command("purger", stdout=sortie)
    assert "structure » : 1 effacée" in sortie.getvalue()
    assert held(lea) and Revendication.objects.get().personne == max_


def test_places_of_the_territory_and_of_that_name_come_first(bassin: Bassin) -> None:
    """A town-hall clerk types « mairie »: hundreds of places elsewhere stand on a « place de la Mairie »."""
    modele = bassin.chez_nous
    loin, adresse, nom = creer_lieux(3, modele.rattachement)
    Lieu.objects.filter(pk=loin.pk).update(
        nom="Mairie A", texte_recherche="mairie a", rattachement=None
    )
    Lieu.objects.filter(pk=adresse.pk).update(
        nom="Bibliothèque", texte_recherche="bibliotheque mairie", rattachement=modele.rattachement
    )
    Lieu.objects.filter(pk=nom.pk).update(
        nom="Mairie Z", texte_recherche="mairie z", rattachement=modele.rattachement
    )
    page = entrer(somebody("Gérard")).get("/espace/revendiquer/?q=mairie")
    assert [lieu.nom for lieu in page.context["trouves"]] == [
        "Mairie Z",
        "Bibliothèque",
        "Mairie A",
    ]


def test_who_finds_nothing_may_propose_the_place(bassin: Bassin) -> None:
    page = entrer(somebody("Gérard")).get("/espace/revendiquer/?q=zzzz").content.decode()
    assert "/proposer-un-lieu/" in page.split("Aucun lieu")[1].split("</section>")[0]


def test_the_first_page_says_that_a_demand_waits(bassin: Bassin) -> None:
    personne = somebody("Gérard")
    ask(personne, bassin.chez_nous)
    page = entrer(personne).get("/espace/").content.decode()
    assert "Votre demande est partie" in page and bassin.chez_nous.nom in page
    assert "Trouvez votre lieu" not in page


def test_an_observer_is_not_thanked_for_nothing(bassin: Bassin) -> None:
    page = entrer(personne_de(Role.OBSERVATEUR, bassin)).get("/espace/").content.decode()
    assert "Rien ne vous attend" not in page and 'href="/zones/"' in page
