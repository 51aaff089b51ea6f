"""Batteries on paper: a tinted grid, column heads over the boxes, the answers outside the scale set apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from btu_dsl.model.nodes import Battery, Choice, Code, Item, MissingAnswer
from btu_dsl.plan.fonts import Style
from btu_dsl.plan.lines import Setting, Span, Spans, longest_word, set_lines
from btu_dsl.plan.paper_choice import shown_missing
from btu_dsl.plan.paper_copy import Copy
from btu_dsl.plan.paper_drawings import face
from btu_dsl.plan.paper_measures import (
    BOX,
    CAPTION_SIZE,
    CLEAR,
    FACE,
    GUTTER,
    HEAD_SIZES,
    NOTE_SIZE,
    ROW_SIZE,
    WIDTH,
    ZEBRA_SIDE,
)
from btu_dsl.plan.paper_piece import Piece, Who
from btu_dsl.plan.phrases import paper as phrases
from btu_dsl.plan.sheet import Area, Ink, Line, Panel

_NARROWEST, _WIDEST = 13.0, 23.0
_SPARE = 58.0
"""Room past which wider columns serve better than wider rows."""

_BESIDE = 1.2
"""Between the heads of neighbouring columns, at least."""

_APART = 4.0
_LETTER = 6.5
_ROW = BOX + CLEAR + 0.8
_HEAD_PAD = 1.4


@dataclass(frozen=True, slots=True)
class Column:
    answer: int | str
    head: Spans
    picture: str | None
    outside: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns stand: `centres` by column, `words` the room of a row's text."""

    columns: tuple[Column, ...]
    centres: tuple[float, ...]
    width: float
    size: float
    words: float


def grid_of(copy: Copy, battery: Battery) -> Grid:
    """The columns as wide as their longest word wants, in the largest type that leaves the rows their room."""
    answer = next(row for row in battery.rows if copy.holds(row)).answer
    assert isinstance(answer, Choice)
    kinds: list[Code | MissingAnswer] = [*answer.printed, *shown_missing(answer.missing)]
    columns = tuple(_column(copy, kind) for kind in kinds)
    apart = _APART if any(column.outside for column in columns) else 0.0
    room = WIDTH - GUTTER - _LETTER - CLEAR - apart
    width, size = _width(Piece(copy.language), columns, room)
    start = WIDTH - width * len(columns) - apart
    centres = tuple(
        start + width * (number + 0.5) + (apart if column.outside else 0.0) for number, column in enumerate(columns)
    )
    words = centres[0] - BOX / 2 - CLEAR - 1.5 - GUTTER - _LETTER
    return Grid(columns, centres, width, size, words)


def _width(piece: Piece, columns: Sequence[Column], room: float) -> tuple[float, float]:
    """Of a column, and the size of its head; `room` is what the columns share with the rows' words."""
    width, size = _NARROWEST, HEAD_SIZES[-1][0]
    for size, least in HEAD_SIZES:
        setting = piece.setting(size)
        word = max(longest_word(column.head, setting) for column in columns)
        width = min(max(word + 1.8, _NARROWEST), _WIDEST)
        if room - width * len(columns) >= least:
            break
    else:
        return max((room - HEAD_SIZES[-1][1]) / len(columns), BOX + CLEAR), size
    while _tall(columns, piece.setting(size), width) and room - (width + 1.0) * len(columns) >= _SPARE:
        width += 1.0
    return width, size


def _tall(columns: Sequence[Column], setting: Setting, width: float) -> bool:
    return any(len(set_lines(column.head, setting, width - _BESIDE)) > 2 for column in columns)


def _column(copy: Copy, kind: Code | MissingAnswer) -> Column:
    if isinstance(kind, Code):
        return Column(kind.value, copy.spans(kind.label), kind.picture, outside=False)
    return Column(kind.kind, copy.spans(kind.label), None, outside=True)


def head_piece(copy: Copy, grid: Grid) -> Piece:
    """The column heads, standing on their lower edge; repeated where a grid goes on."""
    piece = Piece(copy.language)
    heads = [set_lines(column.head, piece.setting(grid.size), grid.width - _BESIDE) for column in grid.columns]
    line_height = piece.leading.height(grid.size)
    faces = 2 * FACE + 1.2 if any(column.picture for column in grid.columns) else 0.0
    foot = _HEAD_PAD + faces + line_height * max(len(head) for head in heads)
    for column, head, centre in zip(grid.columns, heads, grid.centres, strict=True):
        top = foot - line_height * len(head)
        _centred(piece, head, centre, top)
        if column.picture:
            piece.marks += face(column.picture, centre, _HEAD_PAD + FACE, FACE)
    piece.height = foot + _HEAD_PAD
    ground = Area(GUTTER - ZEBRA_SIDE, 0.0, WIDTH - GUTTER + ZEBRA_SIDE, piece.height)
    piece.marks.insert(0, Panel(ground, Ink.HEAD))
    return piece


def _centred(piece: Piece, lines: Sequence[Line], centre: float, top: float) -> None:
    for number, line in enumerate(lines):
        baseline = piece.leading.first(line.size, top + number * piece.leading.height(line.size))
        piece.words(centre - line.width / 2, baseline, line)


def row_piece(copy: Copy, grid: Grid, row: Item, note: str, *, tinted: bool) -> Piece:
    """One row, its words and boxes centred on one line; `note` says to whom alone it applies."""
    inner = Piece(copy.language)
    lines = set_lines(copy.spans(row.text), inner.setting(ROW_SIZE), grid.words)
    notes = _notes(copy, inner, row, note, grid.words)
    words = len(lines) * inner.leading.height(ROW_SIZE) + len(notes) * inner.leading.height(CAPTION_SIZE)
    height = max(_ROW, words + 3.2)
    middle, top = height / 2, (height - words) / 2
    letter = copy.numbers[row.id].removeprefix(str(copy.entry_numbers[row.battery or row.id]))
    inner.lines([inner.one((Span(letter, Style.BOLD),), ROW_SIZE)], GUTTER, top)
    inner.lines(lines, GUTTER + _LETTER, top)
    inner.lines(notes, GUTTER + _LETTER, top + len(lines) * inner.leading.height(ROW_SIZE))
    inner.height = height
    piece = Piece(copy.language, height)
    if tinted:
        area = Area(GUTTER - ZEBRA_SIDE, 0.0, WIDTH - GUTTER + ZEBRA_SIDE, height)
        piece.marks.append(Panel(area, Ink.TINT))
    if row.id in copy.route.struck:
        piece.put(inner.struck())
        _not_answered(copy, piece, grid, middle)
        return piece
    for column, centre in zip(grid.columns, grid.centres, strict=True):
        inner.box(centre - BOX / 2, middle - BOX / 2, Who(row.id, row.variable), column.answer)
    piece.put(inner)
    return piece


def _notes(copy: Copy, piece: Piece, row: Item, note: str, width: float) -> tuple[Line, ...]:
    """What stands below a row's words: its definition, help and instruction, and to whom alone it applies."""
    said = [copy.spans(text) for text in (row.definition, row.help) if text.for_mode("paper")]
    said += [copy.spans(text, Style.ITALIC) for text in (row.instruction,) if text.for_mode("paper")]
    said += [(Span(note, Style.ITALIC),)] if note else []
    return tuple(line for spans in said for line in set_lines(spans, piece.setting(CAPTION_SIZE), width))


def _not_answered(copy: Copy, piece: Piece, grid: Grid, middle: float) -> None:
    line = piece.one((Span(copy.phrase(phrases.STRUCK), Style.ITALIC, Ink.GREY),), NOTE_SIZE)
    start, end = grid.centres[0], grid.centres[-1]
    piece.words((start + end - line.width) / 2, piece.leading.baseline(NOTE_SIZE, middle), line)


def grid_pieces(copy: Copy, battery: Battery) -> tuple[Piece, list[Piece]]:
    """The head and the rows that this copy prints."""
    grid = grid_of(copy, battery)
    rows = [row for row in battery.rows if copy.holds(row)]
    pieces = [
        row_piece(copy, grid, row, copy.row_note(row, rows), tinted=number % 2 == 1) for number, row in enumerate(rows)
    ]
    return head_piece(copy, grid), pieces
