"""RTE012: a check that no answer can fail, or that fails only where another has failed already.

Beyond the catalogue: a check that says no more than the bounds of the question, and a second check shadowed by the
first. A soft check may be stricter than a hard one, and a hard check wider than a soft one: neither is a finding.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.flow.diagram import NEVER, Diagram, TooMuch
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Check, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items
from btu_dsl.rules.routing.checked import Checked, checked
from btu_dsl.rules.routing.rte015_not_proved import tell

RULE = Rule(
    code="RTE012",
    name="check-that-never-fails",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Every check stops an answer that nothing else stops.",
        da="Enhver kontrol standser et svar, som intet andet standser.",
    ),
    message=Words(en="this check on `{item}` {what}", da="denne kontrol af `{item}` {what}"),
    label=Words(en="stops nothing", da="standser intet"),
    meaning=Words(
        en="answers that were meant to be caught go straight into the data",
        da="svar, der skulle have været fanget, går lige ind i data",
    ),
    help=Words(
        en="correct the limit, or take the check out",
        da="ret grænsen, eller tag kontrollen ud",
    ),
    source="Blaise and QML: postconditions implied by the bounds; ONS validator: rules shadowed by earlier ones",
    avoid=Example(
        core="""
modes: [web, phone]
items:
  - id: timer
    tier: optional
    text: Hvor mange timer om ugen er barnet her?
    answer: {number: {min: 0, max: 60}}
    checks:
      - {level: hard, require: "timer <= 50", message: "Det kan højst være 50 timer"}
      - {level: soft, require: "timer <= 55", message: "Er det rigtigt?"}
"""
    ),
    prefer=Example(
        core="""
modes: [web, phone]
items:
  - id: timer
    tier: optional
    text: Hvor mange timer om ugen er barnet her?
    answer: {number: {min: 0, max: 60}}
    checks:
      - {level: hard, require: "timer <= 50", message: "Det kan højst være 50 timer"}
"""
    ),
    near=Example(
        core="""
modes: [web, phone]
items:
  - id: timer
    tier: optional
    text: Hvor mange timer om ugen er barnet her?
    answer: {number: {min: 0, max: 60}}
    checks:
      - {level: hard, require: "timer <= 55", message: "Det kan højst være 55 timer"}
      - {level: soft, require: "timer <= 50", message: "Er det rigtigt?"}
"""
    ),
)
_NEVER = Words("can never fail", "kan aldrig slå fejl")
_AFTER = Words(
    "fails only where another check has failed already", "slår kun fejl, hvor en anden allerede har gjort det"
)
_OTHER = Words("fails for all of them", "slår fejl for dem alle")


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
    proof = case.proof_of_checks
    for at, (each, fails) in enumerate(found.fails):
        before = [
            (other, failed)
            for number, (other, failed) in enumerate(found.fails)
            if (other.level == each.level and number < at) or (other.level == "hard" != each.level)
        ]
        already = proof.diagrams.either(*(failed for _, failed in before))
        if fails != NEVER and proof.diagrams.both(fails, proof.diagrams.negate(already)) != NEVER:
            continue
        sink.report(
            RULE,
            each.require.span,
            related=tuple(Label(other.require.span, _OTHER) for other in _covering(case, fails, before)),
            subject=case.subject(item=item.id, facet="scale"),
            witness=shortest(proof, found.answered if fails == NEVER else fails),
            item=item.id,
            what=_NEVER if fails == NEVER else _AFTER,
        )


def _covering(case: Case, fails: Diagram, before: list[tuple[Check, Diagram]]) -> list[Check]:
    """The first check that stops all that this one stops; none where it takes several, or where there is nothing."""
    both = case.proof_of_checks.diagrams.both
    return [other for other, failed in before if fails != NEVER and both(fails, failed) == fails][:1]
