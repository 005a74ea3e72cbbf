"""Themes of notes: those that a person confirmed, and those that the words suggest."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from repere.monographies.codage.classement import Confirme, suggest
from repere.monographies.models import Codage, Propos, Theme

CODEES: Final = frozenset({Propos.Nature.BESOIN.value, Propos.Nature.INITIATIVE.value})
# More would be slow to read through, and say nothing new.
EXEMPLES_MAX: Final = 200
_SUGGEREES_MAX: Final = 3


@dataclass(slots=True)
class ThemesDuPropos:
    """``suggeres``: (theme, words that tell); ``ecartes`` can be taken back."""

    confirmes: list[Theme] = field(default_factory=list)
    suggeres: list[tuple[Theme, list[str]]] = field(default_factory=list)
    ecartes: list[Theme] = field(default_factory=list)


def themes_of(notes: Sequence[Propos]) -> dict[int, ThemesDuPropos]:
    """Return the themes of each note that is coded. Three queries, however many notes."""
    codees = [note for note in notes if note.nature in CODEES]
    if not codees:
        return {}
    ouverts = {theme.code: theme for theme in Theme.objects.filter(ferme_le__isnull=True)}
    decides: dict[int, list[Codage]] = defaultdict(list)
    for codage in Codage.objects.filter(propos__in=codees).select_related("theme"):
        decides[codage.propos_id].append(codage)
    exemples = _examples()
    return {note.pk: _of(note, decides[note.pk], ouverts, exemples) for note in codees}


def _of(
    note: Propos, decides: Iterable[Codage], ouverts: dict[str, Theme], exemples: list[Confirme]
) -> ThemesDuPropos:
    siens = ThemesDuPropos()
    proposes: dict[str, list[str]] = {}
    for codage in decides:
        if codage.etat == Codage.Etat.CONFIRME:
            siens.confirmes.append(codage.theme)
        elif codage.etat == Codage.Etat.ECARTE:
            siens.ecartes.append(codage.theme)
        else:
            proposes[codage.theme_id] = list(codage.raisons)
    dits = {theme.code for theme in (*siens.confirmes, *siens.ecartes)}
    for suggestion in suggest(note.texte, exemples):
        proposes.setdefault(suggestion.theme, list(suggestion.raisons))
    siens.suggeres = [
        (ouverts[code], raisons)
        for code, raisons in proposes.items()
        if code in ouverts and code not in dits
    ][:_SUGGEREES_MAX]
    return siens


def _examples() -> list[Confirme]:
    """Return texts that somebody coded lately: the list learns from them."""
    themes: dict[tuple[int, str], set[str]] = defaultdict(set)
    lus = Codage.objects.filter(etat=Codage.Etat.CONFIRME).order_by("-decide_le", "-pk")
    for pk, texte, theme in lus.values_list("propos", "propos__texte", "theme")[:EXEMPLES_MAX]:
        themes[pk, texte].add(theme)
    return [Confirme(texte, frozenset(siens)) for (_pk, texte), siens in themes.items()]
