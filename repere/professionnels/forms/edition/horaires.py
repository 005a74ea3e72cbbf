"""The hours of a place, day by day, for people; OSM is what comes out."""

import re
from typing import Any, Final, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from repere.annuaire.horaires.mots import day_name
from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.standard.fiche import Fiche
from repere.professionnels.forms.edition.base import Envoi, SectionForm
from repere.professionnels.forms.edition.champs import OuiNonField, TexteField
from repere.professionnels.forms.edition.gestes import GARDER, REMPLACER, days_shown
from repere.professionnels.forms.edition.heures import HeureField, backwards
from repere.professionnels.forms.edition.lignes import (
    FermetureForm,
    HeuresField,
    Lignes,
    rows,
)
from repere.professionnels.horaires import (
    FREQUENCES,
    JOURS,
    Jour,
    Semaine,
    Vacances,
    read_editable,
    write_hours,
)
from repere.professionnels.horaires.semaine import MINUIT, Plage
from repere.socle.francais import capitalized
from repere.socle.langue import _ as dire

PLAGES_MIN: Final = 2
_PLAGES_MAX: Final = 6


class PlageEcrite(NamedTuple):
    debut: BoundField
    fin: BoundField


class JourEcrit(NamedTuple):
    """A day as the form shows it."""

    numero: int
    nom: str
    resume: str
    plages: list[PlageEcrite]
    frequence: BoundField
    ferme: BoundField
    vers: BoundField
    # (identifier that its box refers to, words)
    erreurs: list[tuple[str, str]]


class HorairesForm(SectionForm):
    champs = ("horaires", "horaires_texte", "sur_rendez_vous", "horaires_exceptionnels")
    gabarit = "professionnels/edition/horaires.html"

    phrase = TexteField(
        _("Ou écrivez vos horaires en une phrase"),
        1000,
        _("Par exemple : lundi au vendredi 9h-12h et 14h-17h, samedi 9h-12h."),
        lignes=2,
    )
    sur_rendez_vous = OuiNonField(_("Faut-il un rendez-vous ?"))
    vacances = forms.ChoiceField(
        label=_("Pendant les vacances scolaires"),
        choices=[
            (Vacances.PAREIL.value, _("Comme d’habitude")),
            (Vacances.FERME.value, _("Fermé")),
            (Vacances.AUTRES.value, _("À d’autres heures")),
        ],
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choisissez une des trois réponses.")},
    )
    horaires_vacances = HeuresField(
        _("Heures des vacances scolaires"), _("Par exemple : mardi et jeudi 9h-12h.")
    )
    feries_fermes = forms.BooleanField(label=_("Fermé les jours fériés"), required=False)
    a_part = forms.MultipleChoiceField(
        label=_("Ces heures sont trop particulières pour le tableau. Garder lesquelles ?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choisissez dans la liste.")},
    )
    gardes = forms.ChoiceField(
        label=_("Vos horaires d’aujourd’hui sont trop particuliers pour ce tableau."),
        choices=[
            (GARDER, _("Les garder tels quels")),
            (REMPLACER, _("Les remplacer par le tableau")),
        ],
        required=False,
        widget=forms.RadioSelect,
    )
    horaires_texte = TexteField(
        _("Précisions à afficher sous les horaires"),
        1000,
        _("Facultatif. Par exemple : fermé quand il y a un atelier."),
        lignes=3,
    )

    def __init__(self, fiche: Fiche, data: Envoi | None = None) -> None:
        semaine = read_editable(fiche.horaires)
        self.hors_tableau = semaine is None
        self.semaine = semaine or Semaine()
        super().__init__(fiche, data)
        self.combien = _how_many(self.semaine, data)
        self._add_days()
        a_part: Any = self.fields["a_part"]
        a_part.choices = [(regle, _rule_in_words(regle)) for regle in self.semaine.a_part]
        if not self.semaine.a_part:
            del self.fields["a_part"]
        if not self.hors_tableau:
            del self.fields["gardes"]
        self.initial.update(days_shown(self.semaine))

    def _add_days(self) -> None:
        for n in JOURS:
            nom = dire(day_name(n))
            for k in range(self.combien):
                self.fields[f"o{n}_{k}"] = HeureField(_("De"))
                self.fields[f"c{n}_{k}"] = HeureField(_("à"))
            self.fields[f"f{n}"] = forms.ChoiceField(
                label=_("Revient"),
                choices=[(cle, dire(mots)) for cle, mots in FREQUENCES.items()],
                required=False,
                error_messages={"invalid_choice": _("Choisissez dans la liste.")},
            )
            self.fields[f"x{n}"] = forms.BooleanField(label=_("Fermé"), required=False)
            self.fields[f"v{n}"] = forms.MultipleChoiceField(
                label=_("Copier ces heures sur"),
                choices=[(str(m), dire(day_name(m))) for m in JOURS if m != n],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
            self.fields[f"v{n}"].initial = [str(m) for m in range(5) if m != n] if n < 5 else []
            self.fields[f"x{n}"].widget.attrs["aria-label"] = f"{capitalized(nom)} : {_('fermé')}"

    def shown(self, fiche: Fiche) -> dict[str, Any]:
        s = self.semaine
        return {
            "sur_rendez_vous": fiche.sur_rendez_vous,
            "horaires_texte": fiche.horaires_texte,
            "vacances": s.vacances.value,
            "horaires_vacances": s.horaires_vacances,
            "feries_fermes": s.feries_fermes,
            "a_part": list(s.a_part),
            "gardes": GARDER,
        }

    def rows(self, fiche: Fiche, data: Envoi | None) -> Lignes:
        avant = fiche.horaires_exceptionnels
        return rows(FermetureForm, avant, data, _("Ajouter une fermeture"))

    @property
    def jours(self) -> list[JourEcrit]:
        return [self._day(n) for n in JOURS]

    def _day(self, n: int) -> JourEcrit:
        plages = [PlageEcrite(self[f"o{n}_{k}"], self[f"c{n}_{k}"]) for k in range(self.combien)]
        champs = [self[f"f{n}"], *(champ for plage in plages for champ in plage)]
        return JourEcrit(
            numero=n,
            nom=capitalized(dire(day_name(n))),
            resume="" if any(champ.value() for champ in champs[1:]) else dire("fermé"),
            plages=plages,
            frequence=self[f"f{n}"],
            ferme=self[f"x{n}"],
            vers=self[f"v{n}"],
            erreurs=[
                (f"{c.auto_id}_error", " ".join(map(str, c.errors))) for c in champs if c.errors
            ],
        )

    @property
    def phrases(self) -> list[str]:
        """Return the hours of today in words, for when the table cannot show them."""
        return describe(self.fiche.horaires)

    def clean(self) -> dict[str, Any]:
        donnees = super().clean() or {}
        if donnees.get("phrase"):
            self.add_error("phrase", _("Choisissez « Lire cette phrase », ou effacez-la."))
        if donnees.get("vacances") == Vacances.AUTRES and not donnees.get("horaires_vacances"):
            self.add_error("horaires_vacances", _("Écrivez les heures des vacances scolaires."))
        for n in JOURS:
            self._check_day(n, donnees)
        return donnees

    def _check_day(self, n: int, donnees: dict[str, Any]) -> None:
        if donnees.get(f"x{n}"):
            return
        for k in range(self.combien):
            debut, fin = donnees.get(f"o{n}_{k}"), donnees.get(f"c{n}_{k}")
            jour = capitalized(dire(day_name(n)))
            if self[f"o{n}_{k}"].errors or self[f"c{n}_{k}"].errors:
                continue
            if (debut is None) != (fin is None):
                manque = f"c{n}_{k}" if fin is None else f"o{n}_{k}"
                quoi = _("l’heure de fin") if fin is None else _("l’heure de début")
                self.add_error(manque, _("%(j)s : ajoutez %(q)s.") % {"j": jour, "q": quoi})
            elif debut is not None and debut == fin and debut:
                self.add_error(
                    f"c{n}_{k}", _("%(j)s : la fin est à la même heure que le début.") % {"j": jour}
                )
            elif (
                debut is not None
                and fin is not None
                and backwards(debut, fin, self.semaine.jours[n].plages)
            ):
                self.add_error(
                    f"c{n}_{k}", _("%(j)s : la fin est avant le début. Vérifiez les deux heures.") % {"j": jour}
                )  # fmt: skip

    def week(self) -> Semaine:
        """Return the week that was typed."""
        dit = self.cleaned_data
        return Semaine(
            jours=tuple(self._typed_day(n) for n in JOURS),
            vacances=Vacances(dit["vacances"]),
            horaires_vacances=dit["horaires_vacances"],
            feries_fermes=dit["feries_fermes"],
            a_part=tuple(dit.get("a_part", ())),
        )

    def _typed_day(self, n: int) -> Jour:
        dit = self.cleaned_data
        if dit[f"x{n}"]:
            return Jour()
        plages: list[Plage] = []
        for k in range(self.combien):
            debut, fin = dit[f"o{n}_{k}"], dit[f"c{n}_{k}"]
            if debut is not None and fin is not None:
                plages.append((debut, fin if fin > debut else fin + MINUIT))
        return Jour(tuple(plages), dit[f"f{n}"])

    def values(self) -> dict[str, Any]:
        dit = self.cleaned_data
        lignes: Any = self.lignes
        return {
            "horaires": self._hours(),
            "horaires_texte": dit["horaires_texte"],
            "sur_rendez_vous": dit["sur_rendez_vous"],
            "horaires_exceptionnels": lignes.values(),
        }

    def _hours(self) -> str:
        if self.hors_tableau and self.cleaned_data.get("gardes") != REMPLACER:
            return self.fiche.horaires
        semaine = self.week()
        # The same hours written another way are no change: they keep their source.
        return self.fiche.horaires if semaine == self.semaine else write_hours(semaine)


def _how_many(semaine: Semaine, data: Envoi | None) -> int:
    """Return how many ranges a day shows: two, or more when a place has more."""
    combien = max([PLAGES_MIN, *(len(jour.plages) for jour in semaine.jours)])
    if data is not None:
        lus = [int(m[1]) + 1 for cle in data if (m := re.fullmatch(r"o[0-6]_(\d)", cle))]
        combien = max([combien, *lus])
    return min(combien, _PLAGES_MAX)


def _rule_in_words(regle: str) -> str:
    dites = describe(regle) if is_valid(regle) else []
    return " ; ".join(dites) if dites and dites[0] != dire("Autres horaires : appelez") else regle
