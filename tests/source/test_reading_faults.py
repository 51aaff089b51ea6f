"""Each file in `faults/` is read as it stands, and what a person is told of it is committed beside it."""

import re
from pathlib import Path

import pytest
from support.golden import check_golden

from btu_dsl.diagnostics.record import Record
from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.faults import reading, traps, yaml
from btu_dsl.source.read import read_source, read_tree

FAULTS = Path(__file__).parent / "faults"
FILES = sorted(path for path in FAULTS.iterdir() if path.name.endswith((".btu.yaml", ".bin")))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_message_is_the_committed_one(path: Path, language: str):
    sink = Sink()
    source = read_source(path, path.name, sink)
    if source is not None:
        read_tree(source, sink)
    assert sink.errors, "every file in this folder has a fault"
    sources = {path.name: source} if source else {}
    check_golden(path.with_name(f"{path.name.split('.')[0]}.{language}.txt"), render_text(sink, sources, language))


def test_every_expected_text_belongs_to_a_file():
    expected = {f"{path.name.split('.')[0]}.{language}.txt" for path in FILES for language in ("da", "en")}
    assert {path.name for path in FAULTS.glob("*.txt")} == expected
    assert len(FILES) >= 40


def test_every_fault_of_reading_is_shown_by_a_file():
    elsewhere = {"E001", "E002", "E003", "E004", "E009", "E019", "E051"}
    known = {one.code for module in (reading, yaml, traps) for one in vars(module).values() if isinstance(one, Record)}
    shown = {code for path in FAULTS.glob("*.en.txt") for code in re.findall(r"\[(E\d{3})\]", path.read_text("utf-8"))}
    assert shown == known - elsewhere
