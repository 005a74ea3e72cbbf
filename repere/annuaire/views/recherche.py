"""From what people type to their commune."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from repere.annuaire.demande import Filtres, read_filters
from repere.annuaire.presentation import adresses
from repere.annuaire.views.refus import refuse_unknown_values
from repere.annuaire.views.territoires import counted_departements
from repere.socle.texte import plier
from repere.territoires.models import Commune
from repere.territoires.querysets import Trouvee

CHOIX_MAX: Final = 12
PROPOSITIONS_MAX: Final = 6


class Choix(NamedTuple):
    """A commune to choose. ``ancien`` is the name that matched when it is not today's."""

    nom: str
    departement: str
    code_postal: str
    ancien: str
    adresse: str


@login_not_required
@require_safe
@vary_on_headers("HX-Request")
@refuse_unknown_values
def recherche(request: HttpRequest) -> HttpResponse:
    """Lead to the commune, or offer the choice; asked by htmx, give suggestions only."""
    ou = request.GET.get("ou", "").replace("\0", "").strip()[:100]
    filtres = read_filters(request.GET)
    en_cours = bool(request.headers.get("HX-Request"))
    trouvees = Commune.objects.search(ou, PROPOSITIONS_MAX if en_cours else CHOIX_MAX) if ou else []
    contexte: dict[str, Any] = {"ou": ou, "choix": [_choice(t, filtres) for t in trouvees]}
    if en_cours:
        return render(request, "annuaire/_choix.html", contexte)
    if seule := only_one(trouvees):
        return redirect(adresses.commune(seule) + filtres.query())
    contexte |= {
        "fil": [("Recherche", "")],
        "filtres": filtres,
        "departements": [] if trouvees else counted_departements(),
    }
    return render(request, "annuaire/recherche.html", contexte)


def only_one(trouvees: Sequence[Trouvee]) -> Commune | None:
    """Return the commune that leaves no doubt, else None."""
    exactes = [trouvee for trouvee in trouvees if trouvee.exact] or trouvees
    if len(exactes) != 1:
        return None
    seule = exactes[0].commune
    return None if any(_overshadows(t.commune, seule) for t in trouvees) else seule


def _overshadows(autre: Commune, commune: Commune) -> bool:
    """Say whether people who write the name of ``commune`` may well mean ``autre``.

    Montlouis has 110 inhabitants, Montlouis-sur-Loire, which everybody calls Montlouis, 10,000.
    """
    prolonge = autre.nom_recherche.startswith(f"{commune.nom_recherche} ")
    return prolonge and (autre.population or 0) > (commune.population or 0)


def _choice(trouvee: Trouvee, filtres: Filtres) -> Choix:
    commune = trouvee.commune
    ancien = (
        "" if trouvee.par.isdigit() or plier(trouvee.par) == plier(commune.nom) else trouvee.par
    )
    return Choix(
        nom=commune.nom,
        departement=commune.departement.nom,
        code_postal=(commune.codes_postaux or [""])[0],
        ancien=ancien,
        adresse=adresses.commune(commune) + filtres.query(),
    )
