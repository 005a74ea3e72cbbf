"""Shortcuts, as people write them on a telephone, with what they mean.

One line a meaning, folded; its shortcuts after the colon, in lower case, accents kept where a word without
them means something else ("cé" is "c’est", "ce" is "ce"). Words that are French as they stand are left out.
"""

from typing import Final

_LIGNES: Final = """
je: j
je veux: jve jveu jveux jvx jeveux jeveu gveu gveux jveut jeveut
je voudrais: jvoudrai jvoudrais jvoudr jvdrai jvdrais jevoudrais jevoudrai jvoudré voudré
je suis: jsuis chui chuis jsui jss jsus shui jesuis jessui
je sais: jsais jsai jsé jese jesais ché
je ne sais pas: jsp jsaispas jspa jsaipa chépa chaipa chaispas sépa
je peux: jpeu jpeux jpx jepeux jepeu jpe
je ne peux pas: jpeupa jpeuxpas
je dois: jdoi jdois jedoi jedois
je cherche: jcherche jcherch jechercher jecherche jcherchee
je comprends: jcompren jcomprend jcomprends jcompran
j ai: jai jé jaie gé ghai g
j arrive: jarrive jariv jarive garrive gariv jarriv
il y a: ya ia yavait ilya yora
c est: c sé cé ct cest
ce n est pas: cpas sépas cépas
qu est ce que: keske kesk kesske qesque qesq esk kesqe
est ce que: esque eske eskeu estceque estc
quelqu un: qqun qq1 qqn kelkun kelk1 quelqun qlqun qlq1 qqu1 kekun
quelque chose: qqch qqchose kelkechose kelkchose qlqch qqchoz
quelque part: qqpart kelkepart
quel: kel qel kell
quelle: kelle qelle
quand: qd qand kan kand qan
que: ke qe q k
qui: ki qi
quoi: koi qoi kwa koua kw
pourquoi: pk pkoi pq pourkoi pourkwa prkoi pourqoi
parce que: pcq pck parske parceke paske psk pske
comment: comman komman comant cmt comen coment koman kommen cmnt komen comman komment
combien: cb cmb cbien konbien combi1
pour: pr poure pourr
dans: ds dan
avec: av avc avk avek ac
sans: ss
sur: sr
chez: chai chz
vers: vr
tout: tt
trop: tro
nouveau: nouvo nouvau
tous: ts touss
toute: tte toutte
toujours: tjs tjr tjrs toujour tjours
jamais: jms jam jamai
beaucoup: bcp bq bokou boku bocou beaucou bcoup
vraiment: vrmt vrmnt vraimen vremen vrment
maintenant: mtn mnt mtnt maintenan mintenan main10ant mtnan
aujourd hui: ajd auj ojd ajdhui aujourdui ojourdui ojourdhui aujd
demain: 2m1 2main dmain demin dem1
apres: apre
apres midi: aprem apm aprmidi
soir: swar soar
matin: mat1 matain
week end: we wk weekend wikend ouikend wkend
semaine: sem semene smaine
rendez vous: rdv rdvs rendevou rendévou randevou rdvous rendezvous rendvous
numero: num nimero n°
telephone: tél telefone telefon tph phone fone téléphon teleph portabl
portable: portab prtable
ordinateur: ordi pc ordis ordinateure ordinater ordinnateur aurdinateur ordinateurr ordinatteur
internet: net web internete linternet inernet interner
message: msg mess messag mesage
mail: mel mèl imail emel
adresse: adr adrese adress
adresse mail: adrmail adressemail
mot de passe: mdp mots2passe mot2passe motdepasse mdpasse mot2pass modepasse mopasse
dossier: doss dossié
demarche: demarch démarch
demarches: demarchs
papiers: papié papyé
gratuit: gratos grat8 gratui gratuis gratuie
travail: taf boulot taff boulo
travailler: bosser taffer
argent: thune tune fric thunes
jumeaux: jumo jumos jumau
j entends: jenten jentan jentends jentend
je lis: jlis jli
je marche: jmarche
je conduis: jconduis jcondui
entends: enten entan
avant: avan avent
je vois: jvoi jvois jvoa jvoit
vois: voi
sourd: sour
voiture: bagnole bagnol vouature voitur
enfant: gosse gamin mome gosses gamins momes
aide: ède aid eide
aider: aidé edé edee
besoin: bsoin bezoin besoi besion besoint bsn
besoin d aide: besoindaide bsoindaide
probleme: pb prob pbm pblm problem pbleme probl prblm
problemes: pbs probs
impossible: imposs inpossible impocible
apprendre: aprendre aprandr apprandre aprendr apprdre
utiliser: utilisé utilizé utilizer
imprimer: 1primer inprimer inprimé imprimmer
imprimante: 1primante inprimante imprimente
inscription: 1scription inscripsion
inscrire: 1scrire inscrir
declaration: declar declarassion declarasion
declarer: déclaré declarre declaré
impots: impot inpo inpot inpots impo 1po 1pots impos
chomage: chomaj chaumage chomag
pole emploi: polemploi paulemploi poleemploi poloemploi
france travail: ftravail francetravail
securite sociale: secu sécu securitesocial
carte vitale: cartevital
assurance maladie: assmaladie cpam
numerique: numeric numerik nimerique
rien: ri1 rein
bien: bi1 b1 bn
bonjour: bjr bonj bjour bonjr slt salut cc coucou wesh hello bsr bonsoir
merci: mrc mci merki mercii thx
s il vous plait: svp stp silvouplai svoupl silvouplait
personne: pers
quelqu une: qqune
maman: mman
prochain: prochin prochai1
ville: vill
quartier: kartier
cote: koté
a cote: acoté acote akoté
pas: pa pâ po
plus: pluss
et: é & ey
de: d
deux: 2x
vous: vs vou
nous: ns nou
mais: mé
meme: mm mem
faire: fair fere
fait: fé fet
vieux: vieu vyeux
cours: kours
formation: formassion fourmation
atelier: atelié attelier
ateliers: ateliés
camion: kamion
bus: buss
connecter: conecter conekter connecté konnecter
connexion: connection conexion konexion coneksion connec
compte: compt kompte
application: appli aplication app aplli
applications: applis apps
photo: foto fotos
video: vid
reseaux sociaux: reseausociau reso
facebook: fb fessebook facbook
whatsapp: wattsap watsap whatsap ouatsap wsp wapp
youtube: ytb
france services: francservice fservice franceservice mfs
prefecture: pref prefectur préf
mediatheque: mediatek mediathek mediateque
bibliotheque: biblio bibliotek bibliotheq
urgent: urgen urjent asap
prochainement: prochainemen
attestation: atestation
reclamation: réclam
renouveler: renouvelé renouvler renouveller
handicape: handi
deja: dja dejas
cela: ça
comprendre: comprandre comprendr conprendre
comprends: compren comprend conpren
quelques: qq qqs kelke
lequel: lekel
peut etre: ptetre ptet peutetre tpetre
a peu pres: apeupres
d accord: dac dacc oki okay dakor
desole: dsl dsolé dezolé
un: 1
est ce: esce
il faut: fo ifo ilfo yfo
il ne faut pas: fopa
tu: tu'
"""


def _read(lignes: str) -> dict[str, str]:
    return {
        raccourci: sens
        for sens, _, raccourcis in (ligne.partition(": ") for ligne in lignes.strip().splitlines())
        for raccourci in raccourcis.split()
    }


RACCOURCIS: Final = _read(_LIGNES)
