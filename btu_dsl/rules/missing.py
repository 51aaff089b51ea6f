"""How a rule tells that other missing answers can be given, or are shown in other places: once an item."""

from btu_dsl.diagnostics.record import NO_WORDS, Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Rule
from btu_dsl.rules.differing import listed, old_label, where
from btu_dsl.series.differences import Difference
from btu_dsl.series.facets import ANY, Json
from btu_dsl.series.pair import Pair


def tell_missing(rule: Rule, pair: Pair, sink: Sink, lead: Words | None = None, advice: Words = NO_WORDS) -> None:
    """One finding an item; about a language or a mode only where that is all there is.

    `lead` is for a rule that is about more than missing answers, `advice` for one that has more than one remedy.
    """
    for found in pair.by_item("missing"):
        first = found[0]
        alone = len(found) == 1
        editorial = all(one.weight == "editorial" for one in found)
        old, new = shown_missing(found)
        place = where(pair, first) if alone else NO_WORDS
        what = listed(part for one in found for part in one.parts)
        sink.report(
            rule,
            pair.place(most_telling(found)),
            related=old_label(pair, pair.old_place(most_telling(found))),
            subject=pair.subject(first) if alone else pair.about_item(first.item, "missing"),
            old=old,
            new=new,
            level=Level.WARNING if editorial else None,
            effect=Effect.NOTE if editorial else Effect.BREAK,
            item=first.item,
            where=place,
            what=Words(f"{lead.en} ({what.en})", f"{lead.da} ({what.da})") if lead else what,
            advice=advice,
        )


def most_telling(found: tuple[Difference, ...]) -> Difference:
    """The one with words, where there is one."""
    return next((one for one in found if one.language != ANY), found[0])


def shown_missing(found: tuple[Difference, ...]) -> tuple[str, str]:
    """Both sides: labels where they differ, else where they are shown mode by mode."""
    words = next((one for one in found if one.language != ANY), None)
    if words is not None:
        return _labels(words.old), _labels(words.new)
    return " · ".join(_places(one.mode, one.old) for one in found), " · ".join(
        _places(one.mode, one.new) for one in found
    )


def _pairs(value: Json) -> list[tuple[str, str]]:
    return [(str(entry[0]), str(entry[1])) for entry in value] if isinstance(value, list) else []


def _labels(value: Json) -> str:
    return ", ".join(label for _, label in _pairs(value)) or "–"


def _places(mode: str, value: Json) -> str:
    return f"{mode}: " + (", ".join(f"{kind} {shown}" for kind, shown in _pairs(value)) or "–")
