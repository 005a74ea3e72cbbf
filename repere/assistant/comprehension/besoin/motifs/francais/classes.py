"""Lists of words that phrases share, and words that mislead. Data."""

from typing import Final

CLASSES: Final = {
    "appareil": "ordinateur/ordinateurs/ordi/pc/portable/laptop/tablette/tablettes/smartphone/telephone/mobile/iphone/ipad/android/mac",
    "ordi": "ordinateur/ordinateurs/ordi/pc/portable/laptop/tablette",
    "materiel": "@appareil/imprimante/ecran/materiel/chromebook/unite/equipement/machine",
    "enfant": "fils/fille/filles/enfant/enfants/ado/ados/adolescent*/gamin*/gosse*/petit/petits/petite/garcon/gosse/mome*/collegien*/lyceen*/mineur*/eleves",
    "ecran": "ecran/ecrans/tiktok/snapchat/snap/instagram/insta/fortnite/roblox/minecraft/jeux/jeu/console/play/switch/telephone/portable/tablette/tablettes/reseaux/discord/youtube/internet/ligne",
    "apprendre": "apprendre/aprendre/apprenne/apprends/apprenne/apprentissage/initier/initiation/initiations/debuter/debutant*/maitriser/perfectionner/former/decouvrir/reapprendre/progresser/familiariser/montrer/enseigner",
    "cours": "cours/atelier/ateliers/formation/stage/initiation/lecon/lecons/seance",
    "outil": "@appareil/informatique/internet/clavier/souris/word/excel/mail/mails/bureautique/web/windows/numerique/gmail/whatsapp/zoom",
    "admin": "ameli/caf/impots/impot/carsat/msa/cpam/prefecture/ants/anef/franceconnect/secu/retraite/mdph/rsa/apl",
    "papier": "document*/doc/papier*/feuille*/attestation*/dossier*/carte/identite/passeport/rib/justificatif*/formulaire*/billet*/courrier*/contrat*/releve*/certificat*/convocation*/cv/pdf/piece*/avis",
    "courrier": "messagerie/boite/mail/mails/gmail/hotmail/outlook/yahoo/wanadoo/laposte/orange/facebook/fb/insta/instagram/google/whatsapp/courriel/courriels",
    "chercher": "chercher/cherche/recherche/recherches/rechercher/trouver/trouve/retrouver/retrouve/decrocher/veux/voudrais",
}

NEUTRES: Final = {
    "-": """
        suis/est/sont/couple/dame/monsieur/femme/homme/jeune/jeunes/deux/ex/couples/ans retraite/retraites/retraitee
        suis/est/sont/depuis/etait a/en/la? la? retraite
        petite/petites/maigre ma? retraite
        mode d emploi
        peu importe ~4 prix/jour
        actualisation ~1 droits/caf/css/dossier
        emploi du temps
        demandeur/demandeurs/demandeuse/demandeuses d emploi
        contrat de travail
        pas/suis/est/plus au/o chomage
        suis/est/touche/touchant/avec/beneficiaire/beneficiaires le/au/du/de? rsa
        titre de transport
        suis/est/es/etes/vous/tu/un/parler/parle robot/robots
        suis/est/sommes/sont/etes/es ~1 en securite
        fils/fille/enfants/petite/petits/enfant ~2 offert/achete/donne/installe/laisse
        photo de profil
        reseau de transport
        travailleur/travailleurs social/sociaux/handicape
        service/services social/sociaux
        a la caisse
        ecran blanc/noir/bleu
        carte du/de la? ville/monde
        ans ~1 rsa/aah/ass/are/retraite/retraitee/retraites
        club/cours/association de rando/randonnee/marche/danse/tricot/sport/foot/cuisine/yoga
        jeux olympiques
    """,
}
