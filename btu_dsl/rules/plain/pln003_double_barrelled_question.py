"""PLN003: one question asks about two things.

Only where there is one answer for both: on a scale, or yes and no. "Or" is left out, because a yes to "ringet eller
skrevet" is clear. Names with capitals ("Børn og Unge"), pairs that mean one thing, and what stands in a clause after a
comma ("når I afleverer og henter") are not two things.
"""

import re

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import questions
from btu_dsl.rules.case import Case
from btu_dsl.rules.plain.words import weight, without_brackets
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="PLN003",
    name="double-barrelled-question",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(en="A question asks about one thing.", da="Et spørgsmål spørger om én ting."),
    message=Words(
        en="`{item}` asks about two things at once: “{found}”",
        da="`{item}` spørger om to ting på én gang: »{found}«",
    ),
    label=Words(en="two things, one answer", da="to ting, ét svar"),
    meaning=Words(
        en="nobody can say which of the two an answer is about, and people choose differently",
        da="ingen kan se, hvilken af de to et svar handler om, og folk vælger forskelligt",
    ),
    help=Words(en="ask about one, or make two questions of it", da="spørg om den ene, eller lav to spørgsmål"),
    source="QAS-99: assumptions, two questions in one",
    avoid=Example(
        overlay="""
spørgsmål:
  - id: frokost
    tekst: Hvor tilfreds eller utilfreds er du med frokostordningen, og måden den er tilrettelagt på?
    svar: tilfredshed5
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - id: frokost
    tekst: Hvor tilfreds eller utilfreds er du med måden, børnenes frokost er tilrettelagt på?
    svar: tilfredshed5
"""
    ),
    near=Example(
        overlay="""
spørgsmål:
  - id: svar_til_tiden
    tekst: Hvor tilfreds eller utilfreds er du med den tid, der går, fra du spørger Børn og Unge, og til du får svar?
    svar: tilfredshed5
"""
    ),
)
_JOINED = {
    "da": re.compile(r"(?P<left>[^\W\d_]+)(?P<comma>,?) (?:og|samt|såvel som|og/eller) (?P<right>[^\W\d_]+)"),
    "en": re.compile(r"(?P<left>[^\W\d_]+)(?P<comma>,?) (?:and|as well as|and/or) (?P<right>[^\W\d_]+)"),
}
_CLAUSE = {
    "da": re.compile(
        r", (?:når|da|som|der|hvor|hvis|fordi|så|at|du|I|børnene|de|man|vi|dit|jeres|hvad|fra|siden)\b.*|\b(?:når|hvis|fordi)\b.*"
    ),
    "en": re.compile(r",? (?:when|which|that|who|where|if|because|since|as)\b.*"),
}
_ONE = {
    "da": frozenset(
        [
            "af:til",
            "til:fra",
            "her:nu",
            "ro:orden",
            "mere:mere",
            "mindre:mindre",
            "flere:flere",
            "nu:da",
            "først:fremmest",
            "helt:holdent",
            "frem:tilbage",
            "plads:ro",
            "pleje:omsorg",
            "mor:far",
            "børn:unge",
            "børn:voksne",
            "ind:ud",
            "op:ned",
            "dag:nat",
            "mellem:mellem",
            "år:dag",
            "lys:luft",
            "drenge:piger",
            "tid:sted",
            "små:store",
            "unge:gamle",
        ]
    ),
    "en": frozenset(
        ["again:again", "more:more", "now:then", "peace:quiet", "mum:dad", "children:adults", "back:forth", "day:night"]
    ),
}
"""Pairs that mean one thing."""


def check(case: Case, sink: Sink) -> None:
    for item, text, question in questions(case):
        if not isinstance(item.answer, Choice) or item.answer.many:
            continue
        found = _two_things(without_brackets(question), text.language)
        if found is not None:
            subject = case.subject(item=item.id, facet="wording")
            sink.report(RULE, text.span, subject=subject, level=weight(text), item=item.id, found=found)


def _two_things(question: str, language: str) -> str | None:
    joined, clause = of_language(_JOINED, language), of_language(_CLAUSE, language)
    if joined is None or clause is None:
        return None
    for match in joined.finditer(clause.sub("", question)):
        left, right = match["left"], match["right"]
        named = right[0].isupper() and left[0].isupper()
        if not named and f"{left}:{right}".casefold() not in _ONE[language.partition("-")[0]]:
            return match.group()
    return None
