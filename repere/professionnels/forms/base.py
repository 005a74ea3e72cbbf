"""The look of every form of the space: label, help, what to mend beside each field."""

from django import forms
from django.forms.renderers import DjangoTemplates


class Rendu(DjangoTemplates):
    """Fields as our pages show them."""

    field_template_name = "professionnels/champ.html"


class Formulaire(forms.Form):
    """``{{ form.nom.as_field_group }}`` gives the whole of a field."""

    default_renderer = Rendu()
    use_required_attribute = False
