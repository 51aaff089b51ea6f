"""One question as it stands on the page: its gate, its number and words, and the room for its answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from btu_dsl.flow.route import Gate, Jump
from btu_dsl.model.nodes import Battery, Choice, DateAnswer, Item, NumberAnswer
from btu_dsl.plan.fonts import Style
from btu_dsl.plan.lines import Span, Spans
from btu_dsl.plan.paper_choice import choice_piece
from btu_dsl.plan.paper_copy import Copy, Entry
from btu_dsl.plan.paper_drawings import arrow
from btu_dsl.plan.paper_grid import grid_pieces
from btu_dsl.plan.paper_measures import GUTTER, NOTE_SIZE, QUESTION_SIZE, WIDTH
from btu_dsl.plan.paper_piece import Piece
from btu_dsl.plan.paper_writing import writing_piece
from btu_dsl.plan.phrases import paper as phrases
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.sheet import Area, Ink, Panel

_AFTER_WORDS = 3.0
_AFTER_GATE = 3.0


def question_piece(copy: Copy, item: Item, jumps: Sequence[Jump]) -> Piece:
    """A question with its answers, never split."""
    piece = _heading(copy, item)
    beside = {answer: copy.go_to(jump.target) for jump in jumps for answer in jump.answers}
    answers = choice_piece(copy, item, beside) if isinstance(item.answer, Choice) else writing_piece(copy, item)
    if copy.struck(item):
        piece, answers = piece.struck(), _not_answered(copy, answers.height)
    piece.below(answers, _AFTER_WORDS)
    return piece


@dataclass(frozen=True, slots=True)
class GridPieces:
    """A grid in parts: `again` comes first on every further page that it takes."""

    stem: Piece
    head: Piece
    again: Piece
    rows: tuple[Piece, ...]


def battery_pieces(copy: Copy, battery: Battery) -> GridPieces:
    stem = _heading(copy, battery)
    head, rows = grid_pieces(copy, battery)
    stem.height += _AFTER_WORDS - 1.0
    continued = (Span(f" ({copy.phrase(phrases.CONTINUED)})", Style.ITALIC, Ink.GREY),)
    again = _numbered(copy, battery, (*copy.spans(battery.stem, Style.BOLD), *continued))
    again.below(head, _AFTER_WORDS - 1.0)
    return GridPieces(stem.struck() if copy.struck(battery) else stem, head, again, tuple(rows))


def gate_words(copy: Copy, gate: Gate) -> str:
    """To whom the questions that follow apply."""
    condition = copy.condition(gate.condition)
    first, last = copy.question_number(gate.first), copy.question_number(gate.last)
    if first == last:
        return copy.phrase(phrases.GATE_ONE, first=first, condition=condition)
    return copy.phrase(phrases.GATE_RUN, first=first, last=last, condition=condition)


def gate_piece(copy: Copy, gate: Gate) -> Piece:
    """A strip before the questions that it leads to: who answers them, and where everybody else goes."""
    inner = Piece(copy.language, height=1.6)
    start = GUTTER + 4.0
    inner.text((Span(gate_words(copy, gate)),), NOTE_SIZE, start, WIDTH - start - 3.0)
    others = inner.one((Span(copy.phrase(phrases.ALL_OTHERS)),), NOTE_SIZE)
    line_height = inner.leading.height(NOTE_SIZE)
    baseline = inner.leading.first(NOTE_SIZE, inner.height)
    inner.words(start, baseline, others)
    x = start + others.width + 2.0
    inner.marks += arrow(x, inner.height + line_height / 2, x + 8.0)
    go_to = inner.one((Span(copy.go_to(gate.target), Style.BOLD),), NOTE_SIZE)
    inner.words(x + 10.0, baseline, go_to)
    inner.height += line_height + 1.6
    piece = Piece(copy.language, inner.height + _AFTER_GATE)
    piece.marks.append(Panel(Area(GUTTER, 0.0, WIDTH - GUTTER, inner.height), Ink.HEAD))
    piece.marks.append(Panel(Area(GUTTER, 0.0, 1.2, inner.height), Ink.ACCENT))
    piece.put(inner)
    return piece


def _heading(copy: Copy, entry: Entry) -> Piece:
    """Number and words, then the instruction and what the author adds."""
    words = entry.stem if isinstance(entry, Battery) else entry.text
    piece = _numbered(copy, entry, copy.spans(words, Style.BOLD))
    for text in (entry.definition, entry.help, entry.instruction):
        if text:
            style = Style.ITALIC if text is entry.instruction else Style.REGULAR
            piece.height += 0.6
            piece.text(copy.spans(text, style), NOTE_SIZE, GUTTER, WIDTH - GUTTER)
    how = None if "paper" in entry.instruction.by_mode else _how(entry)
    if how is not None and not any(copy.says(text, how) for text in (words, entry.instruction)):
        piece.height += 0.6
        piece.text((Span(copy.phrase(how), Style.ITALIC, Ink.GREY),), NOTE_SIZE, GUTTER, WIDTH - GUTTER)
    return piece


def _numbered(copy: Copy, entry: Entry, spans: Spans) -> Piece:
    piece = Piece(copy.language)
    number = piece.one((Span(f"{copy.entry_numbers[entry.id]}", Style.BOLD, Ink.ACCENT),), QUESTION_SIZE)
    piece.lines([number], 0.0, 0.0)
    piece.text(spans, QUESTION_SIZE, GUTTER, WIDTH - GUTTER)
    return piece


def _how(entry: Entry) -> Phrase | None:
    if isinstance(entry, Battery):
        return phrases.ONE_MARK_A_ROW
    match entry.answer:
        case Choice(many=many):
            return phrases.SEVERAL_MARKS if many else phrases.ONE_MARK
        case NumberAnswer() | DateAnswer():
            return phrases.ONE_DIGIT_A_CELL
        case _:
            return None


def _not_answered(copy: Copy, height: float) -> Piece:
    """A note where the answers would stand, in the same room."""
    piece = Piece(copy.language)
    note = piece.one((Span(copy.phrase(phrases.STRUCK), Style.ITALIC, Ink.GREY),), NOTE_SIZE)
    piece.lines([note], GUTTER, 0.0)
    piece.height = max(height, piece.leading.height(NOTE_SIZE))
    return piece
