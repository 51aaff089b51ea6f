"""Whether a value fits a schema, and no more: the schema made into functions, once.

jsonschema says what does not fit and why, but loading it takes longer than checking most files, and most files fit.
Keywords mean here exactly what JSON Schema 2020-12 says, so that `not` and `if` can be trusted too; a keyword that is
not known here stops the making.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from operator import ge, gt, le, lt
from typing import Any

from btu_dsl.source.definitions import Schema

Accepts = Callable[[Any], bool]
Make = Callable[[Any], Accepts]


class UnknownKeywordError(Exception):
    """The schema asks for something that only jsonschema can check."""


def acceptance(schema: Schema) -> Accepts:
    """The function of a schema that has no references; raises UnknownKeywordError."""
    return _Maker().make(schema)


class _Maker:
    """Makes one function of a part of the schema, however often that part is used."""

    def __init__(self) -> None:
        self.made: dict[int, Accepts] = {}

    def make(self, part: Schema) -> Accepts:
        if id(part) not in self.made:
            self.made[id(part)] = self._made(part)
        return self.made[id(part)]

    def _made(self, part: Schema) -> Accepts:
        checks = list[Accepts]()
        for keyword, limit in part.items():
            if keyword in _SIMPLE:
                checks.append(_SIMPLE[keyword](limit))
            elif keyword in _NESTED:
                checks.append(_NESTED[keyword](part, self.make))
            elif keyword not in _SILENT:
                raise UnknownKeywordError(keyword)
        return checks[0] if len(checks) == 1 else _all_of(checks)


_SILENT = frozenset({"title", "description", "danish", "then", "else"})
"""Keywords that ask for nothing, and those that another keyword reads."""
_ANYTHING: Schema = {}


def _all_of(checks: list[Accepts]) -> Accepts:
    def accepts(value: object) -> bool:
        for check in checks:  # noqa: SIM110  # `all` would make a generator for every value of a file
            if not check(value):
                return False
        return True

    return accepts


def _any_of(checks: list[Accepts]) -> Accepts:
    return lambda value: any(check(value) for check in checks)


def _if(part: Schema, make: Make) -> Accepts:
    asks, agrees, differs = (make(part.get(key, _ANYTHING)) for key in ("if", "then", "else"))
    return lambda value: agrees(value) if asks(value) else differs(value)


def _not(part: Schema, make: Make) -> Accepts:
    refuses = make(part["not"])
    return lambda value: not refuses(value)


def _each(fits: Accepts, sort: type[list[Any] | dict[str, Any]]) -> Accepts:
    return lambda value: not isinstance(value, sort) or all(map(fits, value))


def _properties(part: Schema, make: Make) -> Accepts:
    known = {key: make(inner) for key, inner in part["properties"].items()}
    return lambda value: not isinstance(value, dict) or all(known[key](value[key]) for key in value if key in known)


def _additional(part: Schema, make: Make) -> Accepts:
    known, limit = part.get("properties", _ANYTHING).keys(), part["additionalProperties"]
    if limit is False:
        return lambda value: not isinstance(value, dict) or value.keys() <= known
    fits = make(limit)
    return lambda value: not isinstance(value, dict) or all(fits(value[key]) for key in value if key not in known)


def _required(names: list[str]) -> Accepts:
    return lambda value: not isinstance(value, dict) or all(name in value for name in names)


def _dependent(needed: Mapping[str, list[str]]) -> Accepts:
    asks = [(name, _required(others)) for name, others in needed.items()]
    return lambda value: not isinstance(value, dict) or all(has(value) for name, has in asks if name in value)


def _type(wanted: str | list[str]) -> Accepts:
    return _SORTS[wanted] if isinstance(wanted, str) else _any_of([_SORTS[sort] for sort in wanted])


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_SORTS: Mapping[str, Accepts] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": _is_number,
    "integer": lambda value: _is_number(value) and (isinstance(value, int) or value.is_integer()),
}


def _as_key(value: object) -> object:
    """Something hashable, alike for values that are equal as JSON: `true` is not 1, but 1.0 is."""
    if isinstance(value, list):
        return list, *map(_as_key, value)
    if isinstance(value, dict):
        return dict, frozenset((key, _as_key(inner)) for key, inner in value.items())
    return (bool, value) if isinstance(value, bool) else value


def _enum(listed: list[object]) -> Accepts:
    known = frozenset(map(_as_key, listed))
    return lambda value: _as_key(value) in known


def _unique(asked: bool) -> Accepts:  # noqa: FBT001  # what the schema says
    return lambda value: not (asked and isinstance(value, list)) or len(set(map(_as_key, value))) == len(value)


def _pattern(form: str) -> Accepts:
    return lambda value: not isinstance(value, str) or re.search(form, value) is not None


def _format(name: str) -> Accepts:
    if name != "date":
        raise UnknownKeywordError(name)
    return lambda value: not isinstance(value, str) or _is_date(value)


def _is_date(text: str) -> bool:
    """RFC 3339; `fromisoformat` also takes week dates and dates without hyphens."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _bound(keeps: Callable[[Any, Any], bool]) -> Callable[[float], Accepts]:
    return lambda limit: lambda value: not _is_number(value) or keeps(value, limit)


def _size(sort: type[str | list[Any] | dict[str, Any]], keeps: Callable[[int, int], bool]) -> Callable[[int], Accepts]:
    return lambda limit: lambda value: not isinstance(value, sort) or keeps(len(value), limit)


_SIMPLE: Mapping[str, Callable[[Any], Accepts]] = {
    "type": _type,
    "const": lambda limit: _enum([limit]),
    "enum": _enum,
    "required": _required,
    "dependentRequired": _dependent,
    "uniqueItems": _unique,
    "pattern": _pattern,
    "format": _format,
    "minimum": _bound(ge),
    "maximum": _bound(le),
    "exclusiveMinimum": _bound(gt),
    "exclusiveMaximum": _bound(lt),
    "minLength": _size(str, ge),
    "maxLength": _size(str, le),
    "minItems": _size(list, ge),
    "maxItems": _size(list, le),
    "minProperties": _size(dict, ge),
    "maxProperties": _size(dict, le),
}
"""By what stands beside the keyword alone."""

_NESTED: Mapping[str, Callable[[Schema, Make], Accepts]] = {
    "allOf": lambda part, make: _all_of([make(inner) for inner in part["allOf"]]),
    "anyOf": lambda part, make: _any_of([make(inner) for inner in part["anyOf"]]),
    "if": _if,
    "not": _not,
    "items": lambda part, make: _each(make(part["items"]), list),
    "properties": _properties,
    "propertyNames": lambda part, make: _each(make(part["propertyNames"]), dict),
    "additionalProperties": _additional,
}
"""By the other parts of the schema that stand inside or beside the keyword."""
