"""Answer sheets on which the routes of two modes may come apart."""

from collections.abc import Iterator, Mapping

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.model.nodes import Item
from btu_dsl.rules.case import Case

Sheet = Mapping[str, Value]
"""Answers by question; what is absent is blank."""


def sheets(case: Case) -> Iterator[Sheet]:
    """The states that the analysis of each guard tells apart, those with a missing answer first."""
    preload = {value.name for value in case.survey.preload}
    seen: set[tuple[tuple[str, str], ...]] = set()
    guarded = [item for item in case.survey.items() if case.flow.guards[item.id].parts]
    for item in guarded:
        reach = case.reachability.of(item)
        for state in reach.states if reach is not None else ():
            known = any(state.get(name, NO_ANSWER) != NO_ANSWER for name in preload)
            sheet = {name: value for name, value in state.items() if name in case.flow.guards}
            key = tuple(sorted((name, repr(value)) for name, value in sheet.items()))
            if not known and key not in seen:
                seen.add(key)
                yield {
                    name: value for name, value in sheet.items() if value is not None and not isinstance(value, bool)
                }


def in_mode(sheet: Sheet, items: Mapping[str, Item], mode: str) -> Sheet:
    """What of the answers can be given in the mode; the rest is left blank."""
    return {name: NO_ANSWER if _cannot(items[name], value, mode) else value for name, value in sheet.items()}


def _cannot(item: Item, value: Value, mode: str) -> bool:
    if not isinstance(value, Missing) or value.kind in ("no_answer", "not_asked"):
        return False
    return all(kind.kind != value.kind or kind.show.get(mode) == "absent" for kind in item.missing)
