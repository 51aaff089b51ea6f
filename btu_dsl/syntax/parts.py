"""What every reader of nodes needs: short values, texts, expressions and plain data, each with its place.

The structure has been checked, so a key that must be there is there and is of its form.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.nodes import Expr, Name
from btu_dsl.expr.parser import parse
from btu_dsl.rulebook.faults import structure as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import MappingNode, Node, Scalar, SequenceNode
from btu_dsl.source.scalar import span_inside
from btu_dsl.syntax.markup import read_prose
from btu_dsl.syntax.nodes import Allow, Data, Word
from btu_dsl.syntax.prose import Prose

_LOW_END = Words("the lower bound", "den nedre grænse")


@dataclass(frozen=True, slots=True)
class Reader:
    """One file under reading. `at` is the mapping whose keys are asked for."""

    at: MappingNode
    source: SourceFile
    sink: Sink

    @property
    def span(self) -> Span:
        return self.at.span

    def under(self, node: Node) -> "Reader":
        assert isinstance(node, MappingNode)
        return Reader(node, self.source, self.sink)

    def has(self, key: str) -> bool:
        return self.at.get(key) is not None

    def maybe(self, key: str) -> "Reader | None":
        """The mapping under `key`."""
        node = self.at.get(key)
        return self.under(node) if isinstance(node, MappingNode) else None

    def each(self, key: str) -> Iterator["Reader"]:
        """The mappings of the list under `key`."""
        node = self.at.get(key)
        return (self.under(item) for item in node) if isinstance(node, SequenceNode) else iter(())

    def named(self, key: str) -> Iterator[tuple[Word, Node]]:
        """The entries of the mapping under `key`, by their own names."""
        node = self.at.get(key)
        return ((self._word(name), value) for name, value in node) if isinstance(node, MappingNode) else iter(())

    def scalar(self, key: str) -> Scalar | None:
        node = self.at.get(key)
        return node if isinstance(node, Scalar) else None

    def the(self, key: str) -> Scalar:
        node = self.at.get(key)
        assert isinstance(node, Scalar)
        return node

    def text(self, key: str) -> str | None:
        """The bare characters, without markup."""
        node = self.scalar(key)
        return node.text.strip("\n") if node else None

    def the_text(self, key: str) -> str:
        return self.the(key).text.strip("\n")

    def whole(self, key: str) -> int | None:
        value = self.scalar(key)
        return int(value.text) if value else None

    def word(self, key: str) -> Word | None:
        node = self.scalar(key)
        return self._word(node) if node else None

    def the_word(self, key: str) -> Word:
        return self._word(self.the(key))

    def words(self, key: str) -> tuple[Word, ...]:
        """The members of a list, or one value that stands alone."""
        node = self.at.get(key)
        items = node.items if isinstance(node, SequenceNode) else (node,)
        return tuple(self._word(item) for item in items if isinstance(item, Scalar))

    def prose(self, key: str) -> Prose | None:
        node = self.scalar(key)
        return self.prose_of(node) if node else None

    def the_prose(self, key: str) -> Prose:
        return self.prose_of(self.the(key))

    def prose_of(self, node: Node) -> Prose:
        assert isinstance(node, Scalar)
        return read_prose(node, self.source, self.sink)

    def expression(self, key: str) -> Expr | None:
        node = self.scalar(key)
        if node is None:
            return None
        return parse(node.text, lambda start, end: span_inside(self.source, node, start, end), self.sink)

    def the_expression(self, key: str) -> Expr:
        """After a fault anything will do: a file with faults is not handed on."""
        return self.expression(key) or Name(self.the(key).span, "")

    def data(self, key: str) -> Mapping[str, Data]:
        node = self.at.get(key)
        return _mapping(node) if isinstance(node, MappingNode) else {}

    def data_here(self) -> Mapping[str, Data]:
        return _mapping(self.at)

    def places(self, key: str) -> Mapping[str, Span]:
        """Where each key of the mapping under `key` stands, and the keys under those: `local.max_items`."""
        node = self.at.get(key)
        return dict(_places(node, "")) if isinstance(node, MappingNode) else {}

    def allow(self) -> tuple[Allow, ...]:
        return tuple(
            Allow(span=it.span, rule=it.the_word("rule"), reason=it.text("reason"), until=it.text("until"))
            for it in self.each("allow")
        )

    def check_bounds(self, low_key: str, high_key: str) -> None:
        """Numbers, or dates of one precision."""
        low, high = self.scalar(low_key), self.scalar(high_key)
        if low and high and _is_less(high.value, low.value):
            place = Label(low.span, _LOW_END)
            self.sink.report(faults.BOUNDS_REVERSED, high.span, related=(place,), low=low.text, high=high.text)

    def _word(self, node: Scalar) -> Word:
        return Word(node.span, node.text.strip("\n"))


def _is_less(one: object, other: object) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return one < other
    return isinstance(one, int | float) and isinstance(other, int | float) and one < other


def _places(node: MappingNode, before: str) -> Iterator[tuple[str, Span]]:
    for key, value in node:
        yield f"{before}{key.text}", key.span.to(value.span) if isinstance(value, Scalar) else key.span
        if isinstance(value, MappingNode):
            yield from _places(value, f"{before}{key.text}.")


def _mapping(node: MappingNode) -> Mapping[str, Data]:
    return {key.text: _data(value) for key, value in node}


def _data(node: Node) -> Data:
    match node:
        case MappingNode():
            return _mapping(node)
        case SequenceNode():
            return tuple(_data(item) for item in node)
        case Scalar(value=str()):
            return node.text.strip("\n")
        case Scalar():
            return node.value
