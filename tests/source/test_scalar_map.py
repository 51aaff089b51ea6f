"""Every character of a text knows the place in the file that it was written at, in all styles."""

import random
import unicodedata

import pytest

from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import MappingNode, Scalar, SequenceNode
from btu_dsl.source.read import read_tree
from btu_dsl.source.scalar import scalar_map, span_inside

WORDS = (
    "at", "dit", "barn", "på", "ø", "{tilbud}", "tilfreds?", "e\u0301te\u0301", "日本", "👩\u200d👧",
    "أن", "كون", "x\u2028y",
    "a\u0085b", "1", "-", "ved'ikke", "100%", "å\u030a", "(1,2)", "æ", "c:d", "e#f",
)  # fmt: skip
STYLES = ("plain", "single", "double", "|", "|-", "|+", ">", ">-", ">+")
ESCAPES = ("\\n", "\\t", "\\u00e6", "\\x41", "\\U0001F600", "\\\\", '\\"', "\\_", "\\L", "\\ ", "\\/", "\\0")


def _line(rng: random.Random, style: str) -> str:
    words = [rng.choice(WORDS) for _ in range(rng.randint(1, 4))]
    if style == "double":
        words = [word + rng.choice(("", "", *ESCAPES)) for word in words]
    if style == "single":
        words = [word.replace("'", "''") + rng.choice(("", "''")) for word in words]
    if style == "plain":
        words = ["b" + words[0], *words[1:]]
    return rng.choice((" ", "  ")).join(words)


def _flow(rng: random.Random, style: str, indent: str) -> str:
    lines = [_line(rng, style) for _ in range(rng.randint(1, 4))]
    text = lines[0]
    for line in lines[1:]:
        joint = "\\" if style == "double" and rng.random() < 0.3 else ""
        blank = "".join(rng.choice(("\n", " \n", indent + "\n")) for _ in range(rng.choice((0, 0, 0, 1, 2))))
        room = "" if joint else rng.choice(("", " ", "  "))
        text += f"{joint}{room}\n{blank}{indent}{' ' * rng.randint(0, 2)}{line}"
    pad = rng.choice(("", " ", f"\n{indent}")) if style != "plain" else ""
    quote = {"plain": "", "single": "'", "double": '"'}[style]
    return f"{quote}{pad}{text}{pad}{quote}\n"


def _block(rng: random.Random, style: str, parent: int) -> str:
    extra = rng.randint(1, 4)
    indicator = str(extra) if rng.random() < 0.4 else ""
    header = (
        style[0] + rng.choice((style[1:] + indicator, indicator + style[1:])) + rng.choice(("", "", " ", "  # note"))
    )
    out = [header]
    for number in range(rng.randint(1, 5)):
        more = rng.choice((0, 0, 0, 1, 3)) if number or indicator else 0
        line = " " * (parent + extra + more) + _line(rng, style) + rng.choice(("", "", " ", "\t"))
        if number and rng.random() < 0.3:
            line = rng.choice(("", " ", " " * (parent + extra)))
        out.append(line)
    out += [""] * rng.choice((0, 0, 1, 2))
    return "\n".join(out) + "\n"


def _document(rng: random.Random) -> str:
    style = rng.choice(STYLES)
    shape = rng.choice(("key", "nested", "list"))
    lead, parent = {"key": ("text: ", 0), "nested": ("a:\n  b:\n    text: ", 4), "list": ("a:\n  - text: ", 4)}[shape]
    body = (
        _flow(rng, style, " " * (parent + 2)) if style in ("plain", "single", "double") else _block(rng, style, parent)
    )
    after = rng.choice(("", "# remark\n", "after: 1\n"))
    text = lead + body + after
    if rng.random() < 0.1:
        text = text.removesuffix("\n")
    return text.replace("\n", rng.choice(("\n", "\n", "\r\n", "\r")))


def _text(root: MappingNode | None) -> Scalar | None:
    node = root
    while isinstance(node, MappingNode | SequenceNode):
        node = node.entries[0].value if isinstance(node, MappingNode) else node.items[0]
    return node


def _check(source: SourceFile, scalar: Scalar) -> None:
    found = scalar_map(source, scalar)
    assert found.text == scalar.text
    assert list(found.starts) == sorted(found.starts)
    for char, start, end in zip(found.text, found.starts, found.ends, strict=True):
        written = source.text[start:end]
        assert start < end
        assert (
            written == char
            or (char in " \n" and written in ("\n", "\r\n", "\r"))
            or (scalar.style == "single" and char == "'" and written == "''")
            or (scalar.style == "double" and written.startswith("\\"))
        ), (written, char)


def _run(count: int, seed: int) -> None:
    rng = random.Random(seed)
    read = dict.fromkeys(("plain", "single", "double", "literal", "folded"), 0)
    while sum(read.values()) < count:
        source = SourceFile("f", _document(rng))
        scalar = _text(read_tree(source, Sink()))
        assert scalar is not None, source.text
        _check(source, scalar)
        read[scalar.style] += 1
    assert min(read.values()) > count / 20, "every style is among the cases"


def test_every_character_maps_to_what_it_was_written_as():
    _run(2_500, seed=751)


@pytest.mark.full
def test_every_character_maps_to_what_it_was_written_as_at_length():
    _run(19_000, seed=2022)


@pytest.mark.parametrize(
    ("text", "inside", "written"),
    [
        ("t: Er {tilbud} godt", "{tilbud}", "{tilbud}"),
        ("t: 'Er ''{tilbud}'' godt'", "'{tilbud}'", "''{tilbud}''"),
        ('t: "Er \\"{til\\u0062ud}\\" godt"', "{tilbud}", "{til\\u0062ud}"),
        ("t: >-\n  Er\n  {tilbud}\n  godt\n", "{tilbud} godt", "{tilbud}\n  godt"),
        ("t: |2\n   Er\n  {tilbud}\n", " Er", " Er"),
        ("t: >-\r\n  Er e\u0301t\r\n  {tilbud}\r\n", "{tilbud}", "{tilbud}"),
        ('t: "Er \\\n   {tilbud}"', "{tilbud}", "{tilbud}"),
        ("t: Er 👩\u200d👧 أن {tilbud}\u2028godt", "{tilbud}\u2028", "{tilbud}\u2028"),
    ],
)
def test_a_part_of_a_text_is_underlined_where_it_stands(text: str, inside: str, written: str):
    source = SourceFile("f", text)
    scalar = _text(read_tree(source, Sink()))
    assert scalar is not None
    start = scalar.text.index(inside)
    _, first, last = span_inside(source, scalar, start, start + len(inside))
    assert source.text[first:last] == written


def test_the_place_after_the_last_character_is_empty():
    source = SourceFile("f", "t: 'x'\nu: ''\n")
    root = read_tree(source, Sink())
    assert root is not None
    last = span_inside(source, root.entries[0].value, 1, 1)
    assert (last.start, last.end) == (5, 5)
    empty = span_inside(source, root.entries[1].value, 0, 0)
    assert empty.start == empty.end == len("t: 'x'\nu: '")


def test_a_decomposed_key_is_found_under_its_composed_name():
    key = unicodedata.normalize("NFD", "spørgsmål")
    root = read_tree(SourceFile("f", f"{key}: 1\n"), Sink())
    assert root is not None
    assert root.get("spørgsmål") is not None
