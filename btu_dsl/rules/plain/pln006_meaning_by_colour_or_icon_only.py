"""PLN006: an answer has no words, only a picture, a sign or a colour.

A picture that is declared (`picture:`) always stands beside its label; a label that is itself a picture stands alone.
A list of counts has numbers for words, which SCL005 judges.
"""

import re
from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Code, Scale
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_scales, reading
from btu_dsl.rules.case import Case

RULE = Rule(
    code="PLN006",
    name="meaning-by-colour-or-icon-only",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Every answer says in words what it means.",
        da="Hvert svar siger med ord, hvad det betyder.",
    ),
    message=Words(
        en="`{scale}` has no words at the code {codes}, only {what}, “{label}”",
        da="`{scale}` har ingen ord ved kode {codes}, kun {what}, »{label}«",
    ),
    label=Words(en="no words", da="ingen ord"),
    meaning=Words(
        en="it cannot be read out on the phone, and not everybody sees the same in it",
        da="det kan ikke læses op i telefonen, og ikke alle ser det samme i det",
    ),
    help=Words(
        en="write what it means; a smiley may stand beside it as `picture: happy`",
        da="skriv, hvad det betyder; en smiley kan stå ved siden af som `picture: happy` (`billede: glad`)",
    ),
    source="WCAG 2.1, success criterion 1.4.1; a Copenhagen smiley pilot was dropped for want of nuance",
    avoid=Example(
        core="""
scales:
  besoeg3:
    type: ordinal
    direction: ascending
    codes: {1: ":-(", 2: ":-|", 3: ":-)"}
items:
  - {id: besoeg, tier: obligatory, text: "Hvordan gik dit besøg på borgerservice?", answer: besoeg3}
"""
    ),
    prefer=Example(
        core="""
scales:
  besoeg3:
    type: ordinal
    direction: ascending
    codes:
      1: {label: "Dårligt", picture: unhappy}
      2: {label: "Hverken eller", role: midpoint, picture: neutral}
      3: {label: "Godt", picture: happy}
items:
  - {id: besoeg, tier: obligatory, text: "Hvordan gik dit besøg på borgerservice?", answer: besoeg3}
"""
    ),
    near=Example(
        core="""
items:
  - id: maerke
    tier: obligatory
    text: Hvilken farve har stuens dør?
    answer: {choice: one, codes: {1: Rød, 2: Gul, 3: Grøn}}
"""
    ),
)
_SIGN = Words("a sign", "et tegn")
_COLOUR = Words("a colour", "en farve")
_COLOURS = frozenset(
    [
        "rød",
        "gul",
        "grøn",
        "orange",
        "blå",
        "hvid",
        "sort",
        "grå",
        "red",
        "yellow",
        "green",
        "blue",
        "white",
        "black",
        "grey",
        "amber",
    ]
)
_WORDS = re.compile(r"[^\W_]")


def check(case: Case, sink: Sink) -> None:
    for scale, _ in own_scales(case):
        for language in case.survey.languages:
            bare = tuple(_without_words(scale, language))
            if bare:
                code, what = bare[0]
                sink.report(
                    RULE,
                    code.label.prose(language).span,
                    subject=case.subject(item=scale.name, facet="scale", language=language),
                    scale=scale.name,
                    codes=", ".join(str(one.value) for one, _ in bare),
                    label=reading(code.label, language),
                    what=what,
                )


def _without_words(scale: Scale, language: str) -> Iterator[tuple[Code, Words]]:
    """Colours count only where answers are ranked."""
    ranked = scale.type == "ordinal" or scale.smiley
    for code in scale.codes:
        if language in code.label.by_language:
            label = reading(code.label, language)
            if not _WORDS.search(label):
                yield code, _SIGN
            elif ranked and label.casefold() in _COLOURS:
                yield code, _COLOUR
