"""Values computed from answers, each known from one place on: right after the last answer that it is made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from btu_dsl.expr.check import names_in
from btu_dsl.expr.derive import derive
from btu_dsl.expr.evaluate import Values, evaluate
from btu_dsl.expr.nodes import Expr
from btu_dsl.expr.values import Missing, Value, held
from btu_dsl.flow.build import resolver
from btu_dsl.flow.lower import evaluate_lowered, lower_false, lower_true
from btu_dsl.flow.lowered import Lowered
from btu_dsl.model.nodes import Derived, Survey

Result = Value | bool | None
"""A number or a missing answer; of a condition its truth, None when that is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A derived value or a base. `order` is that of the last item that it reads, −1 when it reads none.

    `unasked` says that it counts as not asked when none of its `members` is; else it is then unknown.
    """

    id: str
    order: int
    members: tuple[str, ...]
    compute: Callable[[Values], Result]
    unasked: bool = False


def computed_values(survey: Survey) -> tuple[Computed, ...]:
    """Every derived value and base of the survey, in the order in which they can be computed."""
    return tuple(sorted(_in_order(survey), key=lambda value: value.order))


def _in_order(survey: Survey) -> Iterator[Computed]:
    """Those first that others are made of."""
    every = {value.id: value for value in (*_derived(survey), *_bases(survey))}
    done: set[str] = set()

    def visit(value: Computed) -> Iterator[Computed]:
        if value.id not in done:
            done.add(value.id)
            for member in value.members:
                if member in every:
                    yield from visit(every[member])
            yield value

    for value in every.values():
        yield from visit(value)


def _derived(survey: Survey) -> Iterator[Computed]:
    for value in survey.derived:
        order, expression = survey.symbols[value.name].order, value.expression
        if expression is None:
            compute = partial(_from_members, value)
            yield Computed(id=value.name, order=order, members=value.members, compute=compute, unasked=True)
        elif value.function == "when":
            yield _condition(value.name, order, expression, survey)
        else:
            members = tuple(dict.fromkeys(name.name for name in names_in(expression)))
            yield Computed(id=value.name, order=order, members=members, compute=partial(_expression, expression))


def _bases(survey: Survey) -> Iterator[Computed]:
    for base in survey.bases:
        yield _condition(base.name, survey.symbols[base.name].order, base.when, survey)


def _condition(name: str, order: int, expression: Expr, survey: Survey) -> Computed:
    resolve = resolver(survey)
    compute = partial(_truth, lower_true(expression, resolve), lower_false(expression, resolve))
    members = tuple(dict.fromkeys(each.name for each in names_in(expression)))
    return Computed(id=name, order=order, members=members, compute=compute)


def _from_members(value: Derived, values: Values) -> Result:
    function = value.function
    assert function in ("mean", "sum", "count")
    members = [held(values.get(member)) for member in value.members]
    return derive(function, members, value.min_answered)


def _expression(expression: Expr, values: Values) -> Result:
    return held(evaluate(expression, values).value)


def _truth(holds: Lowered, fails: Lowered, values: Values) -> Result:
    if evaluate_lowered(holds, values):
        return True
    return False if evaluate_lowered(fails, values) else None


def plain(result: Result) -> object:
    """As the contract's JSON has it: a missing answer as its kind, a multiple choice as a list."""
    if isinstance(result, Missing):
        return {"kind": result.kind}
    return list(result) if isinstance(result, tuple) else result
