"""People's own words and what they lead to in the directory. Data: add lines, nothing else.

A line is: words (folded, "|" between; a final "*" stands for any ending) : targets. Targets are criteria
of the request, with a weight: 3, the place is that very thing; 2, that is dealt with there; 1, they may help.
"""

from typing import Final

from repere.recherche.texte.cible import Cible


def _service(*valeurs: str) -> tuple[Cible, ...]:
    return tuple(Cible("services", valeur) for valeur in valeurs)


def _perhaps(*cibles: Cible) -> tuple[Cible, ...]:
    """Return ``cibles`` as what may help, for want of better."""
    return tuple(cible._replace(poids=1) for cible in cibles)


def _type(*codes: str) -> tuple[Cible, ...]:
    return tuple(Cible("typologie", code, 3) for code in codes)


def _programme(*valeurs: str) -> tuple[Cible, ...]:
    return tuple(Cible("dispositif_programmes_nationaux", valeur, 3) for valeur in valeurs)


def _materiel(*codes: str) -> tuple[Cible, ...]:
    return tuple(Cible("equipements", code, 3) for code in codes)


def _oui(champ: str) -> tuple[Cible, ...]:
    return (Cible(champ, "oui", 3),)


def _accueil(*valeurs: str) -> tuple[Cible, ...]:
    return tuple(Cible("prise_en_charge_specifique", valeur, 3) for valeur in valeurs)


def _public(valeur: str) -> tuple[Cible, ...]:
    return (Cible("publics_specifiquement_adresses", valeur, 3),)


def _langue(code: str) -> tuple[Cible, ...]:
    return (Cible("langues", code, 3),)


DEMARCHES: Final = _service("Aide aux démarches administratives")
OUTILS: Final = _service("Maîtrise des outils numériques du quotidien")
EMPLOI: Final = _service("Insertion professionnelle via le numérique")
SECURITE: Final = _service("Utilisation sécurisée du numérique")
ENFANTS: Final = _service("Parentalité et éducation avec le numérique")
LOISIRS: Final = _service("Loisirs et créations numériques")
COMPRENDRE: Final = _service("Compréhension du monde numérique")
ACCES: Final = _service("Accès internet et matériel informatique")
ACQUISITION: Final = _service("Acquisition de matériel informatique à prix solidaire")
_FRANCE_SERVICES: Final = _programme("France Services") + _type("RFS", "MSAP")

LIGNES: Final[tuple[tuple[str, tuple[Cible, ...]], ...]] = (
    # Démarches
    ("carte grise|immatriculation|permis conduire|permis|ants|changement adresse", DEMARCHES),
    ("impot|declaration revenus|declarer revenus|declarer|fiscal|avis imposition|taxe habitation",
     DEMARCHES),
    ("prelevement source|numero fiscal", DEMARCHES),
    ("tresor public|finances publiques|centre impots", _type("CFP") + DEMARCHES),
    ("caf|allocation*|allocations familiales|aide logement|apl|rsa|prime activite|aah",
     _type("CAF") + _programme("Point d'accès numérique CAF") + DEMARCHES),
    ("ameli|cpam|secu|securite sociale|assurance maladie|carte vitale|remboursement*|feuille soins",
     _type("CPAM") + DEMARCHES),
    ("css|complementaire sante|cmu|mutuelle", DEMARCHES),
    ("espace sante|espace mon sante|carnet sante|doctolib|rendez medecin|ordonnance",
     (*DEMARCHES, Cible("formations_labels", "Formé à « Mon Espace Santé »", 3))),
    ("msa|agricole", _type("MSA") + DEMARCHES),
    ("retraite|carsat|pension|agirc|reversion", DEMARCHES),
    ("mdph|handicap*|dossier handicap", _type("MDPH") + _accueil(
        "Handicaps moteurs", "Handicaps mentaux", "Surdité", "Déficience visuelle") + DEMARCHES),
    ("prefecture|sous prefecture", _type("PREF") + DEMARCHES),
    ("titre sejour|sejour|naturalisation|nationalite|visa|anef|refugie*|asile", DEMARCHES),
    ("passeport|carte identite|piece identite|cni|identite numerique|etat civil|acte naissance",
     DEMARCHES),
    ("franceconnect|france connect|demarche*|administrati*|formulaire*|papier|courrier officiel",
     DEMARCHES),
    ("cheque energie|surendettement|banque|facture*|edf|logement social|hlm|bourse|crous|parcoursup",
     DEMARCHES),
    ("logement|demande logement|dalo|attestation*|amende|crit air|critair|timbre fiscal|inscription|"
     "inscription ligne|dossier ligne|papiers ligne|demarche ligne", DEMARCHES),
    ("fin droits|acces droits|droit*|juridique|avocat", _type("PAD") + DEMARCHES),
    # Emploi
    ("france travail|pole emploi|anpe|actualisation|actualiser", _type("FT") + EMPLOI + DEMARCHES),
    ("cv|curriculum vitae|lettre motivation|candidature*|entretien embauche|recrutement|linkedin",
     EMPLOI),
    ("emploi|travail|boulot|chomage|job|stage|alternance|reconversion|formation professionnelle|cpf",
     EMPLOI),
    ("mission locale", _type("ML") + EMPLOI),
    ("cap emploi", _type("CAP_EMPLOI") + EMPLOI),
    ("creer entreprise|creation entreprise|monter entreprise|creer boite|monter boite|creer societe|"
     "auto entrepreneur|autoentrepreneur|micro entreprise|microentreprise|lancer activite|"
     "creer activite|ouvrir commerce|statut independant|urssaf|siret",
     EMPLOI + _perhaps(*DEMARCHES)),
    # Learning
    ("ordi|ordinateur|pc|portable", OUTILS + ACCES + _materiel("ordinateur")),
    ("apprendre ordi|apprendre ordinateur|cours ordinateur|initiation*|debutant*|debuter|bases",
     OUTILS),
    ("formation|cours|cours info|formation info|atelier info|atelier*|apprentissage", (
        *OUTILS, Cible("modalites_accompagnement", "Dans un atelier collectif"))),
    ("mail|mel|courriel|boite mail|email|e mail|messagerie|gmail|adresse mail", OUTILS),
    ("smartphone|telephone|portable telephone|mobile|iphone|android", (
        *OUTILS, Cible("equipements", "smartphone"))),
    ("tablette|ipad", (*OUTILS, Cible("equipements", "tablette"))),
    ("clavier|souris|word|excel|bureautique|traitement texte|tableur|windows|linux|fichier*|cle usb",
     OUTILS),
    ("application*|appli|navigateur|google|mise jour", OUTILS),
    ("whatsapp|whats app|skype|zoom|visio*|appel video|facetime", (*OUTILS, *_materiel("visio"))),
    ("photo*|video|montage|musique|image", LOISIRS + OUTILS),
    ("achat ligne|acheter ligne|vinted|leboncoin|blablacar|sncf|billet train", OUTILS),
    ("pix|certification|abc pix", _programme("Certification PIX") + OUTILS),
    # Access
    ("imprim*|impression|photocop*|copie*",
     _oui("impression") + _materiel("imprimante") + ACCES),
    ("scan*|numeriser|numerisation", _materiel("scanner") + ACCES),
    ("wifi|wi fi|connexion|hotspot|fibre|4g|reseau internet", _oui("wifi") + ACCES),
    ("internet|web|acces internet|cybercafe|cyber cafe|cyberespace|cyber base|cyberbase|surfer",
     ACCES + OUTILS),
    ("libre acces|libre service|poste informatique|salle informatique",
     _oui("materiel_libre_acces") + ACCES),
    ("borne|caf borne", _materiel("borne") + ACCES),
    # Buying and mending
    ("reconditionn*|ordinateur pas cher|acheter ordinateur|acheter pc|pc pas cher|occasion|don ordinateur",
     ACQUISITION),
    ("ordinateur solidaire|prix solidaire|equiper|equipement", ACQUISITION + ACCES),
    ("reparer|reparation|repair cafe|panne|ordi panne|ordinateur panne|pc panne|ordinateur casse|"
     "ecran casse|depannage|depanner|ressourcerie|recyclerie",
     (*_type("RESSOURCERIE"), *ACQUISITION, *_perhaps(*OUTILS))),
    # Safety, understanding, family
    ("arnaque*|escroquerie|phishing|hameconnage|faux message|fraude|piratage|pirate*|virus|antivirus",
     SECURITE),
    ("mot passe|securite|securiser|proteger|protection|vie privee|rgpd|donnees personnelles", SECURITE),
    ("harcelement|cyberharcelement", SECURITE + ENFANTS),
    ("fake news|fausse nouvelle|infox|esprit critique|intelligence artificielle|ia|chatgpt|algorithme",
     COMPRENDRE),
    ("reseau social|facebook|instagram|tiktok|twitter|snapchat", OUTILS + COMPRENDRE),
    ("parent*|ecran*|pronote|ent|devoirs|college|ecole|soutien scolaire|educonnect|cantine", ENFANTS),
    ("enfant*|famille*", ENFANTS + _public("Familles et/ou enfants") + _perhaps(*_public("Jeunes"))),
    # Making
    ("fablab|fab lab|makerspace|fabrication", _type("FABLAB") + LOISIRS),
    ("3d|impression 3d|imprimante 3d|imprimer 3d", _materiel("imprimante_3d") + LOISIRS),
    ("decoupe laser|laser", _materiel("decoupe_laser") + LOISIRS),
    ("decoupe vinyle|vinyle|flocage", _materiel("decoupe_vinyle") + LOISIRS),
    ("brodeuse|broderie|couture", _materiel("brodeuse") + LOISIRS),
    ("realite virtuelle|casque vr|vr", _materiel("casque_vr") + LOISIRS),
    ("robot*|arduino|coder|programm*|programmation|scratch",
     _materiel("robot") + LOISIRS),
    ("jeu video|jeu|console*|gaming", _materiel("console") + LOISIRS),
    ("liseuse|ebook", _materiel("liseuse")),
    ("videoprojecteur|tableau interactif", _materiel("videoprojecteur")),
    # Places
    ("epn|espace public numerique|espace numerique|espace multimedia|cyberbase|cyber espace",
     _type("EPN", "EPI")),
    ("mediatheque|bibliotheque|ludotheque|bib", _type("BIB", "RELAIS_LECTURE")),
    ("mairie|hotel ville|municipalite|secretariat mairie", _type("MUNI")),
    ("ccas|centre communal action sociale", _type("CCAS")),
    ("cias|centre intercommunal action sociale", _type("CIAS")),
    ("assistante sociale|assistant social|action sociale|departement social",
     _type("CDAS", "DEPT", "MDS", "CCAS", "CIAS") + DEMARCHES),
    ("centre social|maison quartier|maison habitants|centre socioculturel|centre socio culturel",
     _type("CS", "CSC", "MQ", "MDH")),
    ("mjc|maison jeunes", _type("MJC")),
    ("tiers lieu|tierslieu|coworking|cowork*", _type("TIERS_LIEUX")),
    ("poste|bureau poste", _type("LA_POSTE")),
    ("france service|maison service public|maison france service|mfs|msap|point france service|rfs",
     _FRANCE_SERVICES),
    ("communaute communes|intercommunalite|agglo|agglomeration|communaute agglomeration",
     _type("CC", "EPCI")),
    ("association*|asso", _type("ASSO")),
    ("pimms", _type("PIMMS") + DEMARCHES),
    ("bij|pij|information jeunesse|point jeune", _type("PIJ_BIJ")),
    ("ressourcerie", _type("RESSOURCERIE")),
    ("udaf", _type("UDAF")),
    ("afpa", _type("AFPA") + EMPLOI),
    ("bus|camion|itinerant*|bus numerique|van|camping car|bibliobus|mobile france service",
     (*_type("ENM"), Cible("itinerance", "Itinérant", 3))),
    # Programmes
    ("conseiller|conseiller numerique|cnfs|conseillere numerique|mediateur|mediateur numerique",
     _programme("Conseillers numériques")),
    ("aidant connect|aidants connect|aidant", _programme("Aidants Connect")),
    ("emmaus|emmaus connect", _programme("Emmaüs Connect", "Relais numérique (Emmaüs Connect)")),
    ("croix rouge", _programme("La Croix Rouge")),
    ("promeneur net|promeneurs du net", _programme("Promeneurs du net")),
    ("pass numerique|cheque numerique|pass apt|aptic", _oui("pass_numerique")),
    # People
    ("jeune*|ado|adolescent*", _public("Jeunes")),
    ("etudiant*|universite|fac", _public("Étudiants")),
    ("senior*|personne agee|age|troisieme age|retraite senior", _public("Seniors")),
    ("femme*", _public("Femmes") + _type("CIDFF")),
    ("sourd*|malentendant*|surdite|lsf|langue signes", _accueil("Surdité") + _langue("fsl")),
    ("aveugle*|malvoyant*|deficience visuelle|braille|non voyant", _accueil("Déficience visuelle")),
    ("illettrisme|lire ecrire|illettre*|analphabet*|alphabetisation|lire",
     _accueil("Illettrisme")),
    ("fauteuil|fauteuil roulant|pmr|mobilite reduite|accessible", (
        *_oui("accessible_pmr"), *_accueil("Handicaps moteurs"))),
    ("anglais|english", _langue("en") + _accueil("Langues étrangères (anglais)")),
    ("etranger|etrangere|fle|apprendre francais|parle pas francais|traduction|interprete",
     _accueil("Langues étrangères (anglais)", "Langues étrangères (autres)")),
    *((nom, _langue(code)) for nom, code in (
        ("arabe", "ar"), ("portugais", "pt"), ("turc|turque", "tr"), ("ukrainien*", "uk"),
        ("espagnol", "es"), ("italien", "it"), ("allemand", "de"), ("russe", "ru"),
        ("roumain", "ro"), ("polonais", "pl"), ("persan|dari|farsi|afghan", "fa"), ("pachto", "ps"),
        ("chinois|mandarin", "zh"), ("vietnamien", "vi"), ("albanais", "sq"), ("georgien", "ka"),
        ("bambara", "bm"), ("wolof", "wo"), ("peul", "ff"), ("somali", "so"), ("tigrigna", "ti"),
        ("kurde", "ku"), ("armenien", "hy"), ("tamoul", "ta"), ("bengali", "bn"))),
    # How
    ("gratuit*|gratis", (Cible("frais_a_charge", "Gratuit", 3),)),
    ("distance|domicile telephone|ligne aide", (
        Cible("modalites_accompagnement", "À distance", 3),)),
    ("domicile|visite domicile|rendez domicile", (Cible("domicile", "oui", 3),)),
    ("individuel|tete tete|accompagnement individuel", (
        Cible("modalites_accompagnement", "Accompagnement individuel", 3),)),
    ("collectif|groupe", (Cible("modalites_accompagnement", "Dans un atelier collectif", 3),)),
    ("sans rendez|sans rdv|sans rendez vous", (Cible("sur_rendez_vous", "non", 3),)),
    ("rdv|rendez", (Cible("sur_rendez_vous", "oui", 3),)),
)  # fmt: skip

# Words that one may write for another; they lead nowhere by themselves.
EQUIVALENTS: Final = (
    "voyage|tsigane|manouche",
    "chomeur|chomage",
    "boite|entreprise|societe",
    "senior|aine",
)
