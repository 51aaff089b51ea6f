"""One line for each finding, for editors: `file:line:column: error E021 duplicate-key: message`."""

from collections.abc import Iterable

from btu_dsl.diagnostics.render.cells import visible
from btu_dsl.diagnostics.render.words import LEVELS, Sources, positions
from btu_dsl.diagnostics.report import Diagnostic


def render_concise(findings: Iterable[Diagnostic], sources: Sources, language: str) -> str:
    return "".join(f"{_line(finding, sources, language)}\n" for finding in findings)


def _line(finding: Diagnostic, sources: Sources, language: str) -> str:
    (line, column), _ = positions(finding.span, sources)
    where = f"{visible(finding.span.file)}:{line}:{column}: " if finding.span.file else ""
    level = LEVELS[finding.level].fill(language, {})
    message = " ".join(visible(finding.text(finding.record.message, language)).split())
    return f"{where}{level} {finding.code} {finding.record.name}: {message}"
