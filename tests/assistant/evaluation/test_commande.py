"""``repere evaluer``: the table, JSON, the gaps, and what it refuses."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.evaluation.corpus import GELE, LOTS, REGLAGE, RIEN_DIT, read_examples
from tests.assistant.evaluation.essais import DEMARCHES, compris, ligne


def write(fichier: Path, lignes: list[Any]) -> str:
    textes = [x if isinstance(x, str) else json.dumps(x, ensure_ascii=False) for x in lignes]
    fichier.write_text("\n".join(textes), encoding="utf-8")
    return str(fichier)


def evaluate(*arguments: str) -> str:
    sortie = StringIO()
    call_command("evaluer", *arguments, "--tirages", "20", stdout=sortie)
    return sortie.getvalue()


@pytest.fixture
def deux(tmp_path: Path) -> tuple[str, str]:
    attendu = compris(services=[DEMARCHES], place="Tours", place_code="37261", action="answer")
    messages = [ligne("a", text="la CAF à Tours", attendu=attendu), ligne("b")]
    reponses = [{"id": "b"} | compris(publics=["seniors"]), {"id": "a"} | compris()]
    return (
        write(tmp_path / "messages.jsonl", messages),
        write(tmp_path / "reponses.jsonl", reponses),
    )


def test_table_in_french(deux) -> None:
    table = evaluate(*deux)
    assert table.startswith("2 messages\n")
    assert "Service : le premier est juste" in table
    (lieu,) = [ligne for ligne in table.splitlines() if ligne.startswith("Lieu : juste")]
    assert lieu.split()[-3:] == ["1", "≥", "0,95"]
    # Nobody wrote a text message: the line is left out rather than shown empty.
    assert "lieu juste, sms" not in table


def test_json_for_machines(deux) -> None:
    resultat = json.loads(evaluate(*deux, "--json"))
    assert resultat["messages"] == 2
    assert resultat["mesures"]["action"] == {
        "valeur": 0.5,
        "bas": 0.0,
        "haut": 1.0,
        "messages": 2,
        "vise": "≥ 0,88",
    }
    assert "ecarts" not in resultat


def test_gaps_are_told_message_by_message(deux) -> None:
    sortie = evaluate(*deux, "--ecarts")
    assert "a : la CAF à Tours" in sortie
    assert "    place_code : attendu 37261, compris rien" in sortie
    assert "    publics : attendu rien, compris seniors" in sortie
    ecarts = json.loads(evaluate(*deux, "--ecarts", "--json"))["ecarts"]
    assert [ecart["id"] for ecart in ecarts] == ["a", "b"]
    assert ecarts[1]["ecarts"] == {"publics": [[], ["seniors"]]}


def test_the_frozen_half_is_never_read_message_by_message(tmp_path: Path) -> None:
    for nom in ("gele", "lot-3", str(GELE), str(GELE.parent / ".." / "evaluation" / GELE.name)):
        with pytest.raises(CommandError, match="réglez sur « reglage »"):
            evaluate(nom, str(tmp_path / "absent.jsonl"), "--ecarts")


@pytest.mark.parametrize(
    ("nom", "fichier"), [("reglage", REGLAGE), ("gele", GELE), *((lot.stem, lot) for lot in LOTS)]
)
def test_our_files_go_by_their_names(nom: str, fichier: Path, tmp_path: Path) -> None:
    exemples = read_examples(fichier)
    parfait = [{"id": e.id, **RIEN_DIT, **e.attendu} for e in exemples]
    reponses = write(tmp_path / "parfait.jsonl", parfait)
    mesures = json.loads(evaluate(nom, reponses, "--json"))["mesures"]
    assert mesures["service_hit1"]["valeur"] == 1
    if any("action" in e.attendu for e in exemples):
        assert mesures["action"]["valeur"] == 1
        assert mesures["lieu_faux"]["valeur"] == mesures["fausse_alerte"]["valeur"] == 0


def test_messages_of_which_only_the_needs_are_told_are_measured_on_them_alone(
    tmp_path: Path,
) -> None:
    seul = write(tmp_path / "seul.jsonl", [ligne(attendu={"services": [SERVICES[0]]})])
    repond = write(tmp_path / "repond.jsonl", [{"id": "a", **compris(services=[SERVICES[1]])}])
    mesures = json.loads(evaluate(str(seul), repond, "--json"))["mesures"]
    assert mesures["service_hit1"]["valeur"] == 0
    autres = ("action", "lieu", "lieu_faux", "fausse_alerte", "publics_f1", "langue")
    assert {mesures[cle]["valeur"] for cle in autres if cle in mesures} <= {None}
    (ecart,) = json.loads(evaluate(str(seul), repond, "--ecarts", "--json"))["ecarts"]
    assert [*ecart["ecarts"]] == ["services"]


REFUS = [
    (["{"], "ligne 1 : ce n’est pas du JSON"),
    (["[" * 100_000], "ligne 1 : ce n’est pas du JSON"),
    (["[]"], "ligne 1 : il faut un objet par ligne"),
    ([{}], "« id » manque"),
    ([ligne(id=3)], "« id » n’est pas un texte"),
    ([ligne(text=None)], "« text » n’est pas un texte"),
    ([ligne(famille="rap")], "« famille » : 'rap' est inconnue"),
    ([ligne(famille=[])], "est inconnue"),
    ([ligne(context={})], "« context » est nul ou dit « pending »"),
    ([ligne(context={"pending": "place", "services": ["x"]})], "« context » : « services » : 'x'"),
    ([ligne(attendu=[])], "« attendu » n’est pas un objet"),
    ([ligne(attendu={})], "« action » manque"),
    ([ligne(attendu=compris(services="x"))], "« services » n’est pas une liste"),
    ([ligne(attendu=compris(services=[{}]))], "« services » : {} est inconnu"),
    ([ligne(attendu=compris(services=[SERVICES[0]] * 2))], "« services » répète une valeur"),
    ([ligne(attendu=compris(publics=["vieux"]))], "« publics » : 'vieux' est inconnu"),
    ([ligne(attendu=compris(contraintes=["cout:cher"]))], "'cout:cher' est inconnu"),
    ([ligne(attendu=compris(contraintes=["gratuit"]))], "'gratuit' est inconnu"),
    ([ligne(attendu=compris(contraintes=["langue:turc"]))], "'langue:turc' est inconnu"),
    ([ligne(attendu=compris(contraintes=["rayon:0km"]))], "'rayon:0km' est inconnu"),
    ([ligne(attendu=compris(out_of_scope="feu"))], "« out_of_scope » : 'feu' est inconnu"),
    ([ligne(attendu=compris(action=None))], "« action » : None est inconnu"),
    ([ligne(attendu=compris(lang="français"))], "n’est pas un code de langue"),
    ([ligne(attendu=compris(place="Tours"))], "« place » et « place_code » vont ensemble"),
    ([ligne(attendu=compris(place="Tours", place_code="37 261"))], "ni un code Insee"),
    ([ligne(), ligne()], "ligne 2 : a est déjà pris"),
]


@pytest.mark.parametrize(("lignes", "faute"), REFUS)
def test_a_wrong_file_is_refused_with_its_line(lignes, faute: str, tmp_path: Path) -> None:
    messages = write(tmp_path / "messages.jsonl", lignes)
    with pytest.raises(CommandError) as refus:
        evaluate(messages, messages)
    assert faute in str(refus.value)


def test_answers_must_be_about_these_messages(deux, tmp_path: Path) -> None:
    reponses = write(tmp_path / "r.jsonl", [{"id": "a"} | compris(), {"id": "z"} | compris()])
    with pytest.raises(CommandError) as refus:
        evaluate(deux[0], reponses)
    assert "aucune réponse pour b." in str(refus.value)
    assert "z n’est pas dans l’évaluation." in str(refus.value)


def test_the_tenth_fault_is_the_last_one_told(tmp_path: Path) -> None:
    messages = write(tmp_path / "m.jsonl", [ligne(str(n), famille="rap") for n in range(14)])
    with pytest.raises(CommandError, match=r"… et 4 de plus\."):
        evaluate(messages, messages)


def test_files_absent_or_in_another_encoding(deux, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"absent\.jsonl : fichier introuvable\."):
        evaluate(str(tmp_path / "absent.jsonl"), deux[1])
    (tmp_path / "latin.jsonl").write_bytes('{"id": "é"}'.encode("latin-1"))
    with pytest.raises(CommandError, match="n’est pas en UTF-8"):
        evaluate(str(tmp_path / "latin.jsonl"), deux[1])


@pytest.mark.parametrize("nombre", ["-1", "beaucoup", "1000000"])
def test_draws_are_a_reasonable_number(deux, nombre: str) -> None:
    with pytest.raises(CommandError, match="un nombre de tirages entre 0 et 100 000"):
        call_command("evaluer", *deux, "--tirages", nombre)
