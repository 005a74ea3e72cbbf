"""Quarters, among them those of the city policy (QPV), each with the commune it lies in. Facts, written by us.

``PROPRES`` are names that nothing else bears. ``COMMUNS`` are also words, communes or other quarters: they
need "quartier…", "cité…", their commune in the message, or a capital after "à la", "au", "aux".
"""

from typing import Final

from repere.assistant.comprehension.gazetier.noms import content, sound

_PROPRES: Final = """
37261: sanitas; rives du cher; bergeonnerie; monconseil; beaujardin; rochepinard; deux lions; prebendes
37261: velpeau; maryse bastie; tours nord; tours sud; tours centre; febvotte; montjoyeux; bords de cher
37261: europe chateaubriand; milletiere; giraudeau; douets milletiere; petite arche; tours est
37122: la rabiere; rabiere; vallee violette; le morier; joue centre
37233: la rabaterie; rabaterie; galboisiere
37195: niqueux bruere
37214: bechellerie
37003: maletrenne; verrerie maletrenne
37072: hucherolles
37132: les bas clos
45234: orleans la source; argonne; blossieres; orleans sud; orleans nord; saint marceau; belneuf; murlins
45234: barriere saint marc; orleans centre; orleans est; faubourg bannier; faubourg bourgogne; faubourg madeleine
45285: salmoneries; paul bert saint jean de la ruelle
45284: pont bordeau
45147: andrillons; clos de la grande salle
45302: chene maillard
45068: vesines; kennedy chautemps; chautemps
45155: les montoires; champ de la ville
45028: garambault
18033: gibjoncs; val d auron; bourges nord; turly; pijolins; bourges sud; bourges centre; pressavois
18279: clos du roy; tunnel chateau; vierzon village
36044: le beaulieu de chateauroux; vaugirard; touvent; grand poirier; saint jean saint jacques; chateauroux centre
36063: brassioux
41018: begon; la quiniere; quiniere; croix chevalier; blois nord; blois vienne; sarrazinieres; blois sud; blois centre
41018: coty mirabeau
41269: les rottes
41194: favignolles; les favignolles
28085: rechevres; chartres centre
28218: bruxelles arcades; arcades vieux puits
28229: tallemont; tallemont bretagne
28134: les bates; lievre d or; croix tienac; dunant kennedy; moulec; prod homme; dreux centre
28404: tabellionne; la tabellionne; les vauvettes; vauvettes
28280: gauchetieres
"""
_COMMUNS: Final = """
37261: les fontaines; l europe; europe; lamartine; saint symphorien; sainte radegonde; chateaubriand; christ roi
37261: tonnelle; blaise pascal; grammont; paul bert; la fuye
37122: l alouette; alouette; epan
37003: la verrerie
45234: la source; dauphine; les carmes; la madeleine; bannier; acacias
45285: les chaises; trois fontaines
45284: grand coin
45208: la chaussee; le plateau
45147: lignerolles
45252: saint aignan
18033: la chancellerie; chancellerie; l aeroport; aeroport; avaricum
18279: le colombier; sellier
18197: le vernet
36044: beaulieu; saint jean; saint jacques; saint christophe; saint denis; les marins; belle isle
41018: les provinces; provinces; mirabeau; kennedy; coty
41194: saint marc
28085: la madeleine; beaulieu; les clos; roseraie
28134: les rochelles; paul bert
28088: beauvoir; camus
28218: les beguines; vieux puits
37063: bel air
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
