"""What the processes that are killed work on; run in a process of its own. Prints what the test needs to know."""

import sys
from collections.abc import Callable

import django

LIGNES = 2000


def main(quoi: str) -> None:
    django.setup()
    sys.stdout.write(" ".join(_DECORS[quoi]()))


def _session(personne: object) -> str:
    from django.conf import settings

    from tests.professionnels.conftest import entrer

    return str(entrer(personne).cookies[settings.SESSION_COOKIE_NAME].value)  # type: ignore[arg-type]


def _edition() -> tuple[str, ...]:
    from repere.comptes.roles import Role
    from tests.professionnels.conftest import creer_bassin, personne_de

    bassin = creer_bassin()
    return bassin.chez_nous.identifiant, _session(personne_de(Role.GESTIONNAIRE, bassin))


def _import() -> tuple[str, ...]:
    """A large file that waits to be applied."""
    from repere.comptes.roles import Role
    from repere.professionnels.models import DepotImport
    from repere.professionnels.services import imports
    from repere.professionnels.taches import apply_deposit
    from tests.annuaire.imports.fichiers import place
    from tests.professionnels.conftest import creer_bassin, personne_de
    from tests.professionnels.imports.objets import creer_depot

    personne = personne_de(Role.COORDINATEUR, creer_bassin())
    lignes = [place(id=f"i{n}", nom=f"Importé {n}", code_insee="37261") for n in range(LIGNES)]
    depot = creer_depot(*lignes, par=personne)
    imports.read(depot=depot)
    etat = DepotImport.Etat
    imports.start(depot=depot, etat=etat.APPLICATION, depuis=frozenset({etat.PRET}))
    apply_deposit.enqueue(depot.pk, personne.pk)
    return (str(depot.pk),)


def _take_up() -> tuple[str, ...]:
    """Press the button of the page of an import that stopped; say what it was called."""
    from django.contrib.auth.models import User
    from django.urls import reverse

    from repere.professionnels.models import DepotImport
    from tests.professionnels.conftest import entrer

    client, depot = entrer(User.objects.get()), DepotImport.objects.get()
    page = client.get(reverse("professionnels:depot", args=[depot.pk])).content.decode()
    client.post(reverse("professionnels:depot_appliquer", args=[depot.pk]))
    return ("Reprendre" if ">Reprendre</button>" in page else "rien",)


_DECORS: dict[str, Callable[[], tuple[str, ...]]] = {
    "edition": _edition,
    "import": _import,
    "reprise": _take_up,
}

if __name__ == "__main__":
    main(sys.argv[1])
