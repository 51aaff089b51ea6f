"""The answers that a paper form takes to one question, as few as are needed to meet every test that is made of them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations
from math import floor
from typing import Literal

from btu_dsl.expr.values import Missing, Value
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lowered import Test, names_of
from btu_dsl.model.nodes import Choice, DateAnswer, Item, NumberAnswer, OpenAnswer

Grain = Literal["whole", "constants", "states"]
"""All answers; those at and next to the constants that they are compared with; or one that stands for any answer."""

WHOLE_RANGE = 60
"""Whole numbers up to this many are all tried, so that sums and differences of them are followed exactly."""
MANY_TESTED = 8
"""Codes of one multiple choice that conditions may ask for and still have every combination tried."""


def shown_kinds(item: Item) -> tuple[Missing, ...]:
    """The missing answers that have a box of their own on paper."""
    return tuple(Missing(kind.kind) for kind in item.missing if kind.show.get("paper", "shown") == "shown")


def boxes(item: Item) -> tuple[int | str, ...]:
    """The boxes at which a go-to can stand: those of a question that takes one mark."""
    if isinstance(item.answer, Choice) and not item.answer.many:
        codes = tuple(code.value for code in item.answer.printed)
        return (*codes, *(missing.kind for missing in shown_kinds(item)))
    return ()


def domain(item: Item, tests: Iterable[Test]) -> tuple[tuple[Value, ...], Grain]:
    """The answers to try and how fine they are, for all `tests` that any guard makes of the question."""
    own = [test for test in tests if item.id in names_of(test)]
    values, grain = _answers(item, own)
    return (*values, *shown_kinds(item)), grain


def _answers(item: Item, tests: list[Test]) -> tuple[tuple[Value, ...], Grain]:
    match item.answer:
        case Choice(scale=scale, many=False):
            return tuple(code.value for code in scale.codes), "whole"
        case Choice(scale=scale):
            return _marked(tuple(code.value for code in scale.codes), tests)
        case NumberAnswer(low=lowest, high=highest, decimals=decimals):
            return _numbers(lowest, highest, decimals, tests)
        case DateAnswer(precision="year", low=first, high=last):
            since, until = (None if year is None else int(year) for year in (first, last))
            return _numbers(since, until, 0, tests)
        case DateAnswer() as answer:
            return tuple(_dates(answer, tests)), "constants"
        case OpenAnswer():
            return ("…",), "states"


def _marked(codes: tuple[int, ...], tests: list[Test]) -> tuple[tuple[Value, ...], Grain]:
    """Every set of the codes that are asked for, with as many of the others as a count can tell apart."""
    wanted = {test.code for test in tests if isinstance(test, low.Has)}
    asked = tuple(code for code in codes if code in wanted)
    others = tuple(code for code in codes if code not in wanted)
    if len(asked) > MANY_TESTED:
        return (codes[:1],), "states"
    counted = any(isinstance(test, low.Relation) for test in tests)
    extras = [others[:most] for most in range((len(others) if counted else min(1, len(others))) + 1)]
    chosen = [some for size in range(len(asked) + 1) for some in combinations(asked, size)]
    sets = [tuple(sorted((*some, *extra))) for some in chosen for extra in extras]
    return tuple(marked for marked in dict.fromkeys(sets) if marked), "whole"


def _constants(tests: list[Test]) -> Iterator[int | float | str]:
    """What an answer is compared with."""
    for test in tests:
        match test:
            case low.Member(_, codes) | low.Outside(_, codes):
                yield from codes
            case low.Relation(_, left, right):
                for side in (left, right):
                    if isinstance(side, low.Number | low.DateText):
                        yield side.value
            case _:
                pass


def _numbers(
    lowest: float | None, highest: float | None, decimals: int, tests: list[Test]
) -> tuple[tuple[Value, ...], Grain]:
    """Every whole number of a short range; else the constants and their neighbours."""
    if decimals == 0 and lowest is not None and highest is not None and highest - lowest <= WHOLE_RANGE:
        return tuple(range(int(lowest), int(highest) + 1)), "whole"
    scale = 10**decimals
    below = [floor(value * scale) for value in _constants(tests) if not isinstance(value, str)]
    near = {round((value + way) / scale, decimals) for value in below for way in (-1, 0, 1, 2)}
    near |= {bound for bound in (lowest, highest) if bound is not None}
    inside = [
        value for value in sorted(near) if (lowest is None or value >= lowest) and (highest is None or value <= highest)
    ]
    return tuple(int(value) if decimals == 0 else value for value in inside or [0]), "constants"


def _dates(answer: DateAnswer, tests: list[Test]) -> Iterator[str]:
    """The days or months themselves and their neighbours."""
    length = len("2021-10-01") if answer.precision == "day" else len("2021-10")
    near: set[str] = {bound for bound in (answer.low, answer.high) if bound is not None}
    for value in _constants(tests):
        if isinstance(value, str):
            near.update(day.isoformat()[:length] for day in _neighbours(value))
    found = [
        value
        for value in sorted(near)
        if (answer.low is None or value >= answer.low) and (answer.high is None or value <= answer.high)
    ]
    yield from found or ["2000-01-01"[:length]]


def _neighbours(value: str) -> Iterator[date]:
    """The day itself, one day and one month to either side; a month counts as its first day."""
    day = date.fromisoformat(value + "-01"[: 3 * (len(value) == len("2021-10"))])
    for distance in (-31, -1, 0, 1, 31):
        try:
            yield day + timedelta(days=distance)
        except OverflowError:
            continue
