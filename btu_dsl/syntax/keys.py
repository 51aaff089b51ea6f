"""Danish names of keys and fixed words become the English ones; the table stands in `grammar/keys.yaml`.

Spans stay where they are. A key of the tree that comes back carries its English name as `text`, and as `value` the
name that the author wrote.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.resources import grammar_text
from btu_dsl.rulebook.faults import structure as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import Entry, MappingNode, Node, Scalar, SequenceNode
from btu_dsl.source.read import read_tree

KINDS = ("questionnaire", "overlay", "library", "translation", "round", "waivers", "baseline")

_KIND_LINE = re.compile(r"""^(?:kind|slags)[ \t]*:[ \t]+["']?(\w+)""", re.MULTILINE)
_THE_OTHER = Words("the other name of this key", "det andet navn for denne nøgle")
_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Context:
    """What may stand at one kind of place. `keys` and `values` lead from Danish to English, `below` from English on."""

    keys: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    below: Mapping[str, str]


_NOTHING = Context({}, {}, {})


@cache
def contexts() -> Mapping[str, Context]:
    """The table, read once."""
    tree = read_tree(SourceFile("keys.yaml", grammar_text("keys.yaml")), Sink())
    assert tree is not None, "the table of names is well-formed"
    shared, found = _mappings(tree, "words"), dict[str, Context]()
    for name, entry in _mappings(tree, "contexts").items():
        values = entry.get("values")
        found[name] = Context(
            keys={danish: english for english, danish in _words(entry.get("keys")).items()},
            values={key.text: _turned(shared, words) for key, words in values}
            if isinstance(values, MappingNode)
            else {},
            below=_words(entry.get("below")),
        )
    return found


def _mappings(tree: MappingNode, name: str) -> dict[str, MappingNode]:
    node = tree.get(name)
    assert isinstance(node, MappingNode)
    return {key.text: value for key, value in node if isinstance(value, MappingNode)}


def _words(node: Node | None) -> dict[str, str]:
    return (
        {key.text: value.text for key, value in node if isinstance(value, Scalar)}
        if isinstance(node, MappingNode)
        else {}
    )


def _turned(shared: Mapping[str, MappingNode], node: Node) -> dict[str, str]:
    """Danish to English; a list of words stands here, or is named here."""
    listed = shared[node.text] if isinstance(node, Scalar) else node
    return {danish: english for english, danish in _words(listed).items()}


@cache
def danish_words() -> Mapping[str, str]:
    """Every fixed word by its English name, whatever its key: for lists of what may be written."""
    return {
        english: danish
        for context in contexts().values()
        for words in context.values.values()
        for danish, english in words.items()
    }


@cache
def kinds() -> Mapping[str, str]:
    """Every word for a kind of file, in both languages, with its English name."""
    return {**{kind: kind for kind in KINDS}, **contexts()["overlay"].values["kind"]}


def kind_of(source: SourceFile) -> str | None:
    """What the file says that it is, from its text alone; None where it says nothing that we know."""
    line = _KIND_LINE.search(source.text)
    return kinds().get(line[1]) if line else None


def in_english(tree: MappingNode, kind: str, sink: Sink) -> MappingNode:
    """The tree of a file of this kind with English names throughout; both names of one key are one finding."""
    return _mapping(tree, contexts()[kind], sink)


def _mapping(node: MappingNode, context: Context, sink: Sink) -> MappingNode:
    """The node itself where nothing below it has a Danish name, as in the long lists of texts."""
    entries = dict[str, Entry]()
    for entry in node.entries:
        key, value = entry
        english = context.keys.get(key.text, key.text)
        if english in entries:
            first = entries[english].key
            place = Label(first.span, _THE_OTHER)
            sink.report(faults.BOTH_NAMES, key.span, related=(place,), name=key.text, other=first.value)
            continue
        below = contexts().get(context.below.get(english, context.below.get("*", "")), _NOTHING)
        words = context.values.get(english, {})
        entries[english] = _renamed(entry, english, _value(value, words, below, sink))
    found = tuple(entries.values())
    return node if found == node.entries else replace(node, entries=found)


def _renamed(entry: Entry, english: str, value: Node) -> Entry:
    key = entry.key
    if english != key.text:
        return Entry(replace(key, text=english, value=key.text), value)
    return entry if value is entry.value else Entry(key, value)


def _value(node: Node, words: Mapping[str, str], below: Context, sink: Sink) -> Node:
    if isinstance(node, SequenceNode):
        items = tuple(_value(item, words, below, sink) for item in node.items)
        return node if items == node.items else replace(node, items=items)
    if isinstance(node, MappingNode):
        return _mapping(node, below, sink)
    english = words.get(node.text)
    if english is None:
        return node
    return replace(node, text=english, value=_TRUTH.get(english, english))
