"""First orientation in a conversation: a need, a place, and real places of the directory."""

from django.apps import AppConfig


class AssistantConfig(AppConfig):
    name = "repere.assistant"
    verbose_name = "Assistant"

    def ready(self) -> None:
        """Tell what was asked in vain to those who animate a territory."""
        from repere.assistant.services.sans_reponse import unmet_turns
        from repere.recherche.sans_reponse import register_unmet

        register_unmet(unmet_turns)

    def prepare(self) -> str:
        """Train the models on our phrases, unless they learnt just these."""
        from repere.assistant.services.modele import train_model

        return "entraîné" if train_model() else "à jour"

    def warm_up(self) -> None:
        """Read the names of places and the models before the first message, once for all the workers."""
        from repere.assistant.services import chauffe

        chauffe.warm_up()

    def wind_up(self) -> None:
        """Write the counts that wait when a worker ends."""
        from repere.assistant.services.comptes import flush_at_exit

        flush_at_exit()
