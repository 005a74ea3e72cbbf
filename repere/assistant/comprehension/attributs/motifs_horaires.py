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
        aprem
        afternoon*
        tarde/tardes
        ogleden sonra
        بعد الظهر
        вдень/після обіду
        пополудні
    """,
    "horaire:soir": """
        soir/soirs/soiree/soirees
        apres ~3 travail/boulot/journee/18h/17h/18/19h/19/bureau
        fin de journee
        apres 17/18/19/17h/18h/19h
        tard
        evening/evenings
        after work
        noite/noites
        aksam*
        مساء/المساء
        ввечері/вечір/вечора/вечером/увечері
    """,
    "horaire:lundi": "lundi/lundis/monday/pazartesi/الاثنين/понеділ*/понедельник\nsegunda feira",
    "horaire:mardi": "mardi/mardis/tuesday/sali/الثلاثاء/вівтор*/вторник\nterca feira",
    "horaire:mercredi": "mercredi/mercredis/wednesday/carsamba/الأربعاء/серед*/среду\nquarta feira",
    "horaire:jeudi": "jeudi/jeudis/thursday/persembe/الخميس/четвер*\nquinta feira",
    "horaire:vendredi": "vendredi/vendredis/friday/الجمعة/пятниц*\nп ятниц*\nsexta feira\ncuma/cumalari",
    "horaire:samedi": "samedi/samedis/samdi/sabado/sabados/saturday/saturdays/cumartesi/السبت/субот*/суббот*\nweek end\nweekend",
    "horaire:dimanche": "dimanche/dimanches/sunday/domingo/domingos/pazar/الأحد/неділ*/воскресенье\nweek end\nweekend",
}

# Code -> what the language is called. "J'apprends l'anglais" is a need, "il parle turc" a condition.
LANGUES_NOMS: Final = {
    "en": "anglais anglaise anglophone english ingles ingilizce الإنجليزية англійськ* английск*",
    "ar": "arabe arabes arabophone arabic arapca العربية عربي арабськ*",
    "pt": "portugais portugaise lusophone portuguese portugues portekizce البرتغالية португальськ*",
    "tr": "turc turque turk turkish turco turkce التركية турецьк*",
    "uk": "ukrainien ukrainienne ukrainian ucraniano ukraynaca الأوكرانية українськ*",
    "ru": "russe russophone russian russo rusca الروسية російськ* русск*",
    "es": "espagnol espagnole hispanophone spanish espanhol ispanyolca",
    "it": "italien italienne italian",
    "de": "allemand allemande german",
    "ro": "roumain roumaine romanian",
    "pl": "polonais polonaise polish",
    "fa": "persan dari farsi afghan afghane persian",
    "ps": "pachto pachtou pashto pachtoune",
    "zh": "chinois chinoise mandarin chinese",
    "ur": "ourdou urdu",
    "bn": "bengali bangla",
    "ta": "tamoul tamil",
    "sq": "albanais albanaise albanian",
    "hy": "armenien armenienne armenian",
    "ka": "georgien georgienne georgian",
    "so": "somali somalien",
    "ti": "tigrinya",
    "am": "amharique",
    "ku": "kurde kurdish",
    "ff": "peul poular",
    "bm": "bambara",
    "wo": "wolof",
    "sr": "serbe",
    "bg": "bulgare",
    "vi": "vietnamien vietnamienne vietnamese",
    "nl": "neerlandais",
    "hi": "hindi",
}
FRANCAIS: Final = "francais francaise french frances fransizca الفرنسية فرنسي французьк* французск*"
PARLE: Final = """parle parles parlent parlant parler parlez parlait parlons comprend comprends interprete traducteur
    traduction traduire speak speaks speaking spoken interpreter fala falo falar falam fale konusuyor konusan bilen biliyor
    konusuyorum biliyorum يتكلم يتحدث أتكلم أتحدث تتكلم أتقن говор* розмовля* знаю accueil langue maternelle"""
