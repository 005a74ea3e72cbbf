"""What the server gives to phones: files of bassins, the manifest, the worker, the page."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import brotli
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from repere.annuaire.models import Lieu
from repere.recherche.hors_ligne.modele import BassinGarde, CommuneGardee, LieuGarde
from repere.recherche.services import bassins
from repere.recherche.services.bassins import POIDS_MAX, holidays, parcel, parcel_of
from repere.territoires.models import AncienneCommune, Appartenance, Chargement, Zone
from tests.architecture.sources import REPERE
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_zonage
from tests.recherche.decodage import decode
from tests.territoires.fabrique import creer_commune

JOUR = date(2026, 11, 21)
FICHIER = "/hors-ligne/bassins/tours.json"


@pytest.fixture(autouse=True)
def _nothing_built_yet() -> Iterator[None]:
    bassins._gardes.clear()
    yield
    bassins._gardes.clear()


@pytest.fixture
def zone(db: None) -> Zone:
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)
    joue = creer_commune("37122", "Joué-lès-Tours", codes_postaux=["37300"])
    blois = creer_commune("41018", "Blois", codes_postaux=["41000"])
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, joue], "Blois": [blois]})
    creer_lieu_complet(tours, "Maison du numérique")
    creer_lieu("Ailleurs", blois)
    creer_lieu("Fermé", tours, desactive_le="2026-03-01", motif_desactivation="Travaux")
    AncienneCommune.objects.create(
        code_insee="37999", nom="Sainte-Radegonde", commune=tours, nature="deleguee"
    )
    return Zone.objects.get(code="tours")


def read(client: Client, adresse: str = FICHIER, **entetes: str) -> dict:
    reponse = client.get(adresse, headers=entetes)
    assert reponse.status_code == 200
    return decode(json.loads(reponse.content))


def test_file_holds_the_published_places_of_the_bassin(client: Client, zone: Zone) -> None:
    lu = read(client)
    assert [lieu["nom"] for lieu in lu["lieux"]] == ["Maison du numérique"]
    (lieu,) = lu["lieux"]
    assert [t["compose"] for t in lieu["telephones"]] == ["+33247000001", "+33247000002"]
    assert lieu["horaires"]["semaine"][0] == [540, 750, 840, 1050]
    assert lieu["horaires"]["semaine"][2] == []
    assert lieu["refus"][0]["vers"] == "la recyclerie de la ville"
    assert (lieu["lat"], lieu["lon"], lieu["vague"]) == (4739410, 68480, False)
    assert {"titre": "Prix de l’impression", "texte": "0,20 € la page"} in lieu["lignes"]
    assert (lieu["date"], lieu["verifie"]) == ("2026-09-03", True)
    assert lieu["exceptions"][0]["du"] == "2026-12-24"
    assert [c["nom"] for c in lu["communes"]] == ["Joué-lès-Tours", "Tours"]
    assert lu["communes"][1]["anciennes"] == ["Sainte-Radegonde"]


def test_file_leads_from_peoples_words_to_what_is_there(client: Client, zone: Zone) -> None:
    expressions = {mot: e["cibles"] for e in read(client)["expressions"] for mot in e["mots"]}
    assert [c["valeur"] for c in expressions["impot"]] == ["Aide aux démarches administratives"]
    assert "imprim*" in expressions
    # Nobody here has a laser.
    assert "decoupe laser" not in expressions


def test_file_never_tells_what_the_page_hides(client: Client, zone: Zone) -> None:
    creer_lieu(
        "Permanence",
        Lieu.objects.get(nom="Maison du numérique").rattachement,
        courriels=("jeanne.martin@mairie.example", "accueil@mairie.example"),
        presentation_detail="Demandez Mme Jeanne Martin.",
    )
    contenu = client.get(FICHIER).content.decode()
    assert "accueil@mairie.example" in contenu
    assert "jeanne.martin" not in contenu and "Martin" not in contenu


def test_file_is_asked_again_for_nothing_when_nothing_changed(client: Client, zone: Zone) -> None:
    premiere = client.get(FICHIER)
    assert premiere["Cache-Control"] == "public, max-age=600"
    assert "Accept-Encoding" in premiere["Vary"]
    encore = client.get(FICHIER, headers={"If-None-Match": premiere["ETag"]})
    assert (encore.status_code, encore.content) == (304, b"")
    creer_lieu("Nouveau", zone.communes.get(pk="37261"))
    neuve = client.get(FICHIER, headers={"If-None-Match": premiere["ETag"]})
    assert neuve.status_code == 200 and neuve["ETag"] != premiere["ETag"]


def test_file_travels_compressed(client: Client, zone: Zone) -> None:
    reponse = client.get(FICHIER, headers={"Accept-Encoding": "gzip, br"})
    assert reponse["Content-Encoding"] == "br"
    assert int(reponse.headers.get("Content-Length", len(reponse.content))) == len(reponse.content)
    assert json.loads(brotli.decompress(reponse.content)) == json.loads(client.get(FICHIER).content)


def test_unknown_bassin_is_not_found(client: Client, zone: Zone) -> None:
    assert client.get("/hors-ligne/bassins/nulle-part.json").status_code == 404
    assert client.post(FICHIER).status_code == 405


def test_file_costs_the_same_queries_whatever_its_size(
    client: Client, zone: Zone, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    tours = zone.communes.get(pk="37261")
    for nombre in (1, 30):
        for n in range(nombre):
            creer_lieu(f"Lieu {nombre}-{n}", tours, telephone="+33247000009")
        # The zone; what would have changed (3); then its communes, old names, places, attachments (4).
        with django_assert_num_queries(8):
            client.get(FICHIER)
        with django_assert_num_queries(4):
            client.get(FICHIER)


def test_page_costs_the_same_queries_whatever_the_zones(
    client: Client, zone: Zone, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(8):
        client.get("/hors-ligne/")
    creer_zonage(
        "autres", "Autres", {nom: [creer_commune(f"1800{n}", nom)] for n, nom in enumerate("ABC")}
    )
    with django_assert_num_queries(8):
        client.get("/hors-ligne/")
    with django_assert_num_queries(4):
        client.get("/hors-ligne/")


@pytest.mark.parametrize("change", ["commune", "nom", "chargement", "lieu", "lieu parti", "année"])
def test_whatever_changes_makes_a_new_file(zone: Zone, change: str) -> None:
    avant, jour = parcel_of(zone, JOUR), JOUR
    assert parcel_of(zone, JOUR) is avant
    if change == "commune":
        Appartenance.objects.filter(commune="37122").delete()
    elif change == "nom":
        Zone.objects.filter(pk=zone.pk).update(nom="Touraine")
        zone.refresh_from_db()
    elif change == "chargement":
        zone.communes.filter(pk="37261").update(nom="Tours-sur-Loire")
        Chargement.objects.create(referentiel="communes", source="ici", reussi=True)
    elif change == "lieu":
        Lieu.objects.filter(nom="Maison du numérique").update(nom="Maison")
    elif change == "lieu parti":
        Lieu.objects.filter(nom="Maison du numérique").update(desactive_le="2026-11-20")
    else:
        jour = date(2027, 1, 1)
    apres = parcel_of(zone, jour)
    assert apres.empreinte != avant.empreinte


def test_page_lists_bassins_with_what_they_weigh(client: Client, zone: Zone) -> None:
    html = client.get("/hors-ligne/").content.decode()
    taille = len(parcel_of(zone, JOUR).compresse)
    assert f'data-bassin="{FICHIER}"' in html
    assert f"{round(taille / 1000, 1)}".replace(".", ",") in html
    assert html.index(">Blois<") < html.index(">Tours<")


def test_bassin_without_a_place_says_why_it_cannot_be_kept(client: Client, zone: Zone) -> None:
    garder = 'value="garder"'
    assert client.get("/hors-ligne/").content.decode().count(garder) == 2
    Lieu.objects.filter(nom="Ailleurs").update(desactive_le="2026-03-01")
    html = client.get("/hors-ligne/").content.decode()
    assert html.count(garder) == 1
    blois = html[html.index(">Blois<") : html.index(">Tours<")]
    assert "rien à garder pour l’instant" in blois and garder not in blois
    # What was kept when it had places can still be erased.
    assert 'value="oublier"' in blois


def test_row_that_cannot_be_read_does_not_cost_a_bassin(
    client: Client, zone: Zone, caplog: pytest.LogCaptureFixture
) -> None:
    abime = creer_lieu("Abîmé", zone.communes.get(pk="37261"))
    Lieu.objects.filter(pk=abime.pk).update(equipements=[{"inconnu": 1}])
    assert [lieu["nom"] for lieu in read(client)["lieux"]] == ["Maison du numérique"]
    assert "illisible" in caplog.text


def test_bassin_too_large_goes_without_long_presentations() -> None:
    # Words that do not compress, so that the whole would weigh too much.
    from hashlib import sha256

    lieux = tuple(
        LieuGarde(
            identifiant=str(n),
            nom=f"Lieu {n}",
            commune="A",
            resume="Un lieu",
            detail=" ".join(sha256(f"{n}{m}".encode()).hexdigest() for m in range(4)),
        )
        for n in range(150)
    )
    bassin = BassinGarde(
        zonage="z", code="c", nom="Grand", communes=(CommuneGardee(code="A", nom="A"),), lieux=lieux
    )
    colis = parcel(bassin)
    lu = decode(json.loads(colis.contenu))
    assert lu["abrege"] and len(lu["lieux"]) == 150
    assert {(lieu["resume"], lieu["detail"]) for lieu in lu["lieux"]} == {("Un lieu", "")}
    assert len(colis.compresse) <= POIDS_MAX


def test_holidays_of_two_years() -> None:
    jours = list(holidays(2026, 2027))
    assert len(jours) == 22 and date(2026, 4, 6) in jours and date(2027, 5, 6) in jours
    assert all(b - a >= timedelta(days=1) for a, b in pairwise(jours))


def test_manifest_says_who_we_are(client: Client, db: None, settings) -> None:
    settings.REPERE_NOM, settings.REPERE_TERRITOIRE = "Phare", "Bretagne"
    reponse = client.get("/manifest.webmanifest")
    assert reponse["Content-Type"].startswith("application/manifest+json")
    lu = json.loads(reponse.content)
    assert (lu["name"], lu["short_name"], lu["lang"], lu["dir"]) == (
        "Phare – Bretagne",
        "Phare",
        "fr",
        "ltr",
    )
    assert {i["purpose"] for i in lu["icons"]} == {"any", "maskable"}
    for icone in lu["icons"]:
        fichier = REPERE / "recherche" / icone["src"].removeprefix("/")
        cote = int(icone["sizes"].split("x")[0])
        octets = fichier.read_bytes()
        assert octets[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(octets[16:20]), int.from_bytes(octets[20:24])) == (cote, cote)
    for raccourci in lu["shortcuts"]:
        assert client.get(raccourci["url"], follow=True).status_code == 200


def test_worker_is_never_stale_and_names_files_that_are_there(client: Client, db: None) -> None:
    reponse = client.get("/sw.js")
    assert reponse["Cache-Control"] == "no-cache"
    assert reponse["Content-Type"].startswith("text/javascript")
    script = reponse.content.decode()
    reglages = json.loads(script.split("self.REPERE = ", 1)[1].split(";\nimportScripts", 1)[0])
    dossier = REPERE / "recherche" / "static" / "recherche" / "hors_ligne"
    assert all(
        (REPERE / "recherche" / nom.removeprefix("/")).exists() for nom in reglages["modules"]
    )
    # Every module of the folder works without a network: none was forgotten.
    nommes = {Path(nom).name for nom in reglages["modules"]} | {"page.js", "sw.js"}
    assert {f.name for f in dossier.glob("*.js")} == nommes


def test_worker_changes_with_any_of_our_files(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = set()
    for empreinte in ("a", "b"):
        depot = SimpleNamespace(manifest_hash=empreinte)
        monkeypatch.setattr("repere.recherche.views.hors_ligne.staticfiles_storage", depot)
        versions.add(client.get("/sw.js").content)
    assert len(versions) == 2


def test_policy_lets_the_worker_and_the_manifest_in(client: Client, db: None) -> None:
    politique = client.get("/a-propos/")["Content-Security-Policy"]
    assert "worker-src 'self'" in politique and "manifest-src 'self'" in politique
    assert "connect-src 'self'" in politique


def test_page_says_that_it_is_an_app(client: Client, db: None) -> None:
    html = client.get("/a-propos/").content.decode()
    assert '<link rel="manifest" href="/manifest.webmanifest">' in html
    assert 'rel="apple-touch-icon"' in html
