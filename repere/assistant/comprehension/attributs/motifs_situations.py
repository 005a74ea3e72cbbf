"""Phrases that say in what situation somebody is: health, income, trade, housing, justice."""

from typing import Final

SITUATIONS_MOTIFS: Final = {
    "handicap": """
        perdu/amput* ~3 jambe/bras/main
        sclerose/parkinson/hemiplegi*/paraplegi*/tetraplegi*/infirme
        deambulateur/canne ~2 blanche/marcher
        def intellectuel*/visuel*/auditi*/moteur
        handicap/handicape/handicapee/handicapes/handicapees/handi/mdph/esat/pmr
        =ulis/=ime/sessad
        invalide/invalidite/rqth/tsa
        mobilite reduite
        aah
        sourd/sourde/sourds/sourdes/malentendant*/surdite/surdit/lsf
        langue des signes
        fauteuil roulant/electrique/manuel
        en fauteuil
        non voyant/voyante/voyants/voyantes
        malvoyant*/=malvoyan/aveugle*/deficien*
        canne blanche
        vois/voit/voient ~1 mal/presque/=flou/peu
        vois/voit/voient plus/pas ~1 clair/bien/grand/rien/presque
        perd/perdu/perds/baisse/probleme/problemes ~2 =vue
        basse vision
        dmla/cataracte/glaucome
        entend/entends/entendent ~1 mal/dur
        dur/dure/durs d/de oreille/feuille
        autiste*/autisme/trisomi*/trisomique*/dyslexi*/dys/dyspraxi*/tdah
        handicap/deficience/retard/trouble/troubles mental/mentale/psychique*/cognitif*
        disabled/disability/wheelchair/deaf/blind/autistic/autism
        surdo/surda/cego/cega
        cadeira de rodas
        deficiente*/autista
        engelli*/tekerlekli/sagir*/gormeyen/gorme/otizm*
        معاق/إعاقة/كرسي/أصم/كفيف/مكفوف/توحد/معاقة
        інвалід*/инвалид*/глух*/сліп*/візк*/аутизм*/аутист*
        =eu ~1 avc
        suite ~2 avc
    """,
    "minimas-sociaux": """
        rsa
        aah/aspa/=laah/=lersa
        allocation ~1 adulte/adultes handicape/handicapes
        minima/minimas sociaux
        minimum vieillesse
        beneficiaire*/allocataire* ~2 rsa/aah/caf
        revenu ~1 solidarite active
    """,
    "professionnels": """
        artisan/artisane/artisans/commercant/commercante/commercants/agriculteur*/agricultrice*/maraicher*/eleveur
        auto/micro/autoentrepreneur/autoentrepreneuse/microentrepreneur entrepreneur/entrepreneuse/entreprise
        autoentrepreneur*/microentreprise*/freelance*/entrepreneur/entrepreneuse/entrepreneurs
        chef/cheffe/gerant/gerante/patron/createur ~1 entreprise/entreprises/d
        mon/ma/notre/mes ~1 entreprise/boite/boutique/magasin/commerce/salon/restaurant/societe
        tiens/tient/tenons/gere/ouvert/ouvre/ouvrir/monte/monter/lance/lancer/cree/creer/reprendre/repris ~3 boulangerie/boutique/magasin/commerce/salon/restaurant/societe/entreprise/bar/cafe/epicerie/garage/ferme/=gite/activite/boite/microentreprise
        mes/nos/ma clients/clientes/clientele/salaries/adherents/benevoles
        mettre/mis/mise/mets/met/installe/installee/installer/lancer/lance =a mon/=son/leur =compte
        notre/mon/petite ~1 asso/association/assoc
        apicult*/horticult*/arboricult*/viticulteur*/viticultrice*/vigneron*/restaurateur*/restauratrice*/exploitant*/apiculteur*/brocanteur*
        infirmiere/infirmier/sage liberal*/femme liberale
        profession/professions liberale*
        association/asso/club ~6 equiper/equipe/equipement
        association/asso/club ~8 adherents/benevoles/tresorier/tresoriere
        equiper/equipement ~3 notre/l association/asso/club
        independant/independante
        tpe/pme/siret/urssaf
        facture/facturation ~1 electronique
        professionnel/professionnels
        self employed
        small business
        my business/company/shop
        empresario/empresaria/empresa/negocio
        esnaf/isletme*/sirket*
        شركة/تاجر/حرفي
        підприєм*/фоп/бізнес
        notre/nos france/mairie/structure/mediatheque/fiche/ccas
        ma structure/mairie/commune ~2 site/annuaire
        site ~2 ma mairie
    """,
    "urgence": """
        sdf
        sans domicile/abri/abris/logement/toit
        sans domicile fixe
        =a la =rue
        dors/dort/vis/vit/dorment/dormons/vivent ~1 dehors
        dors/dort/vis/vit/dorment/dormons/vivent ~1 dans/=a ~1 rue/voiture/camion/tente/squat
        hebergement d? urgence
        chrs/115/domiciliation
        homeless
        sem abrigo/teto
        evsiz*
        مشرد
        بلا مأوى
        бездомн*
        expulse/expulsee/expulses
        nulle part ou
        mis/mise/jete/jetee/vire/viree/foutu/foutue ~1 =porte/=rue
        ou dormir/=crecher
        sais/sait pas ~1 ou ~1 dormir/aller/passer ~2 nuit/soir/bebe/enfants
        ніде/негде ~1 ночувати/спати/ночевать/жити/жить
        nowhere to sleep/stay/go
    """,
    "personnes-en-situation-juridique": """
        peine/=bracelet ~2 electronique/detention/domicile
        prison/detention/curatelle/tutelle
        maison d? arret
        detenu/detenue/detenus/incarcere*/ecrou/sortant/sortante
        bracelet
        spip/probation/sursis/conditionnelle
        controle judiciaire
        sous main de justice
        travail/travaux ~1 interet general/generale
        =tig
        libere ~2 prison
        semi liberte
        pjj
        prison/jail/probation
        prisao/cadeia/preso
        hapis*/cezaev*
        سجن/السجن
        вязниц*/тюрм*/тюрьм*
    """,
}
