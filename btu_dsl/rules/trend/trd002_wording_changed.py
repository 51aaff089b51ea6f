"""TRD002: an item is asked in other words than in an earlier wave, in some language or mode."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import tell
from btu_dsl.series.pair import Pair

_BEFORE = """
items:
  - {id: mad, tier: obligatory, text: "Hvor tilfreds er du med maden?", answer: tilfredshed5}
"""
RULE = Rule(
    code="TRD002",
    name="wording-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.WAVES,
    purpose=Words(
        en="A question that keeps its name keeps its words from wave to wave.",
        da="Et spørgsmål, der beholder sit navn, beholder sine ord fra runde til runde.",
    ),
    message=Words(en="the wording of `{item}` has changed{where}", da="ordlyden af `{item}` er ændret{where}"),
    label=Words(en="other words than before", da="andre ord end før"),
    meaning=Words(
        en="a difference from the earlier wave may be the words' and not the people's",
        da="en forskel fra den tidligere runde kan skyldes ordene og ikke menneskene",
    ),
    help=Words(en="{advice}", da="{advice}"),
    source="NHS Staff Survey 2022: one amended question and five re-introduced ones get no trend; BTU: polarity of stems",
    avoid=Example(before=_BEFORE, core=_BEFORE.replace("Hvor tilfreds er", "Hvor tilfreds eller utilfreds er")),
    prefer=Example(
        before=_BEFORE,
        core="""
items:
  - id: mad_2
    tier: obligatory
    text: Hvor tilfreds eller utilfreds er du med maden?
    answer: tilfredshed5
    replaces: {item: mad, changed: [wording], reason: "Begge poler nævnes", bridge: none}
""",
    ),
    near=Example(before=_BEFORE, core=_BEFORE.replace("er du med maden", "er du  med ma\u00adden")),
)
ADVICE = Words(
    "give the old words back, or give the question a new id with `replaces:`, which starts a new series",
    "giv de gamle ord tilbage, eller giv spørgsmålet et nyt id med `replaces:` (`erstatter:`), så en ny serie begynder",
)
ONE_ONLY = Words(
    "give the old words back, or declare a `series_break` for that language or mode alone",
    "giv de gamle ord tilbage, eller erklær et `series_break` alene for det sprog eller den form",
)


def check(pair: Pair, sink: Sink) -> None:
    for found in pair.about("wording"):
        subject = pair.subject(found)
        tell(RULE, pair, found, sink, advice=ONE_ONLY if subject.language or subject.mode else ADVICE)
