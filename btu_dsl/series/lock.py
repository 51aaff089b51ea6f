"""The lock of a project, `btu.lock.json`: which core, which roots and which libraries its files were written for."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.normalise import VERSION
from btu_dsl.model.universe import project_of, real_path, show_path
from btu_dsl.rulebook import governance
from btu_dsl.series.canonical import canonical_bytes
from btu_dsl.series.facets import Json
from btu_dsl.series.records import MisfitError, read_record, write_record
from btu_dsl.series.roots import Roots
from btu_dsl.source.file import SourceFile
from btu_dsl.source.json_tree import read_json
from btu_dsl.source.node import MappingNode
from btu_dsl.source.read import read_source

NAME: Final = "btu.lock.json"
_FORMAT: Final = 1

_NOT_THERE = Words("it has never been locked", "den er aldrig blevet låst")
_RELEASED = Words("it has been released, but never locked", "den er udgivet, men er aldrig blevet låst")
_GONE = Words("the file is no longer there", "filen findes ikke længere")
_CHANGED = Words("{parts} changed since", "{parts} er ændret siden")
_HERE = Words("under work here", "under arbejde her")
_LOCKED = Words("locked here", "låst her")
_LOCK_IT = Words("`btu lock` locks it", "`btu lock` låser den")
_LOCK_AGAIN = Words(
    "read what has changed; then `btu lock` locks it as it is now",
    "læs hvad der er ændret; derefter låser `btu lock` den, som den er nu",
)
_SHAPE = Words("it does not have the shape of a lock", "den har ikke form som en lås")
_MAKE_AGAIN = Words("`btu lock` makes it anew", "`btu lock` laver den på ny")
_PARTS: Mapping[str, Words] = {
    "name": Words("its name or version", "navn eller version"),
    "core": Words("its core", "grundskemaet"),
    "core_root": Words("the texts of its core", "grundskemaets tekster"),
    "root": Words("its own texts, scales or conditions", "egne tekster, skalaer eller betingelser"),
    "languages": Words("its translations", "oversættelserne"),
    "modes": Words("what single modes say", "enkelte formers ordlyd"),
    "libraries": Words("the libraries it uses", "de biblioteker, den bruger"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """One file under work. `core` is empty for a core itself; roots are whole SHA-256."""

    name: str
    core: str
    core_root: str
    root: str
    languages: Mapping[str, str]
    modes: Mapping[str, str]
    libraries: tuple[str, ...]


def lock_path(path: Path) -> Path:
    """Where the project of the file keeps its lock: beside its questionnaires."""
    project = project_of(path)
    return (project / "questionnaires" if (project / "questionnaires").is_dir() else project) / NAME


def locked(name: str, core: str, core_roots: Roots, own: Roots, libraries: tuple[str, ...]) -> Locked:
    """What is recorded of one survey."""
    return Locked(
        name=name,
        core=core,
        core_root=core_roots.root,
        root=own.root,
        languages=own.languages,
        modes=own.modes,
        libraries=libraries,
    )


class Lock:
    """The entries by file, each file as it is called from the folder of the lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.source: SourceFile | None = None
        self.entries: dict[str, Locked] = {}
        self._tree: MappingNode | None = None

    def read(self, sink: Sink) -> bool:
        """Whether there is a lock and it can be read. One that is not there is no fault."""
        if not self.path.is_file():
            return True
        before = sink.errors
        self.source = read_source(self.path, show_path(self.path), sink)
        tree = read_json(self.source, sink) if self.source is not None else None
        if self.source is None or tree is None or sink.errors > before:
            return False
        data = json.loads(self.source.text or "{}")
        try:
            self.entries = dict(_entries(data))
        except MisfitError:
            self._report(sink, Span(self.source.path, 0, 1), self.source.path, _SHAPE, _MAKE_AGAIN)
            return False
        assert isinstance(tree, MappingNode)
        self._tree = tree
        return True

    def key(self, path: Path) -> str:
        """A file outside the folder of the lock is called by its whole path."""
        real, folder = real_path(path), real_path(self.path.parent)
        return real.relative_to(folder).as_posix() if real.is_relative_to(folder) else real.as_posix()

    def document(self) -> bytes:
        files = {key: write_record(entry) for key, entry in self.entries.items()}
        return canonical_bytes({"btu": _FORMAT, "kind": "lock", "normaliser": VERSION, "files": files})

    def check(self, path: Path, now: Locked, place: Span, sink: Sink, *, released: bool) -> None:
        """Hold a file against its entry; `released` is whether there is a release of its version."""
        was = self.entries.get(self.key(path))
        if was is None:
            self._report(sink, place, now.name, _RELEASED if released else _NOT_THERE, _LOCK_IT)
        elif was != now:
            moved = [words for field, words in _PARTS.items() if getattr(was, field) != getattr(now, field)]
            parts = {"parts@en": ", ".join(w.en for w in moved), "parts@da": ", ".join(w.da for w in moved)}
            what = Words(_CHANGED.fill("en", parts), _CHANGED.fill("da", parts))
            self._report(sink, place, now.name, what, _LOCK_AGAIN, self._entry(self.key(path)))

    def check_gone(self, below: Path, sink: Sink) -> None:
        """Tell of entries whose file below the folder is no longer there."""
        for key, entry in self.entries.items():
            path = self.path.parent / key
            if not path.is_file() and real_path(path).is_relative_to(real_path(below)):
                self._report(sink, self._entry(key) or Span(show_path(self.path), 0, 0), entry.name, _GONE, _LOCK_AGAIN)

    def _entry(self, key: str) -> Span | None:
        files = self._tree.get("files") if self._tree else None
        name = files.key(key) if isinstance(files, MappingNode) else None
        return name.span if name else None

    def _report(self, sink: Sink, span: Span, name: str, what: Words, advice: Words, entry: Span | None = None) -> None:
        related = (Label(entry, _LOCKED),) if entry else ()
        here = _HERE if self.source is None or span.file != self.source.path else _LOCKED
        sink.report(governance.LOCK_BROKEN, span, related=related, name=name, what=what, here=here, advice=advice)


def _entries(data: Json) -> Iterator[tuple[str, Locked]]:
    files = data.get("files") if isinstance(data, dict) and data.get("kind") == "lock" else None
    if not isinstance(files, dict):
        raise MisfitError(())
    for key, entry in files.items():
        if "\0" in key:
            raise MisfitError((key,))  # no file can be called so
        yield key, Locked(**read_record(Locked, entry, (key,)))  # type: ignore[arg-type]  # by the record's hints
