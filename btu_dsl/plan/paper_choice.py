"""Closed questions on paper: vertical lists, the box before its words, go-tos beside the boxes that they belong to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from btu_dsl.model.nodes import Choice, Code, Item, MissingAnswer
from btu_dsl.plan.fonts import Style
from btu_dsl.plan.lines import Span, set_lines
from btu_dsl.plan.paper_copy import Copy
from btu_dsl.plan.paper_drawings import arrow, face
from btu_dsl.plan.paper_measures import (
    BODY_SIZE,
    BOX,
    CLEAR,
    FACE,
    FIELD_HEIGHT,
    GUTTER,
    LABEL_GAP,
    MISSING_GAP,
    NOTE_SIZE,
    PITCH,
    WIDTH,
)
from btu_dsl.plan.paper_piece import Piece, Who, widest
from btu_dsl.plan.sheet import Area, Ink, Line, Stroke

FACE_ROOM = 2 * FACE + 2.5
_BEFORE_WORDS = 12.5
"""From a bracket to the words of its go-to: the arrow."""

TWO_COLUMNS_FROM = 13
"""Lists as long as this stand in two columns, where no go-to needs the room."""


@dataclass(frozen=True, slots=True)
class _Option:
    answer: int | str
    lines: tuple[Line, ...]
    picture: str | None
    specify: bool
    outside: bool


def shown_missing(missing: Sequence[MissingAnswer]) -> list[MissingAnswer]:
    """The kinds of missing answer that have a box on paper."""
    return [kind for kind in missing if kind.show.get("paper") == "shown"]


def boxes_of(item: Item) -> tuple[int | str, ...]:
    """The answers with a box, in printed order."""
    codes = [code.value for code in item.answer.printed] if isinstance(item.answer, Choice) else []
    return (*codes, *(kind.kind for kind in shown_missing(item.missing)))


def choice_piece(copy: Copy, item: Item, jumps: Mapping[int | str, str]) -> Piece:
    """The list of an item's answers; `jumps` are the words beside a box that lead elsewhere."""
    assert isinstance(item.answer, Choice)
    answers: list[Code | MissingAnswer] = [*item.answer.printed, *shown_missing(item.missing)]
    if len(answers) >= TWO_COLUMNS_FROM and not jumps:
        return _two_columns(copy, item, answers)
    return _list(copy, item, answers, WIDTH - GUTTER, jumps)


def missing_piece(copy: Copy, item: Item) -> Piece:
    """The boxes under a number, date or open answer for those who have none to give."""
    return _list(copy, item, shown_missing(item.missing), WIDTH - GUTTER, {})


def _two_columns(copy: Copy, item: Item, answers: Sequence[Code | MissingAnswer]) -> Piece:
    column = (WIDTH - GUTTER - 6.0) / 2
    half = (len(answers) + 1) // 2
    first = _list(copy, item, answers[:half], column, {})
    second = _list(copy, item, answers[half:], column, {})
    first.put(second, column + 6.0)
    first.height = max(first.height, second.height)
    return first


def _list(
    copy: Copy, item: Item, answers: Sequence[Code | MissingAnswer], width: float, jumps: Mapping[int | str, str]
) -> Piece:
    piece = Piece(copy.language)
    who = Who(item.id, item.variable)
    pictures = any(isinstance(answer, Code) and answer.picture for answer in answers)
    start = GUTTER + BOX + LABEL_GAP + (FACE_ROOM if pictures else 0.0)
    aside = max((piece.one((Span(words, Style.BOLD),), NOTE_SIZE).width for words in jumps.values()), default=0.0)
    room = width - start + GUTTER - (aside + _BEFORE_WORDS + 2 * CLEAR if jumps else 0.0)
    options = [_option(copy, piece, answer, room) for answer in answers]
    middles: dict[int | str, float] = {}
    for number, option in enumerate(options):
        if option.outside and number and not options[number - 1].outside:
            piece.height += MISSING_GAP
        middles[option.answer] = _row(piece, option, who, start, start + room, own_line=option.answer in jumps)
    piece.height -= CLEAR
    if jumps:
        written = any(option.specify and option.answer in jumps for option in options)
        labels = widest(line for option in options if option.answer in jumps for line in option.lines)
        _jumps(piece, options, middles, jumps, start + (room if written else labels) + CLEAR)
    return piece


def _option(copy: Copy, piece: Piece, answer: Code | MissingAnswer, room: float) -> _Option:
    lines = set_lines(copy.spans(answer.label), piece.setting(BODY_SIZE), room)
    if isinstance(answer, Code):
        return _Option(answer.value, lines, answer.picture, answer.specify, outside=False)
    return _Option(answer.kind, lines, None, specify=False, outside=True)


def _row(piece: Piece, option: _Option, who: Who, start: float, end: float, *, own_line: bool) -> float:
    """One answer; the height of its box's middle. What is written beside it goes on a line of its own under a go-to."""
    line_height = piece.leading.height(BODY_SIZE)
    pitch = PITCH + (2 * FACE - BOX + 0.6 if option.picture else 0.0)
    top, middle = piece.height, piece.height + (pitch - CLEAR) / 2
    piece.box(GUTTER, middle - BOX / 2, who, option.answer)
    if option.picture:
        piece.marks += face(option.picture, GUTTER + BOX + LABEL_GAP + FACE, middle, FACE)
    baseline = piece.leading.baseline(BODY_SIZE, middle)
    for number, line in enumerate(option.lines):
        piece.words(start, baseline + number * line_height, line)
    below = middle + line_height * (len(option.lines) - 0.5)
    if option.specify:
        last = option.lines[-1].width if option.lines else 0.0
        beside = start + last + CLEAR
        if own_line or end - beside < 35.0:
            below += FIELD_HEIGHT
            foot, beside = below, start
        else:
            foot = middle + (len(option.lines) - 1) * line_height + 2.6
        place = Area(beside, foot - FIELD_HEIGHT + 0.6, end - beside, FIELD_HEIGHT)
        piece.field(place, who, int(option.answer))
        piece.rule(beside, foot, end, 0.6, Ink.BLACK)
    piece.height = max(top + pitch, below + CLEAR - 0.6)
    return middle


def _jumps(
    piece: Piece,
    options: Sequence[_Option],
    middles: Mapping[int | str, float],
    jumps: Mapping[int | str, str],
    x: float,
) -> None:
    """Beside each run of neighbouring boxes with one target: a bracket where there are several, an arrow, the words."""
    for words, group in groupby(options, key=lambda option: jumps.get(option.answer)):
        run = list(group)
        if words is None:
            continue
        first, last = middles[run[0].answer], middles[run[-1].answer]
        middle = (first + last) / 2
        if len(run) > 1:
            points = ((x, first), (x + 2.0, first), (x + 2.0, last), (x, last))
            piece.marks.append(Stroke(points, 0.8))
        piece.marks += arrow(x + 2.0 if len(run) > 1 else x, middle, x + _BEFORE_WORDS - 1.5)
        line = piece.one((Span(words, Style.BOLD),), NOTE_SIZE)
        piece.words(x + _BEFORE_WORDS, piece.leading.baseline(NOTE_SIZE, middle), line)
