"""Conditions as decision diagrams: one node a variable, one branch a value, equal conditions the same node.

Ordered, reduced and shared as in Bryant, "Graph-based algorithms for Boolean function manipulation" (1986), with as
many branches as a variable has values (Srinivasan et al., "Algorithms for discrete function manipulation", 1990).
"""

from collections.abc import Iterable, Sequence
from typing import Final

Diagram = int
"""A node of the manager that made it."""
NEVER: Final[Diagram] = 0
ALWAYS: Final[Diagram] = 1
MOST_DEEP: Final = 300
"""Variables on one path; walks go down one path at a time, so that this bounds how deep they call themselves."""


class TooMuch(Exception):  # noqa: N818  # no error: the question is given up, and that is told
    """A condition takes more work than it may."""


class Diagrams:
    """All diagrams over variables 0, 1, … with `sizes[variable]` values each.

    `left` is the work that may still be done, in nodes looked at; without any, every operation raises `TooMuch`.
    """

    def __init__(self, sizes: Sequence[int], left: int) -> None:
        self.sizes = sizes
        self.left = left
        last = len(sizes)
        self._variable: list[int] = [last, last]
        self._branches: list[tuple[Diagram, ...]] = [(), ()]
        self._depth = [0, 0]
        self._known: dict[tuple[int, tuple[Diagram, ...]], Diagram] = {}
        self._joined: dict[tuple[Diagram, Diagram, Diagram], Diagram] = {}
        self._negated: dict[Diagram, Diagram] = {NEVER: ALWAYS, ALWAYS: NEVER}

    def node(self, variable: int, branches: Iterable[Diagram]) -> Diagram:
        """Value k of the variable leads to branch k, which reads later variables only."""
        leads = tuple(branches)
        if leads.count(leads[0]) == len(leads):
            return leads[0]
        key = variable, leads
        found = self._known.get(key)
        if found is None:
            self.spend()
            depth = 1 + max(self._depth[lead] for lead in leads)
            if depth > MOST_DEEP:
                raise TooMuch
            found = self._known[key] = len(self._variable)
            self._depth.append(depth)
            self._variable.append(variable)
            self._branches.append(leads)
        return found

    def choose(self, variable: int, branches: Sequence[Diagram]) -> Diagram:
        """As `node`, of branches that may read any variable."""
        if all(self._variable[branch] > variable for branch in branches):
            return self.node(variable, branches)
        whole = NEVER
        for value, branch in enumerate(branches):
            here = self.node(variable, (ALWAYS if other == value else NEVER for other in range(len(branches))))
            whole = self.either(whole, self.both(here, branch))
        return whole

    def variable(self, diagram: Diagram) -> int:
        """The first variable that it reads; one past the last for a constant."""
        return self._variable[diagram]

    def branches(self, diagram: Diagram) -> tuple[Diagram, ...]:
        return self._branches[diagram]

    def both(self, *diagrams: Diagram) -> Diagram:
        whole = ALWAYS
        for each in diagrams:
            whole = self._join(whole, each, NEVER)
        return whole

    def either(self, *diagrams: Diagram) -> Diagram:
        whole = NEVER
        for each in diagrams:
            whole = self._join(whole, each, ALWAYS)
        return whole

    def negate(self, diagram: Diagram) -> Diagram:
        found = self._negated.get(diagram)
        if found is None:
            self.spend()
            leads: list[Diagram] = []
            for branch in self._branches[diagram]:
                leads.append(self.negate(branch))  # noqa: PERF401  # a comprehension would cost a second frame a level
            found = self._negated[diagram] = self.node(self._variable[diagram], leads)
            self._negated[found] = diagram
        return found

    def _join(self, a: Diagram, b: Diagram, absorbing: Diagram) -> Diagram:
        """And with `absorbing` NEVER, or with ALWAYS."""
        if b in (a, absorbing):
            return b
        if a == absorbing or b == 1 - absorbing:
            return a
        if a == 1 - absorbing:
            return b
        key = (a, b, absorbing) if a < b else (b, a, absorbing)
        found = self._joined.get(key)
        if found is None:
            self.spend()
            first, second = self._variable[a], self._variable[b]
            at = min(first, second)
            leads: list[Diagram] = []
            for value in range(self.sizes[at]):
                left = self._branches[a][value] if first == at else a
                right = self._branches[b][value] if second == at else b
                leads.append(self._join(left, right, absorbing))
            found = self._joined[key] = self.node(at, leads)
        return found

    def spend(self) -> None:
        """One piece of work more. TooMuch when none is left."""
        if self.left <= 0:
            raise TooMuch
        self.left -= 1
