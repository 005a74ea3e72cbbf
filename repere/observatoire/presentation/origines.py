"""What a map is drawn from, for the file that one takes away: the files behind it, not all that exist."""

from repere.observatoire.calcul.fragilite import CRITERES
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.ensemble import whole
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.presentation.cartes import AIDE, BESOIN
from repere.observatoire.presentation.chiffres import origin
from repere.observatoire.territoires import Territoire
from repere.socle.langue import _

_BESOIN = {Mesure.FRAGILITE: CRITERES, Mesure.AGES: (Mesure.AGES.value,), Mesure.POPULATION: ()}


def drawn_from(territoire: Territoire, vue: str) -> str:
    """Return the sources of the map of ``territoire`` seen as ``vue``, each once, those of help the last."""
    codes = () if vue == AIDE else _BESOIN[whole().mesure]
    # Help is told for so many people.
    codes = codes if vue == BESOIN else (*codes, "population")
    lus = figures([territoire], *codes)
    dites = [origin(lus[territoire, code]) for code in codes]
    if vue != BESOIN:
        dites.append(_("annuaire Repère"))
    return " ; ".join(dict.fromkeys(dite for dite in dites if dite))
