"""A label is read back to whoever wrote: it says what they said of themselves, never what one guesses."""

import pytest

from tests.assistant.dialogue.conversation import talk


@pytest.mark.parametrize(
    ("texte", "publics"),
    [
        ("dossier retraite à Tours", ()),
        ("une lettre de la Carsat pour ma pension de réversion à Tours", ()),
        ("help with my residence permit in Tours", ()),
        ("titre de séjour à Tours", ()),
        ("je suis sourde, un atelier smartphone à Tours", ()),
        ("dossier MDPH à Tours", ()),
        ("je suis handicapé, en fauteuil, aide pour la CAF à Tours", ("handicap",)),
        ("dame 72 ans, dossier retraite, Tours", ("seniors",)),
        ("je suis à la retraite, aide pour les impôts à Tours", ("seniors",)),
        ("réfugié syrien, titre de séjour, Tours", ("personnes-exilees",)),
        ("jeune de 19 ans, CV, Tours", ("jeunes",)),
    ],
)
def test_a_file_is_no_age_and_no_exile(texte: str, publics: tuple[str, ...]) -> None:
    assert talk(texte)[0].publics == publics


def test_what_was_said_before_stays() -> None:
    assert talk("dame 72 ans à Tours", "dossier retraite")[0].publics == ("seniors",)
    assert talk("dame 72 ans à Tours", "@autre-besoin", "sa pension")[0].publics == ("seniors",)


def test_an_age_is_said_without_a_word_on_old_age() -> None:
    pastilles = talk("dame 72 ans, dossier retraite, Tours")[1][-1].pastilles
    assert "plus de 60 ans" in {pastille.libelle for pastille in pastilles}
