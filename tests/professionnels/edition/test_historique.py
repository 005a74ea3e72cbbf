"""Who changed what: one version a change, of people and of imports; comparing, putting back; closing."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from repere.annuaire.models import FicheSource, HistoriqueDuLieu, Lieu, Proposition
from repere.annuaire.services.edition import deactivate_place, update_place
from repere.comptes.mes_donnees import export
from repere.comptes.models import Evenement, Notification
from repere.comptes.roles import Role
from repere.comptes.services.compte import delete_account
from repere.professionnels.portee import over_structure
from repere.professionnels.services.oubli import forget_names
from tests.professionnels.conftest import Bassin, creer_personne, entrer, personne_de

PRIX = "frais_a_charge"


@pytest.fixture
def mediatrice(bassin: Bassin) -> Client:
    return entrer(personne_de(Role.PROFESSIONNEL, bassin))


def history(bassin: Bassin, suite: str = "") -> str:
    return f"/espace/lieux/{bassin.chez_nous.identifiant}/historique/{suite}"


def versions(lieu: Lieu) -> list[Any]:
    return list(HistoriqueDuLieu.objects.filter(id=lieu.pk).order_by("history_date", "history_id"))


def change(bassin: Bassin, **valeurs: Any) -> None:
    qui = {"auteur": valeurs.pop("auteur", "Jeanne"), "personne": valeurs.pop("personne", None)}
    update_place(lieu=Lieu.objects.get(pk=bassin.chez_nous.pk), valeurs=valeurs, **qui)


def test_the_first_change_writes_what_was_and_what_is(bassin: Bassin) -> None:
    change(bassin, telephone="+33247111111")
    change(bassin, telephone="+33247222222")
    change(bassin, telephone="+33247222222")
    trois = versions(bassin.chez_nous)
    assert [v.telephone for v in trois] == ["+33247000001", "+33247111111", "+33247222222"]
    assert [v.history_type for v in trois] == ["+", "~", "~"]
    assert trois[0].horaires_exceptionnels == bassin.chez_nous.horaires_exceptionnels


def test_the_history_tells_each_field_with_its_author(bassin: Bassin, mediatrice: Client) -> None:
    assert "Personne n’a encore rien changé" in mediatrice.get(history(bassin)).content.decode()
    personne = creer_personne("camille")
    change(bassin, frais_a_charge=("Payant",), wifi=False, personne=personne)
    html = mediatrice.get(history(bassin)).content.decode()
    assert "camille" in html and "Prix" in html and "Payant" in html and "Wi-Fi" in html
    delete_account(personne=personne, par=None)
    html = mediatrice.get(history(bassin)).content.decode()
    assert "camille" not in html and "Une personne" in html


def test_two_versions_are_compared_and_a_field_put_back(bassin: Bassin, mediatrice: Client) -> None:
    change(bassin, telephone="+33247111111", wifi=False)
    premiere = versions(bassin.chez_nous)[0].history_id
    html = mediatrice.get(history(bassin, f"?de={premiere}")).content.decode()
    assert "02\N{NO-BREAK SPACE}47\N{NO-BREAK SPACE}11" in html
    envoi = {"version": premiere, "champ": ["telephone"]}
    mediatrice.post(history(bassin, "restaurer/"), envoi)
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert (lieu.telephone, lieu.wifi) == ("+33247000001", False)
    derniere = versions(lieu)[-1]
    assert derniere.history_change_reason.startswith("Remis comme le")
    mediatrice.post(history(bassin, "restaurer/"), {"version": premiere, "geste": "tout"})
    lieu.refresh_from_db()
    assert lieu.wifi is True
    assert len(versions(lieu)) == 4


def test_a_version_of_another_place_is_nobodys(bassin: Bassin, mediatrice: Client) -> None:
    update_place(lieu=bassin.loin, valeurs={"telephone": "+33247111111"}, auteur="X")
    autre = versions(bassin.loin)[0].history_id
    assert mediatrice.get(history(bassin, f"?de={autre}")).status_code == 404
    assert mediatrice.get(history(bassin, "?de=rien")).status_code == 404
    envoi = {"version": autre, "geste": "tout"}
    assert mediatrice.post(history(bassin, "restaurer/"), envoi).status_code == 404


def test_a_longer_history_does_not_cost_more(bassin: Bassin, mediatrice: Client) -> None:
    change(bassin, impression_prix="1 €", personne=creer_personne("a"))
    mediatrice.get(history(bassin))
    with CaptureQueriesContext(connection) as peu:
        mediatrice.get(history(bassin))
    for n in range(25):
        change(bassin, impression_prix=f"{n} €", personne=creer_personne(f"b{n}"))
    with CaptureQueriesContext(connection) as beaucoup:
        mediatrice.get(history(bassin))
    # One more for the version before the last of the page.
    assert len(beaucoup) <= len(peu) + 1 <= 13


def test_a_place_is_closed_with_its_reason_and_opened_again(
    bassin: Bassin, mediatrice: Client
) -> None:
    adresse = f"/espace/lieux/{bassin.chez_nous.identifiant}/fermer/"
    assert mediatrice.get(adresse).status_code == 200
    assert mediatrice.post(adresse, {"motif": ""}).status_code == 422
    assert mediatrice.post(adresse, {"motif": "x", "le": "2999-01-01"}).status_code == 422
    mediatrice.post(adresse, {"motif": "Repris par la médiathèque", "le": "2026-11-02"})
    public = mediatrice.get(bassin.chez_nous.get_absolute_url())
    assert public.status_code == 410
    assert "Repris par la médiathèque" in public.content.decode()
    assert "2 novembre 2026" in public.content.decode()
    html = mediatrice.get(history(bassin)).content.decode()
    assert "Fermé depuis le" in html
    mediatrice.post(adresse)
    assert mediatrice.get(bassin.chez_nous.get_absolute_url()).status_code == 200
    faits = list(Evenement.objects.order_by("numero").values_list("quoi", flat=True))
    assert faits[-2:] == ["lieu.ferme", "lieu.rouvert"]


def propose(lieu: Lieu, champ: str, valeur: Any, source: str = "France Services") -> Proposition:
    return Proposition.objects.create(
        lieu=lieu,
        champ=champ,
        valeur_actuelle=json.loads(json.dumps(getattr(lieu, champ))),
        valeur_proposee=valeur,
        source=source,
    )


def decide(client: Client, geste: str, *propositions: Proposition, **plus: str) -> str:
    pks = [p.pk for p in propositions]
    envoi = {"geste": geste, "proposition": pks, **plus}
    return client.post("/espace/propositions/", envoi, follow=True).content.decode()


def test_a_proposal_is_accepted_then_put_back_in_question(
    bassin: Bassin, mediatrice: Client
) -> None:
    une = propose(bassin.chez_nous, "telephone", "+33247999999")
    html = mediatrice.get("/espace/propositions/").content.decode()
    assert (
        "France Services" in html and "1 proposition" in mediatrice.get("/espace/").content.decode()
    )
    html = decide(mediatrice, "accepter", une)
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert lieu.telephone == "+33247999999"
    jeton = html.partition('name="annuler" value="')[2].partition('"')[0]
    mediatrice.post("/espace/propositions/annuler/", {"annuler": jeton})
    lieu.refresh_from_db()
    une.refresh_from_db()
    assert (lieu.telephone, une.etat) == ("+33247000001", "ouverte")


def test_several_at_once_are_asked_twice_and_undone_together(
    bassin: Bassin, mediatrice: Client
) -> None:
    deux = [
        propose(bassin.chez_nous, "telephone", "+33247999999"),
        propose(bassin.chez_nous, "wifi", False),
    ]
    for geste, choisies in (("refuser", deux), ("refuser:tout", [])):
        html = decide(mediatrice, geste, *choisies)
        assert "Refuser tout ceci" in html and html.count('name="proposition"') == 2
    assert Proposition.objects.filter(etat="ouverte").count() == 2
    html = decide(mediatrice, "refuser", *deux, confirme="1")
    assert "2 propositions refusées" in html
    jeton = html.partition('name="annuler" value="')[2].partition('"')[0]
    mediatrice.post("/espace/propositions/annuler/", {"annuler": jeton})
    assert Proposition.objects.filter(etat="ouverte").count() == 2


def test_an_undoing_does_not_undo_what_came_after(bassin: Bassin, mediatrice: Client) -> None:
    une = propose(bassin.chez_nous, "telephone", "+33247999999")
    html = decide(mediatrice, "accepter", une)
    change(bassin, telephone="+33247123123")
    jeton = html.partition('name="annuler" value="')[2].partition('"')[0]
    reponse = mediatrice.post("/espace/propositions/annuler/", {"annuler": jeton}, follow=True)
    assert "encore changé" in reponse.content.decode()
    assert Lieu.objects.get(pk=bassin.chez_nous.pk).telephone == "+33247123123"


def test_proposals_of_others_are_neither_seen_nor_decided(
    bassin: Bassin, mediatrice: Client
) -> None:
    ailleurs = propose(bassin.voisin, "telephone", "+33247999999")
    assert bassin.voisin.nom not in mediatrice.get("/espace/propositions/").content.decode()
    decide(mediatrice, "accepter", ailleurs)
    ailleurs.refresh_from_db()
    assert ailleurs.etat == "ouverte"


def post_price(client: Client, bassin: Bassin, lieu: Lieu) -> str:
    from tests.professionnels.edition.formulaires import sent

    adresse = f"/espace/lieux/{lieu.identifiant}/modifier/prix/"
    donnees = sent(client.get(adresse).content.decode()) | {PRIX: ["Payant"]}
    return client.post(adresse, {**donnees, "geste": "enregistrer"}, follow=True).content.decode()


def test_a_contributeur_proposes_where_somebody_answers_for_the_place(
    bassin: Bassin, mailoutbox: list[Any]
) -> None:
    volontaire = entrer(personne_de(Role.CONTRIBUTEUR, bassin))
    membre = entrer(
        creer_personne("membre", (Role.PROFESSIONNEL, over_structure(bassin.structure)))
    )
    html = post_price(volontaire, bassin, bassin.chez_nous)
    assert "Votre proposition est envoyée" in html
    assert Lieu.objects.get(pk=bassin.chez_nous.pk).frais_a_charge == ["Gratuit"]
    une = Proposition.objects.get()
    assert (une.champ, une.valeur_proposee, une.source) == (PRIX, ["Payant"], "contributeur")
    # They do not decide of it themselves, and saying it again replaces it.
    post_price(volontaire, bassin, bassin.chez_nous)
    assert Proposition.objects.count() == 1
    assert volontaire.get("/espace/propositions/").status_code == 404
    decide(membre, "accepter", Proposition.objects.get())
    lieu = Lieu.objects.get(pk=bassin.chez_nous.pk)
    assert lieu.frais_a_charge == ["Payant"] and lieu.provenance[PRIX]["par"] == "membre"


def test_a_contributeur_writes_at_once_where_nobody_answers(bassin: Bassin) -> None:
    volontaire = entrer(personne_de(Role.CONTRIBUTEUR, bassin))
    post_price(volontaire, bassin, bassin.voisin)
    assert Lieu.objects.get(pk=bassin.voisin.pk).frais_a_charge == ["Payant"]
    assert not Proposition.objects.exists()


def test_an_animateur_writes_at_once_even_where_somebody_answers(bassin: Bassin) -> None:
    membre = creer_personne("membre", (Role.PROFESSIONNEL, over_structure(bassin.structure)))
    post_price(entrer(personne_de(Role.ANIMATEUR, bassin)), bassin, bassin.chez_nous)
    assert Lieu.objects.get(pk=bassin.chez_nous.pk).frais_a_charge == ["Payant"]
    # Told once of it, and never of what they write themselves.
    (dite,) = Notification.objects.filter(personne=membre)
    assert "Prix" in dite.phrase and dite.lien.endswith("/historique/")
    change(bassin, frais_a_charge=("Gratuit",))
    post_price(entrer(membre), bassin, bassin.chez_nous)
    assert Notification.objects.filter(personne=membre).count() == 1


def test_deactivating_by_the_service_is_remembered(bassin: Bassin) -> None:
    deactivate_place(lieu=bassin.voisin, motif="Parti", auteur="Jeanne")
    avant, apres = versions(bassin.voisin)
    assert (avant.desactive_le, apres.motif_desactivation, apres.auteur) == (
        None,
        "Parti",
        "Jeanne",
    )
    assert not FicheSource.objects.exists()


def test_the_name_beside_a_value_goes_with_the_account(bassin: Bassin) -> None:
    personne, reste = creer_personne("camille"), creer_personne("dominique")
    change(bassin, wifi=False, personne=personne, auteur="Camille")
    change(bassin, impression=False, personne=reste, auteur="Dominique")
    change(bassin, accessible_pmr=False, auteur="Import France Services")
    delete_account(personne=personne, par=None)
    assert "sur 1 lieu" in forget_names()
    provenance = Lieu.objects.get(pk=bassin.chez_nous.pk).provenance
    assert (provenance["wifi"]["par"], "compte" in provenance["wifi"]) == ("une personne", False)
    assert provenance["impression"]["par"] == "Dominique"
    assert provenance["accessible_pmr"]["par"] == "Import France Services"
    assert "sur 0 lieu" in forget_names()


def test_one_may_read_what_one_wrote(bassin: Bassin) -> None:
    personne = creer_personne("camille")
    change(bassin, wifi=False, personne=personne)
    dit = export(personne)["edition"]
    assert [c["identifiant"] for c in dit["changements"]] == [bassin.chez_nous.identifiant]
