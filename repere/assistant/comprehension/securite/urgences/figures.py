"""What looks like danger and is not: figures of speech, the past, information, machines.

A phrase of danger that shares a word with one of these, of its code or of ``tout``, does not count.
"""

from typing import Final

CLASSES_FIGURES: Final = {
    "adulte": "frappe frappee tabasse bat battue tape tapee cogne violent menace",
    "info": """atelier ateliers formation formations conference expose exposes livre film documentaire affiche affiches plaquette plaquettes support supports documentation depliants quiz leaflet leaflets poster posters campagne prevention prevenir intervention sensibilisation sensibiliser article debat theatre
        cours stage projet colloque reunion flyer depliant statistiques association brochure presenter
        workshop training oficina curso seminer atelye семінар ورشة""",
    "paperasse": """papiers papier formulaire formulaires dossier dossiers demarche demarches declaration
        administratif administrative internet ordinateur ordinateurs ordi informatique facture site sites
        windows mot mots code courrier courriers numerique word excel logiciel appli application impots
        actualisation inscription bug bugs virus pc telephone tablette caf ants prefecture parcoursup pronote imprimante captcha""",
    "machine": """ordinateur ordinateurs pc ordi telephone tel tablette imprimante batterie box site appli
        application wifi ecran mac clavier souris portable smartphone fichier fichiers""",
}

FIGURES: Final = {
    "tout": """
        mort/morte/morts/=mor/mourir/meurs/meurt de/2 rire/rir/faim/fatigue/trouille/honte/soif/chaud/froid/envie/peur/ennui/sommeil/jalousie/stress/curiosite/impatience
        meurs/meurt/mourir d envie/ennui/impatience
        mourir bete/idiot/idiote/moins
        mourir moins bete
        ennuie/ennuyer/saoule/saouler/ris/rire/rit/bete/beau/belle/drole/long/longue/triste/chiant/relou a en? mourir/crever
        plutot mourir
        plutot mourir que
        prefere/prefererais crever/mourir que ~1 rappeler/refaire/retourner/remplir/utiliser/toucher/appeler/recommencer
        @machine/batterie ~3 mort/morte/morts
        @machine ~3 tombe/tombee/tomber dans/ds les?/la/l? eau/lo/toilettes/baignoire/piscine/evier
        tuer/tue/tuent le temps/ennui
        tuer l ennui
        tuer/balancer/jeter/frapper/taper/fracasser/buter ~2 @machine
        @machine ~9 le/la/les/l =jeter/jette/balancer/balance/passer ~1 par la? fenetre
        bat/bats/battu/battue/battre ~5 avec/contre/apres ~2 @machine/@paperasse/excel/formulaire*/dossier*
        battu/battue/battus/bat/bats ~4 pour ~2 tablette/telecommande/console
        apprendre/aprendre/savoir ~2 tape/taper
        taper ~2 =lordi/ordi/clavier/machine
        @paperasse ~3 tue/tuer/tuent/flingue/acheve
        jeu/jeux/joue/jouer/console/fortnite/zombies/monstres ~6 tue/tuer/tuent/violent/violents/guerre/couteau/arme
        @info ~4 suicide/suicides/violence/violences/viol/viols/conjugales/conjugale/harcelement/cyberharcelement/maltraitance/arnaque/arnaques/hameconnage/phishing/cyber*/danger/dangers/piratage/overdose/suicidio/violencia/intihar/suicidaire/siddet/abuse/secours/rancongiciel*
        @info ~2 sur/contre/on ~1 =le? 15/17/112/114/115/119/3018/3114/3919
        @info ~2 sur/contre/about/on/sobre ~2 suicide/suicides/violence/violences/harcelement/arnaques
        @machine ~5 malaise/respire/mort/morte/dort/bat/lache/convulse/plante/coma/agonise/agonie/reanimation
        @machine est/reste/ne ~4 bouge/bougent/repond/reveille
        poignarde*/poignardee/couteau ~2 dans le? dos ~3 boulot/travail/bureau/collegue*
        bat/bats/battre/battu/battue/battus/battait/frappe/tape ~5 echecs/scrabble/cartes/belote/petanque/dames/tennis/jeu/jeux/course/quiz/mots/monopoly/pong/baby/fifa/mario
        frappe/frappee/touche/touchee ~3 film/livre/chanson/reportage/photo/nouvelle/prix/annonce
        film/livre/chanson/reportage/nouvelle ~4 =m frappe/frappee/touche/touchee
        mort/morte/=mor de? fatigue/fatiguee/=fatig*
        mourir/crever/suicider/suicide/pendre ~1 avec/devant/pour ~3 @paperasse
        tuerait/tueraient/tuer =si =il/elle/ils/elles ~1 savait/savaient/voyait/voyaient/apprenait
        mdr/ptdr/lol/xd/haha ~2 mort/morte/=mor
        tuer/tue/buter/tuerait/tueraient ~6 =si je ~4 redemande/demande/oublie/casse/appelle/rappelle/efface/derange/perds/clique/recommence
        enferme/enfermee/enfermes ~3 chambre ~6 @machine/jouer/jeu/jeux/console/ecrans
        @paperasse ~4 crise/malaise/souffle/respirer/respire
        @machine/windows ~7 mourir/meurt/meure/reponds/repond/crever/creve
        =si/peut/pourrait/peuvent/risque/quand ~2 me/nous/t pirate/pirater/arnaque/arnaquer/hacker/vole/voler
        me/lui/nous/leur tape/frappe/tapait ~1 mes/mon/un/une/des/ma/=le/=la/=les documents/document/lettre/lettres/courrier/cv/texte/dossier/mail/mails
        noyer/noyons le? poisson
        failli ~1 etrangler/etouffer/mourir/avaler/tomber ~4 cafe/rire/riant/voyant/lisant/chaise/honte/prix/facture
        evrak*/kagit*/form*/site* ~3 bogul*/oldurecek/olduruyor
        avale/avaler/bu/mange ~2 tuto*/livre*/video*/feuille/papier/carte/ticket/forfait/data/page/pages
        suffoque/suffoquer/etouffe/etouffer/noye/noyer ~3 @paperasse/paperasse/administration/mails/messages/spams/notifications
        @paperasse ~3 etouffe/suffoque/etouffer
        voiture/tente/rue numerique
        tape/tapent/taper sur les nerfs
        @machine/sourd ~5 15/17/18/112/115/119/3919
        15/17/18/112/115/119/3919 ~4 @machine/sourd/sourde
        apprendre/apprend/montrer/expliquer ~6 appeler/appelle le? 15/17/18/112
        video/videos/film/films/clip/serie/reportage/documentaire/scene ou/avec/montrant un/une/des/quelqu ~3 saute/tombe/tue/tuent/meurt/meurent/pend/noie/noient/frappe/frapper/bat/viole/brule/suicide
        traduis/traduire/traduisez/traduction/translate ~5 mourir/tuer/suicid*/bat/frappe/die/viol/secours
        affiches/affichez/affiche/detectes/detectez/detecte/reagis/reagissez ~10 mourir/tuer/suicid*/bat/frappe/viol
        =si j/je ecris/ecrivais ~4 mourir/tuer/suicid*/bat/frappe/viol
        fais/faites =comme =si ~4 dit/disais/ecrit/ecrivais ~4 mourir/tuer/suicid*/bat/frappe/viol
        numero de ~1 rue
        =du noyer
        115/15/17/112/119/114 ~4 numero de
    """,
    "urgence_suicide": """
        =en finir avec/vite/rapidement/de/une/avant ~4 @paperasse/demarche*/ca/caf/retraite/logement
        =en finir vite/rapidement
        jeter/jette/lance/lancer a l eau
        sauter/saute/sautez le/une/un/des/pas/etape/page/ligne/question
        disparaitre ~3 internet/reseaux/facebook/google/web/fichier/numerique
        pendu/pendre/pendue au? telephone
        veux/veut plus ~3 vivre sans/comme/ici/chez/seul/seule/dans
        dernier/derniers message/messages ~3 de/sur
        desaparecer/sair/apagar* ~2 internet/redes/google
        vivre sans ~2 @machine/internet/wifi/reseau/voiture/permis/facebook
        pas/plus vivre sans/ici/chez/seul/seule
        faire une betise ~5 @machine/clavier/internet/effacer/site/cliquer/clic
        peur ~2 faire une? betise
        deces/decede/decedee
        personnage/role ~1 suicidaire/suicide
        pense/penser/idee/idees/envie ~1 tuer le/ce/cet/mon @machine
        ameacou/ameaca/ameacar ~2 matar
        pardonnez/pardonne moi ~1 mon/ma/mes/si/pour/de/le
        va/vais/veut/voulait le/la/les jeter/balancer ~3 fenetre/pont/balcon/train
        vie ~6 partie/candy/jeu/niveau/points/fichier/fichiers/forfait
        sert ~2 vivre/continuer ~3 @paperasse
        tuer/flinguer ~2 @machine
        vous/te/les crever/buter/tuer/flinguer/suicider
        est/serait/etait du/un suicide
        no quiero/quiere morir*
    """,
    "urgence_violence": """
        cambriol* ~3 dernier/derniere/an/ans/annee/mois
        kicked/kick/kicks me/us out
        taper/tape/tapent/frappe/tapais ~3 clavier/texte/lettre/lettres/courrier/courriers/cv/ordinateur/doigts/code/mot/message/document/dossier
        clavier/lettre/lettres/courrier/courriers/cv/texte/document ~3 tape/taper/frappe
        coup/coups de/d main/pouce/fil/telephone/oeil/coeur/blues
        coup/coups d oeil
        force/forcee/forcer la main
        me bats/battre/bat avec/pour/contre
        force/oblige/obligent/obligee ~4 @paperasse/changer/passer/payer/telecharger/ligne
        menace/menacent/menacer ~2 suspendre/couper/coupure/supprimer/radier/radiation/expulsion/couper
        caf/edf/banque/proprietaire/travail/emploi/impots/urssaf ~2 menace/harcele
        battu/battue par ~1 @machine/informatique/technologie/numerique
        violer/violation/viole ~2 vie privee/donnees/confidentialite
        vie privee ~2 violee
        donnees ~2 violees
    """,
    "urgence_medicale": """
        coeur ~3 lache/arrete ~6 prix/facture
        vendeur/vendeuse/acheteur/proprietaire/operateur/caf/mairie/banque/support/hotline/service/conseiller/prefecture ~3 repond/repondent plus/pas
        @machine ~3 chute/tombe/tombee ~4 etage/balcon/fenetre/toit
        tuer/suicider/pendre/flinguer/sauter/jeter/mourir/=finir/suicide ~8 appelez/appeler/appelle/besoin/pompiers/samu/secours/15/18/112
        appelez/appeler/appelle/besoin/vite ~8 tuer/suicider/pendre/flinguer/sauter/jeter/mourir/=finir
        menace/menacer/menacee/peur/risque ~4 coup/coups de couteau
        pris/avale/ingere ~13 semaine/mois/an/annee/ete/hiver derniere/dernier/passe/passee
        pris/avale/prends/prend ~4 matin/soir/repas/jours/jour ~3 traitement/ordonnance/pilulier
        formation/cours/apprendre/gestes/brevet/diplome ~4 secours/secouriste/secourisme/pompier/pompiers/samu
        avc/infarctus/crise/malaise/accident ~4 an/ans/mois/annee/annees/passe/dernier/derniere/dernier/semaine/longtemps/hier/2023/2024/2025
        il y a ~2 an/ans/mois/annees ~4 avc/infarctus/crise/malaise
        suite/apres/depuis ~2 avc/infarctus/crise/accident/malaise/accouchement/operation
        eu/avait ~1 avc/infarctus
        fait/eu ~1 =avc/infarctus ~8 apprendre/reapprendre/declarer/clavier/souris/ordinateur/dossier/mdph/aah
        failli ~4 crise/malaise/infarctus
        avc/infarctus/crise/malaise/attaque/accident ~2 en 2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025
        mort/morte/decede/decedee ~8 crise/avc/infarctus/accident/cancer
        crise cardiaque ~2 voyant/devant/facture
        respire/respirer mieux
        bombeiro/bombeira/bombeiros voluntari*
        пожежник*/рятувальник* ~2 волонтер*/доброволець
        volunteer firefighter*
        itfaiyeci*
        roule/roulent/rouler par terre
        feu vert/rouge/orange
        pas le? feu
        feu au lac
        pompiers/pompier/ambulance/ambulancier/ambulances ~2 volontaire*/bon/cpam/formation/metier/calendrier/concours/remboursement/remboursements/facture/devenir/transport
        remboursement*/bon/facture/transport/devenir/concours/metier/vsl/taxi ~4 ambulance/ambulancier/pompier/pompiers
        declarer/declaration/constat/assurance/indemnisation ~3 accident*
        epileptique/asthmatique/cardiaque ~4 atelier/accessible/cherche
        connaissance de/du/des
    """,
    "urgence_enfance": """
        fugi/fugiu/ran/kac* ~5 filhos/filhas/kids/children/cocuk*
        8/9/10/11/12/13/14/15/16/17 ans de/d
        depuis/pendant/=y/ya ~2 8/9/10/11/12/13/14/15/16/17 ans
        diffuse*/partage*/publie*/tourner/montre*/circule* ~4 photos/photo/video/videos ~5 nue/nues/intimes/intime
        mari/conjoint/compagnon/copain/mec/ex/=il ~1 me/=m/nous ~2 @adulte ~5 enfant/enfants/fils/fille/filles/petits/gosses/bebe
        чоловік/муж/він ~3 мене/меня ~2 дітей/дитину/детей
        contacte/parle/ecrit/drague/harcele/harcelee/demande/insulte/menace/contactee/contacte/approche ~6 snap*/insta*/discord/roblox/fortnite/minecraft/tiktok/internet/ligne/whatsapp/messenger/reseaux/messages/jeu/jeux
        snap*/insta*/discord/roblox/fortnite/minecraft/tiktok/internet/ligne/whatsapp/messenger/reseaux ~8 contacte/parle/ecrit/drague/harcele/harcelee/demande/insulte/menace
        mere/maman/mamie ~7 pere/papa/mari/elle ~1 la frappe/bat/tape
        pere/papa/dad/father ~2 @adulte/hits/beats ma/mon/my ~1 mere/maman/mum/mom/mother
        fille/fils/enfant/neveu/niece de? ~1 18/19/20/21/22/23/24/25/26/27/28/29/30/32/35/38/40/45 ans
        18/19/20/21/22/23/24/25/26/27/28/29/30/32/35/38/40/45 ans ~8 @adulte
        harcele/harcelee/harceles/harceler/insulte* ~5 snapchat/snap/insta/instagram/tiktok/whatsapp/facebook/internet/ligne/discord/reseaux
        fille ~5 copain/mari/conjoint/mec/compagnon
        frapper/frappe ~2 porte/portes
        protection/proteger/protege ~4 enfant/enfants/fils/fille
        enfant*/fils/fille/ado/ados ~4 @machine/ecrans/ecran/console/snapchat/jeux ~4 danger/dangers
        seul/seule ~2 devant ecran/ecrans/ordinateur/tablette
        enfant/enfants/fils/fille/ados seul/seuls ~1 sur/avec/internet
        tape/taper/tapent/frappe/frapper ~3 clavier/cv/lettre/lettres/courrier/courriers/texte/touche/touches
        enfuie/enfui ~4 mari/conjoint/compagnon/copain/ex/homme
        disparu/disparue/disparait/enferme/enfermee ~1 dans/derriere/devant sa/son/ses/la/le/les/chambre @machine/console/consoles/jeux/jeu/ecrans/chambre/telephone/snapchat
        enferme/enfermee dans ~1 chambre/ecran/ecrans/telephone
        seul/seule/seuls ~2 maison ~4 mercredi/devoirs/atelier/activite*/ecole
        seul/seule/seuls ~2 mercredi
    """,
    "urgence_cyber": """
        eviter/comment/apprendre/reconnaitre/proteger/protection/protege/proteger/peur/crains/crainte/prevention/contre/savoir/danger/risque/risques/conseils/securite/mefier/mefie ~6 arnaque/arnaques/arnaquer/arnak/arnaker/pirate/pirates/pirater/piratage/piratee/hacker/hackers/hameconnage/phishing/escroquer/escroquerie/virus/chantage/cyberharcelement/ransomware/rancongiciel/usurpation/vol/faux/frauduleux
        =comment pirater/hacker
        arnaqu* ~3 operateur*/forfait*/prix/assureur*
        atelier/cours/formation/expliquer/comprendre/quoi ~4 rancon*/ransomware*
        worried/afraid/scared ~3 scammed/hacked
        scammed/hacked ~2 years/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025
        pirat*/arnaqu*/victime/escroqu*/hack* ~6 2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025/autrefois/longtemps
        pirat*/arnaqu*/victime/escroqu*/hack* ~5 deux/trois/quatre/cinq/dix/un/quelques/plusieurs an/ans/annees/mois
        avoid/prevent/learn/recognise/recognize/protect ~4 scams/scam/hackers/hacked/scammed/scammers/fraud
        evitar/proteger/aprender/reconhecer ~3 burlas/burla/golpes/golpe/fraudes/burlado/enganado
        dolandirici* ~2 korun*/nasil
        dolandirilmak*/dolandirilma* ~2 korun*/istemiyorum
        уникнути/уникати/захист*/як ~3 шахра*/обман*
        failli ~3 arnaquer/pirater/avoir/voler
        vole/volee/perdu mon/ma/mes telephone/velo/voiture/sac/portable/ordinateur/ordi/pc/tablette
        doute sur
        stole/stolen/lost ~2 bike/phone/bag/car/scooter/laptop
        fuite de donnees
    """,
    "hebergement_urgence": """
        dehors/porte ~5 ouvert/ouverts/ouverte/ouvrez/horaires
        app/application/site/website/group/server/meeting/zoom/game ~2 kicked/threw/thrown/kicks
        115 euro/euros/rue/avenue/km/boulevard
        =rue de/des/du/d/saint/nationale/jean/la
        rue ~3 informatique/numerique/ordinateur/ordinateurs/internet/excel/word/niveau/techno*/technologie
        niveau/sur/avec/informatique/numerique/en ~3 rue ~1 informatique/numerique/ordinateur
        completement/totalement/vraiment a la rue sur/en/avec/niveau
        @machine ~3 dehors/dort/dormir/veille
        dehors ~4 mairie/ferme/guichet/recyclage/fermee
        expulse ~3 appli/application/site/jeu/groupe/serveur
        reserver/reservation/booking/vacances/airbnb ~6 dormir/hotel/chambre
        hotel/chambre/dormir ~4 reserver/booking/vacances/ligne
        dormir/dors/dort ~2 mal/bien/tranquille/debout/mieux
        fait jeter
        where ~2 sleep ~3 cheap*/cheaply/hotel/holiday*/book*
        sleep ~6 hotel/booking/training/holiday*
        ou aller pour
        ou aller ~2 imprimer/apprendre/faire/demander
    """,
}
