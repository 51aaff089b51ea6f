"""What a finding's answer sheet must show, seen by running it as `btu simulate` does."""

from collections.abc import Callable, Mapping
from itertools import chain

from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.expr.evaluate import truth
from btu_dsl.flow.answers import answers_in
from btu_dsl.flow.simulate import NOT_ASKED, Simulation, simulate
from btu_dsl.pipeline import Compiled
from btu_dsl.source.file import SourceFile

Shows = Callable[[Diagnostic, Simulation, Compiled], bool]


def shows_what_it_says(finding: Diagnostic, compiled: Compiled) -> bool:
    """Whether the sheet can be read as it stands, answers only what is asked, and comes to what the finding says."""
    (text,) = finding.witness
    sink = Sink()
    sheet = answers_in(SourceFile("sheet.json", text), compiled.survey, sink)
    assert sheet is not None, text
    assert [one.code for one in sink] == []
    told = simulate(compiled.flow, sheet.answers, sheet.preload)
    assert told.ignored == (), text
    return SHOWS[finding.code](finding, told, compiled)


def argument(finding: Diagnostic, name: str) -> str:
    return dict(finding.arguments)[name]


def is_asked(finding: Diagnostic, told: Simulation, _: Compiled) -> bool:
    return finding.subject.item in told.asked


def is_not_asked(finding: Diagnostic, told: Simulation, _: Compiled) -> bool:
    return finding.subject.item in told.skipped


def _code_given_and_not_asked(finding: Diagnostic, told: Simulation, _: Compiled) -> bool:
    given = told.values[argument(finding, "name")]
    code = int(argument(finding, "code"))
    return finding.subject.item in told.skipped and (given == code or (isinstance(given, tuple) and code in given))


def _falls_between(finding: Diagnostic, told: Simulation, _: Compiled) -> bool:
    named = argument(finding, "first").replace("`", "").split(", ")
    answered = told.values[argument(finding, "name")]
    return not {*named, argument(finding, "second")} & {*told.asked} and str(argument(finding, "kind")) in str(answered)


def _end_spares_nobody(finding: Diagnostic, told: Simulation, compiled: Compiled) -> bool:
    """Nothing at all follows, or the interview ended before it."""
    items = [item.id for item in compiled.survey.items()]
    return not {*told.asked} & {*items[items.index(finding.subject.item) + 1 :]}


def _both_are_asked(finding: Diagnostic, told: Simulation, _: Compiled) -> bool:
    return {argument(finding, "first"), argument(finding, "second")} <= {*told.asked}


def _fails(finding: Diagnostic, told: Simulation, compiled: Compiled) -> bool:
    requires = chain.from_iterable(item.checks for item in compiled.survey.items())
    (require,) = (check.require for check in requires if check.require.span.start == finding.span.start)
    return truth(require, told.values) is False  # type: ignore[arg-type]  # checks read no truths here


def _answer_refused(finding: Diagnostic, told: Simulation, compiled: Compiled) -> bool:
    return is_asked(finding, told, compiled) and _some_hard_check_fails(finding, told, compiled)


def _some_hard_check_fails(finding: Diagnostic, told: Simulation, compiled: Compiled) -> bool:
    checks = compiled.survey.item(finding.subject.item).checks
    return any(truth(check.require, told.values) is False for check in checks)  # type: ignore[arg-type]  # likewise


def _passes_or_fails_after_another(finding: Diagnostic, told: Simulation, compiled: Compiled) -> bool:
    checks = compiled.survey.item(finding.subject.item).checks
    failed = [check for check in checks if truth(check.require, told.values) is False]  # type: ignore[arg-type]  # likewise
    return is_asked(finding, told, compiled) and len(failed) != 1 and bool(failed) is _fails(finding, told, compiled)


def _was_never_asked(finding: Diagnostic, told: Simulation, _: Compiled) -> bool:
    """Neither the answer that is read nor what reads it; a computed value has none."""
    about = finding.subject.item
    return told.values[argument(finding, "name")] == NOT_ASKED and about not in told.asked and _no_value(told, about)


def _no_value(told: Simulation, name: str) -> bool:
    return not isinstance(told.values[name], int | float)


def _in_the_base_and_not_asked(finding: Diagnostic, told: Simulation, _: Compiled) -> bool:
    return told.values[argument(finding, "base")] is True and finding.subject.item in told.skipped


SHOWS: Mapping[str, Shows] = {
    "RTE001": is_not_asked,
    "RTE002": is_asked,
    "RTE003": _code_given_and_not_asked,
    "RTE004": _falls_between,
    "RTE007": _end_spares_nobody,
    "RTE008": is_asked,
    "RTE009": _both_are_asked,
    "RTE010": _answer_refused,
    "RTE011": _was_never_asked,
    "RTE012": _passes_or_fails_after_another,
    "RTE013": _answer_refused,
    "RTE014": _in_the_base_and_not_asked,
}
