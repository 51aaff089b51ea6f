"""A condition as somebody reads it who forgets missing answers: what does not hold is false, `not` turns it round."""

from btu_dsl.expr import nodes
from btu_dsl.expr.types import Type
from btu_dsl.flow.lower import Resolve, complement, lower_true
from btu_dsl.flow.lowered import Lowered, all_of, any_of


def classical(expr: nodes.Expr, resolve: Resolve) -> Lowered:
    """Holds at least where the condition does; where only this holds, a missing answer makes the difference."""
    return _read(expr, resolve, {})


def _read(  # noqa: PLR0911  # one return a node type
    expr: nodes.Expr, resolve: Resolve, known: dict[str, Lowered]
) -> Lowered:
    """`known` holds what each name has been read as, so that names made of names are walked once."""
    match expr:
        case nodes.Not(_, operand):
            return complement(_read(operand, resolve, known))
        case nodes.And(_, operands):
            return all_of(*(_read(operand, resolve, known) for operand in operands))
        case nodes.Or(_, operands):
            return any_of(*(_read(operand, resolve, known) for operand in operands))
        case nodes.Compare(span, "!=", left, right):
            return complement(lower_true(nodes.Compare(span, "==", left, right), resolve))
        case nodes.In(span, subject, members, negated=True):
            return complement(lower_true(nodes.In(span, subject, members), resolve))
        case nodes.Name(_, name):
            if name not in known:
                condition = resolve(name)
                assert not isinstance(condition, Type), f"{name} is no condition"
                known[name] = _read(condition, resolve, known)
            return known[name]
        case _:
            return lower_true(expr, resolve)
