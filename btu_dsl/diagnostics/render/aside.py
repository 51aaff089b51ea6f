"""What is set aside, in one line: by whom, until when and why. Nothing is set aside unseen."""

from collections.abc import Iterable

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.render.cells import visible
from btu_dsl.diagnostics.render.words import STATES
from btu_dsl.diagnostics.report import Diagnostic

_BY, _UNTIL = Words("by {by}", "af {by}"), Words("until {until}", "til {until}")


def settled(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that somebody has answered for; what is in a baseline nobody has, and it is only counted."""
    return tuple(finding for finding in findings if finding.state in ("declared", "allowed", "waived"))


def aside_line(finding: Diagnostic, language: str) -> str:
    """`LOC001 k751_tur: waived by Ministeriet until 2027-06-30: as agreed`"""
    subject = finding.subject
    where = ", ".join(part for part in (subject.language, subject.mode) if part)
    about = " ".join((finding.code, subject.item or subject.survey, f"({where})" if where else "")).split()
    line = f"{' '.join(about)}: {aside_words(finding, language)}"
    return " ".join(visible(f"{line}: {finding.reason}" if finding.reason else line).split())


def aside_words(finding: Diagnostic, language: str) -> str:
    """`waived by Ministeriet until 2027-06-30`"""
    words = [STATES[finding.state].fill(language, {})]
    words += [_BY.fill(language, {"by": finding.by})] if finding.by else []
    words += [_UNTIL.fill(language, {"until": finding.until})] if finding.until else []
    return " ".join(words)
