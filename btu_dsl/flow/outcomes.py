"""The answers to each question that lead on differently, each with how many of all answers it stands for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow import lowered as low
from btu_dsl.flow.computed import computed_values
from btu_dsl.flow.domains import domain
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import Test, names_of
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.partial import tests_of
from btu_dsl.flow.ranges import tried_answers
from btu_dsl.model.nodes import Choice, Code, Item

MANY_LISTED = 10
"""Codes of a multiple choice of which every permitted set is tried: at most 1,023."""
TOLD_APART = 12
"""Answers that only together with others decide something are told apart one by one up to this many."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer that stands for `weight` equally likely ones (a blank: for none). `part` is its place in `parts`."""

    value: Value
    part: int
    weight: float


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All ways to answer. `parts` share the answers out: no condition on this name alone tells two of a part apart.

    `exact` says that no condition could tell any other answer from these.
    """

    each: tuple[Outcome, ...]
    parts: tuple[tuple[Value, ...], ...]
    exact: bool


def names_read(flow: Flow) -> tuple[str, ...]:
    """Every name that some condition hangs on, by way of computed values too."""
    made = {value.id: value for value in computed_values(flow.survey)}
    found: dict[str, None] = {}
    waiting = [name for guard in flow.guards.values() for name in names_of(guard.whole)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting += made[name].members if name in made else ()
    return tuple(found)


def outcomes(flow: Flow) -> Mapping[str, Outcomes]:
    """By name, for every question and all that is known beforehand."""
    survey = flow.survey
    by_name: dict[str, list[Test]] = {}
    for test in dict.fromkeys(test for guard in flow.guards.values() for test in tests_of(guard.whole)):
        for name in names_of(test):
            by_name.setdefault(name, []).append(test)
    read = set(names_read(flow))
    joint = {name for value in computed_values(survey) if value.id in read for name in value.members}
    joint |= {name for name, tests in by_name.items() if any(len(names_of(test)) > 1 for test in tests)}
    found: dict[str, Outcomes] = {}
    for item in survey.items():
        found[item.id] = _item(item, by_name.get(item.id, []), survey.modes, joint=item.id in joint)
    tried = tried_answers(flow)
    for known in survey.preload:
        own = tried[known.name]
        codes: list[Value] = [code.value for code in known.codes]
        values = (*codes, NO_ANSWER) if codes else own.values
        weighed: list[tuple[Value, float]] = [(value, 0.0 if value == NO_ANSWER else 1.0) for value in values]
        tests = by_name.get(known.name, [])
        found[known.name] = _shared_out(known.name, weighed, tests, exact=own.exact, joint=known.name in joint)
    return found


def _item(item: Item, tests: list[Test], modes: Sequence[str], *, joint: bool) -> Outcomes:
    answer = item.answer
    values, grain = domain(item, tests)
    given: list[Value] = [value for value in values if not isinstance(value, Missing)]
    listed = grain == "whole"
    if isinstance(answer, Choice) and answer.many:
        listed = listed or len(answer.scale.codes) <= MANY_LISTED
        given = list(_permitted(answer.scale.codes, given))
    weighed: list[tuple[Value, float]] = [(value, 1.0) for value in given]
    everywhere, somewhere = _kinds(item, modes)
    weighed += [(kind, 1.0) for kind in everywhere]
    weighed.append((NO_ANSWER, 0.0))  # before the kinds that a mode lacks: there such an answer is a blank
    weighed += [(kind, 1.0) for kind in somewhere]
    vague = not listed and (joint or (grain == "states" and any(not isinstance(test, low.StateIs) for test in tests)))
    found = _shared_out(item.id, weighed, tests, exact=not vague, joint=joint)
    return found if listed else _evened(found)


def _kinds(item: Item, modes: Sequence[str]) -> tuple[list[Missing], list[Missing]]:
    """The missing answers that every fielded mode offers, and those that only some do."""
    everywhere: list[Missing] = []
    somewhere: list[Missing] = []
    for kind in item.missing:
        offered = [kind.show.get(mode, "shown") != "absent" for mode in modes]
        if any(offered):
            (everywhere if all(offered) else somewhere).append(Missing(kind.kind))
    return everywhere, somewhere


def _permitted(codes: Sequence[Code], tried: Iterable[Value]) -> Iterator[Value]:
    """Every set of marks that may stand together, else those of `tried` that may."""
    alone = {code.value for code in codes if code.exclusive}
    if len(codes) > MANY_LISTED:
        yield from (
            marked for marked in tried if isinstance(marked, tuple) and (len(marked) == 1 or not alone & {*marked})
        )
        return
    together = [code.value for code in codes if not code.exclusive]
    for size in range(1, len(together) + 1):
        yield from (tuple(sorted(some)) for some in combinations(together, size))
    yield from ((code,) for code in sorted(alone))


def _shared_out(
    name: str,
    weighed: Sequence[tuple[Value, float]],
    tests: list[Test],
    *,
    exact: bool,
    joint: bool,
) -> Outcomes:
    single = [test for test in tests if len(names_of(test)) == 1]
    apart = joint and len(weighed) <= TOLD_APART
    parts: dict[object, list[Value]] = {}
    weights: dict[object, float] = {}
    first: dict[object, tuple[Value, object]] = {}
    for value, weight in weighed:
        truths = tuple(evaluate_lowered(test, {name: value}) for test in single)
        part: object = (truths, value) if apart else truths
        parts.setdefault(part, []).append(value)
        own: object = (truths, value) if joint else truths
        weights[own] = weights.get(own, 0.0) + weight
        first.setdefault(own, (value, part))
    place = {part: number for number, part in enumerate(parts)}
    each = tuple(Outcome(value, place[part], weights[own]) for own, (value, part) in first.items())
    return Outcomes(each, tuple(tuple(values) for values in parts.values()), exact)


def _evened(found: Outcomes) -> Outcomes:
    """Of answers that cannot all be listed, each group that conditions tell apart counts as one answer."""
    each = tuple(Outcome(one.value, one.part, min(one.weight, 1.0)) for one in found.each)
    return Outcomes(each, found.parts, found.exact)
