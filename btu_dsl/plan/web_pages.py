"""Which questions share a page: those of one block, as far as none waits for an answer on the same page."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from btu_dsl.plan.web import WebBattery, WebQuestion

MOST = 5
"""Questions on a page, so that on a telephone a battery's stem is never far above the row that it belongs to."""

Entry = WebQuestion | WebBattery
Reads = Callable[[WebQuestion], frozenset[str]]
"""The questions whose answers decide whether a question is asked, or how it is worded."""


def pages(entries: tuple[Entry, ...], reads: Reads) -> Iterator[tuple[Entry, ...]]:
    """A page ends where a question follows that reads one on it; a battery then goes on under its stem."""
    page: list[Entry] = []
    for entry in entries:
        for piece in _pieces(entry, reads):
            here = frozenset(question.id for question in _questions(page))
            waits = any(not here.isdisjoint(reads(question)) for question in _questions([piece]))
            if page and (waits or len(here) + _size(piece) > MOST or _continues(page[-1], piece)):
                yield tuple(page)
                page = []
            page.append(piece)
    if page:
        yield tuple(page)


def _pieces(entry: Entry, reads: Reads) -> Iterator[Entry]:
    """A battery in as few pieces as its length and its rows' waiting for each other allow, of about equal size."""
    if isinstance(entry, WebQuestion):
        yield entry
        return
    pieces = -(-len(entry.questions) // MOST)
    most = -(-len(entry.questions) // pieces)
    rows: list[WebQuestion] = []
    for row in entry.questions:
        if len(rows) == most or not reads(row).isdisjoint(question.id for question in rows):
            yield replace(entry, questions=tuple(rows))
            rows = []
        rows.append(row)
    yield replace(entry, questions=tuple(rows))


def _continues(last: Entry, piece: Entry) -> bool:
    return isinstance(last, WebBattery) and isinstance(piece, WebBattery) and last.id == piece.id


def _questions(entries: list[Entry]) -> Iterator[WebQuestion]:
    for entry in entries:
        if isinstance(entry, WebBattery):
            yield from entry.questions
        else:
            yield entry


def _size(entry: Entry) -> int:
    return len(entry.questions) if isinstance(entry, WebBattery) else 1
