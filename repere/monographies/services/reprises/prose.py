"""The prose of an old document, poured where nobody wrote: what a person wrote is theirs."""

from hashlib import sha256

from repere.monographies.lecture.trouvailles import PROSE
from repere.monographies.models import Monographie, Texte
from repere.monographies.services.reprises.lues import Lues


def write_prose(monographie: Monographie, lues: Lues) -> None:
    """Write each text kept; take away those put aside, unless somebody has written in them since."""
    lus = {chemin.partition("/")[2]: str(lues.kept[chemin]) for chemin in lues.heads(PROSE)}
    deja = {t.section: t for t in monographie.textes.select_for_update().order_by("pk")}
    for section, corps in lus.items():
        texte = deja.get(section) or Texte(monographie=monographie, section=section)
        if not is_ours(texte) or texte.corps == corps:
            continue
        texte.corps, texte.verse, texte.modifie_par = corps, fingerprint(corps), None
        texte.save()
    ecartes = [t.pk for s, t in deja.items() if s not in lus and t.verse and is_ours(t)]
    Texte.objects.filter(pk__in=ecartes).delete()


def is_ours(texte: Texte) -> bool:
    """Say whether nobody has written in a text: empty from the start, or as it was poured."""
    return texte.verse == (fingerprint(texte.corps) if texte.corps else "")


def fingerprint(corps: str) -> str:
    return sha256(corps.encode()).hexdigest()
