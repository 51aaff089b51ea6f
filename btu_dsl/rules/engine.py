"""Runs the rules of comparability. A rule is a module with a `RULE` record and a `check`; its package lists it."""

from dataclasses import replace
from itertools import chain

from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.rulebook.rule import Check, Rule
from btu_dsl.rules import (
    across,
    coding,
    core,
    languages,
    local,
    modes,
    plain,
    privacy,
    routing,
    scales,
    structure,
    trend,
)
from btu_dsl.rules.case import Case, Fleet
from btu_dsl.series.breaks import covers
from btu_dsl.series.pair import Pair

CASES: tuple[Check[Case], ...] = (
    *structure.CASES,
    *scales.CASES,
    *core.CASES,
    *local.CASES,
    *modes.CASES,
    *languages.CASES,
    *routing.CASES,
    *coding.CASES,
    *privacy.CASES,
    *plain.CASES,
)


def run_case_rules(case: Case, sink: Sink) -> None:
    """Every finding of every rule about one survey; which of them stand is settled later."""
    for check in CASES:
        check.run(case, sink)


def run_pair_rules(pair: Pair, sink: Sink) -> None:
    """A survey against the core that it pins, or against an earlier wave. What the core itself declares stands so."""
    found = Sink()
    for check in pair_rules(pair):
        check.run(pair, found)
    sink.extend(_declared(pair, finding) for finding in found)


def pair_rules(pair: Pair) -> tuple[Check[Pair], ...]:
    return core.PAIRS if pair.relation == "core" else trend.PAIRS


def _declared(pair: Pair, finding: Diagnostic) -> Diagnostic:
    """The finding with its reason, where the newer edition declares that the series breaks there."""
    told = covers(pair.old, pair.new, finding.subject) if pair.relation == "wave" else None
    return finding if told is None else replace(finding, state="declared", reason=told.reason, by=pair.new.name)


def run_fleet_rules(fleet: Fleet, sink: Sink) -> None:
    """All municipalities of one core against each other."""
    for check in across.FLEETS:
        check.run(fleet, sink)


def rules() -> dict[str, Rule]:
    """Every rule of this package by code, sorted."""
    found = chain(
        (check.rule for check in CASES),
        (check.rule for check in (*core.PAIRS, *trend.PAIRS)),
        (check.rule for check in across.FLEETS),
    )
    return dict(sorted((rule.code, rule) for rule in found))
