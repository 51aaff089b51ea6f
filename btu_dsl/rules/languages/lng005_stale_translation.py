"""LNG005: the source text has changed since a translation was made."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own

RULE = Rule(
    code="LNG005",
    name="stale-translation",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.LANGUAGES,
    purpose=Words(
        en="A translation translates the text that the source has now.",
        da="En oversættelse oversætter den tekst, kilden har nu.",
    ),
    message=Words(
        en="the `{language}` text of `{key}` was made of another source text than today's",
        da="`{language}`-teksten af `{key}` er lavet af en anden kildetekst end dagens",
    ),
    label=Words(en="made of the older text", da="lavet af den ældre tekst"),
    meaning=Words(
        en="the languages may now ask different questions",
        da="sprogene spørger måske nu om noget forskelligt",
    ),
    help=Words(
        en="`btu translate update` puts the new source text beside it; translate it, set `status: reviewed`, and update again",
        da="`btu translate update` sætter den nye kildetekst ved siden af; oversæt den, skriv `status: reviewed`, og opdatér igen",
    ),
    source="TRAPD: documentation step of team translation",
    avoid=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
""",
        translation="""
  tryg.text: {source: "Er dit barn glad?", status: approved, text: "Is your child happy?"}
""",
    ),
    prefer=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}
""",
        translation="""
  tryg.text: {source: "Er dit barn trygt?", status: approved, text: "Is your child safe?"}
""",
    ),
    near=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit  barn trygt?", answer: ja_nej}
""",
        translation="""
  tryg.text: {source: "Er dit barn trygt?", status: approved, text: "Is your child safe?"}
""",
    ),
)
_SOURCE = Words("the source text now", "kildeteksten nu")


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    for text in survey.texts():
        for language in survey.languages:
            rendering = text.by_language.get(language)
            if rendering is not None and rendering.stale and is_own(case, text.owner):
                subject = case.subject(item=text.key.split(".")[0], facet="wording", language=language)
                sink.report(
                    RULE,
                    rendering.prose.span,
                    related=(Label(text.prose(text.language).span, _SOURCE),),
                    subject=subject,
                    key=text.key,
                    language=language,
                )
