"""Texts: cleaning, capitals, the summary's 280 characters."""

import re
from typing import Any, Final

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.standard.normalisation import clean_text, is_shouted, readable_case

RESUME_MAXIMUM: Final = 280
CAPITALES: Final = "Texte tout en capitales, remis en écriture courante."
RESUME_LONG: Final = "La présentation résumée dépasse 280 caractères : elle est raccourcie, le texte entier est dans le détail."

_COURTS: Final = (
    "nom", "commune", "adresse", "complement_adresse", "source", "structure_parente",
    "impression_prix", "verifie_par",
)  # fmt: skip
_LONGS: Final = ("presentation_resume", "presentation_detail", "horaires_texte")
_CRIES: Final = ("nom", "commune", "adresse", "complement_adresse", "structure_parente")


def read_texts(b: Brouillon) -> None:
    """Clean every plain text."""
    for champ in _COURTS:
        if champ in b.champs:
            b.keep(champ, clean_text(b.champs[champ]))
    for champ in _LONGS:
        if champ in b.champs:
            b.keep(champ, clean_text(b.champs[champ], lignes=True))


def lower_capitals(b: Brouillon, *, officiel: str = "") -> None:
    """Write shouted names and addresses in readable case, and say it once for all of them."""
    avant: dict[str, str] = {}
    officiel = officiel or b.texte("commune_officielle")
    for champ in _CRIES:
        texte = b.texte(champ)
        if texte and is_shouted(texte) and (lu := _lowered(champ, texte, officiel)) != texte:
            avant[champ] = texte
            b.champs[champ] = lu
    if avant:
        apres = " | ".join(b.texte(champ) for champ in avant)
        b.say(
            ", ".join(avant), " | ".join(avant.values()), CAPITALES, f"Écrit maintenant : {apres}"
        )


def _lowered(champ: str, texte: str, officiel: str) -> str:
    rue = champ in ("adresse", "commune") or (champ == "complement_adresse" and texte[0].isdigit())
    return readable_case(texte, adresse=rue, officiel=officiel)


def split_summary(b: Brouillon) -> None:
    """Cut a summary longer than the standard allows; its whole text opens the detail."""
    resume, detail = b.texte("presentation_resume"), b.texte("presentation_detail")
    if len(resume) <= RESUME_MAXIMUM:
        return
    if resume not in detail:
        b.champs["presentation_detail"] = f"{resume}\n\n{detail}".strip()
    b.champs["presentation_resume"] = cut(resume, RESUME_MAXIMUM)
    b.say("presentation_resume", resume[:80] + "…", RESUME_LONG)


def cut(texte: str, maximum: int) -> str:
    """Return the beginning of ``texte``: whole sentences if they fill a third, else whole words and "…"."""
    debut = texte[:maximum]
    phrases = [m.end() for m in re.finditer(r"[.!?](?=\s)", debut)]
    if phrases and phrases[-1] >= maximum / 3:
        return debut[: phrases[-1]]
    mots = debut[: maximum - 1].rsplit(None, 1)[0].rstrip(" ,;:-")
    return f"{mots}…"


def labelled(*parties: tuple[str, Any]) -> str:
    """Return "Label : text" paragraphs for the parts that say something."""
    lus = [(label, clean_text(texte, lignes=True).valeur) for label, texte in parties]
    return "\n\n".join(f"{label} : {texte}" if label else texte for label, texte in lus if texte)
