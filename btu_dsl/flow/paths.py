"""What can be said of all ways through a questionnaire together: how many, how long, what nobody is spared.

Exact over every interview that can be held, blanks and missing answers included; past the bound of `path_graph`, or
where answers cannot be listed, it is said that nothing is proved. Definitions: Fagan & Greenberg 1988, by way of the
path metrics of SurveyMan (Tosch & Berger 2014).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from btu_dsl.expr.values import Value
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.outcomes import names_read, outcomes
from btu_dsl.flow.path_cases import Case, Edge, cover, edges_of, least_cases
from btu_dsl.flow.path_graph import Graph, explore

ROUTES_LIMIT = 200_000
"""States looked through to count routes: a second or so."""

Cost = Callable[[str], float]
"""What being asked a question costs."""


@dataclass(frozen=True, slots=True)
class Extent:
    """`expected` takes each answer of a question for equally likely, and that none is left blank."""

    shortest: float
    expected: float
    longest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PathFacts:
    """`routes` counts different sets of questions asked, None when they are too many to count.

    `seconds` by mode; `must_pass` are asked in every interview, `never` in none. `parts` are the answers of a question
    that edges tell apart, by its id. `cases` take every edge, and fewer than `least_cases` cannot.
    """

    routes: int | None
    items: Extent
    seconds: Mapping[str, Extent]
    must_pass: tuple[str, ...]
    never: tuple[str, ...]
    parts: Mapping[str, tuple[tuple[Value, ...], ...]]
    edges: tuple[Edge, ...]
    cases: tuple[Case, ...]
    least_cases: int


@dataclass(frozen=True, slots=True)
class NotProved:
    """`names` are those whose answers cannot be listed; none when there are simply too many combinations."""

    names: tuple[str, ...]


def path_facts(flow: Flow, seconds: Mapping[str, Mapping[str, float]]) -> PathFacts | NotProved:
    """`seconds` by mode, then by question; under the empty name what every interview takes besides."""
    answers = outcomes(flow)
    read = frozenset(names_read(flow))
    vague = tuple(name for name, own in answers.items() if name in read and not own.exact)
    if vague:
        return NotProved(vague)
    graph = explore(flow, answers)
    if graph is None:
        return NotProved(())
    edges = edges_of(graph)
    asked = [(layer.item, {layer.asked(node) for node in range(len(layer.arcs))}) for layer in graph.layers]
    return PathFacts(
        routes=_routes(graph),
        items=_extent(graph, lambda _: 1.0, 0.0),
        seconds={mode: _extent(graph, costs.__getitem__, costs.get("", 0.0)) for mode, costs in seconds.items()},
        must_pass=tuple(item for item, ways in asked if ways == {True}),
        never=tuple(item for item, ways in asked if True not in ways),
        parts={item.id: answers[item.id].parts for item in flow.survey.items()},
        edges=edges,
        cases=cover(graph, edges),
        least_cases=least_cases(edges, [layer.item for layer in graph.layers]),
    )


def _routes(graph: Graph) -> int | None:
    """Interviews that have asked the same so far are followed together, in all states that they may be in."""
    groups = {frozenset(start.node for start in graph.starts): 1}
    work = 0
    for layer in graph.layers:
        following: dict[frozenset[int], int] = {}
        for nodes, count in groups.items():
            work += len(nodes)
            asked = frozenset(arc.to for node in nodes for arc in layer.arcs[node])
            passed = frozenset(layer.passed[node] for node in nodes if not layer.asked(node))
            for after in (asked, passed):
                if after:
                    following[after] = following.get(after, 0) + count
        if work > ROUTES_LIMIT:
            return None
        groups = following
    return sum(groups.values())


def _extent(graph: Graph, cost: Cost, besides: float) -> Extent:
    return Extent(
        besides + _best(graph, cost, min), besides + _expected(graph, cost), besides + _best(graph, cost, max)
    )


def _best(graph: Graph, cost: Cost, choose: Callable[[Sequence[float]], float]) -> float:
    """From the last question up: the least, or the most, that can still come."""
    below: Sequence[float] = ()
    for layer in reversed(graph.layers):
        own: list[float] = []
        for node, arcs in enumerate(layer.arcs):
            if arcs:
                own.append(cost(layer.item) + choose([below[arc.to] if below else 0.0 for arc in arcs]))
            else:
                own.append(below[layer.passed[node]] if below else 0.0)
        below = own
    return choose([below[start.node] if below else 0.0 for start in graph.starts])


def _expected(graph: Graph, cost: Cost) -> float:
    chances: dict[int, float] = {}
    for start, share in zip(graph.starts, _shares([start.weight for start in graph.starts]), strict=True):
        chances[start.node] = chances.get(start.node, 0.0) + share
    total = 0.0
    for layer in graph.layers:
        after: dict[int, float] = {}
        for node, chance in chances.items():
            arcs = layer.arcs[node]
            if not arcs:
                after[layer.passed[node]] = after.get(layer.passed[node], 0.0) + chance
                continue
            total += chance * cost(layer.item)
            for arc, share in zip(arcs, _shares([arc.weight for arc in arcs]), strict=True):
                after[arc.to] = after.get(arc.to, 0.0) + chance * share
        chances = after
    return total


def _shares(weights: Sequence[float]) -> list[float]:
    """The weights as parts of one; all alike where nothing weighs anything."""
    whole = sum(weights)
    return [weight / whole for weight in weights] if whole else [1 / len(weights)] * len(weights)
