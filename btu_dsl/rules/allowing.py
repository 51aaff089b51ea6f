"""`allow:` – a file sets a rule aside for an item, a battery, a block or all of it, with a reason and an end."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.model.allowances import Allowance
from btu_dsl.model.nodes import Survey
from btu_dsl.rulebook import governance
from btu_dsl.rules.case import Case
from btu_dsl.rules.policy import Policy, is_of_a_rule
from btu_dsl.rules.ways import ASIDE, IT, LOCKED, NO_RULE, NOTHING, TAKE_OUT, Ways, filled

_REASON = Words("a reason", "begrundelse")
_END = Words("an end date", "slutdato")
_SAY_WHY = Words("say why, as `reason:`", "skriv hvorfor, som `begrundelse:`")
_SAY_WHEN = Words("an error needs an end: `until: 2026-12-31`", "en fejl skal have en ende: `indtil: 2026-12-31`")
_NEVER = Words("set {rule} aside: nobody can", "sætte {rule} ud af kraft: det kan ingen")


def allowed(found: Iterable[Diagnostic], case: Case, policy: Policy, ways: Ways, sink: Sink) -> Iterator[Diagnostic]:
    """The findings, those that an allowance covers as such. What is wrong with allowances is put into `sink`."""
    survey = case.survey
    local = frozenset(item.id for item in survey.items() if item.tier == "local")
    used: set[Allowance] = set()
    needing: set[Allowance] = set()
    for finding in found:
        covering = [one for one in survey.allowed if _covers(one, finding, case, local)]
        used.update(covering)
        if finding.level is Level.ERROR:
            needing.update(one for one in covering if one.until is None)
        holding = next((one for one in covering if _holds(one, finding, policy, ways)), None)
        yield _as_allowed(finding, holding, survey) if holding else finding
    for one in survey.allowed:
        if case.is_core or one.owner == "overlay":
            _judge(one, case, policy, ways, sink, used=one in used, endless=one in needing)


def _as_allowed(finding: Diagnostic, one: Allowance, survey: Survey) -> Diagnostic:
    by = survey.core_id if one.owner == "core" else survey.id
    return replace(finding, state="allowed", reason=one.reason or "", by=by, until=one.until or "")


def _covers(one: Allowance, finding: Diagnostic, case: Case, local: frozenset[str]) -> bool:
    if one.rule != finding.code or finding.state != "open" or not is_of_a_rule(finding):
        return False
    if finding.subject.municipality not in ("", case.subject().municipality):
        return False  # found across municipalities, and about another one
    item = finding.subject.item
    if one.items is not None:
        return item in one.items
    return case.is_core or one.owner == "overlay" or (bool(item) and item not in local)


def _holds(one: Allowance, finding: Diagnostic, policy: Policy, ways: Ways) -> bool:
    if one.reason is None or ways.expired(one.until) or (finding.level is Level.ERROR and one.until is None):
        return False
    return one.owner == "core" or finding.code not in policy.locked


def _judge(  # what is known of one allowance after all findings have been seen
    one: Allowance, case: Case, policy: Policy, ways: Ways, sink: Sink, *, used: bool, endless: bool
) -> None:
    """The one thing that is wrong with an allowance, if anything is."""
    subject = case.subject(item=one.items[0] if one.items else "")
    rule = one.rule
    if rule in governance.RECORDS or (one.owner == "overlay" and rule in policy.locked):
        act = filled(_NEVER if rule in governance.RECORDS else ASIDE, rule=rule)
        sink.report(governance.LOCKED_RULE, one.span, subject=subject, act=act, here=LOCKED)
    elif one.reason is None:
        sink.report(governance.NO_REASON, one.span, subject=subject, rule=rule, lacking=_REASON, advice=_SAY_WHY)
    elif ways.expired(one.until):
        sink.report(governance.EXPIRED, one.span, subject=subject, rule=rule, until=one.until)
    elif endless:
        sink.report(governance.NO_REASON, one.span, subject=subject, rule=rule, lacking=_END, advice=_SAY_WHEN)
    elif not used and (rule in ways.looked or not ways.known(rule)):
        advice = TAKE_OUT if ways.known(rule) else filled(NO_RULE, rule=rule)
        sink.report(governance.UNUSED, one.span, subject=subject, rule=rule, left=NOTHING, allowed=IT, advice=advice)
