"""What the web form itself says, beside the words of its survey."""

from btu_dsl.plan.phrases.phrase import Phrase

SKIP_LINK = Phrase(
    da="Gå til skemaet",
    en="Skip to the questionnaire",
    ar="الانتقال إلى الاستبيان",
    tr="Ankete geç",
    ur="سوالنامے پر جائیں",
)
LANGUAGE = Phrase(da="Sprog", en="Language", ar="اللغة", tr="Dil", ur="زبان")
INTRO_HEADING = Phrase(
    da="Om undersøgelsen",
    en="About the survey",
    ar="عن الاستبيان",
    tr="Anket hakkında",
    ur="سروے کے بارے میں",
)
START = Phrase(da="Start", en="Start", ar="ابدأ", tr="Başla", ur="شروع کریں")
NEXT = Phrase(da="Næste", en="Next", ar="التالي", tr="İleri", ur="آگے")
BACK = Phrase(da="Tilbage", en="Back", ar="رجوع", tr="Geri", ur="پیچھے")
SEND = Phrase(
    da="Send dine svar",
    en="Send your answers",
    ar="إرسال الإجابات",
    tr="Cevaplarınızı gönderin",
    ur="اپنے جوابات بھیجیں",
)
SAVE = Phrase(
    da="Hent dine svar som en fil",
    en="Download your answers as a file",
    ar="تنزيل الإجابات في ملف",
    tr="Cevaplarınızı dosya olarak indirin",
    ur="اپنے جوابات فائل کی صورت میں ڈاؤن لوڈ کریں",
)
SPECIFY = Phrase(da="Skriv hvad", en="Write what", ar="يُرجى كتابة التفاصيل", tr="Ne olduğunu yazın", ur="تفصیل لکھیں")
CLEAR = Phrase(da="Ryd svaret", en="Clear the answer", ar="مسح الإجابة", tr="Cevabı temizle", ur="جواب مٹائیں")
CLEARED = Phrase(
    da="Svaret er ryddet.",
    en="The answer has been cleared.",
    ar="تم مسح الإجابة.",
    tr="Cevap temizlendi.",
    ur="جواب مٹا دیا گیا ہے۔",
)
PAGE_OF = Phrase(
    da="Side {n} af {total}",
    en="Page {n} of {total}",
    ar="الصفحة {n} من {total}",
    tr="Sayfa {n}/{total}",
    ur="صفحہ {n}، کل {total}",
)
PART_OF = Phrase(
    da="Del {n} af {total}",
    en="Part {n} of {total}",
    ar="الجزء {n} من {total}",
    tr="Bölüm {n}/{total}",
    ur="حصہ {n}، کل {total}",
)
QUESTIONS = Phrase(da="Spørgsmål", en="Questions", ar="الأسئلة", tr="Sorular", ur="سوالات")

ERROR = Phrase(da="Fejl", en="Error", ar="خطأ", tr="Hata", ur="غلطی")
REMINDER = Phrase(da="Påmindelse", en="Reminder", ar="تذكير", tr="Hatırlatma", ur="یاد دہانی")
ERROR_HEADING = Phrase(
    da="Ret dette, før du går videre",
    en="Correct this before you go on",
    ar="يجب تصحيح ما يلي قبل المتابعة",
    tr="Devam etmeden önce şunları düzeltin",
    ur="آگے بڑھنے سے پہلے اسے درست کریں",
)
REMINDER_HEADING = Phrase(
    da="Se lige her, før du går videre",
    en="Please look at this before you go on",
    ar="يُرجى مراجعة ما يلي قبل المتابعة",
    tr="Devam etmeden önce lütfen şunlara bakın",
    ur="آگے بڑھنے سے پہلے براہِ کرم یہ دیکھ لیں",
)
REMINDER_TEXT = Phrase(
    da="Du kan svare eller rette nu. Er det, som det skal være, så tryk på knappen igen for at gå videre.",
    en="You can answer or correct now. If it is as it should be, press the button again to go on.",
    ar="يمكن الإجابة أو التصحيح الآن. وإذا كان كل شيء كما ينبغي، فيمكن الضغط على الزر مرة أخرى للمتابعة.",
    tr="Şimdi cevaplayabilir veya düzeltebilirsiniz. Her şey olması gerektiği gibiyse devam etmek için düğmeye yeniden basın.",
    ur="آپ ابھی جواب دے سکتے ہیں یا درست کر سکتے ہیں۔ اگر سب ٹھیک ہے تو آگے بڑھنے کے لیے بٹن دوبارہ دبائیں۔",
)
NOT_ANSWERED = Phrase(
    da="Du har ikke svaret på dette spørgsmål. Du kan gå videre uden at svare.",
    en="You have not answered this question. You can go on without answering.",
    ar="لم تتم الإجابة عن هذا السؤال. يمكن المتابعة دون إجابة.",
    tr="Bu soruyu cevaplamadınız. Cevaplamadan devam edebilirsiniz.",
    ur="آپ نے اس سوال کا جواب نہیں دیا۔ آپ جواب دیے بغیر آگے بڑھ سکتے ہیں۔",
)
UNANSWERED = Phrase(
    da="ikke besvaret", en="not answered", ar="لم تتم الإجابة", tr="cevaplanmadı", ur="جواب نہیں دیا گیا"
)
WHOLE_NUMBER = Phrase(
    da="Skriv et helt tal med cifre.",
    en="Write a whole number in digits.",
    ar="يُرجى كتابة عدد صحيح بالأرقام.",
    tr="Rakamlarla bir tam sayı yazın.",
    ur="ہندسوں میں پورا عدد لکھیں۔",
)
NUMBER = Phrase(
    da="Skriv et tal med højst {decimals} decimaler.",
    en="Write a number with at most {decimals} decimals.",
    ar="يُرجى كتابة عدد بعدد منازل عشرية لا يزيد على {decimals}.",
    tr="En fazla {decimals} ondalık basamaklı bir sayı yazın.",
    ur="زیادہ سے زیادہ {decimals} اعشاریوں والا عدد لکھیں۔",
)
BETWEEN = Phrase(
    da="Skriv et tal fra {low} til {high}.",
    en="Write a number from {low} to {high}.",
    ar="يُرجى كتابة عدد من {low} إلى {high}.",
    tr="{low} ile {high} arasında bir sayı yazın.",
    ur="{low} سے {high} تک کا عدد لکھیں۔",
)
AT_LEAST = Phrase(
    da="Skriv et tal, der er mindst {low}.",
    en="Write a number that is at least {low}.",
    ar="يُرجى كتابة عدد لا يقل عن {low}.",
    tr="En az {low} olan bir sayı yazın.",
    ur="کم از کم {low} کا عدد لکھیں۔",
)
AT_MOST = Phrase(
    da="Skriv et tal, der er højst {high}.",
    en="Write a number that is at most {high}.",
    ar="يُرجى كتابة عدد لا يزيد على {high}.",
    tr="En fazla {high} olan bir sayı yazın.",
    ur="زیادہ سے زیادہ {high} کا عدد لکھیں۔",
)
WHOLE_DATE = Phrase(
    da="Skriv hele datoen, som den findes i kalenderen.",
    en="Write the whole date, as it is in the calendar.",
    ar="يُرجى كتابة التاريخ كاملًا كما هو في التقويم.",
    tr="Takvimde olduğu gibi tarihin tamamını yazın.",
    ur="پوری تاریخ لکھیں جیسی کیلنڈر میں ہے۔",
)
DATE_BETWEEN = Phrase(
    da="Skriv en dato fra {low} til {high}.",
    en="Write a date from {low} to {high}.",
    ar="يُرجى كتابة تاريخ من {low} إلى {high}.",
    tr="{low} ile {high} arasında bir tarih yazın.",
    ur="{low} سے {high} تک کی تاریخ لکھیں۔",
)
DATE_AT_LEAST = Phrase(
    da="Skriv en dato, der ikke ligger før {low}.",
    en="Write a date that is not before {low}.",
    ar="يُرجى كتابة تاريخ لا يسبق {low}.",
    tr="{low} tarihinden önce olmayan bir tarih yazın.",
    ur="ایسی تاریخ لکھیں جو {low} سے پہلے نہ ہو۔",
)
DATE_AT_MOST = Phrase(
    da="Skriv en dato, der ikke ligger efter {high}.",
    en="Write a date that is not after {high}.",
    ar="يُرجى كتابة تاريخ لا يلي {high}.",
    tr="{high} tarihinden sonra olmayan bir tarih yazın.",
    ur="ایسی تاریخ لکھیں جو {high} کے بعد نہ ہو۔",
)
DAY_HINT = Phrase(
    da="År, måned og dag, fx 2021-10-31",
    en="Year, month and day, for example 2021-10-31",
    ar="السنة ثم الشهر ثم اليوم، مثلًا 2021-10-31",
    tr="Yıl, ay ve gün, örneğin 2021-10-31",
    ur="سال، مہینہ اور دن، مثلاً 2021-10-31",
)
MONTH_HINT = Phrase(
    da="År og måned, fx 2021-10",
    en="Year and month, for example 2021-10",
    ar="السنة ثم الشهر، مثلًا 2021-10",
    tr="Yıl ve ay, örneğin 2021-10",
    ur="سال اور مہینہ، مثلاً 2021-10",
)
YEAR_HINT = Phrase(
    da="Årstal med fire cifre",
    en="Year in four digits",
    ar="السنة بأربعة أرقام",
    tr="Dört haneli yıl",
    ur="سال چار ہندسوں میں",
)

ONLY_IF = Phrase(
    da="Besvares kun, {condition}.",
    en="Only to be answered {condition}.",
    ar="يُجاب عن هذا فقط {condition}.",
    tr="Yalnızca {condition} cevaplayın.",
    ur="صرف {condition} تو جواب دیں۔",
)
ONLY_FOR = Phrase(
    da="Besvares kun af denne gruppe: {group}.",
    en="Only to be answered by this group: {group}.",
    ar="تجيب عن هذا هذه الفئة فقط: {group}.",
    tr="Yalnızca bu grup cevaplar: {group}.",
    ur="صرف یہ لوگ جواب دیں: {group}۔",
)
ENDS_IF = Phrase(
    da="Skemaet slutter her, {condition}.",
    en="The questionnaire ends here {condition}.",
    ar="ينتهي الاستبيان هنا {condition}.",
    tr="Anket, {condition} burada biter.",
    ur="{condition} تو سوالنامہ یہاں ختم ہو جاتا ہے۔",
)
QUESTION_NUMBER = Phrase(da="spørgsmål {n}", en="question {n}", ar="السؤال {n}", tr="{n}. soru", ur="سوال {n}")

FINISH_HEADING = Phrase(
    da="Du er færdig med spørgsmålene",
    en="You have finished the questions",
    ar="انتهت الأسئلة",
    tr="Soruları tamamladınız",
    ur="سوالات مکمل ہو گئے",
)
FINISH_SEND = Phrase(
    da="Dine svar er ikke sendt endnu. Vil du ændre noget, kan du gå tilbage først.",
    en="Your answers have not been sent yet. If you want to change anything, you can go back first.",
    ar="لم تُرسل الإجابات بعد. يمكن الرجوع أولًا لتغيير أي إجابة.",
    tr="Cevaplarınız henüz gönderilmedi. Bir şeyi değiştirmek isterseniz önce geri dönebilirsiniz.",
    ur="آپ کے جوابات ابھی نہیں بھیجے گئے۔ کچھ بدلنا ہو تو پہلے پیچھے جا سکتے ہیں۔",
)
FINISH_SAVE = Phrase(
    da="Dine svar samles i en fil, der gemmes på din egen enhed. Siden sender ikke noget.",
    en="Your answers are put in a file that is saved on your own device. This page sends nothing.",
    ar="تُجمع الإجابات في ملف يُحفظ على هذا الجهاز. لا ترسل هذه الصفحة أي شيء.",
    tr="Cevaplarınız kendi cihazınıza kaydedilen bir dosyada toplanır. Bu sayfa hiçbir şey göndermez.",
    ur="آپ کے جوابات ایک فائل میں آپ کے اپنے آلے پر محفوظ ہوں گے۔ یہ صفحہ کچھ نہیں بھیجتا۔",
)
SENDING = Phrase(
    da="Svarene er ved at blive sendt …",
    en="Your answers are being sent …",
    ar="جارٍ إرسال الإجابات …",
    tr="Cevaplarınız gönderiliyor …",
    ur="جوابات بھیجے جا رہے ہیں …",
)
NOT_SENT = Phrase(
    da="Svarene er ikke sendt endnu. Prøv igen, når der er forbindelse, eller hent svarene som en fil.",
    en="Your answers have not been sent yet. Try again when you are online, or download the answers as a file.",
    ar="لم تُرسل الإجابات بعد. يُرجى المحاولة مرة أخرى عند توفر الاتصال أو تنزيل الإجابات في ملف.",
    tr="Cevaplarınız henüz gönderilmedi. Bağlantı olduğunda yeniden deneyin veya cevapları dosya olarak indirin.",
    ur="جوابات ابھی نہیں بھیجے گئے۔ کنکشن ہونے پر دوبارہ کوشش کریں یا جوابات فائل کی صورت میں ڈاؤن لوڈ کریں۔",
)
TRY_AGAIN = Phrase(da="Prøv igen", en="Try again", ar="إعادة المحاولة", tr="Yeniden deneyin", ur="دوبارہ کوشش کریں")
SENT_HEADING = Phrase(
    da="Dine svar er sendt",
    en="Your answers have been sent",
    ar="تم إرسال الإجابات",
    tr="Cevaplarınız gönderildi",
    ur="آپ کے جوابات بھیج دیے گئے",
)
SAVED_HEADING = Phrase(
    da="Dine svar er samlet i en fil",
    en="Your answers have been put in a file",
    ar="تم جمع الإجابات في ملف",
    tr="Cevaplarınız bir dosyada toplandı",
    ur="آپ کے جوابات ایک فائل میں جمع کر دیے گئے",
)
SAVED_FILE = Phrase(
    da="Filen hedder",
    en="The file is called",
    ar="اسم الملف",
    tr="Dosyanın adı",
    ur="فائل کا نام",
)
SEND_FILE_TO = Phrase(
    da="Send filen til:",
    en="Send the file to:",
    ar="يُرجى إرسال الملف إلى:",
    tr="Dosyayı şuraya gönderin:",
    ur="فائل یہاں بھیجیں:",
)
SEND_FILE_BACK = Phrase(
    da="Send filen til den, du fik skemaet af.",
    en="Send the file to whoever gave you the questionnaire.",
    ar="يُرجى إرسال الملف إلى الجهة التي ورد منها الاستبيان.",
    tr="Dosyayı, anketi size veren kişiye veya kuruma gönderin.",
    ur="فائل اسی کو بھیجیں جس سے آپ کو یہ سوالنامہ ملا تھا۔",
)
SHARED_DEVICE = Phrase(
    da="Andre bruger også denne enhed: Gem ikke svar, mens jeg udfylder skemaet",
    en="Others use this device too: keep no answers while I fill in the questionnaire",
    ar="هذا الجهاز يستخدمه آخرون أيضًا: عدم حفظ الإجابات أثناء ملء الاستبيان",
    tr="Bu cihazı başkaları da kullanıyor: anketi doldururken cevapları saklama",
    ur="یہ آلہ دوسرے لوگ بھی استعمال کرتے ہیں: سوالنامہ بھرتے وقت جوابات محفوظ نہ کیے جائیں",
)
ANSWERED = Phrase(
    da="Besvarede spørgsmål: {n} af {total}",
    en="Questions answered: {n} of {total}",
    ar="الأسئلة المجاب عنها: {n} من {total}",
    tr="Cevaplanan sorular: {n}/{total}",
    ur="جن سوالوں کے جواب دیے گئے: {n}، کل {total}",
)
SAVE_AGAIN = Phrase(
    da="Hent filen igen",
    en="Download the file again",
    ar="تنزيل الملف مرة أخرى",
    tr="Dosyayı yeniden indirin",
    ur="فائل دوبارہ ڈاؤن لوڈ کریں",
)
PRINT = Phrase(
    da="Udskriv dine svar",
    en="Print your answers",
    ar="طباعة الإجابات",
    tr="Cevaplarınızı yazdırın",
    ur="اپنے جوابات پرنٹ کریں",
)

CONTROLLER = Phrase(
    da="Dataansvarlig", en="Data controller", ar="المسؤول عن البيانات", tr="Veri sorumlusu", ur="ڈیٹا کا ذمہ دار ادارہ"
)
YOUR_ANSWERS = Phrase(da="Dine svar", en="Your answers", ar="الإجابات", tr="Cevaplarınız", ur="آپ کے جوابات")
CONFIDENTIAL = Phrase(
    da="behandles fortroligt",
    en="are treated as confidential",
    ar="تُعامل بسرية",
    tr="gizli tutulur",
    ur="صیغۂ راز میں رکھے جائیں گے",
)
ANONYMOUS = Phrase(da="er anonyme", en="are anonymous", ar="مجهولة الهوية", tr="anonimdir", ur="گمنام ہیں")
CONTACT = Phrase(da="Kontakt", en="Contact", ar="للتواصل", tr="İletişim", ur="رابطہ")
PRIVACY_POLICY = Phrase(
    da="Sådan behandles oplysningerne",
    en="How the information is handled",
    ar="كيفية التعامل مع المعلومات",
    tr="Bilgiler nasıl işleniyor",
    ur="معلومات کو کیسے برتا جاتا ہے",
)
ACCESSIBILITY = Phrase(
    da="Tilgængelighedserklæring",
    en="Accessibility statement",
    ar="بيان إمكانية الوصول",
    tr="Erişilebilirlik beyanı",
    ur="رسائی سے متعلق بیان",
)
TOKEN = Phrase(
    da="Koden fra din invitation",
    en="The code from your invitation",
    ar="الرمز الوارد في الدعوة",
    tr="Davetinizdeki kod",
    ur="آپ کے دعوت نامے کا کوڈ",
)
NO_SCRIPT = Phrase(
    da="Uden JavaScript kan skemaet læses og udskrives, men svarene kan ikke gemmes.",
    en="Without JavaScript the questionnaire can be read and printed, but the answers cannot be saved.",
    ar="من دون جافا سكريبت يمكن قراءة الاستبيان وطباعته، لكن لا يمكن حفظ الإجابات.",
    tr="JavaScript olmadan anket okunabilir ve yazdırılabilir, ancak cevaplar kaydedilemez.",
    ur="جاوا اسکرپٹ کے بغیر سوالنامہ پڑھا اور پرنٹ کیا جا سکتا ہے، لیکن جوابات محفوظ نہیں ہو سکتے۔",
)
NO_SCRIPT_ROUTE = Phrase(
    da="Ved nogle spørgsmål står der, hvem der skal svare. Spring de andre over.",
    en="Some questions say who should answer them. Skip the others.",
    ar="يُذكر عند بعض الأسئلة من يجيب عنها. يُرجى تخطي غيرها.",
    tr="Bazı sorularda kimin cevaplayacağı yazar. Diğerlerini atlayın.",
    ur="کچھ سوالوں کے ساتھ لکھا ہے کہ کون جواب دے۔ باقی چھوڑ دیں۔",
)
READING_COPY = Phrase(
    da="Læsekopi af webskemaet. Den kan ikke sendes ind på papir.",
    en="Reading copy of the web form. It cannot be returned on paper.",
    ar="نسخة للقراءة من الاستبيان الإلكتروني. لا يمكن إعادتها ورقيًا.",
    tr="Web anketinin okuma kopyası. Kâğıt olarak geri gönderilemez.",
    ur="ویب سوالنامے کی پڑھنے کی نقل۔ اسے کاغذ پر واپس نہیں بھیجا جا سکتا۔",
)
