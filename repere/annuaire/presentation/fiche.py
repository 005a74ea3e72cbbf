"""The page of a place: everything known of it, in plain words."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from repere.annuaire.models import Lieu
from repere.annuaire.presentation import mots
from repere.annuaire.presentation.carte import (
    MATERIEL_SEUL,
    help_in_words,
    kinds_in_words,
    public_view,
)
from repere.annuaire.presentation.contact import Contact, contact_of, is_web
from repere.annuaire.presentation.formats import date_in_words, iso_date_in_words, join_words
from repere.annuaire.presentation.ouverture import Horaires, Passage, hours_in_words, stops_in_words
from repere.annuaire.standard.complements import LANGUES, MATERIELS, Equipement
from repere.annuaire.standard.fiche import Fiche
from repere.socle.francais import count


class ServiceDit(NamedTuple):
    """A service as the page says it. ``vers`` is where the place sends people for it."""

    phrase: str
    exemples: str
    vers: str


class Services(NamedTuple):
    """The nine services of the standard, told apart: done, not done, not said."""

    faits: list[ServiceDit]
    refuses: list[ServiceDit]
    non_dits: list[str]


class Ligne(NamedTuple):
    """A line "what: sentences" of the page."""

    titre: str
    textes: list[str]


class Origine(NamedTuple):
    """Where a value comes from."""

    champ: str
    source: str


class PageLieu(NamedTuple):
    """A place as its page shows it; empty means "not said"."""

    nom: str
    commune: str
    genre: str
    resume: str
    detail: str
    aide: str
    avec_aide: bool
    services: Services
    horaires: Horaires
    contact: Contact
    pratique: list[Ligne]
    acceslibre: str
    labels: list[tuple[str, str]]
    arrets: list[Passage]
    structure: list[Ligne]
    verification: str
    mise_a_jour: str
    origines: list[Origine]


def place_page(lieu: Lieu, moment: datetime) -> PageLieu:
    """Return what the page of ``lieu`` shows at ``moment``: public values only."""
    fiche = public_view(lieu)
    aide = help_in_words(fiche)
    return PageLieu(
        nom=fiche.nom,
        commune=fiche.commune,
        genre=kinds_in_words(fiche),
        resume=fiche.presentation_resume,
        detail=fiche.presentation_detail,
        aide=aide,
        avec_aide=aide != MATERIEL_SEUL,
        services=_services(fiche),
        horaires=hours_in_words(fiche, moment),
        contact=contact_of(fiche, lieu),
        pratique=_said(_practical(fiche)),
        acceslibre=fiche.fiche_acces_libre if is_web(fiche.fiche_acces_libre) else "",
        labels=_labels(fiche),
        arrets=stops_in_words(fiche),
        structure=_said(_structure(fiche, lieu)),
        verification=_verification(fiche),
        mise_a_jour=f"Mis à jour le {date_in_words(fiche.date_maj)}" if fiche.date_maj else "",
        origines=origins(lieu.provenance, fiche),
    )


def origins(provenance: Mapping[str, Mapping[str, object]], fiche: Fiche) -> list[Origine]:
    """Return where each value shown comes from: "France Services, 1er décembre 2022"."""
    dits = fiche.said()
    return [
        Origine(libelle, _origin_in_words(provenance[champ]))
        for champ, libelle in mots.CHAMPS.items()
        if champ in dits and champ in provenance
    ]


def _origin_in_words(origine: Mapping[str, object]) -> str:
    # A person who corrected a value is not named in public.
    humaine = origine.get("origine") == "humain"
    sources = origine.get("sources")
    qui = ", ".join(map(str, sources)) if isinstance(sources, list) else ""
    quand = iso_date_in_words(str(origine.get("le") or ""))
    return ", ".join(filter(None, ("Correction à la main" if humaine else qui, quand)))


def _services(fiche: Fiche) -> Services:
    connus = {*fiche.services, *fiche.services_non_proposes}
    return Services(
        faits=[_service(s, fiche) for s in fiche.services],
        refuses=[_service(s, fiche) for s in fiche.services_non_proposes],
        non_dits=[s.phrase for valeur, s in mots.SERVICES.items() if valeur not in connus],
    )


def _service(valeur: str, fiche: Fiche) -> ServiceDit:
    service = mots.SERVICES.get(valeur)
    exemples = service.exemples if service else ""
    return ServiceDit(mots.service_in_words(valeur), exemples, fiche.orientations.get(valeur, ""))


def _said(lignes: Iterable[Ligne]) -> list[Ligne]:
    return [ligne for ligne in lignes if ligne.textes]


def _practical(fiche: Fiche) -> list[Ligne]:
    accueil = [mots.PRISES_EN_CHARGE.get(v, v) for v in fiche.prise_en_charge_specifique]
    return [
        Ligne("Prix", _price(fiche)),
        Ligne("Comment venir", _words(mots.MODALITES_ACCES, fiche.modalites_acces)),
        Ligne(
            "Comment vous êtes aidé",
            _words(mots.MODALITES_ACCOMPAGNEMENT, fiche.modalites_accompagnement),
        ),
        Ligne("Surtout pour", list(fiche.publics_specifiquement_adresses)),
        Ligne("Accueil adapté", accueil),
        Ligne("Fauteuil roulant", _yes_no(fiche.accessible_pmr, "Accessible", "Non accessible")),
        Ligne("Langues parlées", [join_words([LANGUES.get(code, code) for code in fiche.langues])])
        if fiche.langues
        else Ligne("Langues parlées", []),
        Ligne("Matériel sur place", [_equipment(e) for e in fiche.equipements]),
        Ligne(
            "Votre appareil",
            _yes_no(
                fiche.materiel_personnel_bienvenu,
                "Vous pouvez venir avec le vôtre",
                "On n’utilise que le matériel du lieu",
            ),
        ),
        Ligne("Wi-Fi", _yes_no(fiche.wifi, "Oui", "Non")),
        Ligne("Imprimer", _printing(fiche)),
    ]


def _price(fiche: Fiche) -> list[str]:
    frais = _words(mots.FRAIS, fiche.frais_a_charge)
    return frais + _yes_no(
        fiche.pass_numerique, "Le Pass numérique est accepté", "Le Pass numérique n’est pas accepté"
    )


def _printing(fiche: Fiche) -> list[str]:
    possible = _yes_no(fiche.impression, "Possible", "Impossible")
    return possible + ([f"Prix : {fiche.impression_prix}"] if fiche.impression_prix else [])


def _words(table: Mapping[str, str], valeurs: Iterable[str]) -> list[str]:
    return [table.get(valeur, valeur) for valeur in valeurs]


def _yes_no(valeur: bool | None, oui: str, non: str) -> list[str]:
    return [] if valeur is None else [oui if valeur else non]


def _equipment(equipement: Equipement) -> str:
    nom = equipement.precision or MATERIELS.get(equipement.materiel, equipement.materiel)
    nombre = f" : {equipement.nombre}" if equipement.nombre else ""
    return nom + nombre + (", en libre accès" if equipement.libre_acces else "")


def _labels(fiche: Fiche) -> list[tuple[str, str]]:
    noms = (
        *fiche.dispositif_programmes_nationaux,
        *fiche.formations_labels,
        *fiche.autres_formations_labels,
    )
    return [(nom, mots.DISPOSITIFS.get(nom, "")) for nom in dict.fromkeys(noms)]


def _structure(fiche: Fiche, lieu: Lieu) -> list[Ligne]:
    structure = lieu.structure.nom if lieu.structure and lieu.structure.nom != fiche.nom else ""
    equipe = [
        count(nombre, singulier, pluriel)
        for nombre, singulier, pluriel in (
            (fiche.equipe_salaries, "salarié", ""),
            (fiche.equipe_benevoles, "bénévole", ""),
            (fiche.equipe_service_civique, "volontaire en service civique",
             "volontaires en service civique"),
        )
        if nombre is not None
    ]  # fmt: skip
    return [
        Ligne("Qui gère ce lieu", [structure] if structure else []),
        Ligne("Fait partie de", [fiche.structure_parente] if fiche.structure_parente else []),
        Ligne("Équipe", [join_words(equipe)] if equipe else []),
        Ligne("Partenaires", list(fiche.partenaires)),
        Ligne("Qui oriente vers ce lieu", list(fiche.prescripteurs)),
    ]


def _verification(fiche: Fiche) -> str:
    if not fiche.verifie_le:
        return ""
    par = f" par {fiche.verifie_par}" if fiche.verifie_par else ""
    return f"Vérifié le {date_in_words(fiche.verifie_le)}{par}"
