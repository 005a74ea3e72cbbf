"""French words of opening hours, and the forgiving reading of days' names."""

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from repere.annuaire.horaires.texte.modele import Genre
from repere.annuaire.horaires.texte.plages import Demi


def _words(texte: str) -> frozenset[str]:
    return frozenset(texte.split())


JOURS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
# Two and three letters are ordinary words too ("mer", "sa"): the tokenizer looks around them.
ABREGES: Final = {
    **{nom[:2]: n for n, nom in enumerate(JOURS)},
    **{nom[:3]: n for n, nom in enumerate(JOURS)},
    "vend": 4,
}
# OSM's own codes, in texts that some tool wrote by halves ("Mo-Fr 9-12"); "WE" is the week-end.
CODES_OSM: Final = {"Mo": 0, "Tu": 1, "We": 2, "Th": 3, "Fr": 4, "Sa": 5, "Su": 6}
# Words that look like a damaged day and are not.
_PAS_DES_JOURS: Final = _words(
    "vendre vendee hardi mardis-gras jeu jeux marne mercy merci landi mandat sameur vend"
)

RANGS: Final = {
    "premier": 1, "premiers": 1, "premiere": 1, "premieres": 1, "deuxieme": 2, "deuxiemes": 2,
    "second": 2, "seconds": 2, "seconde": 2, "troisieme": 3, "troisiemes": 3, "quatrieme": 4,
    "quatriemes": 4, "cinquieme": 5, "dernier": -1, "derniers": -1, "derniere": -1,
}  # fmt: skip

MOIS: Final = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
}  # fmt: skip

DEMIS: Final = {
    "matin": Demi.MATIN, "matins": Demi.MATIN, "matinee": Demi.MATIN, "mat": Demi.MATIN,
    "matinees": Demi.MATIN, "aprem": Demi.APRES_MIDI, "apm": Demi.APRES_MIDI,
    "apremidi": Demi.APRES_MIDI, "apresmidi": Demi.APRES_MIDI, "am": Demi.APRES_MIDI,
    "soir": Demi.APRES_MIDI, "soirs": Demi.APRES_MIDI, "journee": Demi.JOURNEE,
}  # fmt: skip

GENRES: Final = {
    mot: genre
    for genre, mots in {
        Genre.A: "a au aux",
        Genre.ET: "et puis ou ainsi plus",
        Genre.DE: "de du des d dans en sur pour",
        Genre.ENTRE: "entre",
        Genre.JUSQUA: "jusque jusqu",
        Genre.FERME: "ferme fermee fermes fermees fermeture fermetures clos off fermer",
        Genre.SAUF: "sauf hors excepte exceptes exception hormis",
        Genre.COUPURE: "coupure coupures pause pauses interruption",
        Genre.SANS: "sans",
        Genre.PAS: "pas non ne aucun aucune jamais",
        Genre.FERIES: "ferie feries feriee feriees",
        Genre.SEMAINE: "semaine semaines sem",
        Genre.SAISON: "ete hiver estival estivale hivernal hivernale saison " + " ".join(MOIS),
        Genre.IRREGULIER: "alternance certains certaines parfois ponctuellement selon variable "
        "variables occasionnellement",
        Genre.RESERVE: "reserve reservee reserves reservees",
        Genre.TELEPHONE: "telephonique telephoniques joignable joignables appeler appelez telephoner telephonez",
    }.items()
    for mot in mots.split()
}

# Said around hours without changing them.
NEUTRES: Final = _words(
    "le la les l un une c est ce ces nos notre votre vos son sa ses il elle nous vous s accueil "
    "accueille ouvert ouverte ouverts ouvertes ouverture ouvertures horaire horaires heure heures "
    "public publics jour jours tout tous toute toutes chaque lieu bureau bureaux uniquement que "
    "seulement egalement aussi continue continu libre acces service services structure h n lors "
    "numerique possible suivant suivants suivantes usuels habituels normal actuellement"
)
# Where: two of them apart tell two places, hence hours that are not those of one door.
LIEUX: Final = _words(
    "mairie mairies commune communes quartier quartiers marche mediatheque bibliotheque salle"
)


# One may call, or book, at the hours that follow these words.
PRISE_DE_CONTACT: Final = _words("prise prendre prendez contacter contact reservation")
SUR_PLACE: Final = _words("libre physique sur")
# Names of a kind of hour or of a contact, written with a capital: they tell no place.
PAS_UN_LIEU: Final = _words(
    "permanence permanences antenne itinerance mail courriel contact telephone attention atelier "
    "ateliers accompagnement initiation formation cours consultation individuel collectif nocturne "
    "informatique internet animateur animatrice conseiller mediateur mediatrice inscription gratuit"
)
SITES: Final = _words("permanence permanences antenne antennes site secteur")


@lru_cache(maxsize=4096)
def weekday(mot: str) -> int | None:
    """Return 0–6 for a day's name, plural, cut short ("vendr") or mistyped ("eudi"); else None."""
    singulier = mot.removesuffix("s")
    if singulier in JOURS:
        return JOURS.index(singulier)
    if len(singulier) < 4 or mot in _PAS_DES_JOURS:
        return None
    for n, nom in enumerate(JOURS):
        if nom.startswith(singulier):
            return n
    proches = [n for n, nom in enumerate(JOURS) if _near(singulier, nom)]
    return proches[0] if len(proches) == 1 else None


def _near(mot: str, nom: str) -> bool:
    tolerance = 1 if len(nom) < 7 else 2
    if abs(len(mot) - len(nom)) > tolerance or len(mot) < 4:
        return False
    return DamerauLevenshtein.distance(mot, nom, score_cutoff=tolerance) <= tolerance
