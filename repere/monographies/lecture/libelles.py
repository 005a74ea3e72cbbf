"""Labels as people write them: what each field is called, whatever stands around it, and questions asked as labels."""

import re
from collections.abc import Mapping
from typing import Final

from repere.monographies.lecture.champs import Champ
from repere.socle.texte import plier

# On folded text. One line a field: what it is called, singular or plural.
NOMS: Final[Mapping[Champ, str]] = {
    Champ.BESOINS: "besoin attente manque souhait|ce dont nous aurions besoin|ce dont nous avons besoin|ce qu il nous faut|ce qu il nous faudrait|il nous faudrait|il faudrait|ce qui manque|ce qu il manque|ce qui fait defaut|demande de la structure|aide souhaitee|soutien attendu|soutien souhaite|besoin et attente|attente et besoin|besoin de la structure|ce qui aiderait",
    Champ.FAIBLESSES: "faiblesse frein difficulte limite obstacle contrainte fragilite inconvenient|point faible|point a ameliorer|point d amelioration|point negatif|point de vigilance|axe d amelioration|axe de progres|ce qui coince|ce qui ne fonctionne pas|ce qui bloque|ce qui ne marche pas|ce qui marche moins bien|ce qui fonctionne moins bien|ce qui est difficile",
    Champ.FORCES: "force atout reussite avantage|point fort|point positif|point d appui|ce qui marche|ce qui marche bien|ce qui fonctionne|ce qui fonctionne bien",
    Champ.HORAIRES: "quand horaire ouverture permanence|jour et heure|jour et horaire|heure d ouverture|horaire et jour|jour d ouverture|horaire d ouverture|plage d ouverture|plage horaire|creneau d ouverture|ouvert",
    Champ.MATERIEL: "materiel equipement moyen dotation machine|parc|avec quoi|sur place|parc informatique|parc materiel|moyen technique|moyen materiel|outil numerique|outil disponible|ressource materielle|ressource technique|poste informatique|equipement et materiel|materiel et equipement|equipement numerique|espace et materiel|locaux et materiel",
    Champ.PRESCRIPTEURS: "prescripteur prescription orientation orienteur provenance|oriente par|qui oriente|envoye par|adresse par|provenance du public|partenaire orienteur|partenaire prescripteur|partenaire qui oriente|partenaire qui orientent|structure qui oriente|structure qui orientent|structure orientant|public oriente par|public adresse par|vient de la part de",
    Champ.PUBLICS: "public usager beneficiaire adherent|type de public|profil du public|profil des publics|personne accueillie|personne recue|personne accompagnee|personne concernee|public et usager|pour qui|population accueillie",
    Champ.PROJETS: "projet action initiative realisation chantier perspective|ce que nous faisons|ce qui se fait|ce que fait la structure|en projet|en cours|en preparation|projet et action|action et projet|projet et realisation|projet et perspective|initiative et projet|projet et initiative",
    Champ.CONTACT: "contact coordonnee telephone tel portable mobile courriel mail mel|e mail|adresse mail|adresse electronique|nous joindre|pour nous joindre|pour joindre|site internet|site web",
    Champ.LIEU: "ou lieu commune ville adresse localisation implantation situation|lieu d implantation|lieu d accueil|siege|commune d implantation",
    Champ.PERSONNES: "qui responsable referent referente animateur animatrice interlocuteur interlocutrice representant representante|personne rencontree|personne interrogee|personne presente|personne contact|rencontre avec|entretien avec|represente par|representee par|presente par|presentee par|equipe rencontree|porte parole",
    Champ.PRESENTS: "present participant emargement presence|tour de table|etait present|etaient present|ont participe|liste des participant|liste des present|liste de presence|feuille de presence|feuille d emargement|structure presente|structure participante|structure representee|personne presente|autour de la table|sont present|etaient representes|etaient autour de la table|participant par structure|present par structure|participaient",
    Champ.EXCUSES: "excuse excusee absent absente|absent excuse|absente excusee|etait excuse|etait excusee|etaient excuse|etaient excusee|structure excusee|personne excusee|present excuse|ne pouvaient etre la|s etaient excuse|n ont pu venir|n ont pas pu venir|absent et excuse|excuse et absent",
    Champ.INFORMATION: "presentation description historique mission|presentation de la structure|en bref|qui sommes nous|en quelques mots|a propos",
}  # fmt: skip
_DEVANT: Final = frozenset(["les", "la", "le", "l", "nos", "vos", "ses", "leurs", "leur", "son", "sa", "votre", "notre", "principaux", "principales", "principal", "principale", "quelques", "autres", "des", "de"])  # fmt: skip
# What may follow the name of a field without saying anything else.
_APRES: Final = frozenset(
    [
        "et",
        "ou",
        "de",
        "des",
        "du",
        "d",
        "la",
        "le",
        "les",
        "l",
        "a",
        "au",
        "aux",
        "en",
        "pour",
        "par",
        "dans",
        "sur",
        "nous",
        "vous",
        "vers",
        "numerique",
        "mediation",
        "informatique",
        "structure",
        "lieu",
        "territoire",
        "bassin",
        "etablissement",
        "service",
        "association",
        "espace",
        "equipe",
        "accueilli",
        "accueillie",
        "accueillis",
        "vise",
        "visee",
        "touche",
        "touchee",
        "concerne",
        "concernee",
        "recu",
        "recue",
        "cible",
        "prioritaire",
        "principal",
        "principaux",
        "majoritaire",
        "frequente",
        "accompagne",
        "accompagnee",
        "rencontre",
        "rencontree",
        "exprime",
        "exprimee",
        "identifie",
        "identifiee",
        "recense",
        "repere",
        "reperee",
        "ressenti",
        "ressentie",
        "signale",
        "formule",
        "evoque",
        "propose",
        "proposee",
        "mene",
        "menee",
        "realise",
        "realisee",
        "cours",
        "venir",
        "avenir",
        "futur",
        "envisage",
        "envisagee",
        "prevu",
        "prevue",
        "developpe",
        "lance",
        "disposition",
        "mis",
        "mise",
        "disponible",
        "existant",
        "existante",
        "usager",
        "habitant",
        "public",
        "ouverture",
        "jour",
        "heure",
        "semaine",
        "hebdomadaire",
        "habituel",
        "actuel",
        "actuelle",
        "matiere",
        "attente",
        "besoin",
        "generaux",
        "general",
        "pratique",
        "reunion",
        "seance",
        "premiere",
        "deuxieme",
        "seconde",
        "jour",
        "date",
        "accueil",
        "animation",
        "reseau",
        "priorite",
        "e",
        "es",
        "s",
    ]
)
_INCLUSIF: Final = re.compile(r"(?<=[^\W\d_])(?:[.·•\-/]|\()(?:e|es|s|ne|nes|rice|rices|trice|trices)(?:[.·•-]s\b|\)s?|(?![\w]))")  # fmt: skip
LONGUEUR: Final = 8  # words of a label, at most

_INTERROGE: Final = re.compile(r"(?:quel(?:le)?s?|qui|que|qu|quand|comment|ou|de quoi|a quel(?:le)?s?|a qui|combien|avec qui|d ou|pour qui|pourquoi|vers qui|par qui|ce qui|ce que)\b")  # fmt: skip
# What a question asks; the order counts.
_DEMANDES: Final[list[tuple[Champ, re.Pattern[str]]]] = [
    (Champ.FAIBLESSES, re.compile(r"moins bien|ne (?:marche|fonctionne)|difficult|difficile|frein|obstacle|faible|limite|bloque|coince|ameliorer")),
    (Champ.BESOINS, re.compile(r"besoin|manque|attend|aider(?:ait|aient)|defaut|souhaiteriez|vous faudrait")),
    (Champ.FORCES, re.compile(r"(?:marche|fonctionne)|atout|\bforts?\b|\bforces?\b|reussi|fier|positif")),
    (Champ.PRESCRIPTEURS, re.compile(r"oriente|(?:vous|nous) (?:les? )?(?:adresse|envoie|prescri)|prescri|d ou vien")),
    (Champ.PROJETS, re.compile(r"projet|initiative|perspective|envie|preparez|prevoyez|mettez vous en place")),
    (Champ.HORAIRES, re.compile(r"quand|ouvert|horaire|quels? jours|heures|permanence")),
    (Champ.CONTACT, re.compile(r"joindre|contact|appeler|ecrire|coordonnees")),
    (Champ.PUBLICS, re.compile(r"public|accueill|recevez|pour qui|a qui|venez|usagers|vient|frequente|beneficie")),
    (Champ.MATERIEL, re.compile(r"materiel|equipe(?:ment|s|es)?\b|moyens|disposez|outils|ordinateurs|machines")),
    (Champ.LIEU, re.compile(r"^ou\b|situe|trouver|quelle (?:commune|adresse|ville)")),
    (Champ.PERSONNES, re.compile(r"qui (?:etes|sommes|anime|represente)|avec qui|equipe|interlocut")),
    (Champ.INFORMATION, re.compile(r"present|histoire|fonctionn|faites|activite|missions?|propose")),
]  # fmt: skip


# What a sentence that ends by a colon, above bullets, leads to.
_MENE: Final[list[tuple[Champ, re.Pattern[str]]]] = [
    (Champ.BESOINS, re.compile(r"besoins?\b|manqu|attentes?\b|faudrait|fait defaut")),
    (Champ.PROJETS, re.compile(r"volonte|souhait|projets?\b|envisage|prevoi|initiatives?\b|voudrai|aimerai")),
    (Champ.FAIBLESSES, re.compile(r"difficultes?\b|freins?\b|obstacles?\b|faiblesses?\b|limites?\b")),
    (Champ.FORCES, re.compile(r"atouts?\b|points? forts?\b|\bforces?\b")),
    (Champ.PRESCRIPTEURS, re.compile(r"orient\w+ par|adress\w+ par|envoy\w+ par|prescripteurs?\b")),
    (Champ.MATERIEL, re.compile(r"\bdispose|equipements?\b|equipee? (?:de|d)\b|materiel|a disposition")),
    (Champ.PUBLICS, re.compile(r"publics?\b|accueille|recoi|s adresse")),
    (Champ.HORAIRES, re.compile(r"horaires?\b|ouverte?s?\b|permanences?\b")),
]  # fmt: skip
MENE_MAX: Final = 110


def led_field(texte: str) -> Champ | None:
    """Return the field that a sentence leads to: "La commune a la volonté de :"."""
    if len(texte) > MENE_MAX or not texte[:1].isupper():
        return None
    plie = plier(texte)
    return next((champ for champ, motif in _MENE if motif.search(plie)), None)


def singular(mot: str) -> str:
    """Return a folded word without the mark of the plural."""
    if mot.endswith("aux"):
        return mot
    return mot[:-1] if len(mot) > 3 and mot.endswith(("s", "x")) else mot


def _phrases() -> dict[tuple[str, ...], Champ]:
    connues: dict[tuple[str, ...], Champ] = {}
    for champ, texte in NOMS.items():
        seuls, *locutions = texte.split("|")
        for nom in [*([mot] for mot in seuls.split()), *(loc.split() for loc in locutions)]:
            connues.setdefault(tuple(singular(mot) for mot in nom), champ)
    return connues


_PHRASES: Final = _phrases()
_SUITES: Final = frozenset(singular(mot) for mot in _APRES)


def named_field(texte: str) -> Champ | None:
    """Return the field that a label names: a name of the field, whatever it is said of."""
    mots = [singular(mot) for mot in plier(_INCLUSIF.sub("", texte)).split()]
    if not mots or len(mots) > LONGUEUR + 2:
        return None
    while len(mots) > 1 and mots[0] in _DEVANT_SEUL and tuple(mots[:2]) not in _PHRASES:
        mots = mots[1:]
    for taille in range(min(5, len(mots)), 0, -1):
        champ = _PHRASES.get(tuple(mots[:taille]))
        if champ is not None and all(mot in _SUITES for mot in mots[taille:]):
            return champ
    return None


_DEVANT_SEUL: Final = frozenset(singular(mot) for mot in _DEVANT)


def asked_field(question: str) -> Champ | None:
    """Return the field that a question asks for: "Quand êtes-vous ouverts" asks for the hours."""
    plie = plier(question)
    if not _INTERROGE.match(plie) or len(plie.split()) > LONGUEUR + 3:
        return None
    return next((champ for champ, motif in _DEMANDES if motif.search(plie)), None)
