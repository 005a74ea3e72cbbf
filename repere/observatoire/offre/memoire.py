"""The supply of the territory in the memory of this process, until the directory or the communes change."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from threading import Lock
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.db.models import Count, Max, Sum
from django.utils import timezone

from repere.annuaire.models import Lieu as LigneDeLieu
from repere.annuaire.standard.complements import Arret
from repere.annuaire.standard.fiche import value_from_json
from repere.observatoire.calcul.modele import Demande
from repere.observatoire.models import Voisine
from repere.observatoire.offre.modele import CHAMPS_DES_PUBLICS, Paire, PointDAide
from repere.observatoire.offre.points import Lieu, points_of
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.offre.trajets import travel_times
from repere.recherche.index.bits import Appartenance, ranks_of
from repere.recherche.index.index import Index
from repere.recherche.requete.criteres import CRITERES
from repere.recherche.services.memoire import current_index
from repere.socle.geographie import Cadre, Point, cadre_autour
from repere.socle.memoire import collector_paused
from repere.socle.texte import plier
from repere.territoires.codes import departement_of
from repere.territoires.models import Chargement, Commune

# Places and people farther than this from the territory change nothing that is told of it.
MARGE_KM: Final = 100.0
CHAMPS_LUS: Final = (
    "services", "frais_a_charge", "accessible_pmr", "langues", "itinerance", *CHAMPS_DES_PUBLICS,
)  # fmt: skip
_SANS_ACCUEIL: Final = ("modalites_acces", "Ce lieu n'accueille pas de public")


class _Cle(NamedTuple):
    """What tells one supply from another."""

    annuaire: int
    rangs: int
    morts: int
    communes: tuple[Any, ...]
    chargement: int | None
    jour: date
    regions: tuple[str, ...]


class _Habitee(NamedTuple):
    """A commune that one can place."""

    code: str
    nom: str
    population: int
    point: Point


_connue: tuple[_Cle, Index, OffreLocale] | None = None
_verrou: Final = Lock()


def supply() -> OffreLocale:
    """Return the points of help in and around the territory now. Three queries when nothing changed."""
    global _connue
    with _verrou:
        index = current_index()
        cle = _key(index)
        if _connue is None or _connue[0] != cle:
            with collector_paused():
                offre = _read(index, cle.jour)
            if _connue is not None:
                offre.reuse(_connue[2])
            # The index is kept with the rest: its identity is part of the key.
            _connue = cle, index, offre
        return _connue[2]


def _key(index: Index) -> _Cle:
    communes = Commune.objects.order_by().aggregate(
        n=Count("pk"), p=Sum("population"), a=Sum("latitude"), o=Sum("longitude")
    )
    return _Cle(
        id(index),
        len(index.documents),
        index.morts,
        tuple(communes.values()),
        Chargement.objects.filter(reussi=True).aggregate(dernier=Max("pk"))["dernier"],
        timezone.localdate(),
        tuple(settings.REPERE_REGIONS),
    )


def _read(index: Index, jour: date) -> OffreLocale:
    ici = frozenset(Commune.objects.in_territory().order_by().values_list("pk", flat=True))
    communes = list(_communes())
    cadre = _frame(commune.point for commune in communes if commune.code in ici)
    if cadre is None:
        return OffreLocale((), (), ici, jour=jour)
    communes = [commune for commune in communes if _inside(commune.point, cadre)]
    demandes = tuple(Demande(c.code, c.point, c.population) for c in communes)
    carnet = Carnet({c.code: (c.nom, c.point) for c in communes if c.nom})
    points: list[PointDAide] = []
    comptes: Counter[str] = Counter()
    for lieu in _places(index, comptes):
        la = lieu.document.point
        # Reading hours is what costs: not those of the other end of the country.
        if la is not None and not lieu.arrets and not _inside(la, cadre):
            continue
        trouves = list(points_of(lieu, jour, carnet.locate))
        comptes["sans_position"] += not trouves and not lieu.arrets
        points += [point for point in trouves if _inside(point.point, cadre)]
    trajets = travel_times()
    points.sort(key=lambda point: point.cle)
    return OffreLocale(
        tuple(points),
        demandes,
        ici,
        jour=jour,
        table=trajets.table,
        source_des_trajets=trajets.source,
        sans_position=comptes["sans_position"],
        sans_accueil=comptes["sans_accueil"],
    )


def _communes() -> Iterator[_Habitee]:
    """Yield the communes of the base that have a position, by code, then those beyond the border."""
    lignes = Commune.objects.order_by("pk").values_list(
        "pk", "nom", "population", "latitude", "longitude"
    )
    for code, nom, population, latitude, longitude in lignes:
        if latitude is not None and longitude is not None:
            yield _Habitee(code, nom, population or 0, Point(latitude, longitude))
    for voisine in Voisine.objects.exclude(pk__in=Commune.objects.values("pk")).order_by("pk"):
        # Nameless: stops are not looked for there.
        point = Point(voisine.latitude, voisine.longitude)
        yield _Habitee(voisine.pk, "", voisine.population, point)


def _places(index: Index, comptes: Counter[str]) -> Iterator[Lieu]:
    """Yield the published places that receive people, with their stops. One query."""
    arrets = dict(
        LigneDeLieu.objects.published().exclude(arrets=[]).order_by().values_list("pk", "arrets")
    )
    valeurs = _values(index)
    sans_accueil = Appartenance(index.stating(*_SANS_ACCUEIL))
    vivants = Appartenance(index.vivants)
    partages: dict[frozenset[Paire], frozenset[Paire]] = {}
    for rang, document in enumerate(index.documents):
        if rang not in vivants:
            continue
        if rang in sans_accueil:
            comptes["sans_accueil"] += 1
            continue
        dites = frozenset(valeurs.get(rang, ()))
        stops: tuple[Arret, ...] = value_from_json("arrets", arrets.get(document.pk, []))
        yield Lieu(document, partages.setdefault(dites, dites), stops)


def _values(index: Index) -> Mapping[int, list[Paire]]:
    """Return what each rank states of the fields that filters read."""
    par_rang: dict[int, list[Paire]] = defaultdict(list)
    for champ in CHAMPS_LUS:
        for valeur in CRITERES[champ].valeurs:
            for rang in ranks_of(index.stating(champ, valeur)):
                par_rang[rang].append((champ, valeur))
    return par_rang


class Carnet:
    """Communes by code and by name, to know where a stop is."""

    def __init__(self, communes: Mapping[str, tuple[str, Point]]) -> None:
        self._communes = communes
        self._noms: dict[str, list[str]] = defaultdict(list)
        for code, (nom, _point) in communes.items():
            self._noms[plier(nom)].append(code)

    def locate(self, arret: Arret, autour: str) -> tuple[str, Point] | None:
        """Return the commune of ``arret``: of its code, else the one of that name in the same département."""
        code = arret.code_insee
        if code not in self._communes:
            memes = self._noms.get(plier(arret.commune), [])
            ici = [c for c in memes if departement_of(c) == departement_of(autour)] or memes
            code = ici[0] if len(ici) == 1 else ""
        return (code, self._communes[code][1]) if code else None


def _frame(points: Iterable[Point]) -> Cadre | None:
    """Return the box that holds ``points`` and a margin around."""
    liste = list(points)
    if not liste:
        return None
    cadres = [
        cadre_autour(
            Point(choix(p.latitude for p in liste), choix(p.longitude for p in liste)), MARGE_KM
        )
        for choix in (min, max)
    ]
    return Cadre(cadres[0].sud, cadres[0].ouest, cadres[1].nord, cadres[1].est)


def _inside(point: Point, cadre: Cadre) -> bool:
    return cadre.sud <= point.latitude <= cadre.nord and cadre.ouest <= point.longitude <= cadre.est
