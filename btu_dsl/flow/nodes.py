"""What both rules and plans need to know of who is asked what: guards lowered once, before any back end.

Guaranteed: a guard is two-valued, reads only what comes before its item, and is the whole of it – block, battery, row,
base and every `end_if` before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from btu_dsl.flow.lowered import Lowered
from btu_dsl.model.nodes import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """`parts` name where each part comes from, in the order of the check: end, block, battery, base, ask_if."""

    whole: Lowered
    parts: tuple[tuple[str, Lowered], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """`guards` by item id, in the order of the master; `ends` the condition that ends the interview after an item."""

    survey: Survey
    guards: Mapping[str, Guard]
    ends: Mapping[str, Lowered]
