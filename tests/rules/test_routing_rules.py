"""RTE001–RTE004: conditions in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.compiling import compile_in
from support.examples import run_example

from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.simulate import simulate
from btu_dsl.rulebook.rule import Example

TESTS = Path(__file__).parents[1]
ROUTING = ("RTE001", "RTE002", "RTE003", "RTE004")


def told(core: str, folder: Path) -> list[Diagnostic]:
    return [finding for finding in run_example(Example(core=core), folder).findings if finding.code in ROUTING]


def codes(core: str, folder: Path) -> list[tuple[str, str]]:
    return [(finding.code, finding.subject.item) for finding in told(core, folder)]


QUESTIONS = """
modes: [web]
preload:
  art: {type: choice, codes: {1: daginstitution, 2: dagpleje}}
bases:
  inst: {label: "I daginstitution", when: "art == 1", if_unknown: ask}
items:
  - {id: a, tier: obligatory, text: "Er a godt?", answer: ja_nej}
  - {id: b, tier: obligatory, text: "Er b godt?", answer: ja_nej}
  - {id: m, tier: obligatory, text: "Hvad passer?", answer: {choice: many, codes: {1: Et, 2: To, 3: Tre}}}
  - {id: n, tier: obligatory, text: "Hvor mange?", answer: {number: {min: 0, max: 500}}}
"""


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("a == 1", []),
        ("a == 1 and a == 2", ["RTE001"]),
        ("a == 1 and a is dont_know", ["RTE001"]),
        ("a is answered or a is missing", ["RTE002"]),
        ("a in (1, 2) and a is answered", ["RTE002"]),
        ("a == 1 or (a == 1 and b == 1)", ["RTE002"]),
        ("m has 1 and m has 2", []),
        ("m has all (1, 2) and count(m) == 1", ["RTE001"]),
        ("count(m) > 0 and m is answered", ["RTE002"]),
        ("n > 400 and n < 300", ["RTE001"]),
        ("n > 400", []),
        ("n in (300..500)", []),
        ("n in (0..500)", ["RTE002"]),
        ("inst and art == 2", ["RTE001"]),
        ("art == 1", []),
    ],
)
def test_conditions_that_cannot_be_met_or_never_matter(condition: str, expected: list[str], tmp_path: Path):
    last = f'  - {{id: sidst, tier: optional, ask_if: "{condition}", text: "Er det rart?", answer: ja_nej}}\n'
    assert codes(QUESTIONS + last, tmp_path) == [(code, "sidst") for code in expected]


def test_a_blocks_condition_is_told_once_with_what_rules_it_out(tmp_path: Path):
    core = """
modes: [web]
blocks:
  - id: foerst
    items:
      - {id: a, tier: obligatory, text: "Er a godt?", answer: ja_nej}
      - {id: b, tier: optional, ask_if: "a == 1", text: "Er b godt?", answer: ja_nej}
  - id: saa
    ask_if: a == 2 and b == 1
    items:
      - {id: c, tier: optional, text: "Er c godt?", answer: ja_nej}
      - {id: d, tier: optional, text: "Er d godt?", answer: ja_nej}
"""
    (found,) = told(core, tmp_path)
    assert (found.code, found.subject.item, len(found.related)) == ("RTE001", "c", 1)


def test_after_the_end_nobody_is_left_to_ask(tmp_path: Path):
    core = """
modes: [web]
items:
  - {id: a, tier: obligatory, text: "Er a godt?", answer: ja_nej, end_if: "a == 1"}
  - {id: b, tier: optional, ask_if: "a == 1", text: "Er b godt?", answer: ja_nej}
"""
    assert codes(core, tmp_path) == [("RTE001", "b")]


def test_a_wider_condition_within_a_narrower_one_names_codes_in_vain(tmp_path: Path):
    core = """
modes: [web]
blocks:
  - id: foerst
    items:
      - {id: a, tier: obligatory, text: "Er a godt?", answer: {choice: one, codes: {1: Ja, 2: Nej, 3: Lidt}}}
  - id: saa
    ask_if: a in (1, 2)
    items:
      - {id: c, tier: optional, ask_if: "a in (2, 3)", text: "Er c godt?", answer: ja_nej}
      - {id: d, tier: optional, ask_if: "a != 1", text: "Er d godt?", answer: ja_nej}
"""
    (found,) = told(core, tmp_path)
    assert (found.code, found.subject.item, dict(found.arguments)["code"]) == ("RTE003", "c", "3")


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("a == 2", True),
        ("not (a == 1)", True),
        ("a == 2 or a is dont_know", False),
        ("a is missing or a == 2", False),
        ("a == 2 and b == 1", False),
    ],
)
def test_two_conditions_that_forget_an_answer_between_them(second: str, found: bool, tmp_path: Path):  # noqa: FBT001  # a table
    core = f"""
modes: [web]
items:
  - {{id: a, tier: obligatory, text: "Er a godt?", answer: ja_nej}}
  - {{id: b, tier: obligatory, text: "Er b godt?", answer: ja_nej}}
  - {{id: x, tier: optional, ask_if: "a == 1", text: "Er x godt?", answer: ja_nej}}
  - {{id: y, tier: optional, ask_if: "{second}", text: "Er y godt?", answer: ja_nej}}
"""
    assert codes(core, tmp_path) == ([("RTE004", "y")] if found else [])


def test_what_is_too_much_to_try_is_not_judged(tmp_path: Path):
    items = "".join(
        f'  - {{id: q{n}, tier: obligatory, text: "Er {n} godt?", answer: {{number: {{min: 0, max: 40}}}}}}\n'
        for n in range(6)
    )
    total = " + ".join(f"q{n}" for n in range(6))
    last = f'  - {{id: sidst, tier: optional, ask_if: "{total} > 900", text: "Er det rart?", answer: ja_nej}}\n'
    assert codes(f"modes: [web]\nitems:\n{items}{last}", tmp_path) == []


@pytest.mark.parametrize("path", ["route/rich", "equality/filters", "equality/ending", "route/paper/conditions"])
def test_a_way_to_a_question_is_one_by_the_reference(path: str):
    """And every state that was tried has the outcome that it was taken for."""
    (compiled,) = compile_in(TESTS / f"{path}.btu.yaml").found
    preload = {value.name for value in compiled.survey.preload}
    judged = 0
    for item in compiled.survey.items():
        reach = compiled.case.reachability.of(item)
        for state in reach.states if reach is not None else ():
            values = {name: value for name, value in state.items() if value is not None and not isinstance(value, bool)}
            known = {name: value for name, value in values.items() if name in preload}
            asked = simulate(compiled.flow, values, known).asked
            judged += 1
            assert (item.id in asked) is evaluate_lowered(compiled.flow.guards[item.id].whole, {**values}), item.id
            if state is reach.asked:
                assert item.id in asked
    assert judged > len(list(compiled.survey.items()))
