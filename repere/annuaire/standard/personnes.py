"""Finding persons in what sources publish: nominative e-mail addresses, names in free text.

Errs on the side of privacy: what may be a person's is held back until consented.
"""

import re
from functools import lru_cache
from typing import Final

from repere.annuaire.standard.prenoms import PRENOMS
from repere.socle.texte import plier, sans_accents

# Words that make an address a function's or a place's. A first name elsewhere in it does not matter.
_mots = str.split
_GENERIQUES: Final = frozenset(
    _mots(
        """accueil contact contacts info infos information informations mairie commune ville secretariat direction
        directeur directrice administration admin communication com comm bibliotheque mediatheque biblio media
        ludotheque culture epn cyber cyberbase cybercentre numerique numeriques conseiller conseillere conseillers
        conseillernumerique mediation mediateur mediatrice mediateurs inclusion franceservices franceservice france
        services service fs efs mfs msap ccas cias centre centresocial csc social sociale sociaux maison espace pole
        point relais pij bij crij jeunesse jeunes mission missionlocale ml emploi formation insertion fablab lab
        coworking tierslieu tiers lieu lieux atelier ateliers animation animateur animatrice asso association
        foyer mjc ecole college lycee poste laposte agence bureau siege antenne bus mobile itinerant accueils
        inscription reservation rdv support aide solidarite solidarites departement region cc ca agglo metropole
        communaute office tourisme musee theatre cinema pimms secours croix rouge restos emmaus familles famille rurales
        famillesrurales residence chrs cada fjt esat cap udaf caf cpam msa mdph mds mda president presidente
        presidence coordination coordinateur coordinatrice responsable chargee charge projet projets rh compta
        comptabilite gestion technique webmaster web site dept public publics publique publiques quartier village bourg
        bienvenue hello bonjour nous equipe team pass aptic hub med mednum urbanisme etatcivil etat civil educ
        education enfance petite periscolaire sante seniors sport sports vie vieassociative boutique ressourcerie recyclerie
        noreply ne pas repondre pad cdad cidff greta afpa campus universite cfa mfr ufcv saint sainte st ste notre dame
        informatique job jobs club clubinfo clubs micro place rue avenue chateau val loire cher indre eure loiret loir"""
    )
)
_FOURNISSEURS: Final = re.compile(
    r"(?:gmail|orange|wanadoo|free|sfr|neuf|laposte|yahoo|hotmail|outlook|live|msn|icloud|aol|bbox|numericable|"
    r"club-internet|protonmail|proton|me|9online|aliceadsl|cegetel)\."
)
_DECOUPE: Final = re.compile(r"[._+\-]+")
_CHIFFRES: Final = re.compile(r"\d+")
_MOT_PROPRE: Final = r"(?:[A-ZÀ-ÖØ-Þ][\wà-öø-ÿ’']+(?:-[A-ZÀ-ÖØ-Þ]?[\wà-öø-ÿ]+)*|[A-ZÀ-ÖØ-Þ]{2,}(?:-[A-ZÀ-ÖØ-Þ]{2,})*)"
_PARTICULE: Final = r"(?:(?:de|du|des|d’|d'|la|le|el|ben|van|von|da|dos)\s*)"
_CIVILITE: Final = re.compile(
    rf"\b(?:M\.|MM\.|Mr\.?|Mme\.?|Mmes|Mlle\.?|Monsieur|Madame|Mademoiselle|Dr\.?|Me)\s+"
    rf"({_MOT_PROPRE}(?:[ ]{_PARTICULE}*{_MOT_PROPRE}){{0,2}})"
)
_FONCTION: Final = re.compile(
    r"\b(?i:contact|r[ée]f[ée]rent\w*|responsable|anim[ée]e? par|animat(?:eur|rice)\w*(?: \w+)?|m[ée]diat(?:eur|rice)\w*"
    r"(?: num[ée]rique)?|conseill(?:er|[èe]re)\w*(?: num[ée]rique)?|direct(?:eur|rice)\w*|coordinat(?:eur|rice)\w*"
    r"|agent\w*(?: d.accueil)?|pr[ée]sident\w*|demander|demandez|avec|par|aupr[èe]s de|joindre|contacter|b[ée]n[ée]vole\w*|maire)"
    rf"\s*(?:[:=–-]|est|sont|:)?\s*({_MOT_PROPRE}(?:[ ]{_PARTICULE}*{_MOT_PROPRE}){{0,2}})"
)
_PRENOM_NOM: Final = re.compile(rf"\b({_MOT_PROPRE})[ ]({_PARTICULE}*{_MOT_PROPRE})")
# What opens the name of a street, a school or a place that bears a person's name.
_AVANT_LIEU: Final = re.compile(
    r"(?:rue|avenue|place|boulevard|bd|av\.?|all[ée]e|impasse|square|quai|route|chemin|cours|espace|salle|maison|"
    r"m[ée]diath[èe]que|biblioth[èe]que|[ée]cole|coll[èe]ge|lyc[ée]e|centre(?: social| socio-?culturel| culturel)?|foyer|"
    r"r[ée]sidence|gymnase|stade|h[ôo]pital|clinique|fondation|association|institut|p[ôo]le|mjc|epn|cit[ée]|parc|jardin|"
    r"complexe|quartier|hall?e|th[ée][âa]tre|cin[ée]ma|mus[ée]e|fabrique|ehpad|ccas|saint|sainte|st|ste|esplanade|mail|"
    r"b[âa]timent|site|antenne)\s+(?:\w+\s+){0,2}(?:de |du |des |d’|d'|la |le |les )*$",
    re.I,
)


@lru_cache(maxsize=8192)
def is_nominative_email(adresse: str) -> bool:
    """Say whether an address is a person's: "prenom.nom@", "p.nom@", "prenom@", not "accueil@"."""
    local, arobase, domaine = adresse.strip().lower().partition("@")
    if not arobase or not local or domaine.endswith("france-services.gouv.fr"):
        return False
    mots = [m for m in (_CHIFFRES.sub("", m) for m in _DECOUPE.split(sans_accents(local))) if m]
    if not mots or _is_generic(mots, domaine):
        return False
    if any(m in PRENOMS for m in mots):
        return True
    if _first_name_glued(mots[0]) or _first_name_glued(mots[-1]):
        return True
    # "p.durand@", "durand.p@": an initial and a name.
    initiale = len(mots) == 2 and 1 in map(len, mots) and max(map(len, mots)) > 2
    # Two words after a hyphen are rather a town ("saint-ay@"); after a dot, a person.
    deux_noms = len(mots) == 2 and "-" not in local and all(len(m) > 2 for m in mots)
    return initiale or (deux_noms and not _echoes(mots, domaine))


def _is_generic(mots: list[str], domaine: str) -> bool:
    """An office's address: a generic word, an acronym, or the very name of the organisation."""
    if any(m in _GENERIQUES for m in mots) or any(_starts_generic(m) for m in mots):
        return True
    return len(mots) == 1 and mots[0] not in PRENOMS and _echoes(mots, domaine)


def _starts_generic(mot: str) -> bool:
    return any(
        mot.startswith(g) or mot.endswith(g)
        for g in _GENERIQUES
        if len(g) >= 6 and len(mot) > len(g)
    )


def _echoes(mots: list[str], domaine: str) -> bool:
    """Say whether the words of an address are those of its own domain ("cap.tours@captours.fr")."""
    hote = re.sub(r"[^a-z0-9]", "", domaine.rsplit(".", 1)[0])
    return not _FOURNISSEURS.match(domaine) and any(len(m) > 2 and m in hote for m in mots)


def _first_name_glued(mot: str) -> bool:
    """Say whether a long word opens with a first name of five letters or more: "nathaliedurand"."""
    return any(len(p) >= 6 and mot.startswith(p) and len(mot) >= len(p) + 3 for p in PRENOMS)


def find_person_names(texte: str) -> list[str]:
    """Return the names of persons found in free text, in order, each once."""
    return [*_names_in(texte)]


# A page of twenty places asks 150 times, mostly of texts that were read for the last visitor: an eighth of it.
@lru_cache(maxsize=8192)
def _names_in(texte: str) -> tuple[str, ...]:
    trouves: dict[int, str] = {}
    for m in _CIVILITE.finditer(texte):
        trouves[m.start(1)] = m[1]
    for m in _FONCTION.finditer(texte):
        if _looks_like_person(m[1]) and not _AVANT_LIEU.search(texte[: m.start(1)]):
            trouves.setdefault(m.start(1), m[1])
    for m in _PRENOM_NOM.finditer(texte):
        prenom = plier(m[1]).split(" ")[0]
        # "France services", "France travail": a first name only elsewhere.
        if prenom in PRENOMS and prenom != "france" and not _AVANT_LIEU.search(texte[: m.start()]):
            trouves.setdefault(m.start(1), f"{m[1]} {m[2]}")
    return tuple(_distinct([trouves[rang] for rang in sorted(trouves)]))


def _looks_like_person(nom: str) -> bool:
    mots = plier(nom).split()
    return nom[:1].isupper() and any(m in PRENOMS for m in mots[:2]) and mots[0] not in _GENERIQUES


def _distinct(noms: list[str]) -> list[str]:
    """Keep each name once, and not the parts of a longer one."""
    uniques = list(dict.fromkeys(n.strip() for n in noms))
    return [n for n in uniques if not any(n != autre and n in autre for autre in uniques)]
