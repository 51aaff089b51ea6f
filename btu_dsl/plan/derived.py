"""Computed values as data that a plan can carry, and their values in the plan's own reading of an answer sheet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.expr.derive import derive
from btu_dsl.expr.evaluate import Values
from btu_dsl.expr.values import NO_ANSWER, Answer, Missing, Value, as_number, calculate, held
from btu_dsl.flow.build import resolver
from btu_dsl.flow.lower import evaluate_lowered, lower_false, lower_term, lower_true
from btu_dsl.flow.lowered import Calculation, CountOf, DateText, Lowered, Number, Term, Text
from btu_dsl.flow.lowered import Value as ValueOf
from btu_dsl.model.needs import reads
from btu_dsl.model.nodes import Derived, Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedRule:
    """Worked out right after question `after` (empty: before the first).

    mean, sum and count over `members`; `when` is true on `holds`, false on `fails`, else unknown; `value` is `term`.
    """

    name: str
    after: str
    function: Literal["mean", "sum", "count", "when", "value"]
    members: tuple[str, ...] = ()
    min_answered: int = 0
    holds: Lowered | None = None
    fails: Lowered | None = None
    term: Term | None = None


def derived_rules(survey: Survey) -> tuple[DerivedRule, ...]:
    """Every derived value of the survey, those that others are made of first."""
    items = {survey.symbols[item.id].order: item.id for item in survey.items()}
    return tuple(_rule(value, items.get(survey.symbols[value.name].order, ""), survey) for value in _in_order(survey))


def _in_order(survey: Survey) -> Iterator[Derived]:
    by_name = {value.name: value for value in survey.derived}
    done: set[str] = set()

    def visit(value: Derived) -> Iterator[Derived]:
        if value.name not in done:
            done.add(value.name)
            for name in reads(value):
                if name in by_name:
                    yield from visit(by_name[name])
            yield value

    for value in survey.derived:
        yield from visit(value)


def _rule(value: Derived, after: str, survey: Survey) -> DerivedRule:
    expression = value.expression
    if value.function == "when" and expression is not None:
        resolve = resolver(survey)
        holds, fails = lower_true(expression, resolve), lower_false(expression, resolve)
        return DerivedRule(name=value.name, after=after, function="when", holds=holds, fails=fails)
    if value.function == "value" and expression is not None:
        return DerivedRule(name=value.name, after=after, function="value", term=lower_term(expression))
    return DerivedRule(
        name=value.name,
        after=after,
        function=value.function,
        members=value.members,
        min_answered=value.min_answered,
    )


def with_derived(rules: Iterable[DerivedRule], values: Mapping[str, Value]) -> dict[str, Value | bool | None]:
    """The answers together with all that can be worked out from them."""
    found: dict[str, Value | bool | None] = dict(values)
    for rule in rules:
        found[rule.name] = work_out(rule, found)
    return found


def work_out(rule: DerivedRule, values: Values) -> Value | bool | None:
    """The value of one rule; a condition gives its Boolean, or None when it is unknown."""
    match rule.function:
        case "when":
            assert rule.holds is not None
            assert rule.fails is not None
            if evaluate_lowered(rule.holds, values):
                return True
            return False if evaluate_lowered(rule.fails, values) else None
        case "value":
            assert rule.term is not None
            amount = _amount(rule.term, values)
            return NO_ANSWER if amount is None else amount
        case "mean" | "sum" | "count" as function:
            return derive(function, [held(values.get(name)) for name in rule.members], rule.min_answered)


def _amount(term: Term, values: Values) -> Answer | None:
    match term:
        case Number(value) | Text(value) | DateText(value):
            return value
        case ValueOf(name):
            answer = held(values.get(name))
            return None if isinstance(answer, Missing) else answer
        case CountOf(name):
            marked = held(values.get(name))
            return len(marked) if isinstance(marked, tuple) else None
        case Calculation(op, left, right):
            first, second = (_amount(side, values) for side in (left, right))
            if first is None or second is None:
                return None
            a, b = as_number(first), as_number(second)
            return None if a is None or b is None else calculate(op, a, b)
