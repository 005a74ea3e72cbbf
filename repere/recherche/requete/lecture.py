"""From the parameters of an address to a request: what is not understood is refused by its name."""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from repere.annuaire.filtres.refus import (
    ParametresRefuses,
    Refus,
    ValeurRefusee,
    unknown_parameter,
    unknown_value,
)
from repere.recherche.requete.criteres import CRITERES
from repere.recherche.requete.modele import (
    HABITUDES,
    MAINTENANT,
    OUVERT,
    PAR_PAGE_MAX,
    RAYON_DEFAUT_KM,
    RAYON_MAX_KM,
    Ou,
    Requete,
    Tri,
    ordered,
    read_moment,
    write_moment,
)
from repere.socle.geographie import Point
from repere.socle.langue import _
from repere.socle.texte import plier

TEXTE_MAX: Final = 200
PAGE_MAX: Final = 100_000
# As people and programs write them: "0,5", "0.30000000000000004", "1e-05".
_NOMBRE: Final = re.compile(r"-?\d{1,9}([.,]\d{1,30})?([eE][+-]?\d{1,3})?")
_ENTIER: Final = re.compile(r"\d{1,9}")
_ESPACE_POUR_PLUS: Final = re.compile(r" (?=\d\d:?\d\d$)")
# The forms of codes; whether they exist is asked of the territories, later.
_CODES: Final = {
    "commune": r"[0-9][0-9ABab][0-9]{3}",
    "code_postal": r"[0-9]{5}",
    "departement": r"[0-9]{2}|2[ABab]|97[0-9]",
    "epci": r"[0-9]{9}",
    "zone": r"[a-z0-9_-]+/[a-z0-9_-]+",
}
_EXEMPLES: Final = {
    "commune": "37261",
    "code_postal": "37000",
    "departement": "37",
    "epci": "243700754",
    "zone": "bassins-de-vie/tours",
}
_ALIAS: Final = {"rayon_km": "rayon"}


def read_text(saisie: str) -> str:
    """Return free text on one line. Raises ValeurRefusee when too long."""
    texte = " ".join(saisie.replace("\0", " ").split())
    if len(texte) > TEXTE_MAX:
        raise ValeurRefusee(_("{nombre} caractères au plus.").format(nombre=TEXTE_MAX))
    return texte


def _reader_of_code(nom: str) -> Callable[[str], str]:
    def lire(saisie: str) -> str:
        if not re.fullmatch(_CODES[nom], saisie):
            refus = _("« {saisie} » n’a pas la forme attendue.").format(saisie=saisie)
            raise ValeurRefusee(refus, _EXEMPLES[nom])
        return saisie.upper() if nom != "zone" else saisie

    return lire


def _reader_of_number(bas: float, haut: float) -> Callable[[str], float]:
    def lire(saisie: str) -> float:
        nombre = float(saisie.replace(",", ".")) if _NOMBRE.fullmatch(saisie) else math.nan
        if bas <= nombre <= haut:
            # A metre or so: beyond, two addresses of one search would differ. 0.0: "-0" is zero.
            return round(nombre, 5) + 0.0
        proche = "" if math.isnan(nombre) else f"{min(max(nombre, bas), haut):g}"
        refus = _("il faut un nombre entre {bas} et {haut}.")
        raise ValeurRefusee(refus.format(bas=f"{bas:g}", haut=f"{haut:g}"), proche)

    return lire


def _reader_of_integer(haut: int) -> Callable[[str], int]:
    def lire(saisie: str) -> int:
        nombre = int(saisie) if _ENTIER.fullmatch(saisie) else 0
        if 1 <= nombre <= haut:
            return nombre
        proche = str(min(max(nombre, 1), haut))
        refus = _("il faut un nombre entier entre 1 et {haut}.")
        raise ValeurRefusee(refus.format(haut=haut), proche)

    return lire


def _read_opening(saisie: str) -> str:
    if saisie in (MAINTENANT, *HABITUDES):
        return saisie
    try:
        # An unescaped "+02:00" reaches us as a space.
        moment = read_moment(_ESPACE_POUR_PLUS.sub("+", saisie)) if "T" in saisie else None
        if moment and 1970 < moment.year < 2200:
            return write_moment(moment)
    except (ValueError, OverflowError):
        pass
    attendu = _("un moment connu (ou une date et une heure comme 2026-11-23T12:30)")
    raise unknown_value(saisie, attendu, (MAINTENANT, *HABITUDES))


def _read_date(saisie: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", saisie):
            return date.fromisoformat(saisie)
    except ValueError:
        pass
    refus = _("« {saisie} » n’est pas une date. Écrivez par exemple 2026-01-31.")
    raise ValeurRefusee(refus.format(saisie=saisie))


def _reader_of_choice(nom: str, valeurs: Iterable[str]) -> Callable[[str], str]:
    connues = tuple(valeurs)
    par_pli = {plier(valeur): valeur for valeur in connues}

    def lire(saisie: str) -> str:
        if saisie in connues:
            return saisie
        if valeur := par_pli.get(plier(saisie)):
            return valeur
        raise unknown_value(saisie, _("une valeur de « {nom} »").format(nom=nom), connues)

    return lire


_LECTEURS: Final[dict[str, Callable[[str], Any]]] = {
    "q": read_text,
    **{nom: _reader_of_code(nom) for nom in _CODES},
    "lat": _reader_of_number(-90, 90),
    "lon": _reader_of_number(-180, 180),
    "lieu": read_text,
    "rayon": _reader_of_number(0, RAYON_MAX_KM),
    **{nom: _reader_of_choice(nom, critere.valeurs) for nom, critere in CRITERES.items()},
    OUVERT: _read_opening,
    "verifie_depuis": _read_date,
    "non_precise": _reader_of_choice("non_precise", (*CRITERES, OUVERT)),
    "tri": _reader_of_choice("tri", Tri),
    "page": _reader_of_integer(PAGE_MAX),
    "par_page": _reader_of_integer(PAR_PAGE_MAX),
}
_REPETES: Final = frozenset({*CRITERES, "non_precise"})
# Every parameter, "rayon_km" of the API included.
PARAMETRES: Final = (*_LECTEURS, *_ALIAS)


def read_request(parametres: Mapping[str, Sequence[str]], *, autres: Iterable[str] = ()) -> Requete:
    """Return the request that ``parametres`` describe. Raises ParametresRefuses, all refusals at once.

    Blank values are those of a form left empty: they ask nothing. ``autres`` are the parameters that
    the caller reads itself.
    """
    siens = frozenset(autres)
    connus = [*PARAMETRES, *sorted(siens)]
    refus = [unknown_parameter(nom, connus) for nom in parametres if nom not in connus]
    lus: dict[str, list[Any]] = {}
    for nom, saisies in parametres.items():
        if (vrai := _ALIAS.get(nom, nom)) in _LECTEURS and nom not in siens:
            _read(nom, [s for s in saisies if s.strip()], lus.setdefault(vrai, []), refus)
    ou = _where(lus, refus)
    if refus:
        raise ParametresRefuses(sorted(refus, key=lambda r: r.parametre))
    return _request(lus, ou)


def _read(nom: str, saisies: Sequence[str], valeurs: list[Any], refus: list[Refus]) -> None:
    vrai = _ALIAS.get(nom, nom)
    if len(saisies) + len(valeurs) > 1 and vrai not in _REPETES:
        refus.append(Refus(nom, saisies[-1], _("ce paramètre ne se donne qu’une fois.")))
        return
    for saisie in saisies:
        try:
            valeurs.append(_LECTEURS[vrai](saisie.strip()))
        except ValeurRefusee as erreur:
            refus.append(Refus(nom, saisie, erreur.message, erreur.proche, erreur.introuvable))


def _where(lus: Mapping[str, list[Any]], refus: list[Refus]) -> Ou | None:
    codes = {nom: lus[nom][0] for nom in _CODES if lus.get(nom)}
    position = [nom for nom in ("lat", "lon") if lus.get(nom)]
    if len(position) == 1:
        if any(r.parametre in ("lat", "lon") for r in refus):
            return None
        manque = "lon" if position == ["lat"] else "lat"
        refus.append(Refus(manque, None, _("il manque : « lat » et « lon » vont ensemble.")))
        return None
    if len(codes) + bool(position) > 1:
        en_trop = [*codes, *position][-1]
        refus.append(
            Refus(en_trop, None, _("un seul endroit à la fois : commune, position ou zone."))
        )
        return None
    if not codes and not position:
        return None
    point = Point(lus["lat"][0], lus["lon"][0]) if position else None
    libelle = next(iter(lus.get("lieu", ())), "") if point else ""
    rayon = next(iter(lus.get("rayon", ())), None)
    if codes.keys() & {"departement", "epci", "zone"} or rayon == RAYON_DEFAUT_KM:
        rayon = None
    return Ou(**codes, point=point, rayon_km=rayon, libelle=libelle)


def _request(lus: Mapping[str, list[Any]], ou: Ou | None) -> Requete:
    seuls = {nom: valeurs[0] for nom, valeurs in lus.items() if valeurs and nom not in _REPETES}
    criteres = ordered({nom: tuple(lus[nom]) for nom in CRITERES if lus.get(nom)})
    asked = {nom for nom, _ in criteres} | ({OUVERT} if seuls.get(OUVERT) else set())
    non_precises = asked & set(lus.get("non_precise", ()))
    optionnels = {nom: seuls[nom] for nom in ("page", "par_page", "verifie_depuis") if nom in seuls}
    return Requete(
        texte=seuls.get("q", ""),
        ou=ou,
        criteres=criteres,
        ouvert=seuls.get(OUVERT, ""),
        non_precises=tuple(sorted(non_precises)),
        tri=Tri(seuls.get("tri", Tri.PERTINENCE)),
        **optionnels,
    )
