"""A short name for a finding that stays when lines move and texts are reworded."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from btu_dsl.diagnostics.report import Diagnostic

_NAMING = ("code", "item", "key", "name", "other", "scale")
"""Arguments that call a thing by its name, rather than quote a text or count."""
_SEPARATOR = "\x1f"
_DIGITS = 16


def fingerprint(finding: Diagnostic) -> str:
    """Hash of code and subject; without a subject, of the file's own name and what the arguments name."""
    return _hashed(_parts(finding))


def fingerprints(findings: Iterable[Diagnostic]) -> tuple[str, ...]:
    """One for each finding in order; a second finding that nothing but its place sets apart is counted."""
    seen = Counter[tuple[str, ...]]()
    names = list[str]()
    for finding in findings:
        parts = _parts(finding)
        seen[parts] += 1
        names.append(_hashed(parts if seen[parts] == 1 else (*parts, str(seen[parts]))))
    return tuple(names)


def _parts(finding: Diagnostic) -> tuple[str, ...]:
    subject = finding.subject
    about = (
        subject.survey, subject.municipality, subject.item, subject.facet, subject.language, subject.mode,
    )  # fmt: skip
    if any(about):
        return (finding.code, *about)
    arguments = dict(finding.arguments)
    named = (f"{name}={arguments[name]}" for name in _NAMING if name in arguments)
    return (finding.code, *about, PurePosixPath(finding.span.file).name, *named)


def _hashed(parts: tuple[str, ...]) -> str:
    return hashlib.sha256(_SEPARATOR.join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
