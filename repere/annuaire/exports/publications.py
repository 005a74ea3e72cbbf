"""The one way out of the directory: every record published passes here, and through public_record."""

from collections.abc import Iterator

from django.conf import settings
from django.utils import timezone

from repere.annuaire.confidentialite import public_record
from repere.annuaire.exports.colonnes import Publication
from repere.annuaire.models import Lieu
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.annuaire.services.correspondance import record_of

_LOT = 500


def publication_of(lieu: Lieu) -> Publication:
    """Return what the public may know of ``lieu`` (its commune fetched beforehand)."""
    commune = lieu.rattachement
    return Publication(
        fiche=public_record(record_of(lieu), consentements=lieu.consentements),
        page=settings.REPERE_URL + lieu.get_absolute_url(),
        connu_le=timezone.localdate(lieu.cree_le),
        commune=commune.nom if commune else "",
        code_insee=commune.code_insee if commune else "",
        codes_postaux=tuple(commune.codes_postaux) if commune else (),
        departement=commune.departement_id if commune else _departement_of(lieu.code_insee),
    )


def publications(lieux: LieuQuerySet) -> Iterator[Publication]:
    """Return the publications of ``lieux`` in the order of their identifiers, few at a time."""
    lignes = lieux.select_related("rattachement").without_heavy()
    for lieu in lignes.order_by("identifiant").iterator(chunk_size=_LOT):
        yield publication_of(lieu)


def _departement_of(code_insee: str) -> str:
    return code_insee[:3] if code_insee.startswith(("97", "98")) else code_insee[:2]
