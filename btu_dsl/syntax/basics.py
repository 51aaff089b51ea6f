"""The small parts of declared files: closed sets of words, names with their places, and a survey's history."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.nodes import Expr

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
class OwnRule:
    """A demand that a core's policy makes on the whole form. `level` is info, warning or error."""

    code: Word
    level: str
    require: Expr
    message: str
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """One finding that the core's owner accepts in one overlay. `item` is `survey` for the form as a whole, `facet`
    `none` where the rule is about none; `until` an ISO day.
    """

    span: Span
    overlay: Word
    rule: Word
    item: Word
    facet: str
    language: str
    mode: str
    hash: str
    effect: str
    reason: str
    until: str
    signer: Word | None
    signature: Word | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many findings of one rule about one item (or `survey`) a form was adopted with."""

    rule: Word
    item: Word
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waivers:
    """What the owner of the core `of` accepts in overlays."""

    span: Span
    of: Word
    waivers: tuple[Waiver, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The findings that the survey with the id `of` was adopted with."""

    span: Span
    of: Word
    counts: tuple[Count, ...]


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
