"""The ground floor: base templates, problem+json, texts and distances; no business word."""

from django.apps import AppConfig


class SocleConfig(AppConfig):
    name = "repere.socle"
    verbose_name = "Socle"

    def ready(self) -> None:
        # Django's catalogues cannot be read before every app is there.
        from repere.socle.traduction import install

        install()
