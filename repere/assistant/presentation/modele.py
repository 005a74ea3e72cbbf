"""What the pages of the assistant show; no rule here, only names."""

from typing import NamedTuple

from repere.assistant.dialogue.cartes_langues import CarteLangue
from repere.recherche.presentation.resultat import CarteResultat


class Langue(NamedTuple):
    """A language of the page. ``presente``: the one that it speaks now."""

    code: str
    nom: str
    adresse: str
    presente: bool


class Bouton(NamedTuple):
    """A tap. ``picto`` names a drawing of a need, ``icone`` another; "" when there is none."""

    libelle: str
    entree: str
    precision: str = ""
    picto: str = ""
    icone: str = ""


class Lien(NamedTuple):
    """A number or a site. ``cible`` is "_blank" for what opens beside the conversation."""

    texte: str
    lien: str
    icone: str
    cible: str = ""


class Urgence(NamedTuple):
    """The card of an emergency. ``quitter``: the words of the button that leaves at once, "" without."""

    langue: str
    sens: str
    titre: str
    phrases: tuple[str, ...]
    contacts: list[Lien]
    quitter: str
    ailleurs: str


class Departement(NamedTuple):
    """A département and its towns to tap, itself the last one."""

    nom: str
    villes: list[Bouton]


class Endroits(NamedTuple):
    """Where to, without writing: the large towns, then each département's."""

    villes: list[Bouton]
    departements: list[Departement]


class Question(NamedTuple):
    """The question of a turn. ``images``: its choices are needs, shown as pictograms."""

    texte: str
    choix: list[Bouton]
    images: bool
    endroits: Endroits | None


class Pastille(NamedTuple):
    """A thing understood, and the taps that take it away or say it anew; "" when it cannot be."""

    libelle: str
    retirer: str
    changer: str


class Tour(NamedTuple):
    """One answer. ``dit``: what the person has just written, shown again and kept nowhere.

    ``dans_sa_langue``: one sentence for who writes in a language that we do not.
    """

    numero: int
    langue: str
    sens: str
    dit: str
    urgence: Urgence | None
    phrases: tuple[str, ...]
    portes: list[Lien]
    multilingue: bool
    pastilles: list[Pastille]
    titre: str
    cartes: list[CarteResultat]
    tous: str
    tous_texte: str
    question: Question | None
    rapides: list[Bouton]
    cible: str
    dans_sa_langue: tuple[CarteLangue, ...] = ()


class Partage(NamedTuple):
    """The answer to keep or hand over: links that open the telephone's own applications."""

    sms: str
    courriel: str
    page: str


class Humain(NamedTuple):
    """Somebody to talk to. ``lieu``: the nearest France Services; else ``entree`` asks where one is, and
    ``tous`` lists them all; "" for what is not offered. ``dans_reponse``: asked for, hence part of the answer."""

    telephone: str
    telephone_lien: str
    lieu: CarteResultat | None
    entree: str
    tous: str
    dans_reponse: bool


class Page(NamedTuple):
    """The page. ``accueil``: nothing was said yet. ``texte``: what was typed and could not be answered.

    ``pastilles``: the search that one comes from.
    ``adresse`` begins again; ``action`` receives what is sent; ``suite``: query of the list to go back to.
    """

    adresse: str
    action: str
    jeton: str
    langues: list[Langue]
    accueil: bool
    pro: bool
    encadre: bool
    cible: str
    suite: str
    avis: str
    texte: str
    pastilles: list[Pastille]
    exemples: list[str]
    besoins: list[Bouton]
    tour: Tour | None
    partage: Partage | None
    humain: Humain
