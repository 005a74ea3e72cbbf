"""Days, times of day, and the names of languages, in six languages."""

from typing import Final

HORAIRES_MOTIFS: Final = {
    "horaire:matin": """
        matin/matins/matinee/matinees
        morning/mornings
        manha/manhas
        sabah*
        صباح/الصباح/صباحا
        вранці/ранок/ранку/зранку/утром
    """,
    "horaire:midi": """
        =midi
        heure ~1 dejeuner
        entre ~2 12 ~3 14
        pause ~1 dejeuner
        lunch
        noon
        meio dia
        ogle/oglen
        ظهر/الظهر
        опівдні/обід
    """,
    "horaire:apres-midi": """
        apres midi/midis
        =aprem/aprems
        afternoon*
        tarde/tardes
        ogleden sonra
        بعد الظهر
        вдень/після обіду
        пополудні
    """,
    "horaire:soir": """
        soir/soirs/soiree/soirees
        apres le/mon/ma/son/=l travail/boulot/taf/bureau/usine/chantier
        finis/fini/finit/finissons/termine/travaille/bosse/debauche/sors ~4 18h*/19h*/20h*/17h*/18/19
        apres ~1 travail/18h/17h/19h/17h30/18h30/20h
        apres 17/18/19/20 =h/heures
        fin de journee
        apres =ma/=la journee
        ouvert/ouverts/ouverte/ouvrent/finis/finit/fini/rentre/travaille/termine/finissons ~3 tard
        late ~1 opening/hours
        open late
        evening/evenings
        after work
        noite/noites
        aksam*
        مساء/المساء
        ввечері/вечір/вечора/вечером/увечері
    """,
    "horaire:lundi": """
        lundi/lundis/=monday/=mondays/pazartesi/الاثنين/الإثنين/понеділ*/понедельник*
        segunda feira
    """,
    "horaire:mardi": """
        mardi/mardis/tuesday/tuesdays/sali/الثلاثاء/вівтор*/вторник*
        terca feira
    """,
    "horaire:mercredi": """
        mercredi/mercredis/wednesday/wednesdays/carsamba/الأربعاء/середу/середа/середам/среду/средам
        quarta feira
    """,
    "horaire:jeudi": """
        jeudi/jeudis/thursday/thursdays/persembe/الخميس/четвер*
        quinta feira
    """,
    "horaire:vendredi": """
        vendredi/vendredis/friday/fridays/الجمعة/пятниц*
        п ятниц*
        п'ятниц*
        sexta feira
        cuma/cumalari/cumaya
    """,
    "horaire:samedi": """
        samedi/samedis/=samdi/sabado/sabados/saturday/saturdays/cumartesi/cumartesileri/السبت/субот*/суббот*
        week end/ends
        weekend/weekends/wkend
        hafta sonu
        fim/fins de semana
        вихідн*/выходн*
        نهاية الأسبوع
        نهاية الاسبوع
    """,
    "horaire:dimanche": """
        dimanche/dimanches/sunday/sundays/domingo/domingos/pazar/pazarlari/الأحد/неділю/неділя/воскресенье
        week end/ends
        weekend/weekends/wkend
        fim/fins de semana
        вихідн*/выходн*
        hafta sonu
        نهاية الأسبوع
        نهاية الاسبوع
    """,
}

# Code -> what the language is called. "J'apprends l'anglais" is a need, "il parle turc" a condition.
LANGUES_NOMS: Final = {
    "en": "anglais anglaise english ingles ingilizce الإنجليزية الانجليزية англійськ* английск*",
    "ar": "arabe arabes arabic arapca darija العربية عربي بالعربية بالعربي арабськ* arabo",
    "pt": "portugais portugaise portuguese portugues portekizce البرتغالية португальськ*",
    "tr": "turc turque turk turkish turco turkce التركية турецьк*",
    "uk": "ukrainien ukrainienne ukrainian ucraniano ukraynaca الأوكرانية українськ*",
    "ru": "russe russian russo rusca الروسية російськ* русск*",
    "es": "espagnol espagnole castillan espanol castellano spanish espanhol ispanyolca espanol іспанськ* الإسبانية",
    "it": "italien italienne italian italiano",
    "de": "allemand allemande german deutsch almanca німецьк*",
    "ro": "roumain roumaine moldave romaneste romanian romana romeno",
    "pl": "polonais polonaise polsku polish",
    "fa": "persan perse dari farsi persian الفارسية",
    "ps": "pachto pachtou pashto pachtoune pachtoun pashtou",
    "zh": "chinois chinoise mandarin chinese",
    "ur": "ourdou urdu",
    "bn": "bengali bangla",
    "ta": "tamoul tamil",
    "sq": "albanais albanaise shqip albanian",
    "hy": "armenien armenienne armenian",
    "ka": "georgien georgienne georgian",
    "so": "somali somalien",
    "ti": "tigrinya",
    "am": "amharique",
    "ku": "kurde kurdish kurmandji kurtce",
    "ff": "peul poular",
    "bm": "bambara",
    "wo": "wolof",
    "ln": "lingala",
    "mg": "malgache",
    "sw": "swahili",
    "ha": "haoussa",
    "sr": "serbe",
    "bs": "bosniaque",
    "hr": "croate",
    "bg": "bulgare",
    "el": "grec grecque greek",
    "he": "hebreu",
    "hu": "hongrois hongroise",
    "cs": "tcheque",
    "lt": "lituanien lituanienne",
    "ja": "japonais japonaise",
    "ko": "coreen coreenne",
    "th": "thai thailandais",
    "km": "khmer cambodgien",
    "lo": "laotien",
    "mn": "mongol",
    "ce": "tchetchene",
    "az": "azeri",
    "uz": "ouzbek",
    "ne": "nepalais",
    "pa": "pendjabi penjabi punjabi",
    "vi": "vietnamien vietnamienne vietnamese",
    "nl": "neerlandais neerlandaise dutch",
    "hi": "hindi",
    "autre": "kabyle berbere soninke comorien creole romani rom malinke susu",
}
# Said of whoever speaks it: that says it all.
PHONES: Final = {
    "en": "anglophone*", "ar": "arabophone*", "pt": "lusophone*", "tr": "turcophone*", "uk": "ukrainophone*",
    "ru": "russophone*", "es": "hispanophone*", "it": "italophone*", "de": "germanophone*", "ro": "roumanophone*",
    "pl": "polonophone*", "fa": "persanophone*/dariphone*/farsiphone*", "ps": "pachtophone*/pachtouphone*",
    "zh": "sinophone*", "sq": "albanophone*", "hy": "armenophone*", "ku": "kurdophone*", "so": "somaliphone*",
    "bn": "bengaliphone*",
}  # fmt: skip
# Names of no country's people: said of somebody, they can only be what is spoken.
PURES: Final = frozenset(
    [
        "darija",
        "dari",
        "farsi",
        "pachto",
        "pachtou",
        "pashto",
        "tigrinya",
        "amharique",
        "bambara",
        "wolof",
        "lingala",
        "soninke",
        "ourdou",
        "urdu",
        "kurmandji",
        "tamoul",
    ]
)
FRANCAIS: Final = (
    "francais francaise french frances fransizca الفرنسية فرنسي بالفرنسية французьк* французск*"
)
PARLE: Final = """parle parles parlent parlant parler parlez parlait parlons comprend comprends comprenant comprennent interprete traducteur
    traductrice speak speaks speaking spoken interpreter understands fala falo falar falam fale falem falamos konusuyor konusan bilen biliyor konusur
    konusuyorum biliyorum konusabilen konusanlar anlayan يتكلم يتحدث أتكلم أتحدث تتكلم تتحدث يتكلمون يفهم مترجم أتقن говор* розмовля* знаю знає перекладач
    communique exprime"""
# Of an aid, "en anglais" says the language; a letter or a site "en anglais" is the thing to read.
AIDES: Final = """aide aider aidera cours atelier accueil accueille accueilli rdv rendez explique expliquer expliquez accompagnement quelqu conseiller conseillere permanence
    formation seance help class classes lesson lessons someone support ajuda aula aulas yardim ders kurs допомога"""
# To learn a tongue, or to have a page of it translated, is a need.
APPRENDRE: Final = """apprendre apprend apprends ameliorer progresser perfectionner etudier cours learn learning practise practice improve
    aprender ogrenmek تعلم вивчити вчити google traduire traduction"""
# What is written in a tongue asks nobody to speak it.
ECRITS: Final = "site sites lettre message mail page logiciel application video videos films film courrier document texte notice website letter page form"
