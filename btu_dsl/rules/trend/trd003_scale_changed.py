"""TRD003: an item is answered on another scale than in an earlier wave: number, labels, order, direction, midpoint …

Differs from the catalogue: the missing answers are told of here too, for no other rule of waves is about them.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import listed, tell
from btu_dsl.rules.missing import tell_missing
from btu_dsl.series.pair import Pair

_BEFORE = """
scales:
  tre:
    type: ordinal
    direction: ascending
    codes: {1: Dårligt, 2: {label: "Hverken eller", role: midpoint}, 3: Godt}
items:
  - {id: mad, tier: obligatory, text: "Hvordan er maden?", answer: tre}
"""
RULE = Rule(
    code="TRD003",
    name="scale-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.WAVES,
    purpose=Words(
        en="A question that keeps its name keeps its answers, their order and their codes from wave to wave.",
        da="Et spørgsmål, der beholder sit navn, beholder sine svar, deres rækkefølge og deres koder fra runde til runde.",
    ),
    message=Words(
        en="the answers to `{item}` have changed{where}: {what}", da="svarene på `{item}` er ændret{where}: {what}"
    ),
    label=Words(en="not as before", da="ikke som før"),
    meaning=Words(
        en="means and shares are measured with another ruler than before",
        da="gennemsnit og andele måles med en anden lineal end før",
    ),
    help=Words(en="{advice}", da="{advice}"),
    source="SQP criteria (number, range, labels, order, polarity, neutral category); DeCastellarnau 2018",
    avoid=Example(before=_BEFORE, core=_BEFORE.replace("Hverken eller", "Hverken godt eller dårligt")),
    prefer=Example(
        before=_BEFORE,
        core=_BEFORE.replace("Hverken eller", "Hverken godt eller dårligt").replace(
            "{id: mad,",
            '{id: mad_2, replaces: {item: mad, changed: [scale], reason: "Midten siges helt ud", bridge: none},',
        ),
    ),
    near=Example(before=_BEFORE, core=_BEFORE.replace("tre", "trin")),
)
_ADVICE = Words(
    "keep the old answers, or give the question a new id with `replaces:`, which starts a new series",
    "behold de gamle svar, eller giv spørgsmålet et nyt id med `replaces:` (`erstatter:`), så en ny serie begynder",
)
_OUTSIDE = Words("the missing answers", "de manglende svar")
_MISSING = Words(
    "offer the missing answers as before, or declare a `series_break` with `facet: missing`",
    "tilbyd de manglende svar som før, eller erklær et `series_break` med `facet: missing`",
)
_ONE_ONLY = Words(
    "keep the old words, or declare a `series_break` for that language alone",
    "behold de gamle ord, eller erklær et `series_break` alene for det sprog",
)


def check(pair: Pair, sink: Sink) -> None:
    for first, *others in pair.by_item("scale", "coding"):
        what = listed(part for found in (first, *others) for part in found.parts)
        tell(RULE, pair, first, sink, what=what, advice=_ONE_ONLY if pair.subject(first).language else _ADVICE)
    tell_missing(RULE, pair, sink, lead=_OUTSIDE, advice=_MISSING)
