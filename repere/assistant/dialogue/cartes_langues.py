"""One sentence in languages that we recognise and do not write: touch a picture, or show this page.

It asks for nothing else: pictograms follow, and whoever reads French beside the person reads the rest.
"""

from typing import Final, NamedTuple

_DE_DROITE: Final = frozenset({"fa", "ps", "ur", "ku", "he"})


class CarteLangue(NamedTuple):
    """``nom``: the language, as those who speak it write it. ``sens`` is "rtl" or "ltr"."""

    code: str
    nom: str
    phrase: str

    @property
    def sens(self) -> str:
        return "rtl" if self.code in _DE_DROITE else "ltr"


CARTES: Final = {
    carte.code: carte
    for carte in (
        CarteLangue("es", "Español", "Toque una imagen o enseñe esta página a alguien que hable francés."),
        CarteLangue("it", "Italiano", "Tocchi un’immagine o mostri questa pagina a qualcuno che parla francese."),
        CarteLangue("de", "Deutsch", "Tippen Sie auf ein Bild oder zeigen Sie diese Seite jemandem, der Französisch spricht."),
        CarteLangue("nl", "Nederlands", "Tik op een plaatje of laat deze pagina zien aan iemand die Frans spreekt."),
        CarteLangue("ro", "Română", "Atingeți o imagine sau arătați această pagină cuiva care vorbește franceza."),
        CarteLangue("pl", "Polski", "Proszę dotknąć obrazka albo pokazać tę stronę komuś, kto mówi po francusku."),
        CarteLangue("sr", "Srpski", "Dodirnite sliku ili pokažite ovu stranicu nekome ko govori francuski."),
        CarteLangue("sq", "Shqip", "Prekni një figurë ose tregojani këtë faqe dikujt që flet frëngjisht."),
        CarteLangue("so", "Soomaali", "Taabo sawir, ama boggan tus qof ku hadla af Faransiis."),
        CarteLangue("vi", "Tiếng Việt", "Hãy chạm vào một hình, hoặc cho người nói tiếng Pháp xem trang này."),
        CarteLangue("ru", "Русский", "Нажмите на картинку или покажите эту страницу тому, кто говорит по-французски."),
        CarteLangue("bg", "Български", "Докоснете картинка или покажете тази страница на човек, който говори френски."),
        CarteLangue("el", "Ελληνικά", "Αγγίξτε μια εικόνα ή δείξτε αυτή τη σελίδα σε κάποιον που μιλάει γαλλικά."),
        CarteLangue("hy", "Հայերեն", "Սեղմեք նկարի վրա կամ այս էջը ցույց տվեք մեկին, ով խոսում է ֆրանսերեն։"),
        CarteLangue("ka", "ქართული", "შეეხეთ სურათს ან აჩვენეთ ეს გვერდი ადამიანს, ვინც ფრანგულად საუბრობს."),
        CarteLangue("fa", "فارسی", "یک تصویر را لمس کنید، یا این صفحه را به کسی که فرانسوی می‌داند نشان دهید."),
        CarteLangue("ps", "پښتو", "پر یو انځور ګوته کېږدئ، یا دا پاڼه داسې چا ته وښیئ چې په فرانسوي پوهېږي."),
        CarteLangue("ur", "اردو", "کسی تصویر کو چھوئیں، یا یہ صفحہ کسی فرانسیسی بولنے والے کو دکھائیں۔"),
        CarteLangue("ku", "کوردی", "دەست لە وێنەیەک بدە، یان ئەم پەڕەیە پیشانی کەسێک بدە کە فەرەنسی دەزانێت."),
        CarteLangue("he", "עברית", "אפשר לגעת בתמונה, או להראות את הדף הזה למי שמדבר צרפתית."),
        CarteLangue("am", "አማርኛ", "ምስል ይንኩ፣ ወይም ይህን ገጽ ፈረንሳይኛ ለሚናገር ሰው ያሳዩ።"),
        CarteLangue("ti", "ትግርኛ", "ስእሊ ጠውቑ፣ ወይ ነዚ ገጽ ፈረንሳይኛ ንዝዛረብ ሰብ ኣርእዩ።"),
        CarteLangue("hi", "हिन्दी", "किसी चित्र को छुएँ, या यह पेज किसी फ़्रेंच बोलने वाले को दिखाएँ।"),
        CarteLangue("bn", "বাংলা", "একটি ছবিতে চাপ দিন, অথবা ফরাসি বলতে পারেন এমন কাউকে এই পাতাটি দেখান।"),
        CarteLangue("pa", "ਪੰਜਾਬੀ", "ਕਿਸੇ ਤਸਵੀਰ ਨੂੰ ਛੂਹੋ, ਜਾਂ ਇਹ ਪੰਨਾ ਫ਼ਰਾਂਸੀਸੀ ਬੋਲਣ ਵਾਲੇ ਕਿਸੇ ਵਿਅਕਤੀ ਨੂੰ ਦਿਖਾਓ।"),
        CarteLangue("ta", "தமிழ்", "ஒரு படத்தைத் தொடுங்கள், அல்லது பிரெஞ்சு பேசும் ஒருவரிடம் இந்தப் பக்கத்தைக் காட்டுங்கள்."),
        CarteLangue("th", "ไทย", "แตะที่รูปภาพ หรือให้คนที่พูดภาษาฝรั่งเศสดูหน้านี้"),
        CarteLangue("km", "ខ្មែរ", "សូមចុចលើរូបភាព ឬបង្ហាញទំព័រនេះដល់អ្នកដែលនិយាយភាសាបារាំង។"),
        CarteLangue("zh", "中文", "请点一张图片，或者把这一页给会说法语的人看。"),
        CarteLangue("ja", "日本語", "絵を選ぶか、フランス語を話せる人にこのページを見せてください。"),
        CarteLangue("ko", "한국어", "그림을 누르거나, 프랑스어를 하는 사람에게 이 페이지를 보여 주세요."),
    )
}  # fmt: skip
# What tells two languages of one script apart is more than a short message holds.
_PAREILLES: Final = {"am": ("am", "ti"), "ti": ("ti", "am")}


def cards_in(code: str) -> tuple[CarteLangue, ...]:
    """Return the cards to show to who writes in the language ``code``, () when we have none."""
    return tuple(CARTES[c] for c in _PAREILLES.get(code, (code,)) if c in CARTES)
