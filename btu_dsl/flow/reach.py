"""Who can get to a question: every combination of the answers that its guard hangs on, tried one by one.

Answers that no condition tells apart are tried once. Questions, what is known beforehand and what is computed are
followed exactly; where that takes too many combinations, or where an answer cannot be listed, nothing is claimed.
"""

from collections.abc import Sequence

from btu_dsl.flow.computed import Computed, computed_values
from btu_dsl.flow.lowered import Lowered, names_of
from btu_dsl.flow.nodes import Flow, Guard
from btu_dsl.flow.ranges import tried_answers
from btu_dsl.flow.trial import Reach, Trial
from btu_dsl.model.nodes import Item


class Reachability:
    """Looks each guard up once, however many questions share it."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._items = {item.id: item for item in flow.survey.items()}
        self._computed = {value.id: value for value in computed_values(flow.survey)}
        self._tried = tried_answers(flow)
        self._found: dict[tuple[tuple[str, Lowered], ...], Reach | None] = {}

    def of(self, item: Item) -> Reach | None:
        """None when the guard is too much to try."""
        guard = self._flow.guards[item.id]
        if guard.parts not in self._found:
            self._found[guard.parts] = self._explore(guard)
        return self._found[guard.parts]

    def _explore(self, guard: Guard) -> Reach | None:
        names = self._closure(guard.whole)
        tried = [self._tried[name] for name in names if name in self._tried]
        if any(not one.exact for one in tried):
            return None
        return Trial(guard, self._steps(names), self._flow, self._tried).run()

    def _steps(self, names: Sequence[str]) -> tuple[str | Computed, ...]:
        """The names in the order in which their values become known."""
        known = [name for name in names if name not in self._items and name not in self._computed]
        later: list[tuple[int, int, str | Computed]] = []
        for name in names:
            if name in self._computed:
                later.append((self._computed[name].order, 1, self._computed[name]))
            elif name in self._items:
                later.append((self._items[name].order, 0, name))
        made = list(self._computed)
        later.sort(key=lambda one: (one[0], one[1], made.index(one[2].id) if isinstance(one[2], Computed) else 0))
        return (*known, *(one for _, _, one in later))

    def _closure(self, lowered: Lowered) -> tuple[str, ...]:
        """Every name that the condition hangs on, by way of guards and of what computed values are made of."""
        found: dict[str, None] = {}
        waiting = list(names_of(lowered))
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found[name] = None
            if name in self._computed:
                waiting += self._computed[name].members
            elif name in self._items:
                waiting += names_of(self._flow.guards[name].whole)
        return tuple(found)
