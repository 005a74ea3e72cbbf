"""Words that tell a language, folded, written by us: small ones, and those of people who ask for help."""

from typing import Final

_LIGNES: Final = """
fr: je j tu t es il elle oui non mdr con gros nous vous ils on le la les l un une des du de d et ou mais pas ne n est suis ai a ma mon mes sa son
fr: pour avec sans dans sur chez que qui quoi comment bonjour merci svp aide cherche veux voudrais besoin comprends rien
fr: parle habite ordinateur impots au aux ce cette plus tout ca c y en se me te tres peu cours faire quelqu
en: i i'm my me you your the a an is are am was do does don can could to of for with and or not in on at near where what how
en: when who why help need want please hello hi good morning live looking learn use free lessons english speak french
en: someone thanks thank have has job phone broken this that there any it papers from would like work find get know
pt: eu um uma o os as do da dos das no na em e ou nao com para por preciso ajuda quero moro estou tenho sou onde como
pt: bom dia boa tarde obrigado obrigada posso aprender usar computador falo frances trabalho procura minha meu faco favor
pt: declaracao impostos curso ola que reforma tem ter telemovel documento documentos falar gostaria fazer
es: yo un una el los las del y o no con para por necesito ayuda quiero vivo estoy tengo soy donde como hola buenos dias
es: gracias puedo aprender usar ordenador hablo frances trabajo busco mi mis papeles favor curso que me es esta hacer
it: io un una il lo gli i di del della e o non con per ho bisogno aiuto voglio vivo abito sono dove come ciao buongiorno
it: grazie posso imparare usare parlo francese lavoro cerco mio mia documenti che mi puo fare corso
de: ich ein eine der die das und oder nicht mit fur brauche hilfe mochte will wohne bin habe wo wie hallo guten tag danke
de: kann lernen computer spreche franzosisch arbeit suche mein meine meinen einen in zu bitte auf ist
tr: ben bir ve icin ile var yok mi lazim yardim istiyorum nerede nasil merhaba selam tesekkur tesekkurler bilgisayar
tr: ogrenmek kullanmak kullanmayi fransizca bilmiyorum oturuyorum yasiyorum ariyorum oturma izni randevu almak almam
tr: gerekiyor dosyam dosya vergi kurs ucretsiz ne bana benim telefon calismiyor lutfen degil cok da de nin
ro: eu un o si sau nu cu pentru am nevoie ajutor vreau locuiesc sunt unde cum buna ziua multumesc pot vorbesc franceza
ro: caut loc munca de la documentele documente este va rog in
pl: ja jest i lub nie z dla potrzebuje pomocy chce mieszkam jestem gdzie jak dzien dobry dziekuje moge mowie francusku
pl: szukam pracy prosze mam do na sie komputer dokumentami
nl: ik een het de en of niet met voor heb nodig hulp wil woon ben waar hoe hallo goedemorgen dank kan spreek frans werk
nl: zoek mijn naar papieren
so: waxaan waan u baahanahay caawimaad iyo ama ma aan ku ka la si xaggee sidee iska warran mahadsanid degan shaqo
sq: une nje dhe ose nuk me per kam nevoje ndihme dua jetoj jam ku si pershendetje faleminderit mund flas pune kerkoj
vi: toi mot va hoac khong voi cho can giup do muon song o la dau nhu the nao xin chao cam on giay to
ar: wach wash kayn chi wahed fin fiha khoya khouya sahbi 3afak afak bghit nta nti ana rani dyal dial nsawb ndir ndir nt3allem t3awni y3awni
ar: alaykoum aleykoum alikoum wa3alaykoum sbah lkhir kheir inchallah hamdoullah machi mafhemtch mafhamt ma3rft b9a wakha fhemt kanqelleb 7it
ar: chwiya barcha bezzaf bzaf nheb nhab famma win winek kifech 3lach 3la hada hadi dari lwra9 lwraq khdma khedma
ar: salam bghit nheb 3andi wach chno kifach choukran chokran musa3ada mouchkil labas 3likoum 3aslema bghina khasni
"""


def _read(lignes: str) -> dict[str, frozenset[str]]:
    lus: dict[str, frozenset[str]] = {}
    for ligne in lignes.strip().splitlines():
        langue, _, mots = ligne.partition(": ")
        lus[langue] = lus.get(langue, frozenset()) | frozenset(mots.split())
    return lus


MOTS: Final = _read(_LIGNES)
# Names of things that every language borrows: they tell nothing.
NEUTRES: Final = frozenset(
    [
        "word",
        "excel",
        "powerpoint",
        "windows",
        "google",
        "gmail",
        "facebook",
        "instagram",
        "whatsapp",
        "internet",
        "web",
        "email",
        "mail",
        "job",
        "smartphone",
        "online",
        "scanner",
        "wifi",
        "help",
        "control",
        "parental",
        "recto",
        "verso",
        "pix",
        "fablab",
        "caf",
        "rsa",
        "cv",
        "pdf",
        "usb",
        "android",
        "apple",
        "linux",
        "photoshop",
        "connect",
        "emmaus",
        "social",
        "sociale",
        "radio",
        "escape",
        "game",
        "checking",
        "fact",
        "phone",
        "app",
        "apps",
        "scan",
        "doc",
        "docs",
        "laptop",
        "cloud",
        "podcast",
        "streaming",
        "drive",
        "outlook",
        "zoom",
        "skype",
        "chrome",
        "iphone",
        "bug",
        "hotspot",
        "coworking",
        "gaming",
        "mooc",
        "tuto",
        "linkedin",
        "indeed",
        "vinted",
        "secret",
        "key",
    ],
)
TERMINAISONS_TURQUES: Final = (
    "mek",
    "mak",
    "iyorum",
    "uyorum",
    "yorum",
    "lari",
    "leri",
    "larim",
    "lerim",
    "imi",
    "umu",
    "nin",
    "nun",
    "sine",
    "sina",
    "lik",
    "luk",
    "meye",
    "maya",
    "mesi",
    "masi",
    "ecek",
    "acak",
    "dir",
    "misin",
    "musun",
    "siniz",
    "ndan",
    "nden",
    "ndaki",
)
# Letters that one of these languages writes and French does not.
LETTRES: Final = {
    "pt": "ãõ",
    "es": "ñ¿¡",
    "de": "ß",
    "tr": "ğışİöü",
    "ro": "ășşțţ",
    "pl": "łżźąęśćń",
    "vi": "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
}
# In one script, letters or words that one language writes; the first language is the usual one.
CYRILLIQUE: Final = {
    "uk": (
        "іїєґ",
        "потрібна потрібно допомога як що мені та будь ласка дякую немає привіт шукаю добрий розумію де",
    ),
    "ru": (
        "ыэёъ",
        "нужна нужно помощь как что мне пожалуйста спасибо нет привет ищу говорю французски где работу помогите здравствуйте",
    ),
    "bg": ("", "имам нужда помощ къде искам благодаря съм"),
}
ARABE: Final = {
    "ar": ("", "في من على الى إلى أريد أحتاج كيف أين عندي لا مرحبا السلام"),
    "fa": ("پچژگ", "از در به را است برای می من کمک سلام خواهم دارم نیاز فرانسه"),
    "ps": ("ټډړږښګڼېۍځڅ", "زه په ته لرم کې اړتیا مرسته"),
    "ur": ("ٹڈڑںےہھ", "مجھے ہے میں کے کی مدد چاہیے"),
    "ku": ("ڕڵۆێە", "من بۆ لە"),
}
# Scripts that one language of ours writes: from, to, language.
ECRITURES: Final = (
    (0x0370, 0x03FF, "el"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0900, 0x097F, "hi"),
    (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0E00, 0x0E7F, "th"),
    (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x137F, "am"),
    (0x1780, 0x17FF, "km"),
    (0x3040, 0x30FF, "ja"),
    (0xAC00, 0xD7AF, "ko"),
    (0x4E00, 0x9FFF, "zh"),
)
