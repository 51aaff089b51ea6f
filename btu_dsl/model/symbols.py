"""One namespace per questionnaire: items, preload, slots, derived values and bases; their types and their order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.expr.types import (
    BooleanType,
    ChoiceType,
    DateType,
    MultipleType,
    NumberType,
    Symbol,
    TextType,
    Type,
)
from btu_dsl.model.needs import Needs
from btu_dsl.model.nodes import (
    Answer,
    Base,
    Battery,
    Block,
    Choice,
    DateAnswer,
    Derived,
    Item,
    NumberAnswer,
    OpenAnswer,
    PreloadValue,
    Slot,
)
from btu_dsl.model.reserved import RESERVED
from btu_dsl.model.scales import is_known
from btu_dsl.rulebook.faults import naming as faults

_FIRST = Words("first given here", "først givet her")
_Named = TypeVar("_Named", bound=Symbol | Block | Battery | Item)


def number_items(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks with every item's `order` counted from 0."""
    order = 0
    numbered: list[Block] = []
    for block in blocks:
        entries: list[Item | Battery] = []
        for entry in block.entries:
            if isinstance(entry, Battery):
                rows = tuple(replace(row, order=order + place) for place, row in enumerate(entry.rows))
                entries.append(replace(entry, rows=rows))
                order += len(rows)
            else:
                entries.append(replace(entry, order=order))
                order += 1
        numbered.append(replace(block, entries=tuple(entries)))
    return tuple(numbered)


def symbol_table(  # the five kinds of name are what a namespace holds
    blocks: tuple[Block, ...],
    preload: tuple[PreloadValue, ...],
    slots: tuple[Slot, ...],
    bases: tuple[Base, ...],
    derived: tuple[Derived, ...],
    sink: Sink,
) -> Mapping[str, Symbol]:
    """All names; a name given twice, or one that a statistics package keeps for itself, is a fault."""
    table: dict[str, Symbol] = {}
    items = tuple(item for block in blocks for item in block.items())
    orders = {item.id: item.order for item in items}
    needs = Needs(bases, derived)

    def last(name: str) -> int:
        return max((orders[leaf] for leaf in needs.leaves(name) if leaf in orders), default=-1)

    for symbol in _first_symbols(preload, slots, items):
        _add(symbol, table, sink)
    for value in derived:
        kind: Type = BooleanType() if value.function == "when" else NumberType(decimals=9)
        order = last(value.name)
        _add(Symbol(name=value.name, kind="derived", type=kind, span=value.span, order=order), table, sink)
    for base in bases:
        order = last(base.name)
        _add(Symbol(name=base.name, kind="base", type=BooleanType(), span=base.span, order=order), table, sink)
    _check_variables(items, table, sink)
    _check_ids(blocks, {}, sink)
    batteries = tuple(entry for block in blocks for entry in block.entries if isinstance(entry, Battery))
    _check_ids(batteries, {item.id: item for item in reversed(items)}, sink)
    return table


def _first_symbols(
    preload: tuple[PreloadValue, ...], slots: tuple[Slot, ...], items: tuple[Item, ...]
) -> Iterator[Symbol]:
    for value in preload:
        yield Symbol(name=value.name, kind="preload", type=_preload_type(value), span=value.span)
    for slot in slots:
        known = slot.otherwise is None
        yield Symbol(name=slot.name, kind="slot", type=TextType(), span=slot.span, optional=known)
    for item in items:
        yield Symbol(
            name=item.id,
            kind="item",
            type=answer_type(item.answer),
            span=item.span,
            order=item.order,
            variable=item.variable if item.variable != item.id else "",
            known=is_known(item.answer),
        )


def _add(symbol: Symbol, table: dict[str, Symbol], sink: Sink) -> None:
    first = table.setdefault(symbol.name, symbol)
    if first is not symbol:
        table[symbol.name] = _twice(symbol.name, first, symbol, sink)
    elif symbol.name in RESERVED:
        sink.report(faults.RESERVED_NAME, symbol.span, name=symbol.name, where=RESERVED[symbol.name])


def _twice(name: str, first: _Named, second: _Named, sink: Sink) -> _Named:
    """Tell of a name given twice, at a municipality's own question where only one of the two is; the other keeps it."""
    keeper, other = (second, first) if _own(first) and not _own(second) else (first, second)
    sink.report(faults.NAME_TAKEN, other.span, related=(Label(keeper.span, _FIRST),), name=name)
    return keeper


def _own(node: Symbol | Block | Battery | Item) -> bool:
    return bool(node.variable) if isinstance(node, Symbol) else node.owner.kind == "overlay"


def _check_variables(items: tuple[Item, ...], table: Mapping[str, Symbol], sink: Sink) -> None:
    """A municipality's question has another name in data files than here; nobody else may have that."""
    for item in items:
        other = table.get(item.variable)
        if item.variable != item.id and other is not None:
            sink.report(faults.NAME_TAKEN, item.span, related=(Label(other.span, _FIRST),), name=item.variable)


def _check_ids(nodes: Iterable[Block | Battery], taken: Mapping[str, Item], sink: Sink) -> None:
    """Blocks differ among themselves; a battery's name stands beside items' in translation keys and in `choose`."""
    seen: dict[str, Block | Battery | Item] = {**taken}
    for node in nodes:
        first = seen.setdefault(node.id, node)
        if first is not node:
            seen[node.id] = _twice(node.id, first, node, sink)


def answer_type(answer: Answer) -> Type:
    missing = tuple(kind.kind for kind in answer.missing)
    match answer:
        case Choice(scale=scale, many=many):
            codes = tuple(code.value for code in scale.codes)
            if many:
                return MultipleType(codes, missing)
            return ChoiceType(codes, missing, ordered=scale.type == "ordinal")
        case NumberAnswer():
            return NumberType(answer.low, answer.high, answer.decimals, missing)
        case DateAnswer():
            return DateType(answer.precision, missing)
        case OpenAnswer():
            return TextType(open=True, missing=missing)


def _preload_type(value: PreloadValue) -> Type:
    match value.type:
        case "choice":
            return ChoiceType(tuple(code.value for code in value.codes), (), ordered=False)
        case "number":
            return NumberType()
        case "date":
            return DateType()
        case "text":
            return TextType()
