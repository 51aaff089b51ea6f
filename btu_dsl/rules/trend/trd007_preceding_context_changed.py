"""TRD007: other questions come before an item than in an earlier wave.

Told once, at the first question behind each change; an overall judgement is told of by itself, and is an error.
Differs from the catalogue: only obligatory questions are context, for optional ones differ between municipalities anyway.
"""

from dataclasses import dataclass

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import named, old_label
from btu_dsl.series.differences import Difference
from btu_dsl.series.facets import Json
from btu_dsl.series.order import moved
from btu_dsl.series.pair import Pair

_BEFORE = """
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
"""
_NEW = '  - {id: tur, tier: obligatory, text: "Er turene gode?", answer: ja_nej}\n'
RULE = Rule(
    code="TRD007",
    name="preceding-context-changed",
    level=Level.WARNING,
    effect=Effect.NOTE,
    scope=Scope.WAVES,
    purpose=Words(
        en="The same questions come before a question from wave to wave.",
        da="De samme spørgsmål kommer før et spørgsmål fra runde til runde.",
    ),
    message=Words(
        en="other questions come before `{item}` than before: {what}",
        da="der kommer andre spørgsmål før `{item}` end tidligere: {what}",
    ),
    label=Words(en="the first one behind the change", da="det første efter ændringen"),
    meaning=Words(
        en="what has just been asked colours the next answer, an overall judgement most of all",
        da="det, der lige er spurgt om, farver det næste svar, en samlet vurdering mest af alt",
    ),
    help=Words(
        en="put new questions behind the old ones, or declare a `series_break` with `facet: order`",
        da="sæt nye spørgsmål bag de gamle, eller erklær et `series_break` med `facet: order`",
    ),
    source="meta-analyses of part-whole order effects (d about 0.3); McFarland 1981",
    avoid=Example(before=_BEFORE, core=_BEFORE.replace("  - {id: alt", f"{_NEW}  - {{id: alt")),
    prefer=Example(before=_BEFORE, core=_BEFORE + _NEW),
    near=Example(
        before=_BEFORE,
        core=_BEFORE.replace("  - {id: alt", f"{_NEW}  - {{id: alt").replace(
            "tur, tier: obligatory", "tur, tier: optional"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class _Context:
    """What has come before an item, gone from before it, or moved about before it."""

    more: frozenset[str]
    fewer: frozenset[str]
    shuffled: frozenset[str]

    def within(self, other: "_Context") -> bool:
        return self.more <= other.more and self.fewer <= other.fewer and self.shuffled <= other.shuffled

    def words(self) -> Words:
        told = [
            Words(template.en.format(named(sorted(names)).en), template.da.format(named(sorted(names)).da))
            for names, template in ((self.more, _MORE), (self.fewer, _FEWER), (self.shuffled, _SHUFFLED))
            if names
        ]
        if not told:
            return _BLOCK
        return Words("; ".join(one.en for one in told), "; ".join(one.da for one in told))


_MORE = Words("now also {}", "nu også {}")
_FEWER = Words("no longer {}", "ikke længere {}")
_SHUFFLED = Words("in another order {}", "i en anden rækkefølge {}")
_BLOCK = Words("it stands in another block", "det står i en anden blok")
_NOTHING = _Context(frozenset(), frozenset(), frozenset())


def check(pair: Pair, sink: Sink) -> None:
    told = _NOTHING
    blocks: set[tuple[str, str]] = set()
    for found in pair.about("order"):
        context, block = _context(found), (_block(found.old), _block(found.new))
        item = pair.new.item(found.item)
        overall = item is not None and item.role == "overall"
        fresh = not context.within(told) or (context == _NOTHING and block not in blocks)
        if fresh or (overall and context != _NOTHING):
            sink.report(
                RULE,
                pair.item_place(found.item),
                related=old_label(pair, pair.old_item_place(found.item)),
                subject=pair.subject(found),
                level=Level.ERROR if overall else None,
                item=found.item,
                what=context.words(),
            )
        told = context
        blocks.add(block)


def _context(found: Difference) -> _Context:
    before, now = _ids(found.old), _ids(found.new)
    return _Context(
        frozenset(now) - frozenset(before), frozenset(before) - frozenset(now), frozenset(moved(before, now))
    )


def _ids(value: Json) -> list[str]:
    return [str(name) for name in value[1]] if isinstance(value, list) and isinstance(value[1], list) else []


def _block(value: Json) -> str:
    return str(value[0]) if isinstance(value, list) else ""
