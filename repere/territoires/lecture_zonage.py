"""Reading a zonage: a table of two columns, ``code_insee`` and ``zone``. Pure."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from repere.socle.texte import plier
from repere.territoires.erreurs import SourceIllisible

COLONNES_CODE = ("code_insee", "insee", "code_commune", "codgeo", "code")
COLONNES_ZONE = ("zone", "nom_zone", "bassin", "bassin_de_vie", "zonage")
REFUS_MONTRES = 5


@dataclass(frozen=True, slots=True)
class AffectationsLues:
    """Which commune is in which zone, and what could not be used."""

    # zone's code -> name
    zones: dict[str, str] = field(default_factory=dict)
    # present INSEE code -> zone's code
    communes: dict[str, str] = field(default_factory=dict)
    inconnues: list[str] = field(default_factory=list)
    anciennes: int = 0


def read_zonage_table(
    contenu: bytes, connues: Iterable[str], anciennes: Mapping[str, str]
) -> AffectationsLues:
    """Read ``code_insee;zone`` lines; old codes lead to the present commune.

    ``anciennes`` is old code → present code. Raises SourceIllisible when this is no such table, or
    puts one commune in two zones.
    """
    lignes = _lines(contenu)
    actuelles = set(connues)
    lues = AffectationsLues()
    directes: dict[str, str] = {}
    suivies: dict[str, str] = {}
    for code, zone in lignes:
        if code in actuelles:
            _assign(directes, code, zone)
        elif code in anciennes:
            # The part that kept its code decides; among merged parts, the first one.
            suivies.setdefault(anciennes[code], zone)
        else:
            lues.inconnues.append(code)
    for code, nom in {**suivies, **directes}.items():
        cle = plier(nom).replace(" ", "-")
        lues.zones.setdefault(cle, nom)
        lues.communes[code] = cle
    return AffectationsLues(
        lues.zones, lues.communes, lues.inconnues, len(set(suivies) - set(directes))
    )


def _assign(zones: dict[str, str], code: str, zone: str) -> None:
    deja = zones.setdefault(code, zone)
    if plier(deja) != plier(zone):
        raise SourceIllisible(f"La commune {code} est dans deux zones : « {deja} » et « {zone} ».")


def _lines(contenu: bytes) -> list[tuple[str, str]]:
    texte = _decode(contenu)
    if texte.lstrip().startswith("<"):
        raise SourceIllisible("La réponse est une page web, pas un tableau.")
    entete = texte.split("\n", 1)[0]
    separateur = max(";,\t", key=entete.count)
    lecteur = csv.DictReader(texte.splitlines(), delimiter=separateur)
    colonnes = {plier(nom).replace(" ", "_"): nom for nom in lecteur.fieldnames or () if nom}
    code = next((colonnes[nom] for nom in COLONNES_CODE if nom in colonnes), None)
    zone = next((colonnes[nom] for nom in COLONNES_ZONE if nom in colonnes), None)
    if code is None or zone is None:
        raise SourceIllisible("Le tableau doit avoir deux colonnes : code_insee et zone.")
    return [
        ((ligne[code] or "").strip().upper().zfill(5), nom)
        for ligne in lecteur
        if (nom := (ligne[zone] or "").strip())
    ]


def _decode(contenu: bytes) -> str:
    try:
        return contenu.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What a French spreadsheet writes when it does not write UTF-8.
        return contenu.decode("cp1252", errors="replace")
