"""A baseline: the findings that an older form was adopted with are set aside, by rule and item, and only become fewer."""

from collections import defaultdict
from dataclasses import replace

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.rulebook import governance
from btu_dsl.rules.case import Case
from btu_dsl.rules.policy import Policy, is_of_a_rule
from btu_dsl.rules.ways import ASIDE, LOCKED, Ways, filled
from btu_dsl.syntax.nodes import Count

SURVEY = "survey"
"""What stands for an item where a finding is about the form as a whole."""

_LESS = Words(
    "write {left}, or take it out where nothing is left", "skriv {left}, eller tag den ud, hvor intet er tilbage"
)


def item_of(finding: Diagnostic) -> str:
    return finding.subject.item or SURVEY


def adopted(found: list[Diagnostic], case: Case, policy: Policy, ways: Ways, sink: Sink) -> list[Diagnostic]:
    """The findings, those that the baseline knows as such. Where there are more than it knows, all of them stay open."""
    if ways.baseline is None:
        return found
    known = {(count.rule.text, count.item.text): count for count in ways.baseline.counts}
    open_now: dict[tuple[str, str], int] = defaultdict(int)
    for finding in found:
        if finding.state == "open" and is_of_a_rule(finding):
            open_now[finding.code, item_of(finding)] += 1
    held = {key for key, count in known.items() if _stands(count, open_now.get(key, 0), case, policy, ways, sink)}
    return [replace(finding, state="baseline") if _is_held(finding, held) else finding for finding in found]


def _is_held(finding: Diagnostic, held: set[tuple[str, str]]) -> bool:
    return finding.state == "open" and is_of_a_rule(finding) and (finding.code, item_of(finding)) in held


def _stands(count: Count, there: int, case: Case, policy: Policy, ways: Ways, sink: Sink) -> bool:
    """Whether the entry sets its findings aside. An entry for more than there is fails: a baseline shrinks."""
    rule = count.rule.text
    subject = case.subject(item="" if count.item.text == SURVEY else count.item.text)
    if not case.is_core and rule in policy.locked:
        sink.report(governance.LOCKED_RULE, count.rule.span, subject=subject, act=filled(ASIDE, rule=rule), here=LOCKED)
        return False
    if there < count.most and (rule in ways.looked or not ways.known(rule)):
        sink.report(
            governance.UNUSED,
            count.item.span,
            subject=subject,
            level=Level.ERROR,
            rule=rule,
            left=there,
            allowed=count.most,
            advice=filled(_LESS, left=there),
        )
    return 0 < there <= count.most
