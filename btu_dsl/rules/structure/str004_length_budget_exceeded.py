"""STR004: the questionnaire is longer than the core's policy recommends for its target group."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.counting import counted, limit

RULE = Rule(
    code="STR004",
    name="length-budget-exceeded",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A questionnaire has no more questions than its policy sets for the target group.",
        da="Et spørgeskema har ikke flere spørgsmål, end grundskemaets regler sætter for målgruppen.",
    ),
    message=Words(
        en="{count} questions, but the policy says {limit} at most",
        da="{count} spørgsmål, men grundskemaets regler siger højst {limit}",
    ),
    label=Words(en="this survey", da="denne undersøgelse"),
    meaning=Words(
        en="longer questionnaires are answered by fewer; background questions do not count",
        da="længere skemaer besvares af færre; baggrundsspørgsmål tæller ikke",
    ),
    help=Words(en="leave {over} optional questions out", da="udelad {over} valgfrie spørgsmål"),
    source="ministry's BTU toolbox: at most 30 (parents, pupils), 25 (home care), 20 (nursing home), 15 (housing)",
    avoid=Example(
        core="""
policy:
  profile: national
  reporting: {min_group: 5}
  length: {max_items: 1}
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
policy:
  profile: national
  reporting: {min_group: 5}
  length: {max_items: 2}
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
policy:
  profile: national
  reporting: {min_group: 5}
  length: {max_items: 1}
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: hjemme, tier: obligatory, role: background, text: "Bor I i kommunen?", answer: ja_nej}
"""
    ),
)


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    most = limit(survey, "length", "max_items")
    fielded = survey.municipality is not None
    items = [item for item in survey.items() if fielded or item.tier == "obligatory"]
    count = counted(items)
    if most is not None and count > most:
        sink.report(RULE, survey.span, subject=case.subject(), count=count, limit=most, over=count - most)
