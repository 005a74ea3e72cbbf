"""The form that narrows a search: the criteria in a few groups, each value with its count."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from repere.recherche.moteur.facettes import Facette
from repere.recherche.requete import CRITERES, Requete
from repere.recherche.requete.criteres import NON
from repere.recherche.requete.modele import HABITUDES, MAINTENANT, OUVERT
from repere.recherche.resultats import Resultats
from repere.recherche.saisie import A_UN_MOMENT, HEURE_DEFAUT
from repere.socle.francais import capitalized
from repere.socle.langue import N_, _

# Said whether yes or no is asked: both are wishes that people have.
DEUX_SENS: Final = frozenset({"sur_rendez_vous"})
# Every value is shown, even that which nothing here answers: the form stays the same under the hand.
ENTIERS: Final = frozenset({"services"})
VERIFIE: Final = "verifie_depuis"
LONGUE: Final = 8
# Key, title, criteria. The first groups are always there, the others when asked for or in use.
PREMIERS: Final = (
    ("besoin", N_("De quoi avez-vous besoin ?"), ("services",)),
    ("quand", N_("Quand ?"), (OUVERT,)),
    ("aide", N_("Quelle aide ?"), ("accompagnement", "modalites_accompagnement", "materiel_libre_acces")),
    ("prix", N_("Prix"), ("frais_a_charge", "pass_numerique")),
    ("accueil", N_("Accueil adapté"), ("accessible_pmr", "prise_en_charge_specifique")),
)  # fmt: skip
SUIVANTS: Final = (
    ("langues", N_("Langues parlées"), ("langues",)),
    ("public", N_("Pour qui ?"), ("publics_specifiquement_adresses",)),
    ("venir", N_("Comment venir ?"), ("sur_rendez_vous", "modalites_acces", "itinerance", "domicile")),
    ("materiel", N_("Équipement"), ("impression", "wifi", "equipements")),
    ("programmes", N_("Programmes et labels"), ("dispositif_programmes_nationaux", "formations_labels")),
    ("genre", N_("Type de lieu"), ("typologie",)),
    ("verifie", N_("Informations récentes"), (VERIFIE,)),
)  # fmt: skip
UNIQUES: Final = ("quand", "verifie")
OUVERTS_D_ABORD: Final = ("besoin", "quand")


class Case(NamedTuple):
    """A value to tick. ``nombre`` None: not counted."""

    id: str
    nom: str
    valeur: str
    libelle: str
    nombre: int | None
    cochee: bool


class Moment(NamedTuple):
    """The day and the hour asked, as the fields of a form hold them."""

    jour: str
    heure: str
    choisi: bool


class Groupe(NamedTuple):
    """Some criteria under one title. ``choisis`` counts what is ticked; ``unique``: one at a time."""

    cle: str
    titre: str
    cases: list[Case]
    choisis: int
    deplie: bool
    unique: bool
    moment: Moment | None


class Filtres(NamedTuple):
    """``reste``: there are more criteria than these groups show."""

    groupes: list[Groupe]
    reste: bool


def filters(resultats: Resultats, *, tous: bool) -> Filtres:
    """Return the groups to show; ``tous``: all of them."""
    premiers = [_group(resultats, *groupe) for groupe in PREMIERS]
    suivants = [_group(resultats, *groupe) for groupe in (*SUIVANTS, *_others())]
    gardes = [groupe for groupe in suivants if groupe.cases and (tous or groupe.choisis)]
    return Filtres([g for g in premiers if g.cases] + gardes, reste=not tous)


def _others() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield a group for each criterion that none of the groups holds: none is out of reach."""
    ranges = {nom for _cle, _titre, noms in (*PREMIERS, *SUIVANTS) for nom in noms}
    for nom, critere in CRITERES.items():
        if nom not in ranges:
            yield nom, critere.message, (nom,)


def _group(resultats: Resultats, cle: str, titre: str, noms: Sequence[str]) -> Groupe:
    cases = [case for nom in noms for case in _boxes(resultats, nom)]
    requete = resultats.requete
    choisis = sum(case.cochee and bool(case.valeur) for case in cases)
    return Groupe(
        cle=cle,
        titre=_(titre),
        cases=cases,
        choisis=choisis,
        deplie=bool(choisis) or cle in OUVERTS_D_ABORD,
        unique=cle in UNIQUES,
        moment=_moment(requete) if OUVERT in noms else None,
    )


def _boxes(resultats: Resultats, nom: str) -> list[Case]:
    if nom == OUVERT:
        return _openings(resultats)
    if nom == VERIFIE:
        return _verified(resultats)
    facettes = {facette.valeur: facette for facette in resultats.facettes.get(nom, ())}
    cases = [
        Case(
            id=f"{nom}-{rang}",
            nom=nom,
            valeur=valeur,
            libelle=sentence_case(libelle),
            nombre=facettes[valeur].nombre if valeur in facettes else 0,
            cochee=valeur in resultats.requete.choix(nom),
        )
        for rang, (valeur, libelle) in enumerate(CRITERES[nom].valeurs.items())
        if _shown(nom, valeur, facettes)
    ]
    if len(cases) > LONGUE and nom not in ENTIERS:
        # A long list is read from the most useful down.
        cases.sort(key=lambda case: (not case.cochee, -(case.nombre or 0)))
    return cases


def sentence_case(texte: str) -> str:
    """Return ``texte`` with a capital: languages and devices are written without one."""
    return capitalized(texte)


def _shown(nom: str, valeur: str, facettes: Mapping[str, Facette]) -> bool:
    """Say whether a value is offered: some place states it, or it is asked; "no" is seldom a wish."""
    if nom in ENTIERS:
        return True
    facette = facettes.get(valeur)
    if facette is None:
        return False
    return facette.choisie or valeur != NON or nom in DEUX_SENS


def _openings(resultats: Resultats) -> list[Case]:
    facettes = {facette.valeur: facette for facette in resultats.facettes.get(OUVERT, ())}
    ouvert = resultats.requete.ouvert
    libre = Case("ouvert-0", OUVERT, "", _("Peu importe"), None, not ouvert)
    connus = [
        Case(f"ouvert-{rang}", OUVERT, valeur, f.libelle, f.nombre, f.choisie)
        for rang, valeur in enumerate((MAINTENANT, *HABITUDES), start=1)
        if (f := facettes.get(valeur))
    ]
    moment = Case(
        "ouvert-9", OUVERT, A_UN_MOMENT, _("Au moment de mon choix"), None, _is_moment(ouvert)
    )
    return [libre, *connus, moment]


def _is_moment(ouvert: str) -> bool:
    return bool(ouvert) and ouvert not in (MAINTENANT, *HABITUDES)


def _moment(requete: Requete) -> Moment:
    if not _is_moment(requete.ouvert):
        return Moment("", HEURE_DEFAUT, False)
    jour, _t, heure = requete.ouvert.partition("T")
    return Moment(jour, heure[:5], True)


def _verified(resultats: Resultats) -> list[Case]:
    facettes = resultats.facettes.get(VERIFIE, ())
    if not facettes:
        return []
    choisi = resultats.requete.verifie_depuis is not None
    return [
        Case(f"{VERIFIE}-0", VERIFIE, "", _("Peu importe"), None, not choisi),
        *(
            Case(f"{VERIFIE}-{rang}", VERIFIE, f.valeur, f.libelle, f.nombre, f.choisie)
            for rang, f in enumerate(facettes, start=1)
        ),
    ]
