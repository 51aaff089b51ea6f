"""RTE004: a condition and its written opposite both pass over an answer that is offered.

Differs from the catalogue: a missing answer never satisfies a comparison in this language, so that 99 ≥ 4 cannot
happen. What can is the reverse: two follow-ups share the answers out between them, and those who ticked “don't know”
get neither. A warning, for that may be meant.
"""

from dataclasses import dataclass

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.expr.values import Missing
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import names_of
from btu_dsl.model.nodes import Choice, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Condition, asked

RULE = Rule(
    code="RTE004",
    name="missing-code-satisfies-condition",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Where two conditions share the answers out, every answer that is offered falls to one of them.",
        da="Hvor to betingelser deler svarene mellem sig, hører ethvert svar, der tilbydes, til en af dem.",
    ),
    message=Words(
        en="those who answer “{label}” to `{name}` are asked neither `{first}` nor `{second}`",
        da="de, der svarer »{label}« på `{name}`, får hverken `{first}` eller `{second}`",
    ),
    label=Words(en="the rest of the answers, but not this one", da="resten af svarene, men ikke dette"),
    meaning=Words(
        en="together the two look like everybody, and somebody is missing from both",
        da="tilsammen ligner de to alle, men nogen mangler i begge",
    ),
    help=Words(
        en="add `or {name} is {kind}` to one of the two, or say with `allow` that it is meant",
        da="føj `or {name} is {kind}` til en af de to, eller sig med `allow` (`tillad`), at det er meningen",
    ),
    source="own measurement on published forms; QML review of ten surveys: filters that forget don't know",
    avoid=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - {id: uden, tier: optional, ask_if: "brug == 2", text: "Ville I bruge en billigere ordning?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
  - id: uden
    tier: optional
    ask_if: brug == 2 or brug is dont_know
    text: Ville I bruge en billigere ordning?
    answer: ja_nej
"""
    ),
    near=Example(
        core="""
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: maden, tier: optional, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
)
_FIRST = Words("some of the answers", "nogle af svarene")


@dataclass(frozen=True, slots=True)
class _Share:
    item: Item
    condition: Condition
    codes: frozenset[int]


def check(case: Case, sink: Sink) -> None:
    questions = {item.id: item for item in case.survey.items()}
    shares: dict[str, list[_Share]] = {}
    for one in asked(case):
        condition = one.conditions[-1]
        reads = names_of(condition.lowered)
        read = questions.get(reads[0]) if len(reads) == 1 else None
        if read is None or not isinstance(read.answer, Choice) or read.answer.many:
            continue
        values = [code.value for code in read.answer.scale.codes]
        codes = frozenset(value for value in values if evaluate_lowered(condition.lowered, {read.id: value}))
        share = _Share(one.item, condition, codes)
        for other in shares.setdefault(read.id, []):
            if not codes & other.codes and codes | other.codes == set(values) and is_own(case, one.item.owner):
                _check(case, read, other, share, sink)
        shares[read.id].append(share)


def _check(case: Case, read: Item, first: _Share, second: _Share, sink: Sink) -> None:
    for kind in read.missing:
        offered = any(kind.show.get(mode) in ("shown", "read") for mode in case.survey.modes)
        value = {read.id: Missing(kind.kind)}
        if offered and not any(evaluate_lowered(one.condition.lowered, value) for one in (first, second)):
            sink.report(
                RULE,
                second.condition.span,
                related=(Label(first.condition.span, _FIRST),),
                subject=case.subject(item=second.item.id, facet="base"),
                label=kind.label.prose(case.survey.language).raw,
                name=read.id,
                first=first.item.id,
                second=second.item.id,
                kind=kind.kind,
            )
            return
