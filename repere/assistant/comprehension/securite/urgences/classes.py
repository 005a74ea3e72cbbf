"""Lists of words that the phrases of danger share."""

from typing import Final

CLASSES: Final = {
    "veut": """veux ve veut voulais voulait voudrais voudrait vais va vas allais allait aimerais aimerait
        prefere prefererais prefererait souhaite pense penser envie envi hate songe menace menacait vouloir jure""",
    "je_veux": "veux ve =vais voulais voudrais vais envie aimerais pense penser prefere prefererais songe vouloir allais compte",
    "conjoint": """mari conjoint compagnon copain mec ex epoux femme copine compagne fiance concubin
        conjointe epouse cheri gars""",
    "parent": "pere papa mere maman parents darons daron daronne tonton oncle nounou maitre educateur",
    "beau": "beau belle",
    "enfant": """enfant enfants fils fille bebe petit petite gamin gamine garcon fillette gosse gosses
        ado nourrisson mineur mineure mineurs neveu niece filles""",
    "quelqu_un": """il elle on mari conjoint compagnon copain mec ex epoux femme copine compagne pere mere
        papa maman frere soeur voisin voisine cousin oncle patron homme type gars fils fille qui ami""",
    "frappe": """frappe frappes frappent frappait frapper frappee tape tapent tapait taper tapee =bat
        battent battait battre battu battue cogne cognent cognait cogner maltraite maltraitent maltraiter
        maltraitee brutalise violente gifle giflent gifler fouette tabasse tabasser violente violenter
        secoue brule brutalisee bats""",
    "moi": "me =m nous se te lui leur",
    "nous": "me =m nous lui",
    "dehors": "dehors rue porte",
    "dormir": "dormir loger coucher heberger",
    "proche": """mari femme pere mere fils fille bebe voisin voisine ami amie mamie papi papy collegue
        copain copine frere soeur grand grande monsieur dame il elle papa maman enfant personne quelqu""",
    "compte": """compte comptes facebook insta instagram snap snapchat whatsapp mail mails messagerie boite
        telephone ordinateur tiktok gmail messenger donnees profil site""",
    "pirate": """pirate pirates piratee piratees pirater hake hakee haker hacke hackee hacker hackes hack acke
        pirat usurpe usurpee usurper""",
    "arnaque": """arnaque arnaquee arnaques arnaquer escroque escroquee escroquer entourlouper rouler
        arnak arnake arnaker arnaquez plumer""",
    "bancaire": """bancaire bancaires bleue banque cb carte carte bleu rib identifiants code codes
        coordonnees confidentiel""",
    "medicament": """cachet cachets medicament medicaments comprime comprimes pilule pilules somnifere somniferes
        antidepresseur antidepresseurs anxiolytique anxiolytiques tranquillisant tranquillisants doliprane dolipranes
        xanax lexomil valium morphine boite boites plaquette plaquettes""",
    "donne": "donne =donnee mis rentre tape entre saisi communique rempli fourni envoye",
}
