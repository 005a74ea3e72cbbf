"""Other help than ours, and questions about ourselves."""

from typing import Final

CLASSES: Final = {
    "cherche": """cherche cherchons chercher trouver trouve besoin faut veux voudrais voudrait ou aide
        obtenir demander avoir recherche aimerais recuperer looking need find""",
    "machine": """ordinateur ordinateurs pc ordi telephone telephones tel portable tablette imprimante ecran
        smartphone iphone samsung mac clavier batterie laptop phone computer souris disque console portables lecran lordi""",
    "droits": """rsa apl caf aah ass css retraite pension chomage prime primes allocation allocations aide
        aides asf apa ass are minimum bourse pch indemnite indemnites conge salaire activite ari mdph droits
        logement adulte handicape revenu rente c2s cmu api ars allocs alloc""",
}

THEMES: Final = {
    "aide_alimentaire": """
        colis/aide/aides/banque/bon/bons/distribution/panier/cheque/cheques ~1 alimentaire*/repas/nourriture/vivres
        trouver/chercher/besoin/donner/donne/avoir ~2 manger/nourriture/bouffe
        rien ~3 manger/bouffer/mange
        pas/plus ~3 manger/nourriture/bouffer
        peux/peut plus ~1 nourrir
        nourrir mes/ma/=les/nos
        =faim
        restos/resto/restaurants du coeur
        secours populaire ~4 manger/colis
        epicerie/epiceries solidaire*/sociale*
        soupe populaire
        repas gratuit*
        maraude/maraudes
        food bank/parcel
        free food/meal*
        need ~2 food
        hungry
        comida/alimentos/cabaz/fome
        banco alimentar
        yemek ~2 yok/lazim/yardim*/ihtiyac*
        gida yardim*
        acim
        طعام/أكل/جائع/غذائية
        їж*/продукт*/голодн*
        харчов*/продуктов* набір/набор*/допомог*
        безкоштовн* їж*
        rien/vide ~3 frigo
        frigo ~1 vide
    """,
    "logement": """
        @cherche ~3 appartement/appart/logement/studio/maison/chambre/location/colocation/coloc/hlm/t2/t3/t4/f2/f3/toit
        appartement/logement/studio/maison/chambre/appart ~2 louer/location/vide
        proprietaire/bailleur/proprio ~6 refuse/caution/reparer/reparations/rend/fait/chauffage/expulse*/augmente*/veut/fuite
        fuite/chauffage/moisissure*/humidite/punaises/cafards/rats ~6 logement/maison/appartement/chez/bailleur/proprietaire
        loyer ~3 impaye*/retard/cher/payer
        impaye*/retard ~2 loyer*
        logement ~2 insalubre/indigne
        expulsion locative
        flat/apartment/house/housing/room ~2 rent
        looking ~4 flat/apartment/house/room/housing
        casa/apartamento/quarto ~2 alugar/arrendar
        alugar/arrendar
        kiralik ~1 ev/daire/oda
        ev ariyor*
        شقة/سكن/منزل ~2 للإيجار/إيجار/أبحث
        أبحث ~2 شقة/سكن/منزل/بيت
        квартир*/житло/кімнат* ~2 оренд*/шука*/зняти/снять
        шука*/оренд*/зняти ~2 квартир*/житло/кімнат*
        chambre/appartement/studio/logement ~3 louer
    """,
    "sante": """
        medecin/docteur/dentiste/generaliste/toubib ~3 retraite/arrete/parti/part ~6 nouveaux/nouvelles/remplac*/trouver/prend/autre/patient*
        mal ~2 dos/tete/dent/dents/ventre/jambe/genou/pied/yeux/oreille*/gorge/epaule/rein*/cou/hanche
        @cherche ~3 dentiste/medecin/docteur/kine/psy/psychologue/psychiatre/ophtalmo*/gyneco*/infirmier*/infirmiere/sage/orthophoniste/pediatre/generaliste/dermato*/cardiologue/hopital/pharmacie/vaccin
        medecin traitant
        pharmacie* ~1 garde/ouverte
        medecin/dentiste de garde
        vacciner/vaccination
        fievre/grippe/covid/toux/allergie*/diabete/cancer/migraine
        depression/deprime/depressif/depressive/angoisse*/anxiete
        faire soigner
        symptome*
        alcoolique/addiction ~2 alcool/drogue
        arreter de fumer/boire
        doctor/dentist/nurse/psychologist/hospital/therapist
        sick/fever/headache/toothache
        medico/dentista/medica/hospital/febre
        doktor*/hastane*/disci*/hastayim/atesim
        dis agri*
        طبيب/مستشفى/دكتور/مريض/أسنان/صيدلية
        лікар*/врач*/лікарн*/стоматолог*/хворий/хвора/температур*/болить
        infirmier*/kine/soins/soignant* ~1 a domicile
    """,
    "juridique": """
        @cherche ~3 avocat/avocate/avocats/notaire/juriste/huissier
        avocat/avocate/avocats/juriste/=notaire/prudhommes/prudhom*
        divorcer/divorce
        patron/employeur ~6 paie/paye/heures/licencie*/vire*/contrat/salaire
        justice/tribunal/proces/plainte ~3 attaquer/voisin/contre/aller/porter
        attaquer/poursuivre/porter ~3 justice/tribunal/plainte
        contester ~4 licenciement/amende/decision/pv/refus/expulsion
        licencie*/licenciement abusif/injust*/sans/contester
        garde ~1 enfants/enfant ~3 juge/ex/separation/divorce/partagee
        pension alimentaire
        conseils? juridique*
        aide juridictionnelle
        heritage/succession/testament
        oqtf/recours ~3 contre/prefecture
        oqtf
        lawyer/attorney/solicitor/legal/sue
        advogad*/divorcio/tribunal
        avukat*/bosan*/mahkeme*
        محامي/محام/طلاق/محكمة
        адвокат*/юрист*/розлучен*/развод/суд
    """,
    "transport": """
        horaire*/heure/heures/prix/tarif*/arret/ligne/prochain/ticket*/billet*/trajet ~5 bus/tram/tramway/train/trains/metro/ter/tgv/car/cars/remi/filbleu
        bus/tram/train/tramway/ter/car ~3 passe/part/arrive/va/pour/direction/horaire*
        comment/pour ~1 aller/rendre/venir ~3 gare/aeroport/centre/paris/hopital/clinique
        covoiturage/taxi/vtc/blablacar/uber
        @cherche ~2 voiture/taxi/covoiturage/navette/permis ~2 louer/aller
        transport a la demande
        greve ~2 train*/bus/sncf/tram
        carte/abonnement/pass ~2 bus/tram/train/transport*/navigo/sncf/remi
        permis ~2 conduire ~2 passer/code/auto
        passer ~2 permis
        auto ecole
        essence/carburant/garage/mecanicien
        bus/train/tram ~2 timetable/schedule/ticket/time
        how ~1 get ~2 station/airport
        comboio*/autocarro*/onibus ~3 horario*/hora*/preco
        horario* ~3 comboio*/autocarro*/onibus
        otobus*/tren*/tramvay* ~2 saat*/kac/ne/nereden/bilet*
        قطار/حافلة/باص/ترام
        автобус*/поїзд*/трамва*/потяг*/поезд* ~3 розклад*/коли/час/квит*/о
        розклад* ~2 автобус*/поїзд*/трамва*
    """,
    "reparation": """
        reparer/reparateur*/reparation*/reparé/depanner/depannage/depanneur ~6 @machine
        @machine ~6 reparer/reparation/repare/depanner/reparateur
        @machine ~4 casse/cassee/brise/brisee/fissure/fissuree/foutu/foutue/explose/hs/mort/morte/noye
        @machine ~1 s? =est ~1 casse/cassee/brise
        casse/cassee/pete/fait tomber/peter/briser ~3 @machine
        tombe/tombee ~4 eau/toilettes ~3 @machine
        @machine ~4 allume/demarre/charge/chargent/recharge/fonctionne/marche plus/pas/pu
        changer/remplacer/change ~2 batterie/ecran/vitre/disque/connecteur
        @machine ~4 tombe* ~2 panne/eau
        panne ~2 @machine
        =g casse ~3 @machine
        @machine ~3 panne
        recuperer/recuperation ~2 donnees ~3 disque/dur/casse
        repair/fix/broken/repaired ~4 @machine/screen/it
        @machine/screen ~3 broken/repair/repaired/cracked
        reparar/arranjar/consertar/avariado/avariada/partido/estragado ~4 computador/telemovel/ecra/celular/telefone
        computador/telemovel/ecra/celular/telefone ~3 avariado/avariada/partido/estragado/reparar/arranjar
        bilgisayar*/telefon*/ekran* ~3 bozul*/kiril*/tamir*/bozuk
        إصلاح/تصليح/صلح/مكسور/تعطل/معطل
        зламався/зламавс*/ремонт*/полаг*/відремонт*/розби*
        комп ютер/ноутбук ~2 зламався/ремонт*
    """,
    "technique": """
        box/livebox/freebox/bbox/fibre/wifi/adsl/modem/routeur/4g/5g ~6 marche/panne/coupe/coupee/fonctionne/lent/lente/rouge/clignote/capte/plus/pas/bug*/deconnecte*
        panne/coupure/probleme ~3 box/livebox/freebox/fibre/wifi/adsl/modem/internet/reseau/orange/sfr/free/bouygues
        internet ~2 coupe/marche/fonctionne/panne/lent/rame/saute
        reseau/signal ~4 passe/capte/marche/mauvais/faible
        ca/telephone/tel/portable/mobile/chez/ici/reseau ~2 capte pas/rien/plus/mal
        site/serveur/appli/application ~5 panne/marche/bug/bugue/plante/inaccessible/maintenance/fonctionne/charge
        erreur 404/500/403/502/503
        ecran bleu
        raccordement ~3 fibre
        fibre ~4 quand/arrive/installer/eligible/raccord*
        free/orange/sfr/bouygues ~5 marche/panne/coupe/service/technicien
        wifi/internet/router/box/website ~4 working/down/slow/broken/crash*
        internet/wifi/site ~4 funciona/avaria/caiu/lenta/lento
        internet*/wifi/site ~3 calismiyor/kesik/yavas/cokmus
        الإنترنت/واي/موقع ~3 يعمل/مقطوع/بطيء/تعمل
        інтернет/вайфай/сайт ~3 працює/зник/повільн*/пропав
    """,
    "info_droits": """
        combien ~6 @droits
        combien ~2 toucher*/touche/gagner/gagne/percevoir/recevoir/aurai/aurais/verser/droit/versent
        =ai/a/avoir/avons/ont/as ~2 =droit a/au/aux/de/d
        droit a/au/aux/de ~1 @droits/quoi/koi/quelque
        droit quoi/koi
        quels/quel ~1 =droits
        quelles aides
        suis/est/sont/etre/sommes ~1 eligible*
        montant*/plafond*/bareme/conditions/condition ~6 @droits
        montant*/plafond*/bareme
        @droits ~6 montant*/plafond*/bareme/conditions/age/calcul*/coupe/coupee/suspendu*/supprime*/baisse/diminue*/refuse*
        quel ~2 age ~5 retraite
        age ~2 retraite
        quand ~6 paye/paie/verse/payee/versee/versement/virement/toucher/recevoir/argent/tombe/payes
        quand ~3 partir ~3 retraite
        date* ~3 versement*/paiement*/virement*
        pourquoi ~6 @droits ~4 coupe/baisse/suspendu*/refus*/moins/arrete*/supprime*
        pourquoi ~5 coupe/baisse/suspendu*/refus*/supprime* ~4 @droits
        cumuler/cumul ~5 @droits
        how much ~6 get/receive/money/benefit*/caf/rsa/apl/allowance/pension
        entitled/eligible
        what benefits
        quanto ~4 receber/recebo/caf/subsidio/vou
        tenho direito
        direitos
        ne kadar ~4 alabilir*/alirim/para/maas/yardim
        hakkim ~1 var
        كم ~4 سأحصل/أحصل/المبلغ/أستلم
        هل ~1 يحق
        скільки ~5 отрим*/виплат*/грошей/платять
        чи ~1 маю ~1 право
        маю право
    """,
}
