"""The located tree: the YAML subset with a span on every key and value, and no meaning yet.

Guaranteed: no anchors, aliases, tags, duplicate keys or merge keys; every key is a string; plain scalars carry their
YAML 1.2 core value; quoted and block scalars are strings.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from btu_dsl.diagnostics.span import Span

Style = Literal["plain", "single", "double", "literal", "folded"]
Plain = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """`value` is typed, `text` its characters before typing, `span` the raw text with its quotes or block header.

    `in_flow` says that it stands inside `{ }` or `[ ]`, where an unquoted comma cuts a sentence.
    """

    span: Span
    value: Plain
    text: str
    style: Style
    in_flow: bool = False


class Entry(NamedTuple):
    """One `key: value` of a mapping."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class MappingNode:
    span: Span
    entries: tuple[Entry, ...]
    flow: bool = False

    def get(self, key: str) -> "Node | None":
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def key(self, key: str) -> Scalar | None:
        return next((entry.key for entry in self.entries if entry.key.text == key), None)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


@dataclass(frozen=True, slots=True)
class SequenceNode:
    span: Span
    items: tuple["Node", ...]
    flow: bool = False

    def __iter__(self) -> Iterator["Node"]:
        return iter(self.items)


Node = Scalar | MappingNode | SequenceNode
