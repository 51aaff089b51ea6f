"""How a rule tells that what stands round questions has changed: one text once, however many questions stand under it."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Rule
from btu_dsl.rules.differing import named, old_label, where
from btu_dsl.series.differences import Difference
from btu_dsl.series.pair import Pair
from btu_dsl.series.parts import FACTS, LIGHT, Part
from btu_dsl.series.weights import weigh

ALL_QUESTIONS: Final = Words("all questions", "alle spørgsmål")
_Key = tuple[str, str, str, str, str, str]


def tell_presentation(
    rule: Rule, pair: Pair, sink: Sink, *, light: Level | None = None, leave: Collection[str] = ()
) -> None:
    """One finding for each text: about the block or battery that has it, or about its question; of a fact about the
    survey, about the survey.

    With `light` introductions and instructions weigh only so much, and are a note. Parts in `leave` are not told.
    """
    groups: dict[_Key, list[tuple[Difference, Part]]] = {}
    for found in pair.about("presentation"):
        for part in found.parts:
            if part.name not in leave:
                holder = _holder(pair, found.item, part.name)
                key = (holder, part.name, str(part.old), str(part.new), found.language, found.mode)
                groups.setdefault(key, []).append((found, part))
    for (holder, *_), told in groups.items():
        found, part = told[0]
        editorial = weigh(part.old, part.new, found.language) == "editorial"
        lighter = Level.WARNING if editorial else light if part.name in LIGHT else None
        fact = not holder
        sink.report(
            rule,
            pair.item_place("") if fact else pair.place(found),
            related=old_label(pair, pair.old_item_place("") if fact else pair.old_place(found)),
            subject=replace(pair.subject(found), item=holder),
            old=_text(part.old),
            new=_text(part.new),
            level=lighter,
            effect=None if lighter is None else Effect.NOTE,
            items=ALL_QUESTIONS if fact else named([one.item for one, _ in told]),
            where=where(pair, found),
            what=part.words,
        )


def _holder(pair: Pair, name: str, part: str) -> str:
    item = pair.new.item(name)
    if part in FACTS or item is None:
        return ""
    if part == "intro":
        return item.block
    return (item.battery or name) if part.startswith("battery") else name


def _text(value: object) -> str:
    return value if isinstance(value, str) else "–"
