"""Scales that rate something: which way their codes run, and which end people meet first."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from btu_dsl.model.nodes import Choice, Item, Scale
from btu_dsl.rules.asked import scales_of
from btu_dsl.rules.case import Case
from btu_dsl.rules.scales.poles import Reading, in_order, read_scale


@dataclass(frozen=True, slots=True)
class Rated:
    """A scale whose labels are understood, with the first item that uses it."""

    scale: Scale
    item: Item
    reading: Reading

    @property
    def rising(self) -> bool:
        return _climbs(self.reading.ranks)

    @property
    def mixed(self) -> bool:
        return not (self.rising or _climbs(self.reading.ranks[::-1]))

    @property
    def best_first(self) -> bool:
        """Whether people meet the upper end before the lower."""
        answer = self.item.answer
        turned = isinstance(answer, Choice) and answer.printed[0] is not in_order(self.scale)[0]
        return self.rising is turned


def rated_of_core(case: Case) -> Iterator[Rated]:
    scales = scales_of(case.core.survey.items())
    return (one for scale, item in scales if (one := rated(scale, item)) is not None)


def rated(scale: Scale, item: Item) -> Rated | None:
    read = read_scale(scale) if isinstance(item.answer, Choice) and not item.answer.many else None
    return None if read is None else Rated(scale, item, read)


def _climbs(ranks: tuple[int, ...]) -> bool:
    return all(low <= high for low, high in pairwise(ranks))
