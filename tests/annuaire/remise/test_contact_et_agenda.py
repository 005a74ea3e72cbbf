"""Contact card and calendar: whatever sources wrote, an address book reads it back."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.horaires.osm import PARIS
from repere.annuaire.remise.calendrier import SEMAINES, calendar, events_of, has_events
from repere.annuaire.remise.lignes import assemble, escape, fold
from repere.annuaire.remise.vcard import contact_card
from repere.annuaire.standard.complements import Arret, HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche
from tests.annuaire.remise.lecteur import fields, groups, read, text, values

# Saturday; the clocks change on Sunday 29 March 2026.
SAMEDI = datetime(2026, 3, 21, 10, tzinfo=PARIS)
PAGE = "https://repere.example/lieux/aaaaaaaa/bus/"
VILAINS = st.text(max_size=200) | st.text("\\;,:\r\n \u2028é€😀", max_size=200)


def bus(**champs) -> Fiche:
    return Fiche(id="1", nom="Bus numérique", **champs)


@given(VILAINS)
def test_folded_lines_are_short_and_read_back(texte: str) -> None:
    (lue,) = read(fold(f"NOTE:{escape(texte)}"))
    # Only line ends (all one, in a card) and invisible controls are lost.
    attendu = "".join(c for c in "\n".join(_lines(texte)) if c == "\n" or c.isprintable())
    assert "".join(c for c in text(lue.valeur) if c == "\n" or c.isprintable()) == attendu


def _lines(texte: str) -> list[str]:
    return [
        *texte.splitlines(),
        *([""] if texte and texte.splitlines(True)[-1] != texte.splitlines()[-1] else []),
    ]


@given(VILAINS, VILAINS, st.sampled_from(["3.0", "4.0"]))
def test_no_source_can_write_a_property_of_its_own(nom: str, libre: str, version) -> None:
    fiche = Fiche(
        id="1", nom=nom, adresse=libre, commune=libre, telephone="+33247000001",
        courriels=(libre,), site_web=(f"https://site.example/{libre}",), horaires=libre,
        date_maj=date(2026, 1, 2),
    )  # fmt: skip
    noms = [p.nom for p in read(contact_card(fiche, PAGE, SAMEDI, version))]
    assert noms[:2] == ["BEGIN", "VERSION"] and noms[-1] == "END"
    assert set(noms) <= {
        "BEGIN", "VERSION", "PRODID", "UID", "FN", "N", "X-ABSHOWAS", "KIND", "ORG", "TEL", "EMAIL",
        "ADR", "URL", "CATEGORIES", "NOTE", "REV", "END",
    }  # fmt: skip
    assert noms.count("TEL") == noms.count("EMAIL") == noms.count("FN") == 1


def test_card_says_where_and_how_in_both_versions() -> None:
    fiche = Fiche(
        id="1", nom="Maison; du, numérique", adresse="12 rue Haute", complement_adresse="Porte B",
        commune="Tours", code_postal="37000", latitude=47.39, longitude=0.0,
        telephone="+33247000001", autres_telephones=("+33247000002",), horaires="Mo 09:00-12:00",
        site_web=("https://maison.example", "javascript:alert(1)"),
        services=("Aide aux démarches administratives",),
    )  # fmt: skip
    trois = contact_card(fiche, PAGE, SAMEDI)
    assert text(values(trois, "FN")[0]) == "Maison; du, numérique"
    assert values(trois, "TEL") == ["+33247000001", "+33247000002"]
    assert fields(values(trois, "ADR")[0]) == [
        "", "Porte B", "12 rue Haute", "Tours", "", "37000", "France",
    ]  # fmt: skip
    assert values(trois, "GEO") == ["47.390000;0.000000"]
    assert values(trois, "URL") == [PAGE, "https://maison.example"]
    note = text(values(trois, "NOTE")[0]).replace("\N{NO-BREAK SPACE}", " ")
    assert "Faire vos démarches en ligne" in note and "Lundi : 9 h – 12 h" in note
    quatre = contact_card(fiche, PAGE, SAMEDI, "4.0")
    assert values(quatre, "TEL")[0] == "tel:+33247000001"
    assert values(quatre, "GEO") == ["geo:47.390000,0.000000"]
    assert values(quatre, "KIND") == ["org"]


def test_stops_come_every_week_for_twelve_weeks_across_the_change_of_clock() -> None:
    arret = Arret("Marché", "Amboise", horaires="Fr 09:00-12:00", latitude=47.4, longitude=0.9)
    passages = groups(calendar(bus(arrets=(arret,)), PAGE, SAMEDI), "VEVENT")
    # The 1st and 8 May are holidays of which the hours say nothing: probably no bus.
    debuts = [p["DTSTART"] for p in passages]
    assert debuts[:2] == ["20260327T080000Z", "20260403T070000Z"]
    assert len(debuts) == SEMAINES - 2 and "20260501T070000Z" not in debuts
    assert text(passages[0]["LOCATION"]) == "Marché, Amboise"
    assert len({p["UID"] for p in passages}) == len(passages)


def test_refreshing_a_calendar_keeps_the_names_of_its_events() -> None:
    fiche = bus(arrets=(Arret("Marché", horaires="Fr 09:00-12:00"),))
    avant = {e["UID"] for e in groups(calendar(fiche, PAGE, SAMEDI), "VEVENT")}
    apres = {e["UID"] for e in groups(calendar(fiche, PAGE, SAMEDI + timedelta(days=7)), "VEVENT")}
    assert len(avant & apres) == len(avant) - 1


def test_stop_keeps_to_its_dates_and_stays_home_when_closed() -> None:
    arret = Arret(
        "Marché", horaires="Mo-Su 09:00-12:00", du=date(2026, 3, 23), au=date(2026, 3, 27)
    )
    conges = HorairesExceptionnels(date(2026, 3, 25), date(2026, 3, 26), message="Congés")
    autres = HorairesExceptionnels(date(2026, 3, 27), date(2026, 3, 27), horaires="10:00-11:00")
    fiche = bus(arrets=(arret,), horaires_exceptionnels=(conges, autres))
    dits = [(e.titre, e.debut) for e in events_of(fiche, SAMEDI)]
    assert [d.day for titre, d in dits if "Marché" in titre] == [23, 24, 27]
    assert ("Fermé : Bus numérique", date(2026, 3, 25)) in dits
    assert ("Horaires changés : Bus numérique", date(2026, 3, 27)) in dits


def test_closure_is_whole_days_until_the_day_after_its_last() -> None:
    conges = HorairesExceptionnels(date(2026, 3, 25), date(2026, 3, 26), message="Congés")
    finis = HorairesExceptionnels(date(2026, 3, 1), date(2026, 3, 20))
    document = calendar(bus(horaires_exceptionnels=(finis, conges)), PAGE, SAMEDI)
    debut, fin = (p for p in read(document) if p.nom in ("DTSTART", "DTEND"))
    assert (debut.parametres, debut.valeur, fin.valeur) == (";VALUE=DATE", "20260325", "20260327")


def test_a_night_out_is_one_event() -> None:
    arret = Arret("Fête", horaires="Mar 21 20:00-02:00")
    (nuit,) = events_of(bus(arrets=(arret,)), SAMEDI)
    assert isinstance(nuit.fin, datetime)
    assert nuit.fin.astimezone(UTC) == datetime(2026, 3, 22, 1, tzinfo=UTC)


def test_record_of_one_stop_is_its_own_stop() -> None:
    fiche = bus(itinerance=("Itinérant",), horaires="Fr 09:00-12:00", commune="Amboise")
    assert has_events(fiche, SAMEDI) and events_of(fiche, SAMEDI)[0].ou == "Bus numérique, Amboise"
    fixe = bus(itinerance=("Fixe",), horaires="Fr 09:00-12:00")
    assert not has_events(fixe, SAMEDI) and not events_of(fixe, SAMEDI)


@given(VILAINS, VILAINS)
def test_no_source_can_add_an_event(nom: str, message: str) -> None:
    conges = HorairesExceptionnels(date(2026, 3, 25), date(2026, 3, 26), message=message)
    fiche = Fiche(id="1", nom=nom, horaires_exceptionnels=(conges,))
    assert len(groups(calendar(fiche, PAGE, SAMEDI), "VEVENT")) == 1


def test_assembled_lines_end_as_the_standard_wants() -> None:
    assert assemble(["A:1", "B:2"]) == "A:1\r\nB:2\r\n"
