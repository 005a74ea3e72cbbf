"""What a form or an old address sends, put in the words of a request. Pure.

A form has fields that a request has not: where in free text, a date and an hour. Addresses of before
said ``quoi`` and ``service``. All of it becomes parameters of ``read_request``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from repere.annuaire.presentation.mots import SERVICES_PAR_CLE
from repere.recherche.requete.modele import OUVERT

OU: Final = "ou"
FILTRES: Final = "filtres"
TOUS: Final = "tous"
A_UN_MOMENT: Final = "moment"
HEURE_DEFAUT: Final = "10:00"
OU_MAX: Final = 200
# Parameters that say where: a text typed anew replaces them.
ENDROITS: Final = ("commune", "code_postal", "lat", "lon", "lieu", "departement", "epci", "zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saisie:
    """``parametres`` go to ``read_request``. ``ou``: where, as typed; None when the field was not sent.

    ``tous``: every criterion is to be shown. ``reecrite``: the address is not the one to keep.
    """

    parametres: dict[str, list[str]]
    ou: str | None = None
    tous: bool = False
    reecrite: bool = False

    def at(self, endroit: Mapping[str, str]) -> "Saisie":
        """Return the same entry elsewhere; {}: anywhere."""
        gardes = {nom: v for nom, v in self.parametres.items() if nom not in ENDROITS}
        ailleurs = gardes | {nom: [valeur] for nom, valeur in endroit.items()}
        return replace(self, parametres=ailleurs, ou=None, reecrite=True)


def read_entry(recus: Mapping[str, Sequence[str]]) -> Saisie:
    """Return what was sent, whether by a form, by hand or by an old address."""
    parametres = {nom: list(valeurs) for nom, valeurs in recus.items()}
    ou = parametres.pop(OU, None)
    tous = parametres.get(FILTRES) == [TOUS]
    if tous:
        del parametres[FILTRES]
    reecrite = _of_before(parametres)
    reecrite |= _chosen_moment(parametres)
    texte = " ".join(ou[-1].replace("\0", " ").split())[:OU_MAX] if ou else ""
    return Saisie(
        parametres=parametres, ou=None if ou is None else texte, tous=tous, reecrite=reecrite
    )


def _of_before(parametres: dict[str, list[str]]) -> bool:
    """Translate ``quoi`` and ``service``; a service that never was stays, to be refused by name."""
    reecrite = False
    if "quoi" in parametres and "q" not in parametres:
        parametres["q"] = parametres.pop("quoi")
        reecrite = True
    anciens = parametres.get("service", [])
    if "service" in parametres and all(cle in SERVICES_PAR_CLE for cle in anciens if cle):
        del parametres["service"]
        traduits = [SERVICES_PAR_CLE[cle] for cle in anciens if cle]
        parametres["services"] = [*parametres.get("services", ()), *traduits]
        reecrite = True
    return reecrite


def _chosen_moment(parametres: dict[str, list[str]]) -> bool:
    """Turn a date and an hour into a moment; another choice of opening wins over them."""
    champs = [parametres.pop(nom, None) for nom in ("jour", "heure")]
    if champs == [None, None]:
        return False
    jour, heure = ("".join(valeurs or ()).strip() for valeurs in champs)
    ouvert = [valeur for valeur in parametres.get(OUVERT, ()) if valeur.strip()]
    if ouvert in ([], [A_UN_MOMENT]):
        parametres[OUVERT] = [f"{jour}T{heure or HEURE_DEFAUT}"] if jour else []
        return bool(jour or ouvert)
    return bool(jour)
