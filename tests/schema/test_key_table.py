"""`keys.yaml` and the schema know the same Danish names, and Danish and English files mean the same."""

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

import pytest
from schema.walk import DEFINITIONS, KINDS, aliases, entered, keys, target
from syntax.reading import declared, example

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.source.file import SourceFile
from btu_dsl.source.read import read_tree
from btu_dsl.source.schema import as_data
from btu_dsl.syntax.keys import Context, contexts, in_english

NOTHING = Context({}, {}, {})


def pairs(kind: str) -> list[tuple[str, dict[str, Any], Context]]:
    """Every definition that a file of this kind can reach, with the context in which its keys are read."""
    found: list[tuple[str, dict[str, Any], Context]] = []
    waiting = [(kind, DEFINITIONS[kind], contexts()[kind])]
    seen = set[tuple[int, int]]()
    while waiting:
        name, definition, context = waiting.pop()
        if (id(definition), id(context)) in seen:
            continue
        seen.add((id(definition), id(context)))
        found.append((name, definition, context))
        under = keys(definition) or {"*": definition["additionalProperties"]}
        for key, value in under.items():
            below = contexts().get(context.below.get(key, context.below.get("*", "")), NOTHING)
            real = target(value["$ref"])[1] if set(value) == {"$ref"} else value
            waiting += [(inner or f"{name}.{key}", part, below) for inner, part in entered(real)]
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_table_and_schema_know_the_same_danish_keys(kind: str):
    for name, definition, context in pairs(kind):
        in_schema = aliases(definition)
        in_table = {
            danish: english for danish, english in context.keys.items() if english in definition.get("properties", {})
        }
        assert in_schema == in_table, name


@pytest.mark.parametrize("kind", KINDS)
def test_table_and_schema_know_the_same_danish_words(kind: str):
    for name, definition, context in pairs(kind):
        for key, value in keys(definition).items():
            real = target(value["$ref"])[1] if set(value) == {"$ref"} else value
            listed = real.get("enum", real.get("items", {}).get("enum", []))
            words = context.values.get(key, {})
            if listed and key != "kind":
                english = [str(word).lower() if isinstance(word, bool) else word for word in listed]
                danish = [word for word, meaning in words.items() if meaning in english]
                assert all(word in listed for word in danish), f"{name}.{key}"
                known = set(words.values()) | set(words)
                assert not words or set(english) <= known, f"{name}.{key}"


def test_no_entry_of_the_table_is_idle():
    used = {id(context) for kind in KINDS for _, _, context in pairs(kind)}
    assert [name for name, context in contexts().items() if id(context) not in used] == []
    for name, context in contexts().items():
        met = [definition for kind in KINDS for _, definition, own in pairs(kind) if own is context]
        every = {key for definition in met for key in definition.get("properties", {})}
        assert set(context.keys.values()) | set(context.values) <= every, name


@pytest.mark.parametrize("kind", KINDS)
def test_no_danish_name_is_the_english_name_of_another_key(kind: str):
    for name, definition, context in pairs(kind):
        assert len(set(context.keys.values())) == len(context.keys), name
        assert not set(context.keys) & set(keys(definition)), name


def in_danish(value: Any, context: Context) -> Any:
    """English data with every name that has a Danish one in Danish."""
    if not isinstance(value, Mapping):
        return value
    names = {english: danish for danish, english in context.keys.items()}
    return {names.get(key, key): under(inner, key, context) for key, inner in value.items()}


def under(value: Any, key: str, context: Context) -> Any:
    below = contexts().get(context.below.get(key, context.below.get("*", "")), NOTHING)
    words = {english: danish for danish, english in context.values.get(key, {}).items()}
    if isinstance(value, list):
        return [under(item, key, context) for item in value]
    if isinstance(value, Mapping):
        return in_danish(value, below)
    return (
        words.get(str(value).lower() if isinstance(value, bool) else value, value)
        if isinstance(value, str | bool)
        else value
    )


def without_places(node: Any) -> Any:
    if isinstance(node, Span):
        return None
    if dataclasses.is_dataclass(node):
        return (type(node).__name__, *(without_places(getattr(node, f.name)) for f in dataclasses.fields(node)))
    if isinstance(node, Mapping):
        return {key: without_places(value) for key, value in node.items()}
    return tuple(without_places(item) for item in node) if isinstance(node, tuple) else node


def as_flow(data: Any) -> str:
    """YAML in which everything that is a string is quoted; JSON is that."""
    return json.dumps(data, ensure_ascii=False)


@pytest.mark.parametrize("name", [*KINDS, "everything_local"])
def test_a_danish_file_means_what_the_english_one_does(name: str):
    text = example(name) if name in KINDS else EVERYTHING_LOCAL
    tree = read_tree(SourceFile("x", text), Sink())
    assert tree is not None
    kind = name if name in KINDS else "overlay"
    english = as_data(in_english(tree, kind, Sink()))
    danish = in_danish(english, contexts()[kind])
    assert danish != english
    assert without_places(declared(as_flow(danish))) == without_places(declared(as_flow(english)))


EVERYTHING_LOCAL = """
btu: 1
kind: overlay
id: dk.k751.alt
version: 1.0.0
core: dk.dagtilbud@2.0.0
owner: {municipality: 751}
language: da
fielded: {languages: [da], modes: [web, paper, phone]}
choose: [hvorfor]
provenance: own
title: Alt
contact: Aarhus
logo: aarhus.svg
use: [dk.scales@1]
slots: {tilbud: stedet}
endpoint: https://svar.aarhus.dk/btu
policy:
  local: {max_items: 3, max_paid: 1, position: end, answers: [scale, choice, number, date, open]}
  length: {max_items: 20, target: care_home}
  levels: {PLN002: error}
  reporting: {min_group: 5, thresholds: [{level: municipality, difference: 0.1}]}
allow: [{rule: TRD007, reason: "Aftalt", until: 2027-01-01}]
scales:
  glad3:
    type: ordinal
    direction: descending
    printed: descending
    title: Glad
    provenance: official
    source: Set i Aarhus
    codes:
      1: {label: "Glad", picture: very_happy}
      2: {label: "Midt imellem", role: midpoint, picture: neutral}
      3: {label: "Sur", picture: very_unhappy}
    missing:
      dont_know: {label: "Ved ikke", web: on_skip, paper: absent, phone: read}
      refused: {label: "Vil ikke svare", web: absent, phone: absent}
      not_applicable: Ikke relevant
questions:
  - battery: maden
    stem: Hvor tilfreds er du med
    answer: glad3
    tier: local
    phone: {stem: "Og hvor tilfreds er du med", probe: "Hvordan det?", interviewer: "Læs op"}
    paper: {instruction: "Sæt kryds"}
    rows:
      - {id: frokost, text: "frokosten", label: "Frokost", ask_if: "barn == 1", end_if: "frokost == 3"}
      - {id: frugt, text: "frugten", role: overall, base: i_institution}
  - id: grunde
    text: Hvorfor?
    instruction: Sæt gerne flere kryds
    definition: Med mad menes al mad
    help: Spørg personalet
    printed: ascending
    status: pilot
    since: 2024
    source: Egen
    provenance: reconstructed
    answer:
      choice: many
      codes:
        1: Maden
        2: {label: "Andet", specify: true}
        3: {label: "Intet", exclusive: true}
    checks: [{level: hard, require: "count(grunde) <= 2", message: "Højst to"}]
    replaces: {item: grund, changed: [wording, coding], reason: "Ny", bridge: none}
    agreement: Aftale 17
    allow: [{rule: LOC005}]
  - {id: antal, text: "Hvor mange?", answer: {number: {min: 0, max: 9, decimals: 0, unit: "børn"}}}
  - {id: dag, text: "Hvornår?", answer: {date: {min: 2020-01-01}}}
  - {id: maaned, text: "Hvornår?", answer: {month: {max: 2024-12}}}
  - {id: aar, text: "Hvornår?", answer: {year: {min: 2000}}}
  - {id: andet, text: "Andet?", answer: {open: {lines: 2, max_length: 500}}}
  - {id: vaegt, text: "Hvor meget?", answer: number}
"""
