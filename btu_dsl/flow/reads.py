"""Which questions a condition truly hangs on: computed values by way of their members, what is known beforehand not."""

from collections.abc import Iterable, Iterator, Mapping

from btu_dsl.flow.computed import computed_values
from btu_dsl.flow.lowered import Lowered, names_of
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.partial import parts_of
from btu_dsl.model.nodes import Battery, Item


def questions_read(flow: Flow, lowered: Iterable[Lowered]) -> tuple[str, ...]:
    """Each question once, in reading order."""
    made = {value.id: value.members for value in computed_values(flow.survey)}
    names = (name for part in lowered for name in names_of(part))
    return tuple(dict.fromkeys(_leaves(flow, made, names)))


def _leaves(flow: Flow, made: Mapping[str, tuple[str, ...]], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name in made:
            yield from _leaves(flow, made, made[name])
        elif name in flow.guards:
            yield name


def rows_apart(flow: Flow, battery: Battery) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """The rows whose own conditions read answers, with the questions that they read."""
    guards = {row.id: parts_of(flow.guards[row.id].whole) for row in battery.rows}
    if not guards:
        return
    shared = frozenset.intersection(*guards.values())
    for row in battery.rows:
        own = sorted(guards[row.id] - shared, key=repr)
        reads = questions_read(flow, own)
        if reads:
            yield row, reads
