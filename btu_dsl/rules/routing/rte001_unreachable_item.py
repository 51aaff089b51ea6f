"""RTE001: no answers lead to a question."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.values import Missing
from btu_dsl.flow.diagram import NEVER, Diagram
from btu_dsl.flow.lowered import names_of
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Asked, asked
from btu_dsl.rules.routing.rte015_not_proved import unless_given_up

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
    implies=("RTE002", "RTE003", "RTE004"),
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
        if not is_own(case, one.item.owner):
            continue
        with unless_given_up(case, one, sink):
            if case.proof.guard(one.item.id) != NEVER:
                continue
            at = _first_never(case, one.item)
            never = next((each for each in one.conditions if each.index == at), one.conditions[-1])
            if never.span in told:
                continue
            told.add(never.span)
            sink.report(
                RULE,
                never.span,
                related=tuple(Label(span, _EARLIER) for span in _reasons(case, one, at)),
                subject=case.subject(item=one.item.id, facet="base"),
                witness=shortest(case.proof, _nearest(case, one, at)),
                item=one.item.id,
            )


def _first_never(case: Case, item: Item) -> int:
    """The first part of the guard that holds for nobody who gets to it; some do get there."""
    parts = case.flow.guards[item.id].parts
    return next(at for at in range(len(parts)) if case.proof.reaching(item.id, at + 1) == NEVER)


def _nearest(case: Case, one: Asked, at: int) -> Diagram:
    """Who gets as far as the condition and has answered all that it reads, or as much of it as can be."""
    found = case.proof.reaching(one.item.id, at)
    for name in names_of(case.flow.guards[one.item.id].parts[at][1]):
        if name in case.flow.guards:
            more = case.proof.diagrams.both(
                found, case.proof.answered(name, lambda value: not isinstance(value, Missing), by_kind=True)
            )
            found = found if more == NEVER else more
    return found


def _reasons(case: Case, one: Asked, at: int) -> list[Span]:
    """The condition before it that rules it out: another one on the same question, or one on what it reads."""
    before = [each.span for each in one.conditions if each.index < at]
    if before:
        return before[-1:]
    read = {name for each in one.conditions if each.index == at for name in names_of(each.lowered)}
    items: list[Item] = [item for item in case.survey.items() if item.id in read and item.ask_if is not None]
    return [item.ask_if.span for item in items if item.ask_if is not None][-1:]
