"""Of what the site tells people, and how often unless they choose otherwise. Pure: a new kind is a row."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from repere.comptes.roles import Role
from repere.socle.langue import N_, Table


class Rythme(StrEnum):
    """When a notification also leaves by e-mail. In the site, it is always told at once."""

    IMMEDIAT = "immediat"
    JOUR = "jour"
    SEMAINE = "semaine"
    JAMAIS = "jamais"


class Genre(StrEnum):
    """What a notification is about."""

    SIGNALEMENT = "signalement"
    REVENDICATION = "revendication"
    RAPPEL = "rappel"
    PROPOSITION = "proposition"
    NOUVEAU_LIEU = "nouveau_lieu"
    MODIFICATION = "modification"
    CAMPAGNE = "campagne"
    EQUIPE = "equipe"
    INVITATION = "invitation"
    REUNION = "reunion"
    ANNONCE = "annonce"
    MESSAGE = "message"
    IMPORT = "import"
    CONNECTEUR = "connecteur"
    BILAN = "bilan"
    ADRESSE = "adresse"


@dataclass(frozen=True, slots=True)
class Reglage:
    """``rythmes``: among which one may choose; one alone: nothing to choose, the kind is not listed.

    ``roles``: who is ever told this; None: anybody.
    """

    libelle: str
    rythme: Rythme
    rythmes: tuple[Rythme, ...] = tuple(Rythme)
    roles: frozenset[Role] | None = None
    # Made at its own rhythm: it leaves as it is made, whatever else comes that often.
    periodique: bool = False


_BILAN: Final = (Rythme.SEMAINE, Rythme.JAMAIS)
_REGION: Final = frozenset({Role.COORDINATEUR, Role.ADMINISTRATEUR})
_ANIMENT: Final = frozenset({Role.ANIMATEUR}) | _REGION
_BASSIN: Final = frozenset({Role.CONTRIBUTEUR}) | _ANIMENT

REGLAGES: Final[dict[Genre, Reglage]] = {
    Genre.SIGNALEMENT: Reglage(N_("Une erreur signalée sur un lieu"), Rythme.IMMEDIAT),
    Genre.REVENDICATION: Reglage(N_("Une demande « C’est ma structure »"), Rythme.IMMEDIAT),
    Genre.RAPPEL: Reglage(N_("Un rappel : un lieu à vérifier"), Rythme.IMMEDIAT),
    Genre.PROPOSITION: Reglage(N_("Un changement proposé par une autre source"), Rythme.SEMAINE),
    Genre.NOUVEAU_LIEU: Reglage(N_("Un nouveau lieu proposé"), Rythme.JOUR, roles=_ANIMENT),
    Genre.MODIFICATION: Reglage(N_("Un lieu changé par quelqu’un d’autre"), Rythme.JOUR),
    Genre.CAMPAGNE: Reglage(N_("Une campagne de vérification"), Rythme.IMMEDIAT, roles=_BASSIN),
    Genre.EQUIPE: Reglage(N_("Votre équipe : arrivées et départs"), Rythme.JOUR),
    Genre.INVITATION: Reglage(N_("Les suites de vos invitations"), Rythme.IMMEDIAT),
    Genre.REUNION: Reglage(N_("Une réunion de votre bassin"), Rythme.IMMEDIAT),
    Genre.ANNONCE: Reglage(N_("Le tableau du bassin : offres et demandes"), Rythme.JOUR),
    Genre.MESSAGE: Reglage(N_("Un message d’un membre du réseau"), Rythme.IMMEDIAT),
    Genre.IMPORT: Reglage(N_("La fin d’un import de données"), Rythme.IMMEDIAT, roles=_REGION),
    Genre.CONNECTEUR: Reglage(N_("Un outil branché qui ne répond plus"), Rythme.IMMEDIAT),
    Genre.BILAN: Reglage(
        N_("Le bilan de la semaine d’un bassin"),
        Rythme.SEMAINE,
        _BILAN,
        roles=_ANIMENT,
        periodique=True,
    ),
    # Writing to an address that does not work, to say that it does not.
    Genre.ADRESSE: Reglage(N_("Votre adresse électronique"), Rythme.JAMAIS, (Rythme.JAMAIS,)),
}
LIBELLES_RYTHMES: Final = Table(
    {
        Rythme.IMMEDIAT: N_("Tout de suite"),
        Rythme.JOUR: N_("Une fois par jour"),
        Rythme.SEMAINE: N_("Une fois par semaine"),
        Rythme.JAMAIS: N_("Jamais"),
    }
)


def rhythm_of(genre: Genre, choisi: str | None) -> Rythme:
    """Return the rhythm of ``genre`` for somebody who chose ``choisi``, None when they chose nothing."""
    reglage = REGLAGES[genre]
    connu = choisi in {rythme.value for rythme in reglage.rythmes}
    return Rythme(choisi) if choisi and connu else reglage.rythme


def leaves_now(genre: Genre, rythme: Rythme) -> bool:
    """Say whether a notification is written at once to somebody who chose ``rythme``."""
    return rythme is Rythme.IMMEDIAT or (REGLAGES[genre].periodique and rythme is not Rythme.JAMAIS)


def kinds_for(roles: frozenset[Role]) -> list[Genre]:
    """Return the kinds that somebody with ``roles`` may choose about."""
    return [
        genre
        for genre, reglage in REGLAGES.items()
        if len(reglage.rythmes) > 1 and (reglage.roles is None or reglage.roles & roles)
    ]
