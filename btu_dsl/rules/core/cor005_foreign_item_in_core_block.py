"""COR005: a question that is not the core's stands between the core's obligatory questions.

Differs from the catalogue: no block is marked as contiguous; the obligatory questions of one block always belong
together, as policies name them. A municipality's overlay cannot get there (LOC002 holds a form's own order); a form that
was copied from the core and worked on can.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="COR005",
    name="foreign-item-in-core-block",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="No other question stands before the last obligatory question of a core block.",
        da="Intet andet spørgsmål står før det sidste obligatoriske spørgsmål i en af grundskemaets blokke.",
    ),
    message=Words(
        en="`{item}` is not the core's, but stands before the core's `{name}` in the same block",
        da="`{item}` hører ikke til grundskemaet, men står før dets `{name}` i samme blok",
    ),
    label=Words(en="between the core's questions", da="mellem grundskemaets spørgsmål"),
    meaning=Words(
        en="elsewhere nobody has answered it when they come to `{name}`",
        da="andre steder har ingen svaret på det, når de når til `{name}`",
    ),
    help=Words(
        en="move it behind the core's last obligatory question",
        da="flyt det om bag grundskemaets sidste obligatoriske spørgsmål",
    ),
    source="HCAHPS: core questions first; LGA and LARIA on ordering",
    avoid=Example(
        before="""
id: dk.national
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: tur, tier: optional, text: "Er turene gode?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
""",
    ),
    prefer=Example(
        before="""
id: dk.national
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}
  - {id: tur, tier: optional, text: "Er turene gode?", answer: ja_nej}
""",
    ),
    near=Example(
        before="""
id: dk.national
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
    ),
)
_LATER = Words("the core's, after it", "grundskemaets, efter det")


def check(pair: Pair, sink: Sink) -> None:
    cores = {item.id for item in pair.old.items}
    last = {
        item.block: (place, item.id)
        for place, item in enumerate(pair.new.items)
        if item.id in cores and item.tier == "obligatory"
    }
    for place, item in enumerate(pair.new.items):
        until, name = last.get(item.block, (-1, ""))
        if item.id not in cores and place < until:
            at = pair.item_place(name)
            sink.report(
                RULE,
                pair.item_place(item.id),
                related=() if at == NOWHERE else (Label(at, _LATER),),
                subject=pair.about_item(item.id, "order"),
                item=item.id,
                name=name,
            )
