"""The faces that decorate a smiley scale: one outline, a mouth for each. The words beside them carry the meaning."""

MOUTHS: tuple[tuple[str, str], ...] = (
    ("very_happy", "M6.5 13.5c1 4.5 10 4.5 11 0z"),
    ("happy", "M7.5 14.5c2 2.8 7 2.8 9 0"),
    ("neutral", "M8 15.5h8"),
    ("unhappy", "M7.5 16.5c2-2.8 7-2.8 9 0"),
    ("very_unhappy", "M6.5 17.5c1-4.5 10-4.5 11 0z"),
)
"""Picture name → the path of its mouth, in a box of 24 units."""
