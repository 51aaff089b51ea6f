"""Places in source files, kept as character offsets; lines and columns are computed when somebody reads them."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points `[start, end)` in the file called `file` (a path as the user would write it)."""

    file: str
    start: int
    end: int

    def to(self, other: "Span") -> "Span":
        """The range from the start of this one to the end of `other`, in the same file."""
        return Span(self.file, self.start, other.end)


NOWHERE = Span("", 0, 0)
"""The place of what no file says: a default, or a fault of the command line itself."""
