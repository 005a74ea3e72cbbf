"""People's own words and what they lead to in the directory. Data: add lines, nothing else.

A line is: words (folded, "|" between; a final "*" stands for any ending) : targets. Targets are criteria
of the request, with a weight: 3, the place is that very thing; 2, that is dealt with there; 1, they may help.
"""

from typing import Final

from repere.recherche.texte.cible import (
    ACCES,
    ACQUISITION,
    COMPRENDRE,
    DEMARCHES,
    EMPLOI,
    ENFANTS,
    LOISIRS,
    OUTILS,
    SECURITE,
    Cible,
    accueils,
    materiels,
    oui,
    perhaps,
    programmes,
    public,
    types,
)

LIGNES: Final[tuple[tuple[str, tuple[Cible, ...]], ...]] = (
    # Démarches
    ("carte grise|immatriculation|permis conduire|permis|ants|changement adresse", DEMARCHES),
    ("impot|declaration revenus|declarer revenus|declarer|fiscal|avis imposition|taxe habitation",
     DEMARCHES),
    ("prelevement source|numero fiscal", DEMARCHES),
    ("tresor public|finances publiques|centre impots", types("CFP") + DEMARCHES),
    ("caf|allocation*|allocations familiales|aide logement|apl|rsa|prime activite|aah",
     types("CAF") + programmes("Point d'accès numérique CAF") + DEMARCHES),
    ("ameli|cpam|secu|securite sociale|assurance maladie|carte vitale|rembours*|feuille soins|rembourser soin",
     types("CPAM") + DEMARCHES),
    ("css|complementaire sante|cmu|mutuelle", DEMARCHES),
    ("espace sante|espace mon sante|carnet sante|doctolib|rendez medecin|ordonnance",
     (*DEMARCHES, Cible("formations_labels", "Formé à « Mon Espace Santé »", 3))),
    ("msa|agricole", types("MSA") + DEMARCHES),
    ("retraite|carsat|pension|agirc|reversion", DEMARCHES),
    ("mdph|handicap*|dossier handicap", types("MDPH") + accueils(
        "Handicaps moteurs", "Handicaps mentaux", "Surdité", "Déficience visuelle") + DEMARCHES),
    ("prefecture|sous prefecture", types("PREF") + DEMARCHES),
    ("titre sejour|sejour|naturalisation|nationalite|visa|anef|refugie*|asile", DEMARCHES),
    ("passeport|carte identite|piece identite|cni|identite numerique|etat civil|acte naissance",
     DEMARCHES),
    ("franceconnect|france connect|demarche*|administrati*|formulaire*|papier|courrier officiel",
     DEMARCHES),
    ("paper|administrative paper|courrier|lettre administrative|en ligne demarche", DEMARCHES),
    ("cheque energie|surendettement|banque|facture*|edf|logement social|hlm|bourse|crous|parcoursup",
     DEMARCHES),
    ("logement|demande logement|dalo|attestation*|amende|crit air|critair|timbre fiscal|inscription|"
     "inscription ligne|dossier ligne|papiers ligne|demarche ligne", DEMARCHES),
    ("photo identite|photo permis|photo passeport|e photo|ephoto|carte sejour|carte resident|"
     "carte electorale|liste electorale|procuration|casier judiciaire|recensement|livret famille|"
     "vehicule|voiture|certificat cession|changer adresse|contravention|payer amende|"
     "payer facture|payer impot|payer cantine|resilier|resiliation|abonnement|assurance|succession|deces|divorce|mariage|"
     "veuve|veuf|apa|aspa|minimum vieillesse|maprimerenov|renovation|regroupement familial|ofii|"
     "certificat|justificatif|teleservice*|dossier", DEMARCHES),
    ("medecin|docteur|hopital|teleconsultation|consultation medecin|rdv medecin|rdv doctolib|"
     "doctolib rdv|rendez doctolib|rendez medical|ame|aide medicale|c2s", DEMARCHES),
    ("cesu|pajemploi|nounou|assistante maternelle|creche|periscolaire|inscription ecole|"
     "inscription scolaire|inscription cantine", DEMARCHES + ENFANTS),
    ("plainte|pre plainte|depot plainte", DEMARCHES + SECURITE),
    ("signer ligne|signer papier|signer papier ligne|signer document|signer contrat|signature|"
     "signature electronique|payer ligne|paiement ligne|carte bancaire|paypal", DEMARCHES + OUTILS),
    ("caf camping car|camping car caf|caf mobile|bus caf|caf bus|caf itinerant*",
     (*types("CAF", "ENM"), Cible("itinerance", "Itinérant", 3), *perhaps(*DEMARCHES))),
    ("fin droits|acces droits|droit*|juridique|avocat", types("PAD") + DEMARCHES),
    # Emploi
    ("france travail|pole emploi|anpe|actualisation|actualiser", types("FT") + EMPLOI + DEMARCHES),
    ("cv|curriculum vitae|lettre motivation|candidature*|entretien embauche|recrutement|linkedin",
     EMPLOI),
    ("emploi|travail|boulot|chomage|job|stage|alternance|reconversion|formation professionnelle|cpf",
     EMPLOI),
    ("mission locale", types("ML") + EMPLOI),
    ("cap emploi", types("CAP_EMPLOI") + EMPLOI),
    ("interim|embauche|recherche emploi|recherche travail|offre emploi|service civique|saisonnier|"
     "contrat apprentissage|apprenti|bilan competence", EMPLOI),
    ("creer entreprise|creation entreprise|monter entreprise|creer boite|monter boite|creer societe|"
     "auto entrepreneur|autoentrepreneur|micro entreprise|microentreprise|lancer activite|"
     "creer activite|ouvrir commerce|statut independant|urssaf|siret",
     EMPLOI + perhaps(*DEMARCHES)),
    # Learning
    ("ordi|ordinateur|pc|portable", OUTILS + ACCES + materiels("ordinateur")),
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
    ("petit enfant|whatsapp|whats app|skype|zoom|visio*|appel video|facetime", (*OUTILS, *materiels("visio"))),
    ("photo*|video|montage|musique|image", LOISIRS + OUTILS),
    ("achat ligne|acheter ligne|vinted|leboncoin|blablacar|sncf|billet train", OUTILS),
    ("leboncoin vinted|vinted leboncoin|bon coin|vendre ligne|vendre internet|commander ligne|commander internet|"
     "acheter internet|course ligne|billet avion|reserver train|amazon|ebay", OUTILS),
    ("tactile|ecran tactile|doigt|pave numerique|telecommande|gps|waze|google map|itineraire|"
     "sms|texto|messenger|telegram|discord|repondeur|contact telephone|forfait|operateur|"
     "orange|sfr|free|bouygue|decodeur|television|box internet", OUTILS),
    ("sauvegard*|stockage|cloud|disque dur|usb|transferer photo|sauvegarder photo|trier photo|ranger photo|"
     "photo telephone|photo ordinateur|imprimer photo|installer|installation|logiciel|telecharger|"
     "telechargement|pdf|piece jointe|mac|macbook|samsung|chrome|firefox|libreoffice|openoffice|"
     "powerpoint|diaporama|copier coller|mettre jour|visio famille|appel famille|appeler famille|"
     "appeler enfant|appeler petit enfant", OUTILS),
    ("pix|certification|abc pix", programmes("Certification PIX") + OUTILS),
    ("b2i|c2i|brevet informatique|clea|tosa|formation pix|passer pix|certification pix|certificat informatique",
     programmes("Certification PIX") + perhaps(*OUTILS)),
    # Access
    ("imprim*|impression|photocop*|copie*",
     oui("impression") + materiels("imprimante") + ACCES),
    ("scan*|numeriser|numerisation", materiels("scanner") + ACCES),
    ("wifi|wi fi|connexion|hotspot|fibre|4g|reseau internet", oui("wifi") + ACCES),
    ("internet|web|acces internet|cybercafe|cyber cafe|cyberespace|cyber base|cyberbase|surfer",
     ACCES + OUTILS),
    ("libre acces|libre service|poste informatique|salle informatique",
     oui("materiel_libre_acces") + ACCES),
    ("borne|caf borne", materiels("borne") + ACCES),
    ("cyber|ordinateur libre acces|ordi libre acces|pc libre acces|ordinateur disposition|ordinateur libre service",
     oui("materiel_libre_acces") + ACCES),
    ("fax|point internet", oui("wifi") + ACCES),
    # Buying and mending
    ("reconditionn*|ordinateur pas cher|acheter ordinateur|acheter pc|pc pas cher|occasion|don ordinateur",
     ACQUISITION),
    ("acheter ordinateur pas cher|ordi pas cher|acheter ordi pas cher|acheter ordi|acheter pc pas cher|"
     "tablette pas cher|acheter tablette|telephone pas cher|acheter telephone|smartphone pas cher|"
     "acheter smartphone|ordinateur portable pas cher|pc portable pas cher|acheter ordinateur portable|"
     "materiel pas cher|materiel informatique|ordinateur occasion|ordinateur gratuit|ordi gratuit|pc gratuit|"
     "acheter materiel|premier ordinateur|pret ordinateur|preter ordinateur|louer ordinateur|location ordinateur",
     ACQUISITION),
    ("don pc|don ordi|don materiel|don tablette|donner ordinateur|donner pc|donner ordi|donner materiel|recup|recuperer ordinateur|"
     "recyclage|recycler|reemploi|vieil ordinateur|vieux ordinateur|vieux pc|ancien ordinateur",
     ACQUISITION + types("RESSOURCERIE")),
    ("ordinateur solidaire|prix solidaire|equiper|equipement", ACQUISITION + ACCES),
    ("reparer|reparation|repair cafe|panne|ordi panne|ordinateur panne|pc panne|ordinateur casse|"
     "ecran casse|depannage|depanner|ressourcerie|recyclerie",
     (*types("RESSOURCERIE"), *ACQUISITION, *perhaps(*OUTILS))),
    ("reparer ordinateur|reparer ordi|reparer pc|reparation ordinateur|reparer telephone|"
     "reparer smartphone|reparer tablette|reparer imprimante|depanner ordinateur|depannage informatique|"
     "depannage ordinateur|telephone casse|tablette casse|ordinateur lent|ordi lent|pc lent|"
     "ordinateur bloque|ordinateur plante|ordi bloque|ordinateur marche|ordi marche|pc marche",
     (*types("RESSOURCERIE"), *ACQUISITION, *perhaps(*OUTILS))),
    # Safety, understanding, family
    ("arnaque*|escroc*|vol carte|phishing|hameconnage|faux message|fraude|piratage|pirate*|virus|antivirus",
     SECURITE),
    ("mot passe|securite|securiser|proteger|protection|vie privee|rgpd|donnees personnelles", SECURITE),
    ("harcelement|cyberharcelement", SECURITE + ENFANTS),
    ("arnaque internet|arnaque ligne|arnaque mail|arnaque sms|arnaque telephone|arnaque ordinateur|"
     "faux mail|faux sms|sms bizarre|mail bizarre|sms frauduleux|message bizarre|message suspect|"
     "mail suspect|compte pirate|pirater compte|hack*|spam|usurpation*|vol identite|cybersecurite|"
     "cookie", SECURITE),
    ("mot passe oublie|oublier mot passe|mot passe perdu|mot passe oublier|perdu mot passe|changer mot passe|gerer mot passe",
     SECURITE + OUTILS),
    ("fake news|fausse nouvelle|infox|esprit critique|intelligence artificielle|ia|chatgpt|algorithme",
     COMPRENDRE),
    ("desinformation|fausse information|fausse info|complot*|chat gpt|gemini|deepfake|big data|sobriete*|"
     "culture numerique|atelier ia|initiation ia|initiation intelligence artificielle|"
     "intelligence artificielle initiation|atelier intelligence artificielle|formation intelligence artificielle", COMPRENDRE),
    ("reseau social|facebook|instagram|tiktok|twitter|snapchat", OUTILS + COMPRENDRE),
    ("parent*|ecran*|pronote|ent|devoirs|college|ecole|soutien scolaire|educonnect|cantine", ENFANTS),
    ("enfant*|famille*", ENFANTS + public("Familles et/ou enfants") + perhaps(*public("Jeunes"))),
    ("danger ecran|temps ecran|addiction*|ecran enfant|tablette enfant|telephone enfant|enfant ecran|"
     "enfant tablette|enfant telephone|danger internet|danger reseau|controle parental|exposition ecran",
     ENFANTS + SECURITE),
    ("ecole directe|ecoledirecte|moodle|collegien*|lyceen*|lycee|aide devoirs|suivi scolarite|ma classe", ENFANTS),
    # Making
    ("fablab|fab lab|makerspace|fabrication", types("FABLAB") + LOISIRS),
    ("3d|impression 3d|imprimante 3d|imprimer 3d", materiels("imprimante_3d") + LOISIRS),
    ("decoupe laser|laser", materiels("decoupe_laser") + LOISIRS),
    ("decoupe vinyle|vinyle|flocage", materiels("decoupe_vinyle") + LOISIRS),
    ("brodeuse|broderie|couture", materiels("brodeuse") + LOISIRS),
    ("realite virtuelle|casque vr|vr", materiels("casque_vr") + LOISIRS),
    ("robot*|arduino|coder|programm*|programmation|scratch",
     materiels("robot") + LOISIRS),
    ("jeu video|jeu|console*|gaming", materiels("console") + LOISIRS),
    ("jeu reseau|reseau jeu|jeu ligne|jeu societe|esport|e sport|minecraft|fortnite|jouer|playstation|switch",
     materiels("console") + LOISIRS),
    ("montage video|montage photo|retouche photo|photoshop|podcast|web radio|webradio|radio|mao|"
     "graphisme|dessin|blog|site web|creer site|creer site internet|site internet|stop motion|"
     "film|cinema|electronique|drone*|bricolage|modelisation", LOISIRS),
    ("genealogie", LOISIRS + OUTILS),
    ("couture brodeuse|machine broder|brodeuse couture", materiels("brodeuse") + LOISIRS),
    ("liseuse|ebook", materiels("liseuse")),
    ("videoprojecteur|tableau interactif", materiels("videoprojecteur")),
)  # fmt: skip


# Words that one may write for another; they lead nowhere by themselves.
EQUIVALENTS: Final = (
    "voyage|tsigane|manouche",
    "chomeur|chomage",
    "boite|entreprise|societe",
    "senior|aine",
)
