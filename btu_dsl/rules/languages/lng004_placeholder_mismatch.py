"""LNG004: a translation loses or gains a fill, an emphasis, a strong passage or a link."""

from collections import Counter
from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.syntax.prose import Emphasis, Fill, Link, Part, Prose, Strong

RULE = Rule(
    code="LNG004",
    name="placeholder-mismatch",
    level=Level.ERROR,
    scope=Scope.LANGUAGES,
    purpose=Words(
        en="A translation has the same fills, emphasis and links as the text that it translates.",
        da="En oversættelse har samme indsættelser, fremhævninger og links som den tekst, den oversætter.",
    ),
    message=Words(
        en="the `{language}` text of `{key}` does not have the same {what} as the source",
        da="`{language}`-teksten af `{key}` har ikke samme {what} som kilden",
    ),
    label=Words(en="here: {has}", da="her: {has}"),
    meaning=Words(
        en="respondents in that language would read another question, or one with a hole in it",
        da="svarpersoner på det sprog ville læse et andet spørgsmål, eller et med et hul i",
    ),
    help=Words(en="the source has {wants}", da="kilden har {wants}"),
    source="HCAHPS: emphasised words stay emphasised; ONS eq-translations compares placeholders",
    avoid=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn *trygt*?", answer: ja_nej}
""",
        translation="""
  tryg.text: {source: "Er dit barn *trygt*?", status: reviewed, text: "Is your child safe?"}
""",
    ),
    prefer=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn *trygt*?", answer: ja_nej}
""",
        translation="""
  tryg.text: {source: "Er dit barn *trygt*?", status: reviewed, text: "Is your child *safe*?"}
""",
    ),
    near=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn *trygt* nok?", answer: ja_nej}
""",
        translation="""
  tryg.text: {source: "Er dit barn *trygt* nok?", status: reviewed, text: "Is your child *safe enough*?"}
""",
    ),
)
_SOURCE = Words("the source", "kilden")


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    for text in survey.texts():
        if not is_own(case, text.owner):
            continue
        source = text.prose(text.language)
        wanted = marks(source)
        for language in survey.languages:
            if language == text.language or language not in text.by_language:
                continue
            prose = text.prose(language)
            found = marks(prose)
            if found != wanted:
                subject = case.subject(item=text.key.split(".")[0], facet="wording", language=language)
                sink.report(
                    RULE,
                    prose.span,
                    related=(Label(source.span, _SOURCE),),
                    subject=subject,
                    key=text.key,
                    language=language,
                    what=_kinds(found, wanted),
                    wants=_shown(wanted),
                    has=_shown(found),
                )


def marks(prose: Prose) -> Counter[str]:
    """How often each fill, emphasis, strong passage and link address stands in a text."""
    return Counter(_marks(prose.parts))


def _marks(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        match part:
            case Fill(name=name):
                yield f"{{{name}}}"
            case Emphasis(inner):
                yield "*…*"
                yield from _marks(inner)
            case Strong(inner):
                yield "**…**"
                yield from _marks(inner)
            case Link(url, inner):
                yield url
                yield from _marks(inner)
            case _:
                continue


def _shown(found: Counter[str]) -> str:
    return ", ".join(f"{mark} × {count}" if count > 1 else mark for mark, count in sorted(found.items())) or "–"


def _kinds(found: Counter[str], wanted: Counter[str]) -> str:
    return ", ".join(sorted((found - wanted) | (wanted - found)))
