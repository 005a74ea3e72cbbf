"""Phrases that say for whom. Ages and benefits are read too: see ``publics``."""

from typing import Final

CLASSES_PUBLICS: Final = {
    "enfant": """enfant enfants fils fille filles bebe bebes gamin gamins gamine gamines gosse gosses mome momes
        ecolier ecoliers ecoliere garcon garcons jumeau jumeaux jumelles triples bambin bambins loulou loulous minot minots mioche mioches
        petiot petiots ptiot marmot marmots fiston fistonne lardon lardons""",
}

ENFANCE: Final = """
    ecole/maternelle/creche/cantine/pronote/=ent/garderie/college/lycee/devoirs/classe/ecran/ecrans/console/enfant/parents
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
        fais/fait/font ~1 des etudes
        etudes par correspondance
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
        pere/mere/papa/maman de ~1 deux/trois/quatre/cinq/=2/=3/=4/=5/famille
        mon/=mn/notre/nos gars
        mon/=mn =fis
        mes/nos ~1 grands/petits/petites/grandes
        =me/=mais @enfant
        entre/entrent/rentre/rentrent/rentree ~4 college/lycee/sixieme/maternelle/cp
        fiston/marmaille/progeniture
        ecole/maternelle/creche/cantine/pronote/ent/garderie
        my/our/her/his ~1 son/daughter/kid/kids/child/children/baby
        children/kids/family/parents
        meu/minha/meus/minhas ~1 filho/filha/filhos/filhas
        filhos/criancas/familia
        cocug*/cocuk*/oglum*/kizim*/aile*/oglumun/kizimin
        أطفال/طفل/أولادي/ابني/ابنتي/عائلة/أطفالي/بناتي
        дитин*/діт*/син/сина/сину/доньк*/дочк*/родин*
        ребен*/дети/детям/детей
        mon/ma/mes/nos/notre ado/ados/adolescent/adolescente/ptit/ptite/pti/ptits/petit/petite/petits/tit/collegien/lyceen/grand/grande/aine/ainee/cadet/cadette/benjamin
        bebe/bebes
        aux? devoirs
        du/le/=mon/=mn/=ma/=mes/nos ptit/pti/ptits/ptis/ptite
        2/3/4/deux/trois enfants
        mere/pere/maman/papa/parent/parents ~3 ado/ados/adolescent/adolescents
        =ai/avons/avec/nos deux/trois/=2/=3 ados/adolescents
        =le/=la petit/petite ~1 arrete/regarde/joue/passe/tombe/clique
        trabalhos de casa
        homework
        mode de garde
        pronot
        notes/note/devoirs/cahier/carnet ~1 petit/petite/grand/grande
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
        petite/maigre pension/retraite
        =ma/=sa/notre pension
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
        أبحث/باحث/باحثين/الباحثين/للباحثين/التقديم/أجد ~2 عمل/وظيفة
        безробітн*/безработн*
        шукаю/ищу ~1 роботу/работу
        entretien ~2 embauche
        embauche
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
        fled/flee/fleeing/escaped/escape ~3 war
        втек*/втік*/тіка*/бежал* ~3 війни/войны
        هربت/هربنا/هرب/هاربون ~3 الحرب
        fugi/fugimos/fugir/fugiu ~2 guerra
        savas* ~2 kac*
        recepisse/=lanef
        vient/viens/venu/venue/viennent/venus/originaire/fui ~2 alep/syrie/damas/ukraine/kiev/kyiv/afghanistan/kaboul/soudan/erythree/khartoum/somalie
        mineur/mineurs/mineure ~1 isole/isoles/etranger/etrangers
        deplace/deplaces/deplacee ~2 ukraine/ukrainien*/guerre
        titre/carte/permis de? sejour
        sans papiers
        arrive/arrivee/arrives ~3 france
        regularis*/oqtf
        =fle
        protection subsidiaire/temporaire
        residence permit/card
        посвідк*
        refugee/refugees/asylum/migrant
        refugiad*/imigrante*/asilo
        multeci*/siginma*/gocmen*
        oturum/oturma izni
        autorizacao/titulo/carta/permiso/tarjeta ~1 residencia
        لاجئ/لاجئة/لاجئين/لجوء/مهاجر/إقامة
        біжен*/бежен*/переселен*/притулку
        ukrainien/ukrainienne/syrien/syrienne/afghan/afghane/soudanais/erythreen* ~4 arrive/arrivee/arrives/refugie/fui/guerre
        arrive/arrivee/arrives ~3 france/ukraine/syrie/afghanistan
        اقامت
    """,
}
