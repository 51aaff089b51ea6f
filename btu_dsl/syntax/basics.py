"""The small parts of declared files: closed sets of words, names with their places, and a survey's history."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.span import Span

Mode = Literal["web", "paper", "phone"]
Tier = Literal["obligatory", "optional", "local"]
Provenance = Literal["official", "reconstructed", "own"]
Status = Literal["draft", "pilot", "stable", "retired"]
Printed = Literal["ascending", "descending"]


@dataclass(frozen=True, slots=True)
class Word:
    """A short value with its place: a name, a version, a language code."""

    span: Span
    text: str


Plain = str | int | float | bool | None
Data = Plain | tuple["Data", ...] | Mapping[str, "Data"]
"""Structured values that the compiler carries but does not read word by word: policy, collection, survey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allow:
    """`allow:` – one rule, silenced here, with its reason and the date on which that ends."""

    span: Span
    rule: Word
    reason: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaces:
    span: Span
    item: Word
    changed: tuple[str, ...]
    reason: str
    bridge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    span: Span
    wave: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    """An item, or some codes of one, that may never come back with another meaning."""

    span: Span
    id: Word
    codes: tuple[int, ...]
    last_wave: str
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBreak:
    span: Span
    scope: Word
    facet: str
    since: str
    reason: str
    bridge: str
    language: str | None = None
    mode: str | None = None
