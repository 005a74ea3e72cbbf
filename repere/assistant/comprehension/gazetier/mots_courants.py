"""Words of everyday messages: no spelling mistake turns one of them into a commune.

Written by us, by theme, folded. Their plurals and feminines are known by how they sound.
"""

from typing import Final

from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.texte.dictionnaire import frequent_words
from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.phonetique import phonetic_key

_MOTS: Final = """
metavers metaverse avatar hologramme
je tu il elle on nous vous ils elles me te se moi toi soi lui leur y en le la les l un une des du de d au aux a
ce cet cette ces ca cela ceci mon ma mes ton ta tes son sa ses notre nos votre vos leurs qui que quoi dont ou
et mais donc or ni car si pas plus moins tres trop assez peu bien mal mieux pire aussi encore deja toujours jamais
ici la bas dehors dedans dessus dessous devant derriere loin pres proche avant apres pendant depuis jusque vers
chez sans avec pour par contre entre sur sous dans hors sauf malgre selon lors alors ainsi puis ensuite enfin
quand comment combien pourquoi quel quelle lequel laquelle chaque chacun aucun tout tous toute toutes autre autres
meme tel quelque quelques plusieurs rien personne quelqu beaucoup environ presque vraiment seulement surtout
plutot maintenant hier demain aujourd hui tard tot bientot parfois souvent vite oui non ok merci bonjour bonsoir
salut coucou svp stp pardon desole voila voici bah ben euh hein quoi genre truc chose machin
suis es est sommes etes sont etre etais etait serai sera serait ete ai as avons avez ont avoir avais avait aurai
aura aurait eu fais fait faire font faites vais va vas allons allez vont aller alle irai ira viens vient venir venu
venez peux peut peuvent pouvez pouvoir pourrais pourrait pu veux veut veulent voulez vouloir voudrais voulu dois
doit doivent devoir devrais faut faudrait sais sait savent savoir su connais connait connaitre vois voit voir vu
dit dire dis dites parle parler parlent parles prends prend prendre pris mets met mettre mis donne donner donnez
demande demander reponds repondre reponse ecris ecrire ecrit lis lire lit lu comprends comprend comprendre compris
apprends apprendre appris cherche chercher trouve trouver perds perdre perdu garde garder passe passer reste rester
pars part partir parti arrive arriver entre entrer sors sortir monte monter descend descendre tombe tomber tourne
tourner marche marcher court courir cours ouvre ouvrir ouvert ferme fermer attends attendre recois recevoir recu
envoie envoyer envoi appelle appeler appel ecoute ecouter regarde regarder montre montrer explique expliquer aide
aider aidez besoin essaie essayer oublie oublier pense penser crois croire sens sentir aime aimer prefere preferer
veille veiller garder vendre vends acheter achete paie payer coute cout couter cher chere gratuit prix argent euro
euros sou sous banque carte compte facture loyer dette dettes credit pret preter monnaie retrait virement cheque
travail travaille travailler emploi metier boulot patron salaire chomage retraite pension droits droit contrat stage
formation former diplome ecole college lycee fac universite etudes etudiant etudiante eleve classe prof professeur
cours lecon atelier ateliers stage niveau debutant debutants bases base exercice examen devoirs livre livres lecture
ordinateur ordinateurs tablette telephone portable smartphone mobile ecran souris clavier imprimante imprimer scanner
scan wifi internet reseau fibre box cle usb logiciel application appli site page lien clic cliquer fichier dossier
document papier papiers formulaire attestation justificatif photo photos video musique jeu jeux film radio tele
message mail mails courriel adresse courrier lettre code codes mot passe identifiant connexion connecter numerique
informatique multimedia virus arnaque piratage pirate panne casse bug bloque marche batterie chargeur charge
caf ameli cpam impots impot declaration prefecture mairie poste tresor urssaf mdph msa carsat assurance maladie mutuelle
vitale identite passeport titre sejour visa permis grise immatriculation naissance mariage acte justice avocat police
gendarmerie pompiers medecin docteur hopital pharmacie sante malade maladie douleur handicap fauteuil sourd aveugle
aide aides allocation allocations rsa aah apl prime bourse quotient social sociale assistante associations association
centre maison espace lieu lieux endroit point accueil bureau salle mediatheque bibliotheque cafe bar restaurant magasin
marche supermarche boutique garage gare bus train car tram camion voiture velo pied moto avion route rue avenue place
boulevard impasse chemin pont porte quai quartier cite ville village bourg commune campagne region departement pays
france francais francaise etranger europe monde centre nord sud est ouest cote mer plage montagne foret bois riviere
lac fleuve ile parc jardin champ ferme eau feu terre ciel soleil pluie neige vent nuit jour jours matin midi soir apres
lundi mardi mercredi jeudi vendredi samedi dimanche semaine semaines mois an ans annee annees heure heures minute
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre printemps ete automne hiver
vacances vacance weekend date rendez urgent urgence vite retard avance debut fin milieu moment temps fois tour tours
mere pere maman papa parent parents enfant enfants fils fille filles garcon bebe ado ados frere soeur oncle tante cousin
mari femme epoux epouse copain copine ami amie amis voisin voisine mamie papi grand grande petit petite vieux vieille
jeune jeunes age agee senior seniors homme hommes femmes dame dames monsieur madame gens famille couple veuve veuf
divorce celibataire enceinte grossesse seul seule ensemble groupe equipe collectif individuel nouveau nouvelle ancien
bon bonne mauvais beau belle joli facile difficile simple complique possible impossible important utile pratique
libre occupe plein vide complet blanc blanche noir rouge vert bleu jaune gris rose riche pauvre content triste peur
colere fatigue faim soif froid chaud fort faible dur doux rapide lent haut basse long court large
un deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent mille
premier premiere deuxieme dernier derniere moitie double zero numero nombre
tete main mains oeil yeux oreille bouche dent dos jambe bras ventre coeur sang corps peau
manger boire dormir repas pain viande lait vin fromage fruit legume cuisine chambre lit table chaise toit mur porte
fenetre logement appartement loger hebergement foyer proprietaire locataire chauffage electricite gaz meuble
vetement vetements chaussure sac linge machine laver lave menage
turc arabe anglais portugais ukrainien russe espagnol italien allemand polonais chinois roumain langue langues
mots phrase question questions reponse probleme problemes solution raison cause exemple idee avis conseil conseils
conseiller conseillere mediateur mediatrice agent agents benevole benevoles service services permanence information
renseignement renseignements orientation accompagnement suivi inscription inscrire reservation horaires ouverture
fermeture dispositif projet programme action activite sortie loisir loisirs culture sport danse chant dessin cinema
parentalite ecrans reseaux sociaux securite protection donnees confiance harcelement menace violence danger dangers
mort mourir vie vivre naitre ne tuer suicide merde con conne putain idiot nul nulle bete robot machine humain
materiel achat acheter acquisition occasion reconditionne neuf donner don dons recyclage reparer reparation
regler gerer remplir faire refaire creer utiliser installer telecharger consulter actualiser renouveler obtenir
toucher signer resilier annuler modifier changer echanger comparer choisir decider prouver verifier controler
guide bilan tranquille galere marre soucis souci truc ligne lignes fond forme sorte type cas suite niveau but tas
charge pression page bord coin bout tete rang rythme peine honte envie force chance hasard habitude mode maniere
cloche source colombier chaussee provinces renommee temple loupe celle feux fosse liege charme noyer bosse
hanche avoine pannes maisons veuves colombe chancellerie fontaine fontaines plateau chaises carmes
etage immeuble escalier residence hlm cite lotissement zone secteur sejour accord cote gauche droite tarif domicile distance
samedi vacances bourgeois bourgeoise chinois ordre souris surfer cliquez taper tape lunettes photos
val vals voir abondant dun dune lordi lordinateur jai kon kil chatgpt gpt ia intelligence bluetooth usb hdmi
help need live near want learn computer phone free free lesson lessons where how with have the and for papers this that
preciso ajuda moro em com para curso onde quero tenho sou estou uma bilgisayar yardim lazim istiyorum nerede var
vivo necesito ayuda abito wohne ich brauche hilfe computer hello hola ola merhaba ben bir icin please
"""
_PRENOMS: Final = """
jean pierre paul jacques michel andre philippe alain bernard patrick gerard daniel christian marcel rene roger robert
claude raymond henri louis francois gilles maurice georges denis serge thierry pascal eric bruno laurent olivier
stephane christophe nicolas david julien thomas kevin lucas hugo nathan enzo leo mohamed ahmed ali karim youssef
marie jeanne francoise monique catherine nathalie isabelle jacqueline sylvie anne martine chantal christine brigitte
nicole sandrine valerie veronique sophie celine stephanie julie laura camille lea emma chloe manon sarah fatima aicha
yvette ginette simone denise odette suzanne colette huguette josette paulette germaine madeleine yvonne lucette
charles albert gaston lucien fernand roland guy yves joseph antoine vincent benoit mathieu alexandre maxime antoine
"""
PRENOMS: Final = frozenset(_PRENOMS.split())
MOTS: Final = (
    frozenset(_MOTS.split())
    | PRENOMS
    | frozenset(mot for sens in RACCOURCIS.values() for mot in sens.split())
    | frozenset(raccourci for raccourci in RACCOURCIS if raccourci.isascii())
)
_SONS: Final = frozenset(phonetic_key(mot) for mot in MOTS - frozenset(RACCOURCIS))
# An insult names no town, however it is spelt.
_INJURES: Final = words("""connard connards conard conards connar connasse conasse encule encules salope salopes salaud salauds batard batards
    pute putes bouffon bouffons abruti abrutis debile debiles cretin cretins idiot idiots imbecile imbeciles enfoire merde merdes""")
# Communes whose name, or the word that counts in it, is a word: a capital or a place cue must say so.
# Countries and regions, which dictionaries of words leave out.
_AILLEURS: Final = words("""france franca belgique bruxelles suisse espagne portugal italie allemagne angleterre londres hollande pologne roumanie
    ukraine russie turquie grece maroc algerie tunisie egypte senegal mali guinee congo cameroun afrique asie amerique
    europe syrie irak iran afghanistan pakistan inde chine japon vietnam bresil colombie perou mexique canada quebec
    argentine lorraine alsace bretagne normandie aquitaine provence picardie champagne bourgogne auvergne limousin
    occitanie corse savoie vendee guadeloupe martinique guyane reunion mayotte islam macron google facebook whatsapp
    youtube microsoft windows android apple iphone samsung orange free bouygues sfr doctolib franceconnect pix leboncoin
    messenger viber signal telegram spotify deezer shazam canva chorus cerfa parcoursup pronote moodle vinted airbnb
    uber blablacar temu shein alexa siri gemini copilot deepseek mistral claude teams discord twitch linkedin indeed
    hellowork adecco manpower randstad agirc arrco cnav ircantec ensap sncf edf engie veolia colissimo chronopost darty
    fnac boulanger carrefour leclerc auchan lidl aldi emmaus acer asus lenovo dell huawei xiaomi oppo nokia epson canon
    brother logitech norton avast kaspersky mcafee libreoffice openoffice thunderbird photoshop gimp audacity inkscape
    blender scratch arduino raspberry python minecraft fortnite roblox wordpress wix etsy ebay revolut nickel lydia
    wero cofidis sofinco klarna bailleur bailleurs amazon paypal netflix instagram tiktok snapchat zoom skype excel word gmail outlook chrome firefox linky enedis""")


def is_word(mot: str) -> bool:
    """Say whether a folded word is French: then it is no misspelt commune."""
    return mot in _AILLEURS or mot in _INJURES or mot in MOTS or mot in frequent_words("fr")


def is_common(mot: str) -> bool:
    """Say whether a folded word is, or sounds like, a word of everyday messages."""
    return mot in MOTS or phonetic_key(mot) in _SONS
