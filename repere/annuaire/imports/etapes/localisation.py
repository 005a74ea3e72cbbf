"""Where the place is: codes, commune, address, coordinates, checked against each other."""

import re
from typing import Final

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.imports.lecture import Communes
from repere.annuaire.standard.normalisation import (
    is_shouted,
    read_insee,
    read_pair,
    read_point,
    read_postcode,
)
from repere.socle.geographie import Point, distance_km
from repere.socle.texte import plier
from repere.territoires.reconnaissance_commune import CommuneConnue

# Beyond this, coordinates and commune cannot both be right: the widest communes are 20 km across.
DISTANCE_MAXIMALE_KM: Final = 30.0
CEDEX: Final = (
    "« Cedex », « BP » ou « CS » ne servent qu'au courrier ; c'est retiré du nom de la commune."
)
CODE_DANS_COMMUNE: Final = "Le code postal était écrit dans la commune ; il est remis à sa place."
DANS_ADRESSE: Final = (
    "Le code postal et la commune étaient écrits dans l'adresse ; ils sont remis à leur place."
)
ANCIEN_CODE: Final = "Ce code INSEE est ancien ou faux ; il est remplacé par celui d'aujourd'hui."
CODE_TROUVE: Final = "Le code INSEE manquait ; il est retrouvé d'après la commune."
COMMUNE_TROUVEE: Final = "La commune manquait ; elle est retrouvée d'après les codes."
CODE_POSTAL_TROUVE: Final = "Le code postal manquait ; c'est le seul de cette commune."
TROP_LOIN: Final = "Les coordonnées sont à plus de 30 km de la commune ; elles sont mises de côté."
ADRESSE_MANQUE: Final = "L'adresse manque."
CODE_POSTAL_MANQUE: Final = "Le code postal manque."

_CEDEX: Final = re.compile(r"[\s-]*\b(?:cedex\b.*|(?:BP|CS|TSA)\b[\s\d]*)$", re.I)
_CODE_COMMUNE: Final = re.compile(r"\s*(\d{5})[\s,-]+(\D.*)$|^(\D.*?)[\s,]+\(?(\d{5})\)?$")
_ADRESSE_ENTIERE: Final = re.compile(r"(.*?)[\s,–-]+(\d{5})[\s,]+([^\d,]{2,60})$")


def locate(b: Brouillon, communes: Communes | None) -> None:
    """Read the location of a draft; fill and check it with the known communes when given."""
    for champ, lire in (("code_postal", read_postcode), ("code_insee", read_insee)):
        if champ in b.champs:
            b.keep(champ, lire(b.champs[champ]))
    _untangle_commune(b)
    _untangle_address(b)
    _read_coordinates(b)
    if communes is not None:
        codes = b.texte("code_insee"), b.texte("code_postal"), b.texte("commune")
        if any(codes) and (connue := communes.find(*codes)):
            _fill(b, connue)
            _check_distance(b, connue)
    _say_what_lacks(b)


def _untangle_commune(b: Brouillon) -> None:
    commune = b.texte("commune")
    if _CEDEX.search(commune):
        b.champs["commune"] = _CEDEX.sub("", commune)
        b.say("commune", commune, CEDEX)
    if m := _CODE_COMMUNE.match(b.texte("commune")):
        b.say("commune", b.texte("commune"), CODE_DANS_COMMUNE)
        b.champs["commune"] = (m[2] or m[3]).strip()
        b.champs["code_postal"] = b.texte("code_postal") or m[1] or m[4]


def _untangle_address(b: Brouillon) -> None:
    adresse = b.texte("adresse")
    m = _ADRESSE_ENTIERE.match(adresse)
    if m is None or (b.texte("code_postal") and b.texte("code_postal") != m[2]):
        return
    if b.texte("commune") and plier(b.texte("commune")) != plier(_CEDEX.sub("", m[3])):
        return
    b.say("adresse", adresse, DANS_ADRESSE)
    b.champs["adresse"] = m[1].strip(" ,-")
    b.champs["code_postal"] = m[2]
    b.champs["commune"] = b.texte("commune") or _CEDEX.sub("", m[3]).strip()


def _read_coordinates(b: Brouillon) -> None:
    latitude, longitude = b.champs.get("latitude"), b.champs.get("longitude")
    if longitude is None and latitude is not None and (paire := read_pair(latitude)):
        latitude, longitude = paire
    lu = read_point(latitude, longitude)
    b.note("latitude, longitude", lu.avis)
    b.champs["latitude"], b.champs["longitude"] = lu.valeur or (None, None)


def _fill(b: Brouillon, connue: CommuneConnue) -> None:
    code, commune = b.texte("code_insee"), b.texte("commune")
    if code != connue.code_insee:
        b.champs["code_insee"] = connue.code_insee
        raison = ANCIEN_CODE if code else CODE_TROUVE
        b.say("code_insee", code, raison, f"Code retenu : {connue.code_insee} ({connue.nom}).")
    if not commune:
        b.champs["commune"] = connue.nom
        b.say("commune", "", COMMUNE_TROUVEE, f"Commune retenue : {connue.nom}.")
    # A delegated commune keeps the name that people know it by.
    elif is_shouted(commune) and plier(commune) == plier(connue.nom):
        b.champs["commune_officielle"] = connue.nom
    if not b.texte("code_postal") and len(connue.codes_postaux) == 1:
        b.champs["code_postal"] = connue.codes_postaux[0]
        b.say("code_postal", "", CODE_POSTAL_TROUVE, f"Code retenu : {connue.codes_postaux[0]}.")


def _check_distance(b: Brouillon, connue: CommuneConnue) -> None:
    latitude, longitude = b.champs["latitude"], b.champs["longitude"]
    if (
        latitude is None
        or connue.latitude is None
        or connue.longitude is None
        or connue.approximative
    ):
        return
    ecart = distance_km(Point(latitude, longitude), Point(connue.latitude, connue.longitude))
    if ecart > DISTANCE_MAXIMALE_KM:
        b.champs["latitude"] = b.champs["longitude"] = None
        remede = f"Elles sont à {ecart:.0f} km de {connue.nom}. Placez le lieu sur la carte."
        b.say("latitude, longitude", f"{latitude}, {longitude}", TROP_LOIN, remede)


def _say_what_lacks(b: Brouillon) -> None:
    if not b.texte("adresse"):
        b.say("adresse", "", ADRESSE_MANQUE, "Ajoutez-la quand vous la connaîtrez.")
    if not b.texte("code_postal"):
        b.say("code_postal", "", CODE_POSTAL_MANQUE, "Ajoutez-le quand vous le connaîtrez.")
