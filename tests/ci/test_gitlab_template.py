"""`docs/ci/btu.gitlab-ci.yml`: its script, run by the shells that a runner may have, in a real repository."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from repository import CORE, Job, repository, run

ROOT = Path(__file__).parents[2]
JOB = yaml.safe_load((ROOT / "docs" / "ci" / "btu.gitlab-ci.yml").read_text(encoding="utf-8"))["btu"]
SHELLS = [(name, "-e", "-c") for name in ("bash", "dash", "sh") if shutil.which(name)]


def job(folder: Path, shell: tuple[str, ...], **variables: str) -> Job:
    return run(shell, "\n".join(JOB["script"]), folder, {**JOB["variables"], **variables})


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell[0])
def test_a_changed_core_is_reported_and_stops_the_job(shell: tuple[str, ...], tmp_path: Path):
    folder = repository(tmp_path / "r", "mine skemaer/kerne.btu.yaml", changed=True)
    done = job(folder, shell, BTU_PATHS="mine skemaer/kerne.btu.yaml", BTU_AGAINST="git:main")
    assert done.code == 1, done.err
    assert "fejl[TRD002]" in done.out
    reports = JOB["artifacts"]["reports"]
    issues = json.loads((folder / reports["codequality"]).read_text(encoding="utf-8"))
    (issue,) = [one for one in issues if one["check_name"].startswith("TRD002")]
    assert issue["location"]["path"] == "mine skemaer/kerne.btu.yaml"
    failed = [case.get("name") for case in ET.parse(folder / reports["junit"]).iter("testcase") if len(case)]
    assert failed


def test_a_clean_change_goes_through(tmp_path: Path):
    folder = repository(tmp_path / "r", "questionnaires/kerne.btu.yaml", changed=False)
    done = job(folder, SHELLS[0], BTU_AGAINST="git:main")
    assert (done.code, done.out) == (0, "ingen fejl fundet\n")
    assert json.loads((folder / "gl-code-quality-report.json").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell[0])
def test_paths_stand_one_a_line_and_are_values(shell: tuple[str, ...], tmp_path: Path):
    folder = repository(tmp_path / "r", "a b/kerne.btu.yaml", changed=False)
    (folder / "c*").mkdir()
    (folder / "c*" / "anden.btu.yaml").write_text(CORE.replace("dk.kerne", "dk.anden"), encoding="utf-8")
    done = job(folder, shell, BTU_PATHS="a b\n$(touch brudt)\nc*", BTU_LANG="en")
    assert done.code == 2
    assert "error[E901]: `$(touch brudt)` is not there" in done.out
    assert done.out.count("E901") == 1
    assert not (folder / "brudt").exists()
