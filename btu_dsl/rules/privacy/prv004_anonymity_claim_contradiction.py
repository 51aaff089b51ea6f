"""PRV004: a text promises anonymity, and the survey is not anonymous."""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import questions
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.privacy.prv001_undeclared_identifier_item import identifier
from btu_dsl.rules.privacy.words import ANONYMOUS, found_in

RULE = Rule(
    code="PRV004",
    name="anonymity-claim-contradiction",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A survey that promises anonymity holds nothing by which an answer can be traced.",
        da="En undersøgelse, der lover anonymitet, rummer intet, som et svar kan spores ved.",
    ),
    message=Words(
        en="{where} promises that answers are anonymous, but {why}",
        da="{where} lover, at svarene er anonyme, men {why}",
    ),
    label=Words(en="the promise", da="løftet"),
    meaning=Words(
        en="people answer otherwise when they believe that nobody can find them, and a broken promise costs the next wave",
        da="folk svarer anderledes, når de tror, at ingen kan finde dem, og et brudt løfte koster i næste runde",
    ),
    help=Words(
        en="promise that answers are confidential (`promise: confidential`), or leave out what can be traced",
        da="lov, at svarene er fortrolige (`promise: confidential`), eller udelad det, der kan spores",
    ),
    source="General Data Protection Regulation, recital 26; press on Danish pupil surveys stored with CPR numbers",
    avoid=Example(
        core="""
respondent_token: required
frame:
  intro: {text: "Du kan svare, som du vil; dine svar er anonyme"}
"""
    ),
    prefer=Example(
        core="""
respondent_token: required
frame:
  intro: {text: "Du kan svare, som du vil; dine svar er fortrolige"}
"""
    ),
    near=Example(
        core="""
respondent_token: required
frame:
  intro: {text: "Dine svar er fortrolige, men de er ikke anonyme"}
"""
    ),
)
_TEXT = Words("`{key}`", "`{key}`")
_DECLARED = Words("`survey.privacy.promise`", "`survey.privacy.promise`")
_TOKEN = Words(
    "every respondent has a key of their own (`respondent_token: required`)",
    "hver svarperson har sin egen nøgle (`respondent_token: required`)",
)
_ITEM = Words("`{item}` asks who the respondent is", "`{item}` spørger, hvem svarpersonen er")
_PHONE = Words(
    "on the phone the interviewer knows whom the number belongs to",
    "i telefonen ved intervieweren, hvem nummeret tilhører",
)
_PROMISE = Words(
    "`survey.privacy.promise` says that they are confidential",
    "`survey.privacy.promise` siger, at de er fortrolige",
)


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    why = _why(case)
    said = survey.facts.promise
    if said == "anonymous" and why is not None and case.is_core:
        sink.report(RULE, survey.span, subject=case.subject(facet="wording"), where=_DECLARED, why=why)
    if why is None and said == "confidential":
        why = _PROMISE
    if why is None:
        return
    for key, span, language in _claims(case, everything=survey.token != case.core.survey.token):
        where = Words(*(words.format(key=key) for words in (_TEXT.en, _TEXT.da)))
        subject = case.subject(item=key.split(".")[0], facet="wording", language=language)
        sink.report(RULE, span, subject=subject, where=where, why=why)


def _why(case: Case) -> Words | None:
    """The plainest reason why an answer can be traced."""
    survey = case.survey
    if survey.token == "required":  # noqa: S105  # a kind of survey, no secret
        return _TOKEN
    for item, text, question in questions(case):
        if item.personal_data is not None or identifier(item, text.language, question):
            return Words(*(words.format(item=item.id) for words in (_ITEM.en, _ITEM.da)))
    return _PHONE if "phone" in survey.modes else None


def _claims(case: Case, *, everything: bool) -> Iterator[tuple[str, Span, str]]:
    """Where texts of the frame and the questions say it: in the source, or else in the translations that do."""
    for text in case.survey.texts():
        if everything or is_own(case, text.owner):
            languages = [name for name in (text.language, *case.survey.languages) if name in text.by_language]
            found = [name for name in languages if found_in(ANONYMOUS, name, text.prose(name).raw)]
            for language in found[:1] if text.language in found else found:
                yield text.key, text.prose(language).span, language
