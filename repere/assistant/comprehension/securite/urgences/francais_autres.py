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
        @enfant maltraite/maltraitee/maltraites/battu/battus/abuse/abuses
        maltraitance/maltraitances/maltraite/maltraiter ~4 @enfant
        maltraitance infantile
        enfance en danger
        @parent/beau/voisin/frere/homme/entraineur/cousin/quelqu/adulte ~3 touche/touchait/tripote/caresse/abuse/abusait/viole ma/mon/sa/son/une/un/de/le/la ~1 @enfant
        @parent/beau/frere/entraineur/cousin me/=m ~2 touche/touchee/touchait/tripote/caresse/viole/violee
        @beau @parent me/=m ~2 touche/tripote/caresse/viole
        abus/abuse/abuser/abusee/viol/agression ~3 @enfant
        @enfant ~3 ete/est/etait abuse/abusee/viole/violee/agresse/agressee
        =inceste/incestueux/pedophile*/pedocriminel*/pedopornograph*
        enfui/enfuie/fugue/fuguer/fugué/fugueuse/fugueur
        @enfant ~5 disparu/disparue/enleve/enlevee/kidnappe
        @enfant ~2 ~3 seul/seule/seuls ~2 maison/appartement/toute
        @enfant ~2 enferme/enferme/enfermes/enfermee/affame/ligote
        sans manger ~3 @enfant
        demande/demandent/reclame/envoie/envoye/veut/obtenir ~2 photos/photo/video/videos nue/nues/nu/intime/intimes ~1 a/de ~1 @enfant
        @enfant ~2 envoye/envoie/partage ~2 photos/photo/video nue/nues/nu/intimes/intime
        @enfant ~3 harcele/harcelee/harceles/harceler
        harcele/harceler/harcelee ~2 ecole/college/lycee/classe/cour
    """,
    "urgence_cyber": """
        pirate/piratee/pirater/hacke/hackee/hacker/usurpe/usurpee/vole/volee/voler ~3 @compte
        @compte ~5 ete/est/fait/suis ~2 pirate/piratee/piratees/pirates/hacke/hackee/vide/usurpe/usurpee
        =a/ete/etre/fait/faire/est pirate/piratee/pirater/hacke/hackee/hacker
        me/=m/=s/se/nous ~3 pirate/piratee/pirater/hacke/hackee/hacker
        quelqu ~4 connecte/rentre/entre/utilise/acces/pris ~3 @compte/identite
        @pirate ~2 @compte
        me/=m/se/=s/nous ~3 @arnaque
        =a/ete/etre/suis/est/fait/faire ~1 arnaque/arnaquee/arnaquer/escroque/escroquee/escroquer
        victime/victimes ~3 arnaque/arnaques/escroquerie/hameconnage/phishing/fraude/piratage/usurpation/chantage/cyberattaque/cyberharcelement/faux
        escroquerie/arnaque ~4 paye/verse/euros/perdu/porter/plainte
        arnaque ~2 cpf/crypto*/conseiller/vinted/leboncoin/sentiment* ~4 paye/perdu/donne/suis/eu
        @donne ~5 @bancaire ~8 faux/inconnu/telephone/arnaque/lien/sms/escroc/quelqu/appel/mail
        @donne ~4 identifiants/coordonnees/codes/code/numero/mot ~6 faux/inconnu/escroc/arnaqueur
        @donne ~4 @bancaire ~4 par telephone
        faux conseiller
        faux/fausse conseiller/banquier/technicien/site/annonce/sms/mail ~8 donne/paye/mis/clique/vole/preleve/perdu
        clique/cliquer/ouvert/rempli/lien ~12 carte/banque/vide/preleve/code/argent/rib/virus/bloque/donne/paye
        vide mon/le/ma/son/notre ~1 compte/livret
        vole/volee/pris/retire/preleve/debite/soutire/disparu ~5 argent/sous/euros ~6 carte/compte/banque/internet/ligne
        debit*/prelevement*/preleve*/achat*/paiement*/virement*/operation* ~5 connais/fait/autorise/reconnais/frauduleu*/suspect*/inconnu*
        @compte/ecran/message/fenetre/popup ~8 appeler/appelez/appel/numero ~3 microsoft/windows/technicien/support
        microsoft ~6 appele/appeler/bloque/prendre/controle
        ordinateur/telephone/pc/ecran bloque ~4 message/rancon/payer/microsoft
        laisse/donne/pris/prendre/prend ~5 controle/main/acces ~3 ordinateur/telephone/distance/pc
        usurpation/usurpe/usurper/usurpee ~3 identite
        utilise/vole/pris/volee ~2 mon/=son/notre identite
        credit/pret/compte ~4 =a mon/=son nom
        vole/volee/volees/voler/pirate ~2 donnees/mot/mots/identifiants/codes/identite
        chantage
        me/=m/se/=s/nous ~3 faire? chanter
        fait/font chanter
        sextorsion/sextortion
        revenge porn
        photos/photo/video/videos/images ~4 nue/nues/nu/intimes/intime/moi ~4 circule*/diffuse*/internet/publie*/partage*/publier/diffuser
        rancon/ransomware/rancongiciel*/cryptolocker/ransomwares
        cyberattaque*/cyber attaque
        harcele*/insulte*/menace*/moque* ~5 snapchat/snap/insta/instagram/tiktok/whatsapp/facebook/internet/ligne/discord/reseaux
        cyberharcel*
        hameconnage/phishing ~3 victime/subi/clique
        clique ~10 mis/donne/rentre/paye/rempli/saisi ~6 @bancaire/numero/mot
        preleve*/achat*/paiement*/debit*/virement*/operation* ~4 connais/reconnais/fait/autorise pas/jamais
        sms/mail ~8 clique ~8 carte/code/banque/donne/mis/paye
    """,
    "hebergement_urgence": """
        dors/dort/dormons/dorment/dormir/dormais/passe/vis/vit/vivons/couche ~3 dehors/rue/tente/gare/parking/squat
        dors/dort/dormons/dorment/dormir/vis/vit/vivons ~2 dans la/ma/sa/notre/une voiture/cave/camionnette
        suis/sommes/est/sont/etre/retrouve/famille/vis/vit/etes ~2 =a la =rue/ru
        nulle/nul part ~2 @dormir/aller/vivre
        pas/plus/aucun d?/de? endroit/lieu/toit/logement/place/abri ~3 dormir/nuit/soir
        sais/sait/savons/savent/connais pas/plus/po/pu/as ou/=o @dormir
        pas/plus/pu ou/=o @dormir
        ou =dormir ~1 ce/cette/soir/nuit/ce
        ou =dormir
        ou =aller =dormir
        plus/pas/rien de? toit/domicile/hebergement
        plus d? endroit/lieu ~2 dormir/vivre
        mis/mise/mettre/met/foutu/foutue/fout/jete/jetee/vire/viree/chasse/flanque/mets ~2 dehors/porte
        mis =a la porte
        expulse/expulsee/expulses/expulsion ~5 soir/matin/nuit/dehors/rue/aller/huissier/aujourd/demain/dormir
        hebergement/herbergement/logement/foyer/abri/hotel ~1 d? urgence
        hebergement/foyer/abri/hotel/accueil/chambre/place/lit/endroit ~3 =ce soir
        hebergement/foyer/abri/hotel/accueil/chambre/place/lit/endroit ~4 cette nuit
        endroit/lit/foyer/place/toit/abri/lieu ~3 dormir
        heberger/heberge/hebergee/hebergez ~3 soir/nuit/urgence/enfants
        115 ~5 repond/dehors/appel*/sature/place/soir
        appeler/appelle/numero/joindre le? 115
        accueil de? nuit
        froid dehors
        famille/enfants/bebe/femme dehors
        suis dehors
        on/nous ~1 est/sommes dehors
        sans abri/toit ~6 soir/nuit/dormir/froid
    """,
}
