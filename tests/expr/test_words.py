"""Conditions in words: five languages, no formula, no guessing where a group begins."""

import re
from pathlib import Path

import pytest
from expression_strategies import closed_codes, conditions, resolve
from hypothesis import given, settings
from support.golden import check_golden

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.expr.parser import parse
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lower import complement, lower_true, simplify
from btu_dsl.flow.phrases import PHRASES
from btu_dsl.flow.words import in_words

LANGUAGES = ("da", "en", "ar", "tr", "ur")
WORDS = Path(__file__).parent / "words.txt"
KNOWN = frozenset({"institution"})
NUMBERS = {name: place for place, name in enumerate(("tilfreds", "tryg", "kon", "grunde", "antal", "vuggestue"), 7)} | {
    "foedt": 13,
    "start": 14,
}
QUESTION = {"da": "spørgsmål {}", "en": "question {}", "ar": "السؤال {}", "tr": "soru {}", "ur": "سوال {}"}
INSTITUTION = {
    "da": "institutionens navn",
    "en": "the name of the institution",
    "ar": "اسم المؤسسة",
    "tr": "kurumun adı",
    "ur": "ادارے کا نام",
}
SATISFACTION = {
    "da": ("Meget utilfreds", "Utilfreds", "Hverken eller", "Tilfreds", "Meget tilfreds"),
    "en": ("Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"),
    "ar": ("غير راضٍ إطلاقًا", "غير راضٍ", "لا هذا ولا ذاك", "راضٍ", "راضٍ جدًا"),
    "tr": ("Hiç memnun değilim", "Memnun değilim", "Ne memnunum ne değilim", "Memnunum", "Çok memnunum"),
    "ur": ("بہت غیر مطمئن", "غیر مطمئن", "نہ مطمئن نہ غیر مطمئن", "مطمئن", "بہت مطمئن"),
}
MISSING = {
    "da": ("Ved ikke", "Ønsker ikke at svare", "Ikke relevant"),
    "en": ("Don’t know", "Prefer not to say", "Not applicable"),
    "ar": ("لا أعرف", "لا أرغب في الإجابة", "لا ينطبق"),
    "tr": ("Bilmiyorum", "Yanıtlamak istemiyorum", "Geçerli değil"),
    "ur": ("معلوم نہیں", "جواب نہیں دینا چاہتے", "لاگو نہیں"),
}
CASES = (
    "tilfreds in (1, 2)",
    "tilfreds in (1, 2) or tilfreds is dont_know",
    "tilfreds is answered",
    "tilfreds is missing",
    "tilfreds is not_asked or tryg is not no_answer",
    "tilfreds is not refused and tryg is unreadable",
    "antal >= 2 and antal < 8",
    "antal != 3 or vuggestue <= 2.5",
    "count(grunde) > 1",
    "grunde has 3 and not grunde has 4",
    "start >= 2021-10",
    'institution == "Bakken" and institution is answered',
    'institution != "Bakken" or institution is missing',
    "tilfreds == 1 and (tryg == 2 or antal > 3)",
    "tilfreds == 1 or tryg == 2 and antal > 3 and antal < 6",
    "tilfreds == tryg or antal - vuggestue > 2",
)


class Reader:
    def __init__(self, language):
        self.language = language

    def question(self, name):
        return INSTITUTION[self.language] if name in KNOWN else QUESTION[self.language].format(NUMBERS[name])

    def code_label(self, name, code):
        return SATISFACTION[self.language][code - 1] if name in ("tilfreds", "tryg", "kon", "grunde") else str(code)

    def missing_label(self, kind):
        return MISSING[self.language][("dont_know", "refused", "not_applicable").index(kind)]


def lowered(text):
    sink = Sink()
    expr = parse(text, lambda _start, _end: NOWHERE, sink)
    assert expr is not None, list(sink)
    return lower_true(expr, resolve)


def words(condition, language):
    return in_words(condition, Reader(language), language, KNOWN)


def test_conditions_have_the_words_that_are_committed():
    blocks = [
        "\n".join((f"> {text}", *(f"{lang}  {words(lowered(text), lang)}" for lang in LANGUAGES))) for text in CASES
    ]
    check_golden(WORDS, "\n\n".join(blocks) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_always_and_never_have_words(language):
    always, never = words(low.TRUE, language), words(low.FALSE, language)
    assert always != never
    assert "True" not in always + never


@settings(max_examples=100)
@given(conditions())
def test_words_name_every_question_and_hold_no_formula(condition):
    true = lower_true(condition, resolve)
    for form in (true, simplify(complement(true), closed_codes)):
        for language in LANGUAGES:
            told = words(form, language)
            for name in low.names_of(form):
                assert Reader(language).question(name) in told
            assert not re.search(r"[=<>{}*]|\b(and|or|not) \(|None|_", told.replace("Kaj", "")), told


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_of_another_shape_read_otherwise(language):
    one, two, three = (low.Member(name, (1,)) for name in ("tilfreds", "tryg", "antal"))
    shapes = (
        low.All((one, low.AnyOf((two, three)))),
        low.AnyOf((low.All((one, two)), three)),
        low.AnyOf((one, low.All((two, three)))),
        low.All((low.AnyOf((one, two)), three)),
        low.All((one, two, three)),
        low.AnyOf((one, two, three)),
    )
    assert len({words(shape, language) for shape in shapes}) == len(shapes)


def test_an_unknown_language_takes_its_main_language_or_english():
    condition = lowered("antal > 2")
    assert in_words(condition, Reader("da"), "da-x-letlaest") == words(condition, "da")
    assert in_words(condition, Reader("en"), "fo") == words(condition, "en")


def test_every_language_says_everything_with_the_same_slots():
    danish = {field: slots(getattr(PHRASES["da"], field)) for field in PHRASES["da"].__slots__}
    for language in LANGUAGES:
        assert {field: slots(getattr(PHRASES[language], field)) for field in danish} == danish, language


def slots(value):
    if isinstance(value, str):
        return sorted(re.findall(r"\{\w+\}", value))
    if hasattr(value, "items"):
        return {key: slots(text) for key, text in value.items()}
    return len(value) if isinstance(value, tuple) and len(value) == 12 else None
