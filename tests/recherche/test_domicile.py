"""Home visits, read from what people write of themselves."""

import pytest

from repere.recherche.index.index import Index
from repere.recherche.texte.domicile import visits_homes
from tests.recherche.fabrique import document, lire, noms, trouver

OUI = [
    "Possibilité de prendre rendez-vous à domicile",
    "Une conseillère se déplace au domicile des personnes qui ne peuvent pas venir.",
    "Permanence en mairie. RDV à domicile pour les personnes âgées !",
    "Nous intervenons chez vous, sur tout le canton.",
    "Accompagnement individuel sur place ou à votre domicile",
    "À domicile ou par téléphone : initiation à la tablette",
    "Sans rendez-vous en mairie ; visites à domicile le jeudi",
]
NON = [
    "",
    "Association d'aide à domicile",
    "Services à domicile : ménage, repas. Cours d'informatique au centre social.",
    "Accueil des personnes sans domicile fixe, domiciliation, accompagnement",
    "Nous ne nous déplaçons pas à domicile",
    "Aucune intervention à domicile",
    "Garde d'enfants à domicile et ateliers",
    "Faites vos démarches chez vous grâce à internet",
    "Accompagnement des métiers du soin à domicile : formation",
    "Le bus se déplace dans les mairies. Les habitants restent chez eux.",
]


@pytest.mark.parametrize("texte", OUI)
def test_said(texte: str) -> None:
    assert visits_homes(texte)


@pytest.mark.parametrize("texte", NON)
def test_not_said(texte: str) -> None:
    assert not visits_homes(texte)


def test_it_is_a_criterion() -> None:
    index = Index(
        [
            document(1, "Au bourg", presentation_detail="Ateliers au bourg."),
            document(2, "Chez les gens", presentation_resume="Rendez-vous à domicile."),
        ]
    )
    for adresse in ("domicile=oui", "q=aide à domicile"):
        assert noms(index, trouver(index, adresse)) == ["Chez les gens"]
    assert lire("domicile=oui").choix("domicile") == ("oui",)
