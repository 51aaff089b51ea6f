"""COR001: an obligatory item of the core is not there, or nobody can come to it."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.lowered import FALSE
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import old_label
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="COR001",
    name="core-item-missing",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="Every obligatory question of the core is asked.",
        da="Alle grundskemaets obligatoriske spørgsmål bliver stillet.",
    ),
    message=Words(
        en="the core's obligatory item `{item}` is never asked",
        da="grundskemaets obligatoriske spørgsmål `{item}` stilles ikke",
    ),
    label=Words(en="{here}", da="{here}"),
    meaning=Words(
        en="the municipality has no figure for it, and all that follows is asked in another context",
        da="kommunen får intet tal for det, og alt, der følger efter, stilles i en anden sammenhæng",
    ),
    help=Words(
        en="put `{item}` back where the core has it, under the same id and for the same people",
        da="sæt `{item}` tilbage, hvor grundskemaet har det, med samme id og til de samme mennesker",
    ),
    source="BTU: the obligatory questions are put to every user so that municipalities can be compared",
    implies=("COR006",),
    avoid=Example(
        before="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
""",
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
    prefer=Example(
        before="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
""",
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
    near=Example(
        before="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: optional, text: "Er dit barn glad?", answer: ja_nej}
""",
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: optional, text: "Er dit barn glad?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
)
_ABSENT = Words("asks no such question", "stiller ikke det spørgsmål")
_HIDDEN = Words("no answer leads here", "intet svar fører hertil")


def check(pair: Pair, sink: Sink) -> None:
    hidden = [new for old, new in pair.matched if new.guard == FALSE != old.guard]
    absent = [item for item in pair.gone if item.comparable]
    for item in (*absent, *hidden):
        if item.tier == "obligatory":
            sink.report(
                RULE,
                pair.item_place(item.id),
                related=old_label(pair, pair.old_item_place(item.id)),
                subject=pair.about_item(item.id),
                item=item.id,
                here=_HIDDEN if item in hidden else _ABSENT,
            )
