"""Following what the script prints asks exactly what the survey means to ask."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scripts import SCRIPT, compiled, plan
from support.compiling import compile_texts

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow.simulate import simulate
from btu_dsl.pipeline import Compiled
from btu_dsl.plan.phone import END, Answers
from btu_dsl.plan.phone_build import build_phone
from btu_dsl.plan.phone_walk import walk_phone

ANSWERS: st.SearchStrategy[Value] = st.sampled_from(
    [1, 2, 3, NO_ANSWER, Missing("dont_know"), Missing("refused"), Missing("broken_off")]
)
HEAD = """btu: 1
kind: questionnaire
id: test.form
version: 1.0.0
title: Form
language: da
modes: [phone]
provenance: own
preload:
  art: {type: choice, codes: {1: a, 2: b}}
bases:
  kendt: {label: "Kendt", when: "art == 1", if_unknown: ask}
scales:
  tre:
    type: ordinal
    codes: {1: En, 2: To, 3: Tre}
    missing:
      dont_know: {label: "Ved ikke", phone: not_read}
      refused: {label: "Vil ikke", phone: not_read}
blocks:
"""


@st.composite
def conditions(draw, before: list[str]) -> str:
    """A condition over answers given before, or over what is known."""
    name = draw(st.sampled_from([*before[-4:], "art"]))
    code = draw(st.integers(1, 2 if name == "art" else 3))
    simple = draw(
        st.sampled_from(
            [
                f"{name} == {code}",
                f"{name} != {code}",
                f"{name} is missing",
                f"{name} is answered",
                f"not {name} == {code}",
            ]
        )
    )
    if name != "art" and draw(st.booleans()):
        simple = draw(
            st.sampled_from([f"{name} in (1, 2)", f"{name} >= 2", f"{name} is dont_know", f"{name} is not_asked"])
        )
    if draw(st.integers(0, 3)) == 0:
        return f"{simple} {draw(st.sampled_from(['and', 'or']))} {draw(conditions(before))}"
    return simple


@st.composite
def forms(draw) -> str:
    """Blocks of questions and batteries, with conditions at every level and interviews that end early."""
    lines: list[str] = []
    before: list[str] = []
    shared = ""

    def condition(indent: str) -> list[str]:
        nonlocal shared
        if not before or draw(st.integers(0, 2)):
            return []
        if not shared or draw(st.booleans()):
            shared = draw(conditions(before))
        return [f'{indent}ask_if: "{shared}"']

    for block in range(draw(st.integers(1, 3))):
        lines += [f"  - id: block{block}", *condition("    ")]
        lines += ["    defaults: {tier: optional, answer: tre}", "    items:"]
        for entry in range(draw(st.integers(1, 4))):
            name = f"q{block}{entry}"
            if draw(st.integers(0, 3)) == 0:
                lines += [f"      - battery: bat{name}", "        stem: Hvordan er", *condition("        ")]
                lines += ["        rows:"]
                rows = [f"{name}_{row}" for row in range(draw(st.integers(1, 5)))]
                for row in rows:
                    lines += [f"          - id: {row}", "            text: rækken", *condition("            ")]
                before += rows
            else:
                lines += [f"      - id: {name}", "        text: Hvordan går det?", *condition("        ")]
                if draw(st.integers(0, 5)) == 0:
                    lines += ["        base: kendt"]
                before.append(name)
                if draw(st.integers(0, 6)) == 0:
                    lines += [f'        end_if: "{draw(conditions(before))}"']
    return HEAD + "\n".join(lines) + "\n"


def compile_form(text: str) -> Compiled:
    outcome = compile_texts({"form.btu.yaml": text})
    assert not outcome.sink.errors, (outcome.codes, text)
    return outcome.found[0]


@settings(max_examples=25)
@given(forms(), st.data())
def test_the_walk_asks_what_the_reference_asks(text: str, data):
    agree(text, data)


@pytest.mark.full
@settings(max_examples=1_500)
@given(forms(), st.data())
def test_the_walk_asks_what_the_reference_asks_on_many_forms(text: str, data):
    agree(text, data)


def agree(text: str, data) -> None:
    one = compile_form(text)
    script = build_phone(one.survey, one.flow, one.identity)
    names = [item.id for item in one.survey.items()]
    for _ in range(12):
        answers = {name: data.draw(ANSWERS) for name in names}
        known = data.draw(st.sampled_from([{}, {"art": 1}, {"art": 2}]))
        assert walk_phone(script, answers, known) == simulate(one.flow, answers, known).asked


SHARED_GATES = """  - id: start
    defaults: {tier: optional, answer: tre}
    items:
      - {id: y, text: "Y?"}
      - {id: x, text: "X?"}
      - battery: bat
        stem: Hvordan er
        ask_if: y == 1
        rows:
          - {id: r1, text: "et", ask_if: "x == 1"}
          - {id: r2, text: "to"}
      - {id: z, text: "Z?"}
      - {id: run1, text: "1?", ask_if: "y == 1 and z == 1"}
      - {id: run2, text: "2?", ask_if: "y == 1"}
      - {id: run3, text: "3?", ask_if: "y == 1"}
      - {id: w, text: "W?"}
  - id: late
    intro: Nu noget andet
    ask_if: y == 1
    defaults: {tier: optional, answer: tre}
    items:
      - {id: l1, text: "1?", ask_if: "w == 1"}
      - {id: l2, text: "2?"}
"""


def test_a_goto_never_passes_a_gate_that_it_does_not_answer():
    """Answer 2 to X rules out the first row; the battery's own gate still has to be read, and the section's after W."""
    one = compile_form(HEAD + SHARED_GATES)
    script = build_phone(one.survey, one.flow, one.identity)
    for y, x, z, w in product((1, 2, NO_ANSWER), repeat=4):
        answers = {"y": y, "x": x, "z": z, "w": w}
        assert walk_phone(script, answers, {}) == simulate(one.flow, answers, {}).asked
    targets = {question.id: dict(question.targets()) for question in script.questions()}
    assert targets["x"] == {}, "the battery is entered at its gate"
    assert targets["w"] == {}, "and so is the section"
    assert targets["z"][2] == "run2"


@settings(max_examples=15)
@given(forms())
def test_every_way_leads_forward(text: str):
    one = compile_form(text)
    script = build_phone(one.survey, one.flow, one.identity)
    place = {question.id: question.number for question in script.questions()} | {END: 10_000}
    for section in script.sections:
        for gate in section.gates:
            assert place[gate.target] > section.questions[-1].number
        for question in section.questions:
            assert all(place[gate.target] > question.number for gate in question.gates)
            for _, target in question.targets():
                assert place[target] > question.number + 1, "a go-to to the next question says nothing"


def test_a_blank_reads_on_to_the_gate():
    assert walk_phone(plan(SCRIPT), {"igen": 1}, {}) == (
        *(f"r{number}" for number in range(2, 8)), "overvejer", "ansigt", "igen", "hvad_tid",
    )  # fmt: skip
    assert walk_phone(plan(SCRIPT), {"overvejer": 1, "igen": 2}, {"art": 1}) == (
        *(f"r{number}" for number in range(1, 8)),
        "overvejer", "hvorfor", "hvornaar", "ansigt", "grunde", "timer", "igen",
    )  # fmt: skip


def test_numbers_run_through_the_whole_script():
    numbers = [question.number for question in plan(SCRIPT).questions()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [item.id for item in compiled(SCRIPT).survey.items()] == [one.id for one in plan(SCRIPT).questions()]
    assert all(after.number > before.number for before, after in pairwise(plan(SCRIPT).sections))
    lists = [piece for one in plan(SCRIPT).questions() for piece in one.pieces if isinstance(piece, Answers)]
    assert lists
