"""PLN004: a question says "not", so that a yes means no.

Only where one answer is asked for, and not where people are asked why they have not done something.
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
    code="PLN004",
    name="negated-question",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(en="A question does not say “not”.", da="Et spørgsmål siger ikke »ikke«."),
    message=Words(
        en="`{item}` is asked with a negation, “{found}”",
        da="`{item}` stilles med en nægtelse, »{found}«",
    ),
    label=Words(en="what would a yes mean?", da="hvad ville et ja betyde?"),
    meaning=Words(
        en="some answer the question and some its opposite, most of all on the phone and in translation",
        da="nogle svarer på spørgsmålet og nogle på det modsatte, mest i telefonen og på andre sprog",
    ),
    help=Words(en="ask for what is there, not for what is not", da="spørg til det, der er, ikke til det, der mangler"),
    source="QAS-99; negated items are answered in two ways in comparisons of languages",
    avoid=Example(
        overlay="""
spørgsmål:
  - {id: besked, tekst: "Er du enig eller uenig i, at du ikke får besked i tide?", svar: enighed5}
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - {id: besked, tekst: "Er du enig eller uenig i, at du får besked i tide?", svar: enighed5}
"""
    ),
    near=Example(
        overlay="""
spørgsmål:
  - id: hvorfor_ikke
    tekst: Hvorfor har du ikke brugt tilbuddet?
    svar: {valg: en, koder: {1: "Jeg har ikke haft tid", 2: "Det ligger for langt væk"}}
"""
    ),
)
_NOT = {
    "da": re.compile(
        r"\b(?:ikke|aldrig|ingen|intet|hverken|uden at|undlader|mangler du ikke)\b(?!\s+(?:kun|bare|blot|mindst|alene))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:not|never|no|none|neither|without)\b(?!\s+(?:only|just|least))|\b\w+n['’]t\b", re.IGNORECASE
    ),
}
_WHY = {
    "da": re.compile(
        r"^\W*(?:hvorfor|af hvilken grund|hvad er (?:den vigtigste )?grunden?)\b|eller ej|eller ikke", re.IGNORECASE
    ),
    "en": re.compile(r"^\W*(?:why|for what reason|what is the (?:main )?reason)\b|or not\b", re.IGNORECASE),
}


def check(case: Case, sink: Sink) -> None:
    for item, text, question in questions(case):
        if not isinstance(item.answer, Choice) or item.answer.many:
            continue
        found = _negation(without_brackets(question), text.language)
        if found is not None:
            subject = case.subject(item=item.id, facet="wording")
            sink.report(RULE, text.span, subject=subject, level=weight(text), item=item.id, found=found)


def _negation(question: str, language: str) -> str | None:
    negation, why = of_language(_NOT, language), of_language(_WHY, language)
    if negation is None or why is None or why.search(question):
        return None
    match = negation.search(question)
    return match.group() if match else None
