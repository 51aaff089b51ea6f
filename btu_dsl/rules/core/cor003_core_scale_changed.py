"""COR003: an item of the core is answered on another scale, or with other codes, than in the core."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import listed, tell
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="COR003",
    name="core-scale-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="The core's questions are answered as the core says: same answers, same order, same codes.",
        da="Grundskemaets spørgsmål besvares, som det selv siger: samme svar, samme rækkefølge, samme koder.",
    ),
    message=Words(
        en="`{item}` is not answered as in the core{where}: {what}",
        da="`{item}` besvares ikke som i grundskemaet{where}: {what}",
    ),
    label=Words(en="differs from the core", da="afviger fra grundskemaet"),
    meaning=Words(
        en="means and shares are measured with another ruler than in other municipalities",
        da="gennemsnit og andele måles med en anden lineal end i andre kommuner",
    ),
    help=Words(en="use the core's scale as it is", da="brug grundskemaets skala, som den er"),
    source="HCAHPS; ordinance 1167/2015 §2; DeCastellarnau 2018 (response scale characteristics)",
    avoid=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er du glad for maden?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er du glad for maden?", answer: {choice: one, codes: {1: Ja, 2: Nej, 3: Delvis}}}
""",
        overlay="vælg: []\n",
    ),
    prefer=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er du glad for maden?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Er du glad for maden?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
""",
        overlay="vælg: []\n",
    ),
    near=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Er du glad for maden?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
""",
        core="""
scales:
  glad: {type: nominal, codes: {1: Ja, 2: Nej}}
items:
  - {id: mad, tier: obligatory, text: "Er du glad for maden?", answer: glad}
""",
        overlay="vælg: []\n",
    ),
)


def check(pair: Pair, sink: Sink) -> None:
    for first, *others in pair.by_item("scale", "coding"):
        tell(RULE, pair, first, sink, what=listed(part for found in (first, *others) for part in found.parts))
