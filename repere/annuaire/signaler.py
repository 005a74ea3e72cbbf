"""The form "Signaler une erreur", and what keeps robots out of it without asking anything of people."""

from typing import Any, Final

from django import forms
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.translation import gettext_lazy as _

from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.models.signalement import TEXTE_MAX

# A robot fills a form in a moment; nobody reads one in less.
SECONDES_MIN: Final = 3
SECONDES_MAX: Final = 24 * 3600
_SEL: Final = "repere.signaler"
# What the token of a form shown again says: this person has had the time.
_RELU: Final = ":relu"

GENRES: Final = (
    (Signalement.Genre.FERME, _("Ce lieu a fermé")),
    (Signalement.Genre.DEMENAGE, _("Ce lieu a déménagé")),
    (Signalement.Genre.HORAIRES, _("Les horaires sont faux")),
    (Signalement.Genre.TELEPHONE, _("Le téléphone est faux")),
    (Signalement.Genre.SERVICE, _("Ce lieu ne fait pas ce qui est écrit")),
    (Signalement.Genre.AUTRE, _("Autre chose")),
)


class SignalementForm(forms.Form):
    """``site`` is the trap: hidden from people, filled by robots. ``jeton``: when this form was shown."""

    genre = forms.ChoiceField(
        choices=GENRES,
        error_messages={
            "required": _("Choisissez ce qui est faux."),
            "invalid_choice": _("Choisissez une des réponses proposées."),
        },
    )
    texte = forms.CharField(
        required=False,
        max_length=TEXTE_MAX,
        error_messages={
            "max_length": _(
                "Votre texte est trop long : %(show_value)d caractères, pour %(limit_value)d au plus. "
                "Raccourcissez-le."
            )
        },
    )
    courriel = forms.EmailField(
        required=False,
        error_messages={
            "invalid": _("Écrivez une adresse complète, comme nom@exemple.fr, ou laissez vide.")
        },
    )
    site = forms.CharField(required=False)
    jeton = forms.CharField(required=False)

    def __init__(self, lieu: Lieu, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lieu = lieu
        self.nouveau_jeton = token_for(lieu)

    def clean(self) -> dict[str, Any]:
        """Refuse what was sent too fast, too late or from a form that is not ours."""
        donnees = super().clean() or {}
        if donnees.get("genre") == Signalement.Genre.AUTRE and not donnees.get("texte"):
            self.add_error("texte", _("Expliquez ce qui est faux, en quelques mots."))
        try:
            self._signer().unsign(donnees.get("jeton", ""), max_age=SECONDES_MAX)
        except BadSignature as defaut:
            # Told to send it again, one does so at once.
            self.nouveau_jeton = token_for(self.lieu, relu=isinstance(defaut, SignatureExpired))
            raise forms.ValidationError(
                _("Ce formulaire est resté ouvert trop longtemps. Envoyez-le de nouveau.")
            ) from None
        # What was shown in time stays the proof that it was: sending again works.
        self.nouveau_jeton = donnees["jeton"]
        # Somebody who must mend something takes the time; one thing at once.
        if not self.errors and self._is_too_fast(donnees["jeton"]):
            raise forms.ValidationError(
                _("C’était très rapide. Relisez votre message, puis envoyez-le de nouveau.")
            )
        return donnees

    @property
    def trapped(self) -> bool:
        """Say whether a robot filled the field that nobody sees."""
        return bool(self.data.get("site"))

    def _signer(self) -> TimestampSigner:
        return _signer(self.lieu)

    def _is_too_fast(self, jeton: str) -> bool:
        try:
            montre = self._signer().unsign(jeton, max_age=SECONDES_MIN)
        except SignatureExpired:
            return False
        return not montre.endswith(_RELU)


def token_for(lieu: Lieu, *, relu: bool = False) -> str:
    """Return the signed moment at which the form of ``lieu`` was shown, for the first time or again."""
    return _signer(lieu).sign(lieu.identifiant + (_RELU if relu else ""))


def _signer(lieu: Lieu) -> TimestampSigner:
    return TimestampSigner(salt=f"{_SEL}.{lieu.identifiant}")
