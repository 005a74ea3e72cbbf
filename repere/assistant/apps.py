"""First orientation in a conversation: a need, a place, and real places of the directory."""

from django.apps import AppConfig


class AssistantConfig(AppConfig):
    name = "repere.assistant"
    verbose_name = "Assistant"
