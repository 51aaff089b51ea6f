"""The expression language as a tree; every node knows where it stands in the file. Names are still names."""

from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.span import Span

CompareOp = Literal["==", "!=", "<", "<=", ">", ">="]
ArithmeticOp = Literal["+", "-", "*", "/"]
State = Literal[
    "answered",
    "missing",
    "not_asked",
    "no_answer",
    "dont_know",
    "refused",
    "not_applicable",
    "unreadable",
    "broken_off",
]


@dataclass(frozen=True, slots=True)
class Number:
    span: Span
    value: int | float


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted string, compared with a text that is known before the interview."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Date:
    """`2021-10-01`, `2021-10` (a month); `value` is the ISO text. A year is a Number."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Name:
    """An item, preload, derived value or base, by its name."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Count:
    """`count(x)`: how many answers of a multiple choice are marked."""

    span: Span
    subject: Name


@dataclass(frozen=True, slots=True)
class Arithmetic:
    span: Span
    op: ArithmeticOp
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True, slots=True)
class Compare:
    span: Span
    op: CompareOp
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True, slots=True)
class In:
    """`x in (1, 2, 4..6)`; a range is both ends included. `members` hold Number, Quoted, Date or Range."""

    span: Span
    subject: "Expr"
    members: tuple["Number | Quoted | Date | Range", ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    span: Span
    low: "Number | Date"
    high: "Number | Date"


@dataclass(frozen=True, slots=True)
class Is:
    """`x is dont_know`, `x is not answered`: two-valued, the only test that speaks of missing answers."""

    span: Span
    subject: Name
    state: State
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Has:
    """`x has 3`, `x has any (1, 2)`, `x has all (1, 2)`: answers marked in a multiple choice."""

    span: Span
    subject: Name
    codes: tuple[Number, ...]
    every: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    span: Span
    operand: "Expr"


@dataclass(frozen=True, slots=True)
class And:
    span: Span
    operands: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Or:
    span: Span
    operands: tuple["Expr", ...]


Expr = Number | Quoted | Date | Name | Count | Arithmetic | Compare | In | Range | Is | Has | Not | And | Or
