"""One revision of a repository as a folder of its own for as long as the program runs."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Self

from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Store
from btu_dsl.source.git import Repository, lay_out

GIT: Final = "git:"


@dataclass(frozen=True, slots=True)
class Revision:
    """`folder` holds the revision's files at their own paths, `under` the path that was asked for, or nothing."""

    folder: Path
    under: str
    store: Store
    _kept: TemporaryDirectory[str]

    @classmethod
    def read(cls, repository: Repository, reference: str, sink: Sink) -> Self | None:
        """`git:REV` or `git:REV:PATH`; None, with a fault, where it is not there."""
        revision, _, under = reference.removeprefix(GIT).partition(":")
        under = under.strip("/")
        kept = TemporaryDirectory(prefix="btu-")
        folder = Path(kept.name).resolve()
        (folder / ".git").mkdir()  # the folder is a project of its own
        if not lay_out(repository, revision, under, folder, sink):
            return None
        return cls(folder, under, Store(called={folder: f"{GIT}{revision}:"}), kept)
