"""Writing by tools against its own description: nothing sent makes it break, or answer what it does not say."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import positive_data_acceptance

from config.wsgi import application
from repere.comptes.roles import Role
from tests.professionnels.api.conftest import outil_de
from tests.professionnels.conftest import Bassin, personne_de

OPERATIONS = ["mes_lieux", "lire_mon_lieu", "modifier_lieu", "verifier_lieu"]


@pytest.fixture
def description(bassin: Bassin) -> Iterator[BaseSchema]:
    """As Django's own test client does: the end of a request must not close the test's transaction."""
    signaux = (request_started, request_finished)
    for signal in signaux:
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/partenaires/openapi.json", application)
    for signal in signaux:
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("nom", OPERATIONS)
def test_it_does_what_it_says(
    description: BaseSchema, bassin: Bassin, nom: str, mode: GenerationMode
) -> None:
    operation = description.find_operation_by_id(nom)
    outil = outil_de(personne_de(Role.GESTIONNAIRE, bassin))
    entetes = outil.entetes | {"Accept-Encoding": "identity"}

    @settings(
        max_examples=30, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(operation.as_strategy(generation_mode=mode))
    def check(case: Case) -> None:
        # Half of what is tried is about a place that the key may write.
        if "identifiant" in (case.path_parameters or {}) and len(str(case.body)) % 2:
            case.path_parameters["identifiant"] = bassin.chez_nous.identifiant
        # An If-Match of the right shape is not that of the place: refused, and rightly.
        case.call_and_validate(headers=entetes, excluded_checks=[positive_data_acceptance])

    check()


def test_every_operation_is_tested(description: BaseSchema) -> None:
    identifiants = {o.ok().definition.raw["operationId"] for o in description.get_all_operations()}
    assert identifiants == set(OPERATIONS)
