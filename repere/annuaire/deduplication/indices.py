"""What each observation is worth, in log-odds, on the two questions asked of a pair.

``lieu``: is it the same physical place? ``structure``: is it run by the same people? A pair is a duplicate
when both answers are yes, so the score is the product of the two probabilities. +2.2 is nine chances in ten,
-2.2 one in ten. The weights were set by hand from several hundred real pairs read one by one; each line says
why, so that it can be argued with.
"""

from typing import Final, NamedTuple


class Indice(NamedTuple):
    """``texte`` is what a reviewer reads, "" when it is not worth a word."""

    lieu: float
    structure: float
    texte: str


# --- where ------------------------------------------------------------------------------------------
MEME_PORTE: Final = Indice(4.0, 0.0, "même adresse")
# "20 rue" and "20 bis rue" are MEME_PORTE; 3 and 5 may be one building, or two neighbours.
PORTE_VOISINE: Final = Indice(0.5, 0.0, "numéros voisins dans la même rue")
MEME_VOIE: Final = Indice(2.0, 0.0, "même rue, un numéro manque")
AUTRE_NUMERO: Final = Indice(-1.5, 0.0, "numéros différents dans la même rue")
AUTRE_VOIE: Final = Indice(-2.5, 0.0, "adresses différentes")
# One of the two is a hamlet, a shopping centre, a building: another way to name the spot.
AUTRE_REPERE: Final = Indice(-1.0, 0.0, "adresses écrites autrement")
# "2 pl. de la Mairie", "rue de la Mairie": the words weigh more than the type.
AUTRE_TYPE_VOIE: Final = Indice(-0.5, 0.0, "place ou rue du même nom")
TRES_PROCHE: Final = Indice(1.5, 0.0, "moins de 30 m")
PROCHE: Final = Indice(0.8, 0.0, "moins de 150 m")
ASSEZ_LOIN: Final = Indice(-0.7, 0.0, "plus de 500 m")
LOIN: Final = Indice(-1.5, 0.0, "plus de 2 km")
# Coordinates hundreds of km off are frequent; the written address then has the last word.
POSITION_DOUTEUSE: Final = Indice(0.0, 0.0, "coordonnées incohérentes avec l'adresse")
COMMUNE_VOISINE: Final = Indice(-1.5, 0.0, "communes voisines")
# Filed under another commune, but the name says the right one.
COMMUNE_NOMMEE: Final = Indice(-0.5, 0.0, "le nom cite l'autre commune")
AUTRE_COMMUNE: Final = Indice(-5.0, 0.0, "communes différentes")
# A place that moved: same label, same telephone or e-mail, one town.
DEMENAGEMENT: Final = Indice(2.6, 0.5, "même lieu qui a pu déménager")
# Filed at the address of the town or of the département that employs its adviser.
NOM_UNIQUE: Final = Indice(1.6, 0.5, "nom d'un seul lieu, à l'adresse de l'employeur")
# The only two records of that label in the commune.
SEUL_DANS_COMMUNE: Final = Indice(4.2, 0.5, "seul lieu de ce nom dans la commune")

# --- who --------------------------------------------------------------------------------------------
MEME_TELEPHONE: Final = Indice(1.5, 2.5, "même téléphone")
# The switchboard of a town hall or of a département answers for many doors.
MEME_STANDARD: Final = Indice(0.3, 2.5, "même téléphone")
# A mobile follows its adviser from one place to the next.
MEME_MOBILE: Final = Indice(0.5, 2.0, "même téléphone mobile")
# A number copied between towns.
TELEPHONE_PARTAGE: Final = Indice(0.3, 0.8, "même téléphone, partagé par d'autres lieux")
AUTRE_TELEPHONE: Final = Indice(-0.2, -0.3, "")
DEUX_TELEPHONES: Final = Indice(0.0, 0.0, "")
# Numbers are sold by the block: 33 and 34 ring in one house.
TELEPHONE_VOISIN: Final = Indice(0.3, 0.7, "téléphones qui se suivent")
MEME_COURRIEL: Final = Indice(1.5, 3.0, "même courriel")
COURRIEL_PARTAGE: Final = Indice(0.0, 1.0, "même courriel, partagé par d'autres lieux")
# msap.le-bourg@laposte.fr became le-bourg@france-services.gouv.fr.
MEME_BOITE: Final = Indice(0.8, 1.5, "même courriel, au nom du programme près")
MEME_SIRET: Final = Indice(0.3, 3.5, "même SIRET")
# Each post office has its own; other SIRET are the employer's, wherever people work.
MEME_BUREAU: Final = Indice(1.5, 3.5, "même SIRET")
MEME_SIREN: Final = Indice(0.0, 1.0, "même SIREN")
AUTRE_SIREN: Final = Indice(0.0, -3.0, "SIREN différents")
MEME_PAGE: Final = Indice(0.5, 1.5, "même page internet")
MEME_DOMAINE: Final = Indice(0.0, 1.0, "même site ou même nom de domaine")
NOM_DANS_CONTACT: Final = Indice(
    0.0, 2.5, "le nom de l'un se lit dans l'adresse internet de l'autre"
)
NOM_DANS_ADRESSE: Final = Indice(0.5, 2.5, "le nom de l'un se lit dans l'adresse de l'autre")
SIGLE: Final = Indice(0.0, 2.0, "le sigle de l'un se lit dans le nom de l'autre")
MEME_NOM: Final = Indice(0.5, 3.0, "même nom")
# "La maison du numérique": not a name, but two at one door are one.
MEME_NOM_COMMUN: Final = Indice(0.0, 2.0, "même nom")
NOM_CONTENU: Final = Indice(0.0, 2.0, "un nom contient l'autre")
# "La Poste Saint-Jean", "France services Saint-Jean": the neighbourhood's name, not theirs.
NOM_DE_QUARTIER: Final = Indice(0.0, 1.0, "même nom, d'un autre genre de lieu")
NOM_VOISIN: Final = Indice(0.0, 0.8, "noms voisins")
AUTRE_NOM: Final = Indice(0.0, -2.5, "noms différents")
# Two France services at one door are one, whatever the name of the group of towns.
AUTRE_NOM_EXCLUSIF: Final = Indice(0.0, -1.2, "noms différents")
AUTRES_NOMBRES: Final = Indice(0.0, -3.0, "numérotés différemment")
# "Site de Belloc", "multi-sites".
AUTRES_SITES: Final = Indice(0.0, -9.0, "sites différents d'une même structure")
# Whoever keeps an official list knows its places apart.
AUTRE_LIGNE: Final = Indice(0.0, -6.0, "deux noms dans le même recensement")
GENRE_EXCLUSIF: Final = Indice(0.0, 3.5, "")
GENRE_COMMUN: Final = Indice(0.0, 1.5, "")
# A town lists one switchboard for its hall and its library: they share all but what they are.
AUTRE_ENSEIGNE_NOMMEE: Final = Indice(0.0, -4.0, "")
CONFLIT_INCERTAIN: Final = -1.5
# Read in the e-mail, the site or the typologie rather than in the name.
GENRE_SUGGERE: Final = Indice(0.0, 2.5, "")
# A town hall lends its door and its switchboard to clubs that are not the town hall.
SANS_GENRE: Final = Indice(0.0, -0.5, "")
# "Les Ruches" and the France services that it houses.
AUTRE_ENSEIGNE: Final = Indice(0.0, -1.0, "l'un peut héberger l'autre")
# Same hours to the minute, odd ones, under one roof.
MEMES_HORAIRES: Final = Indice(0.0, 2.5, "mêmes horaires, peu courants")
HORAIRES_VOISINS: Final = Indice(0.0, 1.0, "horaires presque identiques, peu courants")
# Its conditions are in ``hotes``.
COMPTOIR_POSTAL: Final = Indice(0.0, 2.6, "France services tenue par le bureau de poste")
HOTE: Final = Indice(0.0, -2.0, "l'un peut héberger l'autre")
ITINERANT_OU_FIXE: Final = Indice(-1.0, -15.0, "l'un est itinérant, l'autre non")
# Same label, same switchboard, next town: that is what a branch is.
ANTENNE_AILLEURS: Final = Indice(-5.0, -12.0, "l'un est une antenne dans une autre commune")
ANTENNE: Final = Indice(-1.0, -1.5, "l'un est une antenne")

# Nothing said, nothing believed: one chance in four for the structure.
A_PRIORI: Final = Indice(0.0, -1.0, "")
