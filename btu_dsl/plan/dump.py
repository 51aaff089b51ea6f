"""Any plan as JSON: the same objects, in the same order, readable by a person and by another program."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args

from btu_dsl.flow.lowered import All, AnyOf, Const, Term, Test, term_json, to_json
from btu_dsl.plan.text import Inline, json_of

_SHORT_FORMS: tuple[tuple[tuple[type, ...], Callable[[Any], object]], ...] = (
    (get_args(Inline), lambda inline: json_of((inline,))[0]),
    ((Const, All, AnyOf, *get_args(Test)), to_json),
    (get_args(Term), term_json),
)
"""Text, conditions and terms have a JSON form of their own, which the scripts in pages read too."""


def dump(plan: object) -> object:
    """Dataclasses as objects whose `is` names their type, tuples as lists, sets as sorted lists."""
    for types, short in _SHORT_FORMS:
        if isinstance(plan, types):
            return short(plan)
    if is_dataclass(plan) and not isinstance(plan, type):
        return {"is": type(plan).__name__, **{field.name: dump(getattr(plan, field.name)) for field in fields(plan)}}
    if isinstance(plan, Mapping):
        return {str(key): dump(value) for key, value in plan.items()}
    if isinstance(plan, tuple | list | frozenset | set):
        members = sorted(plan) if isinstance(plan, frozenset | set) else plan
        return [dump(value) for value in members]
    if plan is None or isinstance(plan, str | int | float | bool):
        return plan
    raise TypeError(f"a plan holds no {type(plan).__name__}")


def dump_text(plan: object) -> str:
    """The dump as text: two spaces of indentation, letters as they are, one newline at the end."""
    return json.dumps(dump(plan), ensure_ascii=False, indent=2) + "\n"
