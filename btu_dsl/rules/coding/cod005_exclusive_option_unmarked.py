"""COD005: "none of these" can be chosen together with one of these."""

import re
from collections.abc import Mapping

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice, Code
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_scales, reading
from btu_dsl.rules.case import Case
from btu_dsl.rules.coding.kinds import kinds_of
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="COD005",
    name="exclusive-option-unmarked",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="An answer that rules the others out cannot be chosen together with them.",
        da="Et svar, der udelukker de andre, kan ikke vælges sammen med dem.",
    ),
    message=Words(
        en="“{label}” of `{item}` can be chosen together with the other answers",
        da="»{label}« i `{item}` kan vælges sammen med de andre svar",
    ),
    label=Words(en="not marked as exclusive", da="ikke mærket som eksklusivt"),
    meaning=Words(
        en="the data would hold answers that contradict each other, and every mode would resolve them in its own way",
        da="data ville indeholde svar, der modsiger hinanden, og hver form ville løse det på sin måde",
    ),
    help=Words(
        en='write `{code}: {{label: "{label}", exclusive: true}}`',
        da='skriv `{code}: {{label: "{label}", exclusive: true}}` (`{{betegnelse: …, eksklusiv: ja}}`)',
    ),
    source="own reasoning: contradictory data; ONS and HCAHPS forms mark such answers",
    avoid=Example(
        core="""
modes: [web, paper]
items:
  - id: brugt
    tier: obligatory
    text: Hvad har I brugt inden for det seneste år?
    answer: {choice: many, codes: {1: Sundhedsplejen, 2: Tandplejen, 3: "Ingen af dem"}}
"""
    ),
    prefer=Example(
        core="""
modes: [web, paper]
items:
  - id: brugt
    tier: obligatory
    text: Hvad har I brugt inden for det seneste år?
    answer: {choice: many, codes: {1: Sundhedsplejen, 2: Tandplejen, 3: {label: "Ingen af dem", exclusive: true}}}
"""
    ),
    near=Example(
        core="""
modes: [web, paper]
items:
  - id: savner
    tier: obligatory
    text: Hvad savner I i skolen?
    answer: {choice: many, codes: {1: "Ro i timerne", 2: "Ingen lektier i weekenden"}}
"""
    ),
)
_NONE: Mapping[str, re.Pattern[str]] = {
    "da": re.compile(
        r"(?:ingen|intet|ikke noget|ingenting|slet ingen|slet intet|hverken eller)"
        r"(?: af (?:dem|disse|dette|delene|det|ovenstående|ovennævnte|svarene|mulighederne))?\W*"
    ),
    "en": re.compile(r"(?:none|nothing|neither)(?: (?:of|from) (?:these|those|them|the above|the list))?\W*"),
}


def check(case: Case, sink: Sink) -> None:
    for scale, item in own_scales(case):
        if isinstance(item.answer, Choice) and item.answer.many:
            for code in scale.codes:
                if not code.exclusive and _rules_out(code):
                    sink.report(
                        RULE,
                        code.span,
                        subject=case.subject(item=scale.name, facet="coding"),
                        item=scale.name,
                        label=reading(code.label, code.label.language),
                        code=code.value,
                    )


def _rules_out(code: Code) -> bool:
    language = code.label.language
    pattern = of_language(_NONE, language)
    none = pattern is not None and pattern.fullmatch(reading(code.label, language).casefold()) is not None
    return none or bool(kinds_of(code.label, language))
