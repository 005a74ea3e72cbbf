"""Phrases of danger in English, Portuguese and Turkish, the end: children, frauds, nights outside."""

from typing import Final

LANGUES_AUTRES: Final = {
    "urgence_enfance": """
        dad/father/mum/mom/mother/parents/stepfather/stepdad/uncle ~3 hits/hit/beats/beat/touches/touched/hurts/abuses/slaps me/him/her/us/child/kid/kids
        beats/hits/abuses/beating/hitting/hurts/beat/hit her/his/their/my/a/the ~1 child/children/kid/kids/son/daughter/baby
        child/children/kid/baby/girl/boy/daughter/son ~4 abused/beaten/danger/molested/mistreated/raped/neglected/missing/kidnapped
        child abuse
        dad/father/mum/mom/mother/stepfather/uncle ~1 burns/burned/locks/starves/hits/beats him/her/them/me
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
        oglumu/kizimi/cocugumu ~1 dovdu/dovuyor*/vurdu/vuruyor*
        kizim/oglum/cocugum ~1 kayboldu/kayip
        kid/kids/child/children/baby ~5 alone ~3 hungry/night/house/days/home
        left alone ~3 kid*/child*/baby
        padrasto/pai/mae ~3 lhe/nela/nele
        padrasto/pai/mae/tio ~4 bate/batem/toca
        crianca/criancas/bebe ~3 sozinha/sozinhas/sozinho ~4 casa/noite/fome
        teacher/coach/priest/uncle/brother/man ~2 touches/touched/rapes/raped ~1 me/him/her
        pais ~2 batem
        babam/annem ~2 vuruyor/doviyor
        cocug* ~3 dovul*/siddet
    """,
    "urgence_cyber": """
        got/been/was/were/am/have/being ~2 scammed/hacked/phished/defrauded
        ? account/email/facebook/phone/computer/instagram/whatsapp ~3 hacked/stolen/compromised
        ? hacked my/into/our
        ? scammer*/hacker*/someone ~3 stole/took/stolen/emptied/blackmail*
        ? stole/stolen ~3 money/identity/account
        ? blackmail*
        ? identity theft
        ? ransomware
        ? gave ~3 bank/card/code/password/pin ~4 fake/scammer*/stranger/phone
        ? victim of ~2 scam/fraud/phishing
        ? money ~3 stolen/missing ~4 account/bank
        ? conta/contas/facebook/email/telemovel/celular/whatsapp/instagram ~4 pirateada/hackeada/hackeado/invadida/invadido/roubada/roubado/clonado/pirateado
        ? hackear*/piratear* ~1 minha/meu/=a/=o ~1 conta/facebook/email/whatsapp/computador
        ? fui/foi/fomos ~1 burlada/burlado/enganada/enganado/hackeada/hackeado/vitima ~3 internet/burla/online/golpe/fraude
        ? vitima de ~1 burla/fraude/golpe/phishing
        fui burlada/burlado
        ? cai ~2 golpe/burla
        ? roubaram/levaram/tiraram ~4 dinheiro/conta/dados/cartao/identidade
        ? dei ~4 cartao/codigo/senha/dados ~4 falso/burlao/desconhecido/golpista
        ? chantag*
        ? hesab*/facebook*/whatsapp*/instagram*/e ~2 calindi*/hacklendi*/hack*/ele
        ? hesab* ~1 bosalt*/bosaldi
        dolandirildi*
        dolandirdi*
        ? paramı/param/paramizi ~2 calindi/caldilar
        ? kart* ~2 calindi/kopyalandi
        ? kimlig* ~1 calindi*
        ? santaj*
        ? sifremi ~2 verdim
        ? stole/stolen ~3 bank/card/password/details/data/money
        ? sent/transferred/paid ~4 scammer*/fraud*/fake
        ? roubaram/roubou/clonaram/usaram ~4 banco/cartao/dados/conta/dinheiro/identidade
        ? enviei/transferi/paguei ~4 burlao/burla/golpista/falso/golpe
        ? telefon*/bilgisayar*/mail*/hesap* ~2 hack*/hacklendi*/calindi*
        ? hacklendi*
        ? para* ~3 dolandirici*/gonderdim ~2 dolandirici*
        ? clicked ~8 bank/card/money/account/password/hacked
        ? emptied/drained ~2 account/bank
        ? money ~3 gone/taken ~3 account/bank
        ? cliquei ~8 banco/dinheiro/conta/cartao
        ? hesab* ~2 para ~1 calindi/cekil*
    """,
    "hebergement_urgence": """
        nowhere/no ~1 place? to/where? sleep/stay/go/live
        nowhere to
        sleep*/sleeping/living/live ~1 in/on/out/rough the? street*/car/outside/tent/rough
        sleep*/sleeping outside/rough
        homeless ~8 baby/cold/family/sleep/tonight/shelter/kids/children/stay
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
        ? sokakta yat*/kal*/yasi*/uyu*
        disarida yat*/kal*/uyu*
        arabada yat*/kal*/uyu*
        evsiz* ~2 kal*/cocuk*/aksam/gece
        evden ~1 atildi*/atti*/kovdu*
        sokaga/disari ~1 atildi*/atti*/kovdu*
        bu gece ~3 kal*/yat*/uyu*
        nowhere ~2 go
        evicted
        fui/fomos despejad*
        despejado/despejada/despejados ~4 rua/casa
        sem casa/tecto/teto
        kalacak/yatacak yerim/yerimiz
    """,
}
