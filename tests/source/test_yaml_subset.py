"""What the reader takes, where it says things stand, and what plain words mean."""

import pytest
import yaml

from btu_dsl.diagnostics.report import Sink
from btu_dsl.source import yaml as reader
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import MappingNode, Node, Scalar, SequenceNode
from btu_dsl.source.read import read_tree


def read(text: str) -> tuple[MappingNode | None, list[str]]:
    sink = Sink()
    return read_tree(SourceFile("f", text), sink), [finding.record.name for finding in sink]


def value(text: str) -> object:
    root, names = read(f"k: {text}\n")
    assert not names
    assert root is not None
    node = root.get("k")
    assert isinstance(node, Scalar)
    assert node.text == text.strip("'\"")
    return node.value


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("", None), ("~", None), ("null", None), ("NULL", None), ("nUll", "nUll"),
        ("true", True), ("True", True), ("FALSE", False), ("tRue", "tRue"),
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("off", "off"), ("y", "y"), ("n", "n"), ("No", "No"),
        ("0", 0), ("7", 7), ("-9", -9), ("+5", 5), ("-0", 0), ("999999999999999", 999999999999999),
        ("1.5", 1.5), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("-1.5E-3", -0.0015), ("0.5", 0.5), ("1.10", 1.1),
        ("1_000", "1_000"), ("0x1F", "0x1F"), ("0o17", "0o17"), ("12:30", "12:30"), ("2021-10-01", "2021-10-01"),
        ("1.0.0", "1.0.0"), ("1,5", "1,5"), (".", "."), ("-a", "-a"), ("--", "--"), ("e3", "e3"),
        ("٣", "٣"), ("1½", "1½"),
        ("'7'", "7"), ('"true"', "true"), ("''", ""), ("'010'", "010"), ("infinity", "infinity"), ("NaN", "NaN"),
    ],
)  # fmt: skip
def test_plain_words_have_the_core_meaning_of_yaml_1_2(text: str, meaning: object):
    found = value(text)
    assert found == meaning
    assert type(found) is type(meaning)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("010", "leading-zero"), ("00", "leading-zero"), ("-07", "leading-zero"), ("01.05", "leading-zero"),
        (".inf", "number-not-finite"), ("-.INF", "number-not-finite"), (".NaN", "number-not-finite"),
        ("1e999", "number-not-finite"), ("1234567890123456", "number-too-long"), ("9" * 900, "number-too-long"),
        ("0.1234567890123456", "number-too-long"),
    ],
)  # fmt: skip
def test_numbers_that_would_change_are_refused_as_value_and_as_key(text: str, name: str):
    root, names = read(f"k: {text}\n")
    assert names == [name]
    assert root is not None, "the rest of the file is checked as well"
    assert read(f"k:\n  {text}: ja\n")[1] == [name]


@pytest.mark.parametrize("key", ["1", "no", "true", "null", "~", "2.0", "spørgsmål", "tryg.text", "12:30"])
def test_a_key_keeps_its_characters(key: str):
    root, names = read(f"{key}: x\n")
    assert not names
    assert root is not None
    assert root.entries[0].key.value == root.entries[0].key.text == key


SAMPLE = "btu: 1{n}liste: [a, 'b']{n}gruppe:{n}  tekst: |{n}    Hej æ 👩{n}    du{n}{n}  # remark{n}slut: \"x\"{n}"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", ["", "# \u2028 e\u0301 日本 أن \u0085\u2029{n}"])
def test_every_span_covers_what_was_written(line_end: str, before: str):
    text = (before + SAMPLE).replace("{n}", line_end)
    root, names = read(text)
    assert not names
    assert root is not None

    def cut(node: Node) -> str:
        return text[node.span.start : node.span.end]

    assert [cut(entry.key) for entry in root] == ["btu", "liste", "gruppe", "slut"]
    number, items, group, last = (entry.value for entry in root)
    assert cut(number) == "1"
    assert cut(items) == "[a, 'b']"
    assert isinstance(items, SequenceNode)
    assert items.flow
    assert [cut(item) for item in items] == ["a", "'b'"]
    assert isinstance(group, MappingNode)
    assert cut(group).startswith("tekst:")
    block = group.entries[0].value
    assert cut(block) == f"|{line_end}    Hej æ 👩{line_end}    du"
    assert isinstance(block, Scalar)
    assert block.text == "Hej æ 👩\ndu\n"
    assert cut(last) == '"x"'
    assert cut(root) == text[text.index("btu") :].rstrip()


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x85"])
def test_old_line_ends_are_ordinary_characters(char: str):
    root, names = read(f"# a{char}b: 1\nplain: x{char}  y\nquoted: 'x{char} y'\nescaped: \"\\L\\u0085\"\n")
    assert not names
    assert root is not None
    texts = {entry.key.text: entry.value.text for entry in root if isinstance(entry.value, Scalar)}
    assert texts == {"plain": f"x{char}  y", "quoted": f"x{char} y", "escaped": "\u2028\u0085"}


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u061c", "\u200c", "\u200d", "\u00ad"])
def test_marks_that_only_help_a_neighbour_are_allowed(mark: str):
    assert read(f"k: a{mark}b\n")[1] == []


@pytest.mark.parametrize("control", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_characters_that_turn_the_direction_are_refused_wherever_they_stand(control: str):
    for text in (f"k: a{control}b\n", f"# a{control}\nk: 1\n", f"k{control}: 1\n"):
        sink = Sink()
        read_tree(SourceFile("f", text), sink)
        (finding,) = [one for one in sink if one.record.name == "bidi-control"]
        assert text[finding.span.start : finding.span.end] == control


def test_a_lone_surrogate_is_refused():
    assert read("k: \ud800\n")[1] == ["control-character"]


@pytest.mark.parametrize(
    "text",
    [
        "t: [da, en]   # list, then remark",
        "t: 5 # number",
        "t: ja #ord",
        "t: provider == 1 # only institutions",
        "t: tilfreds in (1, 2) # dissatisfied",
        "t: flere ord  # remark with room before it",
        "t: 'flere ord' # quoted",
        "t: flere ord#3",
        "t: {a: 1, b: ord, c: 2021-10-01, d: \"flere ord, og komma\", e: 'x'}",
        "t: {a: , b: 2}",
        "t: {}",
        "t: https://example.org/a:b",
        "t: a:b c:d",
        "t: Hvor {tilbud} er *vigtigt* & godt!",
        "t: >-\n  {tilbud}: her # er alt\n  - tilladt",
        "t: linje et\n  linje to-tre",
    ],
)
def test_what_is_no_trap_is_left_alone(text: str):
    assert read(text + "\n")[1] == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("t: Bemærk: det", "Bemærk: det"),
        ("t: *Vigtigt* at", "*Vigtigt* at"),
        ("t: {tilbud} er godt", "{tilbud} er godt"),
        ("t: {a: b} er: godt", "{a: b} er: godt"),
        ("t: 'x' og y", "'x' og y"),
        ("t: - nej", "- nej"),
        ("t: en #3\n  to", "en #3 to"),
    ],
)
def test_a_mended_text_keeps_its_own_characters_for_later_passes(text: str, kept: str):
    root, names = read(text + "\n")
    assert names
    assert root is not None
    node = root.get("t")
    assert isinstance(node, Scalar)
    assert node.text == kept


def test_one_run_tells_of_slips_of_every_kind():
    text = "a: b: c\nd: *e* f\ng: {h} i\na: 1\nj: {k: l, m n}\no: en to #3\np: 010\n"
    assert read(text)[1] == [
        "text-cut-by-colon", "text-begins-with-mark", "text-begins-with-brace", "duplicate-key",
        "text-cut-by-comma", "text-cut-by-remark", "leading-zero",
    ]  # fmt: skip


def test_without_the_c_parser_the_same_is_read_with_a_note(monkeypatch: pytest.MonkeyPatch):
    with_c = read(SAMPLE.replace("{n}", "\n"))
    faulty_with_c = read("a: b: c\nd: *e* f\na: 1\n")
    monkeypatch.setattr(reader, "_LOADER", yaml.BaseLoader)
    monkeypatch.setattr("btu_dsl.source.read.WITH_C", False)
    assert read(SAMPLE.replace("{n}", "\n")) == (with_c[0], ["slow-reader"])
    assert sorted(read("a: b: c\nd: *e* f\na: 1\n")[1]) == sorted(["slow-reader", *faulty_with_c[1]])
