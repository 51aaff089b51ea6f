"""What an editor says with the published schema alone agrees with what the compiler says."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.definitions import schema
from btu_dsl.source.file import SourceFile
from btu_dsl.source.read import read_tree
from btu_dsl.source.schema import as_data
from btu_dsl.syntax.read import read_declared

ROOT = Path(__file__).parents[2]
GOOD = sorted((ROOT / "tests/syntax/examples").glob("*.btu.yaml")) + sorted(
    (ROOT / "questionnaires").rglob("*.btu.yaml")
)
BAD = sorted((ROOT / "tests/syntax/faults").glob("*.btu.yaml"))
BEYOND_A_SCHEMA = ("E105", "E144", "E15", "E16", "E3")
EDITOR = Draft202012Validator(schema(), format_checker=FormatChecker(["date"]))


def faults_of(path: Path) -> tuple[list[str], list[str]]:
    """The compiler's codes and the editor's messages."""
    sink = Sink()
    source = SourceFile(path.name, path.read_text(encoding="utf-8"))
    read_declared(source, sink)
    tree = read_tree(source, Sink())
    assert tree is not None
    return [finding.code for finding in sink], [fault.message for fault in EDITOR.iter_errors(as_data(tree))]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_a_good_file_is_good_in_both(path: Path):
    assert faults_of(path) == ([], [])


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_a_bad_shape_is_bad_in_both(path: Path):
    codes, messages = faults_of(path)
    assert bool(messages) == any(not code.startswith(BEYOND_A_SCHEMA) for code in codes)
