"""What the first page of a phone script says, in the interviewer's language."""

from btu_dsl.plan.phrases.phrase import Phrase

KICKER = Phrase(
    da="Telefonmanuskript",
    en="Phone script",
    ar="نص المقابلة الهاتفية",
    tr="Telefon görüşmesi metni",
    ur="ٹیلیفون اسکرپٹ",
)
FILE_TITLE = Phrase(
    da="{title} – telefonmanuskript, {spoken}",
    en="{title} – phone script, {spoken}",
    ar="{title} – نص المقابلة الهاتفية، {spoken}",
    tr="{title} – telefon görüşmesi metni, {spoken}",
    ur="{title} – ٹیلیفون اسکرپٹ، {spoken}",
)
FACT_SURVEY = Phrase(da="Skema", en="Questionnaire", ar="الاستبيان", tr="Anket", ur="سوالنامہ")
FACT_CORE = Phrase(da="Grundskema", en="Core", ar="الاستبيان الأساسي", tr="Temel anket", ur="بنیادی سوالنامہ")
FACT_ROOT = Phrase(
    da="Grundskemaets mærke",
    en="The core's root",
    ar="بصمة الاستبيان الأساسي",
    tr="Temel anketin özeti",
    ur="بنیادی سوالنامے کا نشان",
)
FACT_SPOKEN = Phrase(
    da="Sprog, der tales", en="Language spoken", ar="لغة المقابلة", tr="Konuşulan dil", ur="بولی جانے والی زبان"
)
FACT_NOTES = Phrase(
    da="Sprog i noter", en="Language of the notes", ar="لغة الملاحظات", tr="Notların dili", ur="ہدایات کی زبان"
)
NOTES_APART = Phrase(
    da="{notes} – kun det, der læses op, står på {spoken}",
    en="{notes} – only what is read aloud is in {spoken}",
    ar="{notes} – لا يُكتب باللغة {spoken} إلا ما يُقرأ بصوت عالٍ",
    tr="{notes} – yalnızca okunacak olanlar şu dildedir: {spoken}",
    ur="{notes} – صرف پڑھا جانے والا متن {spoken} میں ہے",
)
FACT_LANGUAGES = Phrase(
    da="Skemaet findes på",
    en="The questionnaire exists in",
    ar="لغات الاستبيان",
    tr="Anketin dilleri",
    ur="سوالنامے کی زبانیں",
)
FACT_MUNICIPALITY = Phrase(da="Kommune", en="Municipality", ar="البلدية", tr="Belediye", ur="بلدیہ")
FACT_CONTROLLER = Phrase(
    da="Dataansvarlig", en="Data controller", ar="المسؤول عن البيانات", tr="Veri sorumlusu", ur="ڈیٹا کا ذمہ دار"
)
FACT_POPULATION = Phrase(da="Målgruppe", en="Population", ar="الفئة المستهدفة", tr="Hedef kitle", ur="ہدف آبادی")
FACT_PERIOD = Phrase(da="Feltperiode", en="Fieldwork", ar="فترة جمع البيانات", tr="Saha dönemi", ur="فیلڈ ورک کی مدت")
FACT_WAVE = Phrase(da="Runde", en="Wave", ar="الجولة", tr="Dalga", ur="مرحلہ")
FACT_CONTACT = Phrase(da="Kontakt", en="Contact", ar="جهة الاتصال", tr="İletişim", ur="رابطہ")
GUIDE_HEADING = Phrase(
    da="Sådan læses manuskriptet",
    en="How to read the script",
    ar="كيفية قراءة النص",
    tr="Metin nasıl okunur",
    ur="اسکرپٹ کیسے پڑھیں",
)
GUIDE_ALOUD = Phrase(
    da="Stor, almindelig skrift. Læses op ord for ord, i den rækkefølge det står.",
    en="Large, plain type. Read aloud word for word, in the order it stands.",
    ar="خط كبير عادي. يُقرأ بصوت عالٍ كلمة بكلمة وبالترتيب المكتوب.",
    tr="Büyük, düz yazı. Yazıldığı sırayla, kelimesi kelimesine okunur.",
    ur="بڑا سادہ حرف۔ جس ترتیب سے لکھا ہے اسی طرح لفظ بہ لفظ پڑھا جائے۔",
)
GUIDE_NOTE = Phrase(
    da="Skråskrift i kantede parenteser. Kun for dig; læses aldrig op.",
    en="Italics in square brackets. For you only; never read aloud.",
    ar="خط مائل بين أقواس مربعة. لك وحدك؛ لا يُقرأ أبدًا.",
    tr="Köşeli ayraç içinde italik. Yalnızca sizin için; asla okunmaz.",
    ur="مربع قوسین میں ترچھا حرف۔ صرف آپ کے لیے؛ کبھی نہ پڑھیں۔",
)
GUIDE_NEVER = Phrase(
    da="Svar i en ramme for sig. Tilbydes ikke, men registreres, hvis det er dét, der svares.",
    en="Answers in a frame of their own. Not offered, but recorded if that is the answer given.",
    ar="إجابات في إطار منفصل. لا تُعرض، لكنها تُسجل إذا كانت هي الإجابة.",
    tr="Ayrı çerçevedeki cevaplar. Sunulmaz, ancak verilen cevap buysa işaretlenir.",
    ur="الگ خانے کے جوابات۔ پیش نہیں کیے جاتے، مگر یہی جواب ملے تو درج کیے جاتے ہیں۔",
)
GUIDE_FILL = Phrase(
    da="Ord i vinkler med prikket linje under skiftes ud efter noten INDSÆT.",
    en="Words in angles with a dotted line below are replaced as the note FILL IN says.",
    ar="الكلمات بين القوسين الزاويين مع خط منقط تحتها تُستبدل وفق ملاحظة «أدخل».",
    tr="Açılı ayraç içindeki, altı noktalı sözler YERİNE KOYUN notuna göre değiştirilir.",
    ur="زاویہ دار قوسین والے، نقطہ دار لکیر کے الفاظ «پُر کریں» نوٹ کے مطابق بدلیں۔",
)
GUIDE_STRESS = Phrase(
    da="Læg tryk på ord, der er understreget.",
    en="Stress words that are underlined.",
    ar="شدد على الكلمات التي تحتها خط.",
    tr="Altı çizili sözleri vurgulayın.",
    ur="خط کشیدہ الفاظ پر زور دیں۔",
)
STRESS_MARK = Phrase(da="tryk", en="stress", ar="تشديد", tr="vurgu", ur="زور")
GUIDE_GATE = Phrase(
    da="Hvem der skal have spørgsmålet. Passer det ikke, så følg »Ellers: gå til …«. En pil ved et svar viser vej derfra; uden pil: læs videre.",
    en="Who is asked the question. If it does not apply, follow “Otherwise: go to …”. An arrow at an answer leads on from there; without one, read on.",
    ar="من يُسأل هذا السؤال. إذا لم ينطبق، فاتبع «وإلا: انتقل إلى …». السهم عند الإجابة يدل على الخطوة التالية؛ وبدونه تابع القراءة.",
    tr="Sorunun kime sorulacağı. Uymuyorsa «Değilse gidin: …» yolunu izleyin. Cevabın yanındaki ok yolu gösterir; ok yoksa okumaya devam edin.",
    ur="سوال کس سے پوچھنا ہے۔ لاگو نہ ہو تو «ورنہ: … پر جائیں» پر عمل کریں۔ جواب کے ساتھ کا تیر راستہ دکھاتا ہے؛ تیر نہ ہو تو آگے پڑھیں۔",
)
MANNERS_RIGHT_PERSON = Phrase(
    da="Fortæl ikke andre end den rette person, hvad undersøgelsen handler om.",
    en="Tell nobody but the right person what the survey is about.",
    ar="لا تخبر أحدًا سوى الشخص المعني بموضوع الاستبيان.",
    tr="Anketin konusunu doğru kişiden başkasına söylemeyin.",
    ur="متعلقہ شخص کے سوا کسی کو نہ بتائیں کہ سروے کس بارے میں ہے۔",
)
MANNERS_NO_HELP = Phrase(
    da="Forklar og fortolk ikke. Bliver der spurgt, så gentag spørgsmålet, eller læs det op, der er markeret til det.",
    en="Do not explain or interpret. If asked, repeat the question or read what is marked for it.",
    ar="لا تشرح ولا تفسر. إذا سُئلت، فأعد السؤال أو اقرأ النص المخصص لذلك.",
    tr="Açıklamayın ve yorumlamayın. Sorulursa soruyu tekrarlayın ya da bunun için işaretlenmiş metni okuyun.",
    ur="وضاحت یا تشریح نہ کریں۔ پوچھا جائے تو سوال دہرائیں یا اس کے لیے نشان زد متن پڑھیں۔",
)
MANNERS_BLANK = Phrase(
    da="Bliver et spørgsmål ikke besvaret, så lad det stå tomt, og læs videre.",
    en="If a question gets no answer, leave it empty and read on.",
    ar="إذا لم يُجب عن سؤال، فاتركه فارغًا وتابع القراءة.",
    tr="Bir soru cevaplanmazsa boş bırakın ve okumaya devam edin.",
    ur="کسی سوال کا جواب نہ ملے تو اسے خالی چھوڑ کر آگے پڑھیں۔",
)
CONTENTS_HEADING = Phrase(da="Indhold", en="Contents", ar="المحتويات", tr="İçindekiler", ur="فہرست")
CONTENTS_PART = Phrase(da="Del", en="Part", ar="الجزء", tr="Bölüm", ur="حصہ")
CONTENTS_QUESTIONS = Phrase(da="Spørgsmål", en="Questions", ar="الأسئلة", tr="Sorular", ur="سوالات")
CONTENTS_TIME = Phrase(da="Anslået tid", en="Estimated time", ar="الوقت التقديري", tr="Tahminî süre", ur="اندازاً وقت")
CONTENTS_TOTAL = Phrase(da="I alt", en="Total", ar="المجموع", tr="Toplam", ur="کل")
TIME = Phrase(
    da="{minutes} min. {seconds} sek.",
    en="{minutes} min {seconds} s",
    ar="{minutes} د {seconds} ث",
    tr="{minutes} dk {seconds} sn",
    ur="{minutes} منٹ {seconds} سیکنڈ",
)
ESTIMATE = Phrase(
    da="Tiderne er et skøn, ikke en måling: oplæste ord delt med 2,5 pr. sekund og 3 sekunder til hvert svar, når alle spørgsmål stilles. Det, der kun læses op ved behov, er ikke talt med.",
    en="The times are an estimate, not a measurement: words read aloud divided by 2.5 a second, and 3 seconds for each answer, when every question is asked. What is read only if needed is not counted.",
    ar="الأوقات تقديرية وليست مقيسة: الكلمات المقروءة مقسومة على 2.5 في الثانية، مع 3 ثوانٍ لكل إجابة، عند طرح جميع الأسئلة. لا يُحسب ما يُقرأ عند الحاجة فقط.",
    tr="Süreler ölçüm değil tahmindir: okunan kelime sayısı saniyede 2,5'e bölünür, her cevap için 3 saniye eklenir ve tüm sorular sorulur. Yalnızca gerekince okunanlar sayılmaz.",
    ur="اوقات اندازہ ہیں، پیمائش نہیں: پڑھے گئے الفاظ کو 2.5 فی سیکنڈ پر تقسیم کیا گیا اور ہر جواب کے 3 سیکنڈ، جب تمام سوال پوچھے جائیں۔ صرف ضرورت پر پڑھا جانے والا متن شمار نہیں۔",
)
PAGE = Phrase(da="Side", en="Page", ar="الصفحة", tr="Sayfa", ur="صفحہ")
