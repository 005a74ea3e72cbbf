"""Short words of careless French messages, with what they mean once the message is known to be French. Data.

The lexicon of shortcuts (``texte/lexique.py``) is read before the language and the place are known: "ve", "sai",
"dia" or "mo" are words elsewhere, and begin names of towns. Here only French needs are read.
"""

from typing import Final

_LIGNES: Final = """
comment: coman comen comman kmt commt
faire: fr fer ferr feere
fais: fai fè
fait: faix
je fais: jfe jfai jfé jfè jfait jefai
je me: jme jm
je m y: jmi jmy jmis
aide: ede éde èd edd
d aide: dede déde déd ded dèd
internet: interné internè interne intrné intern
ordinateur: ordy ordie ordit
je voudrais: jvdré jvdrè jvdre jvoudrè voudrè jvoudre voudre jvoudri
connais: conné connè koné konné conay
quelqu un: kel1 kk1 kkun kkin kkn qq1n
impots: impto imptos imot imots imptô imôt
juste: just jst
attestation: attestion atestion
jamais: jame jamé jamè
j aurais: jaure joré jauré jaurè joré
je n y: jny jni
j y: jy ji
j en: jen jan
d un: dun d1 dain
d une: dune d1e
de la: dla dela
de le: dle
de mon: dmon
de ma: dma
qu on: kon kont
qu un: kun k1
qu il: kil
qu elle: kelle
qu est ce qu on: keskon keskont
qu est ce qu il: keskil keskiya
qu est ce que c est: keskecé keskesé kécé ceskecé
est ce qu il y a: eskya yatil yati iatil yatilya
a t il: atil
t il: til
il n y a plus: yapu yaplu yapus iapu
il n y a pas: yapa yapas iapa
il y a: yavé yavai yaune
veux: veu veus
veut: vx
peut: pe
peux: peu px
dit: di
dois: doi doa
doit: doigt
sais: sai
vais: ve vé vè
suis: sui shuis
etre: etr ètr
mon: mn mom
mot: mo
tout: tou
mieux: mieu mx
fils: fis fisto fiss fiston
petit: pti ptit ti
petite: ptite tite
grand: gran
gros: gro
prix: pri
mort: mor
perdu: perdue
site: sit sitte
recu: resu ressu
demande: dmd dmande domand demand
me demande: mdemand mdemande medemand
appelle: apel apell
arrive: ariv arriv
motivation: motiv
moi: mwa moa mouah
toi: twa
elle: ele el
maintenant: main10
depuis: dpui dpuis depui
il faut: fodra fodrai fodré
il faudrait: fodrè
materiel: matos matosse matose
d occasion: docase docaze docas docaz doccase doccas doccaz
occasion: occaz ocaz okaz occas ocase
reconditionne: recondissione rekondissione rekondisione recondissionne
visio: viso vizio visioo
en visio: envisio
s en: sen
d en: den
l ia: lia lya
d ia: dia
switch: swich swit swithc
carte grise: cartegriz
grise: griz
vrai: vré vrè vre
vraiment: vréman vréaman vremen
argent: argen arjan pognon oseille
cause: coz cose koz
choix: choi chwa
chose: choz choze shose
quelque jour: kelkjour
quelque part: quelquepar kelkpar qqepart qlqpart
avance: avence
information: niouz niouze
a peu: apeu
gens: gen
se fait: sfe sfé sfait
personnelles: perso persos
message: mésaj mesaj messaje
justificatif: justif
recepisse: recepice resepissé recepissé
cv: cévé ceve
conversation: conv
declaration: decla décla declarasion
administratif: admin administratif
les administratifs: ladmin
trimestrielle: trimestriel
rien: r1 ri1 ren rian
ce que: ske skeu cke
ce qu on: skon
ce qu il: skil
que je: kje kej keje
qu il y a: kya kilya kiya kia
qui est: kie kié
je dis: jdi jdis
me dit: mdi
plus: plu
temps: tps tmps tmp tem tems
puis: pi pui
il: i
au: o
que au: ko
mettre: metre metr mettr
ceux: ceu ceus seu
femme: fame fam
fois: foi
bois: boi
gratuite: gratuitte
billet: biyé biyet bilet billé biyè
billets: biyés
deepfake: dipfeik dipfek difeik dipfake deepfek deepfeik
bitcoin: bitecoin bitkoin bitcoine bitcoins bitkoine
metaverse: metavers métavers
drive: draive drayve draïve
wifi: oifi ouifi wifie ouify wiffi
chatgpt: tchatgpt tchatjpt chatjpt chatgépété
facebook: facebouk fesbouk fessbouk feissbook
leboncoin: boncoin bonkoin lebonkoin
google: gogol gougueul gougle googel
indeed: indid indide
linkedin: linkdin linkedine linkdine
vinted: vintède vinté
tablette: tablete tablète tablett
tableau: tablo tablau
tableaux: tablos
laptop: laptope
cassette: k7 kassette kaset
cassettes: k7s
hameau: amo hamo
caces: cacès kaces casès
escroc: eskro escro
arnaque: arnak arnac harnac arnake
interim: intérime interime
stage: staje
metier: métié metié
mails: méls
reseau: rezo resau résau rézo rezeau
connexion: konexion conexsion
ecran: ékran ekran
pouvoir: pouvoar
voulait: voulé voulè
avoir: avoar avoire
savoir: savoar
sert: ser
coute: coutte
moi meme: mwameme
bloque: bloke blok
bloquer: bloké bloker
l appli: lapli lappli lapply
l allocation: laloc lalloc
d y: dy
l y: ly
j arrive: jari jary jarri
qu est ce qui: keski kesski
anniversaire: aniv anniv
l anniversaire: laniv lanniv
m engueule: mengueule mangueule mengeule
guetter: gueté guété guetté
papier: papyer
"""


def _read(lignes: str) -> dict[str, str]:
    return {
        bref: sens
        for sens, _, brefs in (ligne.partition(": ") for ligne in lignes.strip().splitlines())
        for bref in brefs.split()
        if bref.isalnum()
    }


BREFS: Final = _read(_LIGNES)
# Words that our phrases rarely say and that are no spelling of another: loans, initials, family.
ENTIERS: Final = frozenset(
    """help deep fake pass pacs pref zoom zoome zoomer mamie papi papy spam news gamer gaming switch discord netflix
    minecraft scratch photoshop gmail ipad excel bitcoin nft chatgpt gpt appli dette dettes algerien algerienne
    parcoursup msa cmu urssaf edf antai blockchain deepfake css aspa apa cesu pajemploi carsat agirc
    ofpra anef ants crous cni tuto tutos podcast vinted amazon drive interim replay wifi repayer indeed
    canva caces emmaus ehpad metaverse laptop boncoin leboncoin pdf linky pix vae vpn rgpd cloud""".split()  # noqa: SIM905
)
