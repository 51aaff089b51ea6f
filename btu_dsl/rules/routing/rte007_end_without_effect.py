"""RTE007: an `end_if` that ends no interview, or after which nobody would have been asked anything.

Beyond the catalogue: “all branches lead to the same place” and “a second rule shadowed by the first”, in a language in
which the only branch that leaves the order of the form is its end.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.diagram import NEVER, Diagram, TooMuch
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items
from btu_dsl.rules.routing.rte015_not_proved import tell

RULE = Rule(
    code="RTE007",
    name="end-without-effect",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Where the interview ends early, somebody is spared a question.",
        da="Hvor interviewet slutter før tid, bliver nogen sparet for et spørgsmål.",
    ),
    message=Words(en="the end after `{item}` {what}", da="afslutningen efter `{item}` {what}"),
    label=Words(en="ends nothing", da="afslutter ingenting"),
    meaning=Words(
        en="what looks like a way out of the form is none; everybody reads on to the same place",
        da="det, der ligner en vej ud af skemaet, er ikke en; alle læser videre til samme sted",
    ),
    help=Words(en="take it out, or correct the condition", da="tag den ud, eller ret betingelsen"),
    source="measured in published health forms: routing blocks whose rules all lead to the same place",
    avoid=Example(
        core="""
modes: [web, phone]
items:
  - {id: barn, tier: obligatory, text: "Har I et barn her?", answer: ja_nej, end_if: "barn == 2"}
  - {id: glad, tier: obligatory, text: "Er I glade for stedet?", answer: ja_nej, end_if: "barn == 2"}
  - {id: maden, tier: obligatory, text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
modes: [web, phone]
items:
  - {id: barn, tier: obligatory, text: "Har I et barn her?", answer: ja_nej, end_if: "barn == 2"}
  - {id: glad, tier: obligatory, text: "Er I glade for stedet?", answer: ja_nej}
  - {id: maden, tier: obligatory, text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
modes: [web, phone]
items:
  - {id: barn, tier: obligatory, text: "Har I et barn her?", answer: ja_nej, end_if: "barn == 2"}
  - {id: start, tier: obligatory, text: "Er barnet begyndt?", answer: ja_nej, end_if: "barn == 1 and start == 2"}
  - {id: maden, tier: obligatory, text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
)
_NOBODY = Words("is reached by nobody for whom it holds", "nås af ingen, som den gælder for")
_NOTHING = Words("spares nobody a question", "sparer ingen for et spørgsmål")
_BEFORE = Words("they have all left here", "her er de alle gået ud")


def check(case: Case, sink: Sink) -> None:
    for item in own_items(case):
        if item.end_if is not None:
            try:
                _check(case, item, item.end_if.span, sink)
            except TooMuch as given_up:
                tell(case, item.id, item.end_if.span, given_up, sink)


def _check(case: Case, item: Item, span: Span, sink: Sink) -> None:
    proof = case.proof
    asked, holds = proof.guard(item.id), proof.of(case.flow.ends[item.id])
    ends = proof.diagrams.both(asked, holds)
    if asked == NEVER or (ends != NEVER and _spares(case, item, ends)):
        return
    earlier = [each for each in case.survey.items() if each.order < item.order and each.end_if is not None]
    shown = ends if ends != NEVER else holds if holds != NEVER else asked
    sink.report(
        RULE,
        span,
        related=tuple(
            Label(each.end_if.span, _BEFORE) for each in earlier[-1:] if each.end_if and ends == NEVER != holds
        ),
        subject=case.subject(item=item.id, facet="base"),
        witness=shortest(proof, shown),
        item=item.id,
        what=_NOTHING if ends != NEVER else _NOBODY,
    )


def _spares(case: Case, item: Item, ends: Diagram) -> bool:
    """Whether somebody whose interview it ends would be asked something more. The first such question shows it."""
    proof = case.proof
    for later in case.survey.items():
        if later.order > item.order:
            parts = (proof.of(part) for name, part in case.flow.guards[later.id].parts if name != "end")
            if proof.diagrams.both(ends, *parts) != NEVER:
                return True
    return False
