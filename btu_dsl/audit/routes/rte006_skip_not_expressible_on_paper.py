"""RTE006: whether a question is asked on paper hangs on too many answers at once.

Differs from the catalogue: a condition on a question further up is printed as a gate and does no harm; what wears a
reader out is to turn back and compare. Two answers are a warning, more an error, and a row of a grid that hangs on an
answer an error unless its scale has “not applicable”. Took the place of E551, E552 and E553.
"""

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.flow.domains import shown_kinds
from btu_dsl.flow.reads import questions_read, rows_apart
from btu_dsl.model.nodes import Item
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.spans import condition_span
from btu_dsl.source.words import ticked

RULE = Rule(
    code="RTE006",
    name="skip-not-expressible-on-paper",
    level=Level.ERROR,
    scope=Scope.MODES,
    purpose=Words(
        en="On paper, whether a question is asked hangs on one answer.",
        da="På papir afhænger det af ét svar, om et spørgsmål skal besvares.",
    ),
    message=Words(en="on paper, {what}", da="på papir {what}"),
    label=Words(en="hangs on {reads}", da="afhænger af {reads}"),
    meaning=Words(
        en="whoever fills in the form must work that out alone; many go wrong, and answer what was not meant for them",
        da="den, der udfylder skemaet, må selv regne det ud; mange tager fejl og svarer på noget, der ikke var til dem",
    ),
    help=Words(en="{remedy}", da="{remedy}"),
    source="Redline, Dillman et al. 2003, errors of omission and commission at branching instructions",
    implies=("PAP002",),
    avoid=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
  - {id: ro, tier: obligatory, text: "Får dit barn ro?", answer: ja_nej}
  - {id: tale, tier: optional, ask_if: "tryg == 2 or glad == 2 or ro == 2", text: "Vil I tale om det?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
  - {id: ro, tier: obligatory, text: "Får dit barn ro?", answer: ja_nej}
  - {id: tale, tier: optional, ask_if: "ro == 2", text: "Vil I tale om det?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: optional, ask_if: "tryg == 1", text: "Er dit barn glad?", answer: ja_nej}
  - {id: ro, tier: optional, ask_if: "glad == 1", text: "Får dit barn ro?", answer: ja_nej}
"""
    ),
)
_ITEM = Words("the question", "spørgsmålet")
_ROW = Words(
    "the row `{item}` is for some only, and its grid has no “not applicable”",
    "er rækken `{item}` kun til nogle, og dens batteri har intet »ikke relevant«",
)
_GATE = Words(
    "whether `{item}` is asked hangs on {count} answers at once",
    "afhænger det af {count} svar på én gang, om `{item}` skal besvares",
)
_FEWER = Words(
    "let the condition read one question, or ask one of the questions only under the other's condition",
    "lad betingelsen læse ét spørgsmål, eller stil et af spørgsmålene kun under det andets betingelse",
)
_NOT_APPLICABLE = Words(
    "give the scale a `not_applicable` that paper shows, or make the row a question of its own",
    "giv skalaen et `not_applicable` (`ikke_relevant`), som vises på papir, eller gør rækken til et spørgsmål for sig",
)
_EASY, _HARD = 1, 2


def check(planned: Planned, sink: Sink) -> None:
    """All languages are routed alike."""
    case = planned.case
    paper = next(planned.papers(), None)
    if paper is None:
        return
    for battery in case.survey.batteries():
        for row, reads in rows_apart(case.flow, battery):
            if all(missing.kind != "not_applicable" for missing in shown_kinds(row)):
                _tell(case, row, reads, Level.ERROR, _ROW, _NOT_APPLICABLE, sink)
    _check_gates(case, paper, sink)


def _check_gates(case: Case, paper: PaperPlan, sink: Sink) -> None:
    items = {item.id: item for item in case.survey.items()}
    printed = {step.item for step in paper.steps if not step.struck}
    for step in paper.steps:
        for gate in step.gates:
            reads = tuple(name for name in questions_read(case.flow, [gate.condition]) if name in printed)
            if len(reads) > _EASY:
                level = Level.WARNING if len(reads) == _HARD else Level.ERROR
                _tell(case, items[gate.first], reads, level, _GATE, _FEWER, sink)


def _tell(case: Case, item: Item, reads: tuple[str, ...], level: Level, what: Words, remedy: Words, sink: Sink) -> None:
    sink.report(
        RULE,
        condition_span(case.flow, item),
        related=(Label(item.span, _ITEM),),
        subject=case.subject(item=item.id, facet="base", mode="paper"),
        level=level,
        what=Words(*(words.format(item=item.id, count=len(reads)) for words in (what.en, what.da))),
        reads=ticked(reads),
        remedy=remedy,
    )
