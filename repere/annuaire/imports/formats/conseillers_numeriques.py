"""Places where "conseillers numériques" receive the public: the standard v0.1 with its own habits."""

from typing import Final

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.imports.formats import mediation_numerique
from repere.annuaire.imports.formats.deductions import is_france_services, kinds_from_name
from repere.annuaire.imports.lecture import Enregistrement
from repere.annuaire.standard.normalisation import as_text
from repere.socle.texte import plier

SOURCE: Final = "Conseiller numérique"


def translate(enregistrement: Enregistrement) -> Brouillon:
    """Return the draft of a place: whatever the columns say, a "conseiller numérique" helps there."""
    b = mediation_numerique.translate(enregistrement)
    nom = as_text(b.champs.get("nom"))
    if plier(as_text(b.champs.get("source"))) in (
        "",
        "conseiller numerique",
        "conseillers numeriques",
    ):
        b.champs["source"] = SOURCE
    b.add("dispositif_programmes_nationaux", "Conseillers numériques")
    if is_france_services(nom):
        b.add("dispositif_programmes_nationaux", "France Services")
    if "typologie" not in b.champs:
        b.add("typologie", *kinds_from_name(nom))
    b.champs.setdefault("accompagnement", True)
    return b
