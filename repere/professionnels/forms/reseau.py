"""Forms of the network."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.annuaire.standard.complements import LANGUES
from repere.annuaire.standard.vocabulaire import PRISES_EN_CHARGE, PUBLICS
from repere.professionnels.forms.base import Formulaire
from repere.reseau import taxonomie
from repere.reseau.models import annonce, besoin, message, profil
from repere.socle.langue import N_
from repere.socle.langue import _ as dire
from repere.territoires.models import Commune

_MARCHES: Final = {"required": _("Écrivez un message."), "max_length": _("C’est trop long.")}


def choices(mots: Any) -> list[tuple[str, str]]:
    """Return the pairs that a form wants from a table of words."""
    return [(cle, dire(mots[cle])) for cle in mots]


def _same(valeurs: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(valeur, valeur) for valeur in valeurs]


def _several(label: Any, choix: Any, aide: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        help_text=aide,
        choices=choix,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choisissez dans la liste.")},
    )


def _text(label: Any, longueur: int, aide: Any = "", *, requis: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=aide,
        max_length=longueur,
        required=requis,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Écrivez quelques mots."),
            "max_length": _("C’est trop long. Gardez %(limit_value)d lettres au plus."),
        },
    )


PUBLICS_ACCUEILLIS: Final = (*PUBLICS, *PRISES_EN_CHARGE)


class ProfilForm(Formulaire):
    """What one says of oneself. ``structures``: those of which one is a member."""

    nom = forms.CharField(
        label=_("Votre nom, comme vos collègues le liront"),
        max_length=80,
        error_messages={"required": _("Écrivez votre nom.")},
    )
    fonction = forms.CharField(
        label=_("Votre fonction"),
        max_length=120,
        required=False,
        help_text=_("Médiatrice, bibliothécaire…"),
    )
    structure = forms.ChoiceField(label=_("Votre structure"), required=False)
    commune = forms.CharField(
        label=_("Commune où vous travaillez"),
        max_length=100,
        required=False,
        help_text=_("Nom ou code postal. Elle dit votre bassin."),
    )
    publics = _several(_("Publics que vous connaissez bien"), lambda: _same(PUBLICS_ACCUEILLIS))
    outils = _several(_("Sujets où vous êtes à l’aise"), lambda: choices(taxonomie.OUTILS))
    langues = _several(_("Langues que vous parlez"), lambda: list(LANGUES.items()))
    formations = _text(_("Formations que vous pouvez donner"), profil.TEXTE_MAX)
    partage = _text(
        _("Ce que vous pouvez partager"),
        profil.TEXTE_MAX,
        _("Supports d’atelier, matériel à prêter, conseils… N’écrivez ni adresse ni téléphone."),
    )
    visible = forms.BooleanField(
        label=_("J’accepte que les professionnels du réseau voient ce profil"),
        required=False,
        help_text=_("Le public ne le voit jamais. Vous pouvez changer d’avis à tout moment."),
    )

    def __init__(self, structures: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        champ: Any = self.fields["structure"]
        champ.choices = [("", dire(N_("Aucune"))), *structures.items()]

    def clean_commune(self) -> Commune | None:
        """Find the one commune that was meant. Asks again when there is none, or several."""
        mots = self.cleaned_data["commune"].strip()
        if not mots:
            return None
        trouvees = Commune.objects.in_territory().search(mots, limit=5)
        sures = [trouvee for trouvee in trouvees if trouvee.exact]
        if len(sures) == 1:
            return sures[0].commune
        if not trouvees:
            raise forms.ValidationError(
                _("Nous ne trouvons pas cette commune. Écrivez son code postal.")
            )
        noms = ", ".join(
            f"{t.commune.nom} {t.commune.codes_postaux[0]}"
            for t in trouvees
            if t.commune.codes_postaux
        )
        raise forms.ValidationError(
            _("Laquelle ? Recopiez le nom et le code postal : %(noms)s."), params={"noms": noms}
        )


class MessageForm(Formulaire):
    texte = forms.CharField(
        label=_("Votre message"),
        max_length=message.TEXTE_MAX,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages=_MARCHES,
    )


class BesoinForm(Formulaire):
    genre = forms.ChoiceField(
        label=_("De quoi manquez-vous ?"),
        choices=lambda: choices(taxonomie.BESOINS),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choisissez un besoin."),
            "invalid_choice": _("Choisissez dans la liste."),
        },
    )
    texte = _text(_("En quelques mots"), besoin.TEXTE_MAX, _("N’écrivez pas de nom de personne."))

    def clean(self) -> dict[str, Any]:
        """Another need than those of the list needs words."""
        donnees = super().clean() or {}
        if donnees.get("genre") == taxonomie.AUTRE and not donnees.get("texte"):
            self.add_error("texte", _("Dites ce besoin en quelques mots."))
        return donnees


class PresentationForm(Formulaire):
    equipe = _text(
        _("Votre équipe"),
        besoin.TEXTE_MAX,
        _("Des fonctions et des nombres. N’écrivez pas de nom de personne."),
    )
    projets = _text(_("Vos projets"), besoin.TEXTE_MAX)
    forces = _text(_("Vos points forts"), besoin.TEXTE_MAX)
    faiblesses = _text(_("Vos points faibles"), besoin.TEXTE_MAX)
    partenaires = _text(_("Vos partenaires"), besoin.TEXTE_MAX)
    prescripteurs = _text(
        _("Qui vous envoie des personnes ?"),
        besoin.TEXTE_MAX,
        _("Mairie, assistantes sociales, France Travail…"),
    )


class AnnonceForm(Formulaire):
    sens = forms.ChoiceField(
        label=_("Vous proposez, ou vous cherchez ?"),
        choices=lambda: choices(taxonomie.SENS),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez : vous proposez, ou vous cherchez.")},
    )
    genre = forms.ChoiceField(
        label=_("Quoi ?"),
        choices=lambda: choices(taxonomie.ANNONCES),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez de quoi il s’agit.")},
    )
    titre = forms.CharField(
        label=_("Titre"),
        max_length=annonce.TITRE_MAX,
        help_text=_("Par exemple : 4 tablettes à prêter en janvier."),
        error_messages={
            "required": _("Écrivez un titre."),
            "max_length": _("Ce titre est trop long."),
        },
    )
    texte = _text(
        _("Détails"),
        annonce.TEXTE_MAX,
        _("Dates, lieu, conditions. On vous répond ici : n’écrivez pas votre adresse."),
    )
    jours = forms.TypedChoiceField(
        label=_("Elle reste affichée"),
        coerce=int,
        choices=[(30, _("1 mois")), (90, _("3 mois")), (180, _("6 mois"))],
        initial=90,
        error_messages={"invalid_choice": _("Choisissez une durée.")},
    )
