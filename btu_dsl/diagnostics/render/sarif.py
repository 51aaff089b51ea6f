"""Findings as SARIF 2.1.0 (OASIS, 27 March 2020), for code scanning. All rules are declared, found or not."""

import json
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from btu_dsl.diagnostics.outcome import Outcome
from btu_dsl.diagnostics.record import Level, Record, Words
from btu_dsl.diagnostics.render.words import Sources, positions
from btu_dsl.diagnostics.report import Diagnostic, Label
from btu_dsl.diagnostics.span import Span

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Level, str] = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
_BLANK = "…"


def render_sarif(outcome: Outcome) -> str:
    """One log with one run. A fingerprint holds no line number, so an alert stays the same when lines move."""
    codes = sorted({*outcome.records, *(finding.code for finding in outcome.findings)})
    found = {finding.code: finding.record for finding in outcome.findings}
    records = [outcome.records.get(code) or found[code] for code in codes]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(records, outcome)},
                "language": outcome.language,
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, name, codes, outcome) for finding, name in outcome.named()],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=True, indent=2) + "\n"


def _driver(records: list[Record], outcome: Outcome) -> dict[str, object]:
    return {
        "name": "btu",
        "semanticVersion": outcome.version,
        "language": outcome.language,
        "rules": [_rule(record, outcome.language) for record in records],
    }


def _rule(record: Record, language: str) -> dict[str, object]:
    purpose: Words = getattr(record, "purpose", record.message)
    help_text = "\n\n".join(part for words in (record.meaning, record.help) if (part := _blank(words, language)))
    return {
        "id": record.code,
        "name": record.name,
        "shortDescription": {"text": _blank(purpose, language)},
        "fullDescription": {"text": _blank(record.message, language)},
        "help": {"text": help_text or _blank(purpose, language)},
        "defaultConfiguration": {"level": _LEVELS[record.level]},
        "properties": {"effect": record.effect.value},
    }


def _blank(words: Words, language: str) -> str:
    """The words of a kind of finding, with `…` for what differs from case to case."""
    return (words.da if language == "da" else words.en).format_map(_Dots())


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return _BLANK


def _result(finding: Diagnostic, name: str, codes: list[str], outcome: Outcome) -> dict[str, object]:
    language = outcome.language
    said = (finding.text(words, language) for words in (finding.record.message, finding.record.help))
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.level],
        "message": {"text": ". ".join(text for text in said if text)},
        "locations": [_location(finding.span, outcome.sources)] if finding.span.file else [],
        "partialFingerprints": {"btu/v1": name},
        "properties": {"effect": finding.effect.value, "state": finding.state, **_subject(finding)},
    }
    if finding.related:
        result["relatedLocations"] = [_related(label, finding, outcome) for label in finding.related if label.span.file]
    if finding.state in ("declared", "allowed", "waived"):
        result["suppressions"] = [_suppression(finding)]
    if finding.state == "baseline":
        result["baselineState"] = "unchanged"
    return result


def _subject(finding: Diagnostic) -> dict[str, str]:
    subject = finding.subject
    fields = ("survey", "municipality", "item", "facet", "language", "mode")
    return {name: value for name in fields if (value := getattr(subject, name))}


def _suppression(finding: Diagnostic) -> dict[str, object]:
    """A waiver stands outside the file; SARIF has no member for who gives it and its last day: they are properties."""
    kind = "external" if finding.state == "waived" else "inSource"
    own: dict[str, object] = {"kind": kind, "status": "accepted", "justification": finding.reason or finding.state}
    more = {name: value for name, value in (("by", finding.by), ("expires", finding.until)) if value}
    return own | ({"properties": more} if more else {})


def _location(span: Span, sources: Sources) -> dict[str, object]:
    (line, column), (end_line, end_column) = positions(span, sources)
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return {"physicalLocation": {"artifactLocation": {"uri": address(span.file)}, "region": region}}


def _related(label: Label, finding: Diagnostic, outcome: Outcome) -> dict[str, object]:
    said = finding.text(label.text, outcome.language)
    return {**_location(label.span, outcome.sources), "message": {"text": said}}


def address(file: str) -> str:
    """A path as a relative reference of RFC 3986; an absolute one as a file address."""
    path = quote(file.replace("\\", "/").encode("utf-8", "surrogateescape"), safe="/:@!$&'()*+,;=~-._")
    if path.startswith("/"):
        return f"file://{path}"
    return f"./{path}" if ":" in path.partition("/")[0] else path
