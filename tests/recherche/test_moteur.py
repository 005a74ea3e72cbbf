"""Choosing, ranking, counting, relaxing: on documents, without a database."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.recherche.index.bits import Appartenance, bits_of, ranks_of
from repere.recherche.index.horaires import Ouverture
from repere.recherche.index.index import Index
from repere.recherche.moteur.classement import (
    Classement,
    Detail,
    Essentiel,
    detail_key,
    essential_key,
    slice_of_distance,
)
from repere.recherche.moteur.facettes import facets, unsaid
from repere.recherche.moteur.relachement import announce
from repere.recherche.requete import CRITERES, Requete, Tri
from repere.recherche.requete.modele import ordered
from tests.recherche.fabrique import (
    ACCES,
    DEMARCHES,
    LUNDI,
    OUTILS,
    a_km,
    autour,
    document,
    lire,
    noms,
    trouver,
)

# --- sets ----------------------------------------------------------------------------------------


@given(st.sets(st.integers(0, 3000)), st.integers(0, 3100))
def test_a_set_of_bits_is_a_set(rangs: set[int], rang: int) -> None:
    assert ranks_of(bits_of(rangs)) == sorted(rangs)
    assert (rang in Appartenance(bits_of(rangs))) == (rang in rangs)


# --- criteria ------------------------------------------------------------------------------------

_VALEURS = st.fixed_dictionaries(
    {},
    optional={
        "services": st.lists(st.sampled_from(SERVICES[:4]), min_size=1, max_size=3, unique=True),
        "langues": st.lists(st.sampled_from(["ar", "pt"]), min_size=1, unique=True),
        "wifi": st.booleans(),
        "horaires": st.sampled_from(["Mo-Fr 09:00-12:00", "24/7", "Sa 10:00-12:00", "pas clair"]),
        "verifie_le": st.dates(date(2025, 1, 1), date(2026, 11, 1)),
    },
)
_DOCUMENTS = st.lists(st.tuples(st.floats(0, 90), _VALEURS), max_size=12).map(
    lambda lieux: [
        a_km(pk, km, **{c: tuple(v) if isinstance(v, list) else v for c, v in champs.items()})
        for pk, (km, champs) in enumerate(lieux, start=1)
    ]
)
_CHOIX = {
    "services": st.lists(st.sampled_from(SERVICES[:4]), min_size=1, max_size=3).map(tuple),
    "langues": st.lists(st.sampled_from(["ar", "pt"]), min_size=1).map(tuple),
    "wifi": st.just(("oui",)),
}
_REQUETES = st.builds(
    lambda criteres, ouvert, tri: Requete(criteres=ordered(criteres), ouvert=ouvert, tri=tri),
    st.fixed_dictionaries({}, optional=_CHOIX),
    st.sampled_from(["", "maintenant", "samedi", "2026-11-23T10:00"]),
    st.sampled_from(Tri),
)


def fitting(index: Index, requete: Requete) -> set[int]:
    from repere.recherche.moteur.selection import Selection

    selection = Selection(index, requete, autour(), requete.moment(LUNDI))
    return {index.documents[rang].pk for rang in ranks_of(selection.fitting())}


@given(_DOCUMENTS, _REQUETES, st.sampled_from(["services", "langues", "wifi"]), st.data())
def test_adding_a_criterion_never_adds_results(documents, requete, nom, data) -> None:
    if requete.choix(nom):
        return
    index = Index(documents)
    valeur = data.draw(st.sampled_from(list(CRITERES[nom].valeurs)))
    assert fitting(index, requete.avec(nom, valeur)) <= fitting(index, requete)


@given(_DOCUMENTS, _REQUETES, st.sampled_from(["services", "langues", "wifi"]), st.data())
def test_widening_a_criterion_never_removes_results(documents, requete, nom, data) -> None:
    if not requete.choix(nom):
        return
    index = Index(documents)
    valeur = data.draw(st.sampled_from(list(CRITERES[nom].valeurs)))
    large = requete.avec(nom, *requete.choix(nom), valeur)
    assert fitting(index, requete) <= fitting(index, large)


@given(_DOCUMENTS, _REQUETES, st.randoms())
def test_order_is_total_and_does_not_depend_on_the_order_of_the_rows(
    documents, requete, hasard
) -> None:
    melange = list(documents)
    hasard.shuffle(melange)
    listes = []
    for rangement in (documents, melange):
        index = Index(rangement)
        trouvaille = trouver(index, "", autour())
        listes.append([index.documents[rang].identifiant for rang in trouvaille.page])
    assert listes[0] == listes[1]
    assert len(set(listes[0])) == len(listes[0])


@given(_DOCUMENTS, st.sampled_from(list(Tri)), st.integers(0, 3))
def test_cutting_by_sets_ranks_as_the_documented_key_does(documents, tri, petit) -> None:
    index = Index(documents)
    for adresse in ("", f"services={DEMARCHES}&wifi=oui", "q=carte grise lieu", "ouvert=samedi"):
        selection = trouver(index, adresse, autour()).selection
        classement = Classement(selection)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("repere.recherche.moteur.classement._PETIT", petit)
            rangs = classement.order(index.vivants, tri, 0, 100)
        assert rangs == sorted(ranks_of(index.vivants), key=classement.key(tri))


@given(_DOCUMENTS, _REQUETES, st.integers(1, 5))
def test_pages_cut_one_and_the_same_list(documents, requete, par_page) -> None:
    from dataclasses import replace

    from repere.recherche.moteur.trouver import find

    index = Index(documents)
    entiere = find(index, replace(requete, par_page=100), autour(), LUNDI).page
    par_pages = [
        rang
        for page in range(1, len(documents) + 2)
        for rang in find(
            index, replace(requete, par_page=par_page, page=page), autour(), LUNDI
        ).page
    ]
    assert par_pages == list(entiere)


@given(_DOCUMENTS, _DOCUMENTS, _REQUETES)
def test_an_index_brought_up_to_date_answers_as_one_built_anew(avant, apres, requete) -> None:
    index = Index(avant)
    index.add(apres)
    index.remove({d.pk for d in avant} - {d.pk for d in apres})
    assert fitting(index, requete) == fitting(Index(apres), requete)
    assert [index.documents[r].pk for r in trouver(index, "", autour()).page] == [
        Index(apres).documents[r].pk for r in trouver(Index(apres), "", autour()).page
    ]


def test_who_reads_while_another_writes_sees_one_moment() -> None:
    index = Index([a_km(1, 1, "avant"), a_km(2, 1, "autre")])
    lue = index.frozen()
    index.add([a_km(1, 1, "après")])
    index.remove([2])
    assert {d.nom for d in lue.ranked(lue.vivants)} == {"avant", "autre"}
    assert {d.nom for d in index.ranked(index.vivants)} == {"après"}
    assert set(noms(lue, trouver(lue, "", autour()))) == {"avant", "autre"}


@given(_DOCUMENTS, _REQUETES)
def test_facet_counts_are_what_a_click_would_give(documents, requete) -> None:
    from repere.recherche.moteur.selection import Selection

    index = Index(documents)
    selection = Selection(index, requete, autour(), requete.moment(LUNDI))
    for nom, facettes in facets(selection, frozenset()).items():
        for facette in facettes:
            if nom != "ouvert":
                seule = requete.avec(nom, facette.valeur)
                assert len(fitting(index, seule)) == facette.nombre


def test_those_that_do_not_say_are_counted_apart_and_one_link_away() -> None:
    index = Index(
        [
            a_km(1, 1, wifi=True),
            a_km(2, 1, wifi=False),
            a_km(3, 1),
            a_km(4, 2),
        ]
    )
    selection = trouver(index, "wifi=oui", autour()).selection
    (reste,) = unsaid(selection, frozenset())
    assert (reste.nom, reste.nombre) == ("wifi", 2)
    assert fitting(index, lire("wifi=oui")) == {1}
    assert fitting(index, reste.requete) == {3, 4}


def test_refusing_what_is_asked_is_saying() -> None:
    index = Index([a_km(1, 1, services_non_proposes=(DEMARCHES,)), a_km(2, 1)])
    selection = trouver(index, f"services={DEMARCHES}", autour()).selection
    assert [reste.nombre for reste in unsaid(selection, frozenset())] == [1]


# --- rank ----------------------------------------------------------------------------------------


def test_rank_follows_the_documented_order() -> None:
    """Each key is better than the next by one thing only, the more important first."""
    cles = [
        (*essential_key(essentiel), *detail_key(detail))
        for essentiel, detail in (
            (Essentiel(0, 3, 0, 0), Detail(Ouverture.OUVERT, 0, 9, "a", "1")),
            (Essentiel(0, 3, 0, 0), Detail(Ouverture.OUVERT, 0, 8, "a", "1")),
            (Essentiel(0, 3, 0, 0), Detail(Ouverture.OUVERT, 1, 99, "a", "1")),
            (Essentiel(0, 3, 0, 0), Detail(Ouverture.PLUS_TARD, 0, 99, "a", "1")),
            (Essentiel(0, 3, 0, 0), Detail(Ouverture.INCONNU, 0, 99, "a", "1")),
            (Essentiel(0, 3, 0, 0), Detail(Ouverture.FERME, 0, 99, "a", "1")),
            (Essentiel(0, 3, 0, 1), Detail(Ouverture.OUVERT, 0, 99, "a", "1")),
            (Essentiel(0, 3, 1, 0), Detail(Ouverture.OUVERT, 0, 99, "a", "1")),
            (Essentiel(0, 2, 0, 0), Detail(Ouverture.OUVERT, 0, 99, "a", "1")),
            (Essentiel(1, 9, 0, 0), Detail(Ouverture.OUVERT, 0, 99, "a", "1")),
        )
    ]
    assert all(meilleur < moins_bon for meilleur, moins_bon in pairwise(cles))


@given(st.floats(0, 500), st.floats(0, 500))
def test_steps_of_distance_never_put_the_farther_first(a: float, b: float) -> None:
    assert a > b or slice_of_distance(a) <= slice_of_distance(b)


def test_nearer_first_then_open_then_verified() -> None:
    ouvert, ferme = "Mo 12:00-14:00", "Tu 12:00-14:00"
    index = Index(
        [
            a_km(1, 9, "loin", horaires=ouvert),
            a_km(2, 1.1, "fermé", horaires=ferme),
            a_km(3, 1.2, "ouvert", horaires=ouvert),
            a_km(4, 1.3, "ouvert et vérifié", horaires=ouvert, verifie_le=date(2026, 10, 2)),
            a_km(5, 1.4, "ouvre bientôt", horaires="Mo 14:00-16:00"),
        ]
    )
    assert noms(index, trouver(index, "", autour())) == [
        "ouvert et vérifié",
        "ouvert",
        "ouvre bientôt",
        "fermé",
        "loin",
    ]
    par_distance = noms(index, trouver(index, "tri=distance", autour()))
    assert par_distance == ["fermé", "ouvert", "ouvert et vérifié", "ouvre bientôt", "loin"]


# --- text ----------------------------------------------------------------------------------------

MEDIATHEQUE = {"typologie": ("BIB",), "commune": "Blois"}


@pytest.fixture(scope="module")
def bibliotheques() -> Index:
    autres = [
        document(100 + n, f"Médiathèque {n}", commune="Vierzon", typologie=("BIB",))
        for n in range(40)
    ]
    return Index(
        [
            document(1, "Médiathèque Maurice-Genevoix", **MEDIATHEQUE),
            document(2, "Bibliothèque Abbé-Grégoire", **MEDIATHEQUE),
            document(3, "Mairie de Blois", commune="Blois", typologie=("MUNI",)),
            document(4, "Le Patio", commune="Gien", presentation_resume="Près de la médiathèque."),
            document(5, "Mediateque de Mer", commune="Mer"),
            document(6, "Fabrique", equipements=(), commune="Bourges", typologie=("FABLAB",)),
            document(7, "Permanence", commune="Gien", services=(DEMARCHES,)),
            document(
                8, "Ordinateurs en fête", commune="Gien", services_non_proposes=(OUTILS, ACCES)
            ),
            *autres,
        ]
    )


@pytest.mark.parametrize(
    "tape",
    ["mediatheque blois", "MÉDIATHÈQUE de Blois", "médiathèques à blois", "blois mediateque",
     "medaitheque blois", "media theque blois", "mediathequeblois", "médiatheqe  bloi",
     "mediatkeque de bllois"],
)  # fmt: skip
def test_accents_case_plural_hyphens_and_two_typos_change_nothing(
    bibliotheques: Index, tape: str
) -> None:
    trouvaille = trouver(bibliotheques, f"q={tape}")
    assert not trouvaille.relache
    assert noms(bibliotheques, trouvaille) == [
        "Médiathèque Maurice-Genevoix",
        "Bibliothèque Abbé-Grégoire",
    ]


def test_a_word_that_a_source_misspells_hides_nothing(bibliotheques: Index) -> None:
    assert trouver(bibliotheques, "q=mediateque").trouves.bit_count() >= 43


def test_own_words_lead_to_services(bibliotheques: Index) -> None:
    for tape in (
        "carte grise",
        "je n’arrive pas à payer mes impots",
        "Carte grize",
        "titre de séjour",
    ):
        assert noms(bibliotheques, trouver(bibliotheques, f"q={tape}")) == ["Permanence"], tape


def test_a_stated_refusal_excludes(bibliotheques: Index) -> None:
    """It has the word in its name, so it stays; in its prose it would not."""
    index = Index(
        [
            document(1, "A", presentation_resume="Un ordinateur.", services_non_proposes=(ACCES,)),
            document(2, "B", presentation_resume="Un ordinateur."),
        ]
    )
    assert noms(index, trouver(index, "q=ordinateur")) == ["B"]


def test_unknown_under_stated_yes() -> None:
    index = Index(
        [
            a_km(1, 1, "dit le mot", presentation_resume="carte grise"),
            a_km(2, 9, "le fait", services=(DEMARCHES,)),
        ]
    )
    assert noms(index, trouver(index, "q=carte grise", autour())) == ["le fait", "dit le mot"]


def test_words_that_nobody_answers_together_give_way_to_the_telling_ones() -> None:
    index = Index(
        [
            a_km(1, 1, "aide", services=(DEMARCHES,)),
            a_km(2, 2, "autre", presentation_resume="Relevé de points.", adresse="rue du Relevé"),
            a_km(3, 60, "loin", services=(DEMARCHES,), adresse="rue du Relevé"),
        ]
    )
    trouvaille = trouver(index, "q=releve ameli", autour())
    assert (noms(index, trouvaille), trouvaille.selection.laisses) == (["aide"], ("releve",))


def test_small_talk_asks_nothing(bibliotheques: Index) -> None:
    tous = bibliotheques.vivants.bit_count()
    assert (
        trouver(bibliotheques, "q=bonjour j'ai besoin d'aide s'il vous plait").trouves.bit_count()
        == tous
    )


# --- relaxing ------------------------------------------------------------------------------------


def relaxed(index: Index, adresse: str, rayon: float = 10) -> tuple[list[str], tuple[str, ...]]:
    terrain = autour(rayon)
    trouvaille = trouver(index, adresse, terrain)
    phrases = announce(trouvaille.relache, lire(adresse), terrain)
    return noms(index, trouvaille), tuple(p.replace("\N{NO-BREAK SPACE}", " ") for p in phrases)


def test_the_hour_is_given_up_before_the_distance() -> None:
    index = Index([a_km(1, 3, "semaine", horaires="Mo-Fr 09:00-12:00")])
    assert relaxed(index, "ouvert=samedi") == (
        ["semaine"],
        ("Aucun lieu ouvert le samedi à moins de 10 km de Tours ; "
         "voici les plus proches en semaine.",),
    )  # fmt: skip


def test_the_distance_is_given_up_before_the_need() -> None:
    index = Index([a_km(1, 3, "près"), a_km(2, 18, "loin", services=(DEMARCHES,))])
    trouves, phrases = relaxed(index, f"services={DEMARCHES}")
    assert trouves == ["loin"]
    assert phrases == (
        "Aucun lieu ne convient à moins de 10 km de Tours ; nous avons cherché jusqu’à 20 km.",
    )


def test_only_what_must_be_is_given_up() -> None:
    index = Index([a_km(1, 3, "wifi", wifi=True, horaires="Mo 09:00-12:00"), a_km(2, 4, "rien")])
    trouves, phrases = relaxed(index, "wifi=oui&langues=ar&ouvert=samedi")
    assert trouves == ["wifi"]
    assert phrases == (
        "Aucun lieu ne répond à toute votre demande à moins de 10 km de Tours.",
        "Nous n’avons pas tenu compte de : ouvert le samedi.",
        "Nous n’avons pas tenu compte de : arabe.",
    )


def test_nothing_near_is_no_dead_end() -> None:
    index = Index([a_km(1, 400, "au bout du monde")])
    assert relaxed(index, "q=zzzzzz&wifi=oui")[0] == ["au bout du monde"]


@given(_DOCUMENTS, _REQUETES)
def test_somebody_always_answers(documents, requete) -> None:
    from repere.recherche.moteur.trouver import find

    trouvaille = find(Index(documents), requete, autour(0.5), requete.moment(LUNDI))
    assert bool(trouvaille.page) == bool(documents)
    assert bool(trouvaille.relache) <= (not fitting_half_km(documents, requete)) or not documents


def fitting_half_km(documents, requete) -> bool:
    from repere.recherche.moteur.selection import Selection

    return bool(Selection(Index(documents), requete, autour(0.5), requete.moment(LUNDI)).fitting())
