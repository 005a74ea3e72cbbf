"""Notes of a meeting, as the page and the tablets show them."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.crypto import salted_hmac

from repere.monographies.discretion import personal_words
from repere.monographies.models import Propos, Reunion
from repere.professionnels.equipe import name_of

_SEL = "repere.professionnels.carnet"


def account_key(personne: Any) -> str:
    """Return what a tablet keeps beside the notes that wait: whose they are, without saying who that is."""
    return salted_hmac(_SEL, str(personne.pk)).hexdigest()[:20]


def notes_of(reunion: Reunion) -> list[Propos]:
    """Return the notes of a meeting, each with its variants; what was put aside is not shown. Two queries."""
    variantes = Propos.objects.select_related("ecrit_par").order_by("ecrit_le", "pk")
    lues = Propos.objects.filter(reunion=reunion, variante_de=None).exclude(garde=False)
    lues = lues.select_related("ecrit_par").order_by("ordre", "ecrit_le", "pk")
    return list(lues.prefetch_related(Prefetch("variantes", queryset=variantes)))


def as_sent(note: Propos, moi: AbstractBaseUser | Any) -> dict[str, Any]:
    """Return a note as tablets read it."""
    return {
        "cle": str(note.cle),
        "version": note.version,
        "nature": note.nature,
        "fiche": note.fiche_id,
        "texte": note.texte,
        "role": note.role,
        # One's own need not be signed; an account that went signs no more.
        "de": "" if note.ecrit_par_id in {None, moi.pk} else name_of(note.ecrit_par),
        "personnes": personal_words(note.texte, note.role),
        "variantes": [
            {"texte": v.texte, "de": name_of(v.ecrit_par) if v.ecrit_par_id else ""}
            for v in note.variantes.all()
        ],
        "adresse": reverse("professionnels:propos", args=[note.pk]),
    }
