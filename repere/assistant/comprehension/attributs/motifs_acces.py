"""Phrases that say how one comes, when at the latest, by which network."""

from typing import Final

ACCES_MOTIFS: Final = {
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
        rdv/rendez ~1 avec ~2 personne/quelqu/conseiller*/mediateur/vous
        un rdv mail/par
        un rendez vous mail/par
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
        delai ~6 jours/semaine
        dans/=2/deux/trois =2/=3/deux/trois jours
        avant ~2 lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche
        date limite
    """,
    "contact:mail": """
        par/uniquement/rdv/reponse e? mail/courriel/mails
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
        le pres de/du
        au plus pres
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
