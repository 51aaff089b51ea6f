"""The authored conditions of a question, in the order of the parts of its guard, and what stands in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from btu_dsl.diagnostics.span import Span
from btu_dsl.expr import nodes
from btu_dsl.expr.nodes import Expr
from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.nodes import Base, Battery, Block, Item, Owner
from btu_dsl.rules.case import Case

Atom = nodes.Compare | nodes.In | nodes.Is | nodes.Has | nodes.Name


@dataclass(frozen=True, slots=True)
class Condition:
    """`holder` is the item, battery, block or base that says it; `index` its place among the parts of the guard."""

    index: int
    holder: str
    owner: Owner
    expression: Expr
    lowered: Lowered

    @property
    def span(self) -> Span:
        return self.expression.span


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with all conditions on it but that the interview has not ended."""

    item: Item
    conditions: tuple[Condition, ...]


def asked(case: Case) -> Iterator[Asked]:
    """Every question that not everybody is asked, in the order of the master."""
    for block in case.survey.blocks:
        for entry in block.entries:
            for item in entry.rows if isinstance(entry, Battery) else (entry,):
                holders = (block, entry, item) if isinstance(entry, Battery) else (block, item)
                found = tuple(_conditions(case.flow, item, holders))
                if found:
                    yield Asked(item, found)


def _conditions(flow: Flow, item: Item, holders: tuple[Block | Battery | Item, ...]) -> Iterator[Condition]:
    parts = flow.guards[item.id].parts
    index = 1 if parts and parts[0][0] == "end" else 0
    for holder in holders:
        for one in (holder.base, holder.ask_if):
            if one is not None:
                expression, name = (one.when, one.name) if isinstance(one, Base) else (one, holder.id)
                yield Condition(index, name, holder.owner, expression, parts[index][1])
                index += 1


def atoms(expression: Expr) -> Iterator[Atom]:
    """What the condition is put together from with and, or, not."""
    match expression:
        case nodes.And(_, operands) | nodes.Or(_, operands):
            for operand in operands:
                yield from atoms(operand)
        case nodes.Not(_, operand):
            yield from atoms(operand)
        case nodes.Compare() | nodes.In() | nodes.Is() | nodes.Has() | nodes.Name():
            yield expression
        case _:
            return


def written_codes(expression: Expr) -> Iterator[tuple[str, nodes.Number]]:
    """Each code that is written out as wanted, with the name that is to have it."""
    for atom in atoms(expression):
        match atom:
            case nodes.Compare(_, "==", nodes.Name(_, name), nodes.Number() as code):
                yield name, code
            case nodes.In(_, nodes.Name(_, name), members, False):
                yield from ((name, member) for member in members if isinstance(member, nodes.Number))
            case nodes.Has(_, nodes.Name(_, name), codes):
                yield from ((name, code) for code in codes)
            case _:
                continue
