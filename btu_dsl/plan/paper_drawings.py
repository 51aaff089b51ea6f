"""The few drawings of the paper form: arrows, faces, and boxes filled in as an example."""

from btu_dsl.plan.paper_measures import BOX, BOX_LINE
from btu_dsl.plan.sheet import Arc, Area, Ink, Mark, Panel, Stroke


def arrow(x: float, y: float, end: float, ink: Ink = Ink.BLACK) -> list[Mark]:
    """From `x` onwards to `end`, at height `y`."""
    head = 2.6
    return [
        Stroke(((x, y), (end - head + 0.2, y)), 1.1, ink),
        Stroke(((end - head, y - 1.3), (end, y), (end - head, y + 1.3)), 0.0, ink, filled=True),
    ]


_MOUTHS = {
    "very_happy": (0.02, 0.6, 180.0, 180.0),
    "happy": (-0.45, 0.95, 235.0, 70.0),
    "unhappy": (1.4, 0.95, 55.0, 70.0),
    "very_unhappy": (0.82, 0.52, 0.0, 180.0),
}
"""Centre below the face's and radius, in radii of the face; start and extent in degrees."""


def face(picture: str, x: float, y: float, radius: float) -> list[Mark]:
    """A drawn face round (x, y). It decorates words and never stands alone."""
    eyes = (Arc(x + side * 0.36 * radius, y - 0.28 * radius, 0.11 * radius, 0.0, filled=True) for side in (-1, 1))
    marks: list[Mark] = [Arc(x, y, radius, 0.7), *eyes]
    if picture not in _MOUTHS:
        level = y + 0.42 * radius
        marks.append(Stroke(((x - 0.45 * radius, level), (x + 0.45 * radius, level)), 0.8))
        return marks
    below, wide, start, extent = _MOUTHS[picture]
    marks.append(Arc(x, y + below * radius, wide * radius, 0.8, start, extent))
    if picture == "very_happy":
        level = y + below * radius
        marks.append(Stroke(((x - wide * radius, level), (x + wide * radius, level)), 0.8))
    return marks


def crossed_box(x: float, y: float) -> list[Mark]:
    """A box as marked with a pen."""
    return [
        Panel(Area(x, y, BOX, BOX), Ink.WHITE, BOX_LINE),
        Stroke(((x + 0.9, y + 0.8), (x + BOX - 0.8, y + BOX - 0.9)), 1.5, Ink.ACCENT),
        Stroke(((x + BOX - 1.0, y + 0.7), (x + 0.8, y + BOX - 0.7)), 1.5, Ink.ACCENT),
    ]


def blackened_box(x: float, y: float) -> list[Mark]:
    """A box filled in, which takes its mark back."""
    marks = crossed_box(x, y)
    inner = Area(x + 0.35, y + 0.35, BOX - 0.7, BOX - 0.7)
    return [*marks, Panel(inner, Ink.ACCENT)]
