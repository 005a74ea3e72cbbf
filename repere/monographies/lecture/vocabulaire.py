"""The words of the genre: labels of a sheet, headings of a monograph, roles, kinds of structures."""

import re
from enum import Enum
from typing import Final, NamedTuple

from repere.monographies.lecture.champs import Champ as Champ
from repere.monographies.lecture.libelles import asked_field, named_field
from repere.socle.texte import plier


class Section(Enum):
    """A part of a monograph."""

    PROJET = "projet"
    TERRITOIRE = "territoire"
    ACTEURS = "acteurs"
    VERBATIMS = "verbatims"
    PERSPECTIVE = "perspective"
    SYNTHESE = "synthese"
    SOMMAIRE = "sommaire"


# On folded text, whole. The order counts: the first that matches says what it is.
_E: Final = r"(?: (?:et|ou|/) [a-z]+s?)?"
_LIBELLES: Final[list[tuple[Champ, str]]] = [
    (Champ.NOM, r"(?:nom (?:de la |du )?)?(?:structure|lieu d accueil)|nom|denomination|intitule"),
    (Champ.LIEU, r"lieux?|communes?|ville|adresses?(?: postale)?|localisation|implantation|situation|lieu d implantation|territoire d intervention"),
    (Champ.INFORMATION, r"informations?(?: (?:generales?|pratiques?))?(?: sur (?:la structure|le lieu))?|presentation(?: de la structure)?|description|(?:l )?equipes?|statut|missions?|historique|en bref|personnel|moyens humains|ressources humaines|effectifs?"),
    (Champ.PUBLICS, r"(?:types? (?:de |des )?)?publics?(?: (?:cibles?|cible?s?|vises?|accueillis?|concernes?|touches?|recus?|prioritaires?|principal|principaux|majoritaires?))*|usagers|beneficiaires|public rencontre"),
    (Champ.HORAIRES, r"(?:jours? et )?(?:heures?|horaires?)(?: (?:d ouverture|d accueil|et jours|de permanence|d ouverture au public|des permanences))*|ouvertures?(?: au public)?|permanences?"),
    (Champ.MATERIEL, r"(?:parc |les )?(?:materiels?|equipements?)(?: (?:informatiques?|numeriques?|disponibles?|a disposition|mis a disposition|du lieu))*|parc informatique|moyens materiels"),
    (Champ.PRESCRIPTEURS, r"(?:les |structures |partenaires )?prescripteurs?(?: (?:principaux|du public))?|prescriptions?|oriente(?:e|s|es)? par|orientation(?:s)? par|publics? orientes? par"),
    (Champ.PROJETS, r"(?:les |principaux |autres )?projets?(?: (?:en cours|realises?|a venir|menes|et actions|et realisations|en cours et realises?|en cours realises?|ou realises?|a l etude|phares?|numeriques?|envisages?|en preparation|futurs?))*|(?:projets? et )?(?:actions?|initiatives?|realisations?)(?: (?:en cours|menees?|realisees?|proposees?|et projets|numeriques?))*|(?:de nombreux |plusieurs |quelques |des )?projets sont (?:a l etude|en cours|prevus|envisages)"),
    (Champ.FORCES, r"(?:les |ses |principales? )?(?:forces?|points? forts?|atouts?|points positifs|reussites?)(?: (?:de la structure|du lieu|identifies?|releves?))*|ce qui (?:marche|fonctionne)(?: bien)?"),
    (Champ.FAIBLESSES, r"(?:les |ses |principales? )?(?:faiblesses?|points? faibles?|difficultes?|limites?|points de vigilance|points negatifs|fragilites?|points a ameliorer)(?: (?:rencontrees?|de la structure|du lieu|identifie?s?|exprimees?))*|ce qui (?:marche|fonctionne) moins bien"),
    (Champ.BESOINS, r"(?:les |ses |principaux )?besoins?(?: (?:et attentes?|exprimes?|identifies?|recenses?|reperes?|de la structure|du lieu|pour la mediation(?: numerique)?|en (?:matiere de )?mediation(?: numerique)?|en mediation|numeriques?|pour le territoire))*|attentes?(?: et besoins)?(?: (?:exprimees?|de la structure))*"),
    (Champ.CONTACT, r"contacts?|coordonnees|tel(?:ephone)?s?(?: fixe)?|portable|mobile|(?:e |adresse )?mails?|adresse (?:e mail|electronique)|courriels?|mel|numero(?: de telephone)?|site(?: (?:internet|web))?|web"),
    (Champ.PERSONNES, r"responsables?|referents?(?: [a-z]+)?|referentes?|animateurs?|animatrices?|intervenants?|mediateurs?(?: numeriques?)?|mediatrices?(?: numeriques?)?|represente(?:e|s|es)? par|representants?|interlocuteurs?|interlocutrices?|directeur|directrice|personne ressource|anime(?:e|s)? par|personnes? presentes?"),
    (Champ.EXCUSES, r"(?:etai(?:t|ent) )?(?:(?:personnes? |structures? )?excuse(?:e s|s|e|es|s es)?|absent(?:e s|s|e|es)?)(?: [a-z]{1,2})?"),
    (Champ.PRESENTS, r"(?:etai(?:t|ent) )?(?:present(?:e s|s|e|es|s es)?|participant(?:e s|s|e|es|s es)?|(?:structures |personnes )?presente?s?|membres? du consortium|consortium|liste des participants?|structures? representees?|pour le consortium|animateurs de la reunion)(?: (?:a la reunion|e s|es|e))?"),
    (Champ.DATE, r"date(?: (?:et|de) [a-z ]+)?"),
    (Champ.AUTRE, r"partenaires?|partenariats?|services?(?: proposes?)?|tarifs?|financements?|financeurs?|labels?|accompagnements?|offres?(?: de (?:services?|mediation))?|activites?(?: proposees?)?|remarques?|commentaires?|frequentation|modalites? d acces|acces|accessibilite|constats?|ateliers proposes"),
]  # fmt: skip
LIBELLES: Final = [(champ, re.compile(motif)) for champ, motif in _LIBELLES]
# Labels sure enough to be read in the middle of a line, where an extraction joined two.
AU_MILIEU: Final = re.compile(
    r"(?<=[^:])\s+(?=(?:Lieu|Information(?:s)? sur la structure|Types? de publics?|Horaires"
    r"|Matériel|Équipements?|Prescripteurs|Projets(?: en cours)?(?: ?/ ?réalisés)?|Forces|Faiblesses"
    r"|Points (?:forts|faibles)|Besoins(?: pour la médiation numérique)?|Publics?)\s?:\s)"
)
# Labels that stand only with a colon: alone on a line, these words are also headings of other things.
_A_DEUX_POINTS: Final = {
    Champ.LIEU, Champ.NOM, Champ.AUTRE, Champ.PERSONNES, Champ.CONTACT, Champ.DATE, Champ.INFORMATION,
}  # fmt: skip

_SECTIONS: Final[list[tuple[Section, str]]] = [
    (Section.SOMMAIRE, r"sommaire|table des matieres|contenu du document"),
    (Section.VERBATIMS, r"(?:les )?(?:verbatims?|paroles?|citations?|temoignages?|entendu|ils ont dit)(?: (?:des|d|de|en|lors|pendant|entendus|recueillis|du)\b.{0,60})?"),
    (Section.SYNTHESE, r"article de synthese.{0,40}|conclusions?|synthese|synthese (?:generale|finale|du bassin.*|de la monographie)|en conclusion"),
    (Section.PERSPECTIVE, r"(?:la )?mise en perspective.{0,40}|compte rendu de la (?:seconde |deuxieme |2nde )?reunion.{0,60}|(?:(?:la )?(?:seconde|deuxieme|2e|2eme|2nde) (?:reunion|rencontre|seance)|ateliers? de mise en perspective)(?: .{0,60})?|(?:reunion|rencontre) de mise en perspective.{0,40}|restitution.{0,40}"),
    (Section.ACTEURS, r"(?:(?:la )?presentation (?:de[s ]?|et )?)?(?:des |les )?(?:acteurs?|structures?)(?: (?:et (?:les )?lieux ))?(?: (?:de la|de|en|du|presente?e?s|rencontree?s|sur|locaux|locales|identifiees)\b.{0,90})?"),
    (Section.TERRITOIRE, r"(?:presentation|portrait|description) (?:du (?:bassin|territoire).{0,80})|le (?:bassin de vie|territoire).{0,50}"),
    (Section.PROJET, r"(?:le |presentation du )?(?:projet|contexte)(?: .{0,80})?|preambule|introduction|avant propos"),
]  # fmt: skip
SECTIONS: Final = [(section, re.compile(motif)) for section, motif in _SECTIONS]
NUMERO: Final = re.compile(r"(?:(?:partie|chapitre|section)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\s*[-–.):]+\s*(?=[^\W\d_«\"])", re.I)  # fmt: skip

ATELIER: Final = re.compile(
    r"(?P<synthese>synthese (?:de l |des )?)?(?:atelier|temps d echanges?|table ronde|groupe de travail)(?: (?:n o |n |no |numero )?(?P<numero>\d|[a-d]|un|deux|trois|i{1,3}))?(?: .*)?"
)

ROLE: Final = re.compile(
    r"(?:responsables?|direct(?:eurs?|rices?)|dir|animat(?:eurs?|rices?)|mediat(?:eurs?|rices?)|referente?s?|coordinat(?:eurs?|rices?)|coordonnat(?:eurs?|rices?)|chargee?s? (?:de|d)|conseill(?:ers?|eres?)|adjointe?s?|assistante?s?|educat(?:eurs?|rices?)|informat(?:eurs?|rices?)|format(?:eurs?|rices?)|presidente?s?|vice presidente?|volontaires?|accompagnat(?:eurs?|rices?)|travaill(?:eurs?|euses?) soci|chefs?(?:fes?)? (?:de|d)|cheffes? (?:de|d)|administrat(?:eurs?|rices?)|bibliothecaires?|secretaires?|agente?s?|maires?|elue?s?|benevoles?|cip|stagiaires?|gestionnaires?|technicien(?:ne)?s?|intervenante?s?|deleguee?s?|facilitat(?:eurs?|rices?)|fabmanager|promeneu(?:r|se)s?|cadres?|cofondat(?:eur|rice)|fondat(?:eur|rice)|salariee?s?)\b"
)

STRUCTURE: Final = re.compile(
    r"\b(?:mediatheque|bibliotheque|ludotheque|centre|epn|espace|caf|msa|cpam|carsat|association|asso|ccas|cias|pij|bij|crij|mission|maison|msap|mairie|ville|commune|communaute|ligue|fabrique|fab ?lab|tiers|conseil|departement|pole|relais|point|cyber\w*|foyer|mjc|fjt|gip|greta|ecole|college|lycee|universite|france|service|services|bureau|antenne|cse|csc|secours|croix|restos|emmaus|atelier|cafe|federation|union|apf|udaf|afpa|local|plateforme|regie|club|amicale|office|hub|reseau|resto|habitat|residence|ehpad|bus|cowork\w*|la poste|sous prefecture|prefecture|tresorerie|cci|chambre|cite|accueil|entraide|esat|admr|ime|sessad|cidff|mfr|una|chrs|cada|pimms|ecomusee|musee|epicerie|recyclerie|ressourcerie)\b"
)
# By whom a structure is told: what stands before is its name.
REPRESENTE: Final = re.compile(
    r"[\s,;(–-]*\b(?:représenté|animé|présenté)(?:e|s|es|\.e|\(e\)|·e)*\s+par\b\s*:?\s*", re.I
)
# After these, "Prénom Nom" names a place.
AVANT_UN_HOMMAGE: Final = re.compile(
    r"(?:universite|centres?(?: \w+){0,3}|cse|csc|college|lycee|ecole|groupe scolaire|rue|avenue|boulevard|place|square|allee|quai|mediatheque|bibliotheque|ludotheque|salle|quartier|espace|stade|residence|foyer|mjc|maison|hopital|fondation|institut|ehpad|gymnase|cite|theatre|parc|pole|local|tiers lieu|fablab|site|hall|complexe|association|fab lab|le|point)"
)


_QUESTION: Final = re.compile(r"(?P<quoi>[^?:.«]{4,90}?)\s*\?(?:\s*:)?(?P<reste>(?:\s.*)?)$")
# A heading in capitals is no longer than this.
TITRE_FORT: Final = 60
# A label without a colon is no longer than this.
LIBELLE_SEUL: Final = 45


class Libelle(NamedTuple):
    """A label read at the start of a line: what it announces and what follows it."""

    champ: Champ
    valeur: str
    deux_points: bool
    # A name of the genre, not one that the lexicon only allows.
    ferme: bool = True


def read_label(texte: str) -> Libelle | None:
    """Return the label that opens ``texte``; alone on its line, it may go without its colon."""
    if question := _QUESTION.match(texte):
        champ = asked_field(question["quoi"])
        if champ is not None and question["quoi"][:1].isupper():
            return Libelle(champ, question["reste"].strip(" :"), deux_points=True, ferme=False)
    avant, deux_points, apres = texte.partition(":")
    if len(avant) > 70:
        return None
    if deux_points and apres[:2] == "//":
        return None
    plie = plier(avant)
    if NUMERO.match(avant):
        plie = plier(NUMERO.sub("", avant, count=1))
    for champ, motif in LIBELLES:
        if motif.fullmatch(plie):
            if not deux_points and (champ in _A_DEUX_POINTS or not avant[:1].isupper()):
                return None
            return Libelle(champ, apres.strip(), bool(deux_points))
    return _lenient(avant, apres.strip(), bool(deux_points))


def _lenient(avant: str, apres: str, deux_points: bool) -> Libelle | None:
    """Read a label that only the lexicon knows; without a colon it is alone, short, and opens with a capital."""
    net = NUMERO.sub("", avant, count=1)
    if not deux_points and (len(net) > LIBELLE_SEUL or not net[:1].isupper() or net[-1:] in ".,;"):
        return None
    champ = named_field(net)
    if champ is None or (not deux_points and champ in _A_DEUX_POINTS):
        return None
    return Libelle(champ, apres, deux_points, ferme=False)


def is_known_label(texte: str) -> bool:
    """Tell whether a line opens with a label."""
    return read_label(texte) is not None


def read_section(texte: str) -> Section | None:
    """Return the part that a heading opens, numbered or not."""
    if len(texte) > 130 or texte.endswith((".", ";", ",")):
        return None
    numero = NUMERO.match(texte)
    nu = plier(texte[numero.end() :] if numero else texte)
    for section, motif in SECTIONS:
        seule = texte[:1].isupper() and (_stands_alone(section, nu) or _loud(section, texte))
        if motif.fullmatch(nu) and (numero or seule):
            return section
    return None


def _loud(section: Section, texte: str) -> bool:
    """A short heading in capitals needs no number, if few other things are called so."""
    if plier(texte).startswith("restitution"):
        return False
    parlantes = (Section.ACTEURS, Section.PERSPECTIVE, Section.TERRITOIRE)
    return section in parlantes and texte.isupper() and len(texte) < TITRE_FORT


def _stands_alone(section: Section, nu: str) -> bool:
    """Without a number, only a heading that nothing else looks like."""
    if section in (Section.SOMMAIRE, Section.VERBATIMS):
        return True
    if section is Section.ACTEURS:
        return nu.startswith(("presentation des", "les acteurs de", "acteurs de la mediation"))
    if section is Section.PERSPECTIVE:
        return nu.startswith(("mise en", "la mise en", "compte rendu"))
    if section is Section.SYNTHESE:
        return nu.startswith(("article", "synthese", "conclusion"))
    return nu.startswith(("presentation du", "portrait du", "le projet mediation"))


_RANGS: Final = {
    "un": "1",
    "deux": "2",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "trois": "3",
    "a": "1",
    "b": "2",
    "c": "3",
    "d": "4",
}


def read_workshop(texte: str) -> tuple[str, bool] | None:
    """Return the number of the workshop that a heading opens, and whether it is its summary."""
    numero = NUMERO.match(texte)
    m = ATELIER.fullmatch(plier(texte[numero.end() :] if numero else texte))
    if m is None or len(texte) > 160 or not m["numero"]:
        return None
    if m["numero"].isalpha() and not re.search(
        rf"\b{m['numero'].upper()}\b|\b(?:un|deux|trois)\b", texte
    ):
        return None
    return _RANGS.get(m["numero"], m["numero"]), bool(m["synthese"])
