"""Personal data stays inside until somebody consents."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.confidentialite import CHAMPS_LIBRES, personal_data, public_record
from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche

PERSONNE = "Mme Odile Tremblier"
ADRESSE = "odile.tremblier@exemple.fr"


def record(**valeurs: object) -> Fiche:
    return Fiche(id="1", nom="Lieu", **valeurs)  # type: ignore[arg-type]


def test_a_nominative_address_waits_for_consent_and_a_generic_one_does_not() -> None:
    fiche = record(courriels=(ADRESSE, "contact@exemple.fr"))
    assert public_record(fiche).courriels == ("contact@exemple.fr",)
    assert public_record(fiche, consentements=[ADRESSE]) == fiche


def test_a_name_is_hidden_wherever_somebody_wrote_it() -> None:
    fiche = record(
        presentation_detail=f"Atelier avec {PERSONNE} le mardi, écrivez à {ADRESSE}.",
        partenaires=(f"La mairie ({PERSONNE})",),
        orientations={"Loisirs et créations numériques": f"chez {PERSONNE}"},
        horaires_exceptionnels=(
            HorairesExceptionnels(
                date(2026, 8, 1), date(2026, 8, 31), "", f"Absence de {PERSONNE}"
            ),
        ),
        equipements=(Equipement("autre", precision=f"donné par {PERSONNE}"),),
        arrets=(Arret(nom="Place", adresse=f"chez {PERSONNE}"),),
    )
    montree = public_record(fiche)
    assert "Tremblier" not in str(montree)
    assert "tremblier" not in str(montree)
    assert montree.presentation_detail.startswith("Atelier avec")
    assert montree.horaires_exceptionnels[0].du == date(2026, 8, 1)


@given(st.text(), st.lists(st.text(max_size=30), max_size=3).map(tuple))
def test_what_is_shown_holds_no_more_personal_data(
    texte: str, partenaires: tuple[str, ...]
) -> None:
    fiche = record(presentation_detail=texte, partenaires=partenaires)
    montree = public_record(fiche)
    if not personal_data(fiche):
        assert montree is fiche
    assert not [
        d for d in personal_data(fiche) for c in CHAMPS_LIBRES if d in str(getattr(montree, c))
    ]
