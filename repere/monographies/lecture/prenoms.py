"""First names, folded: what tells a person from a place whose name has the same shape.

Those of the directory, and rarer ones that it must not know: there, one word is enough to hold a text back; here a
surname or a role stands beside.
"""

from typing import Final

from repere.annuaire.standard.prenoms import PRENOMS as COURANTS

# "France services", "France travail": rather a place than a person.
_PLUTOT_UN_LIEU: Final = frozenset(["france"])
_PLUS_RARES: Final = """
abdallah abdel abdelkader abdelkrim abdellah abdou abdoulaye abel abigail achille adam adama adelaide adil adrian aime
aimee alan albane alberte albin alda alessandro ali alicia alima alizee alphonse alyssa amadou amaury ambre ambroise
aminata amine amir amira ana anael anas anastasia anatole andy ange angel angela angele angelina anissa annette anouar
anouk anselme antony apolline armande armel armelle arnold arsene aubin auguste augustine auriane awa axelle ayoub
aziz babette bakary benedict berengere berenice bernardette berthe bertille bettina boubacar brahim brandon camelia
carl carmen carolina caryl cathie cathy cecilia celeste celestin celestine celian cesar chahinez charlie charline
charly cherif chris christopher claudette claudia clelia clothilde clovis colin constance constant coraline corentin
cristina cyprien cyrielle daisy dalila daniela daphne dario desire desiree diane diego dina djamel djamila dolores
donatien dora doriane dorine doris dounia driss dylan edgar edmond edmonde edwige eglantine elea elena elia elias elie
eliette elin elina eline elizabeth ella elliot elouan elvire elyes emeric emile emilienne emmy enora erica erik ernest
erwann esteban ethan etiennette eugene evan ezechiel fabiola fadila fannie farah farida faroudja fatimata fatma
fatoumata felicie felicien ferdinand fernande fiona fleur florentin florentine florette florine fouad franca frank
freddy gabin gaetane garance gaston gaylord geoffroy georgette georgina gerardine germaine ghislain gilberte gildas
gina ginette giovanni gisele gladys gloria gontran grace gregoire guenaelle guenole guilhem guillemette guylaine
gwenael gwendal gwendoline gwenola habib hadrien hafida halima hamza hana hanane hanna hannah harold harry hassane
hatem hector heidi heloise henriette hilaire hind hippolyte honore honorine horia houda houria huguette ibrahima ida
idriss igor ikram ilan ilona ilyes iman imane irina isaac isabel isaline issa ivan jacinthe jack jana jane janine
jasmine jawad jeanine jeannette jeff jenny jihane jimmy joan joanna joao jocelyn jocelyne joffrey johann johanne john
johnny jordane jorge josee joshua juliana julienne justin kamal karel karl katell katy kilian killian kim kylian
lahcen laila lambert lamia larissa latifa laureen laurene laurette laurine leana leandre leonard leonce leone leonore
leopold leticia lidia lila lilas lili lilia lilou lily line lisette lison livia loan loane lois lolita lorene lorenzo
lou louane loubna louisa louison louka luca luce lucette lucia lucian lucille lucy ludivine ludovic mae maelys maeva
magaly magda magdalena maggy maia malik malo mamadou manel manuela marceau marcelle marcelline marco margaret mariama
mariette marilyn marilyne mario marjolaine marta martha marthe martial marvin mary maryam maryvonne massimo mateo
mathis mathurin matteo mauricette maximilien maxine maya mederic melina meline melody mercedes meriem merlin meryem
michelle miguel mila milan milena mina miriam moana moise mokhtar mona monia monica morad mouna mourad moussa
moustapha murielle mylene myrtille nabila nadir nadja najat najia nancy naomi narcisse nassim nassima natacha natalia
nathanael nawal ndeye nedjma nelly nelson nesrine nestor nino noa noah noam noelie noella noelline noham nolan nolwenn
norah nordine noreddine norma nour noura nouria octave octavie odilon olga olive oliver ombeline oriane orlane othman
oumar ousmane owen paco pamela paola paolo pascaline paula paulin paulo peggy penelope peter philibert philippine
pierrette pilar prosper prudence prune rachelle radia rafael rafik raissa ralph ramona raoul rayan raymonde reine
renald renan renata ricardo rita roberta roberte roberto rodrigue rolande rolland romaric romeo ronan rosalie
rosemarie rosine roxane rozenn ruben ruth ryan sacha safia saida salah saliha salma salomon sami sammy samson samy
sandy sasha saskia saturnin sean selena selim serena sergio severin shana sharon shirley sibylle siegfried sihem
simeon solal solenn solenne sophia souad soufiane souleymane stacy stanislas stephen suzel suzette suzy swann sybille
sylvere sylvette sylvia sylviane tara teo teresa tess tessa thais thea thelma theodore theresa thibaud thimothee tiago
tifany tiffany timeo timothe timothee tina tino titouan tobias tommy toni toussaint ugo ulrich urbain valere valeria
valerian valery vanina vianney vicky victorien victorine vincente vincianne virgile vivian vivien vivienne vladimir
wahiba walter wanda wilfrid willy yael yamina yan yani yanis yannis yasser yassin yassine yoann yohann yohanna yolaine
youness youri youssouf zacharie zahia zahra zelie zeynep zora
"""
PRENOMS: Final = (COURANTS - _PLUTOT_UN_LIEU) | frozenset(_PLUS_RARES.split())
