"""Head and foot lines of every page: what the form is, that its wording is reconstructed, its identity, the page."""

from collections.abc import Iterator

from btu_dsl.plan.fonts import Style
from btu_dsl.plan.identity import Identity, direction
from btu_dsl.plan.lines import Setting, Span, set_lines
from btu_dsl.plan.paper_copy import Copy
from btu_dsl.plan.paper_measures import FOOT_LINE, HEAD_LINE, MARGIN, MARGIN_SIZE, WIDTH
from btu_dsl.plan.phrases import paper as phrases
from btu_dsl.plan.sheet import Area, Ink, Line, Mark, Panel, Words
from btu_dsl.plan.wording import words

_LEADING = 3.8
_APART = 8.0


def margin_marks(copy: Copy, identity: Identity, banner: str | None, page: tuple[int, int]) -> Iterator[Mark]:
    """`page` is its number and how many there are. The first page says its title itself."""
    rtl = direction(copy.language) == "rtl"
    for mark in _marks(copy, identity, banner, page):
        yield (mark.mirrored(WIDTH) if rtl else mark).moved(MARGIN, 0.0)


def _marks(copy: Copy, identity: Identity, banner: str | None, page: tuple[int, int]) -> Iterator[Mark]:
    room = WIDTH
    if banner is not None:
        (said,) = _lines(copy, banner, Style.BOLD, Ink.BLACK, WIDTH)
        start = WIDTH - said.width - 2.0
        yield Panel(Area(start - 2.0, HEAD_LINE - 3.6, said.width + 4.0, 5.2), None, 0.6)
        yield Words(start, HEAD_LINE, said)
        room = start - 2.0 - _APART
    if page[0] > 1:
        title = words(copy.survey.title, copy.language, copy.survey)
        yield from _stacked(_lines(copy, title, Style.REGULAR, Ink.GREY, room)[:2], HEAD_LINE)
    number, count = page
    (told,) = _lines(copy, copy.phrase(phrases.PAGE, page=number, pages=count), Style.BOLD, Ink.BLACK, WIDTH)
    yield Words(WIDTH - told.width, FOOT_LINE, told)
    own = _lines(copy, identity.line, Style.REGULAR, Ink.GREY, WIDTH - told.width - _APART, rtl=False)
    yield from _stacked(own, FOOT_LINE)


def _stacked(lines: tuple[Line, ...], y: float) -> Iterator[Mark]:
    for number, line in enumerate(lines):
        yield Words(0.0, y + number * _LEADING, line)


def _lines(copy: Copy, text: str, style: Style, ink: Ink, width: float, *, rtl: bool | None = None) -> tuple[Line, ...]:
    setting = Setting(language=copy.language, size=MARGIN_SIZE, most=1_000, rtl=rtl)
    return set_lines((Span(text, style, ink),), setting, width)
