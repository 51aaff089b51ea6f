"""COR007: the missing answers that can be given to an item of the core are not the core's, or shown elsewhere."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.missing import tell_missing
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="COR007",
    name="core-nonsubstantive-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="“Don't know” and the like are offered as in the core: the same ones, in the same words, in the same places.",
        da="»Ved ikke« og lignende tilbydes som i grundskemaet: de samme, med de samme ord, de samme steder.",
    ),
    message=Words(
        en="the missing answers to `{item}` are not the core's{where}: {what}",
        da="de manglende svar på `{item}` er ikke grundskemaets{where}: {what}",
    ),
    label=Words(en="differs from the core", da="afviger fra grundskemaet"),
    meaning=Words(
        en="who may answer “don't know” leaves the scale: shares and means are taken of other people",
        da="den, der kan svare »ved ikke«, forlader skalaen: andele og gennemsnit handler så om andre mennesker",
    ),
    help=Words(
        en="offer the missing answers that the core offers", da="tilbyd de manglende svar, som grundskemaet tilbyder"
    ),
    source="de Leeuw, Boevee and Hox 2013; ESRA 2019 session on don't know answers",
    avoid=Example(
        before="""
items:
  - id: mad
    tier: obligatory
    text: Er maden god?
    answer:
      choice: one
      codes: {1: Ja, 2: Nej}
      missing: {dont_know: {label: "Ved ikke", web: shown, paper: shown, phone: not_read}}
""",
        core="""
items:
  - id: mad
    tier: obligatory
    text: Er maden god?
    answer: {choice: one, codes: {1: Ja, 2: Nej}}
""",
        overlay="vælg: []\n",
    ),
    prefer=Example(
        before="""
items:
  - id: mad
    tier: obligatory
    text: Er maden god?
    answer:
      choice: one
      codes: {1: Ja, 2: Nej}
      missing: {dont_know: {label: "Ved ikke", web: shown, paper: shown, phone: not_read}}
""",
        core="""
items:
  - id: mad
    tier: obligatory
    text: Er maden god?
    answer:
      choice: one
      codes: {1: Ja, 2: Nej}
      missing: {dont_know: {label: "Ved ikke", web: shown, paper: shown, phone: not_read}}
""",
        overlay="vælg: []\n",
    ),
    near=Example(
        before="""
items:
  - id: mad
    tier: obligatory
    text: Er maden god?
    answer:
      choice: one
      codes: {1: Ja, 2: Nej}
      missing: {dont_know: {label: "Ved ikke", web: shown, paper: shown, phone: not_read}}
""",
        core="""
items:
  - id: mad
    tier: obligatory
    text: Er maden god?
    answer:
      choice: one
      codes: {1: Ja, 2: Nej}
      missing: {dont_know: {label: "Ved  ikke", web: shown, paper: shown, phone: not_read}}
""",
        overlay="vælg: []\n",
    ),
)


def check(pair: Pair, sink: Sink) -> None:
    tell_missing(RULE, pair, sink)
