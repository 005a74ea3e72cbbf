"""A file brought, read once; the same file twice is the same reading."""

from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Any, Final

from django.db import DatabaseError, transaction
from django.utils import timezone

from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.monographies.lecture.document import read_and_mask
from repere.monographies.lecture.fichier import extract_text
from repere.monographies.lecture.modele import FichierIllisible, Monographie, PasUneMonographie
from repere.monographies.lecture.sections import read_sections
from repere.monographies.lecture.trouvailles import Trouvee, flatten, lines_taken
from repere.monographies.models import Reprise, Trouvaille
from repere.monographies.services.reprises.rapprochement import places_of
from repere.territoires.models import AncienneCommune, Commune

Etat = Reprise.Etat
# Longer than any reading lasts.
PATIENCE: Final = timedelta(minutes=15)
PANNE: Final = "La lecture s’est arrêtée avant la fin. Déposez le fichier de nouveau."


def read_file(octets: bytes) -> tuple[Monographie, str]:
    """Return what a file says and its masked text. Raises FichierIllisible or PasUneMonographie."""
    return read_and_mask(extract_text(octets), known_communes())


@transaction.atomic
def deposit(*, nom: str, octets: bytes, par: Any) -> tuple[Reprise, bool]:
    """Keep a file to be read, and say whether it is new; what could not be read may be brought again."""
    empreinte = sha256(octets).hexdigest()
    reprise, nouvelle = Reprise.objects.get_or_create(
        empreinte=empreinte,
        defaults={"nom": nom[:200], "etat": Etat.LECTURE, "fichier": octets, "deposee_par": par},
    )
    if not nouvelle and (reprise.etat == Etat.ILLISIBLE or _is_stuck(reprise)):
        reprise.etat, reprise.message, reprise.fichier, nouvelle = Etat.LECTURE, "", octets, True
        reprise.deposee_le = timezone.now()
        reprise.save(update_fields=["etat", "message", "fichier", "deposee_le"])
    if nouvelle:
        record(acteur=actor(par), quoi="reprise.deposee", sur=f"reprise:{reprise.pk}")
    return reprise, nouvelle


def _is_stuck(reprise: Reprise) -> bool:
    """Say whether who was reading it is gone: a worker that was killed says nothing."""
    return reprise.etat == Etat.LECTURE and reprise.deposee_le < timezone.now() - PATIENCE


def read(*, reprise: Reprise) -> None:
    """Read the file that was kept, and let it go; nothing is written elsewhere."""
    if reprise.etat != Etat.LECTURE or reprise.fichier is None:
        return
    try:
        monographie, texte = read_file(bytes(reprise.fichier))
    except (FichierIllisible, PasUneMonographie) as defaut:
        fail(reprise=reprise, message=str(defaut))
        return
    _keep(reprise, monographie, texte)


@transaction.atomic
def fail(*, reprise: Reprise, message: str = PANNE) -> None:
    """Say why there is nothing to read again."""
    reprise.etat, reprise.message, reprise.fichier = Etat.ILLISIBLE, message[:500], None
    reprise.save(update_fields=["etat", "message", "fichier"])


@transaction.atomic
def _keep(reprise: Reprise, monographie: Monographie, texte: str) -> None:
    # From the text without its persons: what the reader learnt of them is gone from its prose too.
    trouvees = flatten(monographie, read_sections(texte, lines_taken(monographie)))
    lieux = places_of(trouvees, bassin=monographie.bassin or "")
    reprise.trouvailles.all().delete()
    Trouvaille.objects.bulk_create(
        Trouvaille(
            reprise=reprise,
            chemin=trouvee.chemin,
            valeur=trouvee.valeur,
            debut=trouvee.debut,
            fin=trouvee.fin,
            lieu=lieux.get(trouvee.chemin),
            ordre=ordre,
        )
        for ordre, trouvee in enumerate(trouvees)
    )
    reprise.texte, reprise.bassin = texte, (monographie.bassin or "")[:150]
    reprise.annee, reprise.etat, reprise.fichier = _year(trouvees), Etat.A_RELIRE, None
    reprise.save()


def _year(trouvees: Sequence[Trouvee]) -> int | None:
    """Return the year of the last meeting: that of which the document speaks."""
    dates = [
        t.valeur["date"]
        for t in trouvees
        if t.chemin.startswith("reunions/") and isinstance(t.valeur, dict) and t.valeur["date"]
    ]
    return int(max(dates)[:4]) if dates else None


def known_communes() -> list[str]:
    """Return the names of communes, old ones last; none when the base is not prepared yet."""
    try:
        with transaction.atomic():
            noms = list(Commune.objects.order_by("pk").values_list("nom", flat=True))
            anciens = AncienneCommune.objects.order_by("pk").values_list("nom", flat=True)
            return noms + list(anciens)
    except DatabaseError:
        return []
