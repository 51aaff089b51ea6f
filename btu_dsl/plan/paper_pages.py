"""Pieces → pages: from the top, a piece never split, a heading never last, a grid's head again where it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from btu_dsl.diagnostics.span import Span
from btu_dsl.plan.paper import PaperBox, PaperCell, PaperField
from btu_dsl.plan.paper_measures import BOTTOM, MARGIN, TOP, WIDTH
from btu_dsl.plan.paper_piece import Piece
from btu_dsl.plan.sheet import Area, Mark

ROOM = BOTTOM - TOP
_WASTE = 0.28
"""A grid that would fit on one page moves there whole if it leaves no more than this share of a page empty."""

_FULL_ENOUGH = 0.6
"""A question with go-tos is not left last on a page that is fuller than this without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """What is never split. `name` and `span` say what it is of.

    `gap` comes before it unless it begins a page; `sticks` to the next; `again` is put over it where it begins a page;
    `whole` is the height of the grid that begins with it; `items` are asked in it.
    """

    piece: Piece
    name: str
    span: Span
    gap: float = 0.0
    sticks: bool = False
    again: Piece | None = None
    whole: float = 0.0
    leads_away: bool = False
    items: tuple[str, ...] = ()

    @property
    def tallest(self) -> float:
        """Its height on a page that it begins."""
        return self.piece.height + (self.again.height if self.again else 0.0)


@dataclass(slots=True)
class Filled:
    """One page: what is drawn and filled in on it, and the questions on it."""

    marks: list[Mark] = field(default_factory=list)
    boxes: list[PaperBox] = field(default_factory=list)
    cells: list[PaperCell] = field(default_factory=list)
    fields: list[PaperField] = field(default_factory=list)
    items: list[str] = field(default_factory=list)


def fill_pages(chunks: Sequence[Chunk], *, rtl: bool) -> list[Filled]:
    """Greedy from the first chunk to the last."""
    filler = _Filler(rtl=rtl)
    groups = _groups(chunks)
    for group, after in zip(groups, [*groups[1:], []], strict=True):
        if filler.y > TOP and _breaks(group, after, filler.y):
            filler.turn()
        for chunk in group:
            filler.place(chunk)
    return filler.pages


class _Filler:
    """The page being filled; `y` is where its content ends."""

    def __init__(self, *, rtl: bool) -> None:
        self.rtl = rtl
        self.pages = [Filled()]
        self.y = TOP

    def turn(self) -> None:
        self.pages.append(Filled())
        self.y = TOP

    def place(self, chunk: Chunk) -> None:
        """Under what is there; on a page of its own where chunks that belong together are taller than a page."""
        if self.y > TOP and self.y + chunk.gap + chunk.piece.height > BOTTOM:
            self.turn()
        if self.y == TOP and chunk.again is not None:
            _put(self.pages, chunk.again, TOP, rtl=self.rtl)
            self.y += chunk.again.height
        elif self.y > TOP:
            self.y += chunk.gap
        _put(self.pages, chunk.piece, self.y, rtl=self.rtl)
        self.pages[-1].items += chunk.items
        self.y += chunk.piece.height


def _groups(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """Chunks with those that they stick to."""
    groups: list[list[Chunk]] = []
    joined = False
    for chunk in chunks:
        if joined:
            groups[-1].append(chunk)
        else:
            groups.append([chunk])
        joined = chunk.sticks
    return groups


def _height(group: Sequence[Chunk]) -> float:
    """Without the gap before it."""
    return sum(chunk.piece.height for chunk in group) + sum(chunk.gap for chunk in group[1:])


def _breaks(group: Sequence[Chunk], after: Sequence[Chunk], y: float) -> bool:
    """Whether the group begins a new page."""
    room = BOTTOM - y - group[0].gap
    height = _height(group)
    if height > room:
        return True
    grid = next((number for number, chunk in enumerate(group) if chunk.whole), None)
    if grid is not None:
        whole = sum(chunk.piece.height + chunk.gap for chunk in group[:grid]) + group[grid].whole
        return room < whole <= ROOM and room <= _WASTE * ROOM
    if not group[-1].leads_away or not after:
        return False
    both = height + after[0].gap + _height(after)
    return room < both <= ROOM and room <= (1 - _FULL_ENOUGH) * ROOM


def _put(pages: list[Filled], piece: Piece, y: float, *, rtl: bool) -> None:
    page, number = pages[-1], len(pages)

    def placed(area: Area) -> Area:
        return (area.mirrored(WIDTH) if rtl else area).moved(MARGIN, y)

    page.marks += [(mark.mirrored(WIDTH) if rtl else mark).moved(MARGIN, y) for mark in piece.marks]
    page.boxes += [box.put(number, placed(box.place)) for box in piece.boxes]
    page.cells += [replace(cell, page=number, place=placed(cell.place)) for cell in piece.cells]
    page.fields += [replace(own, page=number, place=placed(own.place)) for own in piece.fields]
