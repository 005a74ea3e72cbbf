"""Danger is heard beyond our phrases, by a model that never silences those that say it by themselves."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.securite.urgences import jugement
from repere.assistant.comprehension.securite.urgences.apprentissage import CASES
from repere.assistant.comprehension.securite.urgences.phrases.lecture import (
    CALME,
    drawn,
    phrases,
)
from repere.assistant.comprehension.securite.urgences.regles import URGENCES, emergencies, emergency
from repere.assistant.comprehension.texte.normalisation import normalise
from repere.assistant.services import modele as service

EXEMPLES = Path(__file__).parent / "exemples"
# Three rounds heard by the rules alone, sixteen by the rules and the model, each written before what it made us write.
TOURS = ("", *(f"_{numero}" for numero in range(2, 18)), "_19", "_21")
LANGUES = ("fr", "en", "ar", "pt", "tr", "uk")


@pytest.fixture(scope="module")
def appris(modeles: Mapping[str, Poids]) -> Poids:
    """Our own model of dangers."""
    return modeles[service.URGENCES]


def lines(nom: str) -> Iterable[str]:
    texte = (EXEMPLES / f"{nom}.txt").read_text(encoding="utf-8")
    return [ligne for ligne in texte.splitlines() if ligne.strip() and not ligne.startswith("#")]


def test_danger_of_every_round_is_heard(appris: Poids) -> None:
    dits = [ligne.split(" | ", 1) for tour in TOURS for ligne in lines(f"urgences{tour}")]
    entendus = [(code, emergencies(normalise(texte), appris), texte) for code, texte in dits]
    manques = [texte for _, codes, texte in entendus if not codes]
    autres = [(code, codes, texte) for code, codes, texte in entendus if codes[:1] != (code,)]
    assert len(manques) <= len(dits) * 0.005, manques
    assert len(autres) <= len(dits) * 0.015, autres


def test_calm_message_of_every_round_rings_hardly_ever(appris: Poids) -> None:
    calmes = [texte for tour in TOURS for texte in lines(f"calmes{tour}")]
    sonnes = [t for t in calmes if emergencies(normalise(t), appris)]
    assert len(sonnes) <= len(calmes) * 0.01, sonnes


@pytest.mark.parametrize("tour", ["calmes_18", "calmes_20"])
def test_threat_or_other_door_rings_nothing(tour: str, appris: Poids) -> None:
    sonnes = [t for t in lines(tour) if emergencies(normalise(t), appris)]
    assert len(sonnes) <= 1, sonnes


def test_tale_that_only_frightens_rings_hardly_ever(appris: Poids) -> None:
    recits = [ligne.partition("|")[2] for ligne in lines("recits_calmes")]
    sonnes = [t for t in recits if emergencies(normalise(t), appris)]
    assert len(sonnes) <= len(recits) * 0.02, sonnes


def test_danger_told_on_the_way_to_a_request_is_heard(appris: Poids) -> None:
    dits = [ligne.partition("|") for ligne in lines("recits_dangers")]
    manques = [texte for _, _, texte in dits if not emergencies(normalise(texte), appris)]
    assert len(manques) <= len(dits) * 0.04, manques


def test_dated_danger_is_left_to_the_model(appris: Poids) -> None:
    texte = "je me suis fait agresser il y a trois ans, depuis ça va, je cherche un atelier pour mon cv à tours"
    assert emergencies(normalise(texte)), "without a model every phrase rings"
    assert not emergencies(normalise(texte), appris)
    assert emergencies(normalise("je me suis fait agresser dans la rue il y a dix minutes"), appris)


def test_saying_it_again_and_again_denies_nothing(appris: Poids) -> None:
    for texte in ("il n'arrête pas de dire qu'il va se tuer", "jarrete pas de penser a me tuer"):
        assert emergency(normalise(texte), appris) == "urgence_suicide", texte


def test_phrase_that_says_danger_by_itself_is_never_silenced(appris: Poids) -> None:
    perdus = [
        (texte, code)
        for tour in ("", "_2", "_3")
        for texte in (ligne.partition(" | ")[2] for ligne in lines(f"urgences{tour}"))
        for code in emergencies(normalise(texte))
        if code != "urgence_cyber" and not emergencies(normalise(texte), appris)
    ]
    assert not perdus


@pytest.mark.parametrize(
    "texte",
    [
        "bonjour je voudrais un cours de tablette à Blois, mais pas le mardi, enfin bon de toute façon depuis que"
        " ma femme est partie je pense à mourir tous les jours, voilà, merci de me dire où aller",
        "alors c’est pour ma fille qui doit finir son dossier parcoursup, on n’a pas d’imprimante à la maison et"
        " son père nous a mis dehors hier soir, on dort dans la voiture, c’est compliqué",
    ],
)
def test_danger_said_in_passing_is_heard(texte: str, appris: Poids) -> None:
    assert emergency(normalise(texte), appris)


@pytest.mark.parametrize(
    ("texte", "code"),
    [
        ("j’ai 14 ans et mon père me frappe, je veux mourir", "urgence_suicide"),
        ("expulsé demain, j’ai préparé la corde", "urgence_suicide"),
        ("j’ai avalé tous mes cachets, je voulais mourir", "urgence_medicale"),
        ("mon mari m’a planté un couteau dans le ventre", "urgence_medicale"),
        ("je suis sourde et mon mari fait un infarctus", "urgence_medicale"),
        ("j’ai 15 ans et mon copain me frappe", "urgence_enfance"),
        ("j’ai 16 ans et mon père m’a mis à la porte", "urgence_enfance"),
        ("I am 15 and my boyfriend hits me", "urgence_enfance"),
        ("j’ai 15 ans de mariage et mon mari me frappe", "urgence_violence"),
        ("mon mari me frappe depuis 12 ans", "urgence_violence"),
        ("il m’a battue et mise dehors, je dors dans ma voiture", "urgence_violence"),
        ("mon père m’a jeté dehors, j’ai 24 ans", "hebergement_urgence"),
    ],
)
def test_danger_that_leaves_least_time_comes_first(texte: str, code: str, appris: Poids) -> None:
    assert emergency(normalise(texte), appris) == code


@pytest.mark.parametrize(
    ("texte", "code"),
    [
        ("me han echado de casa y duermo en la calle con mis hijos", "hebergement_urgence"),
        ("mi marido me pega todas las noches", "urgence_violence"),
        ("quiero morir, no aguanto más", "urgence_suicide"),
    ],
)
def test_danger_is_heard_in_spanish_too(texte: str, code: str, appris: Poids) -> None:
    assert emergency(normalise(texte), appris) == code
    for calme in ("busco un curso de ordenador para mi madre", "no tengo coche, prefiero la tarde"):
        assert emergency(normalise(calme), appris) is None, calme


@pytest.mark.parametrize(
    "texte",
    [
        "n’importe quel jour sauf le lundi, le mardi serait parfait",
        "ni le matin ni le samedi",
        "je viendrai en train",
        "não tenho carro",
        "8 12 15 16",
        "ma grand-mère a 82 ans, elle ne sort plus de chez elle",
    ],
)
def test_answer_to_a_question_rings_nothing(texte: str, appris: Poids) -> None:
    assert emergency(normalise(texte), appris) is None


def test_said_as_a_joke_is_left_to_the_model(appris: Poids) -> None:
    assert (
        emergency(normalise("je vis dans ma voiture, non je rigole, je cherche un t2"), appris)
        is None
    )
    assert (
        emergency(normalise("je rigole pas, je vais me tuer ce soir"), appris) == "urgence_suicide"
    )


def test_denied_danger_stays_calm(appris: Poids) -> None:
    for texte in ("mon mari ne me frappe pas", "je ne dors pas dehors", "je ne veux pas mourir"):
        assert emergency(normalise(texte), appris) is None, texte


def test_message_without_words_is_calm(appris: Poids) -> None:
    assert emergencies(normalise("…"), appris) == ()
    assert emergencies(normalise(""), appris) == ()


def test_model_is_small(appris: Poids) -> None:
    assert appris.entete.classes == (CALME, *sorted(set(appris.entete.classes) - {CALME}))
    assert set(appris.entete.classes) == {CALME, *URGENCES}
    assert CASES * 2 * (len(appris.entete.classes) + 1) < 1_500_000


def test_every_danger_is_taught_in_every_language() -> None:
    nombre: dict[tuple[str, str], int] = {}
    for phrase in phrases():
        nombre[phrase.classe, phrase.langue] = nombre.get((phrase.classe, phrase.langue), 0) + 1
    for code in URGENCES:
        assert nombre[code, "fr"] >= 80, code
        assert all(nombre[code, langue] >= 20 for langue in LANGUES), code
    assert sum(n for (classe, _), n in nombre.items() if classe == CALME) >= 400


def test_line_is_drawn_with_each_of_its_ways() -> None:
    dites = drawn("(un|deux|trois) (a|b) fin(| !)")
    assert dites == drawn("(un|deux|trois) (a|b) fin(| !)")
    assert len(set(dites)) == len(dites) == 4
    for facon in ("un", "deux", "trois", "a", "b"):
        assert any(facon in dite.split() for dite in dites)
    assert drawn("rien à choisir") == ("rien à choisir",)


def test_weak_phrase_counts_without_a_model() -> None:
    assert jugement.confirmed("urgence_cyber", {})
    calme = dict.fromkeys(URGENCES, 0.05) | {CALME: 0.95}
    assert not jugement.confirmed("urgence_cyber", calme)
    assert jugement.confirmed("urgence_cyber", calme | {CALME: 0.4})
    assert jugement.confirmed("urgence_cyber", calme | {CALME: 0.55, "urgence_cyber": 0.26})
    # Far less likely than a calm that is likely, or not likely at all.
    assert not jugement.confirmed("urgence_cyber", calme | {CALME: 0.65, "urgence_cyber": 0.4})
    assert not jugement.confirmed(
        "urgence_medicale", calme | {CALME: 0.35, "urgence_medicale": 0.02}
    )
    assert not jugement.raised(normalise("x"), calme, None, set())
    assert jugement.raised(normalise("x"), calme | {CALME: 0.01}, None, set())
    assert not jugement.raised(normalise("x"), calme | {CALME: 0.01}, None, {sorted(URGENCES)[0]})
