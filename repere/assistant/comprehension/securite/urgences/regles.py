"""Whether a message tells of a danger, and which comes first when it tells of several."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.motifs.jetons import readings
from repere.assistant.comprehension.motifs.table import Table, Trouvaille
from repere.assistant.comprehension.securite.urgences import ordre
from repere.assistant.comprehension.securite.urgences.autrefois import AUTREFOIS
from repere.assistant.comprehension.securite.urgences.classes import CLASSES
from repere.assistant.comprehension.securite.urgences.ecritures import ECRITURES
from repere.assistant.comprehension.securite.urgences.figures import CLASSES_FIGURES, FIGURES
from repere.assistant.comprehension.securite.urgences.francais import FRANCAIS
from repere.assistant.comprehension.securite.urgences.francais_autres import FRANCAIS_AUTRES
from repere.assistant.comprehension.securite.urgences.francais_soins import FRANCAIS_SOINS
from repere.assistant.comprehension.securite.urgences.jugement import (
    LONG,
    confirmed,
    groundless,
    hardly,
    likelier,
    likely,
    raised,
    unseen,
)
from repere.assistant.comprehension.securite.urgences.langues import LANGUES
from repere.assistant.comprehension.securite.urgences.langues_autres import LANGUES_AUTRES
from repere.assistant.comprehension.securite.urgences.langues_voisines import LANGUES_VOISINES
from repere.assistant.comprehension.texte.modele import Message

URGENCES: Final = ordre.URGENCES
# Before a phrase that calm messages say too: it counts unless the model finds all the rest calm.
_FAIBLE: Final = "? "


def _joined(*tables: Mapping[str, str]) -> dict[str, str]:
    jointes = defaultdict[str, list[str]](list)
    for table in tables:
        for code, lignes in table.items():
            for ligne in map(str.strip, lignes.splitlines()):
                faible = ligne.startswith(_FAIBLE)
                jointes[_FAIBLE + code if faible else code].append(ligne.removeprefix(_FAIBLE))
    return {code: "\n".join(lignes) for code, lignes in jointes.items()}


_DANGERS: Final = Table(
    _joined(
        FRANCAIS,
        FRANCAIS_SOINS,
        FRANCAIS_AUTRES,
        LANGUES,
        LANGUES_AUTRES,
        LANGUES_VOISINES,
        ECRITURES,
    ),
    CLASSES,
    apres=True,
)
_AUTREFOIS: Final = Table(AUTREFOIS)
# A date speaks of what is said at most so many words away.
_PORTEE: Final = 5
_FIGURES: Final = Table(FIGURES, CLASSES_FIGURES)


def emergencies(message: Message, modele: Poids | None = None) -> tuple[str, ...]:
    """Return every danger told by ``message``, the most pressing first. Without ``modele``, phrases alone count."""
    dits, tus = _heard(message)
    probables = likely(message, modele)
    longue = len(message.mots) > LONG
    dites = {
        code.removeprefix(_FAIBLE)
        for code in dits
        if (
            confirmed(code.removeprefix(_FAIBLE), probables, longue=longue)
            if code.startswith(_FAIBLE)
            else code in ordre.VIE or not groundless(code, probables)
        )
    }
    vues = raised(message, probables, modele, tus) - dites
    ajoutees = {c for c in vues if all(likelier(c, dite, probables) for dite in dites)}
    # What a phrase says by itself yields to what leaves less time, or when nothing else speaks of it.
    surs = {code for code in dites & dits if not unseen(code, probables)}
    if ordre.of_minors(dites | ajoutees, message):
        dites, surs = dites | {ordre.ENFANT}, surs | {ordre.ENFANT}
    devancent = {c for c in ajoutees if all(ordre.sooner(c, sur) for sur in surs)}
    devinees = sorted(ordre.pressing(devancent, dits), key=lambda code: hardly(code, probables))
    return (*devinees, *ordre.pressing(dites | (ajoutees - devancent), dits))


def _heard(message: Message) -> tuple[set[str], set[str]]:
    """Return the codes that phrases say, and those that they only seem to: denied, or figures of speech."""
    figures = _FIGURES.find(message)
    dates = _AUTREFOIS.find(message)
    dits: set[str] = set()
    tus: set[str] = set()
    for danger in _DANGERS.find(message):
        code = danger.code.removeprefix(_FAIBLE)
        vain = danger.nie or any(f.code in ("tout", code) and f.overlaps(danger) for f in figures)
        if vain:
            tus.add(code)
        else:
            dits.add(_FAIBLE + code if _long_ago(danger, dates, message) else danger.code)
    return dits, tus


def _long_ago(danger: Trouvaille, dates: Iterable[Trouvaille], message: Message) -> bool:
    """Tell whether ``danger`` is dated in the same sentence: "un AVC au printemps" rings only if the rest is no calmer."""
    ruptures = [jeton.rang for jeton in readings(message)[0] if jeton.rupture]
    return any(
        not date.nie
        and max(danger.debut, date.debut) - min(danger.fin, date.fin) <= _PORTEE
        and not any(
            min(danger.fin, date.fin) <= r <= max(danger.debut, date.debut) for r in ruptures
        )
        for date in dates
    )


def emergency(message: Message, modele: Poids | None = None) -> str | None:
    """Return the danger to answer first, None when there is none."""
    return next(iter(emergencies(message, modele)), None)
