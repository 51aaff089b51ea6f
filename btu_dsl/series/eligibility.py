"""Whether two conditions ask the same people, decided by trying answers rather than by comparing how they are written.

Answers are tried as coarsely as the tests of the two conditions allow: of each question one answer for every way in
which those tests can come out. Whole numbers, dates and known texts are tried at the constants that they are compared
with and beside them.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final, Literal

from btu_dsl.expr.types import Type
from btu_dsl.expr.values import Missing, Value
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import Lowered, Relation, Test, names_of
from btu_dsl.flow.partial import tests_of
from btu_dsl.series.outcomes import outcomes

Change = Literal["same", "wider", "narrower", "both", "undecided"]
Witness = tuple[tuple[str, Value], ...]
"""The answers that matter, in the order in which the conditions read them."""

MOST: Final = 60_000
"""Combinations of answers that are tried, some tenths of a second; two conditions with more are not decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    """`wider`: some are asked now who were not before; `gained` and `lost` are the smallest answers that show it."""

    change: Change
    gained: Witness = ()
    lost: Witness = ()


SAME: Final = Eligibility(change="same")
UNDECIDED: Final = Eligibility(change="undecided")


def compare_guards(
    old: Lowered, new: Lowered, types: Mapping[str, Sequence[Type]], always: Collection[str] = ()
) -> Eligibility:
    """`old` and `new` are canonical. `types` has every type that a name has in either edition; `always` are the names
    of what everybody is asked, and of what is known beforehand.
    """
    if old == new:
        return SAME
    names = tuple(dict.fromkeys((*names_of(old), *names_of(new))))
    tests = tuple(dict.fromkeys((*tests_of(old), *tests_of(new))))
    if any(not types.get(name) for name in names):
        return UNDECIDED
    tried = {name: outcomes(name, tests, types[name], asked_of_all=name in always) for name in names}
    classes = [_told_apart(name, tests, tried[name].values) for name in names]
    if prod(map(len, classes)) > MOST:
        return UNDECIDED
    gained: Witness | None = None
    lost: Witness | None = None
    for answers in product(*classes):
        held = dict(zip(names, answers, strict=True))
        before, now = evaluate_lowered(old, held), evaluate_lowered(new, held)
        if now and not before and gained is None:
            gained = _least(old, new, held, dict(zip(names, classes, strict=True)))
        if before and not now and lost is None:
            lost = _least(new, old, held, dict(zip(names, classes, strict=True)))
        if gained is not None and lost is not None:
            break
    if gained is None and lost is None:
        return SAME if all(one.exact for one in tried.values()) else UNDECIDED
    change: Change = "both" if gained is not None and lost is not None else "narrower" if gained is None else "wider"
    return Eligibility(change=change, gained=gained or (), lost=lost or ())


def _told_apart(name: str, tests: tuple[Test, ...], values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The first value of each kind that tests of this name alone can tell apart; all where a test reads more."""
    own = [test for test in tests if name in names_of(test)]
    if any(isinstance(test, Relation) and len(names_of(test)) > 1 for test in own):
        return values
    first: dict[tuple[bool, ...], Value] = {}
    for value in values:
        first.setdefault(tuple(evaluate_lowered(test, {name: value}) for test in own), value)
    return tuple(first.values())


def _least(fails: Lowered, holds: Lowered, held: dict[str, Value], classes: Mapping[str, tuple[Value, ...]]) -> Witness:
    """The answers without those that may be anything: with what is left one condition holds and the other fails."""
    free: list[str] = []
    for name in reversed(held):
        candidate = [*free, name]
        every = product(*(classes[one] for one in candidate))
        if prod(len(classes[one]) for one in candidate) <= MOST // 100 and all(
            evaluate_lowered(holds, answers) and not evaluate_lowered(fails, answers)
            for answers in ({**held, **dict(zip(candidate, some, strict=True))} for some in every)
        ):
            free = candidate
    return tuple((name, value) for name, value in held.items() if name not in free)


def shown(witness: Witness) -> Iterator[str]:
    """Each answer as a condition would name it: `tilfreds = 3`, `provider is dont_know`."""
    for name, value in witness:
        if isinstance(value, Missing):
            yield f"{name} is {value.kind}"
        elif isinstance(value, tuple):
            yield f"{name} = {' + '.join(map(str, value))}"
        else:
            yield f"{name} = {value}"
