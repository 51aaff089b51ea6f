"""Where two editions of one item differ, facet by facet, each difference told once.

A text shared by all modes is compared as such; a mode that says it in its own words is compared by what it says. A
further language or mode is no difference. Where the source language says something new, its translations are expected
to follow and are not told of.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from btu_dsl.series.edition import Edition
from btu_dsl.series.facets import ANY, FacetKey, Json
from btu_dsl.series.parts import IN_PARTS, Part, parts
from btu_dsl.series.weights import Weight, weigh, worst

FACETS = ("wording", "scale", "missing", "base", "presentation", "order", "coding")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """`language` and `mode` are `*` where the difference holds for all; `old` and `new` are facet values.

    `parts` are those that differ, of a facet that has parts.
    """

    item: str
    facet: str
    language: str
    mode: str
    old: Json
    new: Json
    weight: Weight
    parts: tuple[Part, ...] = ()


def item_differences(old: Edition, new: Edition, before: str, now: str) -> Iterator[Difference]:
    """Every difference of the item called `before` in the old edition and `now` in the new one."""
    for facet in FACETS:
        yield from facet_differences(old, new, before, now, facet)


def facet_differences(old: Edition, new: Edition, before: str, now: str, facet: str) -> Iterator[Difference]:
    """Those of one facet, the source language first."""
    spoken_twice = [
        language
        for language in new.languages
        if FacetKey(before, "wording", language, ANY) in old.values
        and FacetKey(now, "wording", language, ANY) in new.values
    ]
    common = [ANY, *spoken_twice]
    modes = [ANY, *(mode for mode in new.modes if mode in old.modes)]
    told: set[str] = set()
    for language in common:
        for mode in modes:
            found = _difference(old, new, FacetKey(before, facet, language, mode), now)
            if found is None or mode in told or ANY in told:
                continue
            yield found
            if language in (ANY, new.language) and found.weight == "wording":
                told.add(mode)


def _difference(old: Edition, new: Edition, key: FacetKey, now: str) -> Difference | None:
    shared = FacetKey(key.item, key.facet, key.language, ANY)
    was, own_was = old.values.get(shared), old.values.get(key)
    shared = FacetKey(now, key.facet, key.language, ANY)
    own = FacetKey(now, key.facet, key.language, key.mode)
    now_is, own_is = new.values.get(shared), new.values.get(own)
    if key.mode != ANY and own_was is None and own_is is None:
        return None
    said, says = (was, now_is) if key.mode == ANY else (own_was or was, own_is or now_is)
    weight = weigh(said, says, new.language if key.language == ANY else key.language)
    moved = parts(key, said, says) if weight is not None and key.facet in IN_PARTS else ()
    if key.facet in IN_PARTS:
        weight = worst([weigh(part.old, part.new, key.language) for part in moved])
    if weight is None:
        return None
    return Difference(
        item=now,
        facet=key.facet,
        language=key.language,
        mode=key.mode,
        old=said,
        new=says,
        weight=weight,
        parts=moved,
    )


def spoken(value: Json) -> str:
    """A facet value as a person would read it: its texts in order, without what surrounds them."""
    return " … ".join(part for part in _texts(value) if part)


def _texts(value: Json) -> Iterator[str]:
    match value:
        case str():
            yield value
        case [str() as words, [[_, _], *_]] if isinstance(value, list):  # words with the tables of their fills
            yield words
        case list():
            for part in value:
                yield from _texts(part)
        case _:
            return
