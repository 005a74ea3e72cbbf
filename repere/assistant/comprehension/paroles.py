"""Short answers to a question of ours: not knowing, not telling, starting again, taking leave."""

from typing import Final

from repere.assistant.comprehension.motifs.table import Table, Trouvaille
from repere.assistant.comprehension.texte.modele import Message

NE_SAIT_PAS: Final = "ne_sait_pas"
RECOMMENCE: Final = "recommence"
PREND_CONGE: Final = "prend_conge"
REFUSE_DE_DIRE: Final = "refuse_de_dire"

_TABLE: Final = Table(
    {
        RECOMMENCE: """
            recommencer/recommence/recommencons/recommencez
            nouvelle recherche/demande/question
            repartir/reprendre/repars/repart/repartons/reprend/reprends/reprenons/reprenez/revenir/revenons/retour ~2 zero/debut/depart
            tout effacer
            efface/effacer/efface ~1 tout
            autre recherche/demande
            remise/remettre/remet/remets/remettez/remettons/reinitialise* ~2 zero/plat/debut
            repartir/repars/repart/repartons/repartez ~3 bases/base
            on/tout reprend/reprendre/reprends/refait/refaire ~2 tout/depuis/debut/zero
            efface/oublie/oubliez/oublions ~1 tout
            table rase
            start over/again
            restart/reset
            new search
            recomecar
            comecar de novo
            nova pesquisa
            yeniden basla*
            bastan basla*
            yeni arama
            البدء ~2 جديد
            ابدأ ~2 جديد
            من البداية
            почати ~2 спочатку/знову/заново
            спочатку
            новии/новий пошук
        """,
        NE_SAIT_PAS: """
            sais/sait/c pas
            sais/c ~1 plus/rien
            aucune idee
            n importe ou
            nimporte ou
            peu importe
            m importe peu
            pas d idee
            ca ~1 egal
            ca m est egal
            partout
            j hesite
            don t know
            dont know
            do not know
            not sure
            no idea
            anywhere
            nao sei
            tanto faz
            qualquer lugar
            bilmiyorum
            emin degilim
            fark etmez
            لا أعرف/اعرف/أدري/ادري
            ما بعرف/أعرف/اعرف
            مش عارف
            не знаю/впевнен*
            все одно
            будь де
        """,
        REFUSE_DE_DIRE: """
            veux/voudrais/souhaite/prefere/peux/vais/dirai ~1 pas ~2 dire/donner/preciser/repondre/communiquer/indiquer
            dirai/dis/donne/donnerai/reponds/repondrai pas
            vous/te ~1 regarde/concerne pas
            pas ~2 vos/tes/votre/ton oignons/affaires/affaire/probleme
            prefere/veux/voudrais/souhaite rester ~1 anonyme/discret/discrete
            prefere/souhaite ~1 garder ~2 moi
            c est/c prive/personnel/perso/confidentiel/secret
            rather not say
            don t ~2 want ~2 say/tell
            none of your business
            nao quero dizer
            prefiro nao dizer
            soylemek istemiyorum
            لا أريد ~2 أقول
            не хочу казати/говорити/сказати
        """,
        PREND_CONGE: """
            merci/bye/ciao/tchao/adieu
            remercie/remercions/remerciements
            mrc/thx
            a la prochaine
            a plus/tout/une autre
            ca sera/suffit/suffira tout?
            c est tout
            bon week end
            bonne fin/aprem/apres
            portez vous bien
            laisse/laissez tomber
            besoin de rien
            cheers
            ate logo/breve/amanha
            iyi gunler/aksamlar/geceler
            gorusuruz
            إلى اللقاء
            إلى القاء
            на все добре
            гарного дня
            au revoir
            a bientot/plus/demain
            bonne journee/soiree/nuit/continuation
            thank/thanks
            goodbye
            obrigado/obrigada/tchau/adeus
            tesekkur/tesekkurler/sagol/sagolun
            hosca kal*
            gule gule
            شكرا
            مع السلامة
            وداعا
            дякую/спасибо/бувай*
            до побачення
        """,
    },
)


_LEGERS: Final = frozenset("me m se s le la les l y en bien encore trop tres du tout".split())  # noqa: SIM905
_INFINITIFS: Final = ("er", "ir", "re")
# "où", "si", "sur": no infinitive is so short.
_COURT: Final = 3
_ORDRE: Final = (RECOMMENCE, REFUSE_DE_DIRE, NE_SAIT_PAS, PREND_CONGE)


def spoken(message: Message) -> str | None:
    """Return what the message answers to us, None when it answers nothing of the kind."""
    # Negations belong to these phrases: they are not looked at.
    dits = {t.code for t in _TABLE.find(message) if not _goes_on(message, t)}
    return next((code for code in _ORDRE if code in dits), None)


def _goes_on(message: Message, trouvaille: Trouvaille) -> bool:
    """Tell whether what is not known is how to do something, which is a need: "je sais pas lire"."""
    if trouvaille.code != NE_SAIT_PAS:
        return False
    suite = [partie for mot in message.mots[trouvaille.fin :] for partie in mot.corrige.split()]
    verbe = next((mot for mot in suite if mot not in _LEGERS), "")
    return len(verbe) > _COURT and verbe.endswith(_INFINITIFS)
