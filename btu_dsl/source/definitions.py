"""The schema as published, and as the compiler uses it: the same definitions without references to follow."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from btu_dsl.resources import grammar_text

Schema = Mapping[str, Any]


@cache
def schema() -> Schema:
    """The published schema."""
    loaded: Schema = json.loads(grammar_text("questionnaire.schema.json"))
    return loaded


@cache
def definitions() -> Schema:
    """The definitions without references, each shared where it is used; Danish keys stand apart, in `danish`."""
    found = dict[str, Any]()
    published = schema()["$defs"]
    for name in published:
        _inline({"$ref": f"#/$defs/{name}"}, published, found)
    return found


def _inline(part: Any, published: Schema, found: dict[str, Any]) -> Any:  # noqa: ANN401  # schemas are of any form
    if isinstance(part, list):
        return [_inline(inner, published, found) for inner in part]
    if not isinstance(part, dict):
        return part
    own = {key: _inline(value, published, found) for key, value in part.items() if key not in ("$ref", "properties")}
    if "properties" in part:
        own["danish"] = _danish_keys(part["properties"])
        kept = {key: value for key, value in part["properties"].items() if key not in own["danish"]}
        own["properties"] = {key: _inline(value, published, found) for key, value in kept.items()}
    if "$ref" not in part:
        return own
    name, *inner = part["$ref"].removeprefix("#/$defs/").split("/")
    if name not in found:
        found[name] = _inline(published[name], published, found)
    referred = found[name]
    for step in inner:
        referred = referred[step]
    return {**referred, **own} if own else referred


def _danish_keys(properties: Mapping[str, Any]) -> dict[str, str]:
    """The keys that only repeat another one, with its name."""
    targets = {key: str(value.get("$ref", "")).rpartition("/properties/") for key, value in properties.items()}
    return {
        key: name
        for key, (_, mark, name) in targets.items()
        if mark and name != key and set(properties[key]) == {"$ref"}
    }
