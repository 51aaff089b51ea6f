"""The record of a rule of comparability: what it demands, of what, on which evidence, and how to write it right."""

from dataclasses import dataclass
from enum import StrEnum

from btu_dsl.diagnostics.record import Record, Words


class Scope(StrEnum):
    """What a rule compares."""

    SURVEY = "survey"
    OVERLAY = "overlay against core"
    WAVES = "wave against wave"
    ACROSS = "across municipalities"
    LANGUAGES = "language against language"
    MODES = "mode against mode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Record):
    """`purpose` is one sentence; `source` a reference or "own reasoning"; `implies` the codes that this one makes silent.

    `avoid` and `prefer` are what not to write and what to write instead; they are the rule's fixture too.
    """

    purpose: Words
    scope: Scope
    source: str
    avoid: str
    prefer: str
    implies: tuple[str, ...] = ()
