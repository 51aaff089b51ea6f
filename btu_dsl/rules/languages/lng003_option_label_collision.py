"""LNG003: two answers to one question have the same words in some language."""

from itertools import combinations

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Choice, Item, Owner, Text
from btu_dsl.model.normalise import editorial
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own

RULE = Rule(
    code="LNG003",
    name="option-label-collision",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.LANGUAGES,
    purpose=Words(
        en="No two answers to a question have the same words.",
        da="Ikke to svar på et spørgsmål har de samme ord.",
    ),
    message=Words(
        en="`{first}` and `{second}` have the same words in `{language}`",
        da="`{first}` og `{second}` har de samme ord på `{language}`",
    ),
    label=Words(en="“{words}” again", da="»{words}« igen"),
    meaning=Words(
        en="which of the two codes such an answer gets is chance, so neither share means anything in that language",
        da="hvilken af de to koder svaret får, er tilfældigt, så ingen af andelene betyder noget på det sprog",
    ),
    help=Words(
        en="translate the two apart, as the source has them",
        da="oversæt de to forskelligt, som kilden har dem",
    ),
    source="ESS translation quality: collapsed categories",
    implies=("LNG002",),
    avoid=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: {choice: one, codes: {1: Sjældent, 2: Aldrig}}}
""",
        translation="""
  tryg.1: {source: Sjældent, status: reviewed, text: Never}
  tryg.2: {source: Aldrig, status: reviewed, text: "Never."}
""",
    ),
    prefer=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: {choice: one, codes: {1: Sjældent, 2: Aldrig}}}
""",
        translation="""
  tryg.1: {source: Sjældent, status: reviewed, text: Seldom}
  tryg.2: {source: Aldrig, status: reviewed, text: Never}
""",
    ),
    near=Example(
        core="""
items:
  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: {choice: one, codes: {1: Sjældent, 2: Aldrig}}}
""",
        translation="""
  tryg.1: {source: Sjældent, status: reviewed, text: "Hardly ever"}
  tryg.2: {source: Aldrig, status: reviewed, text: "Never"}
""",
    ),
)
_FIRST = Words("the other one", "den anden")


def check(case: Case, sink: Sink) -> None:
    seen: set[str] = set()
    for item in case.survey.items():
        name, owner = _list(item)
        if name not in seen and is_own(case, owner):
            seen.add(name)
            for language in case.survey.languages:
                _check(case, name.rpartition("#")[2], _labels(item), language, sink)


def _list(item: Item) -> tuple[str, Owner]:
    answer = item.answer
    return (answer.scale.id, answer.scale.owner) if isinstance(answer, Choice) else (item.id, item.owner)


def _labels(item: Item) -> list[Text]:
    codes = item.answer.scale.codes if isinstance(item.answer, Choice) else ()
    return [*(code.label for code in codes), *(kind.label for kind in item.missing)]


def _check(case: Case, name: str, labels: list[Text], language: str, sink: Sink) -> None:
    """Codes that share their words in the source are no matter of languages, and told before."""
    told = [
        (label, editorial(label.prose(language).raw, language)) for label in labels if language in label.by_language
    ]
    for (first, words), (second, others) in combinations(told, 2):
        own = language == second.language
        if words == others and not (own and ".missing." not in second.key):
            prose = second.prose(language)
            sink.report(
                RULE,
                prose.span,
                related=(Label(first.prose(language).span, _FIRST),),
                subject=case.subject(item=name, facet="scale", language="" if own else language),
                first=first.key,
                second=second.key,
                language=language,
                words=prose.raw,
            )
