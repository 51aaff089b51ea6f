"""RTE004: a condition and its written opposite both pass over an answer that is offered.

Differs from the catalogue: a missing answer never satisfies a comparison in this language, so that 99 ≥ 4 cannot
happen. What can is the reverse: two or more follow-ups share the answers out between them, and those who ticked “don't
know” get none. A warning, for that may be meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from operator import eq

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.expr.values import Missing, Value
from btu_dsl.flow.diagram import NEVER
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import names_of
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Choice, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Asked, Condition, asked
from btu_dsl.rules.routing.rte015_not_proved import unless_given_up

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
        en="those who answer “{label}” to `{name}` are asked neither {first} nor `{second}`",
        da="de, der svarer »{label}« på `{name}`, får hverken {first} eller `{second}`",
    ),
    label=Words(en="the rest of the answers, but not this one", da="resten af svarene, men ikke dette"),
    meaning=Words(
        en="together they look like everybody, and somebody is missing from all of them",
        da="tilsammen ligner de alle, men nogen mangler i dem alle",
    ),
    help=Words(
        en="add `or {name} is {kind}` to one of them, or say with `allow` that it is meant",
        da="føj `or {name} is {kind}` til en af dem, eller sig med `allow` (`tillad`), at det er meningen",
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
    asked: Asked
    answers: frozenset[Value]

    @property
    def condition(self) -> Condition:
        return self.asked.conditions[-1]


def check(case: Case, sink: Sink) -> None:
    questions = {item.id: item for item in case.survey.items()}
    shares: dict[str, list[_Share]] = {}
    for one in asked(case):
        lowered = one.conditions[-1].lowered
        reads = names_of(lowered)
        read = questions.get(reads[0]) if len(reads) == 1 else None
        if read is None or (isinstance(read.answer, Choice) and read.answer.many):
            continue
        answers = _answers(case, read)
        taken = frozenset(value for value in answers if evaluate_lowered(lowered, {read.id: value}))
        share, others = _Share(one, taken), shares.setdefault(read.id, [])
        found = _split(others, share, answers)
        if found and is_own(case, one.item.owner):
            with unless_given_up(case, one, sink):
                _check(case, read, (*found, share), sink)
        if all(other.answers != taken for other in others):
            others.append(share)


def _answers(case: Case, read: Item) -> frozenset[Value]:
    return frozenset(value for value in case.proof.values(read.id) if not isinstance(value, Missing))


def _split(others: Sequence[_Share], share: _Share, answers: frozenset[Value]) -> tuple[_Share, ...]:
    """The earlier conditions that take, one answer each, what the new one leaves; nothing when it does not come out."""
    left = answers - share.answers
    found: list[_Share] = []
    for other in reversed(others):
        if other.answers and other.answers <= left:
            found.insert(0, other)
            left -= other.answers
    return tuple(found) if found and not left else ()


def _check(case: Case, read: Item, split: tuple[_Share, ...], sink: Sink) -> None:
    last, proof = split[-1], case.proof
    for kind in read.missing:
        value = Missing(kind.kind)
        offered = any(kind.show.get(mode) in ("shown", "read") for mode in case.survey.modes)
        given = proof.answered(read.id, partial(eq, value))
        if offered and given != NEVER and not any(_takes(one, read, value) for one in split):
            sink.report(
                RULE,
                last.condition.span,
                related=tuple(Label(one.condition.span, _FIRST) for one in split[:-1]),
                subject=case.subject(item=last.asked.item.id, facet="base"),
                witness=shortest(proof, given),
                label=kind.label.prose(case.survey.language).raw,
                name=read.id,
                first=_ticked([one.asked.item.id for one in split[:-1]]),
                second=last.asked.item.id,
                kind=kind.kind,
            )
            return


def _takes(share: _Share, read: Item, value: Value) -> bool:
    return evaluate_lowered(share.condition.lowered, {read.id: value})


def _ticked(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
