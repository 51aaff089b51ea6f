"""A revision is read from git's objects: real repositories, work trees untouched, clear words where it is not there."""

import subprocess
from pathlib import Path

import pytest

from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.git import lay_out, repository_of


def git(folder: Path, *words: str) -> str:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    run = subprocess.run(["git", *identity, *words], cwd=folder, capture_output=True, text=True, check=True)
    return run.stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two commits: `first` has a.btu.yaml in its old form, the newer one has it changed and a neighbour."""
    folder = tmp_path / "project"
    (folder / "skemaer").mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "skemaer" / "å.btu.yaml").write_text("gammel\n", encoding="utf-8")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "first")
    git(folder, "tag", "first")
    (folder / "skemaer" / "å.btu.yaml").write_text("ny\n", encoding="utf-8")
    (folder / "link.btu.yaml").symlink_to("/etc/passwd")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "second")
    return folder


def laid(folder: Path, revision: str, into: Path, under: str = "") -> tuple[bool, list[str]]:
    sink = Sink()
    repository = repository_of(folder, f"git:{revision}", sink)
    done = repository is not None and lay_out(repository, revision, under, into, sink)
    return done, [finding.code for finding in sink]


def test_the_files_of_a_revision_are_laid_out_and_the_work_tree_is_left_alone(project: Path, tmp_path: Path):
    before = git(project, "status", "--porcelain=v2", "--branch")
    assert laid(project, "first", tmp_path / "old") == (True, [])
    assert (tmp_path / "old" / "skemaer" / "å.btu.yaml").read_text(encoding="utf-8") == "gammel\n"
    assert not (tmp_path / "old" / "notes.txt").exists()
    assert (project / "skemaer" / "å.btu.yaml").read_text(encoding="utf-8") == "ny\n"
    assert git(project, "status", "--porcelain=v2", "--branch") == before


def test_links_are_not_followed(project: Path, tmp_path: Path):
    assert laid(project, "main", tmp_path / "new") == (True, [])
    assert sorted(path.name for path in (tmp_path / "new").rglob("*") if path.is_file()) == ["å.btu.yaml"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "main:skemaer"])
def test_an_unknown_revision_is_told(project: Path, tmp_path: Path, revision: str):
    assert laid(project, revision, tmp_path / "x") == (False, ["E922"])


def test_a_path_that_the_revision_lacks_is_told(project: Path, tmp_path: Path):
    assert laid(project, "first", tmp_path / "x", "andet/sted") == (False, ["E924"])


def test_a_folder_in_no_repository_is_told(tmp_path: Path):
    assert laid(tmp_path, "main", tmp_path / "x") == (False, ["E920"])


def test_a_shallow_clone_is_given_the_command_that_fetches(project: Path, tmp_path: Path):
    git(tmp_path, "clone", "-q", "--depth=1", project.as_uri(), "clone")
    sink = Sink()
    repository = repository_of(tmp_path / "clone", "git:first", sink)
    assert repository is not None
    assert not lay_out(repository, "first", "", tmp_path / "x", sink)
    (finding,) = sink
    command = finding.text(finding.record.help, "en").split("`")[1]
    assert command == "git fetch --depth=1 origin first"
    git(tmp_path / "clone", *command.split()[1:])
    assert laid(tmp_path / "clone", "FETCH_HEAD", tmp_path / "y") == (True, [])
