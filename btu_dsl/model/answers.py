"""What is said and what is answered: texts in all languages, closed lists with codes, numbers, dates, open text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from btu_dsl.diagnostics.span import Span
from btu_dsl.syntax.nodes import Printed, Provenance
from btu_dsl.syntax.prose import Prose

MissingKind = Literal["dont_know", "refused", "not_applicable"]
Visibility = Literal["shown", "on_skip", "absent", "read", "not_read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who may change a node: the core, a library, or a municipality's overlay. `id` is the file's id."""

    kind: Literal["core", "library", "overlay"]
    id: str
    version: str
    municipality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """One text in one language. `status` is source for the source language, else the translation's sign-off.

    `stale`: the source text has changed since it was translated.
    """

    prose: Prose
    provenance: Provenance
    status: Literal["source", "draft", "reviewed", "approved"]
    stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text of the survey in all its languages. `key` is its path, the key of the translation files.

    `optional_in` never holds a fielded language: a missing translation of a fielded language is an error before this.
    """

    key: str
    owner: Owner
    span: Span
    language: str
    by_language: Mapping[str, Rendering]

    def prose(self, language: str) -> Prose:
        return self.by_language[language].prose

    def provenance(self, language: str) -> Provenance:
        return self.by_language[language].provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """A text shared by all modes, with the modes that say it in their own words. Either may be absent.

    `reasons` say why a mode has words of its own, where its author does.
    """

    shared: Text | None = None
    by_mode: Mapping[str, Text] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)

    def for_mode(self, mode: str) -> Text | None:
        return self.by_mode.get(mode, self.shared)

    def __bool__(self) -> bool:
        return self.shared is not None or bool(self.by_mode)

    def all(self) -> Iterator[Text]:
        if self.shared is not None:
            yield self.shared
        yield from self.by_mode.values()


NO_TEXT = Variants()


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One answer of a closed list; `value` is what is stored, `label` what is shown. `picture` only ever decorates."""

    value: int
    label: Text
    span: Span
    role: str | None = None
    exclusive: bool = False
    specify: bool = False
    picture: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingAnswer:
    """A kind of missing answer that can be given, its label, and how each mode shows it."""

    kind: MissingKind
    label: Text
    span: Span
    show: Mapping[str, Visibility]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A closed list of answers. `id` is `dk.scales@1.0.0#tilfredshed5`, or the item's own name for an inline list.

    `codes` stand in the order of the file; `printed` says in which order people see them.
    """

    id: str
    name: str
    type: Literal["ordinal", "nominal"]
    direction: Printed | None
    printed: Printed
    codes: tuple[Code, ...]
    missing: tuple[MissingAnswer, ...]
    owner: Owner
    span: Span
    provenance: Provenance
    title: Text | None = None
    source: str | None = None

    @property
    def smiley(self) -> bool:
        return any(code.picture for code in self.codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One code of a scale, or with `many` any number of them. `printed` is the order after the item's own wish:
    codes as people see them, top to bottom (left to right in a grid of a left-to-right language).
    """

    scale: Scale
    many: bool
    printed: tuple[Code, ...]

    @property
    def missing(self) -> tuple[MissingAnswer, ...]:
        return self.scale.missing

    def code(self, value: int) -> Code:
        return next(code for code in self.scale.codes if code.value == value)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberAnswer:
    low: float | None
    high: float | None
    decimals: int
    unit: Text | None
    missing: tuple[MissingAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAnswer:
    """ISO text as precise as `precision`: 2021-10-01, 2021-10, 2021."""

    precision: Literal["day", "month", "year"]
    low: str | None
    high: str | None
    missing: tuple[MissingAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAnswer:
    lines: int
    max_length: int | None
    missing: tuple[MissingAnswer, ...]


Answer = Choice | NumberAnswer | DateAnswer | OpenAnswer
