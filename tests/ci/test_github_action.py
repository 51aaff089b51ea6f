"""`action.yml`: its step, run by bash as GitHub's runner does it, in a real repository."""

import json
import re
from pathlib import Path

import pytest
import yaml
from repository import CORE, Job, repository, run

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
CHECK = next(step for step in ACTION["runs"]["steps"] if step.get("id") == "check")
BASH = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c")
"""As the runner calls the shell of a step with `shell: bash`."""
INPUT = re.compile(r"^\$\{\{ inputs\.([\w-]+) \}\}$")


def step(folder: Path, **inputs: str) -> Job:
    """The step in `folder`, given these inputs (`fail_on` for `fail-on`) and the defaults of the others."""
    given = {name: value["default"] for name, value in ACTION["inputs"].items()}
    given |= {name.replace("_", "-"): value for name, value in inputs.items()}
    environment = {name: given[INPUT.match(value)[1]] for name, value in CHECK["env"].items()}
    runner = folder.parent / "runner temp"
    runner.mkdir()
    files = {name: str(runner / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    return run(BASH, CHECK["run"], folder, environment | files | {"RUNNER_TEMP": str(runner)})


def written(job: Job, name: str) -> str:
    return (job.folder.parent / "runner temp" / name).read_text(encoding="utf-8")


def sarif(job: Job) -> list[dict]:
    """The results in the file that the step's output names."""
    output = dict(line.split("=", 1) for line in written(job, "GITHUB_OUTPUT").splitlines())
    return json.loads(Path(output["sarif"]).read_text(encoding="utf-8"))["runs"][0]["results"]


def test_a_changed_core_is_annotated_and_stops_the_job(tmp_path: Path):
    folder = repository(tmp_path / "r", "questionnaires/kerne.btu.yaml", changed=True)
    job = step(folder, against="git:main")
    assert job.code == 1, job.err
    line = CORE.splitlines().index("        text: Hvor tilfreds eller utilfreds er du med maden i dagtilbuddet?") + 1
    wording = [text for text in job.out.splitlines() if "TRD002" in text]
    assert len(wording) == 1
    assert wording[0].startswith(f"::error file=questionnaires/kerne.btu.yaml,line={line},")
    assert "TRD002" in {result["ruleId"] for result in sarif(job)}
    assert "TRD002" in written(job, "GITHUB_STEP_SUMMARY")
    assert "<del>" in written(job, "GITHUB_STEP_SUMMARY")


def test_a_clean_change_goes_through(tmp_path: Path):
    folder = repository(tmp_path / "r", "questionnaires/kerne.btu.yaml", changed=False)
    job = step(folder, against="git:main")
    assert (job.code, "::error" in job.out, sarif(job)) == (0, False, [])
    assert "ingen fejl fundet" in written(job, "GITHUB_STEP_SUMMARY")


def test_paths_may_hold_spaces_and_be_several(tmp_path: Path):
    folder = repository(tmp_path / "r", "mine skemaer/den ene.btu.yaml", changed=True)
    (folder / "andre").mkdir()
    (folder / "andre" / "tom.btu.yaml").write_text(CORE.replace("dk.kerne", "dk.anden"), encoding="utf-8")
    job = step(folder, paths="mine skemaer/den ene.btu.yaml\n\nandre\n", against="git:main", lang="en")
    assert job.code == 1, job.err
    assert "::error file=mine skemaer/den ene.btu.yaml,line=" in job.out
    assert "the wording of `mad` has changed" in job.out


def test_without_a_comparison_only_the_files_themselves_are_judged(tmp_path: Path):
    folder = repository(tmp_path / "r", "questionnaires/kerne.btu.yaml", changed=True)
    assert step(folder).code == 0


def test_a_file_that_cannot_be_read_is_2_and_still_summarised(tmp_path: Path):
    folder = repository(tmp_path / "r", "questionnaires/kerne.btu.yaml", changed=False)
    (folder / "questionnaires" / "kerne.btu.yaml").write_text("btu: [", encoding="utf-8")
    job = step(folder)
    assert (job.code, "::error file=questionnaires/kerne.btu.yaml,line=1" in job.out) == (2, True)
    assert "questionnaires/kerne.btu.yaml:1" in written(job, "GITHUB_STEP_SUMMARY").replace("\\", "")


def test_what_no_text_may_do(tmp_path: Path):
    """A path or a reference from outside is a value, never a command."""
    folder = repository(tmp_path / "r", "questionnaires/kerne.btu.yaml", changed=False)
    job = step(folder, paths="$(touch brudt)\nquestionnaires", against="git:main; touch brudt")
    assert job.code == 2
    assert not (folder / "brudt").exists()


def test_the_action_is_whole():
    """What GitHub asks of a composite action: a shell for every script, and inputs and outputs that lead somewhere."""
    steps = ACTION["runs"]["steps"]
    assert ACTION["runs"]["using"] == "composite"
    assert [one for one in steps if "run" in one and "shell" not in one] == []
    assert {INPUT.match(value)[1] for value in CHECK["env"].values()} == {*ACTION["inputs"]}
    named = {one["id"] for one in steps if "id" in one}
    for output in ACTION["outputs"].values():
        assert re.fullmatch(r"\$\{\{ steps\.(\w+)\.outputs\.\w+ \}\}", output["value"])[1] in named


@pytest.mark.parametrize("script", [one["run"] for one in ACTION["runs"]["steps"]])
def test_no_input_is_pasted_into_a_script(script: str):
    assert "${{" not in script
