"""The page of a place: everything known of it, in plain words."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from repere.annuaire.models import Lieu
from repere.annuaire.presentation import mots
from repere.annuaire.presentation.carte import (
    MATERIEL_SEUL,
    help_in_words,
    kinds_in_words,
    public_view,
)
from repere.annuaire.presentation.champs import CHAMPS
from repere.annuaire.presentation.contact import Contact, contact_of, is_web
from repere.annuaire.presentation.formats import iso_date_in_words, join_words
from repere.annuaire.presentation.fraicheur import freshness, updated_on, verified_on
from repere.annuaire.presentation.ouverture import Horaires, hours_in_words
from repere.annuaire.presentation.passages import (
    Passage,
    Prochain,
    next_passages,
    stops_in_words,
)
from repere.annuaire.presentation.pratique import Ligne, practical, said, short_price, unknown
from repere.annuaire.presentation.programmes import Programme, programmes
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.normalisation.casse import readable_case
from repere.socle.francais import counted
from repere.socle.langue import _, formes

# Older than that, what a source says may have changed.
_VIEUX: Final = timedelta(days=366)
# Share of capitals from which a text shouts.
_CRIE: Final = 0.6
_FERME_AU_PUBLIC: Final = "Ce lieu n'accueille pas de public"
_ITINERANT: Final = "Itinérant"

_SALARIES: Final = formes("{nombre} salarié", "{nombre} salariés")
_BENEVOLES: Final = formes("{nombre} bénévole", "{nombre} bénévoles")
_SERVICE_CIVIQUE: Final = formes(
    "{nombre} volontaire en service civique", "{nombre} volontaires en service civique"
)


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


class Origine(NamedTuple):
    """A source with its date, and what it says: ten lines that repeat one source tell nothing more."""

    source: str
    champs: list[str]


class PageLieu(NamedTuple):
    """A place as its page shows it; empty means "not said"."""

    nom: str
    commune: str
    genre: str
    resume: str
    detail: str
    avis: list[str]
    prudence: str
    aide: str
    avec_aide: bool
    prix: str
    services: Services
    horaires: Horaires
    contact: Contact
    pratique: list[Ligne]
    acceslibre: str
    programmes: list[Programme]
    arrets: list[Passage]
    passages: list[Prochain]
    structure: list[Ligne]
    inconnus: str
    fraicheur: str
    verification: str
    mise_a_jour: str
    ancienne: bool
    source: str
    origines: list[Origine]


def place_page(lieu: Lieu, moment: datetime) -> PageLieu:
    """Return what the page of ``lieu`` shows at ``moment``: public values only."""
    fiche = public_view(lieu)
    aide = help_in_words(fiche)
    return PageLieu(
        nom=fiche.nom,
        commune=fiche.commune,
        genre=kinds_in_words(fiche),
        resume=calm(fiche.presentation_resume),
        detail=calm(fiche.presentation_detail),
        avis=_warnings(fiche),
        prudence=_caution(fiche),
        aide=aide,
        avec_aide=aide != _(MATERIEL_SEUL),
        prix=short_price(fiche),
        services=_services(fiche),
        horaires=hours_in_words(fiche, moment),
        contact=contact_of(fiche, lieu),
        pratique=practical(fiche),
        acceslibre=fiche.fiche_acces_libre if is_web(fiche.fiche_acces_libre) else "",
        programmes=programmes(fiche),
        arrets=stops_in_words(fiche),
        passages=next_passages(fiche, moment),
        structure=said(_structure(fiche, lieu)),
        inconnus=join_words(unknown(fiche)),
        fraicheur=freshness(fiche, moment.date(), par_la_source=_is_updated_by_source(lieu)),
        verification=verified_on(fiche),
        mise_a_jour=updated_on(fiche),
        ancienne=_is_old(fiche, moment),
        source=fiche.source,
        origines=origins(lieu.provenance, fiche),
    )


def origins(provenance: Mapping[str, Mapping[str, object]], fiche: Fiche) -> list[Origine]:
    """Return where each value shown comes from, by source: "France Services, 1er décembre 2022"."""
    dits = fiche.said()
    par_source: dict[str, list[str]] = {}
    for champ, libelle in CHAMPS.items():
        if champ in dits and champ in provenance:
            par_source.setdefault(_origin_in_words(provenance[champ]), []).append(libelle)
    return [Origine(source, champs) for source, champs in par_source.items()]


def _is_updated_by_source(lieu: Lieu) -> bool:
    return bool(lieu.provenance.get("date_maj", {}).get("origine") == "import")


def _origin_in_words(origine: Mapping[str, object]) -> str:
    # A person who corrected a value is not named in public.
    humaine = origine.get("origine") == "humain"
    sources = origine.get("sources")
    qui = ", ".join(map(str, sources)) if isinstance(sources, list) else ""
    quand = iso_date_in_words(str(origine.get("le") or ""))
    return ", ".join(filter(None, (_("Correction à la main") if humaine else qui, quand)))


def calm(texte: str) -> str:
    """Return a text written mostly in capitals in ordinary case; anything else as it is."""
    lettres = [lettre for lettre in texte if lettre.isalpha()]
    crie = sum(lettre.isupper() for lettre in lettres) > _CRIE * len(lettres)
    return readable_case(texte.upper()) if crie else texte


def _warnings(fiche: Fiche) -> list[str]:
    """Return what must be known before setting out."""
    avis = []
    if _FERME_AU_PUBLIC in fiche.modalites_acces:
        avis.append(_("Ce lieu ne reçoit pas le public. Contactez-le à distance."))
    if _ITINERANT in fiche.itinerance and not fiche.arrets:
        avis.append(_("Ce lieu se déplace. Demandez-lui où il sera avant de venir."))
    return avis


def _caution(fiche: Fiche) -> str:
    """Return what to do before setting out: nobody telephones to a place without a number."""
    if fiche.telephone or fiche.autres_telephones:
        return _("Téléphonez avant de vous déplacer.")
    if fiche.courriels:
        return _("Écrivez-lui avant de vous déplacer.")
    if "MUNI" in fiche.typologie:
        return _("Renseignez-vous avant de vous déplacer.")
    return _("Renseignez-vous à la mairie avant de vous déplacer.")


def _is_old(fiche: Fiche, moment: datetime) -> bool:
    dernier = max(filter(None, (fiche.verifie_le, fiche.date_maj)), default=None)
    return dernier is not None and moment.date() - dernier > _VIEUX


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


def _structure(fiche: Fiche, lieu: Lieu) -> list[Ligne]:
    structure = lieu.structure.nom if lieu.structure and lieu.structure.nom != fiche.nom else ""
    equipe = [
        counted(dits, nombre)
        for dits, nombre in (
            (_SALARIES, fiche.equipe_salaries),
            (_BENEVOLES, fiche.equipe_benevoles),
            (_SERVICE_CIVIQUE, fiche.equipe_service_civique),
        )
        if nombre is not None
    ]  # fmt: skip
    return [
        Ligne(_("Qui gère ce lieu"), [structure] if structure else []),
        Ligne(_("Fait partie de"), [fiche.structure_parente] if fiche.structure_parente else []),
        Ligne(_("Équipe"), [join_words(equipe)] if equipe else []),
        Ligne(_("Partenaires"), list(fiche.partenaires)),
        Ligne(_("Qui oriente vers ce lieu"), list(fiche.prescripteurs)),
    ]
