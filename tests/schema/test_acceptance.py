"""What is accepted without jsonschema is what jsonschema accepts."""

from copy import deepcopy
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.accept import UnknownKeywordError, acceptance
from btu_dsl.source.definitions import definitions
from btu_dsl.source.file import SourceFile
from btu_dsl.source.read import read_tree
from btu_dsl.source.schema import as_data
from btu_dsl.syntax.keys import KINDS, in_english, kind_of

ROOT = Path(__file__).parents[2]
FILES = sorted(path for folder in ("questionnaires", "tests") for path in (ROOT / folder).rglob("*.btu.yaml"))

LEAVES = (
    *(None, True, False, 0, 1, 2, -1, 0.0, 0.5, 1.0),
    *("", "a", "abcd", "1", "2024-02-29", "2023-02-29", "20240229", "2024-W09-4"),
)
PAIRS = tuple(product(LEAVES, repeat=2))
VALUES = (
    *LEAVES,
    *([], {}, [[]], [[1], [True]], [[1], [1.0]], [{"a": 1}, {"a": 1}], [{"a": 1}, {"a": True}], [{"a": 1}, {"b": 1}]),
    *([one] for one in LEAVES),
    *([*pair] for pair in PAIRS),
    *({key: one} for key in ("a", "b", "c") for one in LEAVES),
    *({"a": one, "b": {"a": other}} for one, other in PAIRS),
    *({"a": one, "c": [other]} for one, other in PAIRS),
)
TEXT, NUMBER = {"type": "string"}, {"type": "number"}
SCHEMAS = (
    *({"type": sort} for sort in ("object", "array", "string", "boolean", "null", "number", "integer")),
    {"type": ["integer", "string"]},
    {"const": 1},
    {"const": True},
    {"enum": ["a", 1, True, None, [1], {"a": 1}]},
    {"not": {"enum": ["a", 0, False]}},
    {"required": ["a", "b"]},
    {"dependentRequired": {"a": ["b"], "c": ["a", "b"]}},
    {"properties": {"a": TEXT, "b": {"properties": {"a": NUMBER}}}},
    {"properties": {"a": TEXT}, "additionalProperties": False},
    {"properties": {"a": TEXT}, "additionalProperties": NUMBER},
    {"additionalProperties": {"items": NUMBER}},
    {"propertyNames": {"pattern": "[ab]"}},
    {"items": {"anyOf": [TEXT, {"type": "array"}]}},
    {"uniqueItems": True},
    {"uniqueItems": False},
    {"minItems": 2},
    {"maxItems": 1},
    {"minProperties": 2},
    {"maxProperties": 1},
    {"minLength": 2},
    {"maxLength": 3},
    {"pattern": "^[0-9]"},
    {"format": "date"},
    {"minimum": 1},
    {"maximum": 1},
    {"exclusiveMinimum": 1},
    {"exclusiveMaximum": 1},
    {"allOf": [{"minimum": 0}, {"not": {"const": 2}}]},
    {"if": NUMBER, "then": {"minimum": 1}, "else": TEXT},
    {"if": {"required": ["a"]}, "then": {"required": ["b"]}},
    {"if": {"items": TEXT}, "else": {"minItems": 2}},
)


@cache
def files():
    """Every file that says what it is, good or bad, as the compiler compares it with its schema."""
    found = []
    for path in FILES:
        source = SourceFile(path.name, path.read_bytes().decode("utf-8-sig", errors="replace"))
        tree, kind = read_tree(source, Sink()), kind_of(source)
        if tree and kind:
            found.append((kind, as_data(in_english(tree, kind, Sink()))))
    return found


@cache
def judges(kind):
    validator = Draft202012Validator(definitions()[kind], format_checker=FormatChecker(["date"]))
    return acceptance(definitions()[kind]), validator.is_valid


@st.composite
def spoiled(draw):
    """One of the files, with some of its parts taken away, renamed, doubled or exchanged."""
    kind, data = draw(st.sampled_from(files()))
    data = deepcopy(data)
    for _ in range(draw(st.integers(0, 3))):
        inside = data
        while isinstance(inside, dict | list) and inside:
            key = draw(st.sampled_from([*inside] if isinstance(inside, dict) else range(len(inside))))
            if isinstance(inside[key], dict | list) and inside[key] and draw(st.integers(0, 4)):
                inside = inside[key]
                continue
            match draw(st.sampled_from(["away", "renamed", "doubled", "other"])):
                case "renamed" if isinstance(inside, dict):
                    inside[draw(st.sampled_from(["id", "label", "codes", "værdi", "1", "x y"]))] = inside.pop(key)
                case "doubled" if isinstance(inside, list):
                    inside.append(inside[key])
                case "other":
                    inside[key] = deepcopy(draw(st.sampled_from(VALUES)))
                case _:
                    del inside[key]
            break
    return kind, data


def test_files_good_and_bad_are_judged_alike():
    judged = [[judge(data) for judge in judges(kind)] for kind, data in files()]
    assert all(ours == theirs for ours, theirs in judged)
    assert {True, False} == {ours for ours, _ in judged}


@given(spoiled())
def test_spoiled_files_are_judged_alike(file):
    kind, data = file
    ours, theirs = judges(kind)
    assert ours(data) == theirs(data)


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_a_keyword_means_what_it_means_to_jsonschema(schema):
    accepts = acceptance(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))
    assert [value for value in VALUES if accepts(value) != validator.is_valid(value)] == []


@pytest.mark.parametrize("schema", [{"oneOf": []}, {"items": {"format": "time"}}, {"not": {"$ref": "#/$defs/a"}}])
def test_no_function_is_made_of_half_a_schema(schema):
    with pytest.raises(UnknownKeywordError):
        acceptance(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_has_its_function(kind):
    assert not acceptance(definitions()[kind])({})
