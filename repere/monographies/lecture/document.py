"""A whole monograph: its parts, then each part by its own reader."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from repere.monographies.lecture.annonces import Entete
from repere.monographies.lecture.ateliers import name_workshops, read_workshops, workshop_number
from repere.monographies.lecture.bassins import basin_of
from repere.monographies.lecture.blocs import Assemblage
from repere.monographies.lecture.communes import Communes
from repere.monographies.lecture.entetes import Chercheur
from repere.monographies.lecture.etiquettes import close_labels, learn_labels
from repere.monographies.lecture.fiches import read_sheet
from repere.monographies.lecture.lignes import Mise, label_at, split_labels
from repere.monographies.lecture.masquage import mask_text
from repere.monographies.lecture.modele import (
    Dit,
    Fiche,
    Monographie,
    PasUneMonographie,
)
from repere.monographies.lecture.nettoyage import clean
from repere.monographies.lecture.personnes import Personnes, find_shapes
from repere.monographies.lecture.promotions import promote_headings
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.reunions import known_names, read_meetings
from repere.monographies.lecture.verbatims import read_quotes
from repere.monographies.lecture.vocabulaire import Champ, Section, read_section
from repere.socle.texte import plier

_REDACTION: Final = re.compile(r"(?:rédact\w+|auteur\w*|rédigé\w*)\s*(?:par)?\s*:\s*(.+)", re.I)

# Lines between the title of a meeting and the list of those who came.
AVANT_LA_LISTE: Final = 4
AUTRE_TEXTE: Final = (
    "Ce texte n’est pas une monographie de la médiation numérique : aucune de ses parties n’y est."
)


def read_monograph(texte: str, noms_de_communes: Iterable[str] = ()) -> Monographie:
    """Return what a monograph says; PasUneMonographie when nothing of the genre is there."""
    lignes = split_labels(clean(texte))
    return _Lecture(lignes, Communes(noms_de_communes)).read()


def read_and_mask(texte: str, noms_de_communes: Iterable[str] = ()) -> tuple[Monographie, str]:
    """Return what a monograph says, and its text, line for line, without the persons it presents."""
    lecture = _Lecture(split_labels(clean(texte)), Communes(noms_de_communes))
    lue = lecture.read()
    presents = {
        ligne
        for reunion in lue.reunions
        for ligne in range(reunion.passage.debut, reunion.passage.fin + 1)
    }
    gardes = {d.texte for f in lue.structures for d in (f.telephone, f.courriel) if d}
    return lue, mask_text(texte, lecture.qui, presents=presents, gardes=gardes)


class _Lecture:
    def __init__(self, lignes: list[Ligne], communes: Communes) -> None:
        self.lignes, self.communes = lignes, communes
        promote_headings(lignes)
        close_labels(lignes)
        learn_labels(lignes, communes)
        self.mise = Mise.measure(lignes)
        self.qui = Personnes()
        self.parties = _parts(lignes)
        name_workshops(lignes, self._of(Section.PERSPECTIVE))

    def read(self) -> Monographie:
        plie = self._require_subject()
        entetes = self._headings()
        self._require_genre(plie, entetes)
        if bassin := basin_of(self.lignes, self.communes):
            self.communes.add(bassin)
        self._learn(entetes)
        rangs = range(self._first(), len(self.lignes))
        pris = {e.debut for e in entetes}
        reunions = read_meetings(self.lignes, self.mise, rangs, self.qui, pris)
        return Monographie(
            bassin=bassin,
            reunions=reunions,
            structures=self._sheets(entetes),
            verbatims=[
                dit
                for rangs_cites in self._of(Section.VERBATIMS)
                for dit in read_quotes(self.lignes, self.mise, rangs_cites, self.qui)
            ],
            ateliers=[
                atelier
                for rangs_ateliers in self._workshops()
                for atelier in read_workshops(self.lignes, self.mise, rangs_ateliers, self.qui)
            ],
        )

    def _of(self, *sections: Section) -> list[range]:
        return [rangs for section, rangs in self.parties if section in sections]

    def _first(self) -> int:
        """A meeting may be told in a part of its own, before the sheets: by the list of those who came."""
        lieux = self._of(Section.ACTEURS, Section.PERSPECTIVE)
        premier = lieux[0].start if lieux else 0
        presents = (i for i in range(premier) if self._lists_present(i))
        return next((max(0, i - AVANT_LA_LISTE) for i in presents), premier)

    def _lists_present(self, i: int) -> bool:
        libelle = label_at(self.lignes, i)
        return libelle is not None and libelle.champ is Champ.PRESENTS

    def _headings(self) -> list[Entete]:
        """Sheets stand among the actors, and before the workshops of the second meeting."""
        zones = self._of(Section.ACTEURS) or [
            r for s, r in self.parties if s in (None, Section.TERRITOIRE)
        ]
        zones = zones + self._of(Section.PERSPECTIVE)
        connus = known_names(self.lignes, self.mise, range(self._first(), len(self.lignes)))
        self.qui.mots_de_structures |= {mot for nom in connus for mot in nom.split()}
        entetes: list[Entete] = []
        for zone in sorted(zones, key=lambda r: r.start):
            fin = next((i for i in zone if workshop_number(self.lignes[i])), zone.stop)
            entetes += Chercheur(self.lignes, self.mise, zone.start, fin, connus).find()
        return entetes

    def _require_subject(self) -> str:
        plie = plier(" ".join(ligne.texte for ligne in self.lignes[:4000]))
        if (
            not re.search(r"\b(?:mediat\w+|inclusion|numerique pour tous)", plie)
            or "numerique" not in plie
        ):
            raise PasUneMonographie(AUTRE_TEXTE)
        return plie

    def _require_genre(self, plie: str, entetes: list[Entete]) -> None:
        sujet = "mediation numerique" in plie or "inclusion numerique" in plie
        parties = {section for section, _ in self.parties if section is not None}
        propre = {Section.ACTEURS, Section.VERBATIMS, Section.PERSPECTIVE} & parties
        territoire = "bassin de vie" in plie or "monographie" in plie
        if not (sujet and (territoire or entetes) and (propre or (territoire and entetes))):
            raise PasUneMonographie(AUTRE_TEXTE)

    def _learn(self, entetes: list[Entete]) -> None:
        for entete in entetes:
            self.qui.structures.add(plier(entete.nom.texte))
            for nom, role in entete.personnes:
                self.qui.learn(nom, role)
        for i, ligne in enumerate(self.lignes):
            if m := _REDACTION.search(ligne.texte):
                for nom in re.split(r",|\bet\b", m[1]):
                    self.qui.learn(nom)
            libelle = label_at(self.lignes, i)
            if libelle and libelle.champ in (Champ.PERSONNES, Champ.CONTACT):
                for debut, fin in find_shapes(libelle.valeur):
                    self.qui.learn(libelle.valeur[debut:fin])

    def _sheets(self, entetes: list[Entete]) -> list[Fiche]:
        fiches: dict[str, Fiche] = {}
        for rang, entete in enumerate(entetes):
            suivant = entetes[rang + 1].debut if rang + 1 < len(entetes) else len(self.lignes)
            fin = min(suivant, self._end_of_sheet(entete.fin))
            blocs = Assemblage(self.lignes, self.mise).gather(entete.fin, fin)
            entete.nom = self._without_people(entete.nom)
            fiche = read_sheet(entete, blocs, self.communes, self.qui)
            fiches.setdefault(plier(fiche.nom.texte), fiche)
        return list(fiches.values())

    def _without_people(self, nom: Dit) -> Dit:
        """Leave out, after a dash or in parentheses, somebody that the document presents elsewhere."""
        m = re.search(r"(?:\s[-–]\s|\s*\()(?P<qui>[^()–]+)\)?$", nom.texte)
        mots = set(plier(m["qui"]).split()) if m else set()
        if m and m.start() > 2 and mots and mots <= self.qui.noms | self.qui.prenoms:
            return Dit(nom.texte[: m.start()], nom.passage)
        return nom

    def _end_of_sheet(self, debut: int) -> int:
        for i in range(debut, len(self.lignes)):
            texte = self.lignes[i].texte
            if (
                read_section(texte)
                or workshop_number(self.lignes[i])
                or _MEETING.match(plier(texte))
            ):
                return i
            libelle = label_at(self.lignes, i)
            if libelle and libelle.champ in (Champ.PRESENTS, Champ.EXCUSES):
                return i
        return len(self.lignes)

    def _workshops(self) -> list[range]:
        zones = self._of(Section.PERSPECTIVE) or self._of(Section.ACTEURS)
        gardees = []
        for zone in zones:
            debut = next((i for i in zone if workshop_number(self.lignes[i])), None)
            if debut is not None:
                gardees.append(range(debut, zone.stop))
        return gardees


_MEETING: Final = re.compile(
    r"mediation numerique pour tous$|(?:(?:mediation numerique pour tous )?(?:compte rendu de la )?reunion n ?o? ?\d"
    r"|\d+ structures? (?:qui|supplementaires?|n )).{0,120}$"
)


def _parts(lignes: Sequence[Ligne]) -> list[tuple[Section | None, range]]:
    """Cut the document at its headings; "sommaire" lasts until the headings come again."""
    coupes: list[tuple[Section | None, int]] = [(None, 0)]
    for i, ligne in enumerate(lignes):
        if ligne.puce:
            continue
        if section := read_section(ligne.texte):
            coupes.append((section, i))
    bornes = [debut for _, debut in coupes[1:]] + [len(lignes)]
    return [
        (section, range(debut + (section is not None), fin))
        for (section, debut), fin in zip(coupes, bornes, strict=True)
    ]
