"""Phrases of danger in French, the end: children, frauds and attacks, nights outside."""

from typing import Final

FRANCAIS_AUTRES: Final = {
    "urgence_enfance": """
        @parent ~1 me/=m/nous ~2 @frappe
        @parent @beau ~1 me/=m/nous ~2 @frappe
        @beau @parent ~1 me/=m/nous ~2 @frappe
        parents ~1 me/=m/nous/=l/le/la ~2 @frappe
        @frappe son/sa/ses/leur/leurs/mon/ma/mes/notre/un/une ~1 @enfant
        @enfant ~3 se fait/font/faire/faisait ~1 @frappe/violer/toucher/maltraiter/abuser
        @enfant/petite/petit ~5 est/sont/etre/ete battu/battue/battus/frappe/frappee/maltraite/maltraitee/abuse/abusee/viole/violee
        @enfant ~2 en danger
        coup/coups ~4 =a mon/ma/mes/son/sa/ses/leur/notre ~1 @enfant
        ? me/m/le/la/les/l ~1 @frappe ~3 =au/=a ~1 college/lycee/ecole/recre
        @enfant maltraite/maltraitee/maltraites/battu/battus/abuse/abuses
        maltraitance/maltraitances/maltraite/maltraiter ~4 @enfant
        maltraitance infantile
        enfance en danger
        @parent/beau/voisin/frere/homme/entraineur/cousin/quelqu/adulte/moniteur/animateur/surveillant/coach/prof/professeur/pretre/cure/papy/papi ~3 touche/touchait/tripote/caresse/abuse/abusait/viole ma/mon/sa/son/une/un/de/le/la ~1 @enfant
        @parent/beau/frere/entraineur/cousin me/=m ~2 touche/touchee/touchait/tripote/caresse/viole/violee
        @beau @parent me/=m ~2 touche/tripote/caresse/viole
        abus/abuse/abuser/abusee/viol/agression ~3 @enfant
        @enfant ~3 ete/est/etait abuse/abusee/viole/violee/agresse/agressee
        ? =inceste/incestueux/pedophile*/pedocriminel*/pedopornograph*
        ? enfui/enfuie/fugue/fuguer/fugué/fugueuse/fugueur
        ? @enfant ~5 disparu/disparue/enleve/enlevee/kidnappe
        ? @enfant ~2 ~3 seul/seule/seuls ~2 maison/appartement/toute
        @enfant ~2 enferme/enferme/enfermes/enfermee/affame/ligote
        sans manger ~3 @enfant
        ? @enfant ~3 harcele/harcelee/harceles/harceler
        harcele/harceler/harcelee ~2 ecole/college/lycee/classe/cour
        papi/papy/papa/tonton/oncle/pere/frere/cousin/prof/entraineur me/m/=nous touche/touchait/tripote/caresse/embrasse
        fille/garcon/enfant/ans/=gamin ~6 peur de rentrer ~2 chez/maison
        ? @enfant ~4 tape/tapes/frappe/bat/cogne
        ? enfants/enfant/bebe/petits/gamins/voisins ~3 laisse/laisses/laissee/laissees seul/seule/seuls
        ? laisse/laissent/laisses ~4 @enfant ~2 seul/seule/seuls
        @parent ~1 =le/la/les frappe/frappait/bat/battait/tape/cogne/viole/touche
        @enfant/eleve ~8 @parent ~1 =le/la/les frappe/frappait/bat/battait/tape/cogne/viole/touche
        attouchement*/attouchements ~4 @enfant
        daronne/daron/darons me/m ~1 @frappe
        bebe/enfant secoue/secouer
        secoue/secouer ~2 bebe/enfant
        a/ont ~1 frappe/tape/secoue/gifle/mordu/brule mon/ma/mes/son/sa/le/la @enfant
        ? mineur/mineure/fille/fils/enfant ~3 a? disparu/disparue/introuvable/fugué
        ai/=j 8/9/10/11/12/13/14/15/16/17 ans ~10 @frappe/viole/touche/seul/peur/danger/enferme
        @frappe ~10 8/9/10/11/12/13/14/15/16/17 ans
        ai/=j 9/10/11/12/13/14/15/16/17 ans ~8 force/forcee/oblige/obligee/coucher/marier
        @beau @parent ~2 viole/touche/tripote
        enfant/enfants/bebe ~4 sale/faim/cris/crie/crient/pleure/hurle/pleurent ~5 voisin/voisins/seul/abandonne/battu/frappe
        entend*/crie/cris/hurle* ~5 @enfant ~6 @frappe/coups/voisin/voisins/battre
        crie/hurle ~4 @enfant ~4 tape/frappe/bat
        enfant/enfants en danger
        jeune/mineur isole ~4 rue/dehors
        harcelement scolaire ~4 fils/fille/victime/enfant
        victime ~3 harcelement scolaire
        fils/fille/enfant ~4 victime ~2 harcelement
        enferme/enferment/sequestre/attache/affame/drogue son/sa/ses/leur/leurs/un/une/des ~1 @enfant
        prive/privent ~2 @enfant ~2 manger/nourriture
        @enfant ~3 seul/seule/seuls ~2 rue/dehors/perdu/perdue
        @enfant ~2 perdu/perdue ~3 rue/gare/magasin/parc
        photos/videos ~3 sexuel*/pornographique* ~3 @enfant
        ? predateur*/pedo*
        ? ne/=m ~3 ramene/rendu/ramener/rendre ~2 @enfant
        parti/partie/emmene/enleve ~3 @enfant ~5 etranger/pays/retour
        ai/=j/jai 10/11/12/13/14/15/16/17 ans/=an ~5 mis/mise/vire/viree/jete/jetee/foutu ~1 dehors/porte/rue
        @parent/@beau/copain/cousin/frere/il ~3 vient/venait/viens/vien ~2 lit/couette/couettes/draps
        ? souffre douleur
        ? excis*
        ? ils/grands/eleves/garcons ~1 le/la/=l tapent/frappent/battent/humilient
        nourrit/nourrissent/nourri ~1 plus/pas ~3 @enfant
        jeune/mineur/mineure/enfant/gamin/gamine/garcon/ado ~2 10/11/12/13/14/15/16/17 ans ~2 dort/vit/traine/erre ~3 seul/dehors/rue/gare/parc/hall
        peur/envie/veux ~2 faire/frapper/secouer/taper ~2 mal? =a? mon/ma/mes @enfant
        @enfant ~3 racket*
        ? papa/tonton/oncle/beau ~4 vient/venait/rentre/entre/rentrait ~1 dans ma chambre
        @enfant ~3 bleus/marques ~2 corps/bras/dos
        bleus/marques/coups ~5 est =sa/son/ses/leur ~1 mere/pere/maman/papa/parents/beau/oncle/nounou
    """,
    "urgence_cyber": """
        ? pirate/piratee/pirater/hacke/hackee/hacker/usurpe/usurpee/vole/volee/voler ~3 @compte
        @compte ~5 ete/est/fait/suis ~2 pirate/piratee/piratees/pirates/hacke/hackee/vide/usurpe/usurpee
        =a/ete/etre/est pirate/piratee/pirater/hacke/hackee/hacker
        ? fait/faire pirate/piratee/pirater/hacke/hackee/hacker
        diffuse*/partage*/publie*/envoie*/envoye*/tourner/montre*/circule* ~4 photos/photo/video/videos/images ~5 nue/nues/intimes/intime
        photos/photo/video/videos/images ~4 nue/nues/intimes/intime ~4 circule*/diffuse*/publie*/tourne*
        ? me/=m/=s/se/nous ~3 pirate/piratee/pirater/hacke/hackee/hacker
        ? quelqu ~4 connecte/rentre/entre/utilise/acces/pris ~3 @compte/identite
        ? @pirate ~2 @compte
        me/=m/se/=s/nous ~3 @arnaque
        =a/ete/etre/suis/fait/faire arnaque/arnaquee/arnaquer/escroque/escroquee/escroquer
        ? victime/victimes ~3 arnaque/arnaques/escroquerie/hameconnage/phishing/fraude/piratage/usurpation/chantage/cyberattaque/cyberharcelement/faux
        ? escroquerie/arnaque ~4 paye/verse/euros/perdu/porter/plainte
        ? arnaque ~2 cpf/crypto*/conseiller/vinted/leboncoin/sentiment* ~4 paye/perdu/donne/suis/eu
        ? @donne ~5 @bancaire ~8 faux/inconnu/telephone/arnaque/lien/sms/escroc/quelqu/appel/mail
        ? @donne ~4 identifiants/coordonnees/codes/code/numero/mot ~6 faux/inconnu/escroc/arnaqueur
        @donne ~4 @bancaire ~4 par telephone
        ? faux conseiller
        ? faux/fausse conseiller/banquier/technicien/site/annonce/sms/mail ~8 donne/paye/mis/clique/vole/preleve/perdu
        ? clique/cliquer/ouvert/rempli/lien ~12 carte/banque/vide/preleve/code/argent/rib/virus/bloque/donne/paye
        vide mon/le/ma/son/notre ~1 compte/livret
        ? vole/volee/pris/retire/preleve/debite/soutire/disparu ~5 argent/sous/euros ~6 carte/compte/banque/internet/ligne
        ? debit*/prelevement*/preleve*/achat*/paiement*/virement*/operation* ~5 connais/fait/autorise/reconnais/frauduleu*/suspect*/inconnu*
        ? @compte/ecran/message/fenetre/popup ~8 appeler/appelez/appel/numero ~3 microsoft/windows/technicien/support
        ? microsoft ~6 appele/appeler/bloque/prendre/controle
        ? ordinateur/telephone/pc/ecran bloque ~4 message/rancon/payer/microsoft
        ? laisse/donne/pris/prendre/prend ~5 controle/main/acces ~3 ordinateur/telephone/distance/pc
        ? usurpation/usurpe/usurper/usurpee ~3 identite
        ? utilise/vole/pris/volee ~2 mon/=son/notre identite
        ? credit/pret/compte ~4 =a mon/=son nom
        ? vole/volee/volees/voler/pirate ~2 donnees/mot/mots/identifiants/codes/identite
        ? chantage
        ? @donne mes/ses/son/mon/nos ~1 codes/code/rib/carte/identifiants ~2 =a un/une/quelqu/des
        ? photo/photos/video/videos ~3 site/sites porno*/escort*/cul
        ? @compte ~3 publie/poste/envoie ~6 tout/toute seul/seule
        demande*/reclame*/envoie/envoye/veut/obtenir ~2 photos/photo/video/videos nue/nues/nu/intime/intimes/culotte ~1 =a/de ~1 @enfant
        @enfant ~2 envoye/envoie/partage ~2 photos/photo/video nue/nues/nu/intimes/intime
        ? photos/videos ~3 nues/nue ~3 @enfant
        adulte/inconnu/homme/monsieur/vieux ~4 contacte/parle/ecrit/drague/demande/envoie/veut ~4 fils/fille/enfant/petit/petite/ado/nievre/niece/neveu
        adulte/inconnu/homme/monsieur/vieux/type/mec ~3 rencontre ~2 snap*/insta*/discord/roblox/tiktok/jeu/jeux/internet/ligne/whatsapp ~6 @enfant
        @enfant ~3 recoit/recu ~3 sexuel*/menaces
        me/=m/se/=s/nous ~3 faire? chanter
        fait/font chanter
        sextorsion/sextortion
        ? revenge porn
        ? photos/photo/video/videos/images ~4 nue/nues/nu/intimes/intime/moi ~4 circule*/diffuse*/internet/publie*/partage*/publier/diffuser
        ? rancon
        ? ransomware/rancongiciel*/cryptolocker/ransomwares
        ? cyberattaque*/cyber attaque
        ? harcele/harcelee/harceles/harceler/harcelent/insulte*/moque* ~5 snapchat/snap/insta/instagram/tiktok/whatsapp/facebook/internet/ligne/discord/reseaux
        ? cyberharcele/cyberharcelee/cyberharceler
        ? victime ~1 cyberharcelement
        ? hameconnage/phishing ~3 victime/subi/clique
        ? clique ~10 mis/donne/rentre/paye/rempli/saisi ~6 @bancaire/numero/mot
        ? preleve*/achat*/paiement*/debit*/virement*/operation* ~4 connais/reconnais/fait/autorise pas/jamais
        ? sms/mail ~8 clique ~8 carte/code/banque/donne/mis/paye
        ? fait/fais/faire avoir ~4 faux/site/internet/ligne/arnaque/sms/mail/leboncoin/vinted
        ? a/ont pirate/piratee/hacke/arnaque ~1 notre/mon/ma/mes/nos/son/sa
        ? paye/payer/verse/vire/regle ~6 existe/existait pas/jamais
        ? paye/payer/commande/achete ~8 jamais ~2 recu/arrive/livre
        ? envoye/envoyer/verse/donne/prete ~3 argent/euros/sous ~8 faux/internet/facebook/inconnu/rencontre*/arnaque*/escroc*
        ? connecte/connectee/rentre/entre ~2 =a/dans/sur mon/mes/son ~1 compte/comptes/mail/boite
        ? @quelqu_un/quelqu/inconnu/escroc ~1 =a/ont mes/mon codes/code/mot/identifiants/coordonnees/rib/carte
        ? fichiers/ordinateur/donnees/documents/tout ~4 crypte/cryptes/cryptee/chiffre/chiffres/bloques
        ? fichiers/ecran/ordinateur/message/donnees ~8 payer/rancon/bitcoin
        ? faux/fausse/fo/foo policier/conseiller/conseillere/banquier/banquie/agent/technicien/gendarme/huissier/livreur ~10 donne/donnee/carte/code/codes/payer/argent
        ? @donne/donner/donné mon/ma/mes/le/les ~2 @bancaire ~6 faux/fo/arnaque*/escroc*/inconnu/banquier/banquie
        ? mails/mail/messages/message ~6 pas/jamais envoye/envoyes/ecrit
        ? envoie/envoient/recoivent/part ~4 mails/messages/spams ~4 =a? ma place/part
        ? inconnu/quelqu/ex/il/on/mec ~2 me/m menace ~3 publier/diffuser/photos/photo/video/envoyer
        ? menace/menacent ~2 publier/diffuser/partager/montrer
        ? menace/menacent ~2 balancer/envoyer/poster/mettre ~3 photo/photos/video/videos/nude*
        ? debite/debites/preleve/retire/pris/vole/achete ~4 euros/argent/sous/compte ~8 pas/jamais ~2 fait/depense*/autorise*/achete/demande
        ? vide*/vider/vides/videe ~1 mon/ma/mes/son/notre/=le ~1 compte/comptes/livret/banque
        ? ecran ~6 fichiers/payer/rancon
        ? ecran rouge
        ? carte/cb ~2 ete? piratee/utilisee/copiee/volee ~3 internet/ligne/site/inconnu
        ? argent ~2 disparu ~3 compte
        ? faux profil/compte ~4 mon/ma/mes nom/photo/photos/identite/moi
        ? virus ~5 bloque/payer/appeler/rancon/vole
        ? code ~4 par telephone ~4 banque/conseiller
        ? on/il ~1 me/m a demande ~3 code/carte/coupon*/recharge*/pcs ~5 donne/donnee/envoye
        ? ecran/message/fenetre/ordinateur ~14 payer
        ? vole/volees/vole/pris ~2 photos/photo/videos ~8 argent/payer/menace*/demande
        ? demande*/reclame*/exige* ~3 argent/rancon/payer ~6 photos/photo/video/fichiers/donnees
        ? perdu ~3 euros/argent/economies ~5 internet/arnaque*/faux/crypto*/trading
        ? faux/fausse ~2 conseiller/banquier ~8 pris/vole/prend/preleve
        =fait/fais/fai arnaque/arnaquer/arnaqué/pirate/hacke
        ? commande*/achete ~5 faux site
        ? sim swap
        ? compte*/boite ~4 pirat*
        ? carte/cartes/coupon*/ticket*/recharge*/code/codes ~2 pcs/transcash/neosurf/toneo/paysafecard/itunes
        ? achat/achats/paiement*/retrait*/debit*/virement* ~2 etranger/irlande/espagne/chine/maroc/roumanie/londres/amerique/afrique
        ? banque ~6 achat/achats/paiement*/retrait*/virement* ~6 etranger/fait/bizarre*/autorise*
    """,
    "hebergement_urgence": """
        ? enceinte/enfant/enfants/bebe/famille/seule/femme/dame/madame/monsieur/jeune/homme/couple ~2 =a la =rue/ru
        ? dors/dort/dormons/dorment/dormir/dormais/passe/vis/vit/vivons/couche ~3 dehors/rue/tente/gare/parking/squat
        dors/dort/dor/dormons/dorment/dormir/vis/vit/vivons ~2 dans/=dan/=ds la/ma/sa/notre/une/mon/son voiture/cave/camionnette/caisse/=kaisse/bagnole
        suis/sommes/est/sont/etre/retrouve/famille/vis/vit/etes ~2 =a la =rue/ru
        nulle/nul part ~2 @dormir/aller/vivre
        pas/plus/aucun d?/de? endroit/lieu/toit/logement/place/abri ~3 dormir/nuit/soir
        sais/sait/savons/savent/connais pas/plus/po/pu/as ou/=o @dormir
        ? pas/plus/pu ou/=o @dormir
        ou =dormir ~1 ce/cette/soir/nuit/ce
        ou =dormir
        ou =aller =dormir
        plus/rien de? toit/domicile/hebergement
        ? pas de? toit/domicile/hebergement
        ? sans toit/hebergement
        plus d? endroit/lieu ~2 dormir/vivre
        pas/=pa/=pu/plus =dendroi/=dendroit ~4 soir/nuit/dormir/=dormi
        ? mis/mise/mettre/met/foutu/foutue/fout/jete/jetee/vire/viree/chasse/flanque/mets ~2 dehors/porte
        ? mis =a la porte
        expulse/expulsee/expulses/expulsion ~5 soir/matin/nuit/dehors/rue/aller/huissier/aujourd/demain/dormir
        ? hebergement/herbergement/logement/foyer/abri/hotel ~1 d? urgence
        hebergement/foyer/abri/hotel/accueil/chambre/place/lit/endroit ~3 =ce soir
        hebergement/foyer/abri/hotel/accueil/chambre/place/lit/endroit ~4 cette nuit
        endroit/lit/foyer/place/toit/abri/lieu ~3 dormir
        heberger/heberge/hebergee/hebergez ~3 soir/nuit/urgence/enfants
        115 ~5 repond/dehors/appel*/sature/place/soir
        ? appeler/appelle/numero/joindre le? 115
        accueil de? nuit
        froid dehors
        ? famille/enfants/bebe/femme dehors
        ? suis dehors
        suis/sommes/est dehors ~1 depuis
        suis/sommes dehors ~5 froid/pluie/neige
        plus/pas de? chez moi/=soi/nous/lui
        on/nous ~1 est/sommes dehors
        sans abri/toit ~6 soir/nuit/dormir/froid
        ? couche/couchons/dort/dors/dor/dorment/dormons/vis ~2 dans/ds/en le/la/ma/sa/un/une ~1 voiture/hall/cave/gare/parking/garage/camion/cage/escalier/squat/metro
        ? retrouve/retrouver/retrouvons/serai/serons/sera/va/vais/vont/finir ~2 dehors/rue
        dehors ~2 soir/nuit/demain
        plus/pas/pu de? logement/maison/appartement/chez/toit/logment ~3 depuis/ce/ma/hier/aujourd/matin/soir
        mis/mise/mises/jete/jetee ~1 =la rue
        mis/mise/mises a? la rue
        sais/sait/savons plus/pas/pu ou/=o ~1 aller ~4 soir/nuit/enfants/bebe/dormir/dehors
        nulle/nul part ~2 ou? ~1 aller
        ? hebergement/hebergements/lit/place/foyer ~4 nuit/soir/urgence
        toit ~4 nuit/soir
        passer la nuit ~2 dehors/rue/voiture
        besoin ~3 heberge*/dormir ~3 soir/nuit/urgence
        ? 115
        expulse/expulsee/expulses/expulsees ~2 hier/ce/soir/matin
        plus/pas ~2 ou? dormir
        dorme*/dormir/dort/dors/dor ~1 au/dans/sur/a ~1 parking/gare/quai/trottoir/banc/cave/parc/foret/camping/voiture/voitur
        =a la =rue ~4 soir/nuit/enfant/enfants/bebe
        hebergement/toit ~3 trouver/besoin ~2 ce/cette/immediat*/tout
        logement ~1 brule/effondre/inonde
    """,
}
