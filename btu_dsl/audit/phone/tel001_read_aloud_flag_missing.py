"""TEL001: the interviewer cannot tell what to read aloud and what not.

Differs from the catalogue: every piece of a script carries its mark, the compiler sets it. Two things still undo it: a
refusal that is marked to be read out, and a direction to the interviewer inside what is read.
"""

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.modes.worded import phrase_in, said, worded
from btu_dsl.rules.own import is_own, own_items
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="TEL001",
    name="read-aloud-flag-missing",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.MODES,
    purpose=Words(
        en="What is read aloud holds only what the respondent is to hear.",
        da="Det, der læses op, rummer kun det, svarpersonen skal høre.",
    ),
    message=Words(en="on the phone, {what}", da="i telefonen {what}"),
    label=Words(en="read out as it stands", da="læses op, som det står"),
    meaning=Words(
        en="each interviewer decides alone what to leave out, and the interviews differ without a trace",
        da="hver interviewer afgør selv, hvad der skal udelades, og interviewene bliver forskellige, uden at det ses",
    ),
    help=Words(en="{remedy}", da="{remedy}"),
    source="HCAHPS telephone script: don't know and refused are on the screen, and never read",
    implies=("TEL003",),
    avoid=Example(
        core="""
items:
  - id: tryg
    tier: obligatory
    text: Er dit barn trygt?
    answer: ja_nej
    phone:
      text: Er dit barn trygt? (Læs svarene op)
      reason: Svarene ses ikke i telefonen
"""
    ),
    prefer=Example(
        core="""
items:
  - id: tryg
    tier: obligatory
    text: Er dit barn trygt?
    answer: ja_nej
    phone:
      interviewer: Læs svarene op
"""
    ),
    near=Example(
        core="""
items:
  - id: bog
    tier: obligatory
    text: Bliver der læst højt for dit barn?
    answer: ja_nej
"""
    ),
)
_DIRECTIONS = {
    "da": frozenset(
        (
            "læs op",
            "læses op",
            "læs ikke op",
            "læs svarene op",
            "læs skalaen op",
            "læs højt",
            "interviewer",
            "notér svaret",
        )
    ),
    "en": frozenset(("read out", "read aloud", "do not read", "read the scale", "interviewer", "probe")),
}
_INSIDE = Words(
    "`{key}` holds a direction to the interviewer: “{words}”", "rummer `{key}` en besked til intervieweren: »{words}«"
)
_NOTE = Words("put it into `phone: {interviewer: …}`", "sæt den i `phone: {interviewer: …}` (`telefon:`)")
_REFUSED = Words(
    "a refusal is offered as an answer: “{words}”", "tilbydes det som et svar ikke at ville svare: »{words}«"
)
_UNREAD = Words("let the phone have it as `not_read`", "lad telefonen have det som `not_read` (`læses_ikke`)")


def check(planned: Planned, sink: Sink) -> None:
    case = planned.case
    if "phone" not in case.survey.modes:
        return
    for one in worded(case.survey):
        if "phone" not in one.modes or not is_own(case, one.text.owner):
            continue
        for language in case.survey.languages:
            phrases = of_language(_DIRECTIONS, language)
            if phrases is None or language not in one.text.by_language:
                continue
            prose = one.text.prose(language)
            words = phrase_in(phrases, said(prose))
            if words:
                of = "" if language == case.survey.language else language
                _tell(case, prose.span, (one.item, one.facet, of), _filled(_INSIDE, one.text.key, words), _NOTE, sink)
    seen: set[Span] = set()
    for item in own_items(case):
        for kind in item.missing:
            if kind.kind == "refused" and kind.show.get("phone") == "read" and kind.span not in seen:
                seen.add(kind.span)
                words = kind.label.prose(case.survey.language).raw
                _tell(case, kind.span, (item.id, "missing", ""), _filled(_REFUSED, "", words), _UNREAD, sink)


def _tell(  # the two findings differ only in their words
    case: Case, span: Span, about: tuple[str, str, str], what: Words, remedy: Words, sink: Sink
) -> None:
    item, facet, language = about
    subject = case.subject(item=item, facet=facet, language=language, mode="phone")
    sink.report(RULE, span, subject=subject, what=what, remedy=remedy)


def _filled(words: Words, key: str, found: str) -> Words:
    return Words(words.en.format(key=key, words=found), words.da.format(key=key, words=found))
