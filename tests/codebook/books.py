"""Codebooks made from sources, and readings of their pages and tables."""

import csv
import json
from functools import cache
from io import StringIO
from pathlib import Path

from support.compiling import compile_in

from btu_dsl.emit.codebook import emit_codebook
from btu_dsl.model.universe import read_head
from btu_dsl.pipeline import Compiled
from btu_dsl.plan.codebook import CodebookPlan, Variable
from btu_dsl.plan.codebook_build import build_codebook

ROOT = Path(__file__).parents[2]
NATIONAL = "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml"
AARHUS = "questionnaires/local/751-aarhus/dagtilbud.btu.yaml"
SCRIPT = "tests/phone/script.btu.yaml"
REAL = (NATIONAL, AARHUS, "questionnaires/local/461-odense/dagtilbud.btu.yaml", SCRIPT)
FEATURES = tuple(
    str(path.relative_to(ROOT))
    for path in sorted((ROOT / "tests/features").glob("*.btu.yaml"))
    if read_head(path).kind in ("questionnaire", "overlay")
)


@cache
def compiled(name: str) -> Compiled:
    outcome = compile_in(ROOT / name)
    assert not outcome.sink.errors, outcome.codes
    return outcome.found[0]


@cache
def plan(name: str) -> CodebookPlan:
    one = compiled(name)
    return build_codebook(one.survey, one.flow, one.identity)


@cache
def artefacts(name: str) -> dict[str, bytes]:
    return {made.path.removeprefix("codebook/"): made.data for made in emit_codebook(plan(name))}


def variable(name: str, wanted: str) -> Variable:
    (found,) = (own for own in plan(name).variables if own.name == wanted)
    return found


@cache
def document(name: str) -> dict:
    return json.loads(artefacts(name)["codebook.json"])


@cache
def table(name: str, file: str) -> list[dict[str, str]]:
    text = artefacts(name)[file].decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


@cache
def html(name: str) -> str:
    return artefacts(name)["codebook.html"].decode("utf-8")
