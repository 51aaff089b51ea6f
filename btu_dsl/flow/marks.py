"""Conditions for somebody who sees a sheet of paper: what was not asked and what was left blank look the same.

A test that tells the two apart is turned into one of what stands on the sheet, by way of the guard of the question.
"""

from collections.abc import Mapping

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow.lower import complement
from btu_dsl.flow.lowered import FALSE, TRUE, All, AnyOf, Const, Lowered, StateIs, all_of, any_of

NOT_ASKED = Missing("not_asked")


def mark(value: Value) -> Value:
    """What a sheet shows of an answer."""
    return NO_ANSWER if value == NOT_ASKED else value


def on_marks(lowered: Lowered, guards: Mapping[str, Lowered], members: Mapping[str, tuple[str, ...]]) -> Lowered:
    """The same truth, read from marks alone.

    `guards` are those of earlier questions, already on marks; `members` are what each computed value is made of.
    """
    match lowered:
        case Const():
            return lowered
        case All(parts):
            return all_of(*(on_marks(part, guards, members) for part in parts))
        case AnyOf(parts):
            return any_of(*(on_marks(part, guards, members) for part in parts))
        case StateIs(name, "not_asked", positive):
            found = _not_asked(name, guards, members)
            return found if positive else complement(found)
        case StateIs(name, "no_answer", positive):
            blank = StateIs(name, "missing" if name in members else "no_answer")
            found = all_of(blank, complement(_not_asked(name, guards, members)))
            return found if positive else complement(found)
        case _:
            return lowered


def _not_asked(name: str, guards: Mapping[str, Lowered], members: Mapping[str, tuple[str, ...]]) -> Lowered:
    """A computed value is not asked when none of its members is (and it has no value all the same)."""
    if name not in members:
        return complement(guards.get(name, TRUE))
    if not members[name]:
        return FALSE
    return all_of(StateIs(name, "missing"), *(_not_asked(member, guards, members) for member in members[name]))
