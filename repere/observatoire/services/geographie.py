"""The territories of this instance, as readers of figures need them."""

from repere.observatoire.indicateurs.report import Geographie
from repere.observatoire.models import Valeur
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.models import AncienneCommune, Commune
from repere.territoires.services.codes import current_code

Maille = Valeur.Maille


class Communes:
    """Communes of this instance with what they belong to, read once."""

    def __init__(self) -> None:
        lignes = list(
            Commune.objects.in_territory()
            .order_by("pk")
            .values_list("pk", "population", "epci_id", "departement_id", "departement__region_id")
        )
        if not lignes:
            raise SourceIllisible("Chargez d’abord les communes : repere territoires embarques.")
        self.populations = {code: population or 0 for code, population, *_suite in lignes}
        self.groupes: dict[str, dict[str, list[str]]] = {
            Maille.EPCI: {},
            Maille.DEPARTEMENT: {},
            Maille.REGION: {},
        }
        for code, _population, epci, departement, region in lignes:
            for maille, groupe in (
                (Maille.EPCI, epci),
                (Maille.DEPARTEMENT, departement),
                (Maille.REGION, region),
            ):
                if groupe:
                    self.groupes[maille].setdefault(groupe, []).append(code)

    def population(self, maille: str, code: str) -> int:
        """Return how many people live in a territory: its part in this instance, for one at the border."""
        if maille == Maille.COMMUNE:
            return self.populations.get(code, 0)
        return sum(self.populations[c] for c in self.groupes.get(maille, {}).get(code, ()))

    def geographie(self) -> Geographie:
        """Return what old codes lead to."""
        arrondissements = AncienneCommune.objects.filter(
            nature=AncienneCommune.Nature.ARRONDISSEMENT
        )
        return Geographie(
            communes=self.populations.keys(),
            autres={maille: groupes.keys() for maille, groupes in self.groupes.items()},
            anciennes={a: c for a, c in current_code().items() if c in self.populations},
            arrondissements=dict(
                arrondissements.order_by("pk").values_list("code_insee", "commune_id")
            ),
        )
