"""What the standard cannot say and the field asks for: small values, stored as JSON, typed here."""

from dataclasses import dataclass
from datetime import date
from typing import Final

# Kinds of equipment a place may hold; "autre" takes its name from ``precision``.
MATERIELS: Final = {
    "ordinateur": "Ordinateur",
    "tablette": "Tablette",
    "smartphone": "Smartphone",
    "imprimante": "Imprimante",
    "scanner": "Scanner",
    "imprimante_3d": "Imprimante 3D",
    "decoupe_laser": "Découpe laser",
    "decoupe_vinyle": "Découpe vinyle",
    "brodeuse": "Brodeuse numérique",
    "casque_vr": "Casque de réalité virtuelle",
    "robot": "Robot programmable",
    "console": "Console de jeux",
    "liseuse": "Liseuse",
    "videoprojecteur": "Vidéoprojecteur ou tableau interactif",
    "visio": "Visioconférence",
    "borne": "Borne tactile",
    "autre": "Autre",
}

# ISO 639-1 codes; "fsl" (ISO 639-3) is French sign language.
LANGUES: Final = {
    "fr": "français",
    "en": "anglais",
    "ar": "arabe",
    "pt": "portugais",
    "tr": "turc",
    "uk": "ukrainien",
    "es": "espagnol",
    "it": "italien",
    "de": "allemand",
    "ru": "russe",
    "ro": "roumain",
    "pl": "polonais",
    "fa": "persan, dari",
    "ps": "pachto",
    "zh": "chinois",
    "vi": "vietnamien",
    "sq": "albanais",
    "ka": "géorgien",
    "bm": "bambara",
    "wo": "wolof",
    "ff": "peul",
    "so": "somali",
    "ti": "tigrigna",
    "ku": "kurde",
    "hy": "arménien",
    "ta": "tamoul",
    "bn": "bengali",
    "fsl": "langue des signes française",
}


@dataclass(frozen=True, slots=True)
class Equipement:
    """A kind of equipment. ``nombre`` None: not said. ``libre_acces`` None: not said."""

    materiel: str
    nombre: int | None = None
    libre_acces: bool | None = None
    precision: str = ""


@dataclass(frozen=True, slots=True)
class Arret:
    """A stop of an itinerant place. ``horaires`` is OSM opening_hours; dates bound it when given."""

    nom: str
    commune: str = ""
    code_insee: str = ""
    adresse: str = ""
    latitude: float | None = None
    longitude: float | None = None
    horaires: str = ""
    du: date | None = None
    au: date | None = None


@dataclass(frozen=True, slots=True)
class HorairesExceptionnels:
    """From ``du`` to ``au`` included: closed when ``horaires`` is empty, otherwise these OSM hours instead."""

    du: date
    au: date
    horaires: str = ""
    message: str = ""
