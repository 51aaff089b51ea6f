"""How findings look at a terminal: carets stand under what they mean, and nothing in a source is obeyed."""

import re

import pytest

from btu_dsl.diagnostics.fingerprint import fingerprint
from btu_dsl.diagnostics.record import Effect, Level, Record, Words
from btu_dsl.diagnostics.render.cells import cells
from btu_dsl.diagnostics.render.concise import render_concise
from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.render.words import summary_line
from btu_dsl.diagnostics.report import Label, Sink, Subject
from btu_dsl.diagnostics.span import NOWHERE, Span
from btu_dsl.source.file import SourceFile

FAULT = Record(
    code="E999",
    name="example",
    level=Level.ERROR,
    message=Words("`{name}` is wrong", "`{name}` er forkert"),
    label=Words("here", "her"),
    meaning=Words("it matters", "det betyder noget"),
    help=Words("change it", "ret det"),
)
WARNING = Record(code="W1", name="w", level=Level.WARNING, message=Words("look", "se"), effect=Effect.BREAK)
INFO = Record(code="I1", name="i", level=Level.INFO, message=Words("by the way", "for resten"))
OTHER = Words("and there", "og dér")


def show(text: str, start: int, end: int, *others: Span, language: str = "en", **more: bool) -> str:
    sink = Sink()
    related = tuple(Label(span, OTHER) for span in others)
    sink.report(FAULT, Span("f.yaml", start, end), name="x", related=related)
    sources = {"f.yaml": SourceFile("f.yaml", text), "g.yaml": SourceFile("g.yaml", "en\nto\ntre\n")}
    return render_text(sink, sources, language, **more)


def marked(text: str, part: str, **more: bool) -> str:
    start = text.index(part)
    return show(text, start, start + len(part), **more)


def test_the_whole_layout():
    assert marked("a: 1\nkey: value\n", "value") == (
        "error[E999]: `x` is wrong\n"
        " --> f.yaml:2:6\n"
        "  |\n"
        "2 | key: value\n"
        "  |      ^^^^^ here\n"
        "  = note: it matters\n"
        "  = help: change it\n"
        "\n"
        "1 error\n"
    )


def test_the_same_in_danish():
    assert show("a: 1\n", 3, 4, language="da") == (
        "fejl[E999]: `x` er forkert\n"
        " --> f.yaml:1:4\n"
        "  |\n"
        "1 | a: 1\n"
        "  |    ^ her\n"
        "  = betyder: det betyder noget\n"
        "  = hjælp: ret det\n"
        "\n"
        "1 fejl\n"
    )


def caret_columns(rendered: str) -> tuple[str, str]:
    """The printed source line and the row of carets below it, both without the gutter."""
    lines = rendered.splitlines()
    at = next(number for number, line in enumerate(lines) if re.match(r"\d+ \|", line))
    return lines[at].split("| ", 1)[1], lines[at + 1].split("| ", 1)[1]


def columns(text: str) -> int:
    return sum(cell.width for cell in cells(text))


@pytest.mark.parametrize(
    ("before", "part"),
    [
        ("text: ", "ord"),
        ("\ttext:\t", "ord"),
        ("日本語: ", "語語"),
        ("e\u0301te\u0301: ", "o\u0308rd"),
        ("👩 👨: ", "🎉"),
        ("ｆｕｌｌ: ", "x"),
        ("\u200f\u200e: ", "x"),
        ("a\u00adb\x07: ", "x\x1b[31m"),
    ],
)
def test_carets_stand_under_the_marked_part(before: str, part: str):
    line, carets = caret_columns(marked(f"{before}{part} efter\n", part))
    shown = "".join(cell.shown for cell in cells(part))
    assert columns(line[: line.index(shown)]) == len(carets) - len(carets.lstrip())
    assert carets.count("^") == columns(shown)


def test_a_lone_combining_mark_is_pointed_at_where_it_is_seen():
    _, carets = caret_columns(marked("ae\u0301b\n", "\u0301"))
    assert carets == " ^ here"


def test_an_empty_place_has_one_caret():
    assert caret_columns(show("abc\n", 3, 3))[1] == "   ^ here"


def test_an_empty_file_has_no_excerpt():
    assert show("", 0, 0).splitlines()[1:3] == [" --> f.yaml:1:1", "  = note: it matters"]


def test_right_to_left_text_is_repeated_so_that_nobody_needs_the_carets():
    rendered = marked("text: أن يكون طفلك آمنًا\n", "طفلك")
    assert "› طفلك" in rendered
    assert "›" not in marked("text: at dit barn\n", "dit")


def test_a_long_line_is_cut_round_the_marked_part():
    text = "a: " + "ord " * 100 + "HER " + "mere " * 100
    line, carets = caret_columns(marked(text, "HER"))
    assert columns(line) <= 102
    assert line.startswith("…")
    assert line.endswith("…")
    assert line[carets.index("^") : carets.rindex("^") + 1] == "HER"


def test_a_long_line_whose_fault_comes_early_begins_at_its_start():
    line, _ = caret_columns(marked("a: HER " + "mere " * 100, "HER"))
    assert line.startswith("a: HER")
    assert line.endswith("…")


def test_a_part_of_several_lines_shows_its_first_and_its_last():
    rendered = marked("a: |\n  et\n  to\n  tre\nb: 1\n", "|\n  et\n  to\n  tre")
    assert rendered.splitlines()[3:9] == [
        "1 | a: |",
        "  |    ^",
        "...",
        "4 |   tre",
        "  |   ^^^ here",
        "  = note: it matters",
    ]


def test_second_places_stand_in_the_order_of_the_file_and_of_the_files():
    rendered = show("a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n", 15, 16, Span("f.yaml", 0, 1), Span("g.yaml", 3, 5))
    assert rendered.splitlines()[1:13] == [
        " --> f.yaml:4:1",
        "  |",
        "1 | a: 1",
        "  | - and there",
        "...",
        "4 | d: 4",
        "  | ^ here",
        " ::: g.yaml:2:1",
        "  |",
        "2 | to",
        "  | -- and there",
        "  = note: it matters",
    ]


def test_a_line_between_two_marked_ones_is_shown():
    assert "\n2 | b: 2\n" in show("a: 1\nb: 2\nc: 3\n", 10, 11, Span("f.yaml", 0, 1))


def test_two_places_on_one_line_have_a_row_each():
    rendered = show("a: 1\n", 3, 4, Span("f.yaml", 0, 1))
    assert "1 | a: 1\n  |    ^ here\n  | - and there\n" in rendered


def test_line_numbers_share_a_margin():
    text = "".join(f"l{i}\n" for i in range(1, 121))
    rendered = show(text, text.index("l120"), len(text) - 1, Span("f.yaml", text.index("l9\n"), text.index("l9\n") + 2))
    assert "\n  9 | l9\n" in rendered
    assert "\n120 | l120\n" in rendered


def test_a_finding_without_a_place_has_no_excerpt():
    sink = Sink()
    sink.report(FAULT, NOWHERE, name="--to")
    assert render_text(sink, {}, "en").splitlines() == [
        "error[E999]: `--to` is wrong", "  = note: it matters", "  = help: change it", "", "1 error",
    ]  # fmt: skip
    assert render_concise(sink, {}, "en") == "error E999 example: `--to` is wrong\n"


def test_a_file_that_nobody_holds_is_only_named():
    sink = Sink()
    sink.report(FAULT, Span("gone.yaml", 0, 0), name="x")
    assert render_text(sink, {}, "en").splitlines()[1] == " --> gone.yaml"


def test_concise_is_one_line_for_each_finding():
    sink = Sink()
    sink.report(FAULT, Span("f.yaml", 5, 6), name="to\nlinjer\x1b[31m")
    sink.report(WARNING, Span("f.yaml", 0, 1))
    sources = {"f.yaml": SourceFile("f.yaml", "æøå\nxyz\n")}
    assert render_concise(sink, sources, "da").splitlines() == [
        "f.yaml:1:1: advarsel W1 w: se",
        "f.yaml:2:2: fejl E999 example: `to linjer‹U+001B›[31m` er forkert",
    ]


def test_nothing_in_an_argument_or_a_source_reaches_the_terminal_as_an_order():
    sink = Sink()
    sink.report(FAULT, Span("f\x1b.yaml", 0, 1), name="\x1b[2J\u202e", old="a\x07", new="b\x9b", witness=("c\x1b",))
    sources = {"f\x1b.yaml": SourceFile("f\x1b.yaml", "\x1b]0;title\x07\n")}
    rendered = render_text(sink, sources, "en", verbose=True) + render_concise(sink, sources, "en")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", rendered)


def test_colour_adds_colour_and_nothing_else():
    plain = marked("key: value\n", "value")
    coloured = marked("key: value\n", "value", colour=True)
    assert "\x1b[1;31merror[E999]" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_old_new_witness_and_subject():
    sink = Sink()
    subject = Subject(survey="dk.dagtilbud", item="tryg", language="ar")
    sink.report(
        WARNING, subject=subject, old="at dit barn\ner trygt", new="at barnet er trygt", witness=("a = 1", "b = 2")
    )
    assert render_text(sink, {}, "en", verbose=True).splitlines() == [
        "warning[W1]: look",
        "  = before: at dit barn",
        "            er trygt",
        "  = now: at barnet er trygt",
        "  = example: a = 1, b = 2",
        "  = effect: a break in the series",
        "  = rule: w",
        "  = about: dk.dagtilbud · tryg · ar",
        f"  = fingerprint: {fingerprint(*sink)}",
        "",
        "1 warning",
    ]


@pytest.mark.parametrize(
    ("records", "english", "danish"),
    [
        ((), "nothing to report", "ingen fejl fundet"),
        ((FAULT,), "1 error", "1 fejl"),
        ((FAULT, FAULT, WARNING), "2 errors, 1 warning", "2 fejl, 1 advarsel"),
        ((WARNING, WARNING, INFO), "2 warnings, 1 note", "2 advarsler, 1 bemærkning"),
        ((INFO, INFO), "2 notes", "2 bemærkninger"),
    ],
)
def test_the_summary_counts(records: tuple[Record, ...], english: str, danish: str):
    sink = Sink()
    for number, record in enumerate(records):
        sink.report(record, name=number)
    assert summary_line(sink, "en") == english
    assert summary_line(sink, "da") == danish
