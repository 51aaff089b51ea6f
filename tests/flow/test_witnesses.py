"""The answer sheet of every finding about routing, run through the reference: it shows what the finding says."""

from pathlib import Path

import pytest
from flow.witnesses import SHOWS, shows_what_it_says
from support.compiling import compile_in
from support.examples import run_example

from btu_dsl.pipeline import all_rules
from btu_dsl.rulebook.rule import Rule

TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("rule", [all_rules()[code] for code in SHOWS], ids=lambda rule: rule.code)
def test_the_sheet_of_an_example_shows_the_finding(rule: Rule, tmp_path: Path):
    found = [one for one in run_example(rule.avoid, tmp_path).findings if one.code == rule.code]
    compiled = compile_in(tmp_path / "eksempel.btu.yaml").found[0]
    assert found
    assert all(shows_what_it_says(finding, compiled) for finding in found)
