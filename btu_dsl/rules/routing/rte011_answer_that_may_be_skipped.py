"""RTE011: a condition, or a computed value, reads an answer that somebody who gets there was never asked for.

Beyond the catalogue: the possibly skipped use. A comparison of an answer that is not there is unknown, also when it is
turned round: whoever was not asked is not “other than 1”. Where somebody who forgets that would be mistaken about who is
asked, it is told. In texts the compiler demands a fallback.
"""

from collections.abc import Iterator
from functools import partial
from operator import eq

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr import nodes
from btu_dsl.expr.names import names_in
from btu_dsl.expr.values import Missing
from btu_dsl.flow.build import resolver
from btu_dsl.flow.classical import classical
from btu_dsl.flow.diagram import NEVER, Diagram, TooMuch
from btu_dsl.flow.lowered import names_of
from btu_dsl.flow.marks import NOT_ASKED
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Derived, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Condition, asked
from btu_dsl.rules.routing.rte015_not_proved import tell, unless_given_up

RULE = Rule(
    code="RTE011",
    name="answer-that-may-be-skipped",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="What a condition or a computed value reads has been asked, or it says what holds for those who were not asked.",
        da="Det, en betingelse eller en beregnet værdi læser, er der spurgt om, eller den siger, hvad der gælder for dem, "
        "der ikke blev spurgt.",
    ),
    message=Words(
        en="not everybody who gets to `{item}` has been asked `{name}`",
        da="ikke alle, der når til `{item}`, er blevet spurgt om `{name}`",
    ),
    label=Words(en="{what}", da="{what}"),
    meaning=Words(
        en="people are left out who were never asked, and the figures do not say so",
        da="der mangler mennesker, som aldrig blev spurgt, og det fremgår ikke af tallene",
    ),
    help=Words(en="{remedy}", da="{remedy}"),
    source="QML review of ten surveys: conditions on answers that may have been skipped; own reasoning",
    avoid=Example(
        core="""
modes: [web, phone]
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: pakke, tier: optional, ask_if: "maden != 1", text: "Har barnet madpakke med?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
modes: [web, phone]
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - id: pakke
    tier: optional
    ask_if: maden != 1 or maden is not_asked
    text: Har barnet madpakke med?
    answer: ja_nej
"""
    ),
    near=Example(
        core="""
modes: [web, phone]
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: pakke, tier: optional, ask_if: "maden == 2", text: "Har barnet madpakke med?", answer: ja_nej}
"""
    ),
)
_CONDITION = Words("does not hold for those who were not asked", "gælder ikke for dem, der ikke blev spurgt")
_VALUE = Words("has no value without it", "har ingen værdi uden det")
_ASKED = Words("asked of some only", "stilles kun til nogle")


def check(case: Case, sink: Sink) -> None:
    told: set[Span] = set()
    for one in asked(case):
        with unless_given_up(case, one, sink):
            if case.proof.guard(one.item.id) == NEVER:
                continue
            for condition in one.conditions:
                if condition.span not in told and is_own(case, condition.owner):
                    told.add(condition.span)
                    _check_condition(case, one.item, condition, sink)
    if case.is_core:
        for value in case.survey.derived:
            try:
                _check_value(case, value, sink)
            except TooMuch as given_up:
                tell(case, value.name, value.span, given_up, sink)


def _check_condition(case: Case, item: Item, condition: Condition, sink: Sink) -> None:
    proof = case.proof
    both, of = proof.diagrams.both, proof.of
    mistaken = of(classical(condition.expression, resolver(case.survey)))
    left_out = both(proof.reaching(item.id, condition.index), mistaken, proof.diagrams.negate(of(condition.lowered)))
    for name in _questions(case, names_of(condition.lowered)):
        shown = both(left_out, proof.answered(name.id, partial(eq, NOT_ASKED), by_kind=True))
        if shown != NEVER:
            remedy = Words(
                f"write `{name.id} is answered and …` if they should be left out, else `… or {name.id} is not_asked`",
                f"skriv `{name.id} is answered and …`, hvis de skal udelades, og ellers `… or {name.id} is not_asked`",
            )
            place = _place(condition.expression, name.id)
            _tell(case, item.id, condition.holder, name, place, (_CONDITION, remedy), shown, sink)
            return


def _check_value(case: Case, value: Derived, sink: Sink) -> None:
    """A calculation that somebody was asked one part of, and not the other."""
    if value.expression is None or value.function == "when":
        return
    proof = case.proof
    members = list(_questions(case, [name.name for name in names_in(value.expression)]))
    for name in members:
        unasked = proof.answered(name.id, partial(eq, NOT_ASKED), by_kind=True)
        for other in members:
            given = proof.answered(other.id, lambda answer: not isinstance(answer, Missing), by_kind=True)
            shown = proof.diagrams.both(unasked, given)
            if shown != NEVER:
                remedy = Words(
                    f"use `sum` or `mean` with `min_answered`, or ask everybody `{name.id}` who is asked `{other.id}`",
                    f"brug `sum` eller `mean` med `min_answered`, eller stil `{name.id}` til alle, der får `{other.id}`",
                )
                place = _place(value.expression, name.id)
                _tell(case, value.name, value.name, name, place, (_VALUE, remedy), shown, sink)
                return


def _questions(case: Case, names: list[str] | tuple[str, ...]) -> Iterator[Item]:
    items = {item.id: item for item in case.survey.items()}
    yield from (items[name] for name in dict.fromkeys(names) if name in items)


def _place(expression: nodes.Expr, name: str) -> Span:
    """Where the name stands, or the whole condition where it is read through another one."""
    return next((each.span for each in names_in(expression) if each.name == name), expression.span)


def _tell(  # the parts of one finding
    case: Case, about: str, holder: str, name: Item, span: Span, words: tuple[Words, Words], shown: Diagram, sink: Sink
) -> None:
    what, remedy = words
    sink.report(
        RULE,
        span,
        related=(Label(name.span, _ASKED),),
        subject=case.subject(item=about, facet="base"),
        witness=shortest(case.proof, shown),
        item=holder,
        name=name.id,
        what=what,
        remedy=remedy,
    )
