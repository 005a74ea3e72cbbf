"""The words that ``casse`` needs: acronyms to keep, accents to put back, kinds of way."""

from typing import Final

from repere.socle.texte import sans_accents

_mots = str.split

SIGLES: Final = frozenset(
    _mots(
        """CCAS CIAS MJC EPN EPI CAF CPAM MSA CARSAT ANPE ADIL ADMR UDAF UNAF MSAP MFS FJT PIJ BIJ CRIJ CIDJ CIDFF ML
    MLIJ MDS MDD MDPH MDA APF APE AFPA AFTEC GRETA CCI CMA BGE ESS TPE PME SIAE ACI AI EI ETTI GEIQ PLIE CHRS CADA
    HUDA SIAO SPIP PJJ CSC CSAPA CAARUD EHPAD ESAT CFP SGC DDFIP DRFIP SIVOM SIVU SIAEP EPCI CC CA CU CDC COM QPV
    ZRR FRR ZA ZI ZAC ZAE BP CS TSA EPIDE E2C PIMMS CNFS RAM RPE LAEP ALSH AJ UFCV CEMEA FOL MGEN MAIF EDF SNCF
    RATP IUT INSEE SA SAS SARL SCIC SCOP EURL EPIC GIP GIE ONG PDN IMPRO DRAC ARS DREETS PMI FNATH ADSEA ADAPEI
    UNAPEI APAJH APEB CIVAM FRMJC PTCE FS RFS CNED HLM OPH USB TV CD DVD PC RDC BAT RER SMS ACM NDLR
    DOMTOM JO PTT EREA LEP LEGTA MFR CFA CFAA IME ITEP IFPA SPA AMAP TZCLD UFA ASSE OTDIF ASEL CRIA PASS MAIF"""
    )
)
# Short words that are words, in names as in addresses.
MOTS_COURTS: Final = frozenset(
    _mots(
        """BUS RUE BAS VAL MER EAU AIR ART ARC ILE PRE BEL SUD EST VIE CAP FOI ROC LAC GUE BOIS PONT FORT GARE SALLE
    JEAN PAUL LUC GUY MAX LEO ZOE EVE ANNE NORD CHER INDRE EURE LOIR LOIRE TOUR TOURS BLOIS FAB LAB CLUB AGE AMI
    SON JEU BON UN UNE CAFE MAI ST STE HTE"""
    )
)
PETITS_MOTS: Final = {
    m: m.lower()
    for m in _mots(
        "LA LE LES DE DU DES D L ET OU EN AU AUX SUR SOUS PAR POUR DANS AVEC CHEZ BIS TER"
    )
} | {"A": "à", "À": "à", "LEZ": "lez", "LÈS": "lès"}
VOIES: Final = {
    "RUE": "rue", "R": "rue", "AV": "avenue", "AVE": "avenue", "AVENUE": "avenue", "BD": "boulevard",
    "BLD": "boulevard", "BVD": "boulevard", "BOULEVARD": "boulevard", "PL": "place", "PLACE": "place",
    "RTE": "route", "ROUTE": "route", "CHE": "chemin", "CHEM": "chemin", "CHEMIN": "chemin", "ALL": "allée",
    "ALLEE": "allée", "ALLÉE": "allée", "ALLEES": "allées", "IMP": "impasse", "IMPASSE": "impasse",
    "SQ": "square", "SQUARE": "square", "QU": "quai", "QUAI": "quai", "CRS": "cours", "COURS": "cours",
    "ESP": "esplanade", "ESPLANADE": "esplanade", "PROM": "promenade", "PROMENADE": "promenade",
    "FG": "faubourg", "FBG": "faubourg", "FAUBOURG": "faubourg", "LOT": "lotissement",
    "LOTISSEMENT": "lotissement", "LIEUDIT": "lieu-dit", "RPT": "rond-point", "PAS": "passage",
    "PASSAGE": "passage", "RES": "résidence", "RESIDENCE": "résidence", "MAIL": "mail", "COUR": "cour",
    "HLE": "halle", "VLA": "villa", "SEN": "sente", "SENTE": "sente", "SENTIER": "sentier", "VOIE": "voie",
    "VENELLE": "venelle", "PARVIS": "parvis", "CITE": "cité", "BIS": "bis", "TER": "ter", "QUATER": "quater",
}  # fmt: skip

# Accents that capitals lost, for the words that names and addresses of places are made of.
ACCENTUES: Final = {
    sans_accents(mot).upper(): mot
    for mot in _mots(
        """Médiathèque Médiathèques Bibliothèque Bibliothèques Ludothèque Communauté Communautés
        Agglomération Métropole Département Départemental Départementale Départementaux Région Régional
        Régionale Intercommunalité Numérique Numériques Président Général Générale Église République Hôtel
        Hôpital Hôpitaux Résidence Résidences Fédération Fédérations Éducation Éducative Éducatif École Écoles
        Économie Économique Éloi Étienne Émile Édouard Éric Élysée Élysées Évêché André Andrée René Renée Hélène
        François Françoise Frédéric Gérard Rémy Rémi Célestin Aimé Aimée Désiré Irène Valérie Véronique Chloé
        Félix Léon Léonard Léopold Noël Joël Raphaël Michaël Mérimée Molière Voltaire Césaire
        Libération Résistance Déportés Européen Européenne Liberté Égalité Fraternité Solidarité
        Solidarités Société Sociétés Activité Activités Santé Sécurité Prévention Médiation Médico Maréchal
        Préfecture Sous-préfecture Cité Musée Lycée Collège Université Théâtre Cinéma Café Épicerie
        Pépinière Réseau Réseaux Réussite Régie Référent Répit Développement Création Créatif Créative Mobilité
        Proximité Itinérant Itinérante Sénéchal Évêque Abbé Père Mère Frère Frères Curé Château Châteaux Forêt
        Chêne Chênes Île Îles Rivière Vallée Allée Allées Pâquerettes Cèdre Cèdres Hêtre Hêtres Blés
        Mémoire Siècle Fête Fêtes Pôle Pôles Tiers Espérance Été Hébergement Échange Échanges Éco Énergie Énergies
        Bénévole Bénévoles Bénévolat Âge Âges Aînés Salariés Entraide Crédit Mutualité Française
        Français Française Études Étudiant Étudiants Précarité Conférence Télécentre Décentralisée Équipement
        Péage Tréfileries Vétérinaire Gâtine Périgord Orléans Orléanais Châteauroux Châteaudun Châtellerault
        Nérondes Nère Sèvres Rhône Isère Ardèche Drôme Hérault Corrèze Lozère Ariège Dôme Alpes Pyrénées Côte
        Côtes Finistère Vendée Mayenne Saône Bouches Réunion Vézère Évry Créteil Béziers Nîmes Besançon Mézières
        Saint-Étienne Chécy Évreux Liévin Lézignan Bléré Véretz Vœux Sœur Sœurs Cœur Œuvre Œuvres Nœud
        Accueillant Insertion Beauséjour Crèche Déléguée Délégué Extérieur Supérieur Intérieur Impôts Trésor
        Trésorerie Créations Réparation Récup Récupération Ressourcerie Yèvre Chaussée
        Guérets Handicapés Handicapées Réunionnais Réunionnaise Rivières Poinçonnet Insérer Préau Évolution Éveil"""
    )
}
# As INSEE shortens the names of structures.
ABREGES: Final = {
    "ASS": "Association",
    "ASSOC": "Association",
    "CTRE": "Centre",
    "DEPT": "Département",
}
