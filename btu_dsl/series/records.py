"""The records of an edition as JSON data and back, by the types of their fields, so that none can be forgotten.

A record is an object of its fields, a tuple a list, a condition what `flow.lowered` writes, and the type of a name an
object with one key: choice, multiple, number, date, text or boolean.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import UnionType
from typing import Literal, get_args, get_origin, get_type_hints

from btu_dsl.expr import types
from btu_dsl.flow.lowered import Lowered, from_json, to_json
from btu_dsl.series.facets import Json

_TYPES: Mapping[str, type] = {
    "choice": types.ChoiceType,
    "multiple": types.MultipleType,
    "number": types.NumberType,
    "date": types.DateType,
    "text": types.TextType,
    "boolean": types.BooleanType,
}
_TAGS = {kind: name for name, kind in _TYPES.items()}
_HINTS: dict[type, Mapping[str, object]] = {}
"""What has been looked up."""

Path = tuple[str | int, ...]


class MisfitError(Exception):
    """The data at `path` is not what the record has there."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def hints_of(record: type) -> Mapping[str, object]:
    """The fields of a record that are kept, with their types. What has no part in comparing is not kept."""
    if record not in _HINTS:
        hints = get_type_hints(record)
        _HINTS[record] = {own.name: hints[own.name] for own in fields(record) if own.compare}
    return _HINTS[record]


def write_record(record: object) -> dict[str, Json]:
    return {name: _write(getattr(record, name)) for name in hints_of(type(record))}


def _write(value: object) -> Json:
    if isinstance(value, Lowered):
        return to_json(value)
    if type(value) in _TAGS:
        return {_TAGS[type(value)]: write_record(value)}
    if is_dataclass(value):
        return write_record(value)
    if isinstance(value, Mapping):
        return {str(key): _write(inner) for key, inner in value.items()}
    return [_write(inner) for inner in value] if isinstance(value, tuple | list) else value


def read_record(record: type, data: object, path: Path = (), leave: frozenset[str] = frozenset()) -> dict[str, object]:
    """The arguments that make the record, without those to `leave`; of fields with a default, those that are there,
    so that what was written before they were thought of can still be read. Raises MisfitError.
    """
    hints = {name: hint for name, hint in hints_of(record).items() if name not in leave}
    if not isinstance(data, dict):
        raise MisfitError(path)
    for name in data:
        if name not in hints:
            raise MisfitError((*path, name))
    if any(name not in data for name in hints.keys() - _optional(record)):
        raise MisfitError(path)
    return {name: _read(hint, data[name], (*path, name)) for name, hint in hints.items() if name in data}


def _optional(record: type) -> frozenset[str]:
    return frozenset(
        own.name for own in fields(record) if own.default is not MISSING or own.default_factory is not MISSING
    )


def _read(hint: object, data: object, path: Path) -> object:  # noqa: PLR0911  # one return a form of type
    if hint is object:
        return data
    if hint == Lowered:
        return _condition(data, path)
    if hint == types.Type:
        return _type(data, path)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return _fitting(data, path, fits=data in inner)
    if origin is UnionType:
        return None if data is None and type(None) in inner else _read(_one_of(inner, data, path), data, path)
    if origin is tuple:
        return _tuple(inner, data, path)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        if not isinstance(data, dict):
            raise MisfitError(path)
        return {key: _read(inner[1], value, (*path, key)) for key, value in data.items()}
    assert isinstance(hint, type)
    if is_dataclass(hint):
        return hint(**read_record(hint, data, path))
    return _fitting(data, path, fits=_is_plain(data, hint))


def _fitting(data: object, path: Path, *, fits: bool) -> object:
    if not fits:
        raise MisfitError(path)
    return data


def _is_plain(data: object, hint: type) -> bool:
    """A whole number stands for a fraction too; a truth value is no number."""
    if isinstance(data, bool):
        return hint is bool
    return isinstance(data, (int, float) if hint is float else hint)


def _one_of(hints: tuple[object, ...], data: object, path: Path) -> object:
    plain = [hint for hint in hints if hint is not type(None)]
    fitting = [hint for hint in plain if len(plain) == 1 or (isinstance(hint, type) and _is_plain(data, hint))]
    if not fitting:
        raise MisfitError(path)
    return fitting[0]


def _tuple(inner: tuple[object, ...], data: object, path: Path) -> tuple[object, ...]:
    if not isinstance(data, list):
        raise MisfitError(path)
    every = inner[0] if len(inner) == 2 and inner[1] is Ellipsis else None
    if every is None and len(data) != len(inner):
        raise MisfitError(path)
    hints = [every] * len(data) if every is not None else inner
    return tuple(_read(hint, value, (*path, at)) for at, (hint, value) in enumerate(zip(hints, data, strict=True)))


def _condition(data: object, path: Path) -> Lowered:
    try:
        return from_json(data)
    except ValueError:
        raise MisfitError(path) from None


def _type(data: object, path: Path) -> object:
    if not isinstance(data, dict) or len(data) != 1:
        raise MisfitError(path)
    ((name, own),) = data.items()
    kind = _TYPES.get(name)
    if kind is None:
        raise MisfitError((*path, name))
    return kind(**read_record(kind, own, (*path, name)))
