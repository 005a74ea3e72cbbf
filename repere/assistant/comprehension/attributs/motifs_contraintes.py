"""Phrases that say under what conditions: price, form, hours, access."""

from typing import Final

CLASSES_CONTRAINTES: Final = {
    "jour": "=lundi =mardi =mercredi =jeudi =vendredi =samedi =dimanche",
    "nombre": "=un =1 =deux =2 =trois =3 =quatre =4 =cinq =5 =six =6 =7 =8 huit =10 =dix =15 quinze two three few ten =une quelques",
    "aide": "aide accompagnement cours conseiller personne quelqu aidant seance rendez rdv lecon formation",
    "donne": "=donne =donnent =donnerait =donneraient =donnez =offre =offrent =distribue =distribuent",
    "objet": "ordinateur ordinateurs ordi ordis pc pcs tablette tablettes telephone telephones smartphone smartphones portables materiel",
    "venir": "vient =vien vienne viendrait viendraient viendra vienent viennent passerait deplacerait deplaceraient interviendrait venir passe passer passerait deplace deplacer deplacent intervenir intervient",
}

CONTRAINTES_MOTIFS: Final = {
    "cout:gratuit": """
        de graca/borla
        sans rien ~1 payer/depenser/debourser
        =a/ya ~2 @objet ~1 donner/donne/=done
        rien pour ~1 payer
        rien =a payer/debourser
        coute/coutent/coute ~1 rien
        =a l oeil
        @donne ~4 @objet
        @donne ~4 sim
        @objet ~1 donne/donnes/donnee/donnees/offert/offerts/offerte
        gratuit/gratuite/gratuits/gratuites/gratuitement/gratuitemen/gratos/gratis
        peux/peut/pouvons/peuvent/veux/veut pas/rien ~1 payer
        m/nous/lui/leur en donner/offrir/donnerait/donne un/une
        sans ~1 payer/frais/debourser
        pas/plus/rien/pu/pa de/=2 argent/sous/thune/thunes/budget/ronds/sou/fric/tune/tunes
        pas/plus/rien/pu/pa argent/thune/thunes/fric
        pas ~1 un =rond/=sou/radis/=kopeck/centime
        aucun/zero budget/euro/frais/centime
        0 euro/euros
        free of charge
        for/is/it/totally/completely =free
        is the/this/that ~1 =free
        free ~2 class/classes/course/courses/help/computer/lesson/lessons/workshop/wifi/training/access/internet/place/printing/service
        can t ~1 pay/afford
        cannot ~1 pay/afford
        no money
        gratis/gratuito/gratuita/gratuitos/gratuitas
        sem ~1 dinheiro/pagar
        nao ~2 pagar/dinheiro
        ucretsiz*/bedava/parasiz
        param yok
        مجان*
        بدون مال/مقابل
        безкоштовн*/бесплатн*
        немає/нет грошей/денег
        don/dons ~1 @objet
        qui/asso/association/associations/on/departement/region ~1 donne/donnent/donnerait/donner ~2 ordinateur*/ordi/ordis/pc/tablette
    """,
    "cout:solidaire": """
        pas/moins/=moin/peu si/trop/=tro/tres/plus? cher/chere/chers/cheres
        solidaire/solidaires
        petit/petits/bas/faible/mini/bon/bons prix/budget/tarif/tarifs
        budget ~1 petit/serre/limite/modeste/reduit
        prix/tarif/tarifs ~1 reduit/reduits/social/sociaux/solidaire/bas/petit/abordable/leger/raisonnable/casse/casses/doux
        =a/dans mon/mes/nos/ses prix/moyens
        =a/dans ~1 portee ~2 bourse/bourses
        pas ~1 hors de? prix
        hors de? prix
        choc ~4 prix
        prix ~3 choc/chers/fou/fous
        trop ~1 cher/chere/chers/cheres
        pas/suis/sommes/est ~1 riche/riches
        fins/fin de? mois ~1 difficile/difficiles/dures/dur
        fauche/fauchee/fauches
        petit/petits/petite/faible/faibles/maigre ~1 revenu/revenus/moyens/ressources/paie/paye
        revenu/revenus/ressources ~1 modeste/modestes/limite/limites/limitees/faible/faibles/petit/petits
        gagne/gagnent/gagnons/touche ~1 peu/rien/presque/lourd/bezef
        peu ~1 moyens/argent/revenus/ressources
        =euro/euros/€ max/maximum/maxi/grand/pas
        max/maximum/maxi/budget ~2 euro/euros
        moins de 20/30/40/50/60/70/80/90/100/120/150/200/250/300 euro/euros
        sans ~1 ruiner
        mettre/depasser/depense/depenser ~3 20/30/40/50/60/70/80/90/100/120/150/200/250/300 euro/euros
        pas/plus/aucun ~2 moyens
        pas de quoi ~2 racheter/acheter/payer/remplacer
        on/elle/qui gagne ~4 euro/euros
        roule/roulent/roulons/roule pas/plus ~1 sur ~1 =or
        argent/=or ~2 court pas
        peux/peut/pouvons/peuvent pas/plus ~2 mettre/depenser ~2 beaucoup/plus/cher/fortune
        joindre ~1 deux bouts
        galere/gene/serre/juste/difficile financierement
        serre/serree/serres/serrer ~2 ceinture
        finances ~2 basses/serrees/plat/limitees/difficiles
        galere/difficulte/difficultes ~1 argent/financiere/financieres
        bas/bon/moindre cout
        cout ~1 modere/modique/reduit/raisonnable
        somme/prix/tarif/cout modique/modiques/modere
        petits/petit/petite bourse/bourses/porte
        petite/petit/minuscule/maigre pension/retraite/salaire/pensions
        bon marche
        pension/retraite/salaire/paie/paye ~2 maigre/petite/petit/faible/modeste/minuscule
        tarif/prix ~3 quotient
        abordable*
        =cheap/cheaper/affordable
        low cost/income
        not ~1 expensive
        too expensive
        tight/small budget
        barato/barata/baratos/baratas
        nao ~1 caro/cara
        preco ~1 social/baixo
        ucuz*
        pahali degil
        رخيص*
        дешев*/недорог*
    """,
    "format:individuel": """
        individuel/individuelle/individuels/individuellement
        cours/=cour/lecon/lecons/prof/seance/seances/aide ~1 particulier/particuliers/particuliere/particulieres
        cours/suivi/aide/accompagnement/rdv/seance/soutien/formation ~1 personnalise*
        en? tete a? tete
        =seul/=seule avec/=a ~2 conseiller*/animateur*/animatrice/formateur*/formatrice/quelqu/prof/professeur/personne/aidant/mediateur/mediatrice/vous/lui/seul/dame/monsieur
        un a un
        un par un
        seul/seule =a seul/seule
        sans =les autres
        rien que nous deux
        en face a face
        quelqu ~3 que/qu ~2 moi
        rien/juste/que ~1 pour moi/lui/elle
        quelqu ~2 pour moi/lui/elle tout/toute
        one to/on one
        one person
        individual/private/personal ~1 lesson*/class*/help/session*/course*/appointment
        individual/individuais/particular/particulares
        a sos
        bireysel/birebir/ozel ders
        فردي/فردية/خصوصي
        درس/دروس خاصة/خاص/خصوصية
        індивідуальн*/индивидуальн*
        один на один
        pas/sans ~2 devant ~3 monde/gens/autres
        une/=1 seule personne
        =seul/seule ~1 pas en/de groupe
        surtout pas ~1 groupe
        pas en/de/avec? groupe/groupes ~5 seul/seule
    """,
    "format:collectif": """
        collectif/collectifs/collective/collectives
        atelier/ateliers
        avec d? autres personnes/gens/seniors/retraites/jeunes/parents/debutants/femmes/mamans/familles
        avec du/plein monde
        avec des gens comme/de
        rencontr*/voir/voit d/du/des autres/monde ~1 personnes/gens/parents
        apprendre/travailler/venir/cours/sommes/est/faire/on ~3 =a plusieurs
        ensemble ~2 autres
        =group/=workshop/=workshops
        oficina/oficinas/grupo
        atolye*/grup*
        ورشة/ورشات/جماعي/جماعية/مجموعة
        груп*/семінар*/майстер*
        groupe ~1 femmes/seniors/jeunes/parents/personnes/de/d
        soiree/reunion/seance ~1 info/information/infos/collective/publique
        reunion/rencontre/echange/echanges/soiree/causerie ~5 pour/entre/avec les? parents/seniors/familles/habitants/meres/peres/mamans/retraites
        reunion/reunions
        une/des/organise*/prevu/prevue reunion ~1 pour/sur
        temps/moment d echange/echanges
        classe ~5 intervention
        intervention ~3 classe/eleves/college/lycee/ecole
        entre elles/eux
        stage ~1 collectif
    """,
    "format:domicile": """
        a domicile
        @venir ~3 chez/=che moi/nous/elle/lui/ma/mon/eux/les/=l/mes
        @venir ~1 =a? la maison/domicile
        =a la maison ~2 @venir
        =soit/qu/que on ~1 @venir
        chez moi ~2 @venir
        @venir ~2 chez
        deplace*/deplacer ~2 domicile/chez/maison
        me/nous/la/le deplace/deplacer ~2 chez ~1 moi/elle/lui/nous
        home visit*
        come/comes/coming/visit ~1 to? my/her/his/our/their/s ~2 home/house/place/flat
        help/lesson/lessons/class/classes at home
        =a? domicilio
        vir/venha/vem/venham/ajuda/visita ~3 casa
        eve/evime/evimize gel*
        evde ~1 ders/kurs/yardim
        يأتي/تأتي/يزور/زيارة/يجي ~2 بيتي/البيت/منزلي/المنزل/بيت/منزل
        دروس/مساعدة ~1 في المنزل/البيت
        прийти/приїде/приїхати/приходить/приедет/прийде ~2 додому/дому/вдома/домой
        допомога/уроки вдома
        на дому
        додому
    """,
    "format:distance": """
        =a distance
        par/en/via visio/telephone/tel/zoom/skype/visioconference/teams/webcam
        au telephone/tel ~1 possible/seulement/plutot/uniquement
        aide/aider/guider/depanner/expliquer ~3 au telephone/tel
        sans ~3 deplacer/bouger/deplacement
        =a travers =l? ecran
        =soit/qu/que/peut on ~1 m/me appelle/appeler/appel
        remote/remotely
        help/lesson/lessons/class/classes/advice ~4 by/over/on the? phone/video/zoom
        over the phone
        by/via ~1 phone/zoom
        video call ~2 possible/help
        =a/=à distancia
        por telefone/video/videochamada
        uzaktan/cevrimici
        telefonla ~1 yardim*/destek/mumkun
        عن بعد
        عبر الهاتف/بالهاتف
        дистанційн*
        по телефону
        по зуму/зум
    """,
    "format:autonomie": """
        en autonomie
        suis/est/sont autonome/autonomes
        public/usager autonome
        me/m/se debrouille/debrouiller/debrouillerai/debrouillerais/debrouillerait/debroulle
        debrouille seul/seule
        faire/fais/utiliser/travailler/imprimer/servir/ferai/chercher/venir/ordi/ordinateur/poste ~4 tout/toute =seul/=seule
        par moi/lui/elle meme
        self service
        by myself
        on my own
        sozinho/sozinha
        kendi basima
        kendim hallederim
        tek basima
        بمفردي/وحدي
        самост*
        сам/сама впораюся/зроблю
    """,
    # Said against it as often as for it, by who wants to be alone.
    "groupe": """
        en/=a/un/petit/petits groupe
        petit/petits groupe/groupes
    """,
    # Who cannot come out is visited, unless a call is asked for.
    "immobile": """
        peux/peut/peuvent/pouvons plus/pas ~2 deplacer/sortir/bouger/venir
        pas de? deplacement
        sort/sors/sortir plus/guere
        se/me/m/s deplace plus/pas/guere/difficilement
        coince/coincee/bloque/bloquee/clouee ~2 chez/maison/domicile/fauteuil/lit
        quitte/quitter pas/plus/guere/jamais ~1 maison
        cloue/clouee/alite/alitee ~2 lit
    """,
}
