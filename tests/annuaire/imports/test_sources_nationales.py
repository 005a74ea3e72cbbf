"""France services, conseillers numériques, data·inclusion. Every record is made up."""

import json

import pytest

from repere.annuaire.imports.formats.france_services import read_day
from tests.annuaire.imports.fichiers import as_csv, place, read_all, read_one, said_of

FS = {
    "id_fs": "9001", "insee_dep": "37", "lib_fs": "Bus France services du Val", "adresse": "1 place de la Mairie",
    "insee_com": "37261", "code_postal": "37000", "lib_com": "Val-Fictif", "latitude": "47.39", "longitude": "0.69",
    "mail": "franceservices@exemple.fr", "telephone": "02 47 00 00 01",
    "h_lundi": "09:00 - 12:00 / 14:00 - 17:00", "h_mardi": "09:00-12:00/14:00-17:00",
    "h_mercredi": "-", "h_jeudi": "14:00 - 17:00", "h_vendredi": "09:00 - 12:00 / 14:00 - 17:00",
    "h_samedi": "00:00 - 00:00", "commentaire": "Sur rendez-vous le jeudi", "itinerance": "Oui",
    "format_fs": "Antenne", "groupe": "Val", "labellisation": "Espace labellisé 01/01/2020",
}  # fmt: skip


class TestFranceServices:
    def test_a_bus_with_hours_by_day(self):
        (lue,) = read_all(as_csv(FS), "france-services")
        fiche = lue.fiche
        assert lue.remarques == ()
        assert fiche.horaires == "Mo,Tu,Fr 09:00-12:00,14:00-17:00; Th 14:00-17:00"
        assert fiche.typologie == ("RFS", "ENM")
        assert fiche.itinerance == ("Itinérant",)
        assert fiche.dispositif_programmes_nationaux == ("France Services",)
        assert fiche.frais_a_charge == ("Gratuit",)
        assert len(fiche.services) == 4
        assert (fiche.accompagnement, fiche.sur_rendez_vous) == (True, True)
        assert fiche.structure_parente == "France services Val"
        assert fiche.presentation_detail == "Sur rendez-vous le jeudi"
        assert fiche.date_maj is None

    def test_the_list_of_2024(self):
        ligne = {
            "id_fs": "1",
            "lib_fs": "France services du Val",
            "adresse": "1 rue Neuve",
            "insee_com": "37261",
            "code_postal": "37000",
            "lib_com": "Val-Fictif",
            "latitude": "47.39",
            "longitude": "0.69",
            "type_fs": "Principal",
            "format_fs": "Fixe",
            "groupe_fs": "",
        }
        (lue,) = read_all(as_csv(ligne), "france-services")
        assert lue.fiche.itinerance == ("Fixe",)
        assert (lue.fiche.horaires, lue.remarques) == ("", ())

    def test_hours_that_do_not_add_up_stay_text(self):
        (lue,) = read_all(as_csv({**FS, "h_lundi": "selon affluence"}), "france-services")
        assert "selon affluence" in lue.fiche.horaires_texte
        assert said_of(lue, "horaires")

    @pytest.mark.parametrize(
        ("texte", "osm"),
        [
            ("09:00 - 12:00 / 14:00 - 17:00", "09:00-12:00,14:00-17:00"),
            ("9h-12h", "09:00-12:00"),
            ("9h30 à 12h", "09:30-12:00"),
            ("09:00 - 12:00 14:00 - 17:00", "09:00-12:00,14:00-17:00"),
            ("14:00 - 12:00", ""),
            ("08:30 - 12:00 / 08:30 - 17:00", ""),
            ("09:00", ""),
            ("09:00 - 12:00 sauf vacances", ""),
            ("09:00 - 29:00", ""),
        ],
    )
    def test_a_day(self, texte, osm):
        assert read_day(texte) == osm


class TestConseillersNumeriques:
    def test_what_the_programme_implies(self):
        v01 = {
            "id": "c1",
            "nom": "COMMUNE DE VAL-FICTIF",
            "services": "Prendre en main un ordinateur;Approfondir ma culture numérique",
            "pivot": "00000000000000",
            "commune": "VAL-FICTIF",
            "code_postal": "37000",
            "adresse": "1 PL DE LA MAIRIE",
            "courriel": "",
            "conditions_access": "Gratuit : Je peux accéder gratuitement au lieu et à ses services",
            "labels_nationaux": "CNFS;Aidants Connect",
            "source": "conseiller-numerique",
            "date_maj": "2022-05-09",
            "structureId": "abc",
        }
        lue = read_one(v01, "conseillers-numeriques")
        fiche = lue.fiche
        assert fiche.source == "Conseiller numérique"
        assert fiche.typologie == ("MUNI",)
        assert fiche.dispositif_programmes_nationaux == (
            "Conseillers numériques",
            "Aidants Connect",
        )
        assert fiche.services == (
            "Maîtrise des outils numériques du quotidien",
            "Compréhension du monde numérique",
        )
        assert fiche.accompagnement is True
        assert lue.brut["structureId"] == "abc"

    def test_another_source_keeps_its_name(self):
        assert read_one(place(source="La Coop"), "conseillers-numeriques").fiche.source == "La Coop"


STRUCTURE = {
    "source": "essai", "id": "essai--1", "nom": "Maison du Val", "date_maj": "2026-01-05", "siret": "21370261600011",
    "commune": "Val-Fictif", "code_postal": "37000", "code_insee": "37261", "adresse": "1 place de la Mairie",
    "latitude": 47.39, "longitude": 0.69, "courriel": "accueil@exemple.fr", "telephone": "02 47 00 00 01",
    "horaires_accueil": "Mo-Fr 09:00-12:00", "description": "Une maison ouverte à tous, au cœur du village.",
    "reseaux_porteurs": ["france-service", "aidants-connect", "ccas-cias", "simplon"],
    "accessibilite_lieu": "https://acceslibre.exemple.fr/1",
}  # fmt: skip
SERVICE = {
    "source": "essai", "structure_id": "essai--1", "id": "essai--s1", "nom": "Aide en ligne", "date_maj": "2026-01-05",
    "description": "Un conseiller vous aide.", "type": "accompagnement", "frais": "gratuit",
    "thematiques": ["numerique--maitriser-les-fondamentaux-du-numerique", "famille--soutien-a-la-parentalite-et-a-leducation"],
    "modes_accueil": ["en-presentiel", "a-distance"], "publics": ["jeunes", "femmes"],
    "modes_mobilisation": ["telephoner", "utiliser-lien-mobilisation"], "lien_mobilisation": "https://rdv.exemple.fr",
    "contact_nom_prenom": "Quelqu'un",
}  # fmt: skip


class TestDataInclusion:
    @pytest.mark.parametrize(
        "contenu",
        [
            json.dumps({"structures": [STRUCTURE], "services": [SERVICE]}),
            json.dumps([STRUCTURE, SERVICE]),
            json.dumps([SERVICE, STRUCTURE]),
            json.dumps({"items": [{**STRUCTURE, "services": [SERVICE]}]}),
            json.dumps([{**SERVICE, "structure": STRUCTURE}]),
        ],
    )
    def test_v1_in_every_arrangement(self, contenu):
        (lue,) = read_all(contenu.encode(), "data-inclusion")
        fiche = lue.fiche
        assert lue.remarques == ()
        assert (fiche.id, fiche.source, fiche.pivot) == ("essai--1", "essai", "21370261600011")
        assert fiche.services == (
            "Parentalité et éducation avec le numérique",
            "Maîtrise des outils numériques du quotidien",
        )
        assert fiche.typologie == ("RFS", "CCAS")
        assert fiche.dispositif_programmes_nationaux == ("France Services", "Aidants Connect")
        assert fiche.autres_formations_labels == ("simplon",)
        assert fiche.modalites_accompagnement == ("Accompagnement individuel", "À distance")
        assert fiche.modalites_acces == ("Téléphoner", "Prendre un RDV en ligne")
        assert fiche.publics_specifiquement_adresses == ("Jeunes", "Femmes")
        assert (fiche.frais_a_charge, fiche.prise_rdv) == (("Gratuit",), "https://rdv.exemple.fr")
        assert fiche.horaires == "Mo-Fr 09:00-12:00"
        assert fiche.presentation_resume.startswith("Une maison")
        assert "Quelqu'un" not in fiche.presentation_detail

    def test_v0_in_csv(self):
        structure = {
            "id": "1",
            "nom": "Maison du Val",
            "source": "essai",
            "date_maj": "2023-01-05",
            "siret": "",
            "rna": "W371000001",
            "commune": "Val-Fictif",
            "code_postal": "37000",
            "adresse": "1 rue Neuve",
            "typologie": "ASSO",
            "labels_nationaux": "{conseiller-numerique,fabrique-de-territoire}",
            "thematiques": "['numerique--acceder-a-du-materiel', 'numerique--soutenir-la-parentalite-et-l-education-avec-le-numerique', 'mobilite']",
            "horaires_ouverture": "",
            "accessibilite": "",
        }
        (lue,) = read_all(as_csv(structure), "data-inclusion")
        assert lue.fiche.pivot == "W371000001"
        assert set(lue.fiche.services) == {
            "Accès internet et matériel informatique",
            "Parentalité et éducation avec le numérique",
        }
        assert lue.fiche.dispositif_programmes_nationaux == ("Conseillers numériques",)
        assert lue.fiche.formations_labels == ("Fabriques de Territoire",)

    def test_a_service_alone_makes_its_own_place(self):
        seul = {
            **SERVICE,
            "structure_id": "essai--2",
            "commune": "Val-Fictif",
            "telephone": "02 47 00 00 01",
        }
        (lue,) = read_all(json.dumps([seul]).encode(), "data-inclusion")
        assert (lue.fiche.id, lue.fiche.nom, lue.fiche.telephone) == (
            "essai--2",
            "Aide en ligne",
            "+33247000001",
        )

    def test_a_structure_without_digital_service_is_kept_and_said(self):
        autre = {**SERVICE, "thematiques": ["mobilite--preparer-un-permis"]}
        (lue,) = read_all(json.dumps([STRUCTURE, autre]).encode(), "data-inclusion")
        assert lue.fiche.services == ()
        assert said_of(lue, "services")

    @pytest.mark.parametrize(
        ("themes", "services"),
        [
            (
                ["acceder-a-une-connexion-internet", "acquerir-un-equipement"],
                ("Accès internet et matériel informatique",),
            ),
            (
                ["acquerir-un-equipement"],
                ("Acquisition de matériel informatique à prix solidaire",),
            ),
            (["acceder-a-des-services-en-ligne"], ("Aide aux démarches administratives",)),
            (
                ["maitriser-les-fondamentaux-du-numerique", "acceder-a-des-services-en-ligne"],
                ("Maîtrise des outils numériques du quotidien",),
            ),
        ],
    )
    def test_themes_of_v1(self, themes, services):
        service = {**SERVICE, "thematiques": [f"numerique--{t}" for t in themes]}
        (lue,) = read_all(json.dumps([STRUCTURE, service]).encode(), "data-inclusion")
        assert lue.fiche.services == services

    def test_the_columns_of_the_standard_are_recognised(self):
        assert read_one(
            place(services="Prendre en main un ordinateur;Créer avec le numérique"),
            "data-inclusion",
        ).fiche.services == (
            "Maîtrise des outils numériques du quotidien",
            "Loisirs et créations numériques",
        )
