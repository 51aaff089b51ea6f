"""RTE009: two neighbouring questions have conditions that read differently and ask the same people.

Beyond the catalogue: the shadowed branch. The same condition written twice is a follow-up with two questions, and a
condition within another is a follow-up to a follow-up; both are common practice and no finding.
"""

from itertools import pairwise

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.expr.nodes import Expr
from btu_dsl.expr.show import show
from btu_dsl.flow.diagram import NEVER
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Battery, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import asked
from btu_dsl.rules.routing.rte015_not_proved import unless_given_up

RULE = Rule(
    code="RTE009",
    name="two-conditions-one-branch",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Two conditions that read differently ask different people.",
        da="To betingelser, der er skrevet forskelligt, spørger forskellige mennesker.",
    ),
    message=Words(
        en="exactly those who are asked `{first}` are asked `{second}`",
        da="præcis de samme, som får `{first}`, får `{second}`",
    ),
    label=Words(en="written differently, and the same people", da="skrevet anderledes, men de samme mennesker"),
    meaning=Words(
        en="the two look like two branches; if one was meant for others, those are never asked it",
        da="de to ligner to grene; hvis den ene var til andre, får de den aldrig",
    ),
    help=Words(
        en="correct one of them, or write the same condition on both",
        da="ret den ene, eller skriv den samme betingelse på begge",
    ),
    source="SurveyMan and ONS validators: shadowed branches; own reasoning",
    implies=("RTE004",),
    avoid=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: uden, tier: optional, ask_if: "brug != 2", text: "Ville I bruge en billigere ordning?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: uden, tier: optional, ask_if: "brug is not answered", text: "Kender I ordningen?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: portion, tier: optional, ask_if: "brug == 1", text: "Er portionen stor nok?", answer: ja_nej}
"""
    ),
)
_FIRST = Words("asks these people", "spørger disse mennesker")


def check(case: Case, sink: Sink) -> None:
    asked_of = {one.item.id: one for one in asked(case)}
    for first, second in _neighbours(case):
        before, after = first.ask_if, second.ask_if
        if before is None or after is None or not is_own(case, second.owner) or _alike(before, after):
            continue
        with unless_given_up(case, asked_of[second.id], sink):
            same = case.proof.guard(first.id)
            if same == case.proof.guard(second.id) != NEVER:
                sink.report(
                    RULE,
                    after.span,
                    related=(Label(before.span, _FIRST),),
                    subject=case.subject(item=second.id, facet="base"),
                    witness=shortest(case.proof, same),
                    first=first.id,
                    second=second.id,
                )


def _neighbours(case: Case) -> list[tuple[Item, Item]]:
    """Questions with nothing between them, within a block or a battery."""
    rows = [list(entry.rows) for block in case.survey.blocks for entry in block.entries if isinstance(entry, Battery)]
    entries = [pair for block in case.survey.blocks for pair in pairwise(block.entries)]
    alone = [(a, b) for a, b in entries if not isinstance(a, Battery) and not isinstance(b, Battery)]
    return [*alone, *(pair for each in rows for pair in pairwise(each))]


def _alike(first: Expr, second: Expr) -> bool:
    """Written alike, but for the order and the brackets."""
    return sorted(_words(show(first))) == sorted(_words(show(second)))


def _words(text: str) -> list[str]:
    return text.replace("(", " ").replace(")", " ").split()
