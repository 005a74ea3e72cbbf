"""The one door: ``search(requete, moment)`` for the site, the API, the assistant and the kiosk; ``list_found``
is the same without the rows, for who has them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.ouverture import state_in_words
from repere.annuaire.standard.fiche import Fiche
from repere.recherche.index.document import Document
from repere.recherche.index.index import Index
from repere.recherche.moteur.facettes import facets, unsaid
from repere.recherche.moteur.raisons import reasons
from repere.recherche.moteur.relachement import announce
from repere.recherche.moteur.selection import TEXTE, Selection
from repere.recherche.moteur.trouver import Trouvaille, find
from repere.recherche.requete import Requete
from repere.recherche.resultats import Liste, Resultat, Resultats, Trouve
from repere.recherche.services.infructueuses import count_unmet
from repere.recherche.services.memoire import current_index
from repere.recherche.services.terrains import resolve
from repere.recherche.texte.mots import as_typed
from repere.socle.langue import _

PEU: Final = 3


Garde = Callable[[Document], bool]
# Ranks to leave out, from the sets of the index: cheaper than a look at each place.
Exclusion = Callable[[Index], int]


def search(
    requete: Requete,
    moment: datetime,
    *,
    facettes: bool = True,
    compter: bool = True,
    parmi: Garde | None = None,
    sauf: Exclusion | None = None,
) -> Resultats:
    """Return what answers ``requete`` at ``moment`` (now, aware). Raises ParametresRefuses on unknown codes.

    Reads only: an unmet search is counted in memory, and written later. With ``parmi``, nothing but
    the places that it keeps is searched, relaxed or not; with ``sauf``, all but those that it names.
    """
    trouvaille = _find(requete, moment, parmi, sauf)
    selection, trouves, page = trouvaille.selection, trouvaille.trouves, trouvaille.page
    sans = trouvaille.relache.sans
    proches = _farther(selection, trouves, sans)
    resultats = _with_rows([_found(selection, rang) for rang in (*page, *proches)])
    reponse = Resultats(
        requete=requete,
        moment=selection.moment,
        terrain=selection.terrain,
        total=trouves.bit_count(),
        lieux=resultats[: len(page)],
        facettes=facets(selection, sans) if facettes else {},
        non_precises=unsaid(selection, sans),
        relache=_announcements(trouvaille, requete),
        proches=resultats[len(page) :],
        corrections=tuple(
            (as_typed(requete.texte, t.tape), t.corrige) for t in selection.words() if t.corrige
        ),
        inconnus=tuple(as_typed(requete.texte, mot) for mot in selection.lu.inconnus),
    )
    if compter:
        _count(reponse, selection)
    return reponse


def list_found(
    requete: Requete,
    moment: datetime,
    *,
    compter: bool = True,
    parmi: Garde | None = None,
    sauf: Exclusion | None = None,
) -> Liste:
    """Return the page of ``search`` without reading a row."""
    trouvaille = _find(requete, moment, parmi, sauf)
    selection = trouvaille.selection
    liste = Liste(
        requete=requete,
        terrain=selection.terrain,
        total=trouvaille.trouves.bit_count(),
        trouves=tuple(_found(selection, rang) for rang in trouvaille.page),
        relache=_announcements(trouvaille, requete),
    )
    if compter:
        _count(liste, selection)
    return liste


def _find(
    requete: Requete, moment: datetime, parmi: Garde | None, sauf: Exclusion | None
) -> Trouvaille:
    index = current_index()
    if parmi:
        index = index.keeping(parmi)
    if sauf:
        index = index.leaving(sauf(index))
    terrain = resolve(requete.ou, index) if requete.ou else None
    return find(index, requete, terrain, requete.moment(moment))


def _count(reponse: Liste | Resultats, selection: Selection) -> None:
    infructueuse = bool(reponse.relache) or not reponse.total
    if infructueuse and reponse.requete.page == 1:
        count_unmet(reponse, selection.words())


def _announcements(trouvaille: Trouvaille, requete: Requete) -> tuple[str, ...]:
    selection = trouvaille.selection
    phrases = announce(
        trouvaille.relache, requete, selection.terrain, compris=bool(selection.termes)
    )
    laisses = () if TEXTE in trouvaille.relache.sans else selection.laisses
    laisse = _("Nous n’avons pas tenu compte de « {mot} ».")
    return (*phrases, *(laisse.format(mot=as_typed(requete.texte, mot)) for mot in laisses))


def _farther(selection: Selection, trouves: int, sans: frozenset[str]) -> list[int]:
    """Return a few places beyond the radius when few fit within it."""
    terrain = selection.terrain
    centre = selection.etendue.centre
    if terrain is None or centre is None or not 0 < trouves.bit_count() < PEU:
        return []
    facteur = selection.facteur
    selection.widen(float("inf"))
    ailleurs = selection.fitting(sans) & ~trouves
    selection.widen(facteur)
    return selection.index.nearest(centre, ailleurs, PEU)


def _found(selection: Selection, rang: int) -> Trouve:
    document = selection.index.documents[rang]
    km = selection.etendue.distance(selection.index, rang)
    etat = state_in_words(_hours_of(document), selection.moment)
    ouvert_en_mots = etat.phrase if etat and etat.ouvert else ""
    return Trouve(
        document=document,
        distance_km=km,
        ouvert=etat.ouvert if etat else None,
        etat=etat.phrase if etat else "",
        raisons=reasons(selection, rang, km, ouvert_en_mots),
    )


def _hours_of(document: Document) -> Fiche:
    return Fiche(
        id="",
        nom="",
        horaires=document.horaires,
        horaires_exceptionnels=document.exceptions,
        sur_rendez_vous=document.sur_rendez_vous or None,
    )


def _with_rows(trouves: Sequence[Trouve]) -> tuple[Resultat, ...]:
    lignes = Lieu.objects.select_related("rattachement").with_update_origin().without_heavy()
    lieux = lignes.in_bulk([trouve.document.pk for trouve in trouves])
    return tuple(
        _with_row(trouve, lieux[trouve.document.pk])
        for trouve in trouves
        if trouve.document.pk in lieux
    )


def _with_row(trouve: Trouve, lieu: Lieu) -> Resultat:
    if trouve.distance_km is not None:
        # Annotated by queries, unknown to the model.
        setattr(lieu, "distance_km", trouve.distance_km)  # noqa: B010
    return Resultat(
        lieu=lieu,
        distance_km=trouve.distance_km,
        ouvert=trouve.ouvert,
        etat=trouve.etat,
        raisons=trouve.raisons,
        verifie_le=trouve.document.verifie_le,
    )
