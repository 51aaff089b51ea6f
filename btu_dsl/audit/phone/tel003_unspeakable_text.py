"""TEL003: a text that is read aloud holds what cannot be said: a slash, a bracket, an abbreviation, an address."""

import re

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.modes.worded import said, worded
from btu_dsl.rules.own import is_own
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="TEL003",
    name="unspeakable-text",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="What is read aloud can be read aloud as it stands.",
        da="Det, der læses op, kan læses op, som det står.",
    ),
    message=Words(
        en="`{key}` is read aloud on the phone, and “{words}” cannot be said",
        da="`{key}` læses op i telefonen, og »{words}« kan ikke siges",
    ),
    label=Words(en="every interviewer says it differently", da="hver interviewer siger det på sin måde"),
    meaning=Words(
        en="respondents hear different questions, and nobody knows which",
        da="svarpersonerne hører forskellige spørgsmål, og ingen ved hvilke",
    ),
    help=Words(
        en="write it in words, or give the phone its own text: `phone: {{text: …}}`",
        da="skriv det med ord, eller giv telefonen sin egen tekst: `phone: {{text: …}}` (`telefon:`)",
    ),
    source="HCAHPS telephone script: verbatim reading; US Census pretesting of interviewer scripts",
    avoid=Example(
        core="""
items:
  - {id: ude, tier: obligatory, text: "Er du glad for/tryg ved legepladsen (fx gyngerne)?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - id: ude
    tier: obligatory
    text: Er du tryg ved legepladsen (fx gyngerne)?
    answer: ja_nej
    phone:
      text: Er du tryg ved legepladsen, for eksempel gyngerne?
"""
    ),
    near=Example(
        core="""
modes: [web, paper]
items:
  - {id: ude, tier: obligatory, text: "Er du glad for/tryg ved legepladsen (fx gyngerne)?", answer: ja_nej}
"""
    ),
)
_SHORT = {
    "da": "fx f.eks. bl.a. mv. m.v. m.m. m.fl. osv. evt. ca. pct. kr. nr. jf. inkl. ekskl. tlf. dvs. maks.",
    "en": "e.g. i.e. etc. approx. incl. excl. vs.",
}
_SIGNS = r"https?://\S+|www\.\S+|\w+/\w+|\([^)]*\)|\[[^\]]*\]|\d+\s?[-–]\s?\d+|[%&§=+•→<>#@]"
_PATTERNS = {
    language: re.compile(
        rf"{_SIGNS}|(?<!\w)(?:{'|'.join(re.escape(word) for word in short.split())})(?!\w)", re.IGNORECASE
    )
    for language, short in _SHORT.items()
}
_ANY = re.compile(_SIGNS)


def check(planned: Planned, sink: Sink) -> None:
    case = planned.case
    if "phone" not in case.survey.modes:
        return
    for one in worded(case.survey):
        if "phone" not in one.modes or one.part == "help" or not is_own(case, one.text.owner):
            continue
        for language in case.survey.languages:
            if language not in one.text.by_language:
                continue
            prose = one.text.prose(language)
            found = (of_language(_PATTERNS, language) or _ANY).search(said(prose))
            if found is not None:
                sink.report(
                    RULE,
                    prose.span,
                    subject=case.subject(
                        item=one.item,
                        facet=one.facet,
                        language="" if language == case.survey.language else language,
                        mode="phone",
                    ),
                    key=one.text.key,
                    words=found.group(),
                )
