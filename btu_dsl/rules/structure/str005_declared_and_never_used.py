"""STR005: a list of answers, a base or a slot is described and never used.

Beyond the catalogue. A note, for a municipality's own questions may use what the core does not. What is known beforehand
and what is computed serve the data, and are not looked at.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.names import names_in
from btu_dsl.model.conditions import conditions_of
from btu_dsl.model.nodes import Choice, Survey
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case

RULE = Rule(
    code="STR005",
    name="declared-and-never-used",
    level=Level.INFO,
    scope=Scope.SURVEY,
    purpose=Words(
        en="What the form describes, it uses.",
        da="Det, skemaet beskriver, bruger det også.",
    ),
    message=Words(en="{what} `{name}` is never used", da="{what} `{name}` bruges aldrig"),
    label=Words(en="described here only", da="beskrives kun her"),
    meaning=Words(
        en="perhaps a question has another list, base or word than was meant",
        da="måske har et spørgsmål en anden liste, base eller formulering, end der var meningen",
    ),
    help=Words(
        en="take it out, or use it where it was meant",
        da="tag det ud, eller brug det dér, hvor det var tænkt",
    ),
    source="own reasoning: no validator tried finds an unused list of answers",
    avoid=Example(
        core="""
scales:
  hyppighed: {type: nominal, codes: {1: Aldrig, 2: Sjældent, 3: Ofte}}
items:
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
scales:
  hyppighed: {type: nominal, codes: {1: Aldrig, 2: Sjældent, 3: Ofte}}
items:
  - {id: glad, tier: obligatory, text: "Er dit barn gladt for stedet?", answer: hyppighed}
"""
    ),
)
_SCALE = Words("the list of answers", "listen med svar")
_BASE = Words("the base", "basen")
_SLOT = Words("the slot", "pladsen")


def check(case: Case, sink: Sink) -> None:
    if case.is_core:
        for what, name, span in _unused(case.survey):
            sink.report(RULE, span, subject=case.subject(item=name), what=what, name=name)


def _unused(survey: Survey) -> Iterator[tuple[Words, str, Span]]:
    lists = {item.answer.scale.id for item in survey.items() if isinstance(item.answer, Choice)}
    yield from ((_SCALE, scale.id.rpartition("#")[2], scale.span) for scale in survey.scales if scale.id not in lists)
    read = set(_names(survey))
    yield from ((_BASE, base.name, base.span) for base in survey.bases if base.name not in read)
    yield from ((_SLOT, slot.name, slot.span) for slot in survey.slots if slot.name not in read)


def _names(survey: Survey) -> Iterator[str]:
    """Every name that a condition, a computed value, a declared base or a text uses."""
    expressions = [condition.expression for condition in conditions_of(survey)]
    expressions += [base.when for base in survey.bases]
    expressions += [value.expression for value in survey.derived if value.expression is not None]
    yield from (name.name for expression in expressions for name in names_in(expression))
    for block in survey.blocks:
        holders = (block, *block.entries, *(item for item in block.items() if item.battery))
        yield from (holder.base.name for holder in holders if holder.base is not None)
    for text in survey.texts():
        yield from (fill.name for rendering in text.by_language.values() for fill in rendering.prose.fills())
