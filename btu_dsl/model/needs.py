"""What an item needs to be there: the answers that its conditions, checks and texts read, bases included."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.check import names_in
from btu_dsl.expr.nodes import Expr
from btu_dsl.model.nodes import Base, Battery, Block, Derived, Item, Text
from btu_dsl.model.texts import battery_texts, item_texts

Use = Literal["guard", "end", "check", "text"]
"""Who is asked, when the interview ends, what is accepted, what is said."""


@dataclass(frozen=True, slots=True)
class Need:
    """`name` is read at `span`, by itself or through a base or derived value that stands there."""

    name: str
    span: Span
    use: Use


class Needs:
    """The needs of items, with bases and derived values looked through."""

    def __init__(self, bases: tuple[Base, ...], derived: tuple[Derived, ...]) -> None:
        self._parts: Mapping[str, tuple[str, ...]] = {
            **{base.name: tuple(name.name for name in names_in(base.when)) for base in bases},
            **{value.name: reads(value) for value in derived},
        }

    def leaves(self, name: str) -> Iterator[str]:
        """The names that are no base and no derived value, each once, in reading order; a circle has an end."""
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            part = waiting.pop()
            if part in seen:
                continue
            seen.add(part)
            if part in self._parts:
                waiting.extend(reversed(self._parts[part]))
            else:
                yield part

    def of_items(self, blocks: tuple[Block, ...]) -> Iterator[tuple[Item, tuple[Need, ...]]]:
        """Every item, with its block's and battery's needs among its own."""
        for block in blocks:
            outer = (*self._guard(block.base, block.ask_if), *self._texts(block.intro.all()))
            for entry in block.entries:
                if isinstance(entry, Battery):
                    middle = (*self._guard(entry.base, entry.ask_if), *self._texts(battery_texts(entry)))
                    yield from ((row, (*outer, *middle, *self._own(row))) for row in entry.rows)
                else:
                    yield entry, (*outer, *self._own(entry))

    def _own(self, item: Item) -> Iterator[Need]:
        yield from self._guard(item.base, item.ask_if)
        if item.end_if is not None:
            yield from self._read(item.end_if, "end")
        for rule in item.checks:
            yield from self._read(rule.require, "check")
        yield from self._texts(item_texts(item))

    def _guard(self, base: Base | None, ask_if: Expr | None) -> Iterator[Need]:
        for expression in (base.when if base else None, ask_if):
            if expression is not None:
                yield from self._read(expression, "guard")

    def _read(self, expression: Expr, use: Use) -> Iterator[Need]:
        for name in names_in(expression):
            yield from (Need(leaf, name.span, use) for leaf in self.leaves(name.name))

    def _texts(self, texts: Iterator[Text]) -> Iterator[Need]:
        for text in texts:
            for fill in text.prose(text.language).fills():
                yield from (Need(leaf, fill.span, "text") for leaf in self.leaves(fill.name))


def reads(value: Derived) -> tuple[str, ...]:
    """The names that a derived value is made from."""
    named = tuple(name.name for name in names_in(value.expression)) if value.expression is not None else ()
    return (*value.members, *named)
