"""What the paper form itself says, beside the words of its survey."""

from btu_dsl.plan.phrases.phrase import Phrase

ONE_MARK = Phrase(
    da="Sæt ét kryds",
    en="Mark one box",
    ar="ضع علامة في مربع واحد فقط",
    tr="Tek bir kutuyu işaretleyin",
    ur="صرف ایک خانے میں نشان لگائیں",
)
SEVERAL_MARKS = Phrase(
    da="Sæt gerne flere kryds",
    en="Mark all that apply",
    ar="يمكنك وضع علامة في أكثر من مربع",
    tr="Birden fazla kutuyu işaretleyebilirsiniz",
    ur="آپ ایک سے زیادہ خانوں میں نشان لگا سکتے ہیں",
)
ONE_MARK_A_ROW = Phrase(
    da="Sæt ét kryds i hver linje",
    en="Mark one box on each line",
    ar="ضع علامة واحدة في كل سطر",
    tr="Her satırda tek bir kutuyu işaretleyin",
    ur="ہر سطر میں صرف ایک خانے میں نشان لگائیں",
)
ONE_DIGIT_A_CELL = Phrase(
    da="Skriv ét ciffer i hvert felt",
    en="Write one digit in each space",
    ar="اكتب رقمًا واحدًا في كل خانة",
    tr="Her haneye tek bir rakam yazın",
    ur="ہر خانے میں ایک ہندسہ لکھیں",
)
DAY = Phrase(da="Dag", en="Day", ar="اليوم", tr="Gün", ur="دن")
MONTH = Phrase(da="Måned", en="Month", ar="الشهر", tr="Ay", ur="مہینہ")
YEAR = Phrase(da="År", en="Year", ar="السنة", tr="Yıl", ur="سال")
GO_TO = Phrase(
    da="Gå til spørgsmål {number}",
    en="Go to question {number}",
    ar="انتقل إلى السؤال {number}",
    tr="{number}. soruya geçin",
    ur="سوال {number} پر جائیں",
)
GO_TO_END = Phrase(
    da="Gå til slut (sidste side)",
    en="Go to the end (last page)",
    ar="انتقل إلى النهاية (الصفحة الأخيرة)",
    tr="Sona geçin (son sayfa)",
    ur="اختتام پر جائیں (آخری صفحہ)",
)
CONTINUED = Phrase(da="fortsat", en="continued", ar="تابع", tr="devamı", ur="جاری")
THE_QUESTION = Phrase(
    da="spørgsmål {number}",
    en="question {number}",
    ar="السؤال {number}",
    tr="{number}. soru",
    ur="سوال {number}",
)
GATE_ONE = Phrase(
    da="Spørgsmål {first} besvares kun, {condition}",
    en="Answer question {first} only {condition}",
    ar="أجب عن السؤال {first} فقط {condition}",
    tr="Soru {first} için yalnızca şu durumda cevap verin: {condition}",
    ur="سوال {first} کا جواب صرف اس صورت میں دیں: {condition}",
)
GATE_RUN = Phrase(
    da="Spørgsmål {first}–{last} besvares kun, {condition}",
    en="Answer questions {first}–{last} only {condition}",
    ar="أجب عن الأسئلة من {first} إلى {last} فقط {condition}",
    tr="{first}–{last} arasındaki sorulara yalnızca şu durumda cevap verin: {condition}",
    ur="سوال {first} سے {last} تک کے جواب صرف اس صورت میں دیں: {condition}",
)
GATE_ROW = Phrase(
    da="Kun {condition}",
    en="Only {condition}",
    ar="فقط {condition}",
    tr="Yalnızca: {condition}",
    ur="صرف: {condition}",
)
ALL_OTHERS = Phrase(da="Alle andre:", en="Everyone else:", ar="للآخرين:", tr="Diğer herkes:", ur="باقی سب:")
STRUCK = Phrase(
    da="besvares ikke",
    en="not to be answered",
    ar="لا يُجاب عنه",
    tr="cevaplanmayacak",
    ur="جواب نہیں دینا ہے",
)
PAGE = Phrase(
    da="Side {page} af {pages}",
    en="Page {page} of {pages}",
    ar="صفحة {page} من {pages}",
    tr="Sayfa {page} / {pages}",
    ur="صفحہ {page} از {pages}",
)
HOW = Phrase(
    da="Sådan udfylder du skemaet",
    en="How to fill in this form",
    ar="طريقة ملء الاستمارة",
    tr="Bu form nasıl doldurulur",
    ur="یہ فارم کیسے پُر کریں",
)
HOW_MARK = Phrase(
    da="Sæt kryds i boksen ved det svar, der passer bedst. Brug blå eller sort kuglepen",
    en="Put a cross in the box beside the answer that fits best. Use a blue or black ballpoint pen",
    ar="ضع علامة × في المربع بجانب الإجابة الأنسب. استخدم قلمًا جافًا أزرق أو أسود",
    tr="En uygun cevabın yanındaki kutuya çarpı koyun. Mavi veya siyah tükenmez kalem kullanın",
    ur="جو جواب سب سے مناسب ہو، اس کے ساتھ والے خانے میں کراس لگائیں۔ نیلا یا سیاہ بال پوائنٹ قلم استعمال کریں",
)
HOW_CORRECT = Phrase(
    da="Forkert kryds? Udfyld hele boksen, og sæt kryds i den rigtige boks",
    en="Marked the wrong box? Fill in the whole box, and put a cross in the right one",
    ar="هل أخطأت في العلامة؟ املأ المربع كله، ثم ضع علامة × في المربع الصحيح",
    tr="Yanlış kutuyu mu işaretlediniz? Kutunun tamamını doldurun ve doğru kutuya çarpı koyun",
    ur="غلط خانے میں نشان لگ گیا؟ پورا خانہ بھر دیں اور صحیح خانے میں کراس لگائیں",
)
HOW_FOLLOW = Phrase(
    da="Følg pilen ved den boks, du har sat kryds i. Er der ingen pil, så fortsæt med det næste spørgsmål",
    en="Follow the arrow beside the box that you marked. Where there is none, go on to the next question",
    ar="اتبع السهم بجانب المربع الذي اخترته. وإذا لم يوجد سهم فتابع مع السؤال التالي",
    tr="İşaretlediğiniz kutunun yanındaki oku izleyin. Ok yoksa bir sonraki sorudan devam edin",
    ur="جس خانے میں نشان لگایا ہے، اس کے ساتھ والے تیر پر عمل کریں۔ تیر نہ ہو تو اگلے سوال پر جائیں",
)
PRIVACY = Phrase(
    da="Sådan bruges dine svar",
    en="How your answers are used",
    ar="كيف تُستخدم إجاباتك",
    tr="Cevaplarınız nasıl kullanılır",
    ur="آپ کے جوابات کا استعمال",
)
END = Phrase(da="Slut", en="End", ar="النهاية", tr="Son", ur="اختتام")
RETURN = Phrase(
    da="Send eller aflever skemaet til",
    en="Send or hand in the form to",
    ar="أرسل الاستمارة أو سلّمها إلى",
    tr="Formu gönderin veya teslim edin",
    ur="فارم بھیجیں یا جمع کرائیں",
)

_LATIN = tuple("abcdefghijklmnopqrstuvwxyz")
_LETTERS = {"ar": tuple("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"), "ur": tuple("ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہی")}


def row_letter(language: str, index: int) -> str:
    """The letter of a grid's row, counted from 0; past the alphabet its number."""
    letters = _LETTERS.get(language.split("-", maxsplit=1)[0], _LATIN)
    return letters[index] if index < len(letters) else str(index + 1)
