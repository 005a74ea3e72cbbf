"""The API against its own description: what it says it accepts, refuses and answers."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.schemas import BaseSchema

from config.wsgi import application
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux, creer_zonage
from tests.territoires.fabrique import creer_commune

OPERATIONS = ["lister_lieux", "lire_lieu", "chercher_communes", "parler_a_l_assistant"]


@pytest.fixture
def connexion_gardee(db: None) -> Iterator[None]:
    """As Django's own test client does: the end of a request must not close the test's transaction."""
    signaux = (request_started, request_finished)
    for signal in signaux:
        signal.disconnect(close_old_connections)
    yield
    for signal in signaux:
        signal.connect(close_old_connections)


@pytest.fixture
def description(connexion_gardee: None) -> BaseSchema:
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)
    creer_zonage("bassins-de-vie", "Bassins de vie", {"Tours": [tours]})
    garde = creer_lieu_complet(tours)
    creer_lieu("Absorbé", tours, fusionne_dans=garde)
    creer_lieu("Fermé", tours, desactive_le="2026-01-01")
    creer_lieux(5, tours)
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_api_does_what_it_says(
    description: BaseSchema, operation_id: str, mode: GenerationMode
) -> None:
    operation = description.find_operation_by_id(operation_id)

    @settings(
        max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(operation.as_strategy(generation_mode=mode))
    def check(case: Case) -> None:
        # What is sent packed is no business of the description.
        case.call_and_validate(headers={"Accept-Encoding": "identity"})

    check()


def test_every_operation_is_tested(description: BaseSchema) -> None:
    identifiants = {o.ok().definition.raw["operationId"] for o in description.get_all_operations()}
    assert identifiants == set(OPERATIONS)
