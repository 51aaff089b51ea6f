"""The smallest condition that tells apart those who are asked from those who are not, among the readers who arrive."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from btu_dsl.flow.form import Form
from btu_dsl.flow.lowered import All, AnyOf, Const, Lowered, Test
from btu_dsl.flow.partial import decide, tests_of
from btu_dsl.flow.simplify import simplify

Sample = tuple[bool, ...]
"""The truth of each test of a condition for one reader."""

MOST_READ = 8
MOST_LEFT = 6
"""Conditions that read more questions than this, or leave out more tests, are not searched through."""


def smallest_condition(
    form: Form, whole: Lowered, asked: Iterable[Sample], turned: Iterable[Sample], at: int
) -> Lowered:
    """A condition on as few questions as will do: the whole with some of its tests taken as met or as failed.

    Of conditions on equally many, the one on the nearest questions, then the shortest. `at` is where the gate stands.
    """
    tests = tests_of(whole)
    reads = {test: frozenset(form.reads(test)) for test in tests}
    every = sorted(frozenset[int]().union(*reads.values()), reverse=True)
    if len(every) > MOST_READ:
        return simplify(whole)
    arrived = [*((True, sample) for sample in asked), *((False, sample) for sample in turned)]
    for size in range(1, len(every)):
        found: list[tuple[int, int, str, Lowered]] = []
        for chosen in combinations(every, size):
            left = [test for test in tests if not reads[test] <= set(chosen)]
            for condition in _without(whole, left):
                if _separates(condition, tests, arrived):
                    short = simplify(condition)
                    distance = sum(at - place for place in form.reads(short))
                    found.append((distance, len(tests_of(short)), repr(short), short))
        if found:
            return min(found, key=lambda each: each[:3])[3]
    return simplify(whole)


def _without(whole: Lowered, left: Sequence[Test]) -> Iterator[Lowered]:
    """The condition with the tests `left` out taken as true or false, in every way that is worth trying."""
    ways: Iterable[tuple[bool, ...]] = product((True, False), repeat=len(left))
    if len(left) > MOST_LEFT:
        ways = ((True,) * len(left), (False,) * len(left))
    for way in ways:
        condition = decide(whole, dict(zip(left, way, strict=True)))
        if not isinstance(condition, Const):
            yield condition


def _separates(condition: Lowered, tests: Sequence[Test], arrived: Iterable[tuple[bool, Sample]]) -> bool:
    place = {test: number for number, test in enumerate(tests)}
    return all(_holds(condition, place, sample) is asked for asked, sample in arrived)


def _holds(condition: Lowered, place: dict[Test, int], sample: Sample) -> bool:
    match condition:
        case Const(value):
            return value
        case All(parts):
            return all(_holds(part, place, sample) for part in parts)
        case AnyOf(parts):
            return any(_holds(part, place, sample) for part in parts)
        case _:
            return sample[place[condition]]
