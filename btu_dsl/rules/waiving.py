"""Waivers: the owner of a core accepts one departure in one overlay, and signs for it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from btu_dsl.diagnostics.fingerprint import fingerprint
from btu_dsl.diagnostics.record import Effect, Words
from btu_dsl.diagnostics.report import Diagnostic, Sink, Subject
from btu_dsl.rulebook import governance
from btu_dsl.rules.baseline import SURVEY, item_of
from btu_dsl.rules.case import Case
from btu_dsl.rules.policy import is_of_a_rule
from btu_dsl.rules.signing import Signed, signers_of, verify
from btu_dsl.rules.ways import IT, NOTHING, TAKE_OUT, Granted, Ways, filled
from btu_dsl.series.edition import Edition
from btu_dsl.series.facets import ANY, Json
from btu_dsl.series.holders import holders
from btu_dsl.series.records import write_record
from btu_dsl.series.roots import digest, hashed
from btu_dsl.syntax.nodes import Waiver

_NO_FACET = "none"
_WHY: dict[Signed, tuple[Words, Words]] = {
    "unsigned": (
        Words("it is not signed", "den er ikke underskrevet"),
        Words("the owner signs it; {again} shows how", "ejeren underskriver den; {again} viser hvordan"),
    ),
    "stranger": (
        Words("the core's policy does not name its signer", "grundskemaets regler nævner ikke underskriveren"),
        Words("one of the core's `signers` must sign it", "en af grundskemaets `signers` skal underskrive den"),
    ),
    "false": (
        Words("its signature is not of these words", "underskriften hører ikke til disse ord"),
        Words(
            "have it signed again as it is now; {again} shows how",
            "få den underskrevet igen, som den er nu; {again} viser hvordan",
        ),
    ),
    "unverified": (
        Words("signatures cannot be verified here", "underskrifter kan ikke efterprøves her"),
        Words("install OpenSSH, which has `ssh-keygen`", "installér OpenSSH, som har `ssh-keygen`"),
    ),
}
_OTHER_CORE = (
    Words("it was given for another core", "den er givet til et andet grundskema"),
    Words(
        "{again} writes a new one for the owner to sign, of {core}",
        "{again} skriver en ny til {core}, som ejeren kan underskrive",
    ),
)
_CHANGED = (
    Words("what it accepted has been changed since", "det, den accepterede, er ændret siden"),
    Words(
        "{again} writes a new one for the owner to sign",
        "{again} skriver en ny, som ejeren kan underskrive",
    ),
)
_NOTHING_MORE = Words("nothing more", "intet mere")
_COVERED = Words("another waiver covers it; take this one out", "en anden dispensation dækker det; tag denne ud")


def message(core: str, waiver: Waiver) -> str:
    """What is signed: one line of JSON with all that the waiver says. `core` is `id@version#root`."""
    said = {
        "core": core,
        "overlay": waiver.overlay.text,
        "rule": waiver.rule.text,
        "item": waiver.item.text,
        "facet": waiver.facet,
        "language": waiver.language,
        "mode": waiver.mode,
        "hash": waiver.hash,
        "effect": waiver.effect,
        "reason": waiver.reason,
        "until": waiver.until,
        "signer": waiver.signer.text if waiver.signer else "",
    }
    return json.dumps(said, sort_keys=True, separators=(",", ":")).replace("'", "\\u0027")


def mark_of(edition: Edition, subject: Subject) -> str:
    """Eight digits over the facets that a finding is about, as they are now; a waiver of it is void when they change.

    A finding about a battery, a block or a scale is about its items; one about what has no facets, the value of a slot
    for instance, about everything that the edition says.
    """
    held = holders(edition)
    lines = [
        [key.item, key.facet, key.language, key.mode, mark]
        for key, mark in sorted(hashed(edition.values).items())
        if (not subject.item or subject.item in held.get(key.item, ()))
        and subject.facet in ("", key.facet)
        and (not subject.language or key.language in (ANY, subject.language))
        and (not subject.mode or key.mode in (ANY, subject.mode))
    ]
    return digest(lines or _everything(edition))[:8]


def _everything(edition: Edition) -> Json:
    """The roots, and every text word for word: what a municipality fills in is no part of a facet."""
    assert edition.source is not None
    texts = [
        [text.key, language, text.prose(language).raw]
        for text in edition.source.survey.texts()
        for language in sorted(text.by_language)
    ]
    return [write_record(edition.roots), [[one.name, one.composition] for one in edition.derived], texts]


def waived(found: Iterable[Diagnostic], case: Case, core: str, ways: Ways, sink: Sink) -> Iterator[Diagnostic]:
    """The findings, those that a waiver covers as such. `core` is the `id@version#root` that they were found against."""
    every = [(granted, one) for granted in ways.granted for one in granted.file.waivers]
    own = [(granted, one) for granted, one in every if one.overlay.text == case.survey.id]
    used: set[Waiver] = set()
    for finding in found:
        fitting = [pair for pair in own if _is_about(pair[1], finding)]
        used.update(one for _, one in fitting)
        void = {one: Sink() for _, one in fitting}
        holding = [one for granted, one in fitting if _holds(granted, one, finding, case, core, ways, void[one])]
        for one, wrong in void.items():
            if not holding:
                sink.extend(wrong)
            elif one not in holding:
                _unneeded(one, finding.subject, sink, left=_NOTHING_MORE, advice=_COVERED)
        yield _as_waived(finding, holding[0]) if holding else finding
    for _, one in own:
        if one not in used and one.rule.text in ways.looked:
            subject = case.subject(item="" if one.item.text == SURVEY else one.item.text)
            _unneeded(one, subject, sink, left=NOTHING, advice=TAKE_OUT)


def _as_waived(finding: Diagnostic, one: Waiver) -> Diagnostic:
    by = one.signer.text if one.signer else ""
    return replace(finding, state="waived", effect=Effect(one.effect), reason=one.reason, by=by, until=one.until)


def _unneeded(one: Waiver, subject: Subject, sink: Sink, *, left: Words, advice: Words) -> None:
    rule = one.rule.text
    sink.report(governance.UNUSED, one.span, subject=subject, rule=rule, left=left, allowed=IT, advice=advice)


def _is_about(one: Waiver, finding: Diagnostic) -> bool:
    subject = finding.subject
    return (
        finding.state == "open"
        and is_of_a_rule(finding)
        and (one.rule.text, one.item.text, one.facet, one.language, one.mode)
        == (finding.code, item_of(finding), subject.facet or _NO_FACET, subject.language, subject.mode)
    )


def _holds(  # everything that a waiver is bound to
    granted: Granted, one: Waiver, finding: Diagnostic, case: Case, core: str, ways: Ways, sink: Sink
) -> bool:
    mark = mark_of(case.edition, finding.subject)
    signed = "good" if granted.trusted else verify(message(core, one), one, signers_of(case.core.survey.policy))
    if granted.file.of.text != core:
        why, advice = _OTHER_CORE
    elif one.hash != mark:
        why, advice = _CHANGED
    elif signed != "good":
        why, advice = _WHY[signed]
    elif ways.expired(one.until):
        sink.report(governance.EXPIRED, one.span, subject=finding.subject, rule=one.rule.text, until=one.until)
        return False
    else:
        return True
    sink.report(
        governance.NOT_AUTHORISED,
        one.span,
        subject=finding.subject,
        rule=one.rule.text,
        item=one.item.text,
        why=why,
        advice=filled(advice, core=core, again=_again(case, finding)),
    )
    return False


def _again(case: Case, finding: Diagnostic) -> str:
    return f"`btu waive {case.survey.span.file} {fingerprint(finding)} --reason …`"
