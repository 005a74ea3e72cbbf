"""One example per way of writing hours; all written for these tests."""

import pytest

from repere.annuaire.horaires.texte import read_hours

LISIBLES: dict[str, str] = {
    # days and ranges
    "Du mardi au jeudi de 9h15 à 12h et de 14h à 18h45": "Tu-Th 09:15-12:00,14:00-18:45",
    "LUNDI ET MARDI : 10H00 - 12H30": "Mo,Tu 10:00-12:30",
    "lundi - mercredi - samedi : 10 h - 11 h 30": "Mo,We,Sa 10:00-11:30",
    "Lundi-jeudi 10h-16h": "Mo-Th 10:00-16:00",
    "lundi-mercredi : 10h-12h, mardi : 14h-15h": "Mo,We 10:00-12:00; Tu 14:00-15:00",
    "mar. 15h-18h, ven. 9h30-11h": "Tu 15:00-18:00; Fr 09:30-11:00",
    "Lu-Ve 10h-12h": "Mo-Fr 10:00-12:00",
    "le week-end de 15h à 18h": "Sa,Su 15:00-18:00",
    "En semaine : 9h-11h": "Mo-Fr 09:00-11:00",
    "tous les jours de 11h à 15h": "11:00-15:00",
    "24h/24 et 7j/7": "24/7",
    "L-M-M-J-V 10h-16h": "Mo-Fr 10:00-16:00",
    "LMMJVS : 8h-13h": "Mo-Sa 08:00-13:00",
    "L, J, V 10h-11h": "Mo,Th,Fr 10:00-11:00",
    "lun. de 9h à 11h, mar : de 15h à 18h": "Mo 09:00-11:00; Tu 15:00-18:00",
    "Ma : sur rdv\nJe : de 10.00 à 12.00": "Th 10:00-12:00",
    # hours without days, hours before days
    "8h45-12h15 / 13h45-17h15": "08:45-12:15,13:45-17:15",
    "10h à 12h le lundi, 15h à 17h le jeudi": "Mo 10:00-12:00; Th 15:00-17:00",
    "10h-12h et 15h-17h du mardi au samedi": "Tu-Sa 10:00-12:00,15:00-17:00",
    "10h-12h et 15h-17h du lundi au jeudi, vendredi : 10h-11h": (
        "Mo-Th 10:00-12:00,15:00-17:00; Fr 10:00-11:00"
    ),
    "8h-11h lundi au jeudi et le 2e samedi du mois 9h-10h": "Mo-Th 08:00-11:00; Sa[2] 09:00-10:00",
    "8h-11h du mardi au jeudi, vendredi sur rdv": "Tu-Th 08:00-11:00",
    "10h-12h et 15h-18h du lundi au samedi (17h le jeudi)": (
        "Mo-We,Fr,Sa 10:00-12:00,15:00-18:00; Th 10:00-12:00,15:00-17:00"
    ),
    "Lundi : 8h-10h ; 15h-16h Mardi : 9h-11h Jeudi : fermé": "Mo 08:00-10:00,15:00-16:00; Tu 09:00-11:00",
    # separators, or none
    "8h10h": "08:00-10:00",
    "11h4518h": "11:45-18:00",
    "9 h 15 11 h 45 13 h 15 17 h": "09:15-11:45,13:15-17:00",
    "9h15/11h-13h/16h": "09:15-11:00,13:00-16:00",
    "9h-11h-13h-16h": "09:00-11:00,13:00-16:00",
    "8-11 / 13-18": "08:00-11:00,13:00-18:00",
    "de 10h à 13": "10:00-13:00",
    "8 : 15 - 11 : 45": "08:15-11:45",
    "10: à 19:": "10:00-19:00",
    "08.45-16.15": "08:45-16:15",
    "09h15-1145": "09:15-11:45",
    "10:00-12-00, 14:00-17:00": "10:00-12:00,14:00-17:00",
    "entre 10h et 12h": "10:00-12:00",
    "8-11h 13-16h45": "08:00-11:00,13:00-16:45",
    "8-11h 15-18h": "08:00-11:00,15:00-18:00",
    "0800-1130 1330-1645": "08:00-11:30,13:30-16:45",
    "08-30-11-00 / 13-30-16-00": "08:30-11:00,13:30-16:00",
    "10h--11h30": "10:00-11:30",
    "Lundi 8.15-11.45. Mardi 9.15-10.45.": "Mo 08:15-11:45; Tu 09:15-10:45",
    "10h30-15h30 hors vacances": "10:30-15:30; SH off",
    "mardi 15h-17h. 1 samedi sur 3 de 10h à 11h": "Tu 15:00-17:00; Sa 10:00-11:00",
    "10h à midi": "10:00-12:00",
    "8h30 &amp;agrave; 11h, 14h à 16h": "08:30-11:00,14:00-16:00",
    # slips of the keyboard
    "1Oh-12h": "10:00-12:00",
    "eudi 10h-12h": "Th 10:00-12:00",
    "Mecredi et vendrdi 9h-10h": "We,Fr 09:00-10:00",
    "8h -1 1h": "08:00-11:00",
    "samedi10h - 12h": "Sa 10:00-12:00",
    # tables
    "Mardi\n14h – 16h\n\nJeudi\n14h – 16h\n\nSamedi\nFermé": "Tu,Th 14:00-16:00",
    "Lundi :\nMardi : 10h-12h\nMercredi : fermé": "Tu 10:00-12:00",
    "Jeudi : 10h-11h Vendredi : idem": "Th,Fr 10:00-11:00",
    "mardi\njeudi\nsamedi\nde 10h à 11h": "Tu,Th,Sa 10:00-11:00",
    "Jeudi 15h\nà 18h": "Th 15:00-18:00",
    # closings and exceptions
    "Du lundi au vendredi 9h-12h et 14h-16h, fermé jeudi après-midi": (
        "Mo-We,Fr 09:00-12:00,14:00-16:00; Th 09:00-12:00"
    ),
    "Fermé le lundi\nMardi 10h-12h": "Tu 10:00-12:00",
    "Mardi : fermé le matin - 14h à 19h": "Tu 14:00-19:00",
    "9h30 à 11h - FERME l'apm": "09:30-11:00",
    "fermé - 15h à 18h": "15:00-18:00",
    "Mardi : fermé - 15h à 18h\nJeudi : 9h-11h - fermé": "Tu 15:00-18:00; Th 09:00-11:00",
    "Jour | Matin | Après-midi\nMardi | 9h-11h | 15h-18h\nJeudi | fermé | 15h-18h": (
        "Tu 09:00-11:00,15:00-18:00; Th 15:00-18:00"
    ),
    "Lundi au jeudi 9h-17h, jeudi fermeture à 15h": "Mo-We 09:00-17:00; Th 09:00-15:00",
    "lundi au jeudi 9h-11h et 14h-18h sauf lundi après-midi et mardi 17h": (
        "Mo 09:00-11:00; Tu 09:00-11:00,14:00-17:00; We,Th 09:00-11:00,14:00-18:00"
    ),
    "15h-18h sauf pendant les vacances : 10h-17h": "15:00-18:00",
    "Mardi 15h-18h, vacances : tous les après-midi 13h-18h": "Tu 15:00-18:00",
    "9h à 11h et sur rdv à partir de 17h": "09:00-11:00",
    "mardi au samedi 8h30-17h30 (coupure 12h15/13h45)": "Tu-Sa 08:30-12:15,13:45-17:30",
    "du lundi au samedi sauf mercredi de 10h à 12h": "Mo,Tu,Th-Sa 10:00-12:00",
    "lundi au jeudi : 10h-12h et 14h-18h (sauf mardi, 17h)": (
        "Mo,We,Th 10:00-12:00,14:00-18:00; Tu 10:00-12:00,14:00-17:00"
    ),
    "mardi au vendredi 9h-12h / 13h-17h (16h15 le jeudi)": (
        "Tu,We,Fr 09:00-12:00,13:00-17:00; Th 09:00-12:00,13:00-16:15"
    ),
    "lundi au samedi 9h-18h, samedi 9h-13h": "Mo-Fr 09:00-18:00; Sa 09:00-13:00",
    "lundi, mardi 9h-12h, lundi 14h-17h": "Mo 09:00-12:00,14:00-17:00; Tu 09:00-12:00",
    "lundi matin et jeudi après-midi : 9h-12h 14h-17h": "Mo 09:00-12:00; Th 14:00-17:00",
    "mardi 9h-17h. Fermé les jours fériés.": "Tu 09:00-17:00; PH off",
    "mardi 9h-17h, fermé en août": "Tu 09:00-17:00; Aug off",
    "10h-12h sauf juillet et août": "10:00-12:00; Jul,Aug off",
    "Lundi 10h-12h, fermé du 3 au 17 août": "Mo 10:00-12:00",
    "Lundi : 9h-11h\nMardi : 14h\nMercredi : 9h-11h": "Mo,We 09:00-11:00",
    # some weeks only
    "Mercredi : 2e et 4e : 9h-11h": "We[2,4] 09:00-11:00",
    "2e et 4e samedi du mois de 9h30 à 11h30": "Sa[2,4] 09:30-11:30",
    "le dernier vendredi de chaque mois : 16h-19h": "Fr[-1] 16:00-19:00",
    "Mardi 9h-10h, samedi 10h-12h (1er et 3e du mois)": "Tu 09:00-10:00; Sa[1,3] 10:00-12:00",
    "Mardi 14h-16h (sauf 2e mardi du mois)": "Tu 14:00-16:00; Tu[2] off",
    "Jeudi 9h-11h en semaine paire": "week 02-52/2 Th 09:00-11:00",
    "Jeudi : 9h-11h (semaine paire) ou 15h-17h (semaine impaire)": (
        "week 02-52/2 Th 09:00-11:00; week 01-53/2 Th 15:00-17:00"
    ),
    "Semaine paire : lundi 9h-11h. Semaine impaire : mardi 9h-11h": (
        "week 02-52/2 Mo 09:00-11:00; week 01-53/2 Tu 09:00-11:00"
    ),
    "En période scolaire, mercredi 13h-17h": "We 13:00-17:00; SH off",
    "mercredi 13h-17h hors vacances scolaires": "We 13:00-17:00; SH off",
    # traps
    "12 communes du canton : 9h30 à 11h30": "09:30-11:30",
    "durée 1h30, mardi 9h-11h": "Tu 09:00-11:00",
    "Mardi 9h-11h. Tél. 02 99 88 77 66": "Tu 09:00-11:00",
    "4 rue du Lundi-Bleu, 37000, mardi 9h-11h30": "Tu 09:00-11:30",
    "3 place du 14 juillet 1789, mardi 9h-11h": "Tu 09:00-11:00",
}


@pytest.mark.parametrize(("texte", "osm"), LISIBLES.items())
def test_reads_each_way_of_writing(texte: str, osm: str) -> None:
    assert read_hours(texte).osm == osm


@pytest.mark.parametrize(
    "texte",
    [
        "",
        "-",
        "11h",
        "Du mardi au samedi",
        "Tous les 15 jours",
        "Sur inscription",
        "Pas d'accueil",
        "02.99.88.77.66",
        "00:00 - 00:00",
        "2:00-16:00",
        "9h-12h et 14h",
        "25h-26h",
        "à partir de 14h",
        "Fermeture quotidienne de 12h à 14h",
        "Horaires d'hiver : 9h-12h, horaires d'été : 8h-13h",
        "Pendant les vacances scolaires : 9h-17h",
        "Le 14/05 de 9h à 12h",
        "L-M-J-V 9h-12h",
        "Lundi, mardi matin, jeudi : 9h-11h et 14h-16h",
        "Lundi : fermé - 9h-17h",
        "9h-12h lundi et mardi 14h-17h",
        "De 9h à 18h. Le samedi de 10h à 12h",
        "9h-12h 14h-18h sauf vendredi (14h-17h)",
        "9h-12h réservé aux scolaires",
        "Appelez du lundi au vendredi de 9h à 12h pour prendre rendez-vous",
        "Accueil téléphonique lundi 9h-12h",
        "Permanence de Saint-Aubin lundi 9h-12h, permanence de Bellefosse mardi 9h-12h",
        "Bibliothèque : mardi 14h-18h ; Ludothèque : lundi 9h-12h",
    ],
)
def test_refuses_what_it_cannot_tell(texte: str) -> None:
    assert read_hours(texte).osm is None


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Sur RDV : 02 99 88 77 66", True),
        ("de préférence sur rendez vous", True),
        ("avec ou sans rendez-vous", True),
        ("14h-16h sur r.d.v.", True),
        ("s/rdv", True),
        ("le matin.RDV possible", True),
        ("Matin sans rendez-vous, après-midi sur rendez-vous", True),
        ("sans rendez-vous", False),
        ("sans prise de rendez-vous", False),
        ("lundi 9h-12h", False),
        ("écrire à rdv@exemple.fr", False),
        ("https://exemple.fr/rdv", False),
        ("exemple.fr/rdv", False),
    ],
)
def test_hears_appointments(texte: str, attendu: bool) -> None:
    assert read_hours(texte).sur_rendez_vous is attendu


def test_keeps_hours_told_with_an_appointment() -> None:
    lecture = read_hours("mardi 14h-18h sur rendez-vous uniquement")
    assert (lecture.osm, lecture.sur_rendez_vous) == ("Tu 14:00-18:00", True)


@pytest.mark.parametrize(
    ("texte", "osm"),
    [
        ("Un jeudi sur deux de 9h à 11h", "Th 09:00-11:00"),
        ("Mercredi 14h-18h (10h-18h pendant les vacances)", "We 14:00-18:00"),
        ("10h-12h et 14h-18h (17h en hiver)", "10:00-12:00,14:00-18:00"),
        ("mardi 9h-12h, le samedi sur rendez-vous", "Tu 09:00-12:00"),
        ("9h-17h. Ouvert 24h/24 pour les abonnés", "09:00-17:00"),
    ],
)
def test_tells_when_the_text_says_more(texte: str, osm: str) -> None:
    lecture = read_hours(texte)
    assert (lecture.osm, lecture.partiel) == (osm, True)


def test_gives_back_the_words_it_did_not_understand() -> None:
    assert read_hours("Mardi 9h-11h avec Zoé").reste == "avec Zoe"
