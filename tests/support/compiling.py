"""A file compiled as the commands do it, with everything that was found on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path, judge
from btu_dsl.source.file import SourceFile


@dataclass(frozen=True)
class Outcome:
    found: tuple[Compiled, ...]
    sink: Sink
    universe: Universe

    @property
    def sources(self) -> Mapping[str, SourceFile]:
        return self.universe.sources

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.sink]

    @property
    def one(self) -> Compiled:
        """The only survey of a file without a finding."""
        assert [(finding.code, finding.arguments) for finding in self.sink] == []
        assert len(self.found) == 1
        return self.found[0]


def compile_in(path: Path, *, judged: bool = False) -> Outcome:
    """The compiler's own faults; with `judged` what the rules of comparability find too."""
    universe, sink = Universe(path), Sink()
    found = tuple(compile_path(path, universe, sink))
    for compiled in found if judged else ():
        judge(compiled, sink)
    return Outcome(found, sink, universe)


def compile_texts(files: Mapping[str, str], *, judged: bool = False) -> Outcome:
    """The first of `files` compiled, with the others beside it, in a folder that is no project."""
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return compile_in(Path(folder, next(iter(files))), judged=judged)
