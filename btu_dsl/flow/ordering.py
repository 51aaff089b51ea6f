"""Answers of long ranges that conditions compare with each other.

Where names are only put in order, with each other and with constants, it is enough to try the constants and as many
neighbours of each as there are names: any answers can be moved there without a comparison coming out otherwise. Sums
and other calculations, and numbers with decimals, are beyond this; those answers are in `joint`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import ceil, floor

from btu_dsl.expr.values import Value
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lowered import Test, names_of, term_names
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.nodes import Choice, DateAnswer, Item, NumberAnswer, PreloadValue

_MOST_NAMES = 4
"""Names put in order with each other; of more, too many neighbours would have to be tried."""


class Order:
    """`compared`: names whose `answers` can be listed; `joint`: the others that a test reads with more, or in a sum."""

    def __init__(self, flow: Flow, tests: Sequence[Test], members: frozenset[str]) -> None:
        kinds: Mapping[str, Item | PreloadValue] = {
            **{item.id: item for item in flow.survey.items()},
            **{value.name: value for value in flow.survey.preload},
        }
        relations = [test for test in tests if isinstance(test, low.Relation)]
        beyond = set(members) | {name for test in relations if not _plain(test) for name in names_of(test)}
        pairs = [names_of(test) for test in relations if len(names_of(test)) > 1]
        self._by_name: dict[str, tuple[Value, ...]] = {}
        for group in _groups(pairs):
            if beyond.isdisjoint(group) and len(group) <= _MOST_NAMES and group <= kinds.keys():
                self._by_name |= _answers({name: kinds[name] for name in sorted(group)}, tests)
        self.compared = frozenset(self._by_name)
        self.joint = frozenset(beyond | {name for pair in pairs for name in pair}) - self.compared

    def answers(self, name: str) -> tuple[Value, ...]:
        return self._by_name[name]


def _plain(test: low.Relation) -> bool:
    """Whether names and constants are compared as they are. A count alone is followed exactly by its marks."""
    sides = test.left, test.right
    if len(names_of(test)) == 1 and isinstance(test.left, low.CountOf):
        return isinstance(test.right, low.Number)
    return all(isinstance(side, low.Value | low.Number | low.DateText | low.Text) for side in sides)


def _groups(pairs: Iterable[tuple[str, ...]]) -> list[set[str]]:
    """Names that are compared with each other, straight or by way of others."""
    groups: list[set[str]] = []
    for pair in pairs:
        touched = [group for group in groups if not group.isdisjoint(pair)]
        groups = [group for group in groups if group not in touched] + [set(pair).union(*touched)]
    return groups


def _answers(group: Mapping[str, Item | PreloadValue], tests: Sequence[Test]) -> dict[str, tuple[Value, ...]]:
    """Of each name, when all are whole numbers or all are days; else nothing."""
    constants = {value for test in tests if not group.keys().isdisjoint(names_of(test)) for value in _constants(test)}
    bounds = [_bounds(each) for each in group.values()]
    if all(kind == "number" for kind, _, _ in bounds):
        numbers = {value for value in constants if isinstance(value, int | float)}
        numbers |= {bound for _, *ends in bounds for bound in ends if isinstance(bound, int | float)}
        near: Sequence[Value] = sorted(_near(numbers or {0}, len(group)))
    elif all(kind == "day" for kind, _, _ in bounds):
        days = {value for value in constants if isinstance(value, str)}
        days |= {bound for _, *ends in bounds for bound in ends if isinstance(bound, str)}
        near = sorted(_near_days(days or {"2000-01-01"}, len(group)))
    else:
        return {}
    return {
        name: tuple(value for value in near if _inside(value, lowest, highest))
        for name, (_, lowest, highest) in zip(group, bounds, strict=True)
    }


def _constants(test: Test) -> Iterator[int | float | str]:
    match test:
        case low.Member(_, codes) | low.Outside(_, codes):
            yield from codes
        case low.Relation(_, left, right):
            for side in (left, right):
                if not tuple(term_names(side)) and isinstance(side, low.Number | low.DateText):
                    yield side.value
        case _:
            return


def _bounds(each: Item | PreloadValue) -> tuple[str, int | float | str | None, int | float | str | None]:
    """Number, day or other, and the least and greatest answer."""
    match each.answer if isinstance(each, Item) else each.type:
        case NumberAnswer(low=lowest, high=highest, decimals=0):
            return "number", lowest, highest
        case Choice(scale=scale, many=False) if scale.codes:
            codes = [code.value for code in scale.codes]
            return ("number", min(codes), max(codes)) if len(codes) == max(codes) - min(codes) + 1 else ("", None, None)
        case DateAnswer(precision="day", low=first, high=last):
            return "day", first, last
        case "date":
            return "day", None, None
        case _:
            return "", None, None


def _near(constants: Iterable[float], names: int) -> set[int]:
    bases = {base for value in constants for base in (floor(value), ceil(value))}
    return {base + step for base in bases for step in range(-names, names + 1)}


def _near_days(constants: Iterable[str], names: int) -> Iterator[str]:
    found: set[str] = set()
    for constant in constants:
        day = date.fromisoformat(constant if len(constant) > len("2021-10") else f"{constant}-01")
        for step in range(-names, names + 1):
            try:
                found.add((day + timedelta(days=step)).isoformat())
            except OverflowError:
                continue
    yield from found


def _inside(value: Value, lowest: int | float | str | None, highest: int | float | str | None) -> bool:  # noqa: PYI041
    if isinstance(value, str):
        return not (isinstance(lowest, str) and value < lowest) and not (isinstance(highest, str) and value > highest)
    assert isinstance(value, int)
    return not (isinstance(lowest, int | float) and value < lowest) and not (
        isinstance(highest, int | float) and value > highest
    )
