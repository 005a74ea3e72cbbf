"""French phrases, service by service. Data: see ``comprehension.motifs`` for the signs.

A code is the key of a service, or several joined by "+", then how sure: 3, that is it; 2, likely; 1, a hint.
Code "-": words that would mislead, put aside. Where two phrases overlap, the longest counts alone.
"""

from typing import Final

CLASSES: Final = {
    "appareil": "ordinateur/ordinateurs/ordi/pc/portable/laptop/tablette/tablettes/smartphone/telephone/mobile/iphone/ipad/android/mac",
    "ordi": "ordinateur/ordinateurs/ordi/pc/portable/laptop/tablette",
    "materiel": "@appareil/imprimante/ecran/materiel/chromebook/unite/equipement/machine",
    "enfant": "fils/fille/filles/enfant/enfants/ado/ados/adolescent*/gamin*/gosse*/petit/petits/petite/garcon/gosse/mome*/collegien*/lyceen*/mineur*/eleves",
    "ecran": "ecran/ecrans/tiktok/snapchat/snap/instagram/insta/fortnite/roblox/minecraft/jeux/jeu/console/play/switch/telephone/portable/tablette/tablettes/reseaux/discord/youtube/internet/ligne",
    "apprendre": "apprendre/aprendre/apprenne/apprends/apprenne/apprentissage/initier/initiation/initiations/debuter/debutant*/maitriser/perfectionner/former/decouvrir/reapprendre/progresser/familiariser/montrer/enseigner",
    "cours": "cours/atelier/ateliers/formation/stage/initiation/lecon/lecons/seance",
    "outil": "@appareil/informatique/internet/clavier/souris/word/excel/mail/mails/bureautique/web/windows/numerique/gmail/whatsapp/zoom",
    "admin": "ameli/caf/impots/impot/carsat/msa/cpam/prefecture/ants/anef/franceconnect/secu/retraite/mdph/rsa/apl",
    "papier": "document*/doc/papier*/feuille*/attestation*/dossier*/carte/identite/passeport/rib/justificatif*/formulaire*/billet*/courrier*/contrat*/releve*/certificat*/convocation*/cv/pdf/piece*/avis",
    "chercher": "chercher/cherche/recherche/recherches/rechercher/trouver/trouve/retrouver/retrouve/decrocher/veux/voudrais",
}

LIGNES: Final = {
    "-": """
        suis/est/sont/couple/dame/monsieur/femme/homme/jeune/jeunes/deux/ex/couples/ans retraite/retraites/retraitee
        suis/est/sont/depuis/etait a/en/la? la? retraite
        petite/petites/maigre ma? retraite
        mode d emploi
        emploi du temps
        demandeur/demandeurs/demandeuse d emploi
        contrat de travail
        pas/suis/est/plus au/o chomage
        suis/est/touche/touchant/avec/beneficiaire/beneficiaires le/au/du/de? rsa
        titre de transport
        suis/est/es/etes/vous/tu/un/parler/parle robot/robots
        fils/fille/enfants/petite/petits/enfant ~2 offert/achete/donne/installe/laisse
        photo de profil
        reseau de transport
        travailleur/travailleurs social/sociaux/handicape
        service/services social/sociaux
        a la caisse
        ecran blanc/noir/bleu
        carte du/de la? ville/monde
        jeux olympiques
    """,
    "demarches:3": """
        impot/impots/imposition/fiscal/fiscale/fisc/teledeclaration/teledeclarer
        declarer/declaration/declare ~3 revenus/revenu/ressources/impots/trimestrielle
        taxe fonciere/habitation
        caf/allocataire/apl/rsa/aah/aspa/ppa/allocations/allocation
        prime d activite
        aide/aides au/a logement/sociale/sociales
        cpam/ameli/secu/carsat/msa/mdph/css/cmu/puma/rqth/agirc/cnav/crous/ants/anef/cesu/pajemploi
        assurance maladie
        carte vitale
        securite sociale
        complementaire/mutuelle sante?
        espace sante
        doctolib
        feuille* de soin*
        arret* de? maladie/travail
        dossier/demande/ma/sa/leur/caisse de? retraite
        relevé de carriere
        reversion/surendettement/naturalisation/recepisse/regroupement familial?
        prefecture/prefectures/ofpra/ofii
        titre/carte/permis de? sejour/resident
        demande d asile
        passeport/passeports/cni
        carte/cartes/piece d? identite
        carte grise
        permis de conduire
        points de/sur? mon? permis
        etat civil
        acte* de? naissance/mariage/deces
        casier judiciaire
        liste* electorale*
        logement* social/sociaux
        hlm/dalo/cerfa/visale
        cheque energie
        payer/contester/regler ~2 amende/amendes/contravention/pv
        crit air
        timbre* fiscal/fiscaux
        franceconnect
        france connect
        demarche/demarches/demarch
        administratif/administratifs/administrative/administratives/paperasse/paperasses
        remplir/monter/deposer/faire/completer/renouveler/constituer ~3 dossier/dossiers/formulaire/formulaires
        aidant/aidants connect
        maison? france services
        france service
        aide juridictionnelle
        changement d? adresse
        mode de garde
        inscri* ~3 creche/cantine/ecole
        mobilite inclusion
        mot/mots de passe ~3 @admin
        compte ~2 @admin
        declaration/declarer ~2 urssaf/deces/pac
        permis de construire
        minimum vieillesse
        demande d? apa
        ouverture de/des droits
        acces aux droits
        pension de reversion/invalidite/retraite
        faire/mes/ses/nos/leurs/des/les papiers
        papiers en/sur/administratifs ligne/internet?
    """,
    "demarches:2": """
        retraite/papiers/papier/formulaire/formulaires/permis/prefectoral/nationalite/visa/bourse/bourses
        conjoint ~2 decede
        administration/administrations/etrangers
        lettre/courrier de/du/des la? mairie/administration/tribunal/departement
        identite numerique
        urssaf/logement/edf/engie/mairie
    """,
    "demarches:1": "dossier/dossiers/attestation/courrier/justificatif*/guichet/amende/mutuelle/decede",
    "demarches+emploi:3": """
        france travail
        pole emploi
        actualiser/actualisation/actualise
        inscri*/droits/allocation*/indemnite* ~3 chomage
    """,
    "emploi:3": """
        cv/curriculum/candidature/candidatures/postuler/linkedin/indeed/recruteur*/recrutement/embauche/reconversion/alternance
        lettre* de? motivation/motiv
        emploi/emplois
        @chercher ~3 travail/boulot/job/stage/alternance/apprentissage/taf/patron/emploi/bosser
        offre* d? emploi
        entretien d? embauche
        bilan de competences
        profil professionnel/pro
        auto/micro entrepreneur/entreprise/entrepreneuse
        autoentrepreneu*/microentreprise
        creer/monter/lancer/ouvrir/creation ~2 entreprise/boite/activite/societe/commerce/boutique
        mon/ma/notre/petite entreprise
        changer/change de travail/metier/boulot
        compte/espace personnel de? formation
        insertion professionnelle
        mission locale
        contrat d? apprentissage
        formation professionnelle/qualifiante/diplomante
    """,
    "emploi:2": """
        travail/boulot/job/chomage/stage/cpf/vae/interim/employeur/metier/apprentissage/insertion/artisan/clients
        radie/radiee/licencie/licenciement
    """,
    "emploi:1": "entreprise/travailler/professionnel/pro/pix",
    "securite:3": """
        arnaque/arnaques/arnaquer/arnaquee/escroquerie*/escroc*/escroquer/fraude/fraudes/phishing/hameconnage
        pirate/pirater/pirates/piratage/piratee/hacker/hackers/hacke/virus/antivirus/malware/spam/spams
        mot/mots de passe
        mdp
        faux/fausse/fo ~1 site/sites/mail/mails/message/messages/conseiller/sms/annonce/annonces/banquier
        mail/mails/sms/message/messages/appel/appels/courriel ~3 bizarre/bizarres/suspect/suspects/louche/etrange/chelou/frauduleux
        cybersecurite/usurpation
        double authentification
        securiser/securise/securisee
        en securite
        appel/appels/pub/pubs/publicite/publicites indesirable/indesirables/ciblee?
        logiciel* malveillant*
        soi disant
        pare feu
        fait/fais passer pour
        securite informatique/numerique/internet/sur/des
        proteger/protege/protection ~4 compte/comptes/ordinateur/ordi/telephone/tel/donnees/vie/photos/argent
        fait/faire/fais avoir ~4 internet/vinted/leboncoin/ligne
        peur ~5 pirat*/arnaq*/internet/voler/vole
        donner ~3 numero/code ~2 carte/banque
        payer/achat/achats/paiement en? ligne/internet ~3 risque/securite/danger/peur
        dangers/risques d/sur/de internet
        supprimer/effacer/fermer ~3 compte/traces
        vol d identite
    """,
    "securite:2": """
        confidentialite/identifiants/suspect/cyberharcelement/cookies/vpn/prudent/mefier/mefiance
        vie privee
        carte bancaire/bleue
        effacer ~4 donnees/google
    """,
    "enfants:3": """
        pronote/educonnect/parentalite/klassroom/skolengo/toutemonannee
        l =ent
        controle parental/parentale
        temps d? ecran/ecrans
        devant/sur/aux/autour des? les/leurs/leur/ses? ecrans
        les/aux/des ecrans ~4 @enfant
        @enfant ~4 ecrans
        tout/toute/tte/passe/passent/accro/addict/toujours/nuit ~8 tiktok/snapchat/fortnite/ecrans/roblox
        @enfant ~7 accro/addict/tiktok/snapchat/fortnite/discord/roblox
        @enfant ~4 console/jeux/instagram
        parents ~3 eleves/ecrans/numerique/ados/desempares
        espace/portail/cafe des? famille/familles/parents
        age ~5 telephone/console/portable/smartphone ~4 enfant
        harcel* ~6 college/ecole/lycee/eleves/classe/fils/fille
        @enfant ~4 harcel*
        cahier de texte*
        notes/bulletin*/absences de ~2 @enfant
    """,
    "enfants:2": """
        =ecrans/ecole/college/maitresse/cantine/devoirs/scolarite/scolaire/parental/parents/fortnite/parcoursup
        aide aux devoirs
        @enfant ~5 internet/telephone/reseaux/instagram/youtube/tablette
    """,
    "loisirs:3": """
        fablab/fablabs/makerspace/hackerspace/podcast/podcasts/genealogie/genealogique/photoshop/gimp/canva/blender
        fab lab
        =3d
        imprim*/impression ~1 =3d
        decoupe laser/vinyle
        jeu/jeux video/videos/retro
        realite virtuelle
        casque vr
        montage/monter/tourner/filmer/couper/creer ~3 video/videos/film/films
        retoucher/retouche ~3 photo/photos/image/images
        photo/photos/photographie numerique/numeriques
        atelier/club/cours/stage de? photo/photos/video/dessin/musique/radio/robot/robotique
        album/livre ~1 photo/photos
        musique/chanson/chansons/mao
        dessin/dessiner/dessine
        robotique/arduino/raspberry/scratch/minecraft/codage/coder/programmer/programmation/drone/drones
        broderie/brodeuse/flocage/modelisation/retrogaming/gaming/esport
        cassette*/vhs/diapositives/super8
        faire/fais/creer/creation un/une/des/mon/ma/le/d/de film/films/video/videos/blog/affiche/affiches/bd/logo/site
        arbre genealogique
        borne* d? arcade
        loisirs numeriques/creatifs
        liseuse/liseuses/ebook/ebooks
        jouer/joue ~5 switch/play/console/xbox/playstation/jeux/ligne/echecs
        tournoi/tournois
        numeriser/numerisation ~4 photos/cassettes/films/diapos/vhs
        emission de radio
    """,
    "loisirs:2": "jeux/gamer/switch/playstation/xbox/console/photo/photographie/film/films/robots/blog/video/videos/creatif/creative/art",
    "comprendre:3": """
        intelligence/intelligences artificielle/artificielles
        =ia/=lia/chatgpt/gpt/deepfake/deepfakes/infox/desinfox/desinformation/complotisme/complot/complots/rgpd/gafam/algorithme/algorithmes
        chat gpt
        fake new/news
        fausse/fausses nouvelle*/information*/info*/actualite*
        vrai ~3 faux
        verifier/savoir ~5 info/information/nouvelle/article ~6 vrai/vraie/fiable
        verifier/reconnaitre ~3 info/information/infos/informations
        esprit critique
        education aux? medias
        bitcoin/bitcoins/blockchain/cryptomonnaie*
        comprendre/explique*/expliquer ~3 reseaux sociaux
        comprendre ~3 reseaux/internet/numerique/donnees/algorithmes
        numerique responsable
        pollution/sobriete/impact/ecologie/planete ~3 numerique/internet/informatique
        numerique ~3 planete/ecologie/environnement/climat/societe
        objets connectes
        domotique
        culture/citoyennete numerique
        logiciel* libre*
        comment marche/fonctionne/marchent internet
        a quoi sert/servent ~2 cloud/cookies/algorithme*/reseaux/twitter/wikipedia
        que? deviennent/font/savent/sait ~4 donnees
        donnees personnelles
    """,
    "comprendre:2": """
        c/cest est? quoi ~2 cloud/internet/tiktok/twitter/snapchat/fibre/cookies/reseau
        reseaux sociaux
        cookies/cloud/wikipedia/influenceur*/emi/5g
        conference/debat/fresque ~3 numerique
        mes/nos/quelles donnees
    """,
    "comprendre:1": "comprendre/conference/debat/media/medias/donnees",
    "acces:3": """
        imprimer/imprime/imprimerai/imprimante/imprimantes/impression/impressions/tirage
        imprim*/scan*/numeris*/photocop* ~4 @papier
        photocopie/photocopies/photocopier/photocopieur/photocopieuse/scanner/scan/numeriser/faxer/plastifier
        wifi/hotspot/cybercafe/cyberespace
        wi fi
        cyber cafe
        libre/libres acces/service
        acces/accede*/accès ~3 internet/ordinateur/ordinateurs/ordi/pc/web
        ordi/ordinateur/ordinateurs/pc/poste libre/libres/disponible/dispo/public/publics
        utiliser/servir/servire/passer/acceder ~2 un/une/des/dun ordinateur/ordi/pc/poste
        recharger/charger/brancher/rechargement ~3 @appareil
        recharger/chargeur/prise
        zone* blanche*
        pret/preter/emprunter/louer/emprunt/prete ~3 @materiel
        connecter/co ~2 a? internet/wifi
        aller/consulter/surfer sur? internet
        poste/postes/salle informatique/informatiques
        endroit/lieu/coin avec internet/ordinateur*/wifi
        capte/capter rien/mal/pas
        pas/plus d/de internet/connexion/reseau/data/gigas/wifi
        pas/plus internet
        pas/plus d? imprimante
    """,
    "acces:2": "pas/plus/sans/zero/aucun d/de? ordinateur/ordi/pc",
    "acquisition:3": """
        reconditionne/reconditionnes/reconditionnee/reconditionnees/reconditionner/reconditionnement
        acheter/achat/racheter/achete/acquerir/payer/procurer/offrir ~4 @materiel
        @materiel ~4 occasion/occaz/doccasion/solidaire/reconditionne/gratuit/gratuitement
        @materiel ~3 pas/moins/petit/bas trop? cher/chers/chere/prix/cout/cher
        pas cher/chere/chers ~3 @materiel
        @materiel a ~4 euros/euro/balles
        petit/bas/prix prix/solidaire/modique
        materiel d? occasion/solidaire
        seconde main
        don/dons d? ordinateur/ordinateurs/materiel/telephone*
        donner/donne/donnent/recuperer/recycler/debarrasser ~4 ordinateur/ordinateurs/ordis/telephone/telephones/tablette/materiel
        vend/vendent/vente ~4 ordinateur/ordinateurs/ordis/pc
        carte/cartes/puce sim
        forfait/forfaits/abonnement/internet/box ~4 cher/chere/social/sociale/solidaire
        tarif* social/solidaire/sociaux/solidaires
        emmaus connect
        equiper/equipement ~4 informatique/ordinateur/ordinateurs/materiel
        besoin ~2 un/dun/d ordinateur/ordi/pc/telephone/tablette pour/pr
        moyens ~4 ordinateur/ordi/pc/telephone/tablette
        un autre/nouvel/nouveau ordinateur/ordi/pc/telephone
        refait/refaits/remis/remise a neuf
    """,
    "acquisition:2": "occasion/acheter/equiper/equipement/recycler/cher/chere/chers",
    "outils:3": """
        @apprendre ~5 @outil
        @cours ~3 @outil
        sais/sait/savoir/saurais/arrive/arrive*/comprend*/compris/conai*/connais/connait ~4 servir/utiliser/marche/marcher/fonctionne/regler ~3 @appareil
        utiliser/servir/regler ~2 mon/ma/sa/son/leur/leurs/mes/cette/ce @appareil
        comprendre/comprend/comprends/explique*/montre* ~2 mon/ma/sa/son/cette/la/le @appareil
        debutant/debutante/debutants/debutantes
        debute ~3 informatique/numerique/ordinateur
        nul/nulle/rien/perdu/perdue ~3 informatique/ordinateur/internet/numerique
        competences/bases numeriques/numerique/informatiques/informatique/informatique
        bases de? l? informatique/numerique/ordinateur
        conseiller/conseillere/conseillers numerique/numeriques
        bureautique/word/excel/powerpoint/tableur/libreoffice
        traitement de texte
        clavier/souris
        piece* jointe*
        creer/avoir/ouvrir/faire ~2 adresse/boite mail/email/courriel/electronique?
        whatsapp/skype/zoom/facetime
        faire? un/des? appel/appels/appeler/voir/voire ~4 video/visio
        visio ~4 enfants/famille/petits/fille/fils
        transferer/transfert/ranger/trier/classer/envoyer/stocker/vider ~5 photo/photos
        capture d ecran
        cle usb
        prise/prendre en? main
        prendre en main
        aide/aider/coup ~3 tablette/smartphone/ordinateur/ordi/informatique
        aide/mediation/accompagnement/mediateur/mediatrice numerique
        synthese vocale
        lecteur d ecran
        a l aise ~4 @outil
        taille des lettres/caracteres
        gps/nvda/jaws
        savoir/sais ~3 envoyer/ouvrir/ecrire ~2 mail/mails/email
        certification? pix
    """,
    "outils:2": """
        mail/mails/email/courriel/courriels/messagerie/gmail/visio/application/applications/applis/android/windows/linux
        tablette/smartphone/informatique
        acheter/achats/courses/commander/billet* ~3 internet/ligne
        vinted/leboncoin
        facebook
    """,
    "outils:1": "@appareil/numerique/internet/apprendre/atelier/cours",
}
