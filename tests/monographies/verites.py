"""What two real monographs state, read by hand: facts in our own words, to hold a reading against.

Each sheet: words of its name, commune, hours, equipment, and one or two words of each need.
"""

from typing import NamedTuple


class Attendue(NamedTuple):
    """A sheet as a person reads it."""

    nom: str
    commune: str | None = None
    horaires: str | None = None
    equipements: tuple[tuple[str, int], ...] = ()
    besoins: tuple[str, ...] = ()
    forces: int = 0
    faiblesses: int = 0


TOURS = [
    Attendue("chambray", "Chambray-lès-Tours"),
    Attendue("informatique participative", "Saint-Pierre-des-Corps", besoins=("prescripteurs", "fablab")),
    Attendue(
        "pluriel", "Tours", None, (("ordinateur", 10),),
        ("formation de formateurs", "personnes qualifiees", "formats", "renouvellement", "autres espaces"),
    ),
    Attendue(
        "fun lab", "Tours", "Tu 14:00-22:00; We,Fr,Sa 14:00-20:00; Th 16:00-22:00",
        besoins=("financier", "democratiser"),
    ),
    Attendue(
        "cispeo", "Saint-Pierre-des-Corps", "Mo-Fr 09:30-12:00,14:00-16:30", (("ordinateur", 5),),
        ("permanente", "communiquer"),
    ),
    Attendue(
        "caf touraine", besoins=("travailleurs sociaux", "lien", "inspirer", "zrr", "zones blanches")
    ),
    Attendue(
        "passerelle", "Montlouis-sur-Loire",
        "Mo,Th 14:00-18:00; Tu 09:00-12:00,14:00-19:00; We 09:00-12:00,14:00-18:30; Fr 09:00-12:00,14:00-17:00",
        besoins=("portables", "coding"),
    ),
    Attendue(
        "grange", "Joué-lès-Tours", None, (("pc portable", 8), ("pc fixe", 4)),
        ("modele economique", "coordination"),
    ),
    Attendue("la riche", "La Riche", None, (("pc fixe", 7),), ("mediatheque", "ville")),
    Attendue(
        "resoudre", "Joué-lès-Tours", "09:00-12:00,13:00-17:00", (("poste", 12),),
        ("convention", "renouveler"), 1, 3,
    ),
]  # fmt: skip
# A need is stated in a sentence here: no sheet has a list of them.
CHARTRES = [
    Attendue("gallardon", "Gallardon", besoins=("manque",)),
    Attendue("luce", "Lucé", None, (("tablette", 16),)),
    Attendue("canope"),
    Attendue("betamachine"),
    Attendue("cse", None, None, (("poste informatique", 7),)),
    Attendue("bij", "Chartres", None, (("poste informatique", 5),)),
    Attendue("caf"),
    Attendue("jeunes majeurs", None, None, (("poste informatique", 2),)),
    Attendue("adolescents", None, None, (("tablette", 6),)),
    Attendue("ville de voves", "Voves"),
    Attendue("bibliotheque de voves", "Voves", None, (("tablette", 1),)),
    Attendue("bge"),
    Attendue("mission locale", "Chartres", None, (("ordinateur", 3), ("ordinateur", 8))),
    Attendue("conseil departemental", None, None, (("ordinateur", 11),)),
    Attendue("relais jeune", "Épernon", None, (("ordinateur", 1), ("imprimante", 1))),
    Attendue("chateau des vaux", None, None, (("ordinateur", 2), ("tablette", 5))),
    Attendue("clos margis"),
]
VERITES = {"tours": TOURS, "chartres": CHARTRES}
REUNIONS = {
    "tours": [("2019-12-18", "grange", 11), ("2020-01-13", "grange", 11)],
    "chartres": [("2020-01-20", "ligue", 0)],
}
VERBATIMS = {"tours": 6, "chartres": 4}
ATELIERS = {"tours": 2, "chartres": 2}
# Communes around, enough to tell a place from a name.
COMMUNES = [
    "Chambray-lès-Tours", "Chartres", "Épernon", "Gallardon", "Joué-lès-Tours", "La Riche", "Loches", "Lucé",
    "Montlouis-sur-Loire", "Saint-Pierre-des-Corps", "Tours", "Véretz", "Mainvilliers", "Orléans",
]  # fmt: skip
# Surnames of those who came, folded: none may come out. Those that are also words of the texts are left aside.
NOMS = {
    "tours": [
        "thibault",
        "morel",
        "leroy",
        "bue",
        "palmenty",
        "mallet",
        "pelea",
        "peala",
        "faugere",
        "risch",
        "mbizi",
        "nizi",
        "ferly",
        "trioreau",
        "pez",
        "talal",
        "muselet",
        "vinay",
        "jahan",
        "bouetiez",
        "bennaceur",
        "martinez",
    ],
    "chartres": [
        "gauthier",
        "aurojo",
        "soisson",
        "bourdeloup",
        "lascaux",
        "pelleray",
        "brunet",
        "therion",
        "guincetre",
        "cavoleau",
        "bucher",
        "cherdel",
        "besnard",
        "ruellan",
        "renard",
        "muselet",
        "hippolyte",
    ],
}
