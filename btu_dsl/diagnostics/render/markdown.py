"""Findings as Markdown, for a comment in a review or the summary of a job."""

from collections.abc import Iterator
from typing import Final

from btu_dsl.diagnostics.changed import Piece, changed_words
from btu_dsl.diagnostics.outcome import Outcome
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.render.aside import aside_line, settled
from btu_dsl.diagnostics.render.words import LEVELS, positions, summary_line
from btu_dsl.diagnostics.report import Diagnostic

_TITLE = Words("Questionnaire check", "Kontrol af spørgeskemaer")
_COLUMNS = (
    Words("Level", "Alvor"),
    Words("Code", "Kode"),
    Words("Item", "Spørgsmål"),
    Words("Where", "Sted"),
    Words("What", "Hvad"),
)
_SAME = Words("{same} of {all} core questions unchanged", "{same} af {all} spørgsmål fra grundskemaet er uændrede")
_MORE = Words("and {more} more", "og {more} mere")
_SETTLED = Words("Set aside: {count}", "Sat ud af kraft: {count}")
_ACTIVE: Final = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]|~#"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "\n": " "}
)
"""What Markdown, HTML or a review (`@name` calls a person) would read as its own."""
_ROWS: Final = 200
_MARKS: Final = {Level.ERROR: "🔴", Level.WARNING: "🟡", Level.INFO: "🔵"}


def render_markdown(outcome: Outcome) -> str:
    """A headline, a table of what is open, and the texts that disagree with the changed words struck and bold."""
    language = outcome.language
    lines = [f"## {_TITLE.fill(language, {})}", "", f"**{summary_line(outcome.open, language)}**"]
    same, total = outcome.core_items()
    if total:
        lines.append(f"· {_SAME.fill(language, {'same': str(same), 'all': str(total)})}")
    if outcome.open:
        lines += ["", *_table(outcome)]
    lines += _texts(outcome)
    aside = len(outcome.findings) - len(outcome.open)
    if aside:
        lines += ["", _SETTLED.fill(language, {"count": str(aside)})]
        told = dict.fromkeys(aside_line(finding, language) for finding in settled(outcome.findings))
        lines += ["", *(f"- {escape(line)}" for line in told)] if told else []
    return "\n".join(lines) + "\n"


def _table(outcome: Outcome) -> Iterator[str]:
    heads = [words.fill(outcome.language, {}) for words in _COLUMNS]
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for finding in outcome.worst_first[:_ROWS]:
        yield f"| {' | '.join(_cells(finding, outcome))} |"
    more = len(outcome.open) - _ROWS
    if more > 0:
        yield f"| | | | | {_MORE.fill(outcome.language, {'more': str(more)})} |"


def _cells(finding: Diagnostic, outcome: Outcome) -> Iterator[str]:
    (line, _), _ = positions(finding.span, outcome.sources)
    yield f"{_MARKS[finding.level]} {LEVELS[finding.level].fill(outcome.language, {})}"
    yield f"{finding.code} {finding.record.name}"
    yield escape(finding.subject.item)
    yield escape(f"{finding.span.file}:{line}") if finding.span.file else ""
    said = (finding.text(words, outcome.language) for words in (finding.record.message, finding.record.help))
    yield "<br>".join(ticked(text) for text in said if text)


def _texts(outcome: Outcome) -> Iterator[str]:
    for finding in outcome.worst_first[:_ROWS]:
        if finding.old is None or finding.new is None:
            continue
        old, new = changed_words(finding.old, finding.new)
        yield ""
        yield f"**{finding.code}** {escape(finding.subject.item)}"
        yield ""
        yield f"> {_marked(old, 'del')}"
        yield ">"
        yield f"> {_marked(new, 'ins')}"


def _marked(pieces: tuple[Piece, ...], tag: str) -> str:
    return "".join(f"<{tag}>{escape_inside(p.text)}</{tag}>" if p.changed else escape_inside(p.text) for p in pieces)


def escape(text: str) -> str:
    """The text on one line with nothing in it that Markdown or HTML would read as its own."""
    return escape_inside(" ".join(text.split()))


def escape_inside(text: str) -> str:
    """The same of a part of a line, its spaces kept."""
    return text.translate(_ACTIVE)


def ticked(text: str) -> str:
    """One of our own sentences: what stands between backticks stays code, the rest is escaped."""
    parts = " ".join(text.split()).split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    return "".join(code(part) if number % 2 else escape_inside(part) for number, part in enumerate(parts))


def code(text: str) -> str:
    """Code in a line or a table's cell."""
    return f"`{text.replace('|', chr(92) + '|')}`" if text.strip() else escape_inside(text)
