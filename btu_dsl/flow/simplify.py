"""The same condition with fewer words: everything said of one name in one place, and one form for equal conditions.

What single tests say of a name is a set of outcomes: some missing kinds, and a finite or cofinite set of values. Sets
of one name are joined exactly; what reads several names, or a multiple choice, is only flattened and cleared of
repetitions.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from btu_dsl.expr.nodes import State
from btu_dsl.expr.values import KINDS, Kind
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lowered import FALSE, TRUE, Lowered, all_of, any_of, to_json

Codes = Callable[[str], tuple[int, ...] | None]
"""The codes that a name can have, where they are a closed list."""

_ALL_KINDS = frozenset(KINDS)


def _open(_: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class _Outcomes:
    """The outcomes of one name that a test accepts: kinds of missing, and `values` (with `rest`: all but `values`)."""

    kinds: frozenset[Kind]
    values: frozenset[int]
    rest: bool

    def meet(self, other: "_Outcomes") -> "_Outcomes":
        kinds = self.kinds & other.kinds
        match self.rest, other.rest:
            case True, True:
                return _Outcomes(kinds, self.values | other.values, rest=True)
            case True, False:
                return _Outcomes(kinds, other.values - self.values, rest=False)
            case False, True:
                return _Outcomes(kinds, self.values - other.values, rest=False)
            case _:
                return _Outcomes(kinds, self.values & other.values, rest=False)

    def join(self, other: "_Outcomes") -> "_Outcomes":
        return self.others().meet(other.others()).others()

    def others(self) -> "_Outcomes":
        return _Outcomes(_ALL_KINDS - self.kinds, self.values, not self.rest)


def simplify(lowered: Lowered, codes: Codes = _open) -> Lowered:
    """The same value for all answers; for a name with closed `codes`, for all answers among these."""
    match lowered:
        case low.All(parts):
            return _joined(all_of(*(simplify(part, codes) for part in parts)), codes)
        case low.AnyOf(parts):
            return _joined(any_of(*(simplify(part, codes) for part in parts)), codes)
        case _:
            about = _about(lowered)
            return lowered if about is None else _test(*about, codes)


def canonical(lowered: Lowered, codes: Codes = _open) -> Lowered:
    """Simplified and sorted: equal forms for conditions that differ only in how they are written."""
    form, before = _sorted(simplify(lowered, codes)), lowered
    while form != before:  # parts that become equal only when sorted
        form, before = _sorted(simplify(form, codes)), form
    return form


def _sorted(lowered: Lowered) -> Lowered:
    match lowered:
        case low.All(parts):
            return all_of(*sorted((_sorted(part) for part in parts), key=_key))
        case low.AnyOf(parts):
            return any_of(*sorted((_sorted(part) for part in parts), key=_key))
        case low.Relation("==" | "!=" as op, left, right) if _key_of(left) > _key_of(right):
            return low.Relation(op, right, left)
        case low.Relation(">", left, right):
            return low.Relation("<", right, left)
        case low.Relation(">=", left, right):
            return low.Relation("<=", right, left)
        case _:
            return lowered


def _key(lowered: Lowered) -> str:
    return json.dumps(to_json(lowered), ensure_ascii=False)


def _key_of(term: low.Term) -> str:
    return json.dumps(low.term_json(term), ensure_ascii=False)


def _joined(whole: Lowered, codes: Codes) -> Lowered:
    """One conjunction or disjunction with the tests of each name made one, then what a part implies left out."""
    if not isinstance(whole, low.All | low.AnyOf):
        return whole
    conjunction = isinstance(whole, low.All)
    found: dict[str, _Outcomes] = {}
    places: list[Lowered | str] = []
    for part in whole.parts:
        about = _about(part)
        if about is None:
            places.append(part)
            continue
        name, outcomes = about
        if name not in found:
            places.append(name)
            found[name] = outcomes
        else:
            found[name] = found[name].meet(outcomes) if conjunction else found[name].join(outcomes)
    tests = [_test(place, found[place], codes) if isinstance(place, str) else place for place in places]
    return _absorbed(all_of(*tests) if conjunction else any_of(*tests))


def _absorbed(whole: Lowered) -> Lowered:
    """Absorption: p or (p and q) is p; p and (p or q) is p."""
    match whole:
        case low.All(parts):
            kept = [part for part in parts if not (isinstance(part, low.AnyOf) and set(part.parts) & set(parts))]
            return all_of(*kept)
        case low.AnyOf(parts):
            kept = [part for part in parts if not (isinstance(part, low.All) and set(part.parts) & set(parts))]
            return any_of(*kept)
        case _:
            return whole


def _about(lowered: Lowered) -> tuple[str, _Outcomes] | None:
    """The one name that the condition is about and what it accepts of it; None when it says more than that."""
    match lowered:
        case low.Member(name, codes):
            return name, _Outcomes(frozenset(), frozenset(codes), rest=False)
        case low.Outside(name, codes):
            return name, _Outcomes(frozenset(), frozenset(codes), rest=True)
        case low.StateIs(name, state, positive):
            accepted = _state(state)
            return name, accepted if positive else accepted.others()
        case low.All(parts) | low.AnyOf(parts):
            return _about_parts(parts, conjunction=isinstance(lowered, low.All))
        case _:
            return None


def _about_parts(parts: tuple[Lowered, ...], *, conjunction: bool) -> tuple[str, _Outcomes] | None:
    first, *others = [_about(part) for part in parts]
    if first is None:
        return None
    name, whole = first
    for other in others:
        if other is None or other[0] != name:
            return None
        whole = whole.meet(other[1]) if conjunction else whole.join(other[1])
    return name, whole


def _state(state: State) -> _Outcomes:
    match state:
        case "answered":
            return _Outcomes(frozenset(), frozenset(), rest=True)
        case "missing":
            return _Outcomes(_ALL_KINDS, frozenset(), rest=False)
        case _:
            return _Outcomes(frozenset({state}), frozenset(), rest=False)


def _test(name: str, outcomes: _Outcomes, codes: Codes) -> Lowered:
    """Outcomes as the shortest tests."""
    closed = codes(name)
    values, rest = outcomes.values, outcomes.rest
    if closed is not None:
        chosen = frozenset(code for code in closed if (code in values) is not rest)
        values, rest = (frozenset[int](), True) if chosen == frozenset(closed) else (chosen, False)
    everything = rest and not values
    unnamed: list[Kind] = [kind for kind in KINDS if kind not in outcomes.kinds]
    if everything and 0 < len(unnamed) <= 3:
        return all_of(*(low.StateIs(name, kind, positive=False) for kind in unnamed))
    if everything and not unnamed:
        return TRUE
    return any_of(_answered(name, values, rest=rest), _missing(name, outcomes.kinds))


def _missing(name: str, kinds: frozenset[Kind]) -> Lowered:
    if kinds == _ALL_KINDS:
        return low.StateIs(name, "missing")
    return any_of(*(low.StateIs(name, kind) for kind in KINDS if kind in kinds))


def _answered(name: str, values: frozenset[int], *, rest: bool) -> Lowered:
    listed = tuple(sorted(values))
    if rest:
        return low.Outside(name, listed) if listed else low.StateIs(name, "answered")
    return low.Member(name, listed) if listed else FALSE
