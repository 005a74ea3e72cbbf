"""The sections of a monograph, in the order of the document. Pure."""

from typing import Final

from repere.socle.langue import N_, Table

PROJET: Final = "projet"
TERRITOIRE: Final = "territoire"
ACTEURS: Final = "acteurs"
REUNIONS: Final = "reunions"
VERBATIMS: Final = "verbatims"
ATELIERS: Final = "ateliers"
SYNTHESE: Final = "synthese"

SECTIONS: Final = Table(
    {
        PROJET: N_("Le projet"),
        TERRITOIRE: N_("Le territoire"),
        ACTEURS: N_("Les acteurs"),
        REUNIONS: N_("Les réunions"),
        VERBATIMS: N_("Ce qui s’est dit"),
        ATELIERS: N_("Les ateliers"),
        SYNTHESE: N_("La synthèse"),
    }
)
# What who writes may wish to say there; the figures and the sheets come by themselves.
CONSIGNES: Final = Table(
    {
        PROJET: N_("Pourquoi cette démarche, avec qui, depuis quand."),
        TERRITOIRE: N_("Ce que les chiffres ne disent pas : histoire, transports, quartiers."),
        ACTEURS: N_("Qui aide ici, comment les équipes se répartissent le travail."),
        REUNIONS: N_("Comment les réunions se sont passées."),
        VERBATIMS: N_("Ce qui a marqué, ce que les paroles ont en commun."),
        ATELIERS: N_("Ce que les ateliers ont conclu."),
        SYNTHESE: N_("Ce qu’il faut retenir, et ce qui est proposé."),
    }
)
