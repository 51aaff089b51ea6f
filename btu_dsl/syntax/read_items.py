"""Blocks, batteries, rows and items."""

from collections.abc import Mapping

from btu_dsl.syntax.literals import MODES, ORDERS, PROVENANCES, STATUSES, TIERS
from btu_dsl.syntax.nodes import (
    DeclaredBattery,
    DeclaredBlock,
    DeclaredCheck,
    DeclaredItem,
    Defaults,
    ModeTexts,
    PlacedBlock,
    Replaces,
)
from btu_dsl.syntax.parts import Reader
from btu_dsl.syntax.read_answers import read_answer


def read_blocks(it: Reader) -> tuple[DeclaredBlock | PlacedBlock, ...]:
    return tuple(
        PlacedBlock(span=own.span, name=own.the_word("use")) if own.has("use") else read_block(own)
        for own in it.each("blocks")
    )


def read_block(it: Reader) -> DeclaredBlock:
    defaults = it.maybe("defaults")
    return DeclaredBlock(
        span=it.span,
        id=it.the_word("id"),
        title=it.prose("title"),
        intro=it.prose("intro"),
        items=read_entries(it, "items"),
        defaults=_defaults(defaults) if defaults else Defaults(),
        ask_if=it.expression("ask_if"),
        base=it.word("base"),
        modes=read_modes(it),
        provenance=PROVENANCES.get(it.text("provenance") or ""),
        allow=it.allow(),
    )


def read_entries(it: Reader, key: str) -> tuple[DeclaredItem | DeclaredBattery, ...]:
    """Items and batteries, in the order of the file."""
    return tuple(_battery(own) if own.has("battery") else _item(own) for own in it.each(key))


def _battery(it: Reader) -> DeclaredBattery:
    return DeclaredBattery(
        span=it.span,
        id=it.the_word("battery"),
        stem=it.the_prose("stem"),
        rows=tuple(_item(row) for row in it.each("rows")),
        defaults=_defaults(it, with_base=False),
        label=it.prose("label"),
        instruction=it.prose("instruction"),
        definition=it.prose("definition"),
        help=it.prose("help"),
        ask_if=it.expression("ask_if"),
        base=it.word("base"),
        printed=ORDERS.get(it.text("printed") or ""),
        modes=read_modes(it),
        allow=it.allow(),
    )


def _defaults(it: Reader, *, with_base: bool = True) -> Defaults:
    """A block says them under `defaults`; what a battery says of itself holds for its rows, but its base is its own."""
    return Defaults(
        tier=TIERS.get(it.text("tier") or ""),
        answer=read_answer(it),
        role=it.text("role"),
        base=it.word("base") if with_base else None,
        provenance=PROVENANCES.get(it.text("provenance") or ""),
        status=STATUSES.get(it.text("status") or ""),
    )


def _item(it: Reader) -> DeclaredItem:
    return DeclaredItem(
        span=it.span,
        id=it.the_word("id"),
        text=it.the_prose("text"),
        label=it.prose("label"),
        tier=TIERS.get(it.text("tier") or ""),
        role=it.text("role"),
        answer=read_answer(it),
        instruction=it.prose("instruction"),
        definition=it.prose("definition"),
        help=it.prose("help"),
        ask_if=it.expression("ask_if"),
        base=it.word("base"),
        end_if=it.expression("end_if"),
        printed=ORDERS.get(it.text("printed") or ""),
        checks=tuple(_check(own) for own in it.each("checks")),
        modes=read_modes(it),
        provenance=PROVENANCES.get(it.text("provenance") or ""),
        source=it.text("source"),
        personal_data=it.text("personal_data"),
        special_category=it.text("special_category"),
        status=STATUSES.get(it.text("status") or ""),
        since=it.text("since"),
        replaces=_replaces(it.maybe("replaces")),
        agreement=it.text("agreement"),
        allow=it.allow(),
    )


def _check(it: Reader) -> DeclaredCheck:
    return DeclaredCheck(
        span=it.span,
        level="hard" if it.text("level") == "hard" else "soft",
        require=it.the_expression("require"),
        message=it.the_prose("message"),
    )


def _replaces(it: Reader | None) -> Replaces | None:
    if it is None:
        return None
    return Replaces(
        span=it.span,
        item=it.the_word("item"),
        changed=tuple(word.text for word in it.words("changed")),
        reason=it.the_text("reason"),
        bridge=it.the_text("bridge"),
    )


def read_modes(it: Reader) -> Mapping[str, ModeTexts]:
    """The texts that single modes have of their own; a text alone stands for its `text` (in a frame)."""
    found = dict[str, ModeTexts]()
    for mode in MODES:
        own = it.maybe(mode)
        if own:
            found[mode] = _mode_texts(own)
        elif it.has(mode):
            found[mode] = ModeTexts(text=it.prose(mode))
    return found


def _mode_texts(it: Reader) -> ModeTexts:
    return ModeTexts(
        text=it.prose("text"),
        stem=it.prose("stem"),
        intro=it.prose("intro"),
        instruction=it.prose("instruction"),
        definition=it.prose("definition"),
        help=it.prose("help"),
        interviewer=it.prose("interviewer"),
        probe=it.prose("probe"),
        reason=it.text("reason"),
    )
