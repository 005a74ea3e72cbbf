"""Quarters, among them those of the city policy (QPV), each with the commune it lies in. Facts, written by us.

``PROPRES`` are names that nothing else bears. ``COMMUNS`` are also words, communes or other quarters: they
need "quartier…", "cité…", their commune in the message, or a capital after "à la", "au", "aux".
"""

from typing import Final

from repere.assistant.comprehension.gazetier.noms import content, sound

_PROPRES: Final = """
37261: sanitas; rives du cher; bergeonnerie; monconseil; beaujardin; rochepinard; deux lions; prebendes
37261: velpeau; maryse bastie; tours nord; tours sud; tours centre; febvotte; montjoyeux; bords de cher
37122: la rabiere; vallee violette; le morier
37233: la rabaterie; rabaterie
37195: niqueux bruere
37003: maletrenne
37072: hucherolles
45234: orleans la source; argonne; blossieres; orleans sud; orleans nord; saint marceau; belneuf; murlins
45285: salmoneries; paul bert saint jean de la ruelle
45284: pont bordeau
45068: vesines; kennedy chautemps
45155: les montoires
18033: gibjoncs; val d auron; bourges nord; turly; asnieres les bourges; pijolins
18279: clos du roy; tunnel chateau
36044: le beaulieu de chateauroux; vaugirard
36063: brassioux
41018: begon; la quiniere; quiniere; croix chevalier; blois nord; blois vienne; sarrazinieres
41269: les rottes
41194: favignolles
28085: rechevres
28229: tallemont
28134: les bates; lievre d or; croix tienac; dunant kennedy; moulec
28404: tabellionne; la tabellionne; les vauvettes
28280: gauchetieres
"""
_COMMUNS: Final = """
37261: les fontaines; l europe; lamartine; saint symphorien; sainte radegonde; chateaubriand; christ roi
37122: l alouette
37003: la verrerie
45234: la source; dauphine; les carmes; la madeleine
45285: les chaises
45208: la chaussee; le plateau
18033: la chancellerie; chancellerie; l aeroport
18279: le colombier; sellier
18197: le vernet
36044: beaulieu; saint jean; saint jacques
41018: les provinces; provinces; mirabeau; kennedy; coty
28085: la madeleine; beaulieu; les clos
28134: les rochelles; paul bert
28088: beauvoir
28218: les beguines; vieux puits
"""


def _read(lignes: str) -> dict[str, tuple[str, ...]]:
    lus: dict[str, tuple[str, ...]] = {}
    for ligne in lignes.strip().splitlines():
        code, _, noms = ligne.partition(": ")
        for nom in noms.split("; "):
            cle = "".join(content(nom.split()))
            if code not in lus.get(cle, ()):
                lus[cle] = (*lus.get(cle, ()), code)
    return lus


PROPRES: Final = _read(_PROPRES)
COMMUNS: Final = _read(_COMMUNS)
SONS_PROPRES: Final = {
    sound(content(nom.split())): (code,)
    for ligne in _PROPRES.strip().splitlines()
    for code, _, noms in (ligne.partition(": "),)
    for nom in noms.split("; ")
}
