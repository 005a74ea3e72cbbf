"""Nothing of somebody else's files, of this machine or of another's design system slips in."""

import subprocess

from tests.architecture.sources import RACINE


def tracked() -> list[str]:
    sortie = subprocess.run(
        ["git", "ls-files"], cwd=RACINE, capture_output=True, text=True, check=True
    )
    return sortie.stdout.splitlines()


def test_no_path_of_a_machine_is_committed() -> None:
    interdits = ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/")
    fautes = []
    for nom in tracked():
        fichier = RACINE / nom
        if nom.startswith("LICENSE") or not fichier.is_file():
            continue
        try:
            texte = fichier.read_text()
        except UnicodeDecodeError:
            continue
        fautes += [f"{nom}: {motif}" for motif in interdits if motif in texte]
    assert not fautes


def test_the_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in (RACINE / "package-lock.json").read_text()
