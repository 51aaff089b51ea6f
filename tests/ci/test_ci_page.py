"""`docs/ci.md` names what there is: formats, exit codes, inputs, variables and hooks."""

import re
from pathlib import Path

import pytest
import yaml

from btu_dsl.commands.options import FORMATS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
JOB = yaml.safe_load((ROOT / "docs" / "ci" / "btu.gitlab-ci.yml").read_text(encoding="utf-8"))["btu"]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def rows(heading: str) -> list[str]:
    """The first cells of the table in this section, without their backticks."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return [cell.strip("` ") for cell in re.findall(r"^\|([^|]+)\|", section, re.MULTILINE)][2:]


@pytest.mark.parametrize(
    ("heading", "there"),
    [("Exit codes", ["0", "1", "2", "3"]), ("Formats", [*FORMATS]), ("GitHub", [*ACTION["inputs"]])],
)
def test_the_tables_name_all_there_is(heading: str, there: list[str]):
    assert rows(heading) == there


def test_the_workflow_gives_the_action_what_it_takes():
    steps = next(block["jobs"]["questionnaires"]["steps"] for block in BLOCKS if "jobs" in block)
    own = next(step for step in steps if step["uses"].startswith("OWNER/"))
    assert {*own["with"]} <= {*ACTION["inputs"]}
    read = re.findall(r"steps\.(\w+)\.outputs\.(\w+)", str(steps))
    assert read == [(own["id"], name) for name in ACTION["outputs"]]


def test_the_job_on_gitlab_has_the_variables_that_are_named():
    own = next(block["btu"]["variables"] for block in BLOCKS if "btu" in block and "include" in block)
    named, used = set(re.findall(r"`(BTU_\w+)`", PAGE)), set(re.findall(r"BTU_\w+", str(JOB)))
    assert {*own} <= named
    assert named == used


def test_the_hook_is_there():
    hooks = next(block["repos"][0]["hooks"] for block in BLOCKS if "repos" in block)
    assert [hook["id"] for hook in hooks] == [hook["id"] for hook in HOOKS]
