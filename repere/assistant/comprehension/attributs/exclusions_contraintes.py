"""Words that set no condition where they stand: the thing to learn, a saying, a past day, a breakdown."""

from typing import Final

CLASSES_EXCLUES: Final = {
    "jour": "lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis dimanches monday tuesday wednesday thursday friday saturday sunday",
    "moment": "matin matins matinee midi soir soirs soiree nuit aprem apres",
    "evenement": "entretien examen audience partiel partiels oral convocation concours rentree depart avion vol delai limite echeance expulse interview exam deadline epreuve",
    "autre_rdv": """prefecture medecin docteur doctolib ophtalmo ophtalmologue ophtalmologiste dermato dermatologue gastro rhumato orl podologue orthophoniste osteo osteopathe dentiste kine hopital irm scanner cardiologue specialiste passeport
        identite visa consulat ants mairie notaire banque banquier avocat veterinaire garage psy generaliste gynecologue
        radio titre sejour carte vaccin clinique medical medicaux pediatre anef ofii permis coiffeur contre""",
    "objet": "ordinateur ordinateurs ordi ordis pc pcs tablette tablettes telephone telephones smartphone smartphones portables materiel",
    "lu": """fichier fichiers pdf qr courrier courriers journal journaux notice message messages mail mails video videos cd dvd cle usb carte sms code document documents ecran
        courriel piece pieces lettre lettres cv excel word rapport discours adresse arobase tablette accents majuscules livre livres
        vocal podcast musique photo photos menu bouton application site clavier ordinateur ordi""",
    "voir": "voir appeler parler discuter telephoner enfants petits famille fils fille soeur frere embauche embauches recruteur teams zoom avocat medecin patron entretiens entretien",
    "apprendre": "apprendre utiliser installer comprendre marche fonctionne logiciel logiciels outil outils initiation reussir cours application maitriser decouvrir",
}

CONTRAINTES_EXCLUES: Final = {
    "mobilite:sans-voiture": """
        titre/carte/abonnement/pass/aide ~2 transport/transports
        faut ~1 pas ~2 transport
        panne de/d
        permis ~2 construire
    """,
    "format:collectif": """
        plutot/moins qu/que/en ~1 groupe
        groupe ~2 facebook/whatsapp/sanguin/scolaire/signal/telegram/amis/messenger/electrogene/mutuelle/messages/rock/musique/conversation/discussion/famille
        groupe/groupes de/du/d ~1 classe/amis/copains/copines/collegues/voisins/quartier
        groupe facebook/whatsapp/telegram de/d/du
        atelier ~1 velo/mecanique/reparation/couture/protege/poterie/menuiserie
        voyage/voyages/vacances/ile/sejour/partie ~4 =la reunion
        reunion/reunions ~1 de/d ~1 famille/travail/service/copropriete/ecole/equipe/chantier/bureau
        rate/manque/loupe/ratee ~3 reunion
        reunion ~3 zoom/teams/visio/prof/profs/professeurs/travail/patron
        y? =a plusieurs
        en plusieurs
        =group chat/message
        assez/trop de monde
        essaye/alle/allee/participe/suivi/inscrit/inscrite/ete ~4 atelier/ateliers
    """,
    "format:individuel": """
        entreprise/maison/impot/declaration ~1 individuel*
        =seul/=seule avec ~2 enfant/enfants/fils/fille/filles/bebe/ado/ados/gosse/gosses/petit/petits/ordi/ordinateur/tablette/machine/telephone
    """,
    "delai:urgent": """
        viens/vais/casser/tuer/reviens ~5 demain
        pas/rien/aucune/ni/sans ~2 urgent/urgente/urgence/presse/pressee/vite
        not urgent
        nao e urgente
        не термінов*/срочн*
        acil degil
        ليس عاجلا/مستعجلا
        beau/froid/chaud/monde ~1 aujourd hui
        vite fait
        trop/va/assez/tellement/marche/aussi/rame/plein/tape/defile/finit/pert/perd ~1 vite
        plus vite que/avec/mon/l/ma/sur
        ont/me/se/si/fatigue/oublie/comprend*/passe/apprend*/grandi ~1 vite
        pas ~1 tout de suite
        taper/lire/ecrire/apprendre/aller/marcher vite/rapidement
        internet plus vite
        delai ~2 livraison ~4 jour/jours/semaine/semaines/heures
        delai ~2 livraison/paiement/retractation/traitement/reflexion
        hebergement/logement/numero/numeros/service/services/appel/appels/cas/soins/appeler d? urgence
        aux/les/des urgences
        ferme/fermee ~2 demain
        aide d urgence
        =a/et/lendemain/monde demain
    """,
    "transport:bus": """
        bilhete/bilhetes/bilet/biletleri/bileti/квитки/квиток/تذكرة/تذاكر/carte/cartes/abonnement/billet/billets/ticket/titre/horaire/horaires/pass/quel/payer/acheter/appli/application/chauffeur/conducteur/trajet/trajets ~3 bus/car
        bus numerique/france/itinerant/qui/connecte
    """,
    "transport:train": """
        bilhete/bilhetes/bilet/biletleri/ticket/tickets/квитки/квиток/تذكرة/تذاكر/billet/billets/carte/abonnement/reserver/reservation/horaires/acheter/rembours*/annule/trajet/retard ~3 train/ter
        =en train de/d
        =en =train ~1 de/d
        train/trains ~3 annule/rembours*/retard
    """,
    "transport:tram": """
        carte/abonnement/ticket/horaires/quel/payer/appli/application ~3 tram/tramway
    """,
    "transport:a-pied": """
        allait/allais/allions/avant/etait ~6 pied
        course/courir/randonnee/marche ~1 pied/pieds
    """,
    "transport:velo": """
        location/louer/aide/prime/achat/gps/appli/application ~3 velo
    """,
    "contact:mail": """
        boite/adresse/envoyer/ouvrir/creer/lire/pirat*/apprendre/envoie/envoye/envoyez/recu/recois/recu/arnaque/arnaques/phishing/piece/joindre/transmettre ~4 mail/mails/courriel
        mon/mes/un/des mail/mails
        tout ~1 mail
        repond/repondre ~2 tous/toutes/aux ~2 mail/mails
        print/send/sending/got/received/job/enviar/mandar/imprimir/gondermek/إرسال/طباعة/تقديم ~6 email/mail/posta/البريد
    """,
    "contact:sms": """
        recu/recois/recoit/code/arnaque/lire/comment ~4 sms/texto
        envoyer/envoie/ecrire/repondre ~1 un/des/mes/les/aux/mon/ton sms/texto/textos
        envoyer/envoie sms/texto/textos
    """,
    "contact:telephone": """
        joindre/contacter/appeler la/le/les/un/une/l/ma/mon/mes ~4 telephone/tel
    """,
    "contact:courrier": """
        recu/recois/recu/envoyer ~4 courrier
        la poste
    """,
    "cout:solidaire": """
        epicerie/association/economie/restaurant/jardin ~1 solidaire*
        =coute/=coutait/=paye/=payee/=achete/=achetee/facture/amende/=couter ~4 cher/chere
        dans/le/du/au cher
        cher/chere monsieur/madame/amis/ami/collegue
        me/est/m/ca sont? trop? chere
        moyen/moyens de? transport/locomotion/deplacement/paiement/contact
        calcul/attestation/connaitre/mon ~2 quotient
    """,
    "cout:gratuit": """
        =free ~2 box/mobile/marche/fibre/panne
        =la gratuite
        antivirus/vpn/logiciel/cours ~3 gratuit/gratuits vaut/expire/ca/fiable/sur
        besoin que ~3 gratuit
        donner/donne ~1 mon/mes/notre/nos/des/vieux/ancien/ma @objet
        ont/=a/ai/avons/avait ~2 donne/offert/distribue/offre ~4 @objet
        @objet donne/offert/offerte/donnee par
        m/nous/lui/leur/=l ~1 donne/offert/offre ~4 @objet
        dit/dis/disent/disait/marque/ecrit/affiche/indique/soi/disant ~3 gratuit/gratuite
        gratuit/gratuite ou pas/payant/payante/non
        appeler/telephoner/telecharger/communiquer/ecouter/regarder/jouer ~2 gratuitement/gratuit
        inutile/importe/egal ~4 gratuit/gratuite
        essai/version/jeu/jeux/logiciel/antivirus/numero/appli/application/application/streaming/film/films/credit ~2 gratuit/gratuite/gratuits/gratuitement/gratuites
        peux/peut/veux/arrive pas ~1 payer ~1 en/par/avec/mon/ma/mes/la/le/les/l/sur
    """,
    "format:autonomie": """
        mae/pai/filho/criar sozinho/sozinha
        residence/maison/foyer/perte/allocation/personnalisee/batterie/gagner/manque/gain/plus ~2 autonomie
        devenir/deviens/rendre/rendent/plus/peu/non/pas/moins/tres/assez ~1 autonome/autonomes
        tout/toute seul/seule ~2 vis/vivre/habite/arrive/peux/sais/pas
        arrive/arrives/arriver/peux/sais/vis/vit/suis/reste/habite/pas/perdu/perdue/est/etait/eleve/elever/depuis/part/parti/eteint/allume/ouvre/demarre ~5 tout/toute seul/seule
        tout/toute seul/seule ~3 groupe/quelqu/quelqu un/depuis
        apprendre ~3 moi/lui/elle meme
        debrouille/debrouilles ~2 pas/mal/plus
    """,
    "format:domicile": """
        changement/adresse/travail/livraison/emploi/salarie/hospitalisation/travailler/livrer/justificatif/cours ~2 domicile
        suis/metier/formation/poste/association/diplome ~4 aide ~1 domicile
        sans domicile
        =aide/=aides =a domicile
        trabalhos de casa
        ca/se passe chez
        ev odevi
        facteur/livreur/livraison/technicien/voleur/policier/huissier/gendarme/colis/plombier/commercial/demarcheur/vendeur/police ~4 passe/venir/vient/venu/passer/chez/domicile/moi/maison
        domicile fiscal/conjugal
    """,
    "immobile": """
        peux/peut/peuvent/pouvons plus/pas ~2 venir/sortir/deplacer/bouger ~3 @jour/@moment/avant/apres/le/en/semaine/du/de
        icone/souris/curseur/fenetre/fleche ~5 bouger/deplacer
        deplacer/bouger le/la/les/des/un/une/mes/mon
    """,
    "format:distance": """
        @apprendre/@voir ~8 visio/visios/telephone/zoom/skype/visioconference/teams/webcam/tel
        @apprendre/@voir ~6 distance
        visio/visioconference ~3 @voir
        arnaqu*/escro*/demarch*/appele/appelee/payer/paye/commander/achete/contacte/prelev*/carte/vendu/joignable/joindre/contacter/rappeler/repond*/rappelez/communiquer/recu/dit/demande ~5 par/au telephone/tel
        ecole/lycee/examen/formation/recrutement/appel/appels/surveillance/surveiller/travail/travailler ~3 distance/visio/telephone
        par telephone ~5 arnaqu*/escro*
        vente/paiement/controle/prise/prendre ~3 distance
    """,
    "acces:sur-rdv": """
        @autre_rdv ~8 rdv/rendez
        rdv/rendez ~7 @autre_rdv
        mon/mes rdv/rendez
        bats/battre ~3 rdv/rendez
        appointment ~4 doctor/gp/prefecture/hospital/dentist/consulate/embassy
        doctor/gp/prefecture/hospital/dentist/s appointment
        موعد/موعدا ~2 الطبيب/طبيب/القنصلية/المحافظة/المستشفى/البلدية
        rdv/rendez vous? =a/au/aux/avec/chez la/l/france? caf/impots/cpam/secu/securite/ameli/travail/msa/carsat
    """,
    "acces:sans-rdv": """
        plus/aucun de? rdv/rendez
        disponible/trouve/trouver/reussi* ~3 rdv/rendez
        pas de? rdv/rendez ~4 @autre_rdv
        pas de? rdv/rendez ~2 dispo*/libre
        @autre_rdv ~6 pas de? rdv/rendez
    """,
    "plus_proche": """
        cote de/du/d/des/aux
        enfin juste? =a cote
        loin/proximite de/du/d/des
        pres/proche/proches possible de? zero
        loin de
        quelqu/personne ~4 a cote
        ou pas/non? trop/tres/bien? loin
        ou =a/aux/dans ~1 cote/alentours/environs/coin/proximite
        ou autour/proche/pres/alentours/environs
        d =a cote
        alentours/environs/secteur/coin de/du/d/des
        mes/nos/des/ses/mon plus? proches/proche
        etre/rester ~1 proche/proches de
        next ~1 to me know
        pas ~1 loin ~4 @jour
    """,
    "acc:surdite": """
        s entend/entendent ~1 pas/plus/mal/bien
        sign*/signe ~2 document*/contrat/papier*/numeris*/scann*/ligne
        document*/papier*/contrat/formulaire/attestation/dossier ~3 signe/signer
        entend/entends/entendent/entendre ~3 son/sonnerie/video/micro/casque/haut/musique/quand/appels/voix/interlocuteur/correspondant/radio/notifications/nous
        m/me entend/entendent
        sourd/sourde/sourds comme
        rend/rends/rendre ~1 sourd/sourde
        dialogue de sourds
        est ce qu un sourd
        entend* ~2 parler/dire
    """,
    "acc:visuel": """
        =la/=le/=les/=l/se voit/vois/voient ~1 plus/pas/peu
        vois/voit/voir ~1 pas/rien/mal/peu ~3 comment/ou/quoi/pourquoi/le/la/les/l/ce/cette/mes/mon/ma/qui/de/d/si/s
        vois/voit plus ~3 mes/mon/ma/le/la/les/l/rien/ce/comment/icone
        aveugle devant/face
        achat/confiance/test/suivre ~1 aveugle
        rend/rends ~1 aveugle
        photo/photos/image/images/ecran/video ~3 =flou/=floue/floues
        vois/voit rien
        vue d/de ensemble/compte
        perdu de vue
        entend rien
    """,
    "acc:moteur": """
        tapis/escalier/volet ~1 roulant
        dans/sur mon/le/son/un/ton fauteuil
        ordi/ordinateur/pc/tablette/telephone/ca/site/appli/application/wifi/internet/box/imprimante/souris/clavier/tel/machine/portable ~4 marche/marchent ~3 mal/plus/difficilement
        ordi/ordinateur/pc/tablette/telephone/ca/site/appli/application/wifi/internet/box/imprimante/souris/clavier/tel/machine/portable ~4 peut/peux/veut plus/pas ~1 marcher
    """,
    "acc:mental": """
        garder/garde/occupe/occuper/aidant/aidante/accompagne/soigner ~6 alzheimer/autiste/handicape/schizophrenie/bipolaire
        rend/rends ~1 autiste/schizo*/bipolaire
        =suis alzheimer ~1 ou
    """,
    "acc:illettrisme": """
        lire/ecrire/lis/lit/lecture/ecriture ~3 @lu
        arrive pas ~2 lire/ecrire ~2 ce/cette/les/le/la/un/une/mes/l
        sais/sait ~1 pas/plus quoi/comment/ou/ce ~4 ecrire/lire
        comprends pas ~2 lire/ecrire
        =mal ecrit/ecrire
        peux pas ~2 lire/ecrire ~2 sans/mes
        lunettes
    """,
    "programme:france-services": """
        notre/nos/ma france service/services
        numerique/numeriques france service/services
    """,
}
