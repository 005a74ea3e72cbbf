"""The words of the emergency cards, in six languages: a title, two short sentences, labels of buttons."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Action(StrEnum):
    APPELER = "appeler"
    ECRIRE = "ecrire"
    OUVRIR = "ouvrir"
    QUITTER = "quitter"


ACTIONS: Final[Mapping[Action, Mapping[str, str]]] = {
    Action.APPELER: {
        "fr": "Appeler le {}",
        "en": "Call {}",
        "ar": "الاتصال بالرقم {}",
        "pt": "Ligar para o {}",
        "tr": "{} numarasını arayın",
        "uk": "Зателефонувати {}",
    },
    Action.ECRIRE: {
        "fr": "Envoyer un SMS au {}",
        "en": "Text {}",
        "ar": "إرسال رسالة نصية إلى {}",
        "pt": "Enviar um SMS para o {}",
        "tr": "{} numarasına SMS gönderin",
        "uk": "Надіслати SMS на {}",
    },
    Action.OUVRIR: {
        "fr": "Ouvrir le site {}",
        "en": "Open {}",
        "ar": "فتح الموقع {}",
        "pt": "Abrir o site {}",
        "tr": "{} sitesini açın",
        "uk": "Відкрити сайт {}",
    },
    Action.QUITTER: {
        "fr": "Quitter cette page",
        "en": "Leave this page",
        "ar": "مغادرة هذه الصفحة",
        "pt": "Sair desta página",
        "tr": "Bu sayfadan çıkın",
        "uk": "Залишити цю сторінку",
    },
}

TEXTES: Final[Mapping[str, Mapping[str, tuple[str, str, str]]]] = {
    "urgence_suicide": {
        "fr": (
            "Ne restez pas sans aide. Parlez à quelqu’un maintenant.",
            "Au 3114, une personne vous écoute, jour et nuit. C’est gratuit.",
            "En danger tout de suite\u00a0: appelez le 15. Si vous n’entendez pas ou ne parlez pas\u00a0: SMS au 114.",
        ),
        "en": (
            "You are not alone. Talk to someone now.",
            "On 3114, someone listens to you, day and night. It is free.",
            "In danger right now: call 15. If you cannot hear or speak: text 114.",
        ),
        "ar": (
            "أنت لست وحدك. يمكنك التحدث مع شخص الآن.",
            "على الرقم 3114 يستمع إليك شخص ليلًا ونهارًا. المكالمة مجانية.",
            "في خطر الآن: اتصل بالرقم 15. لمن لا يسمع أو لا يتكلم: رسالة نصية إلى 114.",
        ),
        "pt": (
            "Há quem possa ajudar. Fale com alguém agora.",
            "No 3114, há alguém para ouvir, de dia e de noite. É grátis.",
            "Em perigo agora: ligue para o 15. Se não ouve ou não fala: SMS para o 114.",
        ),
        "tr": (
            "Yalnız değilsiniz. Hemen biriyle konuşun.",
            "3114’te biri sizi gece gündüz dinler. Ücretsizdir.",
            "Şu an tehlikedeyseniz 15’i arayın. Duyamıyor ya da konuşamıyorsanız: 114’e SMS.",
        ),
        "uk": (
            "Ви не самі. Поговоріть з кимось зараз.",
            "За номером 3114 вас вислухають вдень і вночі. Це безкоштовно.",
            "Небезпека зараз: телефонуйте 15. Не чуєте або не можете говорити: SMS на 114.",
        ),
    },
    "urgence_violence": {
        "fr": (
            "Vous avez le droit d’être en sécurité.",
            "En danger maintenant\u00a0: appelez le 17, ou envoyez un SMS au 114 sans bruit.",
            "Pour parler, jour et nuit\u00a0: le 3919. C’est gratuit et anonyme.",
        ),
        "en": (
            "You have the right to be safe.",
            "In danger now: call 17, or text 114 silently.",
            "To talk, day and night: 3919. It is free and anonymous.",
        ),
        "ar": (
            "من حقك أن تكون في أمان.",
            "في خطر الآن: اتصل بالرقم 17، أو أرسل رسالة إلى 114 دون صوت.",
            "للتحدث ليلًا ونهارًا: 3919. مجاني ودون ذكر الاسم.",
        ),
        "pt": (
            "Tem o direito de estar em segurança.",
            "Em perigo agora: ligue para o 17, ou envie um SMS para o 114 sem fazer barulho.",
            "Para falar, de dia e de noite: 3919. É grátis e anónimo.",
        ),
        "tr": (
            "Güvende olmak hakkınızdır.",
            "Şu an tehlikedeyseniz 17’yi arayın ya da sessizce 114’e SMS gönderin.",
            "Gece gündüz konuşmak için: 3919. Ücretsiz ve isimsizdir.",
        ),
        "uk": (
            "Ви маєте право на безпеку.",
            "Небезпека зараз: телефонуйте 17 або тихо надішліть SMS на 114.",
            "Щоб поговорити вдень і вночі: 3919. Безкоштовно й анонімно.",
        ),
    },
    "urgence_medicale": {
        "fr": (
            "C’est une urgence\u00a0: appelez le 15.",
            "Un médecin vous répond, jour et nuit. Dites où vous êtes.",
            "Partout en Europe\u00a0: le 112. Si vous n’entendez pas ou ne parlez pas\u00a0: SMS au 114.",
        ),
        "en": (
            "This is an emergency: call 15.",
            "A doctor answers, day and night. Say where you are.",
            "Anywhere in Europe: 112. If you cannot hear or speak: text 114.",
        ),
        "ar": (
            "هذه حالة طارئة: اتصل بالرقم 15.",
            "يجيبك طبيب ليلًا ونهارًا. قل أين أنت.",
            "في كل أوروبا: 112. لمن لا يسمع أو لا يتكلم: رسالة نصية إلى 114.",
        ),
        "pt": (
            "É uma emergência: ligue para o 15.",
            "Um médico responde, de dia e de noite. Diga onde está.",
            "Em toda a Europa: 112. Se não ouve ou não fala: SMS para o 114.",
        ),
        "tr": (
            "Bu acil bir durum: 15’i arayın.",
            "Gece gündüz bir doktor cevap verir. Nerede olduğunuzu söyleyin.",
            "Avrupa’nın her yerinde: 112. Duyamıyor ya da konuşamıyorsanız: 114’e SMS.",
        ),
        "uk": (
            "Це невідкладний випадок: телефонуйте 15.",
            "Лікар відповідає вдень і вночі. Скажіть, де ви.",
            "Усюди в Європі: 112. Не чуєте або не можете говорити: SMS на 114.",
        ),
    },
    "urgence_enfance": {
        "fr": (
            "Un enfant est en danger\u00a0: appelez le 119.",
            "Enfant ou adulte, on vous écoute, jour et nuit. C’est gratuit et secret.",
            "Danger tout de suite\u00a0: le 17. Harcèlement\u00a0: le 3018. Sans parler\u00a0: SMS au 114.",
        ),
        "en": (
            "A child is in danger: call 119.",
            "Child or adult, someone listens, day and night. It is free and confidential.",
            "Danger right now: 17. Bullying: 3018. Without speaking: text 114.",
        ),
        "ar": (
            "طفل في خطر: اتصل بالرقم 119.",
            "للأطفال والكبار، هناك من يستمع إليك ليلًا ونهارًا. مجاني وسري.",
            "خطر الآن: 17. تنمّر: 3018. دون كلام: رسالة إلى 114.",
        ),
        "pt": (
            "Uma criança está em perigo: ligue para o 119.",
            "Para crianças e adultos, há quem ouça, de dia e de noite. É grátis e confidencial.",
            "Perigo agora: 17. Assédio: 3018. Sem falar: SMS para o 114.",
        ),
        "tr": (
            "Bir çocuk tehlikede: 119’u arayın.",
            "Çocuk ya da yetişkin, gece gündüz dinlenirsiniz. Ücretsiz ve gizlidir.",
            "Şu an tehlike varsa: 17. Zorbalık: 3018. Konuşmadan: 114’e SMS.",
        ),
        "uk": (
            "Дитина в небезпеці: телефонуйте 119.",
            "Дітей і дорослих вислухають вдень і вночі. Безкоштовно й конфіденційно.",
            "Небезпека зараз: 17. Цькування: 3018. Без голосу: SMS на 114.",
        ),
    },
    "urgence_cyber": {
        "fr": (
            "Piratage ou arnaque\u00a0: faites-vous aider.",
            "Ne payez plus rien. Si l’on a vos codes, appelez votre banque tout de suite.",
            "17Cyber vous aide en ligne, jour et nuit. Pour un jeune\u00a0: le 3018.",
        ),
        "en": (
            "Hacking or scam: get help.",
            "Pay nothing more. If someone has your codes, call your bank at once.",
            "17Cyber helps you online, day and night. For a young person: 3018.",
        ),
        "ar": (
            "اختراق أو احتيال: هناك من يساعدك.",
            "لا تدفع أي شيء بعد الآن. إذا أُخذت رموزك فاتصل بمصرفك فورًا.",
            "يساعدك 17Cyber على الإنترنت ليلًا ونهارًا. للشباب: 3018.",
        ),
        "pt": (
            "Conta pirateada ou burla: peça ajuda.",
            "Não pague mais nada. Se têm os seus códigos, ligue já para o banco.",
            "O 17Cyber ajuda em linha, de dia e de noite. Para um jovem: 3018.",
        ),
        "tr": (
            "Hesap çalınması ya da dolandırıcılık: yardım alın.",
            "Artık hiçbir şey ödemeyin. Şifreniz alındıysa hemen bankanızı arayın.",
            "17Cyber size internette gece gündüz yardım eder. Gençler için: 3018.",
        ),
        "uk": (
            "Злам або шахрайство: зверніться по допомогу.",
            "Більше нічого не платіть. Якщо хтось має ваші коди, одразу телефонуйте до банку.",
            "17Cyber допомагає онлайн вдень і вночі. Для молоді: 3018.",
        ),
    },
    "hebergement_urgence": {
        "fr": (
            "Nulle part où dormir\u00a0: appelez le 115.",
            "C’est gratuit, jour et nuit. Dites où vous êtes et avec qui.",
            "La ligne est souvent occupée\u00a0: rappelez. Si vous n’entendez pas ou ne parlez pas\u00a0: SMS au 114.",
        ),
        "en": (
            "Nowhere to sleep: call 115.",
            "It is free, day and night. Say where you are and who is with you.",
            "The line is often busy: call again. If you cannot hear or speak: text 114.",
        ),
        "ar": (
            "لا مكان للنوم: اتصل بالرقم 115.",
            "مجاني ليلًا ونهارًا. قل أين أنت ومن معك.",
            "الخط مشغول كثيرًا: اتصل مرة أخرى. لمن لا يسمع أو لا يتكلم: رسالة نصية إلى 114.",
        ),
        "pt": (
            "Sem sítio para dormir: ligue para o 115.",
            "É grátis, de dia e de noite. Diga onde está e com quem.",
            "A linha está muitas vezes ocupada: ligue de novo. Se não ouve ou não fala: SMS para o 114.",
        ),
        "tr": (
            "Uyuyacak yeriniz yoksa 115’i arayın.",
            "Gece gündüz ücretsizdir. Nerede ve kiminle olduğunuzu söyleyin.",
            "Hat çoğu zaman meşguldür: tekrar arayın. Duyamıyor ya da konuşamıyorsanız: 114’e SMS.",
        ),
        "uk": (
            "Ніде спати: телефонуйте 115.",
            "Безкоштовно вдень і вночі. Скажіть, де ви і з ким.",
            "Лінія часто зайнята: телефонуйте знову. Не чуєте або не можете говорити: SMS на 114.",
        ),
    },
}
