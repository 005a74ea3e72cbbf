"""The national standard, all its versions and the shapes of its tools. Every record is made up."""

import pytest

from tests.annuaire.imports.fichiers import as_csv, place, read_all, read_one, said_of


def test_version_1_in_csv_with_empty_columns():
    ligne = place(
        services="Aide aux démarches administratives|Comprehension du monde numérique",
        typologie="BIB|ASSO",
        formations_labels="Étapes numériques (La Poste)",
        itinerance="Fixe",
        fiche_acces_libre="",
        prise_rdv="https://rdv.exemple.fr",
    )
    (lue,) = read_all(as_csv(ligne))
    assert lue.remarques == ()
    assert lue.fiche.services == (
        "Aide aux démarches administratives",
        "Compréhension du monde numérique",
    )
    assert lue.fiche.formations_labels == ("Étapes numériques (La Poste)",)
    assert lue.fiche.typologie == ("BIB", "ASSO")
    assert lue.brut["fiche_acces_libre"] == ""


V01 = {
    "id": "v0",
    "nom": "Espace du Val",
    "pivot": "21370261600011",
    "commune": "Val-Fictif",
    "code_postal": "37000",
    "adresse": "1 place de la Mairie",
    "cle_ban": "37261_0001_00001",
    "courriel": "accueil@exemple.fr",
    "date_maj": "2022-08-01",
    "services": "Prendre en main un ordinateur;Accéder à du matériel;S’équiper en matériel informatique",
    "publics_accueillis": "Familles/enfants;Adultes;Seniors (+ 65 ans);Public langues étrangères;Handicaps mentaux : déficiences limitant les activités d'une personne;Uniquement femmes",
    "labels_nationaux": "CNFS;Fabriques de Territoire;APTIC;Point numérique CAF",
    "labels_autres": "Label du Val;Autre label",
    "modalites_accompagnement": "Seul : j'ai accès à du matériel et une connexion;Dans un atelier : j'apprends collectivement à utiliser le numérique",
    "accessibilite": "https://acceslibre.exemple.fr/val",
}


@pytest.mark.parametrize("conditions", ["conditions_acces", "conditions_access"])
def test_version_0_1(conditions):
    tarif = "Gratuit : Je peux accéder gratuitement au lieu et à ses services;Accepte le Pass numérique : Il est possible d'utiliser un Pass numérique pour accéder au lieu"
    lue = read_one({**V01, conditions: tarif})
    fiche = lue.fiche
    assert lue.remarques == ()
    assert fiche.services == (
        "Maîtrise des outils numériques du quotidien",
        "Accès internet et matériel informatique",
        "Acquisition de matériel informatique à prix solidaire",
    )
    assert fiche.publics_specifiquement_adresses == ("Familles et/ou enfants", "Seniors", "Femmes")
    assert fiche.prise_en_charge_specifique == (
        "Langues étrangères (anglais)",
        "Langues étrangères (autres)",
        "Handicaps mentaux",
    )
    assert fiche.dispositif_programmes_nationaux == (
        "Conseillers numériques",
        "Point d'accès numérique CAF",
    )
    assert fiche.formations_labels == ("Fabriques de Territoire",)
    assert fiche.autres_formations_labels == ("Label du Val", "Autre label", "APTIC")
    assert fiche.modalites_accompagnement == ("En autonomie", "Dans un atelier collectif")
    assert fiche.frais_a_charge == ("Gratuit",)
    assert fiche.pass_numerique is True
    assert fiche.courriels == ("accueil@exemple.fr",)
    assert fiche.fiche_acces_libre == "https://acceslibre.exemple.fr/val"


def test_the_ancestor_of_2021():
    lue = read_one(
        {
            "nom": "Point du Val",
            "structure_porteuse": "Ville de Val-Fictif",
            "description": "Un lieu ouvert.",
            "type_lieu": "Espace Public Numérique (EPN)",
            "siret": "21370261600011",
            "adresse_numero": "1",
            "adresse_rue": "place de la Mairie",
            "adresse_code_postal": "37000",
            "adresse_commune": "Val-Fictif",
            "contact_telephone": "02 47 00 00 01",
            "contact_telephone_details": "de 9h à 12h",
            "contact_email": "accueil@exemple.fr",
            "contact_web": "https://exemple.fr",
            "contact_facebook": "https://facebook.com/exemple",
            "horaires_ouverture_brut": "le matin en semaine",
            "horaires_ouverture_osm": "Mo-Fr 09:00-12:00",
            "public_cible": "Tout public,Séniors",
            "modalites_acces": "Accès libre,Sur inscription ou rendez-vous",
            "modalites_accompagnement": "Individuel,Collectif",
            "tarifs": "Gratuit,Adhérent",
            "accessibilite": "Handicap moteur,Handicap visuel",
            "services": "Accès à un équipement informatique,Acquisition de compétences numériques",
            "labels": "France Services,APTIC",
            "en_ligne": "false",
        }
    )
    fiche = lue.fiche
    assert {r.champ for r in lue.remarques} == {"id"}
    assert (fiche.adresse, fiche.code_postal, fiche.commune) == (
        "1 place de la Mairie",
        "37000",
        "Val-Fictif",
    )
    assert (fiche.horaires, fiche.horaires_texte) == ("Mo-Fr 09:00-12:00", "le matin en semaine")
    assert fiche.site_web == ("https://exemple.fr", "https://facebook.com/exemple")
    assert fiche.presentation_detail == "Un lieu ouvert.\n\nTéléphone : de 9h à 12h"
    assert (fiche.typologie, fiche.structure_parente) == (("EPN",), "Ville de Val-Fictif")
    assert fiche.modalites_acces == ("Se présenter",)
    assert fiche.sur_rendez_vous is True
    assert fiche.frais_a_charge == ("Gratuit", "Payant")
    assert fiche.prise_en_charge_specifique == ("Handicaps moteurs", "Déficience visuelle")
    assert fiche.publics_specifiquement_adresses == ("Seniors",)
    assert fiche.services == (
        "Accès internet et matériel informatique",
        "Maîtrise des outils numériques du quotidien",
    )
    assert fiche.dispositif_programmes_nationaux == ("France Services",)
    assert fiche.autres_formations_labels == ("APTIC",)


def test_the_national_dataspace_with_arrays_and_a_structured_address():
    lue = read_one(
        place(
            adresse={
                "numero_voie": 1,
                "repetition": "bis",
                "nom_voie": "rue Neuve",
                "commune": "Val-Fictif",
                "code_postal": "37000",
                "code_insee": "37261",
            },
            commune=None,
            code_postal=None,
            services=["Aide aux démarches administratives", "Utilisation sécurisée du numérique"],
            courriels=["a1@exemple.fr", "b2@exemple.fr"],
            mediateurs=[{"prenom": "X", "nom": "Y", "email": "z@exemple.fr"}],
        )
    )
    assert (lue.fiche.adresse, lue.fiche.commune, lue.fiche.code_postal) == (
        "1 bis rue Neuve",
        "Val-Fictif",
        "37000",
    )
    assert len(lue.fiche.services) == 2
    assert lue.fiche.courriels == ("a1@exemple.fr", "b2@exemple.fr")
    assert said_of(lue, "mediateurs")


def test_titles_in_capitals_and_with_spaces():
    (lue,) = read_all(b"ID;Nom;Commune;Code Postal\n1;Un;Val-Fictif;37000\n")
    assert (lue.fiche.id, lue.fiche.code_postal) == ("1", "37000")
