"""The components that belong to no business, with made-up data."""

from typing import Final

from repere.socle.composants import Echantillon, colours, symbols

_FIL: Final = [("Départements", "/departements/"), ("Loiret", "")]

ECHANTILLONS: Final = (
    Echantillon("Couleurs", "composants/couleurs.html", [{"couleurs": colours}]),
    Echantillon("Textes", "composants/textes.html"),
    Echantillon("Boutons", "composants/boutons.html"),
    Echantillon("Champs", "composants/champs.html"),
    Echantillon(
        "Pictogrammes",
        "composants/pictogrammes.html",
        [{"pictos": lambda: symbols("socle/pictos.svg")}],
    ),
    Echantillon("Icônes", "composants/icones.html", [{"icones": lambda: symbols("socle/icones.svg")}]),
    Echantillon("Notes et blocs", "composants/blocs.html"),
    Echantillon("Chemin de la page", "socle/fil.html", [{"fil": _FIL}]),
)  # fmt: skip
