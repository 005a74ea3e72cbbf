"""Phrases that say for whom. Ages and benefits are read too: see ``publics``."""

from typing import Final

CLASSES_PUBLICS: Final = {
    "enfant": """enfant enfants fils fille filles bebe bebes gamin gamins gosse gosses
        ecolier ecoliers""",
}

ENFANCE: Final = """
    ecole/maternelle/creche/cantine/pronote/=ent/garderie/college/lycee/devoirs/classe/ecran/ecrans/console/enfant/parents/famille/familles
    bebe/enceinte/maman/mamans/papa/parent/ados/ado/ptit/petits/tiktok/snap/fortnite/youtube/gosses/gamins
    mes/nos/ses/deux/trois/=2/=3 enfants/filles
"""
PUBLICS_MOTIFS: Final = {
    "jeunes": """
        =jeune/=jeunes
        mission locale
        ado/ados/adolescent/adolescents/adolescente/adolescentes
        collegien*/lyceen*/lycee/lyceenne
        apprenti/apprentie/apprentis
        service civique
        classe/classes/eleves ~2 college/lycee/=4e/=3e/=5e/=6e/seconde/terminale
        college/lycee ~1 classe/classes/eleves
        garantie/contrat ~1 engagement ~1 jeune*
        moins de 18/20/21/25/26 ans
        12/13/14/15/16/18 ~1 16/17/18/20/25/30 ans
        job d? ete
        decrochage/decrocheur*/neet
        young people/man/woman/adult*
        teenager*/teen/teens
        jovem/jovens/adolescente*
        genc/gencler/ergen*
        شاب/شباب/مراهق
        молод*
        підліт*/подрост*
    """,
    "etudiants": """
        etudiant/etudiante/etudiants/etudiantes/etudian
        =fac/universite/crous/iut/bts/=master
        en/=1ere/premiere/deuxieme/troisieme/annee ~1 licence
        student/students/university
        estudante*/universidade/universitari*
        ogrenci*/universite*
        طالب/طالبة/طلاب/جامعة
        студент*/університет*
        mes/=ses etudes/etude
        reprendre/faire ~1 etudes
    """,
    "familles-enfants": """
        mon/ma/mes/nos/notre/ses/son/sa/leur/leurs/des/les/un/une/pour/2/3/4/deux/trois/quatre/=l ~1 @enfant
        parents ~1 d? eleves
        =parent/parents
        famille/familles
        maman/mamans/papa/papas solo/seule/seul/isole/isolee/celibataire/de
        monoparental*
        mere/pere/maman/papa/parent ~1 isole/isolee/seule/celibataire
        en =cp/=ce1/=ce2/=cm1/=cm2/=6e/=5e/=4e/=3e/=6eme/=5eme/=4eme/=3eme/sixieme/cinquieme/quatrieme
        ses/mes/nos/les deux/trois/quatre petits
        mere celibataire
        suis ~1 maman/mere/papa/enceinte
        futur/future/jeune/jeunes ~1 maman/mamans/parents/papa
        assistante maternelle
        mere ~2 enfants/famille
        neveu/niece/neveux
        ecole/maternelle/creche/cantine/pronote/ent/garderie
        my/our/her/his ~1 son/daughter/kid/kids/child/children/baby
        children/kids/family/parents
        meu/minha/meus/minhas ~1 filho/filha/filhos/filhas
        filhos/criancas/familia
        cocug*/cocuk*/oglum*/kizim*/aile*/oglumun/kizimin
        أطفال/طفل/أولادي/ابني/ابنتي/عائلة/أطفالي/بناتي
        дитин*/діт*/син/сина/сину/доньк*/дочк*/родин*
        ребен*/дети/детям/детей
        mon/ma/mes/nos/notre ado/ados/adolescent/adolescente/ptit/ptite/petit/petite/collegien/lyceen
        bebe/bebes
        aux? devoirs
        du/le ptit
        2/3/4/deux/trois ados/enfants
        mode de garde
    """,
    "seniors": """
        retraite/retraitee/retraites/retraitees
        senior/seniors/=aines
        personne/personnes/dame/dames/monsieur/gens/public ~1 agee/agees/ages/age
        vieux/vieille/vieilles monsieur/dame/personne/gens/homme/femme
        papi/papy/mamie/mamies/mamy/mami/=papis
        grand/grands/grande pere/mere/parents/=mer
        grand/grandpere/grandmere mere/pere/maman/papa
        ehpad
        les anciens
        pepe/=memere
        arriere grand*
        vieux/ages parents
        parents/mere/pere/maman/papa/voisine/voisin/tante/oncle ages/agees/agee
        plus de 60/65/70/75/80 ans
        minimum vieillesse
        maison de retraite
        3e/3eme/troisieme age
        a mon/notre/=son age
        suis vieux/vieille/=age/agee
        old person/people/man/woman/lady
        my mum/mom/dad/mother/father ~2 old
        elderly/pensioner*/retired/seniors/grandmother/grandfather/grandma/grandpa
        idoso*/idosa*/reformado/reformada/avo/aposentad*
        emekli*/yasli*/ninem/dedem/babaanne*/anneanne*
        متقاعد/متقاعدة/مسن/مسنة/كبار
        جدتي/جدي
        пенсіонер*/пенсионер*
        літн* люд*
        бабус*/дідус*/літня/похил*
        petits enfants/enfant
        petit/petite fils/fille
        depuis ~1 retraite
        partir/depart/depars ~2 retraite
        petite pension/retraite
        reversion
        mere/pere/maman/papa/mamie ~3 sa retraite
        mere/pere ~4 sort/sortir/marche/deplace* plus
        veuf/veuve
        elle/il ~2 agee/age
        juste/tres/assez/trop agee/age/vieille/vieux
    """,
    "femmes": """
        reserve/entre/pour/groupe/atelier/ateliers/espace/accueil/cours/lieu ~2 femmes/femme
        femmes
        cidff
        women/woman ~1 only/group
        women
        mulheres
        kadinlar*/kadinlara
        نساء/للنساء
        жінок/жінкам/жінки
    """,
    "demandeurs-emploi": """
        chomage/chomeur/chomeuse/chomeurs
        demandeur/demandeuse/demandeurs d emploi
        sans emploi/travail/boulot/job
        cherche/recherche/trouver/chercher/recherches/retrouver ~2 emploi/travail/boulot/job/taf
        recherche d emploi
        perdu mon/=son/=le travail/emploi/boulot
        france travail
        pole emploi
        inscrit/inscrite ~2 emploi/travail
        licencie/licenciee
        fin de contrat
        unemployed/jobseeker
        looking/find/finding/search/apply* ~3 job/work
        lost my job
        desempregad*
        procuro/procurar/busco/arranjar ~2 emprego/trabalho
        issiz*
        is ariyor*
        عاطل/بطالة
        أبحث/التقديم/أجد ~2 عمل/وظيفة
        безробітн*/безработн*
        шукаю/ищу ~1 роботу/работу
        entretien ~2 embauche/video/visio
        embauche
        candidature*/postuler
        =emploi
        actualisation
        m/s/me/se actualiser/actualise
        rupture conventionnelle
        en/recherche reconversion ~3 chomage/emploi
        cherch*/recherch*/trouv*/=veux/besoin ~3 taff/=taf/boulo/=job/=boulot
        offre/offres d emploi
        formation de/d ~1 secretaire/metier
    """,
    "personnes-exilees": """
        refugie/refugiee/refugies/refugiees/exile/exiles/exilee/exilees/migrant/migrants/migrante/immigre/immigree
        demandeur/demandeuse/demandeurs d asile
        asile/cada/ofpra/ofii/primo/=anef
        reconnu/statut refugie
        fui/fuit/fuient/fuyant/fuis ~2 guerre/pays/regime
        recepisse
        mineur/mineurs/mineure ~1 isole/isoles/etranger/etrangers
        deplace/deplaces/deplacee ~2 ukraine/ukrainien*/guerre
        titre/carte/permis de? sejour
        sans papiers
        arrive/arrivee/arrives ~3 france
        etranger/etrangere/etrangers/etrangeres
        regularis*/oqtf
        allophone/allophones/fle
        protection subsidiaire/temporaire
        refugee/refugees/asylum/migrant
        refugiad*/imigrante*/asilo
        multeci*/siginma*/gocmen*
        oturum/oturma izni
        لاجئ/لاجئة/لاجئين/لجوء/مهاجر/إقامة
        біжен*/бежен*/переселен*/притулку
        ukrainien/ukrainienne/syrien/syrienne/afghan/afghane/soudanais/erythreen* ~4 arrive/arrivee/arrives/refugie/fui/guerre
        arrive/arrivee/arrives ~3 france/ukraine/syrie/afghanistan
        اقامت
    """,
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
        malvoyant*/aveugle*/deficien*
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
        engelli*/tekerlekli/sagir/gormeyen/gorme/otizm*
        معاق/إعاقة/كرسي/أصم/كفيف/مكفوف/توحد/معاقة
        інвалід*/инвалид*/глух*/сліп*/візк*/аутизм*/аутист*
        =eu ~1 avc
        suite ~2 avc
    """,
    "minimas-sociaux": """
        rsa
        aah/aspa
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
        notre/mon/pour/petite ~1 asso/association/assoc
        viticulteur*/viticultrice*/vigneron*/restaurateur*/restauratrice*/exploitant*/apiculteur*/brocanteur*
        infirmiere/infirmier/sage liberal*/femme liberale
        profession/professions liberale*
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
