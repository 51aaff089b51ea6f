"""LNG007: what can be counted in a question differs between the languages: its numbers, its poles, its length.

Differs from the catalogue: whether there is an instruction or a midpoint is declared once for all languages. Length is
compared from thirty characters on, for in short texts one word more is half as much again. One and two are not counted
as numbers, for Arabic has forms of the word instead; nor does half past two differ from 14.30.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.languages.features import differing_features
from btu_dsl.rules.own import is_own

RULE = Rule(
    code="LNG007",
    name="formal-feature-mismatch",
    level=Level.WARNING,
    effect=Effect.NOTE,
    scope=Scope.LANGUAGES,
    purpose=Words(
        en="Numbers, poles and length of a question are about the same in every language.",
        da="Tal, poler og længde i et spørgsmål er omtrent ens på alle sprog.",
    ),
    message=Words(
        en="the `{language}` text of `{key}` and the source differ: {what}",
        da="`{language}`-teksten af `{key}` og kilden er forskellige: {what}",
    ),
    label=Words(en="here", da="her"),
    meaning=Words(
        en="such differences are where translations most often ask for something else",
        da="det er ved den slags forskelle, at oversættelser oftest spørger om noget andet",
    ),
    help=Words(
        en="read the two side by side, and put right the one that is wrong",
        da="læs de to ved siden af hinanden, og ret den, der er forkert",
    ),
    source="SQP coding of formal features of translations, ESS rounds 6 and 8",
    avoid=Example(
        core="""
items:
  - {id: flyt, tier: obligatory, text: "Har du de seneste 12 måneder overvejet at flytte dit barn?", answer: ja_nej}
""",
        translation="""
  flyt.text:
    source: "Har du de seneste 12 måneder overvejet at flytte dit barn?"
    status: reviewed
    text: "In the past 6 months, have you considered moving your child?"
""",
    ),
    prefer=Example(
        core="""
items:
  - {id: flyt, tier: obligatory, text: "Har du de seneste 12 måneder overvejet at flytte dit barn?", answer: ja_nej}
""",
        translation="""
  flyt.text:
    source: "Har du de seneste 12 måneder overvejet at flytte dit barn?"
    status: reviewed
    text: "In the past 12 months, have you considered moving your child?"
""",
    ),
    near=Example(
        core="""
items:
  - {id: flyt, tier: obligatory, text: "Har du de seneste 12 måneder overvejet at flytte dit barn?", answer: ja_nej}
""",
        translation="""
  flyt.text:
    source: "Har du de seneste 12 måneder overvejet at flytte dit barn?"
    status: reviewed
    text: "Has the thought of moving your child come up in the past ١٢ months?"
""",
    ),
)
_SOURCE = Words("the source", "kilden")


def check(case: Case, sink: Sink) -> None:
    for text in case.survey.texts():
        if not is_own(case, text.owner):
            continue
        source = text.prose(text.language)
        for language in case.survey.languages:
            rendering = text.by_language.get(language)
            if rendering is None or language == text.language or rendering.stale:
                continue
            what = next(differing_features(text, language), None)
            if what is not None:
                sink.report(
                    RULE,
                    rendering.prose.span,
                    related=(Label(source.span, _SOURCE),),
                    subject=case.subject(item=text.key.split(".")[0], facet="wording", language=language),
                    old=source.raw,
                    new=rendering.prose.raw,
                    language=language,
                    key=text.key,
                    what=what,
                )
