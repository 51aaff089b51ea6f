"""The text as read, and the way from a character offset to the line and column that a person sees."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """Line and column, both from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SourceFile:
    """`text` is decoded and without a byte-order mark; `path` is as the user would write it.

    Lines end as YAML 1.2 says: LF, CRLF or CR. U+2028 and its kin are ordinary characters. What is not `legible`
    held bytes that are no UTF-8; it is good for showing a place, not for reading.
    """

    path: str
    text: str
    legible: bool = True
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(match.end() for match in _LINE_END.finditer(self.text)))
        object.__setattr__(self, "starts", starts)

    def position(self, offset: int) -> Position:
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of line `number`, counted from 1, without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
