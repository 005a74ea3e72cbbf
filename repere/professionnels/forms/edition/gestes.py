"""What buttons do to a form before anything is saved: add a row, copy a day, read a sentence."""

import re
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.professionnels.forms.edition.lignes import LIGNES_MAX, PREFIXE, read_words, words_of
from repere.professionnels.horaires import JOURS, Semaine, read_editable
from repere.professionnels.numeros import number

GARDER, REMPLACER = "garder", "remplacer"
_NUMEROS: Final = frozenset(map(str, JOURS))


def add_row(data: Any) -> Any:
    """Return what was sent, with one more empty row."""
    copie = data.copy()
    cle = f"{PREFIXE}-TOTAL_FORMS"
    copie[cle] = str(min(LIGNES_MAX, number(str(data.get(cle, "0"))) + 1))
    return copie


def copy_day(data: Any, jour: str) -> Any:
    """Return what was sent, with the hours of ``jour`` on the days ticked beside it."""
    copie = data.copy()
    if jour not in _NUMEROS:
        return copie
    siennes = [c for c in data if re.fullmatch(rf"[oc]{jour}_\d", c)]
    for vers in data.getlist(f"v{jour}"):
        if vers not in _NUMEROS:
            continue
        for cle in siennes:
            copie[f"{cle[0]}{vers}{cle[2:]}"] = data[cle]
        copie[f"f{vers}"] = data.get(f"f{jour}", "")
        copie.pop(f"x{vers}", None)
    return copie


def read_sentence(data: Any) -> Any:
    """Return what was sent, its table filled from the sentence. Raises ValidationError: what to write instead."""
    osm = read_words(data.get("phrase", "").strip())
    semaine = read_editable(osm)
    if semaine is None:
        raise forms.ValidationError(
            _("Ces horaires sont trop particuliers. Remplissez le tableau jour par jour.")
        )
    copie = data.copy()
    for cle in [c for c in data if re.fullmatch(r"[ocfx][0-6](?:_\d)?", c)]:
        copie.pop(cle)
    for cle, valeur in days_shown(semaine).items():
        copie[cle] = valeur
    if semaine.vacances:
        copie["vacances"] = semaine.vacances.value
        copie["horaires_vacances"] = words_of(semaine.horaires_vacances)
    if semaine.feries_fermes:
        copie["feries_fermes"] = "on"
    copie["gardes"] = REMPLACER
    copie["phrase"] = ""
    return copie


def days_shown(semaine: Semaine) -> dict[str, str]:
    """Return what the table shows of a week."""
    montre: dict[str, str] = {}
    for n, jour in enumerate(semaine.jours):
        montre[f"f{n}"] = jour.frequence
        for k, (debut, fin) in enumerate(jour.plages):
            montre[f"o{n}_{k}"] = _clock(debut)
            montre[f"c{n}_{k}"] = _clock(fin)
    return montre


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
