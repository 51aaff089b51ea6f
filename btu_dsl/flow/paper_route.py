"""Paper routing derived from the guards: jumps at boxes, and gates before questions that not all who arrive are asked.

With S(i, a) the next truly asked questions of those who answer `a` to question i, a box jumps to the first of S(i, a)
and a blank reads on; where somebody arrives who is not asked, the smallest condition that tells so is printed.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from btu_dsl.expr.values import Value
from btu_dsl.flow.form import Form
from btu_dsl.flow.lowered import TRUE, Lowered
from btu_dsl.flow.paper_items import PaperItem, Step
from btu_dsl.flow.partial import NOTHING
from btu_dsl.flow.route import END, Gate, Jump, Route
from btu_dsl.flow.simplify import canonical, simplify
from btu_dsl.flow.states import Stretch, explore


def derive_route(items: Sequence[Step], known: Mapping[str, Value]) -> Route:
    """The routing of a form printed for those for whom `known` holds; a value of neither was left blank."""
    form = Form(items, known)
    whole = Stretch()
    meetings = [-1, *_meetings(form), len(form.units)]
    for low, high in pairwise(meetings):
        found = explore(form, low, high) or _whole_guards(form, low, high)
        whole.targets.update(found.targets)
        whole.gates += found.gates
        whole.idle += found.idle
        if high < len(form.units) and form.units[high].rows[0] in found.idle:
            break
    return _route(form, whole, items)


def _meetings(form: Form) -> list[int]:
    """Units that everybody is asked who is asked anything later."""
    found: list[int] = []
    later: frozenset[Lowered] | None = None
    for number in reversed(range(len(form.units))):
        unit = form.units[number]
        if unit.plain and (later is None or unit.parts <= later):
            found.append(number)
        later = unit.parts if later is None else later & unit.parts
    return found[::-1]


def _whole_guards(form: Form, low: int, high: int) -> Stretch:
    """Sound without looking at a single state: each run of equal guards has its guard printed, and nothing jumps."""
    given = form.units[low].parts if low >= 0 else NOTHING
    gates: list[tuple[int, Lowered, int]] = []
    unit = low + 1
    while unit <= high and unit < len(form.units):
        after = _run_end(form, unit, high) if unit < high else len(form.units)
        shown = simplify(form.shown(form.units[unit], given))
        gates += [] if shown == TRUE else [(unit, shown, after)]
        unit = after
    return Stretch(gates=gates)


def _run_end(form: Form, unit: int, high: int) -> int:
    """The first unit after `unit` that has another guard, `high` at the latest."""
    guard = canonical(form.met(form.units[unit], NOTHING))
    after = unit + 1
    while after < high and canonical(form.met(form.units[after], NOTHING)) == guard:
        after += 1
    return after


def _route(form: Form, found: Stretch, steps: Sequence[Step]) -> Route:
    idle = set(found.idle)
    rows = {n: [at for at in unit.rows if at not in idle] for n, unit in enumerate(form.units)}
    printed = [number for number, places in rows.items() if places]
    names = {number: form.items[rows[number][0]].id for number in printed} | {len(form.units): END}
    following = dict(pairwise([*printed, len(form.units)]))
    asked = {form.items[at].id for number in printed for at in rows[number]}
    jumps = [
        jump for unit in sorted(found.targets) for jump in _jumps(form, unit, found.targets[unit], following, names)
    ]
    gated = {unit for unit, _, _ in found.gates}
    gates: list[Gate] = []
    for unit, condition, target in found.gates:
        end = _run_end(form, unit, target)
        end = min([end, *(other for other in gated if unit < other < end)])
        first, last = names[unit], form.items[rows[end - 1][-1]].id
        reads = tuple(form.items[at].id for at in form.reads(condition) if form.items[at].id in asked)
        gates.append(Gate(first, last, condition, reads, names[target]))
    questions = [step.id for step in steps if isinstance(step, PaperItem)]
    return Route(
        items=tuple(name for name in questions if name in asked),
        struck=tuple(name for name in questions if name not in asked),
        jumps=tuple(jumps),
        gates=tuple(gates),
    )


def _jumps(
    form: Form, unit: int, targets: Mapping[int, int], following: Mapping[int, int], names: Mapping[int, str]
) -> Iterator[Jump]:
    """One for each target but the next question, with its boxes in printed order."""
    item, classes = form.items[form.units[unit].rows[0]], form.classes[form.units[unit].rows[0]]
    leads = {box: target for number, target in targets.items() for box in classes[number].boxes}
    for target in dict.fromkeys(leads[box] for box in item.boxes if box in leads):
        if target != following[unit]:
            yield Jump(item.id, tuple(box for box in item.boxes if leads.get(box) == target), names[target])
