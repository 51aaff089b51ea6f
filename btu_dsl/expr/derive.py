"""Mean, sum and count over several answers: missing members are left out, up to a stated least number of answers."""

from collections.abc import Sequence
from typing import Literal

from btu_dsl.expr.values import NO_ANSWER, Missing, Value, as_number, held

Function = Literal["mean", "sum", "count"]


def derive(function: Function, members: Sequence[Value | None], min_answered: int) -> Value:
    """The derived value; below `min_answered` it is not_asked if every member is, else no_answer.

    `count` is the number of members that are answered.
    """
    answers = [answer for member in members if not isinstance(answer := held(member), Missing)]
    if len(answers) < max(min_answered, 1 if function == "mean" else 0):
        unasked = bool(members) and all(member == Missing("not_asked") for member in members)
        return Missing("not_asked") if unasked else NO_ANSWER
    if function == "count":
        return len(answers)
    total = sum(number for answer in answers if (number := as_number(answer)) is not None)
    return total / len(answers) if function == "mean" else total
