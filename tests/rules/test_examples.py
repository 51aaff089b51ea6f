"""Every rule runs on every rule's examples, and the whole of what was found is committed as a person would read it."""

from pathlib import Path

import pytest
from support.examples import run_example
from support.golden import check_golden

from btu_dsl import resources
from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.pipeline import all_rules
from btu_dsl.rulebook.rule import Rule

FOUND = Path(__file__).parent / "found"
KINDS = ("avoid", "prefer", "near")


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.code)
def test_a_rule_finds_what_to_avoid_and_leaves_the_rest(rule: Rule, tmp_path: Path):
    pages = []
    for kind in KINDS:
        folder = tmp_path / kind
        folder.mkdir()
        found = run_example(getattr(rule, kind), folder)
        pages += [f"════ {kind} · en", render_text(found.findings, found.sources, "en", verbose=True)]
        if kind == "avoid":
            pages += [f"════ {kind} · da", render_text(found.findings, found.sources, "da", verbose=True)]
        assert (rule.code in found.codes) is (kind == "avoid"), (kind, sorted(found.codes))
    shipped = Path(str(resources.questionnaires_dir())).resolve()
    check_golden(FOUND / f"{rule.code}.txt", "\n".join(pages).replace(f"{shipped}/", "questionnaires/"))


def test_no_expected_finding_is_left_over():
    assert {path.stem for path in FOUND.iterdir()} <= all_rules().keys()
