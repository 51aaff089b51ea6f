"""JSON in one fixed form that a person can read and diff: keys sorted, and a value on one line where it fits."""

import json
from typing import Final

from btu_dsl.series.facets import Json

_WIDTH: Final = 116


def canonical_bytes(document: Json) -> bytes:
    """UTF-8 with a line end at its end. Equal data gives equal bytes."""
    return (_lines(document, "") + "\n").encode()


def _lines(value: Json, indent: str) -> str:
    """The value at this indent. A text is never broken, however long."""
    inner = indent + "  "
    if isinstance(value, dict) and value:
        parts = [f"{_flat(key)}: {_lines(value[key], inner)}" for key in sorted(value)]
        return _bracketed(parts, "{", "}", indent)
    if isinstance(value, list) and value:
        return _bracketed([_lines(part, inner) for part in value], "[", "]", indent)
    return _flat(value)


def _bracketed(parts: list[str], opens: str, closes: str, indent: str) -> str:
    if len(indent) + sum(len(part) + 2 for part in parts) <= _WIDTH and not any("\n" in part for part in parts):
        return f"{opens}{', '.join(parts)}{closes}"
    inner = f"\n{indent}  "
    return f"{opens}{inner}{f',{inner}'.join(parts)}\n{indent}{closes}"


def _flat(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
