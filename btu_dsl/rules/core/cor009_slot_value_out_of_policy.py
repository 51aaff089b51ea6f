"""COR009: what a municipality fills into a slot is too long for it, or more than a name or a few words.

Differs from the catalogue: a text that differs outside the slots is COR002, and cannot come from an overlay at all.
"""

import re
from collections.abc import Iterator
from typing import Final

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Slot
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.syntax.prose import Prose, Run

LONGEST: Final = 60
"""Characters, where the core sets no other bound with `max_length`: about one printed line."""
_SENTENCE = re.compile(r"[?!:;\n]|[^\W\d_]{4,}\. \S")
"""Marks that no name has; a short word with a full stop is an abbreviation, as in `Sct. Jørgen`."""

RULE = Rule(
    code="COR009",
    name="slot-value-out-of-policy",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="What a municipality fills into the core's text is a name or a few words, no longer than the core allows.",
        da="Det, en kommune fylder ind i grundskemaets tekst, er et navn eller nogle få ord og ikke længere, end grundskemaet tillader.",
    ),
    message=Words(en="the value of the slot `{slot}` {what}", da="værdien af pladsen `{slot}` {what}"),
    label=Words(en="goes into the core's text", da="sættes ind i grundskemaets tekst"),
    meaning=Words(
        en="what is added to a core question is read with it, and it is no longer the same question",
        da="det, der føjes til et af grundskemaets spørgsmål, læses med, og så er det ikke længere det samme spørgsmål",
    ),
    help=Words(en="write the name alone", da="skriv kun navnet"),
    source="NHS Staff Survey: one editable question with a bounded value; GSS harmonised standards: tailoring in set places",
    avoid=Example(
        core="""
slots:
  sted: {else: kommunen, max_length: 30}
items:
  - {id: glad, tier: obligatory, text: "Er du glad for {sted}?", answer: ja_nej}
""",
        overlay="""
pladser:
  sted: vores dygtige medarbejdere i Børn og Unge
""",
    ),
    prefer=Example(
        core="""
slots:
  sted: {else: kommunen, max_length: 30}
items:
  - {id: glad, tier: obligatory, text: "Er du glad for {sted}?", answer: ja_nej}
""",
        overlay="""
pladser:
  sted: Børn og Unge
""",
    ),
    near=Example(
        core="""
slots:
  sted: {else: kommunen}
items:
  - {id: glad, tier: obligatory, text: "Er du glad for {sted}?", answer: ja_nej}
""",
        overlay="""
pladser:
  sted: Børne- og Ungdomsforvaltningen i Aarhus Kommune
""",
    ),
)


def check(case: Case, sink: Sink) -> None:
    for slot in case.survey.slots:
        value = slot.otherwise
        if value is None or slot.by is not None or value.owner.kind != "overlay":
            continue
        for language in value.by_language:
            prose = value.prose(language)
            wrong = next(_faults(slot, prose), None)
            if wrong is not None:
                own = "" if language == case.survey.language else language
                subject = case.subject(item=slot.name, facet="wording", language=own)
                sink.report(RULE, prose.span, subject=subject, slot=slot.name, what=wrong)


def _faults(slot: Slot, prose: Prose) -> Iterator[Words]:
    most = slot.max_length or LONGEST
    if len(prose.raw) > most:
        size = len(prose.raw)
        yield Words(f"has {size} characters, of {most} allowed", f"er på {size} tegn, hvor {most} er tilladt")
    if _SENTENCE.search(prose.raw.strip()):
        yield Words("is a sentence", "er en hel sætning")
    if not all(isinstance(part, Run) for part in prose.parts):
        yield Words(
            "has emphasis, a link or a fill of its own", "har sin egen fremhævning, henvisning eller indsættelse"
        )
