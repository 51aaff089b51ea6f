"""The route diagram in pixels: stops below each other, what reads on between them, what skips in lanes beside them."""

from collections.abc import Sequence
from itertools import pairwise

from btu_dsl.plan.paths import Box, Diagram, Line, LinkEntry, Point, Stop

MOST_STOPS = 100
"""More than these are no picture any more (own reasoning)."""

_WIDE, _HIGH, _LOW = 280, 46, 28
_GAP, _LANE, _MARGIN = 36, 26, 2
_HEAD, _HALF = 8, 5
_IN, _OUT = 14, 12
_DISC = 12


def draw(stops: Sequence[Stop], links: Sequence[LinkEntry]) -> Diagram | None:
    """The first stop is the start and the last one the end. None when they are too many."""
    if len(stops) > MOST_STOPS:
        return None
    boxes: list[Box] = []
    y = _MARGIN
    for number, stop in enumerate(stops):
        kind = "question" if stop.items else "end" if number else "start"
        boxes.append(Box(number, kind, _MARGIN, y, _WIDE, _HIGH if stop.items else _LOW))  # type: ignore[arg-type]  # three literals
        y += boxes[-1].height + _GAP
    lanes = _lanes(links)
    width = 2 * _MARGIN + _WIDE + _LANE * (max(lanes.values(), default=-1) + 1) + _DISC
    lines = tuple(_line(boxes[link.start], boxes[link.end], link.number, lanes.get(link.number)) for link in links)
    return Diagram(width, y - _GAP + _MARGIN, tuple(boxes), lines)


def _lanes(links: Sequence[LinkEntry]) -> dict[int, int]:
    """By link a lane in which it meets no other; the shorter the skip, the nearer."""
    taken: list[list[tuple[int, int]]] = []
    found: dict[int, int] = {}
    skips = [link for link in links if link.end - link.start > 1]
    for link in sorted(skips, key=lambda one: (one.end - one.start, one.start)):
        free = (n for n, lane in enumerate(taken) if all(link.end <= a or link.start >= b for a, b in lane))
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((link.start, link.end))
        found[link.number] = lane
    return found


def _line(start: Box, end: Box, number: int, lane: int | None) -> Line:
    if lane is None:
        x, top, bottom = start.x + start.width // 2, start.y + start.height, end.y
        head = ((x - _HALF, bottom - _HEAD), (x + _HALF, bottom - _HEAD), (x, bottom))
        return Line(number, ((x, top), (x, bottom - _HEAD)), head, (x, (top + bottom - _HEAD) // 2))
    side = start.x + start.width
    x = side + _LANE * (lane + 1)
    leave, arrive = start.y + start.height - _OUT, end.y + _IN
    points: tuple[Point, ...] = ((side, leave), (x, leave), (x, arrive), (side + _HEAD, arrive))
    head = ((side + _HEAD, arrive - _HALF), (side + _HEAD, arrive + _HALF), (side, arrive))
    return Line(number, points, head, (x, leave + 26))


def path_of(points: Sequence[Point]) -> str:
    """The points as the data of an SVG path, with square corners."""
    first, *others = points
    steps = [f"M{first[0]} {first[1]}"]
    for before, after in pairwise((first, *others)):
        steps.append(f"V{after[1]}" if before[0] == after[0] else f"H{after[0]}")
    return "".join(steps)
