"""SET004: three municipalities or more ask the same question of their own, on the same answers."""

from collections.abc import Iterator
from typing import Final

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Choice, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.across.majority import code_of
from btu_dsl.rules.case import Case, Fleet
from btu_dsl.rules.counting import local_items
from btu_dsl.rules.likeness import SAME, Trigrams, general_words, likeness, subject_texts, trigrams

FEWEST: Final = 3
"""Municipalities that make a question worth a place among the optional ones."""
_ONE: Final = """
spørgsmål:
  - {id: bus, tekst: "Er der busser nok om eftermiddagen?", svar: ja_nej}
"""
_TWO: Final = _ONE.replace("id: bus", "id: busser")
_OTHER: Final = """
spørgsmål:
  - {id: have, tekst: "Er jeres nyttehave stor nok?", svar: ja_nej}
"""
RULE = Rule(
    code="SET004",
    name="promotable-local-item",
    level=Level.INFO,
    scope=Scope.ACROSS,
    purpose=Words(
        en="A question that many municipalities ask by themselves could be an optional one of the core.",
        da="Et spørgsmål, som mange kommuner selv stiller, kunne være et af grundskemaets valgfrie.",
    ),
    message=Words(
        en="{count} municipalities ask the same question as `{item}`: {municipalities}",
        da="{count} kommuner stiller det samme spørgsmål som `{item}`: {municipalities}",
    ),
    label=Words(en="asked here too", da="stilles også her"),
    meaning=Words(
        en="as an optional question it could be tested once and compared between them",
        da="som valgfrit spørgsmål kunne det afprøves én gang og sammenlignes mellem dem",
    ),
    help=Words(
        en="propose it to the owner of the core for the next wave",
        da="foreslå det for grundskemaets ejer til næste runde",
    ),
    source="BTU toolbox: tested optional questions, filled from what municipalities ask",
    avoid=Example(overlay=_ONE, others=(_TWO, _ONE)),
    prefer=Example(
        core="""
items:
  - {id: bus, tier: optional, text: "Er der busser nok om eftermiddagen?", answer: ja_nej}
""",
        overlay="vælg: [bus]\n",
        others=("vælg: [bus]\n", "vælg: [bus]\n"),
    ),
    near=Example(overlay=_ONE, others=(_TWO, _OTHER)),
)
_TOO = Words("and here", "og her")
_Local = tuple[Case, Item, Trigrams, object]


def check(fleet: Fleet, sink: Sink) -> None:
    every = [one for case in fleet.cases for one in _asked(case)]
    answered: dict[object, list[_Local]] = {}
    for one in every:
        answered.setdefault(one[3], []).append(one)
    told: set[tuple[str, str]] = set()
    for case, item, asked, answer in every:
        if (case.survey.id, item.id) in told:
            continue
        alike = [one for one in answered[answer] if likeness(asked, one[2]) >= SAME]
        first = {code_of(one): (one, other) for one, other, _, _ in reversed(alike)}
        if len(first) >= FEWEST:
            told |= {(one.survey.id, other.id) for one, other, _, _ in alike}
            names = sorted(one.survey.municipality.name for one, _ in first.values() if one.survey.municipality)
            sink.report(
                RULE,
                item.span,
                related=tuple(Label(other.span, _TOO) for one, other in list(first.values()) if one is not case),
                subject=case.subject(item=item.id),
                item=item.id,
                count=len(first),
                municipalities=", ".join(names),
            )


def _asked(case: Case) -> Iterator[_Local]:
    general = general_words(subject_texts(case.core.survey))
    for item in local_items(case.survey):
        text = item.text.shared
        if text is not None:
            yield case, item, trigrams(text.prose(text.language).raw, general), _answers(item)


def _answers(item: Item) -> object:
    """What must be equal for two questions to be answered alike."""
    if isinstance(item.answer, Choice):
        choice = item.answer
        return choice.many, tuple((c.value, c.label.prose(c.label.language).raw) for c in choice.scale.codes)
    return type(item.answer)
