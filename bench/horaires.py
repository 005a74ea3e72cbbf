"""Free-text hours: how many weeks are read exactly, how many wrongly, and how fast.

    .venv/bin/python bench/horaires.py [LABELLED.jsonl]

Each line of the file: {"text", "osm" (null: nothing to read), "osm_alt" (also right), "appointment"}.
Two readings are the same when they open and close at the same minutes of ten whole weeks. A false
parse is hours given where the reference has none or others.
"""

import json
import sys
import time
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from opening_hours import OpeningHours, State

from repere.annuaire.horaires.texte import Lecture, read_hours

PAR_DEFAUT = Path(__file__).resolve().parents[2] / "shared" / "donnees" / "horaires_exemples.jsonl"
# A Monday; ten weeks hold five even ones and every rank of a weekday.
LUNDI = datetime(2025, 2, 3)
DUREE = timedelta(weeks=10)


@lru_cache(maxsize=4096)
def minutes_open(osm: str) -> tuple[tuple[datetime, datetime], ...]:
    """Return the intervals open in ten weeks without holidays."""
    intervalles = OpeningHours(osm).intervals(LUNDI, LUNDI + DUREE)
    return tuple((a, b) for a, b, etat, _ in intervalles if etat == State.OPEN)


def same(osm: str | None, reference: str | None) -> bool:
    """Tell whether both open at the same minutes; None equals None only."""
    if osm is None or reference is None:
        return osm is reference
    return minutes_open(osm) == minutes_open(reference)


def measure(cas: list[dict[str, Any]]) -> dict[str, float]:
    """Return the figures over ``cas``."""
    lectures = [read_hours(c["text"]) for c in cas]
    paires = list(zip(cas, lectures, strict=True))
    justes = [any(same(r.osm, osm) for osm in [c["osm"], *c.get("osm_alt", [])]) for c, r in paires]
    fausses = [r.osm is not None and not juste for r, juste in zip(lectures, justes, strict=True)]
    return {
        "exact": sum(justes) / len(cas),
        "false_parse": sum(fausses) / len(cas),
        "appointment_f1": appointment_f1(paires),
    }


def appointment_f1(paires: list[tuple[dict[str, Any], Lecture]]) -> float:
    """Return the F1 of "sur rendez-vous"; 1 when nobody speaks of it."""
    vrais = sum(c["appointment"] and r.sur_rendez_vous for c, r in paires)
    dits = sum(r.sur_rendez_vous for _, r in paires)
    attendus = sum(bool(c["appointment"]) for c, _ in paires)
    return 2 * vrais / (dits + attendus) if dits + attendus else 1.0


def main() -> None:
    chemin = Path(sys.argv[1]) if len(sys.argv) > 1 else PAR_DEFAUT
    cas = [json.loads(ligne) for ligne in chemin.read_text(encoding="utf-8").splitlines() if ligne]
    debut = time.perf_counter()
    for c in cas:
        read_hours(c["text"])
    duree = time.perf_counter() - debut
    chiffres = measure(cas)
    print(f"{len(cas)} texts in {duree:.3f} s ({1000 * duree / len(cas):.2f} ms each)")
    print(f"exact over whole weeks  {chiffres['exact']:.3f}   (aim: >= 0.90)")
    print(f"false parse             {chiffres['false_parse']:.3f}   (aim: <= 0.02)")
    print(f"appointment F1          {chiffres['appointment_f1']:.3f}   (aim: >= 0.90)")


if __name__ == "__main__":
    main()
