"""A small territory: two communes of a basin with their figures, one far from all help."""

from collections.abc import Callable

import pytest
from django.core.cache import caches

from repere.observatoire.models import ReferenceFragilite, Valeur
from repere.territoires.models import Chargement, Commune
from tests.fabriques import creer_lieu, creer_zonage
from tests.territoires.fabrique import creer_commune

PORTRAIT = "/observatoire/territoires/bassins/tours/"
SERVICE = "Aide aux démarches administratives"
# Indicator → (numerator, denominator) of Tours, of Loin.
CHIFFRES = {
    "part_65_ans_et_plus": ((20_000, 100_000), (300, 600)),
    "part_peu_diplomes": ((25_000, 80_000), (250, 500)),
    "taux_pauvrete": ((18_000, 100_000), (3, 600)),
}


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    for gardee in caches.all():
        gardee.clear()
    # Those that nobody has used yet are not among them.
    caches["images"].clear()


@pytest.fixture
def communes(db: None, settings) -> list[Commune]:
    settings.REPERE_REGIONS = ["24"]
    tours = creer_commune(
        "37261",
        "Tours",
        codes_postaux=["37000"],
        latitude=47.39,
        longitude=0.69,
        population=100_000,
    )
    # Some 90 km away: nobody there is within half an hour.
    loin = creer_commune(
        "37999", "Loin", codes_postaux=["37999"], latitude=46.6, longitude=0.4, population=600
    )
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, loin]})
    return [tours, loin]


@pytest.fixture
def lieux(communes: list[Commune]) -> None:
    creer_lieu(
        "Maison du numérique",
        communes[0],
        latitude=47.39,
        longitude=0.69,
        horaires="Mo-Fr 09:00-12:00",
        services=(SERVICE,),
        frais_a_charge=("Gratuit",),
    )
    creer_lieu("Permanence", communes[0], latitude=47.39, longitude=0.69)


@pytest.fixture
def chiffres(communes: list[Commune]) -> Callable[..., None]:
    """Load ``CHIFFRES`` with a status, and the reference of the index."""

    def charge(statut: str = "publiee", annee: int = 2022) -> None:
        chargement = Chargement.objects.create(
            referentiel="observatoire:essai", source="Essai <b>officiel</b>", millesime="2022",
            licence="Licence Ouverte 2.0", empreinte="e", lignes=2, reussi=True,
        )  # fmt: skip
        Valeur.objects.bulk_create(
            Valeur(
                indicateur=code, maille="commune", code=commune.pk, annee=annee, statut=statut,
                numerateur=n, denominateur=d, chargement=chargement,
            )
            for code, valeurs in CHIFFRES.items()
            for commune, (n, d) in zip(communes, valeurs, strict=True)
        )  # fmt: skip
        ReferenceFragilite.objects.update(en_vigueur=False)
        ReferenceFragilite.objects.create(
            nom="Essai", version="1", en_vigueur=True, millesimes={},
            bornes={code: [10, 60] for code in CHIFFRES},
        )  # fmt: skip

    return charge


@pytest.fixture
def tout(lieux: None, chiffres: Callable[..., None]) -> None:
    chiffres()
