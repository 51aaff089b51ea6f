"""COR002: an item of the core is asked in other words than the core's, in some language or mode."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import tell
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="COR002",
    name="core-wording-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="The core's questions are asked in the core's words.",
        da="Grundskemaets spørgsmål stilles med dets egne ord.",
    ),
    message=Words(
        en="`{item}` is not asked in the core's words{where}", da="`{item}` stilles ikke med grundskemaets ord{where}"
    ),
    label=Words(en="other words", da="andre ord"),
    meaning=Words(
        en="other words are another question: the answers cannot be compared with those of other municipalities",
        da="andre ord er et andet spørgsmål: svarene kan ikke sammenlignes med andre kommuners",
    ),
    help=Words(
        en="take the core's words; ask a question of your own if you need other ones",
        da="brug grundskemaets ord; stil et eget spørgsmål, hvis I har brug for andre",
    ),
    source="Friends and Family Test, HCAHPS, ordinance 1167/2015 §2 (pupil well-being survey): no word may be changed",
    avoid=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med maden?", answer: tilfredshed5}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Hvor tilfreds er du med maden?", answer: tilfredshed5}
""",
        overlay="vælg: []\n",
    ),
    prefer=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med maden?", answer: tilfredshed5}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med maden?", answer: tilfredshed5}
""",
        overlay="vælg: []\n",
    ),
    near=Example(
        before="""
items:
  - {id: mad, tier: obligatory, text: "Hvor tilfreds  eller utilfreds er du med maden?", answer: tilfredshed5}
""",
        core="""
items:
  - {id: mad, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med ma\u00adden?", answer: tilfredshed5}
""",
        overlay="vælg: []\n",
    ),
)


def check(pair: Pair, sink: Sink) -> None:
    for found in pair.about("wording"):
        tell(RULE, pair, found, sink)
