"""Everything that the page of results shows, from the answer of the search."""

from dataclasses import replace
from typing import Final, NamedTuple

from django.urls import reverse

from repere.recherche.moteur.relachement import kilometres
from repere.recherche.presentation.filtres import Filtres, filters
from repere.recherche.presentation.phrases import (
    Lien,
    address,
    chosen,
    corrections,
    headline,
    unsaid_links,
)
from repere.recherche.presentation.resultat import CarteResultat, result_cards
from repere.recherche.requete import Requete, Tri, to_parameters, to_query
from repere.recherche.requete.modele import RAYON_DEFAUT_KM, RAYON_MAX_KM
from repere.recherche.resultats import Resultats
from repere.recherche.saisie import ENDROITS
from repere.socle.articles import unbroken
from repere.socle.langue import _

RAYONS: Final = (5.0, 10.0, 20.0, 50.0, 100.0)


class Tris(NamedTuple):
    """A way to sort. ``adresse`` "": the present one."""

    texte: str
    adresse: str


class Rayon(NamedTuple):
    valeur: str
    texte: str
    choisi: bool


class Formulaire(NamedTuple):
    """The fields of the form. ``endroit``: hidden fields, the place as codes; ``ou``: in words."""

    q: str
    ou: str
    endroit: list[tuple[str, str]]
    rayons: list[Rayon]
    gardes: list[tuple[str, str]]
    filtres: Filtres
    plus: str
    moins: str
    choisis: int


class Page(NamedTuple):
    """The page of results. ``sans_lieu``: what was asked, when it was not said where; else None."""

    titre: str
    adresse: str
    points: str
    form: Formulaire
    notes: list[str]
    relache: tuple[str, ...]
    pastilles: list[Lien]
    tout_effacer: str
    tris: list[Tris]
    cartes: list[CarteResultat]
    proches: list[CarteResultat]
    muets: list[Lien]
    avant: str
    apres: str
    numero: int
    pages: int
    plus_loin: Lien | None
    tous_ici: str
    expliquer: str
    sans_lieu: list[tuple[str, str]] | None = None


def results_page(resultats: Resultats, *, tous: bool = False, note: str = "") -> Page:
    """Return the page of ``resultats``. ``note``: what is to be said of where; ``tous``: all criteria."""
    requete = resultats.requete
    pastilles = chosen(requete)
    return Page(
        titre=headline(resultats),
        adresse=address(requete),
        points=reverse("recherche:carte_lieux") + to_query(requete.a_la_page(1)),
        form=form(resultats, tous=tous, choisis=len(pastilles)),
        notes=corrections(resultats),
        relache=tuple(unbroken(p) for p in (note, *resultats.relache) if p),
        pastilles=pastilles,
        tout_effacer=address(_bare(requete)) if len(pastilles) > 1 else "",
        tris=_sorts(resultats),
        cartes=result_cards(resultats.lieux),
        proches=result_cards(resultats.proches),
        muets=unsaid_links(resultats.non_precises),
        avant=address(requete.a_la_page(requete.page - 1)) if requete.page > 1 else "",
        apres=address(requete.a_la_page(requete.page + 1))
        if requete.page < resultats.pages
        else "",
        numero=requete.page,
        pages=resultats.pages,
        plus_loin=_farther(requete),
        tous_ici=address(replace(_bare(requete), texte="")) if pastilles or requete.texte else "",
        expliquer=reverse("assistant:page") + to_query(requete.a_la_page(1)),
        sans_lieu=None
        if requete.ou
        else [(n, v) for n, v in to_parameters(requete) if n != "page"],
    )


def form(resultats: Resultats, *, tous: bool, choisis: int) -> Formulaire:
    """Return the form that asks this search again."""
    requete = resultats.requete
    adresse = address(requete.a_la_page(1))
    joint = "&" if "?" in adresse else "?"
    return Formulaire(
        q=requete.texte,
        ou=resultats.terrain.libelle if resultats.terrain else "",
        endroit=[(nom, v) for nom, v in to_parameters(requete) if nom in ENDROITS],
        rayons=_radii(requete),
        gardes=[(nom, v) for nom, v in to_parameters(requete) if nom in ("non_precise", "tri")],
        filtres=filters(resultats, tous=tous),
        plus="" if tous else f"{adresse}{joint}filtres=tous#filtres",
        moins=f"{adresse}#filtres" if tous else "",
        choisis=choisis,
    )


def _bare(requete: Requete) -> Requete:
    """Return the same words at the same place, without any criterion."""
    return replace(requete, criteres=(), ouvert="", verifie_depuis=None, non_precises=(), page=1)


def _radii(requete: Requete) -> list[Rayon]:
    if requete.ou is not None and requete.ou.area:
        return []
    choisi = requete.ou.rayon if requete.ou else RAYON_DEFAUT_KM
    valeurs = sorted({*RAYONS, choisi})
    return [
        Rayon(
            f"{km:g}",
            _("La commune seule") if not km else kilometres(km),
            km == choisi,
        )
        for km in valeurs
    ]


def _sorts(resultats: Resultats) -> list[Tris]:
    requete = resultats.requete
    if resultats.terrain is None or resultats.total < 2:
        return []
    mots = {Tri.PERTINENCE: _("Le plus utile"), Tri.DISTANCE: _("Le plus proche")}
    return [
        Tris(texte, "" if requete.tri is tri else address(replace(requete, tri=tri, page=1)))
        for tri, texte in mots.items()
    ]


def _farther(requete: Requete) -> Lien | None:
    ou = requete.ou
    if ou is None or ou.area or ou.rayon >= RAYON_MAX_KM:
        return None
    km = next(rayon for rayon in RAYONS if rayon > ou.rayon)
    plus_loin = replace(requete, ou=replace(ou, rayon_km=km), page=1)
    texte = _("Chercher jusqu’à {distance}").format(distance=kilometres(km))
    return Lien(texte, address(plus_loin))
