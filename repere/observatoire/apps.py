"""The observatory: needs beside answers, and the monographs."""

from django.apps import AppConfig


class ObservatoireConfig(AppConfig):
    name = "repere.observatoire"
    verbose_name = "Observatoire"
