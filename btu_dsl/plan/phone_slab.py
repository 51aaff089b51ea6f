"""Pieces of a printed script in coordinates of their own: what is drawn together and never split, millimetres."""

from collections.abc import Iterator
from dataclasses import dataclass

from btu_dsl.plan.bidi import isolate
from btu_dsl.plan.fonts import ARABIC_SCRIPT, Style
from btu_dsl.plan.identity import direction
from btu_dsl.plan.lines import Setting, Span, Spans, set_line, set_lines
from btu_dsl.plan.sheet import POINT, Area, Drawing, Ink, Line, Mark, Panel, Stroke
from btu_dsl.plan.text import Anchor, Blank, Emph, Rich, Strong
from btu_dsl.plan.text import Line as Break
from btu_dsl.plan.text import Words as Characters

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
MARGIN = 18.0
TOP, BOTTOM = 24.0, 276.0
WIDTH = PAGE_WIDTH - 2 * MARGIN
ROOM = BOTTOM - TOP

MARK_SIZE = 8.0
SPOKEN_SIZE = 14.5
AS_NEEDED_SIZE = 12.0
LABEL_SIZE = 12.5
SMALL_LABEL_SIZE = 10.5
NOTE_SIZE = 9.5
GATE_SIZE = 10.0

FILL = Ink.ACCENT
"""The ink by which a fill is known again in set type; it is dotted below as well."""

_BOLD = {Style.REGULAR: Style.BOLD, Style.ITALIC: Style.BOLD_ITALIC}


@dataclass(slots=True)
class Slab(Drawing):
    """Marks from the top left corner down to `height`; `width` is the room across."""

    width: float
    height: float = 0.0

    def text(self, spans: Spans, size: float, language: str, x: float = 0.0, width: float = 0.0) -> None:
        """A paragraph below what is there, begun at the side where its language begins."""
        room = width or self.width - x
        for line in lines_of(spans, size, language, room):
            self.line(line, size, language, x, room)

    def line(self, line: Line, size: float, language: str, x: float, room: float) -> None:
        start = x + room - line.width if direction(language) == "rtl" else x
        baseline = self.height + first_baseline(size, language)
        self.words(start, baseline, line)
        self._dot(start, baseline, line)
        self.height += line_height(size, language)

    def _dot(self, x: float, baseline: float, line: Line) -> None:
        """Dots below the fills of a line."""
        for run in line.runs:
            if run.ink is FILL:
                below = baseline + 0.16 * run.size * POINT
                self.marks += dashes(((x + run.x, below), (x + run.x + run.width, below)), 0.35, 0.5, 0.5)

    def gap(self, height: float) -> None:
        self.height += height

    def put(self, other: "Slab", dx: float, dy: float) -> None:
        self.marks += [mark.moved(dx, dy) for mark in other.marks]

    def below(self, other: "Slab", gap: float = 0.0, dx: float = 0.0) -> None:
        self.put(other, dx, self.height + gap)
        self.height += gap + other.height

    def behind(self, *marks: Mark) -> None:
        """Marks under those that are there."""
        self.marks[:0] = marks


def lines_of(spans: Spans, size: float, language: str, room: float) -> tuple[Line, ...]:
    """The paragraph in lines; notes are wide, for somebody who is used to them."""
    return set_lines(spans, Setting(language=language, size=size, most=140), room)


def line_height(size: float, language: str) -> float:
    return size * POINT * (1.6 if _arabic(language) else 1.32)


def first_baseline(size: float, language: str) -> float:
    """How far below a line's top its baseline is."""
    return line_height(size, language) / 2 + size * POINT * (0.26 if _arabic(language) else 0.34)


def _arabic(language: str) -> bool:
    return language.split("-", maxsplit=1)[0] in ARABIC_SCRIPT


def one_line(text: str, size: float, language: str, style: Style = Style.REGULAR, ink: Ink = Ink.BLACK) -> Line:
    return set_line((Span(text, style, ink),), Setting(language=language, size=size))


def spoken(text: Rich, language: str) -> Spans:
    """Words to say: stress is bold and underlined, a fill stands in angles, a link is only its words."""
    return tuple(_spoken(text, language, Span("")))


def _spoken(text: Rich, language: str, look: Span) -> Iterator[Span]:
    for inline in text:
        match inline:
            case Characters(words):
                yield Span(words, look.style, look.ink, look.underlined)
            case Break():
                yield Span("\n", look.style, look.ink)
            case Emph(inlines) | Strong(inlines):
                yield from _spoken(inlines, language, Span("", _BOLD[Style.REGULAR], look.ink, underlined=True))
            case Anchor(_, inlines):
                yield from _spoken(inlines, language, look)
            case Blank(_, _, fallback):
                words = isolate(fallback) if _arabic(language) else fallback
                yield Span(f"‹{words}›", look.style, FILL)


def dashes(
    points: tuple[tuple[float, float], tuple[float, float]],
    line: float,
    dash: float,
    space: float,
    ink: Ink = Ink.BLACK,
) -> list[Mark]:
    """A broken line, upright or level."""
    (x1, y1), (x2, y2) = points
    length = abs(x2 - x1) + abs(y2 - y1)
    across, down = (x2 - x1) / length if length else 0.0, (y2 - y1) / length if length else 0.0
    found: list[Mark] = []
    at = 0.0
    while at < length:
        end = min(at + dash, length)
        found.append(Stroke(((x1 + across * at, y1 + down * at), (x1 + across * end, y1 + down * end)), line * 2, ink))
        at += dash + space
    return found


def framed(area: Area, how: str) -> list[Mark]:
    """A frame: `aloud` a thin line, `as_needed` dots, `never` dashes."""
    if how == "aloud":
        return [Panel(area, None, 0.6, Ink.RULE)]
    line, dash, space = (0.45, 0.5, 0.9) if how == "as_needed" else (0.5, 2.0, 1.2)
    corners = ((area.x, area.y), (area.right, area.y), (area.right, area.bottom), (area.x, area.bottom))
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    return [mark for side in sides for mark in dashes(side, line, dash, space)]
