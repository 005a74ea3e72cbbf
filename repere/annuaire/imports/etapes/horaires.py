"""Opening hours: OSM kept, French read, the rest shown as the text it is."""

import re
from typing import Final

from repere.annuaire.horaires.texte import read_hours
from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.standard.normalisation import clean_text
from repere.annuaire.standard.validation import is_osm_hours

LUS: Final = "Horaires écrits en toutes lettres ; ils sont lus et le texte d'origine est gardé."
LUS_EN_PARTIE: Final = "Horaires lus en partie ; le texte d'origine, gardé, en dit plus."
GARDES: Final = "Ces horaires ne peuvent pas être calculés ; ils sont montrés tels quels."
RENDEZ_VOUS: Final = "Ces horaires disent « sur rendez-vous » : c'est noté, et le texte est gardé."
OSM_FAUX: Final = "Ces horaires sont mal formés ; ils sont montrés tels quels."

# Days as OSM names them: a broken value of that kind must not be read as French.
_JOURS_OSM: Final = re.compile(r"(?:^|;\s*)(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b[,\w-]*\s+[\d:]|undefined")


def read_opening(b: Brouillon) -> None:
    """Turn ``horaires`` into OSM hours, free text and "on appointment"."""
    if "sur_rendez_vous" in b.champs and not isinstance(b.champs["sur_rendez_vous"], bool):
        b.champs["sur_rendez_vous"] = {"oui": True, "non": False}.get(
            str(b.champs["sur_rendez_vous"]).strip().lower()
        )
    if "horaires" not in b.champs:
        return
    lu = clean_text(b.champs["horaires"], lignes=True)
    b.note("horaires", lu.avis)
    texte = lu.valeur.rstrip(" ;,")
    if not texte or is_osm_hours(texte):
        b.champs["horaires"] = texte
        return
    b.champs["horaires"] = ""
    _keep_text(b, texte)
    if _JOURS_OSM.search(texte):
        b.say("horaires", texte, OSM_FAUX, "Corrigez-les dans la fiche.")
    else:
        _read_french(b, texte)


def _read_french(b: Brouillon, texte: str) -> None:
    lecture = read_hours(texte)
    if lecture.sur_rendez_vous:
        b.champs.setdefault("sur_rendez_vous", True)
    if not lecture.osm:
        raison = RENDEZ_VOUS if lecture.sur_rendez_vous else GARDES
        b.say("horaires", texte, raison, "Vous pouvez les préciser dans la fiche.")
        return
    b.champs["horaires"] = lecture.osm
    b.say("horaires", texte, LUS_EN_PARTIE if lecture.partiel else LUS, f"Lu : {lecture.osm}")


def _keep_text(b: Brouillon, texte: str) -> None:
    deja = b.texte("horaires_texte")
    b.champs["horaires_texte"] = f"{deja}\n{texte}".strip() if texte not in deja else deja
