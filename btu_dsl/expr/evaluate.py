"""The reference evaluator: Kleene's three values, with a trace of every sub-value. Back ends are tested against it."""

from collections.abc import Mapping
from dataclasses import dataclass

from btu_dsl.diagnostics.span import Span
from btu_dsl.expr import nodes
from btu_dsl.expr.values import Answer, Missing, Value, as_number, calculate, held, holds, is_state

Values = Mapping[str, Value | bool | None]
"""Answers by name; an absent one was not answered. A base or derived condition holds its Boolean, None when unknown."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One sub-expression and what it came to; None is unknown. `children` are the parts that it was made from."""

    span: Span
    value: Value | bool | None
    children: tuple["Trace", ...] = ()

    @property
    def truth(self) -> bool | None:
        """The value of a condition: true, false or unknown."""
        return self.value if isinstance(self.value, bool) else None

    @property
    def answer(self) -> Answer | None:
        """The value where it is one to compare or calculate with."""
        return None if isinstance(self.value, Missing | bool) else self.value


def evaluate(expr: nodes.Expr, values: Values) -> Trace:  # noqa: C901, PLR0911  # one case a node type
    """The value of the whole is `.value`; of a condition, `.truth`."""
    match expr:
        case nodes.Number(span, value) | nodes.Quoted(span, value) | nodes.Date(span, value):
            return Trace(span, value)
        case nodes.Name(span, name):
            stored = values.get(name)
            return Trace(span, stored if isinstance(stored, bool) else held(stored))
        case nodes.Count(span, subject):
            return _count(span, evaluate(subject, values))
        case nodes.Arithmetic(span, op, left, right):
            return _arithmetic(span, op, evaluate(left, values), evaluate(right, values))
        case nodes.Compare(span, op, left, right):
            return _compare(span, op, evaluate(left, values), evaluate(right, values))
        case nodes.In():
            return _inside(expr, evaluate(expr.subject, values))
        case nodes.Range(span):
            return Trace(span, None)
        case nodes.Is(span, subject, state, negated):
            inner = evaluate(subject, values)
            known = is_state(held(inner.value), state)
            return Trace(span, known is not negated, (inner,))
        case nodes.Has():
            return _has(expr, evaluate(expr.subject, values))
        case nodes.Not(span, operand):
            inner = evaluate(operand, values)
            return Trace(span, None if inner.truth is None else not inner.truth, (inner,))
        case nodes.And(span, operands):
            parts = tuple(evaluate(operand, values) for operand in operands)
            return Trace(span, _every([part.truth for part in parts]), parts)
        case nodes.Or(span, operands):
            parts = tuple(evaluate(operand, values) for operand in operands)
            return Trace(span, _some([part.truth for part in parts]), parts)


def truth(expr: nodes.Expr, values: Values) -> bool | None:
    """The value of a condition: true, false or unknown."""
    return evaluate(expr, values).truth


def _every(truths: list[bool | None]) -> bool | None:
    return False if False in truths else None if None in truths else True


def _some(truths: list[bool | None]) -> bool | None:
    return True if True in truths else None if None in truths else False


def _count(span: Span, subject: Trace) -> Trace:
    marked = subject.answer
    return Trace(span, len(marked) if isinstance(marked, tuple) else None, (subject,))


def _arithmetic(span: Span, op: nodes.ArithmeticOp, left: Trace, right: Trace) -> Trace:
    a, b = _number(left), _number(right)
    return Trace(span, None if a is None or b is None else calculate(op, a, b), (left, right))


def _number(trace: Trace) -> int | float | None:
    return None if trace.answer is None else as_number(trace.answer)


def _compare(span: Span, op: nodes.CompareOp, left: Trace, right: Trace) -> Trace:
    a, b = left.answer, right.answer
    return Trace(span, None if a is None or b is None else holds(op, a, b), (left, right))


def _inside(expr: nodes.In, subject: Trace) -> Trace:
    answer = subject.answer
    found = None if answer is None else _some([_meets(answer, member) for member in expr.members])
    return Trace(expr.span, None if found is None else found is not expr.negated, (subject,))


def _meets(answer: Answer, member: nodes.Number | nodes.Quoted | nodes.Date | nodes.Range) -> bool | None:
    if isinstance(member, nodes.Range):
        return _every([holds(">=", answer, member.low.value), holds("<=", answer, member.high.value)])
    return holds("==", answer, member.value)


def _has(expr: nodes.Has, subject: Trace) -> Trace:
    marked = subject.answer
    if not isinstance(marked, tuple):
        return Trace(expr.span, None, (subject,))
    found = [code.value in marked for code in expr.codes]
    return Trace(expr.span, all(found) if expr.every else any(found), (subject,))
