"""Everything that a public page says is translated, but data: the site in a language nobody speaks."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings as reglages
from django.contrib.auth.models import User
from django.test import Client
from django.urls import Resolver404, get_resolver, resolve

from repere.annuaire.standard.vocabulaire import DISPOSITIFS, ENUMERATIONS, FORMATIONS_LABELS
from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.etat import Etat
from repere.assistant.services.jeton import write_token
from repere.comptes.desabonnement import link_out
from repere.comptes.genres_notification import Genre, Rythme
from repere.comptes.preuve_adresse import proof_for
from repere.socle.langue import LANGUES
from repere.socle.pseudo import CODE, FERME, OUVRE, outside_marks
from tests.architecture.test_maison import views
from tests.lecture_page import Dit, has_letters, read_page, without
from tests.navigateur.conftest import adresses as adresses  # the same directory, page by page

# What is the same in every language, with the reason.
NOMS_PROPRES = {
    "Repère": "the name of the software",
    "Centre-Val de Loire": "the territory of the instance, by default",
    "OpenStreetMap": "a name", "France Services": "a name", "France Travail": "a name",
    "Aidants Connect": "a name", "Insee": "a name", "Inria": "a name", "GitHub": "a name",
    "AGPL": "a licence", "Licence Ouverte": "a licence", "Etalab": "a name", "ODbL": "a licence",
    "OpenAPI": "a name", "JSON-LD": "a format", "GeoJSON": "a format", "JSON": "a format",
    "CSV": "a format", "XLSX": "a format", "PDF": "a format", "vCard": "a format", "vcf": "a format",
    "schema.org": "a name", "data·inclusion": "a name", "data.gouv.fr": "a name", "RGAA": "a name",
    "Acceslibre": "a name", "acceslibre": "a name", "WCAG": "a name", "Wi-Fi": "the same everywhere",
    "Aa": "two sizes of a letter", "A−": "a smaller letter", "A+": "a larger letter",
    "GEOJSON": "a format", "Cnil": "a name", "HTML": "a format", "API": "a name", "SMS": "the same everywhere",
    "QR": "the same everywhere", "ISO": "a name", "Swagger UI": "a name", "Apache": "a licence",
    "MIT": "a licence", "BSD": "a licence", "CC BY": "a licence",
    **dict.fromkeys(LANGUES.values(), "a language by its own name"),
}  # fmt: skip
# Texts that stay French, with the reason; read as regular expressions on what is left.
EXCEPTIONS = {
    r"https?://\S+": "an address",
    r"\b[\w.+-]+@[\w.-]+\b": "an e-mail address",
    r"\b(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?": "an address without its scheme",
    r"(?<![\w/])/[\w./?=&<>-]+": "a path of ours",
    r"&[\w=%+&-]+": "the end of an address",
    r"\b[\d.]+:\d+/\S*(?: /)?": "the short address of a place, on a machine of tests",
    r"^\s*(?:bidule|rayon|lieu)\s*$": "names of parameters, as they were typed",
}
FRANCAIS_POUR_LES_SCRIPTS = {
    "div[data-vides]": "words that the offline search leaves out: it reads French",
    "div[data-invariables]": "words that the offline search leaves whole: it reads French",
}
# Public addresses that answer something else than a page for people.
PAS_DES_PAGES = {
    "openapi-json": "for programs", "lieux": "for programs", "lieu-api": "for programs",
    "communes": "for programs", "assistant": "for programs", "api-root": "for programs", "inconnue": "for programs",
    None: "for programs", "lieux.csv": "data", "lieux.json": "data", "lieux.geojson": "data",
    "data-inclusion-structures.json": "data", "data-inclusion-services.json": "data",
    "lieux-tableau.csv": "data", "lieux-tableau.xlsx": "data", "bassin": "data",
    "manifeste": "for browsers", "service_worker": "a script", "chargeur": "a script",
    "carte_lieux": "data", "carte_fond": "data", "carte_communes": "data",
    "plan_du_site": "for search engines", "plan_lieux": "for search engines",
    "plan_territoires": "for search engines", "robots": "for search engines",
    "image_du_site": "an image", "image": "an image", "feuille_pdf": "a document",
    "contact": "a document", "contact_v4": "a document", "agenda": "a document",
    "openapi-view": "the documentation of the API is in French, for programmers",
    "login": "leads to the door of the site",
    "account_confirm_login_code": "a step of signing in, read by tests/comptes/test_langue.py",
    "account_email_verification_sent": "a step of signing in, read by tests/comptes/test_langue.py",
    "mfa_authenticate": "a step of signing in, read by tests/comptes/test_langue.py",
    "mes_lieux": "data", "lire_lieu": "data", "verifier_lieu": "data", "openapi": "data",
    "tout_est_exact": "a page of the professional space, read by tests/professionnels/fraicheur",
    "invitation": "a page of an account, read by tests/comptes/test_langue.py",
    "openid_connect_login": "leads to another site", "openid_connect_callback": "comes back from it",
    "account_logout": "a page of an account, read by tests/comptes/test_langue.py",
    "page_en_langue": "the page of the assistant, in another of our languages",
    "suggestions": "names of communes", "lieu_court": "leads to the page of the place",
    # Who decides of a territory reads French: its words are marked, no catalogue holds them yet.
    "besoins": "the observatory, in French",
    "territoires": "the observatory, in French",
    "comparer": "the observatory, in French",
    "et_si": "the observatory, in French",
    "indicateur": "the observatory, in French",
    "indicateurs": "the observatory, in French",
    "methode": "the observatory, in French",
    "monographie": "the observatory, in French",
    "monographies": "the observatory, in French",
    "portrait": "the observatory, in French",
    "indicateur_csv": "data", "indicateur_json": "data", "territoire_csv": "data", "territoire_json": "data",
    "et_si_plan": "an image", "indicateur_png": "an image", "indicateur_svg": "an image", "territoire_png": "an image", "territoire_svg": "an image",
    "monographie_fichier": "a document", "reunion_agenda": "data",
    "reunion_reponse": "a page of the professional space, read by tests/professionnels/monographies",
}  # fmt: skip


@pytest.fixture
def pages(adresses: dict[str, str]) -> dict[str, str]:
    """One page of each kind and more: what the browser opens, and the states that only a test sees."""
    complet = adresses["lieu"]
    adresses = adresses | {
        "zonage": "/zones/bassins/",
        "régions": "/regions/",
        "région": "/regions/24-centre-val-de-loire/",
    }
    return adresses | {
        "feuille": f"{complet}feuille/",
        "données": "/donnees/",
        "relâchée": "/recherche?commune=37261&ouvert=samedi&langues=ti&services=Loisirs+et+créations+numériques",
        "rien": "/recherche?commune=37261&q=xyzxyz",
        "corrigée": "/recherche?commune=37261&q=imprimente",
        "tous critères": "/recherche?commune=37261&rayon=50",
        "refusée": "/recherche?services=couture&rayon=mille&bidule=1",
        "hors ligne": "/hors-ligne/",
        "intégrer": "/integrer/",
        "annuaire intégré": "/integrer/annuaire?commune=37261",
        "signaler": f"{complet}signaler/",
        "signalé": f"{complet}signaler/merci/",
        "proposé": "/proposer-un-lieu/merci/",
        "lieux semblables": "/proposer-un-lieu/semblables/?nom=Permanence&ville=Tours",
        "se connecter": "/compte/connexion/",
        "créer un compte": "/compte/creer/",
        "compte fermé": "/compte/ferme/",
        "compte supprimé": "/compte/supprime/",
        "ne plus recevoir": f"/compte/messages/arret/{way_out(Genre.SIGNALEMENT)}/",
        "ne plus rien recevoir": f"/compte/messages/arret/{way_out(Rythme.JOUR)}/",
        "adresse prouvée": f"/compte/adresse-en-panne/{proof_for('ines@exemple.fr')}/",
    }


def way_out(quoi: Genre | Rythme) -> str:
    """Return the secret of a link that stops messages."""
    personne, _neuve = User.objects.get_or_create(username="ines", email="ines@exemple.fr")
    return link_out(personne, quoi).rstrip("/").rpartition("/")[2]


def data_strings() -> list[str]:
    """Return the texts of the directory, the longest first: names, addresses, what sources wrote."""
    traduits = {v for valeurs in ENUMERATIONS.values() for v in valeurs}
    traduits -= {*DISPOSITIFS, *FORMATIONS_LABELS}
    textes = {reglages.REPERE_NOM, reglages.REPERE_TERRITOIRE, *DISPOSITIFS, *FORMATIONS_LABELS}
    for modele in apps.get_models():
        if modele.__module__.startswith("repere."):
            for ligne in modele.objects.values():
                textes.update(_strings(ligne))
    return sorted({t for t in textes if len(t) > 2} - traduits, key=len, reverse=True)


def _strings(valeur: Any) -> Iterator[str]:
    if isinstance(valeur, str):
        yield valeur
    elif isinstance(valeur, dict):
        for contenu in valeur.values():
            yield from _strings(contenu)
    elif isinstance(valeur, list | tuple):
        for contenu in valeur:
            yield from _strings(contenu)


def _words_of(dit: Dit) -> list[str]:
    if dit.ou in FRANCAIS_POUR_LES_SCRIPTS:
        return []
    # A table of words for a script: its keys are names.
    if dit.texte.startswith("{"):
        return list(_strings(json.loads(dit.texte)))
    return [dit.texte]


def untranslated(html: str, connus: list[str]) -> list[str]:
    """Return what ``html`` says in French that is not one of ``connus``."""
    page = read_page(html)
    dehors = outside_marks([dit.texte for dit in page.textes])
    dits = [*zip(dehors, page.textes, strict=True)]
    dits += [(reste, dit) for dit in page.attributs for reste in outside_marks(_words_of(dit))]
    fautes = []
    for reste, dit in dits:
        # Addresses first: a name taken out of them would leave pieces.
        for motif in EXCEPTIONS:
            reste = re.sub(motif, " ", reste)
        reste = without(reste, [*connus, *sorted(NOMS_PROPRES, key=len, reverse=True)])
        if has_letters(reste):
            fautes.append(f"{dit.ou}: {' '.join(reste.split())[:80]}")
    return fautes


@pytest.mark.django_db(transaction=True)
def test_everything_said_is_translated(
    client: Client, pages: dict[str, str], langue_pseudo: str
) -> None:
    connus = data_strings()
    fautes: dict[str, list[str]] = {}
    for nom, adresse in pages.items():
        reponse = client.get(adresse)
        html = reponse.content.decode()
        assert f'<html lang="{langue_pseudo}" dir="rtl"' in html, (nom, reponse.status_code)
        for faute in untranslated(html, connus):
            fautes.setdefault(faute, []).append(nom)
    # Each once, with the pages that say it.
    dites = "\n".join(f"{faute} ({', '.join(ou)})" for faute, ou in fautes.items())
    assert not fautes, dites


SU = Etat(
    services=("Aide aux démarches administratives",),
    lieu=Endroit("Tours", "37261"),
    langue=CODE,
    contraintes=("horaire:samedi",),
)
# Taps that lead to each kind of answer, from what is known then.
GESTES = {
    "on demande le besoin": (Etat(langue=CODE), "recommencer"),
    "on demande le lieu": (Etat(langue=CODE), "besoin:demarches"),
    "on montre des lieux": (SU, "contrainte:cout:gratuit"),
    "on montre des lieux d’aide générale": (SU, "ne-sais-pas"),
    "on donne quelqu’un à qui parler": (SU, "humain"),
    "on ne sait où envoyer": (Etat(langue=CODE), "humain"),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("adresse", ["/assistant/", "/integrer/assistant"])
def test_everything_answered_is_translated(
    client: Client, pages: dict[str, str], langue_pseudo: str, adresse: str
) -> None:
    connus = data_strings()
    fautes = {}
    for nom, (etat, geste) in GESTES.items():
        reponse = client.post(adresse, {"etat": write_token(etat), "geste": geste})
        html = reponse.content.decode()
        assert f'<html lang="{langue_pseudo}" dir="rtl"' in html, (nom, reponse.status_code)
        if trouvees := untranslated(html, connus):
            fautes[nom] = trouvees
    assert not fautes


@pytest.mark.django_db(transaction=True)
def test_every_public_page_is_read(client: Client, pages: dict[str, str]) -> None:
    lues = set()
    for adresse in pages.values():
        try:
            lues.add(resolve(adresse.partition("?")[0]).url_name)
        except Resolver404:
            lues.add("404")
    publiques = {
        motif.name
        for _chemin, motif in views(get_resolver())
        if not getattr(motif.callback, "login_required", True)
    }
    oubliees = publiques - lues - set(PAS_DES_PAGES)
    assert not oubliees


def test_what_is_not_translated_is_seen() -> None:
    page = f'<p title="Fermer">{OUVRE}Ouvert <b>jusqu’à</b>{FERME} lundi</p><a href="/x">Tours</a>'
    assert untranslated(page, ["Tours"]) == ["p: lundi", "p[title]: Fermer"]
