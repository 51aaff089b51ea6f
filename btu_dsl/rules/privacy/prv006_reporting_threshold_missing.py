"""PRV006: nothing says how few answers may be shown.

Differs from the catalogue: 3 is the least that counts, as national rounds declare it, where a number is written; who
writes none is advised 5. The sizes of units are not known when a questionnaire is written, so the expected size of a
cell is not computed. A questionnaire without any policy is a sketch that nobody reports on by it.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.counting import limit

LEAST = 3
"""Persons in a published group, by the practice of the national rounds."""
CAUTIOUS = 5
"""What is advised where nothing is declared."""

RULE = Rule(
    code="PRV006",
    name="reporting-threshold-missing",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en=f"The policy says how few answers are not shown, and that is at least {LEAST}.",
        da=f"Grundskemaets regler siger, hvor få svar der ikke vises, og det er mindst {LEAST}.",
    ),
    message=Words(en="the policy {what}", da="grundskemaets regler {what}"),
    label=Words(en="this questionnaire", da="dette skema"),
    meaning=Words(
        en="in a small unit one could see who has answered what, and municipalities would draw the line differently",
        da="i en lille enhed kan man se, hvem der har svaret hvad, og kommunerne ville sætte grænsen forskelligt",
    ),
    help=Words(
        en=f"write `policy: {{{{reporting: {{{{min_group: {CAUTIOUS}}}}}}}}}`",
        da=f"skriv `policy: {{{{reporting: {{{{min_group: {CAUTIOUS}}}}}}}}}`",
    ),
    source="national BTU rounds: at least 3 persons in a published group; cells under 5 masked in education data",
    avoid=Example(
        core="""
policy:
  profile: national
  reporting: {min_group: 1}
"""
    ),
    prefer=Example(
        core="""
policy:
  profile: national
  reporting: {min_group: 5}
"""
    ),
    near=Example(
        core="""
policy:
  profile: national
  reporting: {min_group: 3}
"""
    ),
)
_NOTHING = Words("does not say how few answers may be shown", "siger ikke, hvor få svar der må vises")
_LITTLE = Words("lets groups of {count} be shown", "lader grupper på {count} blive vist")


def check(case: Case, sink: Sink) -> None:
    if not case.is_core or not case.policy:
        return
    least = limit(case.survey, "reporting", "min_group")
    if least is None:
        sink.report(RULE, case.survey.span, subject=case.subject(), what=_NOTHING)
    elif least < LEAST:
        what = Words(*(words.format(count=least) for words in (_LITTLE.en, _LITTLE.da)))
        sink.report(RULE, case.survey.span, subject=case.subject(), what=what)
