"""First names given in France, folded: what tells a person from a place whose name has the same shape."""

from typing import Final

_LISTE: Final = """
abdallah abdel abdelkader abdelkrim abdellah abdou abdoulaye abel abigail achille adama adam adele adeline adelaide
adil adrian adrien adrienne agathe agnes ahmed aicha aime aimee alain alan alban albane albert alberte albin alda
alessandro alex alexandra alexandre alexia alexis alfred ali alice alicia alima aline alix alizee alphonse alyssa
amadou amandine amaury ambre ambroise amelie amina aminata amine amir amira ana anael anais anas anastasia anatole
andrea andre andree andy ange angel angela angele angelina angelique anissa anita ann anna annabelle anne annette
annick annie anouar anouk anselme anthony antoine antoinette antonin antonio antony apolline ariane arlette armand
armande armel armelle arnaud arnold arsene arthur astrid aubin aude audrey auguste augustin augustine aurelia
aurelie aurelien auriane aurore awa axel axelle ayoub aymeric aziz babette bakary baptiste barbara bastien beatrice
benedicte benedict benjamin benoit berangere berengere berenice bernadette bernard bernardette berthe bertille bertrand
bettina bilal blandine boris boubacar brahim brandon brice brigitte bruno camelia camille candice capucine carine
carl carla carlos carmen carole carolina caroline caryl cassandra cathy catherine cathie cecile cecilia cedric celeste
celestin celestine celia celian celine cesar chahinez chantal charlene charles charlie charline charlotte charly
cherif chloe chris christel christelle christian christiane christine christophe christopher cindy claire clara clarisse
claude claudette claudia claudie claudine clelia clemence clement clementine clothilde clotilde clovis coline colette
colin constance constant coralie coraline corentin corinne cristina cyprien cyril cyrille cyrielle daisy dalila damien
daniel daniela daniele danielle danny daphne dario david deborah delphine denis denise desire desiree diana diane didier
diego dimitri dina djamel djamila dolores dominique donatien dora dorian dorine doriane doris dorothee dounia driss
dylan edgar edith edmond edmonde edouard edwige eglantine elea elena eleonore elia eliane elias elie eliette elin elina
eline elisa elisabeth elise elizabeth ella elliot elodie eloise elouan elsa elvire elyes emeline emeric emile emilie
emilien emilienne emma emmanuel emmanuelle emmy enora enzo eric erica erik erika ernest erwan erwann estelle esteban
esther ethan etienne etiennette eugene eugenie eva evan eve evelyne ezechiel fabien fabienne fabiola fabrice fadila
fannie fanny farah farid farida faroudja fatiha fatima fatimata fatma fatou fatoumata felicie felicien felix ferdinand
fernand fernande fiona flavie flavien fleur flora florence florent florentin florentine florette florian floriane
florine fouad franca franck francois francoise frank fred freddy frederic frederique gabin gabriel gabrielle gael
gaelle gaetan gaetane garance gaspard gaston gaylord genevieve geoffrey geoffroy georges georgette georgina gerald
geraldine gerard gerardine germain germaine ghislain ghislaine gilbert gilberte gildas gilles gina ginette giovanni
gisele gladys gloria gontran grace gregoire gregory guenole guenaelle guilhem guillaume guillemette gustave guy
guylaine gwenael gwenaelle gwendal gwendoline gwenola habib hadrien hafida hakim halima hamid hamza hana hanane hanna
hannah harold harry hassan hassane hatem hector heidi helena helene heloise henri henriette herve hicham hilaire hind
hippolyte honore honorine horia houda houria hubert hugo hugues huguette ibrahim ibrahima idriss ida igor ikram ilan
ilona ilyes iman imane ines ingrid irene irina iris isaac isabel isabelle isaline ismael issa ivan jacinthe jack jacky
jacqueline jacques jade jamel jamila jana jane janine jasmine jason jawad jean jeanine jeanne jeannette jeannine jeff
jennifer jenny jeremie jeremy jerome jessica jessy jihane jimmy joachim joan joanna joao jocelyn jocelyne joel joelle
joffrey johan johann johanna johanne john johnny jonathan jordan jordane jorge jose josee joseph josephine josette
josiane joshua josselin jules julia julian juliana julie julien julienne juliette justin justine kamel kamal karel
karen karim karima karine karl katell katia katy kelly kenza kevin khadija khaled killian kilian kim kylian laetitia
lahcen laila lambert lamia lara larissa latifa laura laure laureen laurence laurene laurent laurette laurie laurine
lea leana leandre leila lena leo leon leonard leonce leone leonie leonore leopold leslie leticia lidia lila lilas lili
lilia lilian liliane lilou lily lina linda line lionel lisa lise lisette lison livia loan loane loic lois lola lolita
loris lorenzo lorene lorraine lou louane loubna louis louisa louise louison louka luc luca lucas luce lucette lucia
lucian lucie lucien lucienne lucile lucille lucy ludivine ludovic lydia lydie lylou mae mael maelle maelys maeva
magali magalie magaly magda magdalena maggy maia malika malik malo mamadou manel manon manuel manuela marc marceau marcel
marceline marcelle marcelline marco margaret margaux margot marguerite maria mariam mariama marianne marie mariette
marilyn marilyne marina marine mario marion marius marjolaine marjorie marlene marta martha marthe martial martin martine
marvin mary maryam maryline maryse maryvonne massimo mateo mathias mathieu mathilde mathis mathurin matteo matthias
matthieu maud maurice mauricette max maxence maxime maximilien maxine maya mederic mehdi melanie melina meline melissa
melodie melody mercedes meriem merlin meryem michael michel michele micheline michelle mickael miguel mila milan milena
mina mireille miriam moana mohamed mohammed moise mokhtar mona monia monica monique morad morgan morgane mouna mounir
mourad moussa moustapha mustapha muriel murielle myriam myrtille mylene nabil nabila nadege nadia nadine nadir nadja
naima najat najia nancy naomi narcisse nassim nassima natacha natalia nathalie nathan nathanael nawal ndeye nedjma nelly
nelson nesrine nestor nicolas nicole nina nino noa noah noam noel noelie noella noelle noemie noham noelline nolan nolwenn
nora norah norbert noreddine nordine norma noura nour nouria octave octavie odette odile odilon olga olive oliver olivia
olivier ombeline omar ophelie oriane orlane oscar othman oumar ousmane owen paco pamela paola paolo pascal pascale
pascaline patrice patricia patrick paul paula paule paulette paulin pauline paulo pedro peggy penelope perrine peter
philibert philippe philippine pierre pierrette pierrick pilar prosper prune prudence quentin rachel rachida rachid
radia rafael rafik raissa ralph ramona raoul raphael raphaelle rayan raymond raymonde rebecca regine regis reine remi
remy renald renan renata renaud rene renee rachelle ricardo richard rita robert roberta roberte roberto robin rodolphe
rodrigue roger roland rolande rolland romain romane romaric romeo romuald ronan rosa rosalie rose roselyne rosemarie
rosine roxane rozenn ruben rudy ruth ryan sabine sabrina sacha safia said saida salah saliha salim salima salma salome
salomon sami samia samir samira sammy samson samuel samy sandra sandrine sandy sara sarah saskia sasha saturnin sean
sebastien segolene selena selim selma serena serge sergio severin severine shana sharon shirley sibylle sidonie siegfried
sihem simeon simon simone sofia sofiane solal solange solene solenn solenne soline sonia sophia sophie soraya souad
soufiane souleymane stacy stanislas stella stephan stephane stephanie stephen steve steven suzanne suzel suzette suzy
swann sybille sylvain sylvaine sylvette sylvere sylvia sylviane sylvie tanguy tania tara tatiana teddy teo teresa tess tessa
thais thea thelma theo theodore theophile theresa therese thibaud thibault thibaut thierry thimothee thomas tiago tifany
tiffany timothe timothee timeo tina tino titouan tobias tom tommy toni tony toussaint tristan ugo ulrich ulysse urbain
ursula valentin valentine valere valeria valerian valerie valery vanessa vanina vera veronique vianney vicky victoire
victor victoria victorien victorine vincent vincente vincianne violaine violette virgile virginie vivian viviane vivien
vivienne vladimir wafa wahiba walid walter wanda wendy wilfrid wilfried william willy xavier yacine yael yamina yan yani
yanis yann yannick yannis yasmina yasmine yassin yassine yasser yohan yohann yolaine yolande youri youcef younes youness
youssef youssouf yoann yohanna yvan yves yvette yvon yvonne zacharie zahia zahra zakaria zelie zeynep zineb zoe zohra zora
"""
PRENOMS: Final = frozenset(_LISTE.split())
