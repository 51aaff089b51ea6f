"""RTE008: a condition names the answers one by one, and there is no other.

Beyond the catalogue: a branch all of whose answers lead to the same place. Where one comparison alone does that, the
compiler says so (E332).
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.values import Missing
from btu_dsl.flow.build import resolver
from btu_dsl.flow.diagram import NEVER
from btu_dsl.flow.lower import evaluate_lowered, lower_true
from btu_dsl.flow.lowered import Lowered, names_of
from btu_dsl.flow.partial import tests_of
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Asked, asked, atoms
from btu_dsl.rules.routing.rte015_not_proved import unless_given_up

RULE = Rule(
    code="RTE008",
    name="filter-that-takes-every-answer",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A condition that names answers leaves one out.",
        da="En betingelse, der nævner svar, udelader et.",
    ),
    message=Words(
        en="every answer to `{name}` leads to `{item}`",
        da="ethvert svar på `{name}` fører til `{item}`",
    ),
    label=Words(en="takes every answer", da="tager ethvert svar med"),
    meaning=Words(
        en="the filter sorts nobody out by what they answer, only those who give no answer",
        da="filteret sorterer ingen fra efter, hvad de svarer, kun dem, der ikke svarer",
    ),
    help=Words(
        en="write `{name} is answered` if that is meant, else leave out the answers that should not lead here",
        da="skriv `{name} is answered`, hvis det er meningen, og udelad ellers de svar, der ikke skal føre hertil",
    ),
    source="measured in published health forms: a satisfaction scale whose five answers all lead to the next question",
    implies=("RTE002",),
    avoid=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1 or brug == 2", text: "Ser maden god ud?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug is answered", text: "Ser maden god ud?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
items:
  - {id: tilfreds, tier: obligatory, role: overall, text: "Hvor tilfreds er du?", answer: tilfredshed5}
  - {id: grund, tier: optional, ask_if: "tilfreds in (1, 2) or tilfreds == 3", text: "Er I mange?", answer: ja_nej}
"""
    ),
)
_READ = Words("the question that is read", "spørgsmålet, der læses")


def check(case: Case, sink: Sink) -> None:
    items = {item.id: item for item in case.survey.items()}
    told: set[Span] = set()
    for one in asked(case):
        for condition in one.conditions:
            if condition.span in told or not is_own(case, condition.owner):
                continue
            told.add(condition.span)
            reads = names_of(condition.lowered)
            read = items.get(reads[0]) if len(reads) == 1 else None
            alone = [lower_true(atom, resolver(case.survey)) for atom in atoms(condition.expression)]
            if read is None or len(alone) < 2:
                continue
            with unless_given_up(case, one, sink):
                if _takes_all(case, read, condition.lowered) and not any(
                    _takes_all(case, read, each) for each in alone
                ):
                    _tell(case, one, read, condition.span, condition.holder, sink)


def _takes_all(case: Case, read: Item, lowered: Lowered) -> bool:
    answers = [value for value in case.proof.values(read.id) if not isinstance(value, Missing)]
    return bool(tests_of(lowered)) and all(evaluate_lowered(lowered, {read.id: answer}) for answer in answers)


def _tell(case: Case, one: Asked, read: Item, span: Span, holder: str, sink: Sink) -> None:
    proof = case.proof
    answered = proof.answered(read.id, lambda value: not isinstance(value, Missing), by_kind=True)
    shown = proof.diagrams.both(proof.guard(one.item.id), answered)
    if shown != NEVER:
        sink.report(
            RULE,
            span,
            related=(Label(read.span, _READ),),
            subject=case.subject(item=one.item.id, facet="base"),
            witness=shortest(proof, shown),
            item=holder,
            name=read.id,
        )
