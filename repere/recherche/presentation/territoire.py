"""The page of a territory: its places, what they do, the territories below and beside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from repere.annuaire.presentation.adresses import Fil
from repere.annuaire.remise.donnees_structurees import embed
from repere.recherche.presentation.descriptions import Description
from repere.recherche.presentation.phrases import Lien, address
from repere.recherche.presentation.resultat import CarteResultat, result_cards
from repere.recherche.requete import CRITERES, Ou, Requete, Tri, to_query
from repere.recherche.requete.modele import MAINTENANT, OUVERT, PAR_PAGE
from repere.recherche.resultats import Resultats
from repere.socle.francais import counted, figures
from repere.socle.langue import _, formes, pluriel
from repere.socle.texte import plier

# Enough to choose from on a phone; the search has the rest.
PREMIERS: Final = 10
_LIEUX: Final = formes("{nombre}\N{NO-BREAK SPACE}lieu", "{nombre}\N{NO-BREAK SPACE}lieux")
_OUVERTS: Final = formes(
    "{nombre}\N{NO-BREAK SPACE}lieu ouvert", "{nombre}\N{NO-BREAK SPACE}lieux ouverts"
)

_COMMUNES: Final = formes(
    "{nombre}\N{NO-BREAK SPACE}commune sur {toutes} a au moins un lieu.",
    "{nombre}\N{NO-BREAK SPACE}communes sur {toutes} ont au moins un lieu.",
)


class Entree(NamedTuple):
    """A link to somewhere, or to a need, with how many places are there."""

    nom: str
    adresse: str
    nombre: int

    @property
    def lieux(self) -> str:
        return counted(_LIEUX, self.nombre)


class Groupe(NamedTuple):
    """Links that go together, below the places: who comes wants a place first.

    ``replie``: many, shown when asked for; ``devant``: above the places; ``raccourci``: its
    words at the top.
    """

    titre: str
    entrees: list[Entree]
    replie: bool = False
    devant: bool = False
    raccourci: str = ""
    ancre: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTerritoire:
    """``cartes``: the first of ``total`` places; ``proches``: nearest ones where there are too few."""

    titre: str
    description: Description
    adresse: str
    fil: Fil
    total: int
    cartes: list[CarteResultat]
    proches: list[CarteResultat]
    points: str
    tous: Lien | None
    ouverts: Lien | None
    liens: list[Lien]
    autour: Lien | None
    besoins: list[Entree]
    avant: list[Groupe]
    apres: list[Groupe]
    notes: list[str]
    donnees: SafeString
    # Its page in the observatory.
    portrait: str = ""


def territory_request(*, tri: Tri = Tri.PERTINENCE, **ou: Any) -> Requete:
    """Return the search for the first places of a territory."""
    return Requete(ou=Ou(**ou) if ou else None, tri=tri, par_page=PREMIERS)


def territory_page(
    resultats: Resultats,
    cartes: list[CarteResultat],
    *,
    titre: str,
    description: Description,
    chemin: str,
    fil: Fil,
    groupes: Iterable[Groupe] = (),
    notes: Iterable[str] = (),
    autour: Lien | None = None,
    placee: bool = True,
    cherchable: bool = True,
    portrait: str = "",
) -> PageTerritoire:
    """Return the page of the territory that ``resultats`` cover; relaxed, they are only near it.

    ``cartes`` are theirs. Nothing is near a territory that is not ``placee``; the search has no address for one that is not
    ``cherchable``.
    """
    ici = not resultats.relache and resultats.total > 0
    remplis = _anchored(groupes)
    requete = replace(resultats.requete, par_page=PAR_PAGE)
    adresse = settings.REPERE_URL + chemin
    return PageTerritoire(
        titre=titre,
        description=description,
        adresse=adresse,
        fil=fil,
        total=resultats.total if ici else 0,
        cartes=cartes if ici else [],
        proches=result_cards(resultats.proches) if ici else cartes if placee else [],
        points=reverse("recherche:carte_lieux") + to_query(requete) if cherchable else "",
        tous=_whole(resultats, requete) if ici and cherchable else None,
        ouverts=_open_now(resultats, requete) if ici and cherchable else None,
        liens=[
            *([Lien(_("Filtrer"), address(requete))] if ici and cherchable else ()),
            *(Lien(g.raccourci, f"#{g.ancre}") for g in remplis if g.raccourci),
        ],
        autour=autour,
        besoins=needs(resultats, requete) if ici and cherchable else [],
        avant=[groupe for groupe in remplis if groupe.devant],
        apres=[groupe for groupe in remplis if not groupe.devant],
        notes=list(notes),
        donnees=structured_data(adresse, fil, cartes if ici else []),
        portrait=portrait,
    )


def needs(resultats: Resultats, requete: Requete) -> list[Entree]:
    """Return each need with the places that deal with it, the most served first."""
    libelles = CRITERES["services"].valeurs
    entrees = [
        Entree(libelles[f.valeur], address(requete.avec("services", f.valeur)), f.nombre)
        for f in resultats.facettes.get("services", ())
    ]
    return sorted(entrees, key=lambda entree: -entree.nombre)


def _anchored(groupes: Iterable[Groupe]) -> list[Groupe]:
    """Return what is not empty of ``groupes``, each with a name to link to."""
    remplis = [groupe for groupe in groupes if groupe.entrees]
    return [g._replace(ancre=f"liste-{rang}") for rang, g in enumerate(remplis, 1)]


def _open_now(resultats: Resultats, requete: Requete) -> Lien | None:
    ouverts = next((f for f in resultats.facettes.get(OUVERT, ()) if f.valeur == MAINTENANT), None)
    if not ouverts or not ouverts.nombre:
        return None
    maintenant = replace(requete, ouvert=MAINTENANT)
    return Lien(counted(_OUVERTS, ouverts.nombre), address(maintenant))


def _whole(resultats: Resultats, requete: Requete) -> Lien | None:
    if resultats.total <= PREMIERS:
        return None
    texte = _("Voir les {lieux}").format(lieux=counted(_LIEUX, resultats.total))
    return Lien(texte, address(requete))


def in_order(entrees: Iterable[Entree]) -> list[Entree]:
    """Return ``entrees`` by name: databases disagree on where "Châteaudun" goes."""
    return sorted(entrees, key=lambda entree: plier(entree.nom))


def coverage(nombres: Mapping[str, int], codes: Iterable[str]) -> str:
    """Return "61 communes sur 272 ont au moins un lieu.", "" when that says nothing."""
    codes = list(codes)
    servies = sum(1 for code in codes if nombres.get(code))
    if len(codes) < 2 or not servies:
        return ""
    modele = pluriel(*_COMMUNES, servies)
    return modele.format(nombre=figures(servies), toutes=figures(len(codes)))


def structured_data(adresse: str, fil: Fil, cartes: list[CarteResultat]) -> SafeString:
    """Return the breadcrumb and the list as JSON-LD: data, which no browser runs."""
    site = settings.REPERE_URL
    chemin = [(_("Accueil"), site + "/"), *((nom, site + a if a else adresse) for nom, a in fil)]
    graphe: list[dict[str, Any]] = [
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": rang, "name": nom, "item": cible}
                for rang, (nom, cible) in enumerate(chemin, 1)
            ],
        }
    ]
    if cartes:
        elements = [
            {"@type": "ListItem", "position": rang, "name": c.nom, "url": site + c.adresse}
            for rang, c in enumerate(cartes, 1)
        ]
        graphe.append({"@type": "ItemList", "itemListElement": elements})
    # embed() leaves neither "<" nor "&" in it: nothing of a source can end the element.
    contenu = SafeString(embed({"@context": "https://schema.org", "@graph": graphe}))
    return format_html('<script type="application/ld+json">{}</script>', contenu)
