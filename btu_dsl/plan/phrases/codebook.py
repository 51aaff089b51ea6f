"""What the codebook says of variables in words of its own: in every language, since it serves readers of each."""

from collections.abc import Mapping

from btu_dsl.plan.phrases.phrase import Phrase

EVERYONE = Phrase(
    da="Alle, der besvarer skemaet",
    en="Everyone who answers the questionnaire",
    ar="جميع من يجيبون عن الاستبيان",
    tr="Anketi yanıtlayan herkes",
    ur="سوالنامے کا جواب دینے والے سب لوگ",
)
NOBODY = Phrase(da="Ingen", en="Nobody", ar="لا أحد", tr="Hiç kimse", ur="کوئی نہیں")
ONLY = Phrase(
    da="Kun {condition}",
    en="Only {condition}",
    ar="فقط {condition}",
    tr="Yalnızca şu durumda: {condition}",
    ur="صرف {condition}",
)
NAMED_BASE = Phrase(
    da="{base}: kun {condition}",
    en="{base}: only {condition}",
    ar="{base}: فقط {condition}",
    tr="{base}: yalnızca şu durumda: {condition}",
    ur="{base}: صرف {condition}",
)
EVERY_RECORD = Phrase(
    da="Alle besvarelser", en="Every response", ar="جميع الاستجابات", tr="Tüm yanıtlar", ur="تمام جوابات"
)
NOT_KNOWN = Phrase(
    da="Var ikke kendt, da svaret blev givet",
    en="Was not known when the response was given",
    ar="لم يكن معروفًا وقت الإجابة",
    tr="Yanıt verildiğinde bilinmiyordu",
    ur="جواب دیتے وقت معلوم نہیں تھا",
)
CHOSEN = Phrase(
    da="Kun når »{label}« er valgt i {variable}",
    en="Only where “{label}” is chosen in {variable}",
    ar="فقط عند اختيار «{label}» في {variable}",
    tr="Yalnızca {variable} içinde «{label}» seçildiyse",
    ur="صرف جب {variable} میں «{label}» منتخب ہو",
)

# labels that the codebook makes itself

OPTION_LABEL = Phrase(
    da="{item}: {option}", en="{item}: {option}", ar="{item}: {option}", tr="{item}: {option}", ur="{item}: {option}"
)
SPECIFY_LABEL = Phrase(
    da="{item}: {option} – skrevet svar",
    en="{item}: {option} – written answer",
    ar="{item}: {option} – إجابة مكتوبة",
    tr="{item}: {option} – yazılan cevap",
    ur="{item}: {option} – لکھا ہوا جواب",
)
CHECKED = Phrase(da="Valgt", en="Chosen", ar="تم اختياره", tr="Seçildi", ur="منتخب")
UNCHECKED = Phrase(da="Ikke valgt", en="Not chosen", ar="لم يُختر", tr="Seçilmedi", ur="منتخب نہیں")
TRUE = Phrase(da="Sandt", en="True", ar="صحيح", tr="Doğru", ur="درست")
FALSE = Phrase(da="Falsk", en="False", ar="خطأ", tr="Yanlış", ur="غلط")

SYSTEM: Mapping[str, Phrase] = {
    "btu_id": Phrase(
        da="Skemaets navn", en="Name of the questionnaire", ar="اسم الاستبيان", tr="Anketin adı", ur="سوالنامے کا نام"
    ),
    "btu_version": Phrase(
        da="Skemaets version",
        en="Version of the questionnaire",
        ar="إصدار الاستبيان",
        tr="Anketin sürümü",
        ur="سوالنامے کا ورژن",
    ),
    "btu_root": Phrase(
        da="Grundskemaets mærke (SHA-256)",
        en="Root of the core (SHA-256)",
        ar="بصمة الاستبيان الأساسي (SHA-256)",
        tr="Temel anketin özeti (SHA-256)",
        ur="بنیادی سوالنامے کا نشان (SHA-256)",
    ),
    "btu_mode": Phrase(
        da="Hvordan der er svaret",
        en="How the answers were given",
        ar="طريقة الإجابة",
        tr="Cevapların nasıl verildiği",
        ur="جواب دینے کا طریقہ",
    ),
    "btu_language": Phrase(
        da="Sprog, der er svaret på",
        en="Language answered in",
        ar="لغة الإجابة",
        tr="Cevap dili",
        ur="جواب کی زبان",
    ),
    "btu_token": Phrase(
        da="Svarnøgle, som binder svaret til en invitation",
        en="Token that ties the response to an invitation",
        ar="رمز يربط الاستجابة بالدعوة",
        tr="Yanıtı davete bağlayan anahtar",
        ur="ٹوکن جو جواب کو دعوت نامے سے جوڑتا ہے",
    ),
}
"""The variables that every data file carries beside its questions."""

MODES: Mapping[str, Phrase] = {
    "web": Phrase(da="web", en="web", ar="الويب", tr="web", ur="ویب"),
    "paper": Phrase(da="papir", en="paper", ar="الورق", tr="kâğıt", ur="کاغذ"),
    "phone": Phrase(da="telefon", en="phone", ar="الهاتف", tr="telefon", ur="فون"),
}

SHOWN: Mapping[str, Phrase] = {
    "shown": Phrase(da="vises", en="shown", ar="يظهر", tr="gösterilir", ur="دکھایا جاتا ہے"),
    "on_skip": Phrase(
        da="vises, når spørgsmålet springes over",
        en="shown when the question is passed over",
        ar="يظهر عند تخطي السؤال",
        tr="soru atlanınca gösterilir",
        ur="سوال چھوڑنے پر دکھایا جاتا ہے",
    ),
    "absent": Phrase(da="findes ikke", en="not offered", ar="غير متاح", tr="sunulmaz", ur="دستیاب نہیں"),
    "read": Phrase(
        da="læses op", en="read aloud", ar="يُقرأ بصوت عالٍ", tr="yüksek sesle okunur", ur="بلند آواز سے پڑھا جاتا ہے"
    ),
    "not_read": Phrase(
        da="læses ikke op, men kan registreres",
        en="not read aloud, but may be recorded",
        ar="لا يُقرأ، لكن يمكن تسجيله",
        tr="okunmaz, ancak kaydedilebilir",
        ur="پڑھا نہیں جاتا مگر درج کیا جا سکتا ہے",
    ),
}
"""How a mode shows a kind of missing answer."""

# differences between modes

OWN_WORDS = Phrase(
    da="{part} har sin egen ordlyd",
    en="{part} has its own wording",
    ar="{part}: صياغة خاصة",
    tr="{part}: kendine özgü metin",
    ur="{part} کے اپنے الفاظ ہیں",
)
GRID = Phrase(
    da="Rækkerne står i et skema med fælles svarhoveder; på de andre måder stilles de ét for ét",
    en="The rows stand in a grid under shared column heads; elsewhere they are asked one by one",
    ar="تظهر الأسئلة في جدول بعناوين إجابة مشتركة؛ وفي الطرق الأخرى تُطرح واحدًا تلو الآخر",
    tr="Satırlar ortak cevap başlıkları altında bir tabloda durur; diğer yollarda tek tek sorulur",
    ur="سوال مشترکہ سرخیوں کے نیچے جدول میں ہیں؛ دیگر طریقوں میں ایک ایک کر کے پوچھے جاتے ہیں",
)
ONE_BY_ONE = Phrase(
    da="Der svares ja eller nej til hver mulighed, hvor de andre måder viser en liste; det svarer ikke helt til hinanden",
    en="Each option is answered yes or no, where other modes show a list; the two are not quite equivalent",
    ar="يُجاب عن كل خيار بنعم أو لا، بينما تعرض الطرق الأخرى قائمة؛ والأمران غير متكافئين تمامًا",
    tr="Her seçenek evet ya da hayır olarak cevaplanır, diğer yollarda liste gösterilir; ikisi tam eşdeğer değildir",
    ur="ہر انتخاب کا جواب ہاں یا نہیں میں ہوتا ہے، دیگر طریقوں میں فہرست دکھتی ہے؛ دونوں پوری طرح برابر نہیں",
)
NO_PICTURES = Phrase(
    da="Svarene er kun ord; på de andre måder står der et ansigt ved ordene",
    en="The answers are words alone; elsewhere a face stands beside the words",
    ar="الإجابات كلمات فقط؛ وفي الطرق الأخرى يوجد وجه بجانب الكلمات",
    tr="Cevaplar yalnızca sözcüktür; diğer yollarda yanlarında bir yüz bulunur",
    ur="جوابات صرف الفاظ ہیں؛ دیگر طریقوں میں الفاظ کے ساتھ چہرہ ہوتا ہے",
)
MISSING_SHOWN = Phrase(
    da="»{label}« {how}",
    en="“{label}” is {how}",
    ar="«{label}» {how}",
    tr="«{label}» {how}",
    ur="«{label}» {how}",
)
INSTRUCTION_NOT_READ = Phrase(
    da="Vejledningen læses ikke op, da svarene læses op ét for ét",
    en="The instruction is not read aloud, since the answers are read one by one",
    ar="لا تُقرأ التعليمات لأن الإجابات تُقرأ واحدة تلو الأخرى",
    tr="Cevaplar tek tek okunduğu için yönerge okunmaz",
    ur="ہدایت نہیں پڑھی جاتی کیونکہ جوابات ایک ایک کر کے پڑھے جاتے ہیں",
)

# how derived variables are made

DERIVED: Mapping[str, Phrase] = {
    "mean": Phrase(
        da="Gennemsnit af de besvarede af {members}; mindst {least} skal være besvaret",
        en="Mean of those answered among {members}; at least {least} must be answered",
        ar="متوسط ما أُجيب عنه من {members}؛ يلزم {least} على الأقل",
        tr="{members} içinden cevaplananların ortalaması; en az {least} cevap gerekir",
        ur="{members} میں سے جوابات کا اوسط؛ کم از کم {least} جواب ضروری ہیں",
    ),
    "sum": Phrase(
        da="Sum af de besvarede af {members}; mindst {least} skal være besvaret",
        en="Sum of those answered among {members}; at least {least} must be answered",
        ar="مجموع ما أُجيب عنه من {members}؛ يلزم {least} على الأقل",
        tr="{members} içinden cevaplananların toplamı; en az {least} cevap gerekir",
        ur="{members} میں سے جوابات کا مجموعہ؛ کم از کم {least} جواب ضروری ہیں",
    ),
    "count": Phrase(
        da="Antal besvarede af {members}; mindst {least} skal være besvaret",
        en="Number answered among {members}; at least {least} must be answered",
        ar="عدد ما أُجيب عنه من {members}؛ يلزم {least} على الأقل",
        tr="{members} içinden cevaplananların sayısı; en az {least} cevap gerekir",
        ur="{members} میں سے جواب دیے گئے کی تعداد؛ کم از کم {least} جواب ضروری ہیں",
    ),
    "when": Phrase(
        da="Sandt, når betingelsen gælder, og falsk, når den ikke gør",
        en="True where the condition holds, false where it does not",
        ar="صحيح عند تحقق الشرط، وخطأ عند عدم تحققه",
        tr="Koşul sağlanıyorsa doğru, sağlanmıyorsa yanlış",
        ur="شرط پوری ہو تو درست، ورنہ غلط",
    ),
    "value": Phrase(
        da="Beregnet efter formlen",
        en="Worked out by the formula",
        ar="محسوب وفق الصيغة",
        tr="Formülle hesaplanır",
        ur="فارمولے سے نکالا گیا",
    ),
}
