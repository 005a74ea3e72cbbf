"""Being helped and equipped: procedures, work, access, equipment. Data."""

from typing import Final

LIGNES: Final = {
    "demarches:3": """
        carte/titre/permis de sejour
        contester/payer/regler ~3 amende/amendes/contravention/pv/proces
        justificatif/justificatifs ~3 domicile/envoyer/fournir/joindre
        rendez vous ~2 prefecture/ants
        rendez vous ~2 mairie/medecin ~3 internet/ligne
        aide sociale/juridictionnelle/medicale
        declarer/declaration ~3 naissance/grossesse/deces/vente/cession/changement
        pajemploi/cesu/urssaf ~3 declar*
        dossier ~2 handicap/mdph/retraite/caf/apa/logement/prefecture/nationalite/bourse
        impot/impots/imposition/fiscal/fiscale/fisc/teledeclaration/teledeclarer
        declarer/declaration/declare ~3 revenus/revenu/ressources/impots/trimestrielle
        taxe fonciere/habitation
        caf/allocataire/apl/rsa/aah/aspa/ppa/allocations/allocation
        prime d activite
        aide/aides au/a logement/sociale/sociales
        cpam/ameli/secu/carsat/msa/mdph/css/cmu/puma/rqth/agirc/cnav/crous/ants/anef/cesu/pajemploi
        assurance maladie
        carte vitale
        securite sociale
        complementaire/mutuelle sante?
        espace sante
        doctolib
        feuille* de soin*
        arret* de? maladie/travail
        dossier/demande/ma/sa/leur/caisse de? retraite
        relevé de carriere
        reversion/surendettement/naturalisation/recepisse/regroupement familial?
        prefecture/prefectures/ofpra/ofii
        titre/carte/permis de? sejour/resident
        demande d asile
        passeport/passeports/cni
        carte/cartes/piece d? identite
        carte grise
        porter/deposer/faire/depot ~2 plainte ~4 ligne/internet
        pre plainte
        permis de conduire
        points de/sur? mon? permis
        etat civil
        acte* de? naissance/mariage/deces
        casier judiciaire
        liste* electorale*
        logement* social/sociaux
        hlm/dalo/cerfa/visale
        cheque energie
        payer/contester/regler ~2 amende/amendes/contravention/pv
        crit air
        timbre* fiscal/fiscaux
        franceconnect
        france connect
        demarche/demarches/demarch
        administratif/administratifs/administrative/administratives/paperasse/paperasses
        remplir/monter/deposer/faire/completer/renouveler/constituer ~3 dossier/dossiers/formulaire/formulaires
        aidant/aidants connect
        maison? france services
        france service
        aide juridictionnelle
        changement d? adresse
        mode de garde
        inscri* ~5 creche/cantine/ecole
        mobilite inclusion
        mot/mots de passe ~3 @admin
        @admin ~2 mdp/code/mot
        compte ~2 @admin
        declaration/declarer ~2 urssaf/deces/pac
        permis de construire
        minimum vieillesse
        demande d? apa
        =apa
        ouverture de/des droits
        acces aux droits
        pension de reversion/invalidite/retraite
        faire/mes/ses/nos/leurs/des/les papiers
        papiers en/sur/administratifs ligne/internet?
    """,
    "demarches:2": """
        retraite/papiers/papier/formulaire/formulaires/permis/prefectoral/nationalite/visa/bourse/bourses
        conjoint ~2 decede
        administration/administrations/etrangers
        lettre/courrier de/du/des la? mairie/administration/tribunal/departement
        identite numerique
        urssaf/logement/edf/engie/mairie
    """,
    "demarches:1": "dossier/dossiers/attestation/courrier/justificatif*/guichet/amende/mutuelle/decede",
    "outils+emploi:4": "certification? pix",
    # What one reads or leaves there is no formality.
    "emploi:4": """
        france travail ~6 annonce/annonces/offre/offres/alerte/alertes/cv/candidature*/entretien/entretiens
        annonce/annonces/offre/offres/cv/candidature* ~5 france travail
    """,
    "demarches+emploi:4": """
        inscri*/reinscri*/actualis* ~3 france travail ~6 annonce/annonces/offre/offres/cv/candidature*/entretien
        france travail
        pole emploi
        actualiser/actualisation/actualise/mactualise*/jactualise/sactualise*
        inscri*/droits/allocation*/indemnite* ~3 chomage
        declarer demandeur d emploi
    """,
    "emploi:3": """
        candidater/postule/postuler/recruter/recrute/embaucher/embauche
        projet pro/professionnel
        trouver/cherche/chercher ~3 entreprise/patron/employeur/maitre ~3 stage/alternance/apprentissage/bac
        devenir ~1 secretaire/aide/infirmier*/chauffeur/developpeur/coiffeu*/vendeu*/assistant*/agent
        lancer/creer/monter/ouvrir ~3 affaire/micro/salon/restaurant/gite
        trouver/avoir/attirer ~2 clients/clientele
        reconvertir/reclasser/reconversion/reclassement
        cv/curriculum/candidature/candidatures/postuler/linkedin/indeed/recruteur*/recrutement/embauche/reconversion/alternance
        candidat*/licenci*
        lettre* de? motivation/motiv
        emploi/emplois
        @chercher ~3 travail/boulot/job/stage/alternance/apprentissage/taf/patron/emploi/bosser
        offre* d? emploi
        entretien d? embauche
        bilan de competences
        profil professionnel/pro
        auto/micro entrepreneur/entreprise/entrepreneuse
        autoentrepreneu*/microentreprise
        creer/monter/lancer/ouvrir/creation ~2 entreprise/boite/activite/societe/commerce/boutique
        mon/ma/notre/petite entreprise
        changer/change de travail/metier/boulot
        compte/espace personnel de? formation
        insertion professionnelle
        contrat d? apprentissage
        formation professionnelle/qualifiante/diplomante
    """,
    "emploi:2": """
        travail/boulot/job/chomage/stage/cpf/vae/interim/employeur/metier/apprentissage/insertion/artisan/clients
        radie/radiee
        mission locale
    """,
    "emploi:1": "entreprise/travailler/professionnel/pro/pix",
    "acces:3": """
        wifi/internet/connexion ~2 gratuit/gratuite/gratos/gratuits
        box/internet/fibre/ligne ~3 panne/coupe/coupee/marche ~4 aller/connecter/endroit
        endroit/lieu/salle/coin/poste ~4 connecter/connexion/brancher/imprimer/scanner
        endroit/lieu/salle ~4 bonne connexion
        prise/brancher/recharger ~4 @appareil
        consulter/regarder/lire ~2 mails/mail/messages ~3 place/ailleurs/poste/ordinateur
        tirer/sortir ~2 copie/copies/papier/papiers/feuille/feuilles
        numeriser/scanner/photocopier ~4 page/pages/papier/papiers/contrat/document*
        imprimer/imprime/imprimerai/imprimante/imprimantes/impression/impressions/tirage
        imprim*/scan*/numeris*/photocop* ~4 @papier
        photocopie/photocopies/photocopier/photocopieur/photocopieuse/scanner/scan/numeriser/faxer/plastifier
        wifi/hotspot/cybercafe/cyberespace
        wi fi
        cyber cafe
        libre/libres acces/service
        acces/accede*/accès ~3 internet/ordinateur/ordinateurs/ordi/pc/web
        ordi/ordinateur/ordinateurs/pc/poste libre/libres/disponible/dispo/public/publics
        utiliser/servir/servire/passer/acceder ~2 un/une/des/dun ordinateur/ordi/pc/poste
        recharger/charger/brancher/rechargement ~3 @appareil
        recharger/chargeur/prise
        zone* blanche*
        pret/preter/emprunter/louer/emprunt/prete ~3 @materiel
        connecter/co ~2 a? internet/wifi
        aller/consulter/surfer sur? internet
        poste/postes/salle informatique/informatiques
        endroit/lieu/coin avec internet/ordinateur*/wifi
        capte/capter rien/mal/pas ~3 chez/ici/maison/hameau/village/campagne/tel/telephone
        ca/telephone/tel/chez/ici/rien/internet/reseau ~2 capte/capter rien/mal/pas
        pas/plus d/de internet/connexion/reseau/data/gigas/wifi
        pas/plus internet
        pas/plus d? imprimante
    """,
    "acces:5": """
        ai/a/avons/ont/ayant pas/plus/jamais/ni d? ordinateur/ordi/pc/internet/connexion/imprimante/scanner
        pas/plus/ni d? ordinateur/ordi/pc/imprimante/internet pour/afin
        zero/sans/aucun/aucune ordi/ordinateur/internet/connexion/imprimante
        pas/plus d? ordinateur/ordi/pc/internet/connexion/imprimante ~1 chez/maison/domicile
    """,
    "acces:2": "pas/plus/sans/zero/aucun d/de? ordinateur/ordi/pc",
    "acquisition:3": """
        racheter/rachete/repayer/repaye ~3 un/une/autre
        forfait/internet/box/abonnement ~3 balle/balles
        forfait/forfaits ~2 cher/chere
        reprend/reprendre/reprennent/recupere/recuperent/collecte ~4 @materiel
        @materiel usage/usages/usagee/usagees
        donnent/distribue/distribuent/fournit/fournissent ~4 @materiel
        ancien/anciens/vieux/vieille/vieil/anciennes ~2 @materiel ~4 donner/offrir/deposer/jeter/recycler/servir
        donner/offrir/deposer/jeter/debarrasser ~3 ancien/anciens/vieux/vieille/vieil ~2 @materiel
        seconde vie
        moyens/budget/largent/argent/sous ~6 @materiel
        @materiel ~6 reduit/reduits/cher/chere/moindre
        box/forfait/abonnement/internet ~4 chere/cher/euros/abordable/petit/petits
        reconditionne/reconditionnes/reconditionnee/reconditionnees/reconditionner/reconditionnement
        acheter/achat/racheter/achete/acquerir/payer/procurer/offrir ~4 @materiel
        @materiel ~4 occasion/occaz/doccasion/solidaire/reconditionne/gratuit/gratuitement
        @materiel ~3 pas/moins/petit/bas trop? cher/chers/chere/prix/cout/cher
        pas cher/chere/chers ~3 @materiel
        @materiel a ~4 euros/euro/balles
        petit/bas/prix prix/solidaire/modique
        materiel d? occasion/solidaire
        seconde main
        don/dons d/de? ordinateur/ordinateurs/materiel/@appareil
        revend/revendent ~4 @appareil
        donner/donne/donnent/recuperer/recycler/debarrasser ~4 ordinateur/ordinateurs/ordis/telephone/telephones/tablette/materiel
        vend/vendent/vente ~4 ordinateur/ordinateurs/ordis/pc
        carte/cartes/puce sim
        forfait/forfaits/abonnement/internet/box ~4 cher/chere/social/sociale/solidaire
        tarif* social/solidaire/sociaux/solidaires
        emmaus connect
        equiper/equipement ~4 informatique/ordinateur/ordinateurs/materiel
        besoin ~2 un/dun/d ordinateur/ordi/pc/telephone/tablette pour/pr
        @materiel ~12 sous/argent/budget/moyens/prix
        moyens ~4 ordinateur/ordi/pc/telephone/tablette
        un autre/nouvel/nouveau ordinateur/ordi/pc/telephone
        refait/refaits/remis/remise a neuf
    """,
    "acquisition:2": "occasion/acheter/equiper/equipement/recycler/cher/chere/chers",
}
