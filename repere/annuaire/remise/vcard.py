"""A place as a contact card, for the address book of a telephone."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Literal

from repere.annuaire.presentation.contact import is_web
from repere.annuaire.presentation.mots import service_in_words
from repere.annuaire.presentation.ouverture import hours_in_words
from repere.annuaire.remise.lignes import assemble, escape, escape_list
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import _

# 3.0 first: Outlook and older telephones do not read 4.0, everything reads 3.0.
Version = Literal["3.0", "4.0"]


def contact_card(
    fiche: Fiche, adresse_page: str, moment: datetime, version: Version = "3.0"
) -> str:
    """Return the vCard of a public record; ``adresse_page`` is its page, ``moment`` is aware."""
    return assemble(_lines(fiche, adresse_page, moment, version))


def _lines(fiche: Fiche, adresse_page: str, moment: datetime, version: Version) -> Iterator[str]:
    nom = escape(fiche.nom)
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield "PRODID:-//Repere//Annuaire//FR"
    yield f"UID:{adresse_page}"
    yield f"FN:{nom}"
    # 3.0 wants a person's name; an empty one beside ORG is how address books write an organisation.
    yield from ("N:;;;;", "X-ABSHOWAS:COMPANY") if version == "3.0" else ("KIND:org",)
    yield f"ORG:{nom}"
    yield from _phones(fiche, version)
    typage = ";TYPE=INTERNET" if version == "3.0" else ""
    yield from (f"EMAIL{typage}:{escape(courriel)}" for courriel in fiche.courriels)
    yield from _where(fiche, version)
    yield f"URL:{adresse_page}"
    yield from (f"URL:{site}" for site in fiche.site_web if is_web(site))
    yield f"CATEGORIES:{escape_list([_('Aide numérique')])}"
    yield f"NOTE:{escape(chr(10).join(_note(fiche, moment)))}"
    if fiche.date_maj:
        yield f"REV:{fiche.date_maj:%Y%m%d}T000000Z"
    yield "END:VCARD"


def _phones(fiche: Fiche, version: Version) -> Iterator[str]:
    for numero in filter(None, (fiche.telephone, *fiche.autres_telephones)):
        # The quotes hold the comma that 4.0 takes for a separator of parameters.
        yield (
            f"TEL;TYPE=WORK,VOICE:{escape(numero)}"
            if version == "3.0"
            else f'TEL;VALUE=uri;TYPE="work,voice":tel:{numero.replace(" ", "")}'
        )


def _where(fiche: Fiche, version: Version) -> Iterator[str]:
    morceaux = ("", fiche.complement_adresse, fiche.adresse, fiche.commune, "", fiche.code_postal)
    if any(morceaux):
        yield "ADR;TYPE=WORK:" + ";".join(map(escape, (*morceaux, "France")))
    if fiche.latitude is not None and fiche.longitude is not None:
        point = (f"{fiche.latitude:.6f}", f"{fiche.longitude:.6f}")
        yield f"GEO:{';'.join(point)}" if version == "3.0" else f"GEO:geo:{','.join(point)}"


def _note(fiche: Fiche, moment: datetime) -> Iterable[str]:
    horaires = hours_in_words(fiche, moment)
    if fiche.services:
        yield _("On peut y :")
        yield from (f"– {service_in_words(service)}" for service in fiche.services)
    if phrases := [*horaires.phrases, horaires.texte, horaires.sur_rendez_vous]:
        yield from filter(None, phrases)
