"""Background jobs of the space; the worker that ``repere servir`` starts runs them."""

import logging

from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import gettext as _
from django_tasks import task

from repere.annuaire.services.importation import ImportEnCours
from repere.annuaire.services.importation.annulation import AnnulationImpossible
from repere.annuaire.tasks import list_duplicates
from repere.comptes.genres_notification import Genre
from repere.comptes.services.notifications import notify
from repere.professionnels.models import DepotImport
from repere.professionnels.services import imports

_JOURNAL = logging.getLogger(__name__)
Etat = DepotImport.Etat
OCCUPE = "Un autre import est en cours. Recommencez dans une minute."
PANNE = "L’import s’est arrêté avant la fin. Rien n’a changé. Vous pouvez recommencer."


@task()
def read_deposit(depot: int) -> None:
    """Compute what a file would change."""
    lu = DepotImport.objects.get(pk=depot)
    try:
        imports.read(depot=lu)
    except Exception:
        _JOURNAL.exception("Lecture du dépôt %s", depot)
        imports.fail(depot=lu, message=PANNE)


@task()
def apply_deposit(depot: int, par: int) -> None:
    """Write what a file changes."""
    depose = DepotImport.objects.get(pk=depot)
    try:
        imports.apply(depot=depose, par=get_user_model().objects.get(pk=par))
    except ImportEnCours:
        imports.fail(depot=depose, message=OCCUPE, etat=Etat.PRET)
    except Exception:
        _JOURNAL.exception("Application du dépôt %s", depot)
        imports.fail(depot=DepotImport.objects.get(pk=depot), message=PANNE)
    else:
        list_duplicates.enqueue()
    _tell(depose)


@task()
def undo_deposit(depot: int, par: int) -> None:
    """Put back what was before a file was applied."""
    depose = DepotImport.objects.get(pk=depot)
    try:
        imports.undo(depot=depose, par=get_user_model().objects.get(pk=par))
    except AnnulationImpossible as refus:
        imports.fail(
            depot=DepotImport.objects.get(pk=depot), message=str(refus), etat=Etat.APPLIQUE
        )
    except ImportEnCours:
        imports.fail(depot=depose, message=OCCUPE, etat=Etat.APPLIQUE)
    except Exception:
        _JOURNAL.exception("Annulation du dépôt %s", depot)
        imports.fail(depot=DepotImport.objects.get(pk=depot), message=PANNE, etat=Etat.APPLIQUE)
    finally:
        imports.progress_of(depose).end()
    _tell(depose)


def _tell(depot: DepotImport) -> None:
    frais = DepotImport.objects.select_related("depose_par").get(pk=depot.pk)
    if frais.depose_par is None:
        return
    notify(
        personnes=[frais.depose_par],
        genre=Genre.IMPORT,
        phrase=_("Import de {nom} : {etat}.").format(nom=frais.nom, etat=frais.get_etat_display()),
        lien=reverse("professionnels:depot", args=[frais.pk]),
        cle=f"depot:{frais.pk}",
    )
