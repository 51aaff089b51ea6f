"""`.pre-commit-hooks.yaml`: the keys that pre-commit asks for, and its entry run on the files of a commit."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from repository import CORE, repository, run

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
(HOOK,) = HOOKS
MUST = {"id", "name", "entry", "language"}
MAY = {"description", "files", "exclude", "types", "types_or", "args", "pass_filenames", "require_serial", "stages",
       "always_run", "fail_fast", "verbose", "language_version", "minimum_pre_commit_version"}  # fmt: skip
"""As https://pre-commit.com/#new-hooks lists them."""


def test_the_manifest_has_the_keys_of_a_hook():
    assert {*HOOK} >= MUST
    assert {*HOOK} - MUST - MAY == set()
    assert HOOK["language"] == "python"


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("questionnaires/a b.btu.yaml", True),
        ("x.en.btu.yaml", True),
        ("x.yaml", False),
        ("x.btu.yaml.bak", False),
        ("releases/dk.x/1.0.0.btu.json", False),
    ],
)
def test_it_is_run_on_questionnaire_files(path: str, *, taken: bool):
    assert bool(re.search(HOOK["files"], path)) is taken


@pytest.mark.parametrize(("text", "code"), [(CORE, 0), (CORE.replace("tilfredshed5", "tilfredshed9"), 2)])
def test_its_entry_judges_the_files_that_are_handed_to_it(text: str, code: int, tmp_path: Path):
    folder = repository(tmp_path / "r", "mine skemaer/den ene.btu.yaml", changed=False)
    (folder / "mine skemaer" / "den ene.btu.yaml").write_text(text, encoding="utf-8")
    command = shlex.join([*shlex.split(HOOK["entry"]), "mine skemaer/den ene.btu.yaml"])
    assert run(("sh", "-c"), command, folder, {}).code == code


def test_parts_of_a_questionnaire_are_handed_to_it_as_well(tmp_path: Path):
    """A commit may hold nothing but a translation or a library."""
    shipped = ROOT / "questionnaires"
    paths = (shipped / "library" / "scales.btu.yaml", shipped / "national" / "dagtilbud" / "dagtilbud-2022.ur.btu.yaml")
    command = shlex.join([*shlex.split(HOOK["entry"]), *map(str, paths)])
    job = run(("sh", "-c"), command, tmp_path, {})
    assert (job.code, job.out) == (0, "nothing to report\n")
