"""RTE001: no answers lead to a question."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.lowered import names_of
from btu_dsl.flow.trial import Reach
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Asked, asked

RULE = Rule(
    code="RTE001",
    name="unreachable-item",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="There are answers that lead to every question.",
        da="Der findes svar, som fører til ethvert spørgsmål.",
    ),
    message=Words(en="nobody can be asked `{item}`", da="ingen kan blive stillet `{item}`"),
    label=Words(
        en="never holds for those who get this far",
        da="er aldrig opfyldt for dem, der når hertil",
    ),
    meaning=Words(
        en="its variable is empty in every row of the data, and the question is missing from the figures",
        da="dens variabel er tom i hver række af data, og spørgsmålet mangler i tallene",
    ),
    help=Words(
        en="correct one of the conditions, or take the question out",
        da="ret en af betingelserne, eller tag spørgsmålet ud",
    ),
    source="SurveyMan: reachability; Fagan & Greenberg 1988, reachability matrix",
    implies=("RTE002", "RTE003"),
    avoid=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: portion, tier: optional, ask_if: "brug == 2 and maden == 1", text: "Er portionen stor nok?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: portion, tier: optional, ask_if: "maden == 1", text: "Er portionen stor nok?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
modes: [web, phone]
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: portion, tier: optional, ask_if: "brug == 2 or maden == 2", text: "Kunne den bruges?", answer: ja_nej}
"""
    ),
)
_EARLIER = Words("because of this earlier condition", "på grund af denne tidligere betingelse")


def check(case: Case, sink: Sink) -> None:
    told: set[Span] = set()
    for one in asked(case):
        reach = case.reachability.of(one.item)
        if reach is None or reach.asked is not None or not is_own(case, one.item.owner):
            continue
        never = next((each for each in one.conditions if not reach.parts[each.index].holds), one.conditions[-1])
        if never.span in told:
            continue
        told.add(never.span)
        sink.report(
            RULE,
            never.span,
            related=tuple(Label(span, _EARLIER) for span in _reasons(case, one, reach)),
            subject=case.subject(item=one.item.id, facet="base"),
            item=one.item.id,
        )


def _reasons(case: Case, one: Asked, reach: Reach) -> list[Span]:
    """The condition before it that rules it out: another one on the same question, or one on what it reads."""
    at = next((number for number, part in enumerate(reach.parts) if not part.holds), 0)
    before = [each.span for each in one.conditions if each.index < at]
    if before:
        return before[-1:]
    read = {name for each in one.conditions if each.index == at for name in names_of(each.lowered)}
    items: list[Item] = [item for item in case.survey.items() if item.id in read and item.ask_if is not None]
    return [item.ask_if.span for item in items if item.ask_if is not None][-1:]
