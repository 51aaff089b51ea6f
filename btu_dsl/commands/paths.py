"""PATH on the command line: a file, or a folder of files, each compiled in a universe of its own."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from btu_dsl.diagnostics.outcome import Verdict
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.universe import Store, Universe, files_below, read_head, real_path
from btu_dsl.pipeline import Compiled, compare_all, judge
from btu_dsl.rulebook.faults import usage
from btu_dsl.rules.verdicts import verdicts
from btu_dsl.series.edition import Edition
from btu_dsl.source.file import SourceFile

FIELDED = ("questionnaire", "overlay", "round")


@dataclass(frozen=True, slots=True)
class Target:
    """One file to compile. `kind` and `name` (`id@version`) are claimed by its head; `asked_for`: the user named it."""

    path: Path
    kind: str
    name: str
    asked_for: bool


def targets(paths: tuple[str, ...], sink: Sink) -> list[Target]:
    """The files that PATHs stand for, each once, in the order given; a folder's other kinds are only read."""
    found: dict[Path, Target] = {}
    for text in paths:
        path = Path(text)
        if os.path.isdir(text):  # noqa: PTH112  # says no, rather than raises, of a name that cannot be
            inside = list(_in_folder(path))
            if not any(target.kind in FIELDED for target in inside):
                sink.report(usage.NOTHING_TO_COMPILE, Span(text, 0, 0), path=text)
            for target in inside:
                found.setdefault(real_path(target.path), target)
        elif os.path.lexists(text):  # a link that leads nowhere is told of when it is read
            found.setdefault(real_path(path), _target(path, asked_for=True))
        else:
            sink.report(usage.NOTHING_THERE, path=text)
    return list(found.values())


def _in_folder(folder: Path) -> Iterator[Target]:
    return (_target(path, asked_for=False) for path in files_below(folder))


def _target(path: Path, *, asked_for: bool) -> Target:
    head = read_head(path)
    return Target(path, head.kind, head.name, asked_for) if head else Target(path, "", "", asked_for)


class Session:
    """One run over several files: findings, the texts that they point into, and what becomes of each item."""

    def __init__(self) -> None:
        self.sink = Sink()
        self.sources: dict[str, SourceFile] = {}
        self.store = Store()
        self.verdicts: list[Verdict] = []

    def take(self, universe: Universe, sink: Sink) -> None:
        self.sources.update(universe.sources)
        self.sink.extend(sink)

    def judge(self, surveys: Iterable[Compiled], old: Mapping[str, Edition] | None = None) -> None:
        """The findings of all rules that stand, and the verdicts. `old` are the earlier editions, by survey."""
        alone = {one.name: one for one in surveys}
        compare_all(tuple(alone.values()))
        for compiled in alone.values():
            found = Sink()
            judge(compiled, found)
            self.sink.extend(found)
            self.verdicts.extend(verdicts(compiled.case.edition, found, (old or {}).get(compiled.survey.id)))
