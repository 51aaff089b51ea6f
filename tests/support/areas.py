"""How rectangles on a page lie to each other."""

from math import hypot

from btu_dsl.plan.sheet import Area


def clear_of(one: Area, other: Area) -> float:
    """The distance between the two in millimetres, or 0 where they touch or overlap."""
    across = max(one.x - other.right, other.x - one.right, 0.0)
    down = max(one.y - other.bottom, other.y - one.bottom, 0.0)
    return hypot(across, down)


def overlaps(one: Area, other: Area) -> bool:
    within = one.x < other.right and other.x < one.right
    return within and one.y < other.bottom and other.y < one.bottom
