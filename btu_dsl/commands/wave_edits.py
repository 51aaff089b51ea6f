"""What differs between a file and the same for the next wave."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from btu_dsl.commands.edits import Edit, after_line, line_end, line_start, put_in, quoted
from btu_dsl.commands.modeline import schema_path
from btu_dsl.diagnostics.span import Span
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import MappingNode, Node, Scalar, SequenceNode
from btu_dsl.syntax.nodes import Overlay, Questionnaire

_MARK_DA = "# UDFYLD: rundens periode. Den, der står her, er fra runden før"
_MARK_EN = "# FILL IN: the period of the wave. The one that stands here is that of the wave before"
_TO_FILL = re.compile(r"(?m)^[ \t]*(# (?:UDFYLD|FILL IN):)")
_MODELINE = re.compile(r"^# yaml-language-server: \$schema=(?!https?:)(\S+)")


def of_questionnaire(
    old: Questionnaire, tree: MappingNode, source: SourceFile, version: str, wave: str
) -> Iterator[Edit]:
    """Its lineage one wave longer, the label of its collection, and the period marked as still to be filled in."""
    lineage, collection = tree.get("lineage"), tree.get("collection")
    label = collection.get("label") if isinstance(collection, MappingNode) else None
    entry = f"{{wave: {quoted(wave)}, version: {version}}}"
    if isinstance(lineage, SequenceNode) and lineage.items:
        yield _one_more(lineage, entry, source)
    elif lineage is None:
        first = f"{{wave: {quoted(label.text)}, version: {old.version.text}}}, " if isinstance(label, Scalar) else ""
        yield after_line(source, old.version.span.end, f"lineage: [{first}{entry}]")
    if isinstance(label, Scalar):
        yield Edit(label.span.start, label.span.end, quoted(wave))
    key = tree.key("collection")
    if isinstance(collection, MappingNode) and collection.get("period") is not None and key is not None:
        yield from _marked(source, key.span, _MARK_DA if old.language == "da" else _MARK_EN)


def _one_more(lineage: SequenceNode, entry: str, source: SourceFile) -> Edit:
    last = lineage.items[-1]
    if lineage.flow:
        return Edit(last.span.end, last.span.end, f", {entry}")
    indent = lineage.span.start - line_start(source, lineage.span.start)
    return after_line(source, _end_of(last), f"{' ' * indent}- {entry}")


def _end_of(node: Node) -> int:
    """The last character of its own: a block reaches to whatever comes after it."""
    last = node.entries[-1].value if isinstance(node, MappingNode) and not node.flow else node
    return last.span.end


def _marked(source: SourceFile, key: Span, mark: str) -> Iterator[Edit]:
    """The remark on a line before the key, where it does not stand already."""
    before = source.position(key.start).line - 1
    if before == 0 or source.line(before) != mark:
        start = line_start(source, key.start)
        yield Edit(start, start, f"{mark}{line_end(source)}")


def to_fill(text: str) -> int:
    """The line below the mark, 0 where there is none."""
    return next((number + 1 for number, line in enumerate(text.splitlines(), 1) if line in (_MARK_DA, _MARK_EN)), 0)


def left_to_fill(source: SourceFile) -> Span | None:
    """The first mark that still asks for something to be filled in."""
    found = _TO_FILL.search(source.text)
    return Span(source.path, found.start(1), found.end(1)) if found else None


def of_overlay(old: Overlay, source: SourceFile, pin: str, target: Path) -> Iterator[Edit]:
    """The core of the wave, as `id@version#root`; the logo where it lies, as seen from `target`."""
    yield put_in(source, old.core.span, pin)
    if old.logo is not None:
        picture = Path(old.span.file).parent / old.logo.text
        yield put_in(source, old.logo.span, Path(os.path.relpath(picture, target.parent)).as_posix())


def modeline(source: SourceFile, target: Path) -> Iterator[Edit]:
    """The way to the schema, from where the copy will lie."""
    found = _MODELINE.match(source.text)
    if found:
        yield Edit(found.start(1), found.end(1), schema_path(target))
