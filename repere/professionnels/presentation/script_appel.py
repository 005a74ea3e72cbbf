"""What to ask on the telephone, question by question, with what the page says beside it. Pure."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from repere.annuaire.presentation import mots
from repere.annuaire.presentation.contact import address_lines
from repere.annuaire.presentation.formats import join_words, phone_in_words
from repere.annuaire.presentation.ouverture import hours_in_words
from repere.annuaire.presentation.pratique import practical
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import _


class Question(NamedTuple):
    """What to ask, and what the page says today: nothing, when it says nothing."""

    quoi: str
    demander: str
    dit: list[str]


def greeting(prenom: str, site: str) -> str:
    """Return the first words of a call."""
    qui = _("Bonjour, je m’appelle {prenom}.") if prenom else _("Bonjour.")
    suite = _("J’appelle pour l’annuaire {site}. Je vérifie ce qui est écrit sur vous.")
    fin = _("Avez-vous deux minutes ?")
    return " ".join((qui.format(prenom=prenom), suite.format(site=site), fin))


def questions(fiche: Fiche, moment: datetime) -> list[Question]:
    """Return what to ask, what matters most first: one may hang up before the end."""
    return list(_questions(fiche, moment))


def _questions(fiche: Fiche, moment: datetime) -> Iterator[Question]:
    yield Question(_("Horaires"), _("Quand êtes-vous ouvert ?"), _hours(fiche, moment))
    yield Question(
        _("Ce que vous faites"),
        _("Pour quoi aidez-vous les gens ?"),
        [mots.service_in_words(s) for s in fiche.services],
    )
    yield Question(
        _("Ce que vous ne faites pas"),
        _("Que ne faites-vous pas ? Vers qui envoyez-vous ?"),
        [mots.service_in_words(s) for s in fiche.services_non_proposes],
    )
    for ligne in practical(fiche):
        yield Question(ligne.titre, _("Est-ce toujours vrai ?"), ligne.textes)
    if not fiche.frais_a_charge:
        yield Question(_("Prix"), _("Est-ce gratuit ?"), [])
    if not fiche.modalites_acces:
        yield Question(_("Comment venir"), _("Faut-il prendre rendez-vous ?"), [])
    yield Question(_("Adresse"), _("Êtes-vous toujours à cette adresse ?"), address_lines(fiche))
    yield Question(_("Contact"), _("Comment vous joindre ?"), _contacts(fiche))


def _hours(fiche: Fiche, moment: datetime) -> list[str]:
    horaires = hours_in_words(fiche, moment)
    dits = [*horaires.phrases, *horaires.exceptions, horaires.texte, horaires.sur_rendez_vous]
    return [phrase for phrase in dits if phrase]


def _contacts(fiche: Fiche) -> list[str]:
    numeros = [phone_in_words(n) for n in (fiche.telephone, *fiche.autres_telephones) if n]
    return [ligne for ligne in (join_words(numeros), *fiche.courriels, *fiche.site_web) if ligne]
