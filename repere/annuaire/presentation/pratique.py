"""What one wants to know before coming: price, for whom, how one is helped, access, equipment."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from repere.annuaire.presentation import mots
from repere.annuaire.presentation.formats import INSECABLE, join_words
from repere.annuaire.standard.complements import Equipement
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import N_, _

# Lines that the hand-over sheet takes too.
PRIX: Final = N_("Prix")
VENIR: Final = N_("Comment venir")
# Programmes that are somebody who helps.
_QUELQU_UN_AIDE: Final = frozenset({"France Services", "Conseillers numériques", "Aidants Connect"})
_PASS_NUMERIQUE: Final = N_(
    "Le Pass numérique est accepté : ce sont des chèques, remis par certains organismes, "
    "qui paient l’aide"
)


class Ligne(NamedTuple):
    """A line "what: sentences" of the page."""

    titre: str
    textes: list[str]


def said(lignes: Iterable[Ligne]) -> list[Ligne]:
    """Return the lines that say something."""
    return [ligne for ligne in lignes if ligne.textes]


def practical(fiche: Fiche) -> list[Ligne]:
    """Return the lines of the section "En pratique" that say something."""
    return said(
        (
            Ligne(_(PRIX), _price(fiche)),
            Ligne(_(VENIR), _words(mots.MODALITES_ACCES, fiche.modalites_acces)),
            Ligne(
                _("Comment vous êtes aidé"),
                _words(mots.MODALITES_ACCOMPAGNEMENT, fiche.modalites_accompagnement),
            ),
            Ligne(_("Surtout pour"), _words(mots.PUBLICS, fiche.publics_specifiquement_adresses)),
            Ligne(
                _("Accueil adapté"), _words(mots.PRISES_EN_CHARGE, fiche.prise_en_charge_specifique)
            ),
            Ligne(
                _("Fauteuil roulant"),
                _yes_no(fiche.accessible_pmr, _("Accessible"), _("Non accessible")),
            ),
            Ligne(_("Langues parlées"), _languages(fiche)),
            *_equipment_lines(fiche),
        )
    )


def short_price(fiche: Fiche) -> str:
    """Return "Gratuit" or "Payant" when that is all there is to say, else ""."""
    seul = fiche.frais_a_charge[0] if len(set(fiche.frais_a_charge)) == 1 else ""
    return mots.PRIX[seul] if seul in ("Gratuit", "Payant") else ""


def unknown(fiche: Fiche) -> list[str]:
    """Return what the place says nothing of, and people ask first."""
    tues = (
        (not fiche.frais_a_charge, _("le prix")),
        (not _says_help(fiche), _("si quelqu’un vous aide")),
        (fiche.accessible_pmr is None and not fiche.fiche_acces_libre, _("l’accès en fauteuil")),
    )
    return [quoi for inconnu, quoi in tues if inconnu]


def _says_help(fiche: Fiche) -> bool:
    aide = _QUELQU_UN_AIDE.intersection(fiche.dispositif_programmes_nationaux)
    return bool(aide or fiche.modalites_accompagnement) or fiche.accompagnement is not None


def _price(fiche: Fiche) -> list[str]:
    # "Gratuit, payant": some things are free, others are not; which, the source does not say.
    if {"Gratuit", "Payant"} <= set(fiche.frais_a_charge):
        frais = [_("Gratuit ou payant selon ce que vous venez faire : demandez au lieu")]
    else:
        frais = _words(mots.FRAIS, fiche.frais_a_charge)
    return frais + _yes_no(
        fiche.pass_numerique, _(_PASS_NUMERIQUE), _("Le Pass numérique n’est pas accepté")
    )


def _languages(fiche: Fiche) -> list[str]:
    langues = [mots.LANGUES.get(code, code) for code in fiche.langues]
    return [join_words(langues)] if langues else []


def _equipment_lines(fiche: Fiche) -> Iterable[Ligne]:
    yield Ligne(_("Matériel sur place"), [_equipment(e) for e in fiche.equipements])
    yield Ligne(
        _("Votre appareil"),
        _yes_no(
            fiche.materiel_personnel_bienvenu,
            _("Vous pouvez venir avec le vôtre"),
            _("On n’utilise que le matériel du lieu"),
        ),
    )
    yield Ligne(_("Wi-Fi"), _yes_no(fiche.wifi, _("Oui"), _("Non")))
    prix = f"{_('Prix')}{INSECABLE}: {fiche.impression_prix}" if fiche.impression_prix else ""
    possible = _yes_no(fiche.impression, _("Possible"), _("Impossible"))
    yield Ligne(_("Imprimer"), [*possible, prix] if prix else possible)


def _words(table: Mapping[str, str], valeurs: Iterable[str]) -> list[str]:
    return [table.get(valeur, valeur) for valeur in dict.fromkeys(valeurs)]


def _yes_no(valeur: bool | None, oui: str, non: str) -> list[str]:
    return [] if valeur is None else [oui if valeur else non]


def _equipment(equipement: Equipement) -> str:
    nom = mots.MATERIELS.get(equipement.materiel, equipement.materiel)
    if equipement.precision:
        # "Autre" takes its name from what is said of it; a tablet stays a tablet.
        autre = equipement.materiel == "autre"
        nom = equipement.precision if autre else f"{nom} ({equipement.precision})"
    nombre = f"{INSECABLE}: {equipement.nombre}" if equipement.nombre else ""
    return nom + nombre + (_(", en libre accès") if equipement.libre_acces else "")
