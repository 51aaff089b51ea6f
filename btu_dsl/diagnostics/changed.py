"""Which words of two texts differ, for people who must judge the difference."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)


class Piece(NamedTuple):
    """A stretch of text; `changed` when the other text does not have it here."""

    text: str
    changed: bool


def changed_words(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces, whole words marked; the pieces of each joined give the text again."""
    one, other = _WORD.findall(old), _WORD.findall(new)
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    before = _pieces([("".join(one[i:j]), step != "equal") for step, i, j, _, _ in steps])
    after = _pieces([("".join(other[i:j]), step != "equal") for step, _, _, i, j in steps])
    return tuple(before), tuple(after)


def _pieces(parts: list[tuple[str, bool]]) -> Iterator[Piece]:
    return (Piece(text, changed) for text, changed in parts if text)


def marked(pieces: tuple[Piece, ...], before: str, after: str) -> str:
    """The text with marks round what changed, as in `[-at-]`."""
    return "".join(f"{before}{piece.text}{after}" if piece.changed else piece.text for piece in pieces)
