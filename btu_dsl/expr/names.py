"""Which names an expression reads, and whether names read each other in a circle."""

from collections.abc import Iterator, Mapping

from btu_dsl.expr import nodes


def names_in(expr: nodes.Expr) -> tuple[nodes.Name, ...]:
    """Every name where it stands, in reading order, repetitions included."""
    return tuple(_names(expr))


def _names(expr: nodes.Expr) -> Iterator[nodes.Name]:
    match expr:
        case nodes.Name():
            yield expr
        case nodes.Count(_, subject) | nodes.Is(_, subject) | nodes.Has(_, subject):
            yield subject
        case nodes.In(_, subject):
            yield from _names(subject)
        case nodes.Arithmetic(_, _, left, right) | nodes.Compare(_, _, left, right):
            yield from _names(left)
            yield from _names(right)
        case nodes.Not(_, operand):
            yield from _names(operand)
        case nodes.And(_, operands) | nodes.Or(_, operands):
            for operand in operands:
                yield from _names(operand)
        case _:
            return


def depth_of(expr: nodes.Expr) -> int:
    """How many levels the expression is built of; a name or a test of one is one level."""
    match expr:
        case nodes.Arithmetic(_, _, left, right) | nodes.Compare(_, _, left, right):
            return 1 + max(depth_of(left), depth_of(right))
        case nodes.In(_, operand) | nodes.Not(_, operand):
            return 1 + depth_of(operand)
        case nodes.And(_, operands) | nodes.Or(_, operands):
            return 1 + max(depth_of(operand) for operand in operands)
        case _:
            return 1


def find_cycle(graph: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    """The first circle in `graph` (a name to the names that it reads), each name once, or None.

    Depth first in the order of the mapping, without recursion; names outside the mapping read nothing.
    """
    done: set[str] = set()
    for start in graph:
        path: list[str] = []
        waiting: list[Iterator[str]] = [iter((start,))]
        while waiting:
            name = next(waiting[-1], None)
            if name is None:
                waiting.pop()
                done.update(path[len(waiting) - 1 :])
                del path[max(len(waiting) - 1, 0) :]
            elif name in path:
                return tuple(path[path.index(name) :])
            elif name not in done and name in graph:
                path.append(name)
                waiting.append(iter(graph[name]))
    return None
