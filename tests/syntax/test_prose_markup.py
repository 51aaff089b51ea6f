"""What an author's text becomes, and where its faults are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syntax.reading import codes, prose

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import Scalar
from btu_dsl.syntax.markup import read_prose, show_prose
from btu_dsl.syntax.prose import Break, Emphasis, Fill, Link, Part, Prose, Run, Strong


def bare(parts: tuple[Part, ...]) -> list[object]:
    """The parts without places, as short as can be."""
    shapes = {Emphasis: "em", Strong: "strong"}
    found: list[object] = []
    for part in parts:
        match part:
            case Run(text):
                found.append(text)
            case Break():
                found.append("⏎")
            case Fill(_, name, fallback):
                found.append({"fill": name, "else": fallback})
            case Link(url, inner):
                found.append((url, bare(inner)))
            case Emphasis(inner) | Strong(inner):
                found.append((shapes[type(part)], bare(inner)))
    return found


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Svarene er *fortrolige*. Tak", ["Svarene er ", ("em", ["fortrolige"]), ". Tak"]),
        ("Det er **meget vigtigt**", ["Det er ", ("strong", ["meget vigtigt"])]),
        ("Et ***vigtigt*** ord", ["Et ", ("strong", [("em", ["vigtigt"])]), " ord"]),
        ("Et **meget *vigtigt* ord** her", ["Et ", ("strong", ["meget ", ("em", ["vigtigt"]), " ord"]), " her"]),
        ("regn 5*3*2 ud", ["regn 5*3*2 ud"]),
        ("2 * 3 = 6", ["2 * 3 = 6"]),
        ("200 kr.* pr. barn", ["200 kr.* pr. barn"]),
        (r"en \*stjerne\* og \{klamme\}", ["en *stjerne* og {klamme}"]),
        (r"C:\temp er en sti", [r"C:\temp er en sti"]),
        ("Hej {navn}!", ["Hej ", {"fill": "navn", "else": None}, "!"]),
        ("Hej { navn | dig }", ["Hej ", {"fill": "navn", "else": "dig"}]),
        ("Hej {navn|}", ["Hej ", {"fill": "navn", "else": ""}]),
        (r"Hej {navn|a\}b\|c}", ["Hej ", {"fill": "navn", "else": "a}b|c"}]),
        ("Se *{navn|her}*", ["Se ", ("em", [{"fill": "navn", "else": "her"}])]),
        (
            "Se [vores *side*](https://im.dk/a_(b)).",
            ["Se ", ("https://im.dk/a_(b)", ["vores ", ("em", ["side"])]), "."],
        ),
        ("Ring [til os](tel:+4589402000)", ["Ring ", ("tel:+4589402000", ["til os"])]),
        ("Skriv [til os](mailto:btu@im.dk)", ["Skriv ", ("mailto:btu@im.dk", ["til os"])]),
        ("[ikke relevant] her", ["[ikke relevant] her"]),
        ("<b>fed</b> & <script>x()</script>", ["<b>fed</b> & <script>x()</script>"]),
        ("أن يكون *طفلك* آمنًا", ["أن يكون ", ("em", ["طفلك"]), " آمنًا"]),
        ("هل أنت راضٍ و*سعيد*؟", ["هل أنت راضٍ و", ("em", ["سعيد"]), "؟"]),
        ("٥*٣*٢", ["٥*٣*٢"]),
        ("|\n  en\n  to\n\n  tre", ["en", "⏎", "to", "⏎", "⏎", "tre"]),
        (">\n  en\n  to\n\n  tre", ["en to", "⏎", "tre"]),
        ("{% raw %}", None),
    ],
)
def test_markup_is_read(written: str, expected: list[object] | None):
    quoted = written if written[0] in "|>" else "'" + written.replace("'", "''") + "'"
    found, sink, _ = prose(quoted)
    if expected is None:
        assert len(sink) == 1
    else:
        assert [finding.code for finding in sink] == []
        assert bare(found.parts) == expected


def test_the_last_line_end_is_no_break():
    found, _, _ = prose("|\n  Tak for hjælpen\n")
    assert found.raw == "Tak for hjælpen"
    assert found.parts == (Run("Tak for hjælpen"),)


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        (">\n  Hvad synes du\n  om {institution eller} her?", "institution eller"),
        ('"Det er \\u00e6rgerligt, {a + b}"', "a + b"),
        ("'Det er ''dem'' *her'", "*"),
        ("|\n  Linje et\n  [her](javascript:x) to", "javascript:x"),
        ("Et ord og {tilbud} og}", "}"),
    ],
)
def test_a_fault_is_marked_at_its_own_characters(written: str, marked: str):
    _, sink, source = prose(written)
    (finding,) = sink
    assert source.text[finding.span.start : finding.span.end] == marked


def test_a_fill_knows_its_place():
    found, _, source = prose(">\n  Hvor tilfreds er du\n  med {tilbud|stedet}?")
    (fill,) = found.fills()
    assert source.text[fill.span.start : fill.span.end] == "{tilbud|stedet}"


def test_a_fault_in_the_markup_stops_the_file():
    text = "btu: 1\nkind: library\nid: dk.l\nversion: 1.0.0\nlanguage: da\ntexts: {hej: 'Hej *du'}\n"
    assert codes(text) == ["E156"]


ALPHABET = st.sampled_from("ab *{}|[]()\\\n.é5")
TEXTS = st.text(ALPHABET, max_size=40) | st.lists(
    st.sampled_from(["*", "**", "{a}", "{a|b}", "[x](https://y.z)", " ", "ord", ".", "\n", "\\", "{", "]("]),
    max_size=12,
).map("".join)


def parsed(text: str) -> tuple[Prose, int]:
    source, sink = SourceFile("t", f"'{text}'"), Sink()
    scalar = Scalar(Span("t", 0, len(source.text)), text, text, "single")
    return read_prose(scalar, source, sink), len(sink)


@given(TEXTS)
def test_prose_that_is_shown_reads_the_same(text: str):
    first, faults = parsed(text)
    if not faults:
        again, more = parsed(show_prose(first.parts))
        assert more == 0
        assert bare(again.parts) == bare(first.parts)


@given(TEXTS)
def test_no_character_of_the_author_is_lost(text: str):
    found, faults = parsed(text)
    if not faults and not set(text) & set("\\{["):
        shown = "".join(words(found.parts))
        assert shown.replace("*", "") == text.rstrip("\n").replace("*", "")


def words(parts: tuple[Part, ...]) -> list[str]:
    found: list[str] = []
    for part in parts:
        if isinstance(part, Run):
            found.append(part.text)
        elif isinstance(part, Break):
            found.append("\n")
        elif isinstance(part, Emphasis | Strong | Link):
            found += words(part.parts)
    return found


@pytest.mark.parametrize(
    "text", ["[" * 15_000, "*a " * 6_000, "{{" * 9_000, "[a](" * 4_000, "*(" * 9_000, "}" * 19_000]
)
def test_hostile_markup_ends_soon_in_few_findings(text: str):
    found, _ = parsed(text)
    sink = Sink()
    source = SourceFile("t", f"'{text}'")
    read_prose(Scalar(Span("t", 0, len(text) + 2), text, text, "single"), source, sink)
    assert len(sink) <= 20
    assert show_prose(found.parts)


def test_a_whole_file_in_a_text_is_one_finding():
    sink = Sink()
    text = "ord " * 6_000
    read_prose(Scalar(Span("t", 0, 9), text, text, "single"), SourceFile("t", "'ord ord'"), sink)
    assert [finding.code for finding in sink] == ["E162"]
