"""Fields of the editor: what people type, turned into what a record holds. Nothing said stays nothing said."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.annuaire.presentation.formats import phone_in_words
from repere.annuaire.standard.normalisation.adresses_web import COURRIEL, read_urls
from repere.annuaire.standard.normalisation.telephones import to_e164

OUI, NON, RIEN = "oui", "non", ""


class OuiNonField(forms.ChoiceField):
    """Yes, no, or nothing said: three answers, never a box that means two of them."""

    # Shown on one line.
    court = True

    def __init__(self, label: Any, aide: Any = "", **kwargs: Any) -> None:
        choix = [(OUI, _("Oui")), (NON, _("Non")), (RIEN, _("Je ne le dis pas"))]
        super().__init__(
            label=label,
            help_text=aide,
            choices=choix,
            required=False,
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": _("Choisissez une des trois réponses.")},
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: OUI, False: NON, None: RIEN}.get(value, value)

    def clean(self, value: Any) -> Any:
        return {OUI: True, NON: False}.get(super().clean(value))


class PlusieursField(forms.MultipleChoiceField):
    """Several values of a closed list. What the place says beyond the list is offered too: nothing is lost."""

    def __init__(self, label: Any, mots: Mapping[str, Any], aide: Any = "") -> None:
        self.mots = mots
        self.avant: tuple[str, ...] = ()
        super().__init__(
            label=label,
            help_text=aide,
            choices=list(mots.items()),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": _("Choisissez dans la liste.")},
        )

    def offer(self, valeurs: Iterable[str]) -> None:
        """Add to the choices the values of the place that the list does not know; keep the order of all."""
        self.avant = tuple(valeurs)
        self.choices = [*self.mots.items(), *((v, v) for v in self.avant if v not in self.mots)]

    def clean(self, value: Any) -> Any:
        coches = super().clean(value)
        nouvelles = (cle for cle in self.mots if cle in coches and cle not in self.avant)
        return (*(v for v in self.avant if v in coches), *nouvelles)


class TexteField(forms.CharField):
    """A text. Untouched, it comes back as it was: browsers end lines their own way, and cut blanks."""

    connu = ""

    def __init__(
        self, label: Any, longueur: int, aide: Any = "", *, lignes: int = 0, **kwargs: Any
    ) -> None:
        kwargs.setdefault("required", False)
        super().__init__(
            label=label,
            help_text=aide,
            max_length=longueur,
            widget=forms.Textarea(attrs={"rows": lignes}) if lignes else forms.TextInput,
            error_messages={
                "required": _("Remplissez cette case."),
                "max_length": _(
                    "C’est trop long : %(show_value)d lettres, pour %(limit_value)d au plus. Raccourcissez."
                ),
            },
            **kwargs,
        )

    def remember(self, valeur: Any) -> None:
        """Know what the place says already."""
        self.connu = valeur or ""

    def clean(self, value: Any) -> Any:
        texte = super().clean(value).replace("\r\n", "\n")
        return self.connu if texte == self.connu.replace("\r\n", "\n").strip() else texte


class ListeField(forms.CharField):
    """A list written one value a line."""

    def __init__(self, label: Any, aide: Any = "", *, longueur: int = 300) -> None:
        self.longueur = longueur
        self.connues: dict[str, str] = {}
        super().__init__(
            label=label,
            help_text=aide or _("Une ligne pour chacun."),
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(map(self.written, value)) if isinstance(value, tuple | list) else value

    def clean(self, value: Any) -> Any:
        lignes = [" ".join(ligne.split()) for ligne in (super().clean(value) or "").splitlines()]
        # What the place said already, however odd, is not what this person must mend.
        lues = [self.connues.get(ligne) or self.read(ligne) for ligne in lignes if ligne]
        if any(len(lue) > self.longueur for lue in lues):
            raise forms.ValidationError(_("Une ligne est trop longue. Raccourcissez-la."))
        return tuple(dict.fromkeys(lues))

    def remember(self, valeurs: Iterable[str]) -> None:
        """Know what the place says already."""
        self.connues = {" ".join(self.written(v).split()): v for v in valeurs}

    def written(self, valeur: str) -> str:
        """Return a value as people write it."""
        return valeur

    def read(self, ligne: str) -> str:
        """Return what a line says. Raises ValidationError when it says nothing sound."""
        return ligne


def read_phone(texte: str) -> str:
    """Return a number in E.164; a short number as it is. Raises ValidationError."""
    chiffres = "".join(c for c in texte if c.isdigit())
    if lu := to_e164(texte):
        return lu
    if len(chiffres) == 4 and chiffres[0] in "13":
        return chiffres
    raise forms.ValidationError(
        _("« %(texte)s » n’est pas un numéro. Écrivez 10 chiffres, comme 02 47 00 00 00."),
        params={"texte": texte},
    )


class _ConnuField(forms.CharField):
    """One value: what ``lire`` makes of what is typed, unless that is what the place said already.

    ``lire`` raises ValidationError when a text says nothing sound.
    """

    connu = ""

    def __init__(self, lire: Callable[[str], str], **kwargs: Any) -> None:
        self.lire = lire
        super().__init__(required=False, **kwargs)

    def remember(self, valeur: str) -> None:
        """Know what the place says already."""
        self.connu = valeur

    def clean(self, value: Any) -> Any:
        texte = " ".join(super().clean(value).split())
        if texte == " ".join(str(self.prepare_value(self.connu)).split()):
            return self.connu
        return self.lire(texte) if texte else ""


class TelephoneField(_ConnuField):
    def __init__(self, label: Any, aide: Any = "") -> None:
        super().__init__(
            read_phone,
            label=label,
            help_text=aide,
            max_length=40,
            widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
        )

    def prepare_value(self, value: Any) -> Any:
        return phone_in_words(value) if value and value.startswith("+") else value


class TelephonesField(ListeField):
    def written(self, valeur: str) -> str:
        return phone_in_words(valeur) if valeur.startswith("+") else valeur

    def read(self, ligne: str) -> str:
        return read_phone(ligne)


class CourrielsField(ListeField):
    def read(self, ligne: str) -> str:
        if not COURRIEL.fullmatch(ligne):
            raise forms.ValidationError(
                _("« %(texte)s » n’est pas une adresse. Écrivez-la comme accueil@exemple.fr."),
                params={"texte": ligne},
            )
        return ligne


def read_site(texte: str) -> str:
    """Return one address of the web, its https:// added. Raises ValidationError."""
    lues = read_urls(texte).valeur.sites
    if len(lues) != 1:
        raise forms.ValidationError(
            _("« %(texte)s » n’est pas une adresse de site. Copiez-la depuis votre navigateur."),
            params={"texte": texte},
        )
    return lues[0]


class SitesField(ListeField):
    def read(self, ligne: str) -> str:
        return read_site(ligne)


class SiteField(_ConnuField):
    def __init__(self, label: Any, aide: Any = "") -> None:
        super().__init__(
            read_site,
            label=label,
            help_text=aide,
            max_length=500,
            widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none"}),
        )


class NombreField(forms.IntegerField):
    def __init__(self, label: Any, aide: Any = "", *, maximum: int = 9999) -> None:
        super().__init__(
            label=label,
            help_text=aide,
            required=False,
            min_value=0,
            max_value=maximum,
            error_messages={
                "invalid": _("Écrivez un nombre, comme 3."),
                "min_value": _("Écrivez 0 ou plus."),
                "max_value": _("Ce nombre est trop grand. Vérifiez-le."),
            },
        )
