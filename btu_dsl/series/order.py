"""Which of the things that stand in two orders have moved: the fewest that explain the difference."""

from bisect import bisect_left
from collections.abc import Sequence


def out_of_order(numbers: Sequence[int]) -> list[int]:
    """The places of the fewest numbers whose removal leaves the others ascending (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    under = [-1] * len(numbers)
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        under[at] = piles[pile - 1] if pile else -1
        tops[pile : pile + 1], piles[pile : pile + 1] = [number], [at]
    kept: set[int] = set()
    at = piles[-1] if piles else -1
    while at >= 0:
        kept.add(at)
        at = under[at]
    return [at for at in range(len(numbers)) if at not in kept]


def moved(before: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """Of the names in both, the fewest that have another place among the others, in the new order."""
    there = set(now)
    places = {name: place for place, name in enumerate(name for name in before if name in there)}
    both = [name for name in now if name in places]
    return tuple(both[at] for at in out_of_order([places[name] for name in both]))
