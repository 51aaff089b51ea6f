"""`--against REF`: the earlier editions that a survey is held against.

REF is a file, a folder with the survey in it, a release (`id@version`), or a revision of the survey's own repository,
`git:REV` or `git:REV:PATH`. Each is resolved in a universe of its own.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

from btu_dsl.commands.paths import Session
from btu_dsl.commands.revision import GIT, Revision
from btu_dsl.diagnostics.record import Level
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe, files_below, read_head, real_path, version_key
from btu_dsl.pipeline import Compiled, compare, compile_path
from btu_dsl.rulebook.faults import usage
from btu_dsl.series.edition import Edition
from btu_dsl.series.pair import Pair, pair_of
from btu_dsl.series.release import read_release, releases_of
from btu_dsl.series.shelf import SUFFIX, find_release
from btu_dsl.source.git import repository_of

_KINDS = ("questionnaire", "overlay")


@dataclass(slots=True)
class Reference:
    """One REF of one run. `every`: all waves before the survey's own, and not only the newest."""

    text: str
    session: Session
    sink: Sink
    every: bool = False
    _read: dict[Path, tuple[Edition, ...]] = field(default_factory=dict)
    _revisions: dict[Path, Revision | None] = field(default_factory=dict)

    def of(self, new: Edition, origin: Path) -> tuple[Edition, ...]:
        """Earlier editions of the survey in the file `origin`, newest first; none where REF has none."""
        found = list(self._named(new, origin)) if self.text else []
        if self.every:
            found += [one for path in releases_of(new.id, origin).values() for one in self._in_file(path)]
            known = {one.name: one for one in reversed(found) if one.version != new.version or one.id != new.id}
            found = list(known.values())
        return tuple(sorted(found, key=lambda one: version_key(one.version), reverse=True))

    def _named(self, new: Edition, origin: Path) -> tuple[Edition, ...]:
        if self.text.startswith(GIT):
            return self._in_revision(new, origin)
        path = Path(self.text)
        there = os.path.lexists(path)  # of a name that is too long for a file, a path would raise
        if there and path.is_dir():
            return self._in_folder(path, new, origin)
        if there and path.is_file():
            found = self._in_file(path)
            return tuple(one for one in found if one.id == new.id) or found[:1]
        if "@" in self.text:
            release = find_release(self.text, origin)
            return self._in_file(release) if release else self._written(origin)
        return ()

    @property
    def unreadable(self) -> bool:
        """Whether a fault has already said why nothing came of REF."""
        return None in self._revisions.values() or (self.text.startswith(GIT) and not self._revisions)

    def _in_revision(self, new: Edition, origin: Path) -> tuple[Edition, ...]:
        """The survey as a revision has it: at the path given, else where it stands now, else anywhere."""
        repository = repository_of(origin, self.text, self.sink)
        if repository is None:
            return ()
        if repository.top not in self._revisions:
            self._revisions[repository.top] = Revision.read(repository, self.text, self.sink)
        revision = self._revisions[repository.top]
        if revision is None:
            return ()
        own = real_path(origin).relative_to(real_path(repository.top))
        path = revision.folder / (revision.under or own)
        if path.is_file():
            found = self._in_file(path, revision)
            return tuple(one for one in found if one.id == new.id) or found[:1]
        return self._in_folder(path if revision.under else revision.folder, new, origin, revision)

    def pinned(self, compiled: Compiled, origin: Path) -> Edition | None:
        """The release that an overlay was written for, where the core has changed since without a new version."""
        name, _, root = compiled.case.declared_pin.partition("#")
        if not root or compiled.case.core_root.startswith(root):
            return None
        path = find_release(name, origin)
        found = self._in_file(path) if path else ()
        return next((one for one in found if one.roots.root.startswith(root)), None)

    def _in_folder(
        self, folder: Path, new: Edition, origin: Path, revision: Revision | None = None
    ) -> tuple[Edition, ...]:
        """The survey as it stands in the folder: the newest that is no newer, in another file than its own."""
        mine = real_path(origin)
        heads = [head for path in files_below(folder) if real_path(path) != mine and (head := read_head(path))]
        fitting = [
            head
            for head in heads
            if head.kind in _KINDS and head.id == new.id and version_key(head.version) <= version_key(new.version)
        ]
        fitting.sort(key=lambda head: version_key(head.version), reverse=True)
        released = sorted((folder / "releases" / new.id).glob(f"*{SUFFIX}"), key=_release_key, reverse=True)
        paths = [head.path for head in fitting] or released
        return tuple(one for path in paths[: None if self.every else 1] for one in self._in_file(path, revision))

    def _written(self, origin: Path) -> tuple[Edition, ...]:
        """A version that was never released, as its file has it."""
        head = next((one for one in Universe(origin).heads() if one.name == self.text and one.kind in _KINDS), None)
        return self._in_file(head.path) if head else ()

    def _in_file(self, path: Path, revision: Revision | None = None) -> tuple[Edition, ...]:
        real = real_path(path)
        if real not in self._read:
            self._read[real] = self._release(path) if path.name.endswith(SUFFIX) else self._compiled(path, revision)
        return self._read[real]

    def _release(self, path: Path) -> tuple[Edition, ...]:
        edition = read_release(path, self.sink, self.session.sources)
        return () if edition is None else (edition,)

    def _compiled(self, path: Path, revision: Revision | None) -> tuple[Edition, ...]:
        """What the file stands for; that it can be read is all that is asked of it now."""
        universe, sink = Universe(path, revision.store if revision else None), Sink()
        found = compile_path(path, universe, sink)
        self.session.sources.update(universe.sources)
        self.sink.extend(finding for finding in sink if finding.level is Level.ERROR)
        return tuple(one.case.edition for one in found)


def _release_key(path: Path) -> tuple[int, ...]:
    return version_key(path.name.removesuffix(SUFFIX))


class Earlier:
    """Holds the surveys of one run against what they were, and against the cores that they were written for."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.newest: dict[str, Edition] = {}
        """By survey, what its verdicts are about."""
        self.pairs: list[Pair] = []
        self._alone: list[str] = []

    def hold(self, compiled: Compiled, origin: Path) -> None:
        """Run the rules of pairs; a survey that REF does not have is remembered."""
        own = compiled.case.edition if self._asked else None
        for old in self.reference.of(own, origin) if own is not None else ():
            compare(compiled, old)
            self.newest.setdefault(compiled.survey.id, old)
            self.pairs.append(pair_of(old, compiled.case.edition))
        if self._asked and compiled.survey.id not in self.newest:
            self._alone.append(compiled.survey.id)
        pinned = self.reference.pinned(compiled, origin)
        if pinned is not None:
            compare(compiled, pinned)

    def report(self) -> None:
        """That REF has none of the surveys is a fault; that it lacks some of many is not."""
        if self._alone and not self.pairs and not self.reference.unreadable:
            ref = self.reference.text or "--all-waves"
            self.reference.sink.report(usage.NO_EARLIER, ref=ref, name=self._alone[0])

    @property
    def _asked(self) -> bool:
        return bool(self.reference.text) or self.reference.every
