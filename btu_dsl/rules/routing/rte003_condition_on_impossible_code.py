"""RTE003: a condition waits for an answer that nobody who gets to it can have given.

Differs from the catalogue: a code that is not in the list at all is an error of the language. What is found here is one
that an earlier condition, or the end of the interview, has ruled out.
"""

from functools import partial

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.values import Value
from btu_dsl.flow.diagram import NEVER
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Condition, asked, written_codes
from btu_dsl.rules.routing.rte015_not_proved import unless_given_up

RULE = Rule(
    code="RTE003",
    name="condition-on-impossible-code",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A condition names only answers that somebody who gets to it can have given.",
        da="En betingelse nævner kun svar, som nogen, der når til den, kan have givet.",
    ),
    message=Words(
        en="nobody who gets to `{item}` has answered {code} to `{name}`",
        da="ingen, der når til `{item}`, har svaret {code} på `{name}`",
    ),
    label=Words(en="already ruled out", da="allerede udelukket"),
    meaning=Words(
        en="those who gave that answer are meant to be asked, and are not",
        da="de, der gav det svar, skulle have været spurgt, men bliver det ikke",
    ),
    help=Words(
        en="take the code out, or the earlier condition that rules it out",
        da="tag koden ud, eller den tidligere betingelse, der udelukker den",
    ),
    source="SurveyJS Linter: unknown choice; own reasoning",
    implies=("RTE002",),
    avoid=Example(
        core="""
items:
  - id: brug
    tier: obligatory
    text: Spiser dit barn med?
    answer: {choice: one, codes: {1: Nej, 2: "Nogle dage", 3: "Hver dag"}}
    end_if: brug == 1
  - {id: maden, tier: optional, ask_if: "brug in (1, 2)", text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - id: brug
    tier: obligatory
    text: Spiser dit barn med?
    answer: {choice: one, codes: {1: Nej, 2: "Nogle dage", 3: "Hver dag"}}
    end_if: brug == 1
  - {id: maden, tier: optional, ask_if: "brug == 2", text: "Er I glade for maden?", answer: ja_nej}
  - {id: sted, tier: optional, text: "Er I glade for stedet?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
items:
  - id: brug
    tier: obligatory
    text: Spiser dit barn med?
    answer: {choice: one, codes: {1: Nej, 2: "Nogle dage", 3: "Hver dag"}}
  - {id: maden, tier: optional, ask_if: "brug in (1, 2)", text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
)
_ANSWER = Words("the question that is read", "spørgsmålet, der læses")


def check(case: Case, sink: Sink) -> None:
    told: set[Span] = set()
    for one in asked(case):
        with unless_given_up(case, one, sink):
            if case.proof.guard(one.item.id) == NEVER:
                continue
            for condition in one.conditions:
                if condition.span not in told and is_own(case, condition.owner):
                    told.add(condition.span)
                    _check(case, one.item, condition, sink)


def _check(case: Case, item: Item, condition: Condition, sink: Sink) -> None:
    proof, items = case.proof, {each.id: each for each in case.survey.items()}
    for name, code in written_codes(condition.expression):
        if name not in items or not any(_is(value, code.value) for value in proof.values(name)):
            continue
        given = proof.answered(name, partial(_is, code=code.value))
        if given != NEVER and proof.diagrams.both(proof.reaching(item.id, condition.index), given) == NEVER:
            sink.report(
                RULE,
                code.span,
                related=(Label(items[name].span, _ANSWER),),
                subject=case.subject(item=item.id, facet="base"),
                witness=shortest(proof, given),
                item=condition.holder,
                name=name,
                code=code.value,
            )


def _is(value: Value, code: float) -> bool:
    return code in value if isinstance(value, tuple) else value == code
