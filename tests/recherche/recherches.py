"""Sixty searches as people make them: what is typed, where, and a place expected in the first three.

The last column is a beginning of the place's folded name, with its commune after "@"; several are
separated by "|". Half on the data of the repository, half on a national file that is not part of it.
"""

from typing import Final

Recherche = tuple[str, str]

# Communes of the first data: code -> (name, latitude, longitude), to 1 km.
COMMUNES: Final = {
    "37261": ("Tours", 47.394, 0.688),
    "37050": ("Chambray-lès-Tours", 47.338, 0.712),
    "37233": ("Saint-Pierre-des-Corps", 47.391, 0.729),
    "37156": ("Montlouis-sur-Loire", 47.389, 0.833),
    "37122": ("Joué-lès-Tours", 47.351, 0.662),
    "37195": ("La Riche", 47.389, 0.661),
    "28168": ("Gallardon", 48.526, 1.692),
    "28218": ("Lucé", 48.439, 1.464),
    "28085": ("Chartres", 48.446, 1.489),
    "28229": ("Mainvilliers", 48.452, 1.462),
    "28422": ("Les Villages Vovéens", 48.272, 1.632),
    "28140": ("Épernon", 48.609, 1.676),
    "28354": ("Saint-Maurice-Saint-Germain", 48.512, 1.145),
}

DU_DEPOT: Final[tuple[Recherche, ...]] = (
    ("q=imprimante 3d&commune=37261", "fun lab@tours|la grange numerique@joue les tours"),
    ("q=fablab&commune=37261", "fun lab@tours"),
    ("q=fab lab&commune=28085", "betamachine@chartres"),
    ("q=brodeuse", "fun lab@tours"),
    ("q=decoupe laser", "fun lab@tours"),
    ("q=realité virtuelle&commune=37050", "epn de la mediatheque@chambray les tours"),
    ("q=mediatheque chambray", "epn de la mediatheque@chambray les tours"),
    ("q=médiathéque luce", "mediatheque de luce@luce"),
    ("q=bibliotheque&commune=28422", "bibliotheque de voves@les villages voveens"),
    ("q=caf&commune=37261", "caf touraine@tours"),
    ("q=CAF chartres", "caf d eure et loir@chartres"),
    ("q=rsa&commune=37233", "centre d animation@saint pierre des corps"),
    ("q=carte grise&commune=37233", "centre d animation@saint pierre des corps"),
    ("q=declarer mes impots&commune=37195", "epn de la riche@la riche"),
    (
        "q=je cherche du travail&commune=28085",
        "mission locale@chartres|bureau information@chartres",
    ),
    ("q=misson locale chartre", "mission locale@chartres"),
    ("q=faire un cv&commune=28085", "mission locale@chartres|bureau information@chartres"),
    ("q=bij&commune=28085", "bureau information jeunesse@chartres"),
    (
        "q=ordinateur pas cher&commune=37261",
        "association pour l informatique@saint pierre des corps",
    ),
    ("q=ordi reconditionné", "association pour l informatique@saint pierre des corps"),
    ("q=wifi&commune=28422", "bibliotheque de voves@les villages voveens"),
    ("q=imprimer&commune=28140", "relais jeune@epernon"),
    ("q=jeux vidéo&commune=28085", "mediatheque de luce@luce"),
    ("q=aidants connect", "conseil departemental@chartres"),
    ("q=illettrisme&commune=28085", "centre social du clos margis@luce"),
    ("q=mot de passe&commune=28085", "adsea 28 pole jeunes@chartres"),
    ("q=msap&commune=37122", "association resoudre@joue les tours"),
    ("q=tiers-lieu&commune=37261", "la grange numerique@joue les tours"),
    ("q=creer mon entreprise&commune=28085", "bge@chartres"),
    ("q=epn&commune=37261", "centre social pluriel@tours|epn de la riche@la riche"),
    ("commune=37261&ouvert=samedi", "fun lab@tours"),
    ("q=pluriel(le)s sanitas", "centre social pluriel@tours"),
    ("q=coder un robot&commune=37261", "la grange numerique@joue les tours"),
)

REELLES: Final[tuple[Recherche, ...]] = (
    ("q=médiathèque blois", "mediatheque maurice genevoix@blois|bibliotheque abbe@blois"),
    ("q=mediatheque manufacture nancy", "mediatheque manufacture@nancy"),
    ("q=médiatheque corbas", "mediatheque de corbas@corbas"),
    (
        "q=bibliothèque françois mitterrand sainte cecile",
        "bibliotheque francois@sainte cecile les vignes",
    ),
    ("q=france services capendu", "france services de capendu@capendu"),
    ("q=frnace servcies marmande", "france services des marmandais@marmande"),
    ("q=maison france service samatan", "france services samatan@samatan"),
    ("q=mairie thurageau", "mairie de thurageau@thurageau"),
    ("q=marie de mézos", "mairie de mezos@mezos"),
    ("q=mdph nimes", "mdph du gard@nimes"),
    ("q=ccas chassieu", "ccas chassieu@chassieu"),
    ("q=emmaus la milesse", "emmaus sarthe@la milesse"),
    ("q=rubixco", "le rubixco@montlouis sur loire"),
    ("q=fablab montlouis", "le rubixco@montlouis sur loire"),
    ("q=tiers lieu cahors", "tiers lieu@cahors"),
    ("q=epn agen", "espace numerique montanou@agen"),
    ("q=cyberbase fresnes sur escaut", "cyberbase@fresnes sur escaut"),
    ("q=mission locale cluses", "mission locale@cluses"),
    ("q=centre social gap fontreyne", "centre social de fontreyne@gap"),
    ("q=mjc chateauvert valence", "mjc chateauvert@valence"),
    ("q=la poste saint brieuc", "la poste@saint brieuc"),
    ("q=ligue de l'enseignement foix", "ligue de l enseignement 09@foix"),
    ("q=pimms donzère", "pimms@donzere"),
    ("q=secours populaire nice", "secours populaire@nice"),
    ("q=bus france services sud herault", "bus france services sud herault@puisserguier"),
    ("q=maison de quartier chapelette", "maison de quartier de la chapelette@peronne"),
    ("q=hotel de ville haguenau", "hotel de ville@haguenau"),
    ("q=passeport&lat=43.1856&lon=2.5537&rayon=5", "france services de capendu@capendu"),
    ("q=impots&lat=44.1017&lon=-0.9747&rayon=40&tri=distance", "france services@|mairie de@"),
    ("q=bibliotheque&lat=43.0833&lon=2.7167&rayon=30", "bibliotheque@|mediatheque@"),
    ("q=centre socio culturel corbigny", "centre social et culturel@corbigny"),
    ("q=medihateque seysel", "mediatheque de seyssel@seyssel"),
    ("q=espace collaboratif malijai", "espace collaboratif@malijai"),
)
