"""Accounts from before the door without password: their address is known, the first code will prove it."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def write_addresses(apps: StateApps, editeur: BaseDatabaseSchemaEditor) -> None:
    adresse = apps.get_model("account", "EmailAddress")
    for personne in apps.get_model("auth", "User").objects.exclude(email="").order_by("pk"):
        courriel = personne.email.lower()
        if not adresse.objects.filter(email__iexact=courriel).exists():
            adresse.objects.create(user=personne, email=courriel, primary=True, verified=False)


class Migration(migrations.Migration):
    dependencies = [
        ("comptes", "0002_journal_inalterable"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(write_addresses, migrations.RunPython.noop, elidable=True)]
