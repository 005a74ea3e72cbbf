"""The journal refuses changes in the database itself: ``update()`` passes by any guard written in Python.

TRUNCATE, which only the owner of the table may do, is left alone on PostgreSQL: tests empty the base with it.
A journal that was emptied no longer holds the seals that were noted (``repere journal --sceau``).
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = [
    f"""
    CREATE TRIGGER comptes_evenement_{nom} BEFORE {ordre} ON comptes_evenement
    BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END
    """
    for nom, ordre in (("modifie", "UPDATE"), ("efface", "DELETE"))
]
POSTGRESQL = [
    """
    CREATE FUNCTION comptes_journal_inalterable() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'le journal ne se modifie pas'; END $$
    """,
    """
    CREATE TRIGGER comptes_evenement_inalterable BEFORE UPDATE OR DELETE ON comptes_evenement
    FOR EACH ROW EXECUTE FUNCTION comptes_journal_inalterable()
    """,
]
RETRAITS = {
    "sqlite": [
        "DROP TRIGGER comptes_evenement_modifie",
        "DROP TRIGGER comptes_evenement_efface",
    ],
    "postgresql": [
        "DROP TRIGGER comptes_evenement_inalterable ON comptes_evenement",
        "DROP FUNCTION comptes_journal_inalterable()",
    ],
}


def protect(apps: StateApps, editeur: BaseDatabaseSchemaEditor) -> None:
    for ordre in SQLITE if editeur.connection.vendor == "sqlite" else POSTGRESQL:
        editeur.execute(ordre)


def unprotect(apps: StateApps, editeur: BaseDatabaseSchemaEditor) -> None:
    for ordre in RETRAITS[editeur.connection.vendor]:
        editeur.execute(ordre)


class Migration(migrations.Migration):
    dependencies = [("comptes", "0001_initial")]
    operations = [migrations.RunPython(protect, unprotect, elidable=False)]
