"""When a day or a time of day says when one can come, and when it only dates what is told."""

from typing import Final

# "Je suis libre tous les matins": said of when one can come, a day holds whatever surrounds it.
DISPONIBLE: Final = """
    quelqu/kelk/personne ~3 @jour
    plutot/prefere/preference ~3 @jour/@moment
    @jour/@moment ~3 tranquille/libre/libres
    @jour/@moment ~2 possible/dispo*/ideal/mieux/convien*
    @jour/@moment ~2 serait ~1 bien/mieux/parfait/ideal
    dispo/dispos/disponible/disponibles/libre/libres/ouvert/ouverte/ouverts/ouvrez/peux/peut/pouvons/possible/prefere/arrange ~4 @jour/@moment
"""
# What makes of a time, in a tale, the time of the help.
VENIR: Final = """
    dispo/dispos/disponible/disponibles/libre/libres/possible/prefere/preference/arrange/arrangerait/plutot/convient/conviendrait/mieux/ideal/seulement/uniquement/creneau/permanence/permanences/horaire/horaires ~6 @jour/@moment/midi/week/aprem
    venir/viens/viendrais/vienne/pourrai/pourrais/peux/peut ~6 @jour/@moment/midi/week/aprem
    cours/atelier/ateliers/seance/aide/quelqu/conseiller/formation/endroit/lieu/ouvert/ouverte/ouverts ~6 @jour/@moment/midi/week/aprem
    @jour/@moment/midi/end/aprem ~4 tranquille/possible/dispo/disponible/libre/arrange/arrangerait/arrangeant/convient/conviendrait/prefere/preference/mieux/ideal/parfait/bien/uniquement/seulement
    rendez vous ~6 @jour/@moment/midi/week/aprem
    apres le/mon travail/boulot
"""
HORAIRES_EXCLUS: Final = {
    # A day that is past, closed, or by which something must be done is no day to come.
    "horaire:": """
        depuis/hier/=ier/avant/jusqu ~2 @jour/@moment
        =un @jour
        rentre/rentrons/pars/part/partent/partons/reviens/revient ~4 @jour/@moment
        d ici ~1 @jour/@moment
        @jour/@moment ~2 ferme/fermee/fermes/impossible
        @moment/@jour ~1 je/j ~1 travaille/bosse/fais/dors/garde/suis/ai/regarde
        concert/match/fete/mariage/voyage/repas/anniversaire/operation/vacances/parti/partie/partis/arrive/arrivent/recu/livre/demenage/invite/vient/viennent/marche ~4 @jour
        ce/cet =matin/=soir/=midi
        ferme/fermee/fermes/fermer/ferment/close/closed ~4 @jour/@moment
        avant/pour/jusqu ~1 @jour/@moment
        pour/avant ce/cet =matin/=soir/=midi
        @jour dernier/passe/prochain/derniere
        last/before/by @jour
        @evenement ~5 @jour/@moment
        @jour/soir/minuit dernier delai
        =a @jour
        mon/mes/=ma @jour/@moment
        tout/toute/toutes =l/=la/=le @moment
        @jour/@moment/midi ~1 hier/dernier
        tous/toutes/chaque les? ~1 @moment/@jour
        devait/devais/devaient/colis ~3 @jour
        du matin au soir
        matin et soir
        matin midi et? soir
        joue/jouent/regarde/regardent/dort/dors/dorment/couche/mange/ecoute ~3 @moment/@jour
        plus/trop/moins/mieux/ou/au ~1 tard
        bonne/dans journee/soiree
        good morning/evening/afternoon
        noite toda
        all night/evening/morning
        garde/vais/va/vont ~4 @jour/@moment
        fais/fait/faisons/joue ~4 =le/=les @jour/@moment
        travaille/bosse =le/=les @jour/@moment
        @moment ~5 regarde/dors/mange/couche
        dit/appris/appele/essaye/venu/venue/alle/allee/vu ~2 @jour
        @jour que/qu
        @jour ~3 marche/gym/belote/messe
        autre ~2 que =le @jour
        car/bus le @moment
        =h/heure/heures ~1 =matin/=soir/=aprem/apres
        =l/un/lendemain/meme/autre autre? @moment/@jour
        @moment/@jour dernier/derniers/derniere/precedent/suivant/meme
        @evenement @moment/@jour
        @jour/@moment dans/de la? nuit
        carte/service/tarif/radio/journal/mercredi ~2 des? cendres
        dawn/this/yesterday morning/evening/afternoon
        antes/ate ~2 segunda/terca/quarta/quinta/sexta/sabado
    """,
    "horaire:midi": """
        apres midi/midis
    """,
}
