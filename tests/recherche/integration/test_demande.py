"""What a frame is asked, and the code that town halls copy."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from repere.annuaire.filtres.refus import ParametresRefuses
from repere.recherche.integration.code import element_code, frame_code
from repere.recherche.integration.demande import Apparence, read_frame
from repere.recherche.integration.hotes import allows
from repere.socle.reglages import lire_hotes

DEMARCHES = "Aide aux démarches administratives"
LOISIRS = "Loisirs et créations numériques"


def test_code_asks_what_was_chosen_and_nothing_else() -> None:
    demande = read_frame({"commune": ["37261"], "services": [DEMARCHES, LOISIRS]})
    code = element_code(
        "https://r.example", demande, titre="À l’Île <d’Or>", secours="/recherche?a=1&b=2"
    )
    assert f'<repere-annuaire commune="37261" services="{DEMARCHES}|{LOISIRS}">' in code
    assert '<script type="module" src="https://r.example/integrer.js"></script>' in code
    assert 'href="https://r.example/recherche?a=1&amp;b=2"' in code
    assert "&lt;d’Or&gt;" in code and "par-page" not in code


def test_frame_reads_back_its_own_address() -> None:
    demande = read_frame(
        {"code_postal": ["37000"], "rayon": ["5"], "services": [LOISIRS], "apparence": ["Sombre"]}
    )
    code = frame_code("https://r.example", demande, titre="Titre", hauteur=800)
    adresse = unescape(re.search(r'src="([^"]+)"', code)[1])  # type: ignore[index]
    assert urlsplit(adresse).path == "/integrer/annuaire"
    assert read_frame(parse_qs(urlsplit(adresse).query)) == demande
    assert 'title="Titre"' in code and 'height="800"' in code


def test_number_of_places_that_was_chosen_is_kept() -> None:
    assert read_frame({}).requete.par_page == 10
    demande = read_frame({"par_page": ["20"]})
    assert demande.requete.par_page == 20
    assert read_frame({"par_page": [""]}).requete.par_page == 10


def test_appearance_survives_the_next_page() -> None:
    demande = read_frame({"commune": ["37261"], "apparence": ["clair"]})
    suite = parse_qs(demande.query(2).removeprefix("?"))
    assert suite["page"] == ["2"] and suite["apparence"] == ["clair"]
    assert read_frame(suite).apparence is Apparence.CLAIR


def test_every_mistake_is_told_at_once_with_the_nearest() -> None:
    with pytest.raises(ParametresRefuses) as refus:
        read_frame({"comune": ["37261"], "apparence": ["clare"], "services": ["démarches"]})
    assert {(r.parametre, r.proche) for r in refus.value.refus} == {
        ("apparence", "clair"),
        ("comune", "commune"),
        ("services", DEMARCHES),
    }


@pytest.mark.parametrize(
    ("site", "admis"),
    [
        ("www.ville.fr", True),
        ("https://WWW.ville.fr/accueil", True),
        ("ville.fr", False),
        ("http://www.ville.fr", False),
        ("www.ville.fr.pirate.example", False),
        ("a.agglo.fr", True),
        ("agglo.fr", False),
        ("faux-agglo.fr", False),
        ("https://www.ville.fr:8443", False),
        ("", False),
        ("javascript:alert(1)", False),
        ("pas une adresse", False),
        ("http://[", False),
    ],
)
def test_a_site_is_one_of_the_list_or_not(site: str, admis: bool) -> None:
    assert allows(("https://www.ville.fr", "https://*.agglo.fr"), site) is admis
    assert not allows((), site)


def test_operator_lists_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTES", "www.Ville.fr, *.agglo.fr,http://127.0.0.1:8106,*")
    assert lire_hotes("HOTES") == (
        "https://www.ville.fr", "https://*.agglo.fr", "http://127.0.0.1:8106", "*",
    )  # fmt: skip
    monkeypatch.delenv("HOTES")
    assert lire_hotes("HOTES") == ()


@pytest.mark.parametrize("faux", ["ville.fr; script-src *", "'unsafe-inline'", "ftp://x", "a b"])
def test_what_is_no_host_never_reaches_the_policy(
    monkeypatch: pytest.MonkeyPatch, faux: str
) -> None:
    monkeypatch.setenv("HOTES", faux)
    with pytest.raises(SystemExit, match="HOTES"):
        lire_hotes("HOTES")
