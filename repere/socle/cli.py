"""The ``repere`` console command: the project's management commands under our own name."""

import os
import sys


def main() -> None:
    """Run the command named on the command line; alone, say in French what there is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if sys.argv[1:] in ([], ["-h"], ["--help"], ["aide"]):
        print(command_list())  # noqa: T201 — the terminal is this function's page
        return
    from django.core.management import execute_from_command_line

    execute_from_command_line(["repere", *sys.argv[1:]])


def command_list() -> str:
    """Return the list of our own commands, one line each."""
    import django
    from django.core.management import get_commands, load_command_class

    django.setup()
    notres = sorted(
        (nom, app) for nom, app in get_commands().items() if str(app).startswith("repere.")
    )
    lignes = [f"  {nom:<14} {load_command_class(str(app), nom).help}" for nom, app in notres]
    return "\n".join(
        [
            "Usage : repere COMMANDE [options]     (repere COMMANDE --help pour le détail)",
            "",
            *lignes,
            "",
            "Pour créer un compte d’administration : repere createsuperuser",
        ]
    )


if __name__ == "__main__":
    main()
