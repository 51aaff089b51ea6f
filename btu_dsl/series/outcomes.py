"""The answers to one question that conditions can tell apart, read off its types and the tests made of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from math import floor
from typing import Final

from btu_dsl.expr.types import ChoiceType, DateType, MultipleType, NumberType, TextType, Type
from btu_dsl.expr.values import Kind, Missing, Value
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lowered import Test, names_of

WHOLE_RANGE: Final = 400
"""Whole numbers up to this many are all tried."""
SUBSETS: Final = 10
"""Codes of a multiple choice of which every combination is tried."""
_DISTANCES: Final = (-31, -1, 0, 1, 31)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """`exact`: every answer there can be comes out, in each test of its own, like one of `values`."""

    values: tuple[Value, ...]
    exact: bool


def outcomes(name: str, tests: Sequence[Test], types: Sequence[Type], *, asked_of_all: bool) -> Outcomes:
    """Answers first, ascending; then the missing kinds: no answer, those offered, and not asked where that can be."""
    own = [test for test in tests if name in names_of(test)]
    found: dict[Value, None] = {}
    exact = True
    for type_ in types:
        some = _answers(type_, own)
        found.update(dict.fromkeys(some.values))
        exact = exact and some.exact
    kinds: dict[Kind | str, None] = {"no_answer": None}
    for type_ in types:
        kinds.update(dict.fromkeys(getattr(type_, "missing", ())))
    if not asked_of_all:
        kinds["not_asked"] = None
    return Outcomes((*found, *(Missing(kind) for kind in kinds)), exact)  # type: ignore[arg-type]  # kinds of a type are kinds


def _answers(type_: Type, tests: list[Test]) -> Outcomes:  # noqa: PLR0911  # one return a type
    match type_:
        case ChoiceType(codes=codes):
            return Outcomes(tuple(sorted(codes)), exact=True)
        case MultipleType(codes=codes):
            return _marked(tuple(sorted(codes)), tests)
        case NumberType(low=lowest, high=highest, decimals=decimals):
            return _numbers(lowest, highest, decimals, tests)
        case DateType(precision="year"):
            return _numbers(None, None, 0, tests)
        case DateType(precision=precision):
            return Outcomes(tuple(_dates(precision, tests)), _simple(tests))
        case TextType():
            said = tuple(dict.fromkeys((*_texts(tests), "…")))
            return Outcomes(said, exact=True)
        case _:
            return Outcomes((), exact=False)


def _marked(codes: tuple[int, ...], tests: list[Test]) -> Outcomes:
    """Every set of the codes; of a long list those that are asked for, with each number of others."""
    if len(codes) <= SUBSETS:
        sets = [some for size in range(1, len(codes) + 1) for some in combinations(codes, size)]
        return Outcomes(tuple(sets), exact=True)
    wanted = {test.code for test in tests if isinstance(test, low.Has)}
    asked = tuple(code for code in codes if code in wanted)[:SUBSETS]
    others = tuple(code for code in codes if code not in wanted)
    chosen = [some for size in range(len(asked) + 1) for some in combinations(asked, size)]
    grown = [tuple(sorted((*some, *others[:more]))) for some in chosen for more in range(len(others) + 1)]
    return Outcomes(tuple(some for some in dict.fromkeys(grown) if some), exact=len(wanted) <= SUBSETS)


def _simple(tests: list[Test]) -> bool:
    """Whether each test holds one answer against a constant, so that its neighbours stand for all others."""
    return all(
        not isinstance(test, low.Relation)
        or (
            isinstance(test.left, low.Value | low.Number | low.DateText)
            and isinstance(test.right, low.Value | low.Number | low.DateText)
            and len(names_of(test)) == 1
        )
        for test in tests
    )


def _numbers(lowest: float | None, highest: float | None, decimals: int, tests: list[Test]) -> Outcomes:
    if decimals == 0 and lowest is not None and highest is not None and highest - lowest <= WHOLE_RANGE:
        return Outcomes(tuple(range(int(lowest), int(highest) + 1)), exact=True)
    scale = 10**decimals
    below = [floor(value * scale) for value in _constants(tests) if not isinstance(value, str)]
    near = {round((value + way) / scale, decimals) for value in below for way in (-1, 0, 1, 2)}
    near |= {bound for bound in (lowest, highest) if bound is not None} or {0}
    inside = sorted(value for value in near if _between(value, lowest, highest))
    return Outcomes(tuple(int(value) if value == int(value) else value for value in inside), _simple(tests))


def _between(value: float, lowest: float | None, highest: float | None) -> bool:
    return (lowest is None or value >= lowest) and (highest is None or value <= highest)


def _constants(tests: list[Test]) -> Iterator[int | float | str]:
    for test in tests:
        match test:
            case low.Member(_, codes) | low.Outside(_, codes):
                yield from codes
            case low.Relation(_, left, right):
                yield from (*_in_term(left), *_in_term(right))
            case _:
                continue


def _in_term(term: low.Term) -> Iterator[int | float | str]:
    match term:
        case low.Number(value) | low.DateText(value):
            yield value
        case low.Calculation(_, left, right):
            yield from (*_in_term(left), *_in_term(right))
        case _:
            return


def _texts(tests: list[Test]) -> Iterator[str]:
    for test in tests:
        if isinstance(test, low.Relation):
            yield from (side.value for side in (test.left, test.right) if isinstance(side, low.Text))


def _dates(precision: str, tests: list[Test]) -> Iterator[str]:
    """The days or months themselves and their neighbours."""
    length = len("2021-10-01") if precision == "day" else len("2021-10")
    near: set[str] = set()
    for value in _constants(tests):
        if isinstance(value, str):
            day = date.fromisoformat(value + "-01"[: 3 * (len(value) == len("2021-10"))])
            for distance in _DISTANCES:
                try:
                    near.add((day + timedelta(days=distance)).isoformat()[:length])
                except OverflowError:
                    continue
    yield from sorted(near) or ["2000-01-01"[:length]]
