"""Fixed words of the language – tiers, kinds, statuses – as a reader of the codebook says them."""

from collections.abc import Mapping

from btu_dsl.plan.phrases.phrase import Phrase

KINDS: Mapping[str, Phrase] = {
    "system": Phrase(
        da="følger besvarelsen",
        en="comes with the response",
        ar="يرافق الاستجابة",
        tr="yanıtla gelir",
        ur="جواب کے ساتھ",
    ),
    "known": Phrase(
        da="kendt på forhånd", en="known beforehand", ar="معروف مسبقًا", tr="önceden bilinir", ur="پہلے سے معلوم"
    ),
    "single": Phrase(da="ét valg", en="single choice", ar="اختيار واحد", tr="tek seçim", ur="ایک انتخاب"),
    "option": Phrase(
        da="svar i et flervalg",
        en="answer of a multiple choice",
        ar="إجابة من اختيار متعدد",
        tr="çoklu seçimin bir cevabı",
        ur="متعدد انتخاب کا ایک جواب",
    ),
    "specify": Phrase(
        da="skrevet svar", en="written answer", ar="إجابة مكتوبة", tr="yazılan cevap", ur="لکھا ہوا جواب"
    ),
    "number": Phrase(da="tal", en="number", ar="رقم", tr="sayı", ur="عدد"),
    "date": Phrase(da="dato", en="date", ar="تاريخ", tr="tarih", ur="تاریخ"),
    "open": Phrase(da="åbent svar", en="open answer", ar="إجابة مفتوحة", tr="açık cevap", ur="کھلا جواب"),
    "derived": Phrase(da="afledt", en="derived", ar="مشتق", tr="türetilmiş", ur="ماخوذ"),
}

TIERS: Mapping[str, Phrase] = {
    "obligatory": Phrase(da="obligatorisk", en="obligatory", ar="إلزامي", tr="zorunlu", ur="لازمی"),
    "optional": Phrase(da="valgfri", en="optional", ar="اختياري", tr="seçmeli", ur="اختیاری"),
    "local": Phrase(da="lokal", en="local", ar="محلي", tr="yerel", ur="مقامی"),
}

PROVENANCES: Mapping[str, Phrase] = {
    "official": Phrase(
        da="officiel ordlyd", en="official wording", ar="صياغة رسمية", tr="resmî metin", ur="سرکاری الفاظ"
    ),
    "reconstructed": Phrase(
        da="rekonstrueret", en="reconstructed", ar="معاد بناؤه", tr="yeniden oluşturulmuş", ur="دوبارہ مرتب"
    ),
    "own": Phrase(da="egen", en="own", ar="خاص", tr="kendi", ur="اپنا"),
}

OWNERS: Mapping[str, Phrase] = {
    "core": Phrase(da="grundskemaet", en="the core", ar="الاستبيان الأساسي", tr="temel anket", ur="بنیادی سوالنامہ"),
    "library": Phrase(da="bibliotek", en="library", ar="مكتبة", tr="kitaplık", ur="لائبریری"),
    "overlay": Phrase(
        da="kommunens tillæg",
        en="the municipality's overlay",
        ar="إضافة البلدية",
        tr="belediyenin eki",
        ur="بلدیہ کا اضافہ",
    ),
}

TEXT_STATUSES: Mapping[str, Phrase] = {
    "source": Phrase(da="kildetekst", en="source text", ar="النص الأصلي", tr="kaynak metin", ur="اصل متن"),
    "draft": Phrase(da="kladde", en="draft", ar="مسودة", tr="taslak", ur="مسودہ"),
    "reviewed": Phrase(da="gennemlæst", en="reviewed", ar="تمت مراجعته", tr="gözden geçirildi", ur="نظرثانی شدہ"),
    "approved": Phrase(da="godkendt", en="approved", ar="معتمد", tr="onaylandı", ur="منظور شدہ"),
}

STATUSES: Mapping[str, Phrase] = {
    "draft": Phrase(da="kladde", en="draft", ar="مسودة", tr="taslak", ur="مسودہ"),
    "pilot": Phrase(da="pilot", en="pilot", ar="تجريبي", tr="pilot", ur="آزمائشی"),
    "stable": Phrase(da="stabil", en="stable", ar="ثابت", tr="kararlı", ur="مستحکم"),
    "retired": Phrase(da="udgået", en="retired", ar="ملغى", tr="kaldırıldı", ur="متروک"),
}

ROLES: Mapping[str, Phrase] = {
    "overall": Phrase(
        da="samlet vurdering", en="overall rating", ar="تقييم عام", tr="genel değerlendirme", ur="مجموعی جائزہ"
    ),
    "background": Phrase(da="baggrund", en="background", ar="خلفية", tr="arka plan", ur="پس منظر"),
}

DIRECTIONS: Mapping[str, Phrase] = {
    "ascending": Phrase(
        da="højere kode er mere",
        en="a higher code is more",
        ar="الرمز الأعلى يعني المزيد",
        tr="yüksek kod daha fazladır",
        ur="بڑا کوڈ زیادہ ہے",
    ),
    "descending": Phrase(
        da="højere kode er mindre",
        en="a higher code is less",
        ar="الرمز الأعلى يعني الأقل",
        tr="yüksek kod daha azdır",
        ur="بڑا کوڈ کم ہے",
    ),
}
"""How the meaning runs with the code."""

ORDERS: Mapping[str, Phrase] = {
    "ascending": Phrase(
        da="laveste kode først",
        en="lowest code first",
        ar="الرمز الأدنى أولًا",
        tr="en düşük kod önce",
        ur="سب سے چھوٹا کوڈ پہلے",
    ),
    "descending": Phrase(
        da="højeste kode først",
        en="highest code first",
        ar="الرمز الأعلى أولًا",
        tr="en yüksek kod önce",
        ur="سب سے بڑا کوڈ پہلے",
    ),
    "as_listed": Phrase(
        da="som listen står",
        en="as the list stands",
        ar="كما هو في القائمة",
        tr="listedeki gibi",
        ur="جیسے فہرست میں ہے",
    ),
}
"""How the answers are shown."""

TYPES: Mapping[str, Phrase] = {
    "choice": Phrase(da="kode", en="code", ar="رمز", tr="kod", ur="کوڈ"),
    "multiple": Phrase(da="flere koder", en="several codes", ar="عدة رموز", tr="birden çok kod", ur="کئی کوڈ"),
    "yes_no": Phrase(da="1 eller 0", en="1 or 0", ar="1 أو 0", tr="1 ya da 0", ur="1 یا 0"),
    "number": Phrase(da="tal", en="number", ar="رقم", tr="sayı", ur="عدد"),
    "date": Phrase(da="dato (ISO)", en="date (ISO)", ar="تاريخ (ISO)", tr="tarih (ISO)", ur="تاریخ (ISO)"),
    "text": Phrase(da="tekst", en="text", ar="نص", tr="metin", ur="متن"),
    "truth": Phrase(
        da="sandt eller falsk", en="true or false", ar="صحيح أو خطأ", tr="doğru ya da yanlış", ur="درست یا غلط"
    ),
}

PRECISIONS: Mapping[str, Phrase] = {
    "day": Phrase(da="dag", en="day", ar="يوم", tr="gün", ur="دن"),
    "month": Phrase(da="måned", en="month", ar="شهر", tr="ay", ur="مہینہ"),
    "year": Phrase(da="år", en="year", ar="سنة", tr="yıl", ur="سال"),
}

PROMISES: Mapping[str, Phrase] = {
    "anonymous": Phrase(da="anonyme", en="anonymous", ar="مجهولة المصدر", tr="anonim", ur="گمنام"),
    "confidential": Phrase(da="fortrolige", en="confidential", ar="سرية", tr="gizli", ur="خفیہ"),
}

LEVELS: Mapping[str, Phrase] = {
    "soft": Phrase(da="spørger igen", en="asks again", ar="يسأل مرة أخرى", tr="yeniden sorar", ur="دوبارہ پوچھتا ہے"),
    "hard": Phrase(
        da="holder svaret tilbage",
        en="holds the answer back",
        ar="يمنع الإجابة",
        tr="cevabı durdurur",
        ur="جواب روکتا ہے",
    ),
}

FACETS: Mapping[str, Phrase] = {
    "wording": Phrase(da="ordlyd", en="wording", ar="الصياغة", tr="metin", ur="الفاظ"),
    "scale": Phrase(da="skala", en="scale", ar="المقياس", tr="ölçek", ur="پیمانہ"),
    "missing": Phrase(
        da="manglende svar", en="missing answers", ar="الإجابات المفقودة", tr="eksik cevaplar", ur="غائب جوابات"
    ),
    "base": Phrase(da="målgruppe", en="base", ar="الفئة المعنية", tr="kime sorulur", ur="کس سے پوچھا جائے"),
    "presentation": Phrase(da="fremstilling", en="presentation", ar="العرض", tr="sunum", ur="پیشکش"),
    "order": Phrase(da="rækkefølge", en="order", ar="الترتيب", tr="sıra", ur="ترتیب"),
    "regime": Phrase(da="indsamling", en="regime", ar="نظام الجمع", tr="toplama düzeni", ur="طریقِ حصول"),
    "coding": Phrase(da="kodning", en="coding", ar="الترميز", tr="kodlama", ur="کوڈنگ"),
}

IF_UNKNOWN: Mapping[str, Phrase] = {
    "skip": Phrase(da="stilles ikke", en="not asked", ar="لا يُسأل", tr="sorulmaz", ur="نہیں پوچھا جاتا"),
    "ask": Phrase(da="stilles", en="asked", ar="يُسأل", tr="sorulur", ur="پوچھا جاتا ہے"),
    "error": Phrase(da="er en fejl", en="is an error", ar="خطأ", tr="hatadır", ur="غلطی ہے"),
}

POLICIES: Mapping[str, Phrase] = {
    "profile": Phrase(da="Profil", en="Profile", ar="الملف", tr="Profil", ur="پروفائل"),
    "local.max_items": Phrase(
        da="Lokale spørgsmål, højst",
        en="Local questions, at most",
        ar="الأسئلة المحلية، بحد أقصى",
        tr="Yerel soru, en çok",
        ur="مقامی سوالات، زیادہ سے زیادہ",
    ),
    "local.position": Phrase(
        da="Lokale spørgsmål, placering",
        en="Local questions, position",
        ar="موضع الأسئلة المحلية",
        tr="Yerel soruların yeri",
        ur="مقامی سوالات کی جگہ",
    ),
    "local.answers": Phrase(
        da="Lokale spørgsmål, svartyper",
        en="Local questions, answer types",
        ar="أنواع إجابات الأسئلة المحلية",
        tr="Yerel soruların cevap türleri",
        ur="مقامی سوالات کے جواب کی اقسام",
    ),
    "length.max_items": Phrase(
        da="Spørgsmål i alt, højst",
        en="Questions in all, at most",
        ar="الأسئلة إجمالًا، بحد أقصى",
        tr="Toplam soru, en çok",
        ur="کل سوالات، زیادہ سے زیادہ",
    ),
    "local.max_paid": Phrase(
        da="Betalte spørgsmål efter aftale, højst",
        en="Paid questions by agreement, at most",
        ar="الأسئلة المدفوعة بالاتفاق، بحد أقصى",
        tr="Anlaşmalı ücretli soru, en çok",
        ur="معاہدے کے تحت بامعاوضہ سوالات، زیادہ سے زیادہ",
    ),
    "length.target": Phrase(da="Svarpersoner", en="Respondents", ar="المجيبون", tr="Yanıtlayanlar", ur="جواب دہندگان"),
    "locked": Phrase(da="Låste regler", en="Locked rules", ar="قواعد مقفلة", tr="Kilitli kurallar", ur="مقفل اصول"),
    "rules": Phrase(da="Egne regler", en="Own rules", ar="قواعد خاصة", tr="Kendi kuralları", ur="اپنے اصول"),
    "reporting.min_group": Phrase(
        da="Mindste gruppe i opgørelser",
        en="Smallest group reported",
        ar="أصغر مجموعة في التقارير",
        tr="Raporlanan en küçük grup",
        ur="رپورٹ میں سب سے چھوٹا گروہ",
    ),
    "reporting.thresholds": Phrase(
        da="Forskelle, der regnes for reelle",
        en="Differences taken as real",
        ar="الفروق المعتبرة حقيقية",
        tr="Gerçek sayılan farklar",
        ur="حقیقی سمجھے جانے والے فرق",
    ),
    "level": Phrase(da="niveau", en="level", ar="المستوى", tr="düzey", ur="سطح"),
    "difference": Phrase(da="forskel", en="difference", ar="الفرق", tr="fark", ur="فرق"),
    "type": Phrase(da="Form", en="Form", ar="الشكل", tr="Biçim", ur="شکل"),
    "label": Phrase(da="Betegnelse", en="Label", ar="التسمية", tr="Ad", ur="نام"),
    "period": Phrase(da="Periode", en="Period", ar="الفترة", tr="Dönem", ur="مدت"),
    "period.from": Phrase(da="Fra", en="From", ar="من", tr="Başlangıç", ur="سے"),
    "period.to": Phrase(da="Til", en="To", ar="إلى", tr="Bitiş", ur="تک"),
}
"""The settings of a policy that have words; others stand under their own name."""

STATES: Mapping[str, Phrase] = {
    "declared": Phrase(da="erklæret", en="declared", ar="معلن", tr="bildirildi", ur="اعلان شدہ"),
    "allowed": Phrase(da="tilladt", en="allowed", ar="مسموح به", tr="izin verildi", ur="اجازت دی گئی"),
    "waived": Phrase(da="dispenseret", en="waived", ar="مُعفى منه", tr="muaf tutuldu", ur="استثنا دیا گیا"),
    "baseline": Phrase(
        da="i udgangspunktet", en="in the baseline", ar="في خط الأساس", tr="başlangıçtan beri var", ur="ابتدا سے موجود"
    ),
}
"""In which ways a finding is set aside."""

SETTINGS: Mapping[str, Phrase] = {
    "after_obligatory": Phrase(
        da="efter de obligatoriske spørgsmål",
        en="after the obligatory questions",
        ar="بعد الأسئلة الإلزامية",
        tr="zorunlu sorulardan sonra",
        ur="لازمی سوالات کے بعد",
    ),
    "before_background": Phrase(
        da="før baggrundsspørgsmålene",
        en="before the background questions",
        ar="قبل أسئلة الخلفية",
        tr="arka plan sorularından önce",
        ur="پس منظر کے سوالات سے پہلے",
    ),
    "last": Phrase(da="til sidst", en="last", ar="في النهاية", tr="en sonda", ur="آخر میں"),
    "scale": Phrase(da="skala", en="scale", ar="مقياس", tr="ölçek", ur="پیمانہ"),
    "choice": Phrase(da="valg", en="choice", ar="اختيار", tr="seçim", ur="انتخاب"),
    "number": Phrase(da="tal", en="number", ar="رقم", tr="sayı", ur="عدد"),
    "date": Phrase(da="dato", en="date", ar="تاريخ", tr="tarih", ur="تاریخ"),
    "month": Phrase(da="måned", en="month", ar="شهر", tr="ay", ur="مہینہ"),
    "year": Phrase(da="år", en="year", ar="سنة", tr="yıl", ur="سال"),
    "open": Phrase(da="åbent svar", en="open answer", ar="إجابة مفتوحة", tr="açık cevap", ur="کھلا جواب"),
    "municipality": Phrase(da="kommune", en="municipality", ar="البلدية", tr="belediye", ur="بلدیہ"),
    "institution": Phrase(da="institution", en="institution", ar="المؤسسة", tr="kurum", ur="ادارہ"),
    "round": Phrase(da="runde", en="round", ar="جولة", tr="tur", ur="مرحلہ"),
    "continuous": Phrase(da="løbende", en="continuous", ar="مستمر", tr="sürekli", ur="مسلسل"),
    "event": Phrase(da="ved en hændelse", en="after an event", ar="بعد حدث", tr="olaya bağlı", ur="واقعے پر"),
}
"""Values of a policy or a collection that have words."""
