"""One sheet: from its heading and its blocks to its fields. What is not said stays empty."""

import re
from typing import Final

from repere.monographies.lecture.annonces import Entete
from repere.monographies.lecture.blocs import Bloc
from repere.monographies.lecture.communes import Communes
from repere.monographies.lecture.contacts import mail_of, phone_of
from repere.monographies.lecture.enumerations import items_of
from repere.monographies.lecture.equipements import read_equipment
from repere.monographies.lecture.modele import Dit, Fiche
from repere.monographies.lecture.ouvertures import hours_of
from repere.monographies.lecture.personnes import MASQUE, Personnes
from repere.monographies.lecture.prose import (
    needs_in,
    prescribers_in,
    projects_in,
    publics_in,
    sentences,
    split_publics,
)
from repere.monographies.lecture.vocabulaire import Champ
from repere.socle.texte import plier

_VIRGULES: Final = re.compile(r"\s*[,;]\s*(?![^(]*\))|\s+/\s+|\s+·\s+")
_UN_PUBLIC: Final = re.compile(
    r"public|jeune|senior|personne|adulte|enfant|famille|demandeur|habitant|etudiant|retraite|ado|parent|allocataire|tous|femme|scolaire|migrant|etranger|usager|beneficiaire"
)
# "Former les agents", "Un local plus grand": said without a verb of lack.
_UN_BESOIN: Final = re.compile(r"\w+(?:er|ir|re)\b|(?:Un|Une|Des|Du|De|Plus|Davantage)\b")
# "Néant à ce stade": nothing is said.
_RIEN: Final = re.compile(
    r"(?:aucune?s?(?: (?:besoin|projet|attente|demande)s?)?(?: (?:exprimée?|identifiée?|signalée?|recensée?|particuli\w+|pour l'instant).*)?|néant\b.*|sans objet|rien (?:à signaler|pour l'instant)|ras|nc|non (?:renseigné|communiqué|exprimé)e?s?|pas de (?:besoin|projet)s?(?: \w+){0,4})\.?$",
    re.I,
)
LIEU_DIT: Final = 4  # blocks at the head of a sheet where it says where it is


def read_sheet(entete: Entete, blocs: list[Bloc], communes: Communes, qui: Personnes) -> Fiche:
    """Return what a sheet says."""
    fiche = Fiche(nom=entete.nom)
    prose = [b for b in blocs if b.champ in (None, Champ.INFORMATION, Champ.AUTRE)]
    fiche.commune = _commune(entete, blocs, prose, communes)
    fiche.horaires = hours_of(blocs, prose)
    fiche.telephone = phone_of(blocs, qui)
    fiche.courriel = mail_of(blocs, qui)
    fiche.equipements = read_equipment(blocs)
    fiche.publics = _mask(_publics(blocs) or publics_in(prose), qui)
    fiche.prescripteurs = _mask(_listed(blocs, Champ.PRESCRIPTEURS) or prescribers_in(prose), qui)
    fiche.besoins = _mask(_items(blocs, Champ.BESOINS) or needs_in(prose), qui)
    fiche.projets = _mask(_items(blocs, Champ.PROJETS) or projects_in(prose), qui)
    fiche.forces = _mask(_items(blocs, Champ.FORCES), qui)
    fiche.faiblesses = _mask(_items(blocs, Champ.FAIBLESSES), qui)
    return fiche


def _mask(dits: list[Dit], qui: Personnes) -> list[Dit]:
    masques = (Dit(qui.mask(dit.texte), dit.passage) for dit in dits)
    return [dit for dit in masques if dit.texte.strip(" .") not in ("", MASQUE)]


def _commune(
    entete: Entete, blocs: list[Bloc], prose: list[Bloc], communes: Communes
) -> Dit | None:
    for bloc in blocs:
        if bloc.champ is Champ.LIEU and (nom := communes.in_place(bloc.texte)):
            return Dit(nom, bloc.passage)
    if nom := communes.in_name(entete.nom.texte):
        return Dit(nom, entete.nom.passage)
    for bloc in prose[:LIEU_DIT]:
        if nom := communes.opens(bloc.texte):
            return Dit(nom, bloc.passage)
    for bloc in prose[:LIEU_DIT]:
        if nom := communes.in_text(bloc.texte):
            return Dit(nom, bloc.passage)
    return None


def _items(blocs: list[Bloc], champ: Champ) -> list[Dit]:
    dits: list[Dit] = []
    seul = sum(bloc.champ is champ for bloc in blocs) == 1
    for bloc in blocs:
        if bloc.champ is champ:
            # Several paragraphs are a list already: a comma tells nothing there.
            coupe = items_of if seul else _by_semicolons
            parts = [bloc.texte] if bloc.puce else coupe(bloc.texte)
            if champ is Champ.BESOINS and not bloc.puce and len(parts) == 1:
                parts = _told(bloc)
            nets = (p.strip(" ;,–-'") for p in parts)
            dits += [
                Dit(net, bloc.passage) for net in nets if len(net) > 2 and not _RIEN.match(net)
            ]
    return dits


def _by_semicolons(texte: str) -> list[str]:
    return re.split(r"\s*;\s*", texte)


def _told(bloc: Bloc) -> list[str]:
    """A paragraph under "Besoins": the sentences that say one, when some do."""
    dits = {dit.texte for dit in needs_in([bloc])}
    phrases = sentences(bloc)
    if len(phrases) < 2 or not dits:
        return [bloc.texte]
    return [p for p in phrases if p.strip(" '") in dits or _UN_BESOIN.match(p)]


def _listed(blocs: list[Bloc], champ: Champ) -> list[Dit]:
    return [
        Dit(net, bloc.passage)
        for bloc in blocs
        if bloc.champ is champ
        for part in _VIRGULES.split(bloc.texte)
        if len(net := part.strip(" .,;–-")) > 1
    ]


def _publics(blocs: list[Bloc]) -> list[Dit]:
    dits: list[Dit] = []
    for bloc in blocs:
        if bloc.champ is not Champ.PUBLICS:
            continue
        for rang, phrase in enumerate(re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])", bloc.texte)):
            if rang and not _UN_PUBLIC.search(plier(phrase)):
                continue
            listes = _listed([Bloc(phrase, bloc.passage, Champ.PUBLICS)], Champ.PUBLICS)
            dits += [Dit(part, d.passage) for d in listes for part in split_publics(d.texte)]
    return dits
