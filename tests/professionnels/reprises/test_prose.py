"""The long texts of an old monograph: in a box, and nothing typed is ever lost."""

from django.test import Client
from django.urls import reverse

from repere.monographies.lecture.correction import PROSE_MAX
from repere.monographies.models import Reprise, Trouvaille

GROUPE = "textes-projet"


def projet(reprise: Reprise) -> Trouvaille:
    return reprise.trouvailles.get(chemin="textes/projet")


def correct(client: Client, reprise: Reprise, valeur: str, *, follow: bool = True) -> str:
    ou = reverse("professionnels:reprise_decider", args=[reprise.pk, GROUPE])
    champs = {"geste": f"corriger:{projet(reprise).pk}", "valeur": valeur}
    return client.post(ou, champs, follow=follow).content.decode()


def test_a_text_is_shown_beside_its_lines_in_a_box(client: Client, reprise: Reprise) -> None:
    ou = reverse("professionnels:reprise_groupe", args=[reprise.pk, GROUPE])
    page = client.get(ou).content.decode()
    assert '<h2 id="valeurs">Le projet</h2>' in page and 'rows="16"' in page
    assert "<mark>Des lieux existent" in page
    tout = client.get(reverse("professionnels:reprise", args=[reprise.pk])).content.decode()
    assert "Le territoire" in tout and "La synthèse" in tout


def test_what_is_refused_stays_in_the_box(client: Client, reprise: Reprise) -> None:
    trop = "Un début.\n\n" + "a" * PROSE_MAX
    page = correct(client, reprise, trop)
    assert "trop long" in page and trop in page
    assert projet(reprise).etat == Trouvaille.Etat.PROPOSE


def test_pages_of_text_replace_one_another(client: Client, reprise: Reprise) -> None:
    """What undoes travels in the address: no server takes one as long as two pages of text."""
    premier = " ".join(str(n * 7919) for n in range(2000))
    correct(client, reprise, premier)
    ou = reverse("professionnels:reprise_decider", args=[reprise.pk, GROUPE])
    champs = {"geste": f"corriger:{projet(reprise).pk}", "valeur": "Un.\n\nDeux."}
    reponse = client.post(ou, champs)
    assert reponse.status_code == 302 and len(reponse["Location"]) < 4000
    assert projet(reprise).corrigee == "Un.\n\nDeux."
