"""SCL004: an answer that is none stands between the answers of a scale, where the middle is looked for.

Differs from the catalogue: declared missing answers always stand after the scale. Left are those that somebody has
written as ordinary answers; one that stands at the end of the list is COD001.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_scales, reading
from btu_dsl.rules.case import Case
from btu_dsl.rules.coding.kinds import kinds_of

RULE = Rule(
    code="SCL004",
    name="nonsubstantive-inside-scale",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="An answer that is none stands outside the scale, never between its answers.",
        da="Et svar, der ikke er et svar, står uden for skalaen, aldrig mellem dens svar.",
    ),
    message=Words(
        en="“{label}” stands between the answers of the scale `{scale}`",
        da="»{label}« står mellem svarene på skalaen `{scale}`",
    ),
    label=Words(en="between two answers", da="mellem to svar"),
    meaning=Words(
        en="some take it for the middle of the scale, and it would be counted as a step of it",
        da="nogle tager det for skalaens midte, og det ville blive talt som et trin på den",
    ),
    help=Words(
        en='take it out here and write `missing: {{{kind}: "…"}}`; a middle is only “{middle}”',
        da='tag det ud her, og skriv `missing: {{{kind}: "…"}}` (`manglende:`); en midte er kun »{middle}«',
    ),
    source="DeCastellarnau 2018: don't know and the midpoint are different things; own reasoning on the codes",
    avoid=Example(
        core="""
modes: [web, paper]
scales:
  skole5:
    type: ordinal
    direction: ascending
    codes:
      1: Meget uenig
      2: Uenig
      3: {label: "Hverken eller/ved ikke", role: midpoint}
      4: Enig
      5: Meget enig
items:
  - {id: skolen, tier: obligatory, text: "Er du enig eller uenig i, at skolen er tryg?", answer: skole5}
"""
    ),
    prefer=Example(
        core="""
scales:
  skole5:
    type: ordinal
    direction: ascending
    codes:
      1: Meget uenig
      2: Uenig
      3: {label: "Hverken eller", role: midpoint}
      4: Enig
      5: Meget enig
    missing: {dont_know: "Ved ikke"}
items:
  - {id: skolen, tier: obligatory, text: "Er du enig eller uenig i, at skolen er tryg?", answer: skole5}
"""
    ),
    near=Example(
        core="""
items:
  - id: kender
    tier: obligatory
    text: Hvem har du talt med om skolen?
    answer: {choice: one, codes: {1: "En lærer", 2: "Jeg ved ikke, hvem det var", 3: "Skolens leder"}}
"""
    ),
    implies=("COD001",),
)


def check(case: Case, sink: Sink) -> None:
    for scale, item in own_scales(case):
        if not isinstance(item.answer, Choice) or item.answer.many:
            continue
        for code in item.answer.printed[1:-1]:
            kinds = kinds_of(code.label, code.label.language)
            if kinds:
                label = reading(code.label, code.label.language)
                middle = "Neither" if code.label.language.startswith("en") else "Hverken eller"
                subject = case.subject(item=scale.name, facet="scale")
                sink.report(
                    RULE, code.span, subject=subject, label=label, scale=scale.name, kind=kinds[0], middle=middle
                )
