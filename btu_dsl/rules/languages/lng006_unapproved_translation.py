"""LNG006: a translation that nobody has signed off.

Differs from the catalogue in its level: an official wording must not be fielded in a translation that is a draft (an
error); elsewhere a draft is honest work in progress, worth one line for each language and no more. That a municipality
translates the core's texts itself cannot be written at all.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Text
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own

RULE = Rule(
    code="LNG006",
    name="unapproved-translation",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.LANGUAGES,
    purpose=Words(
        en="A translation has been read by another person than the translator before it is fielded.",
        da="En oversættelse er læst af en anden end oversætteren, før den sendes ud.",
    ),
    message=Words(
        en="{count} of {total} texts in `{language}` are drafts",
        da="{count} af {total} tekster på `{language}` er kladder",
    ),
    label=Words(en="the first of them", da="den første af dem"),
    meaning=Words(
        en="nobody has said that those who answer in this language are asked the same",
        da="ingen har sagt god for, at de, der svarer på dette sprog, bliver spurgt om det samme",
    ),
    help=Words(
        en="have them read, and set `status: reviewed`, text by text",
        da="få dem læst igennem, og skriv `status: reviewed` (`gennemlæst`), tekst for tekst",
    ),
    source="TRAPD: team translation ends with adjudication; CAHPS database refuses independent translations",
    avoid=Example(
        core="""
provenance: official
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
""",
        translation="""
  tryg.text: {source: "Er dit barn trygt?", status: draft, text: "Is your child safe?"}
""",
    ),
    prefer=Example(
        core="""
provenance: official
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
""",
        translation="""
  tryg.text: {source: "Er dit barn trygt?", status: reviewed, text: "Is your child safe?"}
""",
    ),
    near=Example(
        core="""
provenance: official
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
""",
        translation="""
  tryg.text: {source: "Er dit barn trygt?", status: approved, text: "Is your child safe?"}
""",
    ),
)


def check(case: Case, sink: Sink) -> None:
    own = [text for text in case.survey.texts() if is_own(case, text.owner) and _counts(text)]
    for language in case.survey.languages:
        told = [text for text in own if language in text.by_language and language != text.language]
        drafts = [text for text in told if text.by_language[language].status == "draft"]
        if not drafts:
            continue
        official = [text for text in drafts if _is_official(text)]
        sink.report(
            RULE,
            (official or drafts)[0].prose(language).span,
            subject=case.subject(facet="wording", language=language),
            level=None if official else Level.INFO,
            effect=None if official else Effect.NOTE,
            count=len(drafts),
            total=len(told),
            language=language,
        )


def _counts(text: Text) -> bool:
    """A library has its own translators; its drafts matter here where its words are official."""
    return text.owner.kind != "library" or _is_official(text)


def _is_official(text: Text) -> bool:
    return text.provenance(text.language) == "official"
