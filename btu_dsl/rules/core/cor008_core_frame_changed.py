"""COR008: what stands round an item of the core is not the core's: introduction, instruction, definition, period."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.presentation import tell_presentation
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="COR008",
    name="core-frame-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="The core's questions are introduced, explained and dated as in the core.",
        da="Grundskemaets spørgsmål indledes, forklares og tidsfæstes som i det selv.",
    ),
    message=Words(
        en="what stands round {items} is not the core's{where}: {what}",
        da="det, der står omkring {items}, er ikke grundskemaets{where}: {what}",
    ),
    label=Words(en="differs from the core", da="afviger fra grundskemaet"),
    meaning=Words(
        en="the same words are understood in another way under another introduction, definition or period",
        da="de samme ord forstås anderledes under en anden indledning, definition eller periode",
    ),
    help=Words(en="take the core's text", da="brug grundskemaets tekst"),
    source="HCAHPS: all transitions are read as they stand; SQP criterion reference period",
    avoid=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", instruction: "Tænk på de seneste 12 måneder", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", instruction: "Tænk på den seneste uge", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
    prefer=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", instruction: "Tænk på de seneste 12 måneder", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", instruction: "Tænk på de seneste 12 måneder", answer: ja_nej}
""",
        overlay="vælg: []\n",
    ),
    near=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", instruction: "Tænk på de seneste 12 måneder", answer: ja_nej}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", instruction: "Tænk på de seneste 12 måneder", answer: ja_nej}
""",
        overlay="titel: Forældre i Aarhus\n",
    ),
)


def check(pair: Pair, sink: Sink) -> None:
    tell_presentation(RULE, pair, sink)
