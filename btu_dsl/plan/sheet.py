"""Printed pages as data: millimetres from the top left corner, lines of set type, boxes and strokes. No more to decide.

Widths of lines and sizes of type are in points (72 to the inch), everything else in millimetres.
"""

from dataclasses import dataclass, field
from enum import StrEnum

POINT = 25.4 / 72
"""One point in millimetres."""


class Ink(StrEnum):
    """The few colours of a printed form; all but the two tints stay dark on a black-and-white printer."""

    BLACK = "#111111"
    GREY = "#555555"
    ACCENT = "#14405f"
    RULE = "#8a97a3"
    TINT = "#eef2f5"
    HEAD = "#e3eaef"
    WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle; `y` grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def moved(self, dx: float, dy: float) -> "Area":
        return Area(self.x + dx, self.y + dy, self.width, self.height)

    def mirrored(self, width: float) -> "Area":
        """As seen in a mirror `width` wide."""
        return Area(width - self.right, self.y, self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring characters of one font and direction, in the order of saying them; `x` from the line's left."""

    x: float
    width: float
    font: str
    size: float
    text: str
    rtl: bool
    ink: Ink
    underlined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of set type. `text` is what it says, in the order in which it is said."""

    runs: tuple[Run, ...]
    width: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A line of type with its left end at `x` and its baseline at `y`."""

    x: float
    y: float
    line: Line

    def area(self) -> Area:
        """The room from the top of its capitals to the foot of its descenders."""
        size = self.line.size * POINT
        return Area(self.x, self.y - 0.75 * size, self.line.width, size)

    def moved(self, dx: float, dy: float) -> "Words":
        return Words(self.x + dx, self.y + dy, self.line)

    def mirrored(self, width: float) -> "Words":
        return Words(width - self.x - self.line.width, self.y, self.line)


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle, filled, outlined with a line `line` points wide, or both."""

    place: Area
    fill: Ink | None
    line: float = 0.0
    ink: Ink = Ink.BLACK

    def area(self) -> Area:
        return self.place

    def moved(self, dx: float, dy: float) -> "Panel":
        return Panel(self.place.moved(dx, dy), self.fill, self.line, self.ink)

    def mirrored(self, width: float) -> "Panel":
        return Panel(self.place.mirrored(width), self.fill, self.line, self.ink)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, `line` points wide; `filled` closes it and fills it instead."""

    points: tuple[tuple[float, float], ...]
    line: float
    ink: Ink = Ink.BLACK
    filled: bool = False

    def area(self) -> Area:
        across = [x for x, _ in self.points]
        down = [y for _, y in self.points]
        return Area(min(across), min(down), max(across) - min(across), max(down) - min(down))

    def moved(self, dx: float, dy: float) -> "Stroke":
        return Stroke(tuple((x + dx, y + dy) for x, y in self.points), self.line, self.ink, self.filled)

    def mirrored(self, width: float) -> "Stroke":
        return Stroke(tuple((width - x, y) for x, y in self.points), self.line, self.ink, self.filled)


@dataclass(frozen=True, slots=True)
class Arc:
    """Part of a circle round (x, y), from `start` over `extent` degrees, counted anticlockwise from the right."""

    x: float
    y: float
    radius: float
    line: float
    start: float = 0.0
    extent: float = 360.0
    filled: bool = False
    ink: Ink = Ink.BLACK

    def area(self) -> Area:
        return Area(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)

    def moved(self, dx: float, dy: float) -> "Arc":
        return Arc(self.x + dx, self.y + dy, self.radius, self.line, self.start, self.extent, self.filled, self.ink)

    def mirrored(self, width: float) -> "Arc":
        start = 180.0 - self.start - self.extent
        return Arc(width - self.x, self.y, self.radius, self.line, start, self.extent, self.filled, self.ink)


@dataclass(frozen=True, slots=True)
class Image:
    """A PNG or JPEG, `data` in base 64, stretched over its place; it is never turned, not even in a mirror."""

    place: Area
    data: str

    def area(self) -> Area:
        return self.place

    def moved(self, dx: float, dy: float) -> "Image":
        return Image(self.place.moved(dx, dy), self.data)

    def mirrored(self, width: float) -> "Image":
        return Image(self.place.mirrored(width), self.data)


Mark = Words | Panel | Stroke | Arc | Image


@dataclass(slots=True)
class Drawing:
    """Marks in coordinates of their own, from the lowest layer to the highest."""

    marks: list[Mark] = field(default_factory=list, kw_only=True)

    def words(self, x: float, baseline: float, line: Line) -> None:
        if line.runs:
            self.marks.append(Words(x, baseline, line))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """A document ready to be painted: each page is its marks, from the lowest layer to the highest."""

    title: str
    author: str
    subject: str
    language: str
    rtl: bool
    width: float
    height: float
    pages: tuple[tuple[Mark, ...], ...]
