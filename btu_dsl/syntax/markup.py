"""From the value of a text to its prose, and back. The markup is described in `syntax.prose`.

A star opens an emphasis where a word begins and closes one where a word ends, so that `5*3*2`, `a * b` and a lone star
after a word are characters. Arabic writes particles onto its words, so there a star may stand between two letters.
What opens and is never closed is a finding; HTML and templates are characters.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from unicodedata import bidirectional

from btu_dsl.diagnostics.record import Record
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import texts as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import Scalar
from btu_dsl.source.scalar import ScalarMap, scalar_map
from btu_dsl.syntax.prose import Break, Emphasis, Fill, Link, Part, Prose, Run, Strong

_IN_FILL = "\\{}|"
_MARKS = frozenset("\\*{}[]()|")
_PLAIN = re.compile(r"[^\\*{}\[\n]+")
_TO_CLOSING = re.compile(r"[^\n()]*(?:\([^\n()]*\)[^\n()]*)*")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,25}")
_EXPRESSION = re.compile(r"[+*/<>=!()]|\s-\s|\b(?:and|or|not|in|is|has)\b")
_LONGEST_TEXT = 20_000
_LONGEST_FILL = 200
_MOST_FAULTS = 20
_SCHEMES = ("https://", "mailto:", "tel:")
_ADDRESS = re.compile(
    r"https://[^\s/?#<>\"{}|\\^`@:]+(?::[0-9]{1,5})?(?:[/?#][^\s<>\"{}|\\^`]*)?"
    r"|mailto:[^\s<>\"{}|\\^`@?]+@[^\s<>\"{}|\\^`@?]+(?:\?[^\s<>\"{}|\\^`]*)?"
    r"|tel:\+?[0-9]{3,15}"
)


def read_prose(scalar: Scalar, source: SourceFile, sink: Sink) -> Prose:
    """The prose of a text; what is wrong with its markup is reported and stands as plain characters."""
    text = scalar.text.rstrip("\n")
    if len(text) > _LONGEST_TEXT:
        sink.report(faults.TEXT_TOO_LONG, scalar.span, length=len(text), most=_LONGEST_TEXT)
        return Prose(scalar.span, text, (Run(text),))
    if _PLAIN.fullmatch(text):
        return Prose(scalar.span, text, (Run(text),))
    reader = _Reader(text, scalar, source, sink, _brackets(text))
    return Prose(scalar.span, text, reader.parts(0, len(text), in_link=False))


def show_prose(parts: tuple[Part, ...]) -> str:
    """The markup of these parts; reading it gives them back."""
    return "".join(_shown(part) for part in parts)


def _shown(part: Part) -> str:
    match part:
        case Run(text):
            shown = _escaped(text, "\\*{}[]")
        case Emphasis(parts):
            shown = f"*{show_prose(parts)}*"
        case Strong(parts):
            shown = f"**{show_prose(parts)}**"
        case Break():
            shown = "\n"
        case Link(url, parts):
            shown = f"[{show_prose(parts)}]({url})"
        case Fill(_, name, fallback):
            shown = f"{{{name}}}" if fallback is None else f"{{{name}|{_escaped(fallback, _IN_FILL)}}}"
    return shown


def _escaped(text: str, marks: str) -> str:
    return "".join(f"\\{char}" if char in marks else char for char in text)


@dataclass(slots=True)
class _Open:
    """An emphasis that has begun: its mark, where, and what stands in it so far."""

    mark: str
    at: int
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    text: str
    scalar: Scalar
    source: SourceFile
    sink: Sink
    brackets: Mapping[int, int]
    map: ScalarMap | None = None
    faults: int = 0

    def parts(self, at: int, end: int, *, in_link: bool) -> tuple[Part, ...]:
        """What `[at, end)` holds."""
        stack = [_Open("", at)]
        while at < end:
            char = self.text[at]
            if char == "\\" and at + 1 < end and self.text[at + 1] in _MARKS:
                stack[-1].parts.append(Run(self.text[at + 1]))
                at += 2
            elif char == "*":
                at = self._stars(at, end, stack)
            elif char == "{":
                at, part = self._fill(at, end)
                stack[-1].parts.append(part)
            elif char == "[" and self.text.startswith("](", close := self.brackets.get(at, end)) and close + 1 < end:
                at, part = self._link(at, close, end, in_link=in_link)
                stack[-1].parts.append(part)
            elif plain := _PLAIN.match(self.text, at, end):
                stack[-1].parts.append(Run(plain[0]))
                at = plain.end()
            else:
                if char == "}":
                    self._report(faults.STRAY_BRACE, at, at + 1)
                stack[-1].parts.append(Break() if char == "\n" else Run(char))
                at += 1
        return _joined(self._unwound(stack))

    def _stars(self, at: int, end: int, stack: list[_Open]) -> int:
        """A run of stars: it closes what it can, then opens what is left of it, else it is characters."""
        after = at
        while after < end and self.text[after] == "*":
            after += 1
        before_word = after < end and not self.text[after].isspace()
        after_word = at > stack[0].at and not self.text[at - 1].isspace()
        closes = after_word and (after == end or not _binds(self.text[after]))
        opens = before_word and (at == stack[0].at or not _binds(self.text[at - 1]))
        while closes and stack[-1].mark and len(stack[-1].mark) <= after - at and stack[-1].parts:
            done = stack.pop()
            at += len(done.mark)
            inside = _joined(done.parts)
            stack[-1].parts.append(Strong(inside) if done.mark == "**" else Emphasis(inside))
        while opens and at < after <= at + 3:
            mark = "**" if after - at >= 2 else "*"
            if any(open_.mark == mark for open_ in stack):
                break
            stack.append(_Open(mark, at))
            at += len(mark)
        stack[-1].parts.append(Run("*" * (after - at)))
        return after

    def _unwound(self, stack: list[_Open]) -> list[Part]:
        """Emphases that never end, reported and put back as characters."""
        while len(stack) > 1:
            left = stack.pop()
            self._report(faults.UNCLOSED_EMPHASIS, left.at, left.at + len(left.mark), found=left.mark)
            stack[-1].parts += [Run(left.mark), *left.parts]
        return stack[0].parts

    def _fill(self, at: int, end: int) -> tuple[int, Part]:
        """`{name}` or `{name|fallback}` from the brace at `at`."""
        if self.text.startswith("{{", at):
            self._report(faults.DOUBLE_BRACE, at, at + 2)
            close = self.text.find("}}", at, min(end, at + _LONGEST_FILL))
            after = close + 2 if close >= 0 else at + 2
            return after, Run(self.text[at:after])
        close, bar = at + 1, -1
        while close < end and self.text[close] not in "{}\n":
            if self.text[close] == "\\" and close + 1 < end and self.text[close + 1] in _MARKS:
                close += 1
            elif self.text[close] == "|" and bar < 0:
                bar = close
            close += 1
        if close >= end or self.text[close] != "}":
            self._report(faults.UNCLOSED_FILL, at, at + 1)
            return at + 1, Run("{")
        name_end = bar if bar >= 0 else close
        name = self.text[at + 1 : name_end].strip()
        fallback = re.sub(r"\\([\\*{}\[\]()|])", r"\1", self.text[bar + 1 : close].strip()) if bar >= 0 else None
        if not _NAME.fullmatch(name):
            self._bad_fill(name, at, name_end, close + 1)
            return close + 1, Run(self.text[at : close + 1])
        return close + 1, Fill(self._span(at, close + 1), name, fallback)

    def _bad_fill(self, name: str, at: int, name_end: int, after: int) -> None:
        if not name:
            self._report(faults.EMPTY_FILL, at, after)
            return
        start = self.text.index(name, at, name_end)
        record = faults.EXPRESSION_IN_FILL if _EXPRESSION.search(name) else faults.FILL_NO_NAME
        self._report(record, start, start + len(name), found=name)

    def _link(self, at: int, close: int, end: int, *, in_link: bool) -> tuple[int, Part]:
        """`[words](address)`, with `close` at the `]`."""
        start = close + 2
        stop = self._address_end(start, end)
        if stop is None:
            self._report(faults.UNCLOSED_LINK, close + 1, close + 2)
            return close + 2, Run(self.text[at : close + 2])
        address = self.text[start:stop]
        if in_link:
            self._report(faults.NESTED_LINK, at, stop + 1)
        elif not self.text[at + 1 : close].strip():
            self._report(faults.EMPTY_LINK, at, close + 1)
        elif not address.startswith(_SCHEMES):
            self._report(faults.LINK_SCHEME, start, stop, found=address)
        elif not _ADDRESS.fullmatch(address):
            self._report(faults.MALFORMED_LINK, start, stop, found=address)
        else:
            return stop + 1, Link(address, self.parts(at + 1, close, in_link=True))
        return stop + 1, Run(self.text[at : stop + 1])

    def _address_end(self, at: int, end: int) -> int | None:
        """Where the `)` stands that closes an address; parentheses in pairs belong to it."""
        stretch = _TO_CLOSING.match(self.text, at, end)
        stop = stretch.end() if stretch else at
        return stop if stop < end and self.text[stop] == ")" else None

    def _span(self, start: int, end: int) -> Span:
        self.map = self.map or scalar_map(self.source, self.scalar)
        return Span(self.source.path, *self.map.place(start, end))

    def _report(self, record: Record, start: int, end: int, found: str = "") -> None:
        self.faults += 1
        if self.faults <= _MOST_FAULTS:
            self.sink.report(record, self._span(start, end), found=found)


def _binds(char: str) -> bool:
    """Whether a star beside this character stands inside a word."""
    return char.isalnum() and bidirectional(char) != "AL"


def _brackets(text: str) -> dict[int, int]:
    """Each `[` with the `]` that closes it."""
    pairs, open_, at = dict[int, int](), list[int](), 0
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text) and text[at + 1] in _MARKS:
            at += 1
        elif text[at] == "[":
            open_.append(at)
        elif text[at] == "]" and open_:
            pairs[open_.pop()] = at
        at += 1
    return pairs


def _joined(parts: list[Part]) -> tuple[Part, ...]:
    """Neighbouring characters as one run, without empty ones."""
    joined = list[Part]()
    for is_run, group in groupby(parts, lambda part: isinstance(part, Run)):
        if is_run:
            text = "".join(part.text for part in group if isinstance(part, Run))
            joined += [Run(text)] if text else []
        else:
            joined += group
    return tuple(joined)
