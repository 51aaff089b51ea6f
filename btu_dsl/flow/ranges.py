"""The answers worth trying to each question and each value known beforehand, in all modes together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow import lowered as low
from btu_dsl.flow.computed import computed_values
from btu_dsl.flow.domains import domain
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import Test, names_of, term_names
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.ordering import Order
from btu_dsl.flow.partial import tests_of
from btu_dsl.model.nodes import Item, PreloadValue


@dataclass(frozen=True, slots=True)
class Tried:
    """`exact` says that no condition could tell any other answer from these."""

    values: tuple[Value, ...]
    exact: bool


def tried_answers(flow: Flow, more: Iterable[Test] = ()) -> Mapping[str, Tried]:
    """By name, for everything that a person answers or that is known of one; `more` are tests beside the guards'."""
    tests = tuple(dict.fromkeys((*(test for guard in flow.guards.values() for test in tests_of(guard.whole)), *more)))
    made = [(value.id, value.members) for value in computed_values(flow.survey)]
    order = Order(flow, tests, frozenset(name for _, members in made for name in members))
    by_name: dict[str, list[Test]] = {}
    for test in tests:
        for name in names_of(test):
            by_name.setdefault(name, []).append(test)
    found: dict[str, Tried] = {}
    for item in flow.survey.items():
        found[item.id] = _item(item, by_name.get(item.id, []), order)
    for value in flow.survey.preload:
        found[value.name] = _preload(value, by_name.get(value.name, []), order)
    return found


def _item(item: Item, tests: list[Test], order: Order) -> Tried:
    answers, grain = domain(item, tests)
    if grain == "constants" and item.id in order.compared:
        answers, grain = order.answers(item.id), "whole"
    kinds = (Missing(kind.kind) for kind in item.missing if set(kind.show.values()) != {"absent"})
    values = tuple(dict.fromkeys((*answers, *kinds, NO_ANSWER)))
    joint = item.id in order.joint or item.id in order.compared
    found = _collapsed(item.id, values, tests, joint=joint)
    vague = grain == "states" and any(not isinstance(test, low.StateIs) for test in tests)
    return Tried(found.values, exact=not vague and (grain == "whole" or not joint))


def _preload(value: PreloadValue, tests: list[Test], order: Order) -> Tried:
    joint = value.name in order.joint or value.name in order.compared
    if value.name in order.compared and not value.codes:
        answers = (*order.answers(value.name), NO_ANSWER)
        return Tried(tuple(dict.fromkeys(answers)), exact=True)
    found = _collapsed(value.name, tuple(dict.fromkeys(_known(value, tests))), tests, joint=joint)
    return Tried(found.values, exact=bool(value.codes) or not joint)


def _collapsed(name: str, values: tuple[Value, ...], tests: list[Test], *, joint: bool) -> Tried:
    """Each answer that the tests tell apart once, codes that stand in a test always."""
    if joint:
        return Tried(values, exact=True)
    written = {code for test in tests if isinstance(test, low.Member | low.Outside) for code in test.codes}
    kept: dict[object, Value] = {}
    for value in values:
        truths = tuple(evaluate_lowered(test, {name: value}) for test in tests)
        kept.setdefault((truths, value if value in written or isinstance(value, Missing) else None), value)
    return Tried(tuple(kept.values()), exact=True)


def _known(value: PreloadValue, tests: Iterable[Test]) -> Iterator[Value]:
    """Codes, else what it is compared with and what lies beside that; and nothing."""
    if value.codes:
        yield from (code.value for code in value.codes)
    else:
        for constant in _constants(tests):
            yield from (constant - 1, constant, constant + 1) if isinstance(constant, int | float) else (constant,)
        yield 0 if value.type == "number" else "1900-01-01" if value.type == "date" else "…"
        yield "2999-12-31" if value.type == "date" else 10**9 if value.type == "number" else "…"
    yield NO_ANSWER


def _constants(tests: Iterable[Test]) -> Iterator[int | float | str]:
    for test in tests:
        match test:
            case low.Relation(_, left, right):
                sides = (side for side in (left, right) if not tuple(term_names(side)))
                yield from (side.value for side in sides if isinstance(side, low.Number | low.DateText | low.Text))
            case low.Member(_, codes) | low.Outside(_, codes):
                yield from codes
            case _:
                continue
