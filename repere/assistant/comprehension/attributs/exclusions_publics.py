"""Words that name a public elsewhere: a file, a street, a saying, somebody who is not the one to help."""

from typing import Final

PUBLICS_EXCLUS: Final = {
    "seniors": """
        retraite ~7 decede/decedee/mort/morte
        decede/decedee/mort/morte ~7 retraite
        point/releve/carriere/simulation/simuler/assurance/reforme/info/infos/maison/calcul ~2 retraite
        =a la retraite ~1 an/ans
        pension alimentaire*/invalidite/famille
        mon/un/vieux vieux/vieille ordi*/pc/telephone/portable/windows
        =a =son =age ~3 enfant/fils/fille/ado
        de/chez mes grands parents
        se retraite
        retraite ~4 dans ~2 an/ans
        retraite ~3 pas encore
        suis/pas/jamais/ni ~1 pas ~2 retraite
        pension ~2 alimentaire*/invalidite/orphelin
        medecin/docteur/kine/dentiste/patron/collegue/chef ~2 prend/part/partir/pris/=a ~2 retraite
    """,
    "jeunes": """
        jeune/jeunes homme/garcon/monsieur/gars/femme ~4 appelle/appele/appelait/voulait/propose/proposait/venu/installe/voulu/dit
        dit/disent/appelle/appellent/disait ~1 les? jeunes
        comme/truc/trucs/mode/mot/mots/chez/langage ~1 jeunes
        lycee/college ~4 fils/fille/enfant/enfants/gamin/gosse/petit/petite/ado/garcon
        jeune femme/maman/mere/couple/parent/parents/retraite*/pousse
        mere/pere/maman/papa ~3 ado/ados/adolescent/adolescents
        =ai/avons/avec deux/trois/=2/=3 ados/adolescents
        mes/mon/ma/ses/nos/notre ~1 ados/ado/lyceen/lyceenne/collegien/collegienne/collegiens/adolescent/adolescente/adolescents
        o/com ~1 adolescente/jovem ~2 sobre
        petit/=jeunes jeune/de
        tout/toute/plus/etais/etait/suis/trop/pas ~1 jeune
        fils/fille/enfant/enfants/petit/petite/ado/neveu/niece/gosse/gamin ~5 lycee/lyceen*/college/collegien*/ado/adolescen*
        parents d? eleves ~3 lycee/college
        parents d/de ~2 ado/ados/adolescent/adolescente/adolescents/lyceen/lyceenne/lyceens/collegien/collegienne/collegiens
    """,
    "familles-enfants": """
        allocation*/prestations/caisse/allocs/livret/quotient/nom/pension/situation famili*
        livret/photos/photo/nom/reunion/repas/film/films/arbre/pension/medecin/fete/video/videos/histoire de? famille
        petits enfants/enfant
        petite fille
        ptit/ptite/pti/petit/petite frere/soeur/cousin/cousine/ami/amie/copain/copine/boulot/budget/prix/groupe/cafe/salaire
        =grand/grande frere/soeur/mere/pere/oncle/tante/cousin/cousine/age/ville/surface/ecran
        visio/toute/avec/et/voir/a/appeler ~1 la famille
        visio/toute/avec/voir/a/appeler famille
        toute la? famille
        =ma/=sa/=leur famille
        petit fils
        mes/mon/ses/nos/leurs/my parents
        chez/voir/contre parents
        fils/fille ~1 dit/disent/habite/vit/voulait/pense/trouve/repete/gere/aide/m/me/nous/travaille/part/parti/partie
        fils/fille/enfants/neveu/niece ~3 m/me/nous
        fils/fille/enfants/neveu/niece ~3 habite*/vivent/vit/loin/travaille*/etranger/explique*/montre*/partis/parti/partie/grands/grandis/paris
        voir/appeler/joindre/parler/visio/skype/communiquer/discuter/contact/whatsapp ~2 mon/ma/ses/mes/=son/=sa/leurs ~1 enfants/fils/fille/famille/neveu/niece
        chez/par/contre ~1 mon/ma/ses/mes/=son/=sa ~1 enfants/fils/fille/famille
        ecrire/envoyer/photos ~2 mes/ses/mon/ma/=son/=sa enfants/fils/fille/famille/neveu/niece
        numero/cadeau/compte/telephone/ordi/ordinateur ~1 de mon/ma fils/fille/neveu/niece
        parents ~1 me/m/nous
        ma/=sa/la/ma/leur famille ~2 pays/whatsapp/visio/etranger/loin/ukraine/syrie/portugal/maroc
        fils/fille/enfants/neveu/niece/gendre ~6 =occupe/=occupait/faisait/faisaient/aidait/aident/occupent/deplacement/voyage
        auto/grande/moto ecole
        ecole de musique/danse/conduite/natation
        dangereux/dangereuse/mauvais/nocif/danger ~2 enfants
        jamais/quitte/arrete ~3 ecole
        ecole ~1 conduite
        neveu/niece ~2 m/dit
        fils/fille/enfants/neveu/niece ~6 m/me aider/aide/montrer/expliquer
        fils/fille/enfants ~3 plus/pas ~2 temps
        mes/nos ~1 grands/petits/petites/grandes parents/enfants/fils/filles/moyens/revenus/boulots/ecrans/doigts/problemes/soucis/papiers
        garde/gardons/garder/occupe ~3 neveu/niece/neveux/nieces/petits/petite/petit
        fils/fille/enfants ~6 travailler/boulot/armee
        jeune/jeunes fille/filles
        c etait ~4 enfant/enfants
        comme ~1 enfant
        controle parental
        =les filles
        gars ~1 m/me/men
        enfants/fils/fille sont/est =a/sur ~1 paris/lyon/marseille/bordeaux/nantes/lille/toulouse/rennes/strasbourg/montpellier/nice/grenoble/etranger
        fils/fille/enfants ~10 moi qui ~2 besoin/cherche/voudrais/veux
    """,
    "demandeurs-emploi": """
        actualisation/actualiser ~2 droits/caf/css/cmu/dossier/cpam/fiche/donnees/site
        emploi du? temps
        cap emploi
        mode/modes d? emploi
        contrat/employeur d? emploi
        candidature* ~2 logement/parcoursup/master/formation/ecole/fac
        perdu/trouver/trouve ~1 travail de/d
        sans/apres/avant mon travail
    """,
    "etudiants": """
        fait/faisais/faisait/fini/termine/arrete/apres ~1 mes/=ses etudes
        carte etudiant
        =un etudiant m/qui
        maison/test/fac similes
        coup/tableau/clavier/main de maitre/master
        =master class/chef/card
    """,
    "professionnels": """
        insertion/projet/formation/reconversion/profil/experience/compte/vie/milieu/bilan/parcours professionnel*
        collegue*/pour professionnel
        compte professionnel de formation
        mail ~8 boite
        code/passe/acceder/consulter/lire/lis ~5 boite
        boite ~1 orange/gmail/free/sfr/hotmail/laposte/wanadoo/yahoo/outlook/electronique
        boite ~3 mail
        mon/ma ~2 entreprise/boite/patron ~2 m/me/licencie*/ferme/demande
        chez/par/de mon patron
        pere/mere/mari/grand/il/elle ~1 etait
        etait/etaient agriculteurs
        etait agriculteur/artisan/commercant/eleveur/vigneron
        boite mail/mails/aux/lettres/reception
        =salon ~1 salon
        dans/mon/le/un salon ~2 wifi/tele/canape
    """,
    "handicap": """
        vue d/de ensemble/compte
        perdu de vue
        vois/voit pas ~3 comment/ou/quoi/pourquoi/ce/le/la/les/de/d/l/cette/mes/mon/ma/qui/si/rapport
        vois/voit plus ~2 mes/mon/ma/le/la/les/l/rien/ce/comment/icone
        vois/voit ~1 rien
        vois ~1 mal ~2 comment/pourquoi/qui/ou
        voit/vois peu ~2 mes/ses/les/de
        mot/passe/code/lien/identifiant/adresse/format/carte/compte/numero/formulaire/donnee/page/dit/marque/est/saisie/message ~2 invalide
        sourd/sourde/sourds/aveugle/aveugles comme
        rend/rends/rendre/devenir/deviens ~2 sourd/sourde/aveugle/autiste/handicape/invalide
        dialogue/oreille de? sourd/sourds/sourde
        aveugle devant/face
        handicap de
        achat/confiance/test/suivre ~1 aveugle
        dans/sur mon/le/son/un/ton fauteuil
        handicape ~2 informatique/ordi/ordinateur/numerique/internet
        suis/un/une handicape/handicapee du/de/avec l? ordinateur/clavier/souris/numerique/informatique
    """,
    "femmes": """
        =femme/femmes ~1 ans/seule
        aide/femme de/menage
        journee ~2 femmes
    """,
    "urgence": """
        rue ~2 informatique/numerique/excel/word/ordi/ordinateur
        =a la =rue de/d/des/du
        expulse*/exclu ~3 college/lycee/ecole/classe/groupe
        compte/fichier ~2 sans abri
        veut/va/vont/peut/veulent/menace ~2 expulse/expulser
        changement ~1 domicile
    """,
    "personnes-en-situation-juridique": """
        forme/formes/format/mises conditionnelle*
        bracelet connecte/montre/sport/fitness
        escape/jeu/film/serie/roman/visite ~2 prison
        libere ~2 espace/memoire/place
        periode de probation
        vraie/comme/une prison ce/ces/pour
        vraie prison
    """,
    "minimas-sociaux": """
        sans/pas/droit/avoir/toucher/demander/demande/demandes/combien/simuler/ouvrir/estimer ~3 droit ~1 rsa
    """,
    "personnes-exilees": """
        =l etranger
        pays/numero/numeros/compte/site/langue/langues/corps/banque/appel ~1 etranger/etrangers/etrangere/etrangeres
        carte/permis ~1 sejour touristique
        arrive/arrives/arrivee/arrivees ~3 fin/bout/page
        fle francais
    """,
}
