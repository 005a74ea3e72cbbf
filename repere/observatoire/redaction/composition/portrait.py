"""The territory: its figures with their sources, who may need help. Pure."""

from collections.abc import Mapping, Sequence
from typing import Final

from repere.observatoire.calcul.fragilite import CRITERES, Indice
from repere.observatoire.dessin.nombres import number
from repere.observatoire.indicateurs.mentions import reserve
from repere.observatoire.indicateurs.modele import SECRETE, Chiffre, Fonction
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.redaction.composition.cartes import fragility_map
from repere.observatoire.redaction.composition.phrases import (
    INCONNUE,
    NBSP,
    at_most,
    counted,
    counted_people,
    enumerated,
    score,
)
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.document import Tableau
from repere.observatoire.redaction.matiere import CommuneDite, Matiere, Portrait
from repere.socle.francais import uncapitalized

# What the table of the basin shows, in its order.
MONTRES: Final = (
    "population",
    "part_65_ans_et_plus",
    "population_75_et_plus",
    "menages_seuls",
    "familles_monoparentales",
    "part_peu_diplomes",
    "taux_pauvrete",
    "revenu_median",
    "part_allocataires_rsa",
    "part_sans_fixe_tres_haut_debit",
    "part_sans_4g",
    "qpv",
    "frr",
)
COMMUNES_MAX: Final = 10
CHARGER: Final = "La personne qui administre ce site peut les charger : commande « repere observatoire charger »."


def tell_territory(plan: Plan, matiere: Matiere) -> None:
    """Add the figures and the maps of the basin."""
    portrait = matiere.portrait
    plan.part("Les chiffres du bassin")
    connus = [code for code in MONTRES if _known(portrait.chiffres, code)]
    _table(plan, matiere, connus)
    _missing(plan, portrait)
    plan.part("La fragilité numérique")
    _fragility(plan, matiere)


def _known(chiffres: Mapping[str, Chiffre], code: str) -> bool:
    return code in chiffres and chiffres[code].valeur is not None


def _table(plan: Plan, matiere: Matiere, connus: Sequence[str]) -> None:
    portrait = matiere.portrait
    if not connus:
        return
    ailleurs = portrait.nom_autour if any(_known(portrait.autour, c) for c in connus) else ""
    entetes = ("Indicateur", matiere.bassin, *([ailleurs] if ailleurs else []))
    lignes = []
    for code in connus:
        valeurs = [_in_words(code, portrait.chiffres[code])]
        if ailleurs:
            autre = portrait.autour.get(code)
            valeurs.append(_in_words(code, autre) if autre else INCONNUE)
        lignes.append((INDICATEURS[code].libelle, *valeurs))
    plan.add(Tableau("Le bassin et la région", entetes, tuple(lignes)))
    plan.part("D’où viennent ces chiffres")
    plan.items(_origin(code, portrait.chiffres[code]) for code in connus)


def _in_words(code: str, chiffre: Chiffre) -> str:
    """Return a figure, how many people it makes, and the reserve that goes with it."""
    indicateur = INDICATEURS[code]
    if chiffre.valeur is None:
        return "secret statistique" if chiffre.statut == SECRETE else INCONNUE
    est_part = indicateur.fonction is Fonction.PART
    dit = number(chiffre.valeur, indicateur.unite, 1 if est_part else 0)
    precisions = []
    if est_part and chiffre.numerateur is not None:
        precisions.append(number(chiffre.numerateur))
    if doute := reserve(chiffre):
        precisions.append(doute)
    if chiffre.partielle:
        precisions.append(
            f"{counted(chiffre.communes_connues, 'commune', 'communes')} sur {chiffre.communes}"
        )
    return f"{dit} ({', '.join(precisions)})" if precisions else dit


def _origin(code: str, chiffre: Chiffre) -> str:
    """Return the definition of a figure, its source and its vintage."""
    indicateur = INDICATEURS[code]
    details = ", ".join(filter(None, (chiffre.source, _vintage(chiffre), chiffre.licence)))
    return f"{indicateur.libelle}{NBSP}: {uncapitalized(indicateur.definition)} Source{NBSP}: {details}."


def _vintage(chiffre: Chiffre) -> str:
    if chiffre.millesime:
        return chiffre.millesime
    return str(chiffre.annee) if chiffre.annee else ""


def _missing(plan: Plan, portrait: Portrait) -> None:
    absents = [
        uncapitalized(INDICATEURS[code].libelle)
        for code in MONTRES
        if not _known(portrait.chiffres, code)
    ]
    if absents:
        plan.missing(f"Il manque ici {len(absents)} indicateurs sur {len(MONTRES)}{NBSP}: "
                     f"{enumerated(absents)}. {CHARGER}")  # fmt: skip


def _fragility(plan: Plan, matiere: Matiere) -> None:
    portrait = matiere.portrait
    if portrait.indice is None:
        plan.missing(
            "L’indice de fragilité n’est pas calculé : il faut au moins trois de ses cinq critères, "
            f"et une référence. {CHARGER}"
        )
        return
    plan.text(f"Dans le bassin, l’indice de fragilité est de {score(portrait.indice)}.", "repere")
    if portrait.indice_autour:
        plan.text(
            f"En région {portrait.nom_autour}, l’indice de fragilité est de {score(portrait.indice_autour)}."
        )
    plan.text(_reserve(portrait.indice), "note")
    plan.text(
        "L’indice va de 1 (peu fragile) à 10 (très fragile). Il résume cinq critères : les personnes âgées, "
        "le peu de diplômes, la pauvreté, l’internet fixe lent, l’absence de 4G. C’est le calcul de Repère. "
        "Il ne dit rien d’une personne en particulier."
    )
    if portrait.reference:
        plan.text(f"Référence{NBSP}: {portrait.reference}.", "note")
    notees = [c for c in portrait.communes if c.indice]
    if (carte := fragility_map(matiere)) is not None:
        plan.add(carte)
    _towns(plan, notees)


def _reserve(indice: Indice) -> str:
    """Return which criteria are not the published figures of the communes themselves."""
    noms = [uncapitalized(INDICATEURS[c].libelle) for c in CRITERES if c in indice.imputes]
    return (
        f"Critères estimés ou repris de l’intercommunalité{NBSP}: {enumerated(noms)}."
        if noms
        else ""
    )


def _towns(plan: Plan, notees: Sequence[CommuneDite]) -> None:
    """Add the communes of the highest index, and those where most people live: a rate hides the towns."""
    if not notees:
        return
    rangees = sorted(notees, key=lambda c: (-(c.indice.note if c.indice else 0), c.nom))
    peuplees = sorted(notees, key=lambda c: (-c.population, c.nom))
    for titre, communes in (
        ("Les communes où l’indice est le plus haut", rangees),
        ("Les communes où vivent le plus d’habitants", peuplees),
    ):
        plan.add(_town_table(at_most(titre, COMMUNES_MAX, len(communes)), communes[:COMMUNES_MAX]))


def _town_table(titre: str, communes: Sequence[CommuneDite]) -> Tableau:
    lignes = tuple(
        (
            c.nom,
            counted_people(c.population),
            number(c.indice.note, decimales=1) if c.indice else INCONNUE,
            c.indice.combien if c.indice else "0/5",
        )
        for c in communes
    )
    return Tableau(titre, ("Commune", "Habitants", "Indice", "Critères"), lignes, (1, 2, 3))
