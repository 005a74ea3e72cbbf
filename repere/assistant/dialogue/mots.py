"""The words of chips and quick replies: what was understood, said shortly."""

from typing import Final

from repere.annuaire.presentation import mots
from repere.annuaire.standard.complements import LANGUES
from repere.recherche.presentation.besoins import needs
from repere.socle.langue import N_, Table, _

_PUBLICS: Final = Table(
    {
        "jeunes": N_("jeune"),
        "etudiants": N_("étudiant"),
        "familles-enfants": N_("famille, enfants"),
        "seniors": N_("plus de 60 ans"),
        "femmes": N_("entre femmes"),
        "demandeurs-emploi": N_("recherche d’emploi"),
        "personnes-exilees": N_("personne exilée"),
        "handicap": N_("handicap"),
        "minimas-sociaux": N_("minima sociaux"),
        "professionnels": N_("professionnel"),
        "urgence": N_("sans logement"),
        "personnes-en-situation-juridique": N_("suivi par la justice"),
    }
)
_CONTRAINTES: Final = Table(
    {
        "cout:gratuit": N_("gratuit"),
        "cout:solidaire": N_("pas cher"),
        "format:individuel": N_("seul avec un conseiller"),
        "format:collectif": N_("en atelier"),
        "format:domicile": N_("à domicile"),
        "format:distance": N_("à distance"),
        "format:autonomie": N_("en autonomie"),
        "acc:surdite": N_("accueil des personnes sourdes"),
        "acc:moteur": N_("accès en fauteuil"),
        "acc:visuel": N_("accueil des personnes malvoyantes"),
        "acc:mental": N_("accueil adapté, handicap mental"),
        "acc:illettrisme": N_("aide pour lire et écrire"),
        "horaire:matin": N_("le matin"),
        "horaire:midi": N_("le midi"),
        "horaire:apres-midi": N_("l’après-midi"),
        "horaire:soir": N_("le soir"),
        "horaire:lundi": N_("le lundi"),
        "horaire:mardi": N_("le mardi"),
        "horaire:mercredi": N_("le mercredi"),
        "horaire:jeudi": N_("le jeudi"),
        "horaire:vendredi": N_("le vendredi"),
        "horaire:samedi": N_("le samedi"),
        "horaire:dimanche": N_("le dimanche"),
        "acces:sans-rdv": N_("sans rendez-vous"),
        "acces:sur-rdv": N_("sur rendez-vous"),
        "mobilite:sans-voiture": N_("sans voiture"),
        "delai:urgent": N_("vite"),
        "contact:mail": N_("par e-mail"),
        "contact:telephone": N_("par téléphone"),
        "contact:courrier": N_("par courrier"),
        "contact:sms": N_("par SMS"),
        "transport:tram": N_("en tram"),
        "transport:bus": N_("en bus"),
        "transport:train": N_("en train"),
        "transport:velo": N_("à vélo"),
        "transport:a-pied": N_("à pied"),
        "itinerant": N_("lieu itinérant"),
        "plus_proche": N_("au plus près"),
        "langue:autre": N_("accueil dans une autre langue"),
    }
)
PROGRAMMES: Final = {
    "france-services": "France Services",
    "conseiller-numerique": "Conseillers numériques",
    "aidants-connect": "Aidants Connect",
    "pix": "Certification PIX",
    "emmaus-connect": "Emmaüs Connect",
    "croix-rouge": "La Croix Rouge",
    "promeneurs-du-net": "Promeneurs du net",
    "grande-ecole-du-numerique": "Grande école du numérique",
}
# Languages that are understood in messages and that no place of the directory tells of.
_AUTRES_LANGUES: Final = Table(
    {
        "ur": N_("ourdou"),
        "am": N_("amharique"),
        "sr": N_("serbe"),
        "bg": N_("bulgare"),
        "nl": N_("néerlandais"),
        "hi": N_("hindi"),
    }
)
_LANGUES: Final = Table(LANGUES)


def need_in_words(service: str) -> str:
    """Return "Faire une démarche": a service, as the home page names it."""
    return next(besoin.mot for besoin in needs() if besoin.valeur == service)


def key_of(service: str) -> str:
    """Return the key of a service, that of its pictogram too."""
    return mots.SERVICES[service].cle


def public_in_words(public: str) -> str:
    """Return whom the help is for, shortly."""
    return _PUBLICS.get(public, public)


def constraint_in_words(contrainte: str) -> str:
    """Return "gratuit", "en turc", "à moins de 10 km"."""
    if contrainte in _CONTRAINTES:
        return _CONTRAINTES[contrainte]
    genre, _deux_points, valeur = contrainte.partition(":")
    if genre == "rayon":
        nombre = valeur.removesuffix("km")
        return _("à moins de {nombre}\N{NO-BREAK SPACE}km").format(nombre=nombre)
    if genre == "langue":
        langue = _LANGUES.get(valeur) or _AUTRES_LANGUES.get(valeur, valeur)
        return _("parle {langue}").format(langue=langue)
    return PROGRAMMES.get(valeur, valeur)
