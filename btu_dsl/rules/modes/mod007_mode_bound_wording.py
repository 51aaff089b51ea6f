"""MOD007: a text speaks of ticking, clicking or reading out in a mode where nobody does.

Differs from the catalogue: names of colours are left out. They are said of green areas and red traffic lights as well,
and whether an answer is told by its colour is another rule's.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.modes.lexicon import BOUND
from btu_dsl.rules.modes.worded import IN_MODE, Worded, phrase_in, said, worded
from btu_dsl.rules.own import is_own
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="MOD007",
    name="mode-bound-wording",
    level=Level.ERROR,
    scope=Scope.MODES,
    purpose=Words(
        en="A text makes sense in every mode in which it is met.",
        da="En tekst giver mening i alle de former, den mødes i.",
    ),
    message=Words(
        en="`{key}` says “{word}”, and it is met {mode} too",
        da="`{key}` siger »{word}«, og den mødes også {mode}",
    ),
    label=Words(en="makes sense only {sense}", da="giver kun mening {sense}"),
    meaning=Words(
        en="whoever meets it there is told to do what cannot be done, or hears it put in other words by each interviewer",
        da="den, der møder den dér, bedes gøre noget umuligt, eller hører den omskrevet af hver interviewer på sin måde",
    ),
    help=Words(
        en="say it without the word, or move it to the mode's own text (`{sense_key}:`)",
        da="sig det uden ordet, eller flyt det til formens egen tekst (`{sense_key}:`)",
    ),
    source="Dillman, Smyth & Christian, unimode construction: one wording that fits every mode",
    avoid=Example(
        core="""
items:
  - id: tryg
    tier: obligatory
    text: Er dit barn trygt? Sæt kryds
    answer: ja_nej
"""
    ),
    prefer=Example(
        core="""
items:
  - id: tryg
    tier: obligatory
    text: Er dit barn trygt?
    answer: ja_nej
    paper:
      instruction: Sæt kryds
"""
    ),
    near=Example(
        core="""
items:
  - id: trafik
    tier: obligatory
    text: Er vejen til dagtilbuddet sikker ved det store trafikkryds?
    answer: ja_nej
"""
    ),
)
_SENSE = {
    **{frozenset({mode}): words for mode, words in IN_MODE.items()},
    frozenset({"web", "paper"}): Words("where it is read", "dér, hvor man selv læser den"),
}
_HERE = Words("the same text in the source language", "samme tekst på kildesproget")


def check(case: Case, sink: Sink) -> None:
    for one in worded(case.survey):
        if is_own(case, one.text.owner):
            for language in case.survey.languages:
                if language in one.text.by_language:
                    _check(case, one, language, sink)


def _check(case: Case, one: Worded, language: str, sink: Sink) -> None:
    bound = of_language(BOUND, language)
    if bound is None:
        return
    prose = one.text.prose(language)
    word = phrase_in(frozenset(bound), said(prose))
    odd = [mode for mode in one.modes if word and mode not in bound[word]]
    if not odd:
        return
    source = one.text.prose(one.text.language)
    sink.report(
        RULE,
        prose.span,
        related=() if source is prose else (Label(source.span, _HERE),),
        subject=case.subject(item=one.item, facet=one.facet, language="" if source is prose else language, mode=odd[0]),
        level=Level.WARNING if one.tier == "local" else None,
        key=one.text.key,
        word=word,
        mode=IN_MODE[odd[0]],
        sense=_SENSE[bound[word]],
        sense_key=min(bound[word]),
    )
