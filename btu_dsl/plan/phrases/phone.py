"""What the phone script itself says. All but the last group is for the interviewer's eye and stands in their language."""

from btu_dsl.plan.phrases.phrase import Phrase

# the marks of the kinds of text

READ_ALOUD = Phrase(da="LÆS OP", en="READ ALOUD", ar="اقرأ بصوت عالٍ", tr="YÜKSEK SESLE OKUYUN", ur="بلند آواز سے پڑھیں")
READ_SCALE = Phrase(
    da="LÆS OP – svarene, i denne rækkefølge",
    en="READ ALOUD – the answers, in this order",
    ar="اقرأ بصوت عالٍ – الإجابات بهذا الترتيب",
    tr="YÜKSEK SESLE OKUYUN – cevaplar, bu sırayla",
    ur="بلند آواز سے پڑھیں – جوابات، اسی ترتیب میں",
)
REPEAT_SCALE = Phrase(
    da="GENTAG SVARENE VED BEHOV",
    en="REPEAT THE ANSWERS IF NEEDED",
    ar="كرر الإجابات عند الحاجة",
    tr="GEREKİRSE CEVAPLARI TEKRARLAYIN",
    ur="ضرورت ہو تو جوابات دہرائیں",
)
READ_IF_ASKED = Phrase(
    da="LÆS OP, HVIS DER SPØRGES",
    en="READ ALOUD IF ASKED",
    ar="اقرأ إذا سُئلت",
    tr="SORULURSA OKUYUN",
    ur="پوچھا جائے تو پڑھیں",
)
PROBE = Phrase(
    da="SPØRG IND – LÆS OP VED BEHOV",
    en="PROBE – READ ALOUD IF NEEDED",
    ar="استوضح – اقرأ عند الحاجة",
    tr="DERİNLEŞTİRİN – GEREKİRSE OKUYUN",
    ur="مزید پوچھیں – ضرورت ہو تو پڑھیں",
)
DO_NOT_READ = Phrase(da="LÆS IKKE OP", en="DO NOT READ", ar="لا تقرأ", tr="OKUMAYIN", ur="نہ پڑھیں")
INTERVIEWER = Phrase(da="INTERVIEWER", en="INTERVIEWER", ar="للمحاور", tr="GÖRÜŞMECİ", ur="انٹرویو لینے والے کے لیے")
ONLY_IF = Phrase(da="BETINGET", en="CONDITIONAL", ar="مشروط", tr="KOŞULLU", ur="مشروط")
FILL_IN = Phrase(da="INDSÆT", en="FILL IN", ar="أدخل", tr="YERİNE KOYUN", ur="پُر کریں")
WRITE = Phrase(da="SKRIV", en="WRITE", ar="اكتب", tr="YAZIN", ur="لکھیں")
WRITE_VERBATIM = Phrase(
    da="SKRIV ORDRET", en="WRITE VERBATIM", ar="اكتب حرفيًا", tr="KELİMESİ KELİMESİNE YAZIN", ur="لفظ بہ لفظ لکھیں"
)
YES_OR_NO = Phrase(
    da="LÆS OP – ét svar ad gangen, ja eller nej til hvert",
    en="READ ALOUD – one answer at a time, yes or no to each",
    ar="اقرأ بصوت عالٍ – إجابة تلو الأخرى، نعم أو لا لكل منها",
    tr="YÜKSEK SESLE OKUYUN – cevapları tek tek, her birine evet ya da hayır",
    ur="بلند آواز سے پڑھیں – ایک ایک جواب، ہر ایک پر ہاں یا نہیں",
)
YES = Phrase(da="ja", en="yes", ar="نعم", tr="evet", ur="ہاں")
NO = Phrase(da="nej", en="no", ar="لا", tr="hayır", ur="نہیں")
SPECIFY = Phrase(da="Skriv:", en="Write:", ar="اكتب:", tr="Yazın:", ur="لکھیں:")

# the way through the script

QUESTION = Phrase(da="nr. {n}", en="no. {n}", ar="رقم {n}", tr="{n} numaralı soru", ur="نمبر {n}")
SECTION = Phrase(da="afsnit {n}", en="section {n}", ar="القسم {n}", tr="{n}. bölüm", ur="حصہ {n}")
THE_END = Phrase(da="afslutningen", en="the closing", ar="الخاتمة", tr="kapanış", ur="اختتام")
GO_TO = Phrase(
    da="gå til {target}", en="go to {target}", ar="انتقل إلى {target}", tr="gidin: {target}", ur="{target} پر جائیں"
)
ELSE_GO_TO = Phrase(
    da="Ellers: gå til {target}",
    en="Otherwise: go to {target}",
    ar="وإلا: انتقل إلى {target}",
    tr="Değilse gidin: {target}",
    ur="ورنہ: {target} پر جائیں",
)
ASKED_ONLY = Phrase(
    da="Stilles kun, {condition}.",
    en="Ask only {condition}.",
    ar="يُسأل فقط {condition}.",
    tr="Yalnızca şu durumda sorulur: {condition}.",
    ur="صرف اس صورت میں پوچھیں: {condition}۔",
)
RUN_ASKED_ONLY = Phrase(
    da="Nr. {first}–{last} stilles kun, {condition}.",
    en="Ask no. {first}–{last} only {condition}.",
    ar="تُسأل الأرقام {first}–{last} فقط {condition}.",
    tr="{first}–{last} numaralı sorular yalnızca şu durumda sorulur: {condition}.",
    ur="نمبر {first}–{last} صرف اس صورت میں پوچھیں: {condition}۔",
)
SECTION_ASKED_ONLY = Phrase(
    da="Hele afsnittet stilles kun, {condition}.",
    en="Ask the whole section only {condition}.",
    ar="يُسأل القسم كله فقط {condition}.",
    tr="Bölümün tamamı yalnızca şu durumda sorulur: {condition}.",
    ur="پورا حصہ صرف اس صورت میں پوچھیں: {condition}۔",
)
NEVER_ASKED = Phrase(
    da="Stilles ikke i dette interview.",
    en="Not asked in this interview.",
    ar="لا يُسأل في هذه المقابلة.",
    tr="Bu görüşmede sorulmaz.",
    ur="اس انٹرویو میں نہیں پوچھا جاتا۔",
)
GROUP_OF = Phrase(
    da="Spørgsmålet er for: {base}",
    en="The question is for: {base}",
    ar="السؤال موجه إلى: {base}",
    tr="Soru şunlar içindir: {base}",
    ur="سوال ان کے لیے ہے: {base}",
)
ENDS = Phrase(
    da="Interviewet slutter her, {condition}: gå til afslutningen.",
    en="The interview ends here {condition}: go to the closing.",
    ar="تنتهي المقابلة هنا {condition}: انتقل إلى الخاتمة.",
    tr="Görüşme şu durumda burada biter: {condition}. Kapanışa gidin.",
    ur="انٹرویو اس صورت میں یہاں ختم ہوتا ہے: {condition}۔ اختتام پر جائیں۔",
)

# notes

REPEAT_STEM = Phrase(
    da="Gentag indledningen og svarene, når der er brug for det.",
    en="Repeat the lead-in and the answers when needed.",
    ar="كرر المقدمة والإجابات عند الحاجة.",
    tr="Gerektiğinde giriş cümlesini ve cevapları tekrarlayın.",
    ur="ضرورت ہو تو تمہیدی جملہ اور جوابات دہرائیں۔",
)
READ_INTRO_ONCE = Phrase(
    da="Læs kun indledningen op, hvis mindst ét af afsnittets spørgsmål stilles.",
    en="Read the introduction only if at least one of the section's questions is asked.",
    ar="لا تقرأ المقدمة إلا إذا طُرح سؤال واحد على الأقل من هذا القسم.",
    tr="Giriş metnini yalnızca bu bölümden en az bir soru sorulacaksa okuyun.",
    ur="تعارف صرف تب پڑھیں جب اس حصے کا کم از کم ایک سوال پوچھا جائے۔",
)
EACH_RECORDED = Phrase(
    da="Registrér ja (1) eller nej (0) for hvert svar. Kan eller vil den interviewede slet ikke svare, så brug feltet nedenfor.",
    en="Record yes (1) or no (0) for each answer. If the respondent cannot or will not answer at all, use the box below.",
    ar="سجل نعم (1) أو لا (0) لكل إجابة. إذا لم يستطع المستجيب أو لم يرغب في الإجابة إطلاقًا، فاستخدم الخانة أدناه.",
    tr="Her cevap için evet (1) ya da hayır (0) işaretleyin. Görüşülen kişi hiç cevap veremiyor ya da vermek istemiyorsa aşağıdaki kutuyu kullanın.",
    ur="ہر جواب کے لیے ہاں (1) یا نہیں (0) درج کریں۔ اگر جواب دہندہ بالکل جواب نہ دے سکے یا نہ دینا چاہے تو نیچے کا خانہ استعمال کریں۔",
)
EACH_RECORDED_ALONE = Phrase(
    da="Registrér ja (1) eller nej (0) for hvert svar.",
    en="Record yes (1) or no (0) for each answer.",
    ar="سجل نعم (1) أو لا (0) لكل إجابة.",
    tr="Her cevap için evet (1) ya da hayır (0) işaretleyin.",
    ur="ہر جواب کے لیے ہاں (1) یا نہیں (0) درج کریں۔",
)
MARK_WHEN_ALL_NO = Phrase(
    da="markér ja (1), når alle de andre er nej",
    en="record yes (1) when all the others are no",
    ar="سجل نعم (1) إذا كانت جميع الإجابات الأخرى لا",
    tr="diğerlerinin tümü hayır ise evet (1) işaretleyin",
    ur="جب باقی سب نہیں ہوں تو ہاں (1) درج کریں",
)
SOFT_CHECK = Phrase(
    da="{condition}: læs spørgsmålet nedenfor op. Ret svaret, hvis det er forkert; gå ellers videre.",
    en="{condition}: read the query below. Correct the answer if it is wrong; otherwise go on.",
    ar="{condition}: اقرأ الاستفسار أدناه. صحح الإجابة إذا كانت خاطئة، وإلا فتابع.",
    tr="{condition}: aşağıdaki soruyu okuyun. Cevap yanlışsa düzeltin, değilse devam edin.",
    ur="{condition}: نیچے کا سوال پڑھیں۔ جواب غلط ہو تو درست کریں، ورنہ آگے بڑھیں۔",
)
HARD_CHECK = Phrase(
    da="{condition}: svaret kan ikke være rigtigt. Læs op, og spørg igen. Kan det ikke rettes, så brug »LÆS IKKE OP«, eller lad svaret stå tomt.",
    en="{condition}: the answer cannot be right. Read aloud and ask again. If it cannot be corrected, use “DO NOT READ” or leave the answer empty.",
    ar="{condition}: لا يمكن أن تكون الإجابة صحيحة. اقرأ بصوت عالٍ واسأل مرة أخرى. إذا تعذر التصحيح، فاستخدم «لا تقرأ» أو اترك الإجابة فارغة.",
    tr="{condition}: cevap doğru olamaz. Yüksek sesle okuyun ve yeniden sorun. Düzeltilemiyorsa «OKUMAYIN» kutusunu kullanın ya da cevabı boş bırakın.",
    ur="{condition}: جواب درست نہیں ہو سکتا۔ بلند آواز سے پڑھیں اور دوبارہ پوچھیں۔ درست نہ ہو سکے تو «نہ پڑھیں» کا خانہ استعمال کریں یا جواب خالی چھوڑ دیں۔",
)
IN_RANGE = Phrase(
    da="{low}–{high}. Ligger svaret udenfor, så læs det op, som du har hørt det, og spørg igen.",
    en="{low}–{high}. If the answer is outside, read it back as you heard it and ask again.",
    ar="{low}–{high}. إذا كانت الإجابة خارج هذا النطاق، فأعد قراءتها كما سمعتها واسأل مرة أخرى.",
    tr="{low}–{high}. Cevap bunun dışındaysa duyduğunuz gibi geri okuyun ve yeniden sorun.",
    ur="{low}–{high}۔ جواب اس سے باہر ہو تو جیسا سنا ویسا پڑھ کر سنائیں اور دوبارہ پوچھیں۔",
)
AT_LEAST = Phrase(
    da="Mindst {low}. Er svaret mindre, så læs det op, som du har hørt det, og spørg igen.",
    en="At least {low}. If the answer is less, read it back as you heard it and ask again.",
    ar="{low} على الأقل. إذا كانت الإجابة أقل، فأعد قراءتها كما سمعتها واسأل مرة أخرى.",
    tr="En az {low}. Cevap daha azsa duyduğunuz gibi geri okuyun ve yeniden sorun.",
    ur="کم از کم {low}۔ جواب کم ہو تو جیسا سنا ویسا پڑھ کر سنائیں اور دوبارہ پوچھیں۔",
)
AT_MOST = Phrase(
    da="Højst {high}. Er svaret større, så læs det op, som du har hørt det, og spørg igen.",
    en="At most {high}. If the answer is more, read it back as you heard it and ask again.",
    ar="{high} على الأكثر. إذا كانت الإجابة أكبر، فأعد قراءتها كما سمعتها واسأل مرة أخرى.",
    tr="En çok {high}. Cevap daha fazlaysa duyduğunuz gibi geri okuyun ve yeniden sorun.",
    ur="زیادہ سے زیادہ {high}۔ جواب زیادہ ہو تو جیسا سنا ویسا پڑھ کر سنائیں اور دوبارہ پوچھیں۔",
)
DECIMALS = Phrase(
    da="Højst {n} decimaler.",
    en="At most {n} decimals.",
    ar="{n} منازل عشرية على الأكثر.",
    tr="En çok {n} ondalık basamak.",
    ur="زیادہ سے زیادہ {n} اعشاریہ۔",
)
AT_MOST_CHARACTERS = Phrase(
    da="Højst {n} tegn.",
    en="At most {n} characters.",
    ar="{n} حرفًا على الأكثر.",
    tr="En çok {n} karakter.",
    ur="زیادہ سے زیادہ {n} حروف۔",
)
LINK_SHOWN = Phrase(
    da="På skærm og papir peger »{words}« på {url}. Oplys adressen, hvis der spørges.",
    en="On screen and paper “{words}” points to {url}. Give the address if asked.",
    ar="على الشاشة والورق تشير «{words}» إلى {url}. أعطِ العنوان إذا سُئلت.",
    tr="Ekranda ve kâğıtta «{words}» şuraya gider: {url}. Sorulursa adresi verin.",
    ur="اسکرین اور کاغذ پر «{words}» کا پتہ {url} ہے۔ پوچھا جائے تو پتہ بتائیں۔",
)
NEVER_READ_INSTRUCTION = Phrase(
    da="På skærm og papir står der: »{words}«. Her læses svarene op ét ad gangen.",
    en="On screen and paper it says: “{words}”. Here the answers are read one at a time.",
    ar="على الشاشة والورق كُتب: «{words}». وهنا تُقرأ الإجابات واحدة تلو الأخرى.",
    tr="Ekranda ve kâğıtta şöyle yazar: «{words}». Burada cevaplar tek tek okunur.",
    ur="اسکرین اور کاغذ پر لکھا ہے: «{words}»۔ یہاں جوابات ایک ایک کر کے پڑھے جاتے ہیں۔",
)
AWAIT_CONSENT = Phrase(
    da="Vent på svar. Ja: gå videre. Passer det ikke nu: aftal et andet tidspunkt. Nej: tak og slut, og forsøg ikke at overtale.",
    en="Wait for the answer. Yes: go on. Not a good time: agree on another. No: thank and end the call, and do not try to persuade.",
    ar="انتظر الإجابة. نعم: تابع. الوقت غير مناسب: اتفقا على وقت آخر. لا: اشكره وأنهِ المكالمة ولا تحاول الإقناع.",
    tr="Cevabı bekleyin. Evet: devam edin. Uygun zaman değilse: başka bir zaman kararlaştırın. Hayır: teşekkür edip görüşmeyi bitirin, ikna etmeye çalışmayın.",
    ur="جواب کا انتظار کریں۔ ہاں: آگے بڑھیں۔ وقت مناسب نہ ہو: کوئی اور وقت طے کریں۔ نہیں: شکریہ ادا کر کے ختم کریں اور قائل کرنے کی کوشش نہ کریں۔",
)
CASE_KNOWN = Phrase(
    da="{name} kendes", en="{name} is known", ar="{name} معروف", tr="{name} biliniyorsa", ur="{name} معلوم ہو"
)
CASE_IS = Phrase(
    da="{name}: {value}", en="{name}: {value}", ar="{name}: {value}", tr="{name}: {value}", ur="{name}: {value}"
)
CASE_OTHERWISE = Phrase(da="ellers", en="otherwise", ar="وإلا", tr="aksi hâlde", ur="ورنہ")
SAY_IT = Phrase(
    da="sig det, der står på opkaldslisten",
    en="say what the call list says",
    ar="اذكر ما هو مكتوب في قائمة الاتصال",
    tr="arama listesinde yazanı söyleyin",
    ur="وہ کہیں جو کال لسٹ میں لکھا ہے",
)
SAY_ANSWER = Phrase(
    da="sig svaret fra før",
    en="say the earlier answer",
    ar="اذكر الإجابة السابقة",
    tr="önceki cevabı söyleyin",
    ur="پہلے کا جواب کہیں",
)

# parts of the script

INTRO = Phrase(da="Åbning", en="Opening", ar="الافتتاح", tr="Açılış", ur="آغاز")
CONSENT = Phrase(da="Samtykke", en="Consent", ar="الموافقة", tr="Onay", ur="رضامندی")
PRIVACY = Phrase(
    da="Om svarene", en="About the answers", ar="عن الإجابات", tr="Cevaplar hakkında", ur="جوابات کے بارے میں"
)
CLOSING = Phrase(da="Afslutning", en="Closing", ar="الخاتمة", tr="Kapanış", ur="اختتام")
SECTION_HEADING = Phrase(da="Afsnit {n}", en="Section {n}", ar="القسم {n}", tr="{n}. bölüm", ur="حصہ {n}")
DAY = Phrase(da="dag", en="day", ar="اليوم", tr="gün", ur="دن")
MONTH = Phrase(da="måned", en="month", ar="الشهر", tr="ay", ur="مہینہ")
YEAR = Phrase(da="år", en="year", ar="السنة", tr="yıl", ur="سال")

# every page

PAGE_OF = Phrase(
    da="Side {n} af {total}",
    en="Page {n} of {total}",
    ar="الصفحة {n} من {total}",
    tr="Sayfa {n}/{total}",
    ur="صفحہ {n}، کل {total}",
)

# the one thing that is spoken

NEUTRAL_PROBE = Phrase(
    da="Kan du sige lidt mere om det?",
    en="Could you say a little more about that?",
    ar="هل يمكنك أن تقول المزيد عن ذلك؟",
    tr="Bununla ilgili biraz daha bilgi verebilir misiniz?",
    ur="کیا آپ اس بارے میں کچھ اور بتا سکتے ہیں؟",
)
