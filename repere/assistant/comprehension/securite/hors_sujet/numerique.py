"""What makes a need ours although its theme is not: a screen, a form, somebody who shows how."""

from typing import Final

# By theme: a computer that will not start is for a repairer, though it is a computer.
NUMERIQUE: Final = {
    "demarche": """
        internet/numerique/digital/doctolib/ameli/appli/application/site/sites/www/franceconnect
        france connect
        en ligne
        online
        ordinateur/ordi/tablette/smartphone/portable
        dossier/dossiers/formulaire*/papiers/demarche/demarches/paperasse/document/documents/justificatif*
        faire/remplir/deposer/refaire/envoyer/monter/suivre/renouveler/completer ~4 demande*/dossier*/declaration*/inscription*/attestation*/formulaire*
        demande de/d logement/apl/rsa/aide/hlm/aah/bourse
        inscrire/inscription*
        declarer/declaration/actualisation/actualiser
        imprimer/impression/scanner/photocopie*/imprimante
        mail/mails/courriel/compte
        espace personnel
        mot de passe
        aider/aide/aidez/accompagner/accompagne/accompagnement ~4 remplir/faire/demande*/dossier*/ameli/papiers/prendre
        simulateur/simulation/mesdroitssociaux
        rdv/rendez ~3 internet/ligne/doctolib/prefecture
        mon espace sante
        carte vitale/grise
        internet*/bilgisayar*/basvuru*/form*/belge*/evrak*
        formulario*/documento*/computador/telemovel/site/linha
        form/forms/website/computer/document*/application
        إنترنت/حاسوب/ملف/أوراق/استمارة/موقع
        інтернет*/комп/документ*/сайт*/заяв*/онлайн
        facebook/whatsapp/visio/zoom/google
        cv
        lettre de motivation
        blablacar/leboncoin/sncf/booking
        recherch* ~2 internet/web
        aide/aides/allocation/allocations ~1 logement
        telecharger/televerser
        avis ~1 imposition
    """,
    # Fearing a crime is no wish to commit it.
    "crainte": """
        eviter/evite/empecher/proteger/protege/prevenir/securiser/contre/arnaque*/peur/crains
        se/=s faire ~1 hacker/pirater/arnaquer/voler/espionner/avoir
        on/ils/il/quelqu/qui ~3 mon/ma/mes/m
        si ~2 mon/ma/mes
        avoid/prevent/protect/against/scam*
    """,
    "apprendre": """
        apprendre/apprend/apprenne/appren/former/formation/formations/initiation/initier/cours/atelier/ateliers/stage/comprendre/comprend/expliquer/maitriser
        savoir utiliser/servir
        comment utiliser/servir
        mediateur/mediatrice/conseiller numerique
        conseiller numerique
        repair cafe
        france services/service
        fablab/makerspace/coding
        learn/teach/class/classes/workshop/course/lesson*
        aprender/curso/oficina/aula*
        ogren*/kurs*
        تعلم/دورة/درس
        навч*/курс*/вивч*
        sais/sait pas ~2 utiliser/servir/faire
    """,
    "materiel": """
        acheter/achat/occasion/reconditionne*/cher/chere/cheres/chers/solidaire/don/neuf/emprunter/pret/preter/louer/remplacer/acquerir
        recycl*/donner
        racheter/rachete/repayer/forfait/forfaits/endroit
        ou ~2 aller/brancher/connecter/co/imprimer
        acces/acceder ~2 internet/ordinateur/wifi
        libre service/acces
        utiliser un? ordinateur
        buy/cheap/second
        comprar/barato
        ucuz/almak
        купити/дешев*
        شراء/رخيص
    """,
    # A question on amounts is ours when what is asked is to fill in, to declare, to be shown.
    "demande": """
        en ligne
        online
        internet/site/ordinateur/simulateur/simulation/doctolib/ameli
        faire/remplir/deposer/refaire/envoyer/monter/aider/aide/aidez/accompagn* ~3 demande/dossier/declaration/formulaire/papiers/simulation
        imprimer/scanner/connecter
        apprendre/atelier/cours/formation
    """,
    "besoin": """
        imprimer/apprendre/cours/atelier/ateliers/declarer/declaration/dossier/papiers/cv/demarche*/actualis*
        ecrans/devoirs/mail/mails
        difference/diff entre
        contester/conteste/amende/explique/expliquer
    """,
}
# Which of those make each theme ours.
NOTRES: Final = {
    "aide_alimentaire": ("demarche", "apprendre"),
    "logement": ("demarche", "apprendre"),
    "sante": ("demarche", "apprendre"),
    "juridique": ("demarche", "apprendre"),
    "transport": ("demarche", "apprendre"),
    "reparation": ("apprendre", "materiel"),
    "technique": ("apprendre", "materiel", "besoin"),
    "info_droits": ("demande",),
    # Rude or wishing for somebody, and asking something: what is asked is answered.
    "injure": ("besoin", "materiel"),
    "illicite": ("crainte",),
    "humain": ("besoin",),
    "autre": ("demarche",),
}
