"""Merging what two people wrote: nothing that either changed is lost."""

from hypothesis import given
from hypothesis import strategies as st

from repere.professionnels.trois_voies import merge, merge_values, same

TEXTES = st.sampled_from(["", "a", "b", "c"])
OUI_NON = st.sampled_from([None, True, False])
LISTES = st.lists(st.sampled_from("abcd"), unique=True, max_size=4).map(tuple)
TABLES = st.dictionaries(st.sampled_from("xyz"), st.sampled_from("abc"), max_size=3)


def three(valeurs):
    return st.tuples(valeurs, valeurs, valeurs)


FICHES = st.fixed_dictionaries({"texte": TEXTES, "oui": OUI_NON, "liste": LISTES, "table": TABLES})


@given(st.one_of(three(TEXTES), three(OUI_NON), three(LISTES), three(TABLES)))
def test_alone_one_gets_what_one_wrote(trois) -> None:
    base, mienne, _ = trois
    assert merge_values(base, mienne, base) == (mienne, True)


@given(st.one_of(three(TEXTES), three(OUI_NON), three(LISTES), three(TABLES)))
def test_what_i_did_not_touch_stays_theirs(trois) -> None:
    base, _, leur = trois
    valeur, accord = merge_values(base, base, leur)
    assert accord and same(valeur, leur)


@given(st.one_of(three(TEXTES), three(OUI_NON), three(LISTES), three(TABLES)))
def test_both_agree_or_somebody_chooses(trois) -> None:
    base, mienne, leur = trois
    valeur, accord = merge_values(base, mienne, leur)
    autre, accord_inverse = merge_values(base, leur, mienne)
    assert accord == accord_inverse
    if accord and not isinstance(valeur, tuple):
        assert same(valeur, autre)
    if isinstance(valeur, tuple):
        assert accord and set(valeur) == set(autre or ())


@given(three(LISTES))
def test_lists_keep_what_either_added_and_lose_what_either_removed(trois) -> None:
    base, mienne, leur = trois
    valeur, accord = merge_values(base, mienne, leur)
    assert accord
    ajoutees = (set(mienne) | set(leur)) - set(base)
    retirees = (set(base) - set(mienne)) | (set(base) - set(leur))
    assert set(valeur) == (set(base) - retirees) | ajoutees
    assert len(valeur) == len(set(valeur))


@given(FICHES, FICHES, FICHES)
def test_a_conflict_shows_both_and_only_where_both_changed(base, miennes, leurs) -> None:
    reunion = merge(base, miennes, leurs)
    assert set(reunion.valeurs) == set(miennes)
    for conflit in reunion.conflits:
        assert not same(conflit.mienne, conflit.base)
        assert not same(conflit.leur, conflit.base)
        assert not same(conflit.mienne, conflit.leur)
        assert conflit.mienne == miennes[conflit.champ] and conflit.leur == leurs[conflit.champ]
    en_conflit = {c.champ for c in reunion.conflits}
    for champ in set(miennes) - en_conflit:
        if not same(miennes[champ], base[champ]) and not isinstance(miennes[champ], tuple | dict):
            assert same(reunion.valeurs[champ], miennes[champ])
        if not same(leurs[champ], base[champ]) and not isinstance(leurs[champ], tuple | dict):
            assert same(reunion.valeurs[champ], leurs[champ])


def test_no_is_not_silence() -> None:
    assert not same(False, None)
    assert not same(0, "")
    assert merge_values(None, False, True) == (False, False)
