"""Who does not read French finds, on the home page, the assistant in their own language."""

import re

import pytest
from django.test import Client

from repere.socle.langue import FRANCAIS, LANGUES


@pytest.mark.django_db
def test_home_page_leads_to_the_assistant_in_each_language(client: Client) -> None:
    page = client.get("/").content.decode()
    liens = re.findall(r'href="/(\w\w)/assistant/" lang="(\w\w)"[^>]*>([^<]+)</a>', page)
    assert liens == [(code, code, nom) for code, nom in LANGUES.items() if code != FRANCAIS]
    for code, _lang, _nom in liens:
        assert client.get(f"/{code}/assistant/").status_code == 200
