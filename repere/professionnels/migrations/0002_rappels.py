"""Rhythms, reminders and verifications."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("annuaire", "0006_reponse_des_signalements"),
        ("professionnels", "0001_campagnes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Rythme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mois",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (3, "tous les 3 mois"),
                            (6, "tous les 6 mois"),
                            (12, "une fois par an"),
                        ],
                        default=6,
                        verbose_name="rythme",
                    ),
                ),
                (
                    "sans_courriel_public",
                    models.BooleanField(
                        default=False, verbose_name="ne plus écrire à l’adresse du lieu"
                    ),
                ),
                (
                    "lieu",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rythme",
                        to="annuaire.lieu",
                        verbose_name="lieu",
                    ),
                ),
            ],
            options={
                "verbose_name": "rythme de vérification",
                "verbose_name_plural": "rythmes de vérification",
            },
        ),
        migrations.CreateModel(
            name="Rappel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("echeance", models.DateField(verbose_name="à vérifier avant le")),
                (
                    "rang",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "premier rappel"),
                            (2, "second rappel"),
                            (3, "dit à l’animateur"),
                        ],
                        default=1,
                        verbose_name="rang",
                    ),
                ),
                (
                    "reserve_le",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="préparé le"
                    ),
                ),
                (
                    "envoye_le",
                    models.DateTimeField(blank=True, null=True, verbose_name="envoyé le"),
                ),
                (
                    "lieu",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rappels",
                        to="annuaire.lieu",
                        verbose_name="lieu",
                    ),
                ),
                (
                    "personne",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rappels",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="personne",
                    ),
                ),
            ],
            options={
                "verbose_name": "rappel",
                "ordering": ["-reserve_le", "-pk"],
                "indexes": [
                    models.Index(fields=["personne", "-reserve_le"], name="rappel_par_personne")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("personne__isnull", False)),
                        fields=("lieu", "personne", "echeance", "rang"),
                        name="rappel_une_fois",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("personne__isnull", True)),
                        fields=("lieu", "echeance", "rang"),
                        name="rappel_au_lieu_une_fois",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Verification",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("par", models.CharField(max_length=200, verbose_name="par")),
                (
                    "moyen",
                    models.CharField(
                        choices=[
                            ("courriel", "depuis le courriel"),
                            ("espace", "depuis l’espace"),
                            ("campagne", "pendant une campagne"),
                        ],
                        default="espace",
                        max_length=8,
                        verbose_name="moyen",
                    ),
                ),
                ("le", models.DateTimeField(default=django.utils.timezone.now, verbose_name="le")),
                ("avant", models.JSONField(default=dict, verbose_name="avant")),
                (
                    "annulee_le",
                    models.DateTimeField(blank=True, null=True, verbose_name="annulée le"),
                ),
                (
                    "lieu",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verifications",
                        to="annuaire.lieu",
                        verbose_name="lieu",
                    ),
                ),
                (
                    "personne",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="personne",
                    ),
                ),
            ],
            options={
                "verbose_name": "vérification",
                "ordering": ["-le", "-pk"],
                "indexes": [models.Index(fields=["lieu", "-le"], name="verification_par_lieu")],
            },
        ),
    ]
