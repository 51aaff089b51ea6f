"""From a character of a scalar's text to its place in the file, exact for all styles.

The same folding that YAML prescribes, done once more with an eye on where each character comes from. Run only when a
fault inside a text must be shown. Lines end with LF, CRLF or CR, as in `SourceFile`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from btu_dsl.diagnostics.span import Span
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import Scalar, Style

_BREAK = re.compile(r"\r\n|\n|\r")
_HEADER = re.compile(r"[|>](?P<how>[-+0-9]*)[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)")
_SPACES = re.compile(r" *")
_BLANKS = re.compile(r"[ \t]+")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEX = {"x": 2, "u": 4, "U": 8}


@dataclass(slots=True)
class _Piece:
    """Characters with the half-open range of the file that each was written as."""

    chars: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, char: str, start: int, end: int) -> None:
        self.chars.append(char)
        self.starts.append(start)
        self.ends.append(end)

    def add_break(self, start: int, end: int) -> None:
        """A line end, unless the file ends instead."""
        if end > start:
            self.add("\n", start, end)

    def join(self, other: "_Piece") -> None:
        self.chars += other.chars
        self.starts += other.starts
        self.ends += other.ends

    def __bool__(self) -> bool:
        return bool(self.chars)


@dataclass(frozen=True, slots=True)
class ScalarMap:
    """`starts[i]` and `ends[i]` bound, in the file, what character `i` of `text` was written as; `end` is after all."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    end: int

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The range of the file behind characters `[start, end)`; an empty range is a place between two."""
        if not self.starts:
            return self.end, self.end
        first = self.starts[start] if start < len(self.starts) else self.ends[-1]
        if end <= start:
            return first, first
        return first, self.ends[min(end, len(self.ends)) - 1] if start < len(self.starts) else first


def span_inside(source: SourceFile, scalar: Scalar, start: int, end: int) -> Span:
    """Where characters `[start, end)` of `scalar.text` stand in the file."""
    return Span(source.path, *scalar_map(source, scalar).place(start, end))


def scalar_map(source: SourceFile, scalar: Scalar) -> ScalarMap:
    start, end = scalar.span.start, scalar.span.end
    if scalar.style in ("literal", "folded"):
        piece = _block(source.text, scalar)
    else:
        piece = _flow(source.text, start, end, scalar.style)
    inner_end = end - 1 if scalar.style in ("single", "double") else end
    return ScalarMap("".join(piece.chars), tuple(piece.starts), tuple(piece.ends), inner_end)


def unfold(text: str, start: int, end: int) -> str:
    """The characters of a plain scalar that stands at `[start, end)`."""
    if line_end(text, start, end) == end:
        return text[start:end]
    return "".join(_flow(text, start, end, "plain").chars)


def block_end(text: str, start: int, end: int) -> int:
    """Where the last line with a character on it ends, for a block scalar that the parser ends later."""
    return line_end(text, start + len(text[start:end].rstrip(" \r\n")), end)


def line_end(text: str, at: int, stop: int | None = None) -> int:
    """Where the line that holds offset `at` ends, before its line break; looked for no further than `stop`."""
    stop = len(text) if stop is None else stop
    broken = _BREAK.search(text, at, stop)
    return broken.start() if broken else stop


def _flow(text: str, start: int, end: int, style: Style) -> _Piece:
    """Plain and quoted: a line break with the blanks round it is one space, each further one a break."""
    out = _Piece()
    at, stop = (start, end) if style == "plain" else (start + 1, end - 1)
    while at < stop:
        if style == "double" and text[at] == "\\":
            broken = _BREAK.match(text, at + 1, stop)
            at = _fold(text, broken.end(), stop, out, None) if broken else _escape(text, at, out)
            continue
        blanks = _BLANKS.match(text, at, stop)
        after = blanks.end() if blanks else at
        broken = _BREAK.match(text, after, stop)
        if broken:
            at = _fold(text, broken.end(), stop, out, (broken.start(), broken.end()))
        elif blanks:
            for i in range(at, after):
                out.add(text[i], i, i + 1)
            at = after
        else:
            width = 2 if style == "single" and text[at] == "'" else 1
            out.add(text[at], at, at + width)
            at += width
    return out


def _fold(text: str, at: int, stop: int, out: _Piece, first: tuple[int, int] | None) -> int:
    """Past the blank lines and the indentation after a line break; `first` is that break, if it counts."""
    further = _Piece()
    while True:
        blanks = _BLANKS.match(text, at, stop)
        broken = _BREAK.match(text, blanks.end() if blanks else at, stop)
        if not broken:
            break
        further.add("\n", broken.start(), broken.end())
        at = broken.end()
    if further:
        out.join(further)
    elif first:
        out.add(" ", *first)
    return blanks.end() if blanks else at


def _escape(text: str, at: int, out: _Piece) -> int:
    letter = text[at + 1]
    if letter in _HEX:
        end = at + 2 + _HEX[letter]
        out.add(chr(int(text[at + 2 : end], 16)), at, end)
        return end
    out.add(_ESCAPES[letter], at, at + 2)
    return at + 2


def _block(text: str, scalar: Scalar) -> _Piece:
    """Literal and folded. An indentation indicator counts from a parent out of sight: take what gives the text."""
    header = _HEADER.match(text, scalar.span.start)
    assert header is not None, "the parser has seen a block header here"
    how = header["how"]
    lines = list(_lines(text, header.end(), scalar.span.end))
    depths = [_depth(text, first, last) for first, last, _ in lines]
    filled = (depth for depth, (first, last, _) in zip(depths, lines, strict=True) if first + depth < last)
    deepest = max(depths, default=0)
    guess = next(filled, deepest)
    candidates = range(guess, -1, -1) if how.strip("+-") else (guess,)
    chomp = how.strip("0123456789")
    pieces = (_block_lines(text, lines, indent, folded=scalar.style == "folded", chomp=chomp) for indent in candidates)
    for piece in pieces:
        if "".join(piece.chars) == scalar.text:
            return piece
    return _block_lines(text, lines, guess, folded=scalar.style == "folded", chomp=chomp)


def _depth(text: str, first: int, last: int) -> int:
    spaces = _SPACES.match(text, first, last)
    return spaces.end() - first if spaces else 0


def _lines(text: str, at: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Start, end and end with its break of each line up to `end`, and of blank ones after it."""
    while at < len(text):
        broken = _BREAK.search(text, at)
        last, after = (broken.start(), broken.end()) if broken else (len(text), len(text))
        if at >= end and text[at:last].strip(" "):
            return
        yield at, last, after
        at = after


def _block_lines(text: str, lines: list[tuple[int, int, int]], indent: int, *, folded: bool, chomp: str) -> _Piece:
    out, leading, trailing = _Piece(), _Piece(), _Piece()
    blank_before = False
    for first, last, after in lines:
        depth = _depth(text, first, min(last, first + indent))
        if first + depth == last:
            trailing.add_break(last, after)
            continue
        if depth < indent:
            break
        blank_here = text[first + indent] in " \t"
        if not folded or not leading or blank_before or blank_here:
            out.join(leading)
        elif not trailing:
            out.add(" ", leading.starts[0], leading.ends[0])
        out.join(trailing)
        leading, trailing = _Piece(), _Piece()
        for i in range(first + indent, last):
            out.add(text[i], i, i + 1)
        leading.add_break(last, after)
        blank_before = blank_here
    if chomp != "-":
        out.join(leading)
    if chomp == "+":
        out.join(trailing)
    return out
