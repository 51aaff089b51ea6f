"""RTE004 and RTE007–RTE014 in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.examples import run_example

from btu_dsl.rulebook.rule import Example

THREE = "{choice: one, codes: {1: Et, 2: To, 3: Tre}, missing: {dont_know: {label: Uoplyst, web: shown}}}"
HEAD = f"""
modes: [web, phone]
items:
  - {{id: a, tier: obligatory, text: "Er a godt?", answer: ja_nej}}
  - {{id: t, tier: optional, text: "Hvad passer?", answer: {THREE}}}
"""
ASK = '  - {{id: {0}, tier: optional, ask_if: "{1}", text: "Er {0} godt?", answer: ja_nej}}\n'
NUMBER = '  - {{id: {0}, tier: optional, {1}text: "Hvor mange {0}?", answer: {{number: {{min: 0, max: 200}}}}{2}}}\n'


def codes(core: str, folder: Path) -> list[tuple[str, str]]:
    found = run_example(Example(core=core), folder).findings
    return [(one.code, one.subject.item) for one in found if one.code.startswith("RTE") and one.state == "open"]


@pytest.mark.parametrize(
    ("last", "found"),
    [("t == 3", [("RTE004", "z")]), ("t == 3 or t is dont_know", []), ("t is not answered", [])],
)
def test_three_conditions_that_forget_an_answer_between_them(last: str, found: list[tuple[str, str]], tmp_path: Path):
    core = HEAD + ASK.format("x", "t == 1") + ASK.format("y", "t == 2") + ASK.format("z", last)
    assert codes(core, tmp_path) == found


def test_an_end_after_which_nobody_would_have_been_asked_anything(tmp_path: Path):
    end = '  - {id: e, tier: optional, text: "Er e godt?", answer: ja_nej, end_if: "e == 1"}\n'
    assert codes(HEAD + end + ASK.format("x", "e == 2"), tmp_path) == [("RTE007", "e")]


def test_a_sum_of_which_one_part_is_asked_of_some_only(tmp_path: Path):
    core = HEAD + NUMBER.format("m", "", "") + NUMBER.format("n", 'ask_if: "a == 1", ', "")
    assert codes(core + 'derived:\n  alle: {value: "m + n"}\n', tmp_path) == [("RTE011", "alle")]
    assert codes(core + "derived:\n  alle: {sum: [m, n]}\n", tmp_path) == []


@pytest.mark.parametrize(
    ("require", "found"),
    [
        ("n <= m", []),
        ("n <= m or n > m", [("RTE012", "n")]),
        ("n > 90 and n < 20", [("RTE013", "n")]),
        ("n + m > 900", [("RTE015", "n")]),
    ],
)
def test_checks_that_hold_long_ranges_against_each_other(require: str, found: list[tuple[str, str]], tmp_path: Path):
    check = f', checks: [{{level: soft, require: "{require}", message: "Er det rigtigt?"}}]'
    assert codes(HEAD + NUMBER.format("m", "", "") + NUMBER.format("n", "", check), tmp_path) == found
