"""A lowered condition back in the expression language: the formula that says, exactly, who has a value."""

from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.expr import nodes
from btu_dsl.expr.show import show
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lowered import Lowered, Term


def formula(lowered: Lowered) -> str:
    """An expression that is true exactly where the condition holds; empty for everyone, `never` for nobody."""
    if isinstance(lowered, low.Const):
        return "" if lowered.value else "never"
    return show(expression(lowered))


def expression(lowered: Lowered) -> nodes.Expr:  # noqa: PLR0911  # one return a node type
    """The tree whose truth is the condition. Constants have none: they are only ever whole."""
    match lowered:
        case low.All(parts):
            return nodes.And(NOWHERE, tuple(expression(part) for part in parts))
        case low.AnyOf(parts):
            return nodes.Or(NOWHERE, tuple(expression(part) for part in parts))
        case low.Member(name, codes):
            return _codes(name, codes, inside=True)
        case low.Outside(name, codes):
            return _codes(name, codes, inside=False)
        case low.StateIs(name, state, positive):
            return nodes.Is(NOWHERE, _name(name), state, negated=not positive)
        case low.Has(name, code, positive):
            has = nodes.Has(NOWHERE, _name(name), (nodes.Number(NOWHERE, code),))
            return has if positive else nodes.Not(NOWHERE, has)
        case low.Relation(op, left, right):
            return nodes.Compare(NOWHERE, op, _term(left), _term(right))
        case low.Const():
            raise AssertionError("a constant stands inside no condition")


def _codes(name: str, codes: tuple[int, ...], *, inside: bool) -> nodes.Expr:
    if not codes:
        return nodes.Is(NOWHERE, _name(name), "answered", negated=inside)
    if len(codes) == 1:
        return nodes.Compare(NOWHERE, "==" if inside else "!=", _name(name), nodes.Number(NOWHERE, codes[0]))
    members = tuple(nodes.Number(NOWHERE, code) for code in codes)
    return nodes.In(NOWHERE, _name(name), members, negated=not inside)


def _name(name: str) -> nodes.Name:
    return nodes.Name(NOWHERE, name)


def _term(term: Term) -> nodes.Expr:
    match term:
        case low.Number(value):
            return nodes.Number(NOWHERE, value)
        case low.Text(value):
            return nodes.Quoted(NOWHERE, value)
        case low.DateText(value):
            return nodes.Date(NOWHERE, value)
        case low.Value(name):
            return _name(name)
        case low.CountOf(name):
            return nodes.Count(NOWHERE, _name(name))
        case low.Calculation(op, left, right):
            return nodes.Arithmetic(NOWHERE, op, _term(left), _term(right))
