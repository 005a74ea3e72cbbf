"""What a phone keeps of a bassin: public values only, words already chosen."""

from dataclasses import dataclass
from datetime import date

from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.socle.geographie import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneGardee:
    """A commune of the bassin, with the old names that people still say."""

    code: str
    nom: str
    codes_postaux: tuple[str, ...] = ()
    point: Point | None = None
    anciennes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LieuGarde:
    """A place. ``telephones`` are (as written, as dialled); ``lignes`` are (title, sentence).

    ``valeurs``: (criterion, value) stated; ``refus``: service not done -> where people are sent.
    ``commune`` is the code of one of the bassin; ``point`` None: known by its commune only.
    ``nouvelle``: when it was last verified (``verifie``) or written anew.
    """

    identifiant: str
    nom: str
    commune: str
    code_postal: str = ""
    adresse: str = ""
    point: Point | None = None
    telephones: tuple[tuple[str, str], ...] = ()
    courriels: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    valeurs: tuple[tuple[str, str], ...] = ()
    refus: tuple[tuple[str, str], ...] = ()
    horaires: str = ""
    horaires_texte: str = ""
    exceptions: tuple[HorairesExceptionnels, ...] = ()
    resume: str = ""
    detail: str = ""
    lignes: tuple[tuple[str, str], ...] = ()
    nouvelle: date | None = None
    verifie: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BassinGarde:
    """A zone of a zonage, its communes, its places. ``feries``: public holidays.

    ``abrege``: too many places for all that they say of themselves.
    """

    zonage: str
    code: str
    nom: str
    communes: tuple[CommuneGardee, ...] = ()
    lieux: tuple[LieuGarde, ...] = ()
    feries: tuple[date, ...] = ()
    abrege: bool = False
