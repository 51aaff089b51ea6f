"""The seven kinds of missing answer by name, and what each means in a data file."""

from collections.abc import Mapping

from btu_dsl.expr.values import Kind
from btu_dsl.plan.phrases.phrase import Phrase

MISSING: Mapping[Kind, Phrase] = {
    "not_asked": Phrase(da="Ikke spurgt", en="Not asked", ar="لم يُسأل", tr="Sorulmadı", ur="نہیں پوچھا گیا"),
    "no_answer": Phrase(da="Intet svar", en="No answer", ar="لا توجد إجابة", tr="Cevap yok", ur="کوئی جواب نہیں"),
    "dont_know": Phrase(da="Ved ikke", en="Don't know", ar="لا أعرف", tr="Bilmiyor", ur="معلوم نہیں"),
    "refused": Phrase(
        da="Ønsker ikke at svare",
        en="Refused",
        ar="يفضل عدم الإجابة",
        tr="Cevap vermek istemiyor",
        ur="جواب دینے سے انکار",
    ),
    "not_applicable": Phrase(
        da="Ikke relevant", en="Not applicable", ar="لا ينطبق", tr="Geçerli değil", ur="لاگو نہیں"
    ),
    "unreadable": Phrase(da="Ulæseligt", en="Unreadable", ar="غير مقروء", tr="Okunamıyor", ur="ناقابلِ مطالعہ"),
    "broken_off": Phrase(
        da="Afbrudt", en="Broken off", ar="انقطعت المقابلة", tr="Yarıda kesildi", ur="ادھورا چھوڑا گیا"
    ),
}

REASON: Mapping[Kind, Phrase] = {
    "not_asked": Phrase(
        da="Spørgsmålet skulle ikke stilles til denne person (se målgruppen)",
        en="The question was not to be asked of this person (see the base)",
        ar="لم يكن من المقرر طرح السؤال على هذا الشخص (انظر الفئة المعنية)",
        tr="Soru bu kişiye sorulmayacaktı (kime sorulduğuna bakın)",
        ur="یہ سوال اس شخص سے نہیں پوچھا جانا تھا (دیکھیں کس سے پوچھا جاتا ہے)",
    ),
    "no_answer": Phrase(
        da="Spurgt, men ikke besvaret",
        en="Asked, but left without an answer",
        ar="طُرح السؤال ولم تُعطَ إجابة",
        tr="Soruldu, ancak cevapsız bırakıldı",
        ur="پوچھا گیا مگر جواب نہیں دیا گیا",
    ),
    "dont_know": Phrase(
        da="Svarede, at vedkommende ikke ved det",
        en="Answered that they do not know",
        ar="أجاب بأنه لا يعرف",
        tr="Bilmediğini söyledi",
        ur="جواب دیا کہ معلوم نہیں",
    ),
    "refused": Phrase(
        da="Ville ikke svare på spørgsmålet",
        en="Did not want to answer the question",
        ar="لم يرغب في الإجابة عن السؤال",
        tr="Soruyu cevaplamak istemedi",
        ur="سوال کا جواب نہیں دینا چاہا",
    ),
    "not_applicable": Phrase(
        da="Svarede, at spørgsmålet ikke er relevant",
        en="Answered that the question does not apply",
        ar="أجاب بأن السؤال لا ينطبق عليه",
        tr="Sorunun kendisi için geçerli olmadığını söyledi",
        ur="جواب دیا کہ سوال لاگو نہیں",
    ),
    "unreadable": Phrase(
        da="Papirskemaets svar kunne ikke læses eller tydes",
        en="The answer on the paper form could not be read or made out",
        ar="تعذرت قراءة الإجابة في الاستمارة الورقية أو فهمها",
        tr="Kâğıt formdaki cevap okunamadı ya da anlaşılamadı",
        ur="کاغذی فارم کا جواب پڑھا یا سمجھا نہ جا سکا",
    ),
    "broken_off": Phrase(
        da="Besvarelsen stoppede før spørgsmålet",
        en="The interview stopped before the question",
        ar="توقفت الإجابة قبل هذا السؤال",
        tr="Görüşme bu sorudan önce durdu",
        ur="انٹرویو اس سوال سے پہلے رک گیا",
    ),
}
"""Why an answer is missing, as the codebook says it."""
