"""The rules of the house, each a test."""

import ast
import re

import pytest
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.sources import RACINE, REPERE, modules, tree

LIGNES_MAX = 300


@pytest.mark.parametrize("fichier", modules(), ids=lambda p: str(p.relative_to(REPERE)))
def test_module_is_small(fichier) -> None:
    assert len(fichier.read_text().splitlines()) <= LIGNES_MAX


def test_no_attic() -> None:
    greniers = {"utils", "helpers", "common", "misc", "tools", "signals"}
    assert not [p for p in REPERE.rglob("*") if p.stem in greniers]


def test_no_signal_and_no_logic_hidden_in_save() -> None:
    fautes = []
    for fichier in modules():
        for noeud in ast.walk(tree(fichier)):
            if isinstance(noeud, ast.FunctionDef) and noeud.name == "save":
                fautes.append(f"{fichier.name}: save() overridden")
            if isinstance(noeud, ast.Name) and noeud.id == "receiver":
                fautes.append(f"{fichier.name}: signal")
    assert not fautes


def test_every_function_says_what_it_returns() -> None:
    muettes = [
        f"{fichier.relative_to(REPERE)}:{noeud.lineno} {noeud.name}"
        for fichier in modules()
        for noeud in ast.walk(tree(fichier))
        if isinstance(noeud, ast.FunctionDef) and noeud.returns is None
    ]
    assert not muettes


def test_every_setting_of_the_environment_is_documented() -> None:
    code = "".join(
        f.read_text() for f in [*modules(), RACINE / "config" / "settings.py", RACINE / "start"]
    )
    lus = set(re.findall(r"\b(REPERE_[A-Z_]+|DATABASE_URL|PORT)\b", code))
    page = (RACINE / "docs" / "reference" / "reglages.md").read_text()
    # Names of Django settings that mirror a variable of the same name are variables all the same.
    assert not sorted(nom for nom in lus if f"`{nom}`" not in page)


def test_each_dependency_has_its_reason() -> None:
    lignes = (RACINE / "pyproject.toml").read_text().splitlines()
    sans_raison = []
    raison = False
    for ligne in lignes:
        if re.match(r'\s+"[A-Za-z]', ligne) and "~=" in ligne:
            if not raison:
                sans_raison.append(ligne.strip())
        else:
            raison = ligne.strip().startswith("#")
    assert not sans_raison


@pytest.mark.django_db
def test_migrations_say_what_the_models_say() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def views(resolver: URLResolver, prefixe: str = "") -> list[tuple[str, URLPattern]]:
    trouvees = []
    for motif in resolver.url_patterns:
        chemin = prefixe + str(motif.pattern)
        if isinstance(motif, URLResolver):
            trouvees += views(motif, chemin)
        else:
            trouvees.append((chemin, motif))
    return trouvees


def test_closed_by_default_and_public_views_say_so() -> None:
    """What answers without signing in is listed here by prefix; anything else must require it."""
    publics = (
        "api/",
        "assistant/",
        "<langue:langue>/assistant/",
        "carte/",
        "donnees/",
        "hors-ligne/",
        "communes/",
        "departements/",
        "regions/",
        "zones/",
        "integrer",
        "lieux/",
        "observatoire/",
        "proposer-un-lieu/",
        "recherche",
    )
    pages = {"", "a-propos/", "accessibilite/", "mentions-legales/", "robots.txt", "sitemap.xml"}
    pages |= {"manifest.webmanifest", "sw.js"}
    pages |= {"sitemap-territoires.xml", "sitemap-lieux-<int:numero>.xml"}
    # Signing in is public by nature, and leaving must never be refused.
    pages |= {"compte/connexion/", "compte/connexion/code/", "compte/connexion/second-facteur/"}
    pages |= {"compte/creer/", "compte/adresses/code/", "compte/deconnexion/", "compte/ferme/"}
    pages |= {"compte/supprime/", "compte/invitations/<str:jeton>/"}
    # Whoever holds the signed link says that a place is right, and nothing else.
    pages |= {"espace/exact/<str:jeton>/"}
    # Or that its structure comes to a meeting.
    pages |= {f"espace/reunion/<str:jeton>/{suite}" for suite in ("", "rendez-vous.ics")}
    pages |= {"compte/messages/arret/<str:jeton>/", "compte/adresse-en-panne/<str:jeton>/"}
    pages |= {f"compte/externe/<str:provider_id>/{suite}" for suite in ("", "retour/")}
    admin = {"admin/login/", "admin/logout/", "admin/jsi18n/", "admin/^(?P<url>.*)$"}
    ouvertes = [
        chemin
        for chemin, motif in views(get_resolver())
        if not getattr(motif.callback, "login_required", True)
        and not chemin.startswith(publics)
        and chemin not in pages | admin
    ]
    assert not ouvertes
