"""Files of one revision, read from git's objects: nothing is checked out and the work tree is never touched."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.faults import git as faults

_SUFFIXES: Final = (".btu.yaml", ".btu.json", ".csv", ".png", ".jpg", ".jpeg", ".svg")
"""What a questionnaire can refer to."""
FILES_AT_MOST = 5_000
_BYTES_AT_MOST: Final = 200_000_000
_PLAIN_FILE: Final = "100"
_QUIET: Final = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never")
"""A repository's own settings start no program and reach no network."""


@dataclass(frozen=True, slots=True)
class _Entry:
    object: str
    path: str


@dataclass(frozen=True, slots=True)
class Repository:
    """`top` is the folder that the paths of a revision are counted from."""

    top: Path


def repository_of(path: Path, ref: str, sink: Sink) -> Repository | None:
    """The repository that holds `path`; a fault where there is none, or no git to ask."""
    folder = path if path.is_dir() else path.parent
    try:
        found = _git(folder, "rev-parse", "--show-toplevel")
    except FileNotFoundError:
        sink.report(faults.NO_GIT, ref=ref)
        return None
    if found is None:
        sink.report(faults.NO_REPOSITORY, ref=ref, path=path)
        return None
    return Repository(Path(os.fsdecode(found.rstrip(b"\n"))))


def lay_out(repository: Repository, revision: str, under: str, into: Path, sink: Sink) -> bool:
    """Write the questionnaire files of `revision` below the folder `into`, each at its own path.

    `under` (a path from the top, or empty) must be there; all else that it may refer to is laid out too. False, with a
    fault, where the revision or the path is not there.
    """
    commit = _commit(repository, revision, sink)
    if commit is None:
        return False
    listed = _git(repository.top, "ls-tree", "-r", "-z", "--full-tree", commit) or b""
    entries = list(_entries(listed))
    if under and not any(entry.path == under or entry.path.startswith(f"{under}/") for entry in entries):
        sink.report(faults.NOT_IN_REVISION, path=under, revision=revision)
        return False
    wanted = [entry for entry in entries if entry.path.endswith(_SUFFIXES)]
    if len(wanted) > FILES_AT_MOST:
        sink.report(faults.TOO_MUCH, revision=revision, limit=FILES_AT_MOST)
        return False
    return _write(repository, wanted, revision, into, sink)


def _commit(repository: Repository, revision: str, sink: Sink) -> str | None:
    found = _git(repository.top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found is not None:
        return found.decode().strip()
    shallow = _git(repository.top, "rev-parse", "--is-shallow-repository") == b"true\n"
    if shallow:
        remote, _, branch = revision.rpartition("/")
        command = f"git fetch --depth=1 {remote.removeprefix('refs/remotes/') or 'origin'} {branch}"
        sink.report(faults.SHALLOW, revision=revision, command=command)
    else:
        sink.report(faults.UNKNOWN_REVISION, revision=revision)
    return None


def _entries(listed: bytes) -> Iterator[_Entry]:
    """Ordinary files only: links and submodules are not followed."""
    for line in listed.split(b"\0"):
        about, _, path = line.partition(b"\t")
        mode, _, rest = about.decode().partition(" ")
        if mode.startswith(_PLAIN_FILE):
            yield _Entry(rest.split(" ")[1], os.fsdecode(path))


def _write(repository: Repository, entries: list[_Entry], revision: str, into: Path, sink: Sink) -> bool:
    asked = "".join(f"{entry.object}\n" for entry in entries)
    told = _git(repository.top, "cat-file", "--batch", asked=asked.encode())
    if told is None or len(told) > _BYTES_AT_MOST:
        sink.report(faults.TOO_MUCH, revision=revision, limit=FILES_AT_MOST)
        return False
    at, top = 0, into.resolve()
    for entry in entries:
        head, _, _ = told[at:].partition(b"\n")
        size = int(head.split()[2])
        start = at + len(head) + 1
        at = start + size + 1
        path = (top / entry.path).resolve()
        if path.is_relative_to(top):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(told[start : start + size])
    return True


def _git(folder: Path, *words: str, asked: bytes = b"") -> bytes | None:
    """What git answers, None where it refuses. Raises FileNotFoundError where there is no git."""
    command = ("git", *_QUIET, *words)
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    run = subprocess.run(  # noqa: S603  # fixed words; what a user gives follows --end-of-options
        command, cwd=folder, input=asked, capture_output=True, env=environment, check=False
    )
    return run.stdout if run.returncode == 0 else None
