"""Findings as data: which record, where, with which arguments. The prose is made when somebody reads it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from btu_dsl.diagnostics.record import Effect, Level, Record, Words
from btu_dsl.diagnostics.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Label:
    """A second place that belongs to a finding, with its own few words."""

    span: Span
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Which survey, municipality, item, facet, language and mode a finding is about; empty where it is about all."""

    survey: str = ""
    municipality: str = ""
    item: str = ""
    facet: str = ""
    language: str = ""
    mode: str = ""


State = Literal["open", "declared", "allowed", "waived", "baseline"]
"""Whether a finding still asks something of somebody. `declared`: the core itself says that the series breaks here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding. `arguments` fill the record's words; `old` and `new` are the two texts where texts disagree.

    `level` and `effect` are the record's, unless the case at hand weighs more or less. `reason`, `by` (the id of a
    file or the name of a signer) and `until` (an ISO day) say why, who and how long one is declared, allowed or waived.
    """

    record: Record
    span: Span
    level: Level
    effect: Effect
    state: State = "open"
    arguments: tuple[tuple[str, str], ...] = ()
    related: tuple[Label, ...] = ()
    subject: Subject = field(default_factory=Subject)
    old: str | None = None
    new: str | None = None
    witness: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    until: str = ""

    @property
    def code(self) -> str:
        return self.record.code

    def text(self, words: Words, language: str) -> str:
        return words.fill(language, dict(self.arguments))


class Sink:
    """Where every pass puts its findings; nothing a user does wrong ever raises."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def report(
        self,
        record: Record,
        span: Span = NOWHERE,
        *,
        related: tuple[Label, ...] = (),
        subject: Subject | None = None,
        old: str | None = None,
        new: str | None = None,
        witness: tuple[str, ...] = (),
        level: Level | None = None,
        effect: Effect | None = None,
        **arguments: object,
    ) -> None:
        """Put one finding down; the same finding twice counts once. An argument may be `Words`."""
        told: list[tuple[str, str]] = []
        for name, value in arguments.items():
            if isinstance(value, Words):
                told += [(f"{name}@en", value.en), (f"{name}@da", value.da)]
            else:
                told.append((name, str(value)))
        finding = Diagnostic(
            record=record,
            span=span,
            level=level or record.level,
            effect=effect or record.effect,
            arguments=tuple(sorted(told)),
            related=related,
            subject=subject or Subject(),
            old=old,
            new=new,
            witness=witness,
        )
        self._found[finding] = None

    def extend(self, other: "Iterable[Diagnostic]") -> None:
        self._found.update(dict.fromkeys(other))

    def __iter__(self) -> Iterator[Diagnostic]:
        """All findings by file, place and code."""
        return iter(sorted(self._found, key=lambda d: (d.span.file, d.span.start, d.span.end, d.code, d.arguments)))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> int:
        """How many findings stop the compiler."""
        return sum(1 for d in self._found if d.level is Level.ERROR and d.state == "open")
