"""A municipality's repository with a core in it, and the tools that a build server runs there."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CORE = """\
btu: 1
kind: questionnaire
id: dk.kerne
version: 1.0.0
title: Prøve
language: da
modes: [web]
provenance: own
collection: {type: round, label: "2022", period: {from: 2022-01-01, to: 2022-02-01}}
survey:
  controller: Ministeriet
  population: Forældre til børn i dagtilbud
  observation_unit: [child]
  reference_period: de seneste 12 måneder
  contact: skema@example.org
policy: {profile: national, reporting: {min_group: 5}}
use: [dk.scales@1]
blocks:
  - id: samlet
    items:
      - id: mad
        tier: obligatory
        text: Hvor tilfreds eller utilfreds er du med maden i dagtilbuddet?
        answer: tilfredshed5
"""
CHANGED = CORE.replace("med maden", "med frokosten")


@dataclass(frozen=True)
class Job:
    """What became of one step: its exit code, what it said, and the folder that it ran in."""

    code: int
    out: str
    err: str
    folder: Path


def repository(folder: Path, path: str, *, changed: bool) -> Path:
    """`main` with the core at `path`, and a branch on which its wording is changed, or nothing but a remark."""
    file = folder / path
    file.parent.mkdir(parents=True)
    _git(folder, "init", "-q", "-b", "main")
    for branch, text in (("", CORE), ("ny", CHANGED if changed else f"# set igennem\n{CORE}")):
        if branch:
            _git(folder, "checkout", "-q", "-b", branch)
        file.write_text(text, encoding="utf-8")
        _git(folder, "add", "-A")
        _git(folder, "commit", "-q", "-m", "skema")
    return folder


def run(shell: tuple[str, ...], script: str, folder: Path, environment: dict[str, str]) -> Job:
    """The script as a build server runs it, with `btu` installed and nothing of this machine's own settings."""
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    own = {"PATH": programs, "HOME": str(folder), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [*shell, script], cwd=folder, env=own | environment, capture_output=True, check=False, timeout=120
    )
    return Job(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"), folder)


def _git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *words], cwd=folder, capture_output=True, check=True)
