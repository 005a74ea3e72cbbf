"""People's own words for places, programmes, people and ways of helping. Data, written as in ``lignes``."""

from typing import Final

from repere.recherche.texte.cible import (
    DEMARCHES,
    EMPLOI,
    FRANCE_SERVICES,
    Cible,
    accueils,
    langue,
    oui,
    programmes,
    public,
    types,
)

LIGNES_LIEUX: Final[tuple[tuple[str, tuple[Cible, ...]], ...]] = (
    # Places
    ("epn|espace public numerique|espace numerique|espace multimedia|cyberbase|cyber espace",
     types("EPN", "EPI")),
    ("mediatheque|bibliotheque|ludotheque|bib", types("BIB", "RELAIS_LECTURE")),
    ("mairie|hotel ville|municipalite|secretariat mairie", types("MUNI")),
    ("ccas|centre communal action sociale", types("CCAS")),
    ("cias|centre intercommunal action sociale", types("CIAS")),
    ("assistante sociale|assistant social|action sociale|departement social",
     types("CDAS", "DEPT", "MDS", "CCAS", "CIAS") + DEMARCHES),
    ("centre social|maison quartier|maison habitants|centre socioculturel|centre socio culturel",
     types("CS", "CSC", "MQ", "MDH")),
    ("mjc|maison jeunes", types("MJC")),
    ("tiers lieu|tierslieu|coworking|cowork*", types("TIERS_LIEUX")),
    ("poste|bureau poste", types("LA_POSTE")),
    ("france service|maison service public|maison france service|mfs|msap|point france service|rfs",
     FRANCE_SERVICES),
    ("communaute communes|intercommunalite|agglo|agglomeration|communaute agglomeration",
     types("CC", "EPCI")),
    ("association*|asso", types("ASSO")),
    ("pimms", types("PIMMS") + DEMARCHES),
    ("bij|pij|information jeunesse|point jeune", types("PIJ_BIJ")),
    ("ressourcerie", types("RESSOURCERIE")),
    ("udaf", types("UDAF")),
    ("afpa", types("AFPA") + EMPLOI),
    ("bus|camion|itinerant*|bus numerique|van|camping car|bibliobus|mobile france service",
     (*types("ENM"), Cible("itinerance", "Itinérant", 3))),
    # Programmes
    ("conseiller|conseiller numerique|cnfs|conseillere numerique|mediateur|mediateur numerique",
     programmes("Conseillers numériques")),
    ("aidant connect|aidants connect|aidant", programmes("Aidants Connect")),
    ("emmaus|emmaus connect", programmes("Emmaüs Connect", "Relais numérique (Emmaüs Connect)")),
    ("croix rouge", programmes("La Croix Rouge")),
    ("promeneur net|promeneurs du net", programmes("Promeneurs du net")),
    ("pass numerique|cheque numerique|pass apt|aptic", oui("pass_numerique")),
    # People
    ("jeune*|ado|adolescent*", public("Jeunes")),
    ("etudiant*|universite|fac", public("Étudiants")),
    ("senior*|personne agee|age|troisieme age|retraite senior", public("Seniors")),
    ("papi|papy|mamie|mami|grand mere|grand pere|grand parent*|ancien|vieil*", public("Seniors")),
    ("femme*", public("Femmes") + types("CIDFF")),
    ("sourd*|malentendant*|surdite|lsf|langue signes", accueils("Surdité") + langue("fsl")),
    ("aveugle*|malvoyant*|deficience visuelle|braille|non voyant", accueils("Déficience visuelle")),
    ("dys|dyslexi*|autis*|autisme|deficience mentale|deficience intellectuelle|trisomi*|handicap mental|"
     "handicap psychique", accueils("Handicaps mentaux")),
    ("vois mal|basse vision|lecteur ecran|handicap visuel|mal voyant", accueils("Déficience visuelle")),
    ("entends mal|handicap auditif|sourd muet|boucle magnetique|langue signe francaise",
     accueils("Surdité")),
    ("handicap moteur|handicap physique|rampe", accueils("Handicaps moteurs") + oui("accessible_pmr")),
    ("illettrisme|lire ecrire|illettre*|analphabet*|alphabetisation|lire",
     accueils("Illettrisme")),
    ("fauteuil|fauteuil roulant|pmr|mobilite reduite|accessible", (
        *oui("accessible_pmr"), *accueils("Handicaps moteurs"))),
    ("anglais|english", langue("en") + accueils("Langues étrangères (anglais)")),
    ("etranger|etrangere|fle|apprendre francais|parle pas francais|traduction|interprete",
     accueils("Langues étrangères (anglais)", "Langues étrangères (autres)")),
    *((nom, langue(code)) for nom, code in (
        ("arabe", "ar"), ("portugais", "pt"), ("turc|turque", "tr"), ("ukrainien*", "uk"),
        ("espagnol", "es"), ("italien", "it"), ("allemand", "de"), ("russe", "ru"),
        ("roumain", "ro"), ("polonais", "pl"), ("persan|dari|farsi|afghan", "fa"), ("pachto", "ps"),
        ("chinois|mandarin", "zh"), ("vietnamien", "vi"), ("albanais", "sq"), ("georgien", "ka"),
        ("bambara", "bm"), ("wolof", "wo"), ("peul", "ff"), ("somali", "so"), ("tigrigna", "ti"),
        ("kurde", "ku"), ("armenien", "hy"), ("tamoul", "ta"), ("bengali", "bn"))),
    # How
    ("gratuit*|gratis", (Cible("frais_a_charge", "Gratuit", 3),)),
    ("distance|domicile telephone|ligne aide", (
        Cible("modalites_accompagnement", "À distance", 3),)),
    ("domicile|visite domicile|rendez domicile", (Cible("domicile", "oui", 3),)),
    ("individuel|tete tete|accompagnement individuel", (
        Cible("modalites_accompagnement", "Accompagnement individuel", 3),)),
    ("collectif|groupe", (Cible("modalites_accompagnement", "Dans un atelier collectif", 3),)),
    ("sans rendez|sans rdv|sans rendez vous", (Cible("sur_rendez_vous", "non", 3),)),
    ("rdv|rendez", (Cible("sur_rendez_vous", "oui", 3),)),
)  # fmt: skip
