"""Declared files: each file's own shape, typed; expressions and prose parsed; references are still names.

Guaranteed: the file satisfied the schema, its keys are the English ones, every key that the language knows has a
field here, and what the author left out is None or empty, never guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.nodes import Expr
from btu_dsl.syntax.answers import (
    Answer,
    AnswerChoice,
    AnswerDate,
    AnswerNumber,
    AnswerOpen,
    AnswerScale,
    DeclaredCode,
    DeclaredMissing,
    DeclaredScale,
)
from btu_dsl.syntax.basics import (
    Allow,
    Baseline,
    Count,
    Data,
    Mode,
    OwnRule,
    Plain,
    Printed,
    Provenance,
    Replaces,
    Retired,
    SeriesBreak,
    Status,
    Tier,
    Waiver,
    Waivers,
    Wave,
    Word,
)
from btu_dsl.syntax.prose import Prose

__all__ = [
    "Allow",
    "Answer",
    "AnswerChoice",
    "AnswerDate",
    "AnswerNumber",
    "AnswerOpen",
    "AnswerScale",
    "Baseline",
    "Count",
    "Data",
    "Declared",
    "DeclaredBase",
    "DeclaredBattery",
    "DeclaredBlock",
    "DeclaredCheck",
    "DeclaredCode",
    "DeclaredDerived",
    "DeclaredItem",
    "DeclaredMissing",
    "DeclaredPreload",
    "DeclaredScale",
    "DeclaredSlot",
    "Defaults",
    "FramePart",
    "Library",
    "Mode",
    "ModeTexts",
    "Overlay",
    "OwnRule",
    "PlacedBlock",
    "Plain",
    "Printed",
    "Provenance",
    "Questionnaire",
    "Replaces",
    "Retired",
    "Round",
    "SeriesBreak",
    "Status",
    "Tier",
    "TranslatedText",
    "Translation",
    "Waiver",
    "Waivers",
    "Wave",
    "Word",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeTexts:
    """The texts that one mode may have of its own, and why. `interviewer` and `probe` are the phone's, not read out."""

    text: Prose | None = None
    stem: Prose | None = None
    intro: Prose | None = None
    instruction: Prose | None = None
    definition: Prose | None = None
    help: Prose | None = None
    interviewer: Prose | None = None
    probe: Prose | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredCheck:
    """A soft check asks once more; a hard check holds the respondent back where the mode can."""

    span: Span
    level: Literal["soft", "hard"]
    require: Expr
    message: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What a block's or battery's items take when they do not say it themselves."""

    tier: Tier | None = None
    answer: Answer | None = None
    role: str | None = None
    base: Word | None = None
    provenance: Provenance | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredItem:
    """One question, or one row of a battery (then `text` is the row's)."""

    span: Span
    id: Word
    text: Prose
    label: Prose | None = None
    tier: Tier | None = None
    role: str | None = None
    answer: Answer | None = None
    instruction: Prose | None = None
    definition: Prose | None = None
    help: Prose | None = None
    ask_if: Expr | None = None
    base: Word | None = None
    end_if: Expr | None = None
    printed: Printed | None = None
    checks: tuple[DeclaredCheck, ...] = ()
    modes: Mapping[str, ModeTexts] = field(default_factory=dict)
    provenance: Provenance | None = None
    source: str | None = None
    personal_data: str | None = None
    special_category: str | None = None
    status: Status | None = None
    since: str | None = None
    replaces: Replaces | None = None
    agreement: str | None = None
    allow: tuple[Allow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredBattery:
    """Items under one stem on one scale."""

    span: Span
    id: Word
    stem: Prose
    rows: tuple[DeclaredItem, ...]
    defaults: Defaults = field(default_factory=Defaults)
    label: Prose | None = None
    instruction: Prose | None = None
    definition: Prose | None = None
    help: Prose | None = None
    ask_if: Expr | None = None
    base: Word | None = None
    printed: Printed | None = None
    modes: Mapping[str, ModeTexts] = field(default_factory=dict)
    allow: tuple[Allow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBlock:
    """`- use: brus/samlet`: a library's block placed here."""

    span: Span
    name: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredBlock:
    span: Span
    id: Word
    title: Prose | None
    intro: Prose | None
    items: tuple[DeclaredItem | DeclaredBattery, ...]
    defaults: Defaults = field(default_factory=Defaults)
    ask_if: Expr | None = None
    base: Word | None = None
    modes: Mapping[str, ModeTexts] = field(default_factory=dict)
    provenance: Provenance | None = None
    allow: tuple[Allow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredPreload:
    """A value known before the interview; `codes` for a choice."""

    span: Span
    name: Word
    type: Literal["text", "choice", "number", "date"]
    codes: tuple[DeclaredCode, ...] = ()
    example: str | int | float | None = None
    label: Prose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredSlot:
    """A place where wording may vary: `by` names a choice preload; without it an overlay gives `value`."""

    span: Span
    name: Word
    by: Word | None
    values: tuple[tuple[int, Prose], ...]
    otherwise: Prose | None
    max_length: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredBase:
    span: Span
    name: Word
    label: Prose
    when: Expr
    if_unknown: Literal["skip", "ask", "error"] = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredDerived:
    """`function` is mean, sum, count over `members`, or `when` a condition, or `value` an expression."""

    span: Span
    name: Word
    function: Literal["mean", "sum", "count", "when", "value"]
    members: tuple[Word, ...] = ()
    min_answered: int | None = None
    expression: Expr | None = None
    label: Prose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FramePart:
    """intro, consent, privacy or closing: a shared text and the modes' own."""

    span: Span
    name: str
    text: Prose | None
    modes: Mapping[str, ModeTexts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    span: Span
    id: Word
    version: Word
    title: Prose
    language: str
    language_span: Span
    translations: tuple[Word, ...]
    modes: tuple[Mode, ...]
    provenance: Provenance
    status: Status
    blocks: tuple[DeclaredBlock | PlacedBlock, ...]
    use: tuple[Word, ...] = ()
    scales: tuple[DeclaredScale, ...] = ()
    preload: tuple[DeclaredPreload, ...] = ()
    slots: tuple[DeclaredSlot, ...] = ()
    bases: tuple[DeclaredBase, ...] = ()
    frame: tuple[FramePart, ...] = ()
    derived: tuple[DeclaredDerived, ...] = ()
    lineage: tuple[Wave, ...] = ()
    retired: tuple[Retired, ...] = ()
    series_break: tuple[SeriesBreak, ...] = ()
    allow: tuple[Allow, ...] = ()
    collection: Mapping[str, Data] = field(default_factory=dict)
    survey: Mapping[str, Data] = field(default_factory=dict)
    survey_texts: Mapping[str, Prose] = field(default_factory=dict)
    policy: Mapping[str, Data] = field(default_factory=dict)
    policy_places: Mapping[str, Span] = field(default_factory=dict)
    rules: tuple[OwnRule, ...] = ()
    endpoint: Word | None = None
    contact: Prose | None = None
    token: Literal["required", "none"] = "none"  # noqa: S105  # whether there is one, not a secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    span: Span
    id: Word
    version: Word
    core: Word
    municipality: str
    municipality_span: Span
    owner: Mapping[str, Data]
    language: str
    languages: tuple[Word, ...]
    modes: tuple[Word, ...]
    choose: tuple[Word, ...]
    provenance: Provenance
    title: Prose | None = None
    contact: Prose | None = None
    logo: Word | None = None
    questions: tuple[DeclaredItem | DeclaredBattery, ...] = ()
    use: tuple[Word, ...] = ()
    scales: tuple[DeclaredScale, ...] = ()
    slots: tuple[tuple[Word, Prose], ...] = ()
    policy: Mapping[str, Data] = field(default_factory=dict)
    policy_places: Mapping[str, Span] = field(default_factory=dict)
    allow: tuple[Allow, ...] = ()
    endpoint: Word | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    span: Span
    id: Word
    version: Word
    language: str
    provenance: Provenance
    title: Prose | None = None
    scales: tuple[DeclaredScale, ...] = ()
    blocks: tuple[DeclaredBlock, ...] = ()
    texts: Mapping[str, Prose] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedText:
    """One text of a translation file. `source` is what was translated; `source_hash` its short hash, if recorded.

    `span` is the key that the text stands under, which is there before the text is.
    """

    span: Span
    key: Word
    source: str
    source_hash: str | None
    status: Literal["draft", "reviewed", "approved"]
    text: Prose | None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    span: Span
    of: Word
    language: str
    signoff: Mapping[str, Data]
    texts: tuple[TranslatedText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    span: Span
    id: Word
    core: Word
    municipalities: tuple[str, ...] | Literal["all"]
    overlays: tuple[Word, ...]
    without_overlay: Literal["core_only", "none"]
    units: Word | None
    unit_columns: Mapping[str, str]
    unit_column_spans: Mapping[str, Span]
    sequence: tuple[Mapping[str, Data], ...]
    token: Literal["required", "none"]
    endpoint: Word | None = None


Declared = Questionnaire | Overlay | Library | Translation | Round | Waivers | Baseline
