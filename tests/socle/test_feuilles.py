"""One sheet out of many files."""

from pathlib import Path

from django.contrib.staticfiles.finders import find

from repere.socle.feuilles import FEUILLE, FEUILLES, FeuilleAssemblee, assembled, served, sources


def test_sheet_is_found_whole_under_its_one_name() -> None:
    trouvee = find(FEUILLE)
    assert isinstance(trouvee, str)
    assert Path(trouvee).read_text(encoding="utf-8") == served()
    assert "--cible" in assembled()


def test_components_come_between_tokens_and_print() -> None:
    noms = [fichier.name for fichier in sources()]
    assert noms[0] == "10-jetons.css"
    assert noms[-1] == "90-impression.css"
    assert noms == sorted(noms)
    assert all(nom[:2].isdigit() for nom in noms)


def test_stale_sheet_is_written_anew() -> None:
    trouvee = Path(str(find(FEUILLE)))
    trouvee.write_text("perimee", encoding="utf-8")
    assert [nom for nom, _ in FeuilleAssemblee().list([])] == [*FEUILLES]
    assert trouvee.read_text(encoding="utf-8") == served()
    assert [*FeuilleAssemblee().list(["*.css"])] == []
    assert FeuilleAssemblee().find("autre.css") is None
