"""Each file in `faults/` has faults of structure or markup; what a person is told of them is committed beside it."""

import re
from pathlib import Path

import pytest
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.faults import structure, texts
from btu_dsl.rulebook.registry import records_in
from btu_dsl.source.read import read_source
from btu_dsl.syntax.read import read_declared

FAULTS = Path(__file__).parent / "faults"
FILES = sorted(FAULTS.glob("*.btu.yaml"))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_message_is_the_committed_one(path: Path, language: str):
    sink = Sink()
    source = read_source(path, path.name, sink)
    assert source is not None
    assert read_declared(source, sink) is None
    expected = path.with_name(f"{path.name.removesuffix('.btu.yaml')}.{language}.txt")
    check_golden(expected, render_text(sink, {path.name: source}, language))


def test_every_expected_text_belongs_to_a_file():
    expected = {f"{path.name.removesuffix('.btu.yaml')}.{language}.txt" for path in FILES for language in ("da", "en")}
    assert {path.name for path in FAULTS.glob("*.txt")} == expected
    assert len(FILES) >= 20


def test_every_fault_of_structure_and_markup_is_seeded():
    shown = "".join(path.read_text(encoding="utf-8") for path in FAULTS.glob("*.en.txt"))
    seen = set(re.findall(r"^error\[(E\d+)\]", shown, re.MULTILINE))
    known = {record.code for module in (structure, texts) for record in records_in(module)}
    assert known - seen == {texts.TEXT_TOO_LONG.code}, "a text of 20,000 characters is tried elsewhere"
