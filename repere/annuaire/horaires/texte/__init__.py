"""Free-text French opening hours to OSM ``opening_hours``.

Text → tokens (lexeur) → days and ranges (regroupement) → the ordinary week apart (contexte)
→ clauses (grammaire) → OSM (assemblage). What may be read two ways is refused: a false reading
sends somebody to a closed door.
"""

from functools import lru_cache

from opening_hours import validate

from repere.annuaire.horaires.texte import contexte as ctx
from repere.annuaire.horaires.texte.assemblage import build_week, format_months, write_osm
from repere.annuaire.horaires.texte.grammaire import Grammaire
from repere.annuaire.horaires.texte.lexeur import tokenize
from repere.annuaire.horaires.texte.modele import Genre, Illisible, Lecture
from repere.annuaire.horaires.texte.normalisation import normalise
from repere.annuaire.horaires.texte.regroupement import group_days, pair_times
from repere.annuaire.horaires.texte.rendez_vous import by_appointment

__all__ = ["Lecture", "read_hours"]


@lru_cache(maxsize=4096)
def read_hours(text: str) -> Lecture:
    """Return what ``text`` says of hours and appointments; never raises."""
    net = normalise(text)
    rdv = by_appointment(net)
    try:
        osm, partiel, reste = _read(net)
    except Illisible:
        return Lecture(None, rdv, partiel=True, reste=text.strip())
    if osm is not None and not validate(osm):
        return Lecture(None, rdv, partiel=True, reste=text.strip())
    return Lecture(osm, rdv, partiel, reste)


def _read(net: str) -> tuple[str | None, bool, str]:
    jetons = ctx.drop_neutral(ctx.drop_telephone_hours(tokenize(net)))
    contexte = ctx.Contexte(group_days(pair_times(jetons)))
    ctx.drop_heading(contexte)
    ctx.join_stacked_days(contexte)
    ctx.drop_open_ends(contexte)
    ctx.drop_holidays(contexte)
    ctx.drop_seasonal_asides(contexte)
    if ctx.day_and_night(contexte):
        return "24/7", contexte.partiel, ""
    if not any(j.genre is Genre.PLAGE for j in contexte.jetons):
        return None, _says_something(contexte), ""
    ctx.refuse_rounds(contexte.jetons)
    lu = Grammaire(contexte.jetons).read()
    osm = write_osm(build_week(lu))
    if osm is None:
        return None, True, ""
    if contexte.scolaire and not contexte.vacances:
        osm += "; SH off"
    if lu.feries_fermes:
        osm += "; PH off"
    if lu.mois_fermes:
        osm += f"; {format_months(lu.mois_fermes)} off"
    inconnus = [j.texte for j in contexte.jetons if j.genre is Genre.MOT]
    return osm, lu.partiel or contexte.partiel, " ".join(contexte.ecartes + inconnus)


def _says_something(contexte: ctx.Contexte) -> bool:
    return contexte.partiel or any(
        j.genre in (Genre.JOUR, Genre.HEURE, Genre.DEMI) for j in contexte.jetons
    )
