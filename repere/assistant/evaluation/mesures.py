"""The figures of the assistant's understanding: answers against what was expected."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.evaluation.corpus import Exemple
from repere.assistant.evaluation.intervalles import Comptes, Mesure
from repere.assistant.evaluation.valeurs import FAMILLES, URGENCES

# An answer holds everything; what is expected may hold the needs only, and then only they are counted.
Reponse = Mapping[str, Any]
# (right, concerned): a message that the figure is not about counts in neither.
Juge = Callable[[Exemple, Reponse], tuple[bool, bool]]


def measures(exemples: Sequence[Exemple], reponses: Sequence[Reponse]) -> list[Mesure]:
    """Return every figure, in the order of the table; ``reponses`` follow ``exemples``."""
    paires = list(zip(exemples, reponses, strict=True))
    return [
        *_service_measures(paires),
        *_place_measures(paires),
        _f1("publics_f1", "Publics : F1", paires, "publics", "≥ 0,75"),
        _f1("contraintes_f1", "Contraintes : F1", paires, "contraintes", "≥ 0,80"),
        *_emergency_measures(paires),
        _share("hors_sujet", "Hors sujet : juste", paires, _same("out_of_scope")),
        _share("hors_sujet_vu", "Hors sujet : reconnu quand il y en a", paires, _seen),
        _share("langue", "Langue : juste", paires, _same("lang")),
        _share("action", "Action suivante : juste", paires, _same("action"), "≥ 0,88"),
        *(
            _share(f"action_{f}", f"  action, {f}", paires, _among(_same("action"), f))
            for f in FAMILLES
        ),
    ]


Paires = Sequence[tuple[Exemple, Reponse]]


def _service_measures(paires: Paires) -> Iterator[Mesure]:
    yield _share("service_hit1", "Service : le premier est juste", paires, _first, "≥ 0,88")
    vises = {"sms": "≥ 0,85", "oral": "≥ 0,85"}
    for famille in FAMILLES:
        yield _share(
            f"service_hit1_{famille}",
            f"  premier service, {famille}",
            paires,
            _among(_first, famille),
            vises.get(famille, ""),
        )
    yield _share(
        "service_hit1_autres_langues",
        "  premier service, autres langues",
        paires,
        _where(_first, lambda exemple: exemple.attendu.get("lang", "fr") != "fr"),
        "≥ 0,80",
    )
    yield _share(
        "service_parmi", "Service : le premier est parmi les attendus", paires, _first_among
    )
    lignes = [[_overlap({s}, e, r, "services") for s in SERVICES] for e, r in paires]
    comptes = [tuple(n for service in ligne for n in service) for ligne in lignes]
    yield Mesure("service_macro_f1", "Service : macro-F1", comptes, _macro, "≥ 0,80")
    yield _f1("service_micro_f1", "Service : micro-F1", paires, "services", "≥ 0,85")
    for rang, service in enumerate(SERVICES, start=1):
        du_service = [ligne[rang - 1] for ligne in lignes]
        yield Mesure(f"service_f1_{rang}", f"  F1, {service}", du_service, _f1_of)


def _place_measures(paires: Paires) -> Iterator[Mesure]:
    yield _share("lieu", "Lieu : juste quand il est dit", paires, _place, "≥ 0,95")
    yield _share("lieu_sms", "  lieu juste, sms", paires, _among(_place, "sms"), "≥ 0,92")
    yield _share(
        "lieu_faux", "Lieu : inventé quand il n’est pas dit", paires, _false_place, "≤ 0,02"
    )


def _emergency_measures(paires: Paires) -> Iterator[Mesure]:
    yield _share("urgence", "Urgence : trouvée, la bonne", paires, _emergency, "1,00")
    yield _share("urgence_vue", "Urgence : vue, bonne ou voisine", paires, _emergency_seen)
    yield _share(
        "fausse_alerte", "Fausse alerte, hors urgence", paires, _false_alarm, "≤ 2 sur 480"
    )


def _first(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
    attendus = exemple.attendu["services"]
    return list(attendus[:1]) == list(reponse["services"][:1]), bool(attendus)


def _first_among(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
    attendus = exemple.attendu["services"]
    return bool(set(reponse["services"][:1]) & set(attendus)), bool(attendus)


def _place(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
    attendu = exemple.attendu.get("place_code")
    return reponse["place_code"] == attendu, attendu is not None


def _false_place(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
    return reponse["place_code"] is not None, exemple.attendu.get("place_code", "") is None


def _emergency(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
    attendu = exemple.attendu.get("out_of_scope")
    return reponse["out_of_scope"] == attendu, attendu in URGENCES


def _emergency_seen(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
    return reponse["out_of_scope"] in URGENCES, exemple.attendu.get("out_of_scope") in URGENCES


def _false_alarm(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
    calme = exemple.attendu.get("out_of_scope", URGENCES[0]) not in URGENCES
    return reponse["out_of_scope"] in URGENCES, calme


def _seen(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
    attendu = exemple.attendu.get("out_of_scope")
    return reponse["out_of_scope"] == attendu, attendu is not None


def _same(cle: str) -> Juge:
    return lambda exemple, reponse: (
        reponse[cle] == exemple.attendu.get(cle),
        cle in exemple.attendu,
    )


def _where(juge: Juge, concerne: Callable[[Exemple], bool]) -> Juge:
    def judge(exemple: Exemple, reponse: Reponse) -> tuple[bool, bool]:
        juste, compte = juge(exemple, reponse)
        return juste, compte and concerne(exemple)

    return judge


def _among(juge: Juge, famille: str) -> Juge:
    return _where(juge, lambda exemple: exemple.famille == famille)


def _share(cle: str, libelle: str, paires: Paires, juge: Juge, vise: str = "") -> Mesure:
    verdicts = [juge(exemple, reponse) for exemple, reponse in paires]
    comptes: list[Comptes] = [(int(juste and compte), int(compte)) for juste, compte in verdicts]
    return Mesure(cle, libelle, comptes, _ratio, vise)


def _f1(cle: str, libelle: str, paires: Paires, champ: str, vise: str) -> Mesure:
    comptes = [_overlap(None, exemple, reponse, champ) for exemple, reponse in paires]
    return Mesure(cle, libelle, comptes, _f1_of, vise)


def _overlap(seuls: set[str] | None, exemple: Exemple, reponse: Reponse, champ: str) -> Comptes:
    """Count values found, invented and missed; ``seuls``: look at these values only."""
    if champ not in exemple.attendu:
        return 0, 0, 0
    attendus, donnes = set(exemple.attendu[champ]), set(reponse[champ])
    if seuls is not None:
        attendus, donnes = attendus & seuls, donnes & seuls
    return len(attendus & donnes), len(donnes - attendus), len(attendus - donnes)


def _ratio(sommes: Sequence[int]) -> float | None:
    juste, total = sommes
    return juste / total if total else None


def _f1_of(sommes: Sequence[int]) -> float | None:
    trouves, inventes, manques = sommes
    total = 2 * trouves + inventes + manques
    return 2 * trouves / total if total else None


def _macro(sommes: Sequence[int]) -> float | None:
    """Return the mean of the services' F1; one that nobody expects nor gives is left out."""
    chacun = [_f1_of(sommes[debut : debut + 3]) for debut in range(0, len(sommes), 3)]
    connus = [f1 for f1 in chacun if f1 is not None]
    return sum(connus) / len(connus) if connus else None
