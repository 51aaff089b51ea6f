"""Bases, derived values and slots are made of other names: never of themselves, nor through more than can be followed.

Whatever comes later walks from a name to what it is made of and may rely on getting to an end.
"""

from collections.abc import Iterator, Mapping

from btu_dsl.diagnostics.report import Sink
from btu_dsl.expr.names import depth_of, find_cycle, names_in
from btu_dsl.model.needs import reads
from btu_dsl.model.nodes import Survey, Text
from btu_dsl.rulebook.faults import naming as faults

MOST_DEEP = 100
"""Levels of brackets and names together."""


def check_circles(survey: Survey, sink: Sink) -> None:
    """The first circle, else the first name that is made through too many others."""
    parts = {base.name: tuple(name.name for name in names_in(base.when)) for base in survey.bases}
    parts |= {value.name: reads(value) for value in survey.derived}
    parts |= _filled(survey)
    cycle = find_cycle(parts)
    if cycle is not None:
        sink.report(faults.DERIVED_CYCLE, survey.symbols[cycle[0]].span, cycle=" → ".join((*cycle, cycle[0])))
        return
    own = dict.fromkeys(parts, 1)
    own |= {base.name: depth_of(base.when) for base in survey.bases}
    own |= {value.name: depth_of(value.expression) for value in survey.derived if value.expression is not None}
    for name, depth in _depths(own, parts).items():
        if depth > MOST_DEEP:
            sink.report(faults.MADE_TOO_DEEP, survey.symbols[name].span, name=name, most=MOST_DEEP)
            return


def _filled(survey: Survey) -> dict[str, tuple[str, ...]]:
    """The names that stand as fills in the words of slots and of what is known beforehand, in any language."""

    def fills(texts: Iterator[Text]) -> tuple[str, ...]:
        return tuple(
            fill.name for text in texts for rendering in text.by_language.values() for fill in rendering.prose.fills()
        )

    found = {
        slot.name: fills(text for text in (*(words for _, words in slot.values), slot.otherwise) if text is not None)
        for slot in survey.slots
    }
    return found | {value.name: fills(code.label for code in value.codes) for value in survey.preload}


def _depths(own: Mapping[str, int], parts: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Each name's depth with all that it is made of, those first that others are made of."""
    found: dict[str, int] = {}
    waiting = [*own]
    while waiting:
        name = waiting[-1]
        missing = [part for part in dict.fromkeys(parts[name]) if part in own and part not in found]
        if missing:
            waiting += missing
            continue
        waiting.pop()
        found[name] = own[name] + max((found.get(part, 0) for part in parts[name]), default=0)
    return found
