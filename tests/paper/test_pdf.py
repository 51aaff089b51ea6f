"""The file itself, through readers that are not ours: fonts, bytes, text, pixels, and text that stays text."""

import os
import re
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from paperforms import AARHUS, ARABIC, EVERY_TYPE, NATIONAL, plan, said
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from btu_dsl.emit.paper import emit_paper
from btu_dsl.plan.dump import dump_text
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.sheet import Area

DPI = 100
FORMS = ((NATIONAL, "da"), (NATIONAL, "ar"), (AARHUS, "ur"), (EVERY_TYPE, "da"))


@cache
def pdf(name: str, language: str) -> bytes:
    (artefact,) = emit_paper(plan(name, language))
    return artefact.data


@cache
def pixels(name: str, language: str) -> list[Image.Image]:
    """Each page in grey."""
    command = ["pdftoppm", "-gray", "-r", str(DPI), "-"]
    done = subprocess.run(command, input=pdf(name, language), capture_output=True, check=True)
    assert not done.stderr
    pages, data = [], BytesIO(done.stdout)
    while data.tell() < len(done.stdout):
        head = [data.readline() for _ in range(3)]
        width, height = map(int, head[1].split())
        pages.append(Image.frombytes("L", (width, height), data.read(width * height)))
    return pages


def shades(page: Image.Image, area: Area) -> list[int]:
    scale = DPI / 25.4
    corners = (area.x * scale, area.y * scale, area.right * scale, area.bottom * scale)
    return list(page.crop(tuple(map(round, corners))).get_flattened_data())


def extracted(data: bytes) -> str:
    """All text as poppler reads it, in reading order, without the marks of direction that it adds."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    text = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    return normalize("NFC", re.sub("[\u200e\u200f\u202a-\u202e]", "", text))


@pytest.mark.parametrize(("name", "language"), FORMS)
def test_every_font_is_embedded_as_a_subset_and_no_other_is_mentioned(name: str, language: str):
    reader = PdfReader(BytesIO(pdf(name, language)))
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            own = font.get_object()
            below = own["/DescendantFonts"][0].get_object()
            assert re.fullmatch(r"/[A-Z]{6}\+(Lato|IBMPlexSansArabic)-\w+", own["/BaseFont"])
            assert own["/Encoding"] == "/Identity-H"
            assert "/ToUnicode" in own
            assert isinstance(below["/FontDescriptor"]["/FontFile2"].get_object(), StreamObject)
    assert b"Helvetica" not in pdf(name, language)


@pytest.mark.parametrize(("name", "language"), FORMS)
def test_the_file_is_sound(name: str, language: str, tmp_path: Path):
    path = tmp_path / "form.pdf"
    path.write_bytes(pdf(name, language))
    reader = PdfReader(path, strict=True)
    assert len(reader.pages) == len(plan(name, language).sheets.pages)
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(595, 842)}
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    assert not done.stderr
    assert "no" not in {row.split()[-5] for row in done.stdout.splitlines()[2:]}


def test_what_the_file_says_of_itself():
    reader = PdfReader(BytesIO(pdf(AARHUS, "ur")))
    about = {key: str(value) for key, value in reader.metadata.items()}
    made = plan(AARHUS, "ur")
    assert set(about) == {
        "/Author", "/CreationDate", "/Creator", "/Keywords", "/ModDate", "/Producer", "/Subject", "/Title", "/Trapped"
    }  # fmt: skip
    assert about["/Title"] == made.sheets.title
    assert about["/Author"] == "Indenrigs- og Boligministeriet"
    assert about["/Subject"] == made.identity.line
    assert about["/Creator"] == "btu"
    assert about["/CreationDate"] == about["/ModDate"] == "D:20000101000000+00'00'"
    assert reader.trailer["/Root"]["/Lang"] == "ur"
    preferences = reader.trailer["/Root"]["/ViewerPreferences"]
    assert preferences["/DisplayDocTitle"] == "/true" or bool(preferences["/DisplayDocTitle"])
    assert preferences["/Direction"] == "/R2L"


_BUILD = """
import sys
sys.path.insert(0, "tests/paper")
from hashlib import sha256
from paperforms import ARABIC, EVERY_TYPE, plan
from btu_dsl.emit.paper import emit_paper
from btu_dsl.plan.dump import dump_text
for name, language in ((EVERY_TYPE, "da"), (ARABIC, "ar")):
    made = plan(name, language)
    print(sha256(emit_paper(made)[0].data).hexdigest(), sha256(dump_text(made).encode()).hexdigest())
"""


def test_two_processes_make_the_same_bytes():
    told = [
        subprocess.run(
            [sys.executable, "-c", _BUILD],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert told[0] == told[1]
    assert len(told[0].split()) == 4


def test_painting_one_form_leaves_nothing_behind_for_the_next():
    first = emit_paper(plan(EVERY_TYPE, "da"))[0].data
    emit_paper(plan(ARABIC, "ar"))
    assert emit_paper(plan(EVERY_TYPE, "da"))[0].data == first


@pytest.mark.parametrize(("name", "language"), FORMS)
def test_boxes_are_white_inside_and_dark_at_their_edge(name: str, language: str):
    for box in plan(name, language).boxes:
        page = pixels(name, language)[box.page - 1]
        place = box.place
        inner = shades(page, Area(place.x + 0.6, place.y + 0.6, 3.8, 3.8))
        assert min(inner) >= 250, (box.item, box.answer)
        edge = shades(page, Area(place.x - 0.3, place.y + 1, 0.8, 3))
        assert min(edge) < 130


def test_the_ground_round_a_box_stays_pale():
    made = plan(NATIONAL, "da")
    for box in made.boxes:
        page = pixels(NATIONAL, "da")[box.page - 1]
        beside = Area(box.place.x - 2.5, box.place.y + 1, 1.8, 3)
        assert min(shades(page, beside)) >= 255 * 0.85


@pytest.mark.parametrize(
    ("name", "language"), [(NATIONAL, "da"), (NATIONAL, "en"), (NATIONAL, "tr"), (EVERY_TYPE, "da")]
)
def test_every_line_can_be_copied_out_as_it_was_written(name: str, language: str):
    text = " ".join(extracted(pdf(name, language)).split())
    for line in said(plan(name, language)):
        assert " ".join(normalize("NFC", line).split()) in text


_ARABIC_WORD = re.compile("[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff]+")


@pytest.mark.parametrize(("name", "language"), [(NATIONAL, "ar"), (NATIONAL, "ur"), (AARHUS, "ar"), (ARABIC, "ar")])
def test_right_to_left_words_can_be_copied_out_as_they_were_written(name: str, language: str):
    """Letters as letters, marks and ligatures in the order of writing."""
    text = extracted(pdf(name, language))
    words = set(_ARABIC_WORD.findall(text))
    written = {word for line in said(plan(name, language)) for word in _ARABIC_WORD.findall(normalize("NFC", line))}
    assert len(written) > 50
    assert not {word for word in written if word not in words}


def test_arabic_letters_are_printed_in_their_joined_forms():
    """Glyphs that say beh: alone, first, in the middle and last are four different ones."""
    from btu_dsl.plan.shape import glyphs

    def shapes(text: str) -> list[int]:
        return [glyph.gid for glyph in glyphs("IBMPlexSansArabic-Regular", text, True) if glyph.text == "ب"]  # noqa: FBT003

    (alone,) = shapes("ب")
    last, middle, first = shapes("ببب")
    assert len({alone, first, middle, last}) == 4


def test_authored_text_stays_text():
    """No image, annotation, link or script comes out of what an author wrote, and it reads as it was written."""
    reader = PdfReader(BytesIO(pdf(EVERY_TYPE, "da")))
    for page in reader.pages:
        assert "/Annots" not in page
        assert "/XObject" not in page["/Resources"] or not page["/Resources"]["/XObject"]
    kinds = {
        value
        for number in range(1, reader.trailer["/Size"])
        for thing in [reader.get_object(number)]
        if isinstance(thing, DictionaryObject)
        for key, value in thing.items()
        if key in ("/Type", "/Subtype", "/S")
    }
    assert kinds == {
        "/Catalog", "/CIDFontType2", "/Font", "/FontDescriptor", "/Outlines", "/Page", "/Pages", "/Type0", "/Trans"
    } & kinds  # fmt: skip
    text = " ".join(extracted(pdf(EVERY_TYPE, "da")).split())
    assert "<img src='/etc/passwd'/> & <para> {{7*7}} <ved> %PDF-1.4 (endobj) </script>" in text
    assert "Nej & [nej](javascript:x)" in text
    assert "styrelsen (example.org/a?b=1&c=2) eller på example.org" in text
    assert "Alle slags svar <b>& mere</b>" in text
    assert b"/etc/passwd" not in pdf(EVERY_TYPE, "da")


def test_the_plan_says_all_that_is_painted():
    made = plan(EVERY_TYPE, "da")
    told = dump_text(made)
    assert '"is": "PaperPlan"' in told
    assert told.count('"is": "PaperBox"') == len(made.boxes)
    assert len(PdfReader(BytesIO(pdf(EVERY_TYPE, "da"))).pages) == len(made.sheets.pages)


def test_the_file_is_small():
    assert len(pdf(NATIONAL, "da")) < 80_000
    assert len(pdf(NATIONAL, "ar")) < 80_000


def fonts_of(made: PaperPlan) -> set[str]:
    return {key for key, _ in made.fonts}


def test_the_plan_names_the_fonts_that_set_it():
    assert fonts_of(plan(NATIONAL, "da")) == {"Lato-Bold", "Lato-Italic", "Lato-Regular"}
    assert "IBMPlexSansArabic-Bold" in fonts_of(plan(NATIONAL, "ar"))
