"""The types that expressions know, and what a name stands for."""

from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.span import Span

NameKind = Literal["item", "preload", "derived", "base", "slot"]


@dataclass(frozen=True, slots=True)
class ChoiceType:
    """One code of a closed list; `missing` are the missing kinds that the question offers. `ordered` allows `<`."""

    codes: tuple[int, ...]
    missing: tuple[str, ...] = ()
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class MultipleType:
    """Any number of codes of a closed list: only `has`, `count` and `is` may look at it."""

    codes: tuple[int, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberType:
    low: float | None = None
    high: float | None = None
    decimals: int = 0
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DateType:
    """ISO text as precise as `precision`: 2021-10-01, 2021-10 or (year) 2021."""

    precision: Literal["day", "month", "year"] = "day"
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextType:
    """`open` text cannot be compared; a text known beforehand can be, with `==`, `!=` and `in`."""

    open: bool = False
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BooleanType:
    """The value of a condition, a base, or a derived condition."""


Type = ChoiceType | MultipleType | NumberType | DateType | TextType | BooleanType


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """What a name stands for. `order` is its place in the questionnaire: preload has −1, items count from 0; a base
    or derived value has that of the last item it reads. `optional` says that the value may be missing; `variable` is
    what data files call it, where that is another name. One that is not `known` is there, but its type is not: that has
    been told, and nothing else is said of it.
    """

    name: str
    kind: NameKind
    type: Type
    span: Span
    order: int = -1
    optional: bool = True
    variable: str = ""
    known: bool = True
