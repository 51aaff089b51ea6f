"""What the codebook says of the ways through the questionnaire."""

from btu_dsl.plan.phrases.phrase import Phrase

HEADING = Phrase(
    da="Veje gennem skemaet",
    en="Paths through the questionnaire",
    ar="المسارات عبر الاستبيان",
    tr="Anketteki yollar",
    ur="سوالنامے کے راستے",
)
ROUTES = Phrase(
    da="Forskellige veje", en="Different routes", ar="المسارات المختلفة", tr="Farklı yollar", ur="مختلف راستے"
)
ROUTES_MANY = Phrase(
    da="for mange til at tælle",
    en="too many to count",
    ar="أكثر من أن تُعد",
    tr="sayılamayacak kadar çok",
    ur="گننے کے لیے بہت زیادہ",
)
ALWAYS_ASKED = Phrase(
    da="Stilles i alle interview",
    en="Asked in every interview",
    ar="تُطرح في كل مقابلة",
    tr="Her görüşmede sorulur",
    ur="ہر انٹرویو میں پوچھے جاتے ہیں",
)
SOME_OF = Phrase(
    da="{some} af {all} spørgsmål",
    en="{some} of {all} questions",
    ar="{some} من {all} سؤالًا",
    tr="{all} sorudan {some}",
    ur="{all} میں سے {some} سوالات",
)
SOME_ASKED = Phrase(
    da="Stilles kun i nogle interview",
    en="Asked in some interviews only",
    ar="تُطرح في بعض المقابلات فقط",
    tr="Yalnızca bazı görüşmelerde sorulur",
    ur="صرف کچھ انٹرویوز میں پوچھے جاتے ہیں",
)
NEVER_ASKED = Phrase(
    da="Stilles aldrig", en="Never asked", ar="لا تُطرح أبدًا", tr="Hiç sorulmaz", ur="کبھی نہیں پوچھے جاتے"
)
SHEETS = Phrase(
    da="Svarark til afprøvning",
    en="Answer sheets for trials",
    ar="أوراق إجابة للتجربة",
    tr="Deneme cevap kâğıtları",
    ur="آزمائش کے جوابی پرچے",
)
SHEETS_LEAST = Phrase(
    da="{count} svarark går tilsammen alle {edges} veje fra et svar til det næste spørgsmål, og færre kan ikke gøre det. De står i test-cases.json.",
    en="{count} answer sheets together take all {edges} ways from an answer to the next question, and fewer cannot. They are in test-cases.json.",
    ar="{count} من أوراق الإجابة تسلك معًا كل الطرق البالغ عددها {edges} من إجابة إلى السؤال التالي، ولا يكفي أقل من ذلك. وهي في test-cases.json.",
    tr="{count} cevap kâğıdı birlikte, bir cevaptan sonraki soruya giden {edges} yolun hepsinden geçer; daha azı yetmez. test-cases.json dosyasındadırlar.",
    ur="{count} جوابی پرچے مل کر جواب سے اگلے سوال تک کے تمام {edges} راستے طے کرتے ہیں، اور اس سے کم کافی نہیں۔ یہ test-cases.json میں ہیں۔",
)
SHEETS_SOME = Phrase(
    da="{count} svarark går tilsammen alle {edges} veje fra et svar til det næste spørgsmål; der skal mindst {least} til. De står i test-cases.json.",
    en="{count} answer sheets together take all {edges} ways from an answer to the next question; at least {least} are needed. They are in test-cases.json.",
    ar="{count} من أوراق الإجابة تسلك معًا كل الطرق البالغ عددها {edges} من إجابة إلى السؤال التالي؛ ويلزم {least} على الأقل. وهي في test-cases.json.",
    tr="{count} cevap kâğıdı birlikte, bir cevaptan sonraki soruya giden {edges} yolun hepsinden geçer; en az {least} gerekir. test-cases.json dosyasındadırlar.",
    ur="{count} جوابی پرچے مل کر جواب سے اگلے سوال تک کے تمام {edges} راستے طے کرتے ہیں؛ کم از کم {least} درکار ہیں۔ یہ test-cases.json میں ہیں۔",
)
LENGTH = Phrase(
    da="Interviewets længde",
    en="Length of the interview",
    ar="طول المقابلة",
    tr="Görüşmenin uzunluğu",
    ur="انٹرویو کی طوالت",
)
INTERVIEW = Phrase(da="Interview", en="Interview", ar="المقابلة", tr="Görüşme", ur="انٹرویو")
SHORTEST = Phrase(da="Korteste", en="Shortest", ar="الأقصر", tr="En kısa", ur="مختصر ترین")
EXPECTED = Phrase(da="Forventet", en="Expected", ar="المتوقع", tr="Beklenen", ur="متوقع")
LONGEST = Phrase(da="Længste", en="Longest", ar="الأطول", tr="En uzun", ur="طویل ترین")
QUESTIONS = Phrase(da="Spørgsmål", en="Questions", ar="الأسئلة", tr="Sorular", ur="سوالات")
LENGTH_NOTE = Phrase(
    da="Beregnet over alle interview, der kan holdes. I det forventede er alle svar på et spørgsmål lige sandsynlige, og ingen springes over; kan svarene ikke opregnes, tæller hver gruppe, som betingelserne skelner, som ét svar. Tiderne er et skøn: på skærm og papir læses 238 ord i minuttet (Brysbaert 2019), et kryds tager 3 sekunder, et tal eller en dato 5 og et skrevet svar 30 (egne antagelser); i telefonen som i interviewerens manuskript.",
    en="Worked out over every interview that can be held. In the expected one all answers to a question are equally likely and none is left blank; where answers cannot be listed, each group that conditions tell apart counts as one answer. Times are an estimate: on screen and paper 238 words are read a minute (Brysbaert 2019), a mark takes 3 seconds, a number or date 5 and a written answer 30 (own reasoning); on the phone as in the interviewer's script.",
    ar="محسوب على كل المقابلات الممكنة. في المتوقع تتساوى احتمالات كل إجابات السؤال ولا يُترك أي سؤال؛ وحيث لا يمكن حصر الإجابات تُعد كل مجموعة تميزها الشروط إجابة واحدة. الأوقات تقديرية: تُقرأ 238 كلمة في الدقيقة على الشاشة والورق (Brysbaert 2019)، وتستغرق العلامة 3 ثوانٍ والعدد أو التاريخ 5 والإجابة المكتوبة 30 (تقدير خاص)؛ وفي الهاتف كما في نص المحاور.",
    tr="Yapılabilecek bütün görüşmeler üzerinden hesaplanmıştır. Beklenende bir sorunun bütün cevapları eşit olasılıklıdır ve hiçbiri boş bırakılmaz; cevapların sıralanamadığı yerde koşulların ayırdığı her grup tek cevap sayılır. Süreler tahmindir: ekranda ve kâğıtta dakikada 238 kelime okunur (Brysbaert 2019), bir işaret 3, bir sayı ya da tarih 5, yazılan bir cevap 30 saniye sürer (kendi varsayımımız); telefonda görüşmecinin metnindeki gibidir.",
    ur="یہ تمام ممکنہ انٹرویوز پر حساب کیا گیا ہے۔ متوقع میں سوال کے تمام جوابات برابر امکان رکھتے ہیں اور کوئی خالی نہیں چھوڑا جاتا؛ جہاں جوابات گنے نہ جا سکیں وہاں شرائط سے الگ ہونے والا ہر گروہ ایک جواب شمار ہوتا ہے۔ اوقات اندازہ ہیں: اسکرین اور کاغذ پر 238 الفاظ فی منٹ (Brysbaert 2019)، ایک نشان 3 سیکنڈ، عدد یا تاریخ 5 اور لکھا ہوا جواب 30 (اپنا اندازہ)؛ فون پر انٹرویو لینے والے کے متن کے مطابق۔",
)
DIAGRAM = Phrase(da="Diagram over veje", en="Route diagram", ar="مخطط المسارات", tr="Yol şeması", ur="راستوں کا خاکہ")
DIAGRAM_TEXT = Phrase(
    da="{boxes} kasser med spørgsmål står i rækkefølge fra start øverst til slut nederst. {lines} nummererede pile fører fra kasse til kasse; tabellen med veje siger for hver pil, hvilke svar der fører den vej. En kasse med dobbelt ramme stilles i alle interview.",
    en="{boxes} boxes of questions stand in order from the start at the top to the end at the bottom. {lines} numbered arrows lead from box to box; the table of ways says for each arrow which answers lead that way. A box with a double frame is asked in every interview.",
    ar="{boxes} من مربعات الأسئلة مرتبة من البداية في الأعلى إلى النهاية في الأسفل. تقود {lines} من الأسهم المرقمة من مربع إلى آخر؛ ويبين جدول الطرق لكل سهم الإجابات التي تقود إليه. المربع ذو الإطار المزدوج يُطرح في كل مقابلة.",
    tr="{boxes} soru kutusu, üstteki başlangıçtan alttaki sona sırayla durur. {lines} numaralı ok kutudan kutuya götürür; yollar tablosu her ok için hangi cevapların o yöne götürdüğünü söyler. Çift çerçeveli kutu her görüşmede sorulur.",
    ur="سوالات کے {boxes} خانے اوپر آغاز سے نیچے اختتام تک ترتیب میں ہیں۔ {lines} نمبر شدہ تیر ایک خانے سے دوسرے تک لے جاتے ہیں؛ راستوں کا جدول ہر تیر کے لیے بتاتا ہے کہ کون سے جواب ادھر لے جاتے ہیں۔ دوہرے فریم والا خانہ ہر انٹرویو میں پوچھا جاتا ہے۔",
)
TOO_LARGE = Phrase(
    da="Der er for mange kasser til et diagram; tabellen har alle veje.",
    en="There are too many boxes for a diagram; the table has all ways.",
    ar="المربعات أكثر من أن تُرسم في مخطط؛ والجدول يضم كل الطرق.",
    tr="Bir şema için çok fazla kutu var; bütün yollar tablodadır.",
    ur="خاکے کے لیے خانے بہت زیادہ ہیں؛ جدول میں تمام راستے ہیں۔",
)
START = Phrase(da="Start", en="Start", ar="البداية", tr="Başlangıç", ur="آغاز")
END = Phrase(da="Slut", en="End", ar="النهاية", tr="Son", ur="اختتام")
COUNTED = Phrase(
    da="{count} spørgsmål", en="{count} questions", ar="{count} أسئلة", tr="{count} soru", ur="{count} سوالات"
)
WAYS = Phrase(
    da="Veje fra spørgsmål til spørgsmål",
    en="Ways from question to question",
    ar="الطرق من سؤال إلى سؤال",
    tr="Sorudan soruya yollar",
    ur="سوال سے سوال تک راستے",
)
ARROW = Phrase(da="Pil", en="Arrow", ar="السهم", tr="Ok", ur="تیر")
FROM = Phrase(da="Fra", en="From", ar="من", tr="Nereden", ur="کہاں سے")
ANSWER = Phrase(da="Svar", en="Answer", ar="الإجابة", tr="Cevap", ur="جواب")
TO = Phrase(da="Til", en="To", ar="إلى", tr="Nereye", ur="کہاں تک")
SOMETIMES = Phrase(
    da="kun for nogle: det afhænger også af tidligere svar eller af det, der er kendt på forhånd",
    en="for some only: earlier answers, or what is known beforehand, decide as well",
    ar="للبعض فقط: إذ يتوقف أيضًا على إجابات سابقة أو على ما هو معروف مسبقًا",
    tr="yalnızca bazıları için: önceki cevaplar ya da önceden bilinenler de belirler",
    ur="صرف کچھ کے لیے: پہلے کے جوابات یا پہلے سے معلوم باتیں بھی فیصلہ کرتی ہیں",
)
NOT_PROVED = Phrase(
    da="Ikke bevist: der er flere kombinationer af svar, end der kan prøves, så intet er sagt om vejene.",
    en="Not proved: there are more combinations of answers than can be tried, so nothing is said of the paths.",
    ar="غير مثبت: تركيبات الإجابات أكثر مما يمكن تجربته، فلا يُقال شيء عن المسارات.",
    tr="Kanıtlanmadı: denenebilecek olandan fazla cevap birleşimi var, bu yüzden yollar hakkında bir şey söylenmiyor.",
    ur="ثابت نہیں: جوابات کے مجموعے آزمائے جا سکنے سے زیادہ ہیں، اس لیے راستوں کے بارے میں کچھ نہیں کہا گیا۔",
)
NOT_LISTED = Phrase(
    da="Ikke bevist: svarene på {names} kan ikke opregnes, så intet er sagt om vejene.",
    en="Not proved: the answers to {names} cannot be listed, so nothing is said of the paths.",
    ar="غير مثبت: لا يمكن حصر إجابات {names}، فلا يُقال شيء عن المسارات.",
    tr="Kanıtlanmadı: {names} sorusunun cevapları sıralanamıyor, bu yüzden yollar hakkında bir şey söylenmiyor.",
    ur="ثابت نہیں: {names} کے جوابات گنے نہیں جا سکتے، اس لیے راستوں کے بارے میں کچھ نہیں کہا گیا۔",
)

# answers

ANY_ANSWER = Phrase(
    da="alle svar, også intet",
    en="any answer, or none",
    ar="أي إجابة أو بلا إجابة",
    tr="herhangi bir cevap ya da cevapsız",
    ur="کوئی بھی جواب یا کوئی نہیں",
)
ANSWERED = Phrase(da="et svar", en="an answer", ar="إجابة", tr="bir cevap", ur="کوئی جواب")
BLANK = Phrase(da="intet svar", en="no answer", ar="بلا إجابة", tr="cevapsız", ur="کوئی جواب نہیں")
MARKED = Phrase(
    da="med »{answer}«", en="with “{answer}”", ar="مع «{answer}»", tr="«{answer}» ile", ur="«{answer}» کے ساتھ"
)
NOT_MARKED = Phrase(
    da="uden »{answer}«", en="without “{answer}”", ar="دون «{answer}»", tr="«{answer}» olmadan", ur="«{answer}» کے بغیر"
)
FOR_EXAMPLE = Phrase(
    da="fx {answer}", en="{answer}, for example", ar="مثلًا {answer}", tr="örneğin {answer}", ur="مثلاً {answer}"
)
