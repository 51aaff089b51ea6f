"""Small changes of a file's own text, which leave its remarks and its layout as they are."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from btu_dsl.diagnostics.span import Span
from btu_dsl.source.file import SourceFile


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in place of the characters from `start` to `end`, as offsets into the source."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; they do not overlap."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    return text


def put_in(source: SourceFile, span: Span, value: str) -> Edit:
    """Another value for a short scalar, in the quotes that stand there."""
    first = source.text[span.start]
    return Edit(span.start, span.end, f"{first}{value}{first}" if first in "\"'" else value)


def quoted(text: str) -> str:
    """A scalar in double quotes; `text` is printable."""
    return json.dumps(text, ensure_ascii=False)


def line_end(source: SourceFile) -> str:
    """As the file's own lines end."""
    return "\r\n" if "\r\n" in source.text else "\n"


def line_start(source: SourceFile, offset: int) -> int:
    """Where the line of an offset begins."""
    return source.starts[source.position(offset).line - 1]


def after_line(source: SourceFile, offset: int, line: str) -> Edit:
    """A line of its own after the one that an offset stands on."""
    number = source.position(offset).line
    if number < len(source.starts):
        return Edit(source.starts[number], source.starts[number], f"{line}{line_end(source)}")
    end = len(source.text)
    return Edit(end, end, f"{line_end(source)}{line}{line_end(source)}")
