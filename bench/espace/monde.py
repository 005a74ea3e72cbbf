"""Who works in the space: accounts, roles, sessions, campaigns and reports on real places. For one measure."""

import random
from dataclasses import dataclass, field
from itertools import cycle

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.utils import timezone

from repere.annuaire.models import Lieu, Signalement, Structure
from repere.annuaire.services.signalements import report_error
from repere.comptes.roles import Role
from repere.comptes.services.roles import grant_role
from repere.professionnels.portee import Portee, over_structure, over_zone
from repere.professionnels.services.campagnes import open_campaign
from repere.territoires.models import Zone

_GRAINE = 20_261_121
_LIEUX_PAR_STRUCTURE = 12
_SIGNALEMENTS = 6
_EQUIPE = 5


@dataclass
class Personne:
    """``temoin``: the session cookie; ``lieux``: identifiers that she may change."""

    nom: str
    temoin: str = ""
    lieux: list[str] = field(default_factory=list)
    campagne: int = 0

    @property
    def anime(self) -> bool:
        return bool(self.campagne)


@transaction.atomic
def settle(animateurs: int, professionnels: int) -> list[Personne]:
    """Create everybody; return them with an open session each."""
    return [*_animateurs(animateurs), *_professionnels(professionnels)]


def _professionnels(combien: int) -> list[Personne]:
    """Two or three people to a structure: colleagues write on the same places."""
    avec = Structure.objects.filter(lieux__in=Lieu.objects.published()).distinct().order_by("pk")
    structures = list(avec[: max(1, combien * 2 // 5)])
    personnes = []
    for rang, structure in zip(range(combien), cycle(structures), strict=False):
        compte = _account(f"pro{rang}")
        role = Role.PROFESSIONNEL if rang % 3 else Role.GESTIONNAIRE
        grant_role(personne=compte, role=role, perimetre=over_structure(structure))
        lieux = Lieu.objects.published().filter(structure=structure).order_by("pk")
        codes = list(lieux.values_list("identifiant", flat=True)[:_LIEUX_PAR_STRUCTURE])
        personnes.append(Personne(compte.first_name, _session(compte), codes))
    return personnes


def _animateurs(combien: int) -> list[Personne]:
    """Teams of five over basins: each shares its campaign and its reports."""
    hasard = random.Random(_GRAINE)
    zones = [z for z in Zone.objects.order_by("pk") if _places(z).count() >= 20]
    if not zones:
        raise SystemExit("Aucun bassin de cette base n’a vingt lieux.")
    personnes: list[Personne] = []
    for rang in range(0, combien, _EQUIPE):
        zone = zones[(rang // _EQUIPE) % len(zones)]
        codes = list(_places(zone).values_list("identifiant", flat=True))
        comptes = [_account(f"anim{rang + n}") for n in range(min(_EQUIPE, combien - rang))]
        for compte in comptes:
            grant_role(personne=compte, role=Role.ANIMATEUR, perimetre=over_zone(zone))
        campagne = open_campaign(
            titre=f"Printemps {rang}",
            zone=zone,
            cible="tous",
            consigne="",
            personnes=(),
            par=comptes[0],
        )
        _reports(hasard.sample(codes, min(len(codes), _SIGNALEMENTS * len(comptes))))
        personnes += [Personne(c.first_name, _session(c), codes, campagne.pk) for c in comptes]
    return personnes


def _places(zone: Zone) -> "Lieu.objects":  # type: ignore[name-defined]
    return Lieu.objects.published().filter(Portee.of([over_zone(zone)]).places()).order_by("pk")


def _reports(codes: list[str]) -> None:
    genres = cycle([Signalement.Genre.TELEPHONE, Signalement.Genre.AUTRE])
    for lieu, genre in zip(Lieu.objects.filter(identifiant__in=codes), genres, strict=False):
        report_error(lieu=lieu, genre=genre, texte="C’est faux, on m’a dit le 02 47 00 00 00.")


def _account(nom: str) -> User:
    compte = User.objects.create_user(nom, email=f"{nom}@exemple.fr", first_name=nom)
    compte.emailaddress_set.create(email=compte.email, verified=True, primary=True)
    return compte


def _session(compte: User) -> str:
    """Return the cookie of a session that showed both proofs."""
    session = SessionStore()
    session[SESSION_KEY] = str(compte.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = compte.get_session_auth_hash()
    instant = timezone.now().timestamp()
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "type": "totp", "at": instant}]
    session[f"{AUTHENTICATION_METHODS_SESSION_KEY}_user"] = str(compte.pk)
    session.create()
    return str(session.session_key)
