"""Phrases that say under what conditions: price, form, hours, access."""

from typing import Final

CLASSES_CONTRAINTES: Final = {
    "aide": "aide accompagnement cours conseiller personne quelqu aidant seance rendez rdv lecon formation",
    "venir": "vient vienne viendrait venir passe passer passerait deplace deplacer deplacent intervenir intervient",
}

CONTRAINTES_MOTIFS: Final = {
    "cout:gratuit": """
        gratuit/gratuite/gratuits/gratuites/gratuitement/gratis
        peux/peut/pouvons/peuvent/veux/veut pas/rien ~1 payer
        sans ~1 payer/frais
        pas/plus/rien/pu ~2 argent/sous/moyens/thune/budget/ronds
        aucun/zero budget/euro/frais
        0 euro
        free of charge
        free ~2 class/classes/course/help/computer/lesson/lessons/workshop/wifi/training/access/internet/place
        =free
        can t ~1 pay/afford
        no money
        gratis/gratuito/gratuita/gratuitos/gratuitas
        sem ~1 dinheiro/pagar
        nao ~2 pagar/dinheiro
        ucretsiz*/bedava
        param yok
        مجان*
        بدون مال/مقابل
        безкоштовн*/бесплатн*
        немає/нет грошей/денег
        don/dons ~1 ordinateur*/pc/materiel
    """,
    "cout:solidaire": """
        pas/moins ~1 cher/chere/chers/cheres
        solidaire/solidaires
        petit/petits/bas/faible/mini prix/budget/tarif
        prix/tarif ~1 reduit/social/solidaire/bas/petit/abordable/leger
        trop cher/chere/chers
        euro/euros max/maximum/grand
        pas ~2 moyens
        petite/petit pension/retraite/salaire
        bon marche
        quotient familial
        pas ~2 moyens ~2 neuf/acheter
        abordable*
        cheap/cheaper/affordable/second
        low cost
        barato/barata/baratos/segunda
        ucuz*/ikinci
        رخيص
        дешев*/недорог*
    """,
    "format:individuel": """
        individuel/individuelle/individuels/individuellement/particulier/particuliers/personnalise*
        en tete a? tete
        tete a tete
        =seul/=seule avec/=a
        juste/rien/que ~1 pour moi
        quelqu ~2 pour moi
        un a un
        one to/on one
        individual/private/personal ~1 lesson*/class*/help/session*/course*
        individual/individuais/particular/particulares
        bireysel/birebir/ozel ders
        فردي/فردية/خاص
        індивідуальн*/индивидуальн*
        pas/sans ~2 devant ~3 monde/gens/autres
        une/=1 seule personne
        =seul/=seule avec
    """,
    "format:collectif": """
        collectif/collectifs/collective/collectives
        en/a/de/un/du groupe/plusieurs
        petit/petits groupe/groupes
        atelier/ateliers/stage
        avec ~1 autres/monde/gens
        a plusieurs
        ensemble ~2 autres
        group/workshop/workshops
        oficina/oficinas/grupo
        atolye*/grup*
        ورشة/جماعي/جماعية/مجموعة
        груп*/семінар*/майстер*
        groupe ~1 femmes/seniors/jeunes/parents/personnes/de
        soiree/reunion/seance info/information/collective
        intervention ~3 classe/eleves/college/lycee/ecole
        entre elles/eux
    """,
    "format:domicile": """
        a domicile
        @venir ~3 chez moi/nous/elle/lui/ma/mon/eux/les/=l
        @venir ~1 a? la maison/domicile
        chez moi ~2 @venir
        @venir ~2 chez
        deplace*/deplacer ~2 domicile/chez
        home visit*
        come to my/her/his house/place/home
        at home
        a? domicilio
        em casa
        vir ~2 casa
        evde/eve gel*
        في/إلى بيتي/البيت/منزلي/المنزل
        вдома/додому/дома/на дому
    """,
    "format:distance": """
        a distance
        par/en visio/telephone/tel/zoom/skype/visioconference/teams/webcam
        teletravail/visioconference
        sans ~2 deplacer/bouger
        remote/remotely
        by/over/on ~1 phone/video/zoom
        a/=à distancia
        por telefone/video
        uzaktan/telefonla/cevrimici
        عن بعد
        дистанційн*/онлайн/по телефону
        по відео/видео
        телефоном
    """,
    "format:autonomie": """
        autonomie/autonome
        tout/toute =seul/=seule
        par moi meme
        self service
        by myself
        on my own
        sozinho/sozinha
        tek basima
        بمفردي/وحدي
        самост*
    """,
    # Who cannot come out is visited, unless a call is asked for.
    "immobile": """
        peux/peut/peuvent/pouvons plus/pas ~2 deplacer/sortir/bouger/venir
        pas de? deplacement
        sort/sors/sortir plus
        quitte/quitter pas ~1 maison
        cloue/clouee/alite/alitee ~2 lit
    """,
    "acc:surdite": """
        sourd/sourde/sourds/sourdes/malentendant*/surdite/lsf
        langue des signes
        entend/entends/entendre ~1 mal/plus/pas/rien/tres
        appareil auditif
        boucle magnetique
        deaf/hearing
        sign language
        surdo/surda/surdos/gestual
        sagir*/isitme*
        isaret dili
        أصم/صماء/الإشارة/السمع
        глух*/жестов*/слух*
    """,
    "acc:moteur": """
        fauteuil/roulant
        mobilite reduite
        pmr
        handicap/handicape moteur/physique
        bequilles/deambulateur/hemiplegi*/paraplegi*/tetraplegi*
        marche/marches/marcher ~1 mal/difficilement/peine
        peux/peut plus/pas ~1 marcher
        sans ~2 escalier/escaliers/marches/marche
        plain pied
        acces/accessible ~2 handicap*/fauteuil/pmr
        wheelchair
        step free
        cadeira de rodas
        tekerlekli/yuruyem*
        كرسي متحرك
        візк*/коляск*
    """,
    "acc:visuel": """
        malvoyant*/aveugle/aveugles/braille/nvda/jaws
        non voyant/voyante/voyants
        deficien* visuel*
        vois/voit/voir/voient ~2 mal/rien/plus/pas/peu/=flou
        dmla/cataracte/glaucome
        lecteur d ecran
        blind/visually
        cego/cega/cegos/visual
        kor/gormeyen
        gorme engelli*
        كفيف/مكفوف/أعمى/بصرية
        сліп*/незряч*/слепо*/слабозор*
    """,
    "acc:mental": """
        autiste*/autisme/tsa/trisomi*/trisomique*/tdah/asperger
        handicap/handicape/deficience/retard/trouble/troubles/deficient/handicapee mental/mentale/psychique*/intellectuel*/cognitif*/mentaux/psy
        dyslexi*/dyspraxi*/alzheimer/schizophr*/bipolaire*
        troubles dys
        =dys
        facile a lire
        falc/esat/ime/sessad
        autistic/autism
        learning disabilit*
        autista*/autismo
        otizm*/otistik/zihinsel
        توحد/ذهنية/عقلية
        аутизм*/аутист*/розумов*
    """,
    "acc:illettrisme": """
        sais/sait/savent/savoir/peux/peut/arrive/comprends pas/plus/po/mal ~2 lire/ecrire/lir
        illettrisme/illettre/illettree/illettres/analphabete*/alphabetisation
        mal ~1 lire/ecrire
        lire/ecrire/lit/lis/ecrit ~1 mal/difficilement/peine
        ne? lit/lis/ecrit/ecris pas/plus/mal
        difficulte/difficultes/mal/peine ~3 lire/lecture/ecrire/ecriture
        jamais ~1 ecole/appris ~2 lire/ecrire
        can t/cannot ~1 read/write
        don t know ~2 read
        illiterate
        nao sei ~1 ler/escrever
        analfabet*
        okuma yazma ~1 bilm*/yok
        okuyam*
        لا ~2 القراءة/أقرأ/الكتابة
        أمي/أمية لا
        не ~1 вмію/умею/можу читати/писати/читать/писать
    """,
}
