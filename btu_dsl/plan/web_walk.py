"""The web form's routing as its plan has it: question after question, each asked when its guard holds."""

from collections.abc import Mapping

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.plan.derived import with_derived
from btu_dsl.plan.web import WebPlan

_NOT_ASKED = Missing("not_asked")


def walk_web(plan: WebPlan, answers: Mapping[str, Value], preload: Mapping[str, Value]) -> tuple[str, ...]:
    """The ids that are asked, in order, of somebody who answers as in `answers`; what is absent is no answer."""
    values: dict[str, Value] = {known.name: preload.get(known.name, NO_ANSWER) for known in plan.preload}
    asked: list[str] = []
    for question in plan.questions():
        if evaluate_lowered(question.guard, with_derived(plan.derived, values)):
            asked.append(question.id)
            values[question.id] = answers.get(question.id, NO_ANSWER)
        else:
            values[question.id] = _NOT_ASKED
    return tuple(asked)
