"""Messages leave through a real mail server; nothing is lost while it is down; dead addresses are left alone."""

from datetime import timedelta
from email import message_from_bytes, policy
from io import StringIO
from mailbox import Maildir, mbox

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from repere.comptes import courriels
from repere.comptes.adresses import failing_among, is_address_fault
from repere.comptes.courriels import Courriel
from repere.comptes.genres_notification import Genre, Rythme
from repere.comptes.identite_message import message_id, was_sent_to
from repere.comptes.models import AdresseEnPanne, CleApi, CourrielSortant, Notification
from repere.comptes.services import depart
from repere.comptes.services.adresses import mark_failing, mark_working
from repere.comptes.services.depart import Envoi, post, send_due
from repere.comptes.services.notifications import choose, notify
from repere.comptes.services.recapitulatifs import send_digests
from tests.comptes.conftest import Facteur, sign_in

pytestmark = pytest.mark.django_db
HTTP = "http://127.0.0.1:8000"


def tell(
    personne, phrase: str = "Une erreur est signalée.", genre: Genre = Genre.SIGNALEMENT
) -> None:
    notify(personnes=[personne], genre=genre, phrase=phrase, lien="/espace/")


def due_now() -> None:
    CourrielSortant.objects.update(prochain_essai_le=timezone.now())


def courrielle(*suite: str) -> str:
    sortie = StringIO()
    call_command("courriels", *suite, stdout=sortie)
    return sortie.getvalue()


class TestLeaving:
    def test_a_message_as_it_crosses_the_network(self, ines, facteur: Facteur) -> None:
        tell(ines)
        (recu,) = facteur.recus
        assert recu["To"] == "ines@exemple.fr" and recu["Auto-Submitted"] == "auto-generated"
        assert recu["List-Unsubscribe"].strip().startswith(f"<{HTTP}/compte/messages/arret/")
        assert recu["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert was_sent_to(recu["Message-ID"], "Ines@exemple.fr")
        assert recu.get_body(("plain",)) and recu.get_body(("html",))
        assert not CourrielSortant.objects.exists()

    def test_nothing_is_lost_while_the_server_is_down(
        self, ines, settings, facteur: Facteur
    ) -> None:
        port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
        tell(ines, "Première.")
        tell(ines, "Deuxième.")
        assert CourrielSortant.objects.count() == 2
        assert "2 courriel(s) en attente" in courrielle("etat")
        settings.EMAIL_PORT = port
        due_now()
        assert "2 parti(s)" in courrielle("envoyer")
        assert [m["Subject"] for m in facteur.recus] == ["Première.", "Deuxième."]

    def test_a_server_that_says_later_is_asked_later_and_later(
        self, ines, facteur: Facteur
    ) -> None:
        facteur.refuse = True
        tell(ines)
        attentes = []
        for _ in range(7):
            sortant = CourrielSortant.objects.get()
            attentes.append(
                round((sortant.prochain_essai_le - timezone.now()).total_seconds() / 60)
            )
            due_now()
            send_due()
        assert attentes == [1, 5, 15, 60, 180, 360, 360]
        # Not before it is due.
        facteur.refuse = False
        assert send_due().partis == 0
        due_now()
        assert send_due().partis == 1 and len(facteur.recus) == 1

    def test_the_same_message_at_each_try(self, ines, facteur: Facteur) -> None:
        facteur.refuse = True
        tell(ines)
        numero = message_id("ines@exemple.fr", CourrielSortant.objects.get().identifiant)
        facteur.refuse = False
        due_now()
        send_due()
        assert facteur.recus[0]["Message-ID"] == numero

    @pytest.mark.parametrize("vers", ["a@b@@", "é à@exemple.fr,"])
    def test_one_that_cannot_be_written_keeps_no_other_from_leaving(
        self, facteur: Facteur, vers: str
    ) -> None:
        """An address read in a file, that a place once gave: no server is ever asked about it."""
        texte = Courriel("Rappel", avant=("Bonjour.",))
        post(envois=[Envoi(texte, vers), Envoi(texte, "lea@exemple.fr")])
        assert [m["To"] for m in facteur.recus] == ["lea@exemple.fr"]
        sortant = CourrielSortant.objects.get()
        assert sortant.vers == vers and sortant.essais == 1
        CourrielSortant.objects.update(cree_le=timezone.now() - timedelta(days=5))
        due_now()
        send_due()
        assert CourrielSortant.objects.get().abandonne_le

    def test_a_name_on_two_lines_makes_one_subject(self, facteur: Facteur) -> None:
        post(envois=[Envoi(Courriel("Maison\nBcc: tous@exemple.fr"), "lea@exemple.fr")])
        (recu,) = facteur.recus
        assert recu["Subject"] == "Maison Bcc: tous@exemple.fr" and recu["Bcc"] is None

    def test_given_up_after_days_without_its_words(self, ines, facteur: Facteur) -> None:
        facteur.refuse = True
        tell(ines)
        CourrielSortant.objects.update(cree_le=timezone.now() - timedelta(days=5))
        due_now()
        send_due()
        sortant = CourrielSortant.objects.get()
        assert sortant.abandonne_le and not sortant.texte and not sortant.html
        facteur.refuse = False
        due_now()
        assert send_due().partis == 0
        # It stays in the site.
        assert Notification.objects.unread().count() == 1

    def test_two_rounds_at_once_send_once(self, ines, facteur: Facteur, monkeypatch) -> None:
        facteur.refuse = True
        tell(ines)
        facteur.refuse = False
        due_now()
        donne = depart._give

        def give(sortant, connexion):
            # Another worker looks while this one sends.
            assert send_due().partis == 0
            return donne(sortant, connexion)

        monkeypatch.setattr(depart, "_give", give)
        assert send_due().partis == 1 and len(facteur.recus) == 1

    def test_who_died_sending_leaves_it_to_others(self, ines, facteur: Facteur) -> None:
        facteur.refuse = True
        tell(ines)
        due_now()
        sortant = depart._take(CourrielSortant.objects.get().pk)
        assert sortant is not None and send_due().partis == 0
        CourrielSortant.objects.update(prochain_essai_le=timezone.now() - timedelta(seconds=1))
        facteur.refuse = False
        assert send_due().partis == 1

    def test_undone_with_what_it_tells(self, ines) -> None:
        from django.db import transaction

        with pytest.raises(RuntimeError), transaction.atomic():
            post(envois=[Envoi(Courriel("Non"), "a@exemple.fr")])
            raise RuntimeError
        assert not CourrielSortant.objects.exists()


class TestDeadAddresses:
    def test_a_refusal_marks_and_is_told_in_the_site(self, ines, facteur: Facteur) -> None:
        facteur.reponse = "550 5.1.1 <ines@exemple.fr>: unknown user"
        tell(ines)
        assert not CourrielSortant.objects.exists()
        panne = AdresseEnPanne.objects.get()
        assert panne.courriel == "ines@exemple.fr" and "ines@" not in panne.raison
        dite = Notification.objects.get(genre="adresse")
        assert dite.lien == "/compte/adresse-en-panne/" and dite.rythme == Rythme.JAMAIS.value
        facteur.reponse = ""
        tell(ines, "Encore.")
        assert not facteur.recus and not CourrielSortant.objects.exists()

    def test_what_is_our_fault_marks_nobody(self, ines, facteur: Facteur) -> None:
        facteur.reponse = "550 5.7.1 your server is on a list"
        tell(ines)
        assert not AdresseEnPanne.objects.exists()
        assert CourrielSortant.objects.get().essais == 1

    @pytest.mark.parametrize(
        ("code", "texte", "faute"),
        [
            (550, "5.1.1 unknown", True),
            (550, "no such user", True),
            (552, "5.2.2 mailbox full", True),
            (552, "5.2.3 too big", False),
            (554, "5.7.1 spam", False),
            (554, "transaction failed", False),
            (451, "4.2.1 later", False),
            (450, "mailbox busy", False),
        ],
    )
    def test_which_answers_are_about_the_address(self, code: int, texte: str, faute: bool) -> None:
        assert is_address_fault(code, texte) is faute

    def test_signing_in_with_its_code_opens_it_again(self, ines) -> None:
        mark_failing(courriel="ines@exemple.fr", raison="550")
        # Codes that one asks for oneself still leave: they are how an address is proved.
        sign_in(Client(), "ines@exemple.fr")
        assert not failing_among(["ines@exemple.fr"])
        tell(ines)
        assert mail.outbox[-1].subject == "Une erreur est signalée."

    def test_a_trial_read_opens_it_again(self, client: Client, ines, facteur: Facteur) -> None:
        mark_failing(courriel="ines@exemple.fr", raison="550")
        client.force_login(ines)
        assert "ines@exemple.fr" in client.get("/compte/adresse-en-panne/").content.decode()
        client.post("/compte/adresse-en-panne/")
        (recu,) = facteur.recus
        corps = recu.get_body(("plain",)).get_content()
        lien = next(ligne for ligne in corps.splitlines() if "/adresse-en-panne/" in ligne)
        inconnu = Client()
        assert inconnu.get(lien).status_code == 200
        assert failing_among(["ines@exemple.fr"])
        assert inconnu.post(lien).status_code == 200
        assert not failing_among(["ines@exemple.fr"])
        assert inconnu.post(f"{lien[:-2]}x/").status_code == 404

    def test_trials_are_counted(self, client: Client, ines, settings) -> None:
        settings.REPERE_LIMITES = True
        mark_failing(courriel="ines@exemple.fr", raison="550")
        client.force_login(ines)
        codes = [client.post("/compte/adresse-en-panne/").status_code for _ in range(4)]
        assert codes == [302, 302, 302, 429] and len(mail.outbox) == 3

    def test_nobody_tries_the_address_of_others(
        self, client: Client, ines, django_user_model
    ) -> None:
        mark_failing(courriel="ines@exemple.fr", raison="550")
        client.force_login(django_user_model.objects.create_user("autre", email="o@exemple.fr"))
        client.post("/compte/adresse-en-panne/")
        assert not mail.outbox
        assert "ines@" not in client.get("/compte/adresse-en-panne/").content.decode()


def bounce(
    adresse: str, *, statut: str = "5.1.1", action: str = "failed", numero: str = ""
) -> bytes:
    """A delivery report as Postfix writes them."""
    numero = numero or message_id(adresse)
    return f"""\
From: MAILER-DAEMON@mx.exemple.fr
To: repere@localhost
Subject: Undelivered Mail Returned to Sender
Date: {timezone.now():%a, %d %b %Y %H:%M:%S} +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"

--=_b
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--=_b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.exemple.fr

Final-Recipient: rfc822; {adresse}
Action: {action}
Status: {statut}
Diagnostic-Code: smtp; 550 {statut} <{adresse}>: Recipient address rejected

--=_b
Content-Type: message/rfc822

From: Repere <repere@localhost>
To: {adresse}
Message-ID: {numero}
Subject: Bonjour

Bonjour
--=_b--
""".encode()


class TestBounces:
    def read(self, tmp_path, brut: bytes) -> str:
        chemin = tmp_path / "rebond.eml"
        chemin.write_bytes(brut)
        return courrielle("rebonds", str(chemin))

    def test_it_marks_and_tells(self, tmp_path, ines) -> None:
        assert "1 adresse(s) en panne" in self.read(tmp_path, bounce("ines@exemple.fr"))
        assert failing_among(["INES@exemple.fr"]) == {"ines@exemple.fr"}
        assert Notification.objects.of(ines).get().genre == "adresse"
        # Read again, it marks nothing more.
        assert "0 adresse(s) en panne" in self.read(tmp_path, bounce("ines@exemple.fr"))
        assert Notification.objects.of(ines).count() == 1

    @pytest.mark.parametrize(
        ("statut", "action"), [("4.2.2", "delayed"), ("4.4.1", "failed"), ("5.7.1", "failed")]
    )
    def test_passing_faults_mark_nothing(self, tmp_path, ines, statut: str, action: str) -> None:
        sortie = self.read(tmp_path, bounce("ines@exemple.fr", statut=statut, action=action))
        assert "1 panne(s) passagère(s)" in sortie and not AdresseEnPanne.objects.exists()

    def test_nobody_cuts_others_off(self, tmp_path, ines) -> None:
        """The number of a message to me says nothing of your address."""
        for numero in ("<1@exemple.fr>", message_id("mechant@exemple.fr")):
            sortie = self.read(tmp_path, bounce("ines@exemple.fr", numero=numero))
            assert "1 ignoré(s)" in sortie and not AdresseEnPanne.objects.exists()

    def test_an_alias_comes_back_under_another_name(self, tmp_path, ines) -> None:
        brut = bounce("ines@exemple.fr").replace(
            b"Final-Recipient: rfc822; ines@exemple.fr", b"Final-Recipient: rfc822; i.d@ailleurs.fr"
        )
        self.read(tmp_path, brut)
        assert failing_among(["ines@exemple.fr"]) and not failing_among(["i.d@ailleurs.fr"])

    def test_headers_alone_suffice(self, tmp_path, ines) -> None:
        brut = bounce("ines@exemple.fr").replace(
            b"Content-Type: message/rfc822", b"Content-Type: text/rfc822-headers"
        )
        self.read(tmp_path, brut)
        assert failing_among(["ines@exemple.fr"])

    def test_an_ordinary_message_is_ignored(self, tmp_path) -> None:
        assert "1 ignoré(s)" in self.read(tmp_path, b"From: a@b.fr\n\n550 5.1.1 ines@exemple.fr")

    def test_an_old_bounce_after_the_proof(self, tmp_path, ines) -> None:
        brut = bounce("ines@exemple.fr")
        self.read(tmp_path, brut)
        mark_working(courriel="ines@exemple.fr")
        AdresseEnPanne.objects.update(prouvee_le=timezone.now() + timedelta(minutes=1))
        assert "1 ignoré(s)" in self.read(tmp_path, brut)
        AdresseEnPanne.objects.update(prouvee_le=timezone.now() - timedelta(days=1))
        assert "1 adresse(s) en panne" in self.read(tmp_path, brut)

    def test_an_mbox(self, tmp_path, ines) -> None:
        boite = mbox(tmp_path / "boite")
        for brut in (bounce("ines@exemple.fr"), bounce("zoe@exemple.fr")):
            boite.add(brut)
        boite.close()
        assert "2 message(s) lu(s) : 2 adresse(s)" in courrielle("rebonds", str(tmp_path / "boite"))

    def test_a_maildir_is_read_once(self, tmp_path, ines) -> None:
        boite = Maildir(tmp_path / "boite")
        boite.add(bounce("ines@exemple.fr"))
        boite.close()
        assert "1 message(s) lu(s)" in courrielle("rebonds", str(tmp_path / "boite"))
        assert "0 message(s) lu(s)" in courrielle("rebonds", str(tmp_path / "boite"))
        assert len(list((tmp_path / "boite" / "cur").iterdir())) == 1

    def test_the_input(self, monkeypatch, ines) -> None:
        import io
        from types import SimpleNamespace

        from repere.comptes.management.commands import courriels as commande

        entree = SimpleNamespace(
            stdin=SimpleNamespace(buffer=io.BytesIO(bounce("ines@exemple.fr")))
        )
        monkeypatch.setattr(commande, "sys", entree)
        assert "1 adresse(s) en panne" in courrielle("rebonds", "-")

    def test_codes_that_bounce_are_recognised(self, ines) -> None:
        courriels.send(courriels.login_code({"code": "123456"}), "ines@exemple.fr")
        recu = message_from_bytes(mail.outbox[0].message().as_bytes(), policy=policy.default)
        assert was_sent_to(recu["Message-ID"], "ines@exemple.fr")


class TestDigests:
    def test_what_waited_comes_in_one_message(self, ines) -> None:
        choose(personne=ines, choix={Genre.SIGNALEMENT: Rythme.JOUR, Genre.RAPPEL: Rythme.JOUR})
        tell(ines, "Une erreur.")
        tell(ines, "Une autre.")
        tell(ines, "Une fiche.", Genre.RAPPEL)
        assert not mail.outbox
        assert send_digests(rythme=Rythme.SEMAINE) == 0
        assert send_digests(rythme=Rythme.JOUR) == 1
        (message,) = mail.outbox
        assert "3 nouvelles aujourd’hui" in message.subject
        corps = message.body
        assert (
            corps.index("Une erreur signalée")
            < corps.index("Une autre.")
            < corps.index("Une fiche.")
        )
        assert f"{HTTP}/espace/" in corps and "/compte/messages/arret/" in corps
        assert send_digests(rythme=Rythme.JOUR) == 0

    def test_what_was_read_meanwhile_is_left_out(self, ines) -> None:
        choose(personne=ines, choix={Genre.SIGNALEMENT: Rythme.JOUR})
        tell(ines, "Lue.")
        Notification.objects.update(lue_le=timezone.now())
        tell(ines, "Pas lue.")
        send_digests(rythme=Rythme.JOUR)
        assert "Pas lue." in mail.outbox[0].body and "Lue." not in mail.outbox[0].body.replace(
            "Pas lue.", ""
        )

    def test_a_long_kind_is_cut_with_a_way_to_the_rest(self, ines) -> None:
        choose(personne=ines, choix={Genre.ANNONCE: Rythme.SEMAINE})
        for i in range(23):
            tell(ines, f"Annonce {i}.", Genre.ANNONCE)
        send_digests(rythme=Rythme.SEMAINE)
        assert "et 3 autres" in mail.outbox[0].body and "23 nouvelles" in mail.outbox[0].subject

    def test_a_dead_address_gets_none_and_keeps_all_in_the_site(self, ines) -> None:
        choose(personne=ines, choix={Genre.SIGNALEMENT: Rythme.JOUR})
        tell(ines)
        mark_failing(courriel=ines.email, raison="550")
        send_digests(rythme=Rythme.JOUR)
        assert not mail.outbox and Notification.objects.unread().count() == 2

    def test_killed_between_writing_and_marking_loses_nothing(self, ines, monkeypatch) -> None:
        from repere.comptes.services import recapitulatifs

        choose(personne=ines, choix={Genre.SIGNALEMENT: Rythme.JOUR})
        tell(ines)

        def meurt(**_):
            raise KeyboardInterrupt

        monkeypatch.setattr(recapitulatifs, "post", meurt)
        with pytest.raises(KeyboardInterrupt):
            send_digests(rythme=Rythme.JOUR)
        monkeypatch.undo()
        assert send_digests(rythme=Rythme.JOUR) == 1 and len(mail.outbox) == 1


def test_old_messages_go(ines) -> None:
    from repere.comptes.services.purge_messages import purge_messages

    tell(ines, "Vieille, lue.")
    Notification.objects.update(lue_le=timezone.now() - timedelta(days=200))
    tell(ines, "Récente.")
    mark_failing(courriel="parti@exemple.fr", raison="550")
    AdresseEnPanne.objects.update(depuis=timezone.now() - timedelta(days=400))
    for jours in (89, 91):
        CleApi.objects.create(
            personne=ines,
            nom="x",
            prefixe=f"p{jours}",
            expire_le=timezone.now() - timedelta(days=jours),
        )
    assert "1 notification(s)" in purge_messages()
    assert [cle.prefixe for cle in CleApi.objects.all()] == ["p89"]
    assert [n.phrase for n in Notification.objects.all()] == ["Récente."]
    assert not AdresseEnPanne.objects.exists()


def test_an_erased_account_leaves_nothing(ines, facteur: Facteur) -> None:
    from repere.comptes.services.compte import delete_account

    facteur.refuse = True
    tell(ines)
    mark_failing(courriel="ines@exemple.fr", raison="550")
    delete_account(personne=ines, par=ines)
    for modele in (Notification, CourrielSortant, AdresseEnPanne):
        assert not modele.objects.exists()
