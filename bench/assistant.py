"""Everything that is measured of the assistant, beside what was promised.

    REPERE_DATA_DIR=DIR .venv/bin/python bench/assistant.py [--sans-gele] [--sans-corpus] [--sans-entrainement]
                                                            [--messages 10000]

DIR is a base made ready by ``repere preparer``, better with the places of a whole région. Of the frozen half of the
evaluation only counts are printed, never a message. MASSIVE and SNIPS are read where bench/comprehension.py finds
them. Figures in milliseconds are worth something on a machine at rest; processor time hardly depends on it.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import django

RACINE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(RACINE))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from bench import comprehension as public  # noqa: E402 — after django.setup
from repere.annuaire.horaires.osm import PARIS  # noqa: E402
from repere.annuaire.models import Lieu  # noqa: E402
from repere.annuaire.presentation.mots import SERVICES  # noqa: E402
from repere.assistant.comprehension.comprendre import understand  # noqa: E402
from repere.assistant.dialogue.entree import Entree, Geste  # noqa: E402
from repere.assistant.dialogue.etat import Etat, Genre  # noqa: E402
from repere.assistant.evaluation.corpus import GELE, REGLAGE, Exemple, read_examples  # noqa: E402
from repere.assistant.evaluation.hasard import messages  # noqa: E402
from repere.assistant.evaluation.intervalles import Mesure, with_intervals  # noqa: E402
from repere.assistant.evaluation.mesures import measures  # noqa: E402
from repere.assistant.evaluation.structures import read_corpus  # noqa: E402
from repere.assistant.evaluation.tableau import table  # noqa: E402
from repere.assistant.interface import as_line, read_context  # noqa: E402
from repere.assistant.services.jeton import read_token, write_token  # noqa: E402
from repere.assistant.services.modele import MATIERES, model_file, train_model  # noqa: E402
from repere.assistant.services.orienter import orient  # noqa: E402
from repere.assistant.services.ressources import current_resources  # noqa: E402
from repere.assistant.services.structures import judge  # noqa: E402
from repere.recherche.services.memoire import current_index  # noqa: E402

MOMENT = datetime(2026, 11, 24, 10, 30, tzinfo=PARIS)
GRAINE = 20_261_124
TOURS_MAX = 4
# What a person answers who named no town.
COMMUNE = "37261"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sans-gele", action="store_true", help="la moitié de réglage seulement")
    options.add_argument("--sans-corpus", action="store_true", help="ni MASSIVE ni SNIPS")
    options.add_argument("--sans-entrainement", action="store_true")
    options.add_argument("--messages", type=int, default=10_000, help="messages au hasard")
    choix = options.parse_args()
    print(f"Charge de la machine : {os.getloadavg()[0]:.1f}")
    memory()
    models(sans_entrainement=choix.sans_entrainement)
    moities = {"réglage": read_examples(REGLAGE)}
    if not choix.sans_gele:
        moities["gelée"] = read_examples(GELE)
    for nom, exemples in moities.items():
        understanding(nom, exemples)
        questions(exemples)
    textes = [exemple.text for exemple in moities["réglage"]]
    times(textes)
    structures()
    at_random(choix.messages, textes)
    if not choix.sans_corpus and public.CORPUS.is_dir():
        public.massive(public.CORPUS / "massive_fr-FR.jsonl.gz")
        public.snips(public.CORPUS / "snips_fr_typos.json")
    print(f"\nCharge de la machine : {os.getloadavg()[0]:.1f}")


def memory() -> None:
    """What the assistant adds to a process that can search already."""
    current_index()
    avant = _resident()
    for texte in (
        "bjr g besoin daide pr la caf a jouer les tour",
        "مساعدة في تور",
        "help in Tours",
    ):
        orient(Etat(), Entree(texte), MOMENT, compter=False)
    print(f"Mémoire ajoutée : {_resident() - avant:.0f} Mo (≤ 120)")


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def models(*, sans_entrainement: bool) -> None:
    if not sans_entrainement:
        debut, calcul = time.perf_counter(), _computed()
        train_model(force=True)
        duree, calcul = time.perf_counter() - debut, _computed() - calcul
        print(f"Entraînement : {duree:.0f} s (≤ 60), dont {calcul:.0f} s de calcul")
    octets = sum(model_file(nom).stat().st_size for nom in MATIERES if model_file(nom).exists())
    print(f"Modèles : {octets / 1e6:.1f} Mo (≤ 10)")


def _computed() -> float:
    """Processor time of this process and of those it waited for: models train side by side."""
    temps = os.times()
    return temps.user + temps.system + temps.children_user + temps.children_system


def understanding(nom: str, exemples: Sequence[Exemple]) -> None:
    ressources = current_resources()
    reponses = [
        as_line(e.id, understand(e.text, ressources, read_context(e.context))) for e in exemples
    ]
    mesures = measures(exemples, reponses)
    print(f"\nCompréhension, moitié {nom} ({len(exemples)} messages)")
    print(table(mesures, with_intervals(mesures)))


def questions(exemples: Iterable[Exemple]) -> None:
    """Questions that somebody answers before the first places, who knows what they want and where."""
    posees = [n for e in exemples if e.context is None and (n := _asked(e)) is not None]
    if posees:
        moyenne, p95 = sum(posees) / len(posees), _rank(posees, 0.95)
        print(
            f"Questions avant les premiers lieux : {moyenne:.2f} en moyenne (≤ 0,6), p95 {p95} (≤ 2)"
        )
        print(f"  sur {len(posees)} premiers messages qui disent un besoin que nous servons")


def _asked(exemple: Exemple) -> int | None:
    attendu = exemple.attendu
    if not attendu["services"] or attendu["out_of_scope"]:
        return None
    etat, entree = Etat(), Entree(exemple.text)
    for nombre in range(TOURS_MAX):
        trouve = orient(etat, entree, MOMENT, compter=False)
        question = trouve.reponse.question
        if trouve.lieux or question is None:
            return nombre if trouve.lieux else TOURS_MAX
        etat = trouve.etat
        if question.genre is Genre.BESOIN:
            entree = Entree(geste=Geste.BESOIN, valeur=SERVICES[attendu["services"][0]].cle)
        else:
            entree = Entree(geste=Geste.LIEU, valeur=attendu["place_code"] or COMMUNE)
    return TOURS_MAX


def times(textes: Sequence[str]) -> None:
    ressources = current_resources()
    orient(Etat(), Entree(textes[0]), MOMENT, compter=False)
    for titre, horloge in (("montre", time.perf_counter), ("calcul", time.thread_time)):
        compris = _p95(lambda texte: understand(texte, ressources), textes, horloge)
        tour = _p95(lambda t: orient(Etat(), Entree(t), MOMENT, compter=False), textes, horloge)
        print(
            f"p95 ({titre}) : comprendre {compris:.1f} ms (≤ 10), tour entier {tour:.1f} ms (≤ 100)"
        )


def _p95(
    faire: Callable[[str], object], textes: Sequence[str], horloge: Callable[[], float]
) -> float:
    durees = []
    for texte in textes:
        debut = horloge()
        faire(texte)
        durees.append((horloge() - debut) * 1000)
    return _rank(durees, 0.95)


def _rank(valeurs: Sequence[float], part: float) -> float:
    return sorted(valeurs)[min(len(valeurs) - 1, int(len(valeurs) * part))]


def structures() -> None:
    juges = [j for j in judge(read_corpus(), MOMENT) if j.jugeable]
    trois = [(int(j.touche), 1) for j in juges]
    premier = [(int(j.premier), 1) for j in juges]
    montres = [(len(j.justes.intersection(j.montres)), len(j.montres)) for j in juges]
    mesures = [
        _share("Bon lieu parmi les trois montrés", trois, "≥ 0,92"),
        _share("Bon lieu en premier", premier),
        _share("Part des lieux montrés qui sont bons", montres),
    ]
    print(f"\nLieux montrés ({Lieu.objects.published().count()} lieux dans la base)")
    print(table(mesures, with_intervals(mesures)))


def _share(libelle: str, comptes: Sequence[tuple[int, int]], vise: str = "") -> Mesure:
    return Mesure(libelle, libelle, comptes, lambda s: s[0] / s[1] if s[1] else None, vise)


def at_random(nombre: int, textes: Sequence[str]) -> None:
    """Conversations of anything: nothing breaks, and every place shown is one of the base."""
    publies = set(Lieu.objects.published().values_list("pk", flat=True))
    inventes = pannes = montres = 0
    with _clocked() as duree:
        for etat, entree in _turns(nombre, textes):
            try:
                trouve = orient(read_token(write_token(etat)), entree, MOMENT, compter=False)
            except Exception as erreur:
                pannes += 1
                print(f"  panne : {entree!r} : {erreur!r}")
                continue
            montres += len(trouve.lieux)
            inventes += sum(resultat.lieu.pk not in publies for resultat in trouve.lieux)
            _suites.append(trouve.etat)
    print(f"\n{nombre} messages au hasard en {duree():.0f} s : {pannes} pannes (0)")
    print(f"  {montres} lieux montrés, dont {inventes} inventés (0)")


_suites: list[Etat] = [Etat()]


def _turns(nombre: int, textes: Sequence[str]) -> Iterator[tuple[Etat, Entree]]:
    """Half of them begin a conversation, half go on with the last one."""
    hasard = random.Random(GRAINE)
    for texte in messages(GRAINE, nombre, textes):
        yield hasard.choice((Etat(), _suites[-1])), Entree(texte)


@contextmanager
def _clocked() -> Iterator[Callable[[], float]]:
    debut = time.perf_counter()
    yield lambda: time.perf_counter() - debut


if __name__ == "__main__":
    main()
