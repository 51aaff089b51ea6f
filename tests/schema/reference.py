"""The key tables of `grammar/README.md`, written from the schema."""

from typing import Any

from schema.walk import DEFINITIONS, aliases, keys, target

from btu_dsl.syntax.keys import danish_words

BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"
SORTS = {"integer": "whole number", "number": "number", "string": "text", "array": "list", "null": "nothing"}


def tables() -> str:
    """One table for each definition that has keys, the kinds of file first, then the forms of values."""
    return "\n".join([*(_table(name) for name, definition in DEFINITIONS.items() if keys(definition)), _forms()])


def _table(name: str) -> str:
    definition = DEFINITIONS[name]
    danish = {english: word for word, english in aliases(definition).items()}
    both_named = (part["anyOf"][0]["required"][0] for part in definition.get("allOf", ()))
    needed = {*definition.get("required", ()), *both_named}
    lines = [f"### {_heading(name)}", "", f"{_english('description', definition)}.", ""]
    lines += ["| key | Danish | takes | meaning |", "|---|---|---|---|"]
    for key, value in keys(definition).items():
        shown = value if "title" in value else target(value["$ref"])[1]
        mark = " *" if key in needed else ""
        other = f"`{danish[key]}`" if key in danish else ""
        lines.append(f"| `{key}`{mark} | {other} | {_takes(shown)} | {_english('description', shown)} |")
    return "\n".join([*lines, ""])


def _takes(value: dict[str, Any]) -> str:
    if "const" in value:
        taken = f"`{value['const']}`"
    elif "enum" in value:
        taken = _words(value["enum"])
    elif "propertyNames" in value:
        taken = f"a mapping from {_link(value['propertyNames']['$ref'])} to {_takes(value['additionalProperties'])}"
    elif "items" in value:
        taken = f"a list of {_takes(value['items'])}"
    elif "$ref" in value:
        taken = _link(value["$ref"])
    elif "then" in value:
        taken = ", or ".join(_takes(value[key]) for key in ("then", "else"))
    else:
        sorts = value.get("type", "string")
        taken = " or ".join(SORTS[sort] for sort in ([sorts] if isinstance(sorts, str) else sorts))
    return taken


def _words(listed: list[Any]) -> str:
    """Fixed words, each with its Danish one where it has one."""
    if True in listed:
        return "`true` (ja), `false` (nej)"
    danish = {word: danish_words().get(word) for word in listed}
    own = [word for word in listed if word not in danish.values() or danish[word] == word]
    return ", ".join(
        f"`{word}` ({danish[word]})" if danish[word] in listed and danish[word] != word else f"`{word}`" for word in own
    )


def _link(reference: str) -> str:
    name = reference.rpartition("/")[2]
    wrapped = DEFINITIONS[name]
    if "then" in wrapped and not keys(wrapped) and "pattern" not in wrapped:
        return ", or ".join(_link(reference) for reference in _branches(wrapped))
    if not keys(wrapped):
        return _takes(wrapped) if "propertyNames" in wrapped or "enum" in wrapped else f"*{name}*"
    slug = _heading(name).lower().replace(" ", "-").replace("(", "").replace(")", "").replace("`", "").replace("'", "")
    return f"[{name}](#{slug})"


def _branches(part: dict[str, Any]) -> list[str]:
    """What a definition leads to, by the keys that are there."""
    found: list[str] = []
    while "then" in part:
        found.append(part["then"]["$ref"])
        part = part["else"]
    return [*found, part["$ref"]] if "$ref" in part else found


def _heading(name: str) -> str:
    return f"{_english('title', DEFINITIONS[name])} (`{name}`)"


def _forms() -> str:
    """Values of one form, and values that may be written in several ways."""
    lines = ["### Forms of values", "", "| form | meaning | written |", "|---|---|---|"]
    for name, definition in DEFINITIONS.items():
        pattern = definition.get("pattern", "\\S")
        if definition.get("title") and not keys(definition) and not {"propertyNames", "then"} & definition.keys():
            written = f"`{pattern}`".replace("|", "\\|") if pattern != "\\S" else ""
            lines.append(f"| *{name}* | {_english('description', definition)} | {written} |")
    answers = ", ".join(_link(reference) for reference in _branches(DEFINITIONS["answer"]))
    lines.append(f"| *answer* | {_english('description', DEFINITIONS['answer'])} | a word, or {answers} |")
    return "\n".join([*lines, ""])


def _english(field: str, definition: dict[str, Any]) -> str:
    between = " · " if field == "title" else " / "
    return str(definition[field]).partition(between)[2].replace("|", "\\|").replace("*", "\\*")
