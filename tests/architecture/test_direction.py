"""Who may import whom; a layered tree without a check rots."""

import pytest

from tests.architecture.sources import REPERE, imported, modules

SOCLE = {"socle"}
TERRITOIRES = SOCLE | {"territoires"}
ANNUAIRE = TERRITOIRES | {"annuaire"}
METIERS = {"recherche", "agenda", "ressources", "reseau"}
# Context -> what it may import besides itself.
PERMIS: dict[str, set[str]] = {
    "socle": set(),
    "territoires": SOCLE,
    "annuaire": TERRITOIRES,
    **dict.fromkeys(METIERS, ANNUAIRE),
    "assistant": ANNUAIRE | METIERS,
    "comptes": SOCLE,
    "orientations": ANNUAIRE | {"comptes"},
    "monographies": ANNUAIRE | {"reseau", "assistant", "comptes"},
    "professionnels": ANNUAIRE | METIERS | {"comptes", "orientations", "monographies"},
    # These read everything, write nothing, and nobody imports them.
    "observatoire": ANNUAIRE
    | METIERS
    | {"assistant", "comptes", "orientations", "monographies", "professionnels"},
    "api": ANNUAIRE | METIERS | {"assistant"},
    "borne": ANNUAIRE | METIERS | {"assistant"},
}
# Pure logic: no Django, so that it is tested in microseconds and reused anywhere.
PURS = [
    "annuaire/composition.py",
    "annuaire/confidentialite.py",
    "annuaire/deduplication",
    "annuaire/fraicheur_des_lieux.py",
    "annuaire/horaires",
    "annuaire/identifiants.py",
    "annuaire/imports",
    "annuaire/remise",
    "annuaire/presentation/fond_de_carte",
    "annuaire/presentation/fraicheur.py",
    "annuaire/remedes.py",
    "annuaire/standard",
    "assistant/comprehension",
    "assistant/dialogue",
    "assistant/evaluation",
    "assistant/petits_nombres.py",
    "assistant/renfort",
    "comptes/appareils.py",
    "comptes/droits",
    "comptes/genres_notification.py",
    "comptes/perimetres.py",
    "comptes/roles.py",
    "comptes/scellement.py",
    "monographies/codage",
    "monographies/discretion.py",
    "monographies/fiche_lue.py",
    "monographies/lecture",
    "monographies/rubriques.py",
    "monographies/sections.py",
    "observatoire/indicateurs",
    "observatoire/cartes",
    "observatoire/dessin",
    "observatoire/fichiers",
    "observatoire/graphiques",
    "observatoire/offre/modele.py",
    "observatoire/offre/points.py",
    "observatoire/offre/releve.py",
    "professionnels/domaines.py",
    "professionnels/campagnes",
    "professionnels/horaires",
    "professionnels/trois_voies.py",
    "observatoire/calcul",
    "observatoire/redaction/composition",
    "observatoire/redaction/document.py",
    "observatoire/redaction/ecriture",
    "observatoire/redaction/lettres.py",
    "observatoire/redaction/matiere.py",
    "professionnels/echeances.py",
    "recherche/hors_ligne",
    "recherche/index",
    "recherche/integration",
    "recherche/moteur",
    "recherche/requete",
    "recherche/texte",
    "reseau/taxonomie.py",
    "socle/articles.py",
    "socle/geographie.py",
    "socle/langue.py",
    "socle/lots.py",
    "socle/texte.py",
    "territoires/codes.py",
    "territoires/geocodage/reponse.py",
    "territoires/recherche_commune.py",
]


def contexts() -> list[str]:
    return sorted(p.name for p in REPERE.iterdir() if (p / "__init__.py").exists())


@pytest.mark.parametrize("contexte", contexts())
def test_context_imports_only_what_lies_below_it(contexte: str) -> None:
    assert contexte in PERMIS, f"declare the place of repere/{contexte} among the contexts"
    permis = PERMIS[contexte] | {contexte}
    fautes = [
        f"{fichier.relative_to(REPERE)} imports {nom}"
        for fichier in modules(REPERE / contexte)
        for nom in imported(fichier)
        if nom.startswith("repere.") and nom.split(".")[1] not in permis
    ]
    assert not fautes


@pytest.mark.parametrize("chemin", PURS)
def test_pure_module_knows_neither_django_nor_the_rows(chemin: str) -> None:
    cible = REPERE / chemin
    fichiers = modules(cible) if cible.is_dir() else [cible]
    assert fichiers
    interdits = ("django", "repere.annuaire.models", "repere.annuaire.services")
    fautes = [
        f"{fichier.relative_to(REPERE)} imports {nom}"
        for fichier in fichiers
        for nom in imported(fichier)
        if nom.startswith(interdits)
    ]
    assert not fautes


def test_only_commands_and_config_read_the_environment() -> None:
    # The last one sets the time of files, which only this module can.
    permis = {
        "socle/reglages.py",
        "socle/cli.py",
        "socle/management/commands/servir.py",
        "socle/catalogues.py",
    }
    fautes = [
        str(fichier.relative_to(REPERE))
        for fichier in modules()
        if "os" in set(imported(fichier)) and str(fichier.relative_to(REPERE)) not in permis
    ]
    assert not fautes
