"""The communes of this instance, as importers need them."""

from repere.territoires.models import AncienneCommune, Commune
from repere.territoires.reconnaissance_commune import CommuneConnue, ReconnaissanceCommune

__all__ = ["CommuneConnue", "CommunesConnues"]


class CommunesConnues(ReconnaissanceCommune):
    """All the communes of the base, read once, in two queries: a value for the time of one import."""

    def __init__(self) -> None:
        communes = Commune.objects.order_by("pk").values_list(
            "code_insee",
            "nom",
            "codes_postaux",
            "latitude",
            "longitude",
            "position_approximative",
        )
        super().__init__(
            [
                CommuneConnue(code, nom, tuple(codes_postaux), latitude, longitude, approximative)
                for code, nom, codes_postaux, latitude, longitude, approximative in communes
            ],
            AncienneCommune.objects.order_by("pk").values_list("code_insee", "nom", "commune_id"),
        )
