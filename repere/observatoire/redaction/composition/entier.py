"""The whole document, section by section. Pure."""

from collections.abc import Callable
from typing import Final

from repere.monographies import sections
from repere.monographies.sections import SECTIONS
from repere.observatoire.redaction.composition.acteurs import tell_structures
from repere.observatoire.redaction.composition.aide import tell_supply
from repere.observatoire.redaction.composition.besoins import needs_of, tell_needs
from repere.observatoire.redaction.composition.phrases import counted, day, enumerated
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.composition.portrait import tell_territory
from repere.observatoire.redaction.composition.rencontres import (
    tell_meetings,
    tell_quotes,
    tell_workshops,
)
from repere.observatoire.redaction.composition.sources import LICENCE, tell_sources, tell_towns
from repere.observatoire.redaction.composition.synthese import tell_synthesis
from repere.observatoire.redaction.document import Document
from repere.observatoire.redaction.matiere import Matiere
from repere.socle.articles import of
from repere.socle.langue import FRANCAISE, speaking

Recit = Callable[[Plan, Matiere], None]
# Raised when what the document says changes for the same matter.
VERSION: Final = "2"
PROJET_NON_ECRIT: Final = "Cette partie n’est pas encore écrite : pourquoi cette démarche, avec qui, depuis quand."  # fmt: skip


def compose(matiere: Matiere) -> Document:
    """Return the document of a basin. Same matter, same document."""
    with speaking(FRANCAISE):
        return Document(
            titre=f"L’aide au numérique dans le bassin de vie {of(matiere.bassin)}",
            sous_titre=f"Monographie {matiere.annee}",
            entete=matiere.titre or f"Bassin de vie {of(matiere.bassin)}, {matiere.annee}",
            jour=matiere.jour.isoformat(),
            auteur=matiere.editeur or "Repère",
            licence=LICENCE,
            couverture=tuple(_cover(matiere)),
            mots_cles=("médiation numérique", "inclusion numérique", matiere.bassin, str(matiere.annee)),
            blocs=tuple(_body(matiere).blocs),
        )  # fmt: skip


def _cover(matiere: Matiere) -> list[str]:
    lignes = [matiere.region and f"Région {matiere.region}"]
    if matiere.fiches:
        lignes.append(
            f"{counted(len(matiere.fiches), 'structure', 'structures')}, "
            f"{counted(len(needs_of(matiere)), 'besoin exprimé', 'besoins exprimés')}"
        )
    if dates := [day(r.debut.date()) for r in matiere.rencontres if r.debut]:
        mot = "Réunion du" if len(dates) == 1 else "Réunions du"
        lignes.append(f"{mot} {enumerated(dates)}")
    if matiere.publiee_le:
        lignes.append(f"Publiée le {day(matiere.publiee_le)}")
    else:
        lignes.append("Document de travail : il n’est pas encore publié.")
    lignes += [matiere.editeur, LICENCE]
    return [ligne for ligne in lignes if ligne]


def _project(plan: Plan, matiere: Matiere) -> None:
    if not matiere.textes.get(sections.PROJET, "").strip():
        plan.missing(PROJET_NON_ECRIT)


def _territory(plan: Plan, matiere: Matiere) -> None:
    tell_territory(plan, matiere)
    tell_supply(plan, matiere)


# What comes by itself in each section, under what people wrote there.
RECITS: Final[dict[str, Recit]] = {
    sections.PROJET: _project,
    sections.TERRITOIRE: _territory,
    sections.ACTEURS: tell_structures,
    sections.REUNIONS: tell_meetings,
    sections.VERBATIMS: tell_quotes,
    sections.ATELIERS: tell_workshops,
    sections.SYNTHESE: tell_synthesis,
}


def _body(matiere: Matiere) -> Plan:
    plan = Plan()
    for section, titre in SECTIONS.items():
        if section == sections.SYNTHESE:
            plan.section("Les besoins", "besoins")
            tell_needs(plan, matiere)
        plan.section(titre, section)
        # The conclusion reads what people wrote itself, and makes up for its absence.
        if section != sections.SYNTHESE:
            plan.written(matiere.textes.get(section, ""))
        RECITS[section](plan, matiere)
    tell_sources(plan, matiere)
    tell_towns(plan, matiere)
    return plan
