"""The lines that a town hall copies into its own site."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import Final

from repere.recherche.integration.demande import APPARENCE, PAR_PAGE, Apparence, Demande
from repere.recherche.requete import to_parameters
from repere.recherche.requete.modele import PAR_PAGE as PAR_PAGE_DU_SITE

# Between the values of one attribute, as in the files of the national standard.
SEPARATEUR: Final = "|"


def element_code(site: str, demande: Demande, *, titre: str, secours: str) -> str:
    """Return the script and its element; ``secours`` is where its link leads without scripts."""
    attributs = "".join(f' {nom}="{escape(valeur)}"' for nom, valeur in attributes(demande))
    return (
        f'<script type="module" src="{escape(site)}/integrer.js"></script>\n'
        f"<repere-annuaire{attributs}>\n"
        f'  <a href="{escape(site + secours)}">{escape(titre)}</a>\n'
        "</repere-annuaire>"
    )


def frame_code(site: str, demande: Demande, *, titre: str, hauteur: int) -> str:
    """Return the frame alone, for sites that take no script."""
    adresse = f"{site}/integrer/annuaire{light(demande).query()}"
    return (
        f'<iframe src="{escape(adresse)}"\n'
        f'  title="{escape(titre)}" width="100%" height="{hauteur}"\n'
        '  loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>'
    )


def attributes(demande: Demande) -> Iterator[tuple[str, str]]:
    """Yield the attributes of ``<repere-annuaire>`` for ``demande``."""
    valeurs: dict[str, list[str]] = {}
    for nom, valeur in to_parameters(light(demande).requete):
        valeurs.setdefault(nom.replace("_", "-"), []).append(valeur)
    for nom, toutes in valeurs.items():
        yield nom, SEPARATEUR.join(toutes)
    if demande.apparence is not Apparence.AUTO:
        yield APPARENCE, demande.apparence.value


def light(demande: Demande) -> Demande:
    """Return ``demande`` without what a frame does by itself, so that the code stays short."""
    if demande.requete.par_page != PAR_PAGE:
        return demande
    return replace(demande, requete=replace(demande.requete, par_page=PAR_PAGE_DU_SITE))
