"""Which states a reader of a form can truly be in, stretch by stretch, and where each answer leads.

A stretch runs between two units at which all readers meet whose interview has not ended. Only answers that some guard
of the stretch hangs on are kept in a state, only as finely as guards tell them apart, and only for as long as a guard
to come reads them.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from btu_dsl.flow.form import Form
from btu_dsl.flow.gates import Sample, smallest_condition
from btu_dsl.flow.judge import Judge, Layout, Slot, State, joint_truth
from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.partial import NOTHING, tests_of, without

BUDGET = 30_000
"""Answers given in all states of a stretch; one with more, a second or so of work, gets its guards printed whole."""


@dataclass(slots=True)
class Stretch:
    """Units after `low` up to `high`: `targets` by unit and class of answer, `gates` as (unit, condition, target).

    `idle` are the places of questions that nobody can be asked.
    """

    targets: dict[int, dict[int, int]] = field(default_factory=dict)
    gates: list[tuple[int, Lowered, int]] = field(default_factory=list)
    idle: list[int] = field(default_factory=list)


def explore(form: Form, low: int, high: int) -> Stretch | None:
    """The stretch after unit `low` (−1: the start) up to unit `high`; None when it has too many states.

    What unit `low` asks for holds of everybody in the stretch; those who are not asked unit `high` are at the end.
    """
    return _Explorer(form, low, high).run()


class _Explorer:
    def __init__(self, form: Form, low: int, high: int) -> None:
        self.form, self.low, self.high = form, low, high
        self.end = len(form.units)
        self.given = form.units[low].parts if low >= 0 else NOTHING
        self.found = Stretch()
        self.shown = {u: form.shown(form.units[u], self.given) for u in range(low + 1, min(high + 1, self.end))}
        self.asks: dict[int, Judge] = {}
        self.meets: dict[int, Judge] = {}
        self.tests: dict[int, list[Judge]] = {}
        self.holds: list[Judge] = []
        self.last: dict[Slot, int] = {}
        self._follow()
        self.layout: Layout = {}
        self.states: dict[State, set[int]] = {(): {low + 1}}

    def _follow(self) -> None:
        """Which questions matter, and how long each part of a state is needed."""
        waiting: list[int] = []
        for u, shown in self.shown.items():
            unit = self.form.units[u]
            self.meets[u] = Judge(self.form, self.form.met(unit, self.given))
            self.tests[u] = [Judge(self.form, test, shown=True) for test in tests_of(shown)]
            for judge in (self.meets[u], *self.tests[u]):
                waiting += self._use(judge, unit.rows[0])
            waiting += unit.rows if u < self.high else ()
        self.holds = [Judge(self.form, part) for part in sorted(self.given, key=repr)]
        for judge in self.holds:
            waiting += self._use(judge, self.form.units[self.low].rows[0])
        while waiting:
            at = waiting.pop()
            if at not in self.asks:
                self.asks[at] = Judge(self.form, without(self.form.guards[at], self.given))
                waiting += self._use(self.asks[at], at)

    def _use(self, judge: Judge, place: int) -> list[int]:
        """Note that the judge is asked at `place`; the questions that it hangs on."""
        used: list[int] = []
        for slot in judge.slots:
            self.last[slot] = max(self.last.get(slot, -1), place)
            if slot >= 0:
                used.append(slot)
                continue
            reads = self.form.joints[~slot].reads
            for at in reads:
                self.last[at] = max(self.last.get(at, -1), reads[-1])
            used += reads
        return used

    def run(self) -> Stretch | None:
        work = 0
        begin = self.form.units[self.low].rows[0] if self.low >= 0 else 0
        for at in sorted(at for at in self.asks if self.form.unit_of[at] < self.high):
            unit = self.form.unit_of[at]
            if at >= begin:
                self._drop_ended()
            if unit > self.low and at == self.form.units[unit].rows[0]:
                self._arrive(unit)
            work += len(self.states) * len(self.form.classes[at])
            if work > BUDGET:
                return None
            self._ask(at, unit)
        self._drop_ended()
        if self.high in self.meets:
            self._arrive(self.high)
        return self.found

    def _drop_ended(self) -> None:
        """Nobody is in the stretch whose interview ended before it."""
        for judge in self.holds:
            self.states = {state: at for state, at in self.states.items() if judge(state, self.layout) is not False}
        self.holds = []

    def _arrive(self, unit: int) -> None:
        """The readers who come to the unit: those not asked go on to the next question of any of them."""
        asked: dict[Sample, None] = {}
        turned: dict[Sample, None] = {}
        target = self.end
        anybody = False
        for state, pointers in self.states.items():
            met = self.meets[unit](state, self.layout) is not False
            anybody = anybody or met
            if unit in pointers:
                sample = tuple(judge(state, self.layout) is True for judge in self.tests[unit])
                (asked if met else turned)[sample] = None
                if not met:
                    target = min(target, *self._next(state, self.layout, unit + 1))
        if not anybody:
            last = unit if unit < self.high else self.end - 1
            self.found.idle += [at for u in range(unit, last + 1) for at in self.form.units[u].rows]
            target = last + 1
        elif turned:
            place = self.form.units[unit].rows[0]
            condition = smallest_condition(self.form, self.shown[unit], asked, turned, place)
            self.found.gates.append((unit, condition, target))
        for state, pointers in self.states.items():
            if unit in pointers:
                met = self.meets[unit](state, self.layout) is not False
                onward = unit + 1 if self.form.units[unit].grid else unit
                pointers.remove(unit)
                pointers.add(onward if met else target)

    def _ask(self, at: int, unit: int) -> None:
        """Every answer that each reader may give."""
        judge, step = self.asks[at], _Step(self.form, at, self.layout, self.last)
        asked = {state for state in self.states if judge(state, self.layout)}
        if not asked and unit > self.low and at not in self.found.idle:
            self.found.idle.append(at)
        leads = self._leads(asked, step, at, unit)
        states: dict[State, set[int]] = {}
        for state, pointers in self.states.items():
            answers = self.form.answers(at) if state in asked else (self.form.unasked(at),)
            for number in answers:
                onward = leads.get(number, pointers) if state in asked else pointers
                for after in step.states(state, number):
                    states.setdefault(after, set()).update(onward)
        self.states, self.layout = states, step.layout

    def _leads(self, asked: Collection[State], step: "_Step", at: int, unit: int) -> dict[int, set[int]]:
        """Where each answer to a single question leads; in a grid one reads on, whatever the answer."""
        if unit < self.low or self.form.units[unit].grid:
            return {}
        onward: dict[State, int] = {}
        leads: dict[int, set[int]] = {}
        targets = self.found.targets[unit] = {}
        for number in self.form.answers(at):
            for after in (after for state in asked for after in step.states(state, number)):
                if after not in onward:
                    onward[after] = min(self._next(after, step.layout, unit + 1))
                targets[number] = min(targets.get(number, self.end), onward[after])
            answer = self.form.classes[at][number]
            leads[number] = {targets[number]} if answer.boxes and number in targets else set()
            leads[number] |= {unit + 1} if answer.elsewhere else set()
        return leads

    def _next(self, state: State, layout: Layout, unit: int) -> tuple[int, ...]:
        """The units that may be the next one asked, from `unit` on, in a state where nothing is answered before it."""
        found: list[int] = []
        for later in range(unit, self.high + 1):
            met = later == self.end or self.meets[later](state, layout)
            if met is not False:
                found.append(later)
            if met:
                return tuple(found)
        return (*found, self.end)


class _Step:
    """From the states before a question to those after it: one answer more, what that decides, less what is over."""

    def __init__(self, form: Form, at: int, layout: Layout, last: dict[Slot, int]) -> None:
        self.form = form
        self.decided = [n for n, joint in enumerate(form.joints) if ~n in last and joint.reads[-1] == at]
        self.before = (*layout, at)
        grown = (*self.before, *(~number for number in self.decided))
        self.keep = [place for place, slot in enumerate(grown) if last.get(slot, -1) > at]
        self.layout: Layout = {grown[place]: number for number, place in enumerate(self.keep)}

    def states(self, state: State, answer: int) -> Iterator[State]:
        """One state, or one for each truth that a joint test may take."""
        grown = [(*state, answer)]
        for number in self.decided:
            held = dict(zip(self.before, grown[0], strict=False))
            truth = joint_truth(self.form, number, held)
            truths = (False, True) if truth is None else (truth,)
            grown = [(*each, int(one)) for each in grown for one in truths]
        for each in dict.fromkeys(grown):
            yield tuple([each[n] for n in self.keep])
