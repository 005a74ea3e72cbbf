"""What a reminder says: the facts of each page, so that reading is enough to check them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from repere.annuaire.fraicheur_des_lieux import Fraicheur, freshness_class
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.formats import date_in_words
from repere.annuaire.presentation.fraicheur import freshness
from repere.annuaire.services.correspondance import record_of
from repere.comptes.courriels import Courriel, Section, address_of
from repere.comptes.genres_notification import Genre
from repere.comptes.reconnaissance import meant_for
from repere.comptes.services.depart import Envoi, post
from repere.comptes.services.notifications import notify
from repere.professionnels import liens_signes
from repere.professionnels.presentation.faits import in_lines

# More would not be read; the others come in the next message.
LIEUX_PAR_COURRIEL: Final = 8
# Words, then an address.
Liens = tuple[tuple[str, str], ...]


def remind(personne: Any, lieux: Sequence[tuple[Lieu, date]]) -> None:
    """Ask a member whether their pages are right: one message for all."""
    seul = lieux[0][0] if len(lieux) == 1 else None
    phrase = ngettext("%(n)d lieu est à vérifier.", "%(n)d lieux sont à vérifier.", len(lieux)) % {
        "n": len(lieux)
    }
    lien = (
        reverse("professionnels:verifier", args=[seul.identifiant])
        if seul
        else reverse("professionnels:a_verifier")
    )
    notify(
        personnes=[personne],
        genre=Genre.RAPPEL,
        phrase=_("{lieu} : la page est à vérifier.").format(lieu=seul.nom) if seul else phrase,
        lien=lien,
        courriel=lambda qui: reminder(
            lieux, {lieu.pk: liens_signes.for_person(lieu, qui) for lieu, _le in lieux}, qui
        ),
    )


def write_to_places(adresse: str, lieux: Sequence[tuple[Lieu, date]]) -> None:
    """Ask whoever reads the public address of places that nobody holds."""
    jetons = {lieu.pk: liens_signes.for_place(lieu, adresse) for lieu, _le in lieux}
    sorties = [
        (
            _("Ne plus écrire pour {lieu}").format(lieu=lieu.nom),
            address_of("professionnels:tout_est_exact", jetons[lieu.pk]),
        )
        for lieu, _le in lieux
    ]
    post(envois=[Envoi(reminder(lieux, jetons).with_exits(*sorties), adresse)])


def tell_animateur(personne: Any, lieux: Sequence[tuple[Lieu, date]]) -> None:
    """Say which places nobody answers for, though they were asked twice."""
    phrase = ngettext(
        "%(n)d lieu ne répond pas aux rappels.",
        "%(n)d lieux ne répondent pas aux rappels.",
        len(lieux),
    ) % {"n": len(lieux)}
    lignes = tuple(
        (
            ", ".join(filter(None, (lieu.nom, lieu.commune))),
            address_of("professionnels:verifier", lieu.identifiant),
        )
        for lieu, _le in lieux
    )
    courriel = Courriel(
        phrase,
        avant=(phrase, _("Nous leur avons écrit deux fois. Un appel aide souvent.")),
        lien=(_("Voir les lieux à vérifier"), address_of("professionnels:a_verifier")),
        sections=(Section(_("Les lieux"), lignes),),
    )
    notify(
        personnes=[personne],
        genre=Genre.RAPPEL,
        phrase=phrase,
        lien=reverse("professionnels:a_verifier"),
        courriel=courriel,
    )


def reminder(
    lieux: Sequence[tuple[Lieu, date]], jetons: dict[int, str], personne: Any = None
) -> Courriel:
    """Return the message: each place with its facts, its button, its way to correct."""
    moment = timezone.localtime()
    if len(lieux) == 1:
        lieu, echeance = lieux[0]
        return _about_one(lieu, echeance, _links(lieu, jetons[lieu.pk], personne), moment)
    nombre = len(lieux)
    return Courriel(
        ngettext("%(n)d lieu à vérifier", "%(n)d lieux à vérifier", nombre) % {"n": nombre},
        avant=(
            _("Voici ce que les gens lisent sur {site}. Est-ce exact ?").format(
                site=settings.REPERE_NOM
            ),
            _("Pour chaque lieu, un lien suffit. Vous n’avez pas à vous connecter."),
        ),
        sections=tuple(
            Section(
                ", ".join(filter(None, (lieu.nom, lieu.commune))),
                (*_facts(lieu, moment), *_links(lieu, jetons[lieu.pk], personne)),
            )
            for lieu, _le in lieux
        ),
    )


def _about_one(lieu: Lieu, echeance: date, liens: Liens, moment: datetime) -> Courriel:
    return Courriel(
        _("{lieu} : est-ce toujours exact ?").format(lieu=lieu.nom),
        avant=(
            _("Voici ce que les gens lisent sur {site}. Est-ce exact ?").format(
                site=settings.REPERE_NOM
            ),
            *_state(lieu, echeance, moment.date()),
        ),
        lien=(_("Oui, tout est exact"), liens[0][1]),
        sections=(
            Section(lieu.nom, _facts(lieu, moment)),
            Section(_("Quelque chose a changé ?"), liens[1:]),
        ),
        apres=(_("Vous n’avez pas à vous connecter pour dire que tout est exact."),),
    )


def _state(lieu: Lieu, echeance: date, jour: date) -> tuple[str, ...]:
    """Return how fresh the page is, and what checking it now changes."""
    fiche = record_of(lieu)
    dit = freshness(fiche, jour, par_la_source=False)
    etat = f"{dit}." if dit else _("Personne n’a encore vérifié cette page.")
    a_jour = freshness_class(fiche.verifie_le, fiche.date_maj, jour) is Fraicheur.A_JOUR
    suite = (
        _("Vérifiez-la avant le {jour} : elle restera à jour.").format(jour=date_in_words(echeance))
        if a_jour
        else _("Si vous la vérifiez, les gens sauront qu’ils peuvent s’y fier.")
    )
    return etat, suite


def _facts(lieu: Lieu, moment: datetime) -> tuple[tuple[str, str], ...]:
    return tuple((ligne, "") for ligne in in_lines(lieu, moment))


def _links(lieu: Lieu, jeton: str, personne: Any) -> Liens:
    horaires = address_of("professionnels:modifier_section", lieu.identifiant, "horaires")
    return (
        (_("Tout est exact"), address_of("professionnels:tout_est_exact", jeton)),
        (_("Corriger les horaires"), _for(personne, horaires)),
        (
            _("Corriger autre chose"),
            _for(personne, address_of("professionnels:modifier", lieu.identifiant)),
        ),
    )


def _for(personne: Any, adresse: str) -> str:
    """Spare who has an account from typing their address before the code."""
    return meant_for(personne, adresse) if personne is not None else adresse
