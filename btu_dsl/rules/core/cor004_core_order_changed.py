"""COR004: the core's items stand in another order than the core's. Told of the fewest items that have moved."""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import old_label
from btu_dsl.series.order import moved
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="COR004",
    name="core-order-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="The core's questions stand in the core's order.",
        da="Grundskemaets spørgsmål står i dets egen rækkefølge.",
    ),
    message=Words(
        en="`{item}` has another place among the core's questions than in the core",
        da="`{item}` har en anden plads blandt spørgsmålene end i grundskemaet",
    ),
    label=Words(en="moved here", da="flyttet hertil"),
    meaning=Words(
        en="what has been asked before colours the answer, an overall judgement most of all",
        da="det, der er spurgt om før, farver svaret, en samlet vurdering mest af alt",
    ),
    help=Words(en="put it back {place}", da="sæt det tilbage {place}"),
    source="meta-analyses of part-whole order effects (d about 0.3); HCAHPS fixes the order",
    avoid=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: tur, tier: obligatory, text: "Er turene gode?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
""",
        core="""
items:
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: tur, tier: obligatory, text: "Er turene gode?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
    prefer=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
    near=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: tur, tier: optional, text: "Er turene gode?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: tur, tier: optional, text: "Er turene gode?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
)
_FIRST = Words("first of all", "allerførst")


def check(pair: Pair, sink: Sink) -> None:
    for name, place in _places(pair):
        sink.report(
            RULE,
            pair.item_place(name),
            related=old_label(pair, pair.old_item_place(name)),
            subject=pair.about_item(name, "order"),
            item=name,
            place=place,
        )


def _places(pair: Pair) -> Iterator[tuple[str, Words]]:
    """What has moved with the place it came from; of those that only stand in another block the first of each."""
    before = [old.id for old in pair.old.items if pair.new.item(old.id) is not None]
    away = moved(before, [new.id for _, new in pair.matched])
    for name in away:
        place = before.index(name)
        ahead = before[place - 1] if place else ""
        yield name, Words(f"after `{ahead}`", f"efter `{ahead}`") if ahead else _FIRST
    blocks: dict[tuple[str, str], str] = {}
    for old, new in pair.matched:
        if old.block != new.block and new.id not in away:
            blocks.setdefault((old.block, new.block), new.id)
    for (block, _), name in blocks.items():
        yield name, Words(f"into the block `{block}`", f"i blokken `{block}`")
