"""Characters that no source may hold, and those that YAML 1.1 readers take for line ends."""

import re
import unicodedata
from collections.abc import Iterator

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import reading as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import Scalar
from btu_dsl.source.scalar import span_inside

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""Whatever lies outside the printable characters of YAML 1.2, and U+FEFF in the middle of a text.

Listed as such, because the complement takes many times as long to compile.
"""
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates. The marks U+200E, U+200F and U+061C only settle a neutral neighbour."""
_TOLD = 20
_OLD_LINE_ENDS = "\x85\u2028\u2029"
_NAMES = {"\0": "NUL", "\x1b": "ESCAPE", "\x08": "BACKSPACE", "\x7f": "DELETE", "\ufeff": "BYTE ORDER MARK"}


def check_characters(source: SourceFile, sink: Sink) -> bool:
    """Report what no text may hold; False when the reader of YAML cannot take the text at all."""
    found = _UNPRINTABLE.search(source.text)
    if found:
        sink.report(
            faults.CONTROL_CHARACTER,
            Span(source.path, found.start(), found.end()),
            character=_called(found.group()),
            times=source.text.count(found.group()),
        )
    for number, match in enumerate(_BIDI.finditer(source.text)):
        if number == _TOLD:
            break
        span = Span(source.path, match.start(), match.end())
        sink.report(faults.BIDI_CONTROL, span, character=_called(match.group()))
    return not found


def check_escapes(source: SourceFile, scalar: Scalar, sink: Sink) -> None:
    """What a text may not hold, it may not hold as an escape inside double quotes either."""
    for record, pattern in ((faults.CONTROL_CHARACTER, _UNPRINTABLE), (faults.BIDI_CONTROL, _BIDI)):
        found = pattern.search(scalar.text)
        if found:
            span = span_inside(source, scalar, found.start(), found.end())
            times = scalar.text.count(found.group())
            sink.report(record, span, character=_called(found.group()), times=times)


def without_old_line_ends(text: str) -> tuple[str, dict[int, str]]:
    """The text as YAML 1.2 reads it, for a reader of YAML 1.1, and the table that brings the characters back.

    libyaml ends a line, and so a remark or a text, at U+0085, U+2028 and U+2029. One private character that the
    file does not use, not even as an escape, stands for each.
    """
    present = [char for char in _OLD_LINE_ENDS if char in text]
    if not present:
        return text, {}
    away = {ord(old): new for old, new in zip(present, _unused(text), strict=False)}
    return text.translate(away), {ord(new): chr(old) for old, new in away.items()}


def _unused(text: str) -> Iterator[str]:
    lowered = text.lower()
    for code in range(0x10FFFD, 0x100000, -1):
        if chr(code) not in text and f"{code:x}" not in lowered:
            yield chr(code)


def _called(char: str) -> str:
    name = _NAMES.get(char) or unicodedata.name(char, "")
    return f"U+{ord(char):04X} {name}".rstrip()
