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
        ? suicid*
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
        ? suicidio/suicidar*
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
        life ~2 not worth ~1 living
        not worth living
        no longer want to live
        can t go on ~4 die/end/life/live
        minha vida nao faz sentido
        desaparecer para sempre
        melhor/antes morrer/morta/morto
        fim a minha/sua vida
        matar me/se
        kendimi/kendini oldur*
        oleyim/oleceğim/olmek ~2 daha/artik/istiyorum
        farto/farta/cansado/cansada ~1 viver/vida
        tired of living/life
        don t ~2 want ~2 be here anymore
        vida nao vale
        acabar comigo
        hayat* ~2 son ver*
        yasamak ~2 anlam*
        commit* suicide
    """,
    "urgence_violence": """
        husband/boyfriend/partner/ex/man/he/wife/girlfriend/someone/he/brother ~3 hits/hit/beats/beat/beating/hitting/slaps/punches/chokes/strangles/raped/attacked/abuses me/her/us/mother/mum
        dad/father/stepdad/stepfather/brother/son/uncle ~1 hits/hit/beats/beat my/our ~1 mum/mom/mother/sister/wife/aunt
        he/husband/boyfriend/partner/ex ~3 hits/beats/raped/abuses/hurts/threatens/threatened me/her
        is/was/being/been/got/gets ~1 beaten/raped/assaulted/abused/strangled/attacked
        threaten*/threatening ~3 kill me/her/us
        threaten* ~2 me with
        going to kill me/her/us
        ? domestic violence/abuse
        victim of ~1 violence/abuse/rape
        afraid/scared of my husband/boyfriend/partner/ex
        sexually assault*/abus*
        rape/raped
        forced marriage/prostitution
        forced ~3 marry
        burglar*/intruder* ~4 home/house/flat/garden/room
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
        ? aile ici siddet*
        siddet goruyor*/gordu*/magduru*
        cinsel saldiri*/taciz*/istismar*
        kocamdan/esimden kork*
        zorla evlendir*
        evime ~2 gir*
        bicak* ~2 tehdit/saldir*
        abusive ~3 husband/partner/boyfriend/relationship
        husband/partner/boyfriend/ex/relationship ~2 abusive/violent/stalking/stalks/follows/following
        stalking/stalked/following me
        hit/hits/beat/beats/slapped/punched/kicked me
        ameacou/ameaca/ameacar matar me?
        ameacou/ameaca ~2 matar
        companheiro/marido/namorado/ex ~3 agressivo/violento/persegue/tranca/agride/bate/ameaca
        kocam/esim/sevgilim/eski ~4 siddet*/tehdit*/takip/dov*/vur*
        siddet uygul*
    """,
    "urgence_medicale": """
        chest pain*
        pain ~2 chest
        ? heart attack
        ? having/had/has a stroke
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
        waters broke
        her/my water broke
        house/building/flat/is on fire
        call/need ~2 firefighters/paramedics
        dor/dores ~2 peito
        ataque cardiaco
        ? enfarte/infarto
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
        ? kalp kriz*
        nefes ala*
        nefes al* ~1 zor*
        bayildi*/bayildim
        bilinci* ~1 kapali/yok/kaybet*
        ambulans*
        kanam* ~1 cok/durmuyor/var
        kaniyor/kaniyorum
        cok kan kaybet*
        zehirlen*
        ? bogul*
        ? felc gecir*
        dogum yapiyor*
        suyum geldi
        yangin ~1 var
        itfaiye
        in labour/labor
        contractions ~3 minutes
        fire ~3 building/house/flat/apartment/kitchen
        collapsed/unresponsive
        ? not moving/responding/waking
        severe/allergic ~1 reaction
        ? nao se? mexe/acorda/responde
        caiu ~4 mexe/acorda/responde/sangra/sangue
        a dar a luz
        cok kan
        kan kaybed*/kaybet*
        hareket etmiyor/edemiyor
        yere dustu/yigildi
        ? felc/inme
    """,
}
