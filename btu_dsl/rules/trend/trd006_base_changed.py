"""TRD006: others are asked an item than in an earlier wave. Decided over all answers, not by how it is written."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.bases import tell_base
from btu_dsl.series.pair import Pair

_BEFORE = """
items:
  - {id: glad, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du?", answer: tilfredshed5}
  - {id: sagt, tier: obligatory, ask_if: "glad in (1, 2)", text: "Har du sagt det til nogen?", answer: ja_nej}
"""
RULE = Rule(
    code="TRD006",
    name="base-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.WAVES,
    purpose=Words(
        en="A question is put to the same people from wave to wave.",
        da="Et spørgsmål stilles til de samme mennesker fra runde til runde.",
    ),
    message=Words(
        en="`{item}` is not put to the same people as before: {what}",
        da="`{item}` stilles ikke til de samme mennesker som før: {what}",
    ),
    label=Words(en="decides who is asked", da="afgør, hvem der spørges"),
    meaning=Words(
        en="the figure is about another group than before",
        da="tallet handler om en anden gruppe end før",
    ),
    help=Words(
        en="take the old condition, or declare a `series_break` with `facet: base`",
        da="brug den gamle betingelse, eller erklær et `series_break` med `facet: base`",
    ),
    source="SQP criterion filter contingency, as used in the matching of ESS and EVS items",
    avoid=Example(before=_BEFORE, core=_BEFORE.replace("(1, 2)", "(1, 2, 3)")),
    prefer=Example(
        before=_BEFORE,
        core=_BEFORE.replace("(1, 2)", "(1, 2, 3)")
        + 'series_break:\n  - {scope: sagt, facet: base, since: "2022", reason: "Også de neutrale spørges", bridge: none}\n',
    ),
    near=Example(before=_BEFORE, core=_BEFORE.replace("glad in (1, 2)", "glad < 3")),
)


def check(pair: Pair, sink: Sink) -> None:
    for found in pair.about("base"):
        tell_base(RULE, pair, found, sink)
