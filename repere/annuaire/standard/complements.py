"""What the standard cannot say and the field asks for: small values, stored as JSON, typed here."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from repere.socle.langue import N_

# Kinds of equipment a place may hold; "autre" takes its name from ``precision``.
MATERIELS: Final = {
    "ordinateur": N_("Ordinateur"),
    "tablette": N_("Tablette"),
    "smartphone": N_("Smartphone"),
    "imprimante": N_("Imprimante"),
    "scanner": N_("Scanner"),
    "imprimante_3d": N_("Imprimante 3D"),
    "decoupe_laser": N_("Découpe laser"),
    "decoupe_vinyle": N_("Découpe vinyle"),
    "brodeuse": N_("Brodeuse numérique"),
    "casque_vr": N_("Casque de réalité virtuelle"),
    "robot": N_("Robot programmable"),
    "console": N_("Console de jeux"),
    "liseuse": N_("Liseuse"),
    "videoprojecteur": N_("Vidéoprojecteur ou tableau interactif"),
    "visio": N_("Visioconférence"),
    "borne": N_("Borne tactile"),
    "autre": N_("Autre"),
}

# ISO 639-1 codes; "fsl" (ISO 639-3) is French sign language.
LANGUES: Final = {
    "fr": N_("français"),
    "en": N_("anglais"),
    "ar": N_("arabe"),
    "pt": N_("portugais"),
    "tr": N_("turc"),
    "uk": N_("ukrainien"),
    "es": N_("espagnol"),
    "it": N_("italien"),
    "de": N_("allemand"),
    "ru": N_("russe"),
    "ro": N_("roumain"),
    "pl": N_("polonais"),
    "fa": N_("persan, dari"),
    "ps": N_("pachto"),
    "zh": N_("chinois"),
    "vi": N_("vietnamien"),
    "sq": N_("albanais"),
    "ka": N_("géorgien"),
    "bm": N_("bambara"),
    "wo": N_("wolof"),
    "ff": N_("peul"),
    "so": N_("somali"),
    "ti": N_("tigrigna"),
    "ku": N_("kurde"),
    "hy": N_("arménien"),
    "ta": N_("tamoul"),
    "bn": N_("bengali"),
    "fsl": N_("langue des signes française"),
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
