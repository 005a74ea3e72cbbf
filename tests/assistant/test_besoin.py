"""Which services a message asks for."""

import json
import py_compile
import random
import struct
from collections import Counter
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant import comprehension
from repere.assistant.comprehension.besoin import Poids, fenetres, rank
from repere.assistant.comprehension.besoin.modele import (
    apprentissage,
    bruit,
    copies,
    synonymes,
    traits,
)
from repere.assistant.comprehension.besoin.modele.entrainement import Exemple, matrix, train
from repere.assistant.comprehension.besoin.modele.poids import read_header, sigmoid
from repere.assistant.comprehension.besoin.motifs.refus import refused
from repere.assistant.comprehension.besoin.motifs.reperage import clues
from repere.assistant.comprehension.besoin.orthographe import respelt
from repere.assistant.comprehension.besoin.phrases.lecture import (
    AUCUN,
    CLES,
    LANGUES,
    detours,
    phrases,
)
from repere.assistant.comprehension.texte.normalisation import normalise
from repere.assistant.services import modele as service

EXEMPLES = Path(__file__).parent / "exemples" / "besoins.txt"
DEMARCHES, OUTILS, EMPLOI, SECURITE, ENFANTS, LOISIRS, COMPRENDRE, ACCES, ACQUISITION = SERVICES


@pytest.fixture(scope="session")
def appris(modeles: Mapping[str, Poids]) -> Poids:
    """Our own model of needs."""
    return modeles[service.BESOIN]


def asked(texte: str, modele: Poids | None = None) -> list[str]:
    return [nom for nom, _ in rank(normalise(texte), None, modele)]


# Sentences of everyday that no phrase of ours has word for word.
PHRASES = [
    ("Bonjour, je n'ai toujours pas fait ma déclaration d'impôts", DEMARCHES),
    ("jveu renouvelé mon titre de séjour", DEMARCHES),
    ("Ma maman voudrait apprendre à envoyer des mails", OUTILS),
    ("jsé pas me servir de mon tel", OUTILS),
    ("il faut que je refasse mon CV avant lundi", EMPLOI),
    ("jcherche un stage en mécanique", EMPLOI),
    ("on m'a appelé, une histoire d'arnaque au colis je crois", SECURITE),
    ("Pronote me refuse mon mot de passe", ENFANTS),
    ("mon ado est collé sur TikTok, les écrans c'est la guerre", ENFANTS),
    ("y a un fablab dans le coin ?", LOISIRS),
    ("je voudrais retoucher les photos de mon mariage", LOISIRS),
    ("comment ça marche ChatGPT au juste", COMPRENDRE),
    ("ateliers sur les fake news pour des lycéens", COMPRENDRE),
    ("imprimer trois feuilles avant midi", ACCES),
    ("g pa internet a la maison", ACCES),
    ("un ordi reconditionné pour la rentrée", ACQUISITION),
    ("où acheter un téléphone pas cher", ACQUISITION),
    ("I would like to print my tickets", ACCES),
    ("how can I learn to use my tablet", OUTILS),
    ("أبحث عن عمل في تور", EMPLOI),
    ("Preciso de ajuda com os impostos", DEMARCHES),
    ("ucuz bir bilgisayar almak istiyorum", ACQUISITION),
    ("хочу навчитися користуватися телефоном", OUTILS),
]


@pytest.mark.parametrize(("texte", "service"), PHRASES)
def test_need_is_understood(texte: str, service: str, appris: Poids) -> None:
    assert asked(texte, appris)[:1] == [service]


@pytest.mark.parametrize(
    "texte",
    ["", "bonjour", "merci beaucoup", "37000", "lol", "j'ai mal au ventre", "quelle heure est-il",
     "j'habite à Tours", "xkcd qqsdf zzz", "tais-toi", "hello", "дякую", "شكرا"],
)  # fmt: skip
def test_what_asks_for_nothing_gets_nothing(texte: str, appris: Poids) -> None:
    assert asked(texte, appris) == []
    assert asked(texte) == []


@pytest.mark.parametrize(
    ("texte", "dits"),
    [
        ("imprimer une attestation, puis acheter un ordinateur d'occasion", {ACCES, ACQUISITION}),
        ("refaire mon CV et me protéger des arnaques", {EMPLOI, SECURITE}),
        ("Pronote pour ma fille, et ma déclaration d'impôts", {ENFANTS, DEMARCHES}),
    ],
)
def test_two_needs_are_both_returned(texte: str, dits: set[str], appris: Poids) -> None:
    assert dits <= set(asked(texte, appris))


def test_ties_go_to_what_is_said_first() -> None:
    assert asked("un CV et un fablab") == [EMPLOI, LOISIRS]
    assert asked("un fablab et un CV") == [LOISIRS, EMPLOI]


@pytest.mark.parametrize(
    ("texte", "service", "refuse"),
    [
        ("je ne veux pas de cours d'informatique, juste imprimer une feuille", ACCES, OUTILS),
        ("rien à voir avec les impôts, c'est pour un CV", EMPLOI, DEMARCHES),
        ("pas besoin de wifi, il me faut un ordinateur reconditionné", ACQUISITION, ACCES),
        ("pas pour la CAF, pour Pronote", ENFANTS, DEMARCHES),
    ],
)  # fmt: skip
def test_what_is_refused_is_not_returned(
    texte: str, service: str, refuse: str, appris: Poids
) -> None:
    dits = asked(texte, appris)
    assert dits[:1] == [service]
    assert refuse not in dits


@pytest.mark.parametrize(
    ("texte", "service"),
    [
        ("je n'arrive pas à imprimer mon attestation", ACCES),
        ("je ne sais pas utiliser ma tablette", OUTILS),
        ("je n'ai pas internet", ACCES),
        ("je n'ai plus d'imprimante", ACCES),
    ],
)
def test_lacking_is_asking(texte: str, service: str, appris: Poids) -> None:
    assert refused(normalise(texte)) == frozenset()
    assert asked(texte, appris)[:1] == [service]


def test_longer_phrase_silences_the_shorter_within_it() -> None:
    assert asked("une imprimante 3D") == [LOISIRS]
    assert asked("j'ai perdu le mode d'emploi") == []
    assert ACCES not in [i.service for i in clues(normalise("numériser mes vieilles cassettes"))]


# One asks in ten words of sixty; what comes before would carry the rest away.
CONTES = [
    ("Alors bonjour, moi j'habite à Sully, mes enfants sont grands, la maison est vide, mon chien est vieux, "
     "et il me faudrait imprimer deux feuilles pour la mairie", ACCES),
    ("voilà mon mari est à l'hôpital, la cuisine est en travaux, ma sœur vient dimanche avec ses petits, "
     "et moi je voudrais apprendre à envoyer des mails toute seule", OUTILS),
    ("bon ben chez nous il a neigé, le car ne passait plus, ma voisine m'a dépannée, enfin bref, "
     "je cherche du travail et je ne sais pas faire un CV", EMPLOI),
]  # fmt: skip


@pytest.mark.parametrize(("texte", "service"), CONTES)
def test_long_tale_is_heard_for_what_it_asks(texte: str, service: str, appris: Poids) -> None:
    assert asked(texte, appris)[:1] == [service]


def test_clauses_begin_at_pauses_and_at_hinges_once_enough_was_said() -> None:
    def cut(texte: str) -> list[str]:
        return [" ".join(m.plie for m in c) for c in fenetres.clauses(normalise(texte))]

    assert cut("je tombe, je crie ; fin") == ["je tombe", "je crie", "fin"]
    assert cut("mon fils vient demain matin mais je pars") == [
        "mon fils vient demain matin",
        "mais je pars",
    ]
    assert cut("oui mais non") == ["oui mais non"]
    assert cut("") == [""]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=600))
def test_windows_keep_words_in_order_and_reach_the_end(texte: str) -> None:
    message = normalise(texte)
    morceaux = list(fenetres.windows(message))
    for mots, place in morceaux:
        assert 0.0 < place <= 1.0
        assert [m.debut for m in mots] == sorted(m.debut for m in mots)
    assert max(place for _, place in morceaux) == 1.0


def test_short_message_is_heard_whole(appris: Poids) -> None:
    message = normalise("imprimer un billet de train")
    assert fenetres.probable(message, appris) == appris.probabilities(message.mots)


# Shares of first services that are right among the rounds written blind, once they served to mend.
PLANCHERS = {"propre": 0.93, "sms": 0.9, "oral": 0.85, "mediateur": 0.93, "autres": 0.95}


def examples() -> list[tuple[list[str], str, str]]:
    lus = []
    for ligne in EXEMPLES.read_text(encoding="utf-8").splitlines():
        if ligne and not ligne.startswith("#"):
            cles, registre, texte = ligne.split(" | ", 2)
            services = [CLES[cle] for cle in cles.split("+") if cle != AUCUN]
            lus.append((services, "autres" if registre in LANGUES else registre, texte))
    return lus


def test_rounds_written_blind_stay_understood(appris: Poids) -> None:
    """No message of these is worth a rule: the share of each register is."""
    justes: dict[str, list[bool]] = {}
    for attendus, registre, texte in examples():
        if attendus:
            justes.setdefault(registre, []).append(asked(texte, appris)[:1] == attendus[:1])
    parts = {registre: sum(notes) / len(notes) for registre, notes in justes.items()}
    assert parts.keys() == PLANCHERS.keys()
    assert {r: p for r, p in parts.items() if p < PLANCHERS[r]} == {}


def test_no_service_is_left_behind_in_rounds_written_blind(appris: Poids) -> None:
    lus = [(attendus, asked(texte, appris)) for attendus, _, texte in examples()]
    for service_ in SERVICES:
        trouves = sum(service_ in a and service_ in d for a, d in lus)
        dits, attendus = sum(service_ in d for _, d in lus), sum(service_ in a for a, _ in lus)
        assert 2 * trouves / (dits + attendus) >= 0.85, service_


def test_rounds_written_blind_are_spread() -> None:
    lus = examples()
    assert len(lus) >= 480
    assert min(Counter(a[0] for a, _, _ in lus if a).values()) >= 40
    assert min(Counter(registre for _, registre, _ in lus).values()) >= 60


def test_status_is_no_need() -> None:
    for texte in ("je suis retraité", "elle est à la retraite", "je suis au RSA"):
        assert asked(texte) == []


def test_words_of_a_place_are_not_read(appris: Poids) -> None:
    message = normalise("aide pour Pronote à La Ville-aux-Dames")
    debut = message.brut.index("La Ville")
    sans = rank(message, (debut, len(message.brut)), appris)
    assert sans[0][0] == ENFANTS
    assert rank(normalise("imprimer"), (0, 8), appris) == ()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=1_200), st.tuples(st.integers(-5, 1_200), st.integers(-5, 1_200)))
def test_anything_typed_is_ranked(appris: Poids, texte: str, sauf: tuple[int, int]) -> None:
    message = normalise(texte)
    for modele in (appris, None):
        rang = rank(message, sauf, modele)
        assert rang == rank(message, sauf, modele)
        assert {nom for nom, _ in rang} <= set(SERVICES)
        assert len({nom for nom, _ in rang}) == len(rang)
        assert all(0.0 < note <= 1.0 for _, note in rang)


@pytest.mark.parametrize(
    "texte",
    ["mon zordi est tro lent jsai pas koi faire", "le volume é la luminosité du tel tro compliké"],
)
def test_who_surely_asks_for_something_is_not_asked_again(texte: str, appris: Poids) -> None:
    assert rank(respelt(normalise(texte)), modele=appris)


def test_a_thing_alone_is_still_asked_about(appris: Poids) -> None:
    assert not rank(normalise("mon ordi"), modele=appris)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="bcdfghjklmnpqrstvwxz0123456789#@ ", max_size=80))
def test_without_a_model_noise_gets_nothing(texte: str) -> None:
    for nom, _ in rank(normalise(texte)):
        # Acronyms are words without vowels too.
        assert clues(normalise(texte)), nom


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([p.texte for p in phrases()]), st.integers(0, 10_000))
def test_noise_is_the_same_each_time_and_never_empty(texte: str, graine: int) -> None:
    assert bruit.noisy(texte, graine) == bruit.noisy(texte, graine)
    assert bruit.texted(texte, graine) == bruit.texted(texte, graine)
    assert bruit.texted(texte, graine)


def test_phrases_are_enough_and_balanced() -> None:
    nombres = Counter((p.langue, p.classe) for p in phrases())
    for service_ in SERVICES:
        assert nombres["fr", service_] >= 350, service_
        for langue in LANGUES:
            assert nombres[langue, service_] >= 60, (langue, service_)
    assert nombres["fr", AUCUN] >= 850
    assert set(CLES.values()) == {*SERVICES, AUCUN}


def test_no_phrase_is_written_twice() -> None:
    # In one language; "podcast" is the same word in four.
    textes = Counter((p.langue, p.texte.lower()) for p in phrases())
    assert [t for t, n in textes.items() if n > 1] == []


def test_what_is_told_on_the_way_is_of_no_need() -> None:
    recits = detours()
    assert len(set(recits)) == len(recits) >= 150
    assert {p.classe for p in phrases() if p.texte in recits} == {AUCUN}


def test_copies_tell_the_need_late_and_in_other_words() -> None:
    phrase = next(p for p in phrases() if p.texte == "imprimer un document")
    contees = [c for c in copies.copies(phrase) if any(recit in c for recit in detours())]
    assert len(contees) == 1
    assert "imprimer un " in contees[0]
    dits = {synonymes.reworded("je voudrais un ordinateur pas cher", n) for n in range(30)}
    assert len(dits) > 10
    assert all("ordinateur pas" not in d or "cher" in d for d in dits)
    assert synonymes.reworded("xyz", 1) == "xyz"


def test_copies_are_the_same_each_time() -> None:
    for phrase in phrases()[::50]:
        assert list(copies.copies(phrase)) == list(copies.copies(phrase))


def test_features_are_the_same_on_every_machine() -> None:
    mots, lettres, sons = traits.features(normalise("CV").mots, 2**18)
    assert sorted(mots) == [13_317, 53_203, 92_773]
    assert (len(lettres), len(sons)) == (6, 3)


def one_lesson_of(combien: int) -> list[apprentissage.Lecon]:
    """Return some of the lessons, from one end to the other; what is left out is not even read."""
    dites = islice(apprentissage.said(phrases()), None, None, combien)
    return [
        (apprentissage.heard(texte, phrase.langue), phrase.classe, ecoute, source)
        for texte, phrase, ecoute, source in dites
    ]


def test_training_twice_gives_the_same_bytes() -> None:
    lecons = [Exemple(*lecon) for lecon in one_lesson_of(20)]
    assert {e.classe for e in lecons} == {*SERVICES, AUCUN}
    assert train(lecons, "x") == train(lecons, "x")


def test_model_reads_what_training_wrote() -> None:
    """Margins by our own reading equal those of the library, halves of floats apart."""
    lecons = [Exemple(*lecon) for lecon in one_lesson_of(40)]
    donnees = train(lecons, "x")
    petit = Poids(donnees)
    entete = petit.entete
    corps = donnees.partition(b"\n")[2]
    lignes = list(struct.iter_unpack(f"<{len(entete.classes) + 1}e", corps))
    x = matrix([lecons[3].mots], [ligne[0] for ligne in lignes])
    attendues = [
        sum(x[0, case] * lignes[case][1 + rang] for case in x.indices) + entete.seuils[rang]
        for rang in range(len(entete.classes))
    ]
    assert petit.margins(lecons[3].mots) == pytest.approx(attendues, abs=1e-6)


@pytest.mark.parametrize(
    "donnees", [b"", b"\n", b"{}\n", b'{"format": 1}\n', b"[1]\n", b"\xff\xfe\n"]
)
def test_what_is_no_model_is_refused(donnees: bytes) -> None:
    with pytest.raises(ValueError, match="model"):
        Poids(donnees)


def test_model_cut_short_or_of_another_format_is_refused(appris: Poids) -> None:
    entete = {**json.loads(json.dumps(vars_of(appris))), "cases": 8}
    with pytest.raises(ValueError, match="short"):
        Poids(json.dumps(entete).encode() + b"\n123")
    with pytest.raises(ValueError, match="format 2"):
        read_header(json.dumps({**entete, "format": 2}).encode() + b"\n")


def vars_of(modele: Poids) -> dict[str, object]:
    return {champ: getattr(modele.entete, champ) for champ in modele.entete.__slots__}


@given(st.floats(allow_nan=False))
def test_probability_never_overflows(x: float) -> None:
    assert 0.0 <= sigmoid(x) <= 1.0


def test_model_is_trained_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings) -> None:
    settings.DATA_DIR = tmp_path
    lecons = one_lesson_of(20)
    peu = service.Matiere(lambda: iter(lecons), lambda: "peu", 2**12)
    monkeypatch.setattr(service, "MATIERES", {service.BESOIN: peu})
    service.current_model.cache_clear()
    assert service.current_model() is None
    assert service.train_model()
    assert service.current_model() is not None
    ecrit = service.model_file().stat().st_mtime_ns
    assert not service.train_model()
    assert service.model_file().stat().st_mtime_ns == ecrit
    assert [f.name for f in service.model_file().parent.iterdir()] == ["besoin.modele"]
    service.model_file().write_bytes(b"broken")
    assert service.train_model()
    service.current_model.cache_clear()


@pytest.mark.parametrize("nom", service.MATIERES)
def test_what_python_compiles_changes_no_fingerprint(nom: str) -> None:
    matiere = service.MATIERES[nom]
    avant = matiere.fingerprint()
    for module in Path(comprehension.__file__).parent.rglob("*.py"):
        py_compile.compile(str(module), doraise=True)
    assert matiere.fingerprint() == avant


def test_model_is_small(appris: Poids) -> None:
    taille = appris.entete.cases * 2 * (len(appris.entete.classes) + 1)
    assert taille < 10_000_000


def test_keys_hit_at_random_get_nothing(appris: Poids) -> None:
    hasard = random.Random(4)
    lettres = "azertyuiopqsdfghjklmwxcvbn"
    repondus = 0
    for _ in range(400):
        mots = ["".join(hasard.choices(lettres, k=hasard.randint(3, 9))) for _ in range(4)]
        repondus += bool(asked(" ".join(mots), appris))
    assert repondus <= 400 * 0.02
