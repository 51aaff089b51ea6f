"""MOD008: the data do not say in which mode an answer was given.

Every answer document and every record carry `btu_mode`, so that only one thing can take it away: a name of the
author's that is the same. All other names of that block are STR001's.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case

RULE = Rule(
    code="MOD008",
    name="mode-not-recorded",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.MODES,
    purpose=Words(
        en="Every answer in the data says in which mode it was given.",
        da="Ethvert svar i data siger, i hvilken form det er givet.",
    ),
    message=Words(
        en="`{name}` takes the name of a column that every data file has of itself",
        da="`{name}` tager navnet fra en kolonne, som enhver datafil har i forvejen",
    ),
    label=Words(en="this name is taken", da="dette navn er optaget"),
    meaning=Words(
        en="the column that tells web, paper and phone apart would be overwritten, and mode effects could not be seen",
        da="den kolonne, der skiller web, papir og telefon ad, ville blive overskrevet, og virkningen af formen kunne ikke ses",
    ),
    help=Words(en="give it another name", da="giv den et andet navn"),
    source="NHS Friends and Family Test: not comparable where methods of collection are not known",
    implies=("STR001",),
    avoid=Example(
        core="""
items:
  - {id: btu_mode, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
items:
  - {id: btu, tier: obligatory, text: "Kender du undersøgelsen fra tidligere?", answer: ja_nej}
"""
    ),
)
_TAKEN = "btu_mode"


def check(case: Case, sink: Sink) -> None:
    for name, span in _names(case):
        if name == _TAKEN:
            sink.report(RULE, span, subject=case.subject(item=name, facet="regime"), name=name)


def _names(case: Case) -> Iterator[tuple[str, Span]]:
    """Everything that gets a column: questions under the names of their variables, what is known, what is computed."""
    survey = case.survey
    yield from ((item.variable, item.span) for item in survey.items())
    yield from ((value.name, value.span) for value in survey.preload)
    yield from ((value.name, value.span) for value in survey.derived)
