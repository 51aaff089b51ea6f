"""One small source for each thing that the language can say; each reads, resolves, lowers and hashes in silence."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import yaml
from support.compiling import compile_in

from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe, read_head
from btu_dsl.resources import grammar_text
from btu_dsl.rulebook.faults import resolving
from btu_dsl.series.roots import facet_hashes
from btu_dsl.syntax.nodes import ModeTexts, Questionnaire
from btu_dsl.syntax.prose import Prose

SOURCES = Path(__file__).parent
FIELDED = ("questionnaire", "overlay", "round")
FEATURES = [path for path in sorted(SOURCES.glob("*.btu.yaml")) if read_head(path).kind in FIELDED]
CORES = [path for path in FEATURES if read_head(path).kind == "questionnaire"]
QUIET = {resolving.UNPINNED.code}
BODIES = {"controller", "processor", "dpo"}
"""Names of bodies have one form in all languages."""


def name_of(path: Path) -> str:
    return path.name.removesuffix(".btu.yaml")


@pytest.mark.parametrize("path", FEATURES, ids=name_of)
def test_a_feature_compiles_without_a_finding(path: Path):
    outcome = compile_in(path)
    assert {*outcome.codes} <= QUIET
    assert outcome.found
    for compiled in outcome.found:
        survey = compiled.survey
        assert [*compiled.flow.guards] == [item.id for item in survey.items()]
        hashes = facet_hashes(compiled.flow)
        assert hashes == facet_hashes(compiled.flow)
        assert {key.item for key in hashes} == {"", *compiled.flow.guards}
        assert len(compiled.roots.root) == 64


@pytest.mark.parametrize("path", CORES, ids=name_of)
def test_every_text_of_the_source_is_a_text_of_the_survey(path: Path):
    universe = Universe(path)
    node = universe.read(path, Sink())
    assert isinstance(node, Questionnaire)
    (compiled,) = compile_in(path).found
    walked = [text.span for text in compiled.survey.texts() if text.span.file == node.span.file]
    assert len(walked) == len({*walked}), "each text once"
    assert {prose.span for prose in proses(node)} == {*walked}


def proses(node: object) -> Iterator[Prose]:
    """All that is declared as prose but what only the interviewer reads, and the names of bodies."""
    match node:
        case Prose():
            yield node
        case tuple():
            for part in node:
                yield from proses(part)
        case dict():
            for name, part in node.items():
                if name not in BODIES:
                    yield from proses(part)
        case _ if is_dataclass(node):
            for field in fields(node):
                if not (isinstance(node, ModeTexts) and field.name == "interviewer"):
                    yield from proses(getattr(node, field.name))


def test_every_key_of_the_language_is_used_by_a_feature():
    """A key that no source here uses is a key that nobody would miss."""
    definitions = json.loads(grammar_text("questionnaire.schema.json"))["$defs"]
    danish: dict[str, set[str]] = {}
    for context in yaml.safe_load(grammar_text("keys.yaml"))["contexts"].values():
        for english, word in context.get("keys", {}).items():
            danish.setdefault(english, set()).add(word)
    keys = {key for shape in definitions.values() for key in shape.get("properties", {})} - set().union(
        *danish.values()
    )
    written = "".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*.btu.yaml"))
    used = {*re.findall(r"(\w+):", written)}
    assert {key for key in keys if used.isdisjoint({key, *danish.get(key, ())})} == set()
