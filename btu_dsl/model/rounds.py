"""A round: the overlays that are fielded together, over one core, and the core alone for everybody else."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.advice import name_advice
from btu_dsl.model.resolve import Resolved, resolve
from btu_dsl.model.universe import SUFFIX, Universe, project_of, real_path, show_path
from btu_dsl.rulebook.faults import reading
from btu_dsl.rulebook.faults import resolving as faults
from btu_dsl.source.read import decode
from btu_dsl.syntax.nodes import Overlay, Questionnaire, Round, Word

_LONGEST_HEADER = 65_536
_NO_COLUMNS = Words("its first line names no columns", "dens første linje nævner ingen kolonner")


def resolve_round(node: Round, path: Path, universe: Universe, sink: Sink) -> list[Resolved | None]:
    """The core and every overlay of the round; files that it names are looked for from its own folder."""
    found: list[Resolved | None] = []
    core = universe.find("questionnaire", node.core, sink)
    if isinstance(core, Questionnaire) and node.without_overlay == "core_only":
        found.append(_fielded(resolve(core, path, universe, sink), node))
    wanted = node.core.text.split("#")[0]
    for word, file in _overlays(node, path, sink):
        overlay = universe.read(file, sink)
        if not isinstance(overlay, Overlay):
            continue
        if node.municipalities != "all" and overlay.municipality not in node.municipalities:
            continue
        theirs = overlay.core.text.split("#")[0]
        if theirs != wanted:
            sink.report(faults.ANOTHER_CORE, word.span, overlay=overlay.id.text, theirs=theirs, core=wanted)
            continue
        found.append(_fielded(resolve(overlay, file, universe, sink), node))
    _check_units(node, path, sink)
    return found


def _fielded(resolved: Resolved | None, node: Round) -> Resolved | None:
    """The round says how its answers come home."""
    if resolved is None:
        return None
    endpoint = node.endpoint.text if node.endpoint else resolved.survey.endpoint
    return replace(resolved, survey=replace(resolved.survey, token=node.token, endpoint=endpoint))


def _overlays(node: Round, path: Path, sink: Sink) -> Iterator[tuple[Word, Path]]:
    for word in node.overlays:
        files = inside(path, word.text, word.span, sink)
        if files is not None and not files:
            sink.report(faults.NO_OVERLAY_FOUND, word.span, pattern=word.text)
        yield from ((word, file) for file in files or () if file.name.endswith(SUFFIX))


def inside(origin: Path, pattern: str, span: Span, sink: Sink) -> list[Path] | None:
    """Files that `pattern` names from the folder of `origin`, sorted; None when it leads out of the project."""
    start = real_path(origin).parent
    project = project_of(origin)
    parts = list(Path(pattern).parts)
    while parts and parts[0] == "..":
        parts.pop(0)
        start = start.parent
    found: list[Path] | None = None
    if parts and ".." not in parts and not Path(pattern).is_absolute() and start.is_relative_to(project):
        found = _files(start, str(Path(*parts)))
    if found is None or any(not real_path(file).is_relative_to(project) for file in found):
        sink.report(faults.OUTSIDE_PROJECT, span, path=pattern)
        return None
    return found


def _files(folder: Path, pattern: str) -> list[Path]:
    """What fits the pattern; one that means nothing, or that no file could be called, fits nothing."""
    try:
        return sorted(file for file in folder.glob(pattern) if file.is_file())
    except (ValueError, OSError):
        return []


def _check_units(node: Round, path: Path, sink: Sink) -> None:
    """The file of units is there and has the columns that the round names."""
    if node.units is None:
        return
    files = inside(path, node.units.text, node.units.span, sink)
    if files is not None and not files:
        sink.report(faults.NO_SUCH_FILE, node.units.span, path=node.units.text)
    header = _header(files[0], sink) if files else None
    if header is None:
        return
    for name, column in node.unit_columns.items():
        if column not in header:
            advice = name_advice(column, header, _NO_COLUMNS)
            span = node.unit_column_spans[name]
            sink.report(faults.MISSING_COLUMN, span, path=node.units.text, column=column, advice=advice)


def _header(file: Path, sink: Sink) -> list[str] | None:
    """The names in the first line of a table, with commas or (as Danish spreadsheets write) semicolons between."""
    try:
        with file.open("rb") as stream:
            line = stream.readline(_LONGEST_HEADER)
    except OSError as problem:
        shown = show_path(file)
        sink.report(reading.UNREADABLE, Span(shown, 0, 0), name=shown, reason=problem.strerror or "–")
        return None
    source = decode(line, show_path(file), sink)
    if source is None or not source.legible:
        return None
    text = source.text.strip("\r\n")
    separator = ";" if text.count(";") > text.count(",") else ","
    return [name.strip() for name in next(csv.reader([text], delimiter=separator), [])]
