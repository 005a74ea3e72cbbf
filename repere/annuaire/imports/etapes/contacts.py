"""Telephones, e-mail addresses, web addresses: each in its place, wherever it was written."""

from typing import Any

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.standard.normalisation import (
    Liens,
    Normalise,
    read_emails,
    read_phones,
    read_urls,
)


def read_contacts(b: Brouillon) -> None:
    """Read the means of contact."""
    _read_phones(b)
    courriels = _links(b, "courriels", read_emails)
    sites = _links(b, "site_web", read_urls)
    b.champs["courriels"] = tuple(dict.fromkeys((*courriels.courriels, *sites.courriels)))
    b.champs["site_web"] = tuple(dict.fromkeys((*sites.sites, *courriels.sites)))
    for champ in ("prise_rdv", "fiche_acces_libre"):
        if champ in b.champs:
            liens = _links(b, champ, read_urls)
            b.champs[champ] = liens.sites[0] if liens.sites else ""
            _keep_the_others(b, liens)


def _read_phones(b: Brouillon) -> None:
    numeros: dict[str, None] = {}
    for champ in ("telephone", "autres_telephones"):
        if champ in b.champs:
            lu = read_phones(b.champs[champ])
            b.note(champ, lu.avis)
            numeros.update(dict.fromkeys(lu.valeur))
    principal = next((n for n in numeros if n.startswith("+")), "")
    b.champs["telephone"] = principal
    b.champs["autres_telephones"] = tuple(n for n in numeros if n != principal)


def _links(b: Brouillon, champ: str, lire: Any) -> Liens:
    if champ not in b.champs:
        return Liens()
    lu: Normalise[Liens] = lire(b.champs[champ])
    b.note(champ, lu.avis)
    return lu.valeur


def _keep_the_others(b: Brouillon, liens: Liens) -> None:
    b.champs["site_web"] += tuple(s for s in liens.sites[1:] if s not in b.champs["site_web"])
    b.champs["courriels"] += tuple(c for c in liens.courriels if c not in b.champs["courriels"])
