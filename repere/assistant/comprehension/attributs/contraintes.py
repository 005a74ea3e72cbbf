"""Under what conditions a message asks, as the prefixed values of the interface."""

from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.attributs.ages import radius
from repere.assistant.comprehension.attributs.exclusions_contraintes import (
    CLASSES_EXCLUES,
    CONTRAINTES_EXCLUES,
)
from repere.assistant.comprehension.attributs.exclusions_horaires import (
    DISPONIBLE,
    HORAIRES_EXCLUS,
    VENIR,
)
from repere.assistant.comprehension.attributs.motifs_acces import ACCES_MOTIFS
from repere.assistant.comprehension.attributs.motifs_adaptations import ADAPTATIONS_MOTIFS
from repere.assistant.comprehension.attributs.motifs_contraintes import (
    CLASSES_CONTRAINTES,
    CONTRAINTES_MOTIFS,
)
from repere.assistant.comprehension.attributs.motifs_horaires import (
    AIDES,
    APPRENDRE,
    ECRITS,
    FRANCAIS,
    HORAIRES_MOTIFS,
    LANGUES_NOMS,
    PARLE,
    PHONES,
    PURES,
)
from repere.assistant.comprehension.attributs.motifs_programmes import PROGRAMMES_MOTIFS
from repere.assistant.comprehension.attributs.sommes import sums
from repere.assistant.comprehension.motifs.table import Table, Trouvaille
from repere.assistant.comprehension.texte.modele import Message

_AVANT_WEEK_END: Final = frozenset({"le", "les", "ce", "du", "des", "un", "chaque", "tous", "en"})
HORAIRES: Final = "horaire:"
AUXILIAIRES: Final = frozenset({"immobile", "groupe"})
# "Ne pas répondre sous huit jours": what is denied is not that it presses. What does not is said in so many words.
COLLECTIF: Final = "format:collectif"
URGENT: Final = "delai:urgent"
MOTIFS: Final = (
    CONTRAINTES_MOTIFS | ADAPTATIONS_MOTIFS | ACCES_MOTIFS | PROGRAMMES_MOTIFS | HORAIRES_MOTIFS
)
_DITES: Final = Table(MOTIFS, CLASSES_CONTRAINTES)
# "À Joué-lès-Tours, mercredi": what follows a comma is of another clause. What is said of a price looks back.
_EXCLUES: Final = Table(
    {c: lignes for c, lignes in CONTRAINTES_EXCLUES.items() if not c.startswith("cout:")}
    | HORAIRES_EXCLUS,
    CLASSES_EXCLUES,
    tenu=True,
)
_PRIX_EXCLUS: Final = Table(
    {c: lignes for c, lignes in CONTRAINTES_EXCLUES.items() if c.startswith("cout:")},
    CLASSES_EXCLUES,
)
# A tale is full of evenings: beyond that many words, a time is a wish only beside what tells of coming.
_RECIT: Final = 26
_VENIR: Final = Table({HORAIRES: VENIR}, CLASSES_EXCLUES)
_LIBRES: Final = Table({HORAIRES: DISPONIBLE}, CLASSES_EXCLUES)


def _names(noms: str) -> str:
    return "/".join(noms.split())


def _spoken(noms: str) -> str:
    """Return the phrases by which a language is spoken, the verb or the aid before its name."""
    mots = _names(noms)
    return f"@parle ~3 {mots}\n@aide ~3 en/in/em {mots}\nlangue/interprete/accueil ~2 {mots}\nhablan/habla/vorbiti/vorbeste/parla/parlate/parlano/sprechen/spricht/mowi/mowicie/flisni/flet/говорит/говорите ~2 {mots}\n{mots} speaking/speaker/speakers"


def _alone(code: str) -> str:
    """Return the names that only a language has, and that say by themselves what is spoken."""
    noms = PURES & set(LANGUES_NOMS.get(code, "").split())
    return "/".join(sorted(noms))


_CLASSES: Final = {"parle": PARLE, "aide": AIDES, "apprendre": APPRENDRE, "ecrits": ECRITS}
_PARLEES: Final = Table(
    {code: _spoken(noms) for code, noms in LANGUES_NOMS.items()} | {"fr": _spoken(FRANCAIS)},
    _CLASSES,
)
# In Turkish, and in talk, the verb comes after; so does what denies it.
_PARLEES_APRES: Final = Table(
    {
        code: f"{_names(noms)} ~1 @parle\n{PHONES.get(code, '')}\n{_alone(code)}"
        for code, noms in (LANGUES_NOMS | {"fr": FRANCAIS}).items()
    },
    _CLASSES,
    apres=True,
    tenu=True,
)
_APPRISES: Final = Table(
    {
        code: f"@apprendre ~3 {_names(noms)}\n@ecrits ~3 en/in/em {_names(noms)}"
        for code, noms in (LANGUES_NOMS | {"fr": FRANCAIS}).items()
    },
    _CLASSES,
)
# French spoken "badly", "a little" is no French for whoever must be helped.
_PEU: Final = Table(
    {
        "autre": """
            mal/peu/peine/difficilement/rien ~3 @francais
            @francais ~1 mal/peu/pas/debutant
            parle/parlent/comprend/comprends ~1 mal/peu ~3 @francais
            little/bad/poor french
            non francophone*
            maitrise/maitrisent/comprend/parle/connait pas/peu/mal ~3 langue
            francais ~1 fragile/difficile/limite/hesitant/approximatif
            =aise ~1 en @francais
            barriere ~2 langue
            sans ~1 parler/comprendre ~1 @francais
            لا ~2 الفرنسية
            не говорю/розмовляю ~1 французьк*/французски
            no hablo/parlo frances/francese
            nu vorbesc franceza
            nie mowie ~1 francusku
            kein franzosisch
            allophone*
            =fle ~1 debutant*/=a1/=a0
            pouco ~2 frances
            az ~1 fransizca
            fransizca/fransizcam ~2 bilm*/konusam*/yok/az
            fransizca* bilmiyor*/konusamiyor*
            погано/мало ~2 французьк*
        """
    },
    {"francais": FRANCAIS},
)


def contraintes(message: Message) -> tuple[str, ...]:
    """Return the conditions that ``message`` sets, in a fixed order."""
    return tuple(
        dict.fromkeys((*_said(message), *_languages(message), *_radius(message), *sums(message)))
    )


def _said(message: Message) -> Iterator[str]:
    venir = _VENIR.find(message) if len(message.mots) > _RECIT else None
    libres = [t for t in _LIBRES.find(message) if not t.nie]
    exclues = [
        e
        for e in (*_EXCLUES.find(message), *_PRIX_EXCLUS.find(message))
        if not any(e.code == f.code and e.overlaps(f) for f in libres)
    ]
    dites = {
        t.code
        for t in _DITES.find(message)
        if (not t.nie or t.code == URGENT)
        and (venir is None or not t.code.startswith(HORAIRES) or any(v.overlaps(t) for v in venir))
        and not _is_english_we(message, t)
        and not any(_undoes(e, t) for e in exclues)
    }
    # "Joindre par téléphone" says how to be reached, not how to be helped.
    if "contact:telephone" in dites:
        dites.discard("format:distance")
    if "groupe" in dites and "format:individuel" not in dites:
        dites.add(COLLECTIF)
    if "immobile" in dites and "format:distance" not in dites:
        dites.add("format:domicile")
    return (code for code in MOTIFS if code in dites - AUXILIAIRES)


def _is_english_we(message: Message, dite: Trouvaille) -> bool:
    """Tell whether "week-end" was read in "we": it is short for it only after "le", "ce", "du"."""
    avant = message.mots[dite.debut - 1].plie if dite.debut else ""
    return message.mots[dite.debut].plie == "we" and avant not in _AVANT_WEEK_END


def _undoes(exclue: Trouvaille, dite: Trouvaille) -> bool:
    """Tell whether ``exclue``, of this code or of all that begin so, takes the words of ``dite``."""
    code = COLLECTIF if dite.code == "groupe" else dite.code
    meme = code == exclue.code or (exclue.code.endswith(":") and dite.code.startswith(exclue.code))
    # "À côté de" undoes "à côté", not "à côté de chez moi".
    return meme and exclue.overlaps(dite) and dite.fin <= max(exclue.fin, dite.debut + 1)


def _spoken_of(message: Message) -> tuple[Trouvaille, ...]:
    """Return the languages spoken; one verb has one language: "des Tchétchènes, ils parlent russe"."""
    avant = _PARLEES.find(message)
    apres = _PARLEES_APRES.find(message)
    return (
        *avant,
        *(t for t in apres if not any(a.overlaps(t) and a.code != t.code for a in avant)),
    )


def _languages(message: Message) -> Iterator[str]:
    apprises = _APPRISES.find(message)
    parlees = [t for t in _spoken_of(message) if not any(_undoes(a, t) for a in apprises)]
    dites = {t.code for t in parlees if not t.nie} - {"fr"}
    yield from (f"langue:{code}" for code in LANGUES_NOMS if code in dites)
    sans_francais = any(t.code == "fr" and t.nie for t in parlees) or bool(_PEU.find(message))
    if sans_francais and not dites:
        yield "langue:autre"


def _radius(message: Message) -> Iterator[str]:
    rayon = radius(message)
    if rayon:
        yield f"rayon:{rayon}km"
