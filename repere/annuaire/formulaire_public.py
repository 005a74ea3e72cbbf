"""What keeps robots out of the forms that anybody may send, without asking anything of people."""

from typing import Any, Final

from django import forms
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.translation import gettext_lazy as _

# A robot fills a form in a moment; nobody reads one in less.
SECONDES_MIN: Final = 3
SECONDES_MAX: Final = 24 * 3600
_MONTRE: Final = "montre"
# What the token of a form shown again says: this person has had the time.
_RELU: Final = "relu"


class FormulairePublic(forms.Form):
    """``site`` is the trap: hidden from people, filled by robots. ``jeton``: when this form was shown."""

    courriel = forms.EmailField(
        required=False,
        error_messages={
            "invalid": _("Écrivez une adresse complète, comme nom@exemple.fr, ou laissez vide.")
        },
    )
    site = forms.CharField(required=False)
    jeton = forms.CharField(required=False)

    def __init__(self, sel: str, *args: Any, **kwargs: Any) -> None:
        """``sel``: what the form is about; a token of another opens nothing here."""
        super().__init__(*args, **kwargs)
        self.sel = sel
        self.nouveau_jeton = new_token(sel)

    def clean(self) -> dict[str, Any]:
        """Refuse what was sent too fast, too late or from a form that is not ours."""
        donnees = super().clean() or {}
        jeton = donnees.get("jeton", "")
        try:
            montre = TimestampSigner(salt=self.sel).unsign(jeton, max_age=SECONDES_MAX)
        except BadSignature as defaut:
            # Told to send it again, one does so at once.
            self.nouveau_jeton = new_token(self.sel, relu=isinstance(defaut, SignatureExpired))
            raise forms.ValidationError(
                _("Ce formulaire est resté ouvert trop longtemps. Envoyez-le de nouveau.")
            ) from None
        # What was shown in time stays the proof that it was: sending again works.
        self.nouveau_jeton = jeton
        # Somebody who must mend something takes the time; one thing at once.
        if not self.errors and montre != _RELU and self._is_recent(jeton):
            raise forms.ValidationError(
                _("C’était très rapide. Relisez votre message, puis envoyez-le de nouveau.")
            )
        return donnees

    @property
    def trapped(self) -> bool:
        """Say whether a robot filled the field that nobody sees."""
        return bool(self.data.get("site"))

    def _is_recent(self, jeton: str) -> bool:
        try:
            TimestampSigner(salt=self.sel).unsign(jeton, max_age=SECONDES_MIN)
        except SignatureExpired:
            return False
        return True


def new_token(sel: str, *, relu: bool = False) -> str:
    """Return the signed moment at which a form was shown, for the first time or again."""
    return TimestampSigner(salt=sel).sign(_RELU if relu else _MONTRE)
