"""Where an `id@version` is found: beside the file, in the project, in `releases/`, in the library of the wheel.

A file is looked at twice: its head, to learn what it claims to be, and whole only when somebody needs it.
"""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from btu_dsl import resources
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.advice import name_advice
from btu_dsl.model.wordings import Wordings
from btu_dsl.rulebook.faults import resolving as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.read import read_source
from btu_dsl.syntax.nodes import Baseline, Declared, Round, Translation, Waivers, Word
from btu_dsl.syntax.read import read_declared

SUFFIX = ".btu.yaml"
_HEAD = 4096
_CLAIM = re.compile(r"""^(kind|slags|id|version|of|af|language|sprog)[ \t]*:[ \t]*["']?([^\s"'#]+)""", re.MULTILINE)
_ENGLISH: Mapping[str, str] = {"slags": "kind", "af": "of", "sprog": "language"}
_KIND = {
    "spørgeskema": "questionnaire",
    "tillæg": "overlay",
    "runde": "round",
    "bibliotek": "library",
    "oversættelse": "translation",
    "dispensationer": "waivers",
    "udgangspunkt": "baseline",
}
_FILES_AT_MOST = 20_000
_NOTHING = Words("no file of that kind is here", "ingen fil af den slags er her")
_SHARED = ("library", "national", "releases")
"""What the compiler brings for everybody; the overlays and rounds that come with it are examples, not others' files."""
_CLAIMS = Words("claims it", "gør krav på det")


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says it is, read from its first lines. `shipped`: it came with the compiler, not with the project."""

    path: Path
    kind: str
    id: str
    version: str
    of: str
    language: str
    shipped: bool = False

    @property
    def name(self) -> str:
        return f"{self.id}@{self.version}"


def read_head(path: Path) -> Head | None:
    """The claims at the head of a file, or None when it is no ordinary file or cannot be opened."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as stream:
            text = stream.read(_HEAD).decode("utf-8-sig", "replace")
    except OSError:
        return None
    claims: dict[str, str] = {}
    for key, value in _CLAIM.findall(text):
        claims.setdefault(_ENGLISH.get(key) or key, value)
    kind = claims.get("kind", "")
    return Head(
        path,
        _KIND.get(kind, kind),
        claims.get("id", ""),
        claims.get("version", ""),
        claims.get("of", "").split("#")[0],
        claims.get("language", ""),
    )


def files_below(folder: Path) -> Iterator[Path]:
    """Every questionnaire file below `folder`, sorted; no links followed, no hidden folders."""
    count = 0
    for base, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(SUFFIX):
                count += 1
                if count > _FILES_AT_MOST:
                    return
                yield Path(base, name)


def real_path(path: Path) -> Path:
    """Where links lead; a circle of links leads to itself."""
    return Path(os.path.realpath(path))  # Path.resolve() raises on a circle


def project_of(path: Path) -> Path:
    """The nearest folder above `path` that holds `questionnaires/` or `.git`, else the file's own folder."""
    start = real_path(path).parent
    return next(
        (p for p in (start, *start.parents) if (p / "questionnaires").is_dir() or (p / ".git").exists()),
        start,
    )


def matches(version: str, wanted: str) -> bool:
    """`1` and `1.0` stand for the newest 1.… and 1.0.…; a full version for itself."""
    return version == wanted or version.startswith(f"{wanted}.")


def version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))


@dataclass(slots=True)
class Read:
    """One file as it was read: its declared form, its text for the excerpts of findings, and its own faults."""

    declared: Declared | None
    source: SourceFile | None
    found: Sink


@dataclass(slots=True)
class Store:
    """What several compilations of one run share, so that a core under 98 overlays, and each head, is read once."""

    files: dict[Path, Read] = field(default_factory=dict)
    heads: dict[Path, Head | None] = field(default_factory=dict)
    called: Mapping[Path, str] = field(default_factory=dict)
    """What findings call folders that hold files from elsewhere, such as a revision's: `git:main:`."""

    def head(self, path: Path) -> Head | None:
        if path not in self.heads:
            self.heads[path] = read_head(path)
        return self.heads[path]

    def show(self, path: Path) -> str:
        """The path as findings name it."""
        for folder, name in self.called.items():
            if path.is_relative_to(folder):
                return f"{name}{path.relative_to(folder).as_posix()}"
        return show_path(path)


class Universe:
    """All files that one compilation may see. Files are read once; their texts are kept for the findings."""

    def __init__(self, origin: Path, store: Store | None = None) -> None:
        self.origin = origin
        self.sources: dict[str, SourceFile] = {}
        self.pictures: dict[Path, bytes] = {}
        """What was read beside the sources, for the hash over all that was read."""
        self.wordings: dict[str, Wordings] = {}
        """The texts of every file resolved so far, by `id@version`."""
        self._store = store or Store()
        self._heads: tuple[Head, ...] | None = None

    def heads(self) -> tuple[Head, ...]:
        """What can be referred to from here, nearest first."""
        if self._heads is None:
            self._heads = tuple(self._scan())
        return self._heads

    def _scan(self) -> Iterator[Head]:
        own = real_path(self.origin).parent
        project = project_of(self.origin)
        shipped = real_path(Path(str(resources.questionnaires_dir())))
        paths = [path for path in sorted(own.glob(f"*{SUFFIX}")) if path.is_file()]
        folders = [project / "questionnaires", project / "releases", *(shipped / name for name in _SHARED)]
        for folder in folders:
            paths.extend(files_below(folder))
        seen: set[Path] = set()
        for path in paths:
            real = real_path(path)
            ours = real.is_relative_to(project)
            if real not in seen and (ours or real.is_relative_to(shipped)) and (head := self._store.head(real)):
                seen.add(real)
                yield head if ours else replace(head, shipped=True)

    def read(self, path: Path, sink: Sink) -> Declared | None:
        """The declared form of a file, which is read once; its own faults go to every `sink` that asks."""
        real = real_path(path)
        files = self._store.files
        if real not in files:
            found = Sink()
            source = read_source(path, self._store.show(path), found)
            declared = read_declared(source, found) if source is not None else None
            files[real] = Read(declared, source, found)
        read = files[real]
        if read.source is not None:
            self.sources[read.source.path] = read.source
        sink.extend(read.found)
        return read.declared

    def find(self, kind: str, reference: Word, sink: Sink) -> Declared | None:
        """The file that `id@version` names; a fault at the reference when there is none, or two."""
        wanted_id, _, rest = reference.text.partition("@")
        wanted = rest.split("#")[0]
        claims = [head for head in self.heads() if head.kind == kind and head.id == wanted_id]
        fitting = [head for head in claims if matches(head.version, wanted)]
        if not fitting:
            self._unknown(kind, reference, claims, sink)
            return None
        newest = max((head.version for head in fitting), key=version_key)
        chosen = [head for head in fitting if head.version == newest]
        if not self._agree(chosen, reference.span, sink):
            return None
        return self.read(chosen[0].path, sink)

    def _unknown(self, kind: str, reference: Word, claims: list[Head], sink: Sink) -> None:
        if claims:
            versions = ", ".join(sorted({head.version for head in claims}, key=version_key))
            sink.report(faults.UNKNOWN_VERSION, reference.span, name=reference.text, versions=versions)
            return
        known = sorted({head.name for head in self.heads() if head.kind == kind})
        advice = name_advice(reference.text.split("#")[0], known, _NOTHING)
        sink.report(faults.UNKNOWN_FILE, reference.span, name=reference.text, advice=advice)

    def _agree(self, chosen: list[Head], span: Span, sink: Sink) -> bool:
        other = _other(chosen)
        if other is not None:
            claims = tuple(Label(self._claim(head), _CLAIMS) for head in (chosen[0], other))
            first, second = show_path(chosen[0].path), show_path(other.path)
            sink.report(faults.TWO_CLAIMS, span, related=claims, name=chosen[0].name, first=first, second=second)
        return other is None

    def _claim(self, head: Head) -> Span:
        """Where a file says what it is. Its own faults are not for now."""
        declared = self.read(head.path, Sink())
        match declared:
            case None:
                return Span(show_path(head.path), 0, 0)
            case Translation() | Waivers() | Baseline():
                return declared.of.span
            case Round():
                return declared.id.span
            case _:
                return declared.version.span

    def translations(self, of: str, language: str = "") -> Iterator[Head]:
        """The translations of `id@version`, nearest first; of all languages, or of one."""
        own = self._is_own(of)
        named = (h for h in self.heads() if h.kind == "translation" and h.of == of and language in ("", h.language))
        return (head for head in named if not (own and head.shipped))

    def _is_own(self, of: str) -> bool:
        """Whether the project has an `id@version` of its own, so that shipped texts of that name are not its texts."""
        named = [head for head in self.heads() if head.name == of and head.kind != "translation"]
        mine = next((head for head in named if not head.shipped), None)
        theirs = next((head for head in named if head.shipped), None)
        return mine is not None and (theirs is None or _unlike(mine, theirs))

    def translation(self, of: str, language: str, sink: Sink) -> Translation | None:
        """The translation of `id@version` into one language, or None when there is none.

        One of the project's stands before the one that is shipped: translations are made better without a new version.
        """
        claims = list(self.translations(of, language))
        nearest_tier = [head for head in claims if head.shipped == claims[0].shipped]
        if not nearest_tier:
            return None
        first, other = nearest_tier[0], _other(nearest_tier)
        if other is not None:
            claim = Label(self._claim(first), _CLAIMS)
            sink.report(
                faults.TWO_TRANSLATIONS,
                self._claim(other),
                related=(claim,),
                name=of,
                language=language,
                first=show_path(first.path),
                second=show_path(other.path),
            )
        declared = self.read(first.path, sink)
        return declared if isinstance(declared, Translation) else None


def _unlike(first: Head, second: Head) -> bool:
    return first.path.read_bytes() != second.path.read_bytes()


def _other(chosen: list[Head]) -> Head | None:
    """The first file that is not, byte for byte, what the nearest one is."""
    first = chosen[0].path.read_bytes()
    return next((head for head in chosen[1:] if head.path.read_bytes() != first), None)


def show_path(path: Path) -> str:
    """The path as a person in the current folder would write it."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links, which hides what was asked for
    here = Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(absolute)
