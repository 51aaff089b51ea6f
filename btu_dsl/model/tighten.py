"""An overlay's own policy laid over the core's: what is tighter holds, what would loosen it is left out and told."""

from collections.abc import Mapping
from dataclasses import dataclass

from btu_dsl.diagnostics.span import Span
from btu_dsl.syntax.nodes import Data, Overlay

_LESS = ("local.max_items", "local.max_paid", "length.max_items")
"""Where a lower number is tighter."""
_MORE = ("reporting.min_group",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loosened:
    """`path` is `local.max_items`; `core` and `own` are the two values as text."""

    path: str
    core: str
    own: str
    span: Span


def tighten(core: Mapping[str, Data], node: Overlay) -> tuple[Mapping[str, Data], tuple[Loosened, ...]]:
    """The policy that holds for the overlay, but for its levels, which the rules lay on themselves."""
    policy, loosened = dict(core), list[Loosened]()
    for group, values in node.policy.items():
        if group == "levels" or not isinstance(values, Mapping):
            continue
        held = core.get(group)
        merged = dict(held) if isinstance(held, Mapping) else {}
        for name, own in values.items():
            path, before = f"{group}.{name}", merged.get(name)
            if _tighter(path, before, own):
                merged[name] = own
            else:
                span = node.policy_places.get(path, node.span)
                loosened.append(Loosened(path=path, core=_said(before), own=_said(own), span=span))
        policy[group] = merged
    return policy, tuple(loosened)


def _tighter(path: str, core: Data, own: Data) -> bool:
    """Whether the overlay's value asks at least as much. Where the core says nothing, anything may be asked."""
    if isinstance(core, int | float) and isinstance(own, int | float) and path in (*_LESS, *_MORE):
        return own <= core if path in _LESS else own >= core
    if core is None:
        return path != "local.max_paid"
    if path == "local.answers" and isinstance(core, tuple) and isinstance(own, tuple):
        return set(own) <= set(core)
    if path == "reporting.thresholds":
        theirs = _thresholds(core)
        mine = _thresholds(own)
        return all(mine.get(level, 0) >= difference for level, difference in theirs.items())
    return own == core


def _thresholds(value: Data) -> dict[str, float]:
    found: dict[str, float] = {}
    for one in value if isinstance(value, tuple) else ():
        if isinstance(one, Mapping):
            level, difference = one.get("level"), one.get("difference")
            if isinstance(level, str) and isinstance(difference, int | float):
                found[level] = difference
    return found


def _said(value: Data) -> str:
    if value is None:
        return "–"
    if isinstance(value, tuple):
        return ", ".join(_said(part) for part in value)
    if isinstance(value, Mapping):
        return " ".join(_said(part) for part in value.values())
    return str(value)
