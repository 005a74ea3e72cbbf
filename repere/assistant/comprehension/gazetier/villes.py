"""The largest towns of the country, so that "à Lyon" is known to be elsewhere; codes checked with the COG."""

from typing import Final

_LIGNES: Final = """
75056 Paris; 13055 Marseille; 69123 Lyon; 31555 Toulouse; 06088 Nice; 44109 Nantes; 34172 Montpellier
67482 Strasbourg; 33063 Bordeaux; 59350 Lille; 35238 Rennes; 83137 Toulon; 51454 Reims
42218 Saint-Étienne; 76351 Le Havre; 21231 Dijon; 38185 Grenoble; 49007 Angers; 69266 Villeurbanne
30189 Nîmes; 13001 Aix-en-Provence; 63113 Clermont-Ferrand; 72181 Le Mans; 29019 Brest; 80021 Amiens
87085 Limoges; 74010 Annecy; 66136 Perpignan; 92012 Boulogne-Billancourt; 57463 Metz; 25056 Besançon
76540 Rouen; 93048 Montreuil; 95018 Argenteuil; 68224 Mulhouse; 14118 Caen; 54395 Nancy; 59512 Roubaix
59599 Tourcoing; 92050 Nanterre; 94081 Vitry-sur-Seine; 94028 Créteil; 84007 Avignon; 86194 Poitiers
93001 Aubervilliers; 59183 Dunkerque; 93005 Aulnay-sous-Bois; 92025 Colombes; 78646 Versailles
92004 Asnières-sur-Seine; 92026 Courbevoie; 06029 Cannes; 93066 Saint-Denis; 34032 Béziers; 17300 La Rochelle
06004 Antibes; 62193 Calais; 33281 Mérignac; 64445 Pau; 94017 Champigny-sur-Marne; 92063 Rueil-Malmaison
44184 Saint-Nazaire; 68066 Colmar; 13004 Arles; 2A004 Ajaccio; 2B033 Bastia; 56121 Lorient
56260 Vannes; 29232 Quimper; 22278 Saint-Brieuc; 53130 Laval; 79191 Niort; 85191 La Roche-sur-Yon
16015 Angoulême; 24322 Périgueux; 47001 Agen; 82121 Montauban; 81004 Albi; 65440 Tarbes; 26362 Valence
73065 Chambéry; 71076 Chalon-sur-Saône; 58194 Nevers; 03190 Moulins; 03185 Montluçon; 89024 Auxerre
10387 Troyes; 89387 Sens; 77284 Meaux; 77288 Melun; 77186 Fontainebleau; 77305 Montereau-Fault-Yonne; 77333 Nemours
91228 Évry-Courcouronnes; 91223 Étampes; 78517 Rambouillet; 78361 Mantes-la-Jolie; 27229 Évreux
61001 Alençon; 49328 Saumur; 49099 Cholet; 86066 Châtellerault; 23096 Guéret; 19031 Brive-la-Gaillarde
63300 Riom; 03310 Vichy; 02691 Saint-Quentin; 60057 Beauvais; 60159 Compiègne; 62498 Lens; 62041 Arras
59606 Valenciennes; 59178 Douai; 50129 Cherbourg-en-Cotentin; 90010 Belfort; 88160 Épinal
08105 Charleville-Mézières; 72154 La Flèche; 72264 Sablé-sur-Sarthe; 72071 Montval-sur-Loir; 72132 La Ferté-Bernard
58059 La Charité-sur-Loire; 58086 Cosne-Cours-sur-Loire; 27701 Val-de-Reuil; 27507 Saint-André-de-l'Eure
97105 Basse-Terre; 97120 Pointe-à-Pitre; 97209 Fort-de-France; 97302 Cayenne
97611 Mamoudzou; 64102 Bayonne; 64122 Biarritz; 40192 Mont-de-Marsan; 33522 Talence; 93008 Bobigny; 93010 Bondy
94041 Ivry-sur-Seine; 95127 Cergy; 95500 Pontoise; 95585 Sarcelles; 78586 Sartrouville; 77083 Champs-sur-Marne
"""
# A town, with its INSEE code.
VILLES: Final = {
    code: nom
    for ligne in _LIGNES.strip().splitlines()
    for code, nom in (item.strip().split(" ", 1) for item in ligne.split(";"))
}
# How people shorten them, in Latin letters.
SURNOMS: Final = {
    "clermont": "63113", "aix": "13001", "evry": "91228", "saint nazaire": "44184", "brive": "19031",
    "cherbourg": "50129", "chalon": "71076", "chateau du loir": "72071", "cosne": "58086", "panam": "75056",
}  # fmt: skip
