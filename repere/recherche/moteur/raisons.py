"""Why a place is proposed, in plain French: "À 2,3 km", "aide aux démarches", "vérifié en octobre"."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from repere.annuaire.horaires.mots import month_name
from repere.annuaire.presentation.formats import distance_in_words
from repere.annuaire.standard.vocabulaire import DISPOSITIFS, FORMATIONS_LABELS
from repere.recherche.moteur.relachement import opening_asked
from repere.recherche.moteur.selection import SERVICES, Selection
from repere.recherche.requete.criteres import CRITERES
from repere.recherche.requete.modele import HABITUDES, OUVERT
from repere.socle.francais import uncapitalized
from repere.socle.langue import N_, Table, _

_CE_QU_IL_FAIT: Final = 2
_CONDITIONS: Final = 3
_FRAIS_AN: Final = 366
SERVICES_EN_BREF: Final = Table(
    {
        "Aide aux démarches administratives": N_("aide aux démarches"),
        "Maîtrise des outils numériques du quotidien": N_("apprend à se servir d’un ordinateur"),
        "Insertion professionnelle via le numérique": N_("aide à chercher un emploi"),
        "Utilisation sécurisée du numérique": N_("aide contre les arnaques"),
        "Parentalité et éducation avec le numérique": N_("aide les parents"),
        "Loisirs et créations numériques": N_("loisirs et créations"),
        "Compréhension du monde numérique": N_("aide à comprendre le numérique"),
        "Accès internet et matériel informatique": N_("ordinateurs et internet sur place"),
        "Acquisition de matériel informatique à prix solidaire": N_("matériel à petit prix"),
    }
)
_NOMS_PROPRES: Final = frozenset(
    {*DISPOSITIFS, *FORMATIONS_LABELS, "Wi-Fi", "France Services", "France Travail", "La Poste"}
)


def reasons(selection: Selection, rang: int, km: float | None, etat: str) -> tuple[str, ...]:
    """Return the reasons of one result; ``etat`` is its opening in words, "" when closed or unknown."""
    document = selection.index.documents[rang]
    return tuple(
        dict.fromkeys(
            [
                *([distance_reason(km, vague=document.vague)] if km is not None else []),
                *list(dict.fromkeys(_does(selection, rang)))[:_CE_QU_IL_FAIT],
                *list(dict.fromkeys(_meets(selection, rang)))[:_CONDITIONS],
                *([uncapitalized(etat)] if etat else []),
                *(
                    [r]
                    if (r := verified_reason(document.verifie_le, selection.moment.date()))
                    else []
                ),
            ]
        )
    )


def distance_reason(km: float, *, vague: bool) -> str:
    """Return "À 2,3 km", "À environ 12 km" for a place known by its commune only."""
    if vague and km < 1:
        return _("Dans la commune")
    phrase = (
        _("À\N{NO-BREAK SPACE}environ\N{NO-BREAK SPACE}{distance}")
        if vague
        else _("À\N{NO-BREAK SPACE}{distance}")
    )
    return phrase.format(distance=distance_in_words(km))


def verified_reason(verifie_le: date | None, jour: date) -> str:
    """Return "vérifié en octobre", with the year when it is another one; "" beyond a year."""
    if verifie_le is None or (jour - verifie_le).days > _FRAIS_AN:
        return ""
    meme_annee = verifie_le.year == jour.year
    phrase = _("vérifié en {mois}") if meme_annee else _("vérifié en {mois} {annee}")
    return phrase.format(mois=month_name(verifie_le.month), annee=verifie_le.year)


def _does(selection: Selection, rang: int) -> Iterator[str]:
    """Yield what the place does of what is asked, by criterion or in the person's own words."""
    states = selection.index.is_stated
    demandes = list(selection.requete.choix(SERVICES))
    demandes += [c.valeur for t in selection.words() for c in t.cibles if c.champ == SERVICES]
    for service in demandes:
        if states(rang, SERVICES, service):
            yield SERVICES_EN_BREF[service]


def _meets(selection: Selection, rang: int) -> Iterator[str]:
    states = selection.index.is_stated
    # Open at a given moment is said by the hour at which it closes.
    ouverts = selection.reponses.get(OUVERT)
    if ouverts and selection.requete.ouvert in HABITUDES and ouverts.oui >> rang & 1:
        yield opening_asked(selection.requete)
    for nom, valeurs in selection.requete.criteres:
        for valeur in valeurs if nom != SERVICES else ():
            if states(rang, nom, valeur):
                yield _in_a_list(nom, valeur)
    for terme in selection.words():
        for cible in terme.cibles:
            if cible.champ != SERVICES and states(rang, cible.champ, cible.valeur):
                yield _in_a_list(cible.champ, cible.valeur)


def _in_a_list(nom: str, valeur: str) -> str:
    """Return the words of a value, to follow others; names keep their capital."""
    texte = CRITERES[nom].valeurs[valeur]
    # "turc", but "Turkish": what a language writes with a capital is so in our words already.
    if nom == "langues":
        return texte
    # Programmes, acronyms, "Wi-Fi".
    return texte if texte in _NOMS_PROPRES or texte[1:2].isupper() else uncapitalized(texte)
