"""Compiles a mutant as the commands do, holds it against what it was, and says what is newly found."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mutations.families import FAMILIES, LIKEWISE
from mutations.hosts import CORE, ENGLISH, ENGLISH_SCALES, FILES, NAME, OVERLAY, SCALES, Host, overlay, translation
from mutations.mutant import Comparison, Draft, Operator, Site

from btu_dsl.diagnostics.record import Effect, Level
from btu_dsl.diagnostics.report import Diagnostic, Sink, Subject
from btu_dsl.model.universe import Store, Universe
from btu_dsl.pipeline import Compiled, compare, compile_path, judge
from btu_dsl.series.edition import Edition

Key = tuple[str, Subject]


@dataclass(frozen=True)
class Verdict:
    """Whether a mutant was reported, and all that was found, for a person to read."""

    reported: bool
    found: tuple[str, ...]


class Bench:
    """A folder with the files of a host, read once; what a mutant changes is written, judged and put back."""

    def __init__(self, folder: Path, *, english: bool = False) -> None:
        self.folder = folder
        self.host = Host(english=english)
        self._store = Store()
        earlier = folder / "before"
        earlier.mkdir()
        self._write(self.host.texts, folder)
        self._write({SCALES: self.host.texts[SCALES], CORE: self.host.before}, earlier)
        if english:
            self._translate(folder, NAME)
            self._translate(earlier, NAME.replace("3.0.0", "2.0.0"))
        self.earlier = self._edition(earlier / FILES[CORE])
        self.pinned = self._edition(folder / FILES[CORE])
        if not english:
            self.host.add(OVERLAY, overlay(self.host.data[CORE], self.pinned.roots.root[:8]))
            self._write({OVERLAY: self.host.texts[OVERLAY]}, folder)
        self._usual = {held: self._run(held) for held in self.comparisons}
        self._known = {held: {_key(one) for one in found} for held, found in self._usual.items()}

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        return ("language",) if self.host.english else ("wave", "core", "mode")

    def _translate(self, folder: Path, name: str) -> None:
        library = "dk.proeveskalaer@1.0.0"
        core = folder / FILES[CORE]
        whole = core.read_text(encoding="utf-8")
        core.write_text(whole.replace("translations:\n- en\n", ""), encoding="utf-8")
        texts = {ENGLISH: translation(core, name), ENGLISH_SCALES: translation(core, library)}
        core.write_text(whole, encoding="utf-8")
        self._write(texts, folder)
        if folder == self.folder:
            for file, text in texts.items():
                self.host.add(file, text)

    def _write(self, texts: Mapping[str, str], folder: Path) -> None:
        for file, text in texts.items():
            (folder / FILES.get(file, file)).write_text(text, encoding="utf-8")

    def _compile(self, path: Path, sink: Sink) -> Compiled | None:
        found = compile_path(path, Universe(path, self._store), sink)
        return found[0] if found else None

    def _edition(self, path: Path) -> Edition:
        compiled = self._compile(path, sink := Sink())
        assert compiled is not None, [(one.code, one.arguments) for one in sink]
        return compiled.case.edition

    def _run(self, held: Comparison) -> tuple[Diagnostic, ...]:
        """All findings of the files as they now stand."""
        sink = Sink()
        compiled = self._compile(self.folder / FILES[OVERLAY if held == "core" else CORE], sink)
        if compiled is not None:
            compare(compiled, self.pinned if held == "core" else self.earlier)
            judge(compiled, sink)
        return tuple(sink)

    @contextmanager
    def _with(self, texts: Mapping[str, str | None]) -> Iterator[None]:
        """The files with these texts, or away; those that are not the host's are taken away again."""
        paths = {file: self.folder / FILES.get(file, file) for file in texts}
        kept = {path.resolve(): self._store.files.pop(path.resolve(), None) for path in paths.values()}
        heads = {path: self._store.heads.pop(path, None) for path in kept}
        self._write({file: text for file, text in texts.items() if text is not None}, self.folder)
        for file, text in texts.items():
            if text is None:
                paths[file].unlink()
        try:
            yield
        finally:
            for path in kept:
                self._store.files.pop(path, None)
                self._store.heads.pop(path, None)
            for file, path in paths.items():
                if file in self.host.texts:
                    path.write_text(self.host.texts[file], encoding="utf-8")
                else:
                    path.unlink()
            self._store.files.update({path: read for path, read in kept.items() if read is not None})
            self._store.heads.update({path: head for path, head in heads.items() if head is not None})

    def usual(self, held: Comparison) -> tuple[Diagnostic, ...]:
        """What is found of the host itself."""
        return self._usual[held]

    def found(self, texts: Mapping[str, str | None], held: Comparison) -> tuple[Diagnostic, ...]:
        """What is found of these files and was not found of the host."""
        with self._with(texts):
            return tuple(one for one in self._run(held) if _key(one) not in self._known[held])

    def verdict(self, one: Operator, site: Site, held: Comparison) -> Verdict:
        draft = Draft(self.host)
        site.change(draft)
        found = self.found(draft.texts(), held)
        return Verdict(_reported(one, site, held, found), tuple(dict.fromkeys(shown(finding) for finding in found)))

    def harm(self, texts: Mapping[str, str | None], held: Comparison) -> tuple[str, ...]:
        """Errors, and whatever a series would notice."""
        found = self.found(texts, held)
        return tuple(shown(one) for one in found if one.level is Level.ERROR or one.effect is not Effect.NONE)


def _key(finding: Diagnostic) -> Key:
    return finding.code, finding.subject


def shown(finding: Diagnostic) -> str:
    about = finding.subject
    parts = (about.item, about.facet, about.language, about.mode)
    return f"{finding.code}({' · '.join(part for part in parts if part)}) {finding.state}".rstrip()


def _reported(one: Operator, site: Site, held: Comparison, found: tuple[Diagnostic, ...]) -> bool:
    if one.refused is not None:
        return any(finding.code == one.refused[0] for finding in found)
    family = FAMILIES[held, one.facet]
    facets = {"", one.facet} | LIKEWISE.get(one.facet, frozenset())
    about = {
        finding.subject.item
        for finding in found
        if finding.state == "open"
        and finding.code in family
        and finding.subject.facet in facets
        and (not finding.code.startswith("TRD") or _of(finding.subject, site, held))
    }
    return bool(about & site.items) if site.one else site.items <= about


def _of(about: Subject, site: Site, held: Comparison) -> bool:
    """A finding between waves tells of one language or mode only where it says so."""
    if held == "language":
        return about.language == "en"
    return held != "mode" or not site.mode or about.mode == site.mode
