"""LOC003: a local question has a name that belongs to somebody else: the core's, a retired one, another municipality's.

Differs from the catalogue: variables of an overlay carry the municipality's code by themselves, and a name of a question
that is there is E201. Left are the names that only seem to be free.
"""

import re
from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.counting import local_items

_OTHERS = re.compile(r"k([0-9]{3})_")
_CORE = """
items:
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
  - {id: mad, tier: optional, text: "Er maden god?", answer: ja_nej}
"""
RULE = Rule(
    code="LOC003",
    name="local-name-outside-namespace",
    level=Level.ERROR,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="A local question has a name that means nothing else in the core, now or before, or in another municipality.",
        da="Et lokalt spørgsmål har et navn, der ikke betyder noget andet i grundskemaet, nu eller tidligere, eller i en anden kommune.",
    ),
    message=Words(en="the name `{item}` is not free: {why}", da="navnet `{item}` er ikke ledigt: {why}"),
    label=Words(en="a local question", da="et lokalt spørgsmål"),
    meaning=Words(
        en="when files of several municipalities or waves are put together, two questions would share one name",
        da="når filer fra flere kommuner eller runder lægges sammen, ville to spørgsmål dele navn",
    ),
    help=Words(en="choose another name, `{item}_her` for instance", da="vælg et andet navn, for eksempel `{item}_her`"),
    source="own reasoning: files are merged by name",
    avoid=Example(
        core=_CORE,
        overlay="""
spørgsmål:
  - {id: mad, tekst: "Må børnene få slik?", svar: ja_nej}
""",
    ),
    prefer=Example(
        core=_CORE,
        overlay="""
spørgsmål:
  - {id: slik, tekst: "Må børnene få slik?", svar: ja_nej}
""",
    ),
    near=Example(
        core=_CORE,
        overlay="""
spørgsmål:
  - {id: k2_plads, tekst: "Fik I plads i K2?", svar: ja_nej}
""",
    ),
)
_CORES = Words("the core has an optional question of that name", "grundskemaet har et valgfrit spørgsmål med det navn")
_RETIRED = Words("a question of that name is retired", "et spørgsmål med det navn er udgået")
_HERE = Words("the core's", "grundskemaets")


def check(case: Case, sink: Sink) -> None:
    if case.is_core:
        return
    for item in local_items(case.survey):
        for why, place in _taken(case, item):
            sink.report(
                RULE,
                item.span,
                related=(Label(place, _HERE),) if place else (),
                subject=case.subject(item=item.id, facet="coding"),
                item=item.id,
                why=why,
            )


def _taken(case: Case, item: Item) -> Iterator[tuple[Words, Span | None]]:
    core = case.core.survey
    theirs = next((one for one in core.items() if one.id == item.id), None)
    if theirs is not None:
        yield _CORES, theirs.span
    elif any(gone.id == item.id and not gone.codes for gone in core.retired):
        yield _RETIRED, None
    other = _OTHERS.match(item.id)
    if other is not None:
        code = other[1]
        yield (
            Words(f"it looks like a question of municipality {code}", f"det ligner et spørgsmål fra kommune {code}"),
            None,
        )
