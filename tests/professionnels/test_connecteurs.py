"""Tools of partners: told of every change once at least, by us provably, never inside a network."""

import base64
import hmac
import json
import socket
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.annuaire.services.edition import deactivate_place, update_place
from repere.comptes.models import Attribution, Notification
from repere.comptes.roles import Role
from repere.comptes.services.roles import end_role
from repere.professionnels.connecteurs.adresses import fault_of, is_public
from repere.professionnels.connecteurs.envoi import send
from repere.professionnels.models import Connecteur, Livraison
from repere.professionnels.services import connecteurs as services
from tests.fabriques import creer_lieux
from tests.professionnels.conftest import Bassin, entrer, personne_de

pytestmark = pytest.mark.django_db


class Partenaire:
    """A real server, that keeps what it is told and answers ``statut``."""

    def __init__(self) -> None:
        self.recus: list[tuple[dict[str, str], bytes]] = []
        self.statut = 204
        partenaire = self

        class Reponses(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                corps = self.rfile.read(int(self.headers["Content-Length"]))
                partenaire.recus.append(({k.lower(): v for k, v in self.headers.items()}, corps))
                self.send_response(partenaire.statut)
                if partenaire.statut == 302:
                    self.send_header("Location", "/ailleurs")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.serveur = ThreadingHTTPServer(("127.0.0.1", 0), Reponses)
        self.url = f"http://127.0.0.1:{self.serveur.server_port}/crochet?cle=a"
        self.fil = Thread(target=self.serveur.serve_forever)
        self.fil.start()

    def places(self) -> list[dict]:
        return [
            lieu for _e, corps in self.recus for lieu in json.loads(corps)["data"].get("lieux", [])
        ]


@pytest.fixture
def partenaire(settings) -> Iterator[Partenaire]:
    settings.REPERE_CONNECTEURS_PRIVES = True
    serveur = Partenaire()
    yield serveur
    serveur.serveur.shutdown()
    serveur.fil.join()
    serveur.serveur.server_close()


@pytest.fixture
def connecteur(bassin: Bassin, partenaire: Partenaire) -> Connecteur:
    personne = personne_de(Role.GESTIONNAIRE, bassin)
    return services.create_connector(personne=personne, nom="Logiciel", url=partenaire.url)


def due_now() -> None:
    Connecteur.objects.update(prochain_essai_le=timezone.now())


class TestTelling:
    def test_nothing_changed_nothing_said(self, connecteur, partenaire) -> None:
        assert services.send_changes() == 0 and not partenaire.recus

    def test_a_change_once_and_ours_only(self, bassin: Bassin, connecteur, partenaire) -> None:
        update_place(lieu=bassin.chez_nous, valeurs={"telephone": "+33247000042"}, auteur="Zoé")
        update_place(lieu=bassin.voisin, valeurs={"telephone": "+33247000043"}, auteur="Zoé")
        assert services.send_changes() == 1 and services.send_changes() == 0
        (dit,) = partenaire.places()
        assert dit["identifiant"] == bassin.chez_nous.identifiant and dit["etat"] == "publie"
        assert dit["valeurs"]["telephone"] == "+33247000042"

    def test_what_the_public_does_not_see_is_not_sent(
        self, bassin: Bassin, connecteur, partenaire
    ) -> None:
        update_place(
            lieu=bassin.chez_nous, valeurs={"courriels": ("ines.dupont@gmail.com",)}, auteur="Zoé"
        )
        from repere.annuaire.exports.publications import publication_of

        services.send_changes()
        publics = publication_of(Lieu.objects.get(pk=bassin.chez_nous.pk)).fiche.to_json()
        assert partenaire.places()[0]["valeurs"] == json.loads(json.dumps(publics))

    def test_closed_and_merged_are_said(self, bassin: Bassin, connecteur, partenaire) -> None:
        deactivate_place(lieu=bassin.chez_nous, motif="Travaux")
        services.send_changes()
        assert partenaire.places()[0] | {"revision": 0} == {
            "identifiant": bassin.chez_nous.identifiant,
            "revision": 0,
            "etat": "ferme",
            "motif": "Travaux",
        }
        Lieu.objects.filter(pk=bassin.chez_nous.pk).update(fusionne_dans=bassin.voisin)
        services.send_changes()
        assert partenaire.places()[1]["fusionne_dans"] == bassin.voisin.identifiant

    def test_an_import_that_gives_one_number_to_all(
        self, bassin: Bassin, connecteur, partenaire, monkeypatch
    ) -> None:
        monkeypatch.setattr(services, "LOT", 3)
        creer_lieux(8, bassin.chez_nous.rattachement, structure=bassin.structure)
        Lieu.objects.filter(structure=bassin.structure).update(wifi=True)
        assert (
            len(set(Lieu.objects.filter(structure=bassin.structure).values_list("revision"))) == 1
        )
        assert services.send_changes() == 3
        assert len({lieu["identifiant"] for lieu in partenaire.places()}) == 9
        assert len(partenaire.places()) == 9

    def test_a_role_lost_ends_it(self, bassin: Bassin, connecteur, partenaire) -> None:
        end_role(attribution=Attribution.objects.get(), par=None)
        update_place(lieu=bassin.chez_nous, valeurs={"wifi": False}, auteur="Zoé")
        assert services.send_changes() == 0


class TestSigning:
    def test_as_the_standard_says(self, connecteur, partenaire) -> None:
        services.try_out(connecteur=connecteur)
        ((entetes, corps),) = partenaire.recus
        secret = base64.b64decode(services.shown_secret(connecteur).removeprefix("whsec_"))
        signe = f"{entetes['webhook-id']}.{entetes['webhook-timestamp']}.".encode() + corps
        attendue = base64.b64encode(hmac.new(secret, signe, sha256).digest()).decode()
        assert entetes["webhook-signature"] == f"v1,{attendue}"
        assert abs(int(entetes["webhook-timestamp"]) - timezone.now().timestamp()) < 60
        assert json.loads(corps)["type"] == "essai"

    def test_another_secret_each_and_after_a_change(self, connecteur, bassin, partenaire) -> None:
        autre = services.create_connector(
            personne=connecteur.personne, nom="Autre", url=partenaire.url
        )
        avant = services.shown_secret(connecteur)
        assert services.shown_secret(autre) != avant
        services.renew_secret(connecteur=connecteur)
        assert services.shown_secret(connecteur) != avant


class TestFailing:
    def test_tried_again_later_and_later_with_the_same_number(
        self, bassin, connecteur, partenaire
    ) -> None:
        partenaire.statut = 500
        update_place(lieu=bassin.chez_nous, valeurs={"wifi": False}, auteur="Zoé")
        attentes = []
        for _ in range(4):
            services.send_changes()
            assert services.send_changes() == 0
            reste = Connecteur.objects.get().prochain_essai_le - timezone.now()
            attentes.append(round(reste.total_seconds() / 60))
            due_now()
        assert attentes == [1, 5, 15, 60] and len(partenaire.recus) == 4
        assert len({entetes["webhook-id"] for entetes, _ in partenaire.recus}) == 1
        partenaire.statut = 200
        assert services.send_changes() == 1
        assert Connecteur.objects.get().echecs == 0

    def test_stopped_after_days_told_and_resumed_without_loss(
        self, bassin, connecteur, partenaire
    ) -> None:
        partenaire.statut = 503
        update_place(lieu=bassin.chez_nous, valeurs={"wifi": False}, auteur="Zoé")
        for _ in range(services.ECHECS_MAX):
            due_now()
            services.send_changes()
        connecteur.refresh_from_db()
        assert connecteur.arrete_le and Notification.objects.get().genre == "connecteur"
        due_now()
        assert services.send_changes() == 0 and len(partenaire.recus) == services.ECHECS_MAX
        partenaire.statut = 200
        services.resume(connecteur=connecteur)
        assert services.send_changes() == 1

    def test_gone_stops_at_once(self, bassin, connecteur, partenaire) -> None:
        partenaire.statut = 410
        update_place(lieu=bassin.chez_nous, valeurs={"wifi": False}, auteur="Zoé")
        services.send_changes()
        assert Connecteur.objects.get().arrete_le

    def test_redirections_lead_nowhere(self, connecteur, partenaire) -> None:
        partenaire.statut = 302
        assert services.try_out(connecteur=connecteur).statut == 302
        assert len(partenaire.recus) == 1

    def test_a_server_that_is_not_there(self, connecteur) -> None:
        connecteur.url = "http://127.0.0.1:1/"
        livraison = services.try_out(connecteur=connecteur)
        assert livraison.statut == 0 and livraison.faute == "ConnectError"

    def test_one_that_never_answers_is_left(self, connecteur, monkeypatch) -> None:
        from repere.professionnels.connecteurs import envoi

        monkeypatch.setattr(envoi, "DELAI", 0.3)
        with socket.socket() as muet:
            muet.bind(("127.0.0.1", 0))
            muet.listen()
            connecteur.url = f"http://127.0.0.1:{muet.getsockname()[1]}/"
            assert services.try_out(connecteur=connecteur).faute == "pas de réponse à temps"

    def test_old_deliveries_go(self, connecteur) -> None:
        services.try_out(connecteur=connecteur)
        Livraison.objects.update(le=timezone.now() - timedelta(days=31))
        services.try_out(connecteur=connecteur)
        assert Livraison.objects.count() == 1


class TestOnlyToTheInternet:
    @pytest.mark.parametrize(
        "adresse",
        [
            "127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
            "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fd00::1", "ff02::1",
            "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "", "nom",
        ],
    )  # fmt: skip
    def test_inside_a_network(self, adresse: str) -> None:
        assert not is_public(adresse)

    @pytest.mark.parametrize("adresse", ["8.8.8.8", "2a01:e0a::1", "64:ff9b::808:808"])
    def test_on_the_internet(self, adresse: str) -> None:
        assert is_public(adresse)

    @pytest.mark.parametrize(
        "url",
        [
            "http://exemple.fr/", "ftp://exemple.fr/", "https://127.0.0.1/", "https://[::1]/", "https://",
            "https://moi:secret@exemple.fr/", "https://exemple.fr:22/", "https://exemple.fr:99999/",
            "javascript:alert(1)", "https://2130706433:bad/",
        ],
    )  # fmt: skip
    def test_addresses_that_are_refused(self, url: str) -> None:
        assert fault_of(url)

    @pytest.mark.parametrize("url", ["https://exemple.fr/a?b=c", "https://exemple.fr:8443/"])
    def test_addresses_that_pass(self, url: str) -> None:
        assert not fault_of(url)

    @pytest.mark.parametrize("hote", ["localhost", "127.1", "2130706433", "0x7f.1"])
    def test_names_that_lead_inside_are_not_connected_to(self, hote: str) -> None:
        """Refused where the connection is made: the name is looked up once, there."""
        with socket.socket() as prise:
            prise.bind(("127.0.0.1", 0))
            prise.listen()
            prise.settimeout(0.2)
            reponse = send(f"https://{hote}:{prise.getsockname()[1]}/", b"{}", {})
            assert reponse.statut == 0 and "internet" in reponse.faute
            with pytest.raises(TimeoutError):
                prise.accept()


class TestPages:
    def test_a_key_is_shown_once(self, bassin: Bassin) -> None:
        client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
        envoi = {"nom": "Logiciel", "portees": ["lieux:lire"], "jours": "30"}
        reponse = client.post("/espace/outils/cles/", envoi)
        assert reponse.status_code == 200 and "no-store" in reponse["Cache-Control"]
        page = reponse.content.decode()
        secret = page.split("<code>repere_cle_")[1].split("<")[0]
        assert len(secret) > 40
        assert secret not in client.get("/espace/outils/").content.decode()

    def test_refusals_are_beside_their_fields(self, bassin: Bassin) -> None:
        client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
        reponse = client.post("/espace/outils/cles/", {"nom": "", "jours": "9999"})
        assert reponse.status_code == 422 and b'href="#cle_nom"' in reponse.content
        reponse = client.post(
            "/espace/outils/connecteurs/", {"nom": "x", "url": "https://10.0.0.1/"}
        )
        assert reponse.status_code == 422 and "sur internet" in reponse.content.decode()
        assert not Connecteur.objects.exists()

    def test_a_tool_from_its_adding_to_its_end(self, bassin: Bassin, partenaire) -> None:
        client = entrer(personne_de(Role.GESTIONNAIRE, bassin))
        reponse = client.post(
            "/espace/outils/connecteurs/", {"nom": "Logiciel", "url": partenaire.url}
        )
        adresse = reponse["Location"]
        assert "whsec_" in client.get(adresse).content.decode()
        client.post(f"{adresse}agir/", {"geste": "essayer"})
        page = client.get(adresse).content.decode()
        assert "Votre outil a bien répondu" in page and "Reçu" in page
        client.post(f"{adresse}agir/", {"geste": "retirer"})
        assert client.get(adresse).status_code == 404


def test_they_are_told_with_one_s_data_and_go_with_the_account(connecteur: Connecteur) -> None:
    from repere.comptes.mes_donnees import export
    from repere.comptes.services.compte import delete_account

    (mien,) = export(connecteur.personne)["outils"]
    assert mien["url"] == connecteur.url and "secret" not in str(mien)
    delete_account(personne=connecteur.personne, par=None)
    assert not Connecteur.objects.exists()
