"""COD004: an answer's label is the number of another answer.

Differs from the catalogue: what YAML itself may take for something else (`no`, `010`, `12:30`) is refused or read as
written, before any rule. Left is the number that a person takes for something else: the label 0 at code 1.
"""

import re
from collections.abc import Iterable, Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Code
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_scales, reading
from btu_dsl.rules.case import Case

RULE = Rule(
    code="COD004",
    name="ambiguous-yaml-scalar",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A label that is a number is the number of its own code.",
        da="En betegnelse, der er et tal, er tallet for sin egen kode.",
    ),
    message=Words(
        en="`{item}` shows {label} at code {code}, and {label} is the code of another answer",
        da="`{item}` viser {label} ved kode {code}, og {label} er koden for et andet svar",
    ),
    label=Words(en="a label or a code?", da="en betegnelse eller en kode?"),
    meaning=Words(
        en="whoever keys in a paper or reads the data file takes one for the other",
        da="den, der taster et papir ind eller læser datafilen, tager det ene for det andet",
    ),
    help=Words(
        en="give the answer the code {label}, or ask for a number with `answer: number`",
        da="giv svaret koden {label}, eller spørg om et tal med `answer: number` (`svar: tal`)",
    ),
    source="Survey Solutions and lssdoc check labels that are numbers unequal to their code",
    avoid=Example(
        core="""
items:
  - id: boern
    tier: obligatory
    text: Hvor mange af dine børn går i skole?
    answer: {choice: one, codes: {1: "0", 2: "1", 3: "2 eller flere"}}
"""
    ),
    prefer=Example(
        core="""
items:
  - id: boern
    tier: obligatory
    text: Hvor mange af dine børn går i skole?
    answer: {choice: one, codes: {0: "0", 1: "1", 2: "2 eller flere"}}
"""
    ),
    near=Example(
        core="""
items:
  - id: start
    tier: obligatory
    text: Hvilket år startede dit barn i skole?
    answer: {choice: one, codes: {1: "2020", 2: "2021", 3: "2022"}}
"""
    ),
)
_NUMBER = re.compile(r"\(?(\d{1,5})\)?|(\d{1,5})\s*[=:)]\s*\D.*|(\d{1,5})\s+[–-]\s+[^\W\d].*", re.ASCII | re.DOTALL)


def check(case: Case, sink: Sink) -> None:
    for name, codes in _lists(case):
        values = {code.value for code in codes}
        wrong = next(((code, number) for code, number in _numbers(codes) if number in values), None)
        if wrong is not None:
            code, number = wrong
            subject = case.subject(item=name, facet="coding")
            sink.report(RULE, code.span, subject=subject, item=name, label=number, code=code.value)


def _lists(case: Case) -> Iterator[tuple[str, tuple[Code, ...]]]:
    for scale, _ in own_scales(case):
        yield scale.name, scale.codes
    if case.is_core:
        for value in case.survey.preload:
            yield value.name, value.codes


def _numbers(codes: Iterable[Code]) -> Iterator[tuple[Code, int]]:
    """The codes whose label begins with, or is, the number of something else."""
    for code in codes:
        match = _NUMBER.fullmatch(reading(code.label, code.label.language))
        if match is not None:
            number = int(next(group for group in match.groups() if group))
            if number != code.value:
                yield code, number
