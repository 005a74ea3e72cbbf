"""What people say of the places just shown: too far, closed, another one, how much, how does one get there.

Heard as a message of their own, these few words are anything: a repair, a right, an insult even.
"""

import re
from enum import StrEnum
from typing import Final

from repere.assistant.comprehension.compris import Compris
from repere.assistant.comprehension.motifs.table import Table
from repere.assistant.comprehension.texte.normalisation import normalise
from repere.socle.texte import sans_accents


class Suite(StrEnum):
    """What is wanted: nearer places, others, another need, those open now, or what their cards tell.

    ``ACCORD``: nothing more, these will do.
    """

    PLUS_PRES = "plus_pres"
    AUTRES = "autres"
    AUTRE_BESOIN = "autre_besoin"
    ACCORD = "accord"
    OUVERTS = "ouverts"
    PRIX = "prix"
    RENSEIGNE = "renseigne"


# What these words may carry along; any other condition is a new search.
_AVEC: Final = {
    Suite.PLUS_PRES: frozenset({"plus_proche"}),
    Suite.OUVERTS: frozenset({"delai:urgent"}),
    Suite.PRIX: frozenset({"cout:gratuit", "cout:solidaire"}),
    Suite.RENSEIGNE: frozenset({"cout:gratuit", "delai:urgent"}),
}
# Longer messages say something of their own.
_MOTS_MAX: Final = 7
_TABLE: Final = Table(
    {
        Suite.PLUS_PRES: """
            trop/tres/super/vraiment loin/eloigne
            c/est/sont loin
            plus pres/proche
            moins loin
            too/so far
            closer/nearer
            muito/demasiado longe
            mais perto
            cok/fazla uzak
            daha yakin
            بعيد/بعيدة
            أقرب/اقرب
            قريب/قريبة/القريب مني/من
            далеко
            ближче
        """,
        Suite.AUTRES: """
            un/une autre
            autre/autres lieu/lieux/endroit/endroits/adresse/adresses/proposition/propositions
            d autres
            pas celui/celle/ceux/ceci
            aucun/aucune ~2 trois/lieux/convient/va
            rien ~1 tout/convient/interesse
            plus loin
            il/elle/c/est/sont/etait/toujours ferme/fermes/fermee
            repond/repondent/decroche/decrochent pas/plus/jamais/personne
            personne ~1 repond/decroche
            deja essaye/appele/ete/alle/allee/tente/vu
            another/other one/ones/place/places
            is/are/was/s closed
            already tried/called/went
            nobody/no answer/answers
            outro/outros/outra/outras local/locais/lugar
            fechado
            ninguem atende/responde
            baska yer/bir/yerler
            kapali
            cevap vermiyor/vermiyorlar
            مكان/أماكن/اماكن آخر/اخر/أخرى/اخرى
            مغلق
            لا يجيب/يردون/يرد
            інше/інші місце/місця
            зачинено/закрито
            не відповідають/відповідає
        """,
        Suite.AUTRE_BESOIN: """
            autre/autres chose/choses/besoin/probleme/sujet
            pas ca/cela
            rien a voir
            c/est/ca/sont/vraiment/trop ~1 nul/nuls/nulle/nulles/naze/nazes/bidon/pourri/pourris
            sert/servent a? rien
            ca/cela ne? =m? ~1 aide/avance/arrange/convient pas/rien
            useless
            nao ajuda/serve
            ise yaramiyor/yaramaz
            لا يفيد/يساعد
            не допомагає/підходить
            something else
            another need
            outra coisa
            baska bir sey/ihtiyac
            شيء/شي آخر/اخر
            щось/дещо інше
        """,
        Suite.OUVERTS: """
            ouvert/ouverts/ouverte/ouvre/ouvrent ~1 maintenant/aujourd/aujourdhui/ajd/actuellement
            ouvert/ouverts ~1 ce matin/soir/moment
            en ce moment
            open ~1 now/today
            abertos/aberto/aberta ~1 agora/hoje
            simdi/bugun acik
            مفتوح/مفتوحة ~1 الآن/الان/اليوم
            відчинено/відкрито/працює ~1 зараз/сьогодні
            зараз/сьогодні ~1 відчинено/відкрито/працює
        """,
        Suite.PRIX: """
            ca/c/est/sont/sera ~1 cher/chers/payant/payants/gratuit/gratuits
            gratuit ou payant
            coute/coutent/cout/prix/tarif/tarifs
            faut payer
            c/ca combien
            how much
            is/are ~1 free
            s free
            quanto custa
            e gratis/gratuito
            ne kadar
            ucretsiz/ucretli/parali mi
            كم السعر/يكلف/الثمن
            هل ~2 مجاني/مجانية/مجانا/مجان
            скільки коштує
            це/чи ~1 безкоштовно
        """,
        Suite.RENSEIGNE: """
            quelle/quelles heure/heures
            un/le/leur/leurs/quel/quels numero/numeros/telephone/telephones
            quels/horaires/horaire
            ca/c/est/il/sont/sera ~1 ouvert/ouverts/ouvre/ouvrent
            comment ~2 aller/va/rendre/venir
            itineraire/trajet
            c/est ~1 ou
            ou ~2 trouve/trouvent/situe/situes/est/sont
            what time
            where is/are/s ~1 it/they/that/place/places
            opening hours/times
            is/are ~1 open
            how ~4 get/go there
            que horas
            onde fica/ficam/e/sao
            como ~2 chego/chegar/ir
            saat kacta
            nerede/neredeler
            nasil giderim/gidilir/gidebilirim
            أين/اين يقع/تقع/هو/هي/هذا
            متى يفتح/تفتح
            كيف أصل/اصل/أذهب/اذهب
            де ~1 знаходиться/розташовано/розташований
            коли ~1 відчинено/працює/відкрито
            як ~1 доїхати/дістатися/пройти
        """,
    }
)
# "Autre chose" is no other place; a place too far is answered by nearer ones.
_ORDRE: Final = (
    Suite.AUTRE_BESOIN,
    Suite.AUTRES,
    Suite.PLUS_PRES,
    Suite.OUVERTS,
    Suite.PRIX,
    Suite.RENSEIGNE,
)
_MOT: Final = re.compile(r"\w+")


def _words(texte: str) -> frozenset[str]:
    return frozenset(_MOT.findall(sans_accents(texte).lower()))


# Said alone of the places shown: these will do, or will not.
_OUI: Final = _words(
    "oui ok okay d’accord parfait super bien très ça me va ouais top génial nickel compris entendu "
    "yes fine great sim evet tamam نعم حسنا так добре"
)
_NON: Final = _words("non nan nope no não hayır لا ні")


def _alone(texte: str) -> Suite | None:
    """Return what a yes or a no means, said without another word."""
    mots = _words(texte)
    if not mots:
        return None
    if mots <= _NON:
        return Suite.AUTRES
    return Suite.ACCORD if mots <= _OUI else None


def reaction(texte: str, compris: Compris) -> Suite | None:
    """Return what is asked of the places shown; None when ``texte`` says anything else than that."""
    dit = compris.dit
    if dit.urgences or dit.surs or dit.lieu or dit.doutes or dit.ailleurs or dit.publics:
        return None
    message = normalise(texte)
    if len(message.mots) > _MOTS_MAX:
        return None
    dits = {Suite(trouve.code) for trouve in _TABLE.find(message)}
    suite = next((suite for suite in _ORDRE if suite in dits), None) or _alone(texte)
    autres = set(dit.contraintes) - _AVEC.get(suite, frozenset()) if suite else set()
    return None if autres else suite
