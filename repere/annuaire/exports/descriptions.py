"""What each field of a record means, in French: read by the API, the exports and their pages. Pure."""

from typing import Final, NamedTuple


class Description(NamedTuple):
    """``type`` is one of texte, nombre, entier, date, oui-non, liste, objets."""

    libelle: str
    type: str
    commentaire: str


def _d(libelle: str, type_: str, commentaire: str) -> Description:
    return Description(libelle, type_, commentaire)


DESCRIPTIONS: Final[dict[str, Description]] = {
    "id": _d("Identifiant", "texte", "Identifiant permanent du lieu : il ne change jamais."),
    "nom": _d("Nom", "texte", "Nom du lieu, comme sur sa porte."),
    "pivot": _d("SIRET ou RNA", "texte", "Numéro de la structure qui tient le lieu."),
    "commune": _d("Commune", "texte", "Nom de la commune."),
    "code_postal": _d("Code postal", "texte", "Cinq chiffres."),
    "code_insee": _d("Code Insee", "texte", "Code officiel de la commune."),
    "adresse": _d("Adresse", "texte", "Numéro et voie."),
    "complement_adresse": _d("Complément d’adresse", "texte", "Bâtiment, étage, lieu-dit."),
    "latitude": _d("Latitude", "nombre", "Degrés décimaux, WGS84."),
    "longitude": _d("Longitude", "nombre", "Degrés décimaux, WGS84."),
    "typologie": _d("Type de lieu", "liste", "Codes de la liste nationale, par exemple BIB."),
    "telephone": _d("Téléphone", "texte", "Numéro international, par exemple +33247000000."),
    "courriels": _d("Adresses électroniques", "liste", "Jamais l’adresse d’une personne."),
    "site_web": _d("Sites web", "liste", "Adresses des sites du lieu."),
    "horaires": _d("Horaires", "texte", "Format opening_hours d’OpenStreetMap."),
    "presentation_resume": _d("Présentation courte", "texte", "280 caractères au plus."),
    "presentation_detail": _d("Présentation détaillée", "texte", "Texte libre."),
    "source": _d("Source", "texte", "Qui a collecté la donnée."),
    "itinerance": _d("Itinérance", "liste", "Itinérant, fixe, ou les deux."),
    "structure_parente": _d("Structure parente", "texte", "Réseau ou siège de la structure."),
    "date_maj": _d("Mis à jour le", "date", "Dernière mise à jour par la source."),
    "services": _d("Services", "liste", "Ce que le lieu fait."),
    "publics_specifiquement_adresses": _d("Publics", "liste", "À qui le lieu s’adresse surtout."),
    "prise_en_charge_specifique": _d(
        "Prise en charge spécifique", "liste", "Besoins que le lieu sait accueillir."
    ),
    "frais_a_charge": _d("Frais à charge", "liste", "Gratuit, gratuit sous condition, payant."),
    "dispositif_programmes_nationaux": _d(
        "Programmes nationaux", "liste", "Programmes nationaux dont le lieu fait partie."
    ),
    "formations_labels": _d("Formations et labels", "liste", "Formations et labels nationaux."),
    "autres_formations_labels": _d(
        "Autres formations et labels", "liste", "Labels locaux, zones QPV ou FRR."
    ),
    "modalites_acces": _d("Comment venir", "liste", "Se présenter, téléphoner, écrire…"),
    "modalites_accompagnement": _d(
        "Comment on est aidé", "liste", "Seul, accompagné, en atelier, à distance."
    ),
    "fiche_acces_libre": _d("Fiche Acceslibre", "texte", "Adresse de la fiche d’accessibilité."),
    "prise_rdv": _d("Rendez-vous en ligne", "texte", "Adresse pour prendre rendez-vous."),
    "horaires_texte": _d(
        "Horaires, tels qu’écrits", "texte", "Horaires que le format OpenStreetMap n’exprime pas."
    ),
    "sur_rendez_vous": _d("Sur rendez-vous", "oui-non", "Il faut prendre rendez-vous."),
    "autres_telephones": _d("Autres téléphones", "liste", "Numéros internationaux."),
    "services_non_proposes": _d("Ne fait pas", "liste", "Services que le lieu dit ne pas faire."),
    "orientations": _d(
        "Oriente vers", "objets", "Pour un service non proposé : vers qui le lieu oriente."
    ),
    "accompagnement": _d("Quelqu’un aide sur place", "oui-non", "Une personne accompagne."),
    "materiel_libre_acces": _d(
        "Matériel en libre accès", "oui-non", "Du matériel que l’on utilise seul."
    ),
    "equipements": _d("Équipements", "objets", "Matériel du lieu : nature, nombre, libre accès."),
    "materiel_personnel_bienvenu": _d(
        "On peut venir avec son appareil", "oui-non", "L’appareil personnel est le bienvenu."
    ),
    "wifi": _d("Wi-Fi", "oui-non", "Wi-Fi ouvert au public."),
    "impression": _d("Impression", "oui-non", "On peut imprimer."),
    "impression_prix": _d("Prix de l’impression", "texte", "Tarif, en toutes lettres."),
    "langues": _d("Langues parlées", "liste", "Codes ISO 639 ; fsl : langue des signes française."),
    "accessible_pmr": _d(
        "Accessible en fauteuil roulant", "oui-non", "Le lieu est accessible en fauteuil roulant."
    ),
    "equipe_salaries": _d("Salariés", "entier", "Nombre de salariés qui accompagnent."),
    "equipe_benevoles": _d("Bénévoles", "entier", "Nombre de bénévoles qui accompagnent."),
    "equipe_service_civique": _d(
        "Volontaires en service civique", "entier", "Nombre de volontaires qui accompagnent."
    ),
    "partenaires": _d("Partenaires", "liste", "Avec qui le lieu travaille."),
    "prescripteurs": _d("Qui oriente vers ce lieu", "liste", "Structures qui y envoient du monde."),
    "horaires_exceptionnels": _d(
        "Fermetures et horaires exceptionnels", "objets", "Du, au, horaires et message."
    ),
    "arrets": _d("Arrêts", "objets", "Arrêts d’un lieu itinérant : où, quand."),
    "pass_numerique": _d("Pass numérique", "oui-non", "Le lieu accepte le Pass numérique."),
    "verifie_le": _d("Vérifié le", "date", "Quelqu’un a vérifié la fiche ce jour-là."),
    "verifie_par": _d("Vérifié par", "texte", "Structure qui a vérifié la fiche."),
}
