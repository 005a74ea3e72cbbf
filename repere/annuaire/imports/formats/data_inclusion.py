"""data·inclusion, v0 and v1: structures with their services, in one document, two lists, or a CSV."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final

from repere.annuaire.imports.brouillon import Brouillon, draft
from repere.annuaire.imports.decodage import decode, is_xlsx
from repere.annuaire.imports.etapes.textes import RESUME_MAXIMUM, labelled
from repere.annuaire.imports.formats import mediation_numerique
from repere.annuaire.imports.formats import valeurs_data_inclusion as valeurs
from repere.annuaire.imports.json_sain import load_json
from repere.annuaire.imports.lecteur import Contexte, Lecture, read_one
from repere.annuaire.imports.lecture import Enregistrement
from repere.annuaire.imports.tables import read_records_of
from repere.annuaire.standard.normalisation import as_text

SANS_SERVICE: Final = "Cette structure ne déclare aucun service numérique."
DISTANTE: Final = "Un service se tient à une autre adresse ; il est rattaché à sa structure."
_COLONNES: Final = {
    "id": "id", "nom": "nom", "siret": "pivot", "commune": "commune", "code_postal": "code_postal",
    "code_insee": "code_insee", "adresse": "adresse", "complement_adresse": "complement_adresse",
    "latitude": "latitude", "longitude": "longitude", "typologie": "typologie", "telephone": "telephone",
    "courriel": "courriels", "site_web": "site_web", "source": "source", "date_maj": "date_maj",
    "horaires_ouverture": "horaires", "horaires_accueil": "horaires",
    "presentation_resume": "presentation_resume", "presentation_detail": "presentation_detail",
    "labels_autres": "autres_formations_labels", "accessibilite": "fiche_acces_libre",
    "accessibilite_lieu": "fiche_acces_libre",
}  # fmt: skip
_DU_SERVICE: Final = ("commune", "code_postal", "code_insee", "adresse", "complement_adresse", "latitude",
                      "longitude", "telephone", "courriel", "horaires_accueil")  # fmt: skip


def read(contenu: bytes, contexte: Contexte) -> Lecture:
    """Yield one place per structure, its services folded in; a service without structure makes its own."""
    for enregistrement in _with_services(_records(contenu)):
        standard = _is_standard(enregistrement.valeurs)
        traduire = mediation_numerique.translate if standard else translate
        yield read_one(enregistrement, traduire, contexte)


def _is_standard(cases: Mapping[str, Any]) -> bool:
    """The national tools publish data·inclusion's places in the columns of the standard."""
    services = cases.get("services")
    return "pivot" in cases or (isinstance(services, str) and "thematiques" not in cases)


def _records(contenu: bytes) -> Iterator[Enregistrement]:
    if not is_xlsx(contenu) and (texte := decode(contenu)).lstrip()[:1] == "{":
        try:
            document = load_json(texte)
        except (ValueError, RecursionError):
            document = None
        if isinstance(document, dict) and isinstance(document.get("services"), list):
            lignes = chain(document.get("structures") or (), document["services"])
            return (
                Enregistrement(n, ligne)
                for n, ligne in enumerate(lignes, 1)
                if isinstance(ligne, dict)
            )
    return read_records_of(contenu)


def _with_services(records: Iterator[Enregistrement]) -> Iterator[Enregistrement]:
    structures: dict[str, Enregistrement] = {}
    services: dict[str, list[Mapping[str, Any]]] = {}
    for enregistrement in records:
        cases = enregistrement.valeurs
        if not cases.get("structure_id"):
            structures[f"{cases.get('source')}|{cases.get('id')}|{enregistrement.ligne}"] = (
                enregistrement
            )
            continue
        services.setdefault(str(cases["structure_id"]), []).append(cases)
    for enregistrement in structures.values():
        yield _joined(enregistrement, services.pop(str(enregistrement.valeurs.get("id")), []))
    for ligne, (identifiant, orphelins) in enumerate(services.items(), start=len(structures) + 1):
        yield Enregistrement(ligne, _structure_of(identifiant, orphelins))


def _joined(enregistrement: Enregistrement, services: list[Mapping[str, Any]]) -> Enregistrement:
    if not services:
        return enregistrement
    tous = [*_services(enregistrement.valeurs), *services]
    return enregistrement._replace(valeurs={**enregistrement.valeurs, "services": tous})


def _services(cases: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    services = cases.get("services")
    return [s for s in services if isinstance(s, Mapping)] if isinstance(services, list) else []


def _structure_of(identifiant: str, services: list[Mapping[str, Any]]) -> dict[str, Any]:
    """Build the structure of services published alone, from what they carry of it."""
    premier = services[0]
    structure = premier.get("structure")
    if isinstance(structure, Mapping):
        return {**structure, "services": services}
    champs = {c: premier[c] for c in ("nom", "source", "date_maj", *_DU_SERVICE) if premier.get(c)}
    return {**champs, "id": identifiant, "services": services}


def translate(enregistrement: Enregistrement) -> Brouillon:
    """Return the draft of a structure and its services."""
    cases = enregistrement.valeurs
    b = draft(
        enregistrement.ligne, cases, {f: cases[c] for c, f in _COLONNES.items() if cases.get(c)}
    )
    b.champs.setdefault("pivot", as_text(cases.get("rna")))
    _read_description(b, as_text(cases.get("description")))
    _read_networks(b, cases)
    services = _services(cases)
    numeriques = [s for s in services if valeurs.is_digital(_list(s, "thematiques"))]
    for service in numeriques or services:
        _read_service(b, service)
    propres = _list(cases, "thematiques")
    b.add("services", *valeurs.services_of(propres))
    if services and not numeriques and not valeurs.is_digital(propres):
        b.say("services", "", SANS_SERVICE, "Vérifiez que ce lieu a sa place dans l'annuaire.")
    return b


def _list(cases: Mapping[str, Any], champ: str) -> list[str]:
    """Return a list that CSV dumps write as JSON, PostgreSQL or comma-separated text."""
    valeur = cases.get(champ)
    if isinstance(valeur, str):
        valeur = valeur.strip("{}[] ").replace('"', "").replace("'", "").split(",")
    if not isinstance(valeur, list):
        return []
    return [texte for v in valeur if (texte := as_text(v).strip())]


def _read_description(b: Brouillon, description: str) -> None:
    if not description:
        return
    champ = "presentation_resume" if len(description) <= RESUME_MAXIMUM else "presentation_detail"
    b.champs.setdefault(champ, description)


def _read_networks(b: Brouillon, cases: Mapping[str, Any]) -> None:
    reseaux = [*_list(cases, "reseaux_porteurs"), *_list(cases, "labels_nationaux")]
    typologies, dispositifs, autres = valeurs.sort_networks(reseaux)
    if _list(cases, "reseaux_porteurs"):
        b.add("typologie", *typologies)
    b.add("dispositif_programmes_nationaux", *dispositifs)
    for label in autres:
        if label == "Fabriques de Territoire":
            b.add("formations_labels", label)
        else:
            b.add("autres_formations_labels", label)


def _read_service(b: Brouillon, service: Mapping[str, Any]) -> None:
    b.add("services", *valeurs.services_of(_list(service, "thematiques")))
    b.add("frais_a_charge", *(valeurs.FRAIS.get(f, "") for f in _list(service, "frais")))
    if "pass-numerique" in _list(service, "frais"):
        b.champs["pass_numerique"] = True
    types = [*_list(service, "types"), *_list(service, "type")]
    b.add("modalites_accompagnement", *(valeurs.TYPES.get(t, "") for t in types))
    if "a-distance" in _list(service, "modes_accueil"):
        b.add("modalites_accompagnement", "À distance")
    modes = chain.from_iterable(
        _list(service, c)
        for c in (
            "modes_mobilisation",
            "modes_orientation_beneficiaire",
            "modes_orientation_accompagnateur",
        )
    )
    b.add("modalites_acces", *(valeurs.MODES.get(m, "") for m in modes))
    _read_publics(b, service)
    _read_fallbacks(b, service)


def _read_publics(b: Brouillon, service: Mapping[str, Any]) -> None:
    publics = [*_list(service, "publics"), *_list(service, "profils")]
    if not valeurs.POUR_TOUS & set(publics):
        b.add("publics_specifiquement_adresses", *(valeurs.PUBLICS.get(p, "") for p in publics))
    for public in publics:
        b.add("prise_en_charge_specifique", *valeurs.PRISES_EN_CHARGE.get(public, ()))


def _read_fallbacks(b: Brouillon, service: Mapping[str, Any]) -> None:
    """What only the service says: contacts, hours, booking, description."""
    for colonne in _DU_SERVICE:
        champ = _COLONNES[colonne]
        if not b.champs.get(champ) and service.get(colonne):
            b.champs[champ] = service[colonne]
    lien = service.get("prise_rdv") or service.get("lien_mobilisation") or ""
    b.champs.setdefault("prise_rdv", lien)
    if service.get("adresse") and service["adresse"] != b.champs.get("adresse"):
        b.say("adresse", as_text(service["adresse"]), DISTANTE)
    texte = as_text(service.get("description") or service.get("presentation_resume"))
    if texte and texte not in as_text(b.champs.get("presentation_detail")):
        deja = ("", b.champs.get("presentation_detail"))
        b.champs["presentation_detail"] = labelled(deja, (as_text(service.get("nom")), texte))
