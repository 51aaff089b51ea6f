"""The promises of the schema: it is valid, closed, explained in two languages, and every fault of it is explained."""

import re

import pytest
from jsonschema import Draft202012Validator
from schema.walk import DEFINITIONS, SCHEMA, aliases, keys, parts

from btu_dsl.source import explain

SAYING_NOTHING = {
    "$ref", "$defs", "$id", "$schema", "title", "description", "properties", "items", "if", "then", "else", "allOf",
    "propertyNames",
}  # fmt: skip


def test_it_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_it_never_chooses_blindly():
    assert [path for path, part in parts(SCHEMA) if "oneOf" in part] == []


def test_every_reference_leads_somewhere():
    for path, part in parts(SCHEMA):
        if isinstance(part.get("$ref"), str):
            node = SCHEMA
            for step in part["$ref"].removeprefix("#/").split("/"):
                assert step in node, path
                node = node[step]


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_definition_with_keys_is_closed(name: str):
    for path, part in parts(DEFINITIONS[name], name):
        if "properties" in part and not path.endswith(("/if", "/properties")):
            assert part.get("additionalProperties") is False, path


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_key_is_explained_in_danish_and_english(name: str):
    for key, value in keys(DEFINITIONS[name]).items():
        shown = value if "title" in value else DEFINITIONS["item"]["properties"][value["$ref"].rpartition("/")[2]]
        assert re.fullmatch(r"[^·]+ · [^·]+", shown["title"]), f"{name}.{key}"
        danish, separator, english = shown["description"].partition(" / ")
        assert danish, f"{name}.{key}"
        assert separator, f"{name}.{key}"
        assert english, f"{name}.{key}"
        assert " / " not in english, f"{name}.{key}"
        assert not english.endswith("."), f"{name}.{key}"


def test_every_keyword_that_can_fail_has_words():
    used = {keyword for path, part in parts(SCHEMA) if not path.endswith("/properties") for keyword in part}
    names = {key for definition in DEFINITIONS.values() for key in definition.get("properties", {})}
    failing = used - SAYING_NOTHING - names - set(DEFINITIONS) - {"btu", "kind", "slags", "not"}
    assert failing <= explain._EXPLAINED.keys()


def test_every_pattern_has_words_of_its_own():
    for path, part in parts(SCHEMA):
        pattern = part.get("pattern")
        if isinstance(pattern, str) and pattern != "\\S":
            known = {DEFINITIONS[name].get("pattern") for name in explain._FORMS}
            assert pattern in known, path


def test_every_danish_name_points_at_its_english_key():
    for name, definition in DEFINITIONS.items():
        for danish, english in aliases(definition).items():
            reference = definition["properties"][danish]["$ref"]
            own = f"#/$defs/{name}/properties/{english}"
            assert reference == own
            assert english in definition["properties"]
