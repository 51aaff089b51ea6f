"""Answers as declared: codes, missing answers, scales, and the types of answer that an item may have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from btu_dsl.diagnostics.span import Span
from btu_dsl.syntax.basics import Printed, Provenance, Word
from btu_dsl.syntax.prose import Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredCode:
    """One answer of a closed list: its code, label and behaviour. `role` is midpoint or None."""

    span: Span
    value: int
    label: Prose
    role: str | None = None
    exclusive: bool = False
    specify: bool = False
    picture: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredMissing:
    """A kind of missing answer that a respondent may give, and how each mode shows it.

    `show` maps a mode to shown, on_skip, absent, read or not_read.
    """

    span: Span
    kind: str
    label: Prose
    show: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredScale:
    span: Span
    name: Word
    type: Literal["ordinal", "nominal"]
    direction: Printed | None
    printed: Printed | None
    title: Prose | None
    codes: tuple[DeclaredCode, ...]
    missing: tuple[DeclaredMissing, ...]
    provenance: Provenance | None
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerScale:
    """`answer: tilfredshed5` – a scale by name."""

    name: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChoice:
    """A closed list of the item's own; `many` for several marks."""

    span: Span
    many: bool
    codes: tuple[DeclaredCode, ...]
    missing: tuple[DeclaredMissing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerNumber:
    span: Span
    low_span: Span
    low: float | None
    high: float | None
    decimals: int
    unit: Prose | None
    missing: tuple[DeclaredMissing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDate:
    """`precision` day, month or year; bounds as ISO text of that precision."""

    span: Span
    precision: Literal["day", "month", "year"]
    low: str | None
    high: str | None
    missing: tuple[DeclaredMissing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOpen:
    span: Span
    lines: int
    max_length: int | None
    missing: tuple[DeclaredMissing, ...]


Answer = AnswerScale | AnswerChoice | AnswerNumber | AnswerDate | AnswerOpen
