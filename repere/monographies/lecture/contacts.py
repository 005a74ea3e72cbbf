"""The telephone and the address of a structure; those of a person stay out."""

import re
from typing import Final

from repere.annuaire.standard.normalisation.telephones import to_e164
from repere.monographies.lecture.blocs import Bloc
from repere.monographies.lecture.modele import Dit
from repere.monographies.lecture.personnes import Personnes, find_shapes
from repere.socle.texte import plier

_TELEPHONE: Final = re.compile(
    r"(?<![\d])(?:(?:\+|00)\s?33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s.\-/]{0,2}\d\d){4}(?!\d)"
)
_COURRIEL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.I)
_MOBILE: Final = re.compile(r"\+33[67]")
# A name so near before a mobile number, in its sentence, says whose it is.
_DEVANT: Final = 70
_PHRASE: Final = re.compile(
    r"[.;!?]\s|\s[–|]\s|(?<![,(:–-])\s(?=(?:Portable|Mobile|Tél|Contact)\w*\.?\s*:)"
)


def phone_of(blocs: list[Bloc], qui: Personnes) -> Dit | None:
    """Return the first telephone of a sheet that is nobody's own."""
    for bloc in blocs:
        for m in _TELEPHONE.finditer(bloc.texte):
            numero = to_e164(m[0])
            if numero and not (_MOBILE.match(numero) and _is_theirs(bloc.texte[: m.start()], qui)):
                return Dit(numero, bloc.passage)
    return None


def _is_theirs(avant: str, qui: Personnes) -> bool:
    devant = _PHRASE.split(avant[-_DEVANT:])[-1]
    return bool(find_shapes(devant)) or bool(set(plier(devant).split()) & qui.noms)


def mail_of(blocs: list[Bloc], qui: Personnes) -> Dit | None:
    """Return the first address of a sheet; one made of somebody's name is theirs: it stays out."""
    for bloc in blocs:
        for m in _COURRIEL.finditer(bloc.texte):
            adresse = m[0].lower()
            mots = set(plier(adresse.split("@")[0]).split())
            if not mots & qui.noms:
                return Dit(adresse, bloc.passage)
    return None
