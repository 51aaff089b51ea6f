"""The printed script, as a reader of PDFs sees it."""

import subprocess
import sys
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from scripts import AARHUS, NATIONAL, ROOT, SCRIPT, compiled, plan
from support.compiling import compile_texts

from btu_dsl.diagnostics.report import Sink
from btu_dsl.emit.phone import emit_phone
from btu_dsl.plan.phone_build import build_phone
from btu_dsl.plan.phone_pages import phone_sheets
from btu_dsl.plan.phone_slab import BOTTOM, MARGIN, PAGE_WIDTH, TOP
from btu_dsl.plan.sheet import Sheets, Words

EVERY = [(NATIONAL, "da"), (NATIONAL, "ar"), (NATIONAL, "ur"), (AARHUS, "tr"), (SCRIPT, "da")]


@cache
def reader(name: str, language: str) -> PdfReader:
    (data,) = (made.data for made in emit_phone(plan(name, language)) if made.path.endswith(".pdf"))
    return PdfReader(BytesIO(data))


@cache
def sheets(name: str, language: str) -> Sheets:
    return phone_sheets(plan(name, language))


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_page_says_which_survey_and_which_page(name: str, language: str):
    total = len(reader(name, language).pages)
    for number, page in enumerate(reader(name, language).pages, start=1):
        text = page.extract_text()
        assert compiled(name).identity.line in text
        assert f"Side {number} af {total}" in text


def test_the_words_of_the_script_can_be_read_out_of_it():
    text = "\n".join(page.extract_text() for page in reader(SCRIPT, "da").pages)
    for words in (
        "LÆS OP",
        "LÆS IKKE OP",
        "at tale med dit barn",
        "→ gå til nr. 11",
        "Ellers: gå til afsnit 3",
        "grunde_3",
    ):
        assert words in text
    assert "<img src=x onerror=alert(1)> {{7*7}}" in " ".join(text.split()), "as characters"


def test_arabic_reads_back_as_it_was_written():
    text = "\n".join(page.extract_text() for page in reader(NATIONAL, "ar").pages)
    for label in ("غير راضٍ جدًا", "راضٍ"):
        assert label in text
    assert "LÆS OP" in text


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_nothing_stands_outside_the_page_and_nothing_under_the_foot(name: str, language: str):
    for marks in sheets(name, language).pages:
        for mark in marks:
            area = mark.area()
            assert area.x >= MARGIN - 0.6
            assert area.right <= PAGE_WIDTH - MARGIN + 0.6
            foot_or_head = area.y > BOTTOM + 5 or area.bottom < TOP - 4
            assert foot_or_head or TOP - 0.6 <= area.y <= area.bottom <= BOTTOM + 0.6


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_question_stands_whole_on_one_page(name: str, language: str):
    """Under the line that heads it stand all of its marks, before the next question's."""
    for question in plan(name, language).questions():
        page, y = heading(name, language, question.variable)
        following = [at for at in headings(name, language)[page] if at > y]
        end = min(following, default=BOTTOM + 5)
        below = " ".join(words.line.text for words in lines_on(name, language, page) if y - 1 < words.y < end)
        marks = [piece.mark for piece in question.pieces]
        assert marks
        for mark in set(marks):
            assert below.count(mark) >= marks.count(mark), (question.id, mark)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_section_begins_on_the_page_of_its_first_question(name: str, language: str):
    for section in plan(name, language).sections:
        page, y = heading(name, language, section.questions[0].variable)
        above = [words for words in lines_on(name, language, page) if words.line.size == 14.0 and words.y < y]
        assert any(words.line.text.startswith(section.heading) for words in above)


def lines_on(name: str, language: str, page: int) -> list[Words]:
    return [mark for mark in sheets(name, language).pages[page] if isinstance(mark, Words)]


def heading(name: str, language: str, variable: str) -> tuple[int, float]:
    """The page, and how far down, of the line that heads a question: its variable in the size of nothing else."""
    (found,) = (
        (page, words.y)
        for page in range(len(sheets(name, language).pages))
        for words in lines_on(name, language, page)
        if words.line.text == variable and words.line.size == 9.0
    )
    return found


def headings(name: str, language: str) -> dict[int, list[float]]:
    found: dict[int, list[float]] = {}
    for question in plan(name, language).questions():
        page, y = heading(name, language, question.variable)
        found.setdefault(page, []).append(y)
    return found


def test_texts_and_lists_longer_than_a_page_go_on_in_frames_of_their_own():
    codes = ", ".join(
        f'{code}: "{"Et meget langt svar, der fylder flere linjer, " * 3}{code}"' for code in range(1, 41)
    )
    text = f"""btu: 1
kind: questionnaire
id: test.lang
version: 1.0.0
title: Lang
language: da
modes: [phone]
provenance: own
blocks:
  - id: a
    items:
      - id: valg
        tier: optional
        text: "{"Et ord til af de mange. " * 160}"
        answer: {{choice: one, codes: {{{codes}}}}}
      - {{id: aaben, tier: optional, text: "Skriv", answer: {{open: {{lines: 40}}}}}}
"""
    one = compile_texts({"lang.btu.yaml": text}).one
    pages = phone_sheets(build_phone(one.survey, one.flow, one.identity)).pages
    for marks in pages:
        assert all(mark.area().bottom <= BOTTOM + 0.6 for mark in marks if mark.area().y < BOTTOM)
    shown = [mark.line.text for marks in pages for mark in marks if isinstance(mark, Words)]
    assert all(str(code) in shown for code in range(1, 41))
    assert " ".join(shown).count("Et ord til af de mange.") > 100


def test_a_character_that_no_font_has_is_found_where_it_stands():
    text = """btu: 1
kind: questionnaire
id: test.glyph
version: 1.0.0
title: Tegn
language: da
modes: [phone]
provenance: own
blocks:
  - id: a
    items:
      - {id: tegn, tier: optional, text: "Hvad siger du?", answer: open, phone: {text: "Hvad siger du 𓂠?"}}
"""
    one = compile_texts({"tegn.btu.yaml": text}).one
    sink = Sink()
    build_phone(one.survey, one.flow, one.identity, "da", sink)
    (found,) = sink
    assert found.code == "E500"
    assert dict(found.arguments)["code"] == "U+130A0"
    assert "Hvad siger du \U000130a0?" in text[found.span.start : found.span.end]


def test_the_contents_name_the_page_of_every_part():
    first = reader(NATIONAL, "da").pages[1].extract_text() + reader(NATIONAL, "da").pages[0].extract_text()
    for section in plan(NATIONAL).sections:
        page = heading(NATIONAL, "da", section.questions[0].variable)[0] + 1
        (line,) = (line for line in first.splitlines() if line.startswith(f"{section.heading} "))
        assert line.split()[-1] == str(page)


def test_every_font_is_embedded_and_the_file_says_nothing_of_this_machine():
    for page in reader(NATIONAL, "ar").pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            assert "/FontFile2" in inner.get_object()["/FontDescriptor"]
    facts = reader(NATIONAL, "da").metadata
    assert facts["/Title"] == "Brugertilfredshed i dagtilbud – telefonmanuskript, dansk"
    assert facts["/Author"] == "Indenrigs- og Boligministeriet"


_BUILD = """
import sys
from hashlib import sha256
sys.path[:0] = ["tests/phone", "tests"]
from scripts import NATIONAL, plan
from btu_dsl.diagnostics.report import Sink
from btu_dsl.emit.phone import emit_phone
for language in ("da", "ar"):
    for made in emit_phone(plan(NATIONAL, language)):
        print(made.path, sha256(made.data).hexdigest())
"""


def test_two_processes_give_the_same_bytes():
    def build(seed: str) -> str:
        run = subprocess.run(
            [sys.executable, "-c", _BUILD],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        )
        return run.stdout

    first = build("1")
    assert first == build("2")
    assert first.splitlines()[0].startswith("phone/dk.dagtilbud-2.0.0-da.html ")
