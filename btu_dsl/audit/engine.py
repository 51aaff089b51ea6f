"""Runs the rules that look at plans. A rule is a module with a `RULE` record and a `check`, as in `rules`."""

from btu_dsl.audit import paper, phone, routes
from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Check, Rule

__all__ = ["CHECKS", "Planned", "rules", "run_plan_rules"]

CHECKS: tuple[Check[Planned], ...] = (*routes.CHECKS, *paper.CHECKS, *phone.CHECKS)


def run_plan_rules(planned: Planned, sink: Sink) -> None:
    for check in CHECKS:
        check.run(planned, sink)


def rules() -> dict[str, Rule]:
    """Every rule of this package by code, sorted."""
    return dict(sorted((check.rule.code, check.rule) for check in CHECKS))
