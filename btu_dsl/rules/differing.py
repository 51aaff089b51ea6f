"""How a rule tells of one difference between two editions, and the few words that such findings share."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from btu_dsl.diagnostics.record import NO_WORDS, Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import NOWHERE, Span
from btu_dsl.model.advice import MODES
from btu_dsl.rulebook.rule import Rule
from btu_dsl.series.differences import Difference, spoken
from btu_dsl.series.edition import Edition
from btu_dsl.series.facets import ANY, FacetKey, Json
from btu_dsl.series.pair import Pair
from btu_dsl.series.parts import Part

BEFORE: Final = Words("before", "før")
IN_CORE: Final = Words("in the pinned core", "i det låste grundskema")
_EDITORIAL: Final = Words(
    "put the old marks and capitals back, or let it stand as a note",
    "sæt de gamle tegn og store bogstaver tilbage, eller lad det stå som en note",
)
_ONLY_MARKS: Final = (
    Words(
        "only punctuation or capitals have changed in `{item}`{where}",
        "kun tegnsætning eller store bogstaver er ændret i `{item}`{where}",
    ),
    Words("other marks or capitals", "andre tegn eller store bogstaver"),
    Words(
        "the answers can be compared; the series gets a note",
        "svarene kan sammenlignes; tidsserien får en note",
    ),
)
_NONE: Final = Words("none", "ingen")


def tell(
    rule: Rule, pair: Pair, found: Difference, sink: Sink, what: Words = NO_WORDS, advice: Words = NO_WORDS
) -> None:
    """One finding at the new text, with the old one beside it; what is only editorial is a warning and a note."""
    editorial = found.weight == "editorial"
    old, new = said(pair, found)
    sink.report(
        _of_marks(rule) if editorial else rule,
        pair.place(found),
        related=old_label(pair, pair.old_place(found)),
        subject=pair.subject(found),
        old=old,
        new=new,
        level=Level.WARNING if editorial else None,
        effect=Effect.NOTE if editorial else None,
        item=found.item,
        where=where(pair, found),
        what=what,
        advice=_EDITORIAL if editorial else advice,
    )


def _of_marks(rule: Rule) -> Rule:
    """The rule with words that claim no more than what an editorial change is."""
    message, label, meaning = _ONLY_MARKS
    return replace(rule, message=message, label=label, meaning=meaning)


def said(pair: Pair, found: Difference) -> tuple[str, str]:
    """Both sides in words; of answers with their codes, but for the order in which people see them."""
    language = pair.new.language if found.language == ANY else found.language
    printed = found.facet == "scale" and {part.name for part in found.parts} <= {"order", "labels"}
    if found.facet in ("scale", "coding") and not printed:
        return answers(pair.old, found.item, language), answers(pair.new, found.item, language)
    if found.facet == "scale":
        return spoken(found.parts[0].old), spoken(found.parts[0].new)
    return spoken(found.old), spoken(found.new)


def answers(edition: Edition, name: str, language: str) -> str:
    """`1 Ja · 2 Nej`, or the bounds of what is no closed list."""
    item = edition.item(name)
    if item is None:
        return "–"
    if not item.codes:
        value = edition.values.get(FacetKey(name, "coding", ANY, ANY))
        return _bounds(value[1]) if isinstance(value, list) and isinstance(value[1], list) else "–"
    return " · ".join(f"{code.value} {code.labels.get(language, '')}".rstrip() for code in item.codes)


_OPEN: Final = "fri tekst · free text"


def _bounds(coding: list[Json]) -> str:
    """`1–9`, `2014-01–2022-02`, with the number of decimals or the precision where there is one."""
    match coding:
        case ["number", low, high, decimals]:
            return f"{_end(low)}–{_end(high)}" + (f" ({decimals} dec.)" if decimals else "")
        case ["date", precision, low, high]:
            return f"{precision} {_end(low)}–{_end(high)}"
        case _:
            return _OPEN


def _end(bound: Json) -> str:
    return "…" if bound is None else f"{bound:g}" if isinstance(bound, float) else str(bound)


def old_label(pair: Pair, span: Span) -> tuple[Label, ...]:
    """The old place as a second one; none of an edition that was read from a release."""
    if span == NOWHERE:
        return ()
    return (Label(span, IN_CORE if pair.relation == "core" else BEFORE),)


def where(pair: Pair, found: Difference) -> Words:
    """` in `en`` or ` (phone)`; nothing where a difference holds everywhere."""
    language = "" if found.language in (ANY, pair.new.language) else found.language
    english = (f" in `{language}`" if language else "") + (f" ({found.mode})" if found.mode != ANY else "")
    danish = (f" på `{language}`" if language else "") + (f" ({MODES[found.mode]})" if found.mode != ANY else "")
    return Words(english, danish)


def listed(parts: Iterable[Part]) -> Words:
    """`the number of answers and the direction`"""
    return together([part.words for part in parts])


def together(told: Sequence[Words]) -> Words:
    """Each once, with commas and a last `and`."""
    once = tuple(dict.fromkeys(told))
    return Words(_joined([one.en for one in once], " and "), _joined([one.da for one in once], " og "))


def _joined(texts: list[str], last: str) -> str:
    return last.join(part for part in (", ".join(texts[:-1]), texts[-1]) if part) if texts else ""


def named(items: Sequence[str], most: int = 6) -> Words:
    """Ids in backticks; of many the first few and how many more."""
    if not items:
        return _NONE
    shown = [f"`{item}`" for item in items[:most]]
    more = len(items) - most
    if more <= 0:
        return Words(_joined(shown, " and "), _joined(shown, " og "))
    return Words(f"{', '.join(shown)} and {more} more", f"{', '.join(shown)} og {more} til")
