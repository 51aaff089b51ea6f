"""A paper form made ready for deriving its routing: guards settled, grids as units, and the tests they are made of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow import lowered as low
from btu_dsl.flow.computed import Computed, Result
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import FALSE, Lowered, Test, any_of, names_of
from btu_dsl.flow.marks import NOT_ASKED, mark, on_marks
from btu_dsl.flow.paper_items import PaperItem, Step
from btu_dsl.flow.partial import NOTHING, parts_of, settle, tests_of, without

JOINT_LIMIT = 2_000
"""Combinations of answers over which a test of several answers is followed exactly; beyond, either truth may follow."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read in one go: a question, or a grid. `rows` are places in `Form.items`.

    `parts` are the conditions that all rows share; `plain` says that some row has no others.
    """

    rows: tuple[int, ...]
    grid: bool
    parts: frozenset[Lowered]
    plain: bool


@dataclass(frozen=True, slots=True)
class Class:
    """Answers to a question that no guard tells apart; `value` stands for all of them.

    `boxes` are those with a box of their own; at the others (`elsewhere`) a reader reads on; `unasked` is neither.
    """

    value: Value
    boxes: tuple[int | str, ...]
    elsewhere: bool
    unasked: bool


@dataclass(frozen=True, slots=True)
class Joint:
    """A test that one answer does not decide; `exact` when it follows from the answers at `reads`.

    Otherwise either truth may follow, but where `needs_all` a missing answer makes it false.
    """

    test: Test
    reads: tuple[int, ...]
    exact: bool
    needs_all: bool


class Form:
    """What is asked, in printed order, by place; `guards` hold for everybody for whom `known` does."""

    def __init__(self, steps: Sequence[Step], known: Mapping[str, Value]) -> None:
        self.computed = {step.id: step for step in steps if isinstance(step, Computed)}
        self.known: dict[str, Result] = {**dict.fromkeys(_names_beyond(steps), NO_ANSWER), **known}
        self.struck: list[str] = []
        self.items: list[PaperItem] = []
        self.guards: list[Lowered] = []
        for step in steps:
            if isinstance(step, Computed):
                if all(member in self.known for member in step.members):
                    self.known[step.id] = step.compute(self.known)
                continue
            guard = settle(step.guard, self.known)
            if guard == FALSE:
                self.struck.append(step.id)
                self.known[step.id] = NOT_ASKED
            else:
                self.items.append(step)
                self.guards.append(guard)
        self.place = {item.id: at for at, item in enumerate(self.items)}
        self.on_sheet = self._on_sheet()
        self.units = tuple(self._units())
        self.unit_of = tuple(number for number, unit in enumerate(self.units) for _ in unit.rows)
        self.singles: dict[Test, int] = {}
        self.joints: list[Joint] = []
        self.joint_of: dict[Test, int] = {}
        self._sort_tests()
        self.classes = tuple(self._classes(at) for at in range(len(self.items)))

    def reads(self, lowered: Lowered) -> tuple[int, ...]:
        """The places of the questions that the condition reads, computed values by way of their members."""
        found = {self.place[name] for name in self._leaves(names_of(lowered)) if name in self.place}
        return tuple(sorted(found))

    def truth(self, test: Test, answers: Mapping[int, Value]) -> bool:
        """The truth of a test where `answers` at places are given and all others were not asked."""
        values: dict[str, Result] = {**self.known, **{self.items[at].id: value for at, value in answers.items()}}
        for name in self._computed_in(names_of(test)):
            values[name] = self.computed[name].compute(values)
        return evaluate_lowered(test, values)

    def unasked(self, at: int) -> int:
        """The class of a question that was not asked."""
        return next(number for number, each in enumerate(self.classes[at]) if each.unasked)

    def answers(self, at: int) -> tuple[int, ...]:
        """The classes of a question that was asked."""
        return tuple(number for number, each in enumerate(self.classes[at]) if each.boxes or each.elsewhere)

    def _leaves(self, names: Sequence[str]) -> Iterator[str]:
        for name in names:
            if name in self.computed:
                yield from self._leaves(self.computed[name].members)
            else:
                yield name

    def _computed_in(self, names: Sequence[str]) -> Iterator[str]:
        for name in names:
            if name in self.computed:
                yield from self._computed_in(self.computed[name].members)
                yield name

    def met(self, unit: Unit, given: frozenset[Lowered]) -> Lowered:
        """Whether any row of the unit is asked, before any of them is answered, where `given` holds."""
        return self._on_arrival(unit, [without(self.guards[at], given) for at in unit.rows], NOT_ASKED)

    def shown(self, unit: Unit, given: frozenset[Lowered]) -> Lowered:
        """The same, read from marks."""
        guards = [without(self.guards[at], given) for at in unit.rows]
        return self._on_arrival(unit, [on_marks(guard, self.on_sheet, self._members) for guard in guards], NO_ANSWER)

    def _on_arrival(self, unit: Unit, guards: Sequence[Lowered], nothing: Missing) -> Lowered:
        if not unit.grid:
            return guards[0]
        own: dict[str, Result] = {self.items[at].id: nothing for at in unit.rows}
        for name, step in self.computed.items():
            if set(step.members) & set(own) and all(m in own or m in self.known for m in step.members):
                own[name] = step.compute({**self.known, **own})
        return any_of(*(settle(guard, own) for guard in guards))

    @property
    def _members(self) -> dict[str, tuple[str, ...]]:
        return {name: step.members if step.unasked else () for name, step in self.computed.items()}

    def _on_sheet(self) -> dict[str, Lowered]:
        """Every guard as it can be read from marks."""
        found: dict[str, Lowered] = dict.fromkeys(self.struck, FALSE)
        for item, guard in zip(self.items, self.guards, strict=True):
            found[item.id] = on_marks(guard, found, self._members)
        return found

    def _units(self) -> Iterator[Unit]:
        at = 0
        while at < len(self.items):
            end = at + 1
            battery = self.items[at].battery
            while battery is not None and end < len(self.items) and self.items[end].battery == battery:
                end += 1
            parts = [parts_of(guard) for guard in self.guards[at:end]]
            shared = frozenset.intersection(*parts)
            yield Unit(tuple(range(at, end)), battery is not None, shared, shared in parts)
            at = end

    def _sort_tests(self) -> None:
        """Which tests one answer decides, and which need more than one."""
        grids = [unit for unit in self.units if unit.grid]
        met = (guard for unit in grids for guard in (self.met(unit, NOTHING), self.shown(unit, NOTHING)))
        everywhere = (*self.guards, *self.on_sheet.values(), *met)
        for test in dict.fromkeys(test for lowered in everywhere for test in tests_of(lowered)):
            reads = self.reads(test)
            exact = all(self._tells(test, at) for at in reads)
            if exact and len(reads) == 1:
                self.singles[test] = reads[0]
                continue
            combinations = prod(len(self.items[at].domain) + 2 for at in reads)
            plain = not isinstance(test, low.StateIs) and not any(name in self.computed for name in names_of(test))
            self.joint_of[test] = len(self.joints)
            self.joints.append(Joint(test, reads, exact and combinations <= JOINT_LIMIT, plain))

    def _tells(self, test: Test, at: int) -> bool:
        """Whether the domain of the question is fine enough for the truth of this test."""
        item = self.items[at]
        direct = names_of(test) == (item.id,)
        if item.grain == "whole":
            return True
        if item.grain == "states" or not direct:
            return direct and isinstance(test, low.StateIs)
        sides = (test.left, test.right) if isinstance(test, low.Relation) else ()
        return all(isinstance(side, low.Value | low.Number | low.DateText | low.Text) for side in sides)

    def _classes(self, at: int) -> tuple[Class, ...]:
        item = self.items[at]
        tests = [test for test, place in self.singles.items() if place == at]
        whole = any(at in joint.reads and joint.exact for joint in self.joints)
        answered = any(at in joint.reads and joint.needs_all for joint in self.joints)
        groups: dict[object, list[Value]] = {}
        for value in dict.fromkeys((*item.domain, NO_ANSWER, NOT_ASKED)):
            truths = tuple((self.truth(test, {at: value}), self.truth(test, {at: mark(value)})) for test in tests)
            detail = value if whole else isinstance(value, Missing) if answered else None
            groups.setdefault((truths, detail, type(detail)), []).append(value)
        boxes: dict[Value, int | str] = {Missing(b) if isinstance(b, str) else b: b for b in item.boxes}  # type: ignore[arg-type]  # boxes name kinds
        return tuple(
            Class(
                value=values[0],
                boxes=tuple(boxes[value] for value in values if value in boxes),
                elsewhere=any(value not in boxes and value != NOT_ASKED for value in values),
                unasked=NOT_ASKED in values,
            )
            for values in groups.values()
        )


def _names_beyond(steps: Sequence[Step]) -> dict[str, None]:
    """Names that are neither questions nor computed: known beforehand, or not known at all."""
    names = {step.id for step in steps}
    read = [names_of(step.guard) if isinstance(step, PaperItem) else step.members for step in steps]
    return dict.fromkeys(name for some in read for name in some if name not in names)
