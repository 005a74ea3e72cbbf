"""One section of one place, as one request writes it: the form, what it started from, the draft beside it."""

from typing import Any, Final

from django.core import signing
from django.http import HttpRequest
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import record_of
from repere.professionnels.forms.edition import SECTIONS, Section, SectionForm
from repere.professionnels.models import Brouillon
from repere.professionnels.presentation.edition import origin_in_words
from repere.professionnels.services.edition import section_values, typed

# What a page sends beside the fields of its form.
HORS_FORMULAIRE: Final = frozenset({"csrfmiddlewaretoken", "geste", "base", "vues"})
TAILLE_DU_BROUILLON: Final = 60_000
_SEL: Final = "repere.edition"


class Atelier:
    def __init__(self, request: HttpRequest, lieu: Lieu, section: Section) -> None:
        self.request, self.lieu, self.section = request, lieu, section
        self.fiche = record_of(lieu)

    def form(self, data: Any = None) -> SectionForm:
        """Return the form of the section, each field with its source beside it."""
        form = self.section.form(self.fiche, data)
        form.set_origins(self.origins)
        return form

    @property
    def origins(self) -> dict[str, str]:
        """Return where each value of the section comes from, in words."""
        provenance = self.lieu.provenance
        dits = self.fiche.said()
        return {
            champ: origin_in_words(provenance.get(champ))
            for champ in self.section.form.champs
            if champ in dits
        }

    @property
    def section_origins(self) -> list[str]:
        """Return the sources of the fields that no single box of the form stands for."""
        montres = self.section.form.base_fields
        return list(
            dict.fromkeys(o for champ, o in self.origins.items() if o and champ not in montres)
        )

    @property
    def sent(self) -> Any:
        """Return what was sent of the form itself."""
        envoi: Any = self.request.POST.copy()
        for nom in HORS_FORMULAIRE:
            envoi.pop(nom, None)
        return envoi

    def current(self) -> dict[str, Any]:
        """Return what the place says now, as JSON."""
        return section_values(self.lieu, self.section.form.champs)

    def seal(self, valeurs: dict[str, Any]) -> str:
        """Return ``valeurs`` as the page carries them: who could change them could erase what others wrote."""
        jeton: str = signing.dumps(valeurs, salt=self._salt, compress=True)
        return jeton

    def sealed(self, nom: str) -> dict[str, Any]:
        """Return what the page carried under ``nom``, as JSON; {} when it is not ours.

        From an unknown start every difference is a conflict: the person chooses, nothing is lost.
        """
        try:
            lues: dict[str, Any] = signing.loads(self.request.POST.get(nom, ""), salt=self._salt)
        except signing.BadSignature:
            return {}
        return lues

    def base(self) -> dict[str, Any]:
        """Return what the place said when the form was opened, typed."""
        return typed(self.sealed("base"))

    def draft(self) -> Brouillon | None:
        """Return what who asks was writing here."""
        siens = Brouillon.objects.filter(lieu=self.lieu, section=self.section.cle)
        return siens.filter(personne_id=self.request.user.pk).order_by().first()

    def draft_data(self, brouillon: Brouillon) -> Any:
        """Return a draft as a browser would send it again."""
        envoi: MultiValueDict[str, Any] = MultiValueDict(brouillon.valeurs)
        return envoi

    @property
    def _salt(self) -> str:
        return f"{_SEL}.{self.lieu.identifiant}.{self.section.cle}"

    @property
    def address(self) -> str:
        return section_address(self.lieu, self.section)

    @property
    def following(self) -> Section | None:
        return self._neighbour(1)

    @property
    def preceding(self) -> Section | None:
        return self._neighbour(-1)

    def _neighbour(self, pas: int) -> Section | None:
        rang = SECTIONS.index(self.section) + pas
        return SECTIONS[rang] if 0 <= rang < len(SECTIONS) else None


def section_address(lieu: Lieu, section: Section) -> str:
    """Return where a section of ``lieu`` is written."""
    return reverse("professionnels:modifier_section", args=[lieu.identifiant, section.cle])
