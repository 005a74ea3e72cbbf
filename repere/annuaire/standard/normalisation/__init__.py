"""Pure normalisers: one cell in, one value of the standard out, with what there is to say about it."""

from repere.annuaire.standard.normalisation.adresses_web import (
    Liens,
    is_url,
    read_emails,
    read_urls,
)
from repere.annuaire.standard.normalisation.casse import is_shouted, readable_case
from repere.annuaire.standard.normalisation.coordonnees import in_france, read_pair, read_point
from repere.annuaire.standard.normalisation.dates import read_date
from repere.annuaire.standard.normalisation.enumerations import (
    distribute,
    nearest,
    read_enumeration,
    recognise,
)
from repere.annuaire.standard.normalisation.identifiants import (
    is_siret,
    luhn,
    read_insee,
    read_pivot,
    read_postcode,
)
from repere.annuaire.standard.normalisation.resultat import Avis, Normalise
from repere.annuaire.standard.normalisation.telephones import read_phones, to_e164
from repere.annuaire.standard.normalisation.texte import as_text, clean_text, is_filler

__all__ = [
    "Avis",
    "Liens",
    "Normalise",
    "as_text",
    "clean_text",
    "distribute",
    "in_france",
    "is_filler",
    "is_shouted",
    "is_siret",
    "is_url",
    "luhn",
    "nearest",
    "read_date",
    "read_emails",
    "read_enumeration",
    "read_insee",
    "read_pair",
    "read_phones",
    "read_pivot",
    "read_point",
    "read_postcode",
    "read_urls",
    "readable_case",
    "recognise",
    "to_e164",
]
