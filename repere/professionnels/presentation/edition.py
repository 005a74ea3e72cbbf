"""Fields and values of a place in words, where each comes from, and what is worth saying next."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from repere.annuaire.horaires.phrases import describe
from repere.annuaire.presentation import mots
from repere.annuaire.presentation.champs import CHAMPS
from repere.annuaire.presentation.formats import date_in_words, iso_date_in_words, phone_in_words
from repere.annuaire.presentation.ouverture import together
from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import N_, _

_AUTRES_NOMS: Final = {
    "commune": N_("Commune"),
    "code_postal": N_("Code postal"),
    "code_insee": N_("Code de la commune"),
    "complement_adresse": N_("Pour trouver le lieu"),
    "longitude": N_("Position sur la carte (longitude)"),
    "latitude": N_("Position sur la carte (latitude)"),
    "date_maj": N_("Mis à jour le"),
    "verifie_le": N_("Vérifié le"),
    "verifie_par": N_("Vérifié par"),
    "source": N_("Source"),
    "desactive_le": N_("Fermé depuis le"),
    "motif_desactivation": N_("Raison de la fermeture"),
    "fusionne_dans_id": N_("Réuni avec un autre lieu"),
}
_TABLES: Final[Mapping[str, Callable[[str], str]]] = {
    "services": mots.service_in_words,
    "services_non_proposes": mots.service_in_words,
    "typologie": mots.kind_in_words,
    "langues": lambda v: mots.LANGUES.get(v, v),
    "publics_specifiquement_adresses": lambda v: mots.PUBLICS.get(v, v),
    "prise_en_charge_specifique": lambda v: mots.PRISES_EN_CHARGE.get(v, v),
    "modalites_acces": lambda v: mots.MODALITES_ACCES.get(v, v),
    "modalites_accompagnement": lambda v: mots.MODALITES_ACCOMPAGNEMENT.get(v, v),
    "autres_telephones": phone_in_words,
}


def field_in_words(champ: str) -> str:
    """Return the name of a field as people read it."""
    return CHAMPS.get(champ) or _(_AUTRES_NOMS.get(champ, champ))


def value_in_words(champ: str, valeur: Any) -> list[str]:
    """Return a value as lines of text; none when nothing is said."""
    if valeur in ("", (), None, {}) and valeur is not False:
        return []
    if isinstance(valeur, bool):
        return [_("Oui") if valeur else _("Non")]
    if champ == "horaires":
        return [together(phrase) for phrase in describe(valeur)]
    if champ == "telephone":
        return [phone_in_words(valeur)]
    if isinstance(valeur, Mapping):
        return [f"{mots.service_in_words(s)} : {vers}" for s, vers in valeur.items()]
    if isinstance(valeur, tuple | list):
        return [_element(champ, v) for v in valeur]
    if hasattr(valeur, "isoformat"):
        return [date_in_words(valeur)]
    return [str(valeur)]


def _element(champ: str, valeur: Any) -> str:
    if isinstance(valeur, Equipement):
        nom = mots.MATERIELS.get(valeur.materiel, valeur.materiel)
        return " ".join(filter(None, [nom, valeur.precision, str(valeur.nombre or "")]))
    if isinstance(valeur, HorairesExceptionnels):
        heures = ", ".join(describe(valeur.horaires)) or _("fermé")
        jours = _("du {du} au {au}").format(
            du=date_in_words(valeur.du), au=date_in_words(valeur.au)
        )
        return ", ".join(filter(None, [jours, heures, valeur.message]))
    if isinstance(valeur, Arret):
        heures = ", ".join(describe(valeur.horaires))
        return ", ".join(filter(None, [valeur.nom, valeur.adresse, valeur.commune, heures]))
    return _TABLES[champ](valeur) if champ in _TABLES else str(valeur)


def origin_in_words(origine: Mapping[str, Any] | None) -> str:
    """Return "Vient de France Services, 1er décembre 2022", "Écrit par Jeanne, 3 mai 2026"; "" when unknown."""
    if not origine:
        return ""
    quand = iso_date_in_words(origine.get("le") or "")
    if origine.get("origine") == "humain":
        qui = _("Écrit par {qui}").format(qui=origine.get("par") or _("une personne"))
    else:
        qui = _("Vient de {sources}").format(sources=", ".join(origine.get("sources", [])))
    return ", ".join(filter(None, [qui, quand]))


class Suite(NamedTuple):
    """What is worth saying next, and the section where one says it."""

    phrase: str
    section: str


def next_steps(fiche: Fiche, combien: int = 3) -> list[Suite]:
    """Return what is worth saying next, what people ask most first."""
    manques = (Suite(_(phrase), section) for manque, phrase, section in _SUITES if manque(fiche))
    return list(manques)[:combien]


_SUITES: Final[tuple[tuple[Callable[[Fiche], bool], str, str], ...]] = (
    (
        lambda f: not f.services,
        N_("Dites ce que vous faites : c’est ce que les gens cherchent."),
        "services",
    ),
    (
        lambda f: not (f.horaires or f.horaires_texte or f.sur_rendez_vous or f.arrets),
        N_("Donnez vos horaires : sans eux, on n’ose pas venir."),
        "horaires",
    ),
    (
        lambda f: not f.frais_a_charge,
        N_("Dites si c’est gratuit : c’est la question la plus posée."),
        "prix",
    ),
    (
        lambda f: not (f.telephone or f.courriels),
        N_("Donnez un téléphone : on appelle avant de se déplacer."),
        "contact",
    ),
    (
        lambda f: f.sur_rendez_vous is None,
        N_("Dites s’il faut un rendez-vous : cela évite une porte fermée."),
        "horaires",
    ),
    (
        lambda f: f.accompagnement is None and not f.modalites_accompagnement,
        N_("Dites si quelqu’un aide : un ordinateur seul ne suffit pas toujours."),
        "acces",
    ),
    (
        lambda f: "Itinérant" in f.itinerance and not f.arrets,
        N_("Donnez vos arrêts : on saura où vous trouver."),
        "arrets",
    ),
    (
        lambda f: bool(f.services) and not f.services_non_proposes,
        N_("Dites ce que vous ne faites pas : personne ne viendra pour rien."),
        "services",
    ),
    (
        lambda f: f.accessible_pmr is None,
        N_("Dites si l’on entre en fauteuil roulant."),
        "accessibilite",
    ),
    (
        lambda f: not f.langues,
        N_("Dites quelles langues vous parlez : certains n’osent pas demander."),
        "langues",
    ),
    (
        lambda f: f.impression is None,
        N_("Dites si l’on peut imprimer : on le demande souvent."),
        "materiel",
    ),
)
