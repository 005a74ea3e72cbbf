"""Matter for documents, made by hand. No structure, no town and no figure here is real."""

from datetime import date, datetime

from repere.monographies.fiche_lue import FicheLue, Materiel
from repere.observatoire.calcul.fragilite import Indice
from repere.observatoire.cartes import Forme
from repere.observatoire.indicateurs.modele import ESTIMEE, PUBLIEE, SECRETE, Chiffre
from repere.observatoire.offre.modele import Couverture
from repere.observatoire.redaction.matiere import (
    Aide,
    CommuneDite,
    Dit,
    Matiere,
    Portrait,
    Rencontre,
)

VIDE = Matiere(bassin="Varmeil", annee=2026, jour=date(2026, 3, 2))


def couverture(lieux: int, renseignes: int, existants: int = 12) -> Couverture:
    return Couverture(
        a_portee={10.0: 500, 20.0: 900, 30.0: 1000},
        total=1000,
        acces=14.2,
        heures=80.0,
        lieux=lieux,
        inconnues=2,
        existants=existants,
        renseignes=renseignes,
    )


def portrait() -> Portrait:
    carre = ((0, 0), (0, 900), (900, 900), (900, 0), (0, 0))
    voisin = ((900, 0), (900, 900), (1800, 900), (1800, 0), (900, 0))
    return Portrait(
        chiffres={
            "population": Chiffre(
                42_000.0, 42_000.0, None, 2022, PUBLIEE, 2, 2, "Insee", "LO", "2022"
            ),
            "part_65_ans_et_plus": Chiffre(
                25.04, 10_517.0, 42_000.0, 2022, ESTIMEE, 1, 2, "Insee", "LO", "2022"
            ),
            "taux_pauvrete": Chiffre(
                None, None, None, 2023, SECRETE, 0, 2, "Filosofi", "LO", "2023"
            ),
        },
        autour={
            "population": Chiffre(2_000_000.0, 2_000_000.0, None, 2022, PUBLIEE, 9, 9, "Insee")
        },
        nom_autour="Région inventée",
        indice=Indice(
            5.26,
            {"part_65_ans_et_plus": 4.0, "part_sans_4g": 6.0, "taux_pauvrete": 5.8},
            frozenset({"taux_pauvrete"}),
        ),
        reference="Deux communes, 2022",
        communes=(
            CommuneDite(
                code="99001",
                nom="Varmeil",
                population=40_000,
                acces=20.0,
                indice=Indice(5.0, {"a": 5.0, "b": 5.0, "c": 5.0}),
            ),
            CommuneDite(code="99002", nom="Coulvain", population=2_000),
        ),
        formes=(
            Forme("99001", "Varmeil", (carre,), (450, 450)),
            Forme("99002", "Coulvain", (voisin,), (1350, 450)),
        ),
    )


def fiches() -> tuple[FicheLue, ...]:
    return (
        FicheLue(
            nom="La Lanterne",
            commune="Varmeil",
            horaires="Mo-Fr 09:00-12:00,14:00-17:30",
            telephone="+33199000001",
            courriel="contact@lanterne.exemple.fr",
            equipe="2 salariés",
            equipements=(Materiel("ordinateur", 10), Materiel("imprimante 3D")),
            publics=("Personnes âgées",),
            besoins=("Former les médiateurs", "Renouveler les ordinateurs"),
            projets=("Un club photo",),
            forces=("La proximité",),
            faiblesses=("Peu de monde le soir",),
            prescripteurs=("Mairie",),
        ),
        FicheLue(nom="Relais des Champs", datee=True),
    )


def pleine() -> Matiere:
    return Matiere(
        bassin="Varmeil",
        annee=2026,
        jour=date(2026, 3, 2),
        titre="Bassin de vie de Varmeil, 2026",
        region="Région inventée",
        publiee_le=date(2026, 3, 1),
        editeur="Réseau des médiateurs",
        site="https://reperes.exemple.fr",
        textes={
            "projet": "Un premier alinéa.\n\n- une raison\n- une autre\n\nUne fin.",
            "synthese": "Il faut se voir plus souvent.",
        },
        portrait=portrait(),
        aide=Aide(
            couvertures={"Une aide": couverture(10, 12), "Une aide accessible": couverture(0, 0)}
        ),
        fiches=fiches(),
        rencontres=(
            Rencontre(
                rang=1,
                debut=datetime(2026, 1, 9, 9, 30),
                lieu="La Lanterne",
                commune="Varmeil",
                presentes=("relais des Champs", "La Lanterne"),
                excusees=("Mairie",),
            ),
            Rencontre(rang=2, debut=datetime(2026, 2, 6), presentes=("La Lanterne",)),
        ),
        dits=(
            Dit(nature="verbatim", texte="« On se croise sans se connaître. »", role="médiatrice"),
            Dit(nature="obstacle", texte="la peur de se tromper", rubrique="Groupe 1 – Obstacles"),
            Dit(nature="initiative", texte="un annuaire partagé"),
            Dit(
                nature="besoin",
                texte="Former les médiateurs",
                structure="La Lanterne",
                themes=("formation",),
            ),
            Dit(nature="besoin", texte="Renouveler les ordinateurs", structure="La Lanterne"),
        ),
        themes={"formation": "Formation des médiateurs"},
        indecis=3,
    )


# What people paste into boxes: markup of every kind, other directions, what no font draws, nothing at all.
HOSTILES = (
    "<script>alert(1)</script> & <b>gras</b> &amp; \"'",
    '#panic("x") $x^2$ *gras* _ital_ @ref <label> \\ `code` // fin /* */ ~ = Titre\n= Autre',
    '#import "@preview/x:1.0.0": * #read("/etc/passwd") #sys.inputs.arbre',
    "مرحبا بكم في المركز",
    "שלום לכולם",
    "Début \u202eretourné\u202c fin \u200f\u2067caché\u2069",
    "😀👩‍👩‍👧‍👦🇫🇷 中文 日本語 한국어 ไทย हिन्दी",
    "Z̸̢̛̛̞͍͚͖̾̈́͗a̴̡l̵g̶o e\u0301 \u0301\u0301 ﷽ ﬁ",
    "\x00\x01\x08\x0b\x1f\x7f\x9f\ufffe\uffff \ud800 \udfff",
    "x" * 3000,
    "",
    "   \t\n \u00a0 \u200b ",
    "\\u{1F600} %(nom)s {nom} {{ nom }} {% now %}",
    "=CMD|' /C calc'!A0",
    "\u2028ligne\u2029autre\rretour",
)


def hostile(texte: str) -> Matiere:
    """Return a matter where every word that people write is ``texte``."""
    fiche = FicheLue(
        nom=texte, commune=texte, horaires=texte, telephone=texte, courriel=texte, equipe=texte,
        equipements=(Materiel(texte, 3), Materiel(texte)), publics=(texte,), besoins=(texte, texte),
        projets=(texte,), forces=(texte,), faiblesses=(texte,), prescripteurs=(texte,),
    )  # fmt: skip
    natures = ("verbatim", "besoin", "public", "obstacle", "offre", "initiative", "moyens", "force")
    return Matiere(
        bassin=texte,
        annee=2026,
        jour=date(2026, 3, 2),
        titre=texte,
        region=texte,
        editeur=texte,
        site=texte,
        textes=dict.fromkeys(("projet", "territoire", "acteurs", "synthese"), texte),
        portrait=Portrait(
            communes=(CommuneDite(code="1", nom=texte, acces=1.0),), nom_autour=texte,
            formes=(Forme("1", texte, (((0, 0), (0, 9), (9, 9), (0, 0)),), (4, 4)),),
        ),
        aide=Aide(couvertures={texte: couverture(3, 3)}),
        fiches=(fiche, fiche),
        rencontres=(
            Rencontre(rang=9, debut=datetime(2026, 1, 1, 0, 0), lieu=texte, presentes=(texte, texte)),
        ),
        dits=tuple(
            Dit(nature=n, texte=texte, role=texte, rubrique=texte, themes=(texte,)) for n in natures
        ),
        themes={texte: texte},
    )  # fmt: skip
