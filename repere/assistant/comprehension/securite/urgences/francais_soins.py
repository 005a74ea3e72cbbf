"""Phrases of danger in French, the middle: bodies, fire."""

from typing import Final

FRANCAIS_SOINS: Final = {
    "urgence_medicale": """
        ? mal/douleur/douleurs/serre/serrement/oppression ~2 poitrine/thorax/thoracique/bras/coeur
        poitrine ~1 serre/mal
        ? fait/faire/avoir ~3 infarctus/avc/=avc
        fais/train/crois/viens/vient ~3 infarctus/avc/=avc
        ? =crise cardiaque
        ? crise* ~1 asthme/asme/epilepsie/convulsion*/cardiaque/dasme/tetanie
        ? infarctus
        avc maintenant/vite/aide/secours
        arret cardiaque
        coeur ~2 arrete/lache
        coeur ne? bat plus
        coeur s est arrete
        ? ne? respire/respires/respirer plus/pas/mal
        ? respire plus
        arrive/arrivent/arrives/peux/peut/peu plus/pas/pu a? ~1 respirer/respire
        respirer/respire/respiration mal/difficilement/bloquee
        mal/peine/difficulte/difficultes/arrive/arrivent/peux/peut ~3 respirer/respire
        ? etouffe/etouffer/etouffent/suffoque/suffoquer
        inconscient/inconsciente/inanime/inanimee
        perdu/perd/perte ~1 connaissance/conscience
        ? evanoui/evanouie/evanouir/evanouit
        ? ne? se? reveille plus/pas
        ne? se? releve plus/pas
        tombe/tombee/chute ~6 bouge/reveille/repond/reponds/releve/relever/sang/parle/saigne
        ? ne? bouge plus
        fais/train/vient/viens ~2 un/=1 malaise
        ? fait/faire/eu/avoir un/=1 malaise
        malaise vagal/cardiaque
        convulse/convulsions/convulser/convulsion
        saigne/saignes/saignement/hemorragie/saigner ~4 beaucoup/tete/enormement/fort/partout/plus/arrete/abondamment
        hemorragie/hemoragie
        perd/perds/perdu/perdre ~2 sang
        plein/flaque/mare de sang
        avale/avalee/bu/boit/ingere/mange ~3 javel/produit/pile/poison/lessive/detergent/acide/essence/piles
        intoxication*/empoisonnee/monoxyde
        ? empoisonne
        overdose/=od
        pris/avale trop de? medicaments/cachets/comprimes
        ai/=j/=g/viens/vient d? =pris/=avale/=avaler/ingere ~5 @medicament
        =a/=as/ont/avait ~1 =pris/=avale/=avalee/ingere tous/toute/toutes/tout/plein/deux/trois/une/des/=1/=2/=3/trop ~4 @medicament
        tombe/tombee/chute/saute ~2 du/de/d ~1 balcon/fenetre/toit/etage/echelle/echafaudage/pont
        plus/=pu d? insuline
        explosion/explose ~4 gaz/maison/immeuble/rue/appartement
        mange/avale/bu ~4 vomi/vomit/vomis ~4 flou/double/dort/convulse
        mis/mettre/recu/donne/pris/plante ~3 coup/coups de couteau
        plante/planter/enfonce/enfoncer ~2 couteau/lame/ciseaux/tournevis ~3 ventre/dos/bras/jambe/cou/gorge/poitrine/cuisse/main/epaule/flanc
        =fe/=fai =1/=un? =avc
        =fait/fais/faire poignarder
        tombe/tombee/tomber dans/ds l? eau/piscine/riviere/etang/canal/loire/cher/lo/leau
        ? est/reste/toujours/allonge/allongee au/=par sol/terre ~1 depuis
        ? tete ~4 vomis/vomi/vomit/evanoui/evanouie
        tete ~2 contre ~4 vomis/vomit/flou/saigne/inconscient/inconsciente
        est/suis/=s/=mest/=sest ~1 ouvert/ouverte/taille/tranche/tranchee/coupe/coupee ~1 les? veines
        =m/=l/=s/fait/ete ~1 =a? ~1 poignarde/poignardee/plante/plantee/egorge
        surdose
        accident ~6 blesse/blesses/blessee/blessés
        urgence medicale/vitale
        train/commence/va ~1 d? accoucher/accouche
        accouche/accoucher maintenant/seule/maison/vite
        perdu/perd/perds ~1 eaux
        contractions ~5 minutes/fortes
        appelez/vite/envoyez/envoie/urgent/secours ~3 ambulance/samu/pompiers/pompier/secours
        ? appelez/vite/faut/envoyez/envoie/urgent/secours ~3 ambulance/samu/pompiers/pompier/secours/medecin
        ? appeler/appelle/besoin/demande ~3 ambulance/samu/pompiers/pompier/secours/medecin
        ambulance/samu/pompiers vite/urgence
        y? a le =feu
        il? y? a/ya ~1 incendie
        =feu/incendie ~2 immeuble/maison/appartement/cuisine/voisin/chez
        fuite/odeur de? =gaz
        bouche ~2 travers/tordue/deformee/paralysee
        visage/bras/jambe/cote/moitie ~2 paralyse/paralysee/engourdi
        ne? parle plus ~3 bouche/bras/bouge/tombe
        coup ~3 arrive plus a? parler
        ? tombe/tombee/tomber ~2 pommes/syncope/coma
        ? ne? repond/reponds/bouge/bougent/parle plus ~3 terre/sol/il/elle/respire
        ? ne? repond/reponds/bouge/bougent plus
        mere/pere/mari/femme/fils/fille/papi/mamie/bebe/il/elle ~3 par terre/sol
        pisse/coule/partout/plein ~2 sang
        sang partout
        allergi* ~6 gorge/gonfle/respire/visage/langue/grave
        gorge/langue/visage ~2 gonfle/enfle/gonflee
        electrocute*
        paralyse/paralysee ~5 coup/cote/moitie/soudain
        plus sentir/bouger ~2 bras/jambe/cote/jambes
        ecroule/ecroulee/ecrouler/effondre/effondree ~4 rue/file/devant/sol/coup/salle/terre
        vient/viens de s? ecrouler/effondrer/evanouir
        brule/brulee/bruler/brulure/brulures ~3 gravement/grave/visage/eau/huile/bouillante/partout
        fievre ~4 convuls*/bebe/41
        peux/peut/peu/arrive plus/pu a? bouger/bouge/marcher/marche ~5 chute/tombe/tombee
        chute/tombe/tombee ~6 plus/pu bouger/bouge/relever/marcher/lever
        crise ~2 coeur
        ? coma/comateux
        ? attaque cardiaque/cerebrale
        coupe/coupee/coupure ~4 profond/profonde/doigt/sang/veine
        ? noye/noyee/noyade
        tete ~3 saigne/sang/ouverte
        renverse/renversee par ~2 voiture/camion/bus/velo
        piqure/pique ~3 guepe*/abeille*/frelon* ~6 gonfle/respire
        vomit/vomis/crache ~2 sang
        ? appelez/appeler/appelle/faire le? 15/18/112
        ? 15/112/18 vite
        convulsion*
        ne se sent/sens ~2 bien ~4 coeur/poitrine/respire
        mal ~2 coeur ~6 bras/respire/machoire
        s etouffe
        s etrangle avec
        secours ~4 respire/saigne/sang/inconscient/etouffe/tombe*/malaise
        etat ~1 choc/grave
        urgences ~3 vite
        arret respiratoire
        tension ~2 tres/20/haute ~3 malaise/tete
        piqu* ~4 serpent/vipere
        ? empoisonnement
        hypoglycemie/hypothermie/avc/=avc ~3 vite/aide/maintenant/secours
        bebe ~4 respire/bleu/convulse/inconscient/tombe/reagit
        reagit plus
        ne reagit plus/pas
    """,
}
