"""Phone scripts made from sources, and a reading of their pages back into questions."""

from functools import cache
from pathlib import Path

from support.compiling import compile_in
from support.markup import Element, parse

from btu_dsl.emit.phone import page
from btu_dsl.pipeline import Compiled
from btu_dsl.plan.phone import PhonePlan
from btu_dsl.plan.phone_build import build_phone

ROOT = Path(__file__).parents[2]
SCRIPT = "tests/phone/script.btu.yaml"
NATIONAL = "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml"
AARHUS = "questionnaires/local/751-aarhus/dagtilbud.btu.yaml"


@cache
def compiled(name: str) -> Compiled:
    outcome = compile_in(ROOT / name)
    assert not outcome.sink.errors, outcome.codes
    return outcome.found[0]


@cache
def plan(name: str, language: str = "da") -> PhonePlan:
    one = compiled(name)
    return build_phone(one.survey, one.flow, one.identity, language)


@cache
def read(name: str, language: str = "da") -> Element:
    return parse(page(plan(name, language)))


def question(name: str, item: str, language: str = "da") -> Element:
    return read(name, language).by_id(f"q-{item}")


def lines(element: Element) -> list[tuple[str, str]]:
    """(code, label) of a list of answers."""
    return [(line.one(cls="code").words, line.one(cls="label").words) for line in element.all("li")]
