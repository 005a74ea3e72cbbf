"""The one door: an address, the code that it receives, and nothing learnt by who tries others'."""

import re
from importlib import import_module

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client

from repere.comptes.adaptateur import COURRIELS
from repere.comptes.models import Evenement
from tests.comptes.conftest import Facteur, code_in, last_code, sign_in

pytestmark = pytest.mark.django_db
CONNEXION, CODE = "/compte/connexion/", "/compte/connexion/code/"
CREER, ADRESSE = "/compte/creer/", "/compte/adresses/code/"
JETON = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


def said() -> list[str]:
    return list(Evenement.objects.values_list("quoi", flat=True))


def text(reponse) -> str:
    return JETON.sub("", reponse.content.decode())


def test_the_code_opens_the_session(client: Client, ines) -> None:
    assert client.get("/compte/").url.startswith(f"{CONNEXION}?next=")
    reponse = client.post(CONNEXION, {"login": "Ines@Exemple.fr"})
    assert reponse.url == CODE
    page = client.get(CODE)
    assert 'autocomplete="one-time-code"' in text(page) and 'inputmode="numeric"' in text(page)
    (message,) = mail.outbox
    assert message.to == ["ines@exemple.fr"] or message.to == ["Ines@Exemple.fr"]
    assert client.get("/compte/").status_code == 302
    # Spaces that a hand or a telephone adds are no mistake.
    code = last_code()
    reponse = client.post(CODE, {"code": f" {code[:3]} {code[3:]} "})
    assert reponse.url == "/compte/"
    assert "ines@exemple.fr" in text(client.get("/compte/"))
    assert said() == ["session.ouverte"]


def test_one_goes_where_one_was_going_and_nowhere_else(client: Client, ines) -> None:
    for suite, arrivee in (("/compte/?a=1", "/compte/?a=1"), ("https://ailleurs.fr/", "/compte/")):
        client.post(CONNEXION, {"login": "ines@exemple.fr", "next": suite})
        reponse = client.post(CODE, {"code": last_code(), "next": suite})
        assert reponse.url == arrivee
        client.post("/compte/deconnexion/")


def test_a_code_serves_once(client: Client, ines) -> None:
    sign_in(client, "ines@exemple.fr")
    code = last_code()
    autre = Client()
    autre.post(CONNEXION, {"login": "ines@exemple.fr"})
    assert last_code() != code
    assert autre.post(CODE, {"code": code}).status_code == 200
    assert autre.get("/compte/").status_code == 302


def test_three_wrong_codes_and_it_is_another(client: Client, ines) -> None:
    client.post(CONNEXION, {"login": "ines@exemple.fr"})
    bon = last_code()
    faux = "000000" if bon != "000000" else "111111"
    for _ in range(2):
        page = client.post(CODE, {"code": faux})
        assert "Ce code n’est pas le bon" in text(page)
    assert client.post(CODE, {"code": faux}).url == CONNEXION
    client.post(CODE, {"code": bon})
    assert client.get("/compte/").status_code == 302
    assert said() == ["code.refuse"] * 3
    ligne = Evenement.objects.first()
    assert (ligne.acteur, ligne.sur) == ("inconnu", f"personne:{ines.pk}")


def test_a_code_dies(client: Client, ines, monkeypatch) -> None:
    client.post(CONNEXION, {"login": "ines@exemple.fr"})
    import time

    maintenant = time.time()
    monkeypatch.setattr(time, "time", lambda: maintenant + 15 * 60 + 1)
    assert client.post(CODE, {"code": last_code()}).status_code == 302
    monkeypatch.undo()
    assert client.get("/compte/").status_code == 302


def test_another_code_may_be_asked_for_twice(client: Client, ines) -> None:
    client.post(CONNEXION, {"login": "ines@exemple.fr"})
    premier = last_code()
    for _ in range(2):
        assert "autre code" in text(client.get(CODE))
        client.post(CODE, {"action": "resend"})
    assert len(mail.outbox) == 3
    assert "Recevoir un autre code" not in text(client.get(CODE))
    if premier != last_code():
        assert client.post(CODE, {"code": premier}).status_code == 200
    assert client.post(CODE, {"code": last_code()}).url == "/compte/"


def test_who_mistyped_an_address_starts_again(client: Client, ines) -> None:
    client.post(CONNEXION, {"login": "inès@exemple.fr"})
    client.post(CONNEXION, {"login": "autre@exemple.fr"})
    assert client.get(CONNEXION).url == CODE
    assert client.post("/compte/deconnexion/", {"next": CONNEXION}).url == CONNEXION
    assert client.get(CONNEXION).status_code == 200


def test_nobody_learns_who_has_an_account(ines) -> None:
    """Same answers, same pages, one message each: only the owner of the address reads which."""
    pages = []
    for adresse in ("ines@exemple.fr", "rien@exemple.fr"):
        client = Client()
        reponse = client.post(CONNEXION, {"login": adresse})
        page = client.get(reponse.url)
        faux = client.post(CODE, {"code": "nonono"})
        pages.append(
            (reponse.status_code, reponse.url, text(page).replace(adresse, ""), faux.status_code)
        )
    assert pages[0] == pages[1]
    assert len(mail.outbox) == 2
    assert mail.outbox[1].subject == "Pas de compte à cette adresse sur Repère"


def test_nobody_learns_it_by_creating_either(ines) -> None:
    pages = []
    for adresse in ("ines@exemple.fr", "neuve@exemple.fr"):
        client = Client()
        reponse = client.post(CREER, {"email": adresse})
        page = client.get(reponse.url)
        pages.append((reponse.status_code, reponse.url, text(page).replace(adresse, "")))
    assert pages[0] == pages[1]
    assert mail.outbox[0].subject.startswith("Vous avez déjà un compte")


def test_an_account_is_made_and_has_no_right(client: Client, db) -> None:
    assert client.post(CREER, {"email": "neuve@exemple.fr"}).url == ADRESSE
    assert client.get("/compte/").status_code == 302
    assert client.post(ADRESSE, {"code": last_code()}).url == "/compte/"
    personne = get_user_model().objects.get()
    # Names end up in addresses and logs.
    assert re.fullmatch(r"[a-z0-9]{16}", personne.username)
    assert personne.email == "neuve@exemple.fr" and not personne.has_usable_password()
    assert not (personne.is_staff or personne.is_superuser or personne.attributions.exists())
    assert personne.emailaddress_set.get().verified
    assert said() == ["compte.cree", "session.ouverte"]


def test_an_address_that_was_not_proved_opens_nothing(client: Client, db) -> None:
    client.post(CREER, {"email": "victime@exemple.fr"})
    for _ in range(3):
        reponse = client.post(ADRESSE, {"code": "x"})
    assert reponse.status_code == 302
    assert client.get("/compte/").status_code == 302
    # Who really has the address comes in later, by its own code.
    autre = Client()
    sign_in(autre, "victime@exemple.fr")
    assert get_user_model().objects.get().emailaddress_set.get().verified


@pytest.mark.parametrize("adresse", [CONNEXION, CREER])
@pytest.mark.parametrize("saisie", ["", "ines", "ines@", "a@b c.fr"])
def test_what_is_no_address_is_told_in_words(client: Client, adresse: str, saisie: str) -> None:
    page = text(client.post(adresse, {"login": saisie, "email": saisie}))
    assert "comme nom@exemple.fr." in page and 'aria-invalid="true"' in page
    assert "<title>Erreur\u00a0:" in page
    assert not mail.outbox


def test_a_closed_account_does_not_open(client: Client, ines) -> None:
    ines.is_active = False
    ines.save()
    client.post(CONNEXION, {"login": "ines@exemple.fr"})
    assert not [m for m in mail.outbox if re.search(r"\d{6}$", m.subject)]


def test_signing_out_takes_a_click(client: Client, ines) -> None:
    sign_in(client, "ines@exemple.fr")
    assert client.get("/compte/deconnexion/").status_code == 200
    assert client.get("/compte/").status_code == 200
    client.post("/compte/deconnexion/")
    assert client.get("/compte/").status_code == 302
    assert said() == ["session.ouverte", "session.fermee"]


def test_a_form_from_elsewhere_is_refused(ines) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(CONNEXION, {"login": "ines@exemple.fr"}).status_code == 403


def test_an_address_receives_few_codes_an_hour(ines, settings) -> None:
    from config.connexion import LIMITES

    settings.ACCOUNT_RATE_LIMITS = LIMITES
    for _ in range(5):
        page = Client().post(CONNEXION, {"login": "ines@exemple.fr"})
    assert len(mail.outbox) == 3
    assert "trop d’essais" in text(page)


def test_a_network_asks_for_few_accounts_a_minute(db, settings) -> None:
    from config.connexion import LIMITES

    settings.ACCOUNT_RATE_LIMITS = LIMITES
    for n in range(11):
        reponse = Client().post(CREER, {"email": f"n{n}@exemple.fr"})
    assert reponse.status_code == 429 and reponse["Retry-After"]
    assert "Attendez un instant" in text(reponse)


def test_a_code_comes_over_a_real_mail_server(client: Client, ines, facteur: Facteur) -> None:
    client.post(CONNEXION, {"login": "ines@exemple.fr"})
    (message,) = facteur.recus
    code = code_in(message["Subject"])
    assert message["Subject"].startswith("Votre code pour Repère")
    assert message["Auto-Submitted"] == "auto-generated"
    texte = message.get_body(("plain",)).get_content().replace("\r", "")
    html = message.get_body(("html",)).get_content()
    assert f"\n        {code}\n" in texte and f"<h1>{code}</h1>" in html
    assert client.post(CODE, {"code": code}).url == "/compte/"


@pytest.mark.parametrize(("adresse", "champ"), [(CONNEXION, "login"), (CREER, "email")])
def test_a_mail_server_that_refuses_is_told_and_leaves_nothing(
    client: Client, ines, facteur: Facteur, adresse: str, champ: str
) -> None:
    facteur.refuse = True
    reponse = client.post(adresse, {champ: "autre@exemple.fr"})
    assert reponse.status_code == 503
    assert "n’a pas pu partir" in text(reponse)
    assert get_user_model().objects.count() == 1
    facteur.refuse = False
    assert client.post(adresse, {champ: "autre@exemple.fr"}).status_code == 302


def test_messages_speak_of_our_address_whatever_the_request_says(ines) -> None:
    Client(headers={"host": "mechant.exemple"}).post(CONNEXION, {"login": "rien@exemple.fr"})
    (message,) = mail.outbox
    assert f"{settings.REPERE_URL}/compte/creer/" in message.body
    assert "mechant" not in message.body + message.alternatives[0].content


def test_every_message_is_short_and_greets() -> None:
    for faire in COURRIELS.values():
        courriel = faire({"code": "123456"})
        assert len(courriel.objet) <= 78 and len(courriel.avant + courriel.apres) <= 6
        assert not courriel.code or courriel.objet.endswith(courriel.code)


@pytest.mark.parametrize("adresse", [CONNEXION, CREER])
def test_pages_are_nobodys_to_keep(client: Client, db, adresse: str) -> None:
    reponse = client.get(adresse)
    assert "no-store" in reponse["Cache-Control"]
    html = reponse.content.decode()
    assert html.count("<h1") == 1 and 'content="noindex"' in html


def test_public_pages_know_nothing_of_it(client: Client, db) -> None:
    reponse = client.get("/a-propos/")
    assert not reponse.cookies and "public" in reponse["Cache-Control"]


def test_the_administration_has_the_same_door(client: Client, ines) -> None:
    arrivee, _ = client.get("/admin/", follow=True).redirect_chain[-1]
    assert arrivee == f"{CONNEXION}?next=/admin/"
    assert client.get("/admin/login/?next=/admin/a/").url == f"{CONNEXION}?next=/admin/a/"
    client.force_login(ines)
    for adresse in ("/admin/login/", "/admin/login/?next=/admin/"):
        assert client.get(adresse).status_code == 404
    assert client.get("/admin/", follow=True).status_code == 404


def test_an_old_password_ends_with_the_first_code(client: Client, db) -> None:
    ancien = get_user_model().objects.create_superuser("chef", "chef@exemple.fr", "s3cret-long")
    # What the migration writes for those who were there before.
    ancien.emailaddress_set.create(email="chef@exemple.fr", primary=True)
    sign_in(client, "chef@exemple.fr")
    ancien.refresh_from_db()
    assert not ancien.has_usable_password()
    assert client.get("/compte/").status_code == 200


def test_accounts_from_before_keep_their_address(db) -> None:
    module = import_module("repere.comptes.migrations.0003_adresses_des_comptes")
    personnes = get_user_model().objects
    chef = personnes.create_user("chef", "Chef@Exemple.fr")
    personnes.create_user("double", "chef@exemple.fr")
    personnes.create_user("sans")
    for _ in range(2):
        module.write_addresses(apps, None)
    adresse = EmailAddress.objects.get()
    assert (adresse.user, adresse.email) == (chef, "chef@exemple.fr")
    assert adresse.primary and not adresse.verified
