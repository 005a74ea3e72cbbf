"""Correcting a place from what somebody reported: one small form by kind, filled with what was read."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.annuaire import remedes
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.models import Signalement
from repere.annuaire.models.signalement import REPONSE_MAX
from repere.annuaire.presentation.formats import join_words, phone_in_words
from repere.annuaire.presentation.mots import service_in_words
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.normalisation.telephones import to_e164
from repere.professionnels.forms.base import Formulaire
from repere.socle.texte import plier
from repere.territoires.models import Commune

Genre = Signalement.Genre
_MOTIF_MAX: Final = 200


class Correction(Formulaire):
    """``valeurs``: what the place will say; ``fermer``: why it closes. ``sure``: the words left no doubt."""

    sure = False

    def __init__(self, fiche: Fiche, texte: str, *args: Any, **kwargs: Any) -> None:
        self.fiche, self.texte = fiche, texte
        super().__init__(*args, **{"auto_id": "corriger_%s", **kwargs})
        self.prepare()

    def prepare(self) -> None:
        """Fill the form with what the report says."""

    def valeurs(self) -> dict[str, Any]:
        return {}

    def fermer(self) -> str:
        return ""


class Fermeture(Correction):
    motif = forms.CharField(
        label=_("Ce que dira la page"),
        max_length=_MOTIF_MAX,
        error_messages={"required": _("Écrivez une raison, même courte.")},
    )

    def prepare(self) -> None:
        self.fields["motif"].initial = _("Fermeture signalée et confirmée")

    def fermer(self) -> str:
        return str(self.cleaned_data["motif"])


class Horaires(Correction):
    osm = forms.ChoiceField(
        label=_("Les horaires que nous lisons"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez des horaires.")},
    )

    def prepare(self) -> None:
        lues: dict[str, remedes.Heures] = {}
        for morceau in self.texte.split("\n\n"):
            if heures := remedes.hours_in(morceau, self.fiche):
                lues.setdefault(heures.osm, heures)
        self.lues = lues
        choix = [(osm, join_words(list(describe(osm)))) for osm in lues]
        champ: Any = self.fields["osm"]
        champ.choices = choix
        if len(choix) == 1:
            champ.initial = choix[0][0]
            self.sure = lues[choix[0][0]].sures

    @property
    def lisible(self) -> bool:
        return bool(self.lues)

    def valeurs(self) -> dict[str, Any]:
        return remedes.with_hours(self.lues[self.cleaned_data["osm"]])


class Telephone(Correction):
    numero = forms.CharField(
        label=_("Le bon numéro"),
        max_length=30,
        error_messages={"required": _("Écrivez un numéro.")},
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )

    def prepare(self) -> None:
        trouves = remedes.phones_in(self.texte, self.fiche)
        self.fields["numero"].initial = phone_in_words(trouves[0]) if trouves else ""
        self.sure = len(trouves) == 1

    def clean_numero(self) -> str:
        numero = to_e164(self.cleaned_data["numero"])
        if not numero:
            raise forms.ValidationError(
                _("Ce numéro n’est pas valable. Écrivez 10 chiffres, par exemple 02 47 00 00 00.")
            )
        return numero

    def valeurs(self) -> dict[str, Any]:
        return remedes.with_phone(self.cleaned_data["numero"], self.fiche)


class Service(Correction):
    service = forms.ChoiceField(
        label=_("Ce que ce lieu ne fait pas"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez ce que ce lieu ne fait pas.")},
    )

    def prepare(self) -> None:
        services = remedes.services_in(self.texte, self.fiche)
        champ: Any = self.fields["service"]
        champ.choices = [(service, service_in_words(service)) for service in services]

    def valeurs(self) -> dict[str, Any]:
        return remedes.without_service(self.cleaned_data["service"], self.fiche)


class Adresse(Correction):
    adresse = forms.CharField(
        label=_("Numéro et rue"),
        max_length=200,
        error_messages={"required": _("Écrivez la nouvelle adresse.")},
    )
    code_postal = forms.RegexField(
        r"^\d{5}$",
        label=_("Code postal"),
        error_messages={
            "required": _("Écrivez le code postal."),
            "invalid": _("Un code postal a 5 chiffres."),
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    commune = forms.CharField(
        label=_("Commune"), max_length=100, error_messages={"required": _("Écrivez la commune.")}
    )

    def prepare(self) -> None:
        lue = remedes.address_in(self.texte) or remedes.Adresse()
        self.fields["adresse"].initial = lue.adresse
        self.fields["code_postal"].initial = lue.code_postal or self.fiche.code_postal
        ailleurs = lue.code_postal and lue.code_postal != self.fiche.code_postal
        self.fields["commune"].initial = lue.commune or ("" if ailleurs else self.fiche.commune)

    def clean(self) -> dict[str, Any]:
        """Find the commune: a place in a town that does not exist is found by nobody."""
        dit = super().clean() or {}
        if self.errors:
            return dit
        trouvee = _commune(dit["code_postal"], dit["commune"])
        if trouvee is None:
            self.add_error("commune", _("Nous ne connaissons pas cette commune à ce code postal."))
        return dit | {"trouvee": trouvee}

    def valeurs(self) -> dict[str, Any]:
        commune: Commune = self.cleaned_data["trouvee"]
        return {
            "adresse": self.cleaned_data["adresse"],
            "complement_adresse": "",
            "code_postal": self.cleaned_data["code_postal"],
            "commune": commune.nom,
            "code_insee": commune.code_insee,
            # The position was that of the former address.
            "latitude": None,
            "longitude": None,
        }


class Refus(Formulaire):
    """A ready answer, or one's own words."""

    MOTIFS: Final[Mapping[str, Any]] = {
        "juste": _("Nous avons vérifié auprès du lieu : la page est juste."),
        "flou": _("Nous n’avons pas pu vérifier. Il nous manque des précisions."),
        "deja": _("La page était déjà corrigée quand nous avons lu votre message."),
    }
    motif = forms.ChoiceField(
        label=_("La réponse"),
        choices=[*MOTIFS.items(), ("autre", _("Mes propres mots"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez une réponse.")},
    )
    mots = forms.CharField(
        label=_("Vos mots"),
        required=False,
        max_length=REPONSE_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("La personne les lira si elle a laissé son adresse."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "refuser_%s", **kwargs})

    def clean(self) -> dict[str, Any]:
        """Ask for words when the ready answers do not do."""
        dit = super().clean() or {}
        if dit.get("motif") == "autre" and not dit.get("mots"):
            self.add_error("mots", _("Écrivez votre réponse."))
        return dit

    @property
    def reponse(self) -> str:
        motif = self.cleaned_data["motif"]
        return str(self.cleaned_data["mots"] if motif == "autre" else self.MOTIFS[motif])


_CORRECTIONS: Final[dict[str, Callable[..., Correction]]] = {
    Genre.FERME: Fermeture,
    Genre.HORAIRES: Horaires,
    Genre.TELEPHONE: Telephone,
    Genre.SERVICE: Service,
    Genre.DEMENAGE: Adresse,
}


def correction_for(
    genre: str, fiche: Fiche, texte: str, donnees: Mapping[str, Any] | None = None
) -> Correction | None:
    """Return the form that corrects a report of ``genre``; None when only the editor can."""
    faire = _CORRECTIONS.get(genre)
    formulaire = faire(fiche, texte, donnees) if faire else None
    if isinstance(formulaire, Horaires) and not formulaire.lisible:
        return None
    if isinstance(formulaire, Service) and not fiche.services:
        return None
    return formulaire


def _commune(code_postal: str, nom: str) -> Commune | None:
    memes = [c for c in Commune.objects.serving(code_postal) if plier(c.nom) == plier(nom)]
    return memes[0] if len(memes) == 1 else None
