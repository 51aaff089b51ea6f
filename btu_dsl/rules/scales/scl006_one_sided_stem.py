"""SCL006: the scale runs from one pole to another, the question names only one of them."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice, Scale
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import questions
from btu_dsl.rules.case import Case
from btu_dsl.rules.scales.poles import Poles, read_scale, words

RULE = Rule(
    code="SCL006",
    name="one-sided-stem",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A question names both ends of a scale that runs both ways.",
        da="Et spørgsmål nævner begge ender af en skala, der går begge veje.",
    ),
    message=Words(
        en="`{item}` asks only about “{named}”; its scale also has “{left_out}”",
        da="`{item}` spørger kun til »{named}«; skalaen har også »{left_out}«",
    ),
    label=Words(en="one side only", da="kun den ene side"),
    meaning=Words(
        en="people lean towards the side that is named; a core that has always asked so keeps its series",
        da="folk hælder mod den side, der nævnes; et grundskema, der altid har spurgt sådan, bevarer sin serie",
    ),
    help=Words(en="write “{both}”", da="skriv »{both}«"),
    source="SQP: balance of the request; the headline question of national BTU rounds is itself one-sided",
    avoid=Example(
        overlay="""
spørgsmål:
  - {id: tur, tekst: "Hvor tilfreds er du med børnenes ture?", svar: tilfredshed5}
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - {id: tur, tekst: "Hvor tilfreds eller utilfreds er du med børnenes ture?", svar: tilfredshed5}
"""
    ),
    near=Example(
        overlay="""
spørgsmål:
  - {id: tur, tekst: "I hvor høj grad er dit barn tilfreds efter en tur?", svar: grad5}
"""
    ),
)
_OR = {"da": "eller", "en": "or"}


def check(case: Case, sink: Sink) -> None:
    poles: dict[str, Poles | None] = {}
    for item, text, question in questions(case):
        if not isinstance(item.answer, Choice) or item.answer.many:
            continue
        scale = item.answer.scale
        if scale.id not in poles:
            poles[scale.id] = _poles(scale)
        ends = poles[scale.id]
        asked = set(words(question))
        if ends is None or asked.isdisjoint(ends.low) is asked.isdisjoint(ends.high):
            continue
        named, left_out = (ends.high, ends.low) if asked.isdisjoint(ends.low) else (ends.low, ends.high)
        conjunction = _OR[text.language.partition("-")[0]]
        sink.report(
            RULE,
            text.span,
            subject=case.subject(item=item.id, facet="wording"),
            level=Level.WARNING if item.tier == "local" else Level.INFO,
            item=item.id,
            named=named[0],
            left_out=left_out[0],
            both=f"{ends.high[0]} {conjunction} {ends.low[0]}",
        )


def _poles(scale: Scale) -> Poles | None:
    """Those of the labels, where a question that holds their words asks about them."""
    read = read_scale(scale)
    return read.poles if read and read.poles.sure else None
