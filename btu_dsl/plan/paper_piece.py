"""Pieces of a form: what is drawn together and never split, in coordinates of their own.

Across, 0 is where a line begins – the left in a left-to-right language, the right otherwise; mirroring happens once,
when a piece is put on its page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from btu_dsl.plan.lines import Setting, Spans, set_line, set_lines
from btu_dsl.plan.paper import PaperBox, PaperCell, PaperField, Part
from btu_dsl.plan.paper_measures import BOX, BOX_LINE, CELL_HEIGHT, CELL_WIDTH, Leading, leading
from btu_dsl.plan.sheet import Area, Drawing, Ink, Line, Panel, Stroke, Words


@dataclass(frozen=True, slots=True)
class Who:
    """The question that a box, cell or field belongs to."""

    item: str
    variable: str


@dataclass(slots=True)
class Piece(Drawing):
    """Marks and places to fill in, growing downwards; `height` is how far it has come."""

    language: str
    height: float = 0.0
    boxes: list[PaperBox] = field(default_factory=list)
    cells: list[PaperCell] = field(default_factory=list)
    fields: list[PaperField] = field(default_factory=list)

    @property
    def leading(self) -> Leading:
        return leading(self.language)

    def setting(self, size: float, *, rtl: bool | None = None) -> Setting:
        return _setting(self.language, size, rtl)

    def text(self, spans: Spans, size: float, x: float, width: float) -> float:
        """A paragraph below what is there; the width of its widest line."""
        lines = set_lines(spans, self.setting(size), width)
        self.lines(lines, x, self.height)
        self.height += len(lines) * self.leading.height(size)
        return max((line.width for line in lines), default=0.0)

    def lines(self, lines: Sequence[Line], x: float, top: float) -> None:
        """Lines that begin at `x`, one below the other, the first with its top at `top`."""
        own = self.leading
        for number, line in enumerate(lines):
            baseline = own.first(line.size, top + number * own.height(line.size))
            self.words(x, baseline, line)

    def one(self, spans: Spans, size: float) -> Line:
        return set_line(spans, self.setting(size))

    def box(self, x: float, y: float, who: Who, answer: int | str) -> None:
        """A box for a mark, white inside, on whatever ground."""
        place = Area(x, y, BOX, BOX)
        self.boxes.append(PaperBox(page=0, item=who.item, variable=who.variable, answer=answer, place=place))
        self.marks.append(Panel(place, Ink.WHITE, BOX_LINE))

    def cell(self, x: float, y: float, who: Who, part: Part, index: int) -> None:
        place = Area(x, y, CELL_WIDTH, CELL_HEIGHT)
        self.cells.append(PaperCell(page=0, item=who.item, variable=who.variable, part=part, index=index, place=place))
        self.marks.append(Panel(place, Ink.WHITE, BOX_LINE))

    def field(self, place: Area, who: Who, code: int | None = None) -> None:
        """Room for handwriting; what is drawn there is up to the caller."""
        self.fields.append(PaperField(page=0, item=who.item, variable=who.variable, code=code, place=place))

    def rule(self, x: float, y: float, end: float, line: float, ink: Ink) -> None:
        self.marks.append(Stroke(((x, y), (end, y)), line, ink))

    def put(self, other: "Piece", dx: float = 0.0, dy: float = 0.0) -> None:
        """Another piece's things, moved; the height stays."""
        if not dx and not dy:
            self.marks += other.marks
            self.boxes += other.boxes
            self.cells += other.cells
            self.fields += other.fields
            return
        self.marks += [mark.moved(dx, dy) for mark in other.marks]
        self.boxes += [box.put(0, box.place.moved(dx, dy)) for box in other.boxes]
        self.cells += [replace(cell, place=cell.place.moved(dx, dy)) for cell in other.cells]
        self.fields += [replace(own, place=own.place.moved(dx, dy)) for own in other.fields]

    def below(self, other: "Piece", gap: float = 0.0) -> None:
        """Another piece under this one."""
        self.put(other, 0.0, self.height + gap)
        self.height += gap + other.height

    def struck(self) -> "Piece":
        """The same with every line of type struck through in grey, and nothing to fill in."""
        lines = [_greyed(mark) for mark in self.marks if isinstance(mark, Words)]
        kept = [mark for mark in self.marks if isinstance(mark, Panel) and mark.line == 0]
        return Piece(self.language, self.height, marks=[*kept, *lines, *map(_strike, lines)])


@cache
def _setting(language: str, size: float, rtl: bool | None) -> Setting:  # noqa: FBT001  # a direction, and the cache's key
    return Setting(language=language, size=size, rtl=rtl)


def _greyed(words: Words) -> Words:
    runs = tuple(replace(run, ink=Ink.GREY) for run in words.line.runs)
    return Words(words.x, words.y, replace(words.line, runs=runs))


def _strike(words: Words) -> Stroke:
    area = words.area()
    middle = area.y + area.height * 0.52
    return Stroke(((area.x, middle), (area.right, middle)), 0.7, Ink.GREY)


def widest(lines: Iterable[Line]) -> float:
    return max((line.width for line in lines), default=0.0)
