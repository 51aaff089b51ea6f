"""The codebook, decided: every variable of the data with the words it was asked in, in every language and mode.

Guaranteed: `variables` stand in the order of the data file and no two share a name; every name that a condition or a
definition reads is one of them; every text has each language of the survey unless its kind is never translated.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.flow.lowered import Lowered
from btu_dsl.plan.paths import PathsEntry
from btu_dsl.plan.text import Rich
from btu_dsl.syntax.nodes import Data

Texts = Mapping[str, Rich]
"""One text by language. A fill stands as a blank that names it: a codebook is of no one interview."""

Words = Mapping[str, str]
"""The same said by the codebook itself, by language."""

Kind = Literal["system", "known", "single", "option", "specify", "number", "date", "open", "derived"]
"""What a variable holds: `option` is one answer of a multiple choice, 1 or 0; `known` was there beforehand."""

QuestionPart = Literal["intro", "stem", "text", "instruction", "definition", "help", "probe", "interviewer"]
FramePart = Literal["intro", "consent", "privacy", "closing"]
PartName = QuestionPart | FramePart
Facet = Literal["wording", "missing", "presentation", "coding"]
Stored = Literal["choice", "multiple", "yes_no", "number", "date", "text", "truth"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One part of a question or of what stands round them, and where each text is from.

    For all modes (`mode` empty), or in one mode's own words.
    """

    part: PartName
    mode: str
    key: str
    texts: Texts
    provenance: Mapping[str, str]
    status: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEntry:
    """One code; `place` is where people see it, from 1. `specify` names the variable that holds what was written."""

    value: int
    place: int
    labels: Texts
    role: str
    exclusive: bool
    specify: str
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingEntry:
    """One reason for no value. `labels` are what people choose, empty for what nobody can choose; `shown` by mode."""

    code: int
    kind: str
    name: Words
    reason: Words
    labels: Texts
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEntry:
    """What is stored and how it was answered; `allowed` are the texts that can stand there, if listed.

    `scale` is the full id of a shared scale, empty for a list of the item's own.
    """

    type: Stored
    scale: str
    scale_title: Texts
    ordered: bool
    direction: str
    printed: str
    low: str
    high: str
    decimals: int
    unit: Texts
    precision: str
    lines: int
    max_length: int
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseEntry:
    """Who has a value: in words, and as an expression of the language (empty: everyone)."""

    names: tuple[str, ...]
    words: Words
    formula: str
    condition: Lowered
    reads: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckEntry:
    level: str
    formula: str
    message: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A place where one mode does not do as the others: the facet that it belongs to, and what is different."""

    mode: str
    facet: Facet
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """How a derived variable is made."""

    function: str
    members: tuple[str, ...]
    min_answered: int
    formula: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerEntry:
    kind: str
    id: str
    version: str
    municipality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacesEntry:
    item: str
    changed: tuple[str, ...]
    reason: str
    bridge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEntry:
    scope: str
    facet: str
    since: str
    reason: str
    bridge: str
    language: str
    mode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionEntry:
    """A finding that was set aside: `state` is declared, allowed, waived or baseline; `until` an ISO day or empty."""

    rule: str
    name: str
    item: str
    state: str
    reason: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One column of the data. `item`, `block` and `battery` are empty where none applies; `number` counts items from 1.

    `option` is the code of the multiple choice that the variable stands for, None for others; `item_label` is that of
    the question whose variables these are. `used_in` are the derived
    variables made from it, `read_by` those whose base reads it.
    """

    name: str
    kind: Kind
    item: str
    number: int
    option: int | None
    label: Texts
    label_given: bool
    item_label: Texts
    block: str
    battery: str
    wordings: tuple[Wording, ...]
    answer: AnswerEntry
    codes: tuple[CodeEntry, ...]
    missing: tuple[MissingEntry, ...]
    base: BaseEntry
    tier: str
    role: str
    owner: OwnerEntry
    provenance: str
    status: str
    source: str
    since: str
    replaces: ReplacesEntry | None
    breaks: tuple[BreakEntry, ...]
    checks: tuple[CheckEntry, ...]
    differences: tuple[Difference, ...]
    definition: Definition | None
    used_in: tuple[str, ...]
    read_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameEntry:
    """What is said before the first question or after the last; a block's own introduction stands with the block."""

    name: FramePart
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockEntry:
    id: str
    title: Texts
    intro: tuple[Wording, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleEntry:
    """A shared scale and the items that are answered on it."""

    id: str
    title: Texts
    direction: str
    printed: str
    codes: tuple[CodeEntry, ...]
    owner: OwnerEntry
    provenance: str
    source: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotEntry:
    """A place where wording varies by a value known beforehand: `values` by code, `otherwise` for the unknown."""

    name: str
    by: str
    values: tuple[tuple[int, Texts], ...]
    otherwise: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBase:
    name: str
    label: Texts
    words: Words
    formula: str
    if_unknown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredEntry:
    id: str
    codes: tuple[int, ...]
    last_wave: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is true of the whole survey. `policy` and `collection` as the source has them."""

    municipality: str
    municipality_code: str
    controller: str
    population: Texts
    reference_period: Texts
    purpose: Texts
    contact: Texts
    observation_unit: tuple[str, ...]
    promise: str
    status: str
    provenance: str
    collection: Mapping[str, Data]
    policy: Mapping[str, Data]
    waves: tuple[tuple[str, str], ...]
    retired: tuple[RetiredEntry, ...]
    breaks: tuple[BreakEntry, ...]
    libraries: tuple[str, ...]
    exceptions: tuple[ExceptionEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookPlan:
    """`language` is the source language and the page's own, `own_languages` those of the codebook's own words.

    `banner` by language, where wording is reconstructed.
    """

    id: str
    version: str
    core: str
    root: str
    line: str
    language: str
    languages: tuple[str, ...]
    own_languages: tuple[str, ...]
    modes: tuple[str, ...]
    banner: Words
    title: Texts
    head: Head
    missing: tuple[MissingEntry, ...]
    frame: tuple[FrameEntry, ...]
    blocks: tuple[BlockEntry, ...]
    scales: tuple[ScaleEntry, ...]
    slots: tuple[SlotEntry, ...]
    bases: tuple[NamedBase, ...]
    paths: PathsEntry
    variables: tuple[Variable, ...]

    def of_item(self, item: str) -> Iterator[Variable]:
        """The variables of one item, in order."""
        return (variable for variable in self.variables if variable.item == item)
