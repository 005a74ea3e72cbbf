"""What the tap of a button changes. A value that nothing here knows changes nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from repere.annuaire.presentation.mots import SERVICES_PAR_CLE
from repere.assistant.comprehension.compris import Endroit, Ressources
from repere.assistant.dialogue.entree import Entree, Geste
from repere.assistant.dialogue.etat import Etat, Genre, bounded
from repere.assistant.dialogue.mots import PROGRAMMES
from repere.assistant.evaluation.valeurs import PUBLICS, is_constraint

# One value at a time.
_SEULES: Final = ("rayon", "cout", "format", "acces")


def tapped(etat: Etat, entree: Entree, ressources: Ressources) -> Etat:
    """Return the conversation after a tap that says, takes away or changes something."""
    change = _CHANGEMENTS.get(entree.geste or Geste.RECOMMENCER)
    return change(etat, entree.valeur, ressources) if change else etat


def _need(etat: Etat, cle: str, _ressources: Ressources) -> Etat:
    service = SERVICES_PAR_CLE.get(cle)
    if service is None:
        return etat
    # Another need of the same person stays at hand.
    autres = tuple(s for s in etat.services if s != service) if service in etat.services else ()
    return replace(etat, services=(service, *autres), generaliste=False)


def _place(etat: Etat, code: str, ressources: Ressources) -> Etat:
    trouve = ressources.gazetier.place(code)
    return replace(etat, lieu=Endroit(trouve.nom, trouve.code), choix=()) if trouve else etat


def _constraint(etat: Etat, contrainte: str, _ressources: Ressources) -> Etat:
    genre, _deux_points, valeur = contrainte.partition(":")
    inconnue = not is_constraint(contrainte) or (genre == "programme" and valeur not in PROGRAMMES)
    if inconnue or contrainte in etat.contraintes:
        return etat
    # Of these, the new one takes the place of the old one.
    seule = f"{genre}:" if genre in _SEULES else None
    gardees = [c for c in etat.contraintes if seule is None or not c.startswith(seule)]
    return replace(etat, contraintes=bounded((*gardees, contrainte)))


def _public(etat: Etat, public: str, _ressources: Ressources) -> Etat:
    if public not in PUBLICS or public in etat.publics:
        return etat
    return replace(etat, publics=(*etat.publics, public))


def _remove(etat: Etat, valeur: str, _ressources: Ressources) -> Etat:
    genre, _deux_points, reste = valeur.partition(":")
    if genre == "service":
        service = SERVICES_PAR_CLE.get(reste)
        gardes = tuple(s for s in etat.services if s != service)
        return _free(replace(etat, services=gardes), Genre.BESOIN)
    if genre == "lieu":
        return _free(replace(etat, lieu=None), Genre.LIEU)
    if genre == "generaliste":
        return _free(replace(etat, generaliste=False), Genre.BESOIN)
    return replace(
        etat,
        contraintes=tuple(c for c in etat.contraintes if f"contrainte:{c}" != valeur),
        publics=tuple(p for p in etat.publics if f"public:{p}" != valeur),
    )


def _change(etat: Etat, genre: str, _ressources: Ressources) -> Etat:
    """Take away what is to be said anew: asking for it again is what the person wants."""
    if genre == "lieu":
        return _free(replace(etat, lieu=None), Genre.LIEU)
    if genre == "service":
        return _free(replace(etat, services=(), generaliste=False), Genre.BESOIN)
    return etat


def _other_need(etat: Etat, _valeur: str, _ressources: Ressources) -> Etat:
    return Etat(lieu=etat.lieu, publics=etat.publics, langue=etat.langue, tours=etat.tours)


def _restart(etat: Etat, _valeur: str, _ressources: Ressources) -> Etat:
    return Etat(langue=etat.langue, tours=etat.tours)


def _free(etat: Etat, genre: Genre) -> Etat:
    """Let the question be asked: the person took its answer back."""
    libres = {genre, Genre.LEQUEL} if genre is Genre.LIEU else {genre}
    return replace(etat, posees=tuple(g for g in etat.posees if g not in libres))


_CHANGEMENTS: Final[Mapping[Geste, Callable[[Etat, str, Ressources], Etat]]] = {
    Geste.BESOIN: _need,
    Geste.LIEU: _place,
    Geste.CONTRAINTE: _constraint,
    Geste.PUBLIC: _public,
    Geste.RETIRER: _remove,
    Geste.CHANGER: _change,
    Geste.AUTRE_BESOIN: _other_need,
    Geste.RECOMMENCER: _restart,
}
