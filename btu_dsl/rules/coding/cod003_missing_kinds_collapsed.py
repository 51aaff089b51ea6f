"""COD003: one answer stands for a refusal and for another kind of missing answer.

Differs from the catalogue: not asked, no answer, unreadable and broken off have codes of their own by themselves. Left
are the labels that put two kinds into one. "Ved ikke/ikke relevant" is one answer in the national rounds, which keep
their series, and no finding; one who will not answer must always be told apart from one who cannot.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import MissingAnswer
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import reading
from btu_dsl.rules.case import Case
from btu_dsl.rules.coding.kinds import KIND_WORDS, kinds_of
from btu_dsl.rules.own import is_own, own_items

RULE = Rule(
    code="COD003",
    name="missing-kinds-collapsed",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Each kind of missing answer has an answer and a code of its own.",
        da="Hver slags manglende svar har sit eget svar og sin egen kode.",
    ),
    message=Words(
        en="“{label}” puts “{first}” and “{second}” into one answer",
        da="»{label}« slår »{first}« og »{second}« sammen til ét svar",
    ),
    label=Words(en="two kinds, one code", da="to slags, én kode"),
    meaning=Words(
        en="nobody can tell afterwards how many refused, and a survey that asks for the two apart is not the same",
        da="ingen kan bagefter se, hvor mange der afslog, og en måling, der skiller de to ad, er ikke den samme",
    ),
    help=Words(
        en="give each its own line below `missing:`",
        da="giv dem hver sin linje under `missing:` (`manglende:`)",
    ),
    source="HCAHPS codes skipped, not applicable and missing apart; BTU scales offer “Ved ikke/ikke relevant”",
    avoid=Example(
        core="""
items:
  - id: besked
    tier: obligatory
    text: Fik du besked i tide?
    answer: {choice: one, codes: {1: Ja, 2: Nej}, missing: {dont_know: "Ved ikke/ønsker ikke at svare"}}
"""
    ),
    prefer=Example(
        core="""
items:
  - id: besked
    tier: obligatory
    text: Fik du besked i tide?
    answer: {choice: one, codes: {1: Ja, 2: Nej}, missing: {dont_know: "Ved ikke", refused: "Ønsker ikke at svare"}}
"""
    ),
    near=Example(
        core="""
items:
  - id: besked
    tier: obligatory
    text: Fik du besked i tide?
    answer: {choice: one, codes: {1: Ja, 2: Nej}, missing: {dont_know: "Ved ikke/ikke relevant"}}
"""
    ),
)


def check(case: Case, sink: Sink) -> None:
    told: set[str] = set()
    for item in own_items(case):
        for answer in item.missing:
            key = answer.label.key
            if key not in told and is_own(case, answer.label.owner):
                told.add(key)
                _check_answer(case, sink, answer, key.split(".")[0])


def _check_answer(case: Case, sink: Sink, answer: MissingAnswer, name: str) -> None:
    kinds = kinds_of(answer.label, answer.label.language)
    if len(kinds) > 1 and "refused" in kinds:
        sink.report(
            RULE,
            answer.label.span,
            subject=case.subject(item=name, facet="missing"),
            label=reading(answer.label, answer.label.language),
            first=KIND_WORDS[kinds[0]],
            second=KIND_WORDS[kinds[1]],
        )
