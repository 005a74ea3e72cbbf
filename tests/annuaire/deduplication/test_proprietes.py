"""What holds whatever the records."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from repere.annuaire.deduplication import find_duplicates
from repere.annuaire.deduplication.comparaison import compare
from repere.annuaire.deduplication.empreinte import Contexte, read_empreinte
from repere.annuaire.standard.fiche import Fiche
from tests.annuaire.deduplication.fabrique import BELLOC, ORCEAU, VALMONT

TELEPHONES = ["", "+33299000001", "+33699000002", "12", "+33000000000"]
HORAIRES = ["", "n'importe quoi", "24/7", "Mo-Fr 09:00-12:00,14:00-17:00",
            "Mo,Tu 08:45-12:15,13:30-17:10; We-Fr 09:10-12:00; Sa 10:00-12:00"]  # fmt: skip
COURRIELS = ["accueil@loue.fr", "msap@loue.fr", "jean@gmail.com", "pas une adresse"]
NOMS = ["", "LA POSTE", "Mairie", "France services Valmont", "MSAP", "Bus France services",
        "Médiathèque Colette", "PIMMS (site du Lac)", "Atelier Lune", "Atelier Lune 2", "!!!", "Belloc"]  # fmt: skip
ADRESSES = [
    "",
    "1 rue Haute",
    "1 bis r. Haute",
    "place Haute",
    "12",
    "rue",
    "Le bourg",
    "9001 RUE X",
]


@st.composite
def fiches(draw: st.DrawFn) -> Fiche:
    lieu = draw(st.sampled_from([VALMONT, ORCEAU, BELLOC, {}]))
    return Fiche(
        id="",
        nom=draw(st.sampled_from(NOMS) | st.text(max_size=12)),
        adresse=draw(st.sampled_from(ADRESSES) | st.text(max_size=12)),
        telephone=draw(st.sampled_from(TELEPHONES)),
        courriels=tuple(draw(st.lists(st.sampled_from(COURRIELS), max_size=2))),
        site_web=tuple(draw(st.lists(st.sampled_from(["https://loue.fr/x", "x", ""]), max_size=1))),
        pivot=draw(st.sampled_from(["", "00000000000000", "35600000000101", "77500000000047"])),
        typologie=tuple(
            draw(st.lists(st.sampled_from(["RFS", "BIB", "ENM", "INCONNU"]), max_size=2))
        ),
        horaires=draw(st.sampled_from(HORAIRES)),
        source=draw(st.sampled_from(["", "France Services", "Hub"])),
        latitude=draw(st.sampled_from([None, 0.0, 47.1, 47.1001, 90.0])),
        longitude=draw(st.sampled_from([None, 0.0, 2.1, -180.0])),
        **lieu,
    )


LISTES = st.lists(fiches(), max_size=12)


@given(LISTES, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(liste: list[Fiche], hasard) -> None:
    couples = [(f"{i:02d}", fiche) for i, fiche in enumerate(liste)]
    melange = couples.copy()
    hasard.shuffle(melange)
    assert find_duplicates(couples) == find_duplicates(dict(melange))


@given(LISTES)
def test_groups_hold_two_keys_at_least_and_each_key_once(liste: list[Fiche]) -> None:
    cles = [c for g in find_duplicates(enumerate_keys(liste)).groupes for c in g.cles]
    assert len(cles) == len(set(cles))
    assert all(len(g.cles) > 1 for g in find_duplicates(enumerate_keys(liste)).groupes)


@given(LISTES)
def test_the_score_is_symmetric_and_a_probability(liste: list[Fiche]) -> None:
    empreintes = [read_empreinte(cle, fiche) for cle, fiche in enumerate_keys(liste)]
    contexte = Contexte(empreintes)
    for a, b in combinations(empreintes, 2):
        jugement = compare(a, b, contexte)
        assert jugement == compare(b, a, contexte)
        assert 0 <= jugement.score <= 1


@given(LISTES)
def test_the_score_does_not_depend_on_the_keys(liste: list[Fiche]) -> None:
    endroit = [read_empreinte(f"{i:02d}", f) for i, f in enumerate(liste)]
    envers = [read_empreinte(f"{99 - i:02d}", f) for i, f in enumerate(liste)]
    contexte = Contexte(endroit)
    for i, j in combinations(range(len(liste)), 2):
        score = compare(endroit[i], endroit[j], contexte).score
        assert abs(score - compare(envers[i], envers[j], contexte).score) < 1e-12


@settings(max_examples=60)
@given(LISTES)
def test_what_a_person_declared_distinct_stays_so(liste: list[Fiche]) -> None:
    couples = enumerate_keys(liste)
    avant = find_duplicates(couples)
    tranches = [(g.cles[-1], g.cles[0]) for g in avant.groupes]
    tranches += [(q.a, q.b) for q in avant.a_verifier]
    apres = find_duplicates(couples, deja_tranches=tranches)
    ensemble = {frozenset(p) for g in apres.groupes for p in combinations(g.cles, 2)}
    questions = {frozenset((q.a, q.b)) for q in apres.a_verifier}
    assert not (ensemble | questions) & {frozenset(t) for t in tranches}


@given(LISTES)
def test_no_question_about_records_already_together(liste: list[Fiche]) -> None:
    resultat = find_duplicates(enumerate_keys(liste))
    ensemble = {frozenset(p) for g in resultat.groupes for p in combinations(g.cles, 2)}
    assert not ensemble & {frozenset((q.a, q.b)) for q in resultat.a_verifier}


def enumerate_keys(liste: list[Fiche]) -> list[tuple[str, Fiche]]:
    return [(f"{i:02d}", fiche) for i, fiche in enumerate(liste)]


def test_nothing_in_nothing_out() -> None:
    assert find_duplicates([]).groupes == ()
    assert find_duplicates({"seul": Fiche(id="", nom="")}).groupes == ()
