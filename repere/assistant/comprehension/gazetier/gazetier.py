"""Finding the place of a message: candidates, judged by what surrounds them, then the one that matters.

When two places are said, in this order: where help is sought ("je cherche à Blois"), where one lives
("j'habite Loches"), near what ("près de"), at what ("à Tours"), of what; where one only works, was born or
has an appointment comes last, and a name that only tells where the one before is does not count
("Fondettes, à côté de Tours"). Of two that are worth the same, the first.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log10

from repere.assistant.comprehension.gazetier.alentours import Alentours
from repere.assistant.comprehension.gazetier.candidats import Candidat, Chercheur, Mode
from repere.assistant.comprehension.gazetier.codes import (
    department_numbers,
    hints,
    outside,
    postal_codes,
)
from repere.assistant.comprehension.gazetier.contexte import Contexte, Indice
from repere.assistant.comprehension.gazetier.etrangers import foreign_candidates
from repere.assistant.comprehension.gazetier.jugement import Juge
from repere.assistant.comprehension.gazetier.modele import Autre, Entree, LieuCompris
from repere.assistant.comprehension.gazetier.noms import Cible, Noms
from repere.assistant.comprehension.gazetier.quartiers import COMMUNS
from repere.assistant.comprehension.texte.dictionnaire import (
    FREQUENCES,
    frequent_words,
    participles,
)
from repere.assistant.comprehension.texte.modele import Message

# The likeliest must weigh this many times the next to be taken without asking.
DOMINE = 4
AUTRES_MAX = 3


class Gazetier:
    """The places of a territory, ready to be found in messages. Immutable."""

    def __init__(self, entrees: Iterable[Entree]) -> None:
        # Read once, here, and not for the first message.
        for langue in FREQUENCES:
            frequent_words(langue)
        participles()
        self._noms = Noms(entrees)
        self._chercheur = Chercheur(self._noms)

    def find(self, message: Message) -> LieuCompris | None:
        """Return the place that matters in ``message``, or None."""
        juge = Juge(message)
        acceptes = _without_guesses([c for c in self._all(message) if juge.accepts(c)])
        retenus = _without_overlap(acceptes)
        retenus = _without_quarters(retenus)
        retenus = self._without_codes(retenus)
        if not retenus:
            return None
        contextes = {c: Contexte(message, c.debut, c.fin) for c in retenus}
        voulus = [c for c in retenus if not _refused(c, contextes[c], message)]
        if not voulus:
            return self._answer(message, retenus[0], retenus, nie=True)
        # Where one comes from, or where a daughter lives, is not where help is sought.
        ici = [c for c in voulus if c.cibles[0].dedans]
        ailleurs = [c for c in voulus if not contextes[c].is_of_others()]
        partis = all(contextes[c].is_left() for c in ici)
        if partis and not ailleurs:
            return None
        voulus = ailleurs if ailleurs and partis else voulus
        return self._answer(message, _best(voulus, contextes), retenus)

    def place(self, code: str) -> Autre | None:
        """Return the commune, or the département, of this code; None out of the territory."""
        cible = self._noms.cibles.get(code) or self._noms.departements.get(code)
        return _other(cible) if cible and cible.code == code and cible.dedans else None

    def _without_codes(self, candidats: list[Candidat]) -> list[Candidat]:
        """Drop a postal code when a commune that has it is named as well: "41120 Sambin"."""
        dits = {c.cibles[0].code for c in candidats if c.mode is not Mode.CODE}
        return [
            c
            for c in candidats
            if c.mode is not Mode.CODE
            or not dits & {p.code for p in self._noms.postaux.get(c.cle, ())}
        ]

    def _all(self, message: Message) -> list[Candidat]:
        return [
            *self._chercheur.candidates(message),
            *postal_codes(message, self._noms),
            *department_numbers(message, self._noms),
            *foreign_candidates(message, self._noms),
        ]

    def _answer(
        self, message: Message, choisi: Candidat, retenus: Sequence[Candidat], nie: bool = False
    ) -> LieuCompris:
        indices = hints(message, choisi, self._noms)
        # "quartier Beaulieu, Chartres": the commune said beside.
        dits = {c.cibles[0].code for c in retenus if c is not choisi}
        cibles = (
            [c for c in choisi.cibles if c.code in dits]
            or [c for c in choisi.cibles if c.departement in indices]
            or list(choisi.cibles)
        )
        if choisi.mode is not Mode.DEPARTEMENT and (dehors := outside(message, choisi, self._noms)):
            cibles = [dehors]
        premiere, *reste = cibles
        coupe = choisi.mode <= Mode.PARTIEL and Alentours(message).cut_short(choisi)
        # The département said beside settles it.
        dit = (len(cibles) == 1 and len(choisi.cibles) > 1) or (
            choisi.mode is Mode.EXACT and premiere.departement in indices
        )
        seule = choisi.mode is Mode.CODE or dit or _dominates(premiere, reste, choisi)
        seule = seule and (dit or not (_doubtful(choisi, premiere) or coupe))
        autres = () if seule else tuple(_other(c) for c in reste[:AUTRES_MAX])
        return LieuCompris(
            nom=premiere.nom,
            code=premiere.code,
            sur=seule,
            autres=autres,
            debut=message.mots[choisi.debut].debut,
            fin=message.mots[choisi.fin - 1].fin,
            hors_zone=not premiere.dedans,
            nie=nie,
        )


def _other(cible: Cible) -> Autre:
    return Autre(cible.nom, cible.code, cible.departement)


def _dominates(premiere: Cible, reste: Sequence[Cible], choisi: Candidat) -> bool:
    if choisi.mode is Mode.FLOU:
        return choisi.sur
    return choisi.sur and (not reste or premiere.population >= DOMINE * reste[0].population)


def _doubtful(choisi: Candidat, premiere: Cible) -> bool:
    """Say whether a small commune guessed from few letters, or from half its name, needs a question."""
    if choisi.mode is Mode.PARTIEL:
        return premiere.population < 1_000
    if choisi.mode is Mode.SON:
        return premiere.population < 1_000 and len(choisi.cle) < 5
    if choisi.mode is not Mode.FLOU:
        return False
    if len(choisi.cle) < 6:
        return choisi.ecart >= 1 and premiere.population < 800
    return choisi.ecart > 1.5 and len(choisi.cle) < 9 and premiere.population < 3_000


def _without_quarters(candidats: list[Candidat]) -> list[Candidat]:
    """Drop the commune of Beaulieu from "Beaulieu à Chartres": it is a quarter there."""
    communes = {c.cibles[0].code for c in candidats if c.mode is not Mode.QUARTIER_COMMUN}
    return [c for c in candidats if not _is_shadowed(c, communes)]


def _is_shadowed(c: Candidat, communes: set[str]) -> bool:
    if c.mode is Mode.QUARTIER_COMMUN:
        # "quartier de la Madeleine à Dreux": of no town that has one we know.
        return bool(communes) and not communes & {cible.code for cible in c.cibles}
    codes = {*COMMUNS.get(c.cle, ())}
    return c.cibles[0].code not in codes and bool(communes & codes)


def _without_guesses(candidats: Sequence[Candidat]) -> list[Candidat]:
    """Drop what is guessed of more words than name the same place as they are: "nouveau-né, Mont-Dore"."""
    ecrits = [c for c in candidats if c.mode is Mode.EXACT]
    return [
        c
        for c in candidats
        if c.mode is not Mode.FLOU
        or not any(
            c.debut <= e.debut and e.fin <= c.fin and c.cibles[0] is e.cibles[0] for e in ecrits
        )
    ]


def _without_overlap(candidats: Sequence[Candidat]) -> list[Candidat]:
    """Keep, of candidates that share words, the best; return them in the order of the message."""
    pris: set[int] = set()
    gardes = []
    for candidat in sorted(candidats, key=_rank):
        mots = set(range(candidat.debut, candidat.fin))
        if not mots & pris:
            gardes.append(candidat)
            pris |= mots
    return sorted(gardes, key=lambda c: c.debut)


def _rank(c: Candidat) -> tuple[bool, int, int, float, int, str]:
    premiere = c.cibles[0]
    note = c.ecart - 0.1 * log10(premiere.population + 10)
    if not premiere.dedans and premiere.population < 15_000 and c.pleins == 1:
        # A small town of elsewhere may as well be one of ours, as it sounds.
        return True, -1, -Mode.SON, note + 0.5, c.debut, c.cle
    # What is written right comes before what is guessed; then the longest.
    devine = c.mode < Mode.QUARTIER_COMMUN and not (
        c.pleins > (1 if c.mode is Mode.FLOU else 2)
        and c.mode <= Mode.SON
        and len(c.cle) >= 9
        and c.ecart <= 2
    )
    mode = Mode.SON if c.mode is Mode.FLOU else c.mode
    return devine, -c.pleins, -mode, note, c.debut, c.cle


def _refused(c: Candidat, contexte: Contexte, message: Message) -> bool:
    return contexte.is_refused() or (c.mode is Mode.ECRITURE and contexte.is_refused_abroad())


def _best(candidats: Sequence[Candidat], contextes: dict[Candidat, Contexte]) -> Candidat:
    dedans = [c for c in candidats if c.cibles[0].dedans or contextes[c].is_correction()] or list(
        candidats
    )
    communes = [c for c in dedans if c.mode is not Mode.DEPARTEMENT] or dedans
    precedents = {suivant: c for c, suivant in pairwise(communes)}
    propres = [
        c
        for c in communes
        if c not in precedents or not contextes[c].is_qualifier(precedents[c].fin)
    ] or communes

    def weight(c: Candidat) -> tuple[bool, bool, Indice]:
        contexte = contextes[c]
        cue = contexte.cue()
        faible = contexte.is_weak() and cue is not Indice.CHERCHE
        return (
            contexte.is_correction(),
            not faible,
            max(cue, Indice.DANS) if c.mode >= Mode.QUARTIER else cue,
        )

    return max(propres, key=weight)
