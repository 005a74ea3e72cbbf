"""Telephone numbers of a cell, in E.164."""

import re
from functools import lru_cache
from typing import Any, Final

import phonenumbers

from repere.annuaire.standard.normalisation.resultat import Avis, Normalise
from repere.annuaire.standard.normalisation.texte import as_text, is_filler, without_decimals

# What the standard's own pattern accepts, tightened to real French numbers: the fast path.
_E164: Final = re.compile(
    r"\+(?:33[1-9]\d{8}|(?:262|590|594|596)\d{9}|508\d{6,9}|68[19]\d{6,9}|687\d{6})$"
)
_NATIONAL: Final = re.compile(r"0[1-9](?:[\s.\-]?\d\d){4}$")
_NON_CHIFFRES: Final = re.compile(r"\D")
# Leading digits of a national number -> country code of the overseas land that uses them.
_OUTRE_MER: Final = {
    **dict.fromkeys(("0262", "0263", "0692", "0693", "0269", "0639"), "262"),
    **dict.fromkeys(("0590", "0690", "0691"), "590"),
    **dict.fromkeys(("0594", "0694"), "594"),
    **dict.fromkeys(("0596", "0696", "0697"), "596"),
}
# Kept for fiction in metropolitan France, among the mobiles of Mayotte.
_DE_FICTION: Final = re.compile(r"063998\d{4}$")
_SEPARATEURS: Final = re.compile(r"\s*(?:[/;,|\n\t]|\s-\s|\bou\b|\bet\b|\bpuis\b)\s*", re.I)
_NUMERO: Final = re.compile(
    r"(?<!\d)(?:(?:\+|00)[\s.]?33[\s.]?(?:\(0\))?[\s.]?[1-9]|0[1-9])(?:[\s.\-_/]{0,2}\d){8}(?!\d)"
)
# "02 47 00 00 00 ou 01": the second number differs by its last two digits.
_SUITE: Final = re.compile(_NUMERO.pattern[:-6] + r"\s*(?:ou|et|/)\s*(\d\d)(?![\d.]|\s?\d)")
_BRUIT: Final = re.compile(
    r"(?:\b(?:t[ée]l(?:[ée]phone)?|fixe|port(?:able)?|mobile|ou|et|n[°o])\b|\W|\d)+", re.I
)

FAUX: Final = "Ce numéro de téléphone n'est pas valable ; il est mis de côté."
COURT: Final = "Ce numéro court ne s'écrit pas sous la forme internationale ; il est gardé à part."
PLUSIEURS: Final = (
    "Plusieurs numéros dans la case : le premier est le principal, les autres sont gardés."
)
MAYOTTE: Final = "L'indicatif de Mayotte est +262 (et non +269) ; il est corrigé."
COMMENTAIRE: Final = "Un commentaire accompagnait le numéro ; seul le numéro est gardé."
_REMEDE: Final = "Écrivez 10 chiffres, par exemple 02 47 00 00 00."


def read_phones(valeur: Any) -> Normalise[tuple[str, ...]]:
    """Return every valid number of a cell, in order; short numbers ("3960") as they are."""
    brut = without_decimals(as_text(valeur).strip())
    if is_filler(brut):
        return Normalise(())
    if _E164.match(brut):
        return Normalise((brut,))
    return _read_cell(brut)


@lru_cache(maxsize=5_000)
def _read_cell(brut: str) -> Normalise[tuple[str, ...]]:
    if _NATIONAL.match(brut):
        return _single(to_e164(brut), brut)
    trouves = [m[0] for m in _NUMERO.finditer(brut)]
    trouves += [
        m[0][: m.start(1) - m.start()].rstrip(" ouet/")[:-2] + m[1] for m in _SUITE.finditer(brut)
    ]
    reste = _NUMERO.sub(" ", brut)
    avis: list[Avis] = []
    lus = dict.fromkeys(filter(None, map(to_e164, trouves)))
    if not lus or re.search(r"\d{4}", reste.replace(" ", "")):
        autres, avis = _read_others(reste if lus else brut)
        lus.update(autres)
    if lus and _BRUIT.sub("", reste):
        avis.append(Avis(brut, COMMENTAIRE))
    if len(lus) > 1:
        avis.append(Avis(brut, PLUSIEURS))
    return Normalise(tuple(lus), tuple(avis))


def _single(numero: str, brut: str) -> Normalise[tuple[str, ...]]:
    return Normalise((numero,)) if numero else Normalise((), (Avis(brut, FAUX, _REMEDE),))


def _read_others(texte: str) -> tuple[dict[str, None], list[Avis]]:
    lus: dict[str, None] = {}
    avis: list[Avis] = []
    for morceau in _SEPARATEURS.split(texte):
        if not re.search(r"\d", morceau):
            continue
        if numero := to_e164(morceau):
            lus[numero] = None
            if "+269" in morceau.replace(" ", ""):
                avis.append(Avis(morceau, MAYOTTE))
        elif re.fullmatch(r"3\d(?:[\s.]?\d){2}|1\d{1,2}|11[5-9]", morceau.strip()):
            lus[re.sub(r"[\s.]", "", morceau)] = None
            avis.append(Avis(morceau, COURT))
        else:
            avis.append(Avis(morceau, FAUX, _REMEDE))
    if not lus and not avis:
        avis.append(Avis(texte, FAUX, _REMEDE))
    return lus, avis


def to_e164(numero: str) -> str:
    """Return one number in E.164, or "" when it is not a number of France or its overseas lands."""
    chiffres = _NON_CHIFFRES.sub("", numero.replace("(0)", ""))
    if chiffres.startswith("00"):
        chiffres, numero = chiffres[2:], "+"
    if len(chiffres) == 9 and chiffres[0] != "0" and "+" not in numero:
        chiffres = "0" + chiffres  # a spreadsheet took it for a quantity
    if _DE_FICTION.match(chiffres):
        return f"+33{chiffres[1:]}"
    if len(chiffres) == 10 and chiffres[0] == "0" and chiffres[1] != "0":
        return f"+{_OUTRE_MER.get(chiffres[:4], '33')}{chiffres[1:]}"
    candidat = "+" + re.sub(r"^33(?:0)(?=[1-9]\d{8}$)", "33", chiffres)
    candidat = re.sub(r"^\+269(?=269\d{6}$|639\d{6}$)", "+262", candidat)
    return candidat if _E164.match(candidat) or _valid_abroad(numero, candidat) else ""


def _valid_abroad(numero: str, candidat: str) -> bool:
    if "+" not in numero or len(candidat) < 8:
        return False
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(candidat, None))
    except phonenumbers.NumberParseException:
        return False
