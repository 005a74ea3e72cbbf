"""Reading settings from the environment, with messages an operator understands."""

import os
import re
import secrets
from pathlib import Path

VRAI = {"1", "true", "yes", "on", "oui", "vrai"}
FAUX = {"0", "false", "no", "off", "non", "faux", ""}


def lire_booleen(nom: str, *, defaut: bool) -> bool:
    """Return the switch ``nom`` of the environment. Raises SystemExit on a value it cannot read."""
    brut = os.environ.get(nom)
    if brut is None:
        return defaut
    valeur = brut.strip().lower()
    if valeur in VRAI:
        return True
    if valeur in FAUX:
        return False
    raise SystemExit(f"{nom}={brut!r} : écrivez « on » ou « off ».")


def lire_liste(nom: str, *, defaut: list[str]) -> list[str]:
    """Return the comma-separated list ``nom`` of the environment."""
    brut = os.environ.get(nom)
    if brut is None:
        return defaut
    return [morceau.strip() for morceau in brut.split(",") if morceau.strip()]


def lire_entier(nom: str, *, defaut: int) -> int:
    """Return the number ``nom`` of the environment. Raises SystemExit on anything but a natural number."""
    brut = os.environ.get(nom, str(defaut)).strip()
    if not brut.isdecimal():
        raise SystemExit(f"{nom}={brut!r} : écrivez un nombre entier, par exemple {defaut}.")
    return int(brut)


def lire_choix(nom: str, *, parmi: tuple[str, ...]) -> str:
    """Return which of ``parmi`` the variable ``nom`` says, the first when unset. Raises SystemExit else."""
    valeur = os.environ.get(nom, "").strip().lower() or parmi[0]
    if valeur not in parmi:
        raise SystemExit(f"{nom}={valeur!r} : écrivez {', '.join(parmi[:-1])} ou {parmi[-1]}.")
    return valeur


def lire_url(nom: str) -> str:
    """Return the address of a service ``nom``, "" without. Raises SystemExit when it is not one."""
    url = os.environ.get(nom, "").strip()
    if url and not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#]*)?", url):
        raise SystemExit(f"{nom}={url!r} : écrivez une adresse, comme https://exemple.fr/service.")
    return url


def lire_tuiles(nom: str) -> tuple[str, tuple[str, ...]]:
    """Return the address of tiles ``nom`` ("" without) and the origins they come from, for the CSP.

    Raises SystemExit when it is no address of tiles.
    """
    modele = os.environ.get(nom, "").strip()
    if not modele:
        return "", ()
    origine = re.match(r"https?://(?:\{s\}\.)?[a-z0-9.-]+(?::\d+)?(?=/)", modele, re.IGNORECASE)
    if origine is None or not all(partie in modele for partie in ("{x}", "{y}", "{z}")):
        raise SystemExit(f"{nom}={modele!r} : écrivez une adresse avec {{z}}, {{x}} et {{y}}.")
    return modele, (origine[0].replace("{s}", "*"),)


def lire_hotes(nom: str) -> tuple[str, ...]:
    """Return the origins of the list ``nom``: "https://" is understood; "*" is everybody.

    Raises SystemExit on what is no origin: it would go into a policy as it is.
    """
    origines = []
    for brut in lire_liste(nom, defaut=[]):
        origine = brut if brut == "*" or "://" in brut else f"https://{brut}"
        if not re.fullmatch(r"\*|https?://(\*\.)?[a-z0-9.-]+(:\d+)?", origine, re.IGNORECASE):
            raise SystemExit(f"{nom}={brut!r} : écrivez par exemple « www.ville.fr,*.agglo.fr ».")
        origines.append(origine.lower())
    return tuple(origines)


def secret_persistant(fichier: Path) -> str:
    """Return the secret of this instance, drawn once and kept beside its data, readable by it alone."""
    if not fichier.exists():
        fichier.touch(mode=0o600)
        fichier.write_text(secrets.token_urlsafe(50))
    return fichier.read_text().strip()


def processeurs() -> int:
    """Return how many processors we may use, four at most: more workers would only cost memory."""
    return min(4, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1)
