"""Two places side by side: what is chosen, merged, undone; and what a killed server leaves."""

import re
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from repere.annuaire.models import DoublonPresume, FicheSource, Fusion, HistoriqueDuLieu, Lieu
from repere.annuaire.services.comparaison_de_lieux import chosen_values, compare_places
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.fusion import merge_places, undo_merge
from repere.annuaire.standard.fiche import Fiche
from repere.comptes.models import Evenement
from repere.comptes.roles import SITE, Role
from repere.professionnels.portee import over_zone
from tests.fabriques import creer_lieu
from tests.professionnels.conftest import Bassin, creer_personne, entrer


def creer_fiche(lieu: Lieu, source: str, **champs) -> None:
    fiche = Fiche(id=source, nom=lieu.nom, commune="Tours", code_postal="37000", **champs)
    FicheSource.objects.create(
        lieu=lieu,
        lieu_origine=lieu,
        source=source,
        identifiant=source,
        format="essai",
        contenu=fiche.to_json(),
        vue_le=timezone.now(),
    )


@pytest.fixture
def paire(bassin: Bassin) -> tuple[Lieu, Lieu]:
    """Two records of one place: France Services is recent, the census is old and richer."""
    ici = bassin.chez_nous.rattachement
    un = creer_lieu("Médiathèque François-Mitterrand", ici, latitude=47.39, longitude=0.69)
    autre = creer_lieu("Mediatheque F. Mitterrand", ici, latitude=47.391, longitude=0.69)
    creer_fiche(
        un,
        "Recensement",
        date_maj=date(2022, 1, 1),
        telephone="+33247000001",
        services=("Aide aux démarches administratives",),
        adresse="1 rue Droite",
        latitude=47.39,
        longitude=0.69,
    )
    creer_fiche(
        autre,
        "France Services",
        date_maj=date(2026, 1, 1),
        telephone="+33247000002",
        services=("Accès internet et matériel informatique",),
        adresse="2 rue Gauche",
        latitude=47.391,
        longitude=0.69,
    )
    from repere.annuaire.services.historique import Signature
    from repere.annuaire.services.recomposition import PlaceWriter, recompose_places

    touches: dict[int, set[str]] = {un.pk: set(), autre.pk: set()}
    recompose_places(touches=touches, redacteur=PlaceWriter(Signature()))
    un.refresh_from_db()
    autre.refresh_from_db()
    DoublonPresume.objects.create(
        lieu_a=un, lieu_b=autre, score=0.5, raisons=["noms presque pareils"]
    )
    return un, autre


@pytest.fixture
def anna(bassin: Bassin) -> User:
    return creer_personne("Anna", (Role.ANIMATEUR, over_zone(bassin.zone)))


def body(reponse) -> str:
    return re.sub(r"\s+", " ", reponse.content.decode().replace("\u00a0", " "))


def at(nom: str, *args: object) -> str:
    return reverse(f"professionnels:{nom}", args=args)


def state(*lieux: Lieu) -> list[dict]:
    """Return the whole rows, but for the numbers of their changes."""
    lignes = Lieu.objects.filter(pk__in=[lieu.pk for lieu in lieux]).order_by("pk").values()
    return [{c: v for c, v in ligne.items() if c != "revision"} for ligne in lignes]


def test_what_is_proposed_is_what_the_merge_does(paire: tuple[Lieu, Lieu]) -> None:
    un, autre = paire
    lignes = {ligne.cle: ligne for ligne in compare_places(un, autre)}
    assert lignes["telephone"].propose == "absorbe"
    assert lignes["adresse"].propose == "absorbe"
    assert lignes["services"].propose == "deux"
    assert lignes["nom"].propose == "garde" or lignes["nom"].propose == "absorbe"
    attendu = {c: v for ligne in lignes.values() for c, v in ligne.kept(ligne.propose).items()}
    merge_places(garde=un, absorbe=autre)
    un.refresh_from_db()
    from repere.annuaire.services.correspondance import record_of

    fiche = record_of(un)
    for champ, valeur in attendu.items():
        dit = getattr(fiche, champ)
        assert (set(dit) == set(valeur)) if isinstance(valeur, tuple) else dit == valeur, champ


@pytest.mark.parametrize("choisi", ["garde", "absorbe"])
def test_each_field_may_be_chosen(paire: tuple[Lieu, Lieu], choisi: str) -> None:
    un, autre = paire
    lignes = compare_places(un, autre)
    choix = chosen_values(lignes, {ligne.cle: choisi for ligne in lignes})
    voulus = {c: v for ligne in lignes for c, v in ligne.kept(choisi).items()}
    merge_places(garde=un, absorbe=autre, choix=choix, auteur="Anna")
    un.refresh_from_db()
    from repere.annuaire.services.correspondance import record_of

    fiche = record_of(un)
    assert {c: getattr(fiche, c) for c in voulus} == voulus
    assert all(un.provenance[c]["par"] == "Anna" for c in choix)


def test_what_one_chose_outlives_the_next_import(paire: tuple[Lieu, Lieu]) -> None:
    un, autre = paire
    merge_places(garde=un, absorbe=autre, choix={"telephone": "+33247000001"}, auteur="Anna")
    from repere.annuaire.services.historique import Signature
    from repere.annuaire.services.recomposition import PlaceWriter, recompose_places

    recompose_places(touches={un.pk: {"telephone"}}, redacteur=PlaceWriter(Signature()))
    un.refresh_from_db()
    assert un.telephone == "+33247000001"
    assert un.propositions.filter(champ="telephone").exists()


def test_undoing_puts_all_back_after_choices(paire: tuple[Lieu, Lieu]) -> None:
    un, autre = paire
    update_place(lieu=un, valeurs={"wifi": True}, auteur="Léa")
    un.refresh_from_db()
    avant = state(un, autre)
    fusion = merge_places(
        garde=un,
        absorbe=autre,
        choix={"telephone": "+33247000001", "wifi": False, "nom": "Autre nom"},
        auteur="Anna",
    )
    undo_merge(fusion=Fusion.objects.get(pk=fusion.pk))
    assert state(un, autre) == avant


def test_undoing_keeps_what_was_written_since(paire: tuple[Lieu, Lieu]) -> None:
    un, autre = paire
    update_place(lieu=un, valeurs={"wifi": True}, auteur="Léa")
    fusion = merge_places(garde=un, absorbe=autre, choix={"nom": "Médiathèque"}, auteur="Anna")
    un.refresh_from_db()
    update_place(lieu=un, valeurs={"impression": True, "wifi": False}, auteur="Léa")
    undo_merge(fusion=Fusion.objects.get(pk=fusion.pk))
    un.refresh_from_db()
    assert (un.impression, un.wifi) == (True, False)
    assert un.nom == "Médiathèque François-Mitterrand"


def test_an_animateur_merges_then_undoes(anna: User, paire: tuple[Lieu, Lieu]) -> None:
    un, autre = paire
    client = entrer(anna)
    assert "1 doublon à regarder" in body(client.get("/espace/"))
    liste = body(client.get(at("doublons")))
    assert "1 paire à regarder" in liste
    assert "Noms presque pareils" in liste
    adresse = at("comparer", un.identifiant, autre.identifiant)
    page = body(client.get(adresse))
    # What differs is said in words.
    assert "Différent" in page
    assert "Dit par le lieu" in page or "Les deux ensemble" in page
    assert "100 m" in page
    assert "openstreetmap.org" in page
    champs = {"revisions": f"{un.revision}-{autre.revision}", "garder-telephone": "garde"}
    page = body(client.post(adresse, champs))
    assert "Résultat de la fusion" in page
    assert "02 47 00 00 01" in page
    assert not Fusion.objects.exists()
    assert "Un ou deux lieux" in body(client.post(adresse, champs | {"revoir": "1"}))
    reponse = client.post(adresse, champs | {"confirme": "1"}, follow=True)
    assert "C’est un seul lieu." in body(reponse)
    fusion = Fusion.objects.get()
    assert (fusion.choix, fusion.faite_par) == ({"telephone": "+33247000001"}, "Anna")
    assert client.get(autre.get_absolute_url()).status_code == 301
    assert Evenement.objects.filter(quoi="lieux.fusionnes", acteur=f"personne:{anna.pk}").exists()
    assert HistoriqueDuLieu.objects.filter(id=un.pk, history_user=anna).exists()
    page = body(client.post(at("fusion_defaire", fusion.pk), follow=True))
    assert "ce sont de nouveau deux lieux" in page
    assert Lieu.objects.get(pk=autre.pk).fusionne_dans is None
    page = body(client.post(at("fusion_defaire", fusion.pk), follow=True))
    assert "déjà annulée" in page


def test_a_place_changed_meanwhile_is_read_again(anna: User, paire: tuple[Lieu, Lieu]) -> None:
    un, autre = paire
    vues = f"{un.revision}-{autre.revision}"
    update_place(lieu=autre, valeurs={"wifi": True}, auteur="Léa")
    adresse = at("comparer", un.identifiant, autre.identifiant)
    reponse = entrer(anna).post(adresse, {"revisions": vues, "confirme": "1"})
    assert reponse.status_code == 409
    assert "vient de changer" in body(reponse)
    assert not Fusion.objects.exists()


def test_what_is_chosen_must_be_offered(anna: User, paire: tuple[Lieu, Lieu]) -> None:
    un, autre = paire
    champs = {
        "revisions": f"{un.revision}-{autre.revision}",
        "confirme": "1",
        "garder-telephone": "<script>",
        "garder-nom": "deux",
    }
    entrer(anna).post(at("comparer", un.identifiant, autre.identifiant), champs)
    assert Fusion.objects.get().choix == {}


def test_others_places_are_not_merged(anna: User, bassin: Bassin) -> None:
    client = entrer(anna)
    for paire in ((bassin.chez_nous, bassin.loin), (bassin.chez_nous, bassin.chez_nous)):
        adresse = at("comparer", *(lieu.identifiant for lieu in paire))
        assert client.get(adresse).status_code == 404
        assert client.post(adresse, {"confirme": "1"}).status_code == 404
    DoublonPresume.objects.create(lieu_a=bassin.chez_nous, lieu_b=bassin.loin, score=0.5)
    assert "Aucun doublon" in body(client.get(at("doublons")))


def test_several_pairs_are_two_places_then_not(anna: User, paire: tuple[Lieu, Lieu]) -> None:
    client, cle = entrer(anna), DoublonPresume.objects.get().pk
    page = body(client.post(at("doublons"), {"paire": [cle, "x", "9" * 30]}))
    assert "Ce sont bien deux lieux à chaque fois ?" in page
    assert DoublonPresume.objects.get().etat == "a_verifier"
    reponse = client.post(at("doublons"), {"paire": cle, "confirme": "1"})
    assert DoublonPresume.objects.get().etat == "distincts"
    page = body(client.get(reponse["Location"]))
    jeton = re.search(r'name="annuler" value="([^"]+)"', page)
    assert jeton
    autre = entrer(creer_personne("Zoé", (Role.ADMINISTRATEUR, SITE)))
    autre.post(at("doublons_douter"), {"annuler": jeton[1]})
    assert DoublonPresume.objects.get().etat == "distincts"
    client.post(at("doublons_douter"), {"annuler": jeton[1]})
    assert DoublonPresume.objects.get().etat == "a_verifier"
    assert "Cochez au moins une paire." in body(client.post(at("doublons"), follow=True))


def test_two_places_said_so_are_not_asked_again(anna: User, paire: tuple[Lieu, Lieu]) -> None:
    un, autre = paire
    client = entrer(anna)
    client.post(at("deux_lieux", un.identifiant, autre.identifiant))
    assert DoublonPresume.objects.get().etat == "distincts"
    assert "Aucun doublon" in body(client.get(at("doublons")))


def test_any_two_places_are_found_by_hand(anna: User, bassin: Bassin, paire) -> None:
    un, autre = paire
    client = entrer(anna)
    adresse = at("doublon_de", un.identifiant)
    for mots in ("", "mitterrand", autre.identifiant):
        page = body(client.get(adresse, {"q": mots}))
        assert at("comparer", un.identifiant, autre.identifiant) in page, mots
    assert "Aucun autre lieu" in body(client.get(adresse, {"q": "zzzz"}))
    assert bassin.loin.nom not in body(client.get(adresse, {"q": "bourges"}))


def test_the_list_asks_no_more_for_more_pairs(
    anna: User, bassin: Bassin, paire, django_assert_num_queries
) -> None:
    ici = bassin.chez_nous.rattachement
    for rang in range(12):
        a, b = creer_lieu(f"A{rang}", ici), creer_lieu(f"B{rang}", ici)
        DoublonPresume.objects.create(lieu_a=a, lieu_b=b, score=0.3)
    client = entrer(anna)
    client.get(at("doublons"))
    with django_assert_num_queries(6):
        client.get(at("doublons"))
