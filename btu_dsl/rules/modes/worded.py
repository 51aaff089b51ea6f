"""Every text that a respondent reads or hears, with the modes in which it is met."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from btu_dsl.diagnostics.record import Words
from btu_dsl.model.nodes import Battery, Block, Choice, Item, Survey, Text, Variants
from btu_dsl.syntax.prose import Break, Emphasis, Fill, Link, Part, Prose, Run, Strong

IN_MODE: Final[Mapping[str, Words]] = {
    "web": Words("on the web", "på web"),
    "paper": Words("on paper", "på papir"),
    "phone": Words("on the phone", "i telefonen"),
}
"""Where a text is met, as part of a sentence."""

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """`item` is the item, battery, block or scale that says it, empty for the frame; `tier` that of the item.

    `modes` are those in which this very text is met; `shared` says that it is not one mode's own.
    """

    item: str
    tier: str
    part: str
    facet: str
    text: Text
    modes: tuple[str, ...]
    shared: bool


def worded(survey: Survey) -> Iterator[Worded]:
    """In the order of the master; a scale that several items share once."""
    for frame in survey.frame:
        yield from _variants(survey, "", "obligatory", frame.name, "presentation", frame.text)
    seen: set[str] = set()
    for block in survey.blocks:
        yield from _variants(survey, block.id, _tier(block), "intro", "presentation", block.intro)
        for entry in block.entries:
            if isinstance(entry, Battery):
                tier = entry.rows[0].tier if entry.rows else "optional"
                yield from _variants(survey, entry.id, tier, "stem", "wording", entry.stem)
                yield from _notes(survey, entry, tier)
            for item in entry.rows if isinstance(entry, Battery) else (entry,):
                yield from _variants(survey, item.id, item.tier, "text", "wording", item.text)
                yield from _notes(survey, item, item.tier)
                yield from _labels(survey, item, seen)


def _tier(block: Block) -> str:
    return next((item.tier for item in block.items()), "optional")


def _notes(survey: Survey, holder: Item | Battery, tier: str) -> Iterator[Worded]:
    for part, variants in (("instruction", holder.instruction), ("definition", holder.definition)):
        yield from _variants(survey, holder.id, tier, part, "presentation", variants, many=_many(holder))
    yield from _variants(survey, holder.id, tier, "help", "presentation", holder.help)


def _many(holder: Item | Battery) -> bool:
    return isinstance(holder, Item) and isinstance(holder.answer, Choice) and holder.answer.many


def _variants(
    survey: Survey, item: str, tier: str, part: str, facet: str, variants: Variants, *, many: bool = False
) -> Iterator[Worded]:
    """On the phone several answers are asked for one by one, so that a shared instruction on marking them is not read."""
    own = variants.by_mode
    if variants.shared is not None:
        unread = ("phone",) if many and part == "instruction" else ()
        modes = tuple(mode for mode in survey.modes if mode not in own and mode not in unread)
        if modes:
            yield Worded(item=item, tier=tier, part=part, facet=facet, text=variants.shared, modes=modes, shared=True)
    for mode, text in own.items():
        if mode in survey.modes:
            yield Worded(item=item, tier=tier, part=part, facet=facet, text=text, modes=(mode,), shared=False)


def _labels(survey: Survey, item: Item, seen: set[str]) -> Iterator[Worded]:
    answer = item.answer
    if isinstance(answer, Choice):
        if answer.scale.id in seen:
            return
        seen.add(answer.scale.id)
        for code in answer.printed:
            yield Worded(
                item=item.id,
                tier=item.tier,
                part="code",
                facet="scale",
                text=code.label,
                modes=survey.modes,
                shared=True,
            )
    for kind in answer.missing:
        met = tuple(mode for mode in survey.modes if kind.show.get(mode) in ("shown", "on_skip", "read"))
        if met:
            yield Worded(
                item=item.id, tier=item.tier, part="missing", facet="missing", text=kind.label, modes=met, shared=True
            )


def said(prose: Prose) -> str:
    """The words without markup; a fill as what is said where nothing is known."""
    return "".join(_said(part) for part in prose.parts)


def _said(part: Part) -> str:
    match part:
        case Run(text):
            return text
        case Break():
            return "\n"
        case Fill():
            return part.fallback or "…"
        case Emphasis(inner) | Strong(inner) | Link(_, inner):
            return "".join(_said(one) for one in inner)


def words_in(text: str) -> tuple[str, ...]:
    """The words in small letters, without marks."""
    return tuple(_WORD.findall(text.casefold()))


def phrase_in(phrases: frozenset[str], text: str) -> str:
    """The first of the phrases that stands in the text as whole words; empty where none does."""
    found = _any_of(phrases).search(text.casefold())
    return found.group() if found else ""


@cache
def _any_of(phrases: frozenset[str]) -> re.Pattern[str]:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")


def same_root(words: Iterable[str], others: Iterable[str], *, length: int, shortest: int) -> bool:
    """Whether two words begin alike: `length` letters of the first, all of it where it has fewer, `shortest` at least."""
    roots = tuple({word[:length] for word in words if len(word) >= shortest})
    return any(word.startswith(roots) for word in others) if roots else False
