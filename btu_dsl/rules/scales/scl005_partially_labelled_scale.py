"""SCL005: some answers of a scale have words and some have only a number, or its ends have none.

A list of counts (1, 2, 3, 4 or more) is no scale, and numbers are the right words for it. Signs are PLN006.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice, Code, Item, Scale
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_scales, reading
from btu_dsl.rules.case import Case

RULE = Rule(
    code="SCL005",
    name="partially-labelled-scale",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Every answer of a scale has words of its own, in every language.",
        da="Hvert svar på en skala har sine egne ord, på alle sprog.",
    ),
    message=Words(
        en="the scale `{scale}` has no words at the code {codes}",
        da="skalaen `{scale}` har ingen ord ved kode {codes}",
    ),
    label=Words(en="only a number", da="kun et tal"),
    meaning=Words(
        en="on the phone people keep to the ends that are read out, on paper to the answers that have words",
        da="i telefonen holder folk sig til de ender, der læses op, på papir til de svar, der har ord",
    ),
    help=Words(en="write words for every answer", da="skriv ord til hvert svar"),
    source="Christian, Dillman & Smyth 2005: full labels by eye, end labels by ear, give different answers",
    avoid=Example(
        core="""
scales:
  genoptraening5:
    type: ordinal
    direction: ascending
    codes: {1: "Slet ikke", 2: "2", 3: "3", 4: "4", 5: "I meget høj grad"}
items:
  - {id: traening, tier: obligatory, text: "I hvor høj grad har træningen hjulpet dig?", answer: genoptraening5}
"""
    ),
    prefer=Example(
        core="""
scales:
  genoptraening5:
    type: ordinal
    direction: ascending
    codes: {1: "Slet ikke", 2: "I mindre grad", 3: "I nogen grad", 4: "I høj grad", 5: "I meget høj grad"}
items:
  - {id: traening, tier: obligatory, text: "I hvor høj grad har træningen hjulpet dig?", answer: genoptraening5}
"""
    ),
    near=Example(
        core="""
items:
  - id: boern
    tier: obligatory
    text: Hvor mange af dine børn går i skole?
    answer: {choice: one, codes: {1: "1", 2: "2", 3: "3", 4: "4 eller flere"}}
"""
    ),
)


def check(case: Case, sink: Sink) -> None:
    for scale, item in own_scales(case):
        if _is_scale(scale, item):
            for language in case.survey.languages:
                _check_language(case, sink, scale, language)


def _is_scale(scale: Scale, item: Item) -> bool:
    one = isinstance(item.answer, Choice) and not item.answer.many
    return one and (scale.type == "ordinal" or any(code.role == "midpoint" for code in scale.codes))


def _check_language(case: Case, sink: Sink, scale: Scale, language: str) -> None:
    bare = tuple(_without_words(scale, language))
    if bare:
        sink.report(
            RULE,
            bare[0].label.prose(language).span,
            subject=case.subject(item=scale.name, facet="scale", language=language),
            scale=scale.name,
            codes=", ".join(str(code.value) for code in bare),
        )


def _without_words(scale: Scale, language: str) -> Iterator[Code]:
    for code in scale.codes:
        if language in code.label.by_language:
            label = reading(code.label, language)
            if any(one.isdigit() for one in label) and not any(one.isalpha() for one in label):
                yield code
