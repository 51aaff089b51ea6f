"""Walks over `questionnaire.schema.json` for the tests that hold it to its promises."""

from collections.abc import Iterator
from typing import Any

from btu_dsl.source.definitions import schema

Part = dict[str, Any]
SCHEMA: Part = dict(schema())
DEFINITIONS: dict[str, Part] = SCHEMA["$defs"]
KINDS = ("questionnaire", "overlay", "library", "translation", "round", "waivers", "baseline")


def parts(node: Any, path: str = "#") -> Iterator[tuple[str, Part]]:
    """Every subschema with its path."""
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            if key not in ("enum", "const", "required", "dependentRequired"):
                yield from parts(value, f"{path}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from parts(value, f"{path}/{number}")


def keys(definition: Part) -> dict[str, Part]:
    """The English keys of a definition with what stands under them."""
    danish = aliases(definition)
    return {key: value for key, value in definition.get("properties", {}).items() if key not in danish}


def aliases(definition: Part) -> dict[str, str]:
    """Danish key → English key."""
    found: dict[str, str] = {}
    for key, value in definition.get("properties", {}).items():
        target = value.get("$ref", "").rpartition("/properties/")
        if set(value) == {"$ref"} and target[1] and target[2] != key:
            found[key] = target[2]
    return found


def entered(part: Part) -> list[tuple[str, Part]]:
    """The definitions with keys of their own that a mapping at `part` may be of, by name."""
    found: list[tuple[str, Part]] = []
    waiting = [("", part)]
    while waiting:
        name, here = waiting.pop()
        if "properties" in here or "propertyNames" in here:
            found.append((name, here))
            continue
        if "$ref" in here:
            waiting.append(target(here["$ref"]))
        waiting += [("", here[key]) for key in ("then", "else", "items") if isinstance(here.get(key), dict)]
    return found


def target(reference: str) -> tuple[str, Part]:
    node: Any = SCHEMA
    steps = reference.removeprefix("#/").split("/")
    for step in steps:
        node = node[step]
    return steps[-1] if len(steps) == 2 else "", node
