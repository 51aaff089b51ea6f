"""What the page of a codebook says: its headings, the names of its columns and fields."""

from collections.abc import Mapping

from btu_dsl.plan.phrases.phrase import Phrase

# the whole

KICKER = Phrase(da="Kodebog", en="Codebook", ar="دليل الرموز", tr="Kod kitabı", ur="کوڈ بک")
FILE_TITLE = Phrase(
    da="{title} – kodebog",
    en="{title} – codebook",
    ar="{title} – دليل الرموز",
    tr="{title} – kod kitabı",
    ur="{title} – کوڈ بک",
)
IN_NUMBERS = Phrase(
    da="{variables} variable, {items} spørgsmål, {languages} sprog",
    en="{variables} variables, {items} questions, {languages} languages",
    ar="{variables} متغيرًا، {items} سؤالًا، {languages} لغات",
    tr="{variables} değişken, {items} soru, {languages} dil",
    ur="{variables} متغیرات، {items} سوالات، {languages} زبانیں",
)
ABOUT = Phrase(
    da="Om undersøgelsen", en="About the survey", ar="عن الاستبيان", tr="Anket hakkında", ur="سروے کے بارے میں"
)
CONTENTS = Phrase(da="Indhold", en="Contents", ar="المحتويات", tr="İçindekiler", ur="فہرست")
ITEM_INDEX = Phrase(
    da="Spørgsmål i rækkefølge",
    en="Questions in order",
    ar="الأسئلة بالترتيب",
    tr="Sırasıyla sorular",
    ur="سوالات ترتیب سے",
)
VARIABLE_INDEX = Phrase(
    da="Variable i alfabetisk orden",
    en="Variables in alphabetical order",
    ar="المتغيرات أبجديًا",
    tr="Alfabetik değişkenler",
    ur="متغیرات حروفِ تہجی سے",
)
CONVENTIONS = Phrase(
    da="Koder for manglende svar",
    en="Codes for missing answers",
    ar="رموز الإجابات المفقودة",
    tr="Eksik cevap kodları",
    ur="غائب جوابات کے کوڈ",
)
FRAME = Phrase(
    da="Tekster rundt om spørgsmålene",
    en="Texts round the questions",
    ar="نصوص حول الأسئلة",
    tr="Soruların çevresindeki metinler",
    ur="سوالات کے گرد متن",
)
BLOCK_INTROS = Phrase(
    da="Indledninger til dele af skemaet",
    en="Introductions to parts of the questionnaire",
    ar="مقدمات لأجزاء الاستبيان",
    tr="Anketin bölümlerine girişler",
    ur="سوالنامے کے حصوں کے تعارف",
)
SCALES = Phrase(da="Svarskalaer", en="Answer scales", ar="مقاييس الإجابة", tr="Cevap ölçekleri", ur="جواب کے پیمانے")
BASES = Phrase(
    da="Navngivne målgrupper", en="Named bases", ar="الفئات المسماة", tr="Adlandırılmış gruplar", ur="نامزد گروہ"
)
SLOTS = Phrase(
    da="Steder, hvor ordlyden varierer",
    en="Places where the wording varies",
    ar="مواضع تتغير فيها الصياغة",
    tr="Metnin değiştiği yerler",
    ur="وہ جگہیں جہاں الفاظ بدلتے ہیں",
)
HISTORY = Phrase(
    da="Runder, udgåede navne og brud",
    en="Waves, retired names and breaks",
    ar="الجولات والأسماء الملغاة والانقطاعات",
    tr="Dalgalar, kaldırılan adlar ve kırılmalar",
    ur="مراحل، متروک نام اور وقفے",
)
POLICY = Phrase(
    da="Regler for skemaet",
    en="Policy of the questionnaire",
    ar="قواعد الاستبيان",
    tr="Anketin kuralları",
    ur="سوالنامے کے اصول",
)
EXCEPTIONS = Phrase(
    da="Undtagelser fra reglerne",
    en="Exceptions from the rules",
    ar="استثناءات من القواعد",
    tr="Kurallardan istisnalar",
    ur="اصولوں سے مستثنیات",
)
HOW = Phrase(da="Hvordan", en="How", ar="كيف", tr="Nasıl", ur="کیسے")
UNTIL = Phrase(da="Til og med", en="Until", ar="حتى", tr="Son gün", ur="تک")
VARIABLES = Phrase(da="Variable", en="Variables", ar="المتغيرات", tr="Değişkenler", ur="متغیرات")
SYSTEM_VARIABLES = Phrase(
    da="Variable, der følger hver besvarelse",
    en="Variables that come with every response",
    ar="متغيرات ترافق كل استجابة",
    tr="Her yanıtla gelen değişkenler",
    ur="ہر جواب کے ساتھ آنے والے متغیرات",
)
KNOWN_VARIABLES = Phrase(
    da="Kendt på forhånd", en="Known beforehand", ar="معروف مسبقًا", tr="Önceden bilinenler", ur="پہلے سے معلوم"
)
DERIVED_VARIABLES = Phrase(
    da="Afledte variable", en="Derived variables", ar="متغيرات مشتقة", tr="Türetilmiş değişkenler", ur="ماخوذ متغیرات"
)
TO_TOP = Phrase(da="Til indholdet", en="To the contents", ar="إلى المحتويات", tr="İçindekilere", ur="فہرست پر")

# facts of the survey

QUESTIONNAIRE = Phrase(da="Skema", en="Questionnaire", ar="الاستبيان", tr="Anket", ur="سوالنامہ")
CORE = Phrase(da="Grundskema", en="Core", ar="الاستبيان الأساسي", tr="Temel anket", ur="بنیادی سوالنامہ")
ROOT = Phrase(
    da="Grundskemaets mærke",
    en="Root of the core",
    ar="بصمة الاستبيان الأساسي",
    tr="Temel anketin özeti",
    ur="بنیادی سوالنامے کا نشان",
)
LANGUAGES = Phrase(da="Sprog", en="Languages", ar="اللغات", tr="Diller", ur="زبانیں")
MODES = Phrase(da="Svarmåder", en="Modes", ar="طرق الإجابة", tr="Yollar", ur="طریقے")
MUNICIPALITY = Phrase(da="Kommune", en="Municipality", ar="البلدية", tr="Belediye", ur="بلدیہ")
CONTROLLER = Phrase(
    da="Dataansvarlig", en="Data controller", ar="المسؤول عن البيانات", tr="Veri sorumlusu", ur="ڈیٹا کا ذمہ دار"
)
POPULATION = Phrase(da="Population", en="Population", ar="المجتمع الإحصائي", tr="Kitle", ur="آبادی")
REFERENCE_PERIOD = Phrase(
    da="Referenceperiode", en="Reference period", ar="الفترة المرجعية", tr="Referans dönemi", ur="حوالہ جاتی مدت"
)
PURPOSE = Phrase(da="Formål", en="Purpose", ar="الغرض", tr="Amaç", ur="مقصد")
CONTACT = Phrase(da="Kontakt", en="Contact", ar="جهة الاتصال", tr="İletişim", ur="رابطہ")
UNIT_OF = Phrase(da="Enhed", en="Unit of observation", ar="وحدة الملاحظة", tr="Gözlem birimi", ur="مشاہدے کی اکائی")
PROMISE = Phrase(
    da="Løfte om svarene",
    en="Promise about the answers",
    ar="تعهد بشأن الإجابات",
    tr="Cevaplara dair söz",
    ur="جوابات کا وعدہ",
)
LIBRARIES = Phrase(da="Biblioteker", en="Libraries", ar="المكتبات", tr="Kitaplıklar", ur="لائبریریاں")
COLLECTION = Phrase(da="Indsamling", en="Collection", ar="جمع البيانات", tr="Veri toplama", ur="ڈیٹا کا حصول")

# columns and fields

VARIABLE = Phrase(da="Variabel", en="Variable", ar="المتغير", tr="Değişken", ur="متغیر")
LABEL = Phrase(da="Etiket", en="Label", ar="الوصف", tr="Etiket", ur="لیبل")
KIND = Phrase(da="Art", en="Kind", ar="النوع", tr="Tür", ur="قسم")
QUESTION_NO = Phrase(da="Nr.", en="No.", ar="رقم", tr="No.", ur="نمبر")
LANGUAGE = Phrase(da="Sprog", en="Language", ar="اللغة", tr="Dil", ur="زبان")
PART = Phrase(da="Del", en="Part", ar="الجزء", tr="Bölüm", ur="حصہ")
TEXT = Phrase(da="Tekst", en="Text", ar="النص", tr="Metin", ur="متن")
MODE = Phrase(da="Svarmåde", en="Mode", ar="الطريقة", tr="Yol", ur="طریقہ")
ALL_MODES = Phrase(da="alle", en="all", ar="الكل", tr="tümü", ur="سب")
TEXT_STATUS = Phrase(
    da="Tekstens status", en="Status of the text", ar="حالة النص", tr="Metnin durumu", ur="متن کی حیثیت"
)
CODE = Phrase(da="Kode", en="Code", ar="الرمز", tr="Kod", ur="کوڈ")
NAME = Phrase(da="Navn", en="Name", ar="الاسم", tr="Ad", ur="نام")
REASON = Phrase(da="Grund", en="Reason", ar="السبب", tr="Neden", ur="وجہ")
HOW_SHOWN = Phrase(
    da="Sådan vises den", en="How it is shown", ar="طريقة العرض", tr="Nasıl gösterildiği", ur="کیسے دکھایا جاتا ہے"
)
NOT_CHOOSABLE = Phrase(
    da="kan ikke vælges", en="cannot be chosen", ar="لا يمكن اختياره", tr="seçilemez", ur="منتخب نہیں ہو سکتا"
)
QUESTION = Phrase(da="Spørgsmål", en="Question", ar="السؤال", tr="Soru", ur="سوال")
BLOCK = Phrase(da="Blok", en="Block", ar="القسم", tr="Bölüm", ur="بلاک")
BATTERY = Phrase(da="Batteri", en="Battery", ar="مجموعة أسئلة", tr="Soru grubu", ur="سوالات کا گروہ")
CODES = Phrase(da="Koder", en="Codes", ar="الرموز", tr="Kodlar", ur="کوڈ")
CHOICES = Phrase(
    da="Svarmuligheder", en="Answer options", ar="خيارات الإجابة", tr="Cevap seçenekleri", ur="جواب کے انتخاب"
)
MISSING = Phrase(
    da="Manglende svar", en="Missing answers", ar="الإجابات المفقودة", tr="Eksik cevaplar", ur="غائب جوابات"
)
BASE = Phrase(da="Målgruppe", en="Base", ar="الفئة المعنية", tr="Kime sorulur", ur="کس سے پوچھا جاتا ہے")
FORMULA = Phrase(da="Formel", en="Formula", ar="الصيغة", tr="Formül", ur="فارمولا")
TIER = Phrase(da="Niveau", en="Tier", ar="المستوى", tr="Düzey", ur="درجہ")
OWNER = Phrase(da="Ejer", en="Owner", ar="المالك", tr="Sahip", ur="مالک")
ROLE = Phrase(da="Rolle", en="Role", ar="الدور", tr="Rol", ur="کردار")
STATUS = Phrase(da="Status", en="Status", ar="الحالة", tr="Durum", ur="حیثیت")
PROVENANCE = Phrase(da="Ophav", en="Provenance", ar="المصدر", tr="Köken", ur="ماخذ")
SCALE = Phrase(da="Skala", en="Scale", ar="المقياس", tr="Ölçek", ur="پیمانہ")
DIRECTION = Phrase(da="Retning", en="Direction", ar="الاتجاه", tr="Yön", ur="سمت")
PRINTED = Phrase(da="Vist rækkefølge", en="Order shown", ar="ترتيب العرض", tr="Gösterim sırası", ur="دکھانے کی ترتیب")
PLACE = Phrase(da="Vises som nr.", en="Shown as no.", ar="ترتيب الظهور", tr="Gösterim sırası", ur="دکھانے کا نمبر")
TYPE = Phrase(da="Værdi", en="Value", ar="القيمة", tr="Değer", ur="قدر")
RANGE = Phrase(da="Område", en="Range", ar="النطاق", tr="Aralık", ur="حدود")
DECIMALS = Phrase(da="Decimaler", en="Decimals", ar="المنازل العشرية", tr="Ondalık basamak", ur="اعشاریہ")
UNIT = Phrase(da="Enhed", en="Unit", ar="الوحدة", tr="Birim", ur="اکائی")
PRECISION = Phrase(da="Nøjagtighed", en="Precision", ar="الدقة", tr="Kesinlik", ur="درستی")
MAX_LENGTH = Phrase(
    da="Højst tegn", en="Most characters", ar="أقصى عدد من الأحرف", tr="En çok karakter", ur="زیادہ سے زیادہ حروف"
)
ALLOWED = Phrase(da="Mulige værdier", en="Possible values", ar="القيم الممكنة", tr="Olası değerler", ur="ممکنہ قدریں")
CHECKS = Phrase(da="Kontroller", en="Checks", ar="عمليات التحقق", tr="Denetimler", ur="جانچ")
SOURCE = Phrase(da="Kilde", en="Source", ar="المرجع", tr="Kaynak", ur="حوالہ")
SINCE = Phrase(da="Siden", en="Since", ar="منذ", tr="Başlangıç", ur="کب سے")
REPLACES = Phrase(da="Erstatter", en="Replaces", ar="يحل محل", tr="Yerine geçtiği", ur="کس کی جگہ")
BREAKS = Phrase(
    da="Brud i serien",
    en="Breaks in the series",
    ar="انقطاعات في السلسلة",
    tr="Serideki kırılmalar",
    ur="سلسلے میں وقفے",
)
DIFFERENCES = Phrase(
    da="Forskelle mellem svarmåder",
    en="Differences between modes",
    ar="الفروق بين طرق الإجابة",
    tr="Yollar arasındaki farklar",
    ur="طریقوں کے درمیان فرق",
)
MADE_FROM = Phrase(da="Dannes sådan", en="How it is made", ar="طريقة الحساب", tr="Nasıl yapıldığı", ur="کیسے بنتا ہے")
USED_IN = Phrase(da="Indgår i", en="Used in", ar="يُستخدم في", tr="Kullanıldığı yer", ur="استعمال")
READ_BY = Phrase(
    da="Afgør, om der spørges om",
    en="Decides whether to ask",
    ar="يحدد طرح",
    tr="Şunların sorulmasını belirler",
    ur="فیصلہ کرتا ہے کہ پوچھا جائے",
)
EXCLUSIVE = Phrase(
    da="udelukker de andre",
    en="rules out the others",
    ar="يستبعد غيره",
    tr="diğerlerini dışlar",
    ur="باقی کو خارج کرتا ہے",
)
MIDPOINT = Phrase(da="midterkategori", en="midpoint", ar="نقطة الوسط", tr="orta nokta", ur="وسطی نقطہ")
SPECIFY = Phrase(
    da="skrives ud i {variable}",
    en="written out in {variable}",
    ar="يُكتب في {variable}",
    tr="{variable} içine yazılır",
    ur="{variable} میں لکھا جاتا ہے",
)
PICTURE = Phrase(
    da="vises med et ansigt: {picture}",
    en="shown with a face: {picture}",
    ar="يظهر مع وجه: {picture}",
    tr="bir yüzle gösterilir: {picture}",
    ur="چہرے کے ساتھ: {picture}",
)
WAVE = Phrase(da="Runde", en="Wave", ar="الجولة", tr="Dalga", ur="مرحلہ")
VERSION = Phrase(da="Version", en="Version", ar="الإصدار", tr="Sürüm", ur="ورژن")
RETIRED_NAME = Phrase(da="Udgået navn", en="Retired name", ar="اسم ملغى", tr="Kaldırılan ad", ur="متروک نام")
LAST_WAVE = Phrase(da="Sidste runde", en="Last wave", ar="آخر جولة", tr="Son dalga", ur="آخری مرحلہ")
SCOPE = Phrase(da="Gælder", en="Scope", ar="النطاق", tr="Kapsam", ur="دائرہ")
FACET = Phrase(da="Forhold", en="Facet", ar="الجانب", tr="Yön", ur="پہلو")
BRIDGE = Phrase(da="Bro", en="Bridge", ar="الجسر", tr="Köprü", ur="پُل")
VALUE = Phrase(da="Værdi", en="Value", ar="القيمة", tr="Değer", ur="قدر")
UNKNOWN = Phrase(da="ukendt", en="unknown", ar="غير معروف", tr="bilinmiyor", ur="نامعلوم")
IF_UNKNOWN = Phrase(
    da="Hvis det ikke vides", en="If it is not known", ar="إذا لم يُعرف", tr="Bilinmiyorsa", ur="اگر معلوم نہ ہو"
)
USED_BY = Phrase(da="Bruges af", en="Used by", ar="يستخدمه", tr="Kullananlar", ur="استعمال کرنے والے")
RULE = Phrase(da="Regel", en="Rule", ar="القاعدة", tr="Kural", ur="اصول")
NONE = Phrase(da="ingen", en="none", ar="لا شيء", tr="yok", ur="کوئی نہیں")
FILES_NOTE = Phrase(
    da="Samme indhold findes som JSON (uændrede tekster) og som to CSV-filer til regneark: UTF-8 med mærke, komma, og et ' foran en celle, som et regneark ellers kunne læse som en formel.",
    en="The same content is there as JSON (texts unchanged) and as two CSV files for spreadsheets: UTF-8 with a mark, commas, and a ' before a cell that a spreadsheet might read as a formula.",
    ar="المحتوى نفسه متاح بصيغة JSON (النصوص دون تغيير) وملفي CSV لجداول البيانات: UTF-8 مع علامة، وفواصل، و' قبل أي خلية قد تُقرأ كصيغة.",
    tr="Aynı içerik JSON (metinler değişmeden) ve hesap tabloları için iki CSV dosyası olarak vardır: işaretli UTF-8, virgül, formül sanılabilecek hücrenin önünde '.",
    ur="یہی مواد JSON (متن بغیر تبدیلی) اور اسپریڈ شیٹ کے لیے دو CSV فائلوں میں ہے: نشان والا UTF-8، کاما، اور جس خانے کو فارمولا سمجھا جا سکتا ہو اس سے پہلے '۔",
)

PARTS: Mapping[str, Phrase] = {
    "intro": Phrase(da="Indledning", en="Introduction", ar="مقدمة", tr="Giriş", ur="تعارف"),
    "consent": Phrase(da="Samtykke", en="Consent", ar="الموافقة", tr="Onam", ur="رضامندی"),
    "privacy": Phrase(
        da="Brug af svarene",
        en="Use of the answers",
        ar="استخدام الإجابات",
        tr="Cevapların kullanımı",
        ur="جوابات کا استعمال",
    ),
    "closing": Phrase(da="Afslutning", en="Closing", ar="الخاتمة", tr="Kapanış", ur="اختتام"),
    "stem": Phrase(da="Indledende spørgsmål", en="Lead-in", ar="تمهيد السؤال", tr="Ortak soru kökü", ur="تمہیدی سوال"),
    "text": Phrase(da="Spørgsmål", en="Question", ar="السؤال", tr="Soru", ur="سوال"),
    "instruction": Phrase(da="Vejledning", en="Instruction", ar="التعليمات", tr="Yönerge", ur="ہدایت"),
    "definition": Phrase(da="Definition", en="Definition", ar="التعريف", tr="Tanım", ur="تعریف"),
    "help": Phrase(da="Mere hjælp", en="Further help", ar="مساعدة إضافية", tr="Ek yardım", ur="مزید مدد"),
    "probe": Phrase(
        da="Opfølgende spørgsmål", en="Probe", ar="سؤال استيضاحي", tr="Derinleştirme sorusu", ur="ضمنی سوال"
    ),
    "interviewer": Phrase(
        da="Note til interviewer",
        en="Note to the interviewer",
        ar="ملاحظة للمحاور",
        tr="Görüşmeciye not",
        ur="انٹرویو لینے والے کے لیے نوٹ",
    ),
}
"""The parts of a question, and of what stands round them, as a sentence begins with them."""
