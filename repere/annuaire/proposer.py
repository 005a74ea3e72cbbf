"""The form « Proposer un lieu »: what is asked of residents."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.annuaire.formulaire_public import FormulairePublic
from repere.annuaire.models.lieu_propose import PRECISIONS_MAX
from repere.annuaire.standard.normalisation.adresses_web import read_urls
from repere.annuaire.standard.normalisation.telephones import to_e164
from repere.territoires.models import Commune

_SEL: Final = "repere.proposer"


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


class PropositionForm(FormulairePublic, LieuForm):
    """What a resident tells, and where to answer."""

    field_order = (*LieuForm.base_fields, "precisions")

    precisions = forms.CharField(
        label=_("Qu’y fait-on ? Quand est-ce ouvert ?"),
        required=False,
        max_length=PRECISIONS_MAX,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "max_length": _("Votre texte est trop long : %(limit_value)d caractères au plus.")
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(_SEL, *args, **kwargs)


def _which(communes: list[Commune]) -> str:
    if not communes:
        return str(_("Nous n’avons pas reconnu cette commune. Essayez son code postal."))
    noms = ", ".join(f"{c.nom} ({c.departement_id})" for c in communes)
    return str(_("Plusieurs communes sont possibles : {noms}. Laquelle ?")).format(noms=noms)
