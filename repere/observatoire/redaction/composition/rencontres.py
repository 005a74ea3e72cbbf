"""The meetings, what was said there word for word, and the workshops by heading. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from repere.monographies.rubriques import ATELIERS, PRESENTATIONS, RUBRIQUES
from repere.observatoire.redaction.composition.phrases import counted, moment
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.document import Citation
from repere.observatoire.redaction.matiere import Dit, Matiere, Rencontre
from repere.socle.francais import capitalized
from repere.socle.texte import plier

VERBATIM: Final = "verbatim"
NOTE: Final = "note"
_NOMS: Final[Mapping[int, str]] = {
    PRESENTATIONS: "la présentation des structures",
    ATELIERS: "les ateliers",
}
# Nature -> workshop, then what it is called there.
_ATELIERS: Final = {r.nature: r.atelier for r in RUBRIQUES[ATELIERS] if r.atelier}
_TITRES: Final = {r.nature: r.titre for r in RUBRIQUES[ATELIERS]}
AUTRE: Final = "Autres échanges"


def tell_meetings(plan: Plan, matiere: Matiere) -> None:
    """Add each meeting: when, where, which structures came."""
    tenues = [r for r in matiere.rencontres if r.debut or r.presentes or r.lieu]
    if not tenues:
        plan.missing("Aucune réunion n’a encore de date.")
    for rencontre in tenues:
        suite = _NOMS.get(rencontre.rang)
        titre = f"Réunion {rencontre.rang}"
        plan.part(f"{titre} : {suite}" if suite else titre)
        _meeting(plan, rencontre)


def _meeting(plan: Plan, rencontre: Rencontre) -> None:
    if rencontre.debut:
        plan.fact("Date", [moment(rencontre.debut)])
    plan.fact("Lieu", [", ".join(filter(None, (rencontre.lieu, rencontre.commune)))])
    if not rencontre.presentes:
        plan.missing("Les structures présentes ne sont pas notées.")
        return
    nombre = counted(len(rencontre.presentes), "structure présente", "structures présentes")
    plan.fact(nombre, _in_order(rencontre.presentes))
    plan.fact("Excusées", _in_order(rencontre.excusees))


def _in_order(noms: Iterable[str]) -> list[str]:
    return [capitalized(nom) for nom in sorted(noms, key=lambda nom: (plier(nom), nom))]


def tell_quotes(plan: Plan, matiere: Matiere) -> None:
    """Add what people said, by role."""
    paroles = [dit for dit in matiere.dits if dit.nature == VERBATIM]
    if not paroles:
        plan.missing("Aucune parole n’a encore été gardée.")
        return
    roles = ", avec le rôle de qui parle quand il est connu" if any(d.role for d in paroles) else ""
    plan.text(f"Chaque parole est donnée mot à mot{roles}. Aucun nom n’est écrit.", "note")
    plan.add(*(Citation(_unquoted(dit.texte), dit.role) for dit in paroles))


def _unquoted(texte: str) -> str:
    """Return a quotation without the marks that the document adds itself."""
    return texte.strip(' \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"«»“”')


def tell_workshops(plan: Plan, matiere: Matiere) -> None:
    """Add what was said in the workshops, by heading; what stands on a sheet is not said twice."""
    if matiere.indecis:
        plan.missing(_undecided(matiere.indecis))
    dits = [d for d in matiere.dits if not d.structure and d.nature not in (VERBATIM, NOTE)]
    if not dits:
        plan.missing("Aucune note d’atelier n’a encore été gardée.")
        return
    groupes = _by_workshop(dits)
    for atelier in [*dict.fromkeys(_ATELIERS.values()), AUTRE]:
        if not groupes[atelier]:
            continue
        plan.part(atelier)
        for rubrique, textes in groupes[atelier].items():
            plan.sheet(rubrique, au_sommaire=False)
            plan.items(textes)


def _undecided(combien: int) -> str:
    if combien == 1:
        return "Une note attend d’être relue : elle n’est pas dans ce document."
    return f"{combien} notes attendent d’être relues : elles ne sont pas dans ce document."


def _by_workshop(dits: Iterable[Dit]) -> dict[str, dict[str, list[str]]]:
    groupes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    connues = list(_ATELIERS)
    for dit in sorted(dits, key=lambda d: connues.index(d.nature) if d.nature in connues else 99):
        atelier = _ATELIERS.get(dit.nature, AUTRE)
        groupes[atelier][_heading(dit)].append(capitalized(dit.texte))
    return groupes


def _heading(dit: Dit) -> str:
    """Return the heading under which it was said: that of the old document, else that of the method."""
    usuelle = _TITRES.get(dit.nature, capitalized(dit.nature))
    propre = dit.rubrique.strip(" :")
    if not propre or plier(propre) == plier(usuelle):
        return usuelle
    return capitalized(propre)
