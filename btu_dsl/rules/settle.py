"""Which findings stand: one cause is told once, and what is declared, allowed or waived is told as such.

In this order: levels of the policy, findings that another implies, declared breaks (set by the engine), `allow:`,
waivers, baseline. Nothing is dropped but what the policy turns off and what is implied.
"""

from collections.abc import Iterable, Iterator
from itertools import product

from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.rulebook.rule import Rule
from btu_dsl.rules.allowing import allowed
from btu_dsl.rules.baseline import adopted
from btu_dsl.rules.case import Case
from btu_dsl.rules.policy import policy_of, report_loosened
from btu_dsl.rules.waiving import waived
from btu_dsl.rules.ways import Ways


def settle(case: Case, core: str, found: Iterable[Diagnostic], ways: Ways) -> Iterator[Diagnostic]:
    """The findings that are left, each with its state, and what is wrong with the ways out that were taken.

    `core` is the `id@version#root` that the survey stands on.
    """
    policy, wrong = policy_of(case.survey, ways.rules), Sink()
    report_loosened(case, ways.rules, wrong)
    weighed = tuple(one for finding in found if (one := policy.weighed(finding)) is not None)
    left = allowed(without_implied(weighed), case, policy, ways, wrong)
    left = waived(left, case, core, ways, wrong)
    yield from adopted(list(left), case, policy, ways, wrong)
    yield from wrong


def without_implied(found: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """Without those that another finding about the same item (or about the whole survey) implies.

    What is found in one language or mode implies nothing of another.
    """
    silent = {
        (code, about.survey, item, about.language, about.mode)
        for finding, about in ((finding, finding.subject) for finding in found)
        if isinstance(finding.record, Rule)
        for code in finding.record.implies
        for item in (about.item, "")
    }
    for finding in found:
        about = finding.subject
        wider = product((about.language, ""), (about.mode, ""))
        if not any((finding.code, about.survey, about.item, *where) in silent for where in wider):
            yield finding
