"""Breaks that a core declares, and which findings they answer."""

from typing import Final

from btu_dsl.diagnostics.report import Subject
from btu_dsl.series.edition import Edition, EditionBreak

NEW_NAME: Final = frozenset({"wording", "scale", "coding"})
"""What is another question when it changes for everybody: it takes a new id with `replaces`, not a declared break."""


def covers(old: Edition, new: Edition, subject: Subject) -> EditionBreak | None:
    """The break that `new` declares between the two waves for what the finding is about, if there is one.

    One in wording, scale or coding answers only for a further language or for one mode.
    """
    if subject.facet in NEW_NAME and not subject.language and not subject.mode:
        return None
    scopes = _scopes(new, subject.item)
    return next((one for one in new_breaks(old, new) if _answers(one, subject, scopes)), None)


def new_breaks(old: Edition, new: Edition) -> tuple[EditionBreak, ...]:
    """Those with old < since ≤ new in the newer lineage. A wave that it does not know comes before all."""
    waves = [wave for wave, _ in new.lineage]
    before = waves.index(old.wave) if old.wave in waves else -1
    now = waves.index(new.wave) if new.wave in waves else len(waves)
    return tuple(one for one in new.breaks if one.since in waves and before < waves.index(one.since) <= now)


def breaks_of(old: Edition, new: Edition, name: str) -> tuple[EditionBreak, ...]:
    """The new breaks that name the item, its battery or its block: there a new series begins, whatever the rules say.

    One of the whole survey only explains what the rules find, with the effect that they give it.
    """
    if old.id != new.id:
        return ()
    scopes = _scopes(new, name) - {"survey"}
    valid = (one for one in new_breaks(old, new) if one.facet not in NEW_NAME or one.language or one.mode)
    return tuple(one for one in valid if one.scope in scopes)


def _scopes(new: Edition, name: str) -> frozenset[str]:
    item = new.item(name)
    own = (item.block, item.battery or "") if item is not None else ()
    return frozenset({"survey", name, *own} - {""})


def _answers(one: EditionBreak, subject: Subject, scopes: frozenset[str]) -> bool:
    return (
        one.facet == subject.facet
        and one.scope in scopes
        and one.language in (None, subject.language)
        and one.mode in (None, subject.mode)
    )
