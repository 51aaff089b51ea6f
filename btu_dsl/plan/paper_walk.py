"""The linear reader of a printed form: from the top, by the gates and go-tos of the plan and nothing else."""

from collections.abc import Iterator, Mapping

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.route import END
from btu_dsl.plan.derived import with_derived
from btu_dsl.plan.paper import PaperPlan, PaperStep

NOT_ASKED = Missing("not_asked")


def walk_paper(plan: PaperPlan, answers: Mapping[str, Value]) -> tuple[str, ...]:
    """The ids that a person is asked who would answer as in `answers`; what has no box on paper is left blank."""
    return tuple(_Reader(plan).read(answers))


class _Reader:
    def __init__(self, plan: PaperPlan) -> None:
        self.plan = plan
        self.steps = [step for step in plan.steps if not step.struck]
        self.place = {step.item: number for number, step in enumerate(self.steps)} | {END: len(self.steps)}
        self.marks: dict[str, Value] = {}

    def read(self, answers: Mapping[str, Value]) -> Iterator[str]:
        at = 0
        while at < len(self.steps):
            step = self.steps[at]
            shut = next((gate for gate in step.gates if not self._holds(gate.condition)), None)
            if shut is not None:
                at = self.place[shut.target]
                continue
            if step.guard is None or self._holds(step.guard, unasked=True):
                yield step.item
                self.marks[step.item] = _marked(step, answers.get(step.item, NO_ANSWER))
            at = self._after(step, at + 1)

    def _after(self, step: PaperStep, following: int) -> int:
        mark = self.marks.get(step.item)
        box = mark.kind if isinstance(mark, Missing) else mark
        target = next((jump.target for jump in step.jumps if box in jump.answers), None)
        return following if target is None else self.place[target]

    def _holds(self, condition: Lowered, *, unasked: bool = False) -> bool:
        """By what is marked. With `unasked`, as the office sees it: an empty question may be one that was not asked."""
        empty = {step.item: NOT_ASKED for step in self.plan.steps} if unasked else {}
        values = with_derived(self.plan.derived, {**self.plan.known, **empty, **self.marks})
        return evaluate_lowered(condition, values)


def _marked(step: PaperStep, answer: Value) -> Value:
    return NO_ANSWER if isinstance(answer, Missing) and answer.kind not in step.answers else answer
