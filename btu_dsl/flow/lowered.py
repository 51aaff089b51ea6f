"""Conditions after lowering: two-valued, without `not`, every test saying by itself what a missing answer does to it.

Each test is false of a name whose answer is missing, but for `StateIs`, which asks just that. All back ends are made
from this form. `All(())` is never built: it is `Const(True)`, and `AnyOf(())` is `Const(False)`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from btu_dsl.expr.nodes import ArithmeticOp, CompareOp, State


@dataclass(frozen=True, slots=True)
class Number:
    value: int | float


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class DateText:
    """An ISO day or month."""

    value: str


@dataclass(frozen=True, slots=True)
class Value:
    """The answer or value of `name`: a number, a code, an ISO date or a text known beforehand."""

    name: str


@dataclass(frozen=True, slots=True)
class CountOf:
    """How many answers of the multiple choice `name` are marked."""

    name: str


@dataclass(frozen=True, slots=True)
class Calculation:
    op: ArithmeticOp
    left: "Term"
    right: "Term"


Term = Number | Text | DateText | Value | CountOf | Calculation


@dataclass(frozen=True, slots=True)
class Const:
    value: bool


@dataclass(frozen=True, slots=True)
class Member:
    """Answered, and the value is one of `codes` (ascending)."""

    name: str
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """Answered, and the value is none of `codes` (ascending)."""

    name: str
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """Every name in it is answered, nothing is divided by zero, and the relation holds."""

    op: CompareOp
    left: Term
    right: Term


@dataclass(frozen=True, slots=True)
class StateIs:
    """The answer is (with `positive` false: is not) of this kind. A base or derived value counts like an answer."""

    name: str
    state: State
    positive: bool = True


@dataclass(frozen=True, slots=True)
class Has:
    """Answered, and `code` is (with `positive` false: is not) among the marked answers."""

    name: str
    code: int
    positive: bool = True


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple["Lowered", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple["Lowered", ...]


Test = Member | Outside | Relation | StateIs | Has
Lowered = Const | All | AnyOf | Test

TRUE = Const(value=True)
FALSE = Const(value=False)


def all_of(*parts: Lowered) -> Lowered:
    """The conjunction, flat, without constants and repetitions; a single part stands by itself."""
    flat = tuple(dict.fromkeys(inner for part in parts for inner in (part.parts if isinstance(part, All) else (part,))))
    kept = tuple(part for part in flat if part != TRUE)
    if FALSE in kept:
        return FALSE
    return kept[0] if len(kept) == 1 else All(kept) if kept else TRUE


def any_of(*parts: Lowered) -> Lowered:
    """The disjunction, flat, without constants and repetitions; a single part stands by itself."""
    flat = tuple(
        dict.fromkeys(inner for part in parts for inner in (part.parts if isinstance(part, AnyOf) else (part,)))
    )
    kept = tuple(part for part in flat if part != FALSE)
    if TRUE in kept:
        return TRUE
    return kept[0] if len(kept) == 1 else AnyOf(kept) if kept else FALSE


def term_names(term: Term) -> Iterator[str]:
    """Every name that the term reads, in reading order, repetitions included."""
    match term:
        case Value(name) | CountOf(name):
            yield name
        case Calculation(_, left, right):
            yield from term_names(left)
            yield from term_names(right)
        case _:
            return


def _names(lowered: Lowered) -> Iterator[str]:
    match lowered:
        case Const():
            return
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _names(part)
        case Relation(_, left, right):
            yield from term_names(left)
            yield from term_names(right)
        case _:
            yield lowered.name


def names_of(lowered: Lowered) -> tuple[str, ...]:
    """The names that the condition reads, each once, in reading order."""
    return tuple(dict.fromkeys(_names(lowered)))


def to_json(lowered: Lowered) -> dict[str, object]:  # noqa: PLR0911  # one return a node type
    """One object with one key: const, all, any, member, outside, relation, state or has."""
    match lowered:
        case Const(value):
            return {"const": value}
        case All(parts):
            return {"all": [to_json(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [to_json(part) for part in parts]}
        case Member(name, codes):
            return {"member": [name, list(codes)]}
        case Outside(name, codes):
            return {"outside": [name, list(codes)]}
        case Relation(op, left, right):
            return {"relation": [op, term_json(left), term_json(right)]}
        case StateIs(name, state, positive):
            return {"state": [name, state, positive]}
        case Has(name, code, positive):
            return {"has": [name, code, positive]}


def term_json(term: Term) -> dict[str, object]:
    """One object with one key: number, text, date, value, count or calculation."""
    match term:
        case Number(value):
            return {"number": value}
        case Text(value):
            return {"text": value}
        case DateText(value):
            return {"date": value}
        case Value(name):
            return {"value": name}
        case CountOf(name):
            return {"count": name}
        case Calculation(op, left, right):
            return {"calculation": [op, term_json(left), term_json(right)]}


def from_json(data: object) -> Lowered:  # noqa: PLR0911  # one return a node type
    """What `to_json` wrote. ValueError when the data is anything else."""
    match data:
        case {"const": bool(value)}:
            return Const(value)
        case {"all": list(parts)}:
            return All(tuple(from_json(part) for part in parts))
        case {"any": list(parts)}:
            return AnyOf(tuple(from_json(part) for part in parts))
        case {"member": [str(name), list(codes)]}:
            return Member(name, _codes(codes))
        case {"outside": [str(name), list(codes)]}:
            return Outside(name, _codes(codes))
        case {"relation": [op, left, right]} if op in get_args(CompareOp):
            return Relation(op, term_from_json(left), term_from_json(right))
        case {"state": [str(name), state, bool(positive)]} if state in get_args(State):
            return StateIs(name, state, positive)
        case {"has": [str(name), int(code), bool(positive)]}:
            return Has(name, code, positive)
        case _:
            raise ValueError("no condition")


def term_from_json(data: object) -> Term:
    """What `term_json` wrote. ValueError when the data is anything else."""
    match data:
        case {"number": int() | float() as value}:
            return Number(value)
        case {"text": str(value)}:
            return Text(value)
        case {"date": str(value)}:
            return DateText(value)
        case {"value": str(name)}:
            return Value(name)
        case {"count": str(name)}:
            return CountOf(name)
        case {"calculation": [op, left, right]} if op in get_args(ArithmeticOp):
            return Calculation(op, term_from_json(left), term_from_json(right))
        case _:
            raise ValueError("no term")


def _codes(codes: list[object]) -> tuple[int, ...]:
    if not all(isinstance(code, int) for code in codes):
        raise ValueError("no codes")
    return tuple(code for code in codes if isinstance(code, int))
