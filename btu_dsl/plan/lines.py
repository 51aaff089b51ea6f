"""Rich text → set lines: styled, measured, broken, and put in the order in which they are seen."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import accumulate, chain, groupby, pairwise, repeat
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
_BREAKING = re.compile(r"[ \u00ad\u200b\u2010\u2013\u2014/-]")
"""What a line may end with."""

_SPACE = re.compile(" ")

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
    if known:
        return tuple(_spans(rich, language, known, Span("", style, ink)))
    return _unfilled_spans(rich, language, style, ink)


@lru_cache(maxsize=20_000)
def _unfilled_spans(rich: Rich, language: str, style: Style, ink: Ink) -> Spans:
    return tuple(_spans(rich, language, {}, Span("", style, ink)))


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


@lru_cache(maxsize=20_000)
def unprintable(text: str, language: str) -> tuple[str, ...]:
    """The characters for which no font here has a glyph."""
    return tuple(character for character in dict.fromkeys(text) if _unprintable(character, language))


@cache
def _unprintable(character: str, language: str) -> bool:
    return not _follows(character) and font_for(character, language, Style.REGULAR) is None


def _follows(character: str) -> bool:
    """It shows no ink of its own, so any font will do."""
    return character in UNSEEN or character.isspace()


def set_lines(spans: Sequence[Span], setting: Setting, width: float) -> tuple[Line, ...]:
    """The text in lines at most `width` millimetres and `setting.most` characters long."""
    return _set_lines(tuple(spans), setting, width)


@lru_cache(maxsize=10_000)
def _set_lines(spans: Spans, setting: Setting, width: float) -> tuple[Line, ...]:
    """One scale stands over many grids and lists, and is set once."""
    return tuple(line for paragraph in _paragraphs(spans) for line in _Paragraph(paragraph, setting).settled(width))


def set_line(spans: Sequence[Span], setting: Setting) -> Line:
    """The whole text on one line, however long."""
    return _set_line(tuple(spans), setting)


@lru_cache(maxsize=10_000)
def _set_line(spans: Spans, setting: Setting) -> Line:
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
    """One paragraph, its characters each with font, look and level. `plain`: these are the same for all of them."""

    def __init__(self, spans: Sequence[Span], setting: Setting) -> None:
        self.setting = setting
        self.text = "".join(span.text for span in spans)
        self.looks = list(chain.from_iterable(repeat(span, len(span.text)) for span in spans))
        self.levels = levels_of(self.text, setting.base)
        self.fonts = _fonts(spans, setting.language)
        count = len(self.text)
        even = self.levels == [setting.base] * count and self.fonts == self.fonts[:1] * count
        self.plain = even and sum(bool(span.text) for span in spans) == 1
        self.words = [0, *(_spaces(self.text) if even else self._joints()), count] if count else [0]
        self.seen = _counted(self.text)

    @cached_property
    def sums(self) -> Sequence[int]:
        """How wide everything before each of `words` is."""
        return (0, *accumulate(self._word(start, stop) for start, stop in pairwise(self.words)))

    @cached_property
    def stops(self) -> list[int]:
        """The places where a line may end: after spaces, soft hyphens, and hyphens and slashes between words."""
        text = self.text
        places = (found.end() for found in _BREAKING.finditer(text))
        stops = [place for place in places if place < len(text) and _may_break(text, place)]
        return [*stops, len(text)] if text else []

    def settled(self, width: float) -> list[Line]:
        """The lines, a little narrower where that spares the last one from holding next to nothing."""
        if self.seen[-1] <= self.setting.most:
            whole = self.line(0, len(self.text))
            if whole.width + self._spare() <= width:
                return [whole]
        lines = [self.line(*ends) for ends in self._breaks(width)]
        if len(lines) > 1 and lines[-1].width < _SHORT * width:
            full, least = max(line.width for line in lines), self.widest()
            for share in (0.97, 0.94, 0.91, 0.88, 0.85, 0.82):
                narrower = self._breaks(max(full * share, least))
                if len(narrower) == len(lines) and self.line(*narrower[-1]).width >= _SHORT * width:
                    return [self.line(*ends) for ends in narrower]
        return lines

    def _spare(self) -> float:
        """More millimetres than words set apart are wider than together: a font may draw letters nearer to a space."""
        return (len(self.words) / 20 + 1) * self.setting.size * POINT

    def _breaks(self, width: float) -> list[tuple[int, int]]:
        """Where lines begin and end. Greedy: as much as fits, a word too long for any line cut where it must be."""
        found: list[tuple[int, int]] = []
        start, end = 0, 0
        number, count = 0, len(self.stops)
        while number < count:
            if end == start:
                number = max(number, bisect_right(self.stops, self._surely(start, width)) - 1)
            stop = self.stops[number]
            if end > start and not self._fits(start, stop, width):
                found.append((start, end))
                start = end
                continue
            while not self._fits(start, stop, width) and stop - start > 1:
                cut = self._cut(start, stop, width)
                found.append((start, cut))
                start = cut
            end = stop
            number += 1
        if end > start or not found:
            found.append((start, end))
        return found

    def _surely(self, start: int, width: float) -> int:
        """A place up to which every line from `start` fits, with an em to spare for a hyphen or a wider last letter."""
        seen = bisect_right(self.seen, self.seen[start] + self.setting.most) - 1
        room = max(width / (self.setting.size * POINT / EM) - EM, 0.0)
        first = bisect_right(self.words, start)
        last = bisect_right(self.sums, self.sums[first - 1] + room) - 1
        return self.words[min(last, bisect_right(self.words, seen) - 1)]

    def widest(self) -> float:
        return max((self._width(start, stop) for start, stop in pairwise((0, *self.stops))), default=0.0)

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

    def _joints(self) -> Iterator[int]:
        """Where inside the text a word begins, or the font or direction changes."""
        text, fonts, levels = self.text, self.fonts, self.levels
        for place in range(1, len(text)):
            if text[place - 1] == " " or fonts[place] != fonts[place - 1] or (levels[place] - levels[place - 1]) % 2:
                yield place

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
        runs: list[Run] = []
        x = 0.0
        for place, end, rtl in self._visual(start, stop):
            look = self.looks[place]
            shown = _seen(self.text[place:end]) + ("-" if hyphen and end == stop else "")
            wide = advance(self.fonts[place], shown, rtl) * self.setting.size * POINT / EM
            if shown:
                runs.append(
                    Run(
                        x=x, width=wide, font=self.fonts[place], size=self.setting.size, text=shown, rtl=rtl,
                        ink=look.ink, underlined=look.underlined,
                    )
                )  # fmt: skip
            x += wide
        said = _seen(self.text[start:stop]) + ("-" if hyphen else "")
        return Line(runs=tuple(runs), width=x, size=self.setting.size, text=said)

    def _visual(self, start: int, stop: int) -> list[tuple[int, int, bool]]:
        """Ranges of one look, font and level, from left to right; whether each is set from right to left."""
        if self.plain and stop > start:
            return [(start, stop, bool(self.setting.base))]
        levels = trim_levels(self.text[start:stop], self.levels[start:stop], self.setting.base)

        def alike(place: int) -> tuple[object, ...]:
            return self.fonts[place], levels[place - start], id(self.looks[place])

        ranges = [list(places) for _, places in groupby(range(start, stop), key=alike)]
        order = visual_order([levels[places[0] - start] for places in ranges])
        seen = (ranges[number] for number in order)
        return [(places[0], places[-1] + 1, bool(levels[places[0] - start] % 2)) for places in seen]


def _seen(text: str) -> str:
    """Without the characters that only break or order text; joiners stay, since they shape their neighbours."""
    if UNSEEN.isdisjoint(text):
        return text
    return "".join(character for character in text if character not in UNSEEN or character in "\u200c\u200d")


def _counted(text: str) -> Sequence[int]:
    """How many characters that are seen stand before each place."""
    if UNSEEN.isdisjoint(text):
        return range(len(text) + 1)
    return (0, *accumulate(character not in UNSEEN for character in text))


def _spaces(text: str) -> list[int]:
    """The places inside the text that come after a space."""
    return [found.end() for found in _SPACE.finditer(text, 0, len(text) - 1)]


def _fonts(spans: Sequence[Span], language: str) -> list[str]:
    """The key of each character's font; spaces, joiners and marks stay in the font of the letter before them."""
    found: list[str] = []
    if all(_usual(character, language, span.style) for span in spans for character in set(span.text)):
        for span in spans:
            found += [first_font(language, span.style).key] * len(span.text)
        return found
    before: Style | None = None
    for character, style in ((character, span.style) for span in spans for character in span.text):
        if style is before and (combining(character) or _follows(character)):
            found.append(found[-1])
        else:
            own = None if _follows(character) else font_for(character, language, style)
            found.append((own or first_font(language, style)).key)
        before = style
    return found


@cache
def _usual(character: str, language: str, style: Style) -> bool:
    """The font that sets the language's own letters sets the character too, whatever stands before it."""
    own = None if _follows(character) else font_for(character, language, style)
    return own is None or own is first_font(language, style)


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
