"""Sections made of rows: equipment, stops, exceptional closures."""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.horaires.texte import read_hours
from repere.annuaire.presentation import mots
from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels
from repere.professionnels.forms.base import Formulaire
from repere.professionnels.forms.edition.base import RenduEdition
from repere.professionnels.forms.edition.champs import NON, OUI, NombreField, TexteField

LIGNES_MAX: Final = 60
PREFIXE: Final = "l"


class LigneForm(Formulaire):
    """One row: ``shown`` is what it says before anyone types, ``said`` what it says after, as a ``genre``."""

    genre: ClassVar[type]

    default_renderer = RenduEdition()

    @classmethod
    def shown(cls, valeur: Any) -> dict[str, Any]:
        return {nom: getattr(valeur, nom) for nom in cls.base_fields if hasattr(valeur, nom)}

    def read(self) -> Any:
        return self.genre(**self.said())

    def said(self) -> dict[str, Any]:
        return {nom: self.cleaned_data[nom] for nom in self.base_fields}


class Lignes(BaseFormSet[LigneForm]):
    """Rows that come and go without scripts: one empty at the end, a box to take one away."""

    ajouter: ClassVar[Any] = _("Ajouter une ligne")

    def add_fields(self, form: LigneForm, index: int | None) -> None:
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Enlever cette ligne")

    def values(self) -> tuple[Any, ...]:
        """Return what the rows say, empty and taken ones left out."""
        dites = [f for f in self.forms if f.has_changed() or f.initial]
        return tuple(f.read() for f in dites if f.cleaned_data and not f.cleaned_data.get("DELETE"))


def rows(form: type[LigneForm], valeurs: Sequence[Any], data: Any, ajouter: Any) -> Lignes:
    """Return the rows of ``valeurs``, or those that were sent."""
    fabrique = formset_factory(
        form,
        formset=Lignes,
        extra=0 if data is not None else 1,
        can_delete=True,
        max_num=LIGNES_MAX,
        absolute_max=LIGNES_MAX,
    )
    # Sent without its count of rows: no rows, rather than a refusal.
    envoi = data if data is not None and f"{PREFIXE}-TOTAL_FORMS" in data else None
    initiales = [form.shown(valeur) for valeur in valeurs]
    lignes: Any = fabrique(envoi, prefix=PREFIXE, initial=initiales)
    lignes.ajouter = ajouter
    return lignes  # type: ignore[no-any-return]


class HeuresField(TexteField):
    """Hours in words, kept as OSM. What is not understood whole is refused: half of it would mislead."""

    def __init__(self, label: Any, aide: Any = "") -> None:
        super().__init__(label, 500, aide)

    def prepare_value(self, value: Any) -> Any:
        return words_of(value) if isinstance(value, str) and is_valid(value) else value

    def clean(self, value: Any) -> Any:
        texte = super().clean(value)
        return read_words(texte) if texte else ""


def words_of(osm: str) -> str:
    """Return hours in words that ``read_words`` reads back; the OSM itself when it would not."""
    phrase = " ; ".join(describe(osm)).replace("\N{NO-BREAK SPACE}", " ")
    lu = read_hours(phrase)
    return phrase if lu.osm == osm and not lu.partiel else osm


def read_words(texte: str) -> str:
    """Return the OSM hours that a text says. Raises ValidationError when part of it is not understood."""
    if is_valid(texte):
        return texte
    lu = read_hours(texte)
    if lu.osm is None:
        raise forms.ValidationError(
            _("Nous n’avons pas compris ces heures. Écrivez par exemple : mardi 9h-12h, 14h-17h.")
        )
    if lu.partiel or lu.reste:
        raise forms.ValidationError(
            _(
                "Nous n’avons pas tout compris : %(reste)s. Écrivez seulement des jours et des heures."
            ),
            params={"reste": f"« {lu.reste} »" if lu.reste else texte},
        )
    return lu.osm


class EquipementForm(LigneForm):
    genre = Equipement

    materiel = forms.ChoiceField(
        label=_("Matériel"),
        choices=lambda: [("", "—"), *((c, mots.MATERIELS[c]) for c in mots.MATERIELS)],
        error_messages={"required": _("Choisissez le matériel, ou enlevez cette ligne.")},
    )
    nombre = NombreField(_("Combien ?"))
    libre_acces = forms.ChoiceField(
        label=_("En libre accès ?"),
        choices=[("", _("Je ne le dis pas")), (OUI, _("Oui")), (NON, _("Non"))],
        required=False,
    )
    precision = TexteField(_("Précision"), 120, _("Facultatif. Par exemple : sous Linux."))

    @classmethod
    def shown(cls, valeur: Equipement) -> dict[str, Any]:
        libre = {True: OUI, False: NON, None: ""}[valeur.libre_acces]
        return {**super().shown(valeur), "libre_acces": libre}

    def said(self) -> dict[str, Any]:
        dit = super().said()
        libre = {OUI: True, NON: False}.get(dit["libre_acces"])
        return {**dit, "nombre": dit["nombre"] or None, "libre_acces": libre}


class _DatesForm(LigneForm):
    """Rows that hold from a day to another."""

    def clean(self) -> dict[str, Any]:
        donnees = super().clean() or {}
        du, au = donnees.get("du"), donnees.get("au")
        if du and au and au < du:
            self.add_error("au", _("Ce jour est avant le premier. Échangez les deux dates."))
        return donnees


def _date(label: Any, aide: Any = "", *, requis: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=aide,
        required=requis,
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Donnez ce jour, ou enlevez cette ligne."),
            "invalid": _("Écrivez un jour, comme 24/12/2026."),
        },
    )


class ArretForm(_DatesForm):
    genre = Arret

    nom = TexteField(
        _("Où s’arrête-t-il ?"), 200, _("Par exemple : place du marché."), required=True
    )
    commune = TexteField(_("Commune"), 120)
    adresse = TexteField(_("Adresse"), 300)
    horaires = HeuresField(_("Quand ?"), _("Par exemple : vendredi 9h-12h."))
    du = _date(_("Du (facultatif)"))
    au = _date(_("Au (facultatif)"))


class FermetureForm(_DatesForm):
    genre = HorairesExceptionnels

    du = _date(_("Du"), requis=True)
    au = _date(_("Au"), _("Le dernier jour. Vide : ce jour-là seulement."))
    horaires = HeuresField(
        _("Ouvert à d’autres heures ?"), _("Vide : fermé. Sinon, par exemple : 9h-12h.")
    )
    message = TexteField(_("Message"), 200, _("Par exemple : congés, retour le 2 janvier."))

    def said(self) -> dict[str, Any]:
        dit = super().said()
        return {**dit, "au": dit["au"] or dit["du"]}
