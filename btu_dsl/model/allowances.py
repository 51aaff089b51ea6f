"""What the files themselves set aside: `allow:` on an item, a battery, a block or a whole file, with what it covers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.span import Span
from btu_dsl.syntax import nodes as declared


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """One rule set aside for `items`, or where that is None for the whole file. `until` is an ISO day.

    `span` is the rule's code where it stands, `owner` whose file it is.
    """

    span: Span
    rule: str
    reason: str | None
    until: str | None
    items: tuple[str, ...] | None
    owner: Literal["core", "overlay"]


def allowances(node: declared.Questionnaire | declared.Overlay) -> tuple[Allowance, ...]:
    """Every one in the file, in its order within each kind."""
    owner: Literal["core", "overlay"] = "overlay" if isinstance(node, declared.Overlay) else "core"
    return tuple(
        Allowance(span=one.rule.span, rule=one.rule.text, reason=one.reason, until=one.until, items=items, owner=owner)
        for allow, items in _all(node)
        for one in allow
    )


_Held = tuple[tuple[declared.Allow, ...], tuple[str, ...] | None]


def _all(node: declared.Questionnaire | declared.Overlay) -> Iterator[_Held]:
    yield node.allow, None
    if isinstance(node, declared.Overlay):
        yield from _of_entries(node.questions)
        return
    for block in node.blocks:
        if isinstance(block, declared.DeclaredBlock):
            inside = tuple(name for allow, items in _of_entries(block.items) for name in items or ())
            yield block.allow, tuple(dict.fromkeys((block.id.text, *inside)))
            yield from _of_entries(block.items)


def _of_entries(entries: tuple[declared.DeclaredItem | declared.DeclaredBattery, ...]) -> Iterator[_Held]:
    for entry in entries:
        if isinstance(entry, declared.DeclaredBattery):
            yield entry.allow, (entry.id.text, *(row.id.text for row in entry.rows))
        for item in entry.rows if isinstance(entry, declared.DeclaredBattery) else (entry,):
            yield item.allow, (item.id.text,)
