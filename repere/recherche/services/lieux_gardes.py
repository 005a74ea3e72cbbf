"""From the row of a place to what a phone keeps of it: public values only."""

from collections.abc import Iterator

from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.carte import public_view
from repere.annuaire.presentation.contact import is_web
from repere.annuaire.presentation.formats import phone_in_words
from repere.annuaire.presentation.ouverture import readable
from repere.annuaire.presentation.passages import stops_in_words
from repere.annuaire.standard.complements import MATERIELS, Equipement
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.vocabulaire import SERVICES
from repere.recherche.hors_ligne.modele import LieuGarde
from repere.recherche.services.documents import stated_values
from repere.socle.langue import _


def keep(lieu: Lieu) -> LieuGarde:
    """Return ``lieu`` as a phone keeps it."""
    fiche = public_view(lieu)
    numeros = (fiche.telephone, *fiche.autres_telephones)
    return LieuGarde(
        identifiant=lieu.identifiant,
        nom=fiche.nom,
        commune=lieu.rattachement_id or "",
        code_postal=fiche.code_postal,
        adresse=", ".join(filter(None, (fiche.adresse, fiche.complement_adresse))),
        point=lieu.position,
        telephones=tuple((phone_in_words(numero), numero) for numero in numeros if numero),
        courriels=fiche.courriels,
        sites=tuple(url for url in fiche.site_web if is_web(url)),
        valeurs=tuple(sorted(stated_values(fiche))),
        refus=tuple(
            (s, fiche.orientations.get(s, "")) for s in fiche.services_non_proposes if s in SERVICES
        ),
        horaires=fiche.horaires if is_valid(fiche.horaires) else "",
        horaires_texte=readable(
            fiche.horaires_texte or ("" if is_valid(fiche.horaires) else fiche.horaires)
        ),
        exceptions=fiche.horaires_exceptionnels,
        resume=fiche.presentation_resume,
        detail=fiche.presentation_detail,
        lignes=tuple(_lines(fiche)),
        nouvelle=fiche.verifie_le or fiche.date_maj,
        verifie=fiche.verifie_le is not None,
    )


def _lines(fiche: Fiche) -> Iterator[tuple[str, str]]:
    """Yield what no criterion says, under its title."""
    for passage in stops_in_words(fiche):
        yield _("Où et quand ce lieu passe"), ", ".join(filter(None, passage))
    for equipement in fiche.equipements:
        if ligne := _equipment(equipement):
            yield _("Matériel sur place"), ligne
    if fiche.impression_prix:
        yield _("Prix de l’impression"), fiche.impression_prix
    if is_web(fiche.prise_rdv):
        yield _("Rendez-vous en ligne"), fiche.prise_rdv
    if fiche.structure_parente:
        yield _("Fait partie de"), fiche.structure_parente
    for titre, textes in (
        (_("Autres labels"), fiche.autres_formations_labels),
        (_("Partenaires"), fiche.partenaires),
        (_("Qui oriente vers ce lieu"), fiche.prescripteurs),
    ):
        yield from ((titre, texte) for texte in textes)


def _equipment(equipement: Equipement) -> str:
    """Return how many and which one; "" when the kind says it all."""
    if not equipement.precision and not equipement.nombre:
        return ""
    nom = equipement.precision or MATERIELS.get(equipement.materiel, equipement.materiel)
    return f"{nom} : {equipement.nombre}" if equipement.nombre else nom
