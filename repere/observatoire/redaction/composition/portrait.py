"""The territory: its figures with their sources, the maps of who may need help. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from repere.observatoire.calcul.fragilite import CRITERES, Indice
from repere.observatoire.cartes import (
    Etiquette,
    Habillage,
    Legende,
    choropleth,
    quantiles,
    readable_names,
    sliced,
)
from repere.observatoire.dessin.nombres import number
from repere.observatoire.indicateurs.mentions import reserve
from repere.observatoire.indicateurs.modele import SECRETE, Chiffre, Fonction
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.redaction.composition.phrases import (
    NBSP,
    at_most,
    counted,
    counted_people,
    enumerated,
)
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.document import Figure, Tableau
from repere.observatoire.redaction.matiere import CommuneDite, Matiere, Portrait
from repere.socle.articles import of
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
_BORNES_DE_L_INDICE: Final = (3.0, 4.5, 6.0, 7.5)
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
        valeurs = [figure_in_words(code, portrait.chiffres[code])]
        if ailleurs:
            autre = portrait.autour.get(code)
            valeurs.append(figure_in_words(code, autre) if autre else "non connu")
        lignes.append((INDICATEURS[code].libelle, *valeurs))
    plan.add(Tableau("Le bassin et la région", entetes, tuple(lignes)))
    plan.part("D’où viennent ces chiffres")
    plan.items(_origin(code, portrait.chiffres[code]) for code in connus)


def figure_in_words(code: str, chiffre: Chiffre) -> str:
    """Return a figure, how many people it makes, and the reserve that goes with it."""
    indicateur = INDICATEURS[code]
    if chiffre.valeur is None:
        return "secret statistique" if chiffre.statut == SECRETE else "non connu"
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


def source_of(chiffres: Iterable[Chiffre]) -> str:
    """Return the sources of figures, each once."""
    dites = dict.fromkeys(
        ", ".join(filter(None, (c.source, _vintage(c)))) for c in chiffres if c.valeur is not None
    )
    return f"Source{NBSP}: {' ; '.join(filter(None, dites))}." if any(dites) else ""


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
    plan.text(_score("Dans le bassin", portrait.indice), "repere")
    if portrait.indice_autour:
        plan.text(_score(f"En région {portrait.nom_autour}", portrait.indice_autour))
    plan.text(_reserve(portrait.indice), "note")
    plan.text(
        "L’indice va de 1 (peu fragile) à 10 (très fragile). Il résume cinq critères : les personnes âgées, "
        "le peu de diplômes, la pauvreté, l’internet fixe lent, l’absence de 4G. C’est le calcul de Repère. "
        "Il ne dit rien d’une personne en particulier."
    )
    if portrait.reference:
        plan.text(f"Référence{NBSP}: {portrait.reference}.", "note")
    notees = [c for c in portrait.communes if c.indice]
    _map(plan, matiere, notees)
    _towns(plan, notees)


def _score(ou: str, indice: Indice) -> str:
    note, connus = number(indice.note, decimales=1), indice.combien.replace("/", " connus sur ")
    return f"{ou}, l’indice de fragilité est de {note} sur 10 (critères{NBSP}: {connus})."


def _reserve(indice: Indice) -> str:
    """Return which criteria are not the published figures of the communes themselves."""
    noms = [uncapitalized(INDICATEURS[c].libelle) for c in CRITERES if c in indice.imputes]
    return (
        f"Critères estimés ou repris de l’intercommunalité{NBSP}: {enumerated(noms)}."
        if noms
        else ""
    )


def _map(plan: Plan, matiere: Matiere, notees: Sequence[CommuneDite]) -> None:
    portrait = matiere.portrait
    if not portrait.formes or not notees:
        return
    notes = {c.code: c.indice.note for c in notees if c.indice}
    decoupe = sliced(notes, _BORNES_DE_L_INDICE, decimales=1)
    plan.add(
        drawn_map(
            matiere,
            decoupe.classes,
            decoupe.legende("Indice de fragilité, de 1 à 10", _outline_note(portrait)),
            "La fragilité numérique, commune par commune",
            _range("l’indice va", {c.nom: c.indice.note for c in notees if c.indice}, 1),
        )
    )


def drawn_map(
    matiere: Matiere, classes: Mapping[str, int], legende: Legende, titre: str, dit: str
) -> Figure:
    """Return a map of the communes of the basin and its key."""
    sujet = f"{titre}, bassin de vie {of(matiere.bassin)}"
    svg = choropleth(
        matiere.portrait.formes,
        classes,
        titre=titre,
        description=dit,
        identifiant=f"carte-{_number_of(titre)}",
        habillage=Habillage(etiquettes=_names(matiere.portrait)),
    )
    return Figure(
        svg=svg,
        alternative=f"Carte des communes. {dit}",
        legende=sujet,
        titre_cle=legende.titre,
        cle=tuple((case.classe, case.libelle) for case in legende.cases),
        note=legende.note,
    )


def _names(portrait: Portrait) -> list[Etiquette]:
    """Return the names to write on a map: the most peopled communes, as many as are read at a glance."""
    return readable_names(portrait.formes, {c.code: c.population for c in portrait.communes}, 6)


def _number_of(texte: str) -> int:
    """Return a small number that names a drawing within its document, the same every time."""
    return sum(rang * ord(lettre) for rang, lettre in enumerate(texte, 1)) % 100_000


def _outline_note(portrait: Portrait) -> str:
    if any(forme.approximative for forme in portrait.formes):
        return "Les limites des communes sont approchées."
    return ""


def _range(verbe: str, valeurs: Mapping[str, float], decimales: int) -> str:
    bas = min(valeurs, key=lambda nom: (valeurs[nom], nom))
    haut = max(valeurs, key=lambda nom: (valeurs[nom], nom))
    return (
        f"{len(valeurs)} communes{NBSP}: {verbe} de {number(valeurs[bas], decimales=decimales)} ({bas}) "
        f"à {number(valeurs[haut], decimales=decimales)} ({haut})."
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
            number(c.indice.note, decimales=1) if c.indice else "non connu",
            c.indice.combien if c.indice else "0/5",
        )
        for c in communes
    )
    return Tableau(titre, ("Commune", "Habitants", "Indice", "Critères"), lignes, (1, 2, 3))


def access_map(matiere: Matiere) -> Figure | None:
    """Return the map of hours of help for 10,000 people, None when nothing is computed."""
    acces = {c.code: c.acces for c in matiere.portrait.communes if c.acces is not None}
    if not acces or not matiere.portrait.formes:
        return None
    decoupe = quantiles(acces, unite="h")
    noms = {c.nom: c.acces for c in matiere.portrait.communes if c.acces is not None}
    return drawn_map(
        matiere,
        decoupe.classes,
        decoupe.legende("Heures d’aide par semaine pour 10 000 habitants", _outline_note(matiere.portrait)),
        "L’aide à portée, commune par commune",
        _range("les heures d’aide à portée vont", noms, 0),
    )  # fmt: skip
