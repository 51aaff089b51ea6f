"""COD002: the same missing answer has one code here and another there.

Differs from the catalogue: a kind of missing answer has one code for all surveys, so it is the words that go astray:
"Ved ikke" declared as refused, or one label under two kinds in one survey.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Item, MissingAnswer, MissingKind, Survey
from btu_dsl.model.normalise import editorial
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import reading
from btu_dsl.rules.case import Case
from btu_dsl.rules.coding.kinds import CODES, KEYS, KIND_WORDS, kinds_of
from btu_dsl.rules.own import own_items

RULE = Rule(
    code="COD002",
    name="inconsistent-missing-codes",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A missing answer with the same words has the same code in every question.",
        da="Et manglende svar med de samme ord har den samme kode i alle spørgsmål.",
    ),
    message=Words(
        en="“{label}” is coded {code}, as “{kind}”, but means “{meant}”, {right}",
        da="»{label}« kodes {code} som »{kind}«, men betyder »{meant}«, {right}",
    ),
    label=Words(en="declared as `{key}`", da="angivet som `{key}`"),
    meaning=Words(
        en="answers of two questions, or two municipalities, would be added up under different codes",
        da="svar fra to spørgsmål eller to kommuner ville blive talt sammen under hver sin kode",
    ),
    help=Words(en="write it below {wanted}", da="skriv det under {wanted}"),
    source="own reasoning: data of 98 municipalities are put together by code",
    avoid=Example(
        core="""
items:
  - id: besked
    tier: obligatory
    text: Fik du besked i tide?
    answer: {choice: one, codes: {1: Ja, 2: Nej}, missing: {not_applicable: "Ved ikke"}}
"""
    ),
    prefer=Example(
        core="""
items:
  - id: besked
    tier: obligatory
    text: Fik du besked i tide?
    answer: {choice: one, codes: {1: Ja, 2: Nej}, missing: {dont_know: "Ved ikke"}}
"""
    ),
    near=Example(
        core="""
items:
  - id: besked
    tier: obligatory
    text: Fik du besked i tide?
    answer: {choice: one, codes: {1: Ja, 2: Nej}, missing: {not_applicable: "Jeg ventede ikke besked"}}
"""
    ),
)
_OTHER = Words("the same words, coded otherwise", "de samme ord med en anden kode")


def check(case: Case, sink: Sink) -> None:
    told: set[str] = set()
    first = {} if case.is_core else dict(_labels(case.core.survey))
    for item in own_items(case):
        for answer in item.missing:
            kinds = kinds_of(answer.label, answer.label.language)
            other = first.setdefault(_words(answer), answer)
            if answer.label.key in told:
                continue
            told.add(answer.label.key)
            if kinds and answer.kind not in kinds:
                _report(case, sink, item, answer, kinds[0], ())
            elif not kinds and other.kind != answer.kind:
                _report(case, sink, item, answer, other.kind, (Label(other.span, _OTHER),))


def _labels(survey: Survey) -> Iterator[tuple[str, MissingAnswer]]:
    return ((_words(answer), answer) for item in survey.items() for answer in item.missing)


def _words(answer: MissingAnswer) -> str:
    return editorial(reading(answer.label, answer.label.language), answer.label.language)


def _report(  # one finding with all that it depends on
    case: Case, sink: Sink, item: Item, answer: MissingAnswer, meant: MissingKind, related: tuple[Label, ...]
) -> None:
    sink.report(
        RULE,
        answer.label.span,
        related=related,
        subject=case.subject(item=item.id, facet="missing"),
        label=reading(answer.label, answer.label.language),
        key=answer.kind,
        kind=KIND_WORDS[answer.kind],
        code=str(CODES[answer.kind]).replace("-", "−"),
        meant=KIND_WORDS[meant],
        right=str(CODES[meant]).replace("-", "−"),
        wanted=KEYS[meant],
    )
