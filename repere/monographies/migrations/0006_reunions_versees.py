"""Keep what old documents poured into a meeting, to know what people changed since."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("monographies", "0005_texte_verse"),
    ]

    operations = [
        migrations.AddField(
            model_name="reunion",
            name="versee",
            field=models.JSONField(
                blank=True, editable=False, null=True, verbose_name="versé de l’ancien document"
            ),
        ),
    ]
