"""Abuse, threats, crimes, and orders given to the robot. Read before the rest."""

from typing import Final

ABUS: Final = {
    "injection": """
        ignore/oublie/ignorez/oubliez/ignorer/ignora/esquece ~3 instructions/instruction/consignes/regles/directives/precedentes/instrucoes/talimat*
        ignore/forget/disregard ~4 instructions/rules/prompt/above
        talimat* ~3 unut*/yok*
        تجاهل ~3 التعليمات/تعليمات
        ігноруй/забудь/игнорируй ~4 інструкц*/инструкц*/правил*
        system/systeme/=ton/your/seu/initial/cache prompt
        prompt system/systeme/initial
        affiche/donne/montre/revele/repete/reveal/print/show ~3 prompt/instructions/consignes
        tu es maintenant/desormais
        you are now
        from now on
        root/developer/developpeur/debug/admin/jailbreak mode
        mode developpeur/admin/debug/dan/jailbreak
        jailbreak
        fais/fait/faites comme si ~3 avais/etais/avait/aviez/etiez
        comme si ~4 aucune/aucun/pas/plus ~2 regle/regles/limite/limites/consigne/consignes/filtre
        pretend/act ~2 as/be
        script alert
        drop table/database
        select ~3 from
        sans regles/filtre/censure/restriction*
        reponds ~4 toujours/uniquement ~2 par/oui/json
        execute/eval/exec ~2 code/commande/python/bash
        system/assistant/user you/tu/ignore
        img/iframe/svg src/onerror/onload
        javascript alert
        etc passwd
        union select
        or 1 1
        cle api/secrete
        api key
        mot de passe ~2 admin*/base/serveur
        variables? d? environnement
        traduis/repete/ecris ~2 exactement/mot pour/suivant
        joue le role
        secret key
        secret*/config ~1 key
        messages/donnees/conversations/adresses/noms ~3 autres utilisateurs/usagers/personnes/gens
        oublie/ignore/oubliez ~1 tu es
        oublie/ignore ~2 dit/avant
    """,
    "menace": """
        vais/va/allons/vient/viens/je ~3 casser/peter/exploser/bruler/cramer/defoncer/saccager/cogner/frapper/buter/fumer/egorger/saigner/planter ~4 mairie/caf/gueule/agent*/guichet/bureau/tout/vous/tete/agence/conseill*/accueil/=les/=toi/voiture*/responsable/prefecture
        vais/va/veux ~2 tuer/buter/fumer ~2 agent*/gars/conseill*/vous/=les/=toi/guichetier*/directeur*/maire/employe*/assistante/fonctionnaire*
        vais/veux/va ~2 mettre le feu
        mettre le feu ~4 caf/mairie/prefecture/agence/bureau*
        poser/bombe/exploser ~3 bombe/mairie/caf/prefecture
        vais ~4 avec ~2 couteau/fusil/arme/batte
        vous/tu ~2 payer/regretter*
        vont ~1 payer
        retrouver/retrouve ~3 peter/casser/buter/regretter
        je vais vous/te/les ~1 tuer/buter/defoncer/casser/trouver/crever/planter/fumer/retrouver/eclater/demolir
        gare a vous/toi
        kill you/them
        bomb/shoot ~3 office/caf/town/them/you
        going to ~2 burn/blow/shoot/hurt ~3 office/you/them/place
        vou ~2 matar/rebentar/partir ~2 vos/te/voces/tudo
        oldurecegim ~2 sizi/seni
        sizi/seni/hepinizi ~1 oldur*/yakacag*
        سأقتلكم/ساقتلكم/سأحرق
        вб ю вас/тебе
        я вас/тебе вб
        підірву/взорву/спалю
    """,
    "illicite": """
        =pirater/=hacker/=craquer/=hack/=cracker ~3 compte/wifi/facebook/insta/snap/instagram/whatsapp/telephone/mail/voisin/messenger/mot/site/ordi*
        espionner/espionne/spy/surveiller/localiser/tracer/geolocaliser ~3 telephone/portable/messages/whatsapp/femme/mari/copine/copain/ex/conjoint/snap/sms/conversation*
        lire/voir/acceder ~3 messages/mails/sms/whatsapp/conversation* ~2 femme/mari/copine/copain/ex/autre*/voisin*
        compte/telephone/mots/mot/facebook/insta/messages ~4 ma copine/femme/mon ~1 pirater/hacker/espionner
        sans ~2 qu ~1 sache*
        acheter/trouver/vendre/fumer/dealer/chercher/cherche/livrer ~2 drogue/drogues/shit/cannabis/beuh/weed/cocaine/coke/heroine/mdma/ecstasy/crack/arme/armes/flingue/kalachnikov
        drogue/shit/beuh/weed/cocaine ~3 pas/acheter/trouver/cher/livraison
        faux/fausse/fausses papier*/papiers/passeport*/carte/permis/fiche/fiches/bulletin*/diplome*/certificat*/attestation*/ordonnance*/billet*/titre*/identite/justificatif*/contrat*/facture*/pass/arret
        falsifier/contrefaire/truquer/trafiquer ~4 papier*/fiche*/document*/bulletin*/attestation*/carte
        fake ~1 papers/documents/passport/id/payslip*/certificate*
        frauder/arnaquer/escroquer ~3 caf/impots/gens/quelqu/personnes/vieux/etat/assurance/secu
        frauder
        telecharger/regarder ~3 gratuitement/films/series/musique ~3 illegal*/sans payer
        illegal*/illegalement ~3 telecharger/streaming/film*
        streaming illegal
        cracker/crack ~2 logiciel/windows/office/jeu/photoshop
        fabriquer/faire ~1 bombe/explosif*/arme
        hack/hacking/crack ~3 account/wifi/phone/password/whatsapp/facebook/instagram
        spy on ~2 phone/wife/husband/girlfriend
        buy/sell ~1 drugs/weed/guns/gun
        hackear/piratear/espiar ~3 conta/telemovel/celular/whatsapp/facebook/wifi
        comprar ~1 droga/drogas/armas
        documentos falsos
        sahte ~1 kimlik/pasaport/belge*/diploma
        hesap*/telefon*/whatsapp* ~3 nasil/hacklemek/hackle* ~1 hackle*/hacklenir
        uyusturucu
        كيف ~1 أخترق/اختراق/أتجسس
        أوراق/وثائق مزورة
        مخدرات
        як ~2 зламати/взломать/хакнути
        купити/купить ~1 наркотик*/зброю/траву
        підробл* ~1 документ*/паспорт*
        blanchir ~2 argent
        travail/travailler/bosser ~1 au noir
        contourner ~3 controle/blocage/hadopi
        telecharger ~4 illegal*
        travail/travailler/bosser/boulot ~3 black
        sans declarer ~3 travail/revenus/boulot
        cacher ~3 revenus/caf/argent
    """,
    "injure": """
        connard*/connards/connasse*/enculé/encule/enculer/encules/salope*/salaud*/batard*/pute/putes/fdp/ntm/tg/pd/pedale/abruti/abrutis/debile/debiles/cretin/cretins/imbecile/imbeciles/enfoire*/bouffon*/merdeux/trouduc*/conard*/connar/gogol*/mongol*/ordure*/raclure*/salop*/nique/niquer
        bande/espece de/d ~1 cons/con/nuls/idiot/idiots/incapable/incapables/voleurs/merde/merdes/debile*/rats/chiens/fous/conne/truffe
        va te faire
        allez vous faire
        va chier/crever
        allez chier/crever
        ta/vos/vous gueule/gueules
        ferme la
        fils de pute/chien
        sale =con/conne/robot/machine/chien/race/arabe/noir/blanc/juif/pd/merde
        nique ta/=sa/votre/vos
        tu/vous ~1 es/etes/est ~3 =con/cons/conne/nul/nulle/nuls/idiot*/debile*/stupide*/incapable*/bete/betes/merde/voleurs/inutile
        t es ~3 =con/conne/nul/nulle/idiot*/debile*/stupide*/bete/merde/inutile
        tu sers/sert a rien
        suce/sucer ma/mes/moi
        robot/bot/appli/machine/chatbot de merde
        idiot/idiote/stupide robot/bot
        fuck/fucking/bitch/asshole/bastard/moron/dickhead
        stupid/useless/shit ~1 bot/robot/machine
        fuck ~1 you/off/this
        you ~1 idiot/stupid/suck/useless
        filho/filhos ~1 puta
        vai te/se foder
        vai/vao a merda
        puta/caralho/foda/estupido/estupida/idiota/idiotas
        orospu*/siktir*/amk/aptal/salak/gerizekali/serefsiz
        كلب/حمار/غبي/اخرس/شرموطة/قحبة/زبالة
        сука/блять/бля/хуй/мудак/ідіот*/идиот*/дурень/курва/дебіл*/тупий/тупой/пішов
    """,
}
