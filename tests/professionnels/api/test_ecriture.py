"""Tools write under the same doors as pages, never over what they did not read, and say why they are refused."""

import pytest
from django.test import Client
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.annuaire.services.edition import deactivate_place, update_place
from repere.comptes.models import CleApi, Evenement
from repere.comptes.portees_api import PorteeCle
from repere.comptes.roles import Role
from repere.comptes.services.cles_api import create_key, revoke_key
from repere.comptes.services.journal import find_tampering
from repere.professionnels.portee import over_structure, over_zone
from tests.professionnels.api.conftest import Outil, outil_de
from tests.professionnels.conftest import Bassin, creer_personne, entrer, personne_de

pytestmark = pytest.mark.django_db


@pytest.fixture
def outil(bassin: Bassin) -> Outil:
    return outil_de(personne_de(Role.PROFESSIONNEL, bassin))


def problem(reponse, statut: int) -> dict:
    assert reponse.status_code == statut, reponse.content
    assert reponse["Content-Type"] == "application/problem+json"
    assert reponse.json()["status"] == statut
    return reponse.json()


class TestWriting:
    def test_read_then_write(self, bassin: Bassin, outil: Outil) -> None:
        ident = bassin.chez_nous.identifiant
        lu = outil.ask("GET", f"lieux/{ident}/edition")
        assert lu.status_code == 200 and lu["Cache-Control"] == "no-store"
        corps = {
            "telephone": "+33247000042",
            "wifi": True,
            "services": lu.json()["valeurs"]["services"],
        }
        ecrit = outil.ask("PATCH", f"lieux/{ident}", corps, **{"If-Match": lu["ETag"]})
        assert ecrit.status_code == 200, ecrit.content
        assert ecrit.json()["valeurs"]["telephone"] == "+33247000042"
        assert ecrit["ETag"] != lu["ETag"]
        # Public at once.
        public = Client().get(f"/api/v1/lieux/{ident}").json()
        assert public["telephone"] == "+33247000042" and public["wifi"] is True
        provenance = Lieu.objects.get(identifiant=ident).provenance["telephone"]
        assert provenance["origine"] == "humain"

    def test_nothing_else_changes(self, bassin: Bassin, outil: Outil) -> None:
        avant = outil.ask("GET", f"lieux/{bassin.chez_nous.identifiant}/edition").json()["valeurs"]
        apres = outil.patch(bassin.chez_nous, {"impression_prix": "10 centimes"}).json()["valeurs"]
        assert {c for c in avant if avant[c] != apres[c]} == {"impression_prix"}

    def test_null_erases(self, bassin: Bassin, outil: Outil) -> None:
        reponse = outil.patch(bassin.chez_nous, {"presentation_detail": None, "langues": None})
        valeurs = reponse.json()["valeurs"]
        assert (valeurs["presentation_detail"], valeurs["langues"]) == ("", [])

    def test_what_was_read_writes_itself_back(self, bassin: Bassin, outil: Outil) -> None:
        valeurs = outil.ask("GET", f"lieux/{bassin.chez_nous.identifiant}/edition").json()[
            "valeurs"
        ]
        reponse = outil.patch(bassin.chez_nous, valeurs)
        assert reponse.status_code == 200, reponse.content
        assert reponse.json()["valeurs"] == valeurs

    def test_somebody_wrote_meanwhile(self, bassin: Bassin, outil: Outil) -> None:
        lu = outil.ask("GET", f"lieux/{bassin.chez_nous.identifiant}/edition")
        update_place(lieu=bassin.chez_nous, valeurs={"adresse": "2 rue Neuve"}, auteur="Zoé")
        refus = outil.patch(bassin.chez_nous, {"adresse": "1 rue Vieille"}, lu["ETag"])
        assert "revision" in problem(refus, 412)
        assert Lieu.objects.get(pk=bassin.chez_nous.pk).adresse == "2 rue Neuve"

    def test_writing_blindly_is_refused(self, bassin: Bassin, outil: Outil) -> None:
        adresse = f"lieux/{bassin.chez_nous.identifiant}"
        assert "If-Match" in problem(outil.ask("PATCH", adresse, {"wifi": False}), 428)["detail"]
        assert outil.ask("PATCH", adresse, {"wifi": False}, **{"If-Match": "*"}).status_code == 200

    def test_each_refusal_is_named_and_nothing_is_written(
        self, bassin: Bassin, outil: Outil
    ) -> None:
        corps = {
            "telephone": 12,
            "wifi": "oui",
            "sevices": [],
            "date_maj": "2026-01-01",
            "langues": ["fr", 3],
            "adresse": "9 rue Neuve",
            "equipements": [{"materiel": "scanner", "couleur": "bleu"}],
            "equipe_salaries": 10**40,
        }
        erreurs = problem(outil.patch(bassin.chez_nous, corps), 422)["erreurs"]
        assert {e["champ"] for e in erreurs} == set(corps) - {"adresse"}
        assert next(e for e in erreurs if e["champ"] == "sevices")["proche"] == "services"
        assert Lieu.objects.get(pk=bassin.chez_nous.pk).adresse != "9 rue Neuve"

    @pytest.mark.parametrize(
        ("champ", "valeur"),
        [
            ("services", ["Réparer des vélos"]),
            ("horaires", "le mardi"),
            ("courriels", ["pas une adresse"]),
            ("nom", ""),
            ("nom", None),
            ("latitude", 91.0),
            ("site_web", ["javascript:alert(1)"]),
            ("commune", "x" * 5000),
            ("verifie_par", "moi"),
        ],
    )
    def test_the_rules_of_the_standard_hold(
        self, bassin: Bassin, outil: Outil, champ, valeur
    ) -> None:
        erreurs = problem(outil.patch(bassin.chez_nous, {champ: valeur}), 422)["erreurs"]
        assert champ in {e["champ"] for e in erreurs}

    @pytest.mark.parametrize(
        "corps",
        [b"{", b"[]", b'{"latitude": NaN}', b'{"adresse": "a\\u0000b"}', b"\xff", b"[" * 50_000],
    )
    def test_what_is_not_json(self, bassin: Bassin, outil: Outil, corps: bytes) -> None:
        problem(outil.patch(bassin.chez_nous, corps), 400)

    def test_other_bodies(self, bassin: Bassin, outil: Outil) -> None:
        problem(outil.patch(bassin.chez_nous, b" " * 100_001), 413)
        problem(outil.patch(bassin.chez_nous, {}), 422)
        reponse = outil.client.generic(
            "PATCH",
            f"/api/v1/lieux/{bassin.chez_nous.identifiant}",
            data="wifi=1",
            content_type="application/x-www-form-urlencoded",
            headers=outil.entetes | {"If-Match": "*"},
        )
        problem(reponse, 415)

    def test_it_is_in_the_journal_without_values(self, bassin: Bassin, outil: Outil) -> None:
        outil.patch(bassin.chez_nous, {"telephone": "+33247000042"})
        ligne = Evenement.objects.get(quoi="lieu.modifie_par_api")
        assert ligne.details == {"champs": ["telephone"]}
        assert ligne.sur == f"lieu:{bassin.chez_nous.identifiant}"
        assert find_tampering() is None


class TestVerifying:
    def test_all_is_right(self, bassin: Bassin, outil: Outil) -> None:
        reponse = outil.ask("POST", f"lieux/{bassin.chez_nous.identifiant}/verification")
        assert reponse.status_code == 200, reponse.content
        assert reponse.json()["verifie_le"] == timezone.localdate().isoformat()
        assert Lieu.objects.get(pk=bassin.chez_nous.pk).verifie_par == "la structure"

    def test_not_if_it_changed_and_not_if_closed(self, bassin: Bassin, outil: Outil) -> None:
        adresse = f"lieux/{bassin.chez_nous.identifiant}/verification"
        problem(outil.ask("POST", adresse, **{"If-Match": '"1"'}), 412)
        deactivate_place(lieu=bassin.chez_nous, motif="Travaux")
        problem(outil.ask("POST", adresse), 409)


class TestKeys:
    def ask(self, bassin: Bassin, outil: Outil):
        return outil.ask("GET", f"lieux/{bassin.chez_nous.identifiant}/edition")

    def test_no_key_a_wrong_one_a_session(self, bassin: Bassin, outil: Outil) -> None:
        vraie = outil.entetes["Authorization"].removeprefix("Bearer ")
        for cle in ("", "rien", vraie[:-1] + ("a" if vraie[-1] != "a" else "b"), vraie.upper()):
            refus = self.ask(bassin, Outil(cle))
            assert "WWW-Authenticate" in refus and problem(refus, 401)
        # A session is no key: pages of other sites could use it.
        navigateur = entrer(personne_de(Role.GESTIONNAIRE, bassin))
        assert (
            navigateur.get(f"/api/v1/lieux/{bassin.chez_nous.identifiant}/edition").status_code
            == 401
        )

    def test_the_base_holds_no_secret(self, bassin: Bassin, outil: Outil) -> None:
        secret = outil.entetes["Authorization"].rpartition("_")[2]
        assert secret not in str(CleApi.objects.values())

    def test_old_taken_back_or_of_a_closed_account(self, bassin: Bassin, outil: Outil) -> None:
        cle = CleApi.objects.get()
        assert self.ask(bassin, outil).status_code == 200
        CleApi.objects.update(expire_le=timezone.now())
        problem(self.ask(bassin, outil), 401)
        CleApi.objects.update(expire_le=timezone.now() + timezone.timedelta(days=1))
        type(cle.personne).objects.update(is_active=False)
        problem(self.ask(bassin, outil), 401)
        type(cle.personne).objects.update(is_active=True)
        assert self.ask(bassin, outil).status_code == 200
        revoke_key(cle=cle, par=cle.personne)
        revoke_key(cle=cle, par=cle.personne)
        problem(self.ask(bassin, outil), 401)
        assert Evenement.objects.filter(quoi="cle.revoquee").count() == 1

    def test_it_permits_what_was_ticked(self, bassin: Bassin) -> None:
        personne = personne_de(Role.PROFESSIONNEL, bassin)
        lecteur = outil_de(personne, PorteeCle.LIRE)
        assert self.ask(bassin, lecteur).status_code == 200
        problem(lecteur.patch(bassin.chez_nous, {"wifi": False}), 403)
        problem(lecteur.ask("POST", f"lieux/{bassin.chez_nous.identifiant}/verification"), 403)

    def test_a_role_lost_is_lost_for_the_key(self, bassin: Bassin, outil: Outil) -> None:
        from repere.comptes.models import Attribution
        from repere.comptes.services.roles import end_role

        end_role(attribution=Attribution.objects.get(), par=None)
        problem(self.ask(bassin, outil), 404)

    def test_a_weak_key_never_carries_strong_roles(self, bassin: Bassin) -> None:
        personne = creer_personne(
            "zoe",
            (Role.PROFESSIONNEL, over_structure(bassin.structure)),
            (Role.ANIMATEUR, over_zone(bassin.zone)),
        )
        faible, forte = outil_de(personne, forte=False), outil_de(personne, forte=True)
        assert self.ask(bassin, faible).status_code == 200
        voisin = f"lieux/{bassin.voisin.identifiant}/edition"
        problem(faible.ask("GET", voisin), 404)
        assert forte.ask("GET", voisin).status_code == 200

    def test_the_day_of_its_last_use(self, bassin: Bassin, outil: Outil) -> None:
        self.ask(bassin, outil)
        assert CleApi.objects.get().utilisee_le == timezone.localdate()

    def test_too_often(self, bassin: Bassin, outil: Outil, settings) -> None:
        settings.REPERE_LIMITES, settings.REPERE_PARTENAIRES_PAR_MINUTE = True, 2
        assert [self.ask(bassin, outil).status_code for _ in range(3)] == [200, 200, 429]

    def test_not_too_many(self, bassin: Bassin) -> None:
        from repere.comptes.services.cles_api import CLES_MAX, TropDeCles

        personne = personne_de(Role.PROFESSIONNEL, bassin)
        for _ in range(CLES_MAX):
            outil_de(personne)
        with pytest.raises(TropDeCles):
            create_key(personne=personne, nom="x", portees=[], jours=30, forte=True)


class TestProposing:
    def test_a_basin_volunteer_who_also_works_in_a_structure_proposes_elsewhere(
        self, bassin: Bassin
    ) -> None:
        creer_personne("membre", (Role.GESTIONNAIRE, over_structure(bassin.autre_structure)))
        outil = outil_de(
            creer_personne(
                "hugo",
                (Role.PROFESSIONNEL, over_structure(bassin.structure)),
                (Role.CONTRIBUTEUR, over_zone(bassin.zone)),
            )
        )
        reponse = outil.patch(bassin.voisin, {"telephone": "+33247000042"})
        assert reponse.status_code == 202 and reponse.json() == {"propose": ["telephone"]}
        assert Lieu.objects.get(pk=bassin.voisin.pk).telephone != "+33247000042"
        assert bassin.voisin.propositions.count() == 1


def test_one_sees_one_s_own_by_pages(bassin: Bassin, outil: Outil, monkeypatch) -> None:
    from repere.professionnels.api import lieux

    tout = outil_de(personne_de(Role.COORDINATEUR, bassin))
    monkeypatch.setattr(lieux, "PAR_PAGE", 2)
    premiere = tout.ask("GET", "moi/lieux").json()
    assert len(premiere["lieux"]) == 2 and premiere["suite"]
    seconde = tout.ask("GET", f"moi/lieux?apres={premiere['suite']}").json()
    assert len(seconde["lieux"]) == 1 and seconde["suite"] is None
    (mien,) = outil.ask("GET", "moi/lieux").json()["lieux"]
    assert mien["identifiant"] == bassin.chez_nous.identifiant


def test_reading_without_a_key_is_as_before(bassin: Bassin) -> None:
    adresse = f"/api/v1/lieux/{bassin.chez_nous.identifiant}"
    client = Client()
    assert client.get(adresse).status_code == 200 and client.head(adresse).status_code == 200
    assert client.delete(adresse)["Allow"] == "GET, HEAD, OPTIONS, PATCH"
    # No page of another site writes, whatever key it found.
    assert "PATCH" not in client.options(adresse)["Access-Control-Allow-Methods"]
