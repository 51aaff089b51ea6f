"""Each case in `faults/` is compiled as it stands, in a folder of its own, and what its user is told is committed.

A case is one file, or a folder whose `main.btu.yaml` is compiled.
"""

import shutil
from pathlib import Path

import pytest
from support.compiling import compile_in
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.rulebook.faults import naming, resolving
from btu_dsl.rulebook.registry import records_in

FAULTS = Path(__file__).parent / "faults"
CASES = sorted(path for path in FAULTS.iterdir() if path.is_dir() or path.name.endswith(".btu.yaml"))
RECORDS = [*records_in(naming), *records_in(resolving)]


def name_of(case: Path) -> str:
    return case.name.removesuffix(".btu.yaml")


def told(case: Path, folder: Path, monkeypatch: pytest.MonkeyPatch):
    """The findings of a case, compiled far from this project."""
    if case.is_dir():
        shutil.copytree(case, folder / "kommune")
        monkeypatch.chdir(folder / "kommune")
        return compile_in(Path("main.btu.yaml"))
    shutil.copy(case, folder)
    monkeypatch.chdir(folder)
    return compile_in(Path(case.name))


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_the_message_is_the_committed_one(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    outcome = told(case, tmp_path, monkeypatch)
    other = {*outcome.codes} - {name_of(case)[:4], resolving.UNPINNED.code}
    assert name_of(case)[:4] in outcome.codes
    assert not other, "a case shows its own fault and no other"
    for language in ("da", "en"):
        text = render_text(outcome.sink, outcome.sources, language)
        check_golden(FAULTS / f"{name_of(case)}.{language}.txt", text)


def test_every_record_has_a_case():
    assert sorted({name_of(case)[:4] for case in CASES}) == sorted(record.code for record in RECORDS)


def test_every_committed_text_belongs_to_a_case():
    expected = {f"{name_of(case)}.{language}.txt" for case in CASES for language in ("da", "en")}
    assert {path.name for path in FAULTS.glob("*.txt")} == expected
