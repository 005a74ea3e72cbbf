"""Talk to the robot, about it, or past it. ``SEULS`` count only when they are the whole message."""

from typing import Final

PARTOUT: Final = {
    "humain": """
        parler/discuter/echanger/causer ~2 quelqu/humain/personne/conseiller/conseillere/operateur/agent/vrai/vraie/gens
        vrai/vraie/veritable ~1 conseiller/conseillere/personne/humain/gens/agent/etre
        etre humain
        humain ~1 svp/s/plait/pas
        passez/passe/passer/mettez moi ~2 personne/humain/quelqu/conseiller/agent/operateur
        pas ~2 numero ~2 telephone/contact
        numero ~2 telephone/appeler/contact/joindre
        puis/peux/peut/peu/puisse/vais/veux/voudrais/voudrai/prefere je? ~1 vous appeler/telephoner/joindre
        vous appeler/telephoner/joindre
        appelez/rappelez/rappeler/telephonez moi
        etre rappele/rappelee
        prefere/voudrais/veux/plutot ~2 parler ~2 vrai/telephone/humain
        veux ~2 pas ~2 robot/machine
        pas/plus ~2 parler ~3 robot/machine/ordinateur
        talk/speak ~2 human/person/someone/real/agent/advisor
        real person/human
        phone number
        call me
        falar ~3 pessoa/alguem/humano/atendente
        numero de telefone
        biriyle/insanla/insan/temsilci/yetkili ~2 konus*/gorus*
        أتحدث/التحدث/أتكلم/الكلام/احكي ~2 شخص/إنسان/موظف/أحد
        رقم ~1 هاتف/الهاتف
        поговорити/говорити/поговорить/зв ~3 людин*/оператор*/людьми/кимось/человек*
        номер телефону/телефона
    """,
    "meta_pro": """
        ajouter/referencer/inscrire/enregistrer/declarer/faire ~4 structure/lieu/association/tiers/mediatheque/fiche/espace/etablissement/connaitre
        referencer ~3 notre/nos/ma/mon/votre
        referencee/references/referencement/referencé/referencer
        corriger/modifier/mettre/actualiser/changer/supprimer ~4 fiche/structure/horaires/lieu/coordonnees
        notre/nos/ma ~1 structure/fiche/lieu ~4 jour/erreur/faux/corriger/modifier/apparait
        fiche ~4 erreur/erronee/jour/notre
        open data
        api
        integrer/integration ~3 carte/annuaire/widget/site
        vos/votre donnees/annuaire/base ~3 reutiliser/recuperer/telecharger/licence/open/export*
        reutiliser ~2 donnees
        partenaire*/partenariat ~3 devenir/avec/repere
        add/list/update ~3 organisation/organization/structure/listing
        export/exporter ~3 donnees/liste/csv/lieux
        code source
        licence ~2 donnees/logiciel
        notre/nos ~6 faux/fausse/fausses/corriger/modifier/erreur/jour
        mettre/integrer/afficher/installer ~1 votre/vos annuaire/carte/outil/widget/moteur
        notre/ma ~1 structure ~4 figure*/apparait/annuaire/inscrire/carte
    """,
    "meta": """
        qui/qu es tu
        qui etes vous
        tu es qui
        vous etes qui
        t es qui
        tu/vous ~1 es/etes ~3 robot/humain/machine/ia/intelligence/chatgpt/bot/reel/vivant
        t es ~3 robot/humain/machine/ia/chatgpt/bot
        es tu ~3 robot/humain/machine/ia/bot/personne
        t/tes/es ~2 vrai/vraie personne/humain
        etes vous ~3 robot/humain/machine/ia/personne/gratuit
        gardez/conservez/enregistrez/stockez/partagez/vendez ~3 informations/infos/echanges
        a? quoi tu/vous sers/sert/servez
        a quoi sers/sert tu/ce/cette/vous
        tu/vous peux/pouvez/sais/savez/fais/faites ~1 faire? quoi
        que/qu peux/sais/fais/pouvez/savez/faites tu/vous
        que faites vous ~2 donnees
        mes donnees ~6 faites/gardez/enregistr*/stock*/vendez/confidentiel*
        vous/tu/quelles ~4 donnees personnelles
        enregistr*/gardez/stockez/conservez/gardes ~4 donnees/conversation/messages/dis/ecris/dit
        conversation ~3 enregistre*/confidentiel*/privee/anonyme
        c est ~1 confidentiel/anonyme
        votre/ton/ce service/site/robot/assistant ~4 gratuit/payant/marche/fonctionne/sert
        gratuit/payant ~1 votre/ton/ce service/site
        comment ~1 fonctionne*/marche* ~1 tu/vous/robot/assistant/service/repere
        qui ~2 cree/fabrique/developpe/programme/fait ~1 robot/assistant/site/toi/vous/repere
        qui =t a/=as ~1 cree/fabrique/programme/fait
        comment tu/vous appelles/appelez
        ton/votre nom
        quelles langues ~2 parle*
        tu/vous parles/parlez ~1 anglais/arabe/turc/francais/portugais/ukrainien/espagnol
        are you ~2 robot/human/real/bot/ai/person
        who/what are you
        what can you do
        o que/quem es/voce
        quem es/voce/e
        voce/es/tu ~2 robo/humano/maquina
        sen kimsin
        robot musun
        من أنت
        هل أنت ~1 روبوت/إنسان/آلة
        хто ти/ви
        ти ~1 робот/людина/бот
        ви ~1 робот/людина/бот
        ce que je/j dis/tape/ecris/raconte/marque/ecrit
        qui lit ~3 messages/message/ecris
    """,
    "bavardage": """
        raconte/dis/fais/connais ~3 blague/blagues/histoire/devinette
        il fait ~1 beau/froid/chaud/moche/gris
        tu/vous ~1 m aimes/aimez
        je t aime
        tu ~2 celibataire/age
        quel age as tu
        t as quel age
        ca va toi/bien/vous
        comment ca va
        comment allez vous
        comment vas tu
        comment tu vas
        quoi de neuf
        how are you
        tell me a joke
        tudo bem
        nasilsin/naber
        كيف حالك
        як справи
        як ти
    """,
    "autre": """
        capitale de
        qui va gagner
        ligue 1/des
        resultat* ~2 match/foot/loto/election*
        match de/du/psg/om
        recette ~1 de/d/cuisine
        meteo
        temps fera/fait
        plombier/plombiers/electricien/serrurier/macon/menuisier/coiffeur/coiffeuse/jardinier/peintre/couvreur/garagiste/veterinaire/fleuriste/boulangerie/boucherie
        acheter/trouver ~2 pain/viande/vetement*/chaussures/meuble*/voiture/fleurs/gateau/canape/velo/frigo
        cours/lecons/lecon ~2 piano/guitare/danse/yoga/cuisine/natation/tennis/couture/poterie/chant/violon/theatre
        ecris/ecrire/redige/compose ~2 poeme/chanson/roman/dissertation/histoire/rap
        horoscope/astrologie/loto
        paris sportif*
        president ~2 republique/france/etats
        qui est ~2 president/roi/pape/maire/inventeur
        combien font
        racine carree
        traduis/traduire/traduction ~2 phrase/texte/en
        cherche/ou/trouver/veux/voudrais ~3 restaurant/pizzeria/kebab/cinema/hotel/camping/plage/piscine/musee
        baby sitter
        babysitter/nounou/creche
        femme de menage
        demenageur*
        chien/chat/chaton/chiot ~4 perdu/adopter/garder/malade
        weather
        recipe
        capital of
        receita
        hava durumu
        طقس/وصفة
        погода/рецепт
        bitcoin/crypto/bourse ~3 acheter/investir/cours
        sens de la vie
        guerre ~2 ukraine/mondiale
        religion/dieu/politique
        machine a laver
        lave linge/vaisselle
        voiture/chaudiere/frigo/chauffage/scooter/tondeuse ~3 panne/reparer/casse/fuit/demarre
    """,
}
SEULS: Final = {
    "bavardage": """
        bonjour/salut/hello/hey/coucou/bonsoir/merci/ok/super/cool/parfait/genial/yo/hi/thanks/salam/ola/oi/obrigado/obrigada/merhaba/selam/tesekkurler/tesekkur/sagol/bonne/bye/ciao/mdr/lol/ptdr/haha/hihi/bravo/bienvenue/enchante/bisous/tchao/goodbye/tchau/adeus
        au revoir
        a bientot/plus/demain
        bonne journee/soiree/nuit/continuation
        beaucoup/tout monde
        merci beaucoup
        ca va
        c est gentil/tout/bon/super/cool/parfait/note
        thank you
        good morning/evening/bye/night/afternoon
        bom dia
        boa tarde/noite
        muito obrigado/obrigada
        gunaydin
        iyi gunler/aksamlar
        مرحبا/السلام/سلام/عليكم/شكرا/أهلا/اهلا/صباح/مساء/الخير
        привіт/дякую/вітаю/здравствуйте/привет/спасибо/бувай
        добрий день/вечір/ранок
        добрыи день/вечер
        до побачення
        дуже дякую
    """,
    "meta": """
        comment ca marche
        ca marche comment
        c est quoi ~3 site/robot/assistant/repere/service/truc/appli
        c est quoi
        c est quoi repere
        a quoi ca sert
        comment ca fonctionne
        aide
        vous faites quoi
        tu fais quoi
        how does it work
        how does this work
        como funciona
        nasil calisiyor
        كيف يعمل
        як це працює
    """,
    "humain": """
        humain/conseiller/conseillere/operateur
        un? numero
        quelqu un
        human/agent
        appeler
    """,
}
# Words that add nothing to those.
REMPLISSAGE: Final = """a b le la les l un une de d du des et tres trop bien beaucoup tout toi vous moi madame monsieur
    messieurs mesdames the for you so much all mon ma ami amie cher chere s il te plait tous monde robot toujours
    va ca alors donc oh ah euh ben eh ha ouais oui non ok encore pour votre ton aide everyone there everybody"""
