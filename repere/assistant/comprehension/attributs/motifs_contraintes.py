"""Phrases that say under what conditions: price, form, hours, access. ``!`` in a code: said by a denial."""

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
    """,
    "cout:solidaire": """
        pas/moins ~1 cher/chere/chers/cheres
        solidaire/solidaires
        petit/petits/bas/faible/mini prix/budget/tarif
        prix/tarif ~1 reduit/social/solidaire/bas/petit/abordable/leger
        occasion/reconditionne*/seconde/recondit*
        recycle/recyclee/recycles
        bon marche
        quotient familial
        pas ~2 moyens ~2 neuf/acheter
        don/donne/donner ~1 ordinateur*/pc/materiel
        abordable*
        cheap/cheaper/refurbished/affordable/second
        low cost
        barato/barata/baratos/recondicionad*/usado/usada/segunda
        ucuz*/ikinci
        رخيص/مستعمل
        дешев*/вживан*/недорог*
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
    """,
    "format:domicile": """
        a domicile
        @venir ~3 chez moi/nous/elle/lui/ma/mon/eux/les/=l
        @venir ~1 a? la maison/domicile
        chez moi ~2 @venir
        peux/peut/peuvent/pouvons plus/pas ~2 deplacer/sortir/bouger
        @venir ~2 chez
        deplace*/deplacer ~2 domicile/chez
        sortir plus/pas ~1 chez
        home visit*
        come to my/her/his house/home/place
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
        par/en visio/telephone/zoom/skype/visioconference/teams/webcam
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
        libre acces/service
        tout/toute =seul/=seule
        par moi meme
        ordinateur*/pc/poste* ~3 disposition/libre/dispo
        utiliser ~2 ordinateur/pc/ordi ~2 =seul/=seule/libre/sur
        self service
        by myself
        on my own
        sozinho/sozinha
        tek basima
        بمفردي/وحدي
        самост*
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
        sagir*/isitme*/isaret dili
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
        kor/gormeyen/gorme engelli*
        كفيف/مكفوف/أعمى/بصرية
        сліп*/незряч*/слепо*/слабозор*
    """,
    "acc:mental": """
        autiste*/autisme/trisomi*/trisomique*/tdah/asperger
        handicap/handicape/deficience/retard/trouble/troubles/deficient/handicapee mental/mentale/psychique*/intellectuel*/cognitif*/mentaux/psy
        dyslexi*/dyspraxi*/alzheimer/schizophr*/bipolaire*
        troubles dys
        =dys
        facile a lire
        falc/esat/ime/sessad
        autistic/autism/learning disabilit*
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
    "acces:sans-rdv": """
        sans rdv/rendez/prendre/reservation
        sans rendez vous
        pas besoin ~2 rendez/rdv
        entree/acces libre/libres
        sans prevenir
        venir/passer/viens comme ca
        directement sur place
        without ~2 appointment
        no appointment
        walk in
        drop in
        sem marcacao/marcar/hora
        randevusuz
        بدون/دون موعد
        без запис*/записи
    """,
    "acces:sur-rdv": """
        sur rdv/rendez
        uniquement/seulement ~1 rdv/rendez
        avec rdv
        avec rendez vous
        prendre/avoir/fixer/obtenir ~1 rdv/rendez ~3 avec/conseiller*/mediateur/animateur/aidant
        by appointment
        com marcacao
        randevulu/randevu ile
        بموعد
        за записом
    """,
    "mobilite:sans-voiture": """
        sans ~1 voiture/permis/vehicule/auto
        pas/plus/aucun/jamais ~3 voiture/permis/vehicule/auto
        conduis/conduit/conduire/conduisent ~1 pas/plus
        ne conduis/conduit
        voiture ~2 panne
        pas ~1 motorise*
        no car
        without ~1 car
        don t drive/have
        don t ~2 car
        can t drive
        sem carro/carta
        nao ~2 carro/conduzo/dirijo
        arabam/araba yok
        arabasiz*
        ehliyet* yok
        ليس ~2 سيارة
        بدون/بلا سيارة
        без машини/авто/машины/автомобіля
        немає ~1 машини/авто
    """,
    "delai:urgent": """
        urgent/urgente/urgence/urgents/urgemment/urge
        vite/rapidement/presse/pressee
        plus vite possible
        tout/de de? suite
        des/=le ~1 plus tot possible
        aujourd hui
        avant/pour ~2 soir/demain/minuit
        des demain
        immediatement/immediat
        dernier/derniers delai/jour/delais/moment
        demain/soir/aujourd dernier delai
        urgently/asap/urgent/quickly
        as soon as possible
        today/tomorrow
        urgente/urgencia/depressa/hoje
        acil/acele/hemen/bugun
        عاجل/عاجلة/بسرعة/اليوم/مستعجل
        термінов*/срочн*/швидко/сьогодні/негайно
    """,
    "contact:mail": """
        par/mon/uniquement e? mail/courriel/mails
        repondre/contacter/ecrire/contact/joindre/envoyer/repondez/ecrivez/prefere ~2 mail/courriel
        by email
        por email/mail
        e? posta ile
        عبر البريد
        електронною поштою
    """,
    "contact:telephone": """
        repondre/contacter/contact/joindre/appeler/joignable/rappeler ~2 telephone
        numero ~2 appeler
    """,
    "contact:courrier": """
        par courrier/poste
        courrier postal
    """,
    "contact:sms": """
        par/un sms/texto
        contacter ~2 sms
    """,
    "transport:tram": """
        en/pres/tram/proche/accessible/cote/ligne/desservi*/arret/par/avec/prendre/station ~3 tram/tramway
        by tram
        tramvay*
        de eletrico
        трамва*
        ترام
    """,
    "transport:bus": """
        en/pres/proche/accessible/cote/desservi*/arret/par/avec/prendre/prends/prend/viens/vient/ligne/deplace ~3 =bus/autobus/=car
        arret ~2 =bus
        by/near ~1 bus
        otobus*
        de/=o autocarro/onibus
        автобус*
        حافلة/بالحافلة/باص
    """,
    "transport:train": """
        en/pres/proche/accessible/desservi*/par/avec/prendre/prends/viens ~2 train/ter
        pres/proche/cote ~2 gare
        by train
        near ~2 station
        de comboio
        tren*
        поїзд*/потяг*
        قطار
    """,
    "transport:velo": """
        en/=a velo/bicyclette/trottinette
        by bike
        de bicicleta
        bisiklet*
    """,
    "transport:a-pied": """
        a pied/pieds
        walking distance
        on foot
        a pe
        yuruyerek/yurume
        пішки
        سيرا/مشيا
    """,
    "itinerant": """
        itinerant/itinerante/itinerants/itinerantes/itinerance
        bus/camion/camionnette/van/bibliobus/mediabus/fourgon ~1 numerique/france/itinerant/services/service/connecte
        bus/camion/camionnette/van/fourgon qui ~2 passe/vient/tourne/circule
        mobile ~1 unit
        bibliobus
        passe/passent/viennent ~3 villages/village/communes/campagne
        gezici
        itinerante*
        متنقل
        мобільн* ~1 автобус*/пункт*
    """,
    "plus_proche": """
        plus ~1 pres/proche/proches/prest
        pres/proche/cote/autour/loin ~2 chez/moi/nous/ici/maison/domicile/elle/lui
        a cote
        pas/moins ~1 loin
        a proximite
        aux? alentours
        dans ~1 coin/quartier/environs/secteur
        near/close/next/around to? me/here/us/home
        nearest/closest/nearby
        perto ~2 mim/casa/aqui
        mais perto/proximo/proxima
        en yakin*
        yakin*/yakinimda
        أقرب/قريب/بالقرب
        найближч*/ближайш*/поруч/поблизу/недалеко/близько
    """,
    "programme:france-services": """
        france service/services
        msap
        maison/espace/point france
        maison ~1 services
    """,
    "programme:conseiller-numerique": """
        conseiller/conseillere/conseillers/conseilleres ~1 numerique*
        cnfs
    """,
    "programme:aidants-connect": """
        aidant/aidants/aidante connect/conect/conecte
        aidants? habilite*
    """,
    "programme:pix": """
        =pix
        pix
    """,
    "programme:emmaus-connect": """
        emmaus/emaus/emmaus connect/conect
        emmaus
    """,
    "programme:croix-rouge": """
        croix rouge
    """,
    "programme:promeneurs-du-net": """
        promeneur/promeneurs ~1 net
    """,
    "programme:grande-ecole-du-numerique": """
        grande ecole ~1 numerique
    """,
}
