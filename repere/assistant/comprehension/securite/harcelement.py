"""Danger on line that comes from people: harassment, blackmail, a stranger who writes to a child.

The card of swindles speaks of banks and codes; somebody harassed needs the 3018, and to keep the proofs.
"""

from collections.abc import Mapping
from typing import Final

from repere.assistant.comprehension.motifs.table import Table
from repere.assistant.comprehension.texte.normalisation import normalise

# A title, two short sentences.
TEXTES: Final[Mapping[str, tuple[str, str, str]]] = {
    "fr": (
        "Harcèlement ou chantage en ligne\u00a0: appelez le 3018.",
        "Ne répondez pas, ne payez pas. Gardez les messages et les images\u00a0: ce sont des preuves.",
        "Le 3018 vous aide tous les jours de 9 h à 23 h. Un enfant en danger\u00a0: le 119.",
    ),
    "en": (
        "Harassment or blackmail online: call 3018.",
        "Do not answer, do not pay. Keep the messages and pictures: they are proof.",
        "3018 helps every day from 9 a.m. to 11 p.m. A child in danger: 119.",
    ),
    "ar": (
        "مضايقة أو ابتزاز على الإنترنت: اتصل بالرقم 3018.",
        "لا داعي للرد ولا للدفع. يجب الاحتفاظ بالرسائل والصور: فهي أدلة.",
        "الرقم 3018 يساعد كل يوم من 9:00 إلى 23:00. طفل في خطر: 119.",
    ),
    "pt": (
        "Assédio ou chantagem na internet: ligue para o 3018.",
        "Não responda, não pague. Guarde as mensagens e as imagens: são provas.",
        "O 3018 ajuda todos os dias das 9h às 23h. Uma criança em perigo: o 119.",
    ),
    "tr": (
        "İnternette taciz veya şantaj: 3018’i arayın.",
        "Cevap vermeyin, para ödemeyin. Mesajları ve resimleri saklayın: bunlar kanıttır.",
        "3018 her gün 9:00–23:00 arası yardım eder. Tehlikede bir çocuk: 119.",
    ),
    "uk": (
        "Цькування чи шантаж в інтернеті: телефонуйте 3018.",
        "Не відповідайте й не платіть. Збережіть повідомлення та зображення: це докази.",
        "3018 допомагає щодня з 9:00 до 23:00. Дитина в небезпеці: 119.",
    ),
}
_TABLE: Final = Table(
    {
        "harcele": """
            harcele*
            harcelement/harceleur/harceleurs/cyberharcelement
            chantage/revenge
            nude/nudes
            photo/photos/video/videos/image/images ~2 intime/intimes/nu/nue/nus/nues/sexuelle/sexuelles/sexe
            inconnu/inconnus/adulte/homme/vieux/monsieur ~4 fille/fils/enfant/enfants/ado
            fille/fils/enfant/enfants/ado ~8 inconnu/inconnus/adulte/adultes/pedophile
            insulte/insultent/insultes/humilie/humilient/rumeur/rumeurs/moque/moquent/menace/menacent ~4 snap/snapchat/insta/instagram/tiktok/whatsapp/facebook/discord/reseaux/internet/ligne
            snap/snapchat/insta/instagram/tiktok/whatsapp/facebook/discord/reseaux/internet/ligne ~4 insulte/insultent/insultes/humilie/humilient/rumeur/rumeurs/moque/moquent
            harass/harassed/harassing/harassment/bullied/bullying/bully/blackmail/blackmailed/blackmailing/sextortion
            تنمر/يتنمر/يتنمرون/تحرش/يتحرش/ابتزاز/يبتزني/يبتزونني/يضايقني/يضايقونني
            assedio/assediam/chantagem/bullying
            taciz/zorbalik/santaj
            цькування/цькують/шантаж/шантажує/шантажують/переслідує/переслідують
        """,
    }
)


def is_harassed(texte: str) -> bool:
    """Say whether the danger told comes from people who harass, blackmail or approach a child."""
    return any(not trouve.nie for trouve in _TABLE.find(normalise(texte)))
