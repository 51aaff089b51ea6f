"""Short ways to read a text as a file, for tests."""

from pathlib import Path

from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import Scalar
from btu_dsl.source.read import read_tree
from btu_dsl.syntax.markup import read_prose
from btu_dsl.syntax.nodes import Declared, Questionnaire
from btu_dsl.syntax.prose import Prose
from btu_dsl.syntax.read import read_declared

HEAD = "btu: 1\nkind: questionnaire\nid: dk.t\nversion: 1.0.0\ntitle: Prøve\nlanguage: da\nmodes: [web]\n"
BLOCKS = "blocks: [{id: b, items: [{id: a, text: Hvorfor?, answer: open}]}]\n"


def read(text: str) -> tuple[Declared | None, Sink]:
    sink = Sink()
    return read_declared(SourceFile("t.btu.yaml", text), sink), sink


def declared(text: str) -> Declared:
    found, sink = read(text)
    assert [finding.code for finding in sink] == []
    assert found is not None
    return found


def questionnaire(rest: str, blocks: str = BLOCKS) -> Questionnaire:
    found = declared(HEAD + rest + blocks)
    assert isinstance(found, Questionnaire)
    return found


def codes(text: str) -> list[str]:
    return [finding.code for finding in read(text)[1]]


def prose(written: str) -> tuple[Prose, Sink, SourceFile]:
    """The prose of the value of `text:`, written in YAML as it stands."""
    source, sink = SourceFile("t.btu.yaml", f"text: {written}\n"), Sink()
    tree = read_tree(source, sink)
    assert tree is not None
    assert len(sink) == 0, [finding.code for finding in sink]
    scalar = tree.get("text")
    assert isinstance(scalar, Scalar)
    return read_prose(scalar, source, sink), sink, source


def example(name: str) -> str:
    return (Path(__file__).parent / "examples" / f"{name}.btu.yaml").read_text(encoding="utf-8")
