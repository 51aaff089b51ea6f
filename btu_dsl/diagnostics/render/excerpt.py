"""Source lines with carets under the marked places: the middle part of a rendered finding."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from btu_dsl.diagnostics.render.cells import Cell, cells, runs_right_to_left, visible
from btu_dsl.diagnostics.render.words import SourceText

_WINDOW = 100
"""Columns of a source line that are shown; a longer one is cut round the marked place."""
_LEAD = 30
"""Columns kept before the marked place when a line is cut."""
_REACH = 2 * _WINDOW
"""Code points looked at on either side of the marked place."""
_ELLIPSIS = Cell("…", 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of offsets to underline, with a few words after the carets."""

    start: int
    end: int
    label: str
    primary: bool


class Row(NamedTuple):
    """`line` is the source line's number, 0 on a row of carets, None where lines are left out."""

    line: int | None
    text: str
    primary: bool = False


class _Stroke(NamedTuple):
    """The part of a mark on one line, in code points from the line's start."""

    line: int
    start: int
    end: int
    label: str
    primary: bool


def excerpt(source: SourceText, marks: tuple[Mark, ...]) -> list[Row]:
    """The marked lines of one file from top to bottom, each followed by its carets."""
    strokes = sorted(stroke for mark in marks for stroke in _strokes(source, mark))
    rows = list[Row]()
    shown = 0
    for line in dict.fromkeys(stroke.line for stroke in strokes):
        if shown and line == shown + 2:
            rows.append(Row(line - 1, _window(source.line(line - 1), 0, 0)[0]))
        elif shown and line > shown + 1:
            rows.append(Row(None, ""))
        rows += _line_rows(source.line(line), line, [stroke for stroke in strokes if stroke.line == line])
        shown = line
    return rows


def _strokes(source: SourceText, mark: Mark) -> Iterator[_Stroke]:
    """A mark over several lines shows its first and its last line; the label stands at the last."""
    length = len(source.text)
    first, column = source.position(min(mark.start, length))
    last, end_column = source.position(min(max(mark.start, mark.end), length))
    if last > first and end_column == 1:
        last -= 1
        end_column = len(source.line(last)) + 1
    if first == last:
        yield _Stroke(first, column - 1, end_column - 1, mark.label, mark.primary)
        return
    top, bottom = source.line(first), source.line(last)
    yield _Stroke(first, column - 1, len(top), "", mark.primary)
    yield _Stroke(last, len(bottom) - len(bottom.lstrip()), end_column - 1, mark.label, mark.primary)


def _line_rows(text: str, line: int, strokes: list[_Stroke]) -> Iterator[Row]:
    ordered = sorted(strokes, key=lambda stroke: not stroke.primary)
    offset, widths = 0, list[int]()
    for number, stroke in enumerate(ordered):
        if not number or not offset <= stroke.start < offset + len(widths):
            shown, offset, widths = _cut(text, stroke.start, stroke.end)
            yield Row(line, shown)
        indent = sum(widths[: max(0, stroke.start - offset)])
        width = sum(widths[max(0, stroke.start - offset) : max(0, stroke.end - offset)])
        if width == 0 and stroke.end > stroke.start and indent:
            indent -= 1
        carets = ("^" if stroke.primary else "-") * max(1, width)
        yield Row(0, f"{' ' * indent}{carets} {stroke.label}".rstrip(), stroke.primary)
        marked = text[stroke.start : min(stroke.end, stroke.start + _WINDOW)]
        if marked.strip() and runs_right_to_left(text[max(0, offset) : offset + len(widths)]):
            yield Row(0, f"{' ' * indent}› {visible(marked)}", stroke.primary)


def _window(text: str, start: int, end: int) -> tuple[str, int]:
    shown, offset, _ = _cut(text, start, end)
    return shown, offset


def _cut(text: str, start: int, end: int) -> tuple[str, int, list[int]]:
    """The line as shown, the code point at which it begins, and the columns of each from there on."""
    first = max(0, start - _REACH)
    row = cells(text[first : max(start, min(end, start + _REACH)) + _REACH])
    before = row[: start - first]
    if sum(cell.width for cell in row) <= _WINDOW and first == 0 and first + len(row) == len(text):
        return "".join(cell.shown for cell in row), 0, [cell.width for cell in row]
    dropped = 0
    lead = sum(cell.width for cell in before)
    fits = first == 0 and sum(cell.width for cell in row[: end - first]) <= _WINDOW
    while not fits and lead > _LEAD:
        lead -= before[dropped].width
        dropped += 1
    room = _WINDOW
    kept = list[Cell]()
    for cell in row[dropped:]:
        room -= cell.width
        if room < 0:
            break
        kept.append(cell)
    cut_left = first + dropped > 0
    cut_right = first + dropped + len(kept) < len(text)
    shown = "".join(cell.shown for cell in kept)
    left = _ELLIPSIS.shown if cut_left else ""
    right = _ELLIPSIS.shown if cut_right else ""
    return (
        f"{left}{shown}{right}",
        first + dropped - len(left),
        [*[1] * len(left), *(cell.width for cell in kept)],
    )
