"""Who can be asked what, exactly: every condition as a diagram over the answers that people would give if asked.

The answer to a question that is not asked is decided by its guard, so that nothing but answers and what is known
beforehand is free. Two conditions ask the same people exactly when they are the same diagram, nobody when it is NEVER.
Where an answer cannot be listed, or the work gets past `WORK`, `TooMuch` is raised and nothing is claimed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from btu_dsl.expr.values import NO_ANSWER, Missing, Value, as_number
from btu_dsl.flow.computed import Computed, Result, computed_values
from btu_dsl.flow.diagram import ALWAYS, NEVER, Diagram, Diagrams, TooMuch
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import All, AnyOf, Const, Lowered, StateIs, Test, names_of
from btu_dsl.flow.marks import NOT_ASKED
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.partial import tests_of
from btu_dsl.flow.ranges import tried_answers
from btu_dsl.model.nodes import Derived

WORK: Final = 60_000
"""Nodes looked at for one condition: a tenth of a second or so."""

Sheet = Mapping[str, Value]
"""Answers and what is known beforehand, by name; what is absent is blank."""


class Unlisted(TooMuch):
    """The answers to `name` cannot be listed as finely as they are compared."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Proof:
    """`more` are the conditions beside guards and ends that will be asked about."""

    def __init__(self, flow: Flow, more: Iterable[Lowered] = ()) -> None:
        self._flow = flow
        self._computed = {value.id: value for value in computed_values(flow.survey)}
        self._derived = {value.name: value for value in flow.survey.derived}
        ends = flow.ends.values()
        self._tried = tried_answers(flow, [test for one in (*ends, *more) for test in tests_of(one)])
        items = tuple(item.id for item in flow.survey.items())
        names = [*(value.name for value in flow.survey.preload), *items]
        self._names = names
        self._place = {name: at for at, name in enumerate(names)}
        self.diagrams = Diagrams([len(self._tried[name].values) for name in names], WORK)
        self._found: dict[Lowered, Diagram] = {}
        self._guards: dict[str, Diagram | TooMuch] = {}
        for item in items:
            self._guards[item] = self._tried_guard(item)

    def guard(self, item: str) -> Diagram:
        """For whom the question is asked."""
        found = self._guards[item]
        if isinstance(found, TooMuch):
            raise found
        return found

    def given_up(self, item: str) -> TooMuch | None:
        """Why nothing can be claimed of who is asked the question."""
        found = self._guards[item]
        return found if isinstance(found, TooMuch) else None

    def reaching(self, item: str, index: int) -> Diagram:
        """For whom all parts of the guard before part `index` hold."""
        parts = self._flow.guards[item].parts[:index]
        return self.diagrams.both(*(self.of(lowered) for _, lowered in parts))

    def answered(self, name: str, holds: Callable[[Value], bool], *, by_kind: bool = False) -> Diagram:
        """For whom `holds` of the answer that stands at a question or of what is known; not asked is an answer too.

        `by_kind`: it holds of all answers or of none, and only missing ones are told apart.
        """
        self.diagrams.left = WORK
        return self._answered(name, holds, by_kind=by_kind)

    def _answered(self, name: str, holds: Callable[[Value], bool], *, by_kind: bool) -> Diagram:
        tried = self._tried[name]
        if not (tried.exact or by_kind):
            raise Unlisted(name)
        alone = self.diagrams.node(self._place[name], (ALWAYS if holds(value) else NEVER for value in tried.values))
        return self._where_asked(name, alone, ALWAYS if holds(NOT_ASKED) else NEVER)

    def values(self, name: str) -> Sequence[Value]:
        """The answers that are told apart."""
        return self._tried[name].values

    def of(self, lowered: Lowered) -> Diagram:
        """For whom the condition holds."""
        self.diagrams.left = WORK
        return self._of(lowered)

    def sheet(self, diagram: Diagram) -> Sheet:
        """The fewest answers with which it holds, the first of those; AssertionError when nobody has such."""
        assert diagram != NEVER
        costs: dict[Diagram, int] = {ALWAYS: 0}
        sheet: dict[str, Value] = {}
        while diagram != ALWAYS:
            at, leads = self.diagrams.variable(diagram), self.diagrams.branches(diagram)
            values = self._tried[self._names[at]].values
            open_ones = [k for k, lead in enumerate(leads) if lead != NEVER]
            least = min(open_ones, key=lambda k: _price(values[k]) + self._cost(leads[k], costs))
            if values[least] != NO_ANSWER:
                sheet[self._names[at]] = values[least]
            diagram = leads[least]
        return sheet

    def _cost(self, diagram: Diagram, costs: dict[Diagram, int]) -> int:
        """How many answers must be given; NEVER, asked of no open branch, is dearer than any."""
        if diagram == NEVER:
            return len(self._names) + 1
        if diagram not in costs:
            values = self._tried[self._names[self.diagrams.variable(diagram)]].values
            least = len(self._names) + 1
            for value, lead in zip(values, self.diagrams.branches(diagram), strict=True):
                least = min(least, _price(value) + self._cost(lead, costs))
            costs[diagram] = least
        return costs[diagram]

    def _tried_guard(self, item: str) -> Diagram | TooMuch:
        try:
            return self.of(self._flow.guards[item].whole)
        except TooMuch as given_up:
            return given_up

    def _of(self, lowered: Lowered) -> Diagram:
        if lowered not in self._found:
            match lowered:
                case Const(value):
                    found = ALWAYS if value else NEVER
                case All(parts):
                    found = self.diagrams.both(*(self._of(part) for part in parts))
                case AnyOf(parts):
                    found = self.diagrams.either(*(self._of(part) for part in parts))
                case _:
                    found = self._test(lowered)
            self._found[lowered] = found
        return self._found[lowered]

    def _test(self, test: Test) -> Diagram:
        names = names_of(test)
        if len(names) == 1 and names[0] in self._place:
            (name,) = names
            by_kind = isinstance(test, StateIs)
            return self._answered(name, lambda value: evaluate_lowered(test, {name: value}), by_kind=by_kind)
        return _Joint(self, test, *self._made_of(names)).diagram()

    def _made_of(self, names: Sequence[str]) -> tuple[tuple[str, ...], tuple[Computed, ...]]:
        """The answers that the names come down to, in reading order, and the computed values on the way."""
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self._computed[name].members if name in self._computed else ()
        leaves = sorted((name for name in found if name in self._place), key=self._place.__getitem__)
        for name in leaves:
            if not self._tried[name].exact:
                raise Unlisted(name)
        return tuple(leaves), tuple(value for value in self._computed.values() if value.id in found)

    def _where_asked(self, name: str, asked: Diagram, not_asked: Diagram) -> Diagram:
        guard = self.guard(name) if name in self._flow.guards else ALWAYS
        if guard == ALWAYS or asked == not_asked:
            return asked
        here, elsewhere = self.diagrams.both(guard, asked), self.diagrams.negate(guard)
        return self.diagrams.either(here, self.diagrams.both(elsewhere, not_asked))


class _Joint:
    """One test of several answers, tried answer by answer; what comes to the same so far is followed once."""

    def __init__(self, proof: Proof, test: Test, leaves: tuple[str, ...], made: tuple[Computed, ...]) -> None:
        self._proof, self._test, self._leaves, self._made = proof, test, leaves, made
        self._known: dict[tuple[int, object], Diagram] = {}
        self._told = _totals if len(made) == 1 and self._counts(made[0].id) else _as_they_are

    def _counts(self, name: str) -> bool:
        value: Derived | None = self._proof._derived.get(name)  # noqa: SLF001  # one class in two halves
        return value is not None and value.expression is None and names_of(self._test) == (name,)

    def diagram(self) -> Diagram:
        return self._grown(())

    def _grown(self, held: tuple[Value, ...]) -> Diagram:
        if len(held) == len(self._leaves):
            return self._truth(held)
        key = len(held), self._told(held)
        if key not in self._known:
            self._known[key] = self._next(held)
        return self._known[key]

    def _next(self, held: tuple[Value, ...]) -> Diagram:
        proof, name = self._proof, self._leaves[len(held)]
        leads = [self._grown((*held, value)) for value in proof.values(name)]
        asked = proof.diagrams.choose(proof._place[name], leads)  # noqa: SLF001  # one class in two halves
        unasked = self._grown((*held, NOT_ASKED)) if name in proof._flow.guards else asked  # noqa: SLF001  # likewise
        return proof._where_asked(name, asked, unasked)  # noqa: SLF001  # likewise

    def _truth(self, held: tuple[Value, ...]) -> Diagram:
        self._proof.diagrams.spend()
        values: dict[str, Result] = dict(zip(self._leaves, held, strict=True))
        for value in self._made:
            values[value.id] = value.compute(values)
        return ALWAYS if evaluate_lowered(self._test, values) else NEVER


def _as_they_are(held: tuple[Value, ...]) -> object:
    return held


def _totals(held: tuple[Value, ...]) -> object:
    """All that a mean, a sum or a count keeps of its members."""
    answers = [number for each in held if not isinstance(each, Missing) for number in (as_number(each),)]
    return len(answers), sum(number or 0 for number in answers), all(each == NOT_ASKED for each in held)


def _price(value: Value) -> int:
    return 0 if value == NO_ANSWER else 1
