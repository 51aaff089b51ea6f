"""`btu` as somebody in a municipality runs it: a process of its own, in a folder of their own.

The process is forked from one that has loaded the compiler already, or with `cold` started from nothing.
"""

import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from multiprocessing import forkserver, get_context
from multiprocessing.context import ForkServerContext
from pathlib import Path
from tempfile import TemporaryDirectory

from btu_dsl.cli import main

ROOT = Path(__file__).parents[2]
SECONDS = 60


@dataclass(frozen=True)
class Run:
    """`seconds` is the processor's time of a cold start, which a busy machine does not lengthen."""

    code: int
    out: str
    err: str
    seconds: float = 0.0


def btu(*arguments: object, at: Path, locale: str = "C.UTF-8", cold: bool = False) -> Run:
    words = [str(argument) for argument in arguments]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return (_cold if cold else _warm)(words, at, {**kept, "LANG": locale, "PYTHONPATH": str(ROOT)})


def _cold(words: list[str], at: Path, environment: dict[str, str]) -> Run:
    command = [sys.executable, "-m", "btu_dsl", *words]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.run(command, cwd=at, env=environment, capture_output=True, timeout=SECONDS, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(process.returncode, process.stdout.decode("utf-8"), process.stderr.decode("utf-8"), seconds)


def _warm(words: list[str], at: Path, environment: dict[str, str]) -> Run:
    with TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        process = _server().Process(target=_errand, args=(words, at, environment, out, err))
        process.start()
        process.join(SECONDS)
        assert process.exitcode is not None, "still running"
        return Run(process.exitcode, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))


@cache
def _server() -> ForkServerContext:
    context = get_context("forkserver")
    context.set_forkserver_preload(["warm"])
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), str(ROOT)])
    forkserver.ensure_running()
    os.environ.pop("PYTHONPATH")
    if before is not None:
        os.environ["PYTHONPATH"] = before
    return context


def _errand(words: list[str], at: Path, environment: dict[str, str], out: Path, err: Path) -> None:
    """In the forked process."""
    os.chdir(at)
    os.environ.clear()
    os.environ.update(environment)
    for descriptor, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
    sys.argv = ["btu", *words]
    main()


def put(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return folder


CORE = """btu: 1
kind: questionnaire
id: dk.kerne
version: 1.0.0
title: Prøve
language: da
modes: [web, paper, phone]
use: [dk.scales@1]
preload:
  art: {type: choice, codes: {1: institution, 2: dagpleje}}
bases:
  i_dagpleje: {label: "Forældre med barn i dagpleje", when: "art == 2", if_unknown: ask}
blocks:
  - id: samlet
    items:
      - id: glad
        tier: obligatory
        text: Er du glad for stedet?
        answer: ja_nej
      - id: hvorfor
        tier: obligatory
        ask_if: glad == 2
        text: Hvorfor ikke?
        instruction: Nævn ingen navne
        answer: open
      - id: pleje
        tier: obligatory
        base: i_dagpleje
        text: Er dagplejeren rar?
        answer: ja_nej
"""
OVERLAY = """btu: 1
slags: tillæg
id: dk.k751.kerne
version: 1.0.0
grundskema: dk.kerne@1.0.0
ejer: {kommune: 751}
sprog: da
spørgsmål:
  - id: tur
    tekst: Hvor tilfreds eller utilfreds er du med turene?
    svar: tilfredshed5
"""
