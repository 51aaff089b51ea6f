"""One line for each finding, for editors: `file:line:column: error E021 duplicate-key: message`."""

from collections.abc import Iterable

from btu_dsl.diagnostics.render.aside import aside_line, settled
from btu_dsl.diagnostics.render.cells import visible
from btu_dsl.diagnostics.render.words import LEVELS, Sources, positions, summary_line
from btu_dsl.diagnostics.report import Diagnostic


def render_concise(findings: Iterable[Diagnostic], sources: Sources, language: str) -> str:
    """The open findings, then what is set aside, and a last line where anything is."""
    listed = tuple(findings)
    lines = [line_of(finding, sources, language) for finding in listed if finding.state == "open"]
    aside = [aside_line(finding, language) for finding in settled(listed)]
    aside += [summary_line(listed, language)] if len(lines) < len(listed) else []
    return "".join(f"{line}\n" for line in (*lines, *aside))


def line_of(finding: Diagnostic, sources: Sources, language: str) -> str:
    """`file:line:column: level code name: message`, on one line whatever the message holds."""
    (line, column), _ = positions(finding.span, sources)
    where = f"{visible(finding.span.file)}:{line}:{column}: " if finding.span.file else ""
    level = LEVELS[finding.level].fill(language, {})
    message = " ".join(visible(finding.text(finding.record.message, language)).split())
    return f"{where}{level} {finding.code} {finding.record.name}: {message}"
