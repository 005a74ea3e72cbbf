"""Ages and distances: numbers that say something only with the word beside them."""

import re
from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.motifs.jetons import fold
from repere.assistant.comprehension.motifs.negation import NEGATIONS
from repere.assistant.comprehension.texte.modele import Message

# Younger, one comes with parents; older, for oneself.
ADULTE_DES: Final = 18
JEUNE_DES: Final = 12
JEUNE_JUSQU_A: Final = 25
SENIOR_DES: Final = 65
_AGE_MAX: Final = 110

_ANS: Final = frozenset(map(fold, ["balais", "balai", "piges", "berges", "printemps", "ans", "an", "years", "year", "yo", "anos", "ano", "yasinda", "yasindayim",
                                   "عاما", "سنة", "عام", "років", "роки", "рік", "лет"]))  # fmt: skip
# "Un ordinateur de dix ans", "depuis dix ans", "il y a dix ans": nobody's age.
_MACHINES: Final = frozenset(map(fold, ["ordinateur", "ordi", "pc", "telephone", "tablette", "imprimante", "voiture", "machine", "portable", "windows", "contrat", "bail", "experience"]))  # fmt: skip
_DUREES: Final = frozenset(map(fold, ["depuis", "fait", "pendant", "dans", "apres", "for", "y", "cumule", "environ", "jusqu"]))  # fmt: skip
# As they are said: "quatre-vingt-deux ans".
_DIZAINES: Final = {"seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70}  # fmt: skip
_UNITES: Final = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}  # fmt: skip
_ENFANTS: Final = frozenset(map(fold, ["fils", "fille", "enfant", "enfants", "garcon", "garcons", "petit", "petite", "ptit", "pti", "ptite", "jumeaux", "jumelles", "fiston", "gamin", "gamine", "son", "daughter", "child", "fil", "filho", "filha", "oglum", "kizim", "син", "сина", "дочка", "донька", "дитина", "ابني", "ابنتي", "neveu", "niece"]))  # fmt: skip
_FRERES: Final = frozenset(
    ["frere", "soeur", "cousin", "cousine", "copain", "copine", "ami", "amie", "voisin", "voisine"]
)
_EN_LETTRES: Final = {"cinq": 5, "dix": 10, "quinze": 15, "vingt": 20, "vingt-cinq": 25, "trente": 30, "quarante": 40,
    "cinquante": 50, "dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "ten": 10, "fifteen": 15, "twenty": 20}  # fmt: skip
_DISTANCE: Final = re.compile(
    rf"(?<!\d)(?<!\d[.,])(\d{{1,3}}|\b(?:{'|'.join(sorted(_EN_LETTRES, key=len, reverse=True))}))\s?(?:de\s)?"
    r"(?:km|kms|kil|kilos|kilom[eèé]\w*|bornes?|quilómetros|quilometros|kilometres?|kilometre\w*|км|кілометр\w*|километр\w*|كم|كيلو\w*)(?!\w)",
    re.I,
)
# "J'habite à 20 km", "j'ai fait 30 km": a way that is, and no limit to the one to go, unless it says so.
_TRAJET: Final = re.compile(
    r"\b(?:habit\w*|vi[st]|vivons|suis|sommes|est|sont|était|fai[st]|faire|fais|faut faire|parcour\w*|roul\w*|marché|trouve|live|moro|situé\w*)\b[^.;:!?]*$",
    re.I,
)
_LIMITE: Final = re.compile(
    r"\b(?:max\w*|moins|plus|rayon|autour|jusqu\w*|peux|peut|pouvons|limite|within|up to|radius|menos|raio|ronde|périmètre|grand max)\b|radius|до|радіус|أقل|en fazla",
    re.I,
)
_CONTEXTE: Final = 45
_APRES: Final = 30
_AGE_COLLE: Final = re.compile(r"(\d{1,3})(?:ans|an|a|yo)")
# "Né en 1950": how old in the year these lines were written; one year more or less changes nothing much.
_ANNEE: Final = 2026
_NEE: Final = re.compile(
    r"\b(?:née?|nee?|naissance|born|nascid[oa]|doğum|народжен\w*)\s+(?:en|le|in|em|:)?\s*(?:[\d/.]{0,6}\s?(?:\w+\s)?)?"
    r"((?:19|20)\d\d)\b",
    re.I,
)
# "72 ans de mariage", "22 ans que j'habite ici": how long, not how old.
_A_LE: Final = re.compile(
    r"\b(?:is|are|she's|he's|i am|i'm|aged|âgée? de|elle a|il a)\s+(\d\d)\b(?![\d.,]|\s*(?:€|euros?|km|h\b|minutes|%|enfants|photos))",
    re.I,
)
_PLUS: Final = re.compile(r"(?<![\d+])(6[5-9]|[7-9]\d)\s?\+(?!\s?\d)")
_QUE: Final = frozenset({"que", "qu", "ago"})
_VECUS: Final = frozenset({"mariage", "metier", "carriere", "maison", "boulot", "usine", "service", "vie", "retard", "travail",
    "experience", "abonnement", "garantie", "chomage", "bons", "conduite"})  # fmt: skip
_RUES: Final = frozenset(
    {"rue", "avenue", "av", "bd", "boulevard", "place", "bis", "chemin", "route"}
)
_AVANT: Final = 4
_AVANT_ENFANT: Final = 14


def ages(message: Message) -> Iterator[tuple[int, bool]]:
    """Yield the ages said of somebody, with whether it is a child of the one who writes."""
    mots = [fold(m.plie) for m in message.mots]
    # "Mé jumo" are twins once spelt out.
    lus = [fold(m.corrige) for m in message.mots]
    for rang, mot in enumerate(mots):
        debut, age = rang, -1
        if colle := _AGE_COLLE.fullmatch(mot):
            age = int(colle[1])
        elif mot in _ANS or _is_a(message, rang):
            debut, age = _number_before(mots, rang)
        avant = mots[max(0, debut - _AVANT) : debut]
        dure = (
            _is_duration(avant)
            or _is_machine(message, debut)
            or _is_lived(mots[rang + 1 : rang + 3])
        )
        # "Mon fils aîné est autiste, il a douze ans": the child may be named well before.
        enfance = lus[max(0, debut - _AVANT_ENFANT) : debut]
        if 0 < age <= _AGE_MAX and not (dure or NEGATIONS & set(avant)):
            yield (
                age,
                _of_child(enfance if age < ADULTE_DES else lus[max(0, debut - _AVANT) : debut]),
            )


def _of_child(avant: list[str]) -> bool:
    """Tell whether a child is named among ``avant``: a "petit frère" is nobody's child here."""
    return any(
        mot in _ENFANTS and not _FRERES & set(avant[rang + 1 : rang + 2])
        for rang, mot in enumerate(avant)
    )


def _is_machine(message: Message, debut: int) -> bool:
    """Tell whether the number is what a machine "a", and nobody: "mon ordi a 12 ans"."""
    return (
        debut >= 2
        and message.mots[debut - 1].brut.lower() in {"a", "vieux", "vieille"}
        and fold(message.mots[debut - 2].plie) in _MACHINES
    )


def _is_a(message: Message, rang: int) -> bool:
    """Tell whether the word is the "a" of "Mme 88 a, isolée"."""
    mot = message.mots[rang]
    return mot.brut == "a" and message.brut[mot.fin : mot.fin + 1] in {"", ",", ";", ".", ")"}


def _is_lived(suite: list[str]) -> bool:
    if not suite:
        return False
    return suite[0] in _QUE | _RUES or (suite[0] in {"de", "d"} and bool(_VECUS & set(suite[1:])))


def told_ages(message: Message) -> Iterator[int]:
    """Yield the ages that years of birth tell, and those said without "ans"."""
    for trouve in _PLUS.finditer(message.brut):
        yield int(trouve[1])
    for trouve in _A_LE.finditer(message.brut):
        yield int(trouve[1])
    for trouve in _NEE.finditer(message.brut):
        yield _ANNEE - int(trouve[1])


def _number_before(mots: list[str], fin: int) -> tuple[int, int]:
    """Return where the number just before ``fin`` begins, and the number: -1 when there is none."""
    if fin and mots[fin - 1].isdecimal():
        return fin - 1, int(mots[fin - 1])
    debut = fin
    while debut and (
        mots[debut - 1] in _UNITES or mots[debut - 1] in _DIZAINES | {"vingts": 20, "et": 0}
    ):
        debut -= 1
    dits = [
        mot.removesuffix("s") if mot == "vingts" else mot for mot in mots[debut:fin] if mot != "et"
    ]
    return debut, _value(dits) if dits else -1


def _value(dits: list[str]) -> int:
    if dits[:2] == ["quatre", "vingt"]:
        return 80 + sum(_UNITES.get(mot, 0) for mot in dits[2:])
    return sum(_DIZAINES.get(mot) or _UNITES.get(mot, 0) for mot in dits)


def _is_duration(avant: list[str]) -> bool:
    machine = avant[-1:] == ["de"] and bool(_MACHINES & set(avant[-3:]))
    return machine or bool(_DUREES & set(avant[-2:])) or avant[-2:] == ["y", "a"]


def radius(message: Message) -> int | None:
    """Return the distance said in kilometres that one is ready to go, None when there is none."""
    for trouve in _DISTANCE.finditer(message.brut):
        nombre = fold(trouve[1])
        km = int(nombre) if nombre.isdecimal() else _EN_LETTRES[nombre]
        avant = message.brut[: trouve.start()][-_CONTEXTE:]
        limite = _LIMITE.search(avant) or _LIMITE.search(message.brut[trouve.end() :][:_APRES])
        if km and (limite or not _TRAJET.search(avant)):
            return km
    return None
