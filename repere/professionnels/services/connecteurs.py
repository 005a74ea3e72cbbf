"""Tools of partners: made, told of changes in their order, tried again, stopped when nobody answers for days."""

import json
from datetime import timedelta
from hashlib import sha256
from time import time
from typing import Any, Final
from uuid import uuid4, uuid5

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from repere.annuaire.exports.publications import publication_of
from repere.annuaire.models import Lieu, Revision
from repere.comptes.droits import Action, roles_for
from repere.comptes.genres_notification import Genre
from repere.comptes.models import Attribution
from repere.comptes.services.journal import record
from repere.comptes.services.notifications import notify
from repere.comptes.services.roles import actor
from repere.professionnels.connecteurs.envoi import Reponse, send
from repere.professionnels.connecteurs.signature import signed_headers, written_secret
from repere.professionnels.models import Connecteur, Livraison
from repere.professionnels.portee import Portee

LOT: Final = 50
LOTS: Final = 20
ECHECS_MAX: Final = 15
JOURS_DE_SUIVI: Final = 30
CONNECTEURS_MAX: Final = 5
_ATTENTES: Final = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 360))
_BAIL: Final = timedelta(minutes=5)
_PARTI: Final = 410
# After every place of a revision.
_TOUS: Final = 2**62


class TropDeConnecteurs(Exception):
    """More than one person can look after."""


@transaction.atomic
def create_connector(*, personne: Any, nom: str, url: str) -> Connecteur:
    """Tell ``url`` of the changes from now on. Raises TropDeConnecteurs."""
    if Connecteur.objects.filter(personne=personne).count() >= CONNECTEURS_MAX:
        raise TropDeConnecteurs
    curseur = Revision.objects.order_by().values_list("numero", flat=True).first() or 0
    connecteur = Connecteur.objects.create(
        personne=personne, nom=nom, url=url, curseur=curseur, curseur_lieu=_TOUS
    )
    _journal("connecteur.cree", connecteur)
    return connecteur


@transaction.atomic
def delete_connector(*, connecteur: Connecteur) -> None:
    """Tell it nothing more."""
    _journal("connecteur.supprime", connecteur)
    connecteur.delete()


@transaction.atomic
def renew_secret(*, connecteur: Connecteur) -> None:
    """Sign with another secret from now on."""
    connecteur.derive += 1
    connecteur.save(update_fields=["derive"])
    _journal("connecteur.secret_change", connecteur)


@transaction.atomic
def resume(*, connecteur: Connecteur) -> None:
    """Try again one that was stopped: it is told of all that changed meanwhile."""
    connecteur.arrete_le, connecteur.echecs = None, 0
    connecteur.prochain_essai_le = timezone.now()
    connecteur.save(update_fields=["arrete_le", "echecs", "prochain_essai_le"])
    _journal("connecteur.repris", connecteur)


def secret_of(connecteur: Connecteur) -> bytes:
    """Return its secret: computed from that of the site, so that the base holds none."""
    valeur = f"{connecteur.identifiant}:{connecteur.derive}"
    return salted_hmac("repere.connecteurs", valeur, algorithm="sha256").digest()


def shown_secret(connecteur: Connecteur) -> str:
    return written_secret(secret_of(connecteur))


def try_out(*, connecteur: Connecteur) -> Livraison:
    """Send a message that says nothing, and note what was answered. It stops nothing and resumes nothing."""
    reponse = _send(connecteur, "essai", {"message": "Repère vous entend."}, str(uuid4()))
    return _note(connecteur, reponse, essai=True)


def send_changes() -> int:
    """Tell every tool what changed since it was last told; return how many messages were taken."""
    actifs = Connecteur.objects.filter(
        arrete_le__isnull=True, prochain_essai_le__lte=timezone.now(), personne__is_active=True
    )
    return sum(_catch_up(pk) for pk in list(actifs.order_by("pk").values_list("pk", flat=True)))


def _catch_up(pk: int) -> int:
    """Tell one tool, batch after batch, until it knows everything or does not answer."""
    partis = 0
    for _tour in range(LOTS):
        connecteur = Connecteur.objects.select_related("personne").get(pk=pk)
        lieux = list(_changes(connecteur)[:LOT])
        if not lieux or not _take(connecteur):
            break
        if not _tell(connecteur, lieux):
            break
        partis += 1
    return partis


def _changes(connecteur: Connecteur) -> Any:
    """Return the places of its owner that changed since, in the order in which they did, merged ones too."""
    tenues = Attribution.objects.current().of(connecteur.personne)
    roles = roles_for(Action.BRANCHER_UN_OUTIL)
    portee = Portee.of(tenue.perimetre for tenue in tenues if tenue.role in roles)
    depuis = Q(revision__gt=connecteur.curseur) | Q(
        revision=connecteur.curseur, pk__gt=connecteur.curseur_lieu
    )
    changes = Lieu.objects.filter(portee.places(), depuis)
    return changes.select_related("rattachement", "fusionne_dans").order_by("revision", "pk")


def _take(connecteur: Connecteur) -> bool:
    """Reserve it: two workers at once would tell twice."""
    maintenant = timezone.now()
    return bool(
        Connecteur.objects.filter(
            pk=connecteur.pk, arrete_le__isnull=True, prochain_essai_le__lte=maintenant
        ).update(prochain_essai_le=maintenant + _BAIL)
    )


def _tell(connecteur: Connecteur, lieux: list[Lieu]) -> bool:
    dernier = lieux[-1]
    # The same at each try: who was told after all, and whose answer got lost, sees it.
    numero = str(uuid5(connecteur.identifiant, f"{dernier.revision}:{dernier.pk}:{len(lieux)}"))
    reponse = _send(connecteur, "lieux.changes", {"lieux": [_said(lieu) for lieu in lieux]}, numero)
    _note(connecteur, reponse, lieux=len(lieux))
    if reponse.reussie:
        Connecteur.objects.filter(pk=connecteur.pk).update(
            curseur=dernier.revision,
            curseur_lieu=dernier.pk,
            echecs=0,
            prochain_essai_le=timezone.now(),
        )
    else:
        _failed(connecteur, reponse)
    return reponse.reussie


def _said(lieu: Lieu) -> dict[str, Any]:
    """Return what the public may know of a place."""
    suite: dict[str, Any]
    if lieu.fusionne_dans is not None:
        suite = {"etat": "fusionne", "fusionne_dans": lieu.fusionne_dans.identifiant}
    elif lieu.desactive_le is not None:
        suite = {"etat": "ferme", "motif": lieu.motif_desactivation}
    else:
        publication = publication_of(lieu)
        suite = {
            "etat": "publie",
            "page": publication.page,
            "valeurs": publication.fiche.to_json(),
        }
    return {"identifiant": lieu.identifiant, "revision": lieu.revision, **suite}


def _send(connecteur: Connecteur, genre: str, donnees: dict[str, Any], numero: str) -> Reponse:
    corps = json.dumps(
        {"type": genre, "timestamp": timezone.now().isoformat(), "data": donnees},
        ensure_ascii=False,
    ).encode()
    entetes = signed_headers(secret_of(connecteur), f"msg_{numero}", int(time()), corps)
    return send(connecteur.url, corps, entetes)


def _note(
    connecteur: Connecteur, reponse: Reponse, *, lieux: int = 0, essai: bool = False
) -> Livraison:
    vieilles = timezone.now() - timedelta(days=JOURS_DE_SUIVI)
    Livraison.objects.filter(connecteur=connecteur, le__lt=vieilles).delete()
    return Livraison.objects.create(
        connecteur=connecteur,
        essai=essai,
        lieux=lieux,
        statut=reponse.statut,
        faute=reponse.faute,
        duree_ms=reponse.duree_ms,
    )


@transaction.atomic
def _failed(connecteur: Connecteur, reponse: Reponse) -> None:
    maintenant = timezone.now()
    connecteur.echecs += 1
    attente = _ATTENTES[min(connecteur.echecs, len(_ATTENTES)) - 1]
    connecteur.prochain_essai_le = maintenant + attente
    # 410: they say themselves that it is over.
    if connecteur.echecs >= ECHECS_MAX or reponse.statut == _PARTI:
        connecteur.arrete_le = maintenant
        notify(
            personnes=[connecteur.personne],
            genre=Genre.CONNECTEUR,
            phrase=_("Votre outil « {nom} » ne répond plus. Nous ne lui écrivons plus.").format(
                nom=connecteur.nom
            ),
            lien=reverse("professionnels:connecteur", args=[connecteur.identifiant]),
            cle=f"connecteur:{connecteur.pk}",
        )
        _journal("connecteur.arrete", connecteur)
    connecteur.save(update_fields=["echecs", "prochain_essai_le", "arrete_le"])


def _journal(quoi: str, connecteur: Connecteur) -> None:
    # The address may hold a secret of the partner's: its digest tells whether it is the same.
    empreinte = sha256(connecteur.url.encode()).hexdigest()[:16]
    record(
        acteur=actor(connecteur.personne),
        quoi=quoi,
        sur=f"connecteur:{connecteur.identifiant}",
        details={"adresse": empreinte},
    )
