"""What stands behind a name while an expression is computed: an answer, or the reason why there is none."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.expr.nodes import ArithmeticOp, CompareOp, State

Kind = Literal["not_asked", "no_answer", "dont_know", "refused", "not_applicable", "unreadable", "broken_off"]

MISSING_CODES: Mapping[Kind, int] = {
    "not_asked": -9,
    "no_answer": -8,
    "dont_know": -7,
    "refused": -6,
    "not_applicable": -5,
    "unreadable": -4,
    "broken_off": -3,
}
"""One contiguous block, so that SPSS and Stata can hold it as one range."""

KINDS: tuple[Kind, ...] = tuple(MISSING_CODES)
KIND_OF_CODE: Mapping[int, Kind] = {code: kind for kind, code in MISSING_CODES.items()}


@dataclass(frozen=True, slots=True)
class Missing:
    """No answer, and why."""

    kind: Kind

    @property
    def code(self) -> int:
        return MISSING_CODES[self.kind]


Answer = int | float | str | tuple[int, ...]
Value = Answer | Missing
"""A code or number; an ISO day or month, or a text; the marked codes of a multiple choice. A year is a number."""

NO_ANSWER = Missing("no_answer")


def held(value: "Value | bool | None") -> Value:
    """The value as conditions see it: nothing, an empty text and an unmarked list are no answer."""
    return NO_ANSWER if value is None or value in ("", ()) else value


def is_state(value: Value, state: State) -> bool:
    """Two-valued: is the answer of this kind?"""
    if isinstance(value, Missing):
        return state in ("missing", value.kind)
    return state == "answered"


def holds(op: CompareOp, left: Answer, right: Answer) -> bool | None:
    """The comparison of two answers; None when they cannot be compared. Beside a number, four digits are a year."""
    if isinstance(left, str) != isinstance(right, str):
        numbers = as_number(left), as_number(right)
        if numbers[0] is None or numbers[1] is None:
            return None
        left, right = numbers[0], numbers[1]
    if isinstance(left, str) and isinstance(right, str):
        return _ordered(op, (left > right) - (left < right))
    if isinstance(left, int | float) and isinstance(right, int | float):
        return _ordered(op, (left > right) - (left < right))
    return None


def _ordered(op: CompareOp, sign: int) -> bool:
    match op:
        case "==":
            return sign == 0
        case "!=":
            return sign != 0
        case "<":
            return sign < 0
        case "<=":
            return sign <= 0
        case ">":
            return sign > 0
        case ">=":
            return sign >= 0


def as_number(answer: Answer) -> int | float | None:
    """The answer as a number, if it is one; a year may arrive as its four digits."""
    if isinstance(answer, int | float):
        return answer
    if isinstance(answer, str) and len(answer) == 4 and answer.isascii() and answer.isdigit():
        return int(answer)
    return None


def calculate(op: ArithmeticOp, left: float, right: float) -> int | float | None:
    """In double precision; None for a division by zero and for what no double can hold."""
    try:
        match op:
            case "+":
                result = left + right
            case "-":
                result = left - right
            case "*":
                result = left * right
            case "/":
                result = left / right
        return result if math.isfinite(result) else None
    except (ZeroDivisionError, OverflowError):
        return None
