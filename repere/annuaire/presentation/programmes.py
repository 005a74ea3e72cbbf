"""National programmes and labels: what each changes for whoever comes, in a sentence."""

from typing import Final, NamedTuple

from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import N_, Table

# Names as one reads them on a door, where the standard's own value is not one.
_NOMS: Final = Table({
    "Bibliothèques numérique de référence": N_("Bibliothèque numérique de référence"),
    "Certification PIX": N_("Certification Pix"),
    "Conseillers numériques": N_("Conseiller numérique"),
    "La Croix Rouge": N_("Croix-Rouge française"),
    "Point d'accès numérique CAF": N_("Point d’accès numérique Caf"),
    "SUD LABS (PACA)": N_("Sud Labs"),
})  # fmt: skip
SENS: Final = Table({
    "Aidants Connect": N_("Une personne habilitée fait vos démarches pour vous, avec votre accord."),
    "Bibliothèques numérique de référence": N_(
        "Une grande bibliothèque, équipée pour le numérique avec l’aide de l’État."),
    "Certification PIX": N_("Vous pouvez y passer un certificat de compétences numériques."),
    "Conseillers numériques": N_(
        "Un professionnel formé vous apprend à vous servir d’internet et de vos appareils."),
    "Emmaüs Connect": N_("L’association propose aide, matériel et connexion à prix solidaire."),
    "France Services": N_(
        "Des agents vous aident dans vos démarches avec l’État, la Caf, la retraite, l’emploi."),
    "Grande école du numérique": N_("Des formations aux métiers du numérique."),
    "La Croix Rouge": N_("L’association aide les personnes en difficulté."),
    "Point d'accès numérique CAF": N_("Vous pouvez y faire vos démarches avec la Caf."),
    "Promeneurs du net": N_("Des professionnels parlent en ligne avec les jeunes et leurs parents."),
    "Relais numérique (Emmaüs Connect)": N_("Aide, matériel et connexion à prix solidaire."),
    "Formé à « Mon Espace Santé »": N_("On vous aide à ouvrir votre carnet de santé en ligne."),
    "Formé à « DUPLEX » (illettrisme)": N_(
        "L’équipe est formée à recevoir les personnes qui ont du mal à lire ou à écrire."),
    "Arnia/MedNum BFC (Bourgogne-Franche-Comté)": N_(
        "Ce lieu fait partie du réseau d’aide au numérique de Bourgogne-Franche-Comté."),
    "Collectif ressources et acteurs réemploi (Normandie)": N_(
        "Ce lieu fait partie d’un réseau normand qui donne une seconde vie aux objets."),
    "Fabriques de Territoire": N_("Un lieu partagé entre habitants, soutenu par l’État."),
    "Les Éclaireurs du numérique (Drôme)": N_(
        "Ce lieu fait partie d’un réseau d’aide au numérique de la Drôme."),
    "Mes Papiers (Métropole de Lyon)": N_(
        "Un label de la Métropole de Lyon. Demandez au lieu ce qu’il change pour vous."),
    "ORDI 3.0": N_("Ce lieu participe à la remise en état d’ordinateurs."),
    "SUD LABS (PACA)": N_(
        "Ce lieu fait partie du réseau Sud Labs, en Provence-Alpes-Côte d’Azur."),
    "Étapes numériques (La Poste)": N_("On vous initie au numérique dans un bureau de poste."),
})  # fmt: skip


class Programme(NamedTuple):
    """A programme or a label; ``sens`` is "" when it is none that we know."""

    nom: str
    sens: str


def programmes(fiche: Fiche) -> list[Programme]:
    """Return the programmes and labels of a place, each once."""
    valeurs = (
        *fiche.dispositif_programmes_nationaux,
        *fiche.formations_labels,
        *fiche.autres_formations_labels,
    )
    return [Programme(_NOMS.get(v, v), SENS.get(v, "")) for v in dict.fromkeys(valeurs)]
