"""The messages we send: short, the same words with and without pictures, a way out at the end."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.comptes.identite_message import message_id


@dataclass(frozen=True, slots=True)
class Section:
    """A list under a title: ``lignes`` are (what it says, the whole address where one sees it or "")."""

    titre: str
    lignes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Courriel:
    """What a message says. ``code`` and ``lien`` (its words, its address) stand alone, in large.

    ``sortie`` are the links of the foot, (words, whole address): how to receive less of it.
    """

    objet: str
    avant: tuple[str, ...] = ()
    code: str = ""
    lien: tuple[str, str] | None = None
    sections: tuple[Section, ...] = ()
    apres: tuple[str, ...] = ()
    sortie: tuple[tuple[str, str], ...] = ()

    def with_exits(self, *sortie: tuple[str, str]) -> "Courriel":
        return replace(self, sortie=sortie)

    def subject(self) -> str:
        """Return ``objet`` on one line: a name read in a file may hold two, a header may not."""
        return _LIGNES.sub(" ", self.objet)


_LIGNES: Final = re.compile(r"\s*[\r\n]+\s*")
# No machine answers a code, nor tells that its reader is away.
ENTETES: Final = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


def send(courriel: Courriel, vers: str) -> None:
    """Send ``courriel`` now. Raises OSError when the mail server does not take it.

    For who waits before a page (a code, an invitation). Anything else goes through ``services.notifications``
    or ``services.depart``, that lose nothing while the mail server is down.
    """
    entetes = {**ENTETES, "Message-ID": message_id(vers)}
    message = EmailMultiAlternatives(
        courriel.subject(), in_plain_text(courriel), to=[vers], headers=entetes
    )
    message.attach_alternative(in_html(courriel), "text/html")
    message.send()


def in_html(courriel: Courriel) -> str:
    """Return the message as mail readers show it."""
    contexte = {"courriel": courriel, "site": settings.REPERE_NOM, "adresse": settings.REPERE_URL}
    return render_to_string("comptes/courriels/courriel.html", contexte)


def in_plain_text(courriel: Courriel) -> str:
    """Return the message for those who read it without pictures: the code alone on its line."""
    lien = [f"{courriel.lien[0]} :\n{courriel.lien[1]}"] if courriel.lien else []
    code = [f"        {courriel.code}"] if courriel.code else []
    sections = [_section_in_plain_text(section) for section in courriel.sections]
    signature = "\n".join(
        [settings.REPERE_NOM, settings.REPERE_URL]
        + [f"{mots} : {adresse}" for mots, adresse in courriel.sortie]
    )
    parties = [_("Bonjour,"), *courriel.avant, *code, *lien, *sections, *courriel.apres, signature]
    return "\n\n".join(parties) + "\n"


def _section_in_plain_text(section: Section) -> str:
    lignes = [f"- {mots}" + (f"\n  {lien}" if lien else "") for mots, lien in section.lignes]
    return "\n".join([section.titre, *lignes])


def address_of(nom: str, *args: Any) -> str:
    """Return the whole address of a page: never from the request, whose host its sender chooses."""
    return f"{settings.REPERE_URL}{reverse(nom, args=args)}"


def login_code(contexte: Mapping[str, Any]) -> Courriel:
    code = str(contexte["code"])
    return Courriel(
        _("Votre code pour {site} : {code}").format(site=settings.REPERE_NOM, code=code),
        avant=(_("Voici votre code pour vous connecter."),),
        code=code,
        apres=(
            _("Il sert une seule fois, pendant 15 minutes."),
            _("Ne le donnez à personne. Nous ne vous le demanderons jamais."),
            _("Vous n’avez rien demandé ? Effacez ce message : personne n’est entré."),
        ),
    )


def confirmation_code(contexte: Mapping[str, Any]) -> Courriel:
    code = str(contexte["code"])
    return Courriel(
        _("Confirmez votre adresse sur {site} : {code}").format(
            site=settings.REPERE_NOM, code=code
        ),
        avant=(_("Voici le code qui confirme que cette adresse est à vous."),),
        code=code,
        apres=(
            _("Il sert une seule fois, pendant 15 minutes."),
            _("Ne le donnez à personne. Nous ne vous le demanderons jamais."),
            _("Vous n’avez rien demandé ? Effacez ce message."),
        ),
    )


def unknown_account(contexte: Mapping[str, Any]) -> Courriel:
    return Courriel(
        _("Pas de compte à cette adresse sur {site}").format(site=settings.REPERE_NOM),
        avant=(
            _("Quelqu’un a voulu se connecter avec cette adresse."),
            _("Aucun compte n’existe à cette adresse. Essayez-en une autre, ou créez un compte."),
        ),
        lien=(_("Créer un compte"), address_of("account_signup")),
        apres=(_("Vous n’avez rien demandé ? Effacez ce message."),),
    )


def account_exists(contexte: Mapping[str, Any]) -> Courriel:
    return Courriel(
        _("Vous avez déjà un compte sur {site}").format(site=settings.REPERE_NOM),
        avant=(
            _("Quelqu’un a voulu créer un compte avec cette adresse."),
            _("Ce compte existe déjà. Pour entrer, demandez un code."),
        ),
        lien=(_("Se connecter"), address_of("account_login")),
        apres=(_("Vous n’avez rien demandé ? Effacez ce message."),),
    )


def factor_added(contexte: Mapping[str, Any]) -> Courriel:
    return _notice(
        _("Double vérification ajoutée sur {site}"), _("Votre compte est mieux protégé.")
    )


def factor_removed(contexte: Mapping[str, Any]) -> Courriel:
    return _notice(
        _("Double vérification retirée sur {site}"), _("Votre compte est moins bien protégé.")
    )


def recovery_codes_made(contexte: Mapping[str, Any]) -> Courriel:
    return _notice(
        _("Nouveaux codes de secours sur {site}"), _("Les anciens codes ne servent plus.")
    )


def address_removed(contexte: Mapping[str, Any]) -> Courriel:
    return _notice(
        _("Adresse retirée de votre compte sur {site}"),
        _("Cette adresse n’ouvre plus votre compte."),
    )


def address_added(contexte: Mapping[str, Any]) -> Courriel:
    return _notice(
        _("Adresse changée sur votre compte {site}"), _("Vos codes arrivent à une autre adresse.")
    )


def _notice(objet: str, quoi: str) -> Courriel:
    """Tell of a change that its owner must know, in case it was somebody else."""
    return Courriel(
        objet.format(site=settings.REPERE_NOM),
        avant=(quoi,),
        lien=(_("Voir mon compte"), address_of("comptes:compte")),
        apres=(_("Ce n’était pas vous ? Fermez vos autres connexions depuis votre compte."),),
    )


def invitation(*, titre: str, par: str, jeton: str, jours: int) -> Courriel:
    """``par``: the name of who invites, "" when they gave none."""
    qui = _("{personne} vous invite.").format(personne=par) if par else _("On vous invite.")
    return Courriel(
        _("Vous êtes invité à rejoindre {site}").format(site=settings.REPERE_NOM),
        avant=(qui, _("Votre rôle : {titre}.").format(titre=titre)),
        lien=(_("Voir l’invitation"), address_of("comptes:invitation", jeton)),
        apres=(
            _("Ce lien sert pendant {jours} jours.").format(jours=jours),
            _("Il est pour vous seul. Vous ne connaissez pas ce site ? Effacez ce message."),
        ),
    )


def account_ends(*, jours: int) -> Courriel:
    return Courriel(
        _("Votre compte sur {site} va s’effacer").format(site=settings.REPERE_NOM),
        avant=(
            _("Vous n’êtes pas venu depuis longtemps."),
            _("Votre compte s’effacera dans {jours} jours.").format(jours=jours),
            _("Pour le garder, connectez-vous une fois."),
        ),
        lien=(_("Se connecter"), address_of("account_login")),
        apres=(_("Vous n’en avez plus besoin ? Ne faites rien."),),
    )


def trial(*, jeton: str) -> Courriel:
    """See whether an address that failed receives again."""
    return Courriel(
        _("Un message d’essai de {site}").format(site=settings.REPERE_NOM),
        avant=(_("Vous lisez ce message : votre adresse fonctionne."),),
        lien=(_("Le dire au site"), address_of("comptes:prouver", jeton)),
        apres=(_("Vous ne connaissez pas ce site ? Effacez ce message."),),
    )
