"""What became of a report: what accepting changed, and when its author was told."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("annuaire", "0005_lieux_proposes")]

    operations = [
        migrations.AddField(
            model_name="signalement",
            name="repondu_le",
            field=models.DateTimeField(blank=True, null=True, verbose_name="répondu le"),
        ),
        migrations.AddField(
            model_name="signalement",
            name="effet",
            field=models.JSONField(blank=True, default=dict, editable=False, verbose_name="effet"),
        ),
    ]
