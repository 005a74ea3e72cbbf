"""The columns of a place: one per field of ``Fiche``, under the same name.

Lists are JSON: one row holds the whole truth about a place, so that provenance, history, comparison
and undoing a merge are about one row. ``Critere`` is their index for filtering.
"""

from django.db import models


class ChampsStandard(models.Model):
    """The 31 columns of the national standard v1.0.1 that follow ``id``."""

    pivot = models.CharField("SIRET ou RNA de la structure", max_length=14, blank=True)
    nom = models.CharField("nom du lieu", max_length=250)
    commune = models.CharField("commune", max_length=120, blank=True)
    code_postal = models.CharField("code postal", max_length=5, blank=True)
    code_insee = models.CharField("code Insee de la commune", max_length=5, blank=True)
    adresse = models.CharField("adresse", max_length=300, blank=True)
    complement_adresse = models.CharField("complément d’adresse", max_length=500, blank=True)
    latitude = models.FloatField("latitude", null=True, blank=True)
    longitude = models.FloatField("longitude", null=True, blank=True)
    typologie = models.JSONField("type de lieu", default=list, blank=True)
    telephone = models.CharField("téléphone", max_length=20, blank=True)
    courriels = models.JSONField("adresses électroniques", default=list, blank=True)
    site_web = models.JSONField("sites web", default=list, blank=True)
    horaires = models.TextField("horaires (format OpenStreetMap)", blank=True)
    presentation_resume = models.CharField("présentation courte", max_length=280, blank=True)
    presentation_detail = models.TextField("présentation détaillée", blank=True)
    source = models.CharField("source", max_length=120, blank=True)
    itinerance = models.JSONField("itinérance", default=list, blank=True)
    structure_parente = models.CharField("structure parente", max_length=250, blank=True)
    date_maj = models.DateField("mis à jour le", null=True, blank=True)
    services = models.JSONField("ce que le lieu fait", default=list, blank=True)
    publics_specifiquement_adresses = models.JSONField("publics", default=list, blank=True)
    prise_en_charge_specifique = models.JSONField(
        "prise en charge spécifique", default=list, blank=True
    )
    frais_a_charge = models.JSONField("frais à charge", default=list, blank=True)
    dispositif_programmes_nationaux = models.JSONField(
        "programmes nationaux", default=list, blank=True
    )
    formations_labels = models.JSONField("formations et labels", default=list, blank=True)
    autres_formations_labels = models.JSONField(
        "autres formations et labels", default=list, blank=True
    )
    modalites_acces = models.JSONField("comment venir", default=list, blank=True)
    modalites_accompagnement = models.JSONField("comment on est aidé", default=list, blank=True)
    fiche_acces_libre = models.CharField("fiche Acceslibre", max_length=500, blank=True)
    prise_rdv = models.CharField("prise de rendez-vous en ligne", max_length=500, blank=True)

    class Meta:
        abstract = True


class ChampsComplementaires(models.Model):
    """What the standard cannot say and the field asks for. NULL means "not said"."""

    horaires_texte = models.TextField("horaires, tels qu’écrits", blank=True)
    sur_rendez_vous = models.BooleanField("sur rendez-vous", null=True, blank=True)
    autres_telephones = models.JSONField("autres téléphones", default=list, blank=True)
    services_non_proposes = models.JSONField("ce que le lieu ne fait pas", default=list, blank=True)
    orientations = models.JSONField(
        "vers qui le lieu oriente", default=dict, blank=True, help_text="Service : vers qui."
    )
    accompagnement = models.BooleanField("quelqu’un aide sur place", null=True, blank=True)
    materiel_libre_acces = models.BooleanField("matériel en libre accès", null=True, blank=True)
    equipements = models.JSONField("équipements", default=list, blank=True)
    materiel_personnel_bienvenu = models.BooleanField(
        "on peut venir avec son appareil", null=True, blank=True
    )
    wifi = models.BooleanField("Wi-Fi", null=True, blank=True)
    impression = models.BooleanField("impression", null=True, blank=True)
    impression_prix = models.CharField("prix de l’impression", max_length=200, blank=True)
    langues = models.JSONField("langues parlées", default=list, blank=True)
    accessible_pmr = models.BooleanField("accessible en fauteuil roulant", null=True, blank=True)
    equipe_salaries = models.PositiveSmallIntegerField("salariés", null=True, blank=True)
    equipe_benevoles = models.PositiveSmallIntegerField("bénévoles", null=True, blank=True)
    equipe_service_civique = models.PositiveSmallIntegerField(
        "volontaires en service civique", null=True, blank=True
    )
    partenaires = models.JSONField("partenaires", default=list, blank=True)
    prescripteurs = models.JSONField("qui oriente vers ce lieu", default=list, blank=True)
    horaires_exceptionnels = models.JSONField(
        "fermetures et horaires exceptionnels", default=list, blank=True
    )
    arrets = models.JSONField("arrêts (lieu itinérant)", default=list, blank=True)
    pass_numerique = models.BooleanField("accepte le Pass numérique", null=True, blank=True)
    verifie_le = models.DateField("vérifié le", null=True, blank=True)
    verifie_par = models.CharField("vérifié par", max_length=120, blank=True)

    class Meta:
        abstract = True
