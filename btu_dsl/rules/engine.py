"""Runs every rule over a survey. A rule is a module with a `RULE` record and a `check`; their order is this tuple."""

from collections.abc import Callable
from dataclasses import dataclass

from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.nodes import Flow
from btu_dsl.rulebook.rule import Rule
from btu_dsl.rules import (
    lng004_placeholder_mismatch,
    lng005_stale_translation,
    loc001_too_many_local_items,
    loc008_local_answer_not_open,
    str004_length_budget_exceeded,
)


@dataclass(frozen=True, slots=True)
class Check:
    rule: Rule
    run: Callable[[Flow, Sink], None]


CHECKS = tuple(
    Check(module.RULE, module.check)
    for module in (
        str004_length_budget_exceeded,
        loc001_too_many_local_items,
        loc008_local_answer_not_open,
        lng004_placeholder_mismatch,
        lng005_stale_translation,
    )
)


def run_rules(flow: Flow, sink: Sink) -> None:
    """Every finding of every rule; what another finding implies is left to the engine's later stages."""
    for check in CHECKS:
        check.run(flow, sink)


def rules() -> dict[str, Rule]:
    """Every rule by code, sorted."""
    return dict(sorted((check.rule.code, check.rule) for check in CHECKS))
