"""Sizes of the paper form: millimetres, and points for type. Sources: ABS Forms Design Standards, CAHPS formatting
guide, measured reading errors by box size (5 mm), clear print for older readers.
"""

from dataclasses import dataclass
from functools import cache

from btu_dsl.plan.fonts import ARABIC_SCRIPT
from btu_dsl.plan.sheet import POINT

PAGE_WIDTH = 210.0
PAGE_HEIGHT = 297.0
MARGIN = 20.0
TOP = 24.0
BOTTOM = 273.0
"""Where the content ends. Head and foot lines stand outside `TOP` and `BOTTOM`, with room for a scanner's marks."""

HEAD_LINE = 15.0
FOOT_LINE = 284.0
WIDTH = PAGE_WIDTH - 2 * MARGIN

GUTTER = 10.0
"""Numbers of questions stand here; questions and boxes begin where it ends."""

BOX = 5.0
BOX_LINE = 0.6
CLEAR = 3.0
"""Free room round a box, at least."""

LABEL_GAP = 3.5
PITCH = BOX + CLEAR + 0.2
MISSING_GAP = 2.6
"""Extra room before the answers that lie outside the scale."""

CELL_WIDTH = 4.0
CELL_HEIGHT = 5.0
CELL_GAP = 1.0
TRAY = 1.2
"""How far the tint under cells reaches beyond them: it tells a cell for a digit from a box for a mark."""

PART_GAP = 3.5

WRITING_LINE = 8.0
FIELD_HEIGHT = 7.0

FACE = 3.2
"""Radius of a smiley."""

ZEBRA_SIDE = 2.0

TITLE_SIZE = 21.0
BLOCK_SIZE = 14.0
QUESTION_SIZE = 12.0
BODY_SIZE = 12.0
NOTE_SIZE = 11.0
ROW_SIZE = 11.0
HEAD_SIZES = ((9.5, 52.0), (9.0, 42.0), (8.5, 38.0), (8.0, 34.0))
"""Column heads take the first size that leaves the rows' words so much room."""

CAPTION_SIZE = 9.0
MARGIN_SIZE = 8.5

QUESTION_GAP = 7.5
BLOCK_GAP = 10.0


@dataclass(frozen=True, slots=True)
class Leading:
    """How far apart the lines of a language stand, and how far its letters' middle is above the baseline, in ems."""

    line: float
    middle: float

    def height(self, size: float) -> float:
        """Of one line, in millimetres."""
        return size * POINT * self.line

    def baseline(self, size: float, middle: float) -> float:
        """The baseline of a line whose letters are to be centred on `middle`."""
        return middle + size * POINT * self.middle

    def first(self, size: float, top: float) -> float:
        """The baseline of a line that begins at `top`."""
        return top + self.height(size) / 2 + size * POINT * self.middle


@cache
def leading(language: str) -> Leading:
    return Leading(1.5, 0.26) if language.split("-", maxsplit=1)[0] in ARABIC_SCRIPT else Leading(1.28, 0.34)
