"""A lowered condition as one line in the notation of the language, for whoever compares two of them."""

from typing import Final

from btu_dsl.flow import lowered as low
from btu_dsl.flow.lowered import Lowered

EVERYBODY: Final = "alle · everybody"
NOBODY: Final = "ingen · nobody"


def formula(lowered: Lowered) -> str:  # noqa: PLR0911  # one return a node type
    """`mad == 1 and alder >= 3`. Every test is false of a missing answer but for `is`."""
    match lowered:
        case low.Const(value):
            return EVERYBODY if value else NOBODY
        case low.All(parts):
            return " and ".join(_within(part) for part in parts)
        case low.AnyOf(parts):
            return " or ".join(formula(part) for part in parts)
        case low.Member(name, codes):
            return f"{name} == {codes[0]}" if len(codes) == 1 else f"{name} in ({', '.join(map(str, codes))})"
        case low.Outside(name, codes):
            return f"{name} != {codes[0]}" if len(codes) == 1 else f"{name} not in ({', '.join(map(str, codes))})"
        case low.Relation(op, left, right):
            return f"{_term(left)} {op} {_term(right)}"
        case low.StateIs(name, state, positive):
            return f"{name} is {'' if positive else 'not '}{state}"
        case low.Has(name, code, positive):
            return f"{name} has {code}" if positive else f"not {name} has {code}"


def _within(part: Lowered) -> str:
    return f"({formula(part)})" if isinstance(part, low.AnyOf) else formula(part)


def _term(term: low.Term) -> str:
    match term:
        case low.Number(value) | low.DateText(value):
            return str(value)
        case low.Text(value):
            return f"'{value}'" if '"' in value else f'"{value}"'
        case low.Value(name):
            return name
        case low.CountOf(name):
            return f"count({name})"
        case low.Calculation(op, left, right):
            return f"({_term(left)} {op} {_term(right)})"
