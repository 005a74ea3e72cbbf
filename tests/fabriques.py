"""Places, structures and zones for tests: plain functions, no chance, every value chosen by the test.

Communes come from ``tests.territoires.fabrique``. Nothing here is a real place.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from repere.annuaire.identifiants import derive_identifier
from repere.annuaire.models import Critere, Lieu, Structure
from repere.annuaire.services.correspondance import write_values
from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels
from repere.territoires.models import Appartenance, Commune, Zonage, Zone

# Columns of ``Lieu`` that are not fields of a record.
_HORS_FICHE = {
    "identifiant", "structure", "rattachement", "provenance", "consentements", "desactive_le",
    "motif_desactivation", "fusionne_dans",
}  # fmt: skip


def creer_lieu(nom: str, ou: Commune | None = None, /, **champs: Any) -> Lieu:
    """Create a published place with its criteria; ``champs`` are fields of ``Fiche`` or columns.

    Given a commune, it lies there (name, codes, attachment) but has no position of its own.
    """
    ligne = {cle: champs.pop(cle) for cle in _HORS_FICHE & champs.keys()}
    if ou:
        champs = {**_place_in(ou), **champs}
        ligne.setdefault("rattachement", ou)
    cle = champs.get("code_insee", "")
    ligne.setdefault("identifiant", derive_identifier("fabrique", nom, cle))
    lieu = Lieu(**ligne)
    write_values(lieu, {"nom": nom, **champs})
    lieu.save()
    Critere.objects.bulk_create(Critere(lieu=lieu, champ=c, valeur=v) for c, v in lieu.criteria())
    return lieu


def creer_lieux(nombre: int, commune: Commune, **champs: Any) -> list[Lieu]:
    """Create ``nombre`` places of one commune: "Lieu 001", "Lieu 002"…"""
    return [creer_lieu(f"Lieu {rang:03}", commune, **champs) for rang in range(1, nombre + 1)]


def creer_lieu_complet(commune: Commune, nom: str = "Maison du numérique", **champs: Any) -> Lieu:
    """Create a place of which everything is known."""
    return creer_lieu(nom, commune, **{**_tout(), **champs})


def creer_structure(nom: str, pivot: str = "", **champs: Any) -> Structure:
    """Create a structure."""
    return Structure.objects.create(nom=nom, pivot=pivot, **champs)


def creer_zonage(
    code: str, nom: str, zones: Mapping[str, Iterable[Commune]], **champs: Any
) -> Zonage:
    """Create a zonage from zone names and their communes; a zone's code is its name in lower case."""
    zonage = Zonage.objects.create(code=code, nom=nom, **champs)
    for nom_zone, communes in zones.items():
        zone = Zone.objects.create(
            zonage=zonage, code=nom_zone.lower().replace(" ", "-"), nom=nom_zone
        )
        Appartenance.objects.bulk_create(
            Appartenance(zonage=zonage, zone=zone, commune=commune) for commune in communes
        )
    return zonage


def _place_in(commune: Commune) -> dict[str, Any]:
    return {
        "commune": commune.nom,
        "code_insee": commune.code_insee,
        "code_postal": (commune.codes_postaux or [commune.code_insee])[0],
    }


def _tout() -> dict[str, Any]:
    return {
        "pivot": "12345678900011",
        "adresse": "12 bis rue de la République",
        "complement_adresse": "Au fond de la cour, porte bleue",
        "latitude": 47.3941,
        "longitude": 0.6848,
        "typologie": ("EPN", "TIERS_LIEUX"),
        "telephone": "+33247000001",
        "autres_telephones": ("+33247000002",),
        "courriels": ("accueil@maison-du-numerique.example",),
        "site_web": ("https://maison-du-numerique.example",),
        "horaires": "Mo-Fr 09:00-12:30,14:00-17:30; We off",
        "presentation_resume": "Un lieu pour apprendre, imprimer et faire ses démarches.",
        "presentation_detail": "Des conseillers vous reçoivent toute l’année, sans jargon.",
        "source": "Fabrique",
        "structure_parente": "Réseau des maisons du numérique",
        "date_maj": date(2026, 5, 12),
        "services": (
            "Aide aux démarches administratives",
            "Maîtrise des outils numériques du quotidien",
            "Accès internet et matériel informatique",
        ),
        "services_non_proposes": ("Acquisition de matériel informatique à prix solidaire",),
        "orientations": {
            "Acquisition de matériel informatique à prix solidaire": "la recyclerie de la ville"
        },
        "publics_specifiquement_adresses": ("Seniors", "Jeunes"),
        "prise_en_charge_specifique": ("Illettrisme", "Handicaps moteurs"),
        "frais_a_charge": ("Gratuit",),
        "dispositif_programmes_nationaux": ("Conseillers numériques", "Aidants Connect"),
        "formations_labels": ("Étapes numériques (La Poste)",),
        "autres_formations_labels": ("Label maison",),
        "modalites_acces": ("Se présenter", "Téléphoner"),
        "modalites_accompagnement": ("Accompagnement individuel", "Dans un atelier collectif"),
        "fiche_acces_libre": "https://acceslibre.beta.gouv.fr/app/maison-du-numerique/",
        "prise_rdv": "https://rendez-vous.example/maison",
        "sur_rendez_vous": False,
        "accompagnement": True,
        "materiel_libre_acces": True,
        "equipements": (Equipement("ordinateur", 6, True), Equipement("scanner", 1)),
        "materiel_personnel_bienvenu": True,
        "wifi": True,
        "impression": True,
        "impression_prix": "0,20 € la page",
        "langues": ("fr", "pt", "fsl"),
        "accessible_pmr": True,
        "equipe_salaries": 2,
        "equipe_benevoles": 5,
        "equipe_service_civique": 1,
        "partenaires": ("Mission locale", "Caf"),
        "prescripteurs": ("Centre social",),
        "horaires_exceptionnels": (
            HorairesExceptionnels(date(2026, 12, 24), date(2026, 12, 31), message="Congés"),
        ),
        "arrets": (
            Arret(
                "Place du marché", "Amboise", adresse="Place Richelieu", horaires="Fr 09:00-12:00"
            ),
        ),
        "pass_numerique": True,
        "verifie_le": date(2026, 9, 3),
        "verifie_par": "Hub numérique",
    }
