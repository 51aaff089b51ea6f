"""Findings as annotations in a review: GitHub's workflow commands, and GitLab's code quality report."""

import json
from collections.abc import Mapping
from typing import Final

from btu_dsl.diagnostics.outcome import Outcome
from btu_dsl.diagnostics.record import Level
from btu_dsl.diagnostics.render.words import positions
from btu_dsl.diagnostics.report import Diagnostic

_COMMANDS: Mapping[Level, str] = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_SEVERITIES: Mapping[Level, str] = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}
_DATA: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY: Final = _DATA | {":": "%3A", ",": "%2C"}


def render_github(outcome: Outcome) -> str:
    """One workflow command a line for each open finding; GitHub shows them beside the changed lines."""
    return "".join(f"{_command(finding, outcome)}\n" for finding in outcome.open)


def _command(finding: Diagnostic, outcome: Outcome) -> str:
    properties = {"title": f"{finding.code} {finding.record.name}"}
    if finding.span.file:
        (line, column), (end_line, end_column) = positions(finding.span, outcome.sources)
        place = {"file": finding.span.file, "line": str(line), "endLine": str(end_line)}
        if line == end_line:  # GitHub refuses columns of a range over several lines
            place |= {"col": str(column), "endColumn": str(end_column)}
        properties = place | properties
    told = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.level]} {told}::{_escaped(_said(finding, outcome.language), _DATA)}"


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)


def _said(finding: Diagnostic, language: str) -> str:
    record = finding.record
    lines = [finding.text(words, language) for words in (record.message, record.meaning, record.help)]
    if finding.old is not None and finding.new is not None:
        lines[1:1] = [f"- {finding.old}", f"+ {finding.new}"]
    return "\n".join(line for line in lines if line)


def render_gitlab(outcome: Outcome) -> str:
    """A list of issues in Code Climate's form, as GitLab reads it; one without a place stands at line 1 of `.`."""
    issues = []
    for finding, name in outcome.named():
        if finding.state != "open":
            continue
        (line, _), (end, _) = positions(finding.span, outcome.sources)
        issues.append(
            {
                "description": finding.text(finding.record.message, outcome.language),
                "check_name": f"{finding.code} {finding.record.name}",
                "fingerprint": name,
                "severity": _SEVERITIES[finding.level],
                "location": {"path": finding.span.file or ".", "lines": {"begin": line, "end": end}},
            }
        )
    return json.dumps(issues, ensure_ascii=True, indent=2) + "\n"
