"""Phrases of danger in French, by code. Who speaks is left out wherever it can be: a neighbour, a son
or a social worker tells the same danger about somebody else. Syntax: see ``comprehension/motifs``."""

from typing import Final

FRANCAIS: Final = {
    "urgence_suicide": """
        @veut ~2 mourir
        ? @veut de? =en finir
        @veut ~1 suicider/suicide
        ? @veut ~1 tuer ce/cette/un/si
        plus/reste ~1 qu/que a me/=m/nous tuer/pendre/flinguer/supprimer/buter/noyer
        @je_veux me/nous tuer/pendre/flinguer/supprimer/buter/immoler/noyer/defenestrer/crever
        @veut se tuer/pendre/flinguer/supprimer/buter/immoler/noyer/defenestrer
        @je_veux me foutre/jeter ~1 en? l air
        @veut se foutre/jeter ~1 en? l air
        @veut ~1 ouvrir/tailler/couper les? veines
        =ouvrir/taillader/=couper/tailler les veines
        @veut ~2 jeter sous/devant/dans ~1 train/metro/voiture/pont/fenetre/seine/loire/vide/camion/tram
        @veut ~2 sauter du/d/par/de ~1 pont/fenetre/balcon/toit/immeuble/etage
        me/=m/se/=s jeter/jette sous/devant/par ~1 train/metro/voiture/pont/fenetre/camion/tram
        me/=m/se/=s suicider/suicide
        suicidaire*
        tentative/tentatives de suicide
        pense/penser/penses/pensees/idee/idees/envie/envies/parle/parler/projet/songe au?/de?/aux? suicide/suicidaires/suicider
        idees/idee noires/noire
        plus/pu envie de? vivre
        plus/pas envie de? vivre
        veux/veut/voudrais/voulais plus/pu vivre/exister
        ne veux/veut plus vivre/exister
        plus la? force de vivre
        marre/assez de vivre
        fatigue/fatiguee/marre de vivre/la vie
        peux/peut/=en plus/pu de vivre/exister
        mettre fin a ~1 jours/vie/souffrances
        attenter/attente a ~1 jours/vie
        mieux/bien sans moi
        plus/pas la peine de? ~1 vivre/vecue
        vie ne? vaut plus/pas
        vie n a plus/aucun de? sens
        a? quoi bon vivre/continuer
        plus de? raison de vivre
        plus aucune raison de vivre
        suis un poids pour
        ne? plus/jamais ~1 me/se reveiller
        pas me reveiller demain/matin
        @veut disparaitre plus/pour/toujours/personne/je/parce
        @veut ~3 disparaitre de cette/la vie/terre/monde
        partir/disparaitre pour toujours
        quitter ce monde
        etre/sois mort/morte/morts
        prefere/prefererais mort/morte
        faire une betise ~2 je/tiens/plus/si
        aller faire une grosse betise
        @veut ~2 =avaler/=prendre ~5 @medicament/javel
        failli/pense/penser/allais/allait ~1 =avaler/=prendre ~5 @medicament
        ? prends/prend ~3 @medicament ~2 pour mourir/finir/bonne
        scarifi*
        =scarifie/scarification
        me/se mutile/mutiler/taillade
        me/se fait/fais/faire du? mal expres/volontairement
        me/se coupe/coupe les/le bras/veines/poignets
        mort/morte ce serait mieux
        personne ne? me? regrett*
        adieu a tous/tout
        bord/haut du/d un? pont/toit/vide
        corde au/autour cou
        lettre d adieu
        ? @veut ~3 mourir/mourire/crever
        ? autant/mieux/plutot mourir/crever
        mourir/crever ~3 mieux/autant
        penser/pense/penses ~2 =mort
        ? penser/pense/penses/vais/veux/veut/envie/veut/aimerais/vouloir/voulait/voudrais/peur/puis/et/mieux a?/de? =en finir
        ? =en finir
        ? etre/suis/sois mort/morte/=mor
        se/=s/me/=m tuerai/tuerait/tuerais/suiciderai/suiciderait/suiciderais/pendrai/pendrait
        ? plus que la mort
        tire/tirer ma/=sa reverence
        attend/attends/attendait plus que la mort
        =en finira/finirai/finirait avant/bientot/lui/elle/moi
        pris/parti/partie ~2 fusil/carabine/corde ~6 parti/partie/bois/garage/foret/grange/etang
        mieux ~1 mort/morte
        jours je voudrais mourir
        passer/passe/passera a l acte
        remarquer*/manquer*/regretter* ~3 disparai*/mort/morte/mourais/partais
        si je ~1 disparai*/mourais
        assez/marre/fatigue/fatiguee/degoute/ras de la? vie
        n aime plus la vie
        plus/pu ~1 force de continuer
        =coupe/taille/taillade les veines
        essaye/essaie/tente/voulu/voulait de? ~1 pendre/suicider/tuer/noyer
        pendu/pendue ~3 garage/grange/chambre/arbre
        me/se foutre/fout/foutu/jeter en? l? =air/lair
        foutre/fout en? lair
        jeter/jette ~1 par la fenetre
        ? vie ~2 finie/foutue/fini
        vie ~4 sert a? rien
        veux/voudrais/aimerais/besoin ~1 tout arreter ~3 vie/souffrir/vivre
        arreter de souffrir
        plus ~2 gout a? la? vie/vivre/rien
        perdu/perd ~2 gout ~3 vie/vivre
        me/m =en aller/vais pour toujours
        rejoindre/rejoins ~5 mort/morte/ciel/paradis/decede
        plus la? ~2 quand je serai mort/morte
        ? dernier message
        dernier adieu
        adieu je
        mieux de crever/mourir
        parle/parlait/pense/menace/veut/envie/essaye/essaie/tente/voulait/dit ~2 se pendre/tuer/suicider/noyer/supprimer/flinguer/jeter
        sert ~2 vivre/exister/continuer
        tiens/tient plus ~2 vie
        pardonnez/pardonne moi
        pardonnez/pardonne moi tous/tout
        decide de partir ~3 pardon*/adieu/toujours
        fusil/pistolet/corde/cachets/medicaments/lame ~6 fini/finir/pret/prete/cote
        veut ~2 laisser mourir
        veut/veux/voudrais plus etre la
        plus/pu envie de? ~1 rien ~3 vie/mourir/vivre
        meilleur ~2 mort/morte
        trop dur/dure ~2 vivre/vie
        ras ~2 bol ~2 vie/vivre
        plus/pu envie ~1 la vie
        personne ~2 mon enterrement
        aider ~2 mourir
        veut/veux ~1 partir ~3 ciel/paradis/la haut
        programme/planifie/prepare ma/=son mort/suicide
    """,
    "urgence_violence": """
        @quelqu_un =ma frappe/frappee/tape/tapee/battu/battue/gifle/cogne/viole/violee
        @quelqu_un ~2 me/=m/nous ~2 @frappe
        =m/=l/=la/=le/=nous/=les =a ~1 @frappe ~2 je/peur/sang/bleus/hier/soir
        =il/elle/mari/copain/pere/mec/frere =a ~1 @frappe ~2 je/peur/sang/bleus/hier/soir
        ? me/=m/=se/nous/te fait/fais/faire/font @frappe/battre/violer/agresser/menacer
        suis/est/etait/ete/suit @frappe par
        suis/est/etait/ete battue/frappee/violentee/tabassee/cognee/maltraitee
        suis/sui ~1 femme/epouse/maman/mere/homme battue/battu/maltraitee/maltraite/violentee
        ? femme/femmes/epouse battue/battues
        @conjoint ~2 frappe/bat/tape/cogne/tabasse ma/sa/mon/elle/la/notre
        frappe/bat/tape/cogne/tabasse/battait/frappait/maltraite/maltraitait/brutalise ma/sa/mon/son/notre grand? mere/femme/soeur/copine/compagne/mamie/mami/papi/papy/pere
        @conjoint ~1 violent/violente/violents/dangereux/agressif
        =il est ~1 violent avec moi
        devient/devenu violent avec/envers
        ? victime/victimes ~2 violence/violences/viol/agression
        subi/subis/subit/subir/subissent ~3 violence/violences/viol/coups/agression
        ? violences/violence conjugale/conjugales/intrafamiliale/sexuelle/sexuelles/physique/physiques
        peur de/d mon/=son @conjoint
        peur qu/que ~1 me/=m/nous frappe/tue/tape/fasse/retrouve/batte
        @quelqu_un ~2 menace/menacent/menacait de? ~1 mort/tuer/frapper/cogner/egorger/couteau/arme
        menace/menacee/menaces/menacer de mort
        menace/menacer/attaque avec/d un/une couteau/arme/fusil/pistolet
        menaces de mort
        @conjoint ~6 me/=m menace
        homme/type/quelqu/gars/mec ~2 avec? un? =couteau/arme/fusil/pistolet
        homme/hommes/type/types/gars/mec/mecs/individu*/cagoul*/quelqu ~3 jardin/cour/garage/balcon/maison/chez ~4 barre/couteau/arme/armes/machette/cagoul*/batte/marteau
        homme/hommes/type/types/gars/mecs/individu* ~2 cagoule*/masque*/arme/armes
        @conjoint/il/on ~2 va/allait/veut/voulait/voudrait me/nous/=m tuer/buter/frapper/egorger/crever
        mere/mamie/mami/grand/papi/papy/voisine/tante ~8 =il/elle/on la/le/=l @frappe
        enfuie/enfui/sauvee/echappee ~4 mari/conjoint/compagnon/copain/ex/homme
        homme/type/quelqu/gars/mec/inconnu/individu* ~2 =rode/rodent/rodait
        patron/chef/collegue/medecin/client/proprietaire/proprio/voisin/homme ~2 me/m ~1 touche/tripote/caresse/pelote
        me/m ~1 touche/touchee/tripote/tripotee/caresse/pelote ~2 fesses/seins/cuisses/sexe/poitrine
        @conjoint ~2 me/=m ~1 harcele/suit/poursuit/enferme/sequestre/etrangle/viole/surveille/insulte/rabaisse/humilie/crache/controle
        il/elle me/=m ~1 enferme/sequestre/etrangle/viole/poursuit
        =il/elle me/=m suit partout
        il/mari/compagnon ~3 pris/confisque/cache/casse mon telephone/passeport/papiers ~8 peur/enferme/frappe
        ? violee/violees/=viol/violeur
        etre/ete/me/=m/se/faire/fait viole/violer
        =m =a ~1 viole/violee/agresse/agressee/force/forcee/tripote/touchee
        agresse/agression/agressee/agresser sexuel*
        attouchement*
        suis/viens/fait/faire/ete ~2 agresse/agresser/agressee
        rentrer/entrer/essaie/essaye/force/defonce/fracture ~3 chez/=che moi/nous/ma/la
        exige/veut/voudrait/demande ~3 couche/coucher/sexe ~5 loyer/appart/appartement/boulot/emploi/poste/logement/sinon/loger
        cambriole*/cambrioleur* ~4 chez/la/maison/maintenant/train
        ? donne/donner/recu/recois/recevoir/prends/pris/roue/mis des/de/un coups/coup
        roue/rouee de coups
        dois/veux/veut/besoin/doit/faut/peux ~1 fuir/quitter/echapper ~3 @conjoint/violent
        oblige/force/obligent/forcent ~3 me/se/la/ma? marier/prostituer/coucher
        mariage force
        force/forcee/forces/oblige/obligee a ~2 coucher/prostituer/marier/rapport/rapports
        ? sequestre/sequestree/kidnappe/kidnappee/etranglee
        ? m/ma/me/ete/suis/fait ~1 enlevee
        harcelement/harcele/harcelee sexuel*
        bleus partout
        se/=s/me/nous fait/fais/font poignarder/attaquer/etrangler/poignarde
        =il/elle ~2 va me/la/nous tuer
        ? dispute/crie/cris/hurle/hurlements/hurler ~8 coups/secours/voisin/frappe
        leve/lever/levait ~1 main sur
        ? mis/met/mettait/donne/donner/flanque/colle/colle/recu/prends ~2 gifle/gifles/baffe/baffes/claque/claques/coup/raclee/poing/torgnole
        me/m/nous ~2 casse/cassee/pousse/poussee/jete/jetee/tire/tiree/mordu/brulee/poignarde/poignardee/etrangle ~4 bras/dent/dents/nez/escalier/escaliers/cheveux/mur/sol/terre/couteau/gorge/cote/cotes/visage
        defonce/defonces/force/forcer/tambourine/fracasse ~2 porte/fenetre
        ? casse/cassee ~2 porte/fenetre
        violent/violente quand/des ~2 boit/bu
        =m ~2 deja? casse ~1 bras/nez/dent/dents/cote/cotes/poignet/doigt
        peur ~2 frappe/tape/batte/tue/frapp*/vienne/revienne/retrouve
        @conjoint/pere/beau ~3 la/le/les/lui frappe/bat/tape/cogne/tabasse/frappait/battait/violente/menace/etrangle/sequestre
        @conjoint =l a? ~1 frappe/battue/frappee/tapee/tabassee/cognee/menacee/enfermee/violee
        interdit/interdisent/empeche ~2 de sortir/partir/travailler/voir
        controle tout/mes/mon/toute
        ? enferme/enfermee/sequestree ~3 maison/chambre/appartement/cave/clef/cle
        marier de force
        mariee/marie/marier contre ~1 gre/volonte
        harcele/harcelee/suivie/traquee par ~3 @conjoint/homme/voisin
        @conjoint ~4 harcele/traque/guette/retrouve/cherche ~4 quitte/partout/chez/porte/parti*
        fuir/fui/echapper/partir/quitter ~4 violent/violente/violences/coups/frappe
        conjoint/mari/homme/compagnon/ex dangereux
        proxenete*/prostitution forcee
        homme/garcon/type/mec/gars ~2 qui la/le/lui frappe/bat/tape/cogne/viole/menace/etrangle
        agression/agresse/agressee/agresser ~3 rue/bus/tram/voisin/parking/train/quelqu/viens/ce/hier
        quelqu*/inconnu/homme ~3 suit/poursuit ~4 rue/chez/depuis/moi
        me/=m/lui ~1 tordu/tord/tordait/vrille ~1 bras/poignet/doigts
        =si ~2 quitte/pars/parle/divorce ~5 =il/elle me/=m tue/tuera/tuerait/bute/butera/retrouve/retrouvera/retrouverait/massacre/massacrera
        =il/elle/=y me/=m tue/tuera/tuerait/bute/butera ~1 =si ~3 voit/voi/entend/quitte/pars/parle/divorce/appelle
        me/=m suit/suivent/poursuit ~3 rue/gare/tram/bus/nuit
        appelez/appeler/appelle/besoin ~2 police/gendarmes/gendarmerie
        ? etrangl*/poignard*
        ? =il/elle/ils =a/ont ~1 couteau/pistolet/machette/hache
    """,
}
