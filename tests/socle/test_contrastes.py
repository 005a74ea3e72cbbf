"""Contrasts of the tokens, in both schemes: 7 for text, 4.5 for labels, 3 for edges (RGAA 3.2, 3.3)."""

import re

import pytest

from repere.socle.feuilles import assembled

TEXTES = [(t, f) for t in ("encre", "encre-douce", "lien") for f in ("fond", "surface", "creux")]
BADGES = [
    ("oui", "oui-pale"),
    ("non", "non-pale"),
    ("oui", "surface"),
    ("non", "surface"),
    ("brique", "surface"),
    ("sur-lampe", "lampe-pale"),
    ("sur-action", "action"),
    ("sur-action", "action-survol"),
    ("sur-nuit", "nuit"),
    ("sur-nuit-douce", "nuit"),
    ("sur-lampe-vive", "lampe"),
    ("encre", "lampe-pale"),
    ("encre-douce", "lampe-pale"),
    ("lien", "lampe-pale"),
]
BORDS = [
    ("bord-champ", "surface"),
    ("foyer", "fond"),
    ("foyer", "surface"),
    ("lampe", "nuit"),
    # The lines of a pictogram, on the card and on its own filled parts.
    ("picto", "surface"),
    ("picto", "picto-plein"),
    ("picto", "lampe-pale"),
]
SEUILS = [*((p, 7.0) for p in TEXTES), *((p, 4.5) for p in BADGES), *((p, 3.0) for p in BORDS)]


def tokens(theme: str) -> dict[str, str]:
    racines = re.findall(r":root \{(.*?)\}", assembled(), flags=re.S)
    motif = r"--([a-z-]+):\s*(#[0-9a-f]{6});"
    clair, sombre = (dict(re.findall(motif, racine)) for racine in racines[:2])
    return clair if theme == "clair" else clair | sombre


def luminance(couleur: str) -> float:
    canaux = (int(couleur[i : i + 2], 16) / 255 for i in (1, 3, 5))
    lineaires = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in canaux]
    return sum(p * c for p, c in zip((0.2126, 0.7152, 0.0722), lineaires, strict=True))


def contrast(a: str, b: str) -> float:
    claire, sombre = sorted((luminance(a), luminance(b)), reverse=True)
    return (claire + 0.05) / (sombre + 0.05)


@pytest.mark.parametrize("theme", ["clair", "sombre"])
@pytest.mark.parametrize(("paire", "seuil"), SEUILS)
def test_rgaa_3_2_contrast(theme: str, paire: tuple[str, str], seuil: float) -> None:
    couleurs = tokens(theme)
    assert contrast(couleurs[paire[0]], couleurs[paire[1]]) >= seuil


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
