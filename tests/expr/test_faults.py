"""Every way in which an expression can be wrong, with what its writer is told, in both languages.

A file holds expressions, one a line, then what is said of them. `= …` is a computed value, `own: …` an item's own
check, `{…}` a fill; all others are conditions of a later item.
"""

from pathlib import Path

import pytest
from questionnaire import AT, NAMES, SYMBOLS
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.check import check, check_fill
from btu_dsl.expr.parser import MOST_CHARACTERS, MOST_DEEP, parse
from btu_dsl.rulebook.faults import expressions, meanings
from btu_dsl.rulebook.registry import records_in
from btu_dsl.source.file import SourceFile

FOLDER = Path(__file__).parent / "faults"
CASES = sorted(FOLDER.glob("*.txt"))
RECORDS = [*records_in(expressions), *records_in(meanings)]
SEPARATOR = "\n====\n"
LONG = {
    "<too long>": " or ".join(["tilfreds == 1"] * (MOST_CHARACTERS // 10)),
    "<too deep>": "not " * MOST_DEEP + "tilfreds == 1",
    "<deep sum>": "antal" + " + 1" * MOST_DEEP + " > 2",
    "<empty>": "",
    "<blank>": "  \n ",
}


def findings(line: str) -> tuple[Sink, SourceFile]:
    sink = Sink()
    own, value = line.startswith("own: "), line.startswith("= ")
    text = line.removeprefix("own: ").removeprefix("= ")
    text = LONG.get(text, text)
    source = SourceFile("udtryk", text)

    def place(start: int, end: int) -> Span:
        return Span(source.path, start, end)

    if text.startswith("{") and text.endswith("}"):
        name, bar, _ = text[1:-1].partition("|")
        check_fill(name, bool(bar), SYMBOLS, sink, place(0, len(text)), AT)
    else:
        expr = parse(text, place, sink)
        if expr is not None:
            check(expr, SYMBOLS, sink, at=AT, want="value" if value else "condition", own=own)
    return sink, source


def told(line: str) -> str:
    sink, source = findings(line)
    shown = source if len(source.text) < 200 else SourceFile(source.path, "")
    sources = {shown.path: shown, NAMES.path: NAMES}
    return "\n".join(render_text(sink, sources, language) for language in ("da", "en"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_fault_is_told_as_committed(path):
    head = path.read_text(encoding="utf-8").partition(SEPARATOR)[0]
    lines = head.splitlines()
    assert lines
    check_golden(path, head + SEPARATOR + SEPARATOR.join(told(line) for line in lines))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_fault_file_shows_its_own_fault_and_no_other(path):
    lines = path.read_text(encoding="utf-8").partition(SEPARATOR)[0].splitlines()
    assert [[finding.code for finding in findings(line)[0]] for line in lines] == [[path.stem[:4]]] * len(lines)


def test_every_fault_has_its_file():
    assert [path.stem for path in CASES] == sorted(f"{record.code}-{record.name}" for record in RECORDS)


@pytest.mark.parametrize("line", ["tilfreds in (1, 2)", "own: denne > 4", "= antal * 2", "{tilbud}", "{institution|x}"])
def test_what_is_right_is_passed_in_silence(line):
    assert list(findings(line)[0]) == []
