"""An old monograph poured into one to be written: everything, once, and nothing public before it is read again."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from repere.annuaire.models import Lieu, LieuPropose
from repere.comptes.models import Evenement
from repere.monographies.models import Codage, Fiche, Monographie, Propos, Reprise, Trouvaille
from repere.monographies.services import reprises
from repere.monographies.services.monographies import MonographieImpossible, publish
from repere.monographies.services.reprises.purge import purge_reprises
from repere.socle.texte import plier
from tests.monographies.conftest import text_of
from tests.monographies.reprises.conftest import BASSIN, NOM, lire
from tests.monographies.test_inventees import PERSONNES, expected

pytestmark = pytest.mark.django_db
Etat = Trouvaille.Etat


def poured(reprise: Reprise) -> Monographie:
    reprises.pour(reprise=reprise, par=None)
    reprise.refresh_from_db()
    assert reprise.monographie is not None
    return reprise.monographie


def one(reprise: Reprise, chemin: str) -> Trouvaille:
    return reprise.trouvailles.get(chemin=chemin)


def decide(reprise: Reprise, chemin: str, etat: str, **autres: object) -> list[reprises.Avant]:
    return reprises.decide(
        reprise=reprise, trouvailles=[one(reprise, chemin).pk], etat=etat, par=None, **autres
    )


def test_everything_read_is_there_to_be_decided(reprise: Reprise) -> None:
    lu = expected(NOM)
    chemins = set(reprise.trouvailles.values_list("chemin", flat=True))
    assert {f"structures/{i}" for i in range(len(lu["structures"]))} <= chemins
    for rang, structure in enumerate(lu["structures"]):
        for champ in ("besoins", "projets", "equipements"):
            lus = [c for c in chemins if c.startswith(f"structures/{rang}/{champ}/")]
            assert len(lus) == len(structure[champ])
    assert reprise.etat == Reprise.Etat.A_RELIRE and reprise.annee == 2021
    assert reprise.bassin == BASSIN and reprise.fichier is None
    assert not Monographie.objects.exists()


def test_the_kept_text_has_its_lines_and_nobody(reprise: Reprise) -> None:
    assert len(reprise.texte.split("\n")) == len(text_of(NOM).split("\n"))
    assert not set(plier(reprise.texte).split()) & set(PERSONNES)


def test_telephones_and_addresses_of_persons_are_masked_and_those_of_structures_kept(
    lieu: Lieu,
) -> None:
    texte = text_of(NOM) + "\nZélie, 06 11 22 33 44, zelie.roques@mairie.example\n"
    lue = lire(texte)
    assert "06 11 22 33 44" not in lue.texte and "zelie.roques" not in lue.texte
    assert "02.38.00.44.55" in lue.texte


def test_the_base_has_as_many_of_each_as_the_json(reprise: Reprise) -> None:
    lu, monographie = expected(NOM), poured(reprise)
    assert monographie.fiches.count() == len(lu["structures"])
    for champ, nature in [("besoins", "besoin"), ("forces", "force"), ("faiblesses", "faiblesse")]:
        dits = monographie.propos.filter(nature=nature, fiche__isnull=False)
        assert dits.count() == sum(len(s[champ]) for s in lu["structures"])
    assert monographie.propos.filter(nature="verbatim").count() == len(lu["verbatims"])
    points = sum(len(r["points"]) for a in lu["ateliers"] for r in a["rubriques"])
    assert monographie.propos.filter(reunion__isnull=False).count() == points > 0
    assert monographie.reunions.count() == len(lu["reunions"])
    for fiche, structure in zip(
        monographie.fiches.order_by("ordre"), lu["structures"], strict=True
    ):
        assert {c: v for c, v in fiche.contenu.items() if c != "_a_relire"} == structure


def test_nothing_is_public_before_somebody_reads_it_again(reprise: Reprise) -> None:
    monographie = poured(reprise)
    assert monographie.etat == "redaction" and monographie.origine == "reprise"
    assert not monographie.propos.kept().exists() and not Codage.objects.exists()
    with pytest.raises(MonographieImpossible, match="à relire"):
        publish(monographie=monographie, par=None)
    reprises.decide(
        reprise=reprise,
        trouvailles=list(reprise.trouvailles.values_list("pk", flat=True)),
        etat=Etat.RETENU,
        par=None,
    )
    publish(monographie=monographie, par=None)
    assert not monographie.propos.undecided().exists()


def test_the_same_file_twice_is_the_same_reading(reprise: Reprise) -> None:
    monographie = poured(reprise)
    comptes = [m.objects.count() for m in (Reprise, Trouvaille, Fiche, Propos, Monographie)]
    encore = lire()
    assert encore.pk == reprise.pk and poured(encore) == monographie
    assert comptes == [m.objects.count() for m in (Reprise, Trouvaille, Fiche, Propos, Monographie)]


def test_the_directory_is_never_written(reprise: Reprise, lieu: Lieu) -> None:
    avant = Lieu.objects.values().get(pk=lieu.pk)
    poured(reprise)
    reprises.choose_place(
        reprise=reprise, trouvaille=one(reprise, "structures/0"), lieu=lieu, par=None
    )
    assert Lieu.objects.values().get(pk=lieu.pk) == avant
    assert Lieu.objects.count() == 1 and not LieuPropose.objects.exists()


def test_a_choice_of_place_links_the_sheet_and_its_structure(reprise: Reprise, lieu: Lieu) -> None:
    monographie = poured(reprise)
    for rang in (0, 1):
        trouvaille = one(reprise, f"structures/{rang}")
        reprises.choose_place(reprise=reprise, trouvaille=trouvaille, lieu=lieu, par=None)
    une, autre = monographie.fiches.order_by("ordre")[:2]
    assert une.lieu == autre.lieu == lieu
    assert une.structure_id == lieu.structure_id and autre.structure_id is None


def test_a_place_of_the_same_name_and_commune_is_found(lieu: Lieu) -> None:
    lieu.nom = f"Mission locale de {BASSIN}"
    lieu.save()
    assert one(lire(), "structures/3").lieu == lieu


def test_two_places_as_near_are_left_to_be_chosen(lieu: Lieu) -> None:
    lieu.nom = f"Mission locale de {BASSIN}"
    lieu.save()
    autre = Lieu.objects.get(pk=lieu.pk)
    autre.pk, autre.identifiant = None, "autre-mission"
    autre.save()
    assert one(lire(), "structures/3").lieu is None


def test_decisions_follow_into_the_monograph_and_can_be_taken_back(reprise: Reprise) -> None:
    monographie = poured(reprise)
    avant = decide(reprise, "structures/0/besoins/0", Etat.CORRIGE, corrigee="Un deuxième agent")
    besoin = monographie.propos.get(nature="besoin", fiche__ordre=1)
    assert besoin.texte == "Un deuxième agent" and besoin.garde is True
    fiche = monographie.fiches.get(ordre=1)
    assert fiche.contenu["besoins"] == ["Un deuxième agent"]
    assert "structures/0/besoins/0" not in fiche.contenu["_a_relire"]
    reprises.put_back(reprise=reprise, avant=avant, par=None)
    besoin.refresh_from_db()
    assert besoin.garde is None and besoin.texte == expected(NOM)["structures"][0]["besoins"][0]


def test_what_is_put_aside_leaves_with_what_hangs_from_it(reprise: Reprise) -> None:
    monographie = poured(reprise)
    avant = decide(reprise, "structures/0", Etat.ECARTE)
    assert monographie.fiches.count() == 3
    assert monographie.propos.get(texte__startswith="La bibliothèque manque").garde is False
    reprises.put_back(reprise=reprise, avant=avant, par=None)
    assert monographie.fiches.count() == 4
    assert monographie.propos.get(texte__startswith="La bibliothèque manque").fiche is not None


def test_what_somebody_rewrote_in_the_monograph_keeps_their_words(reprise: Reprise) -> None:
    monographie = poured(reprise)
    besoin = monographie.propos.filter(nature="besoin").first()
    assert besoin is not None
    Propos.objects.filter(pk=besoin.pk).update(texte="Réécrit", version=2)
    poured(reprise)
    besoin.refresh_from_db()
    assert besoin.texte == "Réécrit"


def test_a_monograph_of_the_field_is_never_mixed_with_an_old_one(reprise: Reprise) -> None:
    zone = reprises.basin_of(reprise)
    assert zone is not None
    Monographie.objects.create(zonage=zone.zonage_id, zone=zone.code, annee=2021)
    with pytest.raises(reprises.RepriseImpossible, match="déjà une monographie"):
        reprises.pour(reprise=reprise, par=None)
    assert not Fiche.objects.exists() and not Propos.objects.exists()
    assert reprises.pour(reprise=reprise, par=None, annee=2019).annee == 2019


def test_an_unknown_basin_is_asked_for(lieu: Lieu) -> None:
    lue = lire(text_of(NOM).replace(BASSIN, "Nullepart"))
    with pytest.raises(reprises.RepriseImpossible, match="Nullepart"):
        reprises.pour(reprise=lue, par=None)


def test_what_is_no_monograph_says_so_and_can_be_brought_again(lieu: Lieu) -> None:
    lue = lire("Une recette de tarte.")
    assert lue.etat == Reprise.Etat.ILLISIBLE and "monographie" in lue.message
    assert lue.fichier is None and not lue.trouvailles.exists()
    assert lire("Une recette de tarte.").pk == lue.pk


def test_a_document_put_aside_is_decided_no_more(reprise: Reprise) -> None:
    reprises.put_aside(reprise=reprise, par=None)
    reprise.refresh_from_db()
    with pytest.raises(reprises.ReprisePassee):
        decide(reprise, "structures/0", Etat.RETENU)
    with pytest.raises(reprises.RepriseImpossible):
        reprises.pour(reprise=reprise, par=None)
    quoi = Evenement.objects.values_list("quoi", flat=True)
    assert {"reprise.deposee", "reprise.ecartee"} <= set(quoi)


def test_the_text_goes_some_months_after_the_decision(reprise: Reprise) -> None:
    assert "0 texte" in purge_reprises()
    poured(reprise)
    il_y_a = timezone.now() - timedelta(days=170)
    Reprise.objects.update(decidee_le=il_y_a)
    assert "0 texte" in purge_reprises()
    Reprise.objects.update(decidee_le=il_y_a - timedelta(days=20))
    assert "1 texte" in purge_reprises()
    reprise.refresh_from_db()
    assert reprise.texte == "" and reprise.trouvailles.exists()


@pytest.fixture
def fichier(tmp_path_factory: pytest.TempPathFactory) -> str:
    chemin = tmp_path_factory.mktemp("m") / "ancienne.txt"
    chemin.write_text(text_of(NOM), encoding="utf-8")
    return str(chemin)


def test_the_command_writes_only_when_asked(
    lieu: Lieu, fichier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("monographie", "importer", fichier)
    dit = capsys.readouterr().out
    assert "Fiches : 4" in dit and "Rien n’est écrit" in dit
    assert not Reprise.objects.exists() and not Monographie.objects.exists()
    call_command("monographie", "importer", fichier, "--appliquer")
    assert "Appliqué. À relire." in capsys.readouterr().out
    call_command("monographie", "importer", fichier, "--appliquer")
    assert "Déjà appliqué" in capsys.readouterr().out
    assert Monographie.objects.count() == Reprise.objects.count() == 1


def test_json_is_the_same_applied_or_not(
    lieu: Lieu, fichier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("monographie", "importer", fichier, "--json")
    sans = capsys.readouterr().out
    call_command("monographie", "importer", fichier, "--json", "--appliquer")
    assert capsys.readouterr().out == sans
    assert json.loads(sans) == expected(NOM) | {"structures": json.loads(sans)["structures"]}


def test_the_command_refuses_whole(lieu: Lieu, fichier: str) -> None:
    with pytest.raises(CommandError, match="n’est pas connu") as refus:
        call_command("monographie", "importer", fichier, "--appliquer", "--bassin", "Nullepart")
    assert refus.value.returncode == 4
    assert not Reprise.objects.exists()


def test_pouring_costs_the_same_whatever_is_left_to_say(
    reprise: Reprise, django_assert_max_num_queries: object
) -> None:
    poured(reprise)
    with django_assert_max_num_queries(32):  # type: ignore[operator]
        reprises.pour(reprise=reprise, par=None)


def told(reprise: Reprise) -> tuple[Trouvaille, Trouvaille]:
    """Make the document tell a meeting and two structures that came; return the meeting and one of them."""
    reprise.trouvailles.filter(chemin__startswith="reunions/").delete()
    valeur = {"date": "2021-02-01", "lieu": "Médiathèque"}
    tete = reprise.trouvailles.create(chemin="reunions/0", valeur=valeur)
    for rang, nom in enumerate(("Mairie de Vallon", "Centre social")):
        une = reprise.trouvailles.create(chemin=f"reunions/0/structures/{rang}", valeur=nom)
    return tete, une


def test_what_a_person_changed_of_a_meeting_is_theirs_however_often_it_is_poured(
    reprise: Reprise,
) -> None:
    told(reprise)
    monographie = poured(reprise)
    reunion = monographie.reunions.get(participations__nom="Mairie de Vallon")
    otee, *_ = reunion.participations.order_by("nom")
    debut = timezone.now() - timedelta(days=900)
    monographie.reunions.filter(pk=reunion.pk).update(debut=debut, lieu="Salle des fêtes")
    reunion.participations.create(nom="Venue d’elle-même", etat="presente")
    otee.delete()
    attendues = set(reunion.participations.values_list("nom", flat=True))
    poured(reprise)
    reunion.refresh_from_db()
    assert (reunion.debut, reunion.lieu) == (debut, "Salle des fêtes")
    assert set(reunion.participations.values_list("nom", flat=True)) == attendues


def test_what_nobody_changed_of_a_meeting_follows_the_document(reprise: Reprise) -> None:
    tete, nom = told(reprise)
    monographie = poured(reprise)
    dite = {**tete.valeur, "date": "2021-03-04", "lieu": "Mairie"}
    decide(reprise, tete.chemin, Etat.CORRIGE, corrigee=dite)
    avant = decide(reprise, nom.chemin, Etat.ECARTE)
    reunion = monographie.reunions.get(lieu="Mairie")
    assert timezone.localdate(reunion.debut).isoformat() == "2021-03-04"
    assert not reunion.participations.filter(nom=nom.valeur).exists()
    reprises.put_back(reprise=reprise, avant=avant, par=None)
    assert reunion.participations.filter(nom=nom.valeur).exists()
