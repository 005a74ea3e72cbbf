"""Words of ordinary talk: they count within an expression of our table, and ask nothing by themselves. Data.

"payer" counts in "payer en ligne", not in "payer mon amende". Written as people write, folded here.
"""

from typing import Final

from repere.recherche.texte.mots import racine
from repere.socle.texte import plier

PAROLES: Final = frozenset(
    racine(mot)
    for mot in plier(
        """
        acheter aimerais aimerait aller allez annuler appeler apporter arreter arrivait arrivais
        attendre avance avancer bloque bloquee bloquer bouger changer choisir commander commencer
        completer conduire connecte connectee connectes connection consulter contacter
        continuer cordialement creer decouvrir demarrer demande deposer devenir devrais
        disponible donner echanger ecrire ecrit effacer effectuer enregistrer envoyer essayer etes
        eviter existe existent expliquer explique finir fonctionne fonctionner fonctionnement
        garder gerer habitant habite habitent habitons horaire informer infos information
        informations inscrire installer jouer lancer louer manipuler marche monter montrer
        necessaire obtenir occuper oublie oubliee oublier ouvert ouverte ouvrent ouvrir parler
        partager passer plait payer perdre perdu perdue permanence permettre possible possibilite
        pourrais pourrait pourriez preter prendre prend proposer propose proposez
        proximite quitter rapide rapidement realiser recevoir recherche recherchons recu
        recuperer refaire refait regarder regler relancer remplacer remplir remplis rencontrer
        renouveler renouvellement renseigne renseignement renseigner renvoyer repondre reside
        retrouver revoir sauvegarder saurais savez saisir serait seul seule seules seuls servir
        signaler simple simplement souhaiterais souhaiterait souhaitons suivre supprimer svp
        telecharger terminer tester transferer urgent valider vendre vente verifier vieux vivre
        vient viens venir vis vivons voir volonte voudrait voulais voulons vouloir
        aujourd hui demain matin midi soir lundi mardi mercredi jeudi vendredi samedi dimanche
        semaine heure heures
        avk besoins bsr bsoin cmt cmnt conecte conecter conect faudrai faudrait fo jamai
        jaimerai jarive jariv jcherche jcomprend jcomprends jpeux jpe jve jveu jveux jvoudrais
        kelk kelkun keske koi kom komment mé mwa ossi ou pcq pk pkoi pouvai qqch qqn qqun
        sait ske tjr tjs tro vrmt voudrai voudrer
        nouvel plein pleine mettre temps numero suite grace niveau vouloir rajouter ajouter
        can computer for have hello help how i me my need please the to want where with
        """
    ).split()
)
