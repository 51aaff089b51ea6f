"""RTE013: no answer within the bounds of the question passes its checks.

Beyond the catalogue: a check that contradicts a bound, or another check.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.diagram import TooMuch
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items
from btu_dsl.rules.routing.checked import Checked, checked
from btu_dsl.rules.routing.rte015_not_proved import tell

RULE = Rule(
    code="RTE013",
    name="check-that-never-holds",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Some answer within the bounds of the question passes all its checks.",
        da="Der findes et svar inden for spørgsmålets grænser, som består alle kontroller.",
    ),
    message=Words(en="no answer to `{item}` passes {what}", da="intet svar på `{item}` består {what}"),
    label=Words(en="refuses what is left", da="afviser resten"),
    meaning=Words(
        en="on the web and on the phone nobody gets past the question with an answer; on paper everybody does",
        da="på web og i telefonen kommer ingen videre med et svar; det gør alle på papir",
    ),
    help=Words(
        en="correct the check, or the bounds of the question",
        da="ret kontrollen eller spørgsmålets grænser",
    ),
    source="Blaise and QML: postconditions that cannot be met",
    implies=("RTE010", "RTE012"),
    avoid=Example(
        core="""
modes: [web, phone]
items:
  - id: timer
    tier: optional
    text: Hvor mange timer om ugen er barnet her?
    answer: {number: {min: 0, max: 40}}
    checks:
      - {level: hard, require: "timer >= 30", message: "Skriv mindst 30"}
      - {level: hard, require: "timer <= 20", message: "Skriv højst 20"}
"""
    ),
    prefer=Example(
        core="""
modes: [web, phone]
items:
  - id: timer
    tier: optional
    text: Hvor mange timer om ugen er barnet her?
    answer: {number: {min: 0, max: 40}}
    checks:
      - {level: hard, require: "timer >= 20", message: "Skriv mindst 20"}
      - {level: hard, require: "timer <= 30", message: "Skriv højst 30"}
"""
    ),
    near=Example(
        core="""
modes: [web, phone]
items:
  - id: timer
    tier: optional
    text: Hvor mange timer om ugen er barnet her?
    answer: {number: {min: 0, max: 40}}
    checks:
      - {level: hard, require: "timer >= 20", message: "Skriv mindst 20"}
      - {level: soft, require: "timer <= 10", message: "Er det rigtigt?"}
"""
    ),
)
_THIS = Words("this check", "denne kontrol")
_TOGETHER = Words("its hard checks together", "dets hårde kontroller tilsammen")
_WITH = Words("with this one", "sammen med denne")


def check(case: Case, sink: Sink) -> None:
    for item in own_items(case):
        if item.checks:
            try:
                found = checked(case, item)
                if found is not None:
                    _check(case, item, found, sink)
            except TooMuch as given_up:
                tell(case, item.id, item.checks[0].require.span, given_up, sink)


def _check(case: Case, item: Item, found: Checked, sink: Sink) -> None:
    both = case.proof_of_checks.diagrams.both
    stopped = False
    for each, fails in found.fails:
        if both(found.answered, fails) == found.answered:
            stopped = True
            level = Level.ERROR if each.level == "hard" else Level.WARNING
            _tell(case, item, found, each.require.span, (), (level, _THIS), sink)
    hard = [(each, fails) for each, fails in found.fails if each.level == "hard"]
    every = case.proof_of_checks.diagrams.either(*(fails for _, fails in hard))
    if not stopped and both(found.answered, every) == found.answered:
        *others, last = (each.require.span for each, _ in hard)
        _tell(case, item, found, last, tuple(others), (Level.ERROR, _TOGETHER), sink)


def _tell(  # the parts of one finding
    case: Case,
    item: Item,
    found: Checked,
    span: Span,
    others: tuple[Span, ...],
    what: tuple[Level, Words],
    sink: Sink,
) -> None:
    level, words = what
    sink.report(
        RULE,
        span,
        related=tuple(Label(other, _WITH) for other in others),
        subject=case.subject(item=item.id, facet="scale"),
        witness=shortest(case.proof_of_checks, found.answered),
        level=level,
        item=item.id,
        what=words,
    )
