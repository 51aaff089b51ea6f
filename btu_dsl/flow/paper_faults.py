"""What a printed form asks too much of its reader for: conditional rows of a grid, gates on several answers."""

from collections.abc import Iterator

from btu_dsl.diagnostics.report import Sink, Subject
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.computed import computed_values
from btu_dsl.flow.domains import shown_kinds
from btu_dsl.flow.lowered import names_of
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.partial import parts_of
from btu_dsl.flow.route import Route
from btu_dsl.model.nodes import Battery, Item
from btu_dsl.rulebook.faults import routing as faults
from btu_dsl.source.words import ticked


def check_paper_route(flow: Flow, route: Route, sink: Sink) -> None:
    """Report what in `route`, derived for a form whose preload is not known yet, is hard or impossible to follow."""
    for battery in flow.survey.batteries():
        _check_rows(flow, battery, sink)
    holders = {item.id: item for item in flow.survey.items()}
    for gate in route.gates:
        count, item = len(gate.reads), holders[gate.first]
        if count > 1:
            record = faults.GATE_READS_TWO if count == 2 else faults.GATE_READS_MANY
            sink.report(
                record,
                _place(flow, item),
                subject=Subject(survey=flow.survey.id, item=item.id, mode="paper"),
                item=item.id,
                count=count,
                reads=ticked(gate.reads),
            )


def _check_rows(flow: Flow, battery: Battery, sink: Sink) -> None:
    guards = {row.id: parts_of(flow.guards[row.id].whole) for row in battery.rows}
    shared = frozenset.intersection(*guards.values())
    for row in battery.rows:
        reads = tuple(dict.fromkeys(_answers(flow, (n for part in guards[row.id] - shared for n in names_of(part)))))
        if reads and all(missing.kind != "not_applicable" for missing in shown_kinds(row)):
            sink.report(
                faults.ROW_DEPENDS_ON_ANSWER,
                _place(flow, row),
                subject=Subject(survey=flow.survey.id, item=row.id, mode="paper"),
                row=row.id,
                reads=ticked(sorted(reads)),
            )


def _answers(flow: Flow, names: Iterator[str]) -> Iterator[str]:
    """The questions behind the names: what is computed stands for what it is made of, preload for nothing."""
    made = {value.id: value.members for value in computed_values(flow.survey)}
    for name in names:
        if name in made:
            yield from _answers(flow, iter(made[name]))
        elif name in flow.guards:
            yield name


def _place(flow: Flow, item: Item) -> Span:
    """Where the condition of the item stands: its own, else the nearest around it."""
    for block in flow.survey.blocks:
        for entry in block.entries:
            if entry is item or (isinstance(entry, Battery) and item in entry.rows):
                for holder in (item, entry, block):
                    if holder.ask_if is not None:
                        return holder.ask_if.span
    return item.span
