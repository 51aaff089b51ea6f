"""The resolved survey: core, chosen optional items, overlay, libraries, translations and slot values as one.

Guaranteed: every reference is an object or a name in `Survey.symbols`; defaults are filled in; every text has a prose
in every fielded language; every node knows its span, owner and provenance. Expressions are checked; their names stand
in `Survey.symbols`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.nodes import Expr
from btu_dsl.expr.types import Symbol
from btu_dsl.model.allowances import Allowance
from btu_dsl.model.answers import (
    NO_TEXT,
    Answer,
    Choice,
    Code,
    DateAnswer,
    MissingAnswer,
    MissingKind,
    NumberAnswer,
    OpenAnswer,
    Owner,
    Rendering,
    Scale,
    Text,
    Variants,
    Visibility,
)
from btu_dsl.model.tighten import Loosened
from btu_dsl.source.picture import Picture
from btu_dsl.syntax.nodes import Data, Mode, OwnRule, Provenance, Status, Tier

__all__ = [
    "NO_TEXT",
    "Answer",
    "Base",
    "Battery",
    "Block",
    "Check",
    "Choice",
    "Code",
    "DateAnswer",
    "Derived",
    "FramePart",
    "Item",
    "MissingAnswer",
    "MissingKind",
    "Municipality",
    "NumberAnswer",
    "OpenAnswer",
    "Owner",
    "PreloadValue",
    "Rendering",
    "Replacement",
    "Retired",
    "Scale",
    "SeriesBreak",
    "Slot",
    "Survey",
    "SurveyFacts",
    "Text",
    "Variants",
    "Visibility",
    "Wave",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A named base: who is asked, in words and as a condition."""

    name: str
    label: Text
    when: Expr
    if_unknown: Literal["skip", "ask", "error"]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    level: Literal["soft", "hard"]
    require: Expr
    message: Text
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    item: str
    changed: tuple[str, ...]
    reason: str
    bridge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question with one variable; a row of a battery is an item too.

    `id` is what expressions and answer files call it; `variable` what data files call it (a municipality's own carry
    its code). `order` counts items from 0 through the whole survey. `personal_data` says what an answer that points to
    one person is used for; `special_category` on which legal basis a sensitive question is asked.
    """

    id: str
    variable: str
    order: int
    span: Span
    owner: Owner
    tier: Tier
    role: str | None
    text: Variants
    label: Text | None
    answer: Answer
    instruction: Variants = NO_TEXT
    definition: Variants = NO_TEXT
    help: Variants = NO_TEXT
    interviewer: Text | None = None
    probe: Text | None = None
    ask_if: Expr | None = None
    base: Base | None = None
    end_if: Expr | None = None
    checks: tuple[Check, ...] = ()
    provenance: Provenance
    source: str | None = None
    personal_data: str | None = None
    special_category: str | None = None
    status: Status = "stable"
    since: str | None = None
    replaces: Replacement | None = None
    agreement: str | None = None
    battery: str | None = None

    @property
    def counts(self) -> bool:
        """Whether the item counts towards the length of the questionnaire: background does not."""
        return self.role != "background"

    @property
    def missing(self) -> tuple[MissingAnswer, ...]:
        return self.answer.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Battery:
    """Items under one stem on one scale: a grid on paper, item by item elsewhere."""

    id: str
    span: Span
    owner: Owner
    stem: Variants
    rows: tuple[Item, ...]
    label: Text | None = None
    instruction: Variants = NO_TEXT
    definition: Variants = NO_TEXT
    help: Variants = NO_TEXT
    interviewer: Text | None = None
    probe: Text | None = None
    ask_if: Expr | None = None
    base: Base | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    id: str
    span: Span
    owner: Owner
    title: Text | None
    intro: Variants
    entries: tuple[Item | Battery, ...]
    interviewer: Text | None = None
    ask_if: Expr | None = None
    base: Base | None = None

    def items(self) -> Iterator[Item]:
        for entry in self.entries:
            if isinstance(entry, Battery):
                yield from entry.rows
            else:
                yield entry


@dataclass(frozen=True, slots=True, kw_only=True)
class PreloadValue:
    """Known before the interview. `codes` for a choice, with labels."""

    name: str
    type: Literal["text", "choice", "number", "date"]
    codes: tuple[Code, ...]
    example: str | int | float | None
    label: Text | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place where wording may vary: by the value of the preload `by`, else `otherwise`; or an overlay's own value.

    `max_length` counts the characters of the words that may stand there.
    """

    name: str
    by: str | None
    values: tuple[tuple[int, Text], ...]
    otherwise: Text | None
    span: Span
    max_length: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A computed value; `places` says where each of `members` is named."""

    name: str
    function: Literal["mean", "sum", "count", "when", "value"]
    members: tuple[str, ...]
    places: tuple[Span, ...]
    min_answered: int
    expression: Expr | None
    label: Text | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FramePart:
    """intro, consent, privacy or closing. `interviewer` is a note on how to say it, never read out."""

    name: str
    text: Variants
    interviewer: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """`751`, `Aarhus`, `Aarhus Kommune`."""

    code: str
    name: str
    full_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFacts:
    """What the cover, the codebook and the privacy text say of the survey. Names of bodies have one form."""

    controller: str
    population: Text | None
    reference_period: Text | None
    purpose: Text | None = None
    deletion: Text | None = None
    observation_unit: tuple[str, ...]
    promise: Literal["anonymous", "confidential"] | None
    accessibility_statement: str | None
    privacy_policy: str | None
    data: Mapping[str, Data] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    wave: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    id: str
    codes: tuple[int, ...]
    last_wave: str
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBreak:
    scope: str
    facet: str
    since: str
    reason: str
    bridge: str
    language: str | None
    mode: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """One survey as it is fielded: a core alone, or a core with one municipality's overlay.

    `languages` are the fielded ones, the source language first; `modes` likewise, the primary mode first.
    `rules` are the core's own, `allowed` what its files set aside; `levels` (with their places) are those that an
    overlay raises, `loosened` what of its policy does not hold.
    `scales` are those that the core's own file describes, used or not.
    `core_id`, `core_version` and `core_languages` name the core that it stands on (itself for a core).
    """

    id: str
    version: str
    span: Span
    title: Text
    language: str
    languages: tuple[str, ...]
    modes: tuple[Mode, ...]
    core_id: str
    core_version: str
    core_languages: tuple[str, ...]
    core_modes: tuple[Mode, ...]
    municipality: Municipality | None
    provenance: Provenance
    status: Status
    blocks: tuple[Block, ...]
    preload: tuple[PreloadValue, ...]
    slots: tuple[Slot, ...]
    bases: tuple[Base, ...]
    frame: tuple[FramePart, ...]
    derived: tuple[Derived, ...]
    facts: SurveyFacts
    collection: Mapping[str, Data]
    policy: Mapping[str, Data]
    lineage: tuple[Wave, ...]
    retired: tuple[Retired, ...]
    series_breaks: tuple[SeriesBreak, ...]
    symbols: Mapping[str, Symbol]
    contact: Text | None
    logo: Picture | None
    endpoint: str | None
    token: Literal["required", "none"]
    libraries: tuple[str, ...]
    scales: tuple[Scale, ...] = ()
    rules: tuple[OwnRule, ...] = ()
    allowed: tuple[Allowance, ...] = ()
    levels: Mapping[str, Data] = field(default_factory=dict)
    level_places: Mapping[str, Span] = field(default_factory=dict)
    loosened: tuple[Loosened, ...] = ()

    def items(self) -> Iterator[Item]:
        """Every item in the order of the master."""
        for block in self.blocks:
            yield from block.items()

    def item(self, name: str) -> Item:
        return next(item for item in self.items() if item.id == name)

    def batteries(self) -> Iterator[Battery]:
        for block in self.blocks:
            for entry in block.entries:
                if isinstance(entry, Battery):
                    yield entry

    def texts(self) -> Iterator[Text]:
        """Every text that a respondent, interviewer or reader of the codebook may see, in the order of the master."""
        from btu_dsl.model.texts import texts_of  # noqa: PLC0415  # the walk stands in its own module, which needs this one

        return texts_of(self)
