"""Towns that the territory does not hold, so that "à Lyon" or "à Alger" is known to be elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from repere.assistant.comprehension.gazetier.mots import words

_FICHIER: Final = Path(__file__).with_name("ailleurs.txt")
# The INSEE code of whatever is out of the country.
ETRANGER: Final = "99000"
_A_L_ETRANGER: Final = """
Alger; Oran; Constantine; Annaba; Blida; Béjaïa; Tizi Ouzou; Sétif; Tlemcen; Casablanca; Rabat; Marrakech; Fès; Meknès
Tanger; Agadir; Oujda; Nador; Tunis; Sfax; Sousse; Tripoli; Le Caire; Alexandrie; Dakar; Bamako; Conakry; Abidjan
Yamoussoukro; Ouagadougou; Niamey; Lomé; Cotonou; Porto-Novo; Accra; Lagos; Abuja; Yaoundé; Douala; Libreville
Brazzaville; Kinshasa; Lubumbashi; Goma; Bangui; Ndjamena; Khartoum; Addis-Abeba; Asmara; Mogadiscio; Nairobi
Kampala; Kigali; Bujumbura; Luanda; Maputo; Antananarivo; Moroni; Port-Louis; Nouakchott; Bissau; Praia; Freetown
Londres; Manchester; Liverpool; Birmingham; Dublin; Bruxelles; Liège; Charleroi; Namur; Mons; Tournai; Anvers; Gand
Genève; Lausanne; Fribourg; Neuchâtel; Zurich; Bâle; Berne; Luxembourg; Monaco; Amsterdam; Rotterdam; La Haye
Berlin; Hambourg; Munich; Francfort; Cologne; Stuttgart; Sarrebruck; Vienne en Autriche; Madrid; Barcelone; Valence en Espagne
Séville; Bilbao; Saint-Sébastien; Lisbonne; Porto; Braga; Coimbra; Faro; Rome; Milan; Turin; Naples; Palerme; Gênes
Athènes; Istanbul; Ankara; Izmir; Bursa; Antalya; Gaziantep; Kiev; Kyiv; Kharkiv; Odessa; Lviv; Marioupol; Dnipro
Moscou; Saint-Pétersbourg; Minsk; Varsovie; Cracovie; Prague; Budapest; Bucarest; Sofia; Belgrade; Tirana; Pristina
Chisinau; Tbilissi; Erevan; Bakou; Beyrouth; Damas; Alep; Homs; Bagdad; Mossoul; Téhéran; Kaboul; Hérat; Islamabad
Lahore; Karachi; New Delhi; Bombay; Dacca; Colombo; Jérusalem; Gaza; Amman; Riyad; Dubaï; Doha; Pékin; Shanghai
Hong Kong; Tokyo; Séoul; Hanoï; Saïgon; Bangkok; Phnom Penh; Manille; New York; Washington; Montréal; Québec
Toronto; Mexico; Bogota; Caracas; Lima; Brasilia; Rio de Janeiro; Sao Paulo; Buenos Aires; Port-au-Prince; La Havane
"""
# How people shorten or abroad write them, in Latin letters.
SURNOMS: Final = {
    "clermont": "63113", "aix": "13001", "evry": "91228", "saint nazaire": "44184", "brive": "19031",
    "cherbourg": "50129", "chalon": "71076", "chateau du loir": "72071", "cosne": "58086", "panam": "75056",
    "paname": "75056", "cosne sur loire": "58086", "chatel": "86066", "st etienne": "42218", "montereau": "77305",
    "nogent sur seine": "10268", "lisboa": "99000", "londra": "99000", "bruxelas": "99000", "cenevre": "99000",
    "parigi": "75056", "lyao": "69123", "marselha": "13055",
}  # fmt: skip

# Names that are words, or first names: a capital or "à" must say that they are towns.
AMBIGUES: Final = words(
    """agen agneaux aigle aiguillon albert alep angles apt arcs avion avirons bains bale beaune benet berne bouillante
    brest brie bruges calais cannes cellier cendre champagne change charmes cognac collegien colombes colombo contes
    couronne cours creche creil croix diamant die digne dole drap eu falaise faro fontaine fosses foix francois gaillard
    gand gap garde gaza genes gorges gosier grasse grenade guise hopital lattes laval lens ligne lilas lima lisses
    machine macon madeleine mantes mare marin marines marquise mende mene menton mons montagne moule moulins mure
    nice orange pantin passage pau plaisir port porto possession prades publier rives robert rome roquettes
    rouille rousses saintes salles salon sceaux sedan sens sete souterraine tampon thiers tierce tonnerre trait trappes
    tresses trinite tronche union val valence vannes verriere vienne vif vire vitre"""
)


class Ville(NamedTuple):
    """A town, and how many people it has, to the thousand."""

    code: str
    nom: str
    population: int


def towns() -> Iterator[Ville]:
    """Yield the towns of the whole country, then large ones of other countries."""
    for ligne in _FICHIER.read_text(encoding="utf-8").splitlines():
        if ligne.startswith("#"):
            continue
        departement, _, villes = ligne.partition(": ")
        for ville in villes.split("; "):
            fin, reste = ville.split(" ", 1)
            nom, milliers = reste.rsplit(" ", 1)
            yield Ville(departement + fin, nom, 1_000 * int(milliers))
    for ligne in _A_L_ETRANGER.strip().splitlines():
        for nom in ligne.split("; "):
            yield Ville(ETRANGER, nom, 300_000)
