"""STR003: a text names a question by a number, which changes as soon as a question is added or left out."""

import re

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Survey, Text
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_texts
from btu_dsl.rules.case import Case
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="STR003",
    name="hardcoded-question-number",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A text does not name another question by its number.",
        da="En tekst nævner ikke et andet spørgsmål ved dets nummer.",
    ),
    message=Words(
        en="the text of `{key}` names a question by its number, “{found}”",
        da="teksten af `{key}` nævner et spørgsmål ved dets nummer, »{found}«",
    ),
    label=Words(en="a number that somebody wrote", da="et nummer, som nogen har skrevet"),
    meaning=Words(
        en="numbers are given when a form is made, and differ between municipalities and modes",
        da="numre gives, når et skema dannes, og er forskellige fra kommune til kommune og fra form til form",
    ),
    help=Words(
        en="say what the question is about; who goes on where is written as `ask_if:`",
        da="skriv, hvad spørgsmålet handler om; hvem der skal videre hvorhen, skrives som `ask_if:` (`spørg_hvis:`)",
    ),
    source="CAHPS: after a question is added, every question is renumbered and every skip revised",
    avoid=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: vigtigt, tier: obligatory, text: "Er det, du svarede på i spørgsmål 1, vigtigt for dig?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: vigtigt, tier: obligatory, text: "Er det vigtigt for dig, at dit barn er trygt?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
  - {id: tid, tier: obligatory, text: "Har du tid til at svare på 2 spørgsmål mere?", answer: ja_nej}
"""
    ),
)
_NUMBERED = {
    "da": re.compile(r"\b(?:spørgsmål|spm\.?|spg\.?|sp\.)\s*(?:nr\.?\s*|nummer\s+)?\d+\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:question\s*(?:no\.?\s*|number\s+)?\d+|Q\d+)\b", re.IGNORECASE),
    "tr": re.compile(r"\b(?:soru\s*(?:no\.?\s*)?\d+\b|\d+\.\s*soru)", re.IGNORECASE),
    "ar": re.compile(r"السؤال\s*(?:رقم\s*)?\d+"),
    "ur": re.compile(r"سوال\s*(?:نمبر\s*)?\d+"),
}
"""A word for a question and a number after it; `\\d` takes Arabic and Urdu digits as well."""


def check(case: Case, sink: Sink) -> None:
    for text in own_texts(case):
        for language, found in _first_found(text, case.survey):
            prose = text.prose(language)
            subject = case.subject(item=text.key.split(".")[0], facet="wording", language=language)
            sink.report(RULE, prose.span, subject=subject, key=text.key, found=found)


def _first_found(text: Text, survey: Survey) -> list[tuple[str, str]]:
    """In the source language, or else in every translation that adds a number of its own."""
    found = [
        (language, match.group())
        for language in (text.language, *survey.languages)
        if language in text.by_language
        and (pattern := of_language(_NUMBERED, language)) is not None
        and (match := pattern.search(text.prose(language).raw)) is not None
    ]
    return found[:1] if found and found[0][0] == text.language else found
