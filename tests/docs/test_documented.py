"""Every example in the documentation is compiled: whole files resolve, fragments at least read."""

import re
from pathlib import Path

import pytest
from support.compiling import compile_in

from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import SUFFIX
from btu_dsl.source.file import SourceFile
from btu_dsl.source.read import read_tree
from btu_dsl.syntax.read import read_declared

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")), ROOT / "grammar/README.md"]
"""Those of the rules, in `docs/rules/`, show fixtures that are run with their rules."""
BLOCK = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^btu: 1$", re.MULTILINE)
FIELDED = re.compile(r"^(kind: (questionnaire|overlay)|slags: (spørgeskema|tillæg))$", re.MULTILINE)
EXAMPLES = [
    pytest.param(page, number, id=f"{page.relative_to(ROOT)}-{number}")
    for page in PAGES
    for number in range(len(BLOCK.findall(page.read_text(encoding="utf-8"))))
]


def test_there_are_examples():
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize(("page", "number"), EXAMPLES)
def test_example_compiles(page: Path, number: int, tmp_path: Path):
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    paths = [tmp_path / f"example-{place}{SUFFIX}" for place in range(len(blocks))]
    for path, block in zip(paths, blocks, strict=True):
        if FILE.search(block):
            path.write_text(block, encoding="utf-8")
    text, sink = blocks[number], Sink()
    if FIELDED.search(text):
        assert {code for code in compile_in(paths[number]).codes if code not in MEANT} == set()
    elif FILE.search(text):
        assert read_declared(SourceFile("example", text), sink) is not None
    else:
        assert read_tree(SourceFile("example", text), sink) is not None
    assert [finding.code for finding in sink] == []


MEANT = {"E415"}
"""An overlay in a page has no root: it would be another one after every edit of the page."""
