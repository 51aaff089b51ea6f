"""The proof against plain enumeration: random forms, every sheet of answers, the reference simulator."""

from collections.abc import Iterator
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.compiling import compile_texts

from btu_dsl.expr.values import NO_ANSWER, Value
from btu_dsl.flow.diagram import NEVER, TooMuch
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.proof import Proof
from btu_dsl.flow.simulate import simulate

drawn = st.randoms(use_true_random=False, note_method_calls=False)
HEAD = """\
btu: 1
kind: questionnaire
id: dk.form
version: 1.0.0
title: Prøve
language: da
modes: [web]
use: [dk.scales@1]
preload:
  art: {type: choice, codes: {1: Et, 2: To}}
bases:
  inst: {label: "En base", when: "art == 1", if_unknown: ask}
derived:
  snit: {mean: [q0, q1]}
  sum: {value: "q1 * 2"}
  glad: {when: "q0 == 1 or q1 is missing"}
blocks:
  - id: b0
    items:
"""
ANSWERS = (
    "tilfredshed5",
    "{number: {min: 0, max: 3}}",
    "{choice: many, codes: {1: Et, 2: To}}",
    "{number: {min: 0, max: 500}}",
    "{number: {min: 0, max: 500}}",
)
ATOMS = (
    ("q0 == 1", 1), ("q0 != 1", 1), ("q0 is dont_know", 1), ("art == 2", 0), ("inst", 0), ("art is answered", 0),
    ("q1 == 2", 2), ("q1 is not_asked", 2), ("q1 in (1, 2)", 2), ("snit > 1", 2), ("sum == 2", 2), ("glad", 2),
    ("snit is not_asked", 2), ("q2 has 1", 3), ("count(q2) == 2", 3), ("q2 is missing", 3), ("q2 has all (1, 2)", 3),
    ("q3 > 7", 4), ("q3 in (7..300)", 4), ("q3 is no_answer", 4), ("q3 < q4", 5), ("q3 == q4", 5), ("q4 >= 8", 5),
)  # fmt: skip


def condition(draw: Random, at: int, depth: int = 2) -> str:
    if depth and draw.random() < 0.6:
        inner = [condition(draw, at, depth - 1) for _ in range(2)]
        return f"not ({inner[0]})" if draw.random() < 0.25 else f"({draw.choice((' and ', ' or ')).join(inner)})"
    return draw.choice([atom for atom, known in ATOMS if known <= at])


def form(draw: Random) -> Flow:
    lines = [HEAD]
    for at in range(7):
        answer = ANSWERS[at] if at < len(ANSWERS) else "ja_nej"
        asked = f', ask_if: "{condition(draw, at)}"' if at and draw.random() < 0.8 else ""
        ends = f', end_if: "{condition(draw, at)}"' if at and draw.random() < 0.15 else ""
        lines.append(f'      - {{id: q{at}, tier: optional, text: "Er det {at}?", answer: {answer}{asked}{ends}}}\n')
    outcome = compile_texts({"form.btu.yaml": "".join(lines)})
    assume(not outcome.sink.errors)
    return outcome.found[0].flow


def sheets(proof: Proof, names: list[str]) -> Iterator[dict[str, Value]]:
    yield from (dict(zip(names, values, strict=True)) for values in product(*(proof.values(name) for name in names)))


def given_answers(sheet: dict[str, Value]) -> int:
    return sum(1 for value in sheet.values() if value != NO_ANSWER)


@given(drawn)
@settings(max_examples=40, deadline=None)
def test_who_is_asked_is_what_trying_every_sheet_comes_to(draw: Random):
    flow = form(draw)
    proof = Proof(flow)
    read = ["art", "q0", "q1", "q2", "q3", "q4"]
    least: dict[str, int] = {}
    tried = list(sheets(proof, read))
    for sheet in draw.sample(tried, min(len(tried), 600)):
        told = simulate(flow, sheet, sheet)
        for item in told.asked:
            least[item] = min(
                least.get(item, len(read)), given_answers({k: sheet[k] for k in read if k not in told.ignored})
            )
    for item in flow.guards:
        diagram = proof.guard(item)
        assert (diagram != NEVER) or item not in least, item
        if diagram != NEVER:
            shortest = proof.sheet(diagram)
            assert item in simulate(flow, shortest, shortest).asked, item
            assert len(shortest) <= least.get(item, len(read)), item


@given(drawn)
@settings(max_examples=40, deadline=None)
def test_a_diagram_says_of_every_sheet_whether_the_question_is_asked(draw: Random):
    flow = form(draw)
    proof = Proof(flow)
    names = ["art", *flow.guards]
    for _ in range(200):
        sheet = {name: draw.choice(proof.values(name)) for name in names}
        asked = simulate(flow, sheet, sheet).asked
        assert [item for item in flow.guards if holds(proof, proof.guard(item), names, sheet)] == [*asked]


def holds(proof: Proof, diagram: int, names: list[str], sheet: dict[str, Value]) -> bool:
    while diagram > 1:
        name = names[proof.diagrams.variable(diagram)]
        diagram = proof.diagrams.branches(diagram)[proof.values(name).index(sheet[name])]
    return diagram == 1


def test_more_work_than_is_allowed_is_given_up_and_not_guessed():
    items = "".join(
        f'      - {{id: q{n}, tier: optional, text: "Er det {n}?", answer: {{number: {{min: 0, max: 40}}}}}}\n'
        for n in range(6)
    )
    last = (
        '      - {id: q6, tier: optional, ask_if: "q0 + q1 + q2 + q3 + q4 + q5 > 100", text: "Nå?", answer: ja_nej}\n'
    )
    proof = Proof(compile_texts({"form.btu.yaml": HEAD + items + last}).one.flow)
    assert proof.given_up("q5") is None
    with pytest.raises(TooMuch):
        proof.guard("q6")
