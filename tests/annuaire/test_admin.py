"""The administration as an operator uses it: every list and form opens, writing goes through services."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.forms import Form
from django.test import Client
from django.urls import reverse

from repere.annuaire.models import DoublonPresume, Fusion, Lieu, Proposition
from repere.annuaire.services.edition import update_place
from tests.acces import force_login_twice
from tests.annuaire.services.lectures import import_records, record
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db

NOS_MODELES = [
    m for app in ("annuaire", "territoires") for m in apps.get_app_config(app).get_models()
]


@pytest.fixture
def operateur(client: Client) -> Client:
    force_login_twice(client, User.objects.create_superuser("agent"))
    return client


@pytest.fixture
def lieu() -> Lieu:
    import_records(record())
    return Lieu.objects.get()


def run_action(client: Client, modele: str, action: str, *cles: int) -> str:
    reponse = client.post(
        reverse(f"admin:annuaire_{modele}_changelist"),
        {"action": action, "_selected_action": cles},
        follow=True,
    )
    assert reponse.status_code == 200
    return reponse.content.decode()


def typed(client: Client, lieu: Lieu, **saisie: Any) -> dict[str, Any]:
    """Return what the browser would send back from the form of ``lieu``, with ``saisie`` typed."""
    page = client.get(reverse("admin:annuaire_lieu_change", args=[lieu.pk]))
    formulaire: Form = page.context["adminform"].form
    donnees = {
        nom: "" if (valeur := formulaire[nom].value()) is None else valeur
        for nom in formulaire.fields
    }
    booleens = [n for n, v in donnees.items() if isinstance(v, bool)]
    donnees |= {nom: str(donnees[nom]).lower() for nom in booleens}
    gestion = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 1, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0}
    donnees |= {f"fiches-{cle}": valeur for cle, valeur in gestion.items()}
    donnees |= {"fiches-0-id": lieu.fiches.get().pk, "fiches-0-lieu": lieu.pk}
    return donnees | saisie


@pytest.mark.parametrize("modele", NOS_MODELES, ids=lambda m: m._meta.label)
def test_every_model_of_ours_has_its_pages_in_french(
    operateur: Client, modele: Any, lieu: Lieu
) -> None:
    assert admin.site.is_registered(modele)
    reponse = operateur.get(
        reverse(f"admin:{modele._meta.app_label}_{modele._meta.model_name}_changelist")
    )
    assert reponse.status_code == 200
    assert modele._meta.verbose_name != modele.__name__.lower() or modele.__name__ in {
        "Lieu", "Structure", "Commune", "Zone", "Zonage", "Contour", "Chargement", "Import", "Fusion",
        "Proposition", "Signalement",
    }  # fmt: skip


def test_a_correction_typed_in_the_form_is_a_persons_word(operateur: Client, lieu: Lieu) -> None:
    url = reverse("admin:annuaire_lieu_change", args=[lieu.pk])
    reponse = operateur.post(url, typed(operateur, lieu, telephone="+33247123456"))
    assert reponse.status_code == 302, reponse.context["adminform"].form.errors
    lieu.refresh_from_db()
    assert lieu.telephone == "+33247123456"
    assert lieu.provenance["telephone"]["par"] == "agent"
    # What was not touched still belongs to its source.
    assert lieu.provenance["nom"]["origine"] == "import"


def test_a_bad_value_is_refused_with_what_to_do_and_nothing_is_lost(
    operateur: Client, lieu: Lieu
) -> None:
    url = reverse("admin:annuaire_lieu_change", args=[lieu.pk])
    reponse = operateur.post(
        url, typed(operateur, lieu, telephone="12", presentation_detail="Un long texte gardé.")
    )
    assert reponse.status_code == 200
    assert reponse.context["adminform"].form.errors["telephone"]
    assert "Un long texte gardé." in reponse.content.decode()
    lieu.refresh_from_db()
    assert lieu.telephone == "+33247000001"


def test_equipment_must_be_what_we_know(operateur: Client, lieu: Lieu) -> None:
    url = reverse("admin:annuaire_lieu_change", args=[lieu.pk])
    reponse = operateur.post(url, typed(operateur, lieu, equipements='[{"chose": 1}]'))
    assert "materiel" in str(reponse.context["adminform"].form.errors["equipements"])
    reponse = operateur.post(
        url, typed(operateur, lieu, equipements='[{"materiel": "tablette", "nombre": 4}]')
    )
    assert reponse.status_code == 302
    lieu.refresh_from_db()
    assert lieu.equipements == [{"materiel": "tablette", "nombre": 4}]


def test_a_new_place_can_be_written_by_hand(operateur: Client) -> None:
    url = reverse("admin:annuaire_lieu_add")
    gestion = {"fiches-TOTAL_FORMS": 0, "fiches-INITIAL_FORMS": 0}
    reponse = operateur.post(
        url,
        {
            "nom": "Permanence du marché",
            "commune": "Valpré",
            "code_postal": "37990",
            "adresse": "Place du marché",
            "services": ["Aide aux démarches administratives"],
            "courriels": "bonjour@valpre.fr\ncontact@valpre.fr",
            **gestion,
        },
    )
    assert reponse.status_code == 302, reponse.context["adminform"].form.errors
    lieu = Lieu.objects.get()
    assert lieu.courriels == ["bonjour@valpre.fr", "contact@valpre.fr"]
    assert lieu.criteres.get(champ="services").valeur == "Aide aux démarches administratives"
    assert len(lieu.identifiant) == 8


def test_a_place_is_deactivated_never_deleted(operateur: Client, lieu: Lieu) -> None:
    assert operateur.get(reverse("admin:annuaire_lieu_delete", args=[lieu.pk])).status_code == 403
    run_action(operateur, "lieu", "deactivate", lieu.pk)
    assert not Lieu.objects.get().publie
    run_action(operateur, "lieu", "reactivate", lieu.pk)
    assert Lieu.objects.get().publie


def test_a_proposal_is_accepted_or_refused(operateur: Client, lieu: Lieu) -> None:
    update_place(lieu=lieu, valeurs={"telephone": "+33247111111", "adresse": "Ici"}, auteur="agent")
    import_records(record(telephone="+33247222222", adresse="Là"))
    telephone, adresse = (Proposition.objects.get(champ=c) for c in ("telephone", "adresse"))
    run_action(operateur, "proposition", "accept", telephone.pk)
    run_action(operateur, "proposition", "refuse", adresse.pk)
    lieu.refresh_from_db()
    assert (lieu.telephone, lieu.adresse) == ("+33247222222", "Ici")
    assert set(Proposition.objects.values_list("etat", flat=True)) == {"acceptee", "refusee"}


def test_a_doubtful_pair_is_merged_and_the_merge_undone(operateur: Client, lieu: Lieu) -> None:
    import_records(record(id="x-2", source="Autre"))
    autre = Lieu.objects.exclude(pk=lieu.pk).get()
    doublon = DoublonPresume.objects.create(lieu_a=lieu, lieu_b=autre, score=0.7)
    run_action(operateur, "doublonpresume", "merge", doublon.pk)
    assert Lieu.objects.published().count() == 1
    assert "déjà fusionné" in run_action(operateur, "doublonpresume", "merge", doublon.pk)
    run_action(operateur, "fusion", "undo", Fusion.objects.get().pk)
    assert Lieu.objects.published().count() == 2


def test_operators_are_told_that_positions_are_approximate(operateur: Client) -> None:
    creer_commune("37990", "Valpré", position_approximative=True)
    page = operateur.get(reverse("admin:index")).content.decode()
    assert "repere territoires charger" in page


def test_the_administration_is_closed_to_strangers(client: Client) -> None:
    reponse = client.get(reverse("admin:annuaire_lieu_changelist"))
    assert reponse.status_code == 302
    assert "/compte/connexion/" in reponse.url
