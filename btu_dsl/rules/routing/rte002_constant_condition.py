"""RTE002: a condition that holds for everybody who gets to it, or a part of one that never matters."""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.build import resolver
from btu_dsl.flow.lower import lower_false, lower_true
from btu_dsl.flow.partial import tests_of
from btu_dsl.flow.trial import Part
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Condition, asked, atoms

RULE = Rule(
    code="RTE002",
    name="constant-condition",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Every condition, and every part of one, makes a difference for somebody.",
        da="Enhver betingelse, og enhver del af en, gør en forskel for nogen.",
    ),
    message=Words(en="the condition on `{item}` {what}", da="betingelsen for `{item}` {what}"),
    label=Words(en="makes no difference here", da="gør ingen forskel her"),
    meaning=Words(
        en="what looks like a filter is none; whoever reads the codebook believes that fewer were asked",
        da="det, der ligner et filter, er ikke et; den, der læser kodebogen, tror, at færre blev spurgt",
    ),
    help=Words(en="take it out, or write what was meant", da="tag det ud, eller skriv det, der var meningen"),
    source="SurveyJS Linter: meaningless condition; own reasoning",
    avoid=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: portion, tier: optional, ask_if: "maden == 1 and brug == 1", text: "Er portionen stor nok?", answer: ja_nej}
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
  - {id: maden, tier: optional, text: "Ser maden god ud?", answer: ja_nej}
  - {id: portion, tier: optional, ask_if: "maden == 1 and brug == 1", text: "Er portionen stor nok?", answer: ja_nej}
"""
    ),
)
_ALWAYS = Words("always holds", "er altid opfyldt")
_NEVER_MATTERS = Words("has a part that never matters", "har en del, der aldrig gør en forskel")


def check(case: Case, sink: Sink) -> None:
    told: set[Span] = set()
    for one in asked(case):
        reach = case.reachability.of(one.item)
        if reach is None or reach.asked is None:
            continue
        for condition in one.conditions:
            if condition.span in told or not is_own(case, condition.owner):
                continue
            told.add(condition.span)
            for span, what in _useless(case, condition, reach.parts[condition.index]):
                subject = case.subject(item=one.item.id, facet="base")
                sink.report(RULE, span, subject=subject, item=condition.holder, what=what)


def _useless(case: Case, condition: Condition, part: Part) -> Iterator[tuple[Span, Words]]:
    if not part.fails:
        yield condition.span, _ALWAYS
        return
    resolve = resolver(case.survey)
    idle, whole = frozenset(part.idle()), frozenset(tests_of(condition.lowered))
    for atom in atoms(condition.expression):
        tests = whole & {*tests_of(lower_true(atom, resolve)), *tests_of(lower_false(atom, resolve))}
        if tests and tests <= idle:
            yield atom.span, _NEVER_MATTERS
            return
