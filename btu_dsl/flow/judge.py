"""The truth of one condition in one state of a form, where a state is the classes of some answers and some truths."""

from collections.abc import Mapping

from btu_dsl.expr.values import Missing, Value
from btu_dsl.flow.form import Form
from btu_dsl.flow.lowered import All, AnyOf, Const, Lowered, Test
from btu_dsl.flow.marks import mark
from btu_dsl.flow.partial import tests_of

Slot = int
"""A part of a state: the place of a question, or `~number` of a joint test."""
State = tuple[int, ...]
Layout = Mapping[Slot, int]
"""Where in a state each slot stands. A question that is not there yet has not been asked."""


class Judge:
    """`slots` are what the condition reads: questions that decide a test alone, and joint tests."""

    def __init__(self, form: Form, lowered: Lowered, *, shown: bool = False) -> None:
        self.form = form
        self.lowered = lowered
        self._tables: dict[Test, tuple[int, tuple[bool, ...]]] = {}
        self._joints = [form.joint_of[test] for test in tests_of(lowered) if test in form.joint_of]
        for test in tests_of(lowered):
            if test in form.singles:
                at = form.singles[test]
                values = [mark(each.value) if shown else each.value for each in form.classes[at]]
                self._tables[test] = at, tuple(form.truth(test, {at: value}) for value in values)
        alone = (at for at, _ in self._tables.values())
        self.slots: tuple[Slot, ...] = tuple(dict.fromkeys((*alone, *(~number for number in self._joints))))
        read = (at for number in self._joints for at in form.joints[number].reads)
        self._all = tuple(dict.fromkeys((*self.slots, *read)))
        self._memo: dict[tuple[int, ...], bool | None] = {}
        self._bound: tuple[Layout, tuple[int, ...]] = ({}, ())

    def __call__(self, state: State, layout: Layout) -> bool | None:
        """None when it hangs on a joint test that either truth may follow."""
        if self._bound[0] is not layout:
            self._bound = layout, tuple(layout.get(slot, -1) for slot in self._all)
        key = tuple([state[at] if at >= 0 else -1 for at in self._bound[1]])
        if key not in self._memo:
            self._memo[key] = self._truth(self.lowered, dict(zip(self._all, key, strict=True)))
        return self._memo[key]

    def _truth(self, lowered: Lowered, held: Mapping[Slot, int]) -> bool | None:
        match lowered:
            case Const(value):
                return value
            case All(parts):
                truths = [self._truth(part, held) for part in parts]
                return False if False in truths else None if None in truths else True
            case AnyOf(parts):
                truths = [self._truth(part, held) for part in parts]
                return True if True in truths else None if None in truths else False
            case _:
                return self._test(lowered, held)

    def _test(self, test: Test, held: Mapping[Slot, int]) -> bool | None:
        if test in self._tables:
            at, table = self._tables[test]
            return table[held[at] if held[at] >= 0 else self.form.unasked(at)]
        number = self.form.joint_of[test]
        if held[~number] >= 0:
            return bool(held[~number])
        return joint_truth(self.form, number, held)


def joint_truth(form: Form, number: int, held: Mapping[Slot, int]) -> bool | None:
    """What follows for a joint test from the classes of the answers that it reads (below 0: not asked)."""
    joint = form.joints[number]
    classes = {at: held.get(at, -1) if held.get(at, -1) >= 0 else form.unasked(at) for at in joint.reads}
    answers: dict[int, Value] = {at: form.classes[at][number].value for at, number in classes.items()}
    if joint.exact:
        return form.truth(joint.test, answers)
    if joint.needs_all and any(isinstance(answer, Missing) for answer in answers.values()):
        return False
    return None
