"""What sentences of a sheet say: hours of a place, equipment, telephones of nobody."""

import pytest

from repere.annuaire.standard.normalisation.telephones import to_e164
from repere.monographies.lecture.blocs import Bloc
from repere.monographies.lecture.contacts import phone_of
from repere.monographies.lecture.document import read_monograph
from repere.monographies.lecture.equipements import read_equipment
from repere.monographies.lecture.modele import Passage
from repere.monographies.lecture.ouvertures import hours_of
from repere.monographies.lecture.personnes import Personnes
from repere.monographies.lecture.prose import prescribers_in, publics_in
from repere.monographies.lecture.vocabulaire import Champ

ICI = Passage(1, 1)


@pytest.mark.parametrize(
    ("phrase", "osm"),
    [
        ("Le local ouvre le mercredi de 14 h à 17 h et le samedi matin de 10 h à 12 h.", "We 14:00-17:00; Sa 10:00-12:00"),
        ("Accueil mercredi 13h30/18h et vendredi 16h/18h30, sur rendez-vous les autres jours.", "We 13:30-18:00; Fr 16:00-18:30"),
        ("Le Relais reçoit les demandeurs d'emploi du canton, les lundi, mardi et jeudi de 9h à 12h.", "Mo,Tu,Th 09:00-12:00"),
        ("Ce club se réunit à Nerval le mardi et le vendredi, de 14h à 17h.", "Tu,Fr 14:00-17:00"),
        ("Ouverture au public le samedi de 9h à 13h, jour de marché.", "Sa 09:00-13:00"),
        ("Permanence le jeudi de 10h à 16h.", "Th 10:00-16:00"),
        ("Un atelier accueille les débutants le jeudi de 10h à 12h.", None),
        ("Les cours ont lieu le mardi de 14h à 16h, l'accueil est gratuit.", None),
        ("Permanence le premier jeudi du mois de 10h à 16h.", None),
        ("Ouvert une fois par mois, le samedi de 9h à 12h.", None),
        ("Les habitants se retrouvent le lundi de 18h à 20h.", None),
    ],
)  # fmt: skip
def test_a_sentence_says_when_the_place_is_open(phrase: str, osm: str | None) -> None:
    bloc = Bloc(phrase, ICI, Champ.INFORMATION)
    dit = hours_of([bloc], [bloc])
    assert (dit.texte if dit else None) == osm


@pytest.mark.parametrize(
    ("texte", "numero"),
    [
        ("Portable de Zoé Lerat : 06 39 98 41 07", None),
        ("Zoé Lerat, animatrice, 06 39 98 41 07", None),
        ("Téléphone de l'association : 06 39 98 41 07", "+33639984107"),
        ("Accueil : 06 39 98 41 07 – Animatrice : Zoé Lerat", "+33639984107"),
        ("Zoé Lerat Portable : 06 00 11 22 33", "+33600112233"),
        ("Contact : Zoé Lerat, 02 48 96 17 30", "+33248961730"),
    ],
)
def test_the_mobile_of_somebody_is_not_that_of_the_place(texte: str, numero: str | None) -> None:
    qui = Personnes()
    qui.learn("Zoé Lerat")
    dit = phone_of([Bloc(texte, ICI, Champ.CONTACT)], qui)
    assert (dit.texte if dit else None) == numero


def kinds(texte: str, champ: Champ | None = Champ.INFORMATION) -> list[tuple[str, int | None]]:
    return [(e.type, e.nombre) for e in read_equipment([Bloc(texte, ICI, champ)])]


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Le matériel se compose d'une découpeuse laser, de trois imprimantes 3D et d'une brodeuse numérique.", [("découpeuse laser", 1), ("imprimante 3D", 3), ("brodeuse numérique", 1)]),
        ("Un prêt d'ordinateurs portables (15 au total) est proposé aux jeunes.", [("ordinateur portable", 15)]),
        ("4 postes et un visiophone dans l'ancienne perception.", [("poste", 4), ("visiophone", 1)]),
        ("12 postes fixes, 1 imprimante 3D et des casques de réalité virtuelle.", [("poste fixe", 12), ("imprimante 3D", 1), ("casque de réalité virtuelle", None)]),
        ("2 imprimantes 3D, une découpeuse laser, 6 PC portables, association de 120 adhérents, 1 salariée", [("imprimante 3D", 2), ("découpeuse laser", 1), ("PC portable", 6)]),
        ("Les séniors apprennent à se servir d'une tablette ou d'un smartphone.", []),
        ("9 salariés, 620 jeunes suivis, 3 bénévoles.", []),
    ],
)  # fmt: skip
def test_prose_counts_equipment_and_nobody(
    texte: str, attendu: list[tuple[str, int | None]]
) -> None:
    assert kinds(texte) == attendu


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("3 imprimantes 3D ; 1 fraiseuse numérique ; cartes Arduino", [("imprimante 3D", 3), ("fraiseuse numérique", 1), ("cartes Arduino", None)]),
        ("6 tablettes, 1 groupe électrogène", [("tablette", 6), ("groupe électrogène", 1)]),
        ("1 plotter de découpe et 3 machines à coudre numériques", [("plotter de découpe", 1), ("machine à coudre numérique", 3)]),
        ("4 ordinateurs portables, 2 tablettes graphiques", [("ordinateur portable", 4), ("tablette graphique", 2)]),
        ("5 ordinateurs, 40 adhérents, 2 salariés, 1 salle de 30 m2", [("ordinateur", 5)]),
    ],
)  # fmt: skip
def test_under_its_label_whatever_is_counted_is_equipment(
    texte: str, attendu: list[tuple[str, int | None]]
) -> None:
    assert kinds(texte, Champ.MATERIEL) == attendu


def test_mobiles_of_fiction_are_metropolitan_those_of_mayotte_are_not() -> None:
    assert to_e164("06 39 98 12 34") == "+33639981234"
    assert to_e164("06 39 12 34 56") == "+262639123456"


@pytest.mark.parametrize(
    ("phrase", "publics"),
    [
        ("Le public des ateliers est composé de retraités et de nouveaux habitants.", ["retraités", "nouveaux habitants"]),
        ("Le centre accueille depuis 1998 les familles du plateau.", ["les familles du plateau"]),
        ("Elle reçoit des jeunes de 16 à 25 ans, non scolarisés, sur quatre lieux de permanence.", ["des jeunes de 16 à 25 ans, non scolarisés"]),
        ("Le service accompagne des ménages menacés d'expulsion.", ["des ménages menacés d'expulsion"]),
        ("Il reçoit les demandeurs d'emploi des dix-sept communes, le lundi de 9h à 12h (relais@nerval.example).", ["les demandeurs d'emploi"]),
        ("Le PIJ accueille les jeunes de 13 à 30 ans de façon anonyme et gratuite.", ["les jeunes de 13 à 30 ans"]),
        ("Le public est exclusivement constitué de créateurs d'entreprise.", ["créateurs d'entreprise"]),
        ("Le public est varié : familles, retraités et demandeurs d'emploi.", ["familles", "retraités", "demandeurs d'emploi"]),
        ("Ce club compte 64 adhérents, tous retraités, et se réunit le mardi.", ["retraités"]),
    ],
)  # fmt: skip
def test_publics_stop_where_they_end(phrase: str, publics: list[str]) -> None:
    assert [dit.texte for dit in publics_in([Bloc(phrase, ICI)])] == publics


@pytest.mark.parametrize(
    ("phrase", "qui"),
    [
        ("Les personnes sont adressées par les mairies et par l'hôpital.", ["mairies", "hôpital"]),
        ("Elles sont orientées par la Mission locale, le CCAS et l'hôpital.", ["Mission locale", "CCAS", "hôpital"]),
        ("On vient sur prescription de Pôle emploi et de la Mission locale.", ["Pôle emploi", "Mission locale"]),
        ("Les gens envoyés par la mairie, souvent pressés, reviennent.", ["mairie"]),
        ("Le public est orienté par le CCAS pour un premier rendez-vous.", ["CCAS"]),
    ],
)  # fmt: skip
def test_prescribers_stop_where_they_end(phrase: str, qui: list[str]) -> None:
    assert [dit.texte for dit in prescribers_in([Bloc(phrase, ICI)])] == qui


def test_a_paragraph_of_needs_gives_its_sentences() -> None:
    texte = (
        "Monographie du bassin de vie de Nerval sur la médiation numérique\n\n"
        "3 - Les acteurs de la médiation numérique\n\nCCAS de Nerval\nLieu : Nerval\n"
        "Type de public : tout public\nBesoins pour la médiation numérique :\n"
        "Le CCAS n'a pas fait de liste. L'équipe aurait besoin d'un cadre clair. "
        "Former deux agents. Il manque aussi un poste à l'accueil.\n"
    )
    assert [dit.texte for dit in read_monograph(texte).structures[0].besoins] == [
        "L'équipe aurait besoin d'un cadre clair.",
        "Former deux agents.",
        "Il manque aussi un poste à l'accueil.",
    ]
