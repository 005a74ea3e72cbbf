"""Phrases that say how one comes, when at the latest, by which network."""

from typing import Final

ACCES_MOTIFS: Final = {
    "acces:sans-rdv": """
        sans/=san rdv/rendez/prendre/reservation
        sans rendez vous
        pas besoin ~2 rendez/rdv
        entree/accueil libre
        sans ~1 reserver/inscription/inscrire/prevenir
        =a l improviste
        entree libre
        venir/passer/viens/passe comme/=com ca/=sa
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
        prendre/avoir/fixer/obtenir/fixez/demander/demande/donner/prendrais/reserver/veux/voudrais/souhaite/souhaiterais/aimerais/prefere/possible/prends/poser/caler ~3 rdv/rendez
        un/=1 rdv/rendez vous? possible/svp/stp
        appointment please/with
        by appointment
        book/make/have/need/get ~1 appointment
        com marcacao
        fazer/uma marcacao
        marcar uma? hora
        randevulu
        randevu ile/istiyorum
        sizden/sizinle ~1 randevu
        بموعد
        أريد/حجز/أخذ ~2 موعد/موعدا
        за записом
        записатися/записаться на прийом/прием
        rdv/rendez ~1 avec ~2 personne/quelqu/conseiller*/mediateur/vous
        un rdv mail/par
        en rdv/rendez vous? individuel*/personnalise*/particulier
        un rendez vous mail/par
    """,
    "mobilite:sans-voiture": """
        faute/prive/privee/prives/depourvu/depourvue/manque/absence de/d ~1 voiture/permis/vehicule/auto/transport/transports/locomotion
        personne ~2 emmener/conduire/amener/vehiculer/deplacer
        depend/depends ~3 deplacer/emmener
        bus/car ~2 passe pas/plus
        sans ~1 voiture/permis/vehicule/auto/bagnole/caisse
        pas/plus/aucun/sans/zero ~1 transport/transports
        permis ~1 non
        peux/peut/ose/sais/sait plus/pas ~2 conduire
        plus/pas ~2 droit de conduire
        pas/peu/non mobile/mobiles
        sans moyen/moyens de? locomotion/transport/deplacement
        pas/plus/aucun/jamais/zero encore/eu? de/d/le/la/mon/ma? voiture/permis/vehicule/auto/bagnole/scooter/mobylette/moto
        pas/plus/aucun ~1 moyen ~1 locomotion/transport/deplacement
        pas/plus de quoi ~1 deplacer
        conduis/conduit plus/pas/jamais
        retire/suspendu/perdu ~2 permis ~3 deplacer/venir/conduire/bouger
        conduis/conduit/conduire/conduisent ~1 pas/plus/jamais
        ne conduis/conduit
        voiture ~2 panne
        voiture ~2 casse/cassee/morte/hs/rade
        ni permis/voiture/vehicule
        pas/non ~1 motorise*/vehicule/vehiculee
        no car
        without ~1 car
                don t drive
        don t/doesn ~2 car
        doesn t drive
        can t drive
        sem carro/carta
        nao ~2 carro/conduzo/dirijo/conduz
        arabam/araba/arabasi/arabamiz yok
        arabasiz*
        ehliyet* yok
        ليس/لا ~2 سيارة
        بدون/بلا سيارة
        لا أملك/أقود ~1 سيارة
        без машини/авто/машины/автомобіля
        немає/нема/нет ~1 машини/авто/машины/автомобіля
    """,
    "delai:urgent": """
        urgent/urgente/urgence/urgents/urgentes/urgemment/urge
        vite/rapidement/presse/pressee/presses
        plus ~1 vite/rapidement/rapide possible
        au plus vite/tot
        plus brefs delais
        sous/dans ~1 48h/24h/72h
        =ca/=sa urge
        des que possible
        tout/de de? suite
        des/=le/au ~1 plus tot possible
        avant/pour/des/jusqu/faut/dois/doit/besoin/peux/possible/venir/ouvert ~4 aujourd
        aujourd hui dernier/si/meme/au/maximum/svp/imperativement
        avant/pour ~2 soir/demain/minuit
        avant =midi
        demain ~2 dernier/matin/soir/delai
        c est/est/=cest ~1 demain
        entretien/examen/rdv/rendez/convocation/audience/limite/oral ~5 demain
        des demain
        =demain
        immediatement/immediat/imperativement
        dernier/derniers delai/jour/delais/moment
        demain/soir/aujourd dernier delai
        urgently/asap/urgent/quickly/deadline
        as soon as possible
        need/must/have/by/before/open/due/deadline/is/can/help/for/until ~6 today/tomorrow/tonight
        today/tomorrow please/only/deadline
        urgente/urgencia/depressa/hoje/amanha/urgentemente
        acil/acele/acilen/hemen/bugun/yarin
        عاجل/عاجلة/بسرعة/اليوم/مستعجل/غدا/عاجلا
        термінов*/срочн*/швидко/сьогодні/негайно/завтра/якнайшвидше
        dans/sous 24/48/72 =h/heures
        dans/sous 24h/48h/72h
        delai ~6 jours/semaine/semaines
        dans/=d/sous/ici/reste/que @nombre jour/jours/semaine/semaines
        dans/sous/ici une? huit/huitaine/quinzaine
        within/in @nombre day/days/week
        avant/jusqu ~2 @jour
        jusqu/ici au =1er/=2/=3/=4/=5/=6/=7/=8/=9/=10/=11/=12/=13/=14/=15/=16/=17/=18/=19/=20/=21/=22/=23/=24/=25/=26/=27/=28/=29/=30/=31
        avant/pour =le? =1er/=2/=3/=4/=5/=6/=7/=8/=9/=10/=11/=12/=13/=14/=15/=16/=17/=18/=19/=20/=21/=22/=23/=24/=25/=26/=27/=28/=29/=30/=31
        avant ~2 fin ~2 mois/semaine/semaines
        before/by/until monday/tuesday/wednesday/thursday/friday/saturday/sunday
        ate segunda/terca/quarta/quinta/sexta/amanha
        pour/limite @jour
        part/pars/partons/partent ~3 @jour
        entretien/examen/audience/partiel/partiels/oral/convocation/concours/delai/limite/echeance/interview/exam/deadline ~5 @jour
        cette/fin semaine ~2 delai/limite/maximum
        date ~1 limite
        expire/perime/perimes/perimee/expirent ~3 semaine/jours/demain/bientot
    """,
    "contact:mail": """
        uniquement/rdv/reponse/plutot/prefere/seulement/souhaite ~2 e? mail/courriel/mails
        plutot/prefere/uniquement/seulement/reponse par mail/courriel
        =par mail/courriel svp/stp/uniquement/seulement/si/plutot/pas
        repondre/reponde/repond/contacter/contacte/ecrire/ecrive/contact/joindre/repondez/ecrivez/prefere/contactez/recontacter/prevenir/joignable/previens/confirmer/echanger ~3 mail/courriel/mails
        mail/mails uniquement/seulement/only
        mail ~1 plutot ~2 telephone/appel
        contact/reply/answer/write/reach/prefer/only ~3 by? email
        email me
        responder/respondam/contactar/contactem/prefiro ~4 email/mail
        posta ile/postayla ~1 cevap/yanit/ulasin/yazin
        postayla/posta ~1 ulas*/yaz*/cevap*
        تواصل*/راسلوني/الرد ~3 البريد
        відповісти/напишіть/пишіть ~3 поштою/пошту
    """,
    "contact:telephone": """
        repondre/contacter/joindre/joignable/rappeler/contactez/recontacter/prevenir/rappelez/recontactez ~4 telephone/tel
        rappelez/rappeler/rappelle/rappel moi/svp/stp
        me rappeler/rappelle/rappelez
        call me
        por/podem favor/me ligar/ligue/liguem
        ligue/liguem me
        beni arayin/arar
        зателефонуйте/подзвоніть/передзвоніть
        اتصلوا بي
    """,
    "contact:courrier": """
        par courrier/poste
        courrier postal
    """,
    "contact:sms": """
        plutot/prefere/uniquement/seulement/que ~1 par? sms/texto
        par sms/texto svp/stp/uniquement/seulement/si/plutot
        m/me/nous/lui ecrire/repondre/envoyer/prevenir/contacter ~3 sms/texto
        ecrivez/ecris moi/lui/nous ~3 sms/texto
        contacter/contactez/joignable/joindre/repondre/prevenez/prevenir/previens/confirmer/repondez/reponds/repond ~3 sms/texto
        sms uniquement/seulement
    """,
    "transport:tram": """
        en/par/ligne/station/arret ~1 tram/tramway
        prends/prend/prendre/prendrai/pren/jpren/jprend/jprends ~1 tram/tramway
        pres/proche/accessible/cote/desservi*/avec/prends/viens/vient/venir ~3 tram/tramway
        tram/tramway ~1 pres/proche/cote/accessible
        by/near ~1 tram
        by tram
        tramvayla/tramvaya
        de eletrico
        трамваєм/трамвая/трамваю
        بالترام
    """,
    "transport:bus": """
        pres/proche/accessible/cote/desservi*/arret/avec/prendre/prends/prend/viens/vient/venir/deplace/atteignable/joignable ~3 =bus/autobus
        en/par =bus/autobus/=car
        arret/ligne/station ~1 =bus/=car
        =bus uniquement/seulement/accessible/possible
        arret ~2 =bus
        by/near ~1 bus
        otobusle/otobuse
        otobus duragi
        de autocarro/onibus
        paragem
        автобусом
        بالحافلة/بالباص
    """,
    "transport:train": """
        en/par =train/=ter
        accessible/desservi*/prendre/prends/viens/vient/venir/deplace ~3 =train/=ter
        by train
        de comboio
        trenle
        поїздом/потягом
        بالقطار
    """,
    "transport:velo": """
        en/=a ~1 velo/bicyclette/trottinette/velos
        by bike
        de bicicleta
        bisiklet*
    """,
    "transport:a-pied": """
        =a pied/pieds
        faisable/accessible ~2 pied
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
        متنقل/متنقلة
        мобільн* ~1 автобус*/пункт*
    """,
    "plus_proche": """
        plus ~1 pres/proche/proches/prest/=pre
        pres/proche/cote/autour/loin ~1 chez moi/nous/elle/lui/eux/ma/mon/mes
        pres/proche/autour ~1 moi/nous/ici/maison/domicile/elle/lui
        cote de? chez/ici/maison
        pas/moins trop/tres/si? loin
        a cote
        =a proximite
        aux? alentours
        dans =le/ce coin
        dans les environs
        near/close/next/around to? home/me/here/us/my
        nearest/closest/nearby
        not ~1 far
        perto ~2 mim/casa/aqui
        daqui perto
        perto daqui
        mais perto/proximo/proxima
        en yakin*
        yakinimda/yakinimdaki/yakinlarda
        bana/eve/evime yakin
        أقرب/بالقرب/قربي
        قريب مني/منا/من/البيت/منزلي
        найближч*/ближайш*/поруч/поблизу/рядом
        недалеко/близько від/до? мене/нас/дому
        le pres de/du
        au plus pres
    """,
}
