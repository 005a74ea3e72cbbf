"""The themes one begins with. Coordinators add others; a later theme of ours comes with its own migration."""

from django.db import migrations

from repere.monographies.codage.themes import THEMES


def seed(apps, schema_editor):
    Theme = apps.get_model("monographies", "Theme")
    for code, theme in THEMES.items():
        Theme.objects.get_or_create(
            code=code, defaults={"libelle": theme.libelle, "definition": theme.definition}
        )


class Migration(migrations.Migration):
    dependencies = [("monographies", "0002_rangement_des_propos")]
    # Going back keeps the themes: codings point at them.
    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
