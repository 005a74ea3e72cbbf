"""What a sheet says without a label: whom it receives, what it lacks, what it wishes."""

import re
from collections.abc import Iterator
from typing import Final

from repere.monographies.lecture.blocs import Bloc
from repere.monographies.lecture.enumerations import items_of
from repere.monographies.lecture.listes import before_how, by_whom, composed_of
from repere.monographies.lecture.modele import Dit

_PHRASE: Final = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][)»\"]))\s+(?=[A-ZÀ-Þ«\"'])")
_FIN: Final = r"(?=\s*(?:[.;:]|,? (?:mais|afin|du lundi|ainsi que les partenaires|sur le|à (?=[A-ZÀ-Þ])|dans (?:ses|les) locaux|et tien(?:t|nent)|et intervien(?:t|nent)|et (?:propose|dispose|organise|anime|fonctionne)|se croisent|vien(?:t|nent)|est accueilli)|$))"
_ADVERBE: Final = r"(?:(?:principalement|majoritairement|surtout|essentiellement|notamment|souvent|exclusivement|en priorité)\s+)?"
_PUBLICS: Final = [
    re.compile(motif + _FIN)
    for motif in (
        rf"(?:accueille(?:nt)?|reçoi(?:t|vent)|s'adresse(?:nt)? {_ADVERBE}(?:à|aux?)|a pour cible|touche(?:nt)?)\s+(?:(?:\w+ment|depuis \d{{4}}|aussi|surtout|en priorité)\s+)?((?:(?:les|des|un|tous?|tout|toutes?|le|la|principalement)\s)+(?:jeunes|adolescents|enfants|familles|seniors?|séniors?|personnes?|publics?|habitants|adultes|demandeurs|étudiants|retraités|femmes|allocataires|usagers|parents|types? de publics?|salariés|bénéficiaires|actifs|étrangers|réfugiés)[^.;:]{{0,140}}?)",
        rf"(?:s'adresse(?:nt)?|ouverte?s?|destinée?s?) {_ADVERBE}aux ((?:jeunes|adolescents|enfants|familles|seniors?|personnes|habitants|adultes|demandeurs|étudiants|retraités|femmes|usagers|parents|salariés)\b[^.;:]{{0,100}}?)",
        rf"(?:reçoi(?:t|vent)|accueille(?:nt)?) {_ADVERBE}((?:des|les) (?:mères|personnes|familles|jeunes|femmes|hommes|retraités|lycéens|collégiens)[^.;:]{{0,120}}?)",
        r"\b[Ll]e public est (?:très |assez )?(?:varié|mixte|divers|hétérogène|diversifié)\s*:\s*([^.;:]{3,140}?)",
        r"(?:rassemblent|réunissent|rassemble|réunit) (?:une? \w+aine (?:de |d')|\d+ )((?:jeunes|adolescents|enfants|familles|seniors?|adultes|demandeurs|étudiants|retraités|femmes|parents)\b(?: \w+és?)?)(?= |[,.])[^.;:]{0,40}?",
        r"accompagne(?:nt)?\s+(?:\w+ment\s+)?((?:les|des)\s(?:ménages|jeunes|familles|seniors|séniors|demandeurs|femmes|retraités|étudiants|allocataires)\b[^.;:]{0,100}?)",
        r"adhérents,\s+(?:tous|toutes|majoritairement|surtout)\s+([^.;:,]{4,40}?)(?:, [^.;:]{0,90})?",
        rf"\b[Ll]e public(?: (?:accueilli|rencontré|visé|reçu|cible|concerné|des \w+))?\s+est\s+((?!en attente){_ADVERBE}(?:en |composé |constitué )?[^.;:]{{3,140}}?)",
        r"\b[Ll]e public\s+((?:majoritairement|principalement|essentiellement|surtout) [^.;:,]{3,60}?)",
        r"accompagner les (publics en [^.;:]{3,160}?(?:\([^)]*\)[^.;:]{0,60})?)",
        r"en direction (?:de (?:\d+ )?|des |d')((?:personnes|jeunes|seniors|séniors|demandeurs|publics|habitants|familles|adolescents)[^.;:,]{0,50}?(?= reçu)?)",
    )
]
_QUI: Final = (
    rf"{_ADVERBE}(?:(?:des|les|de|quelques)\s+)?(?:jeunes|adolescents|ados|enfants|familles|seniors?|séniors?|personnes?|publics?|habitant|adultes|demandeu"
    r"|étudiant|retraité|femmes|mères|allocataires|usagers|parents|salariés|bénéficiaires|actifs|étrangers|réfugiés|scolaires|lycéen|collégien|aidants)"
)
_ADVERBES: Final = re.compile(
    r"^(?:(?:principalement|majoritairement|surtout|essentiellement|notamment|souvent|exclusivement|en priorité)\s+)",
    re.I,
)
_QUALITE: Final = re.compile(
    r"(?:très |assez |plutôt )?(?:variés?|mixtes?|divers|hétérogènes?|diversifiés?|nombreux)"
)
_BESOINS: Final = re.compile(
    r"\bmanqu(?:e|ent|ons) (?:\w+ment )?(?:de|d')(?!\s*(?:rien|respect))|\bregrett\w+ (?:de ne pas|l'absence|le manque)|\bfaute de (?:personnel|moyens|temps|place|budget)|\bf(?:ait|ont) défaut\b|\b(?:a|ont|aurait|auraient|avons|exprime(?:nt)?|ressent(?:ent)?|fait part) (?:aussi |également |un |le |des |du |d'un |grand )*besoins?\b(?! immédiat)"
    r"|\bil (?:manque|faudrait)\b|\bnécessité de\b|\b(?:besoin|demande) (?:forte|important)e?\b|\b(?:serait|seraient) (?:nécessaires?|utiles?)\b|\bsouffr(?:e|ent) (?:d'un|du) manque\b"
    r"|(?<!\bla )(?<!\bune )(?<!\bleur )(?<!\bsur )(?<!\bde )\b(?:demande(?:nt)?|réclame(?:nt)?) (?:de l'aide|des? (?!subvention|comptes?)|un (?!subvention)|une (?!subvention)|du |que )"
    r"|\binsist(?:e|ent) sur (?:le besoin|la nécessité|le manque|la formation)\b"
    r"|\b(?:souhait(?:e|ent|erait|eraient)|voudrai(?:t|ent)|aimerai(?:t|ent)) (?:être|s'équiper|disposer|obtenir|recruter|bénéficier|l'arrivée|une? |davantage|plus de)",
    re.I,
)
# After these, things wanted are told one after the other.
_LISTE_DE_BESOINS: Final = re.compile(
    r"\b(?:besoins?|manqu(?:e|ent|ons)|demande(?:nt)?|réclame(?:nt)?|attend(?:ent)?) (?:aussi |également |surtout |notamment |toujours )?(?=d'|de |du |des |une? )",
    re.I,
)
# "Souffre d'un manque de place et souhaiterait…": two needs.
_AUSSI: Final = re.compile(
    r",?\s+et (?=(?:souhait\w+|voudrai\w+|aimerai\w+|demande(?:nt)?|réclame(?:nt)?|aurai\w+ besoin|manqu\w+ d)\b)"
)
_A_FAIRE: Final = re.compile(
    r"[^\W\d_]+(?:er|ir|re)\b (?:les?|la|l'|des|du|un|une|ce|aux?|en|leurs?)\b"
)
_PROJETS: Final = re.compile(
    r"\bvolonté d|\b(?:souhaite|souhaitent|envisage|envisagent|prévoit|projette)\b|\bprojet de\b|s'est lancée? dans"
    r"|\ba été lancé|\best en (?:cours|projet|préparation|réflexion)\b|\best à l'étude\b|\b(?:voudrait|voudraient|aimerait|aimeraient)\b|\ba demandé une subvention|subvention a été demandée",
    re.I,
)
_PRESCRIT: Final = re.compile(
    r"(?:prescriptions? (?:par|de la part (?:de|d')|de|d'|du|des)|orientée?s? (?:vers (?:elle|eux|la structure|le lieu) )?par|envoyée?s? par|adressée?s? par)\s*((?:les |la |le |l'|d'|des )?[^.;:]{3,110}?)(?=\s+pour\b|\s*[.;:]|$)"
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
                    for public in split_publics(m[1]):
                        if len(public) <= PUBLIC_MAX and not _QUALITE.fullmatch(public):
                            yield Dit(public, bloc.passage)


def split_publics(texte: str) -> list[str]:
    """Cut "des familles et des personnes isolées, souvent orientées par…" into those whom it names."""
    net = re.split(
        r",?\s+(?:souvent |parfois |surtout )?(?:orientée?s?|envoyée?s?|adressée?s?|sur prescription|sur orientation)\b",
        texte,
    )[0]
    net = before_how(net)
    if composes := composed_of(_ADVERBES.sub("", net)):
        return composes
    parts = re.split(rf"\s*,\s+(?:et )?(?={_QUI})|\s+(?:et|ou)\s+(?={_QUI})", net, flags=re.I)
    return [part for brut in parts if (part := _without_adverb(brut.strip(" ,")))]


def _without_adverb(public: str) -> str:
    """ "surtout des familles" names families; "majoritairement âgé" says how old."""
    return _ADVERBES.sub("", public) if re.match(_QUI, public, re.I) else public


def needs_in(blocs: list[Bloc]) -> list[Dit]:
    """Return what sentences say is lacking: each thing of a list, else the sentence without its reason."""
    dits = _matching(blocs, _BESOINS)
    return [Dit(besoin, dit.passage) for dit in dits for besoin in _needs_of(dit.texte)]


def _needs_of(phrase: str) -> list[str]:
    parts = [part for part in _AUSSI.split(phrase) if _BESOINS.search(part)]
    if len(parts) > 1:
        return [besoin for part in parts for besoin in _needs_of(part)]
    m = _LISTE_DE_BESOINS.search(phrase)
    choses = items_of(phrase[m.end() :]) if m else []
    return choses if len(choses) > 1 else [_without_reason(phrase)]


def _without_reason(phrase: str) -> str:
    """What comes after a colon is the reason, unless it is what must be done."""
    besoin, deux_points, suite = phrase.partition(" : ")
    m = _BESOINS.search(besoin) if deux_points else None
    if m is None or len(besoin[m.end() :].split()) < 2 or _A_FAIRE.match(suite):
        return phrase
    return besoin


def projects_in(blocs: list[Bloc]) -> list[Dit]:
    """Return the sentences that say what is wished or begun."""
    return _matching(blocs, _PROJETS)


def prescribers_in(blocs: list[Bloc]) -> list[Dit]:
    """Return who sends people to the structure."""
    trouves = [
        Dit(qui, bloc.passage)
        for bloc in blocs
        for m in _PRESCRIT.finditer(bloc.texte)
        for qui in by_whom(m[1])
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
