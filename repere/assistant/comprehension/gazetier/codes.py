"""Places said by number: postal codes, INSEE codes, départements."""

import re
from typing import Final

from repere.assistant.comprehension.gazetier.candidats import Candidat, Mode
from repere.assistant.comprehension.gazetier.departements import DEPARTEMENTS
from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.gazetier.noms import Cible, Noms, departement_of
from repere.assistant.comprehension.texte.modele import Message

_VERS_DEPARTEMENT: Final = words("dans en le la l les")
# "Lignières, dans le Cher".
_ENTRE: Final = words("dans le la l en departement dept dpt du de d")
_CINQ: Final = re.compile(r"(?:\d{5}|2[ab]\d{3})")
_ARGENT: Final = re.compile(
    r"\s*(?:€|e(?:ur)?os?\b|eur\b|\$|k\b|balles|francs|personnes|habitants)", re.I
)
_DEPARTEMENT: Final = words("departement departements dpt dept dep depart dpartement depts")
# "le 37": what comes before the article. "le 18 mars" is a date, so the article alone says nothing.
_REFERENCES: Final = words("numero num dossier reference ref code pin facture commande allocataire")
_POSTAL: Final = words("postal postale postaux poste insee cp habite jabite commune ville")
_AVANT: Final = words("dans sur ds vers in")
_APRES_DATE: Final = words("""janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre h heures ans an
    euros euro mois jours enfants personnes minutes au rue avenue""")


def postal_codes(message: Message, noms: Noms) -> list[Candidat]:
    """Return the communes of the postal codes written: "37000", "37 000", "F-37000"."""
    trouves = []
    for rang, mot in enumerate(message.mots):
        for longueur in (1, 2):
            mots = message.mots[rang : rang + longueur]
            code = "".join(m.plie for m in mots)
            if (
                len(mots) < longueur
                or not _CINQ.fullmatch(code)
                or _is_reference(message, rang)
                or _is_money(message, mots[-1].fin)
            ):
                continue
            if longueur == 2 and not (len(mot.plie) == 2 and mot.plie.isdigit()):
                continue
            if cible := _of_code(code, noms):
                trouves.append(Candidat(Mode.CODE, rang, rang + longueur, (cible,), code, longueur))
    return trouves


def _is_reference(message: Message, rang: int) -> bool:
    """Say whether the digits are those of a file or of a code received, and not of a place."""
    avant = {mot.plie for mot in message.mots[max(0, rang - 6) : rang]}
    return bool(avant & _REFERENCES) and not avant & _POSTAL


def _is_money(message: Message, fin: int) -> bool:
    return bool(_ARGENT.match(message.brut, fin))


def _of_code(code: str, noms: Noms) -> Cible | None:
    if communes := noms.postaux.get(code):
        return max(communes, key=lambda c: (c.population, c.code))
    if commune := noms.cibles.get(code.upper()):
        return commune
    departement = departement_of(code)
    if departement == "20":
        departement = "2A"
    return noms.departements.get(departement) if departement in DEPARTEMENTS else None


def department_numbers(message: Message, noms: Noms) -> list[Candidat]:
    """Return the départements said by number: "dans le 37", "dpt 37", "(37)", "37" alone."""
    mots = [mot.plie for mot in message.mots]
    return [
        Candidat(Mode.DEPARTEMENT, rang, rang + 1, (noms.departements[mot],), mot)
        for rang, mot in enumerate(mots)
        if mot in DEPARTEMENTS
        and (_is_department(mots, rang) or _is_set_apart(message, rang, noms))
    ]


def _is_department(mots: list[str], rang: int) -> bool:
    if rang + 1 < len(mots) and mots[rang + 1] in _APRES_DATE:
        return False
    avant = mots[max(0, rang - 3) : rang]
    if any(mot in _DEPARTEMENT for mot in avant[-2:]):
        return True
    if len(avant) >= 2 and avant[-1] == "le" and avant[-2] in (*_AVANT, "habite", "tout"):
        return True
    return len(mots) == 1


def _is_set_apart(message: Message, rang: int, noms: Noms) -> bool:
    """Say whether a number of ours begins the message, or ends it after a stop: "37 aide caf", "un cours, 41"."""
    mots = message.mots
    if mots[rang].plie not in noms.dedans or len(mots) < 2:
        return False
    if not rang:
        return mots[1].plie not in _APRES_DATE and mots[1].plie.isalpha()
    avant = message.brut[mots[rang - 1].fin : mots[rang].debut].strip()
    apres = message.brut[mots[rang].fin :].strip()
    return avant in (",", "(", "-", ";") and apres in ("", ".", ")")


def hints(message: Message, choisi: Candidat, noms: Noms) -> set[str]:
    """Return the départements that the message says beside a name: they tell namesakes apart."""
    mots = [mot.plie for mot in message.mots]
    dits = {mots[rang] for rang in _beside(choisi, len(mots)) if mots[rang] in DEPARTEMENTS}
    for debut in range(len(mots)):
        for fin in range(debut + 1, min(len(mots), debut + 4) + 1):
            if debut >= choisi.fin or fin <= choisi.debut:
                cle = "".join(mot for mot in mots[debut:fin] if mot not in ("et", "le", "l"))
                entre = mots[choisi.fin : debut]
                cote = debut >= choisi.fin and cle.isalpha() and _ENTRE.issuperset(entre)
                if (cible := noms.departements.get(cle)) and (cote or not noms.is_ambiguous(cle)):
                    dits.add(cible.code)
    codes = {mot[:2] for mot in mots if _CINQ.fullmatch(mot)}
    return dits | codes


def outside(message: Message, choisi: Candidat, noms: Noms) -> Cible | None:
    """Return the département of elsewhere that stands just after a name: "Moulins, dans l’Allier", "Montreuil 93"."""
    mots = [mot.plie for mot in message.mots]
    debut = choisi.fin
    while debut < len(mots) and debut < choisi.fin + 2 and mots[debut] in _VERS_DEPARTEMENT:
        debut += 1
    for fin in range(min(len(mots), debut + 3), debut, -1):
        cle = "".join(mot for mot in mots[debut:fin] if mot not in ("et", "le", "l"))
        cible = noms.departements.get(cle)
        # "Blois nord" and "Blois 75 euros" say nothing; "Blois (75)" and "Moulins dans l’Allier" do.
        dit = (debut > choisi.fin and cle.isalpha()) or message.brut[
            message.mots[debut].debut - 1
        ] == "("
        if cible and dit:
            return None if cible.dedans else cible
    return None


def _beside(choisi: Candidat, nombre: int) -> list[int]:
    return [rang for rang in (choisi.debut - 1, choisi.fin) if 0 <= rang < nombre]
