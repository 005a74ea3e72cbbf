"""Invariants of sums: whatever the communes, whatever the group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.observatoire.indicateurs.agregation import Membre, Mesure, add_up, aggregate
from repere.observatoire.indicateurs.estimation import estimate
from repere.observatoire.indicateurs.modele import Chiffre, Fonction
from repere.observatoire.indicateurs.secret import complements

PART, COMPTE, MEDIANE = Fonction.PART, Fonction.COMPTE, Fonction.MEDIANE


@st.composite
def mesures(draw: st.DrawFn) -> Mesure | None:
    sorte = draw(st.sampled_from(["publiee", "imputee", "estimee", "secrete", None]))
    if sorte is None:
        return None
    bas = draw(st.integers(1, 100_000))
    if sorte == "secrete":
        return Mesure(None, float(bas), sorte)
    return Mesure(float(draw(st.integers(0, bas))), float(bas), sorte)


membres = st.builds(Membre, st.integers(0, 100_000).map(float), mesures())


@given(st.lists(membres, max_size=8))
def test_a_rate_lies_between_those_of_its_members(liste: list[Membre]) -> None:
    chiffre = aggregate(PART, liste)
    taux = [
        100 * m.mesure.numerateur / m.mesure.denominateur
        for m in liste
        if m.mesure and m.mesure.numerateur is not None and m.mesure.denominateur
    ]
    if not taux:
        assert chiffre.valeur is None
        return
    assert chiffre.valeur is not None
    assert min(taux) - 1e-9 <= chiffre.valeur <= max(taux) + 1e-9


@given(st.lists(membres, max_size=8), st.randoms())
def test_the_order_of_communes_changes_nothing(liste: list[Membre], hasard) -> None:
    melangee = list(liste)
    hasard.shuffle(melangee)
    un, deux = aggregate(PART, liste), aggregate(PART, melangee)
    assert un.valeur == pytest.approx(deux.valeur) if un.valeur is not None else deux.valeur is None
    assert (un.statut, un.communes_connues) == (deux.statut, deux.communes_connues)


@given(st.lists(membres, min_size=2, max_size=8), st.data())
def test_two_parts_count_what_the_whole_counts(liste: list[Membre], data: st.DataObject) -> None:
    coupe = data.draw(st.integers(1, len(liste) - 1))
    tout = aggregate(PART, liste)
    parts = [aggregate(PART, liste[:coupe]), aggregate(PART, liste[coupe:])]
    assert (tout.numerateur or 0) == sum(p.numerateur or 0 for p in parts)
    assert (tout.denominateur or 0) == sum(p.denominateur or 0 for p in parts)
    assert tout.communes_connues == sum(p.communes_connues for p in parts)


@given(st.lists(membres, min_size=1, max_size=8))
def test_what_is_known_is_a_part_of_all(liste: list[Membre]) -> None:
    chiffre = aggregate(PART, liste)
    assert 0 <= chiffre.part_connue <= 1 + 1e-9
    assert 0 <= chiffre.communes_connues <= chiffre.communes == len(liste)
    assert (chiffre.valeur is None) == (chiffre.communes_connues == 0)


@given(st.lists(membres, max_size=8))
def test_the_most_doubtful_status_is_that_of_the_sum(liste: list[Membre]) -> None:
    connus = {m.mesure.statut for m in liste if m.mesure and m.mesure.connue}
    attendu = next((s for s in ("estimee", "imputee", "publiee") if s in connus), None)
    if attendu:
        assert aggregate(PART, liste).statut == attendu
    elif any(m.mesure for m in liste):
        assert aggregate(PART, liste).statut == "secrete"
    else:
        assert aggregate(PART, liste) == Chiffre(communes=len(liste))


@given(st.lists(membres, min_size=1, max_size=8))
def test_what_is_published_for_the_group_wins_unless_all_communes_are(liste: list[Membre]) -> None:
    propre = Mesure(1.0, 1000.0)
    chiffre = aggregate(PART, liste, propre=propre)
    if all(m.mesure and m.mesure.statut == "publiee" for m in liste):
        assert chiffre == aggregate(PART, liste)
    else:
        assert chiffre.valeur == pytest.approx(0.1)


@given(st.lists(st.floats(1000, 60_000), min_size=2, max_size=6))
def test_no_median_is_made_of_medians(valeurs: list[float]) -> None:
    liste = [Membre(10.0, Mesure(valeur)) for valeur in valeurs]
    assert aggregate(MEDIANE, liste).valeur is None
    assert aggregate(MEDIANE, liste, propre=Mesure(5.0)).valeur == 5
    assert aggregate(MEDIANE, liste[:1]).valeur == valeurs[0]


def test_nobody_to_divide_by_is_no_rate() -> None:
    assert aggregate(PART, [Membre(0.0, Mesure(0.0, 0.0))]).valeur is None
    assert aggregate(COMPTE, []).valeur is None


def test_departements_add_up_only_when_none_is_missing() -> None:
    somme = add_up([Mesure(1.0, 10.0), Mesure(5.0, 30.0, "estimee")])
    assert somme is not None
    assert (somme.numerateur, somme.denominateur, somme.statut) == (6, 40, "estimee")
    assert add_up([Mesure(1.0, 10.0), Mesure(None, 30.0, "secrete")]) is None
    assert add_up([]) is None


def test_only_shares_are_estimated_and_only_for_people() -> None:
    departement = Mesure(30.0, 100.0)
    assert estimate(PART, departement, 0) is None
    assert estimate(COMPTE, departement, 10) is None
    assert estimate(PART, Mesure(None, 100.0, "secrete"), 10) is None
    assert estimate(PART, None, 10) is None


codes = st.sampled_from("abcdefgh")


@given(
    st.lists(st.frozensets(codes, min_size=1), max_size=4),
    st.frozensets(codes),
    st.dictionaries(codes, st.integers(0, 50).map(float)),
)
def test_no_group_hides_one_member_alone(groupes, cachees, tailles) -> None:
    visibles = {code: taille for code, taille in tailles.items() if code not in cachees}
    aussi = complements(groupes, cachees, visibles)
    assert not aussi & cachees
    assert aussi <= visibles.keys()
    for groupe in groupes:
        caches = groupe & (cachees | aussi)
        montres = groupe & visibles.keys() - aussi
        inconnus = len(groupe) - len(montres)
        assert not (caches and inconnus == 1 and montres)


def test_the_least_is_hidden_with_a_lone_secret() -> None:
    assert complements([["a", "b", "c"]], {"a"}, {"b": 5.0, "c": 9.0}) == {"b"}
    assert complements([["a", "b", "c"]], {"a", "b"}, {"c": 9.0}) == set()
    # Hidden for one group, "b" is alone in the other.
    groupes = [["a", "b", "c"], ["b", "d"]]
    assert complements(groupes, {"a"}, {"b": 1.0, "c": 9.0, "d": 3.0}) == {"b", "d"}
