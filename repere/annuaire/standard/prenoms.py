"""Common first names of France, folded: enough to tell a person's address from an office's."""

from typing import Final

_mots = str.split
PRENOMS: Final = frozenset(
    _mots(
        """adele adeline adrien adrienne agathe agnes ahmed aicha alain alban albert alex alexandra alexandre alexia
        alexis alfred alice aline alison alix amandine amelie amina anais andre andrea andree angelique anita ann
        anna annabelle anne annick annie anthony antoine antoinette antonin antonio ariane arlette armand arnaud
        arthur astrid aude audrey augustin aurelia aurelie aurelien aurore axel aymeric baptiste barbara bastien
        beatrice benedicte benjamin benoit berangere bernadette bernard bertrand bilal blandine boris brice brigitte
        bruno camille candice capucine carine carla carlos carole caroline cassandra catherine cecile cedric celia
        celine chantal charlene charles charlotte chloe christel christelle christian christiane christine christophe
        cindy claire clara clarisse claude claudie claudine clemence clement clementine clotilde colette coralie
        corinne coline cyril cyrille damien daniel daniele danielle danny david davy deborah delphine denis denise
        diana didier dimitri dominique dorian dorothee edith edouard eleonore eliane eliott elisa elisabeth elise
        elodie eloise elsa emeline emilie emilien emma emmanuel emmanuelle enzo eric erika erwan estelle esther
        etienne eugenie eva eve evelyne fabien fabienne fabrice fanny farid fatiha fatima fatou felix fernand
        fernanda flavie flavien flora flore florence florent floriane florian france francine francis francois
        francoise franck fred frederic frederique gabriel gabrielle gael gaelle gaetan gaspard genevieve geoffrey
        georges gerald geraldine gerard germain ghislaine gilbert gilles gregory guillaume gustave guy gwenaelle
        hakim hamid hassan helena helene henri herve hicham hortense hubert hugo hugues ibrahim ines ingrid irene iris
        isabelle ismael jacky jacqueline jacques jade jamel jamila jason jean jeanne jeannine jennifer jeremie jeremy
        jerome jessica jessy joachim joel joelle johan johanna jonathan jordan jose josephine josette josiane joseph
        josselin joyce juan judith jules julia julian julie julien juliette justine kamel karen karim karima karine
        katia kelly kenza kevin khadija khaled laetitia lara laura laure laurence laurent laurie lea leila lena leo leon
        leonie leslie lilian liliane lina linda lionel lisa lise loic lola loris lorraine louis louise luc lucas lucie
        lucien lucienne lucile lydia lydie lylou madeleine mael maelle magali magalie mahdi malika manon manuel
        marc marcel marceline margaux margot marguerite maria mariam marianne marie marielle marina marine marion
        marius marjorie marlene martin martine maryline maryse mathias mathieu mathilde matthias matthieu maud
        maurice max maxence maxime medhi mehdi melanie melissa melodie michael michel michele micheline mickael
        mireille mohamed mohammed monique morgan morgane mounir muriel mustapha myriam nabil nadege nadia nadine
        naima nathalie nathan nicolas nicole nina noel noelle noemie nora norbert odette odile oceane olivia olivier
        omar ophelie oscar pablo pascal pascale patrice patricia patrick paul paule paulette pauline pedro perrine
        philippe pierre pierrick quentin rachel rachid rachida raphael raphaelle raymond rebecca regine regis remi remy
        renaud rene renee richard robert robin rodolphe roger roland romain romane romuald rosa rose roselyne rudy
        sabine sabrina said salim salima salome samantha samia samir samira samuel sandra sandrine sara sarah
        sebastien segolene selma serge severine sidonie simon simone sofia sofiane soizic solange solene soline sonia
        sophie soraya stella stephan stephane stephanie steve steven suzanne suzie sylvain sylvaine sylvie tanguy
        tania tatiana teddy tehani theo theophile therese thibault thibaut thierry thomas tiphaine tom tony tristan
        ulysse ursula valentin valentine valerie vanessa vera veronique victor victoire victoria vincent violaine
        violette virginie viviane wafa walid wendy wilfried william xavier yacine yann yannick yasmina yasmine
        ykhlef yohan yolande youcef younes youssef yvan yves yvette yvon yvonne zakaria zineb zoe zohra"""
    )
)
