"""Phrases of danger in English, Portuguese and Turkish."""

from typing import Final

LANGUES: Final = {
    "urgence_suicide": """
        want/wants/wanna/wish/going/gonna ~2 die/dead
        wish =i was/were dead
        kill/killing/hurt/hurting/harm/harming myself/himself/herself/themselves
        don t want/wanna ~1 live/alive
        dont want/wanna ~1 live/alive
        not want to live
        no reason/point ~1 live/living
        end/ending/take/taking my/his/her ~1 life
        end it all
        suicid*
        better off without me
        self harm/harming
        jump off/from ~1 bridge/roof/balcony/window
        quero/queria/vou/quer/vontade/penso/apetece ~2 morrer/matar/desaparecer
        me/=se/=mim matar
        matar me/=se
        nao quero/quer/aguento mais ~1 viver
        nao quero/quer viver
        acabar/terminar com a? ~1 vida/tudo
        vontade de morrer
        suicidio/suicidar*
        olmek istiyor*
        olsem/olsem ~1 daha/keske
        keske olsem
        intihar*
        yasamak istemiyor*
        yasamaktan biktim
        kendimi/kendini oldur*/asaca*/asmak
        canima kiy*/kiymak
        canina kiy*
        hayatima son
    """,
    "urgence_violence": """
        husband/boyfriend/partner/ex/man/he/wife/girlfriend/someone/he/brother ~3 hits/hit/beats/beat/beating/hitting/slaps/punches/chokes/strangles/raped/attacked/abuses me/her/us/mother/mum
        he/husband/boyfriend/partner/ex ~3 hits/beats/raped/abuses/hurts/threatens/threatened me/her
        is/was/being/been/got/gets ~1 beaten/raped/assaulted/abused/strangled/attacked
        threaten*/threatening ~3 kill me/her/us
        threaten* ~2 me with
        going to kill me/her/us
        domestic violence/abuse
        victim of ~1 violence/abuse/rape
        afraid/scared of my husband/boyfriend/partner/ex
        sexually assault*/abus*
        rape/raped
        forced marriage/prostitution
        forced ~3 marry
        someone/man ~4 break/breaking ~2 in/into
        man/he ~3 knife/gun
        violent husband/partner/boyfriend/ex
        marido/namorado/companheiro/ex/homem/ele ~2 bate/bateu/agride/agrediu/espanca/espancou/ameaca/violou/estuprou/viola/enforca
        bate/bateu/agride/agrediu/espanca/espancou/ameaca/violou/estuprou/violaram me/=em
        me bate/bateu/agride/agrediu/espanca/espancou/violou/estuprou/estupraram/violaram
        violencia domestica/conjugal/sexual
        vitima de violencia/violacao/agressao/estupro/abuso
        fui/foi violada/estuprada/agredida/espancada/abusada/atacada/violado
        medo do ~1 marido/namorado/companheiro/ex
        ameaca/ameacou ~2 matar/morte/faca/arma
        quer/vai ~1 me? matar me?
        estupro/estuprada
        kocam/esim/sevgilim/nisanlim/eski/adam/o ~3 doving*/dovuyor*/vuruyor*/dovdu*/vurdu*/doviyor/tehdit
        beni/onu/kadini ~1 dovuyor*/dovdu*/oldurecek*/oldurmek*/bicakla*/tehdit
        bana/ona ~1 vuruyor*/vurdu*/siddet*/tecavuz*/saldir*
        dayak yiyor*/yedi*
        tecavuz*
        aile ici siddet*
        siddet goruyor*/gordu*/magduru*
        cinsel saldiri*/taciz*/istismar*
        kocamdan/esimden kork*
        zorla evlendir*
        bicak* ~2 tehdit/saldir*
    """,
    "urgence_medicale": """
        chest pain*
        pain ~2 chest
        heart attack
        having/had/has a stroke
        can/cannot/cant ~1 breathe
        can t ~1 breathe
        not breathing
        stopped breathing
        trouble/hard/difficult*/struggling ~2 breath*
        unconscious
        passed out
        fainted/collapsed
        an/call/need/send/ambulance ~2 ambulance/please
        bleeding ~3 lot/heavily/badly/stop/head
        losing ~3 blood
        overdose*
        seizure*
        choking
        swallowed ~3 bleach/pills/battery/poison
        took too many pills
        medical emergency
        giving birth
        waters? broke
        house/building/flat/is on fire
        call/need ~2 firefighters/paramedics
        dor/dores ~2 peito
        ataque cardiaco
        enfarte/infarto
        avc agora
        nao consigo/consegue/respira ~1 respirar/mais
        nao respira
        falta de ar
        inconsciente
        desmaiou/desmaiei/desmaiado/desmaiada
        ambulancia
        sangrar/sangrando/sangra ~2 muito/muita
        perder/perdendo/perde ~1 muito sangue
        convuls*
        engasg*
        engoliu ~3 lixivia/comprimidos/veneno/pilha
        entrou/entrei/esta em trabalho de parto
        rebentaram as aguas
        bombeiros
        fogo/incendio ~2 casa/predio
        gogsum*/gogus*/gogsu* ~2 agri*
        kalp kriz*
        nefes ala*
        nefes al* ~1 zor*
        bayildi*/bayildim
        bilinci* ~1 kapali/yok/kaybet*
        ambulans*
        kanam* ~1 cok/durmuyor/var
        kaniyor/kaniyorum
        cok kan kaybet*
        zehirlen*
        bogul*
        felc gecir*
        dogum yapiyor*
        suyum geldi
        yangin ~1 var
        itfaiye
    """,
    "urgence_enfance": """
        dad/father/mum/mom/mother/parents/stepfather/stepdad/uncle ~3 hits/hit/beats/beat/touches/touched/hurts/abuses/slaps me/him/her/us/child/kid/kids
        beats/hits/abuses/beating/hitting/hurts/beat/hit her/his/their/my/a/the ~1 child/children/kid/kids/son/daughter/baby
        child/children/kid/baby/girl/boy/daughter/son ~4 abused/beaten/danger/molested/mistreated/raped/neglected/missing/kidnapped
        child abuse
        ran away from home
        being bullied
        bullied at school
        son/daughter/child ~2 bullied
        pai/mae/pais/padrasto/madrasta/tio/avo ~3 bate/batem/bateu/toca/tocou/abusa/abusou/agride/espanca
        bate/bater/batem/espanca ~1 no/na/nos/nas/ao/em ~2 filho/filha/filhos/filhas/crianca/criancas/bebe
        crianca/criancas/filho/filha/bebe/menina/menino ~3 perigo/abusada/abusado/maltratada/maltratado/espancada/desaparecida/desaparecido/violada
        maltrat* ~2 crianca*/filho*/filha*/bebe
        fugi/fugiu de casa
        babam/annem/uvey/amcam/dayim/ogretmenim ~2 dovuyor*/vuruyor*/dovdu*/dokunuyor*/taciz*
        cocugunu/cocuklarini/cocugu/cocuklari/bebegi/oglunu/kizini ~2 dovuyor*/dov*/istismar*/vuruyor*
        cocuk*/bebek* ~2 tehlike*/istismar*/dayak/kayip/kayboldu
        evden kac*
        kizim/oglum/cocugum ~1 kayboldu/kayip
    """,
    "urgence_cyber": """
        got/been/was/were/am/have/being ~2 scammed/hacked/phished/defrauded
        account/email/facebook/phone/computer/instagram/whatsapp ~3 hacked/stolen/compromised
        hacked my/into/our
        scammer*/hacker*/someone ~3 stole/took/stolen/emptied/blackmail*
        stole/stolen ~3 money/identity/account
        blackmail*
        identity theft
        ransomware
        gave ~3 bank/card/code/password/pin ~4 fake/scammer*/stranger/phone
        victim of ~2 scam/fraud/phishing
        money ~3 stolen/missing ~4 account/bank
        conta/contas/facebook/email/telemovel/celular/whatsapp/instagram ~4 pirateada/hackeada/hackeado/invadida/invadido/roubada/roubado/clonado/pirateado
        hackear*/piratear* ~1 minha/meu/=a/=o ~1 conta/facebook/email/whatsapp/computador
        fui/foi/fomos ~1 burlada/burlado/enganada/enganado/hackeada/hackeado/vitima ~3 internet/burla/online/golpe/fraude
        vitima de ~1 burla/fraude/golpe/phishing
        fui burlada/burlado
        cai ~2 golpe/burla
        roubaram/levaram/tiraram ~4 dinheiro/conta/dados/cartao/identidade
        dei ~4 cartao/codigo/senha/dados ~4 falso/burlao/desconhecido/golpista
        chantag*
        hesab*/facebook*/whatsapp*/instagram*/e ~2 calindi*/hacklendi*/hack*/ele
        hesab* ~1 bosalt*/bosaldi
        dolandirildi*
        dolandirdi*
        paramı/param/paramizi ~2 calindi/caldilar
        kart* ~2 calindi/kopyalandi
        kimlig* ~1 calindi*
        santaj*
        sifremi ~2 verdim
    """,
    "hebergement_urgence": """
        nowhere/no ~1 place? to/where? sleep/stay/go/live
        nowhere to
        sleep*/sleeping/living/live ~1 in/on/out/rough the? street*/car/outside/tent/rough
        sleep*/sleeping outside/rough
        homeless ~8 sleep/tonight/shelter/kids/children/stay
        place to sleep
        emergency shelter/housing/accommodation
        where ~1 can? ~1 sleep
        kicked/thrown ~2 out
        shelter ~1 tonight
        nao? tenho/temos/tem/ha onde dormir/ficar/morar/viver
        sem sitio/lugar/teto/onde ~2 dormir/ficar
        dormir/durmo/dorme/dormimos/morar/moro/vivo ~2 na/no rua/carro
        na rua com ~3 filhos/criancas
        estou/estamos na rua
        lugar/sitio/abrigo ~1 para dormir/passar
        onde ~2 dormir ~2 noite/hoje/esta
        abrigo ~2 noite/emergencia
        expulso/expulsa/expulsaram ~2 de? casa
        kalacak/yatacak/uyuyacak/barinacak yer* ~1 yok/lazim/ariyor*/bulam*
        sokakta yat*/kal*/yasi*/uyu*
        disarida yat*/kal*/uyu*
        arabada yat*/kal*/uyu*
        evsiz* ~2 kal*/cocuk*/aksam/gece
        evden ~1 atildi*/atti*/kovdu*
        bu gece ~3 kal*/yat*/uyu*
    """,
}
