"""Answers written by hand: numbers and dates in cells, one digit each, and open text in a ruled frame."""

from math import floor

from btu_dsl.model.nodes import DateAnswer, Item, NumberAnswer, OpenAnswer
from btu_dsl.plan.identity import direction
from btu_dsl.plan.lines import Span
from btu_dsl.plan.paper import Part
from btu_dsl.plan.paper_choice import missing_piece, shown_missing
from btu_dsl.plan.paper_copy import Copy
from btu_dsl.plan.paper_measures import (
    BODY_SIZE,
    BOX_LINE,
    CAPTION_SIZE,
    CELL_GAP,
    CELL_HEIGHT,
    CELL_WIDTH,
    CLEAR,
    GUTTER,
    MISSING_GAP,
    PART_GAP,
    TRAY,
    WIDTH,
    WRITING_LINE,
)
from btu_dsl.plan.paper_piece import Piece, Who
from btu_dsl.plan.phrases import paper as phrases
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.sheet import Area, Ink, Panel, Stroke

_COMMA = 2 * TRAY
_UNBOUNDED = 6
"""Cells for a number without bounds."""

_PARTS: dict[str, tuple[tuple[Part, Phrase, int], ...]] = {
    "day": (("day", phrases.DAY, 2), ("month", phrases.MONTH, 2), ("year", phrases.YEAR, 4)),
    "month": (("month", phrases.MONTH, 2), ("year", phrases.YEAR, 4)),
    "year": (("year", phrases.YEAR, 4),),
}


def writing_piece(copy: Copy, item: Item) -> Piece:
    """The room for an answer by hand, and below it the boxes for those who have none."""
    piece = Piece(copy.language)
    match item.answer:
        case NumberAnswer():
            _number(copy, piece, item, item.answer)
        case DateAnswer():
            _date(copy, piece, item, item.answer)
        case OpenAnswer():
            _open(piece, item, item.answer)
        case _:
            raise TypeError(f"{item.id} is answered with marks")
    if shown_missing(item.missing):
        piece.below(missing_piece(copy, item), CLEAR + MISSING_GAP - 1.0)
    return piece


def digits_of(answer: NumberAnswer) -> tuple[int, int, bool]:
    """How many cells before and after the decimal comma, and whether a minus needs one."""
    bounds = [abs(bound) for bound in (answer.low, answer.high) if bound is not None]
    whole = max(len(str(floor(bound))) for bound in bounds) if answer.high is not None else _UNBOUNDED
    return whole, answer.decimals, answer.low is not None and answer.low < 0


def _number(copy: Copy, piece: Piece, item: Item, answer: NumberAnswer) -> None:
    """Cells for the whole number, and past a comma those for its decimals: from left to right in every language."""
    who = Who(item.id, item.variable)
    whole, decimals, signed = digits_of(answer)
    groups = [(whole + signed, 0)]
    if decimals:
        groups.append((decimals, whole + signed))
    x = GUTTER + TRAY
    for count, first in reversed(groups) if _rtl(piece) else groups:
        _cells(piece, x, who, "number", count, first=first, top=TRAY)
        x += _span(count) + _COMMA
    if decimals:
        ahead = _span(decimals if _rtl(piece) else whole + signed)
        _comma(piece, GUTTER + TRAY + ahead + _COMMA / 2, TRAY + CELL_HEIGHT)
    unit = copy.spans(answer.unit)
    if unit:
        baseline = piece.leading.baseline(BODY_SIZE, TRAY + CELL_HEIGHT / 2)
        piece.words(x - _COMMA + TRAY + CLEAR, baseline, piece.one(unit, BODY_SIZE))
    piece.height = CELL_HEIGHT + 2 * TRAY


def _comma(piece: Piece, x: float, foot: float) -> None:
    """Upright, so that it is the same from both sides."""
    piece.marks.append(Stroke(((x, foot - 0.9), (x, foot + 0.9)), 1.6))


def _date(copy: Copy, piece: Piece, item: Item, answer: DateAnswer) -> None:
    """Day, month and year in the order in which they are read, each under its name."""
    who = Who(item.id, item.variable)
    x = GUTTER
    top = piece.leading.height(CAPTION_SIZE) + 0.4 + TRAY
    for part, phrase, count in _PARTS[answer.precision]:
        caption = piece.one((Span(copy.phrase(phrase)),), CAPTION_SIZE)
        piece.words(x, piece.leading.first(CAPTION_SIZE, 0.0), caption)
        _cells(piece, x + TRAY, who, part, count, top=top)
        x += max(_span(count) + 2 * TRAY, caption.width) + PART_GAP
    piece.height = top + CELL_HEIGHT + TRAY


def _cells(piece: Piece, x: float, who: Who, part: Part, count: int, *, first: int = 0, top: float = 0.0) -> None:
    """Cells side by side; digits run from left to right in every language."""
    tray = Area(x - TRAY, top - TRAY, _span(count) + 2 * TRAY, CELL_HEIGHT + 2 * TRAY)
    piece.marks.append(Panel(tray, Ink.HEAD))
    for place in range(count):
        index = count - 1 - place if _rtl(piece) else place
        piece.cell(x + place * (CELL_WIDTH + CELL_GAP), top, who, part, first + index)


def _span(count: int) -> float:
    return count * (CELL_WIDTH + CELL_GAP) - CELL_GAP


def _rtl(piece: Piece) -> bool:
    return direction(piece.language) == "rtl"


def _open(piece: Piece, item: Item, answer: OpenAnswer) -> None:
    height = answer.lines * WRITING_LINE + 1.0
    place = Area(GUTTER, 0.0, WIDTH - GUTTER, height)
    piece.marks.append(Panel(place, Ink.WHITE, BOX_LINE))
    for line in range(1, answer.lines):
        piece.rule(GUTTER + 3.0, line * WRITING_LINE + 0.5, WIDTH - 3.0, 0.35, Ink.RULE)
    piece.field(place, Who(item.id, item.variable))
    piece.height = height
