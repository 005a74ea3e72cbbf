"""The page of a place: everything known, nothing private, and an address that lasts."""

from datetime import date, datetime
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from repere.annuaire.horaires.osm import PARIS
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.fiche import place_page
from repere.annuaire.standard.complements import Arret, HorairesExceptionnels
from repere.socle.fraicheur import SECONDES
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_structure

MARDI = datetime(2026, 11, 17, 10, tzinfo=PARIS)


def page(client: Client, lieu: Lieu, statut: int = 200) -> str:
    reponse = client.get(lieu.get_absolute_url())
    assert reponse.status_code == statut
    return reponse.content.decode().replace("\N{NO-BREAK SPACE}", " ").replace("&nbsp;", " ")


def test_everything_known_is_said(client: Client, tours: Commune) -> None:
    html = page(client, creer_lieu_complet(tours))
    for attendu in (
        "Espace public numérique · Tiers-lieu",
        "Faire vos démarches en ligne",
        "Acheter un ordinateur à petit prix",
        "Il vous envoie vers : la recyclerie de la ville",
        "Éviter les arnaques et protéger vos comptes",
        "Lundi, mardi, jeudi et vendredi : 9 h – 12 h 30 et 14 h – 17 h 30",
        'href="tel:+33247000001"',
        "02 47 00 00 02",
        'href="https://rendez-vous.example/maison"',
        "12 bis rue de la République",
        "openstreetmap.org/?mlat=47.3941&amp;mlon=0.6848",
        'href="geo:47.3941,0.6848?z=18"',
        "https://acceslibre.beta.gouv.fr/app/maison-du-numerique/",
        "Le Pass numérique est accepté",
        "Personnes qui ont du mal à lire ou à écrire",
        "français, portugais et langue des signes française",
        "Ordinateur : 6, en libre accès",
        "Prix : 0,20 € la page",
        "Une personne habilitée fait vos démarches pour vous",
        "Réseau des maisons du numérique",
        "2 salariés, 5 bénévoles et 1 volontaire en service civique",
        "Place du marché",
        "Vérifié le 3 septembre 2026 par Hub numérique",
        "Mis à jour le 12 mai 2026",
    ):
        assert attendu in html
    # Written as entities: browsers read it, harvesters that look for an "@" do not.
    assert "mailto:accueil@maison-du-numerique.example" in unescape(html)
    assert "accueil@" not in html


def test_page_is_the_same_for_all_and_may_be_kept(client: Client, tours: Commune) -> None:
    """« C’est ma structure » is shown to everybody: a cache before us keeps one copy."""
    adresse = creer_lieu_complet(tours).get_absolute_url()
    anonyme = client.get(adresse)
    assert "/espace/revendiquer/" in anonyme.content.decode()
    assert anonyme["Cache-Control"] == f"public, max-age={SECONDES}"
    assert not anonyme.cookies
    client.force_login(User.objects.create_user("clerc"))
    assert client.get(adresse).content == anonyme.content


def test_place_of_which_little_is_known_says_so(client: Client, tours: Commune) -> None:
    html = page(client, creer_lieu("Presque rien", tours))
    for attendu in (
        "n’a pas dit ce qu’il fait",
        "Horaires inconnus",
        "ni téléphone ni adresse électronique",
        "Position exacte inconnue",
        "Personne n’a encore vérifié cette fiche",
    ):
        assert attendu in html


def test_place_outside_every_commune_has_a_page(client: Client, db: None) -> None:
    html = page(client, creer_lieu("Ailleurs", commune="Nulle-Part"))
    assert "openstreetmap" not in html and "Ailleurs" in html


@pytest.mark.parametrize("adresse", ["/lieux/{}/", "/lieux/{}/ancien-nom/"])
def test_other_names_redirect_for_good(client: Client, tours: Commune, adresse: str) -> None:
    lieu = creer_lieu("Nouveau nom", tours)
    reponse = client.get(adresse.format(lieu.identifiant))
    assert (reponse.status_code, reponse["Location"]) == (301, lieu.get_absolute_url())


def test_merged_place_redirects_to_the_last_keeper(client: Client, tours: Commune) -> None:
    garde = creer_lieu("Garde", tours)
    milieu = creer_lieu("Milieu", tours, fusionne_dans=garde)
    premier = creer_lieu("Premier", tours, fusionne_dans=milieu)
    reponse = client.get(premier.get_absolute_url())
    assert (reponse.status_code, reponse["Location"]) == (301, garde.get_absolute_url())


def test_closed_place_answers_gone_with_reason_and_neighbours(
    client: Client, tours: Commune
) -> None:
    creer_lieu("Voisin ouvert", tours)
    ferme = creer_lieu(
        "Fermé", tours, desactive_le=date(2026, 3, 1), motif_desactivation="Déménagement"
    )
    html = page(client, ferme, 410)
    assert "1er mars 2026" in html and "Déménagement" in html and "Voisin ouvert" in html


def test_unknown_identifier_is_not_found(client: Client, db: None) -> None:
    reponse = client.get("/lieux/aaaaaaaa/rien/")
    assert reponse.status_code == 404
    assert "Cette page n’existe pas" in reponse.content.decode()


def test_personal_data_stays_out_of_every_page(client: Client, tours: Commune) -> None:
    lieu = creer_lieu(
        "Lieu",
        tours,
        courriels=("marie.dupont@mairie.example",),
        presentation_detail="Demandez Mme Marie Dupont à l’accueil.",
    )
    for adresse in (lieu.get_absolute_url(), "/communes/37261-tours/", "/?q=", "/recherche?ou=t"):
        html = client.get(adresse).content.decode()
        assert "dupont" not in html.lower()
    lieu.consentements = ["marie.dupont@mairie.example"]
    lieu.save()
    assert "marie.dupont@mairie.example" in unescape(page(client, lieu))


def test_malformed_hours_are_shown_as_they_are(client: Client, tours: Commune) -> None:
    assert "le matin <quand> on peut".replace("<", "&lt;").replace(">", "&gt;") in page(
        client, creer_lieu("Lieu", tours, horaires="le matin <quand> on peut")
    )


def test_handwritten_hours_are_kept_beside_the_readable_ones(
    client: Client, tours: Commune
) -> None:
    html = page(
        client, creer_lieu("Lieu", tours, horaires="Mo 09:00-12:00", horaires_texte="sauf pluie")
    )
    assert "Lundi : 9 h – 12 h" in html and "sauf pluie" in html


def test_only_web_addresses_become_links(client: Client, tours: Commune) -> None:
    html = page(
        client,
        creer_lieu(
            "Lieu",
            tours,
            site_web=("javascript:alert(1)", "https://bon.example", "http://[mauvais"),
            prise_rdv="javascript:alert(1)",
            fiche_acces_libre="data:text/html,x",
        ),
    )
    assert "javascript:" not in html and "data:text" not in html
    assert 'href="https://bon.example"' in html


def test_provenance_is_given_value_by_value_without_naming_people(
    client: Client, tours: Commune
) -> None:
    lieu = creer_lieu("Lieu", tours, telephone="+33247000001", horaires="Mo 09:00-12:00")
    lieu.provenance = {
        "telephone": {"origine": "import", "sources": ["France Services"], "le": "2022-12-01"},
        "horaires": {"origine": "humain", "par": "Paul Martin", "le": "2026-02-03"},
    }
    lieu.save()
    html = page(client, lieu)
    assert "<dt>France Services, 1er décembre 2022</dt><dd>Téléphone</dd>" in html
    assert "<dt>Correction à la main, 3 février 2026</dt><dd>Horaires</dd>" in html
    assert "Martin" not in html


def test_exceptional_closure_is_told_until_it_is_over(tours: Commune) -> None:
    fermeture = HorairesExceptionnels(date(2026, 11, 16), date(2026, 11, 20), message="Congés")
    passee = HorairesExceptionnels(date(2026, 1, 1), date(2026, 1, 5))
    lieu = creer_lieu(
        "Lieu", tours, horaires="Mo-Fr 09:00-17:00", horaires_exceptionnels=(fermeture, passee)
    )
    horaires = place_page(lieu, MARDI).horaires
    assert horaires.etat is not None and not horaires.etat.ouvert
    assert [e.replace("\N{NO-BREAK SPACE}", " ") for e in horaires.exceptions] == [
        "Du 16 novembre 2026 au 20 novembre 2026 : fermé (Congés)"
    ]


@pytest.mark.parametrize(("rdv", "suite"), [(True, ", sur rendez-vous"), (None, ""), (False, "")])
def test_open_by_appointment_is_not_just_open(tours: Commune, rdv: bool | None, suite: str) -> None:
    lieu = creer_lieu("Lieu", tours, horaires="Mo-Fr 09:00-17:00", sur_rendez_vous=rdv)
    etat = place_page(lieu, MARDI).horaires.etat
    assert etat is not None and etat.phrase.endswith(f"17\N{NO-BREAK SPACE}h{suite}")


def test_itinerant_stops_are_dated(tours: Commune) -> None:
    arret = Arret("Mairie", "Amboise", horaires="Fr 09:00-12:00", du=date(2026, 9, 1))
    passage = place_page(creer_lieu("Bus", tours, arrets=(arret,)), MARDI).arrets[0]
    assert "Vendredi" in passage.quand and passage.quand.endswith("à partir du 1er septembre 2026")


def test_structure_is_named_unless_it_has_the_same_name(tours: Commune) -> None:
    mairie = creer_structure("Mairie de Tours", "12345678900011")
    lignes = place_page(creer_lieu("Médiathèque", tours, structure=mairie), MARDI).structure
    assert [ligne.textes for ligne in lignes] == [["Mairie de Tours"]]
    assert place_page(creer_lieu("Mairie de Tours", tours, structure=mairie), MARDI).structure == []


def test_page_names_its_record_in_the_api(client: Client, tours: Commune) -> None:
    lieu = creer_lieu("Lieu", tours)
    assert f'href="/api/v1/lieux/repere_{lieu.identifiant}"' in page(client, lieu)


@pytest.mark.parametrize(("pareils", "requetes"), [(True, 3), (False, 5)])
def test_queries_of_a_place_page_are_counted(
    client: Client, tours: Commune, django_assert_num_queries: Any, pareils: bool, requetes: int
) -> None:
    """The place, then the boxes around it until enough do the same, then those shown."""
    lieu = creer_lieu_complet(tours)
    for rang in range(5):
        services = lieu.services if pareils else ["Loisirs et créations numériques"]
        creer_lieu(f"Voisin {rang}", tours, services=tuple(services))
    with django_assert_num_queries(requetes):
        page(client, lieu)


def test_today_says_what_holds_today(tours: Commune) -> None:
    """An exceptional closure, then a holiday of which the hours say nothing: never the usual hours."""
    conges = HorairesExceptionnels(date(2026, 11, 16), date(2026, 11, 20))
    lieu = creer_lieu("Lieu", tours, horaires="Mo-Fr 09:00-17:00", horaires_exceptionnels=(conges,))
    semaine = place_page(lieu, MARDI).horaires.semaine
    assert [j.heures for j in semaine if j.aujourd_hui] == ["fermé, exceptionnellement"]
    noel = datetime(2026, 12, 25, 10, tzinfo=PARIS)
    horaires = place_page(lieu, noel).horaires
    assert [j.heures for j in horaires.semaine if j.aujourd_hui] == [
        "jour férié : probablement fermé"
    ]
    assert horaires.prochaine == "lundi 28 décembre à 9\N{NO-BREAK SPACE}h"
    assert [f.replace("\N{NO-BREAK SPACE}", " ") for f in horaires.feries] == [
        "Vendredi 25 décembre 2026 (Noël) : probablement fermé, appelez",
        "Vendredi 1er janvier 2027 (jour de l’An) : probablement fermé, appelez",
    ]


def test_next_passages_are_dated_in_order_until_one_is_over(tours: Commune) -> None:
    arrets = (
        Arret("Mairie", "Bléré", horaires="Tu 09:00-10:30"),
        Arret("Marché", "Amboise", horaires="Mo,We 09:00-12:00", au=date(2026, 11, 25)),
    )
    passages = place_page(creer_lieu("Bus", tours, arrets=arrets), MARDI).passages
    assert [p.quand.replace("\N{NO-BREAK SPACE}", " ") for p in passages[:3]] == [
        "Mardi 17 novembre, 9 h – 10 h 30",
        "Mercredi 18 novembre, 9 h – 12 h",
        "Lundi 23 novembre, 9 h – 12 h",
    ]
    apres = place_page(Lieu.objects.get(), MARDI.replace(hour=11)).passages
    assert apres[0].quand.startswith("Mercredi 18") and len(apres) == 5


def test_bus_with_stops_says_its_next_passage_and_not_that_its_hours_are_unknown(
    client: Client, tours: Commune
) -> None:
    html = page(client, creer_lieu("Bus", tours, arrets=(Arret("Mairie", horaires="24/7"),)))
    assert "Prochain passage :" in html and "Horaires inconnus" not in html


@pytest.mark.parametrize(
    ("champs", "attendu", "absent"),
    [
        ({"telephone": "+33247000001"}, "Téléphonez avant", "mairie"),
        ({"courriels": ("a@b.example",)}, "Écrivez-lui avant", "Téléphonez"),
        ({}, "Renseignez-vous à la mairie", "Téléphonez"),
        ({"typologie": ("MUNI",)}, "Renseignez-vous avant", "à la mairie"),
    ],
)
def test_nobody_is_told_to_telephone_without_a_number(
    client: Client, tours: Commune, champs: dict[str, Any], attendu: str, absent: str
) -> None:
    html = page(client, creer_lieu("Lieu", tours, **champs))
    assert attendu in html and absent not in html


def test_raw_hours_are_read_as_far_as_they_go(client: Client, tours: Commune) -> None:
    brut = "Mo,Tu 9:undefined-12:undefined; We 09:00-12:00"
    html = page(client, creer_lieu("Lieu", tours, horaires_texte=brut))
    assert "Lundi, mardi 9…-12…\nMercredi 09:00-12:00" in html


def test_text_in_capitals_is_calmed_and_the_same_site_shown_once(
    client: Client, tours: Commune
) -> None:
    html = page(
        client,
        creer_lieu(
            "Lieu",
            tours,
            adresse="61Rue Girardot",
            presentation_detail="FERMETURE DES LOCAUX PENDANT LES TRAVAUX DE LA MAIRIE",
            site_web=("http://www.lieu.example/", "https://lieu.example"),
        ),
    )
    assert "FERMETURE" not in html and "Fermeture des" in html
    assert html.count(">lieu.example<") == 1 and 'href="https://lieu.example"' in html
    assert "61 Rue Girardot" in html
