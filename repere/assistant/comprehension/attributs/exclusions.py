"""Words that name a public or a condition elsewhere: a file, a street, the thing to learn."""

from typing import Final

PUBLICS_EXCLUS: Final = {
    "seniors": """
        dossier/demande/pension/caisse/droits/point/releve/carriere/simulation/simuler/assurance/reforme/info/infos ~2 retraite
        =a la retraite ~1 an/ans
    """,
    "jeunes": """
        jeune femme/maman/mere
        mes/mon/deux/=2/=3/trois/ses ados/ado
    """,
    "familles-enfants": """
        allocation*/prestations/caisse/allocs/livret/quotient famili*
        livret/photos/photo de? famille
        petits enfants/enfant
        mes/mon/ses/nos parents
        fils/fille ~1 dit/disent/habite/vit/voulait/pense/trouve/repete/gere/aide/m/me
        avec/voir/appeler ses ~1 enfants/fils/fille
        parents ~1 me/m/nous
        ma/sa/la famille ~2 pays/whatsapp/visio/etranger/loin
    """,
    "demandeurs-emploi": """
        compte/site/espace ~2 france travail
        emploi du? temps
    """,
    "etudiants": """
        carte etudiant
    """,
    "professionnels": """
        insertion/projet/formation/reconversion/profil/experience/compte professionnel*
        collegue*/pour professionnel
    """,
    "handicap": """
        vois/voit pas ~2 comment/ou/quoi/pourquoi
        vois rien/pas a? changer/faire
    """,
    "femmes": """
        =femme/femmes ~1 ans/seule
    """,
    "urgence": """
        rue ~2 informatique/numerique
    """,
}

CONTRAINTES_EXCLUES: Final = {
    "format:collectif": """
        plutot/moins qu/que/en ~1 groupe
        groupe ~2 facebook/whatsapp/sanguin/scolaire
    """,
    "horaire:soir": """
        dors/dort/dormir/dormons/rue/dehors/nuit ~2 soir
        hier ~1 soir
        avant/pour ~1 ce? soir
        bonsoir
    """,
    "horaire:matin": """
        ce/hier/depuis ~1 matin
    """,
    "horaire:lundi": """
        depuis lundi
    """,
    "delai:urgent": """
        beau/froid/chaud ~1 aujourd hui
        vite fait
    """,
    "horaire:midi": """
        apres midi/midis
    """,
    "transport:bus": """
        carte/abonnement/billet/ticket/titre/horaires/pass ~2 bus
        bus numerique/france/itinerant/qui
    """,
    "transport:train": """
        billet/billets/carte/abonnement ~2 train
        train de
    """,
    "transport:tram": """
        carte/abonnement/ticket ~2 tram/tramway
    """,
    "acc:visuel": """
        vois/voit pas ~2 comment/ou/quoi/pourquoi/le/la
    """,
    "contact:mail": """
        boite/adresse/envoyer/ouvrir/creer/lire/pirat*/apprendre ~2 mail/mails
        mon mail
    """,
    "cout:solidaire": """
        epicerie/association/economie ~1 solidaire*
    """,
    "cout:gratuit": """
        =free ~2 box/mobile/marche/internet/fibre/panne
    """,
    "format:autonomie": """
        residence/maison autonomie
        tout/toute seul/seule ~2 vis/vivre/habite/arrive/peux/sais
        arrive/arrives/peux/sais ~4 tout/toute seul/seule
    """,
    "format:domicile": """
        changement ~1 domicile
        sans domicile
    """,
    "plus_proche": """
        a cote de/du/d/des
        plus pres possible de? zero
    """,
}
