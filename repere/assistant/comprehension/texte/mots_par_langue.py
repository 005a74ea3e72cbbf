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
en: print copy buy cheap free near closest station today tomorrow tax taxes school kids son daughter mother father cannot only
pt: aulas aula noite informatica imprimir gratis sim ajudar ajudem sitio perto filho filha mae pai ler escrever sei ja amanha marcar alguem fala barato
es: imprimir gratis si ayudar cerca hijo hija madre padre leer escribir alguien habla barato manana tramites telefono movil clases estoy buscando
it: stampare gratis si aiutare vicino figlio figlia madre padre qualcuno parla lavoro telefono capisco oggi domani documenti stampante corso lezioni sito serve
de: drucken drucker kostenlos ja nein hilfe jemand spricht billig heute morgen kurs unterlagen formular handy behorde deutsch mutter sohn ausdrucken lernen gibt es
tr: evet hayir tamam randevusuz gelebilir miyim misiniz misin giremiyorum yazici yazdirmak yakin acik bugun yarin biri biliyor musunuz adim annem babam kizim oglum
tr: nereden nereye bedava ucuz internette sitesine tesekkurler iyi gunler gunaydin anlamiyorum anlamadim basvuru iliskin kagit belge belgeler
ro: vorbiti romaneste actele calculatorul calculator ieftin imprimat imprimez printez inteleg ajuta ajutati copii copil mama tata acasa aproape vreau telefonul nevoie multumesc
pl: tak pomoc drukarka drukowac wydrukowac za darmo tani dziecko syn corka matka telefon komputera rozumiem dokumenty mozna ktos mowi jutro dzisiaj
nl: hulp printen gratis ja nee iemand spreekt goedkoop vandaag morgen cursus formulier telefoon begrijp kinderen
so: shaqeeyo taleefan taleefanka taleefankayga taleefankaygu caawin kartaa caawi inaan barto baro maya fahmin sida loo caawimaad haa maya soomaali hadashaa waraaqaha kombiyuutar dukumenti shaqo ilmaha hadla waxan rabaa fadlan mahadsanid nabad subax wanaagsan
sq: ndihme duhet shqip dokumente kompjuter punoj femije lutem flet mire ditë kerkoj doja ndihmoni pune
ku: alikari ez dixwazim min heye tune nizanim zimane kurdi spas rojbas ji bo
tr: aboneligi acamıyorum acil acmak acmayı acık acıklayın acılıyor acım adresi adımlı afis agacı aglıyor agrıyor
tr: ailemle aksam aksamlar aktarmak akıllı alabilirim alacak alamıyorum albumu algoritma almayı alınca alınır
tr: alınıyor alır alısveris anlamadım anlamak anlamıyorum anlarım anlasılır anlatması anlatsın anlatın anne anneme
tr: annemin aptalsın araba arabam aradı aradılar arama aramada aramak aramama aramamı arastırmak arıyor arıyorum
tr: atalarımı atmayı atolye atolyesi avroya ayarlamak ayarları aynı ayırt babalarına bagimlisi baglanmak baglantısı
tr: baglanırım bagımlısı bagıs bagıslamak bakmak bakım bankadan bankayım basitce baska baskı baslayanlar bastım
tr: basvurusu basım basıma basında bebekler beceremiyorum beceri belediyeden belgesi benden beyan beyani beyannamesi
tr: bildirmek bilet bileti biletimi bilgi bilgilerimi bilgisayara bilgisayarda bilgisayardan bilgisayarı
tr: bilgisayarım bilgisayarıma bilgisayarımı bilgisi biliyorum bilmiyor biriyle birlesimi birlikte bitiyor bitti
tr: bizi boyunca bozuldu bozumu bulamıyorum bulmak bulut burosuna burs butun buyutmek bırakmıyor calındı calısacak
tr: calısmak calısmıyor calısır calısıyor cekmek cekmiyor cektirebilirim ceneni cerez cerezler cevirmek cevre
tr: cevreye cevreyi ceza cezasına cizgi cizim cizmek cocuga cocugum cocugumla cocugumun cocuk cocuklar cocuklardan
tr: cocukları cocuklarım cocuklarımı cocuklarımın cocukların cumartesi cıkarıldım cıktı cıkıyor cırak cıraklık
tr: dagıtan dairesinden davetiye dayanısma defa degisikligi degistirdim degistirmek demek denetimi dernegimize
tr: dernek dersi destegi devletten dijital dijitale dinliyor diplomamı diplomasız diye dizustu dizustuyle dogru
tr: dogrulama dogum doktora dokunmadım dolandirildim dolandırıcılarından dolandırıcılık dolandırıcılıktan
tr: dolandırıldım dolduramıyorum doldurmak donusturmek donusum dosyaları dosyası dugun dukkanımı dunya dunyayı
tr: durdurmak dustu dusuk dusunme duzenlemek duzenlemeyi ebeveyn ebeveynler edecegim edecek ederim edin ediyorlar
tr: egitici egitim egitimi ehliyet ehliyetimi ehliyetine ekran ekranda ekranlar elestirel emekli emeklilik
tr: engellemek engelli ergen erisimi esim esimi eski etkinlik etkisi etmek etmiyor etti ettiler evde evrak evraklar
tr: evrakları evraklarımı evrakı fatura faturam fazla fiyata fiyatlı fiyatına formunu fotograf fotograflardan
tr: fotografları fotograflarım fotografımı fotokopi fotokopisi fransız fransızca galiba garip gece gecesi gecici
tr: geldi geldim gelen gelirimi gelirli gelirliler geliyor gelmedi genc genclere gercek gerceklik geri getirmek gezi
tr: girdi girdiler girmeyi gitti gizlemek gizlilik gondermek gondermeyi goremiyorum gormek goruntulu gorusme
tr: gorusmem gorusmesine gozetim gozlugu guclu gunaydın guncelleme guncellemek guncellemesi gunluk gunu guvene
tr: guvenilir guvenli guvenlige guvenlik guzel haberleri hackerlardan hakkımda hakkında haklarım halka hangi harcadı
tr: harita haritayı hattı hava hayat hayır hazırlamak hazırlanmak hediye herkese hesabı hesabım hesabıma hesabımı
tr: hesaplarımı hosca hırsızlıgı ihtiyacım iki ikinci ilanları ilanlarına ilanı ilk iltica inanıyor indirimli
tr: indirmek insaatta insanla internete interneti internetim internetimiz internetteki internetten isimi isimizi
tr: islemler isleri issizlik istediler istemiyorum isten istenmeyen istiyor itiraz izliyor iznim kabul kac kacta
tr: kadar kagıdı kagıt kalıyor kanalı kandırılmak kantinine kapa kapandı kapanıyor kargo karnım karti kartı kartımla
tr: kartımı karısık kasetleri kaybettim kayboldu kaydetmek kaydolmak kaydı kayınbiraderim kayınvalideme kayıt
tr: kazanıyor kelimelerini kendi kesim kesmek kesti kilidi kilitlemek kilitlenen kimlik kimsin kira kirletir kisisel
tr: kitap klavyede kodlama kodumu komplo komsum kontorlu kontrolu konusmak konusmayı konustugum konusuyor konut
tr: korkuyorum korumak korunma korunmak korunurum korurum koyde kripto kucuk kullanamıyorum kullanmayı kullanılmıs
tr: kullanılır kullanıyor kullanıyorum kultur kulubu kurmak kursu kutuphane kutuphanede kısa kızım kızımla kızımın
tr: lazer lazım maası magazası mahremiyet mailime mailleri maillerime makinelerle medya medyayı mektubu mektup mesaj
tr: mesajla mesajlar mesajları mesajı meslek mesleki montajı mulakat multeci musteri muzik muzikli nasıl neden nedir
tr: notları notlarını numara numarasını odası odasında odemek odemekten odev odevini odevler odunc oglumun ogrenci
tr: ogrencilere ogret ogretecek okul okulda okuldan okulu okulunu okumak oldu oldugunu olmak oluyor onarmak otobus
tr: oturum oynamak oynayacak oynuyor oyun oyunda oyunlar oyunu ozel ozgecmis ozgur ozgurluk pahalı paketim paramı
tr: paramız parasını parayla parayı parolalarımı pasaport pasaportum pencereler portalı postaları postayla profilimi
tr: programı randevusu rehberim reklamı renkli resmi robotlar robotları ruhsatı saat saatligine sabırlı sadece
tr: saglık sahte saklamak saklarim salonu sanal sarj sarjım sarkı satmak satranc satıcı satın sayfa secilir secimi
tr: secmek serbest sessiz seviyor sey seye seyin siber sifre sifrelerimi sifremi sifresi sifreyi sigorta sigortası
tr: sigortaya silmek sirket sirketim sirketimi siteler siteleri sitenin sitesi sitesinin slayt sonra sorunu sosyal
tr: soyledi soylentiler sozlesmesi staj supheli suresini sınırlamak taki takip taksitle tamir tanımak tanıtıp
tr: taramak taratmak tarayıcı tarayıp tarifesi tartısması tasarlamak tatilde tavsiye tehlikeli teknolojiden
tr: teknolojileri teknolojinin tekrar telefonda telefondaki telefondan telefonla telefonları telefonu telefonum
tr: telefonumu telefonunda temel temizlik teorileri toplantı toplantısı torunlarımı torunum turnuvası tıkladım
tr: ugruyor unuttum unutuyorum urunlerimi uygulama uygulaması uygulamasını uygun uzerinde uzerindeki uzerine
tr: valilikten vatandaslıgı vefat veliler veren vergileri verilerim verilerime verilir verir veriyor veriyorlar
tr: vermek videolar videosu viruslerden yabancılarla yagmur yagıyor yakın yalan yalanlar yalnız yapabilmek yapacak
tr: yapamıyorum yapay yapayim yapayım yapilir yapmak yapmayı yaptım yapılır yaratıcı yardım yardıma yardımı yarım
tr: yaslı yaslılar yaslılara yasında yaz yazdıracak yazdırmak yazdırmam yazmak yazmam yazmayı yazıcı yazıcım
tr: yazıları yazılım yazın yemekhane yeni yenileme yenilemek yenilenmis yenisi yenisine yerde yeri yetmez yoksullara
tr: yolcuyum yonlendiriyor yuklemek yuzunden zararlı zeka zevk zor zorbalıga zorbalık
pt: algoritmos animacao aposentadoria aprendizagem atelie atualizacao atualizar avariou baixaram basicas birras
pt: bitcoins bloqueada burlas candidatar cibercafe cliquei competencias configurar criativa criativo criptomoedas
pt: desconfiar desconhecidos desempregada desemprego digitalizado digitalizar dirigida doado ecologia ecologico
pt: ecras educativos ensine ent equipar faturas fotocopia fotocopias genealogica gozam gratuitamente habitacao idosa
pt: impressora informaticos iniciacao iniciantes inscrever limpezas manipulam mensal mexi nacionalidade nocoes
pt: pirateada polui portuguesa prefeitura prestacoes principiantes programar reagrupamento reciclar recondicionado
pt: rendimentos retocar senhas sogra solidaria solidarios tarifario tecnologias temporario videochamada videojogos
pt: vindimas
en: affordable algorithm algorithms allowance apprenticeship arabic asap attachment authentication babysitter basics
en: beginner beginners canteen cheapest citizenship clicked coding colour comics computing cryptocurrency
en: cyberbullying deepfakes digitise disability dunno ebooks ecology engraving enrol ent expires genealogy headset
en: impersonating internship invoices keyboard laptops literacy lookin mailbox nationality neighbour networks parcel
en: passwords paste phishing pls pollute prepaid printer reader recognise recognised refurbished renewal reviews
en: robotics rumours saturday scammed scams screens seasonal seeker settings slideshow smartphones solidarity
en: subscription tablets tariff teens toddlers toothache turnover tutoring urgently voucher warranty websites
pt: gratuito gratuita nuvem es esta estas quem ligar viagens graca chover tempo clube impressora recondicionado confianca aprendizagem barata cala este nunca
es: entiendo pagina contrasena renovar aprender gratuito gratuita esta estas este sin nunca
en: help whats saturday we copies poster recycle send
"""


def _read(lignes: str) -> dict[str, frozenset[str]]:
    lus: dict[str, frozenset[str]] = {}
    for ligne in lignes.strip().splitlines():
        langue, _, mots = ligne.partition(": ")
        lus[langue] = lus.get(langue, frozenset()) | frozenset(mots.split())
    return lus


MOTS: Final = _read(_LIGNES)
# Names of things that every language borrows: they tell nothing.
_NEUTRES: Final = """
    word excel powerpoint windows google gmail facebook instagram whatsapp internet web email mail job
    smartphone online scanner wifi help control parental recto verso pix fablab caf rsa cv pdf usb android
    apple linux photoshop connect emmaus social sociale radio escape game checking fact phone app apps scan
    doc docs laptop cloud podcast streaming drive outlook zoom skype chrome iphone bug hotspot coworking
    gaming mooc tuto linkedin indeed vinted secret phishing drone fake deepfake sim club lapse photo key
"""
NEUTRES: Final = frozenset(_NEUTRES.split())
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
    "pt": "ãõáíóú",
    "es": "ñ¿¡áíóú",
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
        "нужна нужно нужен научиться пользоваться интернетом компьютером компьютер чтобы это если только меня сделать распечатать записаться курсы почему можно кто говорит скажите очень уже или помощь как что мне пожалуйста спасибо нет привет ищу говорю французски где работу помогите здравствуйте",
    ),
    "bg": ("", "имам нужда помощ къде искам благодаря съм"),
}
ARABE: Final = {
    "ar": ("", "في من على الى إلى أريد أحتاج كيف أين عندي لا مرحبا السلام"),
    "fa": (
        "پچژگ",
        "از در به را است برای می من کمک سلام خواهم دارم نیاز فرانسه ممنون متشکرم لطفا کجا این می‌خواهم",
    ),
    "ps": ("ټډړږښګڼېۍځڅ", "زه په ته لرم کې اړتیا مرسته مننه غواړم"),
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
