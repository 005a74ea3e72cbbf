"""Where somebody means: from what they typed to the parameters of a search, or to a choice."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from repere.recherche.services.memoire import current_index
from repere.recherche.texte.mots import telling_words
from repere.socle.langue import _
from repere.socle.texte import plier
from repere.territoires.codes import departement_of
from repere.territoires.geocodage import locate
from repere.territoires.geocodage.commune import VOIES
from repere.territoires.models import Commune, Departement, Epci, Zone
from repere.territoires.querysets import Trouvee

CHOIX_MAX: Final = 12
PROPOSITIONS_MAX: Final = 6
# The number of a département or a postal code, said after the name of the town: "Lyon 69".
_NUMERO: Final = re.compile(r"\W+\d{2,5}\W*$")
_CODE_POSTAL: Final = re.compile(r"(\d{2}) ?(\d{3})")
_DEPARTEMENT: Final = re.compile(r"\d{2}|2[abAB]|97\d")

_DEPARTEMENT_DIT: Final = re.compile(
    r"^(?:(?:tout )?(?:le )?(?:departement|dept|dpt|dep) (?:de la |de l |des |du |de |d )?"
    r"|dans (?:le |la |l |les )?|(?:le |la |l |les ))"
)
_CITE: Final = re.compile(r"(?:''|[\"«]) ?(.+?) ?(?:''|[\"»])")
_SIGLE: Final = re.compile(r"c[acu] ")
_PARTICULE: Final = re.compile(r"(?:du|de|des|d|l) ")
_EN_TOUTES_LETTRES: Final = {
    "communaute de communes": "cc",
    "communaute d agglomeration": "ca",
    "communaute urbaine": "cu",
}


class Candidat(NamedTuple):
    """A place that may be meant. ``precision`` tells it from its namesakes."""

    nom: str
    precision: str
    parametres: dict[str, str]


class Endroit(NamedTuple):
    """``parametres``: surely there; else ``candidats`` to choose from; ``message`` is for people."""

    parametres: dict[str, str]
    candidats: tuple[Candidat, ...] = ()
    message: str = ""


def find_place(saisie: str) -> Endroit:
    """Return where ``saisie`` leads: a commune, a postal code, an area, an address, or a choice."""
    if sur := _code(saisie) or _area(saisie):
        return Endroit(sur)
    trouvees = Commune.objects.search(saisie, CHOIX_MAX)
    ailleurs = [] if any(t.exact for t in trouvees) else _towns_of_places(saisie)
    proches = [t for t in trouvees if f" {plier(saisie)}" in f" {plier(t.par)}"]
    if ailleurs and not proches:
        return Endroit(ailleurs[0].parametres)
    if not ailleurs and (seule := only_one(trouvees)):
        return Endroit({"commune": seule.pk})
    if not trouvees or _is_address(saisie):
        situe = locate(saisie)
        if situe.parametres:
            return Endroit(situe.parametres, message=situe.message)
        if not trouvees:
            return Endroit({}, message=situe.message)
    candidats = [_candidate(trouvee) for trouvee in _spelt_so(saisie, trouvees)]
    return Endroit({}, (*ailleurs, *candidats))


def _towns_of_places(saisie: str) -> list[Candidat]:
    """Return the town of that very name that has places, though its territory is not loaded: "Lyon"."""
    mots = tuple(telling_words(_NUMERO.sub("", saisie)))
    trouvee = current_index().villes_nommees.named(mots)
    if trouvee is None or Commune.objects.filter(pk=trouvee[0].commune).exists():
        return []
    ville = trouvee[0]
    return [Candidat(ville.nom, departement_of(ville.commune), {"commune": ville.commune})]


def suggestions(saisie: str) -> list[Candidat]:
    """Return the communes that the beginning of a text may lead to."""
    if not saisie:
        return []
    return [_candidate(t) for t in Commune.objects.search(saisie, PROPOSITIONS_MAX)]


def _spelt_so(saisie: str, trouvees: Sequence[Trouvee]) -> Sequence[Trouvee]:
    """Return those that hold the very words typed; all of them when none does."""
    pli = plier(saisie)
    return [trouvee for trouvee in trouvees if pli in plier(trouvee.par)] or trouvees


def only_one(trouvees: Sequence[Trouvee]) -> Commune | None:
    """Return the commune that leaves no doubt, else None."""
    exactes = [trouvee for trouvee in trouvees if trouvee.exact] or trouvees
    if len(exactes) != 1:
        return None
    seule = exactes[0].commune
    return None if any(_overshadows(t.commune, seule) for t in trouvees) else seule


def _overshadows(autre: Commune, commune: Commune) -> bool:
    """Say whether people who write the name of ``commune`` may well mean ``autre``.

    Montlouis has 110 inhabitants, Montlouis-sur-Loire, which everybody calls Montlouis, 10,000.
    """
    prolonge = autre.nom_recherche.startswith(f"{commune.nom_recherche} ")
    return prolonge and (autre.population or 0) > (commune.population or 0)


def _code(saisie: str) -> dict[str, str]:
    if _DEPARTEMENT.fullmatch(saisie) and Departement.objects.filter(pk=saisie.upper()).exists():
        return {"departement": saisie.upper()}
    if not (lu := _CODE_POSTAL.fullmatch(saisie)):
        return {}
    code = "".join(lu.groups())
    communes = Commune.objects.serving(code).order_by("pk")[:2]
    codes = [commune.pk for commune in communes]
    if not codes:
        return {}
    # Many share it: one searches around the largest, without asking which.
    return {"commune": codes[0]} if len(codes) == 1 else {"code_postal": code}


def _area(saisie: str) -> dict[str, str]:
    """Return the département, intercommunalité or zone of this very name."""
    pli = _DEPARTEMENT_DIT.sub("", plier(saisie))
    for departement in Departement.objects.order_by("pk"):
        if pli in (plier(departement.nom), departement.pk.lower()):
            return {"departement": departement.pk}
    for epci in Epci.objects.order_by("pk"):
        if pli in _short_names(epci.nom):
            return {"epci": epci.pk}
    return _zone(pli) if pli.startswith(("secteur", "bassin", "zone", "le secteur")) else {}


def _short_names(nom: str) -> Iterator[str]:
    """Yield what people call the "CA de Blois ''Agglopolys''": with or without what it is."""
    pli = plier(nom)
    yield pli
    yield from (plier(cite) for cite in _CITE.findall(nom))
    sigle = _SIGLE.match(pli)
    # "CC du Perche" without its article would be the region of that name, not the CC.
    if sigle and not _PARTICULE.match(reste := pli[sigle.end() :]):
        yield reste
    for long, court in _EN_TOUTES_LETTRES.items():
        if pli.startswith(f"{court} "):
            yield f"{long}{pli.removeprefix(court)}"


def _zone(pli: str) -> dict[str, str]:
    zones = Zone.objects.order_by("pk").values_list("zonage_id", "code", "nom")
    return next(
        (
            {"zone": f"{zonage}/{code}"}
            for zonage, code, nom in zones
            if pli.endswith(f" {plier(nom)}")
        ),
        {},
    )


def _is_address(saisie: str) -> bool:
    mots = plier(saisie).split()
    numero = any(mot[0].isdigit() for mot in mots) and not all(mot.isdigit() for mot in mots)
    return numero or bool(VOIES.intersection(mots))


def _candidate(trouvee: Trouvee) -> Candidat:
    commune = trouvee.commune
    meme = trouvee.par.isdigit() or plier(trouvee.par) == plier(commune.nom)
    codes = commune.codes_postaux or [""]
    code = trouvee.par if trouvee.par in codes else codes[0]
    ancien = "" if meme else _("anciennement ou aussi {nom}").format(nom=trouvee.par)
    precision = " · ".join(filter(None, (commune.departement.nom, code, ancien)))
    return Candidat(commune.nom, precision, {"commune": commune.pk})
