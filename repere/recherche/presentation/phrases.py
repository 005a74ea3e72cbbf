"""What the page of results says in sentences: how many, where, what is asked, what else there is."""

from dataclasses import replace
from datetime import datetime
from typing import Final, NamedTuple

from repere.annuaire.horaires.mots import format_time
from repere.annuaire.presentation.formats import date_in_words
from repere.annuaire.presentation.ouverture import together
from repere.recherche.moteur.facettes import NonPrecise
from repere.recherche.moteur.relachement import where_in_words
from repere.recherche.presentation.filtres import sentence_case
from repere.recherche.requete import CRITERES, Requete, to_query
from repere.recherche.requete.modele import HABITUDES, MAINTENANT, OUVERT, read_moment
from repere.recherche.resultats import Resultats
from repere.socle.francais import counted
from repere.socle.langue import N_, Table, _, formes
from repere.socle.texte import plier

RECHERCHE: Final = "/recherche"
_LIEUX: Final = formes("{nombre}\N{NO-BREAK SPACE}lieu", "{nombre}\N{NO-BREAK SPACE}lieux")
_LE_PRECISENT: Final = formes(
    "{nombre}\N{NO-BREAK SPACE}autre lieu ne le précise pas",
    "{nombre}\N{NO-BREAK SPACE}autres lieux ne le précisent pas",
)
_OUVERTURES: Final = Table(
    {
        MAINTENANT: N_("Ouvert maintenant"),
        HABITUDES[0]: N_("Ouvert après 18\N{NO-BREAK SPACE}h"),
        HABITUDES[1]: N_("Ouvert le samedi"),
    }
)


class Lien(NamedTuple):
    """A link and its words."""

    texte: str
    adresse: str


def address(requete: Requete) -> str:
    """Return the one address of the page of ``requete``."""
    return RECHERCHE + to_query(requete)


def headline(resultats: Resultats) -> str:
    """Return the title: "32 lieux à moins de 20 km de Tours pour « impôts »"."""
    combien = counted(_LIEUX, resultats.total)
    if resultats.relache:
        # What was given up is told below: none of it may be claimed here.
        return _("{lieux} à vous proposer").format(lieux=combien)
    ou = where_in_words(resultats.terrain)
    texte = _readable(resultats.requete.texte)
    pour = (
        _("pour «\N{NO-BREAK SPACE}{texte}\N{NO-BREAK SPACE}»").format(texte=texte) if texte else ""
    )
    return " ".join(filter(None, (combien, ou, pour)))


def _readable(texte: str) -> str:
    """Return ``texte``; "" when no letter of it can be sought here, as in another alphabet."""
    return texte if plier(texte) else ""


def corrections(resultats: Resultats) -> list[str]:
    """Return what was understood of the text, and what was not."""
    texte = resultats.requete.texte
    if texte and not _readable(texte):
        phrase = _("Nous ne savons pas lire «\N{NO-BREAK SPACE}{texte}\N{NO-BREAK SPACE}». Écrivez en français, ou choisissez une aide.")  # fmt: skip
        return [phrase.format(texte=texte)]
    phrases = [
        _("Nous avons cherché «\N{NO-BREAK SPACE}{compris}\N{NO-BREAK SPACE}» (vous avez écrit «\N{NO-BREAK SPACE}{tape}\N{NO-BREAK SPACE}»).").format(compris=compris, tape=tape)
        for tape, compris in resultats.corrections
    ]  # fmt: skip
    return phrases + [
        _("Nous ne connaissons pas le mot «\N{NO-BREAK SPACE}{mot}\N{NO-BREAK SPACE}».").format(mot=mot)
        for mot in resultats.inconnus
    ]  # fmt: skip


def chosen(requete: Requete) -> list[Lien]:
    """Return what narrows the search, each with the address of the search without it."""
    liens = [
        Lien(sentence_case(critere.valeurs[valeur]), address(requete.bascule(nom, valeur)))
        for nom, valeurs in requete.criteres
        if (critere := CRITERES[nom])
        for valeur in valeurs
    ]
    if requete.ouvert:
        liens.append(Lien(opening_in_words(requete.ouvert), address(requete.sans_ouverture())))
    if requete.verifie_depuis:
        depuis = _("Vérifié depuis le {jour}").format(jour=date_in_words(requete.verifie_depuis))
        liens.append(Lien(depuis, address(replace(requete, verifie_depuis=None, page=1))))
    for nom in requete.non_precises:
        restent = tuple(n for n in requete.non_precises if n != nom)
        quoi = _("Ne précise pas\N{NO-BREAK SPACE}: {quoi}").format(quoi=subject(nom))
        liens.append(Lien(quoi, address(replace(requete, non_precises=restent, page=1))))
    return liens


def opening_in_words(ouvert: str) -> str:
    """Return "Ouvert le samedi", "Ouvert le 23 novembre 2026 à 12 h 30"."""
    if ouvert in _OUVERTURES:
        return _OUVERTURES[ouvert]
    moment: datetime = read_moment(ouvert)
    heure = together(format_time(moment.hour * 60 + moment.minute))
    return _("Ouvert le {jour} à {heure}").format(jour=date_in_words(moment.date()), heure=heure)


def subject(nom: str) -> str:
    """Return what a place says nothing of: "Prix", "Horaires"."""
    return _("Horaires") if nom == OUVERT else CRITERES[nom].titre


def unsaid_links(non_precises: tuple[NonPrecise, ...]) -> list[Lien]:
    """Return links to the places that do not say: "12 autres lieux ne le précisent pas (Prix)"."""
    return [
        Lien(
            _("{phrase}\N{NO-BREAK SPACE}: {quoi}").format(
                phrase=counted(_LE_PRECISENT, muet.nombre),
                quoi=subject(muet.nom).rstrip(" ?").lower(),
            ),
            address(muet.requete),
        )
        for muet in non_precises
    ]
