"""RTE002: a condition that holds for everybody who gets to it, or a part of one that never matters."""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.build import resolver
from btu_dsl.flow.diagram import NEVER, Diagram
from btu_dsl.flow.lower import lower_false, lower_true
from btu_dsl.flow.lowered import Test
from btu_dsl.flow.partial import decide, tests_of
from btu_dsl.flow.proof import Proof
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Condition, asked, atoms
from btu_dsl.rules.routing.rte015_not_proved import unless_given_up

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
        with unless_given_up(case, one, sink):
            if case.proof.guard(one.item.id) == NEVER:
                continue
            for condition in one.conditions:
                if condition.span not in told and is_own(case, condition.owner):
                    told.add(condition.span)
                    _check(case, one.item, condition, sink)


def _check(case: Case, item: Item, condition: Condition, sink: Sink) -> None:
    subject = case.subject(item=item.id, facet="base")
    for span, what, shown in _useless(case, item, condition):
        witness = shortest(case.proof, shown)
        sink.report(RULE, span, subject=subject, witness=witness, item=condition.holder, what=what)


def _useless(case: Case, item: Item, condition: Condition) -> Iterator[tuple[Span, Words, Diagram]]:
    """With people who are asked, if there are such although the useless part does not hold for them."""
    proof, resolve = case.proof, resolver(case.survey)
    here = proof.reaching(item.id, condition.index)
    holds = proof.diagrams.both(here, proof.of(condition.lowered))
    everybody = proof.guard(item.id)
    if holds == here:
        yield condition.span, _ALWAYS, everybody
        return
    whole = tests_of(condition.lowered)
    for atom in atoms(condition.expression) if len(whole) > 1 else ():
        true = lower_true(atom, resolve)
        tests = [test for test in whole if test in {*tests_of(true), *tests_of(lower_false(atom, resolve))}]
        if tests and all(_is_idle(proof, condition, test, here, holds) for test in tests):
            against = proof.diagrams.both(everybody, proof.diagrams.negate(proof.of(true)))
            yield atom.span, _NEVER_MATTERS, against if against != NEVER else everybody
            return


def _is_idle(proof: Proof, condition: Condition, test: Test, here: Diagram, holds: Diagram) -> bool:
    """Whether the test could be taken as met, or as failed, without a difference for anybody."""
    ways = (proof.of(decide(condition.lowered, {test: way})) for way in (True, False))
    return any(proof.diagrams.both(here, each) == holds for each in ways)
