"""From the row of a place to what the index keeps: public values only."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from repere.annuaire.confidentialite import public_record
from repere.annuaire.models import Lieu
from repere.annuaire.presentation import mots
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.standard.complements import LANGUES, MATERIELS
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.vocabulaire import TYPOLOGIES
from repere.recherche.index.document import Document, Niveau
from repere.recherche.requete.criteres import CRITERES, NON, OUI
from repere.recherche.texte.domicile import visits_homes
from repere.socle.geographie import Point

_LISTES: Final = (
    "services", "publics_specifiquement_adresses", "prise_en_charge_specifique", "langues",
    "frais_a_charge", "dispositif_programmes_nationaux", "formations_labels",
    "modalites_accompagnement", "modalites_acces", "itinerance", "typologie",
)  # fmt: skip
_BOOLEENS: Final = (
    "accompagnement", "materiel_libre_acces", "wifi", "impression", "pass_numerique",
    "accessible_pmr", "sur_rendez_vous",
)  # fmt: skip
_LOT: Final = 1000
_journal = logging.getLogger(__name__)


def documents_of(lieux: LieuQuerySet, *, ordre: str = "pk") -> Iterator[Document]:
    """Return the documents of ``lieux``, by primary key or by ``ordre``."""
    lignes = lieux.order_by(ordre, "pk").select_related("rattachement__departement").without_heavy()
    for lieu in lignes.iterator(chunk_size=_LOT):
        try:
            yield document_of(lieu)
        except (TypeError, ValueError, KeyError, AttributeError):
            # One row that something else than the services wrote must not silence all the others.
            _journal.exception("lieu %s illisible : absent de la recherche", lieu.identifiant)


def document_of(lieu: Lieu) -> Document:
    """Return the document of a place; ``rattachement`` should come with it."""
    fiche = public_record(record_of(lieu), consentements=lieu.consentements)
    commune = lieu.rattachement
    document = document_of_record(
        fiche,
        pk=lieu.pk,
        identifiant=lieu.identifiant,
        commune=f"{commune.nom} {commune.departement.nom}" if commune else "",
    )
    return replace(
        document,
        revision=lieu.revision,
        commune=lieu.rattachement_id or fiche.code_insee,
        point=document.point or (commune.position if commune else None),
        vague=document.point is None,
    )


def document_of_record(fiche: Fiche, *, pk: int, identifiant: str, commune: str = "") -> Document:
    """Return the document of a record; ``commune``: other names under which its town is sought."""
    situee = fiche.latitude is not None and fiche.longitude is not None
    return Document(
        pk=pk,
        identifiant=identifiant,
        revision=0,
        nom=fiche.nom,
        commune=fiche.code_insee,
        code_postal=fiche.code_postal,
        ville=fiche.commune,
        point=Point(fiche.latitude or 0.0, fiche.longitude or 0.0) if situee else None,
        textes=_texts(fiche, commune),
        valeurs=frozenset(stated_values(fiche)),
        refus=tuple(fiche.services_non_proposes),
        horaires=fiche.horaires,
        exceptions=fiche.horaires_exceptionnels,
        sur_rendez_vous=bool(fiche.sur_rendez_vous),
        verifie_le=fiche.verifie_le,
        date_maj=fiche.date_maj,
        completude=min(len(fiche.said()), 255),
    )


def stated_values(fiche: Fiche) -> set[tuple[str, str]]:
    """Return the (criterion, value) pairs that a record states, what follows from others included."""
    valeurs = {
        (nom, v) for nom in _LISTES for v in getattr(fiche, nom) if v in CRITERES[nom].valeurs
    }
    valeurs |= {
        (nom, OUI if dit else NON) for nom in _BOOLEENS if (dit := getattr(fiche, nom)) is not None
    }
    valeurs |= {("equipements", e.materiel) for e in fiche.equipements if e.materiel in MATERIELS}
    dits = {nom for nom, _ in valeurs}
    return valeurs | {paire for paire in _implied(fiche) if paire[0] not in dits or paire[1] != NON}


def _implied(fiche: Fiche) -> Iterator[tuple[str, str]]:
    """Yield what other fields say: an adviser is somebody who helps, a printer prints."""
    modalites = set(fiche.modalites_accompagnement)
    if fiche.accompagnement is None and mots.CONSEILLER & modalites:
        yield "accompagnement", OUI
    if fiche.accompagnement is None and modalites == {"En autonomie"}:
        yield "accompagnement", NON
    if fiche.materiel_libre_acces is None and "En autonomie" in modalites:
        yield "materiel_libre_acces", OUI
    imprimantes = [e for e in fiche.equipements if e.materiel == "imprimante"]
    if fiche.impression is None and any(e.libre_acces is not False for e in imprimantes):
        yield "impression", OUI
    if fiche.sur_rendez_vous is None and "Se présenter" in fiche.modalites_acces:
        yield "sur_rendez_vous", NON
    if fiche.sur_rendez_vous is None and "Prendre un RDV en ligne" in fiche.modalites_acces:
        yield "sur_rendez_vous", OUI
    if visits_homes(f"{fiche.presentation_resume}\n{fiche.presentation_detail}"):
        yield "domicile", OUI
    if fiche.arrets:
        yield "itinerance", "Itinérant"
    if "Langues étrangères (anglais)" in fiche.prise_en_charge_specifique:
        yield "langues", "en"


def _texts(fiche: Fiche, commune: str) -> tuple[tuple[Niveau, str], ...]:
    forts = [
        fiche.commune, commune, fiche.code_postal,
        *(mots.kind_message(code) for code in fiche.typologie if code != "Autre"),
        *(f"{code} {TYPOLOGIES.get(code, '')}" for code in fiche.typologie if code != "Autre"),
        *fiche.dispositif_programmes_nationaux,
    ]  # fmt: skip
    moyens = chain(
        (fiche.adresse, fiche.complement_adresse, fiche.structure_parente),
        fiche.services,
        (mots.SERVICES[s].message for s in fiche.services if s in mots.SERVICES),
        fiche.formations_labels,
        fiche.autres_formations_labels,
        (f"{MATERIELS.get(e.materiel, '')} {e.precision}" for e in fiche.equipements),
        (LANGUES.get(langue, langue) for langue in fiche.langues),
        fiche.publics_specifiquement_adresses,
        fiche.prise_en_charge_specifique,
    )
    faibles = (fiche.presentation_resume, fiche.presentation_detail, *fiche.partenaires)
    return (
        (Niveau.NOM, fiche.nom),
        (Niveau.FORT, " ".join(forts)),
        (Niveau.MOYEN, " ".join(moyens)),
        (Niveau.FAIBLE, " ".join(faibles)),
    )
