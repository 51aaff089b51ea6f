"""The canonical text of an expression: single spaces, and no parentheses but those that the meaning needs."""

from decimal import Decimal

from btu_dsl.expr import nodes

_OR, _AND, _NOT, _COMPARISON, _SUM, _PRODUCT, _ATOM = range(7)


def show(expr: nodes.Expr) -> str:
    """Text that parses to the same tree."""
    return _show(expr, _OR)


def _show(expr: nodes.Expr, least: int) -> str:
    """In parentheses when the expression binds weaker than its place asks for."""
    text, binds = _text(expr)
    return text if binds >= least else f"({text})"


def _text(expr: nodes.Expr) -> tuple[str, int]:  # noqa: PLR0911  # one return a node type
    match expr:
        case nodes.Or(_, operands):
            return " or ".join(_show(operand, _AND) for operand in operands), _OR
        case nodes.And(_, operands):
            return " and ".join(_show(operand, _NOT) for operand in operands), _AND
        case nodes.Not(_, operand):
            return f"not {_show(operand, _NOT)}", _NOT
        case nodes.Compare(_, op, left, right):
            return f"{_show(left, _SUM)} {op} {_show(right, _SUM)}", _COMPARISON
        case nodes.In(_, subject, members, negated):
            listed = ", ".join(_atom(member) for member in members)
            return f"{_show(subject, _SUM)} {'not ' if negated else ''}in ({listed})", _COMPARISON
        case nodes.Is(_, subject, state, negated):
            return f"{subject.name} is {'not ' if negated else ''}{state}", _COMPARISON
        case nodes.Has(_, subject, codes, every):
            return f"{subject.name} has {_codes(codes, every=every)}", _COMPARISON
        case nodes.Arithmetic(_, op, left, right):
            binds = _SUM if op in ("+", "-") else _PRODUCT
            return f"{_show(left, binds)} {op} {_show(right, binds + 1)}", binds
        case _:
            return _atom(expr), _ATOM


def _codes(codes: tuple[nodes.Number, ...], *, every: bool) -> str:
    listed = ", ".join(str(code.value) for code in codes)
    if every:
        return f"all ({listed})"
    return listed if len(codes) == 1 else f"any ({listed})"


def _atom(expr: nodes.Expr) -> str:
    match expr:
        case nodes.Quoted(_, value):
            return f"'{value}'" if '"' in value else f'"{value}"'
        case nodes.Name(_, name):
            return name
        case nodes.Count(_, subject):
            return f"count({subject.name})"
        case nodes.Range(_, low, high):
            return f"{_atom(low)}..{_atom(high)}"
        case nodes.Number(_, float() as value):
            return f"{Decimal(repr(value)):f}"
        case nodes.Number(_, value) | nodes.Date(_, value):
            return str(value)
        case _:
            raise AssertionError(f"{type(expr).__name__} is no atom")
