"""How towns name their columns: title, folded -> field of ``tableau``."""

from typing import Final

SYNONYMES: Final[dict[str, tuple[str, ...]]] = {
    "id": ("id", "identifiant", "id lieu", "reference", "numero", "gid", "objectid", "uid", "code lieu"),
    "pivot": ("pivot", "siret", "siren", "numero siret", "n siret", "rna", "no siret"),
    "nom": ("nom", "nom du lieu", "nom de la structure", "structure", "denomination", "intitule", "libelle", "lieu",
            "raison sociale", "nom structure", "etablissement", "equipement", "titre", "name", "nom usuel"),
    "commune": ("commune", "ville", "localite", "nom commune", "city", "nom de la commune", "com nom", "lib com", "libelle commune", "libcom", "nom com"),
    "code_postal": ("code postal", "cp", "codepostal", "postcode", "zip", "code post"),
    "code_insee": ("code insee", "insee", "insee com", "codeinsee", "code commune", "com insee", "depcom", "codgeo"),
    "adresse": ("adresse", "rue", "voie", "adresse postale", "adresse du lieu", "address", "adresse 1", "adresse ligne 1",
                "adresse complete", "numero et voie"),
    "complement_adresse": ("complement d adresse", "complement adresse", "complement", "adresse 2", "batiment", "lieu dit"),
    "latitude": ("latitude", "lat", "y wgs84", "coord y", "lat y", "y lat"),
    "longitude": ("longitude", "lon", "long", "lng", "x wgs84", "coord x", "lon x"),
    "coordonnees": ("coordonnees", "geo point 2d", "geo point", "geolocalisation", "coordonnees gps", "gps", "geopoint", "position"),
    "typologie": ("typologie", "type", "type de lieu", "type de structure", "categorie", "nature", "type structure"),
    "telephone": ("telephone", "tel", "numero de telephone", "phone", "telephone fixe", "n de telephone", "num tel"),
    "autres_telephones": ("portable", "mobile", "telephone 2", "autre telephone", "telephone portable"),
    "courriels": ("courriel", "courriels", "mail", "email", "e mail", "adresse mail", "adresse electronique", "mel", "contact mail"),
    "site_web": ("site web", "site", "site internet", "url", "web", "lien", "page facebook", "website", "siteweb"),
    "horaires": ("horaires", "horaires d ouverture", "horaire", "jours et horaires", "heures d ouverture", "ouverture",
                 "opening hours", "horaires ouverture", "jours d ouverture"),
    "presentation_resume": ("presentation", "resume", "presentation resume", "description courte"),
    "presentation_detail": ("presentation detail", "description", "detail", "commentaire", "commentaires", "remarques",
                            "observations", "informations", "infos", "precisions"),
    "source": ("source", "origine", "producteur", "collecte par"),
    "itinerance": ("itinerance", "itinerant", "lieu itinerant", "fixe ou itinerant"),
    "structure_parente": ("structure parente", "structure porteuse", "porteur", "gestionnaire", "organisme", "rattachement",
                          "operateur", "porte par"),
    "date_maj": ("date maj", "date de mise a jour", "maj", "mis a jour le", "derniere mise a jour", "date modification",
                 "date", "updated at", "horodateur"),
    "services": ("services", "services proposes", "service", "offre", "activites", "thematiques", "ateliers proposes",
                 "prestations", "accompagnements proposes"),
    "publics_specifiquement_adresses": ("publics", "public", "public cible", "publics vises", "publics specifiquement adresses",
                                        "public accueilli", "publics accueillis"),
    "prise_en_charge_specifique": ("prise en charge specifique", "handicap", "prise en charge"),
    "frais_a_charge": ("frais a charge", "tarif", "tarifs", "cout", "prix", "gratuite", "payant", "conditions d acces",
                       "gratuit", "tarification"),
    "dispositif_programmes_nationaux": ("dispositif programmes nationaux", "dispositif", "dispositifs", "programme",
                                        "labels nationaux", "label"),
    "formations_labels": ("formations labels", "formations et labels"),
    "autres_formations_labels": ("autres formations labels", "autres labels", "labels autres"),
    "modalites_acces": ("modalites d acces", "modalites acces", "acces", "comment venir"),
    "modalites_accompagnement": ("modalites d accompagnement", "modalites accompagnement", "accompagnement",
                                 "type d accompagnement", "individuel ou collectif"),
    "fiche_acces_libre": ("fiche acces libre", "acceslibre", "acces libre"),
    "prise_rdv": ("prise de rdv", "prise rdv", "lien rdv", "rendez vous en ligne", "url rdv"),
    "sur_rendez_vous": ("sur rendez vous", "sur rdv", "rdv obligatoire", "rendez vous"),
    "accessible_pmr": ("accessible pmr", "pmr", "accessibilite", "acces pmr", "accessibilite pmr"),
    "wifi": ("wifi", "wi fi", "wifi gratuit"),
    "impression": ("impression", "imprimante", "impressions possibles"),
    "materiel_libre_acces": ("materiel en libre acces", "libre acces", "postes en libre acces", "ordinateurs en libre acces"),
    "equipements": ("equipements", "materiel", "materiel disponible", "materiel informatique", "equipement informatique"),
    "langues": ("langues", "langues parlees", "langue"),
    "pass_numerique": ("pass numerique", "accepte le pass numerique"),
    "partenaires": ("partenaires", "partenariats"),
    "equipe_salaries": ("nombre de salaries", "salaries", "nb salaries"),
    "equipe_benevoles": ("nombre de benevoles", "benevoles", "nb benevoles"),
}  # fmt: skip

# When no title fits: how titles of these fields open ("lib_fs", "id_structure").
DEBUTS: Final[dict[str, tuple[str, ...]]] = {
    "nom": ("nom ", "lib ", "libelle ", "denomination ", "intitule "),
    "id": ("id ", "identifiant ", "ref ", "num "),
}

# Words that say which field a whole sentence asks for, in the titles that forms make.
DANS_UNE_PHRASE: Final[dict[str, tuple[str, ...]]] = {
    "nom": ("nom", "structure", "lieu", "denomination"),
    "commune": ("commune", "ville", "localite"),
    "code_postal": ("code postal",),
    "adresse": ("adresse", "adresse postale"),
    "telephone": ("telephone", "numero de telephone"),
    "courriels": ("courriel", "mail", "email", "e mail", "adresse mail", "adresse electronique", "adresse e mail"),
    "site_web": ("site web", "site internet"),
    "horaires": ("horaires", "heures d ouverture"),
    "services": ("services", "accompagnements proposes"),
    "publics_specifiquement_adresses": ("publics", "public vise", "public accueilli"),
    "frais_a_charge": ("tarif", "tarifs", "payant", "gratuit", "prix"),
}  # fmt: skip
# A name beside one of these is a person's.
PERSONNE: Final = frozenset(
    ("prenom", "referent", "referente", "responsable", "contact", "mediateur", "mediatrice",
     "conseiller", "conseillere", "maire", "directeur", "directrice", "interlocuteur")
)  # fmt: skip
