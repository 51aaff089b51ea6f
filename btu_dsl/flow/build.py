"""Guards lowered once for the whole survey, before any rule or back end looks at them."""

from collections.abc import Callable

from btu_dsl.expr.nodes import Expr
from btu_dsl.expr.types import Type
from btu_dsl.flow.lower import complement, lower_false, lower_true
from btu_dsl.flow.lowered import TRUE, Lowered, all_of, any_of
from btu_dsl.flow.nodes import Flow, Guard
from btu_dsl.model.nodes import Base, Battery, Item, Survey


def build_flow(survey: Survey) -> Flow:
    """Each item's guard with the parts it is made of, and the condition on which the interview ends after it."""
    guards: dict[str, Guard] = {}
    ends: dict[str, Lowered] = {}
    ended: Lowered = TRUE
    for block in survey.blocks:
        outer = _parts(survey, "block", block.base, block.ask_if)
        for entry in block.entries:
            battery = entry if isinstance(entry, Battery) else None
            middle = _parts(survey, "battery", battery.base, battery.ask_if) if battery else ()
            for item in battery.rows if battery else (entry,):
                if not isinstance(item, Item):
                    continue
                own = _parts(survey, "ask_if", item.base, item.ask_if)
                before: tuple[tuple[str, Lowered], ...] = () if ended == TRUE else (("end", ended),)
                parts = (*before, *outer, *middle, *own)
                guards[item.id] = Guard(whole=all_of(*(part for _, part in parts)), parts=parts)
                if item.end_if is not None:
                    ends[item.id] = lower_true(item.end_if, resolver(survey))
                    still = any_of(complement(guards[item.id].whole), complement(ends[item.id]))
                    ended = all_of(ended, still)
    return Flow(survey=survey, guards=guards, ends=ends)


def resolver(survey: Survey) -> Callable[[str], Type | Expr]:
    """What a name is to a condition: its type, or the condition that is read in its place."""
    conditions = {base.name: base.when for base in survey.bases}
    conditions |= {
        value.name: value.expression
        for value in survey.derived
        if value.function == "when" and value.expression is not None
    }

    def resolve(name: str) -> Type | Expr:
        return conditions.get(name) or survey.symbols[name].type

    return resolve


def _parts(survey: Survey, name: str, base: Base | None, ask_if: Expr | None) -> tuple[tuple[str, Lowered], ...]:
    parts: list[tuple[str, Lowered]] = []
    if base is not None:
        parts.append(("base", base_guard(survey, base)))
    if ask_if is not None:
        parts.append((name, lower_true(ask_if, resolver(survey))))
    return tuple(parts)


def base_guard(survey: Survey, base: Base) -> Lowered:
    """True, or with `if_unknown: ask` not false."""
    if base.if_unknown == "ask":
        return complement(lower_false(base.when, resolver(survey)))
    return lower_true(base.when, resolver(survey))
