"""The sheet: sketch map, QR code, what to bring, messages, PDF."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repere.annuaire.remise.apporter import what_to_bring
from repere.annuaire.remise.code_qr import MARGE, qr_code
from repere.annuaire.remise.croquis import CORPS, HAUTEUR, LARGEUR, Voisine, sketch
from repere.annuaire.remise.feuille import Feuille
from repere.annuaire.remise.feuille_pdf import pdf_sheet
from repere.annuaire.remise.messages import mail_link, text_message_link
from repere.annuaire.remise.mise_en_page import CORPS as CLASSES
from repere.annuaire.remise.mise_en_page import type_size
from repere.annuaire.standard.fiche import Fiche
from repere.socle.geographie import Point
from tests.architecture.sources import RACINE

POLICES = RACINE / "node_modules" / "@expo-google-fonts" / "lexend"
TOURS = Point(47.39, 0.69)
SERVICES = (
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
    "Insertion professionnelle via le numérique",
)


def feuille(**autres) -> Feuille:
    champs = {
        "nom": "Médiathèque de l’Œuvre", "genre": "Bibliothèque", "services": ["Lire"],
        "horaires": ["Lundi : 9 h – 12 h"], "telephones": ["02 47 00 00 01"],
        "adresse": ["12 rue Haute", "37000 Tours"], "prix": ["Gratuit"], "venir": [],
        "apporter": ["Vos lunettes"], "arrets": [], "verification": "Vérifié le 3 mai 2026.",
        "edition": "17 novembre 2026", "page": "https://repere.example/lieux/aaaaaaaa/m/",
        "code": "https://repere.example/lieux/aaaaaaaa/",
    }  # fmt: skip
    return Feuille(**{**champs, **autres})


def around(*communes: tuple[str, float, float, int]) -> list[Voisine]:
    return [Voisine(nom, Point(lat, lon), population) for nom, lat, lon, population in communes]


def test_north_is_up_and_east_is_right() -> None:
    croquis = sketch(TOURS, around(("Nord", 47.42, 0.69, 1), ("Est", 47.39, 0.73, 1)), "Nord")
    assert croquis is not None
    par_nom = {n.nom: n for n in croquis.noms}
    assert par_nom["Nord"].y < croquis.y and abs(par_nom["Nord"].x - croquis.x) < 1
    assert par_nom["Est"].x > croquis.x and abs(par_nom["Est"].y - croquis.y) < 1
    assert par_nom["Nord"].ici and not par_nom["Est"].ici


def test_sketch_is_also_a_sentence() -> None:
    ici = around(("Tours", 47.417, 0.69, 1))
    dit = sketch(TOURS, ici, "Tours").legende.replace("\N{NO-BREAK SPACE}", " ")
    assert dit == "Tours : à environ 3 km du centre, vers le sud."
    assert sketch(TOURS, around(("Tours", *TOURS, 1)), "Tours").legende.endswith("dans le centre.")
    dit = sketch(TOURS, ici, "Ailleurs").legende.replace("\N{NO-BREAK SPACE}", " ")
    assert dit == "Depuis Tours : environ 3 km vers le sud."


def test_no_sketch_when_nothing_is_known_around() -> None:
    assert sketch(TOURS, []) is None
    assert sketch(TOURS, around(("Lille", 50.6, 3.06, 1))) is None


@given(
    st.lists(
        st.tuples(
            st.text("abcdé-", min_size=1, max_size=30), st.floats(47.2, 47.6), st.floats(0.4, 1.0),
            st.integers(0, 10**6),
        ),
        max_size=40,
    )
)  # fmt: skip
def test_names_neither_overlap_nor_leave_the_frame(communes) -> None:
    croquis = sketch(TOURS, around(*communes))
    boites = [
        (n.x_nom, n.y_nom - CORPS * 0.8, n.x_nom + len(n.nom) * CORPS * 0.55, n.y_nom)
        for n in (croquis.noms if croquis else [])
    ]
    for i, (gauche, haut, droite, bas) in enumerate(boites):
        assert gauche >= 0 and haut >= 0 and droite <= LARGEUR and bas <= HAUTEUR
        for autre in boites[i + 1 :]:
            assert droite <= autre[0] or autre[2] <= gauche or bas <= autre[1] or autre[3] <= haut


def test_qr_code_is_drawn_as_its_modules_with_a_quiet_zone() -> None:
    code = qr_code("https://repere.example/lieux/aaaaaaaa/")
    noirs = {(x, b.y) for b in code.barres for x in range(b.x, b.x + b.longueur)}
    assert min(x for x, _ in noirs) == min(y for _, y in noirs) == MARGE
    assert max(x for x, _ in noirs) == code.cote - MARGE - 1
    # The three finder patterns: 33 dark modules each, in their corners.
    for x, y in ((MARGE, MARGE), (code.cote - MARGE - 7, MARGE), (MARGE, code.cote - MARGE - 7)):
        assert sum((x + i, y + j) in noirs for i in range(7) for j in range(7)) == 33
    assert code.trace.count("M") == len(code.barres)


def test_what_to_bring_depends_on_what_is_done_there() -> None:
    apporter = what_to_bring(Fiche(id="1", nom="Lieu", services=SERVICES))
    assert any("pièce d’identité" in a for a in apporter) and any("CV" in a for a in apporter)
    assert any("chargeur" in a for a in apporter) and "téléphone" in apporter[-2]
    sans = Fiche(id="1", nom="Lieu", services=SERVICES, materiel_personnel_bienvenu=False)
    assert not any("chargeur" in a for a in what_to_bring(sans))
    assert what_to_bring(Fiche(id="1", nom="Lieu")) == []


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=80))
def test_messages_say_the_same_after_their_link_is_read(nom: str) -> None:
    mots = feuille(nom=nom)
    sms, mail = urlsplit(text_message_link(mots)), urlsplit(mail_link(mots))
    assert (sms.scheme, mail.scheme) == ("sms", "mailto")
    corps = parse_qs(sms.query, keep_blank_values=True)["body"][0]
    assert corps.endswith(mots.page) and (not nom or corps.startswith(nom))
    assert parse_qs(mail.query, keep_blank_values=True)["subject"] == [nom]
    assert "02 47 00 00 01" in parse_qs(mail.query)["body"][0]


def test_pdf_is_one_tagged_page_in_french() -> None:
    pdf = pdf_sheet(feuille(), sketch(TOURS, around(("Tours", *TOURS, 1))), "Repère", POLICES)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    for attendu in (b"/Lang (fr)", b"/MarkInfo", b"/S /H1", b"/S /H2", b"/S /Figure", b"/Alt"):
        assert attendu in pdf


@settings(max_examples=5, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=300))
def test_pdf_survives_what_no_font_draws(texte: str) -> None:
    pdf = pdf_sheet(feuille(nom=texte, horaires=[texte]), None, "Repère", POLICES)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_pdf_with_very_much_to_say_stays_on_one_page() -> None:
    longue = feuille(horaires=["Lundi des semaines paires de mars à octobre : 9 h – 12 h"] * 25)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf_sheet(longue, None, "R", POLICES))) == 1


def test_type_shrinks_as_there_is_more_to_say() -> None:
    classes = list(CLASSES)
    rangs = [
        classes.index(type_size(feuille(horaires=["Lundi : 9 h – 12 h"] * n), croquis=False))
        for n in range(1, 60, 4)
    ]
    assert rangs == sorted(rangs) and rangs[0] == 0 and rangs[-1] == len(classes) - 1


@pytest.mark.parametrize(("classe", "corps"), CLASSES.items())
def test_sheet_of_styles_knows_the_same_sizes(classe: str, corps: float) -> None:
    css = (RACINE / "repere/socle/static/socle/feuille.css").read_text()
    impression = css[css.index("@media print") :]
    defaut = re.search(r"\.feuille \{ --corps: ([\d.]+)pt", impression)
    propre = re.search(rf"\.feuille\.{classe} \{{ --corps: ([\d.]+)pt", impression)
    assert float((propre or defaut)[1]) == corps
