"""The prose of an old document: decided like the rest, poured where nobody wrote."""

import pytest

from repere.monographies.lecture.correction import PROSE_MAX, Incorrecte, read_correction
from repere.monographies.models import Monographie, Reprise, Texte, Trouvaille
from repere.monographies.models.monographie import TEXTE_MAX
from repere.monographies.services import reprises
from repere.monographies.services.textes import stamp, write_text

pytestmark = pytest.mark.django_db
Etat = Trouvaille.Etat
PROJET = "Des lieux existent, d’autres manquent. Le projet les réunit."


def poured(reprise: Reprise) -> Monographie:
    monographie = reprises.pour(reprise=reprise, par=None)
    reprise.refresh_from_db()
    return monographie


def body(monographie: Monographie, section: str = "projet") -> str | None:
    return monographie.textes.filter(section=section).values_list("corps", flat=True).first()


def decide(reprise: Reprise, etat: str, corrigee: str | None = None) -> list[reprises.Avant]:
    projet = reprise.trouvailles.get(chemin="textes/projet")
    return reprises.decide(
        reprise=reprise, trouvailles=[projet.pk], etat=etat, par=None, corrigee=corrigee
    )


def human(monographie: Monographie, corps: str) -> None:
    deja = Texte.objects.filter(monographie=monographie, section="projet").first()
    write_text(monographie=monographie, section="projet", corps=corps, lu=stamp(deja), par=None)


def test_each_section_waits_beside_its_lines(reprise: Reprise) -> None:
    lues = reprise.trouvailles.filter(chemin__startswith="textes/").order_by("ordre")
    assert [t.chemin for t in lues] == ["textes/projet", "textes/territoire", "textes/synthese"]
    assert all(t.etat == Etat.PROPOSE and t.debut and t.fin for t in lues)
    assert lues[0].valeur == PROJET
    assert reprises.plan_of(reprise=reprise).textes == 3


def test_pouring_writes_once_and_again_the_same(reprise: Reprise) -> None:
    monographie = poured(reprise)
    assert body(monographie) == PROJET
    avant = list(monographie.textes.order_by("pk").values())
    assert len(avant) == 3
    poured(reprise)
    assert list(monographie.textes.order_by("pk").values()) == avant


def test_a_text_follows_decisions_until_somebody_writes(reprise: Reprise) -> None:
    monographie = poured(reprise)
    decide(reprise, Etat.CORRIGE, "Deux lignes.\n\nEt deux autres.")
    assert body(monographie) == "Deux lignes.\n\nEt deux autres."
    avant = decide(reprise, Etat.ECARTE)
    assert body(monographie) is None
    # The correction is not lost with the decision, nor carried by what undoes it.
    assert "corrigee" not in avant[0]
    reprises.put_back(reprise=reprise, avant=avant, par=None)
    assert body(monographie) == "Deux lignes.\n\nEt deux autres."
    human(monographie, "De ma main.")
    for etat in (Etat.ECARTE, Etat.RETENU, Etat.PROPOSE):
        decide(reprise, etat)
        assert body(monographie) == "De ma main."


def test_a_text_that_somebody_emptied_stays_empty(reprise: Reprise) -> None:
    monographie = poured(reprise)
    human(monographie, "")
    poured(reprise)
    assert body(monographie) == ""


def test_a_text_put_aside_before_pouring_is_not_written(reprise: Reprise) -> None:
    decide(reprise, Etat.ECARTE)
    monographie = poured(reprise)
    assert body(monographie) is None and body(monographie, "synthese")


def test_a_correction_keeps_its_lines_and_is_never_cut() -> None:
    assert PROSE_MAX == TEXTE_MAX
    lu = read_correction("textes/projet", {"valeur": " Un.\r\n\r\n- deux\r\n- trois \r\n"})
    assert lu == "Un.\n\n- deux\n- trois"
    for refus in ("  \n ", "a" * (PROSE_MAX + 1)):
        with pytest.raises(Incorrecte):
            read_correction("textes/projet", {"valeur": refus})
