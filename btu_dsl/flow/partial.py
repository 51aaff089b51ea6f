"""Conditions of which some names are known already: what is left to decide."""

import re
from collections.abc import Mapping

from btu_dsl.expr.evaluate import Values
from btu_dsl.expr.values import Answer, Missing, held
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import (
    FALSE,
    TRUE,
    All,
    AnyOf,
    Calculation,
    Const,
    CountOf,
    DateText,
    Lowered,
    Number,
    Relation,
    Term,
    Test,
    Text,
    all_of,
    any_of,
    names_of,
)
from btu_dsl.flow.lowered import Value as ValueOf

NOTHING: frozenset[Lowered] = frozenset()
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", re.ASCII)


def settle(lowered: Lowered, known: Values) -> Lowered:
    """The same condition for everybody for whom `known` holds, without the names in it."""
    match lowered:
        case Const():
            return lowered
        case All(parts):
            return all_of(*(settle(part, known) for part in parts))
        case AnyOf(parts):
            return any_of(*(settle(part, known) for part in parts))
        case _:
            return _settle_test(lowered, known)


def decide(lowered: Lowered, decided: Mapping[Test, bool]) -> Lowered:
    """The same condition where the truth of some of its tests is given."""
    match lowered:
        case Const():
            return lowered
        case All(parts):
            return all_of(*(decide(part, decided) for part in parts))
        case AnyOf(parts):
            return any_of(*(decide(part, decided) for part in parts))
        case _:
            return Const(decided[lowered]) if lowered in decided else lowered


def tests_of(lowered: Lowered) -> tuple[Test, ...]:
    """The tests that the condition is made of, each once, in reading order."""
    match lowered:
        case Const():
            return ()
        case All(parts) | AnyOf(parts):
            return tuple(dict.fromkeys(test for part in parts for test in tests_of(part)))
        case _:
            return (lowered,)


def parts_of(guard: Lowered) -> frozenset[Lowered]:
    """What must all hold for the guard to hold."""
    return frozenset(guard.parts) if isinstance(guard, All) else NOTHING if guard == TRUE else frozenset((guard,))


def without(guard: Lowered, given: frozenset[Lowered]) -> Lowered:
    """What is left of the guard where `given` holds."""
    parts = guard.parts if isinstance(guard, All) else (guard,)
    return all_of(*(part for part in parts if part not in given))


def _settle_test(test: Test, known: Values) -> Lowered:
    names = names_of(test)
    if all(name in known for name in names):
        return Const(evaluate_lowered(test, known))
    if not isinstance(test, Relation) or not any(name in known for name in names):
        return test
    if any(isinstance(held(known[name]), Missing) for name in names if name in known):
        return FALSE
    return Relation(test.op, _settle_term(test.left, known), _settle_term(test.right, known))


def _settle_term(term: Term, known: Values) -> Term:
    match term:
        case ValueOf(name) if name in known:
            return _literal(held(known[name]))
        case CountOf(name) if isinstance(marked := known.get(name), tuple):
            return Number(len(marked))
        case Calculation(op, left, right):
            return Calculation(op, _settle_term(left, known), _settle_term(right, known))
        case _:
            return term


def _literal(value: Answer | Missing) -> Term:
    assert isinstance(value, int | float | str)
    if isinstance(value, str):
        return DateText(value) if _ISO_DATE.fullmatch(value) else Text(value)
    return Number(value)
