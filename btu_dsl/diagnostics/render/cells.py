"""How wide a text stands in a terminal, and what to show for characters that nobody can see."""

import re
import unicodedata
from typing import NamedTuple

_TAB = "    "
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_RIGHT_TO_LEFT = ("R", "AL")
_ZERO = ("Mn", "Me", "Cf")


class Cell(NamedTuple):
    """One character as shown, and how many columns it takes."""

    shown: str
    width: int


def cells(text: str) -> list[Cell]:
    """One cell for each code point of a line: tabs as spaces, unseen ones by number, wide ones two columns."""
    if text.isascii() and text.isprintable():
        return [Cell(char, 1) for char in text]
    return [_cell(char) for char in text]


def visible(text: str) -> str:
    """The text with nothing in it that a terminal obeys; line ends stay."""
    return _UNSEEN.sub(lambda match: _numbered(match.group()), text)


def runs_right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def _cell(char: str) -> Cell:
    if char == "\t":
        return Cell(_TAB, len(_TAB))
    if _UNSEEN.match(char) or char == "\n":
        shown = _numbered(char)
        return Cell(shown, len(shown))
    if unicodedata.category(char) in _ZERO:
        return Cell(char, 0)
    return Cell(char, 2 if unicodedata.east_asian_width(char) in "WF" else 1)


def _numbered(char: str) -> str:
    return f"‹U+{ord(char):04X}›"
