"""Using: tools, safety, children, leisure, understanding. Data."""

from typing import Final

LIGNES: Final = {
    "securite:4": """
        dejouer/eviter/reperer/deceler ~2 piege/pieges/arnaque/arnaques
        donne/donner ~1 mon/ma/son/sa/nos ~1 numero/code/numeros/codes ~2 carte/banque
    """,
    "securite:3": """
        escroc*/rancon*/hameconn*/malveill*/cybermalveill*
        demarchage/demarcheur ~2 telephonique/internet/ligne/mail/frauduleux
        changer/choisir/retenir/proteger ~3 codes/code secret/secrets
        faire/fait avoir/arnaquer/rouler/piéger ~4 internet/ligne/vinted/leboncoin
        bloquer/bloque ~2 numero/numeros/appel/appels/contact
        quelqu un ~4 profil/compte ~4 photo/photos/nom
        fausse/faux profil/profils/vendeur/vendeurs/policier/technicien/compte/comptes
        bons reflexes
        tout/tous/gens/inconnus/inconu/on ~3 voit/voient/voie/vois/lit/lisent ~3 vie/profil/publications/posts
        compte/profil/insta/instagram/facebook/snap/tiktok ~1 prive/privee
        faux/fausses ~1 conseillers/conseillere/banquiers/policiers/agents/agent/coursier/coursiers/livreur
        prevention/sensibilis*/prevenir ~4 arnaque*/escroquer*/fraude*/demarchage
        site/boutique/vendeur ~4 fiable/serieux/serieuse/honnete
        arnaque/arnaques/arnaquer/arnaquee/escroquerie*/escroc*/escroquer/fraude/fraudes/phishing/hameconnage
        pirate/pirater/pirates/piratage/piratee/hacker/hackers/hacke/virus/antivirus/malware/spam/spams
        mot/mots de passe
        mdp
        faux/fausse/fo ~1 site/sites/mail/mails/message/messages/conseiller/sms/annonce/annonces/banquier
        mail/mails/sms/message/messages/appel/appels/courriel ~3 bizarre/bizarres/suspect/suspects/louche/etrange/chelou/frauduleux
        confidentialite
        cybersecurite/usurpation
        double authentification
        securiser/securise/securisee
        en securite
        appel/appels/pub/pubs/publicite/publicites indesirable/indesirables
        logiciel* malveillant*
        soi disant
        lien/liens ~1 bizarre/suspect/louche/etrange/chelou/inconnu
        donner/donne/demande/communique ~2 code/codes
        donne/donner numero/numeros/code/codes ~1 carte/banque
        mail/mails/message/messages/sms/lien/liens ~2 douteux/douteuse/douteuses/pieges
        dit/dire/pretend/pretendu ~3 banque/banquier
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
        messages/absences/reunion/cantine du/de/a college/lycee/ecole
        @enfant ~6 lache/decroche/quitte/colle/collé ~4 @ecran
        limiter/surveiller/bloquer/verrouiller/interdire/controler ~5 @enfant
        filtre/filtrer ~6 @enfant
        soirees/soiree/rencontre/rencontres/reunion/conference/cafe/groupe ~4 parents
        pronote/educonnect/parentalite/klassroom/skolengo/toutemonannee
        =ent
        petit/petite/gamin/gamine/gosse/gosses/mome/fils/fille ~6 regarde/regardent/tombe/clique ~3 importe
        @enfant ~9 video/videos/image/images/site/sites ~3 bizarre*/choquant*/violent*/porno*/inadapte*
        @enfant ~4 tombe/tombent/tomber ~4 video/videos/image/images/site/sites
        controle parental/parentale
        temps d? ecran/ecrans
        devant/sur/aux/autour des? les/leurs/leur/ses? ecrans
        les/aux/des ecrans ~4 @enfant
        @enfant ~4 ecrans
        tout/toute/tte/passe/passent/accro/addict/toujours/nuit ~8 tiktok/snapchat/fortnite/ecrans/roblox
        @enfant ~7 accro/addict/tiktok/snapchat/fortnite/discord/roblox
        @enfant ~4 console/jeux/instagram
        @enfant ~3 passe/passent/reste/restent ~7 @ecran
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
        diaporama* ~3 photos/musique/mariage/anime/anniversaire/famille
        super 8
        bobine/bobines/negatif*/vinyle/vinyles ~5 ordinateur/dvd/cle/numeri*
        enregistrer ~3 chanson/voix/disque/album/morceau/musique/groupe/son
        ancetres/aieux/genealogiste/genealogistes
        remonter/faire/retrouver ~2 arbre/ancetres/aieux
        creer/inventer/fabriquer/programmer/coder ~4 jeu/jeux/robot/robots/objet/objets/appli/application
        livre/album/film/video ~4 photos/vacances/voyage/souvenirs/mariage/famille
        composer/mixer ~3 musique/morceau/son/ordinateur
        fer/faire du son
        chaine youtube
        machine*/imprimante* ~3 =3d
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
        peut/peu/veux/voudrais/aime/envie jouer/joue
        numeriser/numerisation ~4 photos/cassettes/films/diapos/vhs
        emission de radio
    """,
    "loisirs:4": """
        @apprendre ~2 photo/photos/video/dessin/musique ~4 @appareil
        imprim*/impression*/imprimante* ~2 =3d
        imprim*/impression*/imprimante* ~3 =3d
        imprim*/impression*/imprimante* ~4 trois/=3 dimensions
    """,
    "loisirs:2": "jeux/gamer/switch/playstation/xbox/console/photo/photographie/film/films/robots/blog/video/videos/creatif/creative/art",
    "comprendre:3": """
        pourquoi ~5 pub/pubs/publicite/publicites/annonces/cookies
        telephone/portable/enceinte ~2 ecoute/ecoutent/espionne
        polluer/pollue/pollution/empreinte/consomme ~5 internet/numerique/mails/films/streaming
        internet/numerique/mails/streaming ~2 pollue/polluer/consomme
        metavers/nft/blockchain/darknet/streaming ~3 quoi/comprendre/explique*
        quoi ~4 metavers/nft/darknet/streaming/algorithme/nuage/serveur
        sait/savent/garde/gardent/fait/font google/facebook ~3 moi/donnees/nous
        google/facebook sait/savent/garde/gardent/connait ~3 moi/donnees/nous
        rumeur/rumeurs/complotiste/complotistes/propagande
        robots ~4 societe/remplacer/remplacent/emplois/metiers
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
        pub/pubs/publicite/publicites ciblee*/meme/memes/toujours
        meme/memes pub/pubs/publicite/publicites
        c/cest est? quoi ~2 cloud/internet/tiktok/twitter/snapchat/fibre/cookies/reseau
        reseaux sociaux
        cookies/cloud/wikipedia/influenceur*/emi/5g
        conference/debat/fresque ~3 numerique
        mes/nos/quelles donnees
    """,
    "comprendre:1": "comprendre/conference/debat/media/medias/donnees",
    # What opens letters is a tool; a public service is a procedure, and a theft is not forgetting.
    "outils:4": """
        perdu/perdue/oublie/oubliee/egare/retrouve/retrouver/connais/rappelle/souviens/plus/perdre/echappe/perte ~6 mot/mots/mdp/code/codes/passe/identifiant ~6 @courrier
        mot/mots/mdp/code/codes/passe/identifiant ~6 @courrier ~3 perdu/perdue/oublie/oubliee/egare/echappe
        entrer/rentrer/connecter/ouvrir/lire ~3 boite/messagerie/mail/mails/gmail/outlook/hotmail ~6 mot/mdp/code/codes
        boite/messagerie/mail/mails/gmail/outlook/hotmail ~4 refuse/reconnait/accepte/redemande/veut ~4 mot/mdp/code/codes
    """,
    "outils:3": """
        trier/ranger/classer/organiser ~4 fichiers/dossiers/documents/photos
        page ~3 facebook/instagram/insta/reseaux
        bases ordinateur/ordi/tablette/smartphone/telephone/bureautique/word/excel
        initier/initiation/apprendre ~3 visioconference/visio/video
        @apprendre ~5 @outil
        @cours ~3 @outil
        sais/sait/savoir/saurais/arrive/arrive*/comprend*/compris/conai*/connais/connait ~4 servir/utiliser/marche/marcher/fonctionne/regler ~3 @appareil
        utiliser/servir/regler ~2 mon/ma/sa/son/leur/leurs/mes/cette/ce @appareil
        comprendre/comprend/comprends/explique*/montre* ~2 mon/ma/sa/son/cette/la/le @appareil
        debute ~3 informatique/numerique/ordinateur
        debutant/debutante/debutants/debutantes total/totale/totaux/totales/complet/complete/complets/completes/absolu/absolue
        grand/grande/grands/grandes/vrai/vraie debutant/debutante/debutants/debutantes
        nul/nulle/rien/perdu/perdue ~3 informatique/ordinateur/internet/numerique
        competences/bases numeriques/numerique/informatiques/informatique/informatique
        bases de? l? informatique/numerique/ordinateur
        conseiller/conseillere/conseillers numerique/numeriques
        bureautique/word/excel/powerpoint/tableur/libreoffice
        traitement de texte
        clavier/souris
        piece* jointe*
        creer/avoir/ouvrir/faire ~2 adresse/boite mail/email/courriel/electronique?
        skype/zoom/facetime
        faire? un/des? appel/appels/appeler/voir/voire ~4 video/visio
        visio ~4 enfants/famille/petits/fille/fils
        transferer/transfert/ranger/trier/classer/envoyer/stocker/vider ~5 photo/photos
        capture d ecran
        copier/copie/copies coller/colle
        numerique/informatique ~6 largue/larguee/depasse/depassee
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
        savoir/sais ~3 envoyer/ouvrir/ecrire ~2 mail/mails/email/sms/texto/message/messages
    """,
    "outils:2": """
        debutant/debutante/debutants/debutantes
        mail/mails/email/courriel/courriels/messagerie/gmail/visio/application/applications/applis/android/windows/linux
        tablette/smartphone/informatique
        acheter/achats/courses/commander/billet* ~3 internet/ligne
        vinted/leboncoin/whatsapp
        facebook
    """,
    "outils:1": "@appareil/numerique/internet/apprendre/atelier/cours",
}
