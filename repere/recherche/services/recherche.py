"""The one door: ``search(requete, moment)`` for the site, the API, the assistant and the kiosk."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.ouverture import state_in_words
from repere.annuaire.standard.fiche import Fiche
from repere.recherche.index.document import Document
from repere.recherche.moteur.facettes import facets, unsaid
from repere.recherche.moteur.raisons import reasons
from repere.recherche.moteur.relachement import announce
from repere.recherche.moteur.selection import TEXTE, Selection
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.moteur.trouver import Trouvaille, find
from repere.recherche.requete import Requete
from repere.recherche.resultats import Resultat, Resultats
from repere.recherche.services.infructueuses import count_unmet
from repere.recherche.services.memoire import current_index
from repere.recherche.services.terrains import resolve
from repere.socle.langue import _

PEU: Final = 3
# The heaviest columns, which no list shows.
INUTILES: Final = ("texte_recherche", "provenance")


def search(
    requete: Requete,
    moment: datetime,
    *,
    facettes: bool = True,
    compter: bool = True,
    parmi: Callable[[Document], bool] | None = None,
) -> Resultats:
    """Return what answers ``requete`` at ``moment`` (now, aware). Raises ParametresRefuses on unknown codes.

    Reads only: an unmet search is counted in memory, and written later. With ``parmi``, nothing but
    the places that it keeps is searched, relaxed or not.
    """
    index = current_index()
    if parmi:
        index = index.keeping(parmi)
    terrain = resolve(requete.ou, index) if requete.ou else None
    trouvaille = find(index, requete, terrain, requete.moment(moment))
    selection, trouves, page = trouvaille.selection, trouvaille.trouves, trouvaille.page
    sans = trouvaille.relache.sans
    proches = _farther(selection, trouves, sans)
    resultats = _results(selection, [*page, *proches])
    reponse = Resultats(
        requete=requete,
        moment=selection.moment,
        terrain=terrain,
        total=trouves.bit_count(),
        lieux=resultats[: len(page)],
        facettes=facets(selection, sans) if facettes else {},
        non_precises=unsaid(selection, sans),
        relache=_announcements(trouvaille, requete, terrain),
        proches=resultats[len(page) :],
        corrections=tuple((t.tape, t.corrige) for t in selection.words() if t.corrige),
        inconnus=selection.lu.inconnus,
    )
    if compter and reponse.infructueuse and requete.page == 1:
        count_unmet(reponse, selection.words())
    return reponse


def _announcements(
    trouvaille: Trouvaille, requete: Requete, terrain: Terrain | None
) -> tuple[str, ...]:
    selection = trouvaille.selection
    phrases = announce(trouvaille.relache, requete, terrain, compris=bool(selection.termes))
    laisses = () if TEXTE in trouvaille.relache.sans else selection.laisses
    laisse = _("Nous n’avons pas tenu compte de « {mot} ».")
    return (*phrases, *(laisse.format(mot=mot) for mot in laisses))


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


def _results(selection: Selection, rangs: Sequence[int]) -> tuple[Resultat, ...]:
    documents = [selection.index.documents[rang] for rang in rangs]
    lignes = Lieu.objects.select_related("rattachement").defer(*INUTILES)
    lieux = lignes.in_bulk([d.pk for d in documents])
    return tuple(
        _result(selection, rang, document, lieux[document.pk])
        for rang, document in zip(rangs, documents, strict=True)
        if document.pk in lieux
    )


def _result(selection: Selection, rang: int, document: Document, lieu: Lieu) -> Resultat:
    km = selection.etendue.distance(selection.index, rang)
    etat = state_in_words(_hours_of(document, lieu), selection.moment)
    if km is not None:
        setattr(lieu, "distance_km", km)  # noqa: B010 — annotated by queries, unknown to the model
    ouvert_en_mots = etat.phrase if etat and etat.ouvert else ""
    return Resultat(
        lieu=lieu,
        distance_km=km,
        ouvert=etat.ouvert if etat else None,
        etat=etat.phrase if etat else "",
        raisons=reasons(selection, document, km, ouvert_en_mots),
        verifie_le=document.verifie_le,
    )


def _hours_of(document: Document, lieu: Lieu) -> Fiche:
    return Fiche(
        id="",
        nom="",
        horaires=document.horaires,
        horaires_exceptionnels=document.exceptions,
        sur_rendez_vous=lieu.sur_rendez_vous,
    )
