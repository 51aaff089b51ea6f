"""The interviewer with the script in hand: reads on, obeys the gates and go-tos that are printed, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.route import END
from btu_dsl.plan.derived import with_derived
from btu_dsl.plan.phone import Gate, PhonePlan, Question

NOT_ASKED = Missing("not_asked")


def walk_phone(plan: PhonePlan, answers: Mapping[str, Value], preload: Mapping[str, Value]) -> tuple[str, ...]:
    """The ids that are asked, in order, of somebody who answers as in `answers`; what is absent is no answer."""
    return tuple(_Interviewer(plan, answers, preload).call())


@dataclass(frozen=True, slots=True)
class _Station:
    """A place where the script may be entered: the head of a section, or a question. `before` questions come first."""

    gates: tuple[Gate, ...]
    before: int
    question: Question | None


class _Interviewer:
    def __init__(self, plan: PhonePlan, answers: Mapping[str, Value], preload: Mapping[str, Value]) -> None:
        self.plan = plan
        self.answers = answers
        self.known: dict[str, Value] = {name: preload.get(name, NO_ANSWER) for name in plan.preload}
        self.order = {question.id: place for place, question in enumerate(plan.questions())}
        self.marks: dict[str, Value] = {}
        self.stations: list[_Station] = []
        self.place: dict[str, int] = {}
        for section in plan.sections:
            self.place[section.questions[0].id] = len(self.stations)
            self.stations.append(_Station(section.gates, section.questions[0].number - 1, None))
            for question in section.questions:
                self.place.setdefault(question.id, len(self.stations))
                self.stations.append(_Station(question.gates, question.number - 1, question))
        self.place[END] = len(self.stations)

    def call(self) -> Iterator[str]:
        at = 0
        while at < len(self.stations):
            station = self.stations[at]
            shut = next((gate for gate in station.gates if not self._true(gate.condition, station.before)), None)
            if shut is not None:
                at = self.place[shut.target]
                continue
            at += 1
            question = station.question
            if question is not None:
                yield question.id
                answer = self.answers.get(question.id, NO_ANSWER)
                self.marks[question.id] = answer = NO_ANSWER if answer == NOT_ASKED else answer
                at = self._after(question, answer, at)

    def _after(self, question: Question, answer: Value, following: int) -> int:
        if question.stop is not None and self._true(question.stop.condition, question.number):
            return self.place[END]
        given = answer.kind if isinstance(answer, Missing) else answer
        targets = dict(question.targets())
        target = targets.get(given) if isinstance(given, int | str) else None
        return following if target is None else self.place[target]

    def _true(self, condition: Lowered, reached: int) -> bool:
        """By what is marked so far; of the first `reached` questions, those without a mark were not asked."""
        passed = {name: NOT_ASKED for name, place in self.order.items() if place < reached}
        values = with_derived(self.plan.derived, {**passed, **self.known, **self.marks})
        return evaluate_lowered(condition, values)
