"""Where each answer leads, and answer sheets that between them go every such way.

The sheets are chosen greedily: always the one that goes most ways not yet gone. No two ways past the same place can be
gone by one sheet, so the most ways past any place is a number that no set of sheets can be smaller than.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from btu_dsl.expr.values import Value
from btu_dsl.flow.path_graph import Arc, Graph

START = END = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """Some who give an answer of `part` to `item` (`START`: nobody has answered) are asked `to` next, `END` if nothing.

    `always` says that all are who do.
    """

    item: str
    part: int
    to: str
    always: bool


@dataclass(frozen=True, slots=True)
class Case:
    """One answer sheet, what is asked of it, and which edges it takes, by their place."""

    known: Mapping[str, Value]
    answers: Mapping[str, Value]
    asked: tuple[str, ...]
    edges: tuple[int, ...]


Way = tuple[str, int, str]


def edges_of(graph: Graph) -> tuple[Edge, ...]:
    """In the order of the questions, then of their answers, then of where they lead."""
    following = _following(graph)
    order = {layer.item: number for number, layer in enumerate(graph.layers)} | {END: len(graph.layers)}
    ways: dict[Way, None] = {(START, 0, following[0][start.node]): None for start in graph.starts}
    for number, layer in enumerate(graph.layers):
        for arcs in layer.arcs:
            ways.update({(layer.item, arc.part, following[number + 1][arc.to]): None for arc in arcs})
    targets: dict[tuple[str, int], int] = {}
    for item, part, _ in ways:
        targets[item, part] = targets.get((item, part), 0) + 1

    def place(way: Way) -> tuple[int, int, int]:
        return (-1 if way[0] == START else order[way[0]], way[1], order[way[2]])

    return tuple(Edge(*way, always=targets[way[:2]] == 1) for way in sorted(ways, key=place))


def least_cases(edges: Sequence[Edge], items: Sequence[str]) -> int:
    """The most edges that go past one place: each sheet takes exactly one of those."""
    order = {item: number for number, item in enumerate(items)}
    past = [0] * (len(items) + 1)
    for edge in edges:
        first = 0 if edge.item == START else order[edge.item] + 1
        last = len(items) if edge.to == END else order[edge.to]
        for place in range(first, last + 1):
            past[place] += 1
    return max(past)


def cover(graph: Graph, edges: Sequence[Edge]) -> tuple[Case, ...]:
    """Sheets that take every edge."""
    place: dict[Way, int] = {(edge.item, edge.part, edge.to): number for number, edge in enumerate(edges)}
    walker = _Walker(graph, place)
    open_ways = set(place)
    cases: list[Case] = []
    while open_ways:
        case = walker.best(open_ways)
        open_ways -= {(edges[number].item, edges[number].part, edges[number].to) for number in case.edges}
        cases.append(case)
    return tuple(cases)


def _following(graph: Graph) -> list[list[str]]:
    """By layer and node the next question that is asked; below the last layer there is none."""
    width = 1 + max((arc.to for arc in _last_arcs(graph)), default=0)
    below = [END] * width
    found = [below]
    for layer in reversed(graph.layers):
        below = [layer.item if arcs else below[layer.passed[node]] for node, arcs in enumerate(layer.arcs)]
        found.append(below)
    return found[::-1]


def _last_arcs(graph: Graph) -> list[Arc]:
    return [arc for arcs in graph.layers[-1].arcs for arc in arcs] if graph.layers else []


class _Walker:
    def __init__(self, graph: Graph, place: Mapping[Way, int]) -> None:
        self.graph, self.place = graph, place
        self.following = _following(graph)

    def best(self, wanted: set[Way]) -> Case:
        """The sheet that takes most of the `wanted` ways; of equals, the one with the plainest answers first."""
        choices = self._choices(wanted)
        totals = choices[0][1]
        gains = [
            totals[start.node] + ((START, 0, self.following[0][start.node]) in wanted) for start in self.graph.starts
        ]
        start = self.graph.starts[gains.index(max(gains))]
        answers: dict[str, Value] = {}
        ways: list[Way] = [(START, 0, self.following[0][start.node])]
        node = start.node
        for number, layer in enumerate(self.graph.layers):
            arcs = layer.arcs[node]
            if not arcs:
                node = layer.passed[node]
                continue
            arc = arcs[choices[number][0][node]]
            answers[layer.item] = arc.value
            node = arc.to
            ways.append((layer.item, arc.part, self.following[number + 1][node]))
        return Case(start.known, answers, tuple(answers), tuple(self.place[way] for way in ways))

    def _choices(self, wanted: set[Way]) -> list[tuple[list[int], list[int]]]:
        """By layer and node, from the last question up: the arc to take, and how many wanted ways still come."""
        below: list[int] = []
        found: list[tuple[list[int], list[int]]] = [([], [0] * len(self.following[0]))]
        for number in reversed(range(len(self.graph.layers))):
            layer, following = self.graph.layers[number], self.following[number + 1]
            taken: list[int] = []
            totals: list[int] = []
            for node, arcs in enumerate(layer.arcs):
                gains = [
                    (below[arc.to] if below else 0) + ((layer.item, arc.part, following[arc.to]) in wanted)
                    for arc in arcs
                ]
                total = max(gains) if arcs else below[layer.passed[node]] if below else 0
                taken.append(gains.index(total) if arcs else 0)
                totals.append(total)
            below = totals
            found.append((taken, totals))
        return found[:0:-1] or found
