"""The words of a message, in the forms in which rules look at them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mot:
    """One word as typed, and what was meant.

    ``plie``: without accents or case; scripts other than Latin keep their letters. ``corrige``: after the
    lexicon of shortcuts, folded, possibly several words ("jve" → "je veux"). ``cle``: how ``corrige``
    sounds in French. ``debut`` and ``fin``: where it stands in ``Message.brut``.
    """

    brut: str
    plie: str
    corrige: str
    cle: str
    debut: int
    fin: int


@dataclass(frozen=True, slots=True)
class Message:
    """A message once guarded. ``brut`` is masked already: nothing after this sees a number or an address."""

    brut: str
    mots: tuple[Mot, ...]

    def __hash__(self) -> int:
        # What was read of a message is found by it, dozens of times: hashing every word would cost more.
        return hash((self.brut, len(self.mots)))

    @property
    def plie(self) -> str:
        return " ".join(mot.plie for mot in self.mots)

    @property
    def corrige(self) -> str:
        return " ".join(mot.corrige for mot in self.mots)

    @property
    def cle(self) -> str:
        return " ".join(mot.cle for mot in self.mots)
