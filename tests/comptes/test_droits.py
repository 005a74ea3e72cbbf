"""The table of rights: no page without a row, no row without a page, and each cell as it is written."""

from collections.abc import Iterator
from http.cookies import SimpleCookie

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse
from pytest_django import DjangoDbBlocker

from repere.comptes.droits import MATRICE, ROUTES, Action, action_of, roles_for
from repere.comptes.models import Attribution
from repere.comptes.roles import PERIMETRES, SITE, Genre, Perimetre, Role
from repere.comptes.services.roles import end_role, grant_role
from tests.acces import force_login_twice
from tests.scene import scene

Sessions = dict[Role | None, SimpleCookie]

# Answered 404 because there is nothing of that kind to act upon, whoever asks.
SANS_OBJET = {"comptes:quitter", "mfa_deactivate_totp", "mfa_remove_webauthn", "mfa_view_recovery_codes"}  # fmt: skip
# An account that has nothing to show again is refused in other words.
SANS_PREUVE = {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}


def pages(resolver: URLResolver | None = None, famille: str = "") -> dict[str, object]:
    """Return every view of the site by the whole name of its page; nameless ones by their address."""
    trouvees: dict[str, object] = {}
    for motif in (resolver or get_resolver()).url_patterns:
        if isinstance(motif, URLResolver):
            sous = f"{famille}{motif.namespace}:" if motif.namespace else famille
            trouvees |= pages(motif, sous)
        else:
            trouvees[f"{famille}{motif.name or motif.pattern}"] = motif.callback
    return trouvees


FERMEES = {nom: vue for nom, vue in pages().items() if getattr(vue, "login_required", True)}
PUBLIQUES = pages().keys() - FERMEES.keys()


def test_no_page_is_forgotten() -> None:
    assert len(FERMEES) > 30
    assert not [nom for nom in FERMEES if action_of(nom) is None]


def test_no_row_is_for_nothing() -> None:
    familles = {f"{nom.partition(':')[0]}:*" for nom in FERMEES}
    assert not [nom for nom in ROUTES if nom not in FERMEES and nom not in familles]
    assert not [nom for nom in PUBLIQUES if nom in ROUTES]
    assert set(MATRICE) == set(Action)
    assert set(ROUTES.values()) <= set(Action)


def test_doors_say_what_the_table_says() -> None:
    for nom, vue in FERMEES.items():
        admis = getattr(vue, "roles_admis", None)
        assert admis is None or admis == roles_for(action_of(nom)), nom


def person(role: Role | None):
    courriel = f"{role or 'personne'}@exemple.fr"
    personne = get_user_model().objects.create_user(f"p-{role}", email=courriel)
    personne.emailaddress_set.create(email=courriel, verified=True, primary=True)
    if role is not None:
        genre = min(PERIMETRES[role])
        perimetre = SITE if genre is Genre.SITE else Perimetre(genre, "1")
        grant_role(personne=personne, role=role, perimetre=perimetre)
    return personne


def address(nom: str) -> str | None:
    """Return an address of the page; None where a page needs an object of the directory."""
    # Pages of the professional space that name something have their own table: tests/professionnels.
    for arguments in ((),) if nom.startswith("professionnels:") else ((), (1,)):
        try:
            return reverse(nom, args=arguments)
        except Exception:
            continue
    return None


CELLULES = [(nom, role) for nom in sorted(FERMEES) for role in [None, *Role] if address(nom)]


@pytest.fixture(scope="class")
def sessions(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Sessions]:
    """The session of somebody of each role, for all the cells."""
    with scene(django_db_blocker):
        entrees = {}
        for role in [None, *Role]:
            client = Client()
            force_login_twice(client, person(role))
            entrees[role] = client.cookies
        with django_db_blocker.block():
            yield entrees


class TestCells:
    @pytest.mark.django_db
    @pytest.mark.parametrize(("nom", "role"), CELLULES)
    def test_each_cell(
        self, client: Client, sessions: Sessions, nom: str, role: Role | None
    ) -> None:
        action = action_of(nom)
        client.raise_request_exception = False
        admis = MATRICE[action] is None or role in roles_for(action)
        client.cookies.update(sessions[role])
        reponse = client.get(address(nom))
        if admis and nom not in SANS_OBJET | SANS_PREUVE:
            # An object that is not there, a page that only writes; in the administration, what nobody may add.
            permis = {404, 405, 400, 403} if nom.startswith("admin:") else {405}
            assert reponse.status_code in {200, 302} | permis
            assert not reponse.get("Location", "").startswith("/compte/connexion/")
        elif not admis:
            arrivee = client.get(address(nom), follow=True)
            assert arrivee.status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("nom", sorted(n for n in FERMEES if address(n)))
def test_strangers_are_led_to_the_door(client: Client, nom: str) -> None:
    reponse = client.get(address(nom), follow=True)
    assert reponse.redirect_chain[-1][0].startswith("/compte/connexion/")


@pytest.mark.django_db
def test_the_marks_of_django_follow_the_role() -> None:
    personne = person(Role.ADMINISTRATEUR)
    assert personne.is_staff and personne.is_superuser
    end_role(attribution=Attribution.objects.get(), par=None)
    personne.refresh_from_db()
    assert not personne.is_staff and not personne.is_superuser
