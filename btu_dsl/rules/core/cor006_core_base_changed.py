"""COR006: others are asked an item of the core than in the core. Decided over all answers, not by how it is written."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.bases import tell_base
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="COR006",
    name="core-base-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="The core's questions are put to the same people as in the core.",
        da="Grundskemaets spørgsmål stilles til de samme mennesker som i det selv.",
    ),
    message=Words(
        en="`{item}` is not put to the same people as in the core: {what}",
        da="`{item}` stilles ikke til de samme mennesker som i grundskemaet: {what}",
    ),
    label=Words(en="decides who is asked", da="afgør, hvem der spørges"),
    meaning=Words(
        en="the figure is then about another group than in other municipalities",
        da="tallet handler så om en anden gruppe end i andre kommuner",
    ),
    help=Words(en="take the core's condition", da="brug grundskemaets betingelse"),
    source="SQP criterion filter contingency, as used in the matching of ESS and EVS items",
    avoid=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Får dit barn mad her?", answer: ja_nej}
  - {id: god, tier: obligatory, ask_if: "mad == 1", text: "Er maden god?", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Får dit barn mad her?", answer: ja_nej}
  - {id: god, tier: obligatory, text: "Er maden god?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
    prefer=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Får dit barn mad her?", answer: ja_nej}
  - {id: god, tier: obligatory, ask_if: "mad == 1", text: "Er maden god?", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Får dit barn mad her?", answer: ja_nej}
  - {id: god, tier: obligatory, ask_if: "mad == 1", text: "Er maden god?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
    near=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Får dit barn mad her?", answer: ja_nej}
  - {id: god, tier: obligatory, ask_if: "mad == 1", text: "Er maden god?", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Får dit barn mad her?", answer: ja_nej}
  - {id: god, tier: obligatory, ask_if: "not (mad != 1)", text: "Er maden god?", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
)


def check(pair: Pair, sink: Sink) -> None:
    for found in pair.about("base"):
        tell_base(RULE, pair, found, sink)
