"""What a sheet says without a label: whom it receives, what it lacks, what it wishes."""

import re
from collections.abc import Iterator
from typing import Final

from repere.monographies.lecture.blocs import Bloc
from repere.monographies.lecture.modele import Dit

_PHRASE: Final = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][)»\"]))\s+(?=[A-ZÀ-Þ«\"'])")
_FIN: Final = r"(?=\s*(?:[.;:]|,? (?:mais|afin|du lundi|ainsi que les partenaires|sur le|dans (?:ses|les) locaux|et (?:propose|dispose|organise|anime|fonctionne)|se croisent|vien(?:t|nent)|est accueilli)|$))"
_ADVERBE: Final = r"(?:(?:principalement|majoritairement|surtout|essentiellement|notamment|souvent|exclusivement|en priorité)\s+)?"
_PUBLICS: Final = [
    re.compile(motif + _FIN)
    for motif in (
        rf"(?:accueille(?:nt)?|reçoi(?:t|vent)|s'adresse(?:nt)? {_ADVERBE}(?:à|aux?)|a pour cible|touche(?:nt)?)\s+(?:\w+ment\s+)?((?:(?:les|des|un|tous?|tout|toutes?|le|la|principalement)\s)+(?:jeunes|adolescents|enfants|familles|seniors?|séniors?|personnes?|publics?|habitants|adultes|demandeurs|étudiants|retraités|femmes|allocataires|usagers|parents|types? de publics?|salariés|bénéficiaires|actifs|étrangers|réfugiés)[^.;:]{{0,140}}?)",
        rf"\b[Ll]e public(?: (?:accueilli|rencontré|visé|reçu|cible|concerné))?\s+est\s+((?!en attente){_ADVERBE}(?:en |composé |constitué )?[^.;:]{{3,140}}?)",
        r"\b[Ll]e public\s+((?:majoritairement|principalement|essentiellement|surtout) [^.;:,]{3,60}?)",
        r"accompagner les (publics en [^.;:]{3,160}?(?:\([^)]*\)[^.;:]{0,60})?)",
        r"en direction (?:de (?:\d+ )?|des |d')((?:personnes|jeunes|seniors|séniors|demandeurs|publics|habitants|familles|adolescents)[^.;:,]{0,50}?(?= reçu)?)",
    )
]
_BESOINS: Final = re.compile(
    r"\bmanqu(?:e|ent|ons) (?:\w+ment )?(?:de|d')(?!\s*(?:rien|respect))|\b(?:a|ont|aurait|auraient|avons|exprime(?:nt)?|ressent(?:ent)?|fait part) (?:aussi |également |un |le |des |du |d'un |grand )*besoins?\b(?! immédiat)"
    r"|\bil (?:manque|faudrait)\b|\bnécessité de\b|\b(?:besoin|demande) (?:forte|important)e?\b|\b(?:serait|seraient) (?:nécessaires?|utiles?)\b",
    re.I,
)
_PROJETS: Final = re.compile(
    r"\bvolonté d|\b(?:souhaite|souhaitent|envisage|envisagent|prévoit|projette)\b|\bprojet de\b|s'est lancée? dans"
    r"|\ba été lancé|\best en (?:cours|projet)\b|\ba demandé une subvention|subvention a été demandée",
    re.I,
)
_PRESCRIT: Final = re.compile(
    r"(?:prescriptions? (?:par|de la part (?:de|d'))|orientée?s? (?:vers (?:elle|eux|la structure|le lieu) )?par|envoyée?s? par|adressée?s? par)\s*((?:les |la |le |l'|d'|des )?[^.;:]{3,110}?)(?=\s+pour\b|\s*[.;:,]|$)"
)
PHRASE_MAX: Final = 2000
PUBLIC_MAX: Final = 130


def sentences(bloc: Bloc) -> list[str]:
    """Return the sentences of a block."""
    phrases = (phrase.strip() for phrase in _PHRASE.split(bloc.texte))
    return [phrase for phrase in phrases if 0 < len(phrase) <= PHRASE_MAX]


def publics_in(blocs: list[Bloc]) -> list[Dit]:
    """Return whom sentences say that the structure receives."""
    return list(_distinct(_search_publics(blocs)))


def _search_publics(blocs: list[Bloc]) -> Iterator[Dit]:
    for bloc in blocs:
        for phrase in sentences(bloc):
            for motif in _PUBLICS:
                for m in motif.finditer(phrase):
                    public = m[1].strip(" ,")
                    if len(public) <= PUBLIC_MAX:
                        yield Dit(public, bloc.passage)


def needs_in(blocs: list[Bloc]) -> list[Dit]:
    """Return the sentences that say that something is lacking."""
    return _matching(blocs, _BESOINS)


def projects_in(blocs: list[Bloc]) -> list[Dit]:
    """Return the sentences that say what is wished or begun."""
    return _matching(blocs, _PROJETS)


def prescribers_in(blocs: list[Bloc]) -> list[Dit]:
    """Return who sends people to the structure."""
    trouves = [
        Dit(re.sub(r"^(?:les|la|le|des|l'|d')\s*", "", m[1]).strip(), bloc.passage)
        for bloc in blocs
        for m in _PRESCRIT.finditer(bloc.texte)
    ]
    return list(_distinct(iter(trouves)))


def _matching(blocs: list[Bloc], motif: re.Pattern[str]) -> list[Dit]:
    return [
        Dit(phrase.strip(" '"), bloc.passage)
        for bloc in blocs
        for phrase in sentences(bloc)
        if motif.search(phrase)
    ]


def _distinct(dits: Iterator[Dit]) -> Iterator[Dit]:
    vus: list[str] = []
    for dit in dits:
        if not any(dit.texte.lower() in vu or vu in dit.texte.lower() for vu in vus):
            vus.append(dit.texte.lower())
            yield dit
