"""Findings for programs: one JSON document whose keys are a contract."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from btu_dsl.diagnostics.fingerprint import fingerprints
from btu_dsl.diagnostics.outcome import Verdict
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.render.words import Sources, positions
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.diagnostics.span import Span

FORMAT_VERSION: Final = 1
_LONE = re.compile("[\ud800-\udfff]")
"""Bytes of a file name that are no UTF-8 reach us as lone surrogates, which no encoder writes."""


def render_json(
    findings: Iterable[Diagnostic],
    sources: Sources,
    language: str,
    *,
    verdicts: Sequence[Verdict] = (),
    more: Mapping[str, object] | None = None,
) -> str:
    """Columns count code points from 1, ends are exclusive. What a finding does not say is null.

    The summary counts open findings. `more` are further keys of the document.
    """
    listed = tuple(findings)
    named = tuple(zip(listed, fingerprints(listed), strict=True))
    rows = [_finding(finding, sources, language, name) for finding, name in named]
    counts = Counter(finding.level for finding in listed if finding.state == "open")
    document = {
        "format_version": FORMAT_VERSION,
        "findings": rows,
        "verdicts": [_verdict(verdict) for verdict in verdicts],
        "summary": {
            "errors": counts[Level.ERROR],
            "warnings": counts[Level.WARNING],
            "infos": counts[Level.INFO],
        },
        "set_aside": [_aside(finding, name) for finding, name in named if finding.state != "open"],
        **(more or {}),
    }
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _LONE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def _finding(finding: Diagnostic, sources: Sources, language: str, name: str) -> dict[str, object]:
    subject = finding.subject
    record = finding.record
    return {
        "code": record.code,
        "name": record.name,
        "level": finding.level.value,
        "effect": finding.effect.value,
        "survey": subject.survey or None,
        "municipality": subject.municipality or None,
        "item": subject.item or None,
        "facet": subject.facet or None,
        "language": subject.language or None,
        "mode": subject.mode or None,
        "message": finding.text(record.message, language),
        "help": _words(finding, record.help, language),
        **_place(finding.span, sources),
        "related": [
            {**_place(label.span, sources), "message": _words(finding, label.text, language)}
            for label in finding.related
        ],
        "old": finding.old,
        "new": finding.new,
        "witness": list(finding.witness),
        "fingerprint": name,
        "state": finding.state,
    }


def _aside(finding: Diagnostic, name: str) -> dict[str, object]:
    return {
        "fingerprint": name,
        "by": finding.by or None,
        "reason": finding.reason or None,
        "until": finding.until or None,
    }


def _verdict(verdict: Verdict) -> dict[str, object]:
    return {
        "survey": verdict.survey,
        "version": verdict.version,
        "municipality": verdict.municipality or None,
        "item": verdict.item,
        "language": verdict.language,
        "mode": verdict.mode,
        "verdict": verdict.verdict,
        "facets": list(verdict.facets),
    }


def _words(finding: Diagnostic, words: Words, language: str) -> str | None:
    return finding.text(words, language) or None


def _place(span: Span, sources: Sources) -> dict[str, object]:
    if not span.file:
        return {"file": None, "start": None, "end": None}
    (line, column), (end_line, end_column) = positions(span, sources)
    return {
        "file": span.file,
        "start": {"line": line, "column": column},
        "end": {"line": end_line, "column": end_column},
    }
