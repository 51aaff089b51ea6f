"""RTE015: nothing could be said for certain about who is asked a question.

Beyond the catalogue: the analysis tries every answer, and stops where there are too many or where they cannot be
listed. A question of which nothing was proved must not look like one of which all is well.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.diagram import TooMuch
from btu_dsl.flow.proof import Unlisted
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Asked, asked

RULE = Rule(
    code="RTE015",
    name="not-proved",
    level=Level.INFO,
    scope=Scope.SURVEY,
    purpose=Words(
        en="It is proved of every condition that it can be met, and makes a difference.",
        da="Det er bevist om enhver betingelse, at den kan opfyldes og gør en forskel.",
    ),
    message=Words(
        en="not proved: whether the conditions on `{item}` do what they should",
        da="ikke bevist: om betingelserne for `{item}` gør, hvad de skal",
    ),
    label=Words(en="{why}", da="{why}"),
    meaning=Words(
        en="nothing wrong was found here, but not everything was tried",
        da="der er ikke fundet fejl her, men heller ikke prøvet alt",
    ),
    help=Words(
        en="try it by hand with `btu simulate`, or let the condition compare fewer answers at a time",
        da="prøv efter i hånden med `btu simulate`, eller lad betingelsen sammenligne færre svar ad gangen",
    ),
    source="own reasoning: a stated bound instead of a guess",
    avoid=Example(
        core="""
modes: [web, phone]
items:
  - {id: pris, tier: optional, text: "Hvad betaler I?", answer: {number: {min: 0, max: 9999}}}
  - {id: rest, tier: optional, text: "Hvad får I tilbage?", answer: {number: {min: 0, max: 9999}}}
  - {id: dyrt, tier: optional, ask_if: "pris - rest > 4000", text: "Er det for dyrt?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
modes: [web, phone]
items:
  - {id: pris, tier: optional, text: "Hvad betaler I i alt?", answer: {number: {min: 0, max: 9999}}}
  - {id: dyrt, tier: optional, ask_if: "pris > 4000", text: "Er det for dyrt?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
modes: [web, phone]
items:
  - {id: pris, tier: optional, text: "Hvad betaler I?", answer: {number: {min: 0, max: 9999}}}
  - {id: rest, tier: optional, text: "Hvad får I tilbage?", answer: {number: {min: 0, max: 9999}}}
  - {id: dyrt, tier: optional, ask_if: "pris > rest", text: "Er det for dyrt?", answer: ja_nej}
"""
    ),
)
_TOO_MANY = Words("hangs on too many answers at once", "afhænger af for mange svar på én gang")


def check(case: Case, sink: Sink) -> None:
    for one in asked(case):
        given_up = case.proof.given_up(one.item.id)
        if given_up is not None and is_own(case, one.item.owner):
            tell(case, one.item.id, one.conditions[-1].span, given_up, sink)


@contextmanager
def unless_given_up(case: Case, one: Asked, sink: Sink) -> Iterator[None]:
    """What is told within is told unless the proof takes too much; that is then told instead."""
    try:
        yield
    except TooMuch as given_up:
        if is_own(case, one.item.owner):
            tell(case, one.item.id, one.conditions[-1].span, given_up, sink)


def tell(case: Case, item: str, span: Span, given_up: TooMuch, sink: Sink) -> None:
    """Once, whichever rule meets it first."""
    why = _TOO_MANY
    if isinstance(given_up, Unlisted):
        why = Words(
            f"compares more than can be listed of the answers to `{given_up.name}`",
            f"sammenligner mere, end der kan opregnes af svarene på `{given_up.name}`",
        )
    sink.report(RULE, span, subject=case.subject(item=item, facet="base"), item=item, why=why)
