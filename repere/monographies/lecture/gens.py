"""The name of a structure and the people beside it, in the heading of a sheet."""

import re
from collections.abc import Sequence
from typing import Final

from repere.monographies.lecture.lignes import join
from repere.monographies.lecture.personnes import (
    find_shapes,
    is_role,
    opens_with_person,
)
from repere.monographies.lecture.vocabulaire import REPRESENTE, STRUCTURE, read_label
from repere.socle.texte import plier

NOM_MAX: Final = 150
_AVEC_ROLE: Final = re.compile(
    r"(?:\s*\(|\s[-–]\s)(?P<qui>(?:(?:M\.|Mme)\s)?[A-ZÀ-Þ][\w'-]+(?:\s[A-ZÀ-Þ][\w'-]+){1,3})\s*,\s*(?P<role>[^(),]{3,80}?)(?:\)|\s*\([^()]*\)|(?=[,+–]|$))"
)
_HORAIRE: Final = re.compile(
    r"\d{1,2}\s?[h:]|(?:du\s)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b.*\d", re.I
)
DEVANT_NOM: Final = re.compile(
    r"^(?:(?:fiche|structure|acteur)\s*(?:n\s?[°ºo]\s*)?\d*\s*[:–-]\s*|\d{1,2}(?:\.\d{1,2})+[.)]?\s+|\d{1,2}(?:\.\d{1,2})*\s*[-–.):]+\s*|\d{1,2}\.\d{1,2}\s+)",
    re.I,
)
_DERRIERE_NOM: Final = re.compile(
    r"[\s,;:/–|(-]*(?:\b(?:responsable|référente?|contact|représentante?|animatrice|animateur|avec)\b[\s:]*)?[\s,;:/–|(-]*$",
    re.I,
)
# The heading of a meeting, not of a sheet.
_RASSEMBLEMENT: Final = re.compile(
    r"mediation numerique|reunion|compte rendu|monographie|groupe \d|bassin de vie|figure|carte|tableau|annexe|(?:nom|prenom)s? (?:et )?(?:prenoms? )?(?:structure|organisme|fonction)|structure (?:nom|fonction)"
)


# "coordinatrice et Médiation Numérique": the rest of a role, whatever its capitals.
_METIER: Final = re.compile(r"\b(?:mediation|numerique|multimedia|informatique)\b")
# A sentence ends, another begins: no name does so.
_PHRASES: Final = re.compile(r"[a-zà-ÿ]{3}[.!?]\s+[A-ZÀ-Þ«\"]")
# A label and its value, an address, a telephone, or so many things.
_PAS_UN_NOM: Final = re.compile(
    r"^[^–:-]{1,30}\w\s?:\s|@[\w-]+\.|(?<!\d)0[1-9](?:[ .-]?\d{2}){4}|^\d+ (?:PC|Mac|iPad)\b", re.I
)
# Words that name no structure, however many of them.
VAGUES: Final = frozenset(["fonction", "nom", "prenom", "les", "des", "de", "la", "le", "du", "et", "d", "l", "structures", "structure", "fiches", "fiche", "presentation", "acteurs", "lieux", "rencontrees", "rencontres", "presentes", "identifiees", "locaux", "locales", "mediation", "numerique", "detail", "tour", "table", "bassin", "vie", "sur", "un", "une", "par", "leurs", "nos", "territoire", "recensees", "portraits", "portrait", "descriptif", "description", "synthese", "resume", "liste"])  # fmt: skip


def clean_name(nom: str) -> str:
    """Return the name of a structure without number, bullet or what led to a person."""
    net = DEVANT_NOM.sub("", nom.strip())
    net = _DERRIERE_NOM.sub("", net)
    if net.count("(") > net.count(")"):
        net += ")"
    return net.strip(" .,;:–-")


def is_name(nom: str) -> bool:
    if len(nom) > 2 * NOM_MAX:
        return False
    net = clean_name(nom)
    return (
        2 < len(net) <= NOM_MAX
        and re.search(r"[^\W\d_]{3}", net) is not None
        and not _HORAIRE.match(net)
        and not _RASSEMBLEMENT.match(plier(net))
        and (net[0].isupper() or net[0].isdigit() or net[0] in '«"')
        and not set(plier(net).split()) <= VAGUES
        and not opens_with_person(net)
        and read_label(net + " :") is None
        and not re.match(r"\d+ [a-zà-ÿ]", net)
        and not _PHRASES.search(net)
        and not REPRESENTE.match(net)
        and not _is_generic(plier(net))
        and not _PAS_UN_NOM.search(net)
        and not is_role(net)
    )


def _is_generic(plie: str) -> bool:
    """ "L'association", "le centre": which one, the name must say."""
    m = re.fullmatch(r"(?:l|le|la|les|cette?|notre) (?P<nom>\w+)", plie)
    return m is not None and STRUCTURE.fullmatch(m["nom"]) is not None


def split_people(texte: str) -> tuple[str, list[tuple[str, str]]]:
    """Return what stands before the first person, and the people: names and roles."""
    if m := REPRESENTE.search(texte):
        return texte[: m.start()], read_people(texte[m.end() :])
    debut, avant = _first_person(texte)
    # A first name that no list has is known by the role that follows.
    for m in _AVEC_ROLE.finditer(texte):
        if m.start() >= debut:
            break
        if is_role(m["role"]) and m.start() > 2 and not STRUCTURE.search(plier(m["qui"])):
            return texte[: m.start()], read_people(texte[m.start("qui") :])
    return (avant, read_people(texte[debut:])) if debut < len(texte) else (texte, [])


def _first_person(texte: str) -> tuple[int, str]:
    """Return where somebody is named beside a structure, and its name; the end when nobody is."""
    for debut, _ in find_shapes(texte):
        avant = texte[:debut]
        if not avant.strip() or re.search(r"[-–,:(/|]\s*$|\b(?:M|Mme|Mlle)\.?\s*$", avant):
            return debut, re.sub(r"\b(?:M|Mme|Mlle)\.?\s*$", "", avant)
        if re.search(r"[\w)»]\s+$", avant) and STRUCTURE.search(plier(avant)):
            return debut, avant
    return len(texte), texte


def split_lines(textes: Sequence[str]) -> tuple[str, list[tuple[str, str]]]:
    """Return the name and the people of a heading of several lines: a line that opens with somebody ends the name."""
    for rang, texte in enumerate(textes):
        if rang and opens_with_person(texte):
            gens = read_people(REPRESENTE.sub("", join(textes[rang:]), count=1))
            return join(textes[:rang]), gens
    return split_people(join(textes))


def read_people(texte: str) -> list[tuple[str, str]]:
    """Return (name, role) of "A B, animatrice + C D, chef de service"."""
    gens: list[tuple[str, str]] = []
    for part in re.split(r"\s*(?:\+|;|\bet\b(?=\s+(?:M\.|Mme|[A-ZÀ-Þ]))|&|\s[–/]\s)\s*", texte):
        nom, _, role = part.partition(",")
        nom = re.sub(r"^(?:M\.|Mr|Mme|Mlle|MM\.)\s+", "", nom.strip(" .()-–"))
        nom = nom.split("(")[0].strip()
        if (
            nom
            and 1 < len(nom.split()) <= 5
            and not is_role(nom)
            and not _METIER.search(plier(nom))
        ):
            gens.append((nom, role.strip(" .,/")))
    # "A B et C D, chargées de projet": the role is told once, after the last.
    commun = ""
    for rang in range(len(gens) - 1, -1, -1):
        commun = gens[rang][1] or commun
        gens[rang] = (gens[rang][0], commun)
    return gens
