"""JSON as a located tree: the standard's JSON and nothing more, every key and value with its span.

Numbers are finite, names of an object are read once, and the depth is limited; all else is a located fault.
"""

import json
import math
import re
from typing import NoReturn

from btu_dsl.diagnostics.record import Record, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import answers as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.limits import DEPTH, DIGITS
from btu_dsl.source.node import Entry, MappingNode, Node, Scalar, SequenceNode

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", re.ASCII)
_WORD = re.compile(r"[-+]?\w[\w.+-]*|.", re.DOTALL)
_NOT_FINITE = re.compile(r"[-+]?(?:NaN|nan|Infinity|inf)\b")
_LITERALS = {"true": True, "false": False, "null": None}
_TEXT = json.JSONDecoder()

_VALUE = Words("a value", "en værdi")
_KEY = Words("a name in double quotes", "et navn i dobbelte citationstegn")
_COLON = Words("a colon", "et kolon")
_COMMA_OR_BRACE = Words("a comma or `}`", "et komma eller `}`")
_COMMA_OR_BRACKET = Words("a comma or `]`", "et komma eller `]`")
_END = Words("the end of the file", "filens slutning")


def read_json(source: SourceFile, sink: Sink) -> Node | None:
    """The located tree; None, with its fault reported, when the text is no JSON. An empty file is an empty object."""
    if not source.legible:
        return None
    reader = _Reader(source, sink)
    try:
        return reader.document()
    except _StopReading:
        return None


class _StopReading(Exception):  # noqa: N818  # a way out of the descent, never seen outside
    """The fault has been reported, and nothing after it can be read with certainty."""


class _Reader:
    def __init__(self, source: SourceFile, sink: Sink) -> None:
        self.text = source.text
        self.path = source.path
        self.sink = sink
        self.at = 0
        self.depth = 0

    def document(self) -> Node:
        self._space()
        if self.at == len(self.text):
            return MappingNode(Span(self.path, 0, 0), (), flow=True)
        node = self._value()
        self._space()
        if self.at < len(self.text):
            self._unexpected(_END)
        return node

    def _value(self) -> Node:
        start = self.at
        match self._peek():
            case "{":
                return self._object()
            case "[":
                return self._array()
            case '"':
                return self._string()
            case _:
                return self._literal(start)

    def _object(self) -> MappingNode:
        start = self._open()
        entries: dict[str, Entry] = {}
        if not self._take("}"):
            while True:
                if self._peek() != '"':
                    self._unexpected(_KEY)
                key = self._string()
                self._need(":", _COLON)
                self._peek()
                entry = Entry(key, self._value())
                if key.text in entries:
                    self.sink.report(faults.JSON_TWICE, key.span, name=key.text)
                entries.setdefault(key.text, entry)
                if self._take("}"):
                    break
                self._need(",", _COMMA_OR_BRACE)
        self.depth -= 1
        return MappingNode(Span(self.path, start, self.at), tuple(entries.values()), flow=True)

    def _array(self) -> SequenceNode:
        start = self._open()
        items: list[Node] = []
        if not self._take("]"):
            while True:
                self._peek()
                items.append(self._value())
                if self._take("]"):
                    break
                self._need(",", _COMMA_OR_BRACKET)
        self.depth -= 1
        return SequenceNode(Span(self.path, start, self.at), tuple(items), flow=True)

    def _open(self) -> int:
        start, self.at = self.at, self.at + 1
        self.depth += 1
        if self.depth > DEPTH:
            self._stop(faults.JSON_DEEP, start, start + 1)
        return start

    def _string(self) -> Scalar:
        start = self.at
        try:
            value, self.at = _TEXT.raw_decode(self.text, start)
            str(value).encode("utf-8")
        except (json.JSONDecodeError, UnicodeEncodeError):
            end = self.text.find("\n", start)
            self._stop(faults.JSON_TEXT, start, end if end >= 0 else len(self.text))
        return Scalar(Span(self.path, start, self.at), str(value), str(value), "double", in_flow=True)

    def _literal(self, start: int) -> Scalar:
        word = _WORD.match(self.text, start)
        found = word.group() if word else ""
        end = start + len(found)
        if found in _LITERALS:
            value: int | float | bool | None = _LITERALS[found]
        elif _NOT_FINITE.fullmatch(found):
            self._stop(faults.JSON_NUMBER, start, end, found=found)
        elif _NUMBER.fullmatch(found):
            value = self._number(found, start)
        else:
            self._unexpected(_VALUE)
        self.at = end
        return Scalar(Span(self.path, start, end), value, found, "plain", in_flow=True)

    def _number(self, found: str, start: int) -> int | float:
        if not found.removeprefix("-").isdigit():
            number = float(found)
            if math.isfinite(number):
                return number
        elif len(found.removeprefix("-")) <= DIGITS:
            return int(found)
        return self._stop(faults.JSON_NUMBER, start, start + len(found), found=found[:40])

    def _space(self) -> None:
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _peek(self) -> str:
        self._space()
        return self.text[self.at : self.at + 1]

    def _take(self, sign: str) -> bool:
        if self._peek() != sign:
            return False
        self.at += 1
        return True

    def _need(self, sign: str, expected: Words) -> None:
        if not self._take(sign):
            self._unexpected(expected)

    def _unexpected(self, expected: Words) -> NoReturn:
        word = _WORD.match(self.text, self.at)
        if word is None:
            self._stop(faults.JSON_UNFINISHED, self.at, self.at, expected=expected)
        found = word.group()[:40]
        shown = f"`{found}`" if found.isprintable() else f"U+{ord(found[0]):04X}"
        self._stop(faults.JSON_UNEXPECTED, self.at, word.end(), found=shown, expected=expected)

    def _stop(self, record: Record, start: int, end: int, found: str = "", expected: Words | str = "") -> NoReturn:
        self.sink.report(record, Span(self.path, start, end), found=found, expected=expected, limit=DEPTH)
        raise _StopReading
