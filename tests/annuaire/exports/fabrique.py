"""Publications made by hand: no base needed."""

from datetime import date
from typing import Any

from repere.annuaire.exports.colonnes import Fichier, Publication
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.fiche import Fiche

ENTREE = date(2026, 3, 1)


def publier(fiche: Fiche | None = None, **champs: Any) -> Publication:
    """Return a publication whose record states ``champs`` over a minimal address."""
    base: dict[str, Any] = {
        "id": "repere_abcdefgh",
        "nom": "Médiathèque",
        "commune": "Tours",
        "code_postal": "37000",
        "code_insee": "37261",
        "adresse": "1 rue des Tanneurs",
        "date_maj": date(2026, 1, 15),
    }
    return Publication(
        fiche=fiche or Fiche(**{**base, **champs}),
        page="https://repere.example/lieux/abcdefgh/mediatheque/",
        connu_le=ENTREE,
        commune="Tours",
        code_insee="37261",
        codes_postaux=("37000", "37100", "37200"),
        departement="37",
    )


def ecrire(fichier: Fichier, *lues: Publication, rapport: Rapport | None = None) -> bytes:
    """Return what ``fichier`` writes of these publications."""
    return b"".join(fichier.ecrire(lambda: iter(lues), rapport or Rapport()))
