"""Teams: who is there, who is asked in, who goes, who takes over; and nobody gives more than they hold."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.comptes.models import Attribution, Evenement, Invitation
from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.comptes.services.compte import delete_account, leave_role
from repere.comptes.services.invitations import accept
from repere.comptes.services.roles import end_role, grant_role
from repere.professionnels.contenance import covers, structures_within
from repere.professionnels.portee import Portee, over_structure, over_zone
from repere.professionnels.services import equipes as services
from repere.professionnels.views.equipes.equipe import INVITATIONS_PAR_MINUTE
from repere.territoires.models import Appartenance, Departement, Region
from tests.fabriques import creer_lieu, creer_lieux, creer_structure
from tests.professionnels.conftest import Bassin, creer_personne, entrer, personne_de
from tests.territoires.fabrique import creer_commune

REGION = Perimetre(Genre.REGION, "24")


def team(perimetre: Perimetre) -> str:
    return f"/espace/equipes/{perimetre.genre.value}/{perimetre.cle or 'tout'}/"


def held(perimetre: Perimetre) -> set[tuple[str, str]]:
    tenus = Attribution.objects.current().over([perimetre])
    return set(tenus.values_list("personne__first_name", "role"))


def invite(client, perimetre: Perimetre, role: Role, courriel: str = "zoe@exemple.fr"):
    return client.post(team(perimetre), {"courriel": courriel, "role": role.value})


def link_in(message) -> str:
    debut = message.body.index("/compte/invitations/") + len("/compte/invitations/")
    return message.body[debut:].split("/")[0]


@pytest.fixture
def chez_nous(bassin: Bassin) -> Perimetre:
    return over_structure(bassin.structure)


# What one may give, over what.


@pytest.mark.parametrize(
    ("role", "oui"),
    [
        (Role.GESTIONNAIRE, {"structure"}),
        (Role.ANIMATEUR, {"structure", "voisine", "zone"}),
        (Role.COORDINATEUR, {"structure", "voisine", "ailleurs", "zone", "autre zone", "region"}),
        (
            Role.ADMINISTRATEUR,
            {"structure", "voisine", "ailleurs", "zone", "autre zone", "region", "site"},
        ),
        (Role.PROFESSIONNEL, set()),
        (Role.CONTRIBUTEUR, set()),
        (Role.OBSERVATEUR, set()),
    ],
)
def test_a_team_opens_to_who_holds_it_wholly(bassin: Bassin, role: Role, oui: set[str]) -> None:
    ailleurs = creer_structure("Ailleurs")
    Lieu.objects.filter(pk=bassin.loin.pk).update(structure=ailleurs)
    perimetres = {
        "structure": over_structure(bassin.structure),
        "voisine": over_structure(bassin.autre_structure),
        "ailleurs": over_structure(ailleurs),
        "zone": over_zone(bassin.zone),
        "autre zone": over_zone(bassin.autre_zone),
        "region": REGION,
        "site": SITE,
    }
    client = entrer(personne_de(role, bassin))
    ouvertes = {nom for nom, p in perimetres.items() if client.get(team(p)).status_code == 200}
    assert ouvertes == oui


def test_what_is_nowhere_has_no_team(bassin: Bassin) -> None:
    client = entrer(creer_personne("admin", (Role.ADMINISTRATEUR, SITE)))
    for genre, cle in [
        ("structure", "0"), ("structure", "9" * 30), ("structure", "x"), ("zone", "tours"),
        ("zone", "a:b"), ("region", "99"), ("site", "autre"), ("pays", "fr"), ("zone", ":"),
    ]:  # fmt: skip
        assert client.get(f"/espace/equipes/{genre}/{cle}/").status_code == 404


def test_a_structure_of_two_basins_is_no_one_basins(bassin: Bassin) -> None:
    deux = Portee.of([over_zone(bassin.zone), over_zone(bassin.autre_zone)])
    une = Portee.of([over_zone(bassin.zone)])
    nous = over_structure(bassin.structure)
    assert covers(une, nous)
    Lieu.objects.filter(pk=bassin.loin.pk).update(structure=bassin.structure)
    assert not covers(une, nous) and covers(deux, nous)
    # A place that is nowhere on the map is nobody's to give either.
    Lieu.objects.filter(pk=bassin.loin.pk).update(rattachement=None)
    assert not covers(deux, nous)
    vide = creer_structure("Sans lieu")
    assert not structures_within(une).filter(pk=vide.pk).exists()


def test_a_basin_of_two_regions_is_no_one_regions(bassin: Bassin) -> None:
    region = Portee.of([REGION])
    assert covers(region, over_zone(bassin.zone))
    ailleurs = Region.objects.create(code="75", nom="Nouvelle-Aquitaine")
    vienne = Departement.objects.create(code="86", nom="Vienne", region=ailleurs)
    loudun = creer_commune("86137", "Loudun", departement=vienne)
    Appartenance.objects.create(zonage=bassin.zone.zonage, zone=bassin.zone, commune=loudun)
    assert not covers(region, over_zone(bassin.zone))


@pytest.mark.parametrize(
    ("role", "perimetre", "donne"),
    [
        (Role.GESTIONNAIRE, "structure", Role.ANIMATEUR),
        (Role.ANIMATEUR, "zone", Role.ANIMATEUR),
        (Role.ANIMATEUR, "zone", Role.OBSERVATEUR),
        (Role.ANIMATEUR, "zone", Role.GESTIONNAIRE),
        (Role.COORDINATEUR, "region", Role.COORDINATEUR),
        (Role.COORDINATEUR, "region", Role.ADMINISTRATEUR),
    ],
)
def test_what_is_above_is_not_given(
    bassin: Bassin, role: Role, perimetre: str, donne: Role
) -> None:
    ou = {
        "structure": over_structure(bassin.structure),
        "zone": over_zone(bassin.zone),
        "region": REGION,
    }[perimetre]
    assert invite(entrer(personne_de(role, bassin)), ou, donne).status_code == 422
    assert not Invitation.objects.exists() and not mail.outbox


def test_a_role_that_waits_for_its_second_proof_gives_nothing(bassin: Bassin) -> None:
    client = Client()
    client.force_login(personne_de(Role.ANIMATEUR, bassin))
    assert "double-verification" in client.get(team(over_zone(bassin.zone))).url
    assert "double-verification" in invite(client, over_zone(bassin.zone), Role.CONTRIBUTEUR).url
    assert not Invitation.objects.exists()


# Asking somebody in.


def test_a_colleague_is_invited_and_comes(bassin: Bassin, chez_nous: Perimetre) -> None:
    gestionnaire = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    assert invite(gestionnaire, chez_nous, Role.PROFESSIONNEL).url == team(chez_nous)
    assert mail.outbox[-1].to == ["zoe@exemple.fr"]
    assert "zoe@exemple.fr" in gestionnaire.get(team(chez_nous)).content.decode()
    accept(jeton=link_in(mail.outbox[-1]), personne=creer_personne("zoe"))
    assert held(chez_nous) == {("gestionnaire", "gestionnaire"), ("zoe", "professionnel")}
    assert "zoe a accepté" in gestionnaire.get("/compte/notifications/").content.decode()


def test_the_answer_is_the_same_whether_there_is_an_account(
    bassin: Bassin, chez_nous: Perimetre
) -> None:
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    creer_personne("connue")
    creer_personne("membre", (Role.PROFESSIONNEL, chez_nous))
    dits = []
    for nom in ("inconnue", "connue", "membre"):
        with CaptureQueriesContext(connection) as requetes:
            reponse = invite(client, chez_nous, Role.PROFESSIONNEL, f"{nom}@exemple.fr")
        page = client.get(reponse.url).content.decode()
        dits.append((reponse.status_code, len(requetes), f"Invitation envoyée à {nom}@" in page))
    assert dits == [dits[0]] * 3 and dits[0][2]
    assert len(mail.outbox) == 3


def test_too_many_invitations_wait(bassin: Bassin, chez_nous: Perimetre, settings) -> None:
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    settings.REPERE_LIMITES = True
    # A minute may end meanwhile: twice as many are too many in any case.
    statuts = [
        invite(client, chez_nous, Role.PROFESSIONNEL, f"i{rang}@exemple.fr").status_code
        for rang in range(2 * INVITATIONS_PAR_MINUTE + 1)
    ]
    assert statuts[0] == 302 and 422 in statuts
    assert Invitation.objects.count() == statuts.count(302) == len(mail.outbox)


def test_an_invitation_is_sent_again_and_taken_back(bassin: Bassin, chez_nous: Perimetre) -> None:
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    invite(client, chez_nous, Role.PROFESSIONNEL)
    pk, ancien = Invitation.objects.get().pk, link_in(mail.outbox[-1])
    client.post(f"/espace/equipes/invitations/{pk}/renvoyer/")
    assert link_in(mail.outbox[-1]) != ancien
    client.post(f"/espace/equipes/invitations/{pk}/annuler/")
    assert Invitation.objects.get().annulee_le
    assert "zoe@exemple.fr" not in client.get(team(chez_nous)).content.decode().split("</ul>")[-1]
    assert client.post(f"/espace/equipes/invitations/{pk}/renvoyer/").status_code == 302
    assert len(mail.outbox) == 2


def test_a_mail_server_that_refuses_is_told(
    bassin: Bassin, chez_nous: Perimetre, monkeypatch
) -> None:
    def refuse(*args: object) -> None:
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    reponse = invite(client, chez_nous, Role.PROFESSIONNEL)
    assert reponse.status_code == 422 and "n’a pas pu partir" in reponse.content.decode()
    assert "zoe@exemple.fr" in reponse.content.decode()
    assert not Invitation.objects.exists()
    moi = Attribution.objects.current().with_role(Role.GESTIONNAIRE).get()
    with pytest.raises(OSError):
        services.hand_over_to(attribution=moi, courriel="zoe@exemple.fr")
    assert held(chez_nous) == {("gestionnaire", "gestionnaire")}


def test_an_invitation_without_an_answer_waits_on_the_first_page(
    bassin: Bassin, chez_nous: Perimetre
) -> None:
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    invite(client, chez_nous, Role.PROFESSIONNEL)
    assert "sans réponse" not in client.get("/espace/").content.decode()
    Invitation.objects.update(expire_le=timezone.now() - timedelta(days=1))
    page = client.get("/espace/").content.decode()
    assert "1 invitation sans réponse" in page and team(chez_nous) in page
    assert "Le lien ne sert plus" in client.get(team(chez_nous)).content.decode()


# Going.


def test_a_member_goes_and_comes_back(bassin: Bassin, chez_nous: Perimetre) -> None:
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    zoe = creer_personne("zoe", (Role.GESTIONNAIRE, chez_nous))
    invite(entrer(zoe), chez_nous, Role.PROFESSIONNEL, "ami@exemple.fr")
    pk = Attribution.objects.get(personne=zoe).pk
    assert (
        "Faire partir zoe" in client.get(f"/espace/equipes/roles/{pk}/terminer/").content.decode()
    )
    client.post(f"/espace/equipes/roles/{pk}/terminer/")
    assert held(chez_nous) == {("gestionnaire", "gestionnaire")}
    # Who she had asked in is not let in after her.
    assert Invitation.objects.get().annulee_le
    assert "Redonner ce rôle" in client.get(team(chez_nous)).content.decode()
    client.post(f"/espace/equipes/roles/{pk}/rendre/")
    assert ("zoe", "gestionnaire") in held(chez_nous)
    assert "Redonner ce rôle" not in client.get(team(chez_nous)).content.decode()


def test_who_is_sent_away_from_a_basin_leaves_no_open_door(
    bassin: Bassin, chez_nous: Perimetre
) -> None:
    animateur = personne_de(Role.ANIMATEUR, bassin)
    invite(entrer(animateur), chez_nous, Role.GESTIONNAIRE)
    pk = Attribution.objects.get(personne=animateur).pk
    entrer(personne_de(Role.COORDINATEUR, bassin)).post(f"/espace/equipes/roles/{pk}/terminer/")
    assert Invitation.objects.get().annulee_le


def test_an_equal_is_not_sent_away_where_equals_are_named_from_above(bassin: Bassin) -> None:
    animateur = entrer(personne_de(Role.ANIMATEUR, bassin))
    zone = over_zone(bassin.zone)
    autre = creer_personne("autre", (Role.ANIMATEUR, zone))
    pk = Attribution.objects.get(personne=autre).pk
    assert animateur.post(f"/espace/equipes/roles/{pk}/terminer/").status_code == 404
    page = animateur.get(team(zone)).content.decode()
    assert "autre" in page and "/terminer/" not in page


def leaving(bassin: Bassin, client, **donnees: str):
    return client.post(f"/espace/equipes/structure/{bassin.structure.pk}/partir/", donnees)


def test_one_hands_over_to_a_member(bassin: Bassin, chez_nous: Perimetre) -> None:
    zoe = creer_personne("zoe", (Role.PROFESSIONNEL, chez_nous))
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    mienne = Attribution.objects.with_role(Role.GESTIONNAIRE).get()
    # The usual way out of a role leads here: a team is not left without a word.
    quitter = client.post(f"/compte/roles/{mienne.pk}/quitter/")
    assert quitter.url == f"/espace/equipes/structure/{bassin.structure.pk}/partir/"
    assert leaving(bassin, client).status_code == 422
    assert leaving(bassin, client, suite="999").status_code == 422
    assert held(chez_nous) == {("gestionnaire", "gestionnaire"), ("zoe", "professionnel")}
    assert leaving(bassin, client, suite=str(zoe.pk)).url == "/espace/"
    assert held(chez_nous) == {("zoe", "professionnel"), ("zoe", "gestionnaire")}
    assert "equipe.confiee" in set(Evenement.objects.values_list("quoi", flat=True))
    assert client.get(f"/espace/lieux/{bassin.chez_nous.identifiant}/").status_code == 404


def test_one_hands_over_to_somebody_from_outside(bassin: Bassin, chez_nous: Perimetre) -> None:
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    manque = leaving(bassin, client, suite="autre")
    assert manque.status_code == 422 and "adresse électronique" in manque.content.decode()
    leaving(bassin, client, suite="autre", courriel="zoe@exemple.fr")
    assert held(chez_nous) == set()
    message = next(m for m in mail.outbox if m.to == ["zoe@exemple.fr"])
    accept(jeton=link_in(message), personne=creer_personne("zoe"))
    assert held(chez_nous) == {("zoe", "gestionnaire")}


def test_a_team_is_left_alone_only_when_one_says_so(bassin: Bassin, chez_nous: Perimetre) -> None:
    animateur = personne_de(Role.ANIMATEUR, bassin)
    creer_personne("zoe", (Role.PROFESSIONNEL, chez_nous))
    client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    mienne = Attribution.objects.with_role(Role.GESTIONNAIRE).get()
    with pytest.raises(services.SansGestionnaire):
        services.leave(attribution=mienne, seul=False)
    leaving(bassin, client, suite="personne")
    assert held(chez_nous) == {("zoe", "professionnel")}
    assert (
        "plus de gestionnaire" in entrer(animateur).get("/compte/notifications/").content.decode()
    )


@pytest.mark.parametrize("comment", ["part", "efface", "termine"])
def test_when_the_last_one_goes_who_animates_is_told(
    bassin: Bassin, chez_nous: Perimetre, comment: str
) -> None:
    animateur = personne_de(Role.ANIMATEUR, bassin)
    zoe = creer_personne("zoe", (Role.GESTIONNAIRE, chez_nous))
    attribution = Attribution.objects.get(personne=zoe)
    if comment == "part":
        leave_role(attribution=attribution)
    elif comment == "efface":
        delete_account(personne=zoe, par=zoe)
    else:
        end_role(attribution=attribution, par=None)
    assert "plus personne" in entrer(animateur).get("/compte/notifications/").content.decode()


def test_nobody_is_told_while_somebody_still_runs_it(bassin: Bassin, chez_nous: Perimetre) -> None:
    animateur = personne_de(Role.ANIMATEUR, bassin)
    creer_personne("zoe", (Role.GESTIONNAIRE, chez_nous))
    leaving(bassin, entrer(personne_de(Role.GESTIONNAIRE, bassin)), suite="personne")
    page = entrer(animateur).get("/compte/notifications/").content.decode()
    assert "gestionnaire" not in page and "plus personne" not in page


def test_only_who_runs_a_structure_leaves_it_so(bassin: Bassin) -> None:
    adresse = f"/espace/equipes/structure/{bassin.structure.pk}/partir/"
    for role in (Role.PROFESSIONNEL, Role.ANIMATEUR, Role.ADMINISTRATEUR):
        client = entrer(personne_de(role, bassin))
        assert client.get(adresse).status_code == 404
        assert client.post(adresse, {"suite": "personne"}).status_code == 404


# Lists.


def test_who_animates_makes_a_team_where_nobody_knows_who_runs_the_place(bassin: Bassin) -> None:
    seul = creer_lieu("Point numérique", bassin.chez_nous.rattachement)
    client = entrer(personne_de(Role.ANIMATEUR, bassin))
    adresse = f"/espace/lieux/{seul.identifiant}/equipe/"
    assert client.get(adresse).status_code == 200
    vers = client.post(adresse).url
    assert vers.startswith("/espace/equipes/structure/") and client.get(vers).status_code == 200
    assert client.get(adresse).url == vers
    seul.refresh_from_db()
    assert invite(client, over_structure(seul.structure), Role.GESTIONNAIRE).status_code == 302


def test_people_of_ones_scope(bassin: Bassin, chez_nous: Perimetre) -> None:
    absente = creer_personne("absente", (Role.PROFESSIONNEL, chez_nous))
    absente.last_login = timezone.now() - timedelta(days=300)
    absente.save()
    creer_personne("ailleurs", (Role.CONTRIBUTEUR, over_zone(bassin.autre_zone)))
    creer_personne("observe", (Role.OBSERVATEUR, REGION))
    animateur = entrer(personne_de(Role.ANIMATEUR, bassin))
    page = animateur.get("/espace/membres/").content.decode()
    assert "absente" in page and "Absent depuis plus de 6 mois" in page
    assert "ailleurs" not in page and "observe" not in page and "absente@" not in page
    assert f"{absente.last_login:%d/%m}" not in page
    assert "absente" in animateur.get("/espace/membres/?absents=oui").content.decode()
    assert "absente" not in animateur.get("/espace/membres/?role=animateur").content.decode()
    coordinateur = entrer(personne_de(Role.COORDINATEUR, bassin))
    page = coordinateur.get("/espace/membres/").content.decode()
    assert "ailleurs" in page and "observe" in page
    gestionnaire = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    page = gestionnaire.get("/espace/membres/").content.decode()
    assert "absente" in page and "animateur" not in page.split('<ul class="rangees">')[1]
    fichier = coordinateur.get("/espace/membres/?format=csv")
    texte = b"".join(fichier.streaming_content).decode()
    assert "absente" in texte and "@" not in texte


def test_teams_one_may_run_are_listed(bassin: Bassin) -> None:
    animateur = entrer(personne_de(Role.ANIMATEUR, bassin))
    page = animateur.get("/espace/equipes/").content.decode()
    assert "Tours" in page and "Bourges" not in page
    page = animateur.get("/espace/equipes/?q=mediatheque").content.decode()
    assert bassin.autre_structure.nom in page and bassin.structure.nom not in page
    gestionnaire = entrer(personne_de(Role.GESTIONNAIRE, bassin))
    page = gestionnaire.get("/espace/equipes/").content.decode()
    assert bassin.structure.nom in page and bassin.autre_structure.nom not in page
    administrateur = entrer(creer_personne("admin", (Role.ADMINISTRATEUR, SITE)))
    page = administrateur.get("/espace/equipes/").content.decode()
    assert "Tout le site" in page and "Bourges" in page


def test_a_team_does_not_cost_more_when_it_is_larger(bassin: Bassin, chez_nous: Perimetre) -> None:
    client = entrer(personne_de(Role.ANIMATEUR, bassin))
    adresses = [team(chez_nous), "/espace/equipes/", "/espace/membres/", "/espace/equipes/?q=lieu"]

    def cost() -> list[int]:
        couts = []
        for adresse in adresses:
            with CaptureQueriesContext(connection) as requetes:
                client.get(adresse)
            couts.append(len(requetes))
        return couts

    creer_personne("un", (Role.PROFESSIONNEL, chez_nous))
    invite(client, chez_nous, Role.PROFESSIONNEL)
    cost()
    peu = cost()
    for rang in range(6):
        grant_role(
            personne=creer_personne(f"p{rang}"), role=Role.PROFESSIONNEL, perimetre=chez_nous
        )
        invite(client, chez_nous, Role.PROFESSIONNEL, f"i{rang}@exemple.fr")
    creer_lieux(6, bassin.chez_nous.rattachement, structure=bassin.autre_structure)
    assert cost() == peu
    assert max(peu) <= 16
