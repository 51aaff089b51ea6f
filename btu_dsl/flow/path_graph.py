"""Every interview that can be held, as a graph: a layer for each question, a node for each state that matters later.

A state holds the answers, known and computed values that some condition still to come reads, and nothing else; so two
interviews that go on alike meet in one node.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from btu_dsl.expr.values import Value
from btu_dsl.flow.computed import Computed, Result, computed_values
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import names_of
from btu_dsl.flow.marks import NOT_ASKED
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.outcomes import Outcomes, names_read

LIMIT = 50_000
"""Answers given in all states together: about half a second. Past it nothing is claimed."""


@dataclass(frozen=True, slots=True)
class Arc:
    """One way on from a state in which the question is asked: `value` is an answer of `part`, `to` a node below."""

    part: int
    value: Value
    weight: float
    to: int


@dataclass(frozen=True, slots=True)
class Layer:
    """What may happen at one question. A node has arcs where it is asked, else the one node `passed` leads to."""

    item: str
    arcs: tuple[tuple[Arc, ...], ...]
    passed: tuple[int, ...]

    def asked(self, node: int) -> bool:
        return bool(self.arcs[node])


@dataclass(frozen=True, slots=True)
class Start:
    """What may be known before the first question, how likely that is, and the node that it leads to."""

    known: Mapping[str, Value]
    weight: float
    node: int


@dataclass(frozen=True, slots=True)
class Graph:
    starts: tuple[Start, ...]
    layers: tuple[Layer, ...]


def explore(flow: Flow, answers: Mapping[str, Outcomes]) -> Graph | None:
    """None when there are more ways on than `LIMIT`."""
    return _Explorer(flow, answers).run()


class _Explorer:
    def __init__(self, flow: Flow, answers: Mapping[str, Outcomes]) -> None:
        self.flow, self.answers = flow, answers
        self.read = set(names_read(flow))
        self.items = tuple(flow.survey.items())
        self.computed = [value for value in computed_values(flow.survey) if value.id in self.read]
        self.last = self._last()
        self.work = 0

    def _last(self) -> dict[str, int]:
        """By name the last moment at which it is read: question n is put at 2n, and computed after at 2n + 1."""
        last: dict[str, int] = {}
        for item in self.items:
            for name in names_of(self.flow.guards[item.id].whole):
                last[name] = max(last.get(name, -2), 2 * item.order)
        for value in self.computed:
            for name in value.members:
                last[name] = max(last.get(name, -2), 2 * value.order + 1)
        return last

    def run(self) -> Graph | None:
        layers: list[Layer] = []
        starts, layout, states = self._starts()
        for item in self.items:
            made = [value for value in self.computed if value.order == item.order]
            now = 2 * item.order + 1
            defined = (*layout, item.id, *(value.id for value in made))
            kept = tuple(name for name in defined if self.last.get(name, -2) > now)
            found: dict[tuple[Result, ...], int] = {}
            arcs: list[tuple[Arc, ...]] = []
            passed: list[int] = []
            for state in states:
                values = dict(zip(layout, state, strict=True))
                step = _Step(item.id, values, made, kept, found)
                if evaluate_lowered(self.flow.guards[item.id].whole, values):
                    self.work += len(self.answers[item.id].each)
                    arcs.append(tuple(step.arcs(self.answers[item.id])))
                    passed.append(-1)
                else:
                    self.work += 1
                    arcs.append(())
                    passed.append(step.after(NOT_ASKED))
                if self.work > LIMIT:
                    return None
            layers.append(Layer(item.id, tuple(arcs), tuple(passed)))
            layout, states = kept, list(found)
        return Graph(starts, tuple(layers))

    def _starts(self) -> tuple[tuple[Start, ...], tuple[str, ...], list[tuple[Result, ...]]]:
        names = [value.name for value in self.flow.survey.preload if value.name in self.read]
        made = [value for value in self.computed if value.order < 0]
        kept = tuple(name for name in (*names, *(value.id for value in made)) if self.last.get(name, -2) > -1)
        found: dict[tuple[Result, ...], int] = {}
        starts: list[Start] = []
        for chosen in product(*(self.answers[name].each for name in names)):
            values: dict[str, Result] = {name: one.value for name, one in zip(names, chosen, strict=True)}
            known = {name: one.value for name, one in zip(names, chosen, strict=True)}
            weight = 1.0
            for one in chosen:
                weight *= one.weight
            _compute(made, values)
            node = found.setdefault(tuple(values[name] for name in kept), len(found))
            starts.append(Start(known, weight, node))
            if len(starts) > LIMIT:
                break
        self.work = len(starts)
        return tuple(starts), kept, list(found)


@dataclass(slots=True)
class _Step:
    """From one state past one question; `found` numbers the states below."""

    item: str
    values: Mapping[str, Result]
    made: Sequence[Computed]
    kept: tuple[str, ...]
    found: dict[tuple[Result, ...], int]

    def after(self, answer: Value) -> int:
        values = {**self.values, self.item: answer}
        _compute(self.made, values)
        return self.found.setdefault(tuple(values[name] for name in self.kept), len(self.found))

    def arcs(self, answers: Outcomes) -> Iterator[Arc]:
        """One for each part of the answers and each node that it leads to."""
        merged: dict[tuple[int, int], tuple[Value, float]] = {}
        for one in answers.each:
            key = one.part, self.after(one.value)
            value, weight = merged.get(key, (one.value, 0.0))
            merged[key] = value, weight + one.weight
        for (part, to), (value, weight) in merged.items():
            yield Arc(part, value, weight, to)


def _compute(made: Sequence[Computed], values: dict[str, Result]) -> None:
    for value in made:
        values[value.id] = value.compute(values)
