"""Findings as JUnit XML: one case for each item and family of rules, so that what is unchanged is seen too."""

from collections import defaultdict
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring  # written here, never read

from btu_dsl.diagnostics.outcome import Outcome
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.render.aside import aside_line
from btu_dsl.diagnostics.render.concise import line_of
from btu_dsl.diagnostics.report import Diagnostic

_WHOLE = Words("the whole survey", "hele undersøgelsen")
_OTHER = Words("files", "filer")
_UNCHANGED = Words("{same} of {all} core questions unchanged", "{same} af {all} spørgsmål fra grundskemaet er uændrede")
_FORBIDDEN: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")
"""What XML 1.0 cannot hold."""
_FAMILY = 3


def render_junit(outcome: Outcome) -> str:
    """One suite for each survey (and municipality). Only an open error fails a case; lesser findings are its output."""
    root = Element("testsuites", name="btu")
    for (survey, municipality), cases in _suites(outcome).items():
        suite = SubElement(root, "testsuite", name=_plain(" ".join(filter(None, (survey, municipality)))))
        failed, skipped = 0, 0
        for (item, family), found in sorted(cases.items()):
            case = SubElement(suite, "testcase", classname=_plain(f"{survey}.{family}"), name=_plain(item))
            _tell(case, found, outcome)
            failed += case.find("failure") is not None
            skipped += case.find("skipped") is not None
        suite.set("tests", str(len(cases)))
        suite.set("failures", str(failed))
        suite.set("errors", "0")
        suite.set("skipped", str(skipped))
        own = _own(outcome, survey, municipality)
        same, total = own.core_items()
        if total:
            told = {"same": str(same), "all": str(total)}
            SubElement(suite, "system-out").text = _UNCHANGED.fill(outcome.language, told)
    suites = root.findall("testsuite")
    root.set("tests", str(sum(int(suite.get("tests", "0")) for suite in suites)))
    root.set("failures", str(sum(int(suite.get("failures", "0")) for suite in suites)))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


_Cases = dict[tuple[str, str], list[Diagnostic]]


def _suites(outcome: Outcome) -> dict[tuple[str, str], _Cases]:
    """For each survey every item against every family of rules that the run looked for, with what was found."""
    families = sorted({code[:_FAMILY] for code, record in outcome.records.items() if hasattr(record, "purpose")})
    suites: defaultdict[tuple[str, str], _Cases] = defaultdict(dict)
    for verdict in outcome.verdicts:
        for family in families:
            suites[verdict.survey, verdict.municipality].setdefault((verdict.item, family), [])
    whole, files = (words.fill(outcome.language, {}) for words in (_WHOLE, _OTHER))
    for finding in outcome.findings:
        subject = finding.subject
        item = subject.item or (whole if subject.survey else finding.span.file or files)
        cases = suites[subject.survey or files, subject.municipality]
        cases.setdefault((item, finding.code[:_FAMILY]), []).append(finding)
    return suites


def _tell(case: Element, found: list[Diagnostic], outcome: Outcome) -> None:
    """Put the findings into the case: it fails with open errors, and is skipped where all is set aside."""
    language = outcome.language
    open_ones = [finding for finding in found if finding.state == "open"]
    lines = [line_of(finding, outcome.sources, language) for finding in open_ones]
    lines += [aside_line(finding, language) for finding in found if finding.state != "open"]
    errors = [finding for finding in open_ones if finding.level is Level.ERROR]
    if errors:
        first = errors[0]
        message = _plain(first.text(first.record.message, language))
        failure = SubElement(case, "failure", message=message, type=f"{first.code} {first.record.name}")
        failure.text = _plain("\n".join(lines))
        return
    if lines and not open_ones:
        SubElement(case, "skipped", message=_plain(lines[0]))
    if lines:
        SubElement(case, "system-out").text = _plain("\n".join(lines))


def _own(outcome: Outcome, survey: str, municipality: str) -> Outcome:
    """The verdicts of one suite."""
    kept = tuple(one for one in outcome.verdicts if (one.survey, one.municipality) == (survey, municipality))
    return Outcome(findings=(), sources={}, language=outcome.language, verdicts=kept)


def _plain(text: str) -> str:
    return text.translate(_FORBIDDEN).encode("utf-8", "replace").decode("utf-8")
