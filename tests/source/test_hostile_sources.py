"""Input made to hurt ends in few words, soon, and never in an exception."""

import os
import random
import time
from pathlib import Path

import pytest

from btu_dsl.diagnostics.render.json import render_json
from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.file import SourceFile
from btu_dsl.source.limits import BYTES, DEPTH, NODES
from btu_dsl.source.node import MappingNode, Node, Scalar
from btu_dsl.source.read import decode, read_source, read_tree
from btu_dsl.source.scalar import scalar_map

SECOND = 1.0
BOMB = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n" for i in range(9))

HOSTILE = {
    "alias bomb": (BOMB, "anchor-or-alias"),
    "20,000 brackets": ("a: " + "[" * 20_000, "too-deep"),
    "20,000 braces": ("{a: " * 20_000, "too-deep"),
    "20,000 dashes": ("- " * 20_000, "too-deep"),
    "20,000 question marks": ("? " * 20_000, "too-deep"),
    "a million brackets": ("[" * 1_000_000, "too-deep"),
    "ever deeper lines": ("".join(" " * i + "a:\n" for i in range(1_500)), "too-deep"),
    "too many values": ("a: [" + "a," * 900_000, "too-many-values"),
    "a million quotes": ('a: "' + '"' * 1_000_000, "text-after-quote"),
    "an open quote": ('a: "' + "\n" * 1_000_000, "unclosed-text"),
    "nothing but lines": ("\n" * 1_000_000, "empty-file"),
    "NUL": ("a: 1\n" + "\0" * 1_900_000, "control-character"),
    "tabs": ("\t" * 1_900_000, "tab-indentation"),
    "a million escapes": ('a: "' + "\\x41" * 400_000 + '\\q"', "unknown-escape"),
    "ten thousand equal keys": ("a: 1\n" * 10_000, "too-many-faults"),
    "ten thousand traps": ("a: {" + "".join(f"b{i}: c d, " for i in range(10_000)) + "}", "too-many-faults"),
}


@pytest.mark.parametrize(("text", "name"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_refused_within_a_second(text: str, name: str):
    started = time.process_time()
    sink = Sink()
    source = decode(text.encode(), "f", sink)
    assert source is not None
    read_tree(source, sink)
    shown = render_text(sink, {"f": source}, "da")
    assert time.process_time() - started < SECOND
    assert name in [finding.record.name for finding in sink]
    assert name == "too-many-faults" or len(sink) == 1
    assert max(map(len, shown.splitlines())) < 300


def test_the_place_of_the_fault_is_given():
    sink = Sink()
    source = SourceFile("f", "a:\n  b: " + "[" * 20_000)
    assert read_tree(source, sink) is None
    (finding,) = sink
    assert source.position(finding.span.start) == (2, 6 + DEPTH - 2)


def test_as_deep_as_the_limit_says_is_read():
    sink = Sink()
    deep = "a: " + "[" * (DEPTH - 1) + "]" * (DEPTH - 1)
    assert read_tree(SourceFile("f", deep), sink) is not None
    assert len(sink) == 0


@pytest.mark.full
def test_as_many_values_as_the_limit_says_are_read():
    sink = Sink()
    many = "a: [" + "1," * (NODES - 3) + "]"
    assert read_tree(SourceFile("f", many), sink) is not None
    assert len(sink) == 0
    assert read_tree(SourceFile("f", many.replace("[", "[1,")), sink) is None
    assert [finding.record.name for finding in sink] == ["too-many-values"]


def test_fifty_megabytes_are_not_read(tmp_path: Path):
    path = tmp_path / "big.btu.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    started = time.process_time()
    sink = Sink()
    assert read_source(path, "big.btu.yaml", sink) is None
    assert time.process_time() - started < SECOND / 2
    assert [finding.record.name for finding in sink] == ["file-too-large"]


def test_the_largest_file_is_read(tmp_path: Path):
    path = tmp_path / "large.btu.yaml"
    path.write_bytes(b"a: 1 #".ljust(BYTES, b"x"))
    sink = Sink()
    source = read_source(path, "large.btu.yaml", sink)
    assert source is not None
    assert read_tree(source, sink) is not None
    assert len(sink) == 0


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (Path.exists, "file-missing"),
        (lambda path: path.mkdir(), "not-a-file"),
        (os.mkfifo, "not-a-file"),
        (lambda path: path.symlink_to("/dev/zero"), "not-a-file"),
        (lambda path: path.symlink_to(path), "unreadable-file"),
        (lambda path: path.symlink_to("nowhere"), "file-missing"),
    ],
    ids=["missing", "folder", "pipe", "device", "link to itself", "dead link"],
)
def test_what_is_no_readable_file_is_said_to_be_so(tmp_path: Path, make, name: str):
    path = tmp_path / "skema.btu.yaml"
    make(path)
    sink = Sink()
    assert read_source(path, "skema.btu.yaml", sink) is None
    (finding,) = sink
    assert finding.record.name == name
    assert "skema.btu.yaml" in render_text(sink, {}, "da")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5_000, "\udcff.yaml"])
def test_names_that_no_file_can_have(name: str):
    sink = Sink()
    assert read_source(Path(name), name, sink) is None
    assert len(sink) == 1
    render_text(sink, {}, "da").encode()
    render_json(sink, {}, "da").encode()


BASE = """\
btu: 1
id: dk.k751   # remark
spørgsmål:
  - {id: frokost, svar: [1, "to, tre"]}
  - tekst: >-
      Hvor {tilfreds|glad} er *du*
      med 'frokosten'?
    når: a == 1 and b in (1, 2)
"""
BITS = [
    *"{}[]:#,&*!|>'\"%@`-? \n\t\\",
    "\r\n",
    "\u2028",
    "\x85",
    "- ",
    ": ",
    " #",
    "? ",
    "---\n",
    "%YAML 1.1\n",
    "<<: ",
    "أ",
    "\u202e",
    "\0",
]


def _scalars(node: Node):
    if isinstance(node, Scalar):
        yield node
        return
    for part in node:
        if isinstance(node, MappingNode):
            yield part.key
            yield from _scalars(part.value)
        else:
            yield from _scalars(part)


def test_damaged_sources_are_read_or_refused_and_every_place_lies_in_the_file():
    rng = random.Random(461)
    read = 0
    for _ in range(700):
        text = BASE
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(text) + 1)
            text = text[:at] + rng.choice(BITS) + text[at + rng.choice((0, 0, 1, 3)) :]
        sink = Sink()
        source = SourceFile("f", text)
        root = read_tree(source, sink)
        assert root is not None or sink.errors
        for finding in sink:
            for span in (finding.span, *(label.span for label in finding.related)):
                assert 0 <= span.start <= span.end <= len(text)
        assert render_text(sink, {"f": source}, "da", verbose=True)
        if root is not None and not sink.errors:
            read += 1
            assert all(scalar_map(source, scalar).text == scalar.text for scalar in _scalars(root))
    assert read > 50, "some damage is harmless"
