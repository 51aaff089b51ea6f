"""Rich text → set lines: styled, measured, broken, and put in the order in which they are seen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from unicodedata import category, combining

from btu_dsl.plan.bidi import isolate, levels_of, trim_levels, visual_order
from btu_dsl.plan.fonts import ARABIC_SCRIPT, EM, Style, first_font, font_for
from btu_dsl.plan.identity import direction
from btu_dsl.plan.shape import UNSEEN, advance
from btu_dsl.plan.sheet import POINT, Ink, Line, Run
from btu_dsl.plan.text import Anchor, Blank, Emph, Rich, Strong, Words, fill_known, plain
from btu_dsl.plan.text import Line as Break

SOFT_HYPHEN = "\u00ad"
_SHORT = 0.2
"""A last line shorter than this share of the width looks lost."""

_NO_BREAK = frozenset("\u00a0\u202f\u2007\u2060")
_AFTER = frozenset("-\u2010\u2013\u2014/")
_ITALIC = {Style.REGULAR: Style.ITALIC, Style.BOLD: Style.BOLD_ITALIC}
_BOLD = {Style.REGULAR: Style.BOLD, Style.ITALIC: Style.BOLD_ITALIC}


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one look."""

    text: str
    style: Style = Style.REGULAR
    ink: Ink = Ink.BLACK
    underlined: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a text is set: its language, its size in points, at most how many characters a line holds."""

    language: str
    size: float
    most: int = 75
    rtl: bool | None = None

    @property
    def base(self) -> int:
        """The level of its paragraphs: 1 from right to left."""
        return int(direction(self.language) == "rtl" if self.rtl is None else self.rtl)


def spans_of(
    rich: Rich,
    language: str,
    known: Mapping[str, object] | None = None,
    style: Style = Style.REGULAR,
    ink: Ink = Ink.BLACK,
) -> Spans:
    """The inlines as spans. What `known` leaves open says its fallback; a link says its address if that differs."""
    return tuple(_spans(rich, language, known or {}, Span("", style, ink)))


def _spans(rich: Rich, language: str, known: Mapping[str, object], look: Span) -> Iterator[Span]:
    arabic = language.split("-", maxsplit=1)[0] in ARABIC_SCRIPT
    for inline in rich:
        match inline:
            case Words(text):
                yield Span(text, look.style, look.ink, look.underlined)
            case Break():
                yield Span("\n", look.style, look.ink)
            case Blank():
                text = plain(fill_known((inline,), known))
                yield Span(isolate(text) if arabic else text, look.style, look.ink, look.underlined)
            case Strong(inlines):
                bold = _BOLD.get(look.style, look.style)
                yield from _spans(inlines, language, known, Span("", bold, look.ink, look.underlined))
            case Emph(inlines):
                yield from _spans(inlines, language, known, _emphasised(look, arabic=arabic))
            case Anchor(url, inlines):
                yield from _spans(inlines, language, known, look)
                address = url.removeprefix("mailto:").removeprefix("tel:").removeprefix("https://").rstrip("/")
                if address not in plain(inlines):
                    shown = f"({isolate(address) if arabic else address})"
                    yield Span(f" {shown}", look.style, look.ink)


def _emphasised(look: Span, *, arabic: bool) -> Span:
    """Italics; Arabic letters have none, so there it is bold, and underlined where the text is bold already."""
    if not arabic:
        return Span("", _ITALIC.get(look.style, Style.REGULAR), look.ink, look.underlined)
    if look.style is Style.BOLD:
        return Span("", look.style, look.ink, underlined=True)
    return Span("", Style.BOLD, look.ink)


def unprintable(text: str, language: str) -> tuple[str, ...]:
    """The characters for which no font here has a glyph."""
    wanted = dict.fromkeys(character for character in text if character not in UNSEEN and not character.isspace())
    return tuple(character for character in wanted if font_for(character, language, Style.REGULAR) is None)


def set_lines(spans: Sequence[Span], setting: Setting, width: float) -> tuple[Line, ...]:
    """The text in lines at most `width` millimetres and `setting.most` characters long."""
    return _set_lines(tuple(spans), setting, width)


@lru_cache(maxsize=10_000)
def _set_lines(spans: Spans, setting: Setting, width: float) -> tuple[Line, ...]:
    """One scale stands over many grids and lists, and is set once."""
    return tuple(line for paragraph in _paragraphs(spans) for line in _Paragraph(paragraph, setting).settled(width))


def set_line(spans: Sequence[Span], setting: Setting) -> Line:
    """The whole text on one line, however long."""
    one = [Span(span.text.replace("\n", " "), span.style, span.ink, span.underlined) for span in spans]
    return _Paragraph(one, setting).line(0, sum(len(span.text) for span in one))


def longest_word(spans: Sequence[Span], setting: Setting) -> float:
    """The width in millimetres of the widest piece that breaking leaves whole."""
    return _longest_word(tuple(spans), setting)


@lru_cache(maxsize=10_000)
def _longest_word(spans: Spans, setting: Setting) -> float:
    return max((_Paragraph(part, setting).widest() for part in _paragraphs(spans)), default=0.0)


def _paragraphs(spans: Sequence[Span]) -> list[list[Span]]:
    found: list[list[Span]] = [[]]
    for span in spans:
        text = span.text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n").replace("\t", " ")
        for number, part in enumerate(text.split("\n")):
            if number:
                found.append([])
            found[-1].append(Span(part, span.style, span.ink, span.underlined))
    return found


class _Paragraph:
    """One paragraph, its characters each with font, look and level."""

    def __init__(self, spans: Sequence[Span], setting: Setting) -> None:
        self.setting = setting
        self.text = "".join(span.text for span in spans)
        self.looks = [span for span in spans for _ in span.text]
        self.levels = levels_of(self.text, setting.base)
        self.fonts = _fonts(self.text, self.looks, setting.language)
        self.seen = (0, *accumulate(character not in UNSEEN for character in self.text))
        self.words = self._word_starts()
        self.sums = (0, *accumulate(self._word(start, stop) for start, stop in pairwise(self.words)))

    def settled(self, width: float) -> list[Line]:
        """The lines, a little narrower where that spares the last one from holding next to nothing."""
        lines = self.lines(width)
        if len(lines) > 1 and lines[-1].width < _SHORT * width:
            full, least = max(line.width for line in lines), self.widest()
            for share in (0.97, 0.94, 0.91, 0.88, 0.85, 0.82):
                narrower = self.lines(max(full * share, least))
                if len(narrower) == len(lines) and narrower[-1].width >= _SHORT * width:
                    return narrower
        return lines

    def lines(self, width: float) -> list[Line]:
        """Greedy: as much as fits, a word that is too long for any line cut where it must be."""
        found: list[Line] = []
        start, end = 0, 0
        for stop in _stops(self.text):
            if end > start and not self._fits(start, stop, width):
                found.append(self.line(start, end))
                start = end
            while not self._fits(start, stop, width) and stop - start > 1:
                cut = self._cut(start, stop, width)
                found.append(self.line(start, cut))
                start = cut
            end = stop
        if end > start or not found:
            found.append(self.line(start, end))
        return found

    def widest(self) -> float:
        return max((self._width(start, stop) for start, stop in pairwise((0, *_stops(self.text)))), default=0.0)

    def _fits(self, start: int, stop: int, width: float) -> bool:
        end = start + len(self.text[start:stop].rstrip())
        return self.seen[end] - self.seen[start] <= self.setting.most and self._width(start, stop) <= width

    def _width(self, start: int, stop: int) -> float:
        """Of the characters as a line of their own: without white space at the end, with a hyphen where one is due."""
        stop = start + len(self.text[start:stop].rstrip(" "))
        total = self._advance(start, stop)
        if stop > start and self.text[stop - 1] == SOFT_HYPHEN and stop < len(self.text):
            total += advance(self.fonts[stop - 1], "-", rtl=False)
        return total * self.setting.size * POINT / EM

    def _advance(self, start: int, stop: int) -> int:
        """In thousandths of an em: whole words from the running sum, what is left of the first and last by itself."""
        first = bisect_left(self.words, start)
        last = bisect_right(self.words, stop) - 1
        if first > last:
            return self._word(start, stop)
        whole = self.sums[last] - self.sums[first]
        return self._word(start, self.words[first]) + whole + self._word(self.words[last], stop)

    def _word(self, start: int, stop: int) -> int:
        """Of characters that lie within one word, font and level."""
        if start >= stop:
            return 0
        return advance(self.fonts[start], _seen(self.text[start:stop]), bool(self.levels[start] % 2))

    def _word_starts(self) -> list[int]:
        """Where a word begins, or the font or direction changes; the end of the text is the last of them."""
        text = self.text
        starts = [
            place
            for place in range(len(text))
            if not place
            or text[place - 1] == " "
            or self.fonts[place] != self.fonts[place - 1]
            or (self.levels[place] - self.levels[place - 1]) % 2
        ]
        return [*starts, len(text)]

    def _cut(self, start: int, stop: int, width: float) -> int:
        """The last place before `stop` that still fits, never between a letter and its marks."""
        for place in range(stop - 1, start + 1, -1):
            if not combining(self.text[place]) and self._fits(start, place, width):
                return place
        return start + 1

    def line(self, start: int, stop: int) -> Line:
        """The characters as one line, in the order in which they are seen."""
        stop = start + len(self.text[start:stop].rstrip(" "))
        hyphen = stop > start and self.text[stop - 1] == SOFT_HYPHEN and stop < len(self.text)
        text = self.text[start:stop]
        levels = trim_levels(text, self.levels[start:stop], self.setting.base)
        runs: list[Run] = []
        x = 0.0
        for place, end in self._visual(start, levels):
            look = self.looks[place]
            shown = _seen(self.text[place:end]) + ("-" if hyphen and end == stop else "")
            rtl = bool(levels[place - start] % 2)
            wide = advance(self.fonts[place], shown, rtl) * self.setting.size * POINT / EM
            if shown:
                runs.append(
                    Run(
                        x=x, width=wide, font=self.fonts[place], size=self.setting.size, text=shown, rtl=rtl,
                        ink=look.ink, underlined=look.underlined,
                    )
                )  # fmt: skip
            x += wide
        said = _seen(text) + ("-" if hyphen else "")
        return Line(runs=tuple(runs), width=x, size=self.setting.size, text=said)

    def _visual(self, start: int, levels: Sequence[int]) -> list[tuple[int, int]]:
        """Ranges of one look, font and level, from left to right."""

        def alike(place: int) -> tuple[object, ...]:
            return self.fonts[start + place], levels[place], id(self.looks[start + place])

        ranges = [list(places) for _, places in groupby(range(len(levels)), key=alike)]
        order = visual_order([levels[places[0]] for places in ranges])
        return [(start + ranges[number][0], start + ranges[number][-1] + 1) for number in order]


def _seen(text: str) -> str:
    """Without the characters that only break or order text; joiners stay, since they shape their neighbours."""
    if UNSEEN.isdisjoint(text):
        return text
    return "".join(character for character in text if character not in UNSEEN or character in "\u200c\u200d")


def _fonts(text: str, looks: Sequence[Span], language: str) -> list[str]:
    """The key of each character's font; spaces, joiners and marks stay in the font of the letter before them."""
    found: list[str] = []
    for place, character in enumerate(text):
        style = looks[place].style
        follows = character in UNSEEN or combining(character) or character.isspace()
        if follows and place and looks[place - 1].style is style:
            found.append(found[-1])
            continue
        own = None if character in UNSEEN or character.isspace() else font_for(character, language, style)
        found.append((own or first_font(language, style)).key)
    return found


def _stops(text: str) -> list[int]:
    """The places where a line may end: after spaces, soft hyphens, and hyphens and slashes between words."""
    stops = [place for place in range(1, len(text)) if _may_break(text, place)]
    return [*stops, len(text)] if text else []


def _may_break(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if before in _NO_BREAK or after in _NO_BREAK or combining(after):
        return False
    if after == " ":
        return False
    if before == " ":
        return category(after) not in ("Pe", "Pf")
    if before in (SOFT_HYPHEN, "\u200b"):
        return True
    return (
        before in _AFTER and place > 2 and text[place - 3 : place - 1].isalpha() and text[place : place + 2].isalpha()
    )
