"""The few words that every rendering puts round a finding, and what it needs to know of a source."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Diagnostic, State
from btu_dsl.diagnostics.span import Span

LEVELS: Mapping[Level, Words] = {
    Level.ERROR: Words("error", "fejl"),
    Level.WARNING: Words("warning", "advarsel"),
    Level.INFO: Words("note", "bemærk"),
}
_COUNTED: Mapping[Level, tuple[Words, Words]] = {
    Level.ERROR: (Words("error", "fejl"), Words("errors", "fejl")),
    Level.WARNING: (Words("warning", "advarsel"), Words("warnings", "advarsler")),
    Level.INFO: (Words("note", "bemærkning"), Words("notes", "bemærkninger")),
}
STATES: Mapping[State, Words] = {
    "declared": Words("declared", "erklæret"),
    "allowed": Words("allowed", "tilladt"),
    "waived": Words("waived", "dispenseret"),
    "baseline": Words("in the baseline", "i udgangspunktet"),
}
"""In which ways a finding is set aside."""
_ASIDE = Words("set aside", "sat ud af kraft")
_NOTHING = Words("nothing to report", "ingen fejl fundet")


class SourceText(Protocol):
    """A text with lines and columns, both from 1, columns in code points."""

    @property
    def text(self) -> str: ...

    def position(self, offset: int) -> tuple[int, int]: ...

    def line(self, number: int) -> str: ...


Sources = Mapping[str, SourceText]


def positions(span: Span, sources: Sources) -> tuple[tuple[int, int], tuple[int, int]]:
    """Line and column of start and end; of a file whose text nobody holds, its first character."""
    source = sources.get(span.file)
    if source is None:
        return (1, 1), (1, 1)
    length = len(source.text)
    return source.position(min(span.start, length)), source.position(min(span.end, length))


def summary_line(findings: Iterable[Diagnostic], language: str) -> str:
    """`2 errors, 1 warning; set aside: 1 allowed`"""
    listed = tuple(findings)
    counts = Counter(finding.level for finding in listed if finding.state == "open")
    states = Counter(finding.state for finding in listed)
    parts = [
        f"{counts[level]} {words[counts[level] != 1].fill(language, {})}"
        for level, words in _COUNTED.items()
        if counts[level]
    ]
    aside = [f"{states[state]} {words.fill(language, {})}" for state, words in STATES.items() if states[state]]
    told = ", ".join(parts) or _NOTHING.fill(language, {})
    return f"{told}; {_ASIDE.fill(language, {})}: {', '.join(aside)}" if aside else told
