"""COD001: an answer that is none, "Ved ikke" for instance, has an ordinary code.

Differs from the catalogue: the compiler itself gives missing answers the codes −9 to −3 and lets nothing else have
them. Left are those that somebody has written among the ordinary answers, or into the bounds of a number.
"""

import re

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Item, NumberAnswer
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_scales, reading
from btu_dsl.rules.case import Case
from btu_dsl.rules.coding.kinds import CODES, kinds_of
from btu_dsl.rules.own import own_items

RULE = Rule(
    code="COD001",
    name="missing-code-collision",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="An answer that is none has a code that no real answer can have.",
        da="Et svar, der ikke er et svar, har en kode, som intet rigtigt svar kan have.",
    ),
    message=Words(
        en="“{label}” is no answer, but `{item}` counts it as {code}",
        da="»{label}« er ikke et svar, men `{item}` tæller det som {code}",
    ),
    label=Words(en="has an ordinary code", da="har en almindelig kode"),
    meaning=Words(
        en="it would enter every mean and every share as if it were an answer",
        da="det ville indgå i alle gennemsnit og andele, som om det var et svar",
    ),
    help=Words(
        en='take it out here and write `missing: {{{kind}: "{label}"}}`, which gives it the code {right}',
        da='tag det ud her, og skriv `missing: {{{kind}: "{label}"}}` (`manglende:`), som giver det koden {right}',
    ),
    source="HCAHPS and SSB codebooks: missing answers have reserved codes; measured: 98 and 99 pass `Q >= 4`",
    avoid=Example(
        core="""
items:
  - id: besked
    tier: obligatory
    text: Fik du besked i tide?
    answer: {choice: one, codes: {1: Ja, 2: Nej, 99: "Ved ikke"}}
"""
    ),
    prefer=Example(
        core="""
items:
  - id: besked
    tier: obligatory
    text: Fik du besked i tide?
    answer: {choice: one, codes: {1: Ja, 2: Nej}, missing: {dont_know: "Ved ikke"}}
"""
    ),
    near=Example(
        core="""
items:
  - id: grund
    tier: obligatory
    text: Hvad gør det svært at ringe til kommunen?
    answer: {choice: one, codes: {1: "Jeg ved ikke, hvor jeg skal ringe hen", 2: "Der er lang ventetid"}}
"""
    ),
    implies=("COD005",),
)
_WRITTEN = re.compile(
    r"(?:skriv|anfør|angiv|tast|write|enter)\s+(\d{1,5})\b[^.;]{0,30}?"
    r"(ved (?:du |man |I )?(?:det )?ikke|ikke ved det|ikke relevant|don['’]t know|not applicable)",
    re.IGNORECASE,
)


def check(case: Case, sink: Sink) -> None:
    for scale, _ in own_scales(case):
        for code in scale.codes:
            kinds = kinds_of(code.label, code.label.language)
            if kinds:
                sink.report(
                    RULE,
                    code.span,
                    subject=case.subject(item=scale.name, facet="coding"),
                    item=scale.name,
                    label=reading(code.label, code.label.language),
                    code=code.value,
                    kind=kinds[0],
                    right=str(CODES[kinds[0]]).replace("-", "−"),
                )
    for item in own_items(case):
        if isinstance(item.answer, NumberAnswer):
            _check_number(case, sink, item)


def _check_number(case: Case, sink: Sink, item: Item) -> None:
    """A number that people are told to write when they have none."""
    for text in (*item.text.all(), *item.instruction.all()):
        found = _WRITTEN.search(reading(text, text.language))
        if found:
            code, words = found.groups()
            sink.report(
                RULE,
                text.span,
                subject=case.subject(item=item.id, facet="coding"),
                item=item.id,
                label=words,
                code=code,
                kind="not_applicable" if "relevant" in words or "applicable" in words else "dont_know",
                right="−5" if "relevant" in words or "applicable" in words else "−7",
            )
            return
