"""Expressions longer than a word, in the order in which they are tried: traps first."""

import re
from typing import Final

from repere.annuaire.horaires.texte.lexique import JOURS, MOIS
from repere.annuaire.horaires.texte.modele import Genre

_UNITES: Final = (
    r"jours?|communes?|ans|annees?|mois|minutes?|min|mn|km|euros?|€|%|postes?|ordinateurs?|pc|"
    r"places?|agents?|sites?|personnes?|antennes?|villages?|rue|avenue|av|bd|boulevard|place|pl|"
    r"chemin|route|allee|impasse|bis|ter|fois|ateliers?|quartiers?|semaines?"
)
_VAC: Final = r"(?:vacances|vac\b\.?|conges)(?: scolaires?)?(?: d'ete| de noel| de la toussaint)?"
# "Vacances" is put aside by these words: what remains is the school period.
_HORS: Final = r"(?:hors|sauf|excepte|en dehors des?|ferme\w*)"

_VOIES: Final = (
    r"rue|avenue|av|boulevard|bd|place|pl|allee|chemin|square|cours|quai|impasse|esplanade"
)
_QUANTIEME: Final = r"(?<![\d:])[0-3]?\d(?:er)?"

_PIEGES: Final = (
    (Genre.LIGNE, r"\n+"),
    (Genre.BRUIT, r"https?://\S+|www\.\S+|\S+@[\w.-]+\.\w+"),
    (
        Genre.BRUIT,
        r"(?<!\d)(?:\+33\s?|0)[1-9](?P<sep>[ .\-/]{0,2})\d{2}(?:(?P=sep)\d{2}){3}(?!\d|\s?h)",
    ),
    (Genre.BRUIT, r"(?<!\d)\d{1,2}/\d{2}/\d{2,4}(?!\d)"),
)
_EXPRESSIONS: Final = (
    (
        Genre.BRUIT,
        rf"(?:(?<![\d:])\d{{1,4}}(?: ?(?:bis|ter))?,? )?(?:{_VOIES}) (?:du |de la |des )?"
        rf"{_QUANTIEME} (?:{'|'.join(MOIS)})\b(?: \d{{4}})?",
    ),
    (Genre.SAISON, rf"{_QUANTIEME}(?: ?(?:au|et|-) ?{_QUANTIEME})? (?:{'|'.join(MOIS)})\b"),
    (Genre.BRUIT, r"non[- ]?stop\b"),
    (Genre.BRUIT, r"duree(?: de| :)? \d{1,2} ?h(?:eures?)?(?: ?[0-5]\d(?!\d))?\b"),
    (Genre.JOUR, r"(?P<tous>7 ?(?:j|jours)? ?(?:/|sur) ?7(?: ?j(?:ours)?\b)?)(?![:h\d])"),
    (
        Genre.SAISON,
        r"(?:(?<=le )|(?<=du )|(?<=au ))\d{1,2}/\d{2}(?![\dh:])|\d jours (?:sur|/) ?(?:7|sept)",
    ),
    (Genre.JOUR_ET_NUIT, r"24 ?(?:h|heures)? ?(?:/|sur) ?24(?: ?h(?:eures)?\b)?"),
    (
        Genre.IRREGULIER,
        r"(?:tous|toutes) les (?:(?:15|quinze) jours|(?:\w+) semaines)|(?:sur|/) ?(?:deux|2|trois|3)"
        r"\b(?! ?h|:\d)|par mois|par quinzaine|a la quinzaine|pas ouvert tous|pas tous",
    ),
    (Genre.BRUIT, rf"(?<![\d:])[1-3] (?=(?:{'|'.join(JOURS)})s? (?:sur|/|par)\b)"),
    (Genre.DU_MOIS, r"(?:du|de chaque|dans le|chaque|/) ?mois\b|mensuel(?:le)?\b"),
    (Genre.RANG, r"(?<![\d:])(?P<rang>[1-5])\s?(?:i?emes?|eres?|ers?|nde?s?|es?)(?![a-z])"),
)
_MOTS: Final = (
    (Genre.BRUIT, rf"(?<![\d:])\d+\s?(?:{_UNITES})\b"),
    (Genre.BRUIT, r"\d{3,}"),
    (Genre.NOMBRE, r"(?<!\d)\d{1,2}"),
    (
        Genre.RDV,
        r"(?<![a-z])(?:r\.\s?d\.\s?v\.?|rdvs?|rendez[\s-]*vous|rend[-\s]vous|rendez-?vos|r\.?-?v)(?![a-z])",
    ),
    (Genre.DEMI, r"(?P<aprem>apr?e?s?[\s.-]*m(?:idis?|i|)|ap[\s.-]?m(?:idis?)?)(?![a-z])"),
    (Genre.DEMI, r"(?P<journee>toute la journee|journee complete|journee entiere)"),
    (Genre.JOUR, r"(?P<week_end>week[\s-]?ends?)"),
    (
        Genre.JOUR,
        r"(?P<tous>tous les jours|tlj\b|7\s?(?:j|jours)?\s?(?:/|sur)\s?7\s?(?:j\b|jours)?)",
    ),
    (Genre.JOUR, r"(?-i:\bL ?(?:-|au|a) ?V\b)(?P<ouvres>)"),
    (
        Genre.JOUR,
        r"(?-i:(?<![A-Za-z'])(?P<initiales>LMMJV(?:SD?)?|[LMJVSD](?:(?: ?[-,/.] ?| )[LMJVSD]){2,6})"
        r"(?![A-Za-z']))",
    ),
    (Genre.JOUR, r"(?P<ouvres>jours ouvres|jours de semaine|(?:en|la) semaine(?= de?\b| ?:| \d))"),
    (Genre.PARITE, r"(?:semaines?|sem)\.? ?(?P<im>im)?paires?\b"),
    (Genre.PARITE, r"(?P<im>im)?paires\b"),
    (
        Genre.SCOLAIRE,
        rf"{_HORS}(?: pendant| durant)?(?: les?| des?)?(?: periodes?)?(?: de)? {_VAC}",
    ),
    (
        Genre.SCOLAIRE,
        r"(?:periodes?|semaines?|temps|jours?)(?: hors vacances)? (?:scolaires?|sco)\b",
    ),
    (Genre.VACANCES, rf"(?:petites |grandes )?{_VAC}"),
    (Genre.JUSQUA, r"jusqu[e']? ?(?:au|a)\b"),
    (Genre.FORT, r";+|--+|//+|[•*]"),
    (Genre.TIRET, r"-"),
    (Genre.BARRE, r"[/|\\]"),
    (Genre.ET, r"[&+]"),
    (Genre.VIRGULE, r","),
    (Genre.DEUX_POINTS, r"[:=]"),
    (Genre.POINT, r"[.!?]"),
    (Genre.OUVRANTE, r"[(\[]"),
    (Genre.FERMANTE, r"[)\]]"),
)


def _compile(motifs: tuple[tuple[Genre, str], ...]) -> tuple[tuple[Genre, re.Pattern[str]], ...]:
    return tuple((genre, re.compile(motif, re.IGNORECASE)) for genre, motif in motifs)


AVANT_LES_HEURES: Final = _compile(_PIEGES + _EXPRESSIONS)
APRES_LES_HEURES: Final = _compile(_MOTS)
MOT: Final = re.compile(r"[a-z]+", re.IGNORECASE)
