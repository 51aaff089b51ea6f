"""What stands round the questions: the head of the first page with the how-to picture, and the end of the last."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass

from btu_dsl.flow.route import END, Route
from btu_dsl.model.nodes import Text, Variants
from btu_dsl.plan.fonts import Style
from btu_dsl.plan.lines import Span
from btu_dsl.plan.paper_copy import Copy
from btu_dsl.plan.paper_drawings import arrow, blackened_box, crossed_box
from btu_dsl.plan.paper_measures import (
    BLOCK_SIZE,
    BOX,
    GUTTER,
    NOTE_SIZE,
    QUESTION_SIZE,
    TITLE_SIZE,
    WIDTH,
)
from btu_dsl.plan.paper_piece import Piece
from btu_dsl.plan.phrases import paper as phrases
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.sheet import Area, Image, Ink, Panel
from btu_dsl.source.picture import Picture

_TEXT = 150.0
"""Running text is set no wider than this."""

_LOGO = (42.0, 16.0)
"""The room for a logo; it fills it one way, and keeps its shape."""


def head_piece(copy: Copy) -> Piece:
    """Sender and title, and over against them the sender's logo."""
    piece = Piece(copy.language)
    survey = copy.survey
    sender = survey.municipality.full_name if survey.municipality else survey.facts.controller
    logo = _logo(survey.logo)
    width = logo.place.x - 6.0 if logo else WIDTH
    if sender:
        piece.text((Span(sender, Style.BOLD, Ink.GREY),), NOTE_SIZE, 0.0, width)
        piece.height += 1.0
    piece.text(copy.spans(survey.title, Style.BOLD, Ink.ACCENT), TITLE_SIZE, 0.0, width)
    if logo:
        piece.marks.append(logo)
        piece.height = max(piece.height, logo.place.bottom)
    piece.height += 1.6
    piece.rule(0.0, piece.height, WIDTH, 1.6, Ink.ACCENT)
    piece.height += 4.0
    return piece


def _logo(picture: Picture | None) -> Image | None:
    """At the far end of the line, its top where the sender's begins. One without pixels cannot be printed."""
    if picture is None or not picture.width:
        return None
    wide, tall = _LOGO
    scale = min(wide / picture.width, tall / picture.height)
    width, height = picture.width * scale, picture.height * scale
    return Image(Area(WIDTH - width, 0.0, width, height), b64encode(picture.data).decode())


def frame_piece(copy: Copy, name: str) -> tuple[Text, Piece] | None:
    """A text of the first page: intro, consent or privacy, the last under a heading."""
    text = frame_text(copy, name)
    if text is None:
        return None
    piece = Piece(copy.language)
    if name == "privacy":
        piece.height += 0.6
        piece.text((Span(copy.phrase(phrases.PRIVACY), Style.BOLD),), QUESTION_SIZE, 0.0, WIDTH)
        piece.height += 0.6
    piece.text(copy.spans(text), NOTE_SIZE, 0.0, _TEXT)
    piece.height += 2.4
    return text, piece


def frame_text(copy: Copy, name: str) -> Text | None:
    variants: Variants | None = next((part.text for part in copy.survey.frame if part.name == name), None)
    return variants.for_mode("paper") if variants is not None else None


@dataclass(frozen=True, slots=True)
class _Example:
    """One picture of the how-to: drawn from (0, 0), `wide` millimetres across."""

    draw: Callable[[Piece, float, float], None]
    wide: float
    phrase: Phrase


def _cross(piece: Piece, x: float, y: float) -> None:
    piece.marks += crossed_box(x, y)


def _correct(piece: Piece, x: float, y: float) -> None:
    piece.marks += [*blackened_box(x, y), *crossed_box(x + BOX + 3.5, y)]


def _follow(piece: Piece, x: float, y: float) -> None:
    piece.marks += [*crossed_box(x, y), *arrow(x + BOX + 2.5, y + BOX / 2, x + BOX + 11.0)]


def how_piece(copy: Copy, *, follow: bool) -> Piece:
    """How to fill in the form: pictures side by side, each over its words; `follow` when it has go-tos."""
    examples = [
        _Example(_cross, BOX, phrases.HOW_MARK),
        _Example(_correct, 2 * BOX + 3.5, phrases.HOW_CORRECT),
    ]
    if follow:
        examples.append(_Example(_follow, BOX + 11.0, phrases.HOW_FOLLOW))
    inner = Piece(copy.language, height=3.0)
    inner.text((Span(copy.phrase(phrases.HOW), Style.BOLD, Ink.ACCENT),), QUESTION_SIZE, 5.0, WIDTH - 10.0)
    inner.height += 2.0
    gap = 7.0
    column = (WIDTH - 10.0 - gap * (len(examples) - 1)) / len(examples)
    top, foot = inner.height, inner.height
    for number, example in enumerate(examples):
        x = 5.0 + number * (column + gap)
        example.draw(inner, x, top)
        inner.height = top + BOX + 2.0
        inner.text((Span(copy.phrase(example.phrase)),), NOTE_SIZE, x, column)
        foot = max(foot, inner.height)
    inner.height = foot + 3.0
    piece = Piece(copy.language, inner.height)
    piece.marks.append(Panel(Area(0.0, 0.0, WIDTH, inner.height), Ink.TINT))
    piece.put(inner)
    return piece


def title_piece(copy: Copy, title: Text) -> Piece:
    """The head of a block."""
    piece = Piece(copy.language)
    piece.text(copy.spans(title, Style.BOLD, Ink.ACCENT), BLOCK_SIZE, 0.0, WIDTH)
    piece.height += 1.0
    piece.rule(0.0, piece.height, WIDTH, 0.8, Ink.ACCENT)
    piece.height += 3.2
    return piece


def intro_piece(copy: Copy, intro: Variants) -> Piece | None:
    spans = copy.spans(intro)
    if not spans:
        return None
    piece = Piece(copy.language)
    piece.text(spans, NOTE_SIZE, GUTTER, WIDTH - GUTTER)
    piece.height += 3.4
    return piece


def closing_piece(copy: Copy) -> Piece | None:
    """The end, to which go-tos lead: thanks, and where the form goes. None where nothing is said and nothing leads."""
    text = frame_text(copy, "closing")
    if text is None and copy.survey.contact is None:
        return _end_line(copy) if _leads_to_end(copy.route) else None
    inner = Piece(copy.language, height=3.5)
    inner.text((Span(copy.phrase(phrases.END), Style.BOLD, Ink.ACCENT),), BLOCK_SIZE, 5.0, WIDTH - 10.0)
    inner.height += 1.4
    if text is not None:
        inner.text(copy.spans(text), QUESTION_SIZE, 5.0, _TEXT)
        inner.height += 1.6
    if copy.survey.contact is not None:
        words = (Span(f"{copy.phrase(phrases.RETURN)}: ", Style.BOLD), *copy.spans(copy.survey.contact))
        inner.text(words, NOTE_SIZE, 5.0, _TEXT)
        inner.height += 1.0
    inner.height += 2.5
    piece = Piece(copy.language, inner.height)
    piece.marks.append(Panel(Area(0.0, 0.0, WIDTH, inner.height), Ink.TINT))
    piece.put(inner)
    return piece


def _leads_to_end(route: Route) -> bool:
    return any(jump.target == END for jump in route.jumps) or any(gate.target == END for gate in route.gates)


def _end_line(copy: Copy) -> Piece:
    """The word that go-tos name, where there is nothing else to say."""
    piece = Piece(copy.language)
    piece.rule(0.0, 0.0, WIDTH, 0.8, Ink.ACCENT)
    piece.height += 2.0
    piece.text((Span(copy.phrase(phrases.END), Style.BOLD, Ink.ACCENT),), BLOCK_SIZE, 0.0, WIDTH)
    return piece
