"""The words that make one think of a theme, and what each weighs: data that anybody can read and mend. Pure."""

from typing import Final

# Under this, what was recognised is too little to suggest anything.
SEUIL: Final = 2.0

_QUI_ACCOMPAGNE: Final = r"(?:mediat|formateur|animat|agent|benevole|accompagnant|travailleur|aidant|professionnel|equipe|intervenant|volontaire|personnel|elu|salarie|conseiller|bibliothecaire|secretaire|collegue)"  # fmt: skip
_MATERIEL: Final = r"(?:materiel|equipement|parc|ordinateur|ordi|pc|poste|tablette|imprimante|flotte|portable|videoprojecteur|scanner|smartphone|ecran)"  # fmt: skip

# Patterns over folded words ("l acces aux droits"), each with what it weighs; several add up, each counted once.
INDICES: Final[dict[str, tuple[tuple[str, float], ...]]] = {
    "formation": (
        (rf"(?:form(?:er|ation|ations|e|ee|es|ees|ent)|apprendre aux|monter en competences?)\b(?: \w+){{0,5}} {_QUI_ACCOMPAGNE}\w*", 3),
        (rf"{_QUI_ACCOMPAGNE}\w*(?: \w+){{0,6}} (?:form(?:er|es|e|ent|ee|ees|ation|ations)|monter en competences?)\b", 3),
        (r"formations? de formateurs?|se former|co ?former|autoform\w*|auto form\w*|professionnalis\w+|monte[er] en competences?", 3),
        (r"(?:(?:besoin|manque|plan|cycle|suivre|catalogue|offre|absence|peu|pas|sans|aucune|faute|temps|acces)(?: \w+){0,2}|une|des|de|la) formations?\b(?! (?:des?|pour) (?:publics?|usagers?|jeunes|seniors?|adultes|habitants|personnes))", 2),
        (r"competences? (?:des|du|de l|de nos|de son) (?:equipes?|mediat\w+|agents?|animat\w+|benevoles?)|outilles? pour accompagner|outillage pedagogique", 2),
        (r"certification|pix pour l? ?(?:ensemble|equipe|agents)|analyse de pratiques?|pas preparee?s?", 2),
        (r"(?:sans|sans y|pas|peu|mal) (?:etre )?(?:preparee?s?|formee?s?|outillee?s?)|comprendre nous memes|cours pour nous|apprendre a (?:animer|accompagner|expliquer|transmettre)", 2),
    ),
    "equipement": (
        (rf"(?:renouvel\w+|remplac\w+|racheter|achats?|acheter|acquerir|acquisition|moderniser|modernisation|changer|investi\w+|reparer|reparation|maintenance|entretien|depann\w+|mise a jour|mettre a jour|doter|dotation|equiper)\b(?: \w+){{0,4}} {_MATERIEL}\w*", 3),
        (rf"{_MATERIEL}\w*(?: \w+){{0,4}} (?:obsolet\w*|vetuste\w*|vieilli\w*|ancien\w*|lents?|lentes?|en panne|trop vieux|depasse\w*|a renouveler|a remplacer|insuffisant\w*|inadapt\w*|plus adapte\w*|fatigu\w*|a bout de souffle|datent|hors d age)", 3),
        (rf"(?:manqu\w+|besoin|faudrait|faut|plus|davantage|faute|pas assez|trop peu|quelques|autres?|nouveaux|nouvelles|un second|une seconde|un deuxieme)(?: (?:de|d|en|du|des|un|une))* (?:\w+ )?{_MATERIEL}\w*", 2),
        (r"materiels? (?:informatique|numerique|pedagogique|adapte)s?|obsolescence|parc informatique|equipements? (?:informatique|numerique)s?", 2),
        (rf"^(?:des? |un |une |quelques |du |\d+ )?(?:nouve\w+ )?{_MATERIEL}\w*\b", 2),
        (rf"\b{_MATERIEL}s?\b", 1),
        (rf"{_MATERIEL}\w*(?: \w+){{0,4}} (?:demarre\w*|plante\w*|rame\w*|casse\w*|lent\w*|defectueux|n en peut plus)|moderniser|salle informatique|(?:achats?|acheter|renouvellement)(?: \w+){{0,3}} postes", 2),
    ),
    "personnes": (
        (r"recrut\w+|embauch\w+|creer? (?:un|des|de) (?:nouveaux )?postes?|creation de postes?|postes? (?:dedies?|supplementaires?|perennes?|vacants?)|temps plein|temps partiel|mi temps|etp\b|pereniser les? postes?", 3),
        (r"(?:manqu\w+|besoin|disposer|trouver|faute|davantage|plus|pas assez|trop peu|renfort\w*|avoir|venue|chercher?|autre|second|seconde|deuxieme|mobiliser|disponibilite)(?: (?:de|d|en|des|du|un|une|e|et|nouveaux|l))* (?:\w+ )?(?:mediat\w+|animat\w+|benevoles?|volontaires?|personnel|salarie\w*|bras|personnes? (?:qualifiees?|dediees?|competentes?|ressources?)|intervenants?|conseillere?s?|agents?|effectifs?|formateurs?)", 3),
        (r"moyens humains|ressources? humaines?|effectifs?|sous effectif|surcharg\w+|debord\w+|temps (?:dedie|disponible|de travail)|manque de temps|volume de temps|services? civiques?|turn ?over|remplacer (?:un|une|l|la|le) \w+ (?:parti|absent|en conge)\w*|seule? (?:pour tout|a tout)|quelqu un pour|(?:n a|n ont|n avons|avoir|prend\w*|demande) (?:pas |plus |peu |de |le |du )*temps|personnes? dediees?", 2),
        (r"benevoles?|volontaires?|stagiaires?|apprenti\w*", 1),
        (r"etoffer|equipe (?:reduite|incomplete|plus grande)|(?:contrats?|cdd|emplois?|postes?) (?:\w+ ){0,4}(?:assure\w*|precaire\w*|courts?|prolong\w*|jusqu\w*|s arrete\w*|se termine\w*)|(?:garder|conserver|maintenir|prolonger) (?:un|notre|nos|le|les|son) (?:postes?|mediat\w+|animat\w+|conseill\w+|contrats?)", 2),
    ),
    "locaux": (
        (r"(?:locaux|local|salles?|batiments?|espaces?|bureaux?|lieu d accueil|pieces?)(?: \w+){0,4} (?:adapte\w*|trop petit\w*|exigu\w*|a l etage|au sous sol|plus grand\w*|inadapt\w*|aux normes|manquent?|vetust\w*|partage\w*|supplementaires?|a agrandir|isole\w*|confidentiel\w*|dedie\w*|plein\w*)", 3),
        (r"(?:agrandir|amenager|demenager|renover|isoler|chauffer|trouver|rechercher?|recherche|disposer|besoin|manque|manque de|autres?|un|une|avoir|nouveaux?|obtenir|louer)(?: (?:de|d|des|un|une|la|le|les|du))* (?:\w+ )?(?:locaux|local|salles?|espaces?|batiment|piece|bureau ferme)\b", 3),
        (r"locaux|mise aux normes|demenagement|agrandissement|chauffage|place pour accueillir|manque de place|plus de place|coin (?:calme|confidentiel)|accueil confidentiel|metres? carres?", 2),
        (r"local\b|salles?\b|batiment\w*", 1),
        (r"toitures?|fui(?:te|tes|t)\b|froid\w*|couloirs?|travaux|etage\b|wc\b|sanitaires|salle d attente", 2),
    ),
    "financement": (
        (r"financ\w+|subvention\w*|budget\w*|credits?|moyens? (?:financiers?|materiels)|modeles? economiques?|mecen\w+|cofinanc\w+|fonds\b|appels? a projets?|perenni\w+|convention(?:s|nement)?(?: \w+){0,5} (?:arret\w*|fin|renouvel\w*|s acheve)", 3),
        (r"argent|couts?\b|trop cher\w*|tarifs?|gratuite|payer|perennite|economiques?|dotation\w*", 1),
        (r"(?:manque|besoin|davantage|plus) de moyens(?! humains)|manqu\w+ de (?:l )?argent|payer (?:un|une|les|le|des)", 2),
        (r"recettes?|charges\b|aides? (?:de l etat|de la region|du departement|publiques?)|de combien|trop ch(?:er|ers|ere|eres)\b|rentable|deficit\w*|moyens? (?:stables?|durables?|perennes?)|loyers?|salaires?", 2),
    ),
    "visibilite": (
        (r"visibilit\w+|se faire connaitre|faire connaitre|mieux conn[ua]\w*|(?:peu|pas|mal|mecon)n? ?conn[ua]\w*|meconn\w+|communiquer|communication(?! entre)|mediatis\w+|promouvoir|promotion\w*|campagne (?:de|d) (?:affichage|promotion|information)|affichages?|publicite|lisibilite|flyers?|plaquettes?|depliants?|bouche a oreille|signaletique|notoriete|faire savoir|visibles?", 3),
        (r"reconn(?:u|ue|us|ues|aissance|aitre)\b|baisse de (?:la )?frequentation|ateliers? vides?|peu d inscri\w+|manque d inscri\w+|reperer les lieux|savoir (?:ou|vers qui|a qui)\b.{0,30}|conn(?:aitre|aissent|aisse) (?:les|l|nos|des) (?:structures?|offres?|lieux|services)|ne savent pas que", 2),
        (r"presse|site internet|page facebook|reseaux sociaux pour (?:informer|annoncer)|annoncer", 1),
        (r"personne ne (?:nous )?(?:trouve|connait|sait)|nous (?:prend|confond\w*|trouve\w*|connait)|passe\w* inapercu\w*|image de|enseigne|panneaux?|se montrer|stands?|portes ouvertes", 2),
    ),
    "coordination": (
        (r"coordin\w+|coordonn(?:er|ees?|e)\b|mutualis\w+|interconnaissance|(?:travail\w*|mise?|agir|action|fonctionner|mettre) en reseau|(?:animer|animation|creer|anim\w+)(?: \w+){0,2} reseau|partenariats?|partenaires?|transversal\w*|cooper\w+|gouvernance|pilotage|synergi\w*|doublons?|en silo|chacune? de (?:son|notre|leur) cote|qui fait quoi|se (?:re)?connaitre entre|(?:entre|relier) (?:les )?(?:acteurs|structures|professionnels|pairs|partenaires|institutions|mediat\w+|lieux|mediatheques)", 3),
        (r"se rencontrer|reunions?(?: \w+){0,3} (?:regulier\w*|entre|annuel\w*|trimestriel\w*)|temps d? ?e?changes?|echang\w+ (?:de|nos|des|sur nos|leurs) pratiques?|aux? autres? mediat\w+|(?:faire|tisser|creer) (?:du|le|des) liens?|relais|prescripteurs?|(?:mieux|y|bien|pouvoir|savoir) orient\w+|orient(?:er|ation|es|ent) (?:vers|les|des)|(?:se|ne se) connaissent|vision (?:globale|partagee|commune)|concurrence|feuille de route|referent (?:unique|commun)", 2),
        (r"reseaux? (?:de|des|d) (?:mediat\w+|acteurs|lieux|structures|partenaires|professionnels)|ensemble des acteurs|se concerter|concertation", 2),
        (r"referente? (?:departemental\w*|local\w*|territorial\w*|de bassin)|communes? a (?:tous|toutes)|(?:nos )?relations? avec (?:les|l|la|le)|ensemble (?:des|avec)|interlocuteurs?|se parl\w+|s articul\w+|complementarite\w*", 2),
    ),
    "outils": (
        (r"tuto\w*|annuaires?|cartographi\w*|carte (?:des|en ligne)|plateformes?|boite a outils|wiki|pictogrammes?|mallettes?|kits?\b|fiches? (?:pratiques?|outils?|pedagogiques?)|(?:partag|mutualis|trouver)\w* (?:de |des |les |d |nos )?(?:\w+ )?(?:outils?|ressources?|methodes?|contenus?|supports?|mallettes?|ateliers?|experiences?)|outils? (?:partages?|communs?|pedagogiques?|mutualises?|de (?:formation|diagnostic|suivi|orientation))|supports? (?:pedagogiques?|communs?|de cours|d atelier)|chatbot|robots? (?:qui|de) \w+|base de (?:donnees|ressources)|centre de ressources|pole de ressources|poles? ressources?|tableaux? de bord|calendriers? (?:des|annuel|commun|partage)", 3),
        (r"outils?|ressources? (?:en ligne|numeriques|communes)|modeles? de|repertoire|guides?\b|questionnaire|agenda (?:partage|commun)|frise|demarche commune|referenc\w+", 1.5),
        (r"application|appli|creer un|creation d un|creation de", 1),
        (r"prets? a l emploi|fichiers? (?:commun|partage)s?|bibliotheque d \w+|(?:mettre|mise) en (?:ligne|commun) (?:de )?(?:nos|les|des) \w+|exercices|trames?|cahiers? de suivi|logiciel (?:de suivi|commun|partage)", 2),
    ),
    "langues": (
        (r"tradu\w+|langues?\b|fle\b|alloph\w+|interpret\w+|francais (?:simple|facile|langue)|cours de francais|langage (?:simple|clair)|falc\b|etrangeres?\b|parl\w+ (?:pas|peu|mal) (?:le )?francais|non francophon\w*|arabe|anglais|turc|ukrainien|dari|pachto", 3),
        (r"etrangers?|migrants?|refugies?|(?:primo|nouveaux) arrivants?|demandeurs? d asile|jargon|vocabulaire|plus simplement|mots (?:simples|compliques)|exiles?", 2),
        (r"portugais|roumain|espagnol|bilingues?|traduct\w+", 2),
    ),
    "handicap": (
        (r"handicap\w*|accessibilit\w+|malvoy\w+|aveugl\w+|sourd\w*|malentend\w+|mobilite reduite|pmr\b|lecteurs? d ecran|lecture vocale|lsf\b|langue des signes|ascenseur|fauteuil\w*|autis\w*|troubles? (?:dys|cognitifs?|psychiques?)|rgaa|deficien\w+|synthese vocale|plage braille|rampe", 3),
        (r"accessibles? (?:a tous|aux)|adapte\w* aux? (?:personnes|publics?) (?:empeche\w*|en situation)|acces adapte", 2),
        (r"(?:voient|entendent|voit|entend) (?:mal|pas|plus)|grosses touches|gros caracteres|ne peuvent (?:pas|plus) bouger|dyslexi\w*|aides techniques", 2),
    ),
    "aller-vers": (
        (r"aller vers|aller au devant|hors les murs|a domicile|aller chez|itineran\w+|bus (?:numerique|itinerant)|camion|maraudes?|pieds? d(?:es?)? ?immeubles?|porte a porte|sur les marches|ne viennent pas|public\w* (?:invisibles?|eloignes?)|toucher (?:d autres|un|de nouveaux|plus|mieux|les jeunes|les publics|les personnes)(?: \w+){0,3} (?:publics?|personnes|habitants|jeunes|familles)|invisibles?", 3),
        (r"mieux toucher|nouveaux publics|d autres publics|personnes? isolees?|isolement|maisons? de retraite|ehpad|hopita\w+|prison\w*|detention|faire venir (?:ceux|celles|les|des personnes|du)|n osent pas|hors de nos murs|delocalis\w+|capter", 2),
        (r"(?:au|a leur|a son) domicile|(?:sortir|hors) de (?:nos|ses|leurs) murs|a la rencontre|rester? chez|au marche|chez l habitant|tournees?", 2),
    ),
    "ruralite": (
        (r"rura(?:l|le|les|ux|lite)\b|villages?|campagne(?! (?:d|de|regionale|promotionnelle|nationale|commune)\b)|zrr\b|petites? communes?|communes? (?:eloignees?|isolees?|rurales?)|mobilite(?! reduite)|transports?|sans (?:voiture|permis)|deplac\w+|navettes?|covoiturage|hameaux?|a (?:plus de )?\d+ (?:km|kilometres)|desert\w*", 3),
        (r"eloign\w+ (?:geographique\w*|des villes?|du centre)|territoires? (?:eloignes?|isoles?|enclaves?)|permanences? (?:dans les (?:communes|villages|mairies)|mobiles?|delocalisees?)|hors (?:de la )?metropole|maillage|cantons?", 2),
        (r"\bcars\b|trains?\b|autobus|lignes? de bus|essence|plus rien (?:ici|autour|a|n)|est du canton|fin de ligne|distance|kilometres|isole\w* geographique\w*", 2),
    ),
    "interfaces": (
        (r"interfaces?|ergonomi\w+|changements? (?:\w+ )?(?:des?|d|sur) (?:les? |l |la )?(?:sites?|pages?|ecrans?|applications?|plateformes?|portail|procedure)|sites? (?:\w+ ){0,4}(?:change\w*|chang\w+|modifi\w+|mis a jour|evolu\w+|compliques?|adaptes?|accessibles?|refait)|mises? a jour (?:des?|de|du) (?:sites?|applications?|portails?|logiciels|smartphones|demarches)|nouvelles? versions?|navigation (?:est )?differente|(?:portails?|plateformes?|demarches?) (?:\w+ ){0,3}(?:chang\w+|evolu\w+)|bugs?\b|france ?connect|double authentification|mots? de passe", 3),
        (r"sites? (?:de l etat|institutionnels?|publics?|officiels?|administratifs?|des administrations)|changement technique|illisibles?|prevenus? (?:des|avant)|depaysee?s?", 2),
        (r"(?:site|application|appli|portail|page|formulaire|espace personnel)s?(?: \w+){0,4} (?:a|ont|est|sont) (?:encore )?(?:change\w*|refait\w*|devenu\w*|mal \w+|concu\w*|complique\w*)|formulaires? (?:en ligne|compliques?|trop longs?)|du jour au lendemain", 2),
    ),
    "sans-domicile": (
        (r"sans (?:domicile|abri|logement)|sdf\b|a la rue|gens de la rue|grande (?:precarite|exclusion)|tres grande precarite|accueil de jour|foyers? d hebergement|hebergement d urgence|chrs\b|cada\b|bidonville|squats?|gens du voyage|domiciliation|centre d hebergement", 3),
        (r"precarite|precaires?|exclus\b|bagagerie|recharger (?:un|son|leur|les) telephones?|mal loges?", 2),
        (r"dorment? dehors|dans la rue|a la rue|sans toit|pas de toit|coffre fort numerique|casier numerique|hotel social", 2),
    ),
    "illettrisme": (
        (r"illettr\w+|analphabet\w*|alphabetis\w+|ne sa(?:it|vent) (?:pas|ni) (?:lire|ecrire)|savoirs? de base|lecture et (?:de l )?ecriture|(?:difficultes?|mal|peine) (?:\w+ ){0,3}(?:lire|ecrire|lecture|ecrit)\b|lire et (?:a )?ecrire|cria\b|a l ecrit", 3),
        (r"lisent? (?:mal|peu|difficilement|pas)|ecrivent? (?:mal|peu|difficilement|pas)|peu a l aise a l ecrit|dechiffr\w+", 2),
    ),
    "jeunes": (
        (r"jeunes?\b|ados?\b|adolescen\w+|enfants?|parent(?:s|alite|al|aux|ales?)\b|collegiens?|lyceens?|ecrans? (?:en famille|des|chez|et)|jeux? videos?|cyber ?harcelement|promeneurs? du net|etudiants?|coding gouters?|clas\b|aide aux devoirs|scolaires?|ecoles?|temps d ecran|eleves?", 2),
        (r"ecrans?|jeux en ligne|reseaux sociaux|harcelement|familles?", 1),
        (r"\d{2} ?\d{0,2} ans\b(?= qui| et)|ecrans (?:avec|dans) les familles|avec les familles|1[0-9] (?:a |et )?(?:1[0-9]|2[0-5]) ans|mineurs?|apprentis", 2),
    ),
    "aines": (
        (r"seniors?|personnes? agees?|aines?\b|retraite(?:s|es)?\b|maisons? de retraite|ehpad|plus de (?:60|65|70|75|80) ans|grand(?:s)? ages?|residences? autonomie|anciens\b(?! (?:mineurs|ordinateurs|postes|pc))|grands? parents?|carsat", 3),
    ),
    "acces-droits": (
        (r"acces aux? droits?|droits?\b|demarches?(?! commune| coordonnee)|demateriali\w+|administratif\w*|administrative\w*|caf\b|pole emploi|france travail|impots?|ameli\b|france services|msap|maisons? france services?|non recours|prefecture|titre de sejour|declaration\w*|allocat\w+|aidants? connect|papiers?", 2),
        (r"en ligne|guichets?|services? publics?|administrations?|dossiers?", 1),
        (r"guichets? (?:humains?|physiques?)|situations? compliquee?s?|prestations?|rsa\b|apl\b|carte (?:grise|d identite|vitale)|rendez vous en prefecture", 2),
    ),
    "connexion": (
        (r"connexion\w*|zones? blanches?|fibre|haut debit|debit\w*|wi ?fi|4g|5g|forfaits? mobiles?|reseau mobile|couverture (?:mobile|internet|reseau)|acces (?:a )?internet|adsl|box internet|hotspot", 3),
        (r"reseau (?:instable|lent|coupe|ne passe)\w*|capte\w*|ca rame|coupures?", 2),
    ),
    "equipement-personnes": (
        (r"recondition\w*|recycl\w*|revente|(?:vente|dons?|prets?|preter|donner|distribu\w+|vendre|fournir)(?: \w+){0,3} (?:ordinateurs?|materiels?|pc|tablettes?|smartphones?|appareils?|equipements?|telephones?)|petits? prix|a bas prix|(?:public|habitants?|personnes|familles|usagers?|jeunes|gens|foyers|beneficiaires|allocataires|eleves|menages)(?: \w+){0,4} (?:sans|pas (?:d|de)|n (?:ont|en ont) (?:pas|ni|qu))(?: (?:d|de))? ?(?:ordinateurs?|equipements?|equipee?s?|materiel|imprimantes?|smartphones?|tablettes?|internet)|equip(?:er|ement) (?:les|des|chez|du|a domicile)(?: les| des)? (?:publics?|habitants?|personnes|familles|usagers|foyers|menages|jeunes|beneficiaires|seniors|allocataires)|pas equipe\w*|non equipe\w*|mal equipe\w*|sous equip\w*", 3),
        (r"chez (?:elles|eux|soi)(?: \w+){0,3} (?:ordinateur|equipement|imprimante)|materiels? (?:d occasion|informatique\w* solidaire)|revente de materiel|(?:materiels?|ordinateurs?) (?:revendus?|donnes?|pretes?)|cles? 4g|(?:aider|permettre) (?:aux?|les|des) (?:familles|personnes|habitants|gens) a (?:payer|acheter|s equiper)|cheque\w* (?:numerique|apptic)|pass numerique\w*", 2),
        (r"tarifs? (?:solidaires?|sociaux)|pour s equiper|filiere de (?:reemploi|don|recondition\w+)|reemploi|seconde main", 2),
    ),
    "confiance": (
        (r"confidentialit\w+|rgpd|donnees (?:personnelles|des personnes|des usagers|bancaires)|protection des donnees|mandats?\b|arnaques?|securit\w+|piratage|hamecon\w*|phishing|remplir \w+ \w+ a la place|a leur place|mots? de passe|usurpation|escroqu\w+|cadre (?:juridique|legal)|responsabilite (?:juridique|legale)|virus|fraudes?|secret professionnel|e ?reputation|aidants? connect|fausses? (?:nouvelles|informations)|desinformation", 3),
        (r"confiance|legitim\w+|peur|dangers?|risques?", 1.5),
        (r"(?:font|fait|faire|sont) (?:voler|pirater|avoir|arnaquer|escroquer)|codes? de carte|cartes? bancaires?|vol de|pirat\w+|a la place de (?:quelqu un|la personne|l usager)|avons nous le droit", 2),
    ),
    "pedagogie": (
        (r"adapter (?:les?|l|nos|notre|aux?|la|leur|des)\b(?: \w+){0,3} (?:formats?|accompagnements?|ateliers?|besoins|pedagogie\w*|contenus?|rythmes?|publics?|niveaux?|horaires)|pedagogi\w+|accompagnements? (?:individu\w*|personnalise\w*|sur mesure|plus long|dans la duree|de proximite)|autonom\w+|ludique\w*|diagnosti\w+|evaluer (?:le|les) (?:niveaux?|competences)|remobilis\w+|suivi (?:individuel|dans la duree|personnalise)|parcours|petits? groupes?|apprentissage\w*|adaptes? (?:aux? |a l |a la )?(?:demande\w*|niveaux?|besoins?|usages?)|niveaux? differents?|motiv\w+|assidu\w*|pratiques? (?:de mediation|pedagogiques?|d accompagnement)", 2),
        (r"ateliers?|accompagn\w+|initiation\w*|horaires?|animer|cours\b|pratiques?", 1),
        (r"groupes? de niveaux?|(?:au|a) (?:meme|leur|son|propre) (?:pas|rythme|niveau)|motiv\w+|progress\w+|decourag\w+|interess\w+|a la carte", 2),
    ),
}  # fmt: skip
