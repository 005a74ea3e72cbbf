"""The form « Proposer un lieu »: what is asked of residents, and what keeps robots out of it."""

from typing import Any, Final

from django import forms
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.translation import gettext_lazy as _

from repere.annuaire.models.lieu_propose import PRECISIONS_MAX
from repere.annuaire.signaler import SECONDES_MAX, SECONDES_MIN
from repere.annuaire.standard.normalisation.adresses_web import read_urls
from repere.annuaire.standard.normalisation.telephones import to_e164
from repere.territoires.models import Commune

_SEL: Final = "repere.proposer"
_MONTRE: Final = "montre"
_RELU: Final = "relu"


class LieuForm(forms.Form):
    """What is said of a place that the directory lacks. After ``is_valid``: ``commune`` and ``values``."""

    nom = forms.CharField(
        label=_("Nom du lieu"),
        max_length=250,
        error_messages={"required": _("Écrivez le nom du lieu, comme sur sa porte.")},
    )
    ville = forms.CharField(
        label=_("Commune"),
        max_length=120,
        error_messages={"required": _("Écrivez le nom de la commune, ou son code postal.")},
    )
    adresse = forms.CharField(label=_("Numéro et rue, ou lieu-dit"), max_length=300, required=False)
    telephone = forms.CharField(label=_("Téléphone"), max_length=40, required=False)
    site_web = forms.CharField(label=_("Site internet"), max_length=500, required=False)

    commune: Commune | None = None

    def clean_ville(self) -> str:
        """Recognise the commune; several that fit are named, so that one can choose."""
        dite = str(self.cleaned_data["ville"])
        trouvees = Commune.objects.search(dite, 6)
        exactes = [t.commune for t in trouvees if t.exact]
        retenues = exactes or [t.commune for t in trouvees]
        if len(retenues) != 1:
            raise forms.ValidationError(_which(retenues))
        self.commune = retenues[0]
        return dite

    def clean_telephone(self) -> str:
        """Return the number as the directory keeps it."""
        dit = str(self.cleaned_data["telephone"]).strip()
        if not dit:
            return ""
        numero = to_e164(dit)
        if not numero:
            raise forms.ValidationError(_("Écrivez 10 chiffres, par exemple 02 47 00 00 00."))
        return numero

    def clean_site_web(self) -> str:
        """Return the address of the site, whole."""
        dit = str(self.cleaned_data["site_web"]).strip()
        lues = read_urls(dit).valeur.sites
        if dit and not lues:
            raise forms.ValidationError(_("Écrivez une adresse, comme www.exemple.fr."))
        return lues[0] if lues else ""

    def values(self) -> dict[str, Any]:
        """Return what is said, typed as in ``Fiche``; nothing of what is not."""
        dit, commune = self.cleaned_data, self.commune
        if commune is None:
            raise ValueError("asked before is_valid")
        codes = commune.codes_postaux
        valeurs = {
            "nom": dit["nom"],
            "adresse": dit["adresse"],
            "commune": commune.nom,
            "code_insee": commune.pk,
            # A town with several: the one that was typed, if it was.
            "code_postal": dit["ville"] if dit["ville"] in codes else (codes or [""])[0],
            "telephone": dit["telephone"],
            "site_web": (dit["site_web"],) if dit["site_web"] else (),
        }
        return {champ: valeur for champ, valeur in valeurs.items() if valeur}


class PropositionForm(LieuForm):
    """``site`` is the trap: hidden from people, filled by robots. ``jeton``: when this form was shown."""

    precisions = forms.CharField(
        label=_("Qu’y fait-on ? Quand est-ce ouvert ?"),
        required=False,
        max_length=PRECISIONS_MAX,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "max_length": _("Votre texte est trop long : %(limit_value)d caractères au plus.")
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.nouveau_jeton = new_token()

    @property
    def trapped(self) -> bool:
        """Say whether a robot filled the field that nobody sees."""
        return bool(self.data.get("site"))

    def clean(self) -> dict[str, Any]:
        """Refuse what was sent too fast, too late or from a form that is not ours."""
        dit = super().clean() or {}
        jeton = dit.get("jeton", "")
        try:
            montre = _signer().unsign(jeton, max_age=SECONDES_MAX)
        except BadSignature as defaut:
            # Told to send it again, one does so at once.
            self.nouveau_jeton = new_token(relu=isinstance(defaut, SignatureExpired))
            raise forms.ValidationError(
                _("Ce formulaire est resté ouvert trop longtemps. Envoyez-le de nouveau.")
            ) from None
        self.nouveau_jeton = jeton
        if not self.errors and montre != _RELU and _is_recent(jeton):
            raise forms.ValidationError(
                _("C’était très rapide. Relisez votre message, puis envoyez-le de nouveau.")
            )
        return dit


def new_token(*, relu: bool = False) -> str:
    """Return the signed moment at which the form was shown, for the first time or again."""
    return _signer().sign(_RELU if relu else _MONTRE)


def _is_recent(jeton: str) -> bool:
    try:
        _signer().unsign(jeton, max_age=SECONDES_MIN)
    except SignatureExpired:
        return False
    return True


def _signer() -> TimestampSigner:
    return TimestampSigner(salt=_SEL)


def _which(communes: list[Commune]) -> str:
    if not communes:
        return str(_("Nous n’avons pas reconnu cette commune. Essayez son code postal."))
    noms = ", ".join(f"{c.nom} ({c.departement_id})" for c in communes)
    return str(_("Plusieurs communes portent ce nom : {noms}. Laquelle ?")).format(noms=noms)
