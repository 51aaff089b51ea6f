"""The record of a rule of comparability: what it demands, of what, on which evidence, and how to write it right."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from btu_dsl.diagnostics.record import Record, Words
from btu_dsl.diagnostics.report import Sink


class Scope(StrEnum):
    """What a rule compares."""

    SURVEY = "survey"
    OVERLAY = "overlay against core"
    WAVES = "wave against wave"
    ACROSS = "across municipalities"
    LANGUAGES = "language against language"
    MODES = "mode against mode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Files in short: of each only the keys at the top level that matter; a host of the kind has the others.

    `core` is the questionnaire, `before` the same in the wave before (for a rule of overlays: as it was released and
    pinned), `overlay` a municipality's file and `others` its neighbours', `translation` the English one of the core,
    `overlay_translation` that of the overlay. `items:` stands for one block of those items.
    """

    core: str = ""
    before: str = ""
    overlay: str = ""
    others: tuple[str, ...] = ()
    translation: str = ""
    overlay_translation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Record):
    """`purpose` is one sentence; `source` a reference or "own reasoning"; `implies` the codes that this one makes silent
    about the same item.

    `avoid` is what the rule finds, `prefer` the same put right, and `near` what looks alike and is no finding. They are
    the rule's documentation and its fixtures.
    """

    purpose: Words
    scope: Scope
    source: str
    avoid: Example
    prefer: Example
    near: Example
    implies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRule(Record):
    """A rule that a core's policy adds of its own; its words stand in the core, in the core's language."""


Judged = TypeVar("Judged")


@dataclass(frozen=True, slots=True)
class Check(Generic[Judged]):
    """A rule with the function that finds what breaks it in one case (or pair, or set of cases)."""

    rule: Rule
    run: Callable[[Judged, Sink], None]
