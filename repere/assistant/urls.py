"""Addresses of the assistant: in the language of the instance, in the others, in a frame."""

from django.urls import path, register_converter

from repere.assistant.views import conversation
from repere.socle.langue import LANGUES


class CodeLangue:
    """One of the languages that we write."""

    regex = "|".join(LANGUES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CodeLangue, "langue")

app_name = "assistant"
urlpatterns = [
    path("assistant/", conversation.page, name="page"),
    path("<langue:langue>/assistant/", conversation.page, name="page_en_langue"),
    path("integrer/assistant", conversation.cadre, name="cadre"),
]
