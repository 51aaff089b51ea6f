"""RTE010: an answer is offered that a hard check on the same question always refuses.

Beyond the catalogue: an option that can never be selected. Soft checks only ask again, and are not counted.
"""

from functools import partial

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.expr.values import Value
from btu_dsl.flow.build import resolver
from btu_dsl.flow.diagram import NEVER, Diagram, TooMuch
from btu_dsl.flow.lower import lower_false
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Choice, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items
from btu_dsl.rules.routing.rte015_not_proved import tell

RULE = Rule(
    code="RTE010",
    name="option-never-accepted",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Every answer that is offered is accepted from somebody.",
        da="Ethvert svar, der tilbydes, bliver godtaget fra nogen.",
    ),
    message=Words(
        en="nobody can answer {code} to `{item}`: it is offered, and always refused",
        da="ingen kan svare {code} på `{item}`: det tilbydes og afvises altid",
    ),
    label=Words(en="refuses it", da="afviser det"),
    meaning=Words(
        en="on paper it is ticked all the same, so that the modes do not collect the same answers",
        da="på papir bliver det krydset af alligevel, så formerne ikke indsamler de samme svar",
    ),
    help=Words(
        en="take the answer off the list, or correct the check",
        da="tag svaret af listen, eller ret kontrollen",
    ),
    source="Blaise and QML: postconditions that rule an answer out; own reasoning",
    avoid=Example(
        core="""
items:
  - id: dage
    tier: optional
    text: Spiser dit barn med?
    answer: {choice: one, codes: {1: Aldrig, 2: "Nogle dage", 3: "Hver dag"}}
    checks: [{level: hard, require: "dage != 1", message: "Vælg et andet svar"}]
"""
    ),
    prefer=Example(
        core="""
items:
  - id: dage
    tier: optional
    text: Spiser dit barn med?
    answer: {choice: one, codes: {2: "Nogle dage", 3: "Hver dag"}}
"""
    ),
    near=Example(
        core="""
items:
  - id: dage
    tier: optional
    text: Spiser dit barn med?
    answer: {choice: one, codes: {1: Aldrig, 2: "Nogle dage", 3: "Hver dag"}}
    checks: [{level: soft, require: "dage != 1", message: "Er det rigtigt, at barnet aldrig spiser med?"}]
"""
    ),
)
_OFFERED = Words("offered here", "tilbydes her")


def check(case: Case, sink: Sink) -> None:
    for item in own_items(case):
        hard = [check for check in item.checks if check.level == "hard"]
        if hard and isinstance(item.answer, Choice):
            try:
                _check(case, item, item.answer, sink)
            except TooMuch as given_up:
                tell(case, item.id, hard[0].span, given_up, sink)


def _check(case: Case, item: Item, answer: Choice, sink: Sink) -> None:
    proof = case.proof_of_checks
    resolve, asked = resolver(case.survey), proof.guard(item.id)
    fails = [(each, proof.of(lower_false(each.require, resolve))) for each in item.checks if each.level == "hard"]
    passes = proof.diagrams.negate(proof.diagrams.either(*(failed for _, failed in fails)))
    for code in answer.scale.codes:
        given = proof.diagrams.both(asked, proof.answered(item.id, partial(_is, code=code.value)))
        if given == NEVER or proof.diagrams.both(given, passes) != NEVER:
            continue
        refusing = next((each for each, failed in fails if _meets(case, given, failed)), fails[0][0])
        sink.report(
            RULE,
            refusing.require.span,
            related=(Label(code.span, _OFFERED),),
            subject=case.subject(item=item.id, facet="scale"),
            witness=shortest(proof, given),
            item=item.id,
            code=code.value,
        )


def _meets(case: Case, given: Diagram, failed: Diagram) -> bool:
    return case.proof_of_checks.diagrams.both(given, failed) != NEVER


def _is(value: Value, code: int) -> bool:
    return code in value if isinstance(value, tuple) else value == code
