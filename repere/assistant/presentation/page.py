"""Everything that a page of the conversation shows, from the answer of a turn."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from django.urls import reverse

from repere.annuaire.presentation.formats import INSECABLE
from repere.assistant.comprehension.texte.masquage import Garde, Marque, guard
from repere.assistant.dialogue import reponse as dialogue
from repere.assistant.dialogue.boutons import chips
from repere.assistant.dialogue.cartes_langues import cards_in
from repere.assistant.dialogue.entree import Geste, tap
from repere.assistant.dialogue.etat import Etat, Genre
from repere.assistant.presentation.emporter import to_share
from repere.assistant.presentation.endroits import places_to_tap
from repere.assistant.presentation.langues import address, direction, languages
from repere.assistant.presentation.modele import (
    Bouton,
    Humain,
    Lien,
    Page,
    Partage,
    Pastille,
    Question,
    Tour,
)
from repere.assistant.presentation.urgence import emergency
from repere.assistant.services.jeton import write_token
from repere.assistant.services.orienter import Aide, Orientation
from repere.recherche.presentation.besoins import needs
from repere.recherche.presentation.resultat import result_card, result_cards
from repere.socle.francais import counted
from repere.socle.langue import N_, _, active_language, formes

ALLO_SERVICE_PUBLIC: Final = f"39{INSECABLE}39"
_ALLO_LIEN: Final = "tel:3939"
EXEMPLES: Final = (
    N_("J’ai reçu un SMS bizarre de ma banque"),
    N_("Ma mère n’arrive pas à faire ses impôts"),
    N_("Je cherche un cours gratuit le samedi"),
)
# Beginning of a tap -> its drawing.
_ICONES: Final = {
    "contrainte:cout": "prix",
    "contrainte:horaire": "rdv",
    "contrainte:plus_proche": "ici",
    "contrainte:rayon": "ici",
    "contrainte:langue": "site",
    "contrainte:acc:moteur": "fauteuil",
    "contrainte:acces": "rdv",
    "contrainte:format:domicile": "ici",
    "changer:lieu": "carte",
    "ne-sais-pas": "aide",
    "autre-besoin": "chercher",
    "recommencer": "chercher",
    "humain": "aide",
}
# What stands on the page where something personal was written: others may look at the screen.
_MARQUES: Final = re.compile("|".join(Marque))
_CACHE: Final = "•••"
_PROPOSES: Final = formes("Un lieu pour vous", "{nombre} lieux pour vous")
_TOUS: Final = formes("Voir le lieu trouvé", "Voir les {nombre} lieux trouvés")


class Cadre(NamedTuple):
    """How the page is shown: in a frame of another site, for a professional; "" or the list to go back to."""

    encadre: bool = False
    pro: bool = False
    suite: str = ""

    @property
    def cible(self) -> str:
        """Return where links open: beside the frame, which is somebody else's page."""
        return "_blank" if self.encadre else ""

    def address(self) -> str:
        """Return where the conversation begins, and where it sends."""
        return (
            reverse("assistant:cadre") + self.suite if self.encadre else address(active_language())
        )


def opening_page(cadre: Cadre, etat: Etat, *, texte: str = "", avis: str = "") -> Page:
    """Return the page on which nothing was said yet, or nothing could be answered."""
    return _page(cadre, etat, humain=_human(None, tap(Geste.HUMAIN)), texte=texte, avis=avis)


def answer_page(cadre: Cadre, orientation: Orientation, dit: str) -> Page:
    """Return the page of a turn. ``dit``: what the person wrote, "" after a tap."""
    tour = _turn(cadre, orientation, dit)
    partage = to_share(tour.cartes, orientation.adresse_resultats) if tour.cartes else None
    reponse = orientation.reponse
    humain = _human(orientation.aide, reponse.humain.entree, asked=reponse.aide)
    return _page(cadre, orientation.etat, humain=humain, tour=tour, partage=partage)


def _page(
    cadre: Cadre,
    etat: Etat,
    *,
    humain: Humain,
    tour: Tour | None = None,
    partage: Partage | None = None,
    texte: str = "",
    avis: str = "",
) -> Page:
    return Page(
        adresse=cadre.address(),
        action=cadre.address(),
        jeton=write_token(etat),
        langues=languages(),
        accueil=tour is None,
        pro=cadre.pro,
        encadre=cadre.encadre,
        cible=cadre.cible,
        suite=cadre.suite,
        avis=avis,
        texte=texte,
        pastilles=_chips(chips(etat)) if tour is None else [],
        exemples=[] if cadre.pro else [_(exemple) for exemple in EXEMPLES],
        besoins=_needs(),
        tour=tour,
        partage=partage,
        humain=humain,
    )


def _needs() -> list[Bouton]:
    """Return the nine needs, then the way on for who does not know."""
    besoins = [
        Bouton(b.mot, tap(Geste.BESOIN, b.cle), precision=b.exemples, picto=b.cle) for b in needs()
    ]
    return [*besoins, Bouton(_("Je ne sais pas"), tap(Geste.NE_SAIS_PAS), icone="aide")]


def _chips(pastilles: Iterable[dialogue.Pastille]) -> list[Pastille]:
    return [Pastille(p.libelle, p.retirer, p.changer) for p in pastilles]


def _human(aide: Aide | None, entree: str, *, asked: bool = False) -> Humain:
    """Return the number, and the nearest France Services; else how to ask for it, or the list of them."""
    lieu = result_card(aide.lieu) if aide and aide.lieu else None
    tous = aide.adresse if aide and not aide.lieu else ""
    return Humain(ALLO_SERVICE_PUBLIC, _ALLO_LIEN, lieu, "" if aide else entree, tous, asked)


def _turn(cadre: Cadre, orientation: Orientation, dit: str) -> Tour:
    reponse, cartes = orientation.reponse, result_cards(orientation.lieux)
    garde = guard(dit)
    return Tour(
        numero=orientation.etat.tours,
        langue=active_language(),
        sens=direction(active_language()),
        dit=_MARQUES.sub(_CACHE, garde.texte),
        urgence=emergency(reponse.carte) if reponse.carte else None,
        phrases=(*_warned(garde), *reponse.phrases, *orientation.annonces),
        portes=_doors(cadre, orientation),
        multilingue=bool(reponse.inconnue),
        pastilles=_chips(reponse.pastilles),
        titre=counted(_PROPOSES, len(cartes)),
        cartes=cartes,
        tous=orientation.adresse_resultats if orientation.total > len(cartes) else "",
        tous_texte=counted(_TOUS, orientation.total),
        question=_question(reponse.question, orientation.etat),
        rapides=[_button(choix) for choix in reponse.rapides],
        cible=cadre.cible,
        dans_sa_langue=cards_in(reponse.inconnue),
    )


def _warned(garde: Garde) -> tuple[str, ...]:
    """Say that something personal was hidden, to who wrote it."""
    return (_("J’ai caché ce qui est personnel : je n’en ai pas besoin."),) if garde.masques else ()


def _doors(cadre: Cadre, orientation: Orientation) -> list[Lien]:
    """Return the services that are not ours, and the places of a town that is not of the territory."""
    reponse = orientation.reponse
    liens = [
        Lien(porte.nom, porte.lien, "tel" if porte.lien.startswith("tel:") else "site",
             "" if porte.lien.startswith("tel:") else "_blank")
        for porte in reponse.portes
    ]  # fmt: skip
    if orientation.adresse_ailleurs:
        texte = _("Lieux à {ville}").format(ville=reponse.ailleurs)
        liens.append(Lien(texte, orientation.adresse_ailleurs, "ici", cadre.cible))
    return liens


def _question(question: dialogue.Question | None, etat: Etat) -> Question | None:
    if question is None:
        return None
    ici = etat.lieu.code[:2] if etat.lieu else ""
    return Question(
        texte=question.texte,
        choix=[_button(choix) for choix in question.choix],
        images=any(choix.pictogramme for choix in question.choix),
        endroits=places_to_tap(ici) if question.genre is Genre.LIEU else None,
    )


def _button(choix: dialogue.Choix) -> Bouton:
    icones = [icone for debut, icone in _ICONES.items() if choix.entree.startswith(debut)]
    return Bouton(
        choix.libelle,
        choix.entree,
        choix.precision,
        choix.pictogramme,
        icones[-1] if icones else "",
    )
