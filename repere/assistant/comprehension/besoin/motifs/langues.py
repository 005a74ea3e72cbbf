"""The same in English, Arabic, Portuguese, Turkish and Ukrainian. Data: see ``francais``.

Beginnings of words, mostly: Turkish and Ukrainian say the rest with endings. Nothing here is a French word
of another meaning.
"""

from typing import Final

LIGNES: Final = {
    "-": """
        learn/speak/speaks french/english
        aprender/falar/fala frances
        francizca* ogren*
        fix/repair/broken ~2 computer/phone/laptop/screen
        driving school
    """,
    "demarches:3": """
        tax/taxes/paperwork/prefecture
        residence/driving/driver permit/licence/license/card
        housing benefit/benefits/application/aid
        welfare/passport/citizenship/asylum
        administrative form/forms/procedures/papers/documents
        health insurance
        social security/housing
        my/your/the papers
        birth certificate
        pension/retirement file/application/papers/claim
        ضريب*/ضرائب/اقامتي/اقامة/إقامة/جنسية/لجوء/كاف/اوراق*/أوراق*/معاملات/استمارة/جواز/اداري*/إداري*/تقاعد/تقاعدي
        impostos/imposto/irs/papeis/reforma/aposentadoria/nacionalidade/passaporte/formulario/autorizacao/asilo
        titulo/cartao de residencia/saude
        declarar/declaracao ~3 rendimentos/impostos
        vergi*/oturum*/evrak*/basvuru*/emekli*/vatandas*/pasaport*/beyan*/ruhsat*/ehliyet*/resmi/iltica*
        kira yardimi
        податк*/деклар*/посвідк*/документ*/субсид*/пенсі*/громадянств*/паспорт*/префектур*/довідк*/оформит*/оформленн*/притул*
        допомог* на житло
    """,
    # To enrol a child is a formality, whoever the child is.
    "demarches:4": """
        school/nursery/kindergarten registration/enrolment/enrollment/form
        son/daughter/child/children/kids ~5 school/nursery registration/enrolment/enrollment
        register/enrol/enroll ~4 school/nursery
        okul*/kres*/anaokul* ~1 kayit*/kayd*
        oglum*/kizim*/cocuk*/cocug* ~4 okul*/kres*/anaokul* ~1 kayit*/kayd*
        matricul*/inscrever/inscricao ~5 escola/creche/colegio
        filho/filha/filhos/criancas ~5 matricul*/inscricao
        запис* ~4 школи/школу/садок/садка/садочка/садочок
        تسجيل ~3 مدرسة/المدرسة/روضة/الروضة/حضانة/الحضانة
    """,
    # Who makes a game learns to create it, whose child it may be.
    "loisirs:4": """
        make/makes/making/create/creating/design/build ~3 video? game/games
        make/making/put/edit/edited/editing ~4 film/films/movie/movies
        son/daughter/child/kids ~6 make/create/design/build ~3 game/games
        coding club/class/workshop/kids/children
        oyun* ~1 yapmay*/yapmak/tasarla*/gelistir*
        oglum*/kizim*/cocuk*/cocug* ~4 oyun* ~1 yapmay*/yapmak/tasarla*/gelistir*
        kodlama*/programlama* ~1 ogren*/kulub*/kurs*/atolye*
        oglum*/kizim*/cocuk*/cocug* ~6 kod/kodlama*/programlama* ~1 yaz*/ogren*
        criar/fazer/programar ~3 jogo/jogos
        filho/filha/filhos/criancas ~5 criar/programar ~3 jogo/jogos
        створ*/зроб* ~3 гру/ігри/ігор
        син*/дочк*/доньк*/діт*/дитин* ~5 створ*/зроб* ~3 гру/ігри/ігор
        програмуванн*
        البرمجة/برمجة
        يصنع/تصميم/صنع ~2 لعبة/لعبته/ألعاب/العاب
    """,
    "outils:3": """
        learn/teach/lessons/course/classes/class/beginner/beginners ~4 computer/computers/phone/tablet/internet/smartphone/email/word/excel
        use/using my/your/a? smartphone/phone/tablet
        computer classes/lessons/course/skills/basics
        digital/basic skills
        video call/calls
        email/mail address
        اتعلم/أتعلم/تعلم/دروس/يعلمني/تعليم ~3 كمبيوتر/حاسوب/هاتف/هاتفي/انترنت/إنترنت/حاسب
        بريد الكتروني/إلكتروني
        aprender/ensinar/ensine/curso/aulas ~5 computador/telemovel/telefone/tablet/internet/informatica/email
        usar/mexer ~2 meu/minha/telemovel/tablet/whatsapp
        videochamada/informatica
        bilgisayar*/telefon*/internet*/tablet* ~2 ogren*/kurs*/ders*
        goruntulu konus*/ara*
        e posta
        навчит*/навчатис*/курс*/вивчит*/уроки ~3 комп*/телефон*/інтернет*/планшет*/смартфон*/ютер*
        користуватис* ~2 телефон*/планшет*/смартфон*
        відеодзвін*
    """,
    "outils:4": "bilgisayar*/telefon* ders*/kurs*",
    "emploi:3": """
        job/jobs/resume/cv/internship/unemployment/employment/hiring
        find/looking ~3 work
        cover letter
        start ~3 business/company
        عمل/وظيفة/شغل/ذاتية/بطالة/توظيف
        emprego/empregos/curriculo/desemprego/estagio
        procuro/procurar/arranjar/encontrar trabalho
        is ariyor*/bul*/basvuru*/ilan*/ara*/gorusme*
        ozgecmis*/issiz*/staj*
        робот* ~2 шука*/знайт*
        шука*/знайти/пошук* ~2 робот*/роботу
        резюме/ваканс*/безробіт*/співбесід*/стажуван*
    """,
    "securite:3": """
        scam/scams/scammed/scammer/fraud/hacked/hacker/password/passwords/phishing/suspicious
        fake site/website/email/message
        strange message/email/text
        safe/safely/safety/secure ~3 online/internet/account/accounts/pay
        احتيال/نصب/مرور/فيروس*/اختراق*/مشبوه*/نصابين
        كلمة/كلمات سر
        burla/burlas/golpe/senha/senhas/palavra/fraude/enganado/enganaram/pirateada/pirateado/hackeada
        mensagem/email estranha/estranho/suspeita/suspeito
        dolandiri*/sifre*/virus*/sahte/parola*/supheli
        шахра*/парол*/вірус*/зламал*/обман*/підозріл*/фальшив*
    """,
    "enfants:3": """
        parental control/controls
        screen time
        my? son/daughter/kid/kids/child/children/teenager ~6 screen/screens/tiktok/games/game/phone/online/school/homework/snapchat/internet
        school/homework ~5 son/daughter/child/children/kids
        screens ~3 kids/children
        اولادي/أولادي/ابني/ابنتي/اطفالي/أطفالي/طفلي ~6 شاشة/شاشات/العاب/ألعاب/مدرسة/هاتف/تيك/انترنت/إنترنت/واجبات
        رقابة ابوية/أبوية
        filho/filha/filhos/criancas ~5 ecra/ecras/jogos/tiktok/escola/telemovel/internet/telefone
        controlo/controle parental
        oglum*/kizim*/cocuk*/cocug* ~5 ekran*/oyun*/okul*/telefon*/tiktok*/internet*/odev*
        ebeveyn*
        батьківськ* контрол*
        син*/дочк*/доньк*/діт*/дитин* ~6 екран*/ігри/ігор/школ*/телефон*/tiktok*/гра*/уроки/інтернет*
    """,
    "loisirs:3": """
        video game/games/editing/edit/gaming
        edit/editing ~2 photo/photos/video/videos
        photo/photography/photoshop ~1 workshop/class/course/club/album/editing
        =3d
        makerspace/genealogy/podcast/robotics
        family tree
        music ~4 computer
        learn ~3 code/coding/programming
        مونتاج/بودكاست/ثلاثية/روبوت*/تصوير
        تعديل/تركيب صور/فيديو/فيديوهات
        العاب/ألعاب فيديو
        videojogos/fotografia/genealogia/genealogica/robotica
        edicao/montagem/editar de? video/videos/foto/fotos/fotografias
        fotograf*/video* ~2 duzenle*/kurgu*/montaj*/kurs*
        video oyun*
        muzik* yap*
        робототехнік*/подкаст*/родовід*/фотошоп*/відеоігр*
        монтаж*/редагуван*/редагуват* ~2 відео/фото*
    """,
    "comprendre:3": """
        artificial intelligence
        is/about/use/using/learn/understand/the/what =ai
        fake/false news
        personal data
        social networks/media
        news ~4 fake/true
        cookies/algorithms/cryptocurrency/bitcoin/misinformation/disinformation/deepfake
        how ~2 internet ~1 works/work
        ذكاء/خوارزميات/خوارزمية/شائعات
        اخبار/أخبار كاذبة/مزيفة
        بيانات/بياناتي شخصية/الشخصية
        inteligencia artificial
        noticias/noticia falsas/falsa
        dados pessoais
        redes sociais
        algoritmos/desinformacao/criptomoedas
        yapay zeka
        yalan/sahte haber*
        sosyal medya*
        kisisel veri*
        algoritma*/kripto*
        штучн* інтелект*
        фейк*/алгоритм*/криптовалют*/дезінформац*
        соціальн* мереж*
        персональн* дан*
    """,
    "acces:3": """
        print/printing/printer/printers/photocopy/photocopies/scanner/scan
        internet access
        free/public wifi/computer/computers/internet
        don t have ~1 internet/wifi
        charge/recharge ~2 phone
        طباعة/طابعة/اطبع/أطبع/سكانر/واي/فاي
        ليس عندي انترنت/إنترنت
        imprimir/impressora/fotocopia/fotocopias/fotocopiar/digitalizar
        internet gratis/gratuita
        yazici*/yazdir*/fotokopi*/tarayici*/ciktisi/cikti
        ucretsiz/bedava internet*/wifi/wi
        evde* internet* yok
        роздрук*/друкуват*/принтер*/ксероко*/сканер*/відскан*/вайфай*
        безкоштовн* інтернет*/wifi
        доступ* до інтернету
    """,
    "acquisition:3": """
        cheap/affordable/refurbished/donated/used/low ~3 computer/computers/laptop/laptops/phone/phones/tablet/smartphone/sim
        buy/buying/afford/purchase ~4 computer/laptop/phone/tablet/smartphone
        refurbished
        second hand
        computer/laptop/phone ~3 cheap/cheaper
        رخيص/رخيصة/مستعمل/مستعملة/شراء
        computador/telemovel/portatil/tablet/telefone ~4 barato/barata/usado/mao
        barato/barata ~3 computador/telemovel/portatil/tablet
        comprar ~3 computador/telemovel/telefone/tablet/portatil
        ucuz/ikinci ~2 bilgisayar*/telefon*/laptop*/tablet*
        bilgisayar*/telefon*/tablet* ~2 almak/satin
        дешев*/недорог*/вживан*/купити ~3 комп*/ноутбук*/телефон*/планшет*/ютер*/смартфон*
    """,
}
