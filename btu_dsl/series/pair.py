"""Two editions side by side: which item stands for which, and where they differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Literal

from btu_dsl.diagnostics.report import Subject
from btu_dsl.diagnostics.span import NOWHERE, Span
from btu_dsl.expr.types import Type
from btu_dsl.expr.values import Missing
from btu_dsl.flow.lowered import TRUE
from btu_dsl.flow.partial import settle
from btu_dsl.flow.simplify import canonical
from btu_dsl.series.differences import Difference, item_differences
from btu_dsl.series.edition import Edition, EditionItem
from btu_dsl.series.eligibility import Eligibility, compare_guards
from btu_dsl.series.places import place_of

Relation = Literal["core", "wave"]


@dataclass(frozen=True, kw_only=True)
class Pair:
    """`old` is the core that is pinned, or an earlier wave; `new` the survey under work.

    Against a core only the core's own items are compared: what a municipality did not choose is simply not asked.
    """

    relation: Relation
    old: Edition
    new: Edition

    @cached_property
    def matched(self) -> tuple[tuple[EditionItem, EditionItem], ...]:
        """The items that are in both, by id, in the new order. A question that replaces another is a new one.

        A municipality may by mistake give a local question the name of one that it did not choose (LOC003). In a form
        that was copied from the core, a question of that name is the core's, whatever it calls itself.
        """
        before = {item.id: item for item in self.old.items}
        return tuple(
            (before[item.id], item)
            for item in self.new.items
            if item.id in before and (self._own(item) or not self.new.municipality)
        )

    @cached_property
    def gone(self) -> tuple[EditionItem, ...]:
        there = {item.id for item in self.new.items}
        return tuple(item for item in self.old.items if item.id not in there)

    @cached_property
    def added(self) -> tuple[EditionItem, ...]:
        before = {item.id for item in self.old.items}
        return tuple(item for item in self.new.items if item.id not in before and self._own(item))

    def must_stay(self, item: EditionItem) -> bool:
        """Whether a series ends when the item of the old edition is gone: of a municipality, only the core's own."""
        return item.comparable and (item.tier == "obligatory" or not self.new.municipality)

    def _own(self, item: EditionItem) -> bool:
        return self.relation == "wave" or item.tier != "local"

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """All differences of the matched items on which a series hangs, item by item.

        Of bases only those that ask other people.
        """
        return tuple(
            found
            for old, new in self.matched
            if old.comparable
            for found in item_differences(self.old, self.new, old.id, new.id)
            if found.facet != "base" or self.eligibility(found.item).change != "same"
        )

    def about(self, *facets: str) -> Iterator[Difference]:
        return (found for found in self.differences if found.facet in facets)

    def by_item(self, *facets: str) -> Iterator[tuple[Difference, ...]]:
        """The differences in these facets of one item after the other."""
        for _, found in groupby(self.about(*facets), key=lambda one: one.item):
            yield tuple(found)

    def eligibility(self, name: str) -> Eligibility:
        """Who is asked the item now who was not before, and the other way round."""
        if name not in self._decided:
            old, new = self.old.item(name), self.new.item(name)
            assert old is not None
            assert new is not None
            before = canonical(settle(old.guard, self._not_chosen)) if self._not_chosen else old.guard
            self._decided[name] = compare_guards(before, new.guard, self._types, self._always)
        return self._decided[name]

    @cached_property
    def _decided(self) -> dict[str, Eligibility]:
        return {}

    @cached_property
    def _not_chosen(self) -> Mapping[str, Missing]:
        """What a municipality leaves out, which nobody there is asked."""
        free = self.relation == "core" or bool(self.new.municipality)
        return {item.id: Missing("not_asked") for item in self.gone if item.tier != "obligatory"} if free else {}

    @cached_property
    def _types(self) -> Mapping[str, tuple[Type, ...]]:
        names = {**self.old.types, **self.new.types}
        return {name: tuple(one.types[name] for one in (self.old, self.new) if name in one.types) for name in names}

    @cached_property
    def _always(self) -> frozenset[str]:
        """What is known beforehand, and what everybody is asked: it is never not asked."""
        asked_of_some = {item.id for one in (self.old, self.new) for item in one.items if item.guard != TRUE}
        return frozenset(self._types) - asked_of_some

    def about_item(self, name: str, facet: str = "") -> Subject:
        """What a finding about an item as such is about; with an empty name about the whole survey."""
        return Subject(survey=self.new.id, municipality=self.new.municipality, item=name, facet=facet)

    def subject(self, found: Difference) -> Subject:
        """What a finding about the difference is about; a difference of the source language concerns every language."""
        return Subject(
            survey=self.new.id,
            municipality=self.new.municipality,
            item=found.item,
            facet=found.facet,
            language="" if found.language in ("*", self.new.language) else found.language,
            mode="" if found.mode == "*" else found.mode,
        )

    def place(self, found: Difference) -> Span:
        """Where the new text stands; of a survey that was read from a release, nowhere."""
        return place_of(self.new, found.item, found.facet, found.language, found.mode, found.old)

    def old_place(self, found: Difference) -> Span:
        return place_of(self.old, found.item, found.facet, found.language, found.mode, found.new)

    def item_place(self, name: str) -> Span:
        """The new item itself, else the survey."""
        return item_place(self.new, name)

    def old_item_place(self, name: str) -> Span:
        return item_place(self.old, name)


def pair_of(old: Edition, new: Edition) -> Pair:
    """The same survey earlier on, or else the core that it was made from."""
    return Pair(relation="wave" if old.id == new.id else "core", old=old, new=new)


def item_place(edition: Edition, name: str) -> Span:
    flow = edition.source
    if flow is None:
        return NOWHERE
    return next((item.span for item in flow.survey.items() if item.id == name), flow.survey.span)
